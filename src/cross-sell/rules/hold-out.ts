import { type Baskets, countStrata } from '../../mining/index.js';
import { benjaminiHochberg } from '../../stats/benjamini-hochberg.js';
import { fisherUpperTail } from '../../stats/fisher.js';
import type { Random } from '../../stats/random.js';
import type { BasketData } from './basket-data.js';
import type { Checked, FoundRule } from './rule-rows.js';

/** Baskets in which rules are looked for, and those in which they are checked. */
export interface HoldOut {
  /** 0: looked for, 1: checked. */
  readonly part: Int32Array;
  readonly explored: Baskets;
  readonly checked: number;
}

/** Keeps a share of the baskets back: the latest days where days are known (whole days), else drawn at random. */
export function holdOut({ baskets, facts }: BasketData, share: number, random: Random): HoldOut {
  const { count } = baskets;
  const wanted = Math.round(share * count);
  const part = new Int32Array(count);
  if (facts?.day.every((day) => !Number.isNaN(day))) {
    const sorted = facts.day.toSorted();
    const from = sorted[count - wanted] ?? Number.POSITIVE_INFINITY;
    for (let i = 0; i < count; i++) part[i] = facts.day[i]! >= from ? 1 : 0;
  } else for (const i of random.permutation(count).subarray(0, wanted)) part[i] = 1;
  const explored = selectBaskets(baskets, (i) => part[i] === 0);
  return { part, explored, checked: count - explored.count };
}

function selectBaskets({ count, itemCount, offsets, items }: Baskets, picks: (basket: number) => boolean): Baskets {
  const picked = Int32Array.from({ length: count }, (_, i) => i).filter(picks);
  const starts = new Int32Array(picked.length + 1);
  for (let i = 0; i < picked.length; i++) starts[i + 1] = starts[i]! + offsets[picked[i]! + 1]! - offsets[picked[i]!]!;
  const kept = new Int32Array(starts[picked.length]!);
  for (let i = 0; i < picked.length; i++)
    kept.set(items.subarray(offsets[picked[i]!]!, offsets[picked[i]! + 1]!), starts[i]!);
  return { count: picked.length, itemCount, offsets: starts, items: kept };
}

type Held = Pick<
  Checked,
  'holdout_n' | 'holdout_count' | 'holdout_confidence' | 'holdout_lift' | 'holdout_p' | 'holdout_q'
>;

/**
 * The rules counted again in baskets that had no part in finding them; q is over the rules checked.
 *
 * @see G. I. Webb, Machine Learning 68 (2007), 1–33 (hold-out evaluation). Deviation: Benjamini and Hochberg in place of Holm.
 */
export function checkHoldOut(baskets: Baskets, { part }: HoldOut, rules: readonly FoundRule[]): Held[] {
  const counts = countStrata(baskets, rules, part, 2);
  const total = counts.baskets[1]!;
  const p = rules.map((_, i) => {
    const at = 2 * i + 1;
    const [first, second, both] = [counts.antecedent[at]!, counts.consequent[at]!, counts.both[at]!];
    return first === 0 ? Number.NaN : fisherUpperTail({ both, first, second, total });
  });
  const q = benjaminiHochberg(p);
  return rules.map((_, i) => {
    const at = 2 * i + 1;
    const [first, second, both] = [counts.antecedent[at]!, counts.consequent[at]!, counts.both[at]!];
    return {
      holdout_n: first,
      holdout_count: both,
      holdout_confidence: first === 0 ? null : both / first,
      holdout_lift: first === 0 || second === 0 ? null : (both * total) / (first * second),
      holdout_p: first === 0 ? null : p[i]!,
      holdout_q: first === 0 ? null : q[i]!,
    };
  });
}
