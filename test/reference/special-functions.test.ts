import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import {
  betaCdf,
  betaDensity,
  betaLogTails,
  betaQuantile,
  betaUpperTail,
  binomialCdf,
  binomialUpperTail,
  digamma,
  erf,
  erfc,
  gammaCdf,
  gammaLogTails,
  gammaQuantile,
  gammaUpperTail,
  gaussLegendre,
  lnBeta,
  lnBinomialDensity,
  lnChoose,
  lnFisherUpperTail,
  lnGamma,
  lnRising,
  log1mExp,
  log1pExp,
  logSumExp,
  normalCdf,
  normalQuantile,
  stirlingError,
  studentHalfWidth,
  trigamma,
} from '../../src/stats/index.js';
import { log1pMinus } from '../../src/stats/log1p-minus.js';

interface Reference {
  readonly gamma_functions: [x: number, lnGamma: string, digamma: string, trigamma: string][];
  readonly ln_beta: [a: number, b: number, value: string][];
  readonly ln_choose: [n: number, k: number, value: string][];
  readonly erf: [x: number, value: string, complement: string][];
  readonly normal_quantile: [p: number, z: string][];
  readonly beta_tails: [x: number, a: number, b: number, lower: string, upper: string][];
  readonly beta_quantiles: [p: number, a: number, b: number, x: string][];
  readonly gamma_tails: [x: number, shape: number, lower: string, upper: string][];
  readonly fisher_ln_upper: [both: number, first: number, second: number, total: number, ln: string][];
  readonly stirling_error: [x: number, value: string][];
  readonly ln_rising: [x: number, k: number, value: string][];
  readonly log_1_minus_exp: [x: number, value: string][];
  readonly log_1_plus_exp: [x: number, value: string][];
  readonly log_1_plus_minus: [x: number, value: string][];
  readonly binomial: [k: number, n: number, p: number, lnDensity: string, upper: string, lower: string][];
  readonly beta_density: [x: number, a: number, b: number, value: string][];
  readonly student_half_width: [level: number, degrees: number, value: string][];
  readonly gauss_legendre: [n: number, i: number, point: string, weight: string][];
  readonly scipy: { readonly binomial_upper: [k: number, n: number, p: number, value: number][] };
}

const reference: Reference = JSON.parse(readFileSync(new URL('./stats-mpmath.json', import.meta.url), 'utf8'));

/** Relative error, absolute where the reference is below `floor` (a value near a zero of the function has no relative digits). */
function error(got: number, want: string | number, floor = 0): number {
  const exact = Number(want);
  if (got === exact) return 0;
  return Math.abs(got - exact) / Math.max(Math.abs(exact), floor);
}

describe('special functions against mpmath at 40 digits', () => {
  // 1e-14: a few units in the last place; near 1 and 2 ln Γ is near 0 and must keep its relative digits.
  test.each(reference.gamma_functions)('ln Γ, ψ and ψ′ at %d', (x, lnG, psi, psi1) => {
    expect(error(lnGamma(x), lnG)).toBeLessThan(1e-14);
    expect(error(digamma(x), psi, 1)).toBeLessThan(1e-14);
    expect(error(trigamma(x), psi1)).toBeLessThan(1e-14);
  });

  test.each(reference.ln_beta)('ln B(%d, %d)', (a, b, value) => {
    expect(error(lnBeta(a, b), value, 0.1)).toBeLessThan(1e-14);
  });

  // ln C is a sum of two terms of its own size: 2e-15 measured.
  test.each(reference.ln_choose)('ln C(%d, %d)', (n, k, value) => {
    expect(error(lnChoose(n, k), value)).toBeLessThan(1e-14);
  });

  test.each(reference.erf)('erf and erfc at %d', (x, value, complement) => {
    expect(error(erf(x), value)).toBeLessThan(2e-15);
    expect(error(erfc(x), complement)).toBeLessThan(1e-14);
  });

  test.each(reference.normal_quantile)('normal quantile at %d', (p, z) => {
    expect(error(normalQuantile(p), z, 1e-300)).toBeLessThan(2e-15);
    // The condition of the tail, z² eps, comes on top.
    const condition = 1e-15 * (1 + Number(z) ** 2);
    expect(error(normalCdf(Number(z)), p)).toBeLessThan(10 * condition);
  });

  // An error of the logarithm is a relative error of the probability. 1e-12 is what the docstring promises for these shapes, and 3e-13 up to 1,000.
  test.each(reference.beta_tails)('beta tails at x = %d, a = %d, b = %d', (x, a, b, lower, upper) => {
    const tails = betaLogTails(x, 1 - x, a, b);
    const most = (Math.max(a, b) > 1000 ? 1e-12 : 3e-13) + 4e-15 * Math.max(-Number(lower), -Number(upper));
    expect(Math.abs(tails.lnLower - Number(lower))).toBeLessThan(most);
    expect(Math.abs(tails.lnUpper - Number(upper))).toBeLessThan(most);
  });

  test.each(reference.beta_quantiles)('beta quantile at p = %d, a = %d, b = %d', (p, a, b, x) => {
    expect(error(betaQuantile(p, a, b), x)).toBeLessThan(1e-12);
  });

  test.each(reference.gamma_tails)('gamma tails at x = %d, shape = %d', (x, shape, lower, upper) => {
    const tails = gammaLogTails(x, shape);
    // Below 1 the upper tail of x near 1 is the complement of 0.999: three digits fewer.
    expect(Math.abs(tails.lnLower - Number(lower))).toBeLessThan(1e-12);
    expect(Math.abs(tails.lnUpper - Number(upper))).toBeLessThan(1e-12);
    const p = Math.exp(Number(lower));
    if (p < 0.999) expect(error(gammaQuantile(p, shape), x)).toBeLessThan(1e-10);
  });

  test.each(reference.fisher_ln_upper)(
    'Fisher upper tail of %d of (%d, %d) in %d',
    (both, first, second, total, ln) => {
      // Where nearly everything is above, the logarithm is near 0 and its absolute error is that of the probability.
      expect(error(lnFisherUpperTail({ both, first, second, total }), ln, 1)).toBeLessThan(1e-12);
    },
  );

  // Below 10 it is a difference from ln Γ, which has digits to lose; it is used from 10 on.
  test.each(reference.stirling_error)("what Stirling's formula leaves out at %d", (x, value) => {
    expect(error(stirlingError(x), value)).toBeLessThan(x >= 10 ? 1e-14 : 1e-12);
  });

  test.each(reference.ln_rising)('ln of %d rising %d times', (x, k, value) => {
    expect(error(lnRising(x, k), value)).toBeLessThan(1e-12);
  });

  test.each(reference.log_1_minus_exp)('ln(1 − e^%d)', (x, value) => {
    expect(error(log1mExp(x), value)).toBeLessThan(1e-14);
  });

  test.each(reference.log_1_plus_exp)('ln(1 + e^%d), also as a sum of two exponentials', (x, value) => {
    expect(error(log1pExp(x), value)).toBeLessThan(1e-14);
    // Of a tiny e^x beside 1 the sum keeps the absolute error only.
    expect(error(logSumExp([0, x]), value, 1)).toBeLessThan(1e-14);
  });

  test.each(reference.log_1_plus_minus)('ln(1 + u) − u at %d', (u, value) => {
    expect(error(log1pMinus(u), value)).toBeLessThan(1e-14);
  });

  test.each(reference.binomial)('binomial: %d of %d at %d', (k, n, p, lnDensity, upper, lower) => {
    // A logarithm near 0 has absolute digits, those of the probability.
    expect(error(lnBinomialDensity(k, n, p), lnDensity, 1)).toBeLessThan(1e-12);
    expect(error(binomialUpperTail(k, n, p), upper)).toBeLessThan(1e-12);
    expect(error(binomialCdf(k, n, p), lower)).toBeLessThan(1e-12);
  });

  test.each(reference.beta_density)('beta density at x = %d, a = %d, b = %d', (x, a, b, value) => {
    expect(error(betaDensity(x, a, b), value)).toBeLessThan(1e-12);
  });

  test.each(reference.beta_tails)('beta tails as probabilities at x = %d, a = %d, b = %d', (x, a, b, lower, upper) => {
    // A probability of e^−700 has the rounding of its logarithm in it.
    const most = 1e-12 + 4e-15 * Math.max(-Number(lower), -Number(upper));
    expect(error(betaCdf(x, a, b), Math.exp(Number(lower)), 1e-300)).toBeLessThan(most);
    expect(error(betaUpperTail(x, a, b), Math.exp(Number(upper)), 1e-300)).toBeLessThan(most);
  });

  test.each(reference.gamma_tails)('gamma tails as probabilities at x = %d, shape = %d', (x, shape, lower, upper) => {
    expect(error(gammaCdf(x, shape), Math.exp(Number(lower)))).toBeLessThan(1e-12);
    expect(error(gammaUpperTail(x, shape), Math.exp(Number(upper)))).toBeLessThan(1e-12);
  });

  // An inverse: 1e-10.
  test.each(reference.student_half_width)('Student half width at level %d, %d degrees', (level, degrees, value) => {
    expect(error(studentHalfWidth(level, degrees), value)).toBeLessThan(1e-10);
  });

  test.each(reference.gauss_legendre)('Gauss and Legendre with %d points: number %d', (n, i, point, weight) => {
    const rule = gaussLegendre(n);
    expect(error(rule.points[i]!, point, 1)).toBeLessThan(1e-15);
    expect(error(rule.weights[i]!, weight)).toBeLessThan(1e-12);
  });

  // scipy's own error (Boost) is below 1e-13 here.
  test.each(reference.scipy.binomial_upper)('P(X >= %d) of %d at %d (scipy)', (k, n, p, value) => {
    expect(error(binomialUpperTail(k, n, p), value)).toBeLessThan(1e-12);
  });
});
