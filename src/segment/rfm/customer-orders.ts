import type { Shop } from '../../analysis/index.js';
import { addDays } from '../days.js';
import type { RfmFeatures } from './score-rfm.js';

export interface CustomerOrders extends RfmFeatures {
  /** Ascending, each once. */
  readonly ids: readonly string[];
  /** Order lines with a customer, and those without one. */
  readonly lines: number;
  readonly linesWithoutCustomer: number;
  /** First and last day with a line, ISO. */
  readonly from: string | null;
  readonly to: string | null;
  /** Customers who were scored but did not order within the window. */
  readonly outsideWindow: number;
}

/**
 * One statement: money and days are summed from the lines, orders are counted from their distinct keys. (Counting
 * distinct keys while summing, or summing per order first, took 1.5 times as long on ten million lines.)
 */
function statement(shop: Shop, asOf: string, windowDays: number | null): string {
  const { dialect } = shop.engine;
  const day = 'CAST(ordered_at AS DATE)';
  const age = (when: string) => `date_diff('day', CAST(${when} AS DATE), DATE ${dialect.literal(asOf)})`;
  const orderKey = shop.has('orders', 'order_id') ? 'order_id' : day;
  const bought = shop.has('orders', 'is_return') ? 'NOT coalesce(is_return, false)' : '(1 = 1)';
  const recent = windowDays === null ? null : `${age('ordered_at')} < ${windowDays}`;
  const from = shop.from('orders');
  const keys = [
    `customer_id, ${orderKey} AS order_key`,
    ...(recent === null ? [] : [`max(CASE WHEN ${recent} THEN 1 ELSE 0 END) AS recent`]),
  ];
  return `
WITH totals AS (
  SELECT customer_id, count(*) AS lines,
    coalesce(CAST(sum(value) AS DECIMAL(38, 4)), 0) AS money,
    ${recent === null ? '' : `coalesce(CAST(sum(CASE WHEN ${recent} THEN value END) AS DECIMAL(38, 4)), 0) AS window_money,`}
    coalesce(CAST(sum(amount) AS DECIMAL(38, 4)), 0) AS net,
    ${age(`max(CASE WHEN ${bought} THEN ordered_at END)`)} AS recency,
    ${age('max(ordered_at)')} AS last_age, ${age('min(ordered_at)')} AS first_age
  FROM ${from} GROUP BY customer_id
), order_keys AS (
  SELECT ${keys.join(', ')} FROM ${from}
  WHERE customer_id IS NOT NULL AND ${bought} GROUP BY customer_id, ${orderKey}
), counts AS (
  SELECT customer_id, count(*) AS orders${recent === null ? '' : ', sum(recent) AS window_orders'}
  FROM order_keys GROUP BY customer_id
)
SELECT totals.customer_id, totals.lines, totals.money, totals.net, totals.recency, totals.last_age, totals.first_age,
  coalesce(counts.orders, 0) AS orders
  ${recent === null ? '' : ', totals.window_money, coalesce(counts.window_orders, 0) AS window_orders'}
FROM totals LEFT JOIN counts ON counts.customer_id = totals.customer_id
ORDER BY totals.customer_id NULLS LAST`;
}

/** Reads what is known of each customer; lines without a customer are only counted. Cost: O(order lines). */
export async function customerOrders(
  shop: Shop,
  asOf: string,
  windowDays: number | null,
  signal: AbortSignal | undefined,
): Promise<CustomerOrders> {
  const answer = await shop.engine.query(statement(shop, asOf, windowDays), [], signal ? { signal } : {});
  const names = answer.texts('customer_id');
  // NULLs come last: at most one row, the lines without a customer.
  const n = names.at(-1) === null ? answer.rowCount - 1 : answer.rowCount;
  const column = (name: string) => answer.numbers(name).subarray(0, n);
  const [lines, orders, net] = [answer.numbers('lines'), column('orders'), column('net')];
  const [lastAge, firstAge] = [column('last_age'), column('first_age')];
  const frequency = windowDays === null ? orders : column('window_orders');

  let total = 0;
  let [oldest, newest] = [-Infinity, Infinity];
  let outsideWindow = 0;
  const scored = new Uint32Array(n);
  let count = 0;
  for (let i = 0; i < n; i++) {
    total += lines[i]!;
    if (firstAge[i]! > oldest) oldest = firstAge[i]!;
    if (lastAge[i]! < newest) newest = lastAge[i]!;
    if (!(orders[i]! > 0 && net[i]! > 0)) continue;
    scored[count++] = i;
    if (frequency[i] === 0) outsideWindow += 1;
  }
  return {
    ids: names.slice(0, n) as readonly string[],
    recency: column('recency'),
    frequency,
    monetary: column(windowDays === null ? 'money' : 'window_money'),
    scored: scored.subarray(0, count),
    lines: total,
    linesWithoutCustomer: n < answer.rowCount ? lines[n]! : 0,
    from: Number.isFinite(oldest) ? addDays(asOf, -oldest) : null,
    to: Number.isFinite(newest) ? addDays(asOf, -newest) : null,
    outsideWindow,
  };
}
