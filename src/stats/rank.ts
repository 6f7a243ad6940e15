import { mean } from './summary.js';

/**
 * Ranks from 1, equal values sharing the mean of their ranks. NaN is not ranked and stays NaN. Cost: O(n log n).
 *
 * @example rank([10, 20, 20]) // => Float64Array.of(1, 2.5, 2.5)
 */
export function rank(values: ArrayLike<number>): Float64Array {
  const n = values.length;
  const order: number[] = [];
  for (let i = 0; i < n; i += 1) if (!Number.isNaN(values[i]!)) order.push(i);
  const sortable = Float64Array.from(values);
  const indexes = Uint32Array.from(order).sort((a, b) => sortable[a]! - sortable[b]! || a - b);
  const ranks = new Float64Array(n).fill(Number.NaN);
  for (let from = 0; from < indexes.length; ) {
    let to = from + 1;
    while (to < indexes.length && sortable[indexes[to]!] === sortable[indexes[from]!]) to += 1;
    for (let i = from; i < to; i += 1) ranks[indexes[i]!] = (from + 1 + to) / 2;
    from = to;
  }
  return ranks;
}

/**
 * Pearson's correlation. NaN below two pairs, when one side does not vary, or if a value is NaN. Cost: O(n).
 *
 * @example pearson([1, 2, 3], [2, 4, 6]) // => 1
 */
export function pearson(x: ArrayLike<number>, y: ArrayLike<number>): number {
  if (x.length !== y.length) {
    throw new RangeError(`pearson: both sides must have the same length; got ${x.length} and ${y.length}.`);
  }
  const meanX = mean(x);
  const meanY = mean(y);
  let xx = 0;
  let yy = 0;
  let xy = 0;
  for (let i = 0; i < x.length; i += 1) {
    const dx = x[i]! - meanX;
    const dy = y[i]! - meanY;
    xx += dx * dx;
    yy += dy * dy;
    xy += dx * dy;
  }
  if (!(xx > 0 && yy > 0)) return Number.NaN;
  const product = xx * yy;
  // One root of the product is exact where both sides are multiples of each other; two are safe where it over- or underflows.
  const scale = product > 1e-300 && product < Infinity ? Math.sqrt(product) : Math.sqrt(xx) * Math.sqrt(yy);
  return Math.max(-1, Math.min(1, xy / scale));
}

/**
 * Spearman's rank correlation: Pearson's of the average ranks. Ties as in `rank`; NaN if a value is NaN. Cost: O(n log n).
 *
 * @example spearman([1, 2, 3], [1, 4, 9]) // => 1
 */
export function spearman(x: ArrayLike<number>, y: ArrayLike<number>): number {
  return pearson(rank(x), rank(y));
}
