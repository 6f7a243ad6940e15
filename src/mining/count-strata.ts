import type { Baskets } from './baskets.js';

/** A rule by its items. */
export interface RuleItems {
  readonly antecedent: ArrayLike<number>;
  readonly consequent: ArrayLike<number>;
}

/** Counts of rules in each stratum; those of rule r and stratum s stand at r × strata + s. */
export interface StrataCounts {
  /** Baskets of each stratum. */
  readonly baskets: Float64Array;
  readonly antecedent: Float64Array;
  readonly consequent: Float64Array;
  readonly both: Float64Array;
}

/**
 * Counts rules apart in strata of the baskets: periods, events, halves. Baskets of stratum −1 are left out.
 *
 * Lists of baskets per item, made once for the items of the rules; a side is the meeting of the lists of its items.
 * Cost: O(items of all baskets + Σ baskets of the items of each rule).
 */
export function countStrata(
  baskets: Baskets,
  rules: readonly RuleItems[],
  stratum: Int32Array,
  strata: number,
): StrataCounts {
  const lists = itemLists(baskets, rules);
  const sizes = new Float64Array(strata);
  for (let basket = 0; basket < baskets.count; basket++) if (stratum[basket]! >= 0) sizes[stratum[basket]!]!++;
  const counts = {
    baskets: sizes,
    antecedent: new Float64Array(rules.length * strata),
    consequent: new Float64Array(rules.length * strata),
    both: new Float64Array(rules.length * strata),
  };
  const mark = new Uint8Array(baskets.count);
  const tally = (side: Int32Array, to: Float64Array, at: number, only: boolean): void => {
    for (const basket of side) {
      const own = stratum[basket]!;
      if (own >= 0 && (!only || mark[basket] === 1)) to[at + own]!++;
    }
  };
  rules.forEach((rule, i) => {
    const left = meeting(Array.from(rule.antecedent, (item) => lists.get(item)!));
    const right = meeting(Array.from(rule.consequent, (item) => lists.get(item)!));
    tally(left, counts.antecedent, i * strata, false);
    tally(right, counts.consequent, i * strata, false);
    for (const basket of left) mark[basket] = 1;
    tally(right, counts.both, i * strata, true);
    for (const basket of left) mark[basket] = 0;
  });
  return counts;
}

function itemLists(
  { count, itemCount, offsets, items }: Baskets,
  rules: readonly RuleItems[],
): Map<number, Int32Array> {
  const sizes = new Int32Array(itemCount);
  for (let at = 0; at < items.length; at++) sizes[items[at]!]!++;
  const lists: (Int32Array | null)[] = new Array(itemCount).fill(null);
  const found = new Map<number, Int32Array>();
  for (const { antecedent, consequent } of rules)
    for (const item of [...Array.from(antecedent), ...Array.from(consequent)]) {
      if (found.has(item)) continue;
      const list = new Int32Array(sizes[item] ?? 0);
      lists[item] = list;
      found.set(item, list);
    }
  const next = new Int32Array(itemCount);
  for (let basket = 0; basket < count; basket++)
    for (let at = offsets[basket]!; at < offsets[basket + 1]!; at++) {
      const item = items[at]!;
      const list = lists[item];
      if (list) list[next[item]!++] = basket;
    }
  return found;
}

/** What all ascending lists have. */
function meeting(lists: readonly Int32Array[]): Int32Array {
  const [first, ...rest] = [...lists].sort((a, b) => a.length - b.length);
  return rest.reduce((left, list) => {
    let at = 0;
    return left.filter((basket) => {
      while (at < list.length && list[at]! < basket) at++;
      return list[at] === basket;
    });
  }, first ?? new Int32Array(0));
}
