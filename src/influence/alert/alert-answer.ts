import { type ActionInput, type ActionRow, type Answer, actionsTable } from '../../analysis/index.js';
import { barChart, lineChart } from '../../chart/index.js';
import type { Issue } from '../../errors.js';
import { message, type Unit } from '../../messages/index.js';
import { type Chart, type MemoryTable, type Metric, memoryTable, type Row } from '../../result/index.js';
import { findingsOf } from './alert-findings.js';
import {
  type AlertPeriodRow,
  type CriticRow,
  criticTable,
  dateOf,
  type EpisodeRow,
  episodeTable,
  type Material,
  periodTable,
  seriesTable,
} from './alert-tables.js';

export type AlertTables = {
  readonly periods: MemoryTable<AlertPeriodRow>;
  readonly episodes: MemoryTable<EpisodeRow>;
  readonly critics: MemoryTable<CriticRow>;
  readonly series: MemoryTable<Row>;
  readonly actions: MemoryTable<ActionRow>;
};

const id = 'influence/alert';
const text = (what: string, params?: Parameters<typeof message>[1]) => message(`${id}.${what}`, params);
const count = (value: number) => ({ value, unit: 'count' as const });

function metricsOf(
  { limits, positiveLimits, negative, positive, episodes }: Material,
  critics: readonly CriticRow[],
): Metric[] {
  const metric = (name: string, value: number | null, unit: Unit): Metric => ({
    id: name,
    label: text(`metric.${name}`),
    value,
    unit,
  });
  const of = (tone: -1 | 1) => episodes.filter(({ episode }) => episode.tone === tone);
  const weight = critics.reduce((sum, row) => sum + row.weight, 0);
  const top = critics.slice(0, 10).reduce((sum, row) => sum + row.weight, 0);
  return [
    metric('negative_usual', limits.mean, 'number'),
    metric('negative_limit', limits.upper, 'count'),
    metric('negative_last', negative.at(-1)!, 'count'),
    metric('positive_usual', positiveLimits.mean, 'number'),
    metric('positive_limit', positiveLimits.upper, 'count'),
    metric('positive_last', positive.at(-1)!, 'count'),
    metric('alarms', of(-1).length, 'count'),
    metric('good_news', of(1).length, 'count'),
    metric('critics', critics.length, 'customers'),
    metric('top_critics_share', weight > 0 ? top / weight : null, 'share'),
  ];
}

function warningsOf({ reach, rivals, options, limits, voices }: Material): Issue[] {
  const warnings: Issue[] = [];
  const add = (code: string, severity: 'info' | 'warning', n: number): void => {
    warnings.push({ code, severity, message: text(`warning.${code}`, { n: count(n) }), count: n });
  };
  if (reach === null) add('no_ties', 'info', 0);
  if (options.rival === null || rivals === null) add('no_rival', 'info', 0);
  if (limits.usual < 10) add('few_periods', 'warning', limits.usual);
  if (voices.neutral > 0) add('neutral', 'info', voices.neutral);
  return warnings;
}

function chartsOf(
  periods: readonly AlertPeriodRow[],
  critics: readonly CriticRow[],
  metrics: readonly Metric[],
  top: number,
): Chart[] {
  const value = (name: string) => {
    const { value, unit } = metrics.find((metric) => metric.id === name)!;
    return { value, unit };
  };
  const charts: Chart[] = [
    lineChart({
      id: 'series',
      title: text('chart.series'),
      alt: text('chart.series.alt', {
        n: count(periods.length),
        limit: value('negative_limit'),
        alarms: value('alarms'),
      }),
      table: 'series',
      x: 'period',
      y: 'voices',
      xKind: 'date',
      color: 'line',
    }),
  ];
  if (critics.length > 0)
    charts.push(
      barChart({
        id: 'critics',
        title: text('chart.critics'),
        alt: text('chart.critics.alt', {
          n: count(Math.min(top, critics.length)),
          name: critics[0]!.label,
          weight: { value: critics[0]!.weight, unit: 'customers' },
        }),
        table: 'critics_top',
        category: 'label',
        value: 'weight',
      }),
    );
  return charts;
}

/** First moves: those who are heard most, those of the latest episode first. */
function actionsOf(critics: readonly CriticRow[], top: number): ActionInput[] {
  return [...critics]
    .sort((a, b) => Number(b.in_episode) - Number(a.in_episode) || b.weight - a.weight)
    .slice(0, top)
    .map((row) => ({
      customer_id: row.customer_id,
      action: 'answer_critic',
      reason: row.in_episode ? 'critic_now' : 'critic',
    }));
}

/** Makes the answer of what was found. */
export function alertAnswer(material: Material): Answer<AlertTables> {
  const { voices, options } = material;
  const periodRows = periodTable(material);
  const episodes = episodeTable(material);
  const critics = criticTable(material);
  const criticRows = critics.toRows();
  const metrics = metricsOf(material, criticRows);
  const top = criticRows.slice(0, options.top);
  const tables = {
    periods: periodRows,
    episodes,
    critics,
    series: seriesTable(periodRows.toRows()),
    critics_top: memoryTable<{ customer_id: string; label: string; weight: number }>({
      customer_id: { type: 'text', data: top.map((row) => row.customer_id) },
      label: { type: 'text', holds: 'customer_name', data: top.map((row) => row.label) },
      weight: { type: 'number', unit: 'customers', data: Float64Array.from(top, (row) => row.weight) },
    }),
    actions: actionsTable(actionsOf(criticRows, options.top)),
  };
  return {
    input: {
      rows: voices.day.length,
      customers: new Set(voices.customer).size,
      from: dateOf(voices.day[0]!),
      to: dateOf(voices.day.at(-1)!),
    },
    metrics,
    findings: findingsOf(material, metrics, episodes.toRows(), criticRows),
    tables,
    charts: chartsOf(periodRows.toRows(), criticRows, metrics, options.top),
    warnings: warningsOf(material),
  };
}
