const BLOCK = 256;

/**
 * The sum of the values, always added in the same tree: blocks of 256 in order, then the blocks by pairs.
 *
 * The result depends on the values and their order alone, not on how many threads share the work (one that sums whole blocks gets
 * the same parts), and the rounding error grows with log n instead of n. NaN if one value is NaN, 0 for none. Cost: O(n).
 *
 * @example blockSum([0.1, 0.2, 0.3]) // => 0.6000000000000001
 * @see N. J. Higham, "The accuracy of floating point summation", SIAM Journal on Scientific Computing 14 (1993). Deviation from it: none.
 */
export function blockSum(values: ArrayLike<number>): number {
  return sumBlocks(values, 0, Math.ceil(values.length / BLOCK));
}

function sumBlocks(values: ArrayLike<number>, from: number, to: number): number {
  if (to - from <= 1) {
    const end = Math.min(to * BLOCK, values.length);
    let sum = 0;
    for (let i = from * BLOCK; i < end; i += 1) sum += values[i]!;
    return sum;
  }
  // The left part is the largest power of two below the whole, so the tree does not depend on where a worker starts.
  const left = 2 ** Math.ceil(Math.log2(to - from) - 1);
  return sumBlocks(values, from, from + left) + sumBlocks(values, from + left, to);
}
