/** Baskets as numbers: which different items lay together. */
export interface Baskets {
  /** Number of baskets. */
  readonly count: number;
  /** Items are numbered from 0 to itemCount − 1. */
  readonly itemCount: number;
  /** Where the items of each basket begin in `items`; count + 1 entries. */
  readonly offsets: Int32Array;
  /** Item numbers, each at most once a basket, in any order. */
  readonly items: Int32Array;
}

/**
 * The least number of baskets that is at least this share of them: ceil(share × n), at least 1.
 *
 * A product that floating arithmetic puts a hair above a whole number (0.07 × 100 = 7.000000000000001) is that number. Cost: O(1).
 *
 * @example minimumCount(0.07, 100) // => 7
 */
export function minimumCount(share: number, n: number): number {
  const exact = share * n;
  const near = Math.round(exact);
  return Math.max(1, Math.abs(exact - near) <= 1e-9 * Math.max(1, near) ? near : Math.ceil(exact));
}

/** In how many baskets each item lies. Cost: O(items). */
export function itemCounts({ items, itemCount }: Baskets): Int32Array {
  const counts = new Int32Array(itemCount);
  for (let at = 0; at < items.length; at++) counts[items[at]!]!++;
  return counts;
}

/** Baskets in which every item stands once; the same ones where that is so already. Cost: O(items). */
export function distinctItems(baskets: Baskets): Baskets {
  const { count, itemCount, offsets: given, items: all } = baskets;
  const last = new Int32Array(itemCount).fill(-1);
  const offsets = new Int32Array(count + 1);
  const items = new Int32Array(all.length);
  let length = 0;
  for (let basket = 0; basket < count; basket++) {
    for (let at = given[basket]!; at < given[basket + 1]!; at++) {
      const item = all[at]!;
      if (last[item] === basket) continue;
      last[item] = basket;
      items[length++] = item;
    }
    offsets[basket + 1] = length;
  }
  return length === all.length ? baskets : { count, itemCount, offsets, items: items.slice(0, length) };
}
