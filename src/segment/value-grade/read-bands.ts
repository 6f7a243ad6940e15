import type { Shop } from '../../analysis/index.js';
import type { TableName } from '../../intake/schema.js';
import { type Band, bandOf, fullYears } from './bands.js';

/** A column that says which band a customer belongs to. */
export interface BandColumn {
  readonly table: TableName;
  readonly column: string;
}

/** `customers.age` → table and column; null where the shop does not have it. */
export function findColumn(shop: Shop, name: string): BandColumn | null {
  const [table, column] = name.split('.') as [TableName, string];
  if (column === undefined || !['customers', 'products'].includes(table)) return null;
  if (table === 'products' && !(shop.has('orders', 'product_id') && shop.has('products', 'product_id'))) return null;
  return shop.has(table, column) ? { table, column } : null;
}

/** What a customer is; of products, what the customer ordered on most days (the first by name of equal ones). */
function statement(shop: Shop, { table, column }: BandColumn): string {
  const id = shop.engine.dialect.identifier(column);
  if (table === 'customers')
    return `SELECT customer_id, max(CAST(${id} AS VARCHAR)) AS value FROM ${shop.from('customers')} GROUP BY customer_id ORDER BY customer_id`;
  const bought = shop.has('orders', 'is_return') ? 'NOT coalesce(is_return, false)' : '(1 = 1)';
  return `
WITH value_days AS (
  SELECT o.customer_id, p.value, count(DISTINCT CAST(o.ordered_at AS DATE)) AS days
  FROM (SELECT customer_id, ordered_at, product_id FROM ${shop.from('orders')} WHERE customer_id IS NOT NULL AND ${bought}) AS o
  JOIN (SELECT product_id, max(CAST(${id} AS VARCHAR)) AS value FROM ${shop.from('products')} GROUP BY product_id) AS p
    ON p.product_id = o.product_id
  WHERE p.value IS NOT NULL GROUP BY o.customer_id, p.value
), places AS (
  SELECT customer_id, value, row_number() OVER (PARTITION BY customer_id ORDER BY days DESC, value) AS place FROM value_days
)
SELECT customer_id, value FROM places WHERE place = 1 ORDER BY customer_id`;
}

/** The band of each customer on a date, by id. Cost: O(customers), for products O(order lines). */
export async function readBands(
  shop: Shop,
  column: BandColumn | null,
  bands: readonly Band[],
  date: string,
  signal: AbortSignal | undefined,
): Promise<ReadonlyMap<string, string>> {
  const found = new Map<string, string>();
  if (column === null) return found;
  const answer = await shop.engine.query(statement(shop, column), [], signal ? { signal } : {});
  const values = answer.texts('value');
  answer.texts('customer_id').forEach((id, i) => {
    const value = values[i] ?? null;
    const born = column.column === 'birth_date' && value !== null;
    if (id !== null) found.set(id, bandOf(bands, born ? fullYears(value, date) : value));
  });
  return found;
}
