import type { Shop } from '../../analysis/index.js';

/** The days on which each customer ordered, in so few numbers that a rhythm can be told from them. */
export interface OrderDays {
  /** Customers with at least one order that is not a return, ascending. */
  readonly ids: readonly string[];
  /** Distinct days with an order. */
  readonly days: Float64Array;
  /** Days from the first and from the last of them to the date asked for. */
  readonly tenure: Float64Array;
  readonly silence: Float64Array;
  /** Sum over the customer's gaps of what ln(gap) is expected to be, given the gap in whole days. */
  readonly lnGaps: Float64Array;
  /** The category in which the customer ordered on most days (the first by name of equal ones); null where none is known. */
  readonly category: readonly (string | null)[];
}

/** Logarithms are summed in whole millionths: exact, and the same whatever the order of the rows. */
const fine = 1_000_000;

/**
 * A gap of g days was between g − 1 and g + 1 days long, with the variance 1/6 of two roundings: ln g − 1/(12 g²). Without it
 * a customer who orders every seventh day would be as regular as a clock.
 */
const lnGap = 'ln(CAST(gap AS DOUBLE)) - 1 / (12 * CAST(gap AS DOUBLE) * CAST(gap AS DOUBLE))';

function statement(shop: Shop, asOf: string, byCategory: boolean): string {
  const date = `DATE ${shop.engine.dialect.literal(asOf)}`;
  const bought = shop.has('orders', 'is_return') ? 'NOT coalesce(is_return, false)' : '(1 = 1)';
  const from = shop.from('orders');
  const day = 'CAST(ordered_at AS DATE)';
  const known = `customer_id IS NOT NULL AND ordered_at IS NOT NULL AND ${bought}`;
  const categories = `, category_days AS (
  SELECT o.customer_id, p.category, count(DISTINCT CAST(o.ordered_at AS DATE)) AS days
  FROM (SELECT customer_id, ordered_at, product_id FROM ${from} WHERE ${known}) AS o
  JOIN (SELECT product_id, max(category) AS category FROM ${byCategory ? shop.from('products') : from} GROUP BY product_id) AS p
    ON p.product_id = o.product_id
  WHERE p.category IS NOT NULL GROUP BY o.customer_id, p.category
), places AS (
  SELECT customer_id, category, row_number() OVER (PARTITION BY customer_id ORDER BY days DESC, category) AS place
  FROM category_days
)`;
  return `
WITH order_days AS (
  SELECT customer_id, ${day} AS day FROM ${from} WHERE ${known} GROUP BY customer_id, ${day}
), gaps AS (
  SELECT customer_id, day, date_diff('day', lag(day) OVER (PARTITION BY customer_id ORDER BY day), day) AS gap FROM order_days
), totals AS (
  SELECT customer_id, count(*) AS days, date_diff('day', min(day), ${date}) AS tenure, date_diff('day', max(day), ${date}) AS silence,
    coalesce(sum(CAST(round((${lnGap}) * ${fine}) AS BIGINT)), 0) AS ln_gaps
  FROM gaps GROUP BY customer_id
)${byCategory ? categories : ''}
SELECT totals.customer_id, totals.days, totals.tenure, totals.silence, totals.ln_gaps, ${byCategory ? 'places.category' : 'CAST(NULL AS VARCHAR) AS category'}
FROM totals ${byCategory ? 'LEFT JOIN places ON places.customer_id = totals.customer_id AND places.place = 1' : ''}
ORDER BY totals.customer_id`;
}

/** Reads the order days up to a date (the shop shows nothing later). Cost: O(order lines · log) in the engine. */
export async function orderDays(
  shop: Shop,
  asOf: string,
  byCategory: boolean,
  signal: AbortSignal | undefined,
): Promise<OrderDays> {
  const answer = await shop.engine.query(statement(shop, asOf, byCategory), [], signal ? { signal } : {});
  return {
    ids: answer.texts('customer_id') as readonly string[],
    days: answer.numbers('days'),
    tenure: answer.numbers('tenure'),
    silence: answer.numbers('silence'),
    lnGaps: answer.numbers('ln_gaps').map((sum) => sum / fine),
    category: answer.texts('category'),
  };
}
