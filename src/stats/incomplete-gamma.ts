import { digamma, trigamma } from './digamma.js';
import type { LogTails } from './incomplete-beta.js';
import { LN_SQRT_2PI, lnGamma, stirlingError } from './ln-gamma.js';
import { log1mExp } from './log-sum.js';
import { log1pMinus } from './log1p-minus.js';
import { normalQuantile } from './normal.js';
import { solveQuantile } from './solve-quantile.js';

const MOST_ITERATIONS = 200_000;

/**
 * P(a, x), the regularised lower incomplete gamma function: P(X <= x) for X ~ Gamma(shape a, scale 1).
 *
 * 0 for x <= 0, NaN unless a > 0. Relative error below 1e-12 for shapes to 1e7, tails included. Cost: O(√a) at most.
 *
 * @example gammaCdf(1, 1) // => 0.6321205588285577
 */
export function gammaCdf(x: number, shape: number): number {
  if (x <= 0 && shape > 0) return 0;
  return Math.exp(gammaLogTails(x, shape).lnLower);
}

/**
 * Q(a, x), the regularised upper incomplete gamma function: P(X > x), with its own digits where it is far below 1.
 *
 * @example gammaUpperTail(30, 1) // => 9.357622968840175e-14
 */
export function gammaUpperTail(x: number, shape: number): number {
  if (x <= 0 && shape > 0) return 1;
  return Math.exp(gammaLogTails(x, shape).lnUpper);
}

/**
 * The value below which Gamma(shape, scale 1) has the probability p.
 *
 * 0 at p = 0, Infinity at p = 1, NaN outside or unless shape > 0. Relative error below 1e-10.
 *
 * @example gammaQuantile(0.5, 1) // => 0.6931471805599453
 */
export function gammaQuantile(p: number, shape: number): number {
  if (!(shape > 0 && shape < Infinity && p >= 0 && p <= 1)) return Number.NaN;
  if (p === 0) return 0;
  if (p === 1) return Infinity;
  const lnSmall = (Math.log(p) + lnGamma(shape + 1)) / shape;
  let start = digamma(shape) + normalQuantile(p) * Math.sqrt(trigamma(shape));
  if (shape >= 1) {
    const ninth = 1 / (9 * shape);
    const root = 1 - ninth + normalQuantile(p) * Math.sqrt(ninth);
    if (root > 0.1) start = Math.log(shape) + 3 * Math.log(root);
  } else {
    start = Math.min(start, lnSmall);
  }
  const lnX = solveQuantile(p, Math.max(start, lnSmall), (u) => {
    const x = Math.exp(u);
    return { ...gammaLogTails(x, shape), lnDensity: lnGammaFactor(x, shape), slope: shape - x };
  });
  return Math.exp(lnX);
}

/** Both tails of Gamma(shape, scale 1) at x > 0, as logarithms. */
export function gammaLogTails(x: number, shape: number): LogTails {
  if (!(shape > 0 && x >= 0)) return { lnLower: Number.NaN, lnUpper: Number.NaN };
  if (x === 0) return { lnLower: -Infinity, lnUpper: 0 };
  if (x === Infinity) return { lnLower: 0, lnUpper: -Infinity };
  if (shape < 1 && x < 1.1) return smallShapeTails(x, shape);
  if (x <= shape) {
    // Σ xⁿ / (a (a+1) … (a+n)), all terms positive.
    let term = 1 / shape;
    let sum = term;
    for (let n = 1; n < MOST_ITERATIONS && term > 1e-17 * sum; n += 1) {
      term *= x / (shape + n);
      sum += term;
    }
    const lnLower = Math.min(lnGammaFactor(x, shape) + Math.log(sum), 0);
    return { lnLower, lnUpper: log1mExp(lnLower) };
  }
  const lnUpper = Math.min(lnGammaFactor(x, shape) - Math.log(upperFraction(x, shape)), 0);
  return { lnLower: log1mExp(lnUpper), lnUpper };
}

/** x + 1 − a − 1 (1 − a) / (x + 3 − a − 2 (2 − a) / (x + 5 − a − …)), by Lentz's method. */
function upperFraction(x: number, shape: number): number {
  let value = x + 1 - shape;
  let numerator = value;
  let denominator = 0;
  for (let n = 1; n < MOST_ITERATIONS; n += 1) {
    const alpha = n * (shape - n);
    const beta = x + 2 * n + 1 - shape;
    denominator = 1 / (beta + alpha * denominator);
    numerator = beta + alpha / numerator;
    const step = numerator * denominator;
    value *= step;
    if (Math.abs(step - 1) <= 2.3e-16) break;
  }
  return value;
}

/** P = xᵃ/Γ(1 + a) · (1 + J) with a small J: 1 − P keeps its digits when written with expm1. */
function smallShapeTails(x: number, shape: number): LogTails {
  let power = 1;
  let sum = 0;
  for (let n = 1; n < 60; n += 1) {
    power *= -x / n;
    const term = power / (shape + n);
    sum += term;
    if (Math.abs(term) <= 1e-17 * Math.abs(sum)) break;
  }
  const rest = shape * sum;
  const lnLead = shape * Math.log(x) - lnGamma(shape + 1);
  const upper = -Math.expm1(lnLead) - Math.exp(lnLead) * rest;
  return { lnLower: lnLead + Math.log1p(rest), lnUpper: Math.log(upper) };
}

/** ln [xᵃ e^(−x) / Γ(a)], written as a deviation from x = a. */
function lnGammaFactor(x: number, shape: number): number {
  const u = (x - shape) / shape;
  const deviation = u < -0.5 ? Math.log(x / shape) - u : log1pMinus(u);
  return shape * deviation + 0.5 * Math.log(shape) - LN_SQRT_2PI - stirlingError(shape);
}
