import { normalCdf, normalQuantile } from './normal.js';

export interface BunchingOptions {
  /** Width of the window above the threshold as a share of it (0.1: from t to 1.1 t); as wide below. */
  readonly width?: number;
  /** Bins on either side of the windows that the smooth curve is fitted to (12). */
  readonly bins?: number;
  readonly level?: number;
}

export interface BunchingBin {
  /** Ends of the bin. */
  readonly from: number;
  readonly to: number;
  readonly observed: number;
  /** What the smooth curve expects. */
  readonly expected: number;
  /** Whether the bin lies in one of the windows, which the curve was not fitted to. */
  readonly window: boolean;
}

export interface Bunching {
  readonly threshold: number;
  /** Cases just above the threshold, and how many the smooth curve expects there. */
  readonly observed: number;
  readonly expected: number;
  /** observed ÷ expected with its interval. */
  readonly ratio: number;
  readonly low: number;
  readonly high: number;
  /** One-sided: the chance of so many or more without bunching. */
  readonly p: number;
  /** Cases that the curve was fitted to. */
  readonly n: number;
  readonly bins: readonly BunchingBin[];
}

/** Bins of a window; the same width is used outside. */
const binsOfWindow = 3;
/** Fewest cases outside the windows from which a curve is drawn. */
export const fewestForBunching = 60;

/** Solves a symmetric positive system and gives the inverse of its matrix (3 × 3 here). */
function invert(matrix: number[][]): number[][] | null {
  const size = matrix.length;
  const work = matrix.map((row, i) => [...row, ...row.map((_, j) => (i === j ? 1 : 0))]);
  for (let column = 0; column < size; column++) {
    let best = column;
    for (let row = column + 1; row < size; row++)
      if (Math.abs(work[row]![column]!) > Math.abs(work[best]![column]!)) best = row;
    if (!(Math.abs(work[best]![column]!) > 1e-12)) return null;
    [work[column], work[best]] = [work[best]!, work[column]!];
    const pivot = work[column]![column]!;
    for (let j = 0; j < 2 * size; j++) work[column]![j]! /= pivot;
    for (let row = 0; row < size; row++) {
      if (row === column) continue;
      const factor = work[row]![column]!;
      for (let j = 0; j < 2 * size; j++) work[row]![j]! -= factor * work[column]![j]!;
    }
  }
  return work.map((row) => row.slice(size));
}

const basis = (x: number): number[] => [1, x, x * x];
const dot = (a: readonly number[], b: readonly number[]): number => a.reduce((sum, value, i) => sum + value * b[i]!, 0);

/** Poisson regression of counts on a parabola in x; the inverse information, and the over-dispersion (1 at least). */
function fitParabola(
  x: readonly number[],
  counts: readonly number[],
): { coefficients: number[]; inverse: number[][]; dispersion: number } | null {
  const rows = x.map(basis);
  let fitted = counts.map((count) => count + 0.5);
  let coefficients = [0, 0, 0];
  let inverse: number[][] | null = null;
  for (let step = 0; step < 50; step++) {
    const information = [0, 1, 2].map((i) =>
      [0, 1, 2].map((j) => rows.reduce((sum, row, k) => sum + fitted[k]! * row[i]! * row[j]!, 0)),
    );
    inverse = invert(information);
    if (!inverse) return null;
    // Working responses of iteratively reweighted least squares with the logarithm as link.
    const score = [0, 1, 2].map((i) =>
      rows.reduce((sum, row, k) => sum + row[i]! * (fitted[k]! * Math.log(fitted[k]!) + counts[k]! - fitted[k]!), 0),
    );
    const next = inverse.map((row) => dot(row, score));
    const moved = Math.max(...next.map((value, i) => Math.abs(value - coefficients[i]!)));
    coefficients = next;
    fitted = rows.map((row) => Math.exp(dot(row, coefficients)));
    if (!fitted.every((value) => Number.isFinite(value) && value > 0)) return null;
    if (moved < 1e-10) break;
  }
  if (!inverse) return null;
  const pearson = counts.reduce((sum, count, k) => sum + (count - fitted[k]!) ** 2 / fitted[k]!, 0);
  return { coefficients, inverse, dispersion: Math.max(1, pearson / Math.max(1, counts.length - 3)) };
}

/**
 * Do cases pile up just above a threshold, as they do where people aim for it?
 *
 * Cases are counted in bins of equal width on the logarithmic scale. A parabola is fitted to the logarithm of the counts
 * (Poisson regression) outside a window on either side of the threshold, and says how many were to be expected in the
 * window above it. The error of the curve and over-dispersion of the counts (Pearson) enter p and interval. Money that
 * piles up at round numbers for another reason looks the same. Null for fewer than 60 cases outside the windows.
 * Cost: O(n + bins).
 *
 * @param values - in any order; those not above 0 are left out
 * @throws RangeError unless threshold is above 0 and width between 0 and 1
 * @see H. J. Kleven (2016), Bunching, Annual Review of Economics 8; R. Chetty et al. (2011), Quarterly Journal of Economics
 *   126(2). Deviation: Poisson likelihood and its standard error instead of least squares and a bootstrap of residuals.
 */
export function bunching(values: ArrayLike<number>, threshold: number, options: BunchingOptions = {}): Bunching | null {
  const { width = 0.1, bins = 12, level = 0.95 } = options;
  if (!(threshold > 0 && threshold < Infinity))
    throw new RangeError(`bunching: parameter "threshold" must be a number above 0; got ${threshold}.`);
  if (!(width > 0 && width < 1))
    throw new RangeError(`bunching: option "width" must be between 0 and 1; got ${width}.`);
  const step = Math.log1p(width) / binsOfWindow;
  const side = bins + binsOfWindow;
  const counts = new Array<number>(2 * side).fill(0);
  const place = Math.log(threshold);
  for (let i = 0; i < values.length; i++) {
    const value = values[i]!;
    if (!(value > 0)) continue;
    // The comparison decides on which side of the threshold a case is, not the rounding of logarithms.
    let bin = Math.floor((Math.log(value) - place) / step);
    if (value >= threshold && bin < 0) bin = 0;
    if (value < threshold && bin >= 0) bin = -1;
    if (bin >= -side && bin < side) counts[bin + side]! += 1;
  }
  const middle = (k: number): number => (k - side + 0.5) / side;
  const inWindow = (k: number): boolean => k >= side - binsOfWindow && k < side + binsOfWindow;
  const outside = counts.map((_, k) => k).filter((k) => !inWindow(k));
  const n = outside.reduce((sum, k) => sum + counts[k]!, 0);
  if (n < fewestForBunching) return null;
  const fit = fitParabola(
    outside.map(middle),
    outside.map((k) => counts[k]!),
  );
  if (!fit) return null;
  const expectedIn = (k: number): number => Math.exp(dot(basis(middle(k)), fit.coefficients));
  const above = Array.from({ length: binsOfWindow }, (_, k) => side + k);
  const observed = above.reduce((sum, k) => sum + counts[k]!, 0);
  const expected = above.reduce((sum, k) => sum + expectedIn(k), 0);
  const gradient = [0, 1, 2].map((i) => above.reduce((sum, k) => sum + expectedIn(k) * basis(middle(k))[i]!, 0));
  const curveError =
    fit.dispersion *
    dot(
      gradient,
      fit.inverse.map((row) => dot(row, gradient)),
    );
  const z = (observed - expected) / Math.sqrt(fit.dispersion * expected + curveError);
  const ratio = observed / expected;
  const spread = Math.sqrt(fit.dispersion / Math.max(observed, 0.5) + curveError / (expected * expected));
  const reach = normalQuantile((1 + level) / 2) * spread;
  return {
    threshold,
    observed,
    expected,
    ratio,
    low: ratio * Math.exp(-reach),
    high: Math.max(ratio, 0.5 / expected) * Math.exp(reach),
    p: normalCdf(-z),
    n,
    bins: counts.map((count, k) => ({
      from: threshold * Math.exp((k - side) * step),
      to: threshold * Math.exp((k - side + 1) * step),
      observed: count,
      expected: expectedIn(k),
      window: inWindow(k),
    })),
  };
}
