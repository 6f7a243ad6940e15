import { assertLevel, type Interval } from './interval.js';
import { normalQuantile } from './normal.js';

/** Two yes-or-no judgements of the same `n` cases: how many are chosen by the first, by the second and by both. */
export interface TwoJudgements {
  readonly both: number;
  readonly first: number;
  readonly second: number;
  readonly n: number;
}

/**
 * Cohen's kappa: agreement of two yes-or-no judgements beyond chance, with its large-sample interval; null where both say the same
 * of all, so that nothing is left beyond chance.
 *
 * @throws RangeError unless 0 < level < 1
 * @example cohensKappa({ both: 20, first: 30, second: 25, n: 50 }).value // => 0.4
 * @see J. Cohen, Educational and Psychological Measurement 20 (1960), 37–46; J. L. Fleiss, J. Cohen & B. S. Everitt, Psychological
 *   Bulletin 72 (1969), 323–327: the error. Deviation from them: the interval ends at −1 and 1.
 */
export function cohensKappa(
  { both, first, second, n }: TwoJudgements,
  level = 0.95,
): (Interval & { readonly value: number }) | null {
  assertLevel('cohensKappa', level);
  const [p, q] = [first / n, second / n];
  const chance = (first * second + (n - first) * (n - second)) / (n * n);
  if (!(chance < 1)) return null;
  const seen = (both + (n - first - second + both)) / n;
  const value = (seen - chance) / (1 - chance);
  const rest = 1 - value;
  const alike =
    (both / n) * (1 - (p + q) * rest) ** 2 + ((n - first - second + both) / n) * (1 - (2 - p - q) * rest) ** 2;
  const unlike = rest ** 2 * (((first - both) / n) * (q + 1 - p) ** 2 + ((second - both) / n) * (1 - q + p) ** 2);
  const variance = (alike + unlike - (value - chance * rest) ** 2) / (n * (1 - chance) ** 2);
  const half = normalQuantile((1 + level) / 2) * Math.sqrt(Math.max(0, variance));
  return { value, low: Math.max(-1, value - half), high: Math.min(1, value + half), level, kind: 'normal' };
}
