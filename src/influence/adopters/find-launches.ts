import type { Shop } from '../../analysis/index.js';

/** A product that was first sold within the data. */
export interface LaunchedProduct {
  readonly product: string;
  /** Days from the first day of the data to the first sale. */
  readonly day: number;
  readonly date: string;
  readonly buyers: number;
  readonly firstBuyers: number;
}

/** Sales of every product, and the length of the data. */
export interface ProductSales {
  readonly product: string;
  readonly day: number;
  readonly date: string;
  readonly lines: number;
  readonly buyers: number;
  /** Customers who bought it within the early days. */
  readonly firstBuyers: number;
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

/** Reads when each product was first sold, how often, to how many and to how many early. Cost: O(order lines). */
export async function readSales(
  shop: Shop,
  earlyDays: number,
  signal: AbortSignal | undefined,
): Promise<SalesSpan | null> {
  const found = await shop.engine.query(
    `SELECT o.product_id AS product_id, CAST(max(p.first_day) AS VARCHAR) AS first_day, count(*) AS lines,
            count(DISTINCT o.customer_id) AS buyers,
            count(DISTINCT CASE WHEN date_diff('day', p.first_day, o.day) < ${earlyDays} THEN o.customer_id END) AS early
     FROM (SELECT product_id, customer_id, CAST(ordered_at AS DATE) AS day ${purchasesOf(shop)}) AS o
     JOIN (SELECT product_id, min(CAST(ordered_at AS DATE)) AS first_day ${purchasesOf(shop)} GROUP BY product_id) AS p
       ON p.product_id = o.product_id
     GROUP BY o.product_id ORDER BY product_id`,
    [],
    signal ? { signal } : {},
  );
  if (found.rowCount === 0 || shop.asOf === null) return null;
  const dates = found.texts('first_day').map((date) => date!.slice(0, 10));
  const from = dates.reduce((least, date) => (date < least ? date : least));
  const [ids, lines, buyers, early] = [
    found.texts('product_id'),
    ...['lines', 'buyers', 'early'].map((column) => found.numbers(column)),
  ] as const;
  return {
    from,
    length: dayOf(shop.asOf) - dayOf(from) + 1,
    products: dates.map((date, row) => ({
      product: ids[row]!,
      day: dayOf(date) - dayOf(from),
      date,
      lines: lines![row]!,
      buyers: buyers![row]!,
      firstBuyers: early![row]!,
    })),
  };
}

/**
 * The launches among the products: first sold behind the first twentieth of the data, to at least so many customers in the early days (asking for
 * buyers in the end would ask for success), and sold so often that
 * one which had been there all the time would hardly (one in a thousand) have waited that long. The earliest first.
 *
 * @example launchesOf({ products: [{ product: 'a', day: 50, date: '2024-02-20', lines: 60, buyers: 60, firstBuyers: 40 }], from: '2024-01-01', length: 100 }, 30).length // => 1
 */
export function launchesOf({ products, length }: SalesSpan, minAdopters: number): LaunchedProduct[] {
  return products
    .filter(
      ({ day, lines, firstBuyers }) =>
        day > censoredShare * length &&
        firstBuyers >= minAdopters &&
        lines * Math.log1p(-day / length) < Math.log(chance),
    )
    .map(({ product, day, date, buyers, firstBuyers }) => ({ product, day, date, buyers, firstBuyers }))
    .sort((a, b) => a.day - b.day || (a.product < b.product ? -1 : 1));
}
