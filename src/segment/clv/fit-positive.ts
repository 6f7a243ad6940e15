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
    { tolerance: 1e-8, maxIterations },
  );
}

/** Derivatives of the log-likelihood by the logarithms. */
function scoreAt(logLikelihood: LogLikelihood, logs: Float64Array): Float64Array {
  const [values, slope] = [logs.map(Math.exp), new Float64Array(logs.length)];
  logLikelihood(values, slope);
  return slope.map((each, i) => each * values[i]!);
}

/** The matrix of second derivatives of −ln L by the logarithms, from central differences of the gradient. */
function curvature(logLikelihood: LogLikelihood, at: Float64Array): Float64Array {
  const n = at.length;
  const step = 1e-4;
  const matrix = new Float64Array(n * n);
  for (let i = 0; i < n; i++) {
    const moved = (by: number) => at.map((log, j) => (i === j ? log + by : log));
    const [up, down] = [scoreAt(logLikelihood, moved(step)), scoreAt(logLikelihood, moved(-step))];
    for (let j = 0; j < n; j++) matrix[i * n + j] = (down[j]! - up[j]!) / (2 * step);
  }
  for (let i = 0; i < n; i++) {
    for (let j = 0; j < i; j++) {
      matrix[i * n + j] = (matrix[i * n + j]! + matrix[j * n + i]!) / 2;
      matrix[j * n + i] = matrix[i * n + j]!;
    }
  }
  return matrix;
}

/** Squared distance from the maximum in standard errors below which a search has ended (a ten-thousandth of one). */
const near = 1e-8;

/**
 * Newton's steps from where the search ended: where it stopped at the rounding of the value, the gradient still has digits.
 *
 * @returns the place, and how far from the maximum it is, squared, in standard errors
 */
function polish(logLikelihood: LogLikelihood, start: Float64Array, covariance: Float64Array) {
  const n = start.length;
  const from = (logs: Float64Array) => {
    const score = scoreAt(logLikelihood, logs);
    const step = logs.map((_, i) => score.reduce((sum, each, j) => sum + covariance[i * n + j]! * each, 0));
    return { logs, step, distance: step.reduce((sum, each, i) => sum + each * score[i]!, 0) };
  };
  let best = from(start);
  for (let k = 0; k < 5 && best.distance > near * 1e-4; k++) {
    const next = from(best.logs.map((log, i) => log + best.step[i]!));
    if (!(next.distance < best.distance)) break;
    best = next;
  }
  return best;
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
  const covariance = invertPositive(curvature(logLikelihood, best.x), n);
  const flat =
    covariance === null ||
    Array.from({ length: n }, (_, i) => covariance[i * n + i]!).some((variance) => !(variance < 1));
  const end = flat ? null : polish(logLikelihood, best.x, covariance);
  const values = (end?.logs ?? best.x).map(Math.exp);
  return {
    values,
    logLikelihood: logLikelihood(values),
    converged: end === null ? best.converged : end.distance < near,
    covariance,
    flat,
  };
}
