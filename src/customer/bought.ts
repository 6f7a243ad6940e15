import { productSpellings, type Shop } from '../analysis/index.js';
import { englishNames, nameColumn } from '../cross-sell/product-names.js';
import { type MemoryTable, memoryTable, type Row } from '../result/index.js';

export interface MonthRow extends Row {
  readonly month: string;
  readonly orders: number;
  readonly revenue: number;
}

/** Products at most on the card. */
const mostProducts = 10;

function months(from: string, to: string): string[] {
  const listed: string[] = [];
  for (let year = Number(from.slice(0, 4)), month = Number(from.slice(5, 7)); ; month++) {
    if (month > 12) [year, month] = [year + 1, 1];
    const name = `${year}-${String(month).padStart(2, '0')}`;
    if (name > to.slice(0, 7)) return listed;
    listed.push(name);
  }
}

/** Order days and money of one customer by month, months without an order too, from the first order to the last date. */
export async function monthsOf(
  shop: Shop,
  id: string,
  asOf: string,
  signal: AbortSignal | undefined,
): Promise<MemoryTable<MonthRow>> {
  const day = 'CAST(ordered_at AS DATE)';
  const bought = shop.has('orders', 'is_return') ? 'NOT coalesce(is_return, false)' : '(1 = 1)';
  const answer = await shop.engine.query(
    `SELECT CAST(${day} AS VARCHAR) AS day, max(CASE WHEN ${bought} THEN 1 ELSE 0 END) AS bought,
  coalesce(CAST(sum(value) AS DECIMAL(38, 4)), 0) AS money
FROM ${shop.from('orders')} WHERE customer_id = ${shop.engine.dialect.literal(id)} AND ordered_at IS NOT NULL GROUP BY ${day} ORDER BY day`,
    [],
    signal ? { signal } : {},
  );
  const [days, bought1, money] = [answer.texts('day'), answer.numbers('bought'), answer.numbers('money')];
  const listed = days.length === 0 ? [] : months(days[0]!, asOf);
  const at = new Map(listed.map((month, i) => [month, i]));
  const orders = new Float64Array(listed.length);
  const units = new Float64Array(listed.length);
  days.forEach((day, i) => {
    const month = at.get(day!.slice(0, 7));
    if (month === undefined) return;
    orders[month]! += bought1[i]!;
    units[month]! += Math.round(money[i]! * 10_000);
  });
  return memoryTable<MonthRow>({
    month: { type: 'text', data: listed, label: { id: 'customer.column.month' } },
    orders: { type: 'integer', unit: 'count', data: orders, label: { id: 'segment/lifecycle.column.order_days' } },
    revenue: { type: 'number', unit: 'money', data: units.map((each) => each / 10_000) },
  });
}

/** What the customer bought most often; null where orders name no products. */
export async function productsOf(shop: Shop, id: string, signal: AbortSignal | undefined): Promise<MemoryTable | null> {
  if (!shop.has('orders', 'product_id')) return null;
  const bought = shop.has('orders', 'is_return') ? 'NOT coalesce(is_return, false)' : '(1 = 1)';
  const [name, english] = ['name', 'name_en'].map((column) =>
    shop.has('products', column) ? `max(${column})` : 'CAST(NULL AS VARCHAR)',
  );
  const names = shop.has('products', 'name')
    ? `(SELECT product_id, ${name} AS name, ${english} AS name_en FROM ${shop.from('products')} GROUP BY product_id)`
    : shop.has('orders', 'product_name')
      ? `(SELECT product_id, name, CAST(NULL AS VARCHAR) AS name_en FROM ${productSpellings(shop.from('orders'))} AS told)`
      : '(SELECT CAST(NULL AS VARCHAR) AS product_id, CAST(NULL AS VARCHAR) AS name, CAST(NULL AS VARCHAR) AS name_en)';
  const answer = await shop.engine.query(
    `SELECT b.product_id, b.days, b.money, b.last_day, p.name, p.name_en FROM (
  SELECT product_id, count(DISTINCT CAST(ordered_at AS DATE)) AS days, coalesce(CAST(sum(value) AS DECIMAL(38, 4)), 0) AS money,
    CAST(max(CAST(ordered_at AS DATE)) AS VARCHAR) AS last_day
  FROM ${shop.from('orders')} WHERE customer_id = ${shop.engine.dialect.literal(id)} AND product_id IS NOT NULL AND ${bought} GROUP BY product_id
) AS b LEFT JOIN ${names} AS p ON p.product_id = b.product_id
ORDER BY b.days DESC, b.money DESC NULLS LAST, b.product_id LIMIT ${mostProducts}`,
    [],
    signal ? { signal } : {},
  );
  const shown = answer.texts('name').map((each, i) => each ?? answer.texts('product_id')[i]!);
  return memoryTable({
    product_id: { type: 'text', data: answer.texts('product_id') },
    name: nameColumn(shown, englishNames(shown, answer.texts('name_en'))),
    order_days: {
      type: 'integer',
      unit: 'count',
      data: answer.numbers('days'),
      label: { id: 'segment/lifecycle.column.order_days' },
    },
    revenue: { type: 'number', unit: 'money', data: answer.numbers('money') },
    last_day: { type: 'date', data: answer.texts('last_day'), label: { id: 'customer.column.last_day' } },
  });
}
