/** Where a search ended. */
export interface Optimum {
  readonly x: Float64Array;
  readonly value: number;
  readonly converged: boolean;
  readonly iterations: number;
}

export interface NelderMeadOptions {
  /** First step along each axis; 0.5 unless said. */
  readonly step?: number;
  /** Relative spread of the values at which the search ends; 1e-10 unless said. */
  readonly tolerance?: number;
  /** 500 × the number of parameters unless said. */
  readonly maxIterations?: number;
}

/**
 * The least value of a function without derivatives.
 *
 * Nelder and Mead's simplex with the coefficients that depend on the dimension (Gao and Han), started once more from where it ended, since a
 * simplex can collapse early. NaN counts as infinitely bad. Cost: O(iterations) evaluations.
 *
 * @example nelderMead(([x]) => (x - 3) ** 2, [0]).x[0] // => 3
 * @see F. Gao and L. Han, Computational Optimization and Applications 51 (2012), 259–277. Deviation from it: one restart.
 */
export function nelderMead(
  objective: (x: Float64Array) => number,
  start: ArrayLike<number>,
  options: NelderMeadOptions = {},
): Optimum {
  const first = search(objective, Float64Array.from(start), options);
  const second = search(objective, first.x, { ...options, step: (options.step ?? 0.5) / 5 });
  return { ...second, iterations: first.iterations + second.iterations };
}

function search(
  objective: (x: Float64Array) => number,
  start: Float64Array,
  { step = 0.5, tolerance = 1e-10, maxIterations = 500 * start.length }: NelderMeadOptions,
): Optimum {
  const n = start.length;
  const evaluate = (x: Float64Array) => {
    const value = objective(x);
    return { x, value: Number.isNaN(value) ? Infinity : value };
  };
  const simplex = [evaluate(start.slice())];
  for (let i = 0; i < n; i += 1) {
    const x = start.slice();
    x[i] = x[i]! + step;
    simplex.push(evaluate(x));
  }
  const expand = 1 + 2 / Math.max(2, n);
  const contract = 0.75 - 1 / (2 * Math.max(2, n));
  const shrink = 1 - 1 / Math.max(2, n);
  for (let iteration = 0; iteration < maxIterations; iteration += 1) {
    simplex.sort((a, b) => a.value - b.value);
    const best = simplex[0]!;
    const worst = simplex[n]!;
    let width = 0;
    for (const vertex of simplex)
      for (let i = 0; i < n; i += 1) width = Math.max(width, Math.abs(vertex.x[i]! - best.x[i]!));
    if (worst.value - best.value <= tolerance * (1 + Math.abs(best.value)) && width <= 1e-4 * (1 + step)) {
      return { x: best.x, value: best.value, converged: Number.isFinite(best.value), iterations: iteration };
    }
    const centre = new Float64Array(n);
    for (let v = 0; v < n; v += 1) for (let i = 0; i < n; i += 1) centre[i] = centre[i]! + simplex[v]!.x[i]! / n;
    const along = (factor: number) => evaluate(centre.map((c, i) => c + factor * (worst.x[i]! - c)));
    const reflected = along(-1);
    if (reflected.value < best.value) {
      const expanded = along(-expand);
      simplex[n] = expanded.value < reflected.value ? expanded : reflected;
    } else if (reflected.value < simplex[n - 1]!.value) {
      simplex[n] = reflected;
    } else {
      const contracted = along(reflected.value < worst.value ? -contract : contract);
      if (contracted.value < Math.min(reflected.value, worst.value)) simplex[n] = contracted;
      else {
        for (let v = 1; v <= n; v += 1) {
          const vertex = simplex[v]!;
          simplex[v] = evaluate(vertex.x.map((c, i) => best.x[i]! + shrink * (c - best.x[i]!)));
        }
      }
    }
  }
  simplex.sort((a, b) => a.value - b.value);
  return { x: simplex[0]!.x, value: simplex[0]!.value, converged: false, iterations: maxIterations };
}
