import { message } from '../../messages/index.js';
import { type ColumnSpec, type MemoryTable, memoryTable, type Row } from '../../result/index.js';
import { sumMoney } from '../sum-money.js';
import type { Assignment } from './assign-segments.js';
import type { CustomerOrders } from './customer-orders.js';
import type { RfmWeights } from './rfm-options.js';
import type { DimensionCut, RfmScores } from './score-rfm.js';

const segmentValues = 'segment/rfm.segment';

export interface CustomerRow extends Row {
  readonly customer_id: string;
  readonly recency_days: number | null;
  readonly frequency: number;
  readonly monetary: number;
  readonly r: number | null;
  readonly f: number | null;
  readonly m: number | null;
  readonly segment: string;
}

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

export interface CutPointRow extends Row {
  readonly dimension: string;
  readonly score: number;
  readonly from: number | null;
  readonly to: number | null;
  readonly customers: number;
  readonly cut: number | null;
  readonly within_r: number | null;
  readonly within_f: number | null;
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

const label = (name: string) => message(`segment/rfm.column.${name}`);
const counted = (data: ArrayLike<number>, unit: 'customers' | 'orders'): ColumnSpec => ({
  type: 'integer',
  unit,
  data: Float64Array.from(data),
});
const measured = (data: Iterable<number | null>, unit: 'share' | 'money' | 'days' | 'number'): ColumnSpec => ({
  type: 'number',
  unit,
  data: Float64Array.from(data, (value) => value ?? Number.NaN),
});

/** A score of 0 stands for "not scored". */
function scoreColumn(scores: Uint8Array): ColumnSpec {
  const data = new Float64Array(scores.length);
  for (let i = 0; i < scores.length; i++) data[i] = scores[i] === 0 ? Number.NaN : scores[i]!;
  return { type: 'integer', unit: 'score', data };
}

/** One row a customer, ascending by id. Columns are typed arrays: no object is made per row. */
export function customersTable(
  customers: CustomerOrders,
  { r, f, m }: RfmScores,
  { names, segment }: Assignment,
  weights: RfmWeights | null,
): MemoryTable<CustomerRow> {
  const n = customers.ids.length;
  const segments = new Array<string>(n);
  for (let i = 0; i < n; i++) segments[i] = names[segment[i]!]!;
  const columns = {
    customer_id: { type: 'text', data: customers.ids },
    recency_days: { type: 'integer', unit: 'days', data: customers.recency },
    frequency: { type: 'integer', unit: 'orders', data: customers.frequency },
    monetary: { type: 'number', unit: 'money', data: customers.monetary },
    r: scoreColumn(r),
    f: scoreColumn(f),
    m: scoreColumn(m),
    segment: { type: 'text', values: segmentValues, data: segments },
  } as const;
  if (!weights) return memoryTable<CustomerRow>(columns);
  const total = weights.r + weights.f + weights.m;
  const score = new Float64Array(n).fill(Number.NaN);
  for (const i of customers.scored) {
    score[i] = (weights.r * r[i]! + weights.f * f[i]! + weights.m * m[i]!) / total;
  }
  return memoryTable<CustomerRow>({ ...columns, score: { type: 'number', unit: 'score', data: score } });
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

/** Which values were given which score. */
export function cutPointsTable(cuts: readonly DimensionCut[]): MemoryTable<CutPointRow> {
  const scores = (values: readonly (number | null)[], name: string): ColumnSpec => ({
    type: 'integer',
    unit: 'score',
    data: Float64Array.from(values, (value) => value ?? Number.NaN),
    label: label(name),
  });
  return memoryTable<CutPointRow>({
    dimension: {
      type: 'text',
      values: 'segment/rfm.dimension',
      data: cuts.map((cut) => cut.dimension),
      label: label('dimension'),
    },
    score: scores(
      cuts.map((cut) => cut.score),
      'score',
    ),
    from: {
      ...measured(
        cuts.map((cut) => cut.from),
        'number',
      ),
      label: label('from'),
    },
    to: {
      ...measured(
        cuts.map((cut) => cut.to),
        'number',
      ),
      label: label('to'),
    },
    customers: counted(
      cuts.map((cut) => cut.customers),
      'customers',
    ),
    cut: {
      ...measured(
        cuts.map((cut) => cut.cut),
        'number',
      ),
      label: label('cut'),
    },
    within_r: scores(
      cuts.map((cut) => cut.withinR),
      'within_r',
    ),
    within_f: scores(
      cuts.map((cut) => cut.withinF),
      'within_f',
    ),
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
