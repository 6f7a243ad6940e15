import { barChart } from '../../chart/index.js';
import { message, type Unit } from '../../messages/index.js';
import {
  type Chart,
  type Finding,
  finding,
  type MemoryTable,
  type Metric,
  quoteCell,
  quoteMetric,
  type Row,
  rowsTable,
} from '../../result/index.js';
import { wilson } from '../../stats/index.js';
import type { Assignment } from './assign-segments.js';
import { label, segmentValues } from './columns.js';
import type { Stability } from './score-stability.js';
import { segmentName } from './segment-name.js';

export interface StabilityRow extends Row {
  readonly segment: string;
  readonly customers: number;
  readonly same_segment: number | null;
  readonly firm_customers: number;
  readonly firm_share: number | null;
}

/** From this share of the samples on a customer's segment is called firm. */
const firm = 0.9;

/** How firm each segment is; customers that are not scored stand in none. */
export function stabilityTable({ names, segment }: Assignment, { sameSegment }: Stability): MemoryTable<StabilityRow> {
  const sums = names.map(() => ({ customers: 0, same: 0, firm: 0 }));
  sameSegment.forEach((share, i) => {
    if (Number.isNaN(share)) return;
    const sum = sums[segment[i]!]!;
    sum.customers += 1;
    sum.same += share;
    if (share >= firm) sum.firm += 1;
  });
  const rows = names.flatMap((name, i): StabilityRow[] => {
    const { customers, same, firm: held } = sums[i]!;
    if (customers === 0) return [];
    return [
      { segment: name, customers, same_segment: same / customers, firm_customers: held, firm_share: held / customers },
    ];
  });
  return rowsTable(rows, {
    segment: { unit: 'text', values: segmentValues },
    customers: 'customers',
    same_segment: { unit: 'share', label: label('same_segment') },
    firm_customers: { unit: 'customers', label: label('firm_customers') },
    firm_share: { unit: 'share', label: label('firm_share') },
  });
}

/** The share of customers whose segment is firm, with its denominator. */
export function stabilityMetrics(rows: readonly StabilityRow[], level: number): Metric[] {
  const sum = (of: (row: StabilityRow) => number) => rows.reduce((total, row) => total + of(row), 0);
  const [customers, held] = [sum((row) => row.customers), sum((row) => row.firm_customers)];
  const metric = (id: string, unit: Unit, value: number | null): Metric => ({
    id,
    label: message(`segment/rfm.metric.${id}`),
    value,
    unit,
  });
  const { low, high } = wilson(held, customers, level);
  const share = metric('firm_share', 'share', customers === 0 ? null : held / customers);
  return [
    customers === 0 ? share : { ...share, interval: { low, high, level, kind: 'wilson' } },
    metric('firm_of', 'customers', customers),
  ];
}

/** How many are firm, and which segment is least so. */
export function stabilityFindings(
  rows: readonly StabilityRow[],
  metrics: readonly Metric[],
  currency: string | null,
): Finding[] {
  const share = metrics.find((metric) => metric.id === 'firm_share')!;
  if (share.value === null) return [];
  const loose = rows.reduce((low, row, i) => (row.firm_share! < rows[low]!.firm_share! ? i : low), 0);
  const cell = (column: keyof StabilityRow & string, unit: Unit) => quoteCell('stability', rows, loose, column, unit);
  const params = {
    share: quoteMetric(share),
    customers: quoteMetric(metrics.find((metric) => metric.id === 'firm_of')!),
    segment: segmentName(rows[loose]!.segment),
    firm: cell('firm_share', 'share'),
    of: cell('customers', 'customers'),
  };
  return [finding('segment/rfm.finding.stability', 'info', params, currency)];
}

export function stabilityChart(rows: readonly StabilityRow[]): Chart {
  const by = [...rows].sort((a, b) => b.firm_share! - a.firm_share!);
  const part = (row: StabilityRow) => ({ value: row.firm_share, unit: 'share' as const });
  return barChart({
    id: 'stability',
    title: message('segment/rfm.chart.stability.title'),
    alt: message('segment/rfm.chart.stability.alt', {
      best: segmentName(by[0]!.segment),
      best_share: part(by[0]!),
      worst: segmentName(by.at(-1)!.segment),
      worst_share: part(by.at(-1)!),
    }),
    table: 'stability',
    category: 'segment',
    value: 'firm_share',
  });
}
