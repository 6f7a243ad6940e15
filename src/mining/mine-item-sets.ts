import { BasketSearch } from './basket-search.js';
import { type Baskets, itemCounts } from './baskets.js';
import { type ItemSets, ItemSetWriter, selectSets, sortPart } from './item-sets.js';
import { maximalSets } from './maximal-sets.js';
import { Walk } from './walk.js';

export interface MiningOptions {
  /** Sets that lie in fewer baskets are left out; at least 1. */
  readonly minCount: number;
  /** Largest number of items of a set (Infinity). */
  readonly maxLength?: number;
  /** All frequent sets, those without a larger one in the same baskets, or those without a larger frequent one. */
  readonly sets?: 'all' | 'closed' | 'maximal';
  /** Steps after which the search is given up (no limit); 10^9 take about a second. */
  readonly mostSteps?: number;
  /** Sets after which it is given up (20 million, the most there can be). */
  readonly mostSets?: number;
}

/**
 * All sets of items that lie together in at least so many baskets, with their counts; no set is left out.
 *
 * Items are taken from the rarest to the most frequent. The baskets of an item are walked once to count what comes after it (which
 * is quick where baskets are short), then cut down to what is frequent there; where few items share many baskets the rest is
 * done on bit rows. Extensions that lie in all baskets of a set are not searched but written. Closed sets are found directly.
 * Cost: O(sets × baskets of a set), in practice near the size of the answer.
 *
 * @returns sets in an order that depends on the counts alone, not on the order of baskets
 * @throws RangeError too_many_sets above 20 million or those allowed, too_many_steps above those allowed
 * @see M. J. Zaki & K. Gouda, KDD 2003, 326–335 (vertical search); T. Uno, M. Kiyomi & H. Arimura, FIMI 2004 (occurrence deliver);
 *   C. Borgelt, WIREs Data Mining 2 (2012), 437–456 (perfect extensions). Deviation: bit rows instead of difference sets.
 */
export function mineItemSets(
  baskets: Baskets,
  {
    minCount,
    maxLength = Number.POSITIVE_INFINITY,
    sets = 'all',
    mostSteps = Number.POSITIVE_INFINITY,
    mostSets = Number.POSITIVE_INFINITY,
  }: MiningOptions,
): ItemSets {
  const writer = new ItemSetWriter();
  const walk = new Walk(writer, { minCount, maxLength, closed: sets !== 'all', mostSteps, mostSets });
  const { names, counts, items } = rankItems(baskets, minCount);
  new BasketSearch(walk, baskets.count).search(items, counts);
  const found = writer.finish(names);
  const wanted = sets === 'maximal' ? maximalSets(found, baskets.itemCount) : found;
  // What closes a set may be longer than what is wanted.
  return sets === 'all' || maxLength === Number.POSITIVE_INFINITY
    ? wanted
    : selectSets(wanted, (set) => wanted.offsets[set + 1]! - wanted.offsets[set]! <= maxLength);
}

/** Baskets as ranks of their frequent items, the rarest first; after each the complement of its number. */
function rankItems(baskets: Baskets, minCount: number): { names: Int32Array; counts: Int32Array; items: Int32Array } {
  const all = itemCounts(baskets);
  const names = Int32Array.from(all.keys()).filter((item) => all[item]! >= minCount);
  names.sort((a, b) => all[a]! - all[b]! || a - b);
  const rank = new Int32Array(baskets.itemCount).fill(-1);
  for (let i = 0; i < names.length; i++) rank[names[i]!] = i;
  const { offsets, items: given, count } = baskets;
  const items = new Int32Array(given.length + count);
  let at = 0;
  for (let basket = 0; basket < count; basket++) {
    const from = at;
    for (let i = offsets[basket]!; i < offsets[basket + 1]!; i++) {
      const place = rank[given[i]!]!;
      if (place >= 0) items[at++] = place;
    }
    if (at === from) continue;
    sortPart(items, from, at);
    items[at++] = ~basket;
  }
  return { names, counts: names.map((item) => all[item]!), items: items.subarray(0, at) };
}
