/** Points in −1..1 and weights of a quadrature rule. */
export interface QuadratureRule {
  readonly points: Float64Array;
  readonly weights: Float64Array;
}

const made = new Map<number, QuadratureRule>();

/**
 * Gauss and Legendre's rule with n points: exact for polynomials up to degree 2n − 1 on −1..1.
 *
 * Zeros of the Legendre polynomial by Newton's method. Points ascending, symmetric to the last bit. Made once per n. Cost: O(n²).
 *
 * @throws RangeError unless n is an integer of at least 1
 * @example gaussLegendre(2).points // => Float64Array.of(-0.5773502691896257, 0.5773502691896257)
 * @see DLMF 3.5.17–19, 3.5(v). Deviation from it: none.
 */
export function gaussLegendre(n: number): QuadratureRule {
  const known = made.get(n);
  if (known) return known;
  if (!(Number.isInteger(n) && n >= 1)) {
    throw new RangeError(`gaussLegendre: parameter "n" must be an integer of at least 1; got ${n}.`);
  }
  const points = new Float64Array(n);
  const weights = new Float64Array(n);
  for (let i = 0; i < (n + 1) >> 1; i += 1) {
    let x = 2 * i + 1 === n ? 0 : Math.cos((Math.PI * (i + 0.75)) / (n + 0.5));
    let slope = 0;
    for (let step = 0; step < 100; step += 1) {
      let [before, value] = [1, x];
      for (let k = 2; k <= n; k += 1) [before, value] = [value, ((2 * k - 1) * x * value - (k - 1) * before) / k];
      slope = (n * (x * value - before)) / (x * x - 1);
      if (2 * i + 1 === n) break;
      const move = value / slope;
      x -= move;
      if (Math.abs(move) <= 1e-16) break;
    }
    points[i] = -x;
    points[n - 1 - i] = x;
    weights[i] = 2 / ((1 - x * x) * slope * slope);
    weights[n - 1 - i] = weights[i]!;
  }
  const rule = { points, weights };
  made.set(n, rule);
  return rule;
}
