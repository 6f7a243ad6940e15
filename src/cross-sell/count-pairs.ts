import type { Purchases } from './purchases.js';

/** One consequent against every possible antecedent: counts of customers (or baskets), by the antecedent's number. */
export interface PairCounts {
  /** Who bought the antecedent and could be watched. */
  readonly n: Int32Array;
  /** Of these, who bought the consequent (within the window, where there is one). */
  readonly k: Int32Array;
  /** Who bought both, by which came first; the same day is `same`. */
  readonly before: Int32Array;
  readonly same: Int32Array;
  readonly after: Int32Array;
}

/** Gives the counts of one consequent after the other. */
export interface PairCounter {
  /** The counts of a consequent; the arrays are used again by the next call. */
  count(consequent: number): PairCounts;
  /** Who bought each product and could be watched. */
  readonly full: Int32Array;
}

/**
 * Counts one consequent after the other, in memory of one row: the units of the consequent are walked and their other
 * products counted. All rows together take Σ (products of a unit)² steps, whatever the number of products.
 *
 * With `windowDays` an antecedent counts only where its first purchase leaves the whole window before `asOfDay`, those who
 * had the consequent already (or bought it the same day) are not at risk, and a success is a first purchase within the window.
 */
export function pairCounter(
  purchases: Purchases,
  { windowDays, asOfDay }: { windowDays: number | null; asOfDay: number },
): PairCounter {
  const { items, offsets, item, day, itemOffsets, unit } = purchases;
  const dated = day.length > 0;
  const full = new Int32Array(items);
  for (let at = 0; at < item.length; at++)
    if (windowDays === null || day[at]! + windowDays <= asOfDay) full[item[at]!]!++;
  const counts: PairCounts = {
    n: full.slice(),
    k: new Int32Array(items),
    before: new Int32Array(items),
    same: new Int32Array(items),
    after: new Int32Array(items),
  };
  const { n, k, before, same, after } = counts;
  /** After, same and before of each antecedent beside each other: one step adds to one place, and asks no question. */
  const inOrder = new Int32Array(3 * items);

  function dayOf(who: number, wanted: number): number {
    let [low, high] = [offsets[who]!, offsets[who + 1]!];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (item[middle]! < wanted) low = middle + 1;
      else high = middle;
    }
    return day[low]!;
  }

  function count(consequent: number): PairCounts {
    n.set(full);
    k.fill(0);
    inOrder.fill(0);
    for (let at = itemOffsets[consequent]!; at < itemOffsets[consequent + 1]!; at++) {
      const who = unit[at]!;
      const end = offsets[who + 1]!;
      if (!dated) {
        for (let other = offsets[who]!; other < end; other++) k[item[other]!]!++;
        continue;
      }
      const bought = dayOf(who, consequent);
      for (let other = offsets[who]!; other < end; other++) {
        const later = day[other]! - bought;
        // The sign of the difference: -1, 0, 1.
        inOrder[3 * item[other]! + 1 + ((later >> 31) | (-later >>> 31))]!++;
      }
      if (windowDays === null) continue;
      for (let other = offsets[who]!; other < end; other++) {
        const first = day[other]!;
        if (first + windowDays > asOfDay) continue;
        if (bought <= first) n[item[other]!]!--;
        else if (bought - first <= windowDays) k[item[other]!]!++;
      }
    }
    for (let a = 0; dated && a < items; a++) {
      after[a] = inOrder[3 * a]!;
      same[a] = inOrder[3 * a + 1]!;
      before[a] = inOrder[3 * a + 2]!;
      if (windowDays === null) k[a] = after[a]! + same[a]! + before[a]!;
    }
    return counts;
  }

  return { count, full };
}
