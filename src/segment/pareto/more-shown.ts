import { barChart, lineChart } from '../../chart/index.js';
import { message, type Unit } from '../../messages/index.js';
import { type Chart, type Finding, finding, type Metric, quoteCell, quoteMetric } from '../../result/index.js';
import { wilson } from '../../stats/index.js';
import type { Estimate } from './concentration.js';
import type { ProfitCurve } from './profit-curve.js';
import type { Span } from './read-windows.js';
import type { MoveRow } from './top-moves.js';
import { topText } from './top-text.js';
import type { WindowRow } from './window-rows.js';

/** What is known beside the concentration of the money asked for. */
export interface More {
  readonly profit: (ProfitCurve & { readonly customers: number }) | null;
  readonly windows: readonly WindowRow[];
  readonly moves: readonly MoveRow[];
  readonly spans: { readonly earlier: Span; readonly later: Span } | null;
  readonly topShare: number;
  readonly level: number;
  readonly value: 'revenue' | 'margin';
  readonly currency: string | null;
}

/** Of fewer customers a fifth is part of one person. */
const fewest = 5;

const metricOf = (id: string, unit: Unit, value: number | null, estimate?: Estimate | null, params = {}): Metric => ({
  id,
  label: message(`segment/pareto.metric.${id}`, params),
  value,
  unit,
  ...(value !== null && estimate?.interval ? { interval: estimate.interval } : {}),
});

/** Profit, who loses money, and who stayed at the top. */
export function moreMetrics({ profit, moves, topShare, level }: More): Metric[] {
  const top = { top: topText(topShare) };
  const metrics: Metric[] = [];
  if (profit) {
    const { losing, customers, lost, total } = profit;
    metrics.push(
      metricOf('profit', 'money', total),
      metricOf('profit_top_share', 'share', profit.topShare?.value ?? null, profit.topShare, top),
      metricOf('profit_peak', 'share', profit.peak?.value ?? null, profit.peak),
      metricOf('losing_customers', 'customers', losing),
      metricOf('losing_share', 'share', losing / customers, {
        value: losing / customers,
        interval: { ...wilson(losing, customers, level), kind: 'wilson' },
      }),
      metricOf('lost_money', 'money', lost),
    );
  }
  const stayed = moves.find((row) => row.move === 'stayed');
  if (stayed) {
    const interval = { ...wilson(stayed.customers, stayed.of_customers, level), kind: 'wilson' as const };
    metrics.push(
      metricOf('stayed_top', 'share', stayed.share, { value: stayed.share, interval }, top),
      metricOf('stayed_top_of', 'customers', stayed.of_customers),
    );
  }
  return metrics;
}

export function moreFindings(more: More, metrics: readonly Metric[]): Finding[] {
  const { profit, windows, moves, spans, topShare, value, currency } = more;
  const findings: Finding[] = [];
  const add = (name: string, severity: Finding['severity'], params: Parameters<typeof finding>[2]) =>
    findings.push(finding(`segment/pareto.finding.${name}`, severity, params, currency));
  const metric = (id: string) => quoteMetric(metrics.find((each) => each.id === id)!);
  const top = topText(topShare);
  if (profit && profit.losing > 0) {
    const known = profit.peak !== null;
    add(known ? 'losing' : 'losing_all', 'risk', {
      customers: metric('losing_customers'),
      share: metric('losing_share'),
      lost: metric('lost_money'),
      profit: metric('profit'),
      ...(known ? { peak: metric('profit_peak') } : {}),
    });
  }
  if (profit?.topShare && profit.customers >= fewest)
    add('profit_top', 'info', { top, share: metric('profit_top_share'), profit: metric('profit') });
  const known = windows.flatMap((row, i) => (row.top_share === null ? [] : [i]));
  const [short, long] = [known[0], known.at(-1)];
  if (short !== undefined && long !== undefined && short !== long) {
    const cell = (row: number, column: keyof WindowRow & string, unit: Unit) =>
      quoteCell('windows', windows, row, column, unit);
    // The intervals of both windows tell whether the length matters here.
    const [a, b] = [windows[short]!, windows[long]!];
    const apart = Math.max(a.low ?? 0, b.low ?? 0) > Math.min(a.high ?? 1, b.high ?? 1);
    add(apart ? 'windows' : 'windows_alike', 'info', {
      top,
      what: message(`segment/pareto.value.${value}`),
      short_days: cell(short, 'days', 'count'),
      short_share: cell(short, 'top_share', 'share'),
      short_customers: cell(short, 'customers', 'customers'),
      long_days: cell(long, 'days', 'count'),
      long_share: cell(long, 'top_share', 'share'),
      long_customers: cell(long, 'customers', 'customers'),
    });
  }
  const gone = moves.findIndex((row) => row.move === 'gone');
  const slipped = moves.findIndex((row) => row.move === 'slipped');
  if (spans && gone >= 0 && slipped >= 0 && Number(metric('stayed_top_of').value) > 1) {
    const cell = (row: number, column: keyof MoveRow & string, unit: Unit) =>
      quoteCell('top_moves', moves, row, column, unit);
    add('top_moves', moves[gone]!.customers + moves[slipped]!.customers > 0 ? 'risk' : 'info', {
      top,
      before: message('render.interval', { low: spans.earlier.from, high: spans.earlier.to }),
      now: message('render.interval', { low: spans.later.from, high: spans.later.to }),
      customers: metric('stayed_top_of'),
      stayed: metric('stayed_top'),
      gone: cell(gone, 'customers', 'customers'),
      money: cell(gone, 'money_then', 'money'),
      slipped: cell(slipped, 'customers', 'customers'),
    });
  }
  return findings;
}

export function moreCharts({ profit, windows, moves, topShare }: More): Chart[] {
  const charts: Chart[] = [];
  const top = topText(topShare);
  if (profit?.peak) {
    charts.push(
      lineChart({
        id: 'whale',
        title: message('segment/pareto.chart.whale.title'),
        alt: message('segment/pareto.chart.whale.alt', {
          peak: { value: profit.peak.value, unit: 'share' },
          at: { value: profit.peakAt, unit: 'share' },
          losing: { value: profit.losing, unit: 'customers' },
        }),
        table: 'whale',
        x: 'customer_share',
        y: 'profit_share',
      }),
    );
  }
  const known = windows.filter((row) => row.top_share !== null);
  if (known.length > 1) {
    charts.push(
      barChart({
        id: 'windows',
        title: message('segment/pareto.chart.windows.title', { top }),
        alt: message('segment/pareto.chart.windows.alt', {
          top,
          short: { value: known[0]!.days, unit: 'count' },
          short_share: { value: known[0]!.top_share, unit: 'share' },
          long: { value: known.at(-1)!.days, unit: 'count' },
          long_share: { value: known.at(-1)!.top_share, unit: 'share' },
        }),
        table: 'windows',
        category: 'days',
        value: 'top_share',
        low: 'low',
        high: 'high',
      }),
    );
  }
  const stayed = moves.find((row) => row.move === 'stayed');
  const gone = moves.find((row) => row.move === 'gone');
  if (stayed && gone) {
    charts.push(
      barChart({
        id: 'top_moves',
        title: message('segment/pareto.chart.top_moves.title', { top }),
        alt: message('segment/pareto.chart.top_moves.alt', {
          top,
          stayed: { value: stayed.customers, unit: 'customers' },
          of: { value: stayed.of_customers, unit: 'customers' },
          gone: { value: gone.customers, unit: 'customers' },
        }),
        table: 'top_moves',
        category: 'move',
        value: 'customers',
      }),
    );
  }
  return charts;
}
