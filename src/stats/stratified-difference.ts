import type { Trials } from './newcombe.js';
import { normalQuantile } from './normal.js';

/** Two groups among cases that are alike in something else. */
export interface Stratum {
  readonly first: Trials;
  readonly second: Trials;
}

/** The difference that is common to the strata, with its interval. */
export interface StratifiedDifference {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

/**
 * The difference of two shares, first less second, among like cases: Mantel and Haenszel's mean over strata.
 *
 * Strata in which one of the groups is empty say nothing and drop out. Null where none is left or where no success or no failure was
 * seen at all. The variance is Sato's, which holds for few large and for many small strata. Cost: O(strata).
 *
 * @example stratifiedDifference([{ first: { successes: 10, n: 20 }, second: { successes: 5, n: 20 } }])?.value // => 0.25
 * @see T. Sato, Biometrics 45 (1989), 1323–1324; S. Greenland & J. M. Robins, Biometrics 41 (1985), 55–68. Deviation from it: none.
 */
export function stratifiedDifference(strata: readonly Stratum[], level = 0.95): StratifiedDifference | null {
  let [weights, sum, p, q] = [0, 0, 0, 0];
  for (const { first, second } of strata) {
    const [n1, n0] = [first.n, second.n];
    if (n1 === 0 || n0 === 0) continue;
    const n = n1 + n0;
    const [x, y] = [first.successes, second.successes];
    weights += (n1 * n0) / n;
    sum += (x * n0 - y * n1) / n;
    p += (n1 * n1 * y - n0 * n0 * x + (n1 * n0 * (n0 - n1)) / 2) / (n * n);
    q += (x * (n0 - y) + y * (n1 - x)) / (2 * n);
  }
  if (weights === 0) return null;
  const value = sum / weights;
  const variance = (value * p + q) / (weights * weights);
  if (!(variance > 0)) return null;
  const half = normalQuantile((1 + level) / 2) * Math.sqrt(variance);
  return { value, low: Math.max(-1, value - half), high: Math.min(1, value + half) };
}
