import { type Blends, chanceInterval, chanceToBuy, mainSource, standardised } from './blend.js';
import { type Kind, type Known, kinds } from './features.js';
import { topProducts } from './ranking.js';
import { sources } from './signal.js';

/** What may be offered to whom. */
export interface Constraints {
  readonly offersPerCustomer: number;
  /** By product: units left; NaN where that is not known or does not matter. */
  readonly stock: Float64Array;
  /** Money of one purchase by product; null where no amounts are known. */
  readonly value: Float64Array | null;
  /** Least money of a purchase; null does not ask. */
  readonly minValue: number | null;
  /** What lists are ordered by. */
  readonly rankBy: 'probability' | 'value';
  /** A product bought within so many days is not offered again. */
  readonly fatigueDays: number;
  /** 1 where the customer was reached within the fatigue days and is left in peace. */
  readonly tired: Uint8Array;
  /** Which products may be offered: bought before, new, or both. */
  readonly offer: 'all' | Kind;
  readonly level: number;
}

/** Recommendations as columns, by customer and then by rank. */
export interface Recommendations {
  readonly unit: Int32Array;
  readonly item: Int32Array;
  readonly rank: Int32Array;
  readonly p: Float64Array;
  readonly low: Float64Array;
  readonly high: Float64Array;
  /** 0 repeat, 1 explore. */
  readonly kind: Uint8Array;
  /** Number in `sources`. */
  readonly source: Uint8Array;
  /** Product that the source names; −1: none. */
  readonly because: Int32Array;
  /** Place of the rule of the trade that speaks for it; −1: none does. */
  readonly rule: Int32Array;
  /** Days on which the customer bought the product before. */
  readonly bought: Int32Array;
  /** Customers with a purchase, those left in peace, products without stock or below the least money, offers that stock did not allow. */
  readonly customers: number;
  readonly tired: number;
  readonly barred: number;
  readonly outOfStock: number;
}

/** Candidates beyond the offers of a customer that are kept in case stock runs out. */
const spare = 5;

interface Candidate {
  readonly unit: number;
  readonly item: number;
  readonly p: number;
  readonly low: number;
  readonly high: number;
  readonly worth: number;
  readonly kind: number;
  readonly source: number;
  readonly because: number;
  readonly rule: number;
  readonly bought: number;
}

/** The next best products of every customer, under the constraints; scarce stock goes where it is worth most. */
export function recommend(known: Known, blends: Blends, limits: Constraints): Recommendations {
  const { history, scores } = known;
  const { units, items, offsets, last, count, day } = history;
  const { stock, value, minValue, rankBy, fatigueDays, tired, offer, offersPerCustomer, level } = limits;
  const barred = new Uint8Array(items);
  for (let item = 0; item < items; item++)
    if (stock[item]! <= 0 || (minValue !== null && value !== null && !(value[item]! >= minValue))) barred[item] = 1;
  const row = new Float64Array(Math.max(...kinds.map((kind) => known.columns[kind].length)));
  const worth = new Float64Array(items);
  const candidates: Candidate[] = [];
  let [customers, inPeace] = [0, 0];
  for (let unit = 0; unit < units; unit++) {
    if (offsets[unit] === offsets[unit + 1]) continue;
    customers++;
    if (tired[unit] === 1) {
      inPeace++;
      continue;
    }
    known.turnTo(unit);
    for (let item = 0; item < items; item++) {
      worth[item] = Number.NaN;
      if (barred[item] === 1) continue;
      const at = known.placeOf(item);
      const kind: Kind = at >= 0 ? 'repeat' : 'explore';
      const blend = blends[kind];
      if (blend === null || (offer !== 'all' && offer !== kind) || (at >= 0 && day - last[at]! < fatigueDays)) continue;
      known.write(item, row, 0);
      standardised(blend, row);
      worth[item] = chanceToBuy(blend, row) * (rankBy === 'value' && value !== null ? value[item]! : 1);
    }
    for (const item of topProducts(worth, offersPerCustomer + spare)) {
      const at = known.placeOf(item);
      const kind: Kind = at >= 0 ? 'repeat' : 'explore';
      const blend = blends[kind]!;
      known.write(item, row, 0);
      standardised(blend, row);
      const main = mainSource(blend, row, ({ source, signal }) => {
        if (source === 'mechanisms') return scores[signal]!.value[item]! > 0;
        // These two lead from a product of the customer's to this one; without such a product they have no reason to give.
        return (source !== 'posterior' && source !== 'rules') || scores[signal]!.because[item]! >= 0;
      });
      candidates.push({
        unit,
        item,
        p: chanceToBuy(blend, row),
        ...chanceInterval(blend, row, level),
        worth: worth[item]!,
        kind: kind === 'repeat' ? 0 : 1,
        source: sources.indexOf(main.source!),
        because: scores[main.signal]?.because[item] ?? -1,
        rule: main.rule,
        bought: at >= 0 ? count[at]! : 0,
      });
    }
  }
  candidates.sort((x, y) => y.worth - x.worth || x.unit - y.unit || x.item - y.item);
  const left = stock.slice();
  const given = new Int32Array(units);
  const chosen: (Candidate & { rank: number })[] = [];
  let outOfStock = 0;
  for (const each of candidates) {
    if (given[each.unit] === offersPerCustomer) continue;
    if (left[each.item]! <= 0) {
      outOfStock++;
      continue;
    }
    left[each.item]!--;
    chosen.push({ ...each, rank: ++given[each.unit]! });
  }
  chosen.sort((x, y) => x.unit - y.unit || x.rank - y.rank);
  return {
    unit: Int32Array.from(chosen, (each) => each.unit),
    item: Int32Array.from(chosen, (each) => each.item),
    rank: Int32Array.from(chosen, (each) => each.rank),
    p: Float64Array.from(chosen, (each) => each.p),
    low: Float64Array.from(chosen, (each) => each.low),
    high: Float64Array.from(chosen, (each) => each.high),
    kind: Uint8Array.from(chosen, (each) => each.kind),
    source: Uint8Array.from(chosen, (each) => each.source),
    because: Int32Array.from(chosen, (each) => each.because),
    rule: Int32Array.from(chosen, (each) => each.rule),
    bought: Int32Array.from(chosen, (each) => each.bought),
    customers,
    tired: inPeace,
    barred: barred.reduce((sum, each) => sum + each, 0),
    outOfStock,
  };
}
