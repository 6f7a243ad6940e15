import { cholesky, invertPositive } from './cholesky.js';
import type { Points } from './points.js';

export interface RidgeLogisticOptions {
  /** Penalty ½ · ridge · Σ β² on all coefficients but the intercept. */
  readonly ridge: number;
  /** How often each row counts; once unless given. */
  readonly weights?: ArrayLike<number> | undefined;
  /** Which rows belong together (a customer's): the covariance then allows for their likeness. Ascending numbers. */
  readonly groups?: ArrayLike<number> | undefined;
}

export interface LogisticFit {
  /** Intercept first, then one for each column. */
  readonly coefficients: Float64Array;
  /** Of the coefficients, row by row. */
  readonly covariance: Float64Array;
  readonly logLikelihood: number;
  readonly iterations: number;
  readonly converged: boolean;
}

/** Σ β x with the intercept; the row begins at `from`. */
export function linearPredictor(coefficients: ArrayLike<number>, values: ArrayLike<number>, from: number): number {
  let sum = coefficients[0]!;
  for (let j = 1; j < coefficients.length; j += 1) sum += coefficients[j]! * values[from + j - 1]!;
  return sum;
}

/** 1 / (1 + e⁻ˣ), without overflow. */
export function logistic(x: number): number {
  if (x >= 0) return 1 / (1 + Math.exp(-x));
  const power = Math.exp(x);
  return power / (1 + power);
}

/** ln(1 + eˣ), without overflow. */
function softPlus(x: number): number {
  return x > 0 ? x + Math.log1p(Math.exp(-x)) : Math.log1p(Math.exp(x));
}

/**
 * Logistic regression with a ridge penalty, by iteratively reweighted least squares (Newton's steps, halved where they
 * would go down).
 *
 * The columns are taken as they stand: bring them to one scale first, or the penalty means something else for each. The
 * covariance is the inverse of the penalised information; with `groups` the sandwich over groups (H⁻¹ Σ s sᵀ H⁻¹), which
 * rows of one customer need. With ridge above 0 there is always one answer, also where a column parts the classes.
 * Cost: O(rows × columns²) an iteration, about six of them.
 *
 * @param rows - one row a case, without a column for the intercept
 * @param outcomes - 0 or 1 (or a share between)
 * @throws RangeError unless ridge >= 0 and there is an outcome for each row
 * @example ridgeLogistic({ values: Float64Array.of(), count: 4, dimensions: 0 }, [1, 0, 0, 0], { ridge: 1 }).coefficients[0].toFixed(9) // => Math.log(1 / 3).toFixed(9)
 * @see S. le Cessie and J. C. van Houwelingen, Applied Statistics 41 (1992), 191–201. Deviation from it: none.
 */
export function ridgeLogistic(rows: Points, outcomes: ArrayLike<number>, options: RidgeLogisticOptions): LogisticFit {
  const { values, count, dimensions } = rows;
  const { ridge, weights, groups } = options;
  if (!(ridge >= 0))
    throw new RangeError(`ridgeLogistic: option "ridge" must be a number of at least 0; got ${ridge}.`);
  if (outcomes.length !== count) {
    throw new RangeError(`ridgeLogistic: there must be one outcome a row; got ${outcomes.length} for ${count} rows.`);
  }
  const size = dimensions + 1;
  const weightOf = (i: number): number => weights?.[i] ?? 1;

  const likelihood = (at: ArrayLike<number>): { plain: number; penalised: number } => {
    let plain = 0;
    for (let i = 0; i < count; i += 1) {
      const eta = linearPredictor(at, values, i * dimensions);
      plain += weightOf(i) * (outcomes[i]! * eta - softPlus(eta));
    }
    let squares = 0;
    for (let j = 1; j < size; j += 1) squares += at[j]! ** 2;
    return { plain, penalised: plain - (ridge / 2) * squares };
  };

  const gradient = new Float64Array(size);
  const information = new Float64Array(size * size);
  const accumulate = (at: Float64Array): void => {
    gradient.fill(0);
    information.fill(0);
    for (let i = 0; i < count; i += 1) {
      const from = i * dimensions;
      const p = logistic(linearPredictor(at, values, from));
      const error = weightOf(i) * (outcomes[i]! - p);
      const curve = weightOf(i) * p * (1 - p);
      gradient[0]! += error;
      information[0]! += curve;
      for (let a = 1; a < size; a += 1) {
        const xa = values[from + a - 1]!;
        gradient[a]! += error * xa;
        const scaled = curve * xa;
        information[a * size]! += scaled;
        for (let b = 1; b <= a; b += 1) information[a * size + b]! += scaled * values[from + b - 1]!;
      }
    }
    for (let a = 1; a < size; a += 1) {
      gradient[a]! -= ridge * at[a]!;
      information[a * size + a]! += ridge;
    }
    for (let a = 0; a < size; a += 1)
      for (let b = 0; b < a; b += 1) information[b * size + a] = information[a * size + b]!;
  };

  let coefficients = new Float64Array(size);
  let now = likelihood(coefficients);
  let iterations = 0;
  let converged = false;
  while (iterations < 50 && !converged) {
    iterations += 1;
    accumulate(coefficients);
    const step = solve(information, gradient, size);
    if (step === null) break;
    let share = 1;
    let next = coefficients;
    let then = now;
    for (; share > 1e-6; share /= 2) {
      next = coefficients.map((value, j) => value + share * step[j]!);
      then = likelihood(next);
      if (then.penalised >= now.penalised - 1e-12 * Math.abs(now.penalised)) break;
    }
    const moved = step.reduce((most, value) => Math.max(most, Math.abs(share * value)), 0);
    coefficients = next;
    now = then;
    converged = moved < 1e-8;
  }
  accumulate(coefficients);
  const inverse = invertPositive(information, size) ?? new Float64Array(size * size).fill(Number.NaN);
  const covariance =
    groups === undefined ? inverse : sandwich(inverse, rows, outcomes, coefficients, weightOf, groups, size);
  return { coefficients, covariance, logLikelihood: now.plain, iterations, converged };
}

function solve(matrix: Float64Array, right: Float64Array, n: number): Float64Array | null {
  const lower = cholesky(matrix, n);
  if (lower === null) return null;
  const x = right.slice();
  for (let i = 0; i < n; i += 1) {
    for (let k = 0; k < i; k += 1) x[i]! -= lower[i * n + k]! * x[k]!;
    x[i]! /= lower[i * n + i]!;
  }
  for (let i = n - 1; i >= 0; i -= 1) {
    for (let k = i + 1; k < n; k += 1) x[i]! -= lower[k * n + i]! * x[k]!;
    x[i]! /= lower[i * n + i]!;
  }
  return x;
}

/** H⁻¹ (Σ over groups of score × scoreᵀ) H⁻¹. */
function sandwich(
  inverse: Float64Array,
  { values, count, dimensions }: Points,
  outcomes: ArrayLike<number>,
  coefficients: Float64Array,
  weightOf: (i: number) => number,
  groups: ArrayLike<number>,
  size: number,
): Float64Array {
  const middle = new Float64Array(size * size);
  const score = new Float64Array(size);
  const close = (): void => {
    for (let a = 0; a < size; a += 1) for (let b = 0; b < size; b += 1) middle[a * size + b]! += score[a]! * score[b]!;
    score.fill(0);
  };
  for (let i = 0; i < count; i += 1) {
    if (i > 0 && groups[i] !== groups[i - 1]) close();
    const from = i * dimensions;
    const error = weightOf(i) * (outcomes[i]! - logistic(linearPredictor(coefficients, values, from)));
    score[0]! += error;
    for (let j = 1; j < size; j += 1) score[j]! += error * values[from + j - 1]!;
  }
  close();
  return product(product(inverse, middle, size), inverse, size);
}

function product(a: Float64Array, b: Float64Array, n: number): Float64Array {
  const out = new Float64Array(n * n);
  for (let i = 0; i < n; i += 1)
    for (let k = 0; k < n; k += 1) {
      const factor = a[i * n + k]!;
      for (let j = 0; j < n; j += 1) out[i * n + j]! += factor * b[k * n + j]!;
    }
  return out;
}

/** Standard error of the linear predictor of a row. */
export function predictorError(
  { covariance, coefficients }: LogisticFit,
  values: ArrayLike<number>,
  from: number,
): number {
  const size = coefficients.length;
  let sum = 0;
  for (let a = 0; a < size; a += 1) {
    const xa = a === 0 ? 1 : values[from + a - 1]!;
    for (let b = 0; b < size; b += 1) sum += xa * covariance[a * size + b]! * (b === 0 ? 1 : values[from + b - 1]!);
  }
  return Math.sqrt(Math.max(0, sum));
}
