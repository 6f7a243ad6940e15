import type { Shop } from '../../analysis/index.js';
import type { QueryColumns } from '../../engine/index.js';
import { type PeriodLength, periodSql } from './periods.js';

export type CohortBy = 'first_order' | 'channel' | 'product' | 'category';

/** What happened in one period: customers by what they did in the period before. */
export interface Flow {
  readonly period: number;
  readonly customers: number;
  readonly fresh: number;
  readonly retained: number;
  readonly returned: number;
  /** Customers of this period who do not order in the next one. */
  readonly leaving: number;
  readonly orders: number;
}

/** Customers of one first period (and first channel or product) who ordered so many periods later. */
export interface CohortCell {
  readonly group: string | null;
  readonly first: number;
  readonly age: number;
  readonly customers: number;
  readonly orders: number;
  readonly money: number;
}

export interface ReadCohorts {
  readonly lines: number;
  readonly linesWithoutCustomer: number;
  /** Customers with an order line; those who only returned are in no flow and no cohort. */
  readonly customers: number;
  readonly from: string | null;
  readonly to: string | null;
  readonly flows: readonly Flow[];
  /** Money of a period by its lines, returns taken off; empty when no line has money. */
  readonly money: ReadonlyMap<number, number>;
  readonly cells: readonly CohortCell[];
  /** Names of the groups where the table of products has them. */
  readonly names: ReadonlyMap<string, { readonly name: string; readonly english: string | null }>;
}

interface Question {
  readonly length: PeriodLength;
  readonly by: CohortBy;
  readonly ages: number;
  readonly signal: AbortSignal | undefined;
}

/** One row a customer and period: orders begun in it, money of its lines. */
function cellsSql(shop: Shop, length: PeriodLength): string {
  const orderKey = shop.has('orders', 'order_id') ? 'order_id' : 'CAST(ordered_at AS DATE)';
  const bought = shop.has('orders', 'is_return') ? 'NOT coalesce(is_return, false)' : '(1 = 1)';
  const value = shop.has('orders', 'amount') ? 'value' : 'CAST(NULL AS DECIMAL(38, 4))';
  const from = shop.from('orders');
  const period = periodSql(length, 'ordered_at');
  return `
WITH begun AS (
  SELECT customer_id, ${orderKey} AS order_key, min(${period}) AS period
  FROM ${from} WHERE customer_id IS NOT NULL AND ${bought} GROUP BY customer_id, ${orderKey}
), counted AS (
  SELECT customer_id, period, count(*) AS orders FROM begun GROUP BY customer_id, period
), paid AS (
  SELECT customer_id, ${period} AS period, CAST(sum(${value}) AS DECIMAL(38, 4)) AS money
  FROM ${from} WHERE customer_id IS NOT NULL GROUP BY customer_id, ${period}
)
SELECT paid.customer_id, paid.period, coalesce(counted.orders, 0) AS orders, paid.money
FROM paid LEFT JOIN counted ON counted.customer_id = paid.customer_id AND counted.period = paid.period`;
}

const flowsSql = (cells: string): string => `
WITH steps AS (
  SELECT period, orders,
    lag(period) OVER (PARTITION BY customer_id ORDER BY period) AS before,
    lead(period) OVER (PARTITION BY customer_id ORDER BY period) AS after
  FROM ${cells} WHERE orders > 0
)
SELECT period, count(*) AS customers, CAST(sum(orders) AS BIGINT) AS orders,
  count(CASE WHEN before IS NULL THEN 1 END) AS fresh,
  count(CASE WHEN before = period - 1 THEN 1 END) AS retained,
  count(CASE WHEN before < period - 1 THEN 1 END) AS returned,
  count(CASE WHEN after IS NULL OR after > period + 1 THEN 1 END) AS leaving
FROM steps GROUP BY period ORDER BY period`;

/** What the first order of each customer was: its channel, or of its lines the one with the most money. */
function startsSql(shop: Shop, by: Exclude<CohortBy, 'first_order'>): string {
  const orderKey = shop.has('orders', 'order_id') ? 'order_id' : 'CAST(ordered_at AS DATE)';
  const bought = shop.has('orders', 'is_return') ? 'NOT coalesce(is_return, false)' : '(1 = 1)';
  const value = shop.has('orders', 'amount') ? 'value' : 'CAST(0 AS DECIMAL(38, 4))';
  const column = by === 'channel' ? 'channel' : 'product_id';
  const first = `
  SELECT customer_id, what FROM (
    SELECT customer_id, what,
      row_number() OVER (PARTITION BY customer_id ORDER BY began, order_key, money DESC NULLS LAST, what NULLS LAST) AS place
    FROM (
      SELECT customer_id, CAST(${orderKey} AS VARCHAR) AS order_key, CAST(${column} AS VARCHAR) AS what, ${value} AS money,
        min(ordered_at) OVER (PARTITION BY customer_id, ${orderKey}) AS began
      FROM ${shop.from('orders')} WHERE customer_id IS NOT NULL AND ${bought}
    ) AS begun
  ) AS ranked WHERE place = 1`;
  if (by !== 'category') return first;
  return `
  SELECT firsts.customer_id, CAST(known.category AS VARCHAR) AS what FROM (${first}) AS firsts
  LEFT JOIN (SELECT product_id, max(category) AS category FROM ${shop.from('products')} GROUP BY product_id) AS known
    ON known.product_id = firsts.what`;
}

function triangleSql(shop: Shop, cells: string, by: CohortBy, ages: number): string {
  const grouped = by === 'first_order' ? null : startsSql(shop, by);
  const name = grouped === null ? 'CAST(NULL AS VARCHAR)' : 'starts.what';
  return `
WITH firsts AS (
  SELECT customer_id, min(period) AS first_period FROM ${cells} WHERE orders > 0 GROUP BY customer_id
)${grouped === null ? '' : `, starts AS (${grouped})`}
SELECT ${name} AS cohort, firsts.first_period, cells.period - firsts.first_period AS age,
  count(CASE WHEN cells.orders > 0 THEN 1 END) AS customers,
  CAST(sum(cells.orders) AS BIGINT) AS orders, coalesce(CAST(sum(cells.money) AS DECIMAL(38, 4)), 0) AS money
FROM ${cells} AS cells JOIN firsts ON firsts.customer_id = cells.customer_id
${grouped === null ? '' : 'LEFT JOIN starts ON starts.customer_id = cells.customer_id'}
WHERE cells.period BETWEEN firsts.first_period AND firsts.first_period + ${ages}
GROUP BY ${grouped === null ? '' : 'starts.what, '}firsts.first_period, cells.period - firsts.first_period
ORDER BY cohort NULLS LAST, first_period, age`;
}

const overviewSql = (shop: Shop): string => `
SELECT count(customer_id) AS lines, count(*) - count(customer_id) AS nobody, count(DISTINCT customer_id) AS customers,
  CAST(min(CASE WHEN customer_id IS NOT NULL THEN CAST(ordered_at AS DATE) END) AS VARCHAR) AS first_day,
  CAST(max(CASE WHEN customer_id IS NOT NULL THEN CAST(ordered_at AS DATE) END) AS VARCHAR) AS last_day
FROM ${shop.from('orders')}`;

async function productNames(shop: Shop, by: CohortBy, signal: AbortSignal | undefined): Promise<ReadCohorts['names']> {
  if (by !== 'product' || !shop.has('products', 'name')) return new Map();
  const english = shop.has('products', 'name_en') ? 'max(name_en)' : 'CAST(NULL AS VARCHAR)';
  const sql = `SELECT CAST(product_id AS VARCHAR) AS id, max(name) AS name, ${english} AS english
FROM ${shop.from('products')} WHERE name IS NOT NULL GROUP BY product_id ORDER BY id`;
  const answer = await shop.engine.query(sql, [], signal ? { signal } : {});
  const [ids, names, translated] = [answer.texts('id'), answer.texts('name'), answer.texts('english')];
  return new Map(ids.map((id, i) => [id!, { name: names[i]!, english: translated[i] ?? null }]));
}

function readFlows(answer: QueryColumns): Flow[] {
  const column = (name: string) => answer.numbers(name);
  return Array.from(column('period'), (period, i) => ({
    period,
    customers: column('customers')[i]!,
    fresh: column('fresh')[i]!,
    retained: column('retained')[i]!,
    returned: column('returned')[i]!,
    leaving: column('leaving')[i]!,
    orders: column('orders')[i]!,
  }));
}

function readCells(answer: QueryColumns): CohortCell[] {
  const column = (name: string) => answer.numbers(name);
  const groups = answer.texts('cohort');
  return Array.from(column('first_period'), (first, i) => ({
    group: groups[i] ?? null,
    first,
    age: column('age')[i]!,
    customers: column('customers')[i]!,
    orders: column('orders')[i]!,
    money: column('money')[i]!,
  }));
}

/** Reads flows, money and cohorts; takes out counts only, never customers. Cost: O(order lines). */
export async function readCohorts(shop: Shop, { length, by, ages, signal }: Question): Promise<ReadCohorts> {
  const { engine } = shop;
  const options = signal ? { signal } : {};
  const cells = engine.scratch('cohort_cells');
  await engine.materialise(cells, cellsSql(shop, length), options);
  try {
    const overview = (await engine.query(overviewSql(shop), [], options)).rows()[0]!;
    const flows = readFlows(await engine.query(flowsSql(cells), [], options));
    const paid = await engine.query(
      `SELECT period, CAST(sum(money) AS DECIMAL(38, 4)) AS money FROM ${cells} WHERE money IS NOT NULL GROUP BY period ORDER BY period`,
      [],
      options,
    );
    const triangle = await engine.query(triangleSql(shop, cells, by, ages), [], options);
    return {
      lines: Number(overview.lines),
      linesWithoutCustomer: Number(overview.nobody),
      customers: Number(overview.customers),
      from: overview.first_day === null ? null : String(overview.first_day),
      to: overview.last_day === null ? null : String(overview.last_day),
      flows,
      money: new Map(Array.from(paid.numbers('period'), (period, i) => [period, paid.numbers('money')[i]!])),
      cells: readCells(triangle),
      names: await productNames(shop, by, signal),
    };
  } finally {
    await engine.drop(cells);
  }
}
