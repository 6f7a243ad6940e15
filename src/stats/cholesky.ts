/**
 * The lower triangle L with L Lᵀ = a symmetric positive definite matrix; null where it is not positive definite.
 *
 * @param matrix - n × n, row by row; only the lower triangle is read
 * @returns n × n, row by row, zeros above the diagonal. Cost: O(n³)
 * @example cholesky([4, 2, 2, 10], 2) // => Float64Array.of(2, 0, 1, 3)
 * @see G. H. Golub and C. F. Van Loan, Matrix Computations (2013), 4.2. Deviation from it: none.
 */
export function cholesky(matrix: ArrayLike<number>, n: number): Float64Array | null {
  const lower = new Float64Array(n * n);
  for (let i = 0; i < n; i += 1) {
    for (let j = 0; j <= i; j += 1) {
      let sum = matrix[i * n + j]!;
      for (let k = 0; k < j; k += 1) sum -= lower[i * n + k]! * lower[j * n + k]!;
      if (i > j) lower[i * n + j] = sum / lower[j * n + j]!;
      // Below this a pivot is what rounding left of 0.
      else if (sum > 1e-13 * Math.abs(matrix[i * n + i]!)) lower[i * n + i] = Math.sqrt(sum);
      else return null;
    }
  }
  return lower;
}

/** The inverse of a symmetric positive definite matrix; null where it is not positive definite. Cost: O(n³). */
export function invertPositive(matrix: ArrayLike<number>, n: number): Float64Array | null {
  const lower = cholesky(matrix, n);
  if (!lower) return null;
  const inverse = new Float64Array(n * n);
  for (let column = 0; column < n; column += 1) {
    const x = new Float64Array(n);
    for (let i = 0; i < n; i += 1) {
      let sum = i === column ? 1 : 0;
      for (let k = 0; k < i; k += 1) sum -= lower[i * n + k]! * x[k]!;
      x[i] = sum / lower[i * n + i]!;
    }
    for (let i = n - 1; i >= 0; i -= 1) {
      let sum = x[i]!;
      for (let k = i + 1; k < n; k += 1) sum -= lower[k * n + i]! * x[k]!;
      x[i] = sum / lower[i * n + i]!;
    }
    for (let i = 0; i < n; i += 1) inverse[i * n + column] = x[i]!;
  }
  for (let i = 0; i < n; i += 1) {
    for (let j = 0; j < i; j += 1) {
      inverse[i * n + j] = (inverse[i * n + j]! + inverse[j * n + i]!) / 2;
      inverse[j * n + i] = inverse[i * n + j]!;
    }
  }
  return inverse;
}
