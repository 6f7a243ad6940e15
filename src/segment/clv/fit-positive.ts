import { bfgs, invertPositive } from '../../stats/index.js';

/** A log-likelihood of positive parameters; writes its gradient where one is given. */
export type LogLikelihood = (parameters: Float64Array, gradient?: Float64Array) => number;

export interface PositiveFit {
  readonly values: Float64Array;
  readonly logLikelihood: number;
  readonly converged: boolean;
  /** Covariance of the logarithms of the parameters, row by row; null where the likelihood is flat in some direction. */
  readonly covariance: Float64Array | null;
  /** Whether some parameter is hardly told by the data (its logarithm has a standard error above 1, or none). */
  readonly flat: boolean;
}

/**
 * Where the data would have a parameter at 0 or without bound (nobody ever stops), the likelihood only gets flatter on the way there.
 * Beyond e^±10 a slight pull back gives the search an end; within, nothing is pulled.
 */
const [far, pull] = [10, 1e-6];

function search(logLikelihood: LogLikelihood, cases: number, start: ArrayLike<number>, maxIterations: number) {
  const n = start.length;
  const slope = new Float64Array(n);
  return bfgs(
    (logs, gradient) => {
      const values = logs.map(Math.exp);
      let value = -logLikelihood(values, slope) / cases;
      for (let i = 0; i < n; i++) {
        const beyond = Math.sign(logs[i]!) * Math.max(0, Math.abs(logs[i]!) - far);
        value += pull * beyond * beyond;
        gradient[i] = (-slope[i]! * values[i]!) / cases + 2 * pull * beyond;
      }
      return value;
    },
    Float64Array.from(start, Math.log),
    { tolerance: 1e-9, maxIterations },
  );
}

/** The matrix of second derivatives by the logarithms, from central differences of the gradient. */
function curvature(logLikelihood: LogLikelihood, at: Float64Array): Float64Array {
  const n = at.length;
  const step = 1e-4;
  const gradientAt = (logs: Float64Array) => {
    const [values, slope] = [logs.map(Math.exp), new Float64Array(n)];
    logLikelihood(values, slope);
    return slope.map((each, i) => -each * values[i]!);
  };
  const matrix = new Float64Array(n * n);
  for (let i = 0; i < n; i++) {
    const up = gradientAt(at.map((log, j) => (i === j ? log + step : log)));
    const down = gradientAt(at.map((log, j) => (i === j ? log - step : log)));
    for (let j = 0; j < n; j++) matrix[i * n + j] = (up[j]! - down[j]!) / (2 * step);
  }
  for (let i = 0; i < n; i++) {
    for (let j = 0; j < i; j++) {
      matrix[i * n + j] = (matrix[i * n + j]! + matrix[j * n + i]!) / 2;
      matrix[j * n + i] = matrix[i * n + j]!;
    }
  }
  return matrix;
}

/**
 * The positive parameters under which the data are most likely, by BFGS in their logarithms from several starts.
 *
 * @param logLikelihood - of all cases
 * @param coarse - of a part of the cases, to try the starts on; the best one is then followed on all
 * @param cases - how many; sets the scale on which the search ends
 */
export function fitPositive(
  logLikelihood: LogLikelihood,
  { starts, cases, coarse }: { starts: readonly (readonly number[])[]; cases: number; coarse?: LogLikelihood },
): PositiveFit {
  const tried = starts
    .map((start) => search(coarse ?? logLikelihood, cases, start, 100))
    .filter(({ value }) => Number.isFinite(value))
    .sort((a, b) => a.value - b.value);
  const n = starts[0]!.length;
  // Of those that are equal but for rounding one that is sure of its end.
  const least = tried[0]?.value ?? Number.NaN;
  const first = tried.find(({ value, converged }) => converged && value - least <= 1e-9 * Math.abs(least)) ?? tried[0];
  if (!first) {
    const values = new Float64Array(n).fill(Number.NaN);
    return { values, logLikelihood: Number.NaN, converged: false, covariance: null, flat: true };
  }
  const best = coarse || !first.converged ? search(logLikelihood, cases, first.x.map(Math.exp), 400) : first;
  const covariance = best.converged ? invertPositive(curvature(logLikelihood, best.x), n) : null;
  const flat =
    covariance === null ||
    Array.from({ length: n }, (_, i) => covariance[i * n + i]!).some((variance) => !(variance < 1));
  return {
    values: best.x.map(Math.exp),
    logLikelihood: logLikelihood(best.x.map(Math.exp)),
    converged: best.converged,
    covariance,
    flat,
  };
}
