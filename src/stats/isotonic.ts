/** A step function that never falls: from `at[i]` on it is `value[i]`; below at[0] it is value[0]. */
export interface Isotonic {
  readonly at: Float64Array;
  readonly value: Float64Array;
}

/**
 * The nearest rising function of the scores to the outcomes, in least squares: pool adjacent violators.
 *
 * Equal scores are one point. Cost: O(n log n).
 *
 * @throws RangeError when there is no score or the lengths differ
 * @example isotonicFit([1, 2, 3, 4], [0, 1, 0, 1]).value // => Float64Array.of(0, 0.5, 1)
 * @see M. Ayer et al., Annals of Mathematical Statistics 26 (1955), 641–647. Deviation from it: none.
 */
export function isotonicFit(scores: ArrayLike<number>, outcomes: ArrayLike<number>): Isotonic {
  const n = scores.length;
  if (n === 0 || outcomes.length !== n) {
    throw new RangeError(
      `isotonicFit: there must be one outcome a score and at least one; got ${n} and ${outcomes.length}.`,
    );
  }
  const order = Array.from({ length: n }, (_, i) => i).sort((x, y) => scores[x]! - scores[y]! || x - y);
  const blocks: { at: number; sum: number; count: number }[] = [];
  for (let i = 0; i < n; ) {
    const at = scores[order[i]!]!;
    let [sum, count] = [0, 0];
    for (; i < n && scores[order[i]!] === at; i += 1) {
      sum += outcomes[order[i]!]!;
      count += 1;
    }
    let block = { at, sum, count };
    for (let last = blocks.at(-1); last && last.sum * block.count >= block.sum * last.count; last = blocks.at(-1)) {
      block = { at: last.at, sum: last.sum + block.sum, count: last.count + block.count };
      blocks.pop();
    }
    blocks.push(block);
  }
  return {
    at: Float64Array.from(blocks, (block) => block.at),
    value: Float64Array.from(blocks, (block) => block.sum / block.count),
  };
}

/** The value of the step function at a score. Cost: O(log steps). */
export function isotonicAt({ at, value }: Isotonic, score: number): number {
  let [low, high] = [0, at.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (at[middle]! <= score) low = middle;
    else high = middle - 1;
  }
  return value[low]!;
}
