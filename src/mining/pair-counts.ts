/** Items up to which pairs are counted all at once: so many counts stay in the processor's cache. */
const mostItems = 2048;

/** How often each two of few items lie in one basket. */
export interface PairCounts {
  /** The count of items i < j stands at starts[i] + j. */
  readonly starts: Int32Array;
  readonly counts: Int32Array;
}

/**
 * Counts all pairs in one walk over the baskets, in the order in which they lie in memory: walking the baskets of each item would
 * read every basket as often as it has items, each time from far away. Cost: O(Σ length²).
 *
 * @param items - baskets of numbers below `size`, ascending, each ended by a negative number
 * @returns null for many items, where the counts would not be near at hand either
 */
export function countPairs(items: Int32Array, size: number): PairCounts | null {
  if (size > mostItems) return null;
  const starts = new Int32Array(size);
  for (let i = 0; i < size; i++) starts[i] = (i * (2 * size - i - 1)) / 2 - i - 1;
  const counts = new Int32Array((size * (size - 1)) / 2);
  let from = 0;
  for (let at = 0; at < items.length; at++) {
    if (items[at]! >= 0) continue;
    for (let i = from; i < at - 1; i++) {
      const start = starts[items[i]!]!;
      for (let j = i + 1; j < at; j++) counts[start + items[j]!]!++;
    }
    from = at + 1;
  }
  return { starts, counts };
}
