import type { Shop } from '../../analysis/index.js';
import { addDays } from '../days.js';
import { takeValues } from '../take-values.js';
import { type AttributeKind, readAttributes } from './customer-features.js';
import type { CustomerFeatures, FeatureColumn } from './feature.js';
import { featureNames } from './feature-names.js';
import { linesSql, type OrderFeature } from './order-features.js';
import { readTies } from './tie-features.js';

/** Features to read, by where they stand. */
export interface WantedFeatures {
  readonly orders: ReadonlyMap<string, OrderFeature>;
  readonly attributes: readonly AttributeKind[];
  readonly ties: readonly string[];
}

/**
 * Reads what is known of each customer in one row each: of those with at least one order that is not a return where orders are asked for,
 * otherwise of everybody in customers. What another table does not know of a customer is NaN. Cost: O(order lines + customers × features).
 */
export async function readFeatures(
  shop: Shop,
  { orders, attributes, ties }: WantedFeatures,
  signal: AbortSignal | undefined,
): Promise<CustomerFeatures> {
  const base = orders.size > 0 ? await readOrders(shop, orders, signal) : null;
  const known = attributes.length > 0 || base === null ? await readAttributes(shop, attributes, signal) : null;
  const ids = base?.ids ?? known!.ids;
  const attributeColumns =
    known === null ? [] : base === null ? known.columns : columnsFor(ids, known.ids, known.columns);
  const tieColumns = await readTies(shop, ties, ids, signal);
  return {
    ids,
    columns: [...(base?.columns ?? []), ...attributeColumns, ...tieColumns],
    money: base?.money ?? null,
    orders: base?.orders ?? null,
    rows: base?.lines ?? ids.length,
    linesWithoutCustomer: base?.linesWithoutCustomer ?? 0,
    from: base?.from ?? null,
    to: base?.to ?? null,
  };
}

/** The columns of the customers asked for, of whom some may not be known. */
function columnsFor(
  ids: readonly string[],
  known: readonly string[],
  columns: readonly FeatureColumn[],
): FeatureColumn[] {
  const place = new Map<string, number>();
  known.forEach((id, i) => {
    place.set(id, i);
  });
  return columns.map((column) => {
    const values = new Float64Array(ids.length);
    ids.forEach((id, i) => {
      values[i] = column.values[place.get(id) ?? -1] ?? Number.NaN;
    });
    return { ...column, values };
  });
}

async function readOrders(shop: Shop, wanted: ReadonlyMap<string, OrderFeature>, signal: AbortSignal | undefined) {
  const names = [...wanted.keys()];
  const features = names.map((name, i) => `${wanted.get(name)!.sql} AS f${i}`);
  const day = (when: string) => `date_diff('day', DATE '1970-01-01', CAST(${when} AS DATE))`;
  const answer = await shop.engine.query(
    `WITH lines AS (${linesSql(shop)})
SELECT customer_id, count(*) AS n_lines, coalesce(CAST(sum(value) AS DECIMAL(38, 4)), 0) AS net_money,
  count(DISTINCT CASE WHEN bought THEN order_key END) AS n_orders,
  ${day('min(ordered_at)')} AS first_day, ${day('max(ordered_at)')} AS last_day, ${features.join(', ')}
FROM lines GROUP BY customer_id ORDER BY customer_id NULLS LAST`,
    [],
    signal ? { signal } : {},
  );
  const names_ = answer.texts('customer_id');
  const n = names_.at(-1) === null ? answer.rowCount - 1 : answer.rowCount;
  const orders = answer.numbers('n_orders');
  const bought = Uint32Array.from({ length: n }, (_, i) => i).filter((i) => orders[i]! > 0);
  const pick = (name: string) => {
    return takeValues(answer.numbers(name), bought);
  };
  const lines = answer.numbers('n_lines');
  const end = (name: string, choose: (a: number, b: number) => number) => {
    const found = answer.numbers(name).filter((value) => !Number.isNaN(value));
    return found.length === 0 ? null : addDays('1970-01-01', found.reduce(choose));
  };
  const columns = names.map((id, i): FeatureColumn => {
    const { group, unit, skewed } = wanted.get(id)!;
    return { id, group, kind: 'number', values: pick(`f${i}`), categories: [], unit, skewed, names: featureNames(id) };
  });
  return {
    ids: Array.from(bought, (row) => names_[row]!),
    columns,
    money: pick('net_money'),
    orders: pick('n_orders'),
    lines: lines.subarray(0, n).reduce((sum, count) => sum + count, 0),
    linesWithoutCustomer: n < answer.rowCount ? lines[n]! : 0,
    from: end('first_day', (a, b) => Math.min(a, b)),
    to: end('last_day', (a, b) => Math.max(a, b)),
  };
}
