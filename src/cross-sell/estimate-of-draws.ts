import { quantileSorted, wilson } from '../stats/index.js';
import type { Estimated } from './estimated.js';

/**
 * An estimate with the percentiles of its bootstrap draws; both ends are NaN where fewer than half of the draws have a value.
 *
 * `centred` is for numbers within 0..1 that drawing customers again shifts of itself (absolute errors grow, coverage falls): the
 * percentiles are moved by that shift, and end at 0, at 1 and at the estimate.
 *
 * @example estimateOfDraws(0.5, [0.4, 0.5, 0.6], 0.9).low // => 0.41
 */
export function estimateOfDraws(
  value: number,
  draws: readonly number[],
  level: number,
  { centred = false }: { readonly centred?: boolean } = {},
): Estimated {
  const sorted = Float64Array.from(draws.filter((each) => Number.isFinite(each))).sort();
  if (sorted.length * 2 < draws.length || sorted.length === 0) return { value, low: Number.NaN, high: Number.NaN };
  const tail = (1 - level) / 2;
  const [low, high] = [quantileSorted(sorted, tail), quantileSorted(sorted, 1 - tail)];
  if (!centred) return { value, low, high };
  const shift = value - sorted.reduce((sum, each) => sum + each, 0) / sorted.length;
  return {
    value,
    low: Math.min(value, Math.max(0, low + shift)),
    high: Math.max(value, Math.min(1, high + shift)),
  };
}

/**
 * The same for a share of n. Where nobody or everybody is a hit, no draw shows anything else and percentiles would claim to be
 * sure: there the interval is Wilson's.
 *
 * @example shareOfDraws({ hits: 0, n: 10 }, [0, 0, 0], 0.95).high.toFixed(3) // => '0.278'
 */
export function shareOfDraws(
  { hits, n }: { readonly hits: number; readonly n: number },
  draws: readonly number[],
  level: number,
): Estimated {
  if (n > 0 && (hits === 0 || hits === n)) {
    const { low, high } = wilson(hits, n, level);
    return { value: hits / n, low, high };
  }
  return estimateOfDraws(hits / n, draws, level);
}
