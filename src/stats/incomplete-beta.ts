import { LN_SQRT_2PI, stirlingError } from './ln-gamma.js';
import { log1mExp } from './log-sum.js';
import { log1pMinus } from './log1p-minus.js';

/** Both tails of a distribution, as logarithms, so that neither is lost to rounding or underflow. */
export interface LogTails {
  readonly lnLower: number;
  readonly lnUpper: number;
}

const MOST_ITERATIONS = 200_000;

/**
 * Both tails of the beta distribution at x, as logarithms.
 *
 * The continued fraction of Didonato and Morris on the side of the mean on which x lies; the other tail is its complement. The factor before
 * it is written as deviations from the mean (Loader's saddle point), which keeps its digits at shapes of 1e7. Relative error of either
 * tail below 1e-12 for shapes from 0.01 to 1e6 and 4e-12 to 1e7, far tails included (2e-13 to 1,000). Cost: O(√max(a, b)) at most.
 *
 * @param x - from 0 to 1
 * @param y - 1 − x, given apart since it has more digits when x is near 1
 * @see A. R. Didonato and A. H. Morris, "Algorithm 708", ACM TOMS 18 (1992), 360–373; C. Loader, "Fast and accurate computation of binomial probabilities" (2000). Deviation from them: this fraction for all arguments.
 */
export function betaLogTails(x: number, y: number, a: number, b: number): LogTails {
  if (!(a > 0 && b > 0 && x >= 0 && y >= 0)) return { lnLower: Number.NaN, lnUpper: Number.NaN };
  if (x === 0) return { lnLower: -Infinity, lnUpper: 0 };
  if (y === 0) return { lnLower: 0, lnUpper: -Infinity };
  const excess = distanceFromMean(x, y, a, b);
  const lnFactor = lnBetaFactor(x, y, a, b, excess);
  if (excess <= 0) {
    const lnLower = lnFactor + Math.log(fraction(x, y, a, b, -excess));
    return { lnLower, lnUpper: log1mExp(Math.min(lnLower, 0)) };
  }
  const lnUpper = Math.min(lnFactor + Math.log(fraction(y, x, b, a, excess)), 0);
  let lnLower = log1mExp(lnUpper);
  if (lnUpper > -0.001) {
    // Nearly all of the mass is above x although x is above the mean (b far below 1): the complement has lost digits, and the
    // fraction of the other side, slower here, has not.
    lnLower = lnFactor + Math.log(fraction(x, y, a, b, -excess));
  }
  return { lnLower, lnUpper };
}

/** (a + b) x − a, which is b x − a y, in twice the working precision where the two terms nearly cancel. */
function distanceFromMean(x: number, y: number, a: number, b: number): number {
  const p = b * x;
  const q = a * y;
  return p - q + (productError(b, x, p) - productError(a, y, q));
}

/** What the rounded product of two numbers leaves out (Dekker). */
function productError(u: number, v: number, product: number): number {
  const uScaled = u * 134217729;
  const uHigh = uScaled - (uScaled - u);
  const uLow = u - uHigh;
  const vScaled = v * 134217729;
  const vHigh = vScaled - (vScaled - v);
  const vLow = v - vHigh;
  return uLow * vLow - (product - uHigh * vHigh - uLow * vHigh - uHigh * vLow);
}

/** ln [xᵃ yᵇ / B(a, b)]. */
export function lnBetaFactor(
  x: number,
  y: number,
  a: number,
  b: number,
  excess = distanceFromMean(x, y, a, b),
): number {
  const sum = a + b;
  const lnAtMean =
    0.5 * (Math.log(Math.min(a, b)) + Math.log(Math.max(a, b) / sum)) -
    LN_SQRT_2PI -
    (stirlingError(Math.min(a, b)) + (stirlingError(Math.max(a, b)) - stirlingError(sum)));
  return lnAtMean + a * lnRatioMinus(x, sum, a, excess) + b * lnRatioMinus(y, sum, b, -excess);
}

/** ln(x / mean) − (x / mean − 1), with mean = shape / sum. */
function lnRatioMinus(x: number, sum: number, shape: number, excess: number): number {
  const u = excess / shape;
  return u < -0.5 ? Math.log(x) + Math.log(sum / shape) - u : log1pMinus(u);
}

/**
 * The continued fraction for I_x(a, b) B(a, b) / (xᵃ yᵇ), evaluated by Lentz's method in the form of two running ratios.
 *
 * `below` is a − (a + b) x.
 */
function fraction(x: number, y: number, a: number, b: number, below: number): number {
  let beta = (a * (below + 1)) / (a + 1);
  let value = beta;
  let numerator = beta;
  let denominator = 0;
  for (let n = 1; n < MOST_ITERATIONS; n += 1) {
    const s = a + 2 * n - 1;
    const w = n * (b - n) * x;
    const alpha = (((a + n - 1) / s) * (a + b + n - 1) * w * x) / s;
    beta = n + w / s + ((a + n) / (s + 2)) * (below + 1 + n * (1 + y));
    denominator = 1 / (beta + alpha * denominator);
    numerator = beta + alpha / numerator;
    const step = numerator * denominator;
    value *= step;
    if (Math.abs(step - 1) <= 2.3e-16) break;
  }
  return 1 / value;
}
