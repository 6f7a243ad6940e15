import { earlier, type Shop } from '../../analysis/index.js';
import { type Borders, fewestGaps, fitRhythms, gapsOf, livesOf } from '../lifecycle/life-of.js';
import { lifecycleOptions } from '../lifecycle/lifecycle-options.js';
import { orderDays } from '../lifecycle/order-days.js';
import { rhythmFitter } from '../lifecycle/rhythm-fitter.js';
import type { Stage } from '../lifecycle/stages.js';
import { type CustomerOrders, customerOrders } from '../rfm/customer-orders.js';
import { scoreRfm } from '../rfm/score-rfm.js';
import { type Band, unknownBand } from './bands.js';
import { type BandColumn, readBands } from './read-bands.js';
import { oneScore, type RfmRule } from './rfm-rule.js';

/** What is known of each customer on a date, in the order of `orders.ids`. */
export interface State {
  readonly date: string;
  readonly orders: CustomerOrders;
  readonly r: Uint8Array;
  readonly f: Uint8Array;
  readonly m: Uint8Array;
  /** The one score of the three, 1 to 5. */
  readonly rfm: Uint8Array;
  /** Null for customers without an order that is not a return. */
  readonly stage: readonly (Stage | null)[];
  readonly band: readonly string[];
}

/** Why there is no state: too few gaps between order days for a rhythm, or nobody at all. */
export interface NoState {
  readonly customers: number;
  readonly gaps: number;
}

export function isState(found: State | NoState): found is State {
  return 'date' in found;
}

export interface StateOptions {
  readonly column: BandColumn | null;
  readonly bands: readonly Band[];
  readonly rfmRule: RfmRule;
}

/** The borders of segment/lifecycle as they are unless somebody asks for others. */
const borders: Borders = {
  dormantQuantile: lifecycleOptions.dormantQuantile.default,
  lostQuantile: lifecycleOptions.lostQuantile.default,
  growthGaps: lifecycleOptions.growthGaps.default,
  matureGaps: lifecycleOptions.matureGaps.default,
  mostDays: lifecycleOptions.mostDays.default,
  level: lifecycleOptions.level.default,
};

/**
 * Band, stage and RFM of every customer as they were known on a date.
 * Nothing that came later is looked at.
 */
export async function stateAt(
  shop: Shop,
  date: string,
  { column, bands, rfmRule }: StateOptions,
  signal: AbortSignal | undefined,
): Promise<State | NoState> {
  const then = earlier(shop, date);
  const orders = await customerOrders(then, date, null, signal);
  const byCategory = shop.has('orders', 'product_id') && shop.has('products', 'category');
  const seen = await orderDays(then, date, byCategory, signal);
  const none: NoState = { customers: orders.ids.length, gaps: gapsOf(seen) };
  if (none.gaps < fewestGaps) return none;
  const rhythms = await fitRhythms(seen, borders, rhythmFitter(signal));
  if (!rhythms[0]!.converged) return none;
  const lives = livesOf(seen, rhythms, borders);
  const stageOf = new Map(seen.ids.map((id, i) => [id, lives.stage[i]!]));
  const scoring = {
    bins: 5,
    binning: 'independent',
    recencyCuts: null,
    frequencyCuts: null,
    monetaryCuts: null,
  } as const;
  const { r, f, m } = scoreRfm(orders, scoring);
  const known = await readBands(then, column, bands, date, signal);
  return {
    date,
    orders,
    r,
    f,
    m,
    rfm: oneScore({ r, f, m }, orders.scored, rfmRule),
    stage: orders.ids.map((id) => stageOf.get(id) ?? null),
    band: orders.ids.map((id) => known.get(id) ?? unknownBand),
  };
}

/** Money of each customer of a state between its date and that of a later one. */
export function moneyAfter(then: State, later: State): Float64Array {
  const at = new Map(later.orders.ids.map((id, i) => [id, i]));
  return Float64Array.from(then.orders.ids, (id, i) => {
    const found = at.get(id);
    if (found === undefined) return 0;
    // Both are whole ten-thousandths: so is what lies between them.
    return Math.round((later.orders.monetary[found]! - then.orders.monetary[i]!) * 10_000) / 10_000;
  });
}
