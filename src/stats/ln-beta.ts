import { LN_SQRT_2PI, lnGamma, stirlingError } from './ln-gamma.js';

/**
 * The logarithm of the beta function, for a > 0 and b > 0.
 *
 * Large arguments go through the remainders of Stirling's formula: lnΓ(a) + lnΓ(b) − lnΓ(a + b) would lose nine digits at 1e7. NaN
 * outside the domain. Cost: O(1).
 *
 * @example lnBeta(2, 3) // => -2.4849066497880004
 */
export function lnBeta(a: number, b: number): number {
  if (!(a >= 0 && b >= 0)) return Number.NaN;
  const small = Math.min(a, b);
  const large = Math.max(a, b);
  if (small === 0) return Infinity;
  if (large === Infinity) return -Infinity;
  const sum = small + large;
  if (small >= 10) {
    return (
      LN_SQRT_2PI -
      0.5 * Math.log(large) +
      (small - 0.5) * Math.log(small / sum) +
      large * Math.log1p(-small / sum) +
      (stirlingError(small) + (stirlingError(large) - stirlingError(sum)))
    );
  }
  if (large >= 10) {
    return (
      lnGamma(small) +
      small -
      small * Math.log(sum) +
      (large - 0.5) * Math.log1p(-small / sum) +
      (stirlingError(large) - stirlingError(sum))
    );
  }
  return lnGamma(small) + (lnGamma(large) - lnGamma(sum));
}

/**
 * The logarithm of the number of ways to choose k of n. −Infinity where k is outside 0 … n.
 *
 * @example Math.round(Math.exp(lnChoose(5, 2))) // => 10
 */
export function lnChoose(n: number, k: number): number {
  if (Number.isNaN(n) || Number.isNaN(k)) return Number.NaN;
  if (k < 0 || k > n) return -Infinity;
  if (k === 0 || k === n) return 0;
  return -Math.log1p(n) - lnBeta(n - k + 1, k + 1);
}

/**
 * ln Γ(x + k) − ln Γ(x) for an integer k >= 0: the logarithm of x (x + 1) … (x + k − 1).
 *
 * The sum of logarithms below k = 32, Stirling's remainders above, so that the difference keeps its digits for large x.
 * Cost: O(min(k, 32)).
 *
 * @example Math.exp(lnRising(2, 3)) // => 24
 */
export function lnRising(x: number, k: number): number {
  if (k < 32) {
    let product = 1;
    let sum = 0;
    for (let j = 0; j < k; j += 1) {
      product *= x + j;
      if (product > 1e200 || product < 1e-200) {
        sum += Math.log(product);
        product = 1;
      }
    }
    return sum + Math.log(product);
  }
  if (x < 10) return lnGamma(x + k) - lnGamma(x);
  return (x - 0.5) * Math.log1p(k / x) + k * Math.log(x + k) - k + (stirlingError(x + k) - stirlingError(x));
}
