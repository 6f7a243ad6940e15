import { gammaQuantile, gammaUpperTail } from '../../stats/index.js';

/** How many new customers each one brings. */
export interface KFactor {
  /** Customers who had the time to refer. */
  readonly n: number;
  readonly brought: number;
  /** Null for fewer than `least` customers. */
  readonly k: number | null;
  readonly low: number;
  readonly high: number;
  /** Chance that the mean is above 1, so that customers bring customers without end. */
  readonly above: number | null;
  /** Variance over mean of the numbers brought, at least 1: how unequally customers refer. */
  readonly dispersion: number;
}

/** Customers below whom a mean says nothing. */
const least = 5;

/**
 * The mean number brought by each of some customers, with its interval.
 *
 * Gamma posterior of a Poisson mean under Jeffreys' prior, the counts divided by the dispersion: where a few bring many, the mean is less sure
 * than Poisson counts would make it (gamma-Poisson). Cost: O(customers).
 *
 * @param counts - number brought by each customer who had the time, zeros included
 */
export function kFactor(counts: ArrayLike<number>, level: number): KFactor {
  const n = counts.length;
  let [brought, squares] = [0, 0];
  for (let i = 0; i < n; i += 1) {
    brought += counts[i]!;
    squares += counts[i]! ** 2;
  }
  const mean = n > 0 ? brought / n : 0;
  const variance = n > 1 ? (squares - n * mean * mean) / (n - 1) : 0;
  const dispersion = mean > 0 ? Math.max(1, variance / mean) : 1;
  if (n < least) return { n, brought, k: null, low: 0, high: Number.NaN, above: null, dispersion };
  const shape = brought / dispersion + 0.5;
  const rate = n / dispersion;
  return {
    n,
    brought,
    k: mean,
    low: gammaQuantile((1 - level) / 2, shape) / rate,
    high: gammaQuantile((1 + level) / 2, shape) / rate,
    above: gammaUpperTail(rate, shape),
    dispersion,
  };
}
