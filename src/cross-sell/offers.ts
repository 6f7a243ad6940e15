import type { ActionRow } from '../analysis/index.js';
import type { KeptPair } from './pair-posteriors.js';
import type { PairRow } from './pair-table.js';
import type { Purchases } from './purchases.js';

/** A customer who bought A and not yet B. */
export interface Offer {
  readonly unit: number;
  /** Row of the pair in the table of pairs. */
  readonly row: number;
}

export interface Offers {
  readonly offers: readonly Offer[];
  /** Customers who would have had an offer if a pair had no most. */
  readonly leftOut: number;
}

/**
 * Who is offered what: customers who bought A and not B, for the pairs of `rows`.
 *
 * Every customer has the pair with the largest expected money (or, without money, the largest P(B given A)); of each
 * pair those who bought A last come first, `most` of them.
 */
export function chooseOffers(
  purchases: Purchases,
  pairs: readonly KeptPair[],
  rows: readonly PairRow[],
  { candidates, most }: { candidates: readonly number[]; most: number },
): Offers {
  const { units, offsets, item, day, itemOffsets, unit } = purchases;
  const worth = (row: number): number => rows[row]!.margin ?? rows[row]!.p;
  const order = [...candidates].sort((x, y) => worth(y) - worth(x) || x - y);
  const taken = new Uint8Array(units);
  const mark = new Int32Array(units).fill(-1);
  const offers: Offer[] = [];
  const over = new Set<number>();
  for (const row of order) {
    const { antecedent, consequent } = pairs[row]!;
    for (let at = itemOffsets[consequent]!; at < itemOffsets[consequent + 1]!; at++) mark[unit[at]!] = row;
    const open: number[] = [];
    for (let at = itemOffsets[antecedent]!; at < itemOffsets[antecedent + 1]!; at++) {
      const who = unit[at]!;
      if (mark[who] !== row && taken[who] === 0) open.push(who);
    }
    const boughtAt = (who: number): number => {
      for (let at = offsets[who]!; at < offsets[who + 1]!; at++) if (item[at] === antecedent) return day[at] ?? 0;
      return 0;
    };
    const days = new Map(open.map((who) => [who, boughtAt(who)]));
    open.sort((x, y) => days.get(y)! - days.get(x)! || x - y);
    for (const who of open.slice(0, most)) {
      taken[who] = 1;
      offers.push({ unit: who, row });
    }
    // Those beyond the most may still have another pair's offer.
    for (const who of open.slice(most)) over.add(who);
  }
  let leftOut = 0;
  for (const who of over) if (taken[who] === 0) leftOut++;
  return { offers, leftOut };
}

/** The rows of `tables.actions`. */
export function offerActions(
  offers: readonly Offer[],
  rows: readonly PairRow[],
  ids: ReadonlyMap<number, string>,
): ActionRow[] {
  return offers.map(({ unit, row }) => {
    const pair = rows[row]!;
    return {
      customer_id: ids.get(unit) ?? '',
      action: 'offer_product',
      product_id: pair.consequent,
      argument: 'bought_together',
      channel: null,
      best_time: null,
      by_date: null,
      expected_value: pair.margin,
      expected_low: pair.margin_low,
      expected_high: pair.margin_high,
      reason: 'bought_antecedent',
    };
  });
}
