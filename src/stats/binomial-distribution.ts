import { betaCdf, betaUpperTail } from './beta-distribution.js';
import { lnBetaFactor } from './incomplete-beta.js';

/**
 * The logarithm of the probability of exactly k successes in n trials.
 *
 * Written as a deviation from the mean (Loader), which keeps its digits for large n. −Infinity where it cannot happen.
 *
 * @param q - 1 − p, given apart where it has more digits
 */
export function lnBinomialDensity(k: number, n: number, p: number, q = 1 - p): number {
  if (!(n >= 0 && p >= 0 && q >= 0) || Number.isNaN(k)) return Number.NaN;
  if (k < 0 || k > n) return -Infinity;
  if (p === 0) return k === 0 ? 0 : -Infinity;
  if (q === 0) return k === n ? 0 : -Infinity;
  if (k === 0) return n * (q > 0.5 ? Math.log1p(-p) : Math.log(q));
  if (k === n) return n * (p > 0.5 ? Math.log1p(-q) : Math.log(p));
  return lnBetaFactor(p, q, k, n - k) + Math.log(n / k / (n - k));
}

/**
 * P(X >= k) for X ~ Binomial(n, p), with its own digits where it is small.
 *
 * @example binomialUpperTail(2, 2, 0.5) // => 0.25
 */
export function binomialUpperTail(k: number, n: number, p: number): number {
  if (k <= 0) return 1;
  if (k > n) return 0;
  return betaCdf(p, Math.ceil(k), n - Math.ceil(k) + 1);
}

/**
 * P(X <= k) for X ~ Binomial(n, p), with its own digits where it is small.
 *
 * @example binomialCdf(1, 2, 0.5) // => 0.75
 */
export function binomialCdf(k: number, n: number, p: number): number {
  if (k < 0) return 0;
  if (k >= n) return 1;
  return betaUpperTail(p, Math.floor(k) + 1, n - Math.floor(k));
}
