import type { Shop } from '../analysis/index.js';

/** What each customer brought and cost, ids ascending. Sums that the tables do not tell are null. */
export interface CustomerValues {
  readonly ids: readonly string[];
  /** The money asked for (revenue or margin), net of returns. */
  readonly value: Float64Array;
  readonly revenue: Float64Array;
  /** Revenue less the cost of what was sold; null where no cost is known. */
  readonly margin: Float64Array | null;
  /** Cost of winning the customer and of the benefits of its memberships; null where neither is known. */
  readonly spent: Float64Array | null;
  readonly lines: number;
  readonly linesWithoutCustomer: number;
  readonly from: string | null;
  readonly to: string | null;
}

/** SQL of the margin of a line of `orders`, and the join it needs; null where no table has costs. */
function marginOf(shop: Shop): { expression: string; join: string } | null {
  if (shop.has('orders', 'cost') && shop.has('orders', 'quantity'))
    return { expression: 'orders.amount - orders.cost * orders.quantity', join: '' };
  const priced = shop.has('products', 'cost') && shop.has('products', 'product_id');
  if (!priced || !shop.has('orders', 'product_id') || !shop.has('orders', 'quantity')) return null;
  const costs = `(SELECT product_id, max(cost) AS cost FROM ${shop.from('products')} GROUP BY product_id)`;
  return {
    expression: 'orders.amount - known.cost * orders.quantity',
    join: `LEFT JOIN ${costs} AS known ON known.product_id = orders.product_id`,
  };
}

/** Cost of customers, one statement for each table that has some. */
function spendings(shop: Shop): string[] {
  const found: string[] = [];
  if (shop.has('customers', 'acquisition_cost')) {
    const own = 'CAST(customer_id AS VARCHAR)';
    const unit = shop.unitColumn === null ? null : shop.engine.dialect.identifier(shop.unitColumn);
    const who = unit === null ? own : `coalesce(CAST(${unit} AS VARCHAR), ${own})`;
    found.push(`SELECT ${who} AS customer_id, acquisition_cost AS cost FROM ${shop.from('customers')}`);
  }
  if (shop.has('memberships', 'benefit_cost'))
    found.push(`SELECT customer_id, benefit_cost AS cost FROM ${shop.from('memberships')}`);
  return found;
}

/**
 * Reads what each customer with an order line brought: the money asked for, revenue, margin where costs are known, and what
 * was spent on the customer. Cost: O(order lines).
 *
 * @param windowDays - only lines of the last so many days before asOf; null for all
 */
export async function customerValues(
  shop: Shop,
  { windowDays, signal }: { windowDays: number | null; signal: AbortSignal | undefined },
): Promise<CustomerValues> {
  const { engine } = shop;
  const dated = shop.has('orders', 'ordered_at');
  const margin = marginOf(shop);
  const sum = (what: string) => `CAST(sum(${what}) AS DECIMAL(38, 4))`;
  const day = (when: string) => `CAST(${when}(CAST(orders.ordered_at AS DATE)) AS VARCHAR)`;
  const recent =
    windowDays === null || !dated || shop.asOf === null
      ? ''
      : `WHERE date_diff('day', CAST(orders.ordered_at AS DATE), DATE ${engine.dialect.literal(shop.asOf)}) < ${windowDays}`;
  const spent = spendings(shop);
  const sql = `
WITH brought AS (
  SELECT orders.customer_id, count(*) AS lines, coalesce(${sum('orders.value')}, 0) AS value_sum, coalesce(${sum('orders.amount')}, 0) AS revenue
    ${margin ? `, coalesce(${sum(margin.expression)}, 0) AS margin` : ''}
    ${dated ? `, ${day('min')} AS first_day, ${day('max')} AS last_day` : ''}
  FROM ${shop.from('orders')} ${margin?.join ?? ''} ${recent}
  GROUP BY orders.customer_id
)${spent.length === 0 ? '' : `, spent AS (SELECT customer_id, ${sum('cost')} AS cost FROM (${spent.join(' UNION ALL ')}) AS each_cost GROUP BY customer_id)`}
SELECT brought.*${spent.length === 0 ? '' : ', coalesce(spent.cost, 0) AS cost'}
FROM brought ${spent.length === 0 ? '' : 'LEFT JOIN spent ON spent.customer_id = brought.customer_id'}
ORDER BY brought.customer_id NULLS LAST`;
  const answer = await engine.query(sql, [], signal ? { signal } : {});
  const names = answer.texts('customer_id');
  const n = names.at(-1) === null ? answer.rowCount - 1 : answer.rowCount;
  const column = (name: string) => answer.numbers(name).subarray(0, n);
  const lines = answer.numbers('lines');
  const ends = (name: string, earlier: boolean): string | null => {
    if (!dated) return null;
    const days = answer
      .texts(name)
      .slice(0, n)
      .filter((day) => day !== null);
    days.sort();
    return (earlier ? days[0] : days.at(-1)) ?? null;
  };
  return {
    ids: names.slice(0, n) as readonly string[],
    value: column('value_sum'),
    revenue: column('revenue'),
    margin: margin ? column('margin') : null,
    spent: spent.length > 0 ? column('cost') : null,
    lines: lines.subarray(0, n).reduce((total, count) => total + count, 0),
    linesWithoutCustomer: n < answer.rowCount ? lines[n]! : 0,
    from: ends('first_day', true),
    to: ends('last_day', false),
  };
}
