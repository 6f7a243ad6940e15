import { message } from '../../messages/index.js';
import { type ColumnSpec, type MemoryTable, memoryTable, type Row } from '../../result/index.js';
import { lorenzCurve, topShareSorted } from '../../stats/index.js';
import { sumMoney } from '../sum-money.js';
import type { CustomerMoney } from './customer-money.js';

export interface LorenzRow extends Row {
  readonly customer_share: number;
  readonly revenue_share: number;
  readonly marked: boolean;
}

export interface DecileRow extends Row {
  readonly decile: number;
  readonly customers: number;
  readonly revenue: number;
  readonly revenue_share: number;
  readonly cumulative_share: number;
  readonly mean: number;
  readonly from: number;
  readonly to: number;
}

export interface RankedRow extends Row {
  readonly customer_id: string;
  readonly revenue: number;
  readonly rank: number | null;
  readonly customer_share: number | null;
  readonly cumulative_share: number | null;
}

const label = (name: string) => message(`segment/pareto.column.${name}`);
const numbers = (data: Iterable<number>, unit: 'share' | 'money'): ColumnSpec => ({
  type: 'number',
  unit,
  data: Float64Array.from(data),
});
const counts = (data: Iterable<number>, unit: 'customers' | 'count'): ColumnSpec => ({
  type: 'integer',
  unit,
  data: Float64Array.from(data),
});

/** Points of the curve beside the marked one. */
const mostSteps = 199;

/**
 * The Lorenz curve, those with the least money first: at most 201 points, one of them where the top begins.
 *
 * @param sorted - ascending, all above 0; no point when there is nobody
 */
export function lorenzTable(sorted: Float64Array, top: number): MemoryTable<LorenzRow> {
  const curve = lorenzCurve(sorted, { points: mostSteps + 1 });
  const points = Array.from(curve.population, (x, i) => ({ x, y: curve.value[i]!, marked: false }));
  if (points.length > 0) {
    const mark = { x: 1 - top, y: 1 - topShareSorted(sorted, top), marked: true };
    const at = points.findIndex((point) => point.x >= mark.x - 1e-12);
    const same = Math.abs(points[at]!.x - mark.x) <= 1e-12;
    points.splice(at, same ? 1 : 0, mark);
  }
  return memoryTable<LorenzRow>({
    customer_share: {
      ...numbers(
        points.map((point) => point.x),
        'share',
      ),
      label: label('lorenz_customers'),
    },
    revenue_share: {
      ...numbers(
        points.map((point) => point.y),
        'share',
      ),
      label: label('lorenz_revenue'),
    },
    marked: { type: 'boolean', data: points.map((point) => point.marked), label: label('marked') },
  });
}

/** Tenths of the customers who brought money, most first; none for fewer than ten. Equal money is split by id. */
export function decilesTable({ money, earning }: CustomerMoney): MemoryTable<DecileRow> {
  const total = sumMoney(money.subarray(0, earning));
  let before = 0;
  const rows = Array.from({ length: earning < 10 ? 0 : 10 }, (_, i) => {
    const part = money.subarray(Math.round((i * earning) / 10), Math.round(((i + 1) * earning) / 10));
    const revenue = sumMoney(part);
    before += revenue;
    return {
      decile: i + 1,
      customers: part.length,
      revenue,
      revenue_share: revenue / total,
      cumulative_share: before / total,
      mean: revenue / part.length,
      from: part.at(-1)!,
      to: part[0]!,
    };
  });
  const column = (name: Exclude<keyof (typeof rows)[number], 'customers' | 'decile'>, unit: 'share' | 'money') =>
    numbers(
      rows.map((row) => row[name]),
      unit,
    );
  return memoryTable<DecileRow>({
    decile: {
      ...counts(
        rows.map((row) => row.decile),
        'count',
      ),
      label: label('decile'),
    },
    customers: counts(
      rows.map((row) => row.customers),
      'customers',
    ),
    revenue: column('revenue', 'money'),
    revenue_share: column('revenue_share', 'share'),
    cumulative_share: { ...column('cumulative_share', 'share'), label: label('cumulative_share') },
    mean: { ...column('mean', 'money'), label: label('mean') },
    from: { ...column('from', 'money'), label: label('from') },
    to: { ...column('to', 'money'), label: label('to') },
  });
}

/** Every customer, most money first. Those who brought none have no rank and stand at the end. Equal money, equal rank. */
export function rankedTable({ ids, money, earning }: CustomerMoney): MemoryTable<RankedRow> {
  const n = ids.length;
  const total = sumMoney(money.subarray(0, earning));
  const [rank, customerShare, cumulative] = [1, 2, 3].map(() => new Float64Array(n).fill(Number.NaN)) as [
    Float64Array,
    Float64Array,
    Float64Array,
  ];
  let before = 0;
  for (let i = 0; i < earning; i++) {
    before += Math.round(money[i]! * 10_000);
    rank[i] = i > 0 && money[i] === money[i - 1] ? rank[i - 1]! : i + 1;
    customerShare[i] = (i + 1) / earning;
    cumulative[i] = before / 10_000 / total;
  }
  return memoryTable<RankedRow>({
    customer_id: { type: 'text', data: ids },
    revenue: { type: 'number', unit: 'money', data: money },
    rank: { type: 'integer', unit: 'count', data: rank, label: label('rank') },
    customer_share: { type: 'number', unit: 'share', data: customerShare, label: label('cumulative_customers') },
    cumulative_share: { type: 'number', unit: 'share', data: cumulative, label: label('cumulative_share') },
  });
}
