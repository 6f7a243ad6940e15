import { betaQuantile, gammaQuantile } from '../../stats/index.js';

/**
 * How the customers of a category buy: a gap between two order days is gamma with shape `regularity`; a customer's own
 * rate is gamma with shape `likeness` and, in days, inverse scale `scale`.
 */
export interface Rhythm {
  /** 1 is as irregular as chance; the larger, the more even. */
  readonly regularity: number;
  /** The larger, the more alike the customers are. */
  readonly likeness: number;
  /** Days. */
  readonly scale: number;
}

/**
 * The number of days that a share `p` of all gaps of the category stays below, whoever makes them: a gap over the scale is
 * beta prime (k, r).
 *
 * @example categoryQuantile({ regularity: 1, likeness: 1, scale: 10 }, 0.5) // => 10 (Lomax: scale × ((1 − p)^(−1/r) − 1))
 */
export function categoryQuantile({ regularity, likeness, scale }: Rhythm, p: number): number {
  // Of the smaller tail, or p near 1 would lose its digits in 1 − b.
  const rest = betaQuantile(1 - p, likeness, regularity);
  return (scale * (1 - rest)) / rest;
}

/**
 * The number of days that a share `p` of a customer's own gaps stays below, given the gaps seen: the gamma quantile at the
 * customer's rate, and that rate drawn to the category's by credibility: (r + k·n) / (α + days).
 *
 * @param gaps - gaps seen, and `days`, their sum; with none it is the rate of the category
 * @example ownQuantile({ regularity: 1, likeness: 1, scale: 10 }, 4, 40, 0.5) // => 50 / 5 × ln 2 = 6.93
 */
export function ownQuantile(rhythm: Rhythm, gaps: number, days: number, p: number): number {
  return ownGap(rhythm, gaps, days) * gammaQuantile(p, rhythm.regularity);
}

/** One over the customer's rate, drawn to the category's: the factor of the gamma quantile. */
export function ownGap({ regularity, likeness, scale }: Rhythm, gaps: number, days: number): number {
  return (scale + days) / (likeness + regularity * gaps);
}
