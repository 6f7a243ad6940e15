import { message } from '../messages/index.js';
import { type MemoryTable, memoryTable, type Row } from '../result/index.js';
import { betaQuantile } from '../stats/index.js';
import type { KeptPair } from './pair-posteriors.js';
import type { PairRow } from './pair-table.js';
import { type EnglishNames, nameColumn } from './product-names.js';
import type { Purchases } from './purchases.js';
import type { ReadPurchases } from './read-purchases.js';

/** One product that a customer has not bought: how probably it will be, and by which of those it did buy. */
export interface NextRow extends Row {
  readonly customer_id: string;
  readonly rank: number;
  readonly product_id: string;
  readonly product_name: string | null;
  readonly p: number;
  readonly p_low: number;
  readonly p_high: number;
  readonly share: number;
  readonly because_product_id: string | null;
  readonly because: string | null;
}

/** A product's chance for one customer. */
interface Chance {
  readonly item: number;
  readonly p: number;
  readonly low: number;
  readonly high: number;
  readonly because: number | null;
}

/**
 * The posterior over the next products of some customers: for each product not yet bought P(B given A) of the surest pair whose A was
 * bought (the one with the largest low end of the lift, above 1), else P(B) with Jeffreys' interval; brought to a sum of 1 over all of them for
 * the share of each.
 *
 * One antecedent speaks, not all: what a customer bought hangs together, and multiplying every ratio would count the same cause again and again.
 * Cost: O(customers × products + pairs).
 *
 * @param pairs - ordered by the low end of their lift
 * @param plain - products for which P(B) may stand in where no pair speaks: those whose purchases are known; none in a window, whose P(B) is another
 */
export function nextOfCustomers(
  purchases: Purchases,
  { pairs, rows, read }: { pairs: readonly KeptPair[]; rows: readonly PairRow[]; read: ReadPurchases },
  {
    units,
    ids,
    top,
    level,
    plain: items,
  }: {
    units: readonly number[];
    ids: ReadonlyMap<number, string>;
    top: number;
    level: number;
    plain: readonly number[];
  },
): NextRow[] {
  const { offsets, item } = purchases;
  const { products, names, unitsOf, bought } = read;
  const tail = (1 - level) / 2;
  const byChance = (x: Chance, y: Chance): number => y.p - x.p || x.item - y.item;
  const unspoken = items.map((product): Chance => {
    const k = unitsOf[product]!;
    const [a, b] = [k + 0.5, bought.units - k + 0.5];
    const range = { low: betaQuantile(tail, a, b), high: betaQuantile(1 - tail, a, b) };
    return { item: product, p: a / (a + b), ...range, because: null };
  });
  unspoken.sort(byChance);
  const byAntecedent = new Map<number, number[]>();
  pairs.forEach(({ antecedent, liftLow }, row) => {
    if (!(liftLow > 1)) return;
    const list = byAntecedent.get(antecedent) ?? [];
    list.push(row);
    byAntecedent.set(antecedent, list);
  });
  /** Products of which nothing more is to be said: bought already, or told by a pair. */
  const settled = new Uint8Array(products.length);
  return units.flatMap((unit) => {
    const own = item.subarray(offsets[unit]!, offsets[unit + 1]!);
    settled.fill(0);
    for (const product of own) settled[product] = 1;
    const told = new Map<number, Chance & { row: number }>();
    for (const a of own) {
      for (const row of byAntecedent.get(a) ?? []) {
        const { consequent } = pairs[row]!;
        if (settled[consequent] === 1 || row >= (told.get(consequent)?.row ?? Infinity)) continue;
        const { p, p_low: low, p_high: high } = rows[row]!;
        told.set(consequent, { item: consequent, p, low, high, because: a, row });
      }
    }
    for (const product of told.keys()) settled[product] = 1;
    const all: Chance[] = [...told.values()];
    let sum = all.reduce((total, { p }) => total + p, 0);
    let listed = 0;
    for (const chance of unspoken) {
      if (settled[chance.item] === 1) continue;
      sum += chance.p;
      // Only the likeliest can be among those listed.
      if (listed++ < top) all.push(chance);
    }
    all.sort(byChance);
    return all.slice(0, top).map(
      ({ item: product, p, low, high, because }, place): NextRow => ({
        customer_id: ids.get(unit) ?? '',
        rank: place + 1,
        product_id: products[product]!,
        product_name: names[product] ?? null,
        p,
        p_low: low,
        p_high: high,
        share: p / sum,
        because_product_id: because === null ? null : products[because]!,
        because: because === null ? null : (names[because] ?? products[because]!),
      }),
    );
  });
}

export function nextTable(rows: readonly NextRow[], english: EnglishNames): MemoryTable<NextRow> {
  const texts = (name: 'customer_id' | 'product_id' | 'because_product_id') => ({
    type: 'text' as const,
    data: rows.map((row) => row[name]),
  });
  const label = (name: string) => message(`cross-sell/bayes.column.${name}`);
  const shares = (name: 'p' | 'p_low' | 'p_high' | 'share') => ({
    type: 'number' as const,
    unit: 'share' as const,
    data: Float64Array.from(rows, (row) => row[name]),
  });
  const names = (name: 'product_name' | 'because') =>
    nameColumn(
      rows.map((row) => row[name]),
      english,
    );
  return memoryTable<NextRow>({
    customer_id: texts('customer_id'),
    rank: { type: 'integer', unit: 'count', data: Float64Array.from(rows, ({ rank }) => rank) },
    product_id: texts('product_id'),
    product_name: names('product_name'),
    p: { ...shares('p'), label: label('chance') },
    p_low: { ...shares('p_low'), label: label('chance_low') },
    p_high: { ...shares('p_high'), label: label('chance_high') },
    share: { ...shares('share'), label: label('next_share') },
    because_product_id: texts('because_product_id'),
    because: names('because'),
  });
}
