import type { ItemSets } from '../../mining/index.js';
import type { Row } from '../../result/index.js';
import type { BasketData } from './basket-data.js';
import { byCount } from './set-table.js';
import { listed } from './set-text.js';
import { sideNames } from './side-names.js';

/** Products that go over the counter together and could be sold as one. */
export interface BundleRow extends Row {
  readonly items: string;
  readonly item_names: string;
  readonly size: number;
  readonly count: number;
  readonly support: number;
  /** Baskets with all of them against those that chance would give. */
  readonly lift: number;
  /** Money of the products in a basket that holds them, on average; null without amounts. */
  readonly value: number | null;
  readonly margin: number | null;
  readonly margin_share: number | null;
  /** Money of the baskets beyond chance. */
  readonly extra_value: number | null;
}

export interface Bundle {
  readonly items: Int32Array;
  readonly row: BundleRow;
}

/**
 * The best bundles: sets of at least two items that occur more often than chance, by the margin (else money, else baskets) beyond
 * chance. A set that shares two items with a better one is left out.
 *
 * @param sets - all frequent sets
 * @param baskets - number of baskets that the counts are of
 */
export function bundles(sets: ItemSets, data: BasketData, baskets: number, most: number): Bundle[] {
  if (most === 0) return [];
  const { offsets, items, support } = sets;
  const share = new Float64Array(data.ids.length);
  for (let set = 0; set < sets.count; set++)
    if (offsets[set + 1]! - offsets[set]! === 1) share[items[offsets[set]!]!] = support[set]! / baskets;
  // Margins weigh only where they are known of all products: money and margin are not compared.
  const worth = data.margin !== null && !data.margin.some(Number.isNaN) ? data.margin : data.value;
  const sum = (values: Float64Array, of: Int32Array): number => of.reduce((total, item) => total + values[item]!, 0);
  const candidates: { set: number; worth: number }[] = [];
  for (const set of byCount(sets, baskets)) {
    const own = items.subarray(offsets[set]!, offsets[set + 1]!);
    if (own.length < 2) continue;
    const extra = support[set]! - baskets * own.reduce((product, item) => product * share[item]!, 1);
    const value = worth === null ? extra : extra * sum(worth, own);
    if (extra > 0 && value > 0) candidates.push({ set, worth: value });
  }
  candidates.sort((a, b) => b.worth - a.worth);
  const chosen: Bundle[] = [];
  for (const { set } of candidates) {
    if (chosen.length === most) break;
    const own = items.subarray(offsets[set]!, offsets[set + 1]!);
    const taken = chosen.some((other) => own.filter((item) => other.items.includes(item)).length >= 2);
    if (taken) continue;
    const count = support[set]!;
    const expected = baskets * own.reduce((product, item) => product * share[item]!, 1);
    const value = data.value === null ? null : sum(data.value, own);
    const margin = data.margin === null ? null : sum(data.margin, own);
    chosen.push({
      items: own,
      row: {
        items: listed(own, data.ids),
        item_names: sideNames(own, data),
        size: own.length,
        count,
        support: count / baskets,
        lift: count / expected,
        value,
        margin: margin === null || Number.isNaN(margin) ? null : margin,
        margin_share: margin === null || value === null || !(value > 0) || Number.isNaN(margin) ? null : margin / value,
        extra_value: value === null ? null : (count - expected) * value,
      },
    });
  }
  return chosen;
}
