import { type MemoryTable, type Row, rowsTable } from '../../result/index.js';
import { sumMoney } from '../sum-money.js';
import type { Assignment } from './assign-segments.js';
import { number, segmentValues, text } from './columns.js';
import type { CustomerOrders } from './customer-orders.js';
import type { RfmScores } from './score-rfm.js';

export interface SegmentRow extends Row {
  readonly segment: string;
  readonly customers: number;
  readonly customer_share: number;
  readonly orders: number;
  readonly revenue: number;
  readonly revenue_share: number | null;
  readonly mean_recency_days: number | null;
  readonly mean_frequency: number;
  readonly mean_monetary: number;
  readonly of_customers: number;
  readonly of_revenue: number;
}

export interface GridRow extends Row {
  readonly r: number;
  readonly f: number;
  readonly customers: number;
  readonly customer_share: number | null;
  readonly revenue: number;
  readonly mean_monetary: number | null;
}

export interface PurchaseCountRow extends Row {
  readonly purchases: string;
  readonly customers: number;
  readonly customer_share: number;
  readonly revenue: number;
  readonly revenue_share: number | null;
}

interface Group {
  readonly rows: Uint32Array;
  readonly orders: number;
  readonly revenue: number;
}

/** Customers grouped by a small number, with their orders and exact money. */
function groupRows(customers: CustomerOrders, groups: number, groupOf: (row: number) => number): Group[] {
  const n = customers.ids.length;
  const counts = new Uint32Array(groups);
  for (let i = 0; i < n; i++) if (groupOf(i) >= 0) counts[groupOf(i)]! += 1;
  const rows = Array.from(counts, (count) => new Uint32Array(count));
  const filled = new Uint32Array(groups);
  for (let i = 0; i < n; i++) {
    const group = groupOf(i);
    if (group >= 0) rows[group]![filled[group]!++] = i;
  }
  return rows.map((members) => {
    let orders = 0;
    for (const row of members) orders += customers.frequency[row]!;
    return { rows: members, orders, revenue: sumMoney(customers.monetary, members) };
  });
}

/** A share of a total that can be shared out; null when the total is not positive. */
function shareOf(part: number, total: number): number | null {
  return total > 0 ? part / total : null;
}

function meanDays(customers: CustomerOrders, rows: Uint32Array): number | null {
  let sum = 0;
  let known = 0;
  for (const row of rows) {
    if (Number.isNaN(customers.recency[row]!)) continue;
    sum += customers.recency[row]!;
    known += 1;
  }
  return known === 0 ? null : sum / known;
}

/** One row a segment that has customers, in the order of the map. Shares are of `of_customers` and `of_revenue`. */
export function segmentsTable(
  customers: CustomerOrders,
  { names, segment }: Assignment,
  revenue: number,
): MemoryTable<SegmentRow> {
  const n = customers.ids.length;
  const rows = groupRows(customers, names.length, (row) => segment[row]!).flatMap((group, i): SegmentRow[] => {
    const size = group.rows.length;
    if (size === 0) return [];
    return [
      {
        segment: names[i]!,
        customers: size,
        customer_share: size / n,
        orders: group.orders,
        revenue: group.revenue,
        revenue_share: shareOf(group.revenue, revenue),
        mean_recency_days: meanDays(customers, group.rows),
        mean_frequency: group.orders / size,
        mean_monetary: group.revenue / size,
        of_customers: n,
        of_revenue: revenue,
      },
    ];
  });
  return rowsTable(rows, {
    segment: text(undefined, segmentValues),
    customers: 'customers',
    customer_share: 'share',
    orders: 'orders',
    revenue: 'money',
    revenue_share: 'share',
    mean_recency_days: number('days', 'mean_recency_days'),
    mean_frequency: number('number', 'mean_frequency'),
    mean_monetary: number('money', 'mean_monetary'),
    of_customers: number('customers', 'of_customers'),
    of_revenue: number('money', 'of_revenue'),
  });
}

/** Every cell of recency × frequency, empty ones too. Customers with net returns stand in none. */
export function gridTable(customers: CustomerOrders, { r, f, sizes }: RfmScores): MemoryTable<GridRow> {
  const cells = sizes.r * sizes.f;
  const cellOf = (row: number) => (r[row] === 0 ? -1 : (r[row]! - 1) * sizes.f + f[row]! - 1);
  const scored = customers.scored.length;
  const rows = groupRows(customers, cells, cellOf).map(
    ({ rows: { length }, revenue }, cell): GridRow => ({
      r: Math.floor(cell / sizes.f) + 1,
      f: (cell % sizes.f) + 1,
      customers: length,
      customer_share: shareOf(length, scored),
      revenue,
      mean_monetary: length === 0 ? null : revenue / length,
    }),
  );
  return rowsTable(rows, {
    r: 'score',
    f: 'score',
    customers: 'customers',
    customer_share: 'share',
    revenue: 'money',
    mean_monetary: number('money', 'mean_monetary'),
  });
}

const bands = [
  ['0', 0],
  ['1', 1],
  ['2', 2],
  ['3_5', 5],
  ['6_10', 10],
  ['11_plus', Infinity],
] as const;

/** How many customers ordered once, twice, … and what they brought. */
export function purchaseCountsTable(customers: CustomerOrders, revenue: number): MemoryTable<PurchaseCountRow> {
  const n = customers.ids.length;
  const bandOf = (row: number) => bands.findIndex(([, most]) => customers.frequency[row]! <= most);
  const rows = groupRows(customers, bands.length, bandOf).flatMap((group, i): PurchaseCountRow[] => {
    const size = group.rows.length;
    if (size === 0) return [];
    return [
      {
        purchases: bands[i]![0],
        customers: size,
        customer_share: size / n,
        revenue: group.revenue,
        revenue_share: shareOf(group.revenue, revenue),
      },
    ];
  });
  return rowsTable(rows, {
    purchases: text('purchases', 'segment/rfm.purchases'),
    customers: 'customers',
    customer_share: 'share',
    revenue: 'money',
    revenue_share: 'share',
  });
}
