import { flowChart } from '../../chart/index.js';
import { message, type Unit } from '../../messages/index.js';
import { type Chart, type Finding, finding, type Metric, quoteCell, quoteMetric } from '../../result/index.js';
import { wilson } from '../../stats/index.js';
import { type MigrationRow, notSeen } from './migration.js';
import { segmentName } from './segment-name.js';

const [good, bad] = [
  ['champions', 'loyal', 'potential_loyalists'],
  ['cannot_lose', 'at_risk', 'about_to_sleep', 'hibernating', 'lost', 'net_returns'],
];

/** The share that stayed in its segment, among those seen on both dates. */
export function migrationMetrics(rows: readonly MigrationRow[], level: number): Metric[] {
  const both = rows.filter((row) => row.from !== notSeen && row.to !== notSeen);
  const sum = (some: readonly MigrationRow[]) => some.reduce((total, row) => total + row.customers, 0);
  const [stayed, of] = [sum(both.filter((row) => row.from === row.to)), sum(both)];
  const metric = (id: string, unit: Unit, value: number | null): Metric => ({
    id,
    label: message(`segment/rfm.metric.${id}`),
    value,
    unit,
  });
  const { low, high } = wilson(stayed, of, level);
  const share = metric('stayed_share', 'share', of === 0 ? null : stayed / of);
  return [
    of === 0 ? share : { ...share, interval: { low, high, level, kind: 'wilson' } },
    metric('stayed_of', 'customers', of),
  ];
}

function largest(rows: readonly MigrationRow[], wanted: (row: MigrationRow) => boolean): number {
  let best = -1;
  rows.forEach((row, i) => {
    if (wanted(row) && row.customers > (rows[best]?.customers ?? 0)) best = i;
  });
  return best;
}

/** How many stayed, where most of the good ones fell to, where most of the quiet ones rose to. */
export function migrationFindings(
  rows: readonly MigrationRow[],
  metrics: readonly Metric[],
  date: string,
  currency: string | null,
): Finding[] {
  const findings: Finding[] = [];
  const add = (name: string, severity: Finding['severity'], params: Parameters<typeof finding>[2]) =>
    findings.push(finding(`segment/rfm.finding.${name}`, severity, { date, ...params }, currency));
  const metric = (id: string) => metrics.find((each) => each.id === id)!;
  if (metric('stayed_share').value !== null)
    add('stayed', 'info', { share: quoteMetric(metric('stayed_share')), customers: quoteMetric(metric('stayed_of')) });
  const move = (name: string, severity: Finding['severity'], from: readonly string[], to: readonly string[]) => {
    const at = largest(rows, (row) => from.includes(row.from) && to.includes(row.to));
    if (at < 0) return;
    const cell = (column: keyof MigrationRow & string, unit: Unit) => quoteCell('migration', rows, at, column, unit);
    add(name, severity, {
      from: segmentName(rows[at]!.from),
      to: segmentName(rows[at]!.to),
      customers: cell('customers', 'customers'),
      share: cell('share', 'share'),
      of: cell('of_customers', 'customers'),
      revenue: cell('revenue', 'money'),
    });
  };
  move('fell', 'risk', good, bad);
  move('rose', 'opportunity', bad, good);
  return findings;
}

export function migrationChart(rows: readonly MigrationRow[], date: string): Chart {
  const stayed = largest(rows, (row) => row.from === row.to);
  const moved = largest(rows, (row) => row.from !== row.to && row.from !== notSeen);
  const part = (at: number) => ({
    name: rows[at] ? segmentName(rows[at].to) : '–',
    customers: { value: rows[at]?.customers ?? 0, unit: 'customers' as const },
  });
  const from = rows[moved] ? segmentName(rows[moved].from) : '–';
  return flowChart({
    id: 'migration',
    title: message('segment/rfm.chart.migration.title', { date }),
    alt: message('segment/rfm.chart.migration.alt', {
      date,
      from,
      to: part(moved).name,
      moved: part(moved).customers,
      segment: part(stayed).name,
      stayed: part(stayed).customers,
    }),
    table: 'flow',
    kind: 'kind',
    size: 'customers',
  });
}
