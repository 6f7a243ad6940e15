import { blockSum } from './block-sum.js';

/** Count, sum, mean, spread and range of some values. */
export interface Summary {
  readonly count: number;
  readonly sum: number;
  /** NaN for no values. */
  readonly mean: number;
  /** Sample standard deviation (divisor n − 1); NaN below two values. */
  readonly sd: number;
  readonly min: number;
  readonly max: number;
}

/**
 * Count, sum, mean, standard deviation, least and greatest value.
 *
 * Two passes: the mean is corrected by the mean of what is left over, the squares are taken around it and corrected in the same way, so
 * that 10,000,000.2 ± 0.1 comes out right. NaN in, NaN out. Cost: O(n).
 *
 * @example summary([1, 2, 3]).sd // => 1
 * @see T. F. Chan, G. H. Golub and R. J. LeVeque, "Algorithms for computing the sample variance", The American Statistician 37 (1983). Deviation from it: none.
 */
export function summary(values: ArrayLike<number>): Summary {
  const count = values.length;
  const sum = blockSum(values);
  if (count === 0) return { count, sum, mean: Number.NaN, sd: Number.NaN, min: Number.NaN, max: Number.NaN };
  const rough = sum / count;
  let min = Number.isNaN(sum) ? Number.NaN : Infinity;
  let max = Number.isNaN(sum) ? Number.NaN : -Infinity;
  const rest = new Float64Array(count);
  for (let i = 0; i < count; i += 1) {
    const value = values[i]!;
    rest[i] = value - rough;
    if (value < min) min = value;
    if (value > max) max = value;
  }
  const left = blockSum(rest);
  for (let i = 0; i < count; i += 1) rest[i] = rest[i]! * rest[i]!;
  const squares = blockSum(rest) - (left * left) / count;
  return {
    count,
    sum,
    mean: rough + left / count,
    sd: count < 2 ? Number.NaN : Math.sqrt(Math.max(0, squares) / (count - 1)),
    min,
    max,
  };
}

/** The mean; NaN for no values. */
export function mean(values: ArrayLike<number>): number {
  return values.length === 0 ? Number.NaN : blockSum(values) / values.length;
}
