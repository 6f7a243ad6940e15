import type { Points } from './points.js';

export interface PrincipalComponents {
  /** Mean of each dimension. */
  readonly means: Float64Array;
  /** Variance along each axis (divisor n − 1), descending. */
  readonly variances: Float64Array;
  /** Axis after axis, `dimensions` numbers each, of length 1; the largest of them is positive. */
  readonly axes: Float64Array;
}

/**
 * The axes along which points vary most, at right angles to each other.
 *
 * Eigenvectors of the covariance matrix by Jacobi's rotations. Cost: O(points × dimensions² + dimensions³).
 *
 * @see K. Pearson, Philosophical Magazine 2 (1901), 559–572; C. G. J. Jacobi, Crelle's Journal 30 (1846), 51–94. Deviation: signs are fixed.
 */
export function principalComponents({ values, count, dimensions: d }: Points): PrincipalComponents {
  const means = new Float64Array(d);
  for (let i = 0; i < count; i += 1) for (let j = 0; j < d; j += 1) means[j]! += values[i * d + j]! / count;
  const matrix = new Float64Array(d * d);
  for (let i = 0; i < count; i += 1) {
    for (let a = 0; a < d; a += 1) {
      const first = values[i * d + a]! - means[a]!;
      for (let b = a; b < d; b += 1) matrix[a * d + b]! += (first * (values[i * d + b]! - means[b]!)) / (count - 1);
    }
  }
  for (let a = 0; a < d; a += 1) for (let b = 0; b < a; b += 1) matrix[a * d + b] = matrix[b * d + a]!;
  const vectors = diagonalise(matrix, d);
  const order = Array.from({ length: d }, (_, j) => j).sort((a, b) => matrix[b * d + b]! - matrix[a * d + a]! || a - b);
  const axes = new Float64Array(d * d);
  order.forEach((column, axis) => {
    let largest = 0;
    for (let j = 0; j < d; j += 1) {
      if (Math.abs(vectors[j * d + column]!) > Math.abs(vectors[largest * d + column]!) + 1e-12) largest = j;
    }
    const sign = vectors[largest * d + column]! < 0 ? -1 : 1;
    for (let j = 0; j < d; j += 1) axes[axis * d + j] = sign * vectors[j * d + column]!;
  });
  return { means, variances: Float64Array.from(order, (j) => Math.max(0, matrix[j * d + j]!)), axes };
}

/** Where points stand on the first axes: row after row, `axes` numbers each. */
export function projected(
  { values, count, dimensions: d }: Points,
  { means, axes }: PrincipalComponents,
  wanted: number,
): Float64Array {
  const places = new Float64Array(count * wanted);
  for (let i = 0; i < count; i += 1) {
    for (let axis = 0; axis < Math.min(wanted, d); axis += 1) {
      let sum = 0;
      for (let j = 0; j < d; j += 1) sum += (values[i * d + j]! - means[j]!) * axes[axis * d + j]!;
      places[i * wanted + axis] = sum;
    }
  }
  return places;
}

/** Turns a symmetric matrix into a diagonal one, in place; returns the eigenvectors as columns. */
function diagonalise(matrix: Float64Array, d: number): Float64Array {
  const vectors = new Float64Array(d * d);
  for (let j = 0; j < d; j += 1) vectors[j * d + j] = 1;
  for (let sweep = 0; sweep < 100; sweep += 1) {
    let [off, on] = [0, 0];
    for (let p = 0; p < d; p += 1) {
      on += matrix[p * d + p]! ** 2;
      for (let q = p + 1; q < d; q += 1) off += matrix[p * d + q]! ** 2;
    }
    if (!(off > 1e-30 * on)) break;
    for (let p = 0; p < d; p += 1) {
      for (let q = p + 1; q < d; q += 1) rotate(matrix, vectors, d, p, q);
    }
  }
  return vectors;
}

function rotate(matrix: Float64Array, vectors: Float64Array, d: number, p: number, q: number): void {
  const between = matrix[p * d + q]!;
  if (between === 0) return;
  const theta = (matrix[q * d + q]! - matrix[p * d + p]!) / (2 * between);
  const t = (theta >= 0 ? 1 : -1) / (Math.abs(theta) + Math.sqrt(theta * theta + 1));
  const cosine = 1 / Math.sqrt(t * t + 1);
  const sine = t * cosine;
  const turn = (of: Float64Array, a: number, b: number): void => {
    const [first, second] = [of[a]!, of[b]!];
    of[a] = cosine * first - sine * second;
    of[b] = sine * first + cosine * second;
  };
  for (let j = 0; j < d; j += 1) turn(matrix, j * d + p, j * d + q);
  for (let j = 0; j < d; j += 1) turn(matrix, p * d + j, q * d + j);
  for (let j = 0; j < d; j += 1) turn(vectors, j * d + p, j * d + q);
}
