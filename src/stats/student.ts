import { betaQuantile } from './beta-distribution.js';

/**
 * The value that |T| of Student's distribution stays below with a probability, by the inverse of the beta distribution.
 *
 * NaN unless 0 < level < 1 and degrees > 0. Cost: O(1).
 *
 * @param level - probability between −value and value
 * @example Math.round(1e6 * studentHalfWidth(0.95, 10)) // => 2228139
 */
export function studentHalfWidth(level: number, degrees: number): number {
  if (!(level > 0 && level < 1 && degrees > 0)) return Number.NaN;
  const share = betaQuantile(1 - level, degrees / 2, 0.5);
  if (share <= 0.5) return Math.sqrt((degrees * (1 - share)) / share);
  // Near 1 its complement would have lost its digits: it is asked for itself.
  const rest = betaQuantile(level, 0.5, degrees / 2);
  return Math.sqrt((degrees * rest) / (1 - rest));
}
