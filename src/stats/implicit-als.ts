import type { Random } from './random.js';

/** Who has what, how strongly: row r has `item[at]` with strength `strength[at]` for at from offsets[r] to offsets[r + 1]. */
export interface Strengths {
  readonly rows: number;
  readonly items: number;
  readonly offsets: Int32Array;
  readonly item: Int32Array;
  readonly strength: Float64Array;
}

export interface ImplicitAlsOptions {
  readonly factors: number;
  readonly iterations: number;
  /** Penalty on the squares of all factors. */
  readonly ridge: number;
  readonly random: Random;
}

export interface ImplicitFactors {
  readonly factors: number;
  /** rows × factors */
  readonly row: Float64Array;
  /** items × factors */
  readonly item: Float64Array;
}

/** Cholesky's solution of a positive definite system in place: `matrix` is destroyed, `right` becomes the answer. */
function solveInPlace(matrix: Float64Array, right: Float64Array, into: number, n: number): void {
  for (let i = 0; i < n; i += 1) {
    for (let j = 0; j <= i; j += 1) {
      let sum = matrix[i * n + j]!;
      for (let k = 0; k < j; k += 1) sum -= matrix[i * n + k]! * matrix[j * n + k]!;
      matrix[i * n + j] = i === j ? Math.sqrt(sum) : sum / matrix[j * n + j]!;
    }
    let sum = right[into + i]!;
    for (let k = 0; k < i; k += 1) sum -= matrix[i * n + k]! * right[into + k]!;
    right[into + i] = sum / matrix[i * n + i]!;
  }
  for (let i = n - 1; i >= 0; i -= 1) {
    let sum = right[into + i]!;
    for (let k = i + 1; k < n; k += 1) sum -= matrix[k * n + i]! * right[into + k]!;
    right[into + i] = sum / matrix[i * n + i]!;
  }
}

/** Given the other side, each row of this side in closed form. */
function halfStep(side: Float64Array, other: Float64Array, has: Strengths, f: number, ridge: number): void {
  const gram = new Float64Array(f * f);
  for (let from = 0; from < other.length; from += f)
    for (let a = 0; a < f; a += 1)
      for (let b = 0; b <= a; b += 1) gram[a * f + b]! += other[from + a]! * other[from + b]!;
  for (let a = 0; a < f; a += 1) gram[a * f + a]! += ridge;
  const matrix = new Float64Array(f * f);
  for (let row = 0; row < has.rows; row += 1) {
    const into = row * f;
    for (let a = 0; a < f; a += 1) side[into + a] = 0;
    if (has.offsets[row] === has.offsets[row + 1]) continue;
    matrix.set(gram);
    for (let at = has.offsets[row]!; at < has.offsets[row + 1]!; at += 1) {
      const from = has.item[at]! * f;
      const strength = has.strength[at]!;
      for (let a = 0; a < f; a += 1) {
        const y = other[from + a]!;
        side[into + a]! += (1 + strength) * y;
        for (let b = 0; b <= a; b += 1) matrix[a * f + b]! += strength * y * other[from + b]!;
      }
    }
    solveInPlace(matrix, side, into, f);
  }
}

function transposed({ rows, items, offsets, item, strength }: Strengths): Strengths {
  const starts = new Int32Array(items + 1);
  for (let at = 0; at < item.length; at += 1) starts[item[at]! + 1]! += 1;
  for (let i = 0; i < items; i += 1) starts[i + 1]! += starts[i]!;
  const next = starts.slice(0, items);
  const turned = { item: new Int32Array(item.length), strength: new Float64Array(item.length) };
  for (let row = 0; row < rows; row += 1)
    for (let at = offsets[row]!; at < offsets[row + 1]!; at += 1) {
      const place = next[item[at]!]!++;
      turned.item[place] = row;
      turned.strength[place] = strength[at]!;
    }
  return { rows: items, items: rows, offsets: starts, ...turned };
}

/**
 * Factors of who has what, for data that only know what somebody has, not what somebody dislikes: least squares on 1 (has)
 * and 0 (has not), where what somebody has weighs 1 + strength and what somebody has not weighs 1.
 *
 * Alternates between rows and items, each in closed form; the objective never rises. Rows without anything have factors of 0.
 * Cost: O(iterations × (entries × factors² + (rows + items) × factors³)).
 *
 * @throws RangeError unless factors and iterations are integers of at least 1 and ridge > 0
 * @example implicitAls(strengths, { factors: 2, iterations: 8, ridge: 1, random: createRandom(1) }).row.length // => 4
 * @see Y. Hu, Y. Koren and C. Volinsky, ICDM 2008, 263–272. Deviation from it: none.
 */
export function implicitAls(
  has: Strengths,
  { factors, iterations, ridge, random }: ImplicitAlsOptions,
): ImplicitFactors {
  if (!(Number.isInteger(factors) && factors >= 1 && Number.isInteger(iterations) && iterations >= 1 && ridge > 0)) {
    throw new RangeError(
      `implicitAls: factors and iterations must be integers of at least 1 and ridge above 0; got ${factors}, ${iterations}, ${ridge}.`,
    );
  }
  const row = new Float64Array(has.rows * factors);
  const item = Float64Array.from({ length: has.items * factors }, () => random.normal(0, 0.1));
  const byItem = transposed(has);
  for (let round = 0; round < iterations; round += 1) {
    halfStep(row, item, has, factors, ridge);
    halfStep(item, row, byItem, factors, ridge);
  }
  // So that rows answer to the items as they stand, also rows that come later.
  halfStep(row, item, has, factors, ridge);
  return { factors, row, item };
}
