import type { Optimum } from './nelder-mead.js';

export interface BfgsOptions {
  /** Largest gradient component, relative to 1 + |value|, at which the search ends; 1e-8 unless said. */
  readonly tolerance?: number;
  /** 200 unless said. */
  readonly maxIterations?: number;
}

/**
 * The least value of a smooth function whose gradient is known.
 *
 * BFGS with a backtracking line search. `evaluate` returns the value and writes the gradient; NaN or Infinity makes the step shorter.
 * Not converged when the steps run out, or when no step goes down (by more than rounding, three times in a row) while the gradient is not small. Cost: O(iterations × (evaluation + parameters²)).
 *
 * @example bfgs((x, gradient) => { gradient[0] = 2 * (x[0] - 3); return (x[0] - 3) ** 2; }, [0]).x[0] // => 3
 * @see J. Nocedal and S. J. Wright, Numerical Optimization (2006), algorithm 6.1. Deviation from it: Armijo's condition alone; the update is left out where the curvature is not positive.
 */
export function bfgs(
  evaluate: (x: Float64Array, gradient: Float64Array) => number,
  start: ArrayLike<number>,
  { tolerance = 1e-8, maxIterations = 200 }: BfgsOptions = {},
): Optimum {
  const n = start.length;
  let x = Float64Array.from(start);
  let gradient = new Float64Array(n);
  let value = evaluate(x, gradient);
  const inverse = identity(n);
  let stalled = 0;
  for (let iteration = 0; iteration < maxIterations; iteration += 1) {
    const steepest = gradient.reduce((most, g) => Math.max(most, Math.abs(g)), 0);
    if (steepest <= tolerance * (1 + Math.abs(value))) return { x, value, converged: true, iterations: iteration };
    if (!Number.isFinite(value) || !Number.isFinite(steepest)) break;

    let direction = gradient.map((_, i) => -rowTimes(inverse, i, gradient));
    let slope = dot(direction, gradient);
    if (!(slope < 0)) {
      inverse.set(identity(n));
      direction = gradient.map((g) => -g);
      slope = -dot(gradient, gradient);
    }
    // The first direction has the scale of the gradient, not of the parameters.
    let length = iteration === 0 ? Math.min(1, 1 / Math.sqrt(-slope)) : 1;
    let next = x;
    let nextValue = Number.NaN;
    const nextGradient = new Float64Array(n);
    for (let halving = 0; halving < 60; halving += 1, length /= 2) {
      next = x.map((c, i) => c + length * direction[i]!);
      nextValue = evaluate(next, nextGradient);
      if (nextValue <= value + 1e-4 * length * slope) break;
      nextValue = Number.NaN;
    }
    stalled = value - nextValue <= 1e-15 * (1 + Math.abs(value)) ? stalled + 1 : 0;
    if (Number.isNaN(nextValue) || stalled === 3) {
      return { x, value, converged: steepest <= 1e4 * tolerance * (1 + Math.abs(value)), iterations: iteration };
    }
    update(
      inverse,
      next.map((c, i) => c - x[i]!),
      nextGradient.map((g, i) => g - gradient[i]!),
      iteration === 0,
    );
    x = next;
    value = nextValue;
    gradient = nextGradient;
  }
  return { x, value, converged: false, iterations: maxIterations };
}

function update(inverse: Float64Array, step: Float64Array, change: Float64Array, first: boolean): void {
  const n = step.length;
  const curvature = dot(step, change);
  const size = dot(change, change);
  if (!(curvature > 1e-12 * Math.sqrt(size * dot(step, step)))) return;
  if (first) for (let i = 0; i < n; i += 1) inverse[i * n + i] = curvature / size;
  const carried = change.map((_, i) => rowTimes(inverse, i, change));
  const factor = (1 + dot(change, carried) / curvature) / curvature;
  for (let i = 0; i < n; i += 1) {
    for (let j = 0; j < n; j += 1) {
      const mixed = (step[i]! * carried[j]! + carried[i]! * step[j]!) / curvature;
      inverse[i * n + j] = inverse[i * n + j]! + factor * step[i]! * step[j]! - mixed;
    }
  }
}

function identity(n: number): Float64Array {
  const matrix = new Float64Array(n * n);
  for (let i = 0; i < n; i += 1) matrix[i * n + i] = 1;
  return matrix;
}

function rowTimes(matrix: Float64Array, row: number, vector: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < vector.length; i += 1) sum += matrix[row * vector.length + i]! * vector[i]!;
  return sum;
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i += 1) sum += a[i]! * b[i]!;
  return sum;
}
