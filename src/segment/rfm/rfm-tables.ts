import { type ColumnSpec, type MemoryTable, memoryTable, type Row } from '../../result/index.js';
import { sumMoney } from '../sum-money.js';
import type { Assignment } from './assign-segments.js';
import { counted, label, measured, segmentValues } from './columns.js';
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
  readonly customer_share: number;
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
  const groups = groupRows(customers, names.length, (row) => segment[row]!)
    .map((group, i) => ({ ...group, name: names[i]!, size: group.rows.length }))
    .filter((group) => group.size > 0);
  return memoryTable<SegmentRow>({
    segment: { type: 'text', values: segmentValues, data: groups.map((group) => group.name) },
    customers: counted(
      groups.map((group) => group.size),
      'customers',
    ),
    customer_share: measured(
      groups.map((group) => group.size / n),
      'share',
    ),
    orders: counted(
      groups.map((group) => group.orders),
      'orders',
    ),
    revenue: measured(
      groups.map((group) => group.revenue),
      'money',
    ),
    revenue_share: measured(
      groups.map((group) => shareOf(group.revenue, revenue)),
      'share',
    ),
    mean_recency_days: {
      ...measured(
        groups.map((group) => meanDays(customers, group.rows)),
        'days',
      ),
      label: label('mean_recency_days'),
    },
    mean_frequency: {
      ...measured(
        groups.map((group) => group.orders / group.size),
        'number',
      ),
      label: label('mean_frequency'),
    },
    mean_monetary: {
      ...measured(
        groups.map((group) => group.revenue / group.size),
        'money',
      ),
      label: label('mean_monetary'),
    },
    of_customers: {
      ...counted(
        groups.map(() => n),
        'customers',
      ),
      label: label('of_customers'),
    },
    of_revenue: {
      ...measured(
        groups.map(() => revenue),
        'money',
      ),
      label: label('of_revenue'),
    },
  });
}

/** Every cell of recency × frequency, empty ones too. Customers with net returns stand in none. */
export function gridTable(customers: CustomerOrders, { r, f, sizes }: RfmScores): MemoryTable<GridRow> {
  const cells = sizes.r * sizes.f;
  const groups = groupRows(customers, cells, (row) => (r[row] === 0 ? -1 : (r[row]! - 1) * sizes.f + f[row]! - 1));
  const scored = customers.scored.length;
  const score = (data: Float64Array): ColumnSpec => ({ type: 'integer', unit: 'score', data });
  return memoryTable<GridRow>({
    r: score(Float64Array.from(groups, (_, cell) => Math.floor(cell / sizes.f) + 1)),
    f: score(Float64Array.from(groups, (_, cell) => (cell % sizes.f) + 1)),
    customers: counted(
      groups.map((group) => group.rows.length),
      'customers',
    ),
    customer_share: measured(
      groups.map((group) => shareOf(group.rows.length, scored)),
      'share',
    ),
    revenue: measured(
      groups.map((group) => group.revenue),
      'money',
    ),
    mean_monetary: {
      ...measured(
        groups.map(({ rows, revenue }) => (rows.length === 0 ? null : revenue / rows.length)),
        'money',
      ),
      label: label('mean_monetary'),
    },
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
  const groups = groupRows(customers, bands.length, bandOf)
    .map((group, i) => ({ ...group, name: bands[i]![0] }))
    .filter((group) => group.rows.length > 0);
  return memoryTable<PurchaseCountRow>({
    purchases: {
      type: 'text',
      values: 'segment/rfm.purchases',
      data: groups.map((group) => group.name),
      label: label('purchases'),
    },
    customers: counted(
      groups.map((group) => group.rows.length),
      'customers',
    ),
    customer_share: measured(
      groups.map((group) => group.rows.length / n),
      'share',
    ),
    revenue: measured(
      groups.map((group) => group.revenue),
      'money',
    ),
    revenue_share: measured(
      groups.map((group) => shareOf(group.revenue, revenue)),
      'share',
    ),
  });
}
