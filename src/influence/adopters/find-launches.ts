import type { Shop } from '../../analysis/index.js';

/** A product that was first sold within the data. */
export interface LaunchedProduct {
  readonly product: string;
  /** Days from the first day of the data to the first sale. */
  readonly day: number;
  readonly date: string;
  readonly buyers: number;
}

/** Sales of every product, and the length of the data. */
export interface ProductSales {
  readonly product: string;
  readonly day: number;
  readonly date: string;
  readonly lines: number;
  readonly buyers: number;
}

export interface SalesSpan {
  readonly products: readonly ProductSales[];
  /** ISO date of the first sale of anything. */
  readonly from: string;
  /** Days from the first day to asOf, both counted. */
  readonly length: number;
}

/** A launch lies behind this share of the data: what was sold from the first days on may be older than they are. */
export const censoredShare = 0.05;

/** How improbable it must be that a product which was there all the time was not sold before. */
const chance = 1e-3;

const dayMs = 86_400_000;
export const dayOf = (iso: string): number => Date.parse(`${iso.slice(0, 10)}T00:00:00Z`) / dayMs;

/** Lines of orders that are purchases of a known product by a known customer. */
export function purchasesOf(shop: Shop): string {
  const bought = shop.has('orders', 'is_return') ? ' AND NOT coalesce(is_return, false)' : '';
  return `FROM ${shop.from('orders')} WHERE customer_id IS NOT NULL AND product_id IS NOT NULL${bought}`;
}

/** Reads when each product was first sold, how often and to how many. Cost: O(order lines). */
export async function readSales(shop: Shop, signal: AbortSignal | undefined): Promise<SalesSpan | null> {
  const found = await shop.engine.query(
    `SELECT product_id, CAST(min(CAST(ordered_at AS DATE)) AS VARCHAR) AS first_day, count(*) AS lines,
            count(DISTINCT customer_id) AS buyers
     ${purchasesOf(shop)} GROUP BY product_id ORDER BY product_id`,
    [],
    signal ? { signal } : {},
  );
  if (found.rowCount === 0 || shop.asOf === null) return null;
  const dates = found.texts('first_day').map((date) => date!.slice(0, 10));
  const from = dates.reduce((least, date) => (date < least ? date : least));
  const [ids, lines, buyers] = [found.texts('product_id'), found.numbers('lines'), found.numbers('buyers')];
  return {
    from,
    length: dayOf(shop.asOf) - dayOf(from) + 1,
    products: dates.map((date, row) => ({
      product: ids[row]!,
      day: dayOf(date) - dayOf(from),
      date,
      lines: lines[row]!,
      buyers: buyers[row]!,
    })),
  };
}

/**
 * The launches among the products: first sold behind the first twentieth of the data, to at least so many customers, and sold so often that
 * one which had been there all the time would hardly (one in a thousand) have waited that long. The earliest first.
 *
 * @example launchesOf({ products: [{ product: 'a', day: 50, date: '2024-02-20', lines: 60, buyers: 60 }], from: '2024-01-01', length: 100 }, 30).length // => 1
 */
export function launchesOf({ products, length }: SalesSpan, minAdopters: number): LaunchedProduct[] {
  return products
    .filter(
      ({ day, lines, buyers }) =>
        day > censoredShare * length && buyers >= minAdopters && lines * Math.log1p(-day / length) < Math.log(chance),
    )
    .map(({ product, day, date, buyers }) => ({ product, day, date, buyers }))
    .sort((a, b) => a.day - b.day || (a.product < b.product ? -1 : 1));
}
