import type { PairCounter, PairCounts } from './count-pairs.js';

/** Counts of all pairs of products that somebody bought both of, made by the engine; rows by consequent. */
export interface CountedPairs {
  readonly units: number;
  readonly items: number;
  /** Units that bought each product. */
  readonly unitsOf: Int32Array;
  /** Units that bought each product and could be watched long enough. */
  readonly watched: Int32Array;
  /** Where the antecedents of each consequent begin in the arrays below; items + 1 entries. */
  readonly offsets: Int32Array;
  readonly antecedent: Int32Array;
  /** Of those watched, who had the consequent already and so could not buy it first. */
  readonly had: Int32Array;
  readonly k: Int32Array;
  readonly before: Int32Array;
  readonly same: Int32Array;
  readonly after: Int32Array;
}

/** Columns of the engine's answer, one row for each pair of products, the smaller number first (`a` < `b`). */
export const pairColumns = ['a', 'b', 'k', 'k_back', 'before_b', 'same', 'after_b', 'had', 'had_back'] as const;
export type PairColumn = (typeof pairColumns)[number];

/**
 * Rows of pairs, each standing for both directions, as compressed rows by consequent. Cost: O(pairs).
 *
 * @param pairs - columns of equal length, in any order of the rows
 */
export function compressPairs(
  { units, unitsOf, watched }: Pick<CountedPairs, 'units' | 'unitsOf' | 'watched'>,
  pairs: Readonly<Record<PairColumn, Int32Array>>,
): CountedPairs {
  const items = unitsOf.length;
  const size = pairs.a.length;
  const shared = (length: number) => new Int32Array(new SharedArrayBuffer(4 * length));
  const offsets = shared(items + 1);
  for (let i = 0; i < size; i++) {
    offsets[pairs.a[i]! + 1]!++;
    offsets[pairs.b[i]! + 1]!++;
  }
  for (let i = 0; i < items; i++) offsets[i + 1]! += offsets[i]!;
  const next = offsets.slice(0, items);
  const [antecedent, had, k] = [shared(2 * size), shared(2 * size), shared(2 * size)];
  const [before, same, after] = [shared(2 * size), shared(2 * size), shared(2 * size)];
  for (let i = 0; i < size; i++) {
    const [a, b] = [pairs.a[i]!, pairs.b[i]!];
    const there = next[b]!++;
    antecedent[there] = a;
    had[there] = pairs.had[i]!;
    k[there] = pairs.k[i]!;
    before[there] = pairs.before_b[i]!;
    after[there] = pairs.after_b[i]!;
    const back = next[a]!++;
    antecedent[back] = b;
    had[back] = pairs.had_back[i]!;
    k[back] = pairs.k_back[i]!;
    before[back] = pairs.after_b[i]!;
    after[back] = pairs.before_b[i]!;
    same[there] = same[back] = pairs.same[i]!;
  }
  return { units, items, unitsOf, watched, offsets, antecedent, had, k, before, same, after };
}

/** The counts of one consequent after the other, as `pairCounter` gives them; a product beside itself is left at 0. */
export function countedCounter(pairs: CountedPairs): PairCounter {
  const { items, watched, offsets, antecedent } = pairs;
  const counts: PairCounts = {
    n: new Int32Array(items),
    k: new Int32Array(items),
    before: new Int32Array(items),
    same: new Int32Array(items),
    after: new Int32Array(items),
  };
  const names = ['k', 'before', 'same', 'after'] as const;
  function count(consequent: number): PairCounts {
    counts.n.set(watched);
    for (const name of names) counts[name].fill(0);
    for (let at = offsets[consequent]!; at < offsets[consequent + 1]!; at++) {
      const a = antecedent[at]!;
      counts.n[a]! -= pairs.had[at]!;
      for (const name of names) counts[name][a] = pairs[name][at]!;
    }
    return counts;
  }
  return { count, full: watched };
}
