import type { Interval } from '../result/index.js';
import { normalQuantile } from '../stats/index.js';

/** Normal interval of a mean (standard deviation with n − 1); null for fewer than two values. Cost: O(n). */
export function meanInterval(values: Float64Array, mean: number, level: number): Interval | null {
  const n = values.length;
  if (n < 2) return null;
  let squares = 0;
  for (let i = 0; i < n; i++) squares += (values[i]! - mean) ** 2;
  const half = normalQuantile((1 + level) / 2) * Math.sqrt(squares / (n - 1) / n);
  return { low: mean - half, high: mean + half, level, kind: 'normal' };
}

/**
 * Median, and the interval between the order statistics whose ranks the normal approximation to the binomial gives.
 *
 * @param sorted - ascending, without NaN
 */
export function medianWithInterval(
  sorted: Float64Array,
  level: number,
): { value: number | null; interval: Interval | null } {
  const n = sorted.length;
  if (n === 0) return { value: null, interval: null };
  const value = (sorted[(n - 1) >> 1]! + sorted[n >> 1]!) / 2;
  if (n < 2) return { value, interval: null };
  const half = (normalQuantile((1 + level) / 2) * Math.sqrt(n)) / 2;
  const low = sorted[Math.max(0, Math.floor(n / 2 - half))]!;
  const high = sorted[Math.min(n - 1, Math.ceil(n / 2 + half))]!;
  return { value, interval: { low, high, level, kind: 'normal' } };
}
