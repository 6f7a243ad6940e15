import type { Random } from '../stats/random.js';

/** Running sums of weights, ready for `pick`. */
export function cumulative(weights: ArrayLike<number>): Float64Array {
  const sums = new Float64Array(weights.length);
  let sum = 0;
  for (let i = 0; i < weights.length; i += 1) {
    sum += weights[i]!;
    sums[i] = sum;
  }
  return sums;
}

/**
 * A place between `from` and `to` (exclusive) with a chance in proportion to its weight; −1 when all weights there are 0.
 * Cost: O(log n).
 */
export function pick(random: Random, sums: Float64Array, from = 0, to = sums.length): number {
  const below = from === 0 ? 0 : sums[from - 1]!;
  const total = sums[to - 1]! - below;
  if (!(total > 0)) return -1;
  const target = below + random.next() * total;
  let low = from;
  let high = to - 1;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (sums[middle]! > target) high = middle;
    else low = middle + 1;
  }
  return low;
}
