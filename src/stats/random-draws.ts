import { lnGamma } from './ln-gamma.js';

type Uniform = () => number;

/**
 * A gamma variate of scale 1.
 *
 * Marsaglia and Tsang's squeeze for shape >= 1; below 1 by Gamma(shape + 1) · U^(1/shape). Cost: O(1).
 *
 * @throws RangeError unless shape > 0
 * @see G. Marsaglia and W. W. Tsang, ACM TOMS 26 (2000), 363–372. Deviation from it: none.
 */
export function drawGamma(next: Uniform, normal: Uniform, shape: number): number {
  if (!(shape > 0 && shape < Infinity)) {
    throw new RangeError(`gamma: parameter "shape" must be a number above 0; got ${shape}.`);
  }
  if (shape < 1) return drawGamma(next, normal, shape + 1) * Math.exp(Math.log(1 - next()) / shape);
  const d = shape - 1 / 3;
  const c = 1 / Math.sqrt(9 * d);
  for (;;) {
    const x = normal();
    const root = 1 + c * x;
    if (root <= 0) continue;
    const v = root * root * root;
    const u = 1 - next();
    if (u < 1 - 0.0331 * x * x * x * x) return d * v;
    if (Math.log(u) < 0.5 * x * x + d * (1 - v + Math.log(v))) return d * v;
  }
}

/**
 * A beta variate: a ratio of gammas, or Jöhnk's method in logarithms where both shapes are at most 1 and the gammas could both underflow.
 *
 * @throws RangeError unless a > 0 and b > 0
 */
export function drawBeta(next: Uniform, normal: Uniform, a: number, b: number): number {
  if (a <= 1 && b <= 1 && a > 0 && b > 0) {
    for (;;) {
      const lnX = Math.log(1 - next()) / a;
      const lnY = Math.log(1 - next()) / b;
      const x = Math.exp(lnX);
      const y = Math.exp(lnY);
      if (x + y > 1) continue;
      if (x + y > 0) return x / (x + y);
      return 1 / (1 + Math.exp(lnY - lnX));
    }
  }
  const x = drawGamma(next, normal, a);
  return x / (x + drawGamma(next, normal, b));
}

/**
 * A Poisson count: products of uniforms below a mean of 10, Hörmann's transformed rejection (PTRS) above. Cost: O(min(mean, 10)).
 *
 * @throws RangeError unless mean >= 0
 * @see W. Hörmann, "The transformed rejection method for generating Poisson random variables", Insurance: Mathematics and Economics 12 (1993). Deviation from it: none.
 */
export function drawPoisson(next: Uniform, mean: number): number {
  if (!(mean >= 0 && mean < Infinity)) {
    throw new RangeError(`poisson: parameter "mean" must be a number of at least 0; got ${mean}.`);
  }
  if (mean < 10) {
    const limit = Math.exp(-mean);
    let product = next();
    let count = 0;
    while (product > limit) {
      product *= next();
      count += 1;
    }
    return count;
  }
  const lnMean = Math.log(mean);
  const b = 0.931 + 2.53 * Math.sqrt(mean);
  const a = -0.059 + 0.02483 * b;
  const inverseAlpha = 1.1239 + 1.1328 / (b - 3.4);
  const squeeze = 0.9277 - 3.6224 / (b - 2);
  for (;;) {
    const u = next() - 0.5;
    const v = 1 - next();
    const us = 0.5 - Math.abs(u);
    const k = Math.floor(((2 * a) / us + b) * u + mean + 0.43);
    if (us >= 0.07 && v <= squeeze) return k;
    if (k < 0 || (us < 0.013 && v > us)) continue;
    if (Math.log((v * inverseAlpha) / (a / (us * us) + b)) <= k * lnMean - mean - lnGamma(k + 1)) return k;
  }
}

/**
 * A binomial count: inversion where n·p is below 10, Hörmann's transformed rejection (BTRS) above. Cost: O(min(n·p, 10)).
 *
 * @throws RangeError unless n is an integer >= 0 and 0 <= p <= 1
 * @see W. Hörmann, "The generation of binomial random variates", Journal of Statistical Computation and Simulation 46 (1993). Deviation from it: the mode's terms use lnGamma in place of Stirling's tail.
 */
export function drawBinomial(next: Uniform, n: number, p: number): number {
  if (!(Number.isInteger(n) && n >= 0)) {
    throw new RangeError(`binomial: parameter "n" must be an integer of at least 0; got ${n}.`);
  }
  if (!(p >= 0 && p <= 1)) throw new RangeError(`binomial: parameter "p" must be a number from 0 to 1; got ${p}.`);
  if (p > 0.5) return n - drawBinomial(next, n, 1 - p);
  if (n === 0 || p === 0) return 0;
  const odds = p / (1 - p);
  if (n * p < 10) {
    let probability = Math.exp(n * Math.log1p(-p));
    let u = next();
    let k = 0;
    while (u > probability && k < n) {
      u -= probability;
      k += 1;
      probability *= ((n - k + 1) / k) * odds;
    }
    return k;
  }
  const spread = Math.sqrt(n * p * (1 - p));
  const b = 1.15 + 2.53 * spread;
  const a = -0.0873 + 0.0248 * b + 0.01 * p;
  const centre = n * p + 0.5;
  const squeeze = 0.92 - 4.2 / b;
  const alpha = (2.83 + 5.1 / b) * spread;
  const mode = Math.floor((n + 1) * p);
  const lnMode = lnGamma(mode + 1) + lnGamma(n - mode + 1);
  for (;;) {
    const u = next() - 0.5;
    const v = 1 - next();
    const us = 0.5 - Math.abs(u);
    const k = Math.floor(((2 * a) / us + b) * u + centre);
    if (us >= 0.07 && v <= squeeze) return k;
    if (k < 0 || k > n) continue;
    const lnRatio = lnMode - lnGamma(k + 1) - lnGamma(n - k + 1) + (k - mode) * Math.log(odds);
    if (Math.log((v * alpha) / (a / (us * us) + b)) <= lnRatio) return k;
  }
}
