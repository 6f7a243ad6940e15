import type { Interval } from '../../result/index.js';
import { blockSum, normalQuantile } from '../../stats/index.js';

export interface ShareOfSum {
  readonly value: number | null;
  readonly interval: Interval | null;
}

/**
 * One sum as a share of another over the same customers, with the interval of a ratio estimate.
 *
 * Customers are the units that vary: with r = part − share · whole the error is √Σr² ÷ Σ whole (linearised; Cochran 1977, § 6.3).
 * Null for a whole that is not above 0 or fewer than two customers. Cost: O(customers).
 *
 * @param part - at least 0 and at most `whole`, by customer
 */
export function ratioOfSums(part: Float64Array, whole: Float64Array, level: number): ShareOfSum {
  const total = blockSum(whole);
  if (!(total > 0) || whole.length < 2) return { value: null, interval: null };
  const share = blockSum(part) / total;
  const squares = blockSum(part.map((value, i) => (value - share * whole[i]!) ** 2));
  const half = (normalQuantile((1 + level) / 2) * Math.sqrt(squares)) / total;
  return {
    value: share,
    // Where returns leave less than nothing, the share itself lies outside 0..1.
    interval: {
      low: Math.min(share, Math.max(0, share - half)),
      high: Math.max(share, Math.min(1, share + half)),
      level,
      kind: 'normal',
    },
  };
}

/** Which share of a total belongs to some of the customers. @example shareOfSum(Float64Array.of(1, 3), (i) => i === 1, 0.95).value // => 0.75 */
export function shareOfSum(values: Float64Array, chosen: (i: number) => boolean, level: number): ShareOfSum {
  return ratioOfSums(
    values.map((value, i) => (chosen(i) ? value : 0)),
    values,
    level,
  );
}
