import { benjaminiHochberg } from '../stats/benjamini-hochberg.js';
import { fisherUpperTail } from '../stats/fisher.js';
import { bestGeneralisations, manyItemGeneralisations, setsWithout } from './generalisations.js';
import type { ItemSets } from './item-sets.js';
import { ruleSides } from './rule-sides.js';
import { SetIndex } from './set-index.js';

export interface RuleQuestion {
  /** All frequent sets of the baskets. */
  readonly sets: ItemSets;
  /** Number of baskets. */
  readonly baskets: number;
  readonly minConfidence: number;
  /** Most items on the right side. */
  readonly maxConsequent: number;
  /** By item: 1 where it may stand on the left, or on the right. Null: all may. */
  readonly antecedents: Uint8Array | null;
  readonly consequents: Uint8Array | null;
  /** Whether p and q are made. */
  readonly tests: boolean;
  /** Keep rules of q at most this; null keeps all. */
  readonly fdr: number | null;
}

/** Rules as columns; sides and their union are numbers of item sets. NaN where it was not asked for. */
export interface Rules {
  readonly count: number;
  readonly antecedent: Int32Array;
  readonly consequent: Int32Array;
  readonly both: Int32Array;
  /** Confidence less the best confidence of a rule with fewer items on the left, none included. */
  readonly improvement: Float64Array;
  /** Fisher's one-sided p that the consequent comes more often with the antecedent. */
  readonly p: Float64Array;
  /** Benjamini and Hochberg's q over all rules tested. */
  readonly q: Float64Array;
  /** The largest p against the rules with one item less on the left: small when it is better than each of them. */
  readonly pImprovement: Float64Array;
  /** How many rules were tested: each frequent left side with each frequent right side, found together or not. */
  readonly tested: number;
}

/**
 * The rules that frequent item sets give: if these, then also those.
 *
 * Every rule is compared with all its generalisations (fewer items on the left). p is Fisher's one-sided tail. q counts as tests
 * all pairs of frequent sides, also those whose union is too rare to be looked at: which unions are frequent depends on the same
 * counts as p does, so that leaving them out would make chance look sure. Cost: O(items of all sets) look-ups.
 *
 * @returns rules by set and place, in an order that depends on the sets alone
 * @see G. I. Webb, Machine Learning 68 (2007), 1–33 (productive rules); R. J. Bayardo, R. Agrawal & D. Gunopulos, DMKD 4 (2000),
 *   217–240 (improvement). Deviation: none.
 */
export function findRules(question: RuleQuestion): Rules {
  const { sets, baskets, minConfidence, maxConsequent, tests, fdr } = question;
  const { offsets, items, support } = sets;
  const index = new SetIndex(sets);
  const without = setsWithout(sets, index);
  const best = bestGeneralisations(sets, without, baskets);
  const bestOfMany = manyItemGeneralisations(sets, index, baskets);
  const sides = ruleSides(sets, question);

  // Of every rule the p, of those with enough confidence the rest: q knows all of them.
  const p: number[] = [];
  const found = {
    antecedent: [] as number[],
    consequent: [] as number[],
    both: [] as number[],
    improvement: [] as number[],
  };
  const tested: number[] = [];
  const add = (left: number, right: number, union: number, generalised: () => number): void => {
    if (sides.left[left] === 0 || sides.right[right] === 0) return;
    const confidence = support[union]! / support[left]!;
    if (tests)
      p.push(
        fisherUpperTail({ both: support[union]!, first: support[left]!, second: support[right]!, total: baskets }),
      );
    if (confidence < minConfidence) return;
    tested.push(p.length - 1);
    found.antecedent.push(left);
    found.consequent.push(right);
    found.both.push(union);
    found.improvement.push(confidence - generalised());
  };
  for (let set = 0; set < sets.count; set++) {
    const [from, to] = [offsets[set]!, offsets[set + 1]!];
    if (to - from > 1)
      for (let at = from; at < to; at++) add(without[at]!, sides.single[items[at]!]!, set, () => best[at]!);
    for (let size = 2; size <= Math.min(maxConsequent, to - from - 1); size++)
      for (const [left, right] of splits(items.subarray(from, to), size)) {
        const [l, r] = [index.find(left, 0, left.length), index.find(right, 0, right.length)];
        add(l, r, set, () => bestOfMany(l, r));
      }
  }

  const q = tests ? benjaminiHochberg(p, Math.max(sides.tested, p.length)) : null;
  const kept = Int32Array.from(tested.keys()).filter((i) => fdr === null || q === null || q[tested[i]!]! <= fdr);
  const whole = (values: readonly number[]) => Int32Array.from(kept, (i) => values[i]!);
  const tail = (values: ArrayLike<number> | null) =>
    Float64Array.from(kept, (i) => (values === null ? Number.NaN : values[tested[i]!]!));
  return {
    count: kept.length,
    antecedent: whole(found.antecedent),
    consequent: whole(found.consequent),
    both: whole(found.both),
    improvement: Float64Array.from(kept, (i) => found.improvement[i]!),
    p: tail(tests ? p : null),
    q: tail(q),
    pImprovement: Float64Array.from(kept, (i) =>
      tests
        ? worstImprovement(question, index, found.antecedent[i]!, found.consequent[i]!, found.both[i]!)
        : Number.NaN,
    ),
    tested: sides.tested,
  };
}

/** Ways to put `size` of the items on the right and the others on the left. */
function* splits(
  all: Int32Array,
  size: number,
  from = 0,
  chosen: readonly number[] = [],
): Generator<[Int32Array, Int32Array]> {
  if (chosen.length === size) {
    yield [all.filter((_, i) => !chosen.includes(i)), all.filter((_, i) => chosen.includes(i))];
    return;
  }
  for (let i = from; i < all.length; i++) yield* splits(all, size, i + 1, [...chosen, i]);
}

/** The largest p of the rule against those with one item less on the left, among the baskets with the other items. */
function worstImprovement(
  { sets: { offsets, items, support }, baskets }: RuleQuestion,
  index: SetIndex,
  left: number,
  right: number,
  union: number,
): number {
  const [from, to] = [offsets[left]!, offsets[left + 1]!];
  const [start, end] = [offsets[union]!, offsets[union + 1]!];
  let worst = 0;
  for (let at = from; at < to; at++) {
    const only = to - from === 1;
    const fewer = only ? baskets : support[index.find(items, from, to, at)]!;
    const second = only ? right : index.find(items, start, end, items.indexOf(items[at]!, start));
    const overlap = { both: support[union]!, first: support[left]!, second: support[second]!, total: fewer };
    worst = Math.max(worst, fisherUpperTail(overlap));
  }
  return worst;
}
