import { type ActionRow, type Answer, actionsTable, type Shop } from '../../analysis/index.js';
import { barChart, lineChart } from '../../chart/index.js';
import type { Issue } from '../../errors.js';
import { message, type Unit } from '../../messages/index.js';
import {
  type Chart,
  type Finding,
  finding,
  type MemoryTable,
  type Metric,
  memoryTable,
  quoteCell,
  quoteMetric,
  type Row,
} from '../../result/index.js';
import type { AlertOptions } from '../alert-options.js';
import type { ControlLimits } from './control-limits.js';
import type { Episode, Periods } from './episodes.js';
import type { ExpectedSpread } from './expected-spread.js';
import type { Voices } from './read-voices.js';

export interface AlertPeriodRow extends Row {
  readonly period: string;
  readonly negative: number;
  readonly negative_limit: number;
  /** Customers who heard it, by known ties: each voice weighs 1 + those it reaches. */
  readonly weighted: number | null;
  readonly positive: number;
  readonly positive_limit: number;
  readonly alarm: string;
}

export interface EpisodeRow extends Row {
  readonly tone: string;
  readonly from: string;
  readonly to: string;
  readonly ongoing: boolean;
  readonly voices: number;
  readonly people: number;
  readonly about: string | null;
  readonly about_share: number | null;
  readonly about_before: number | null;
  readonly expected: number | null;
  readonly expected_low: number | null;
  readonly expected_high: number | null;
  readonly chance: number | null;
}

export interface CriticRow extends Row {
  readonly customer_id: string;
  readonly label: string;
  readonly negative: number;
  readonly last_at: string;
  readonly reach: number | null;
  readonly weight: number;
  readonly rival: string | null;
  readonly in_episode: boolean;
}

export type AlertTables = {
  readonly periods: MemoryTable<AlertPeriodRow>;
  readonly episodes: MemoryTable<EpisodeRow>;
  readonly critics: MemoryTable<CriticRow>;
  readonly series: MemoryTable<Row>;
  readonly actions: MemoryTable<ActionRow>;
};

export interface Material {
  readonly shop: Shop;
  readonly options: AlertOptions;
  readonly voices: Voices;
  readonly periods: Periods;
  readonly unit: 'day' | 'week' | 'month';
  readonly negative: Float64Array;
  readonly positive: Float64Array;
  /** Null without ties. */
  readonly weighted: Float64Array | null;
  readonly limits: ControlLimits;
  readonly positiveLimits: ControlLimits;
  readonly episodes: readonly { readonly episode: Episode; readonly expected: ExpectedSpread | null }[];
  /** Customers whom each speaker reaches, by customer; null without ties. */
  readonly reach: ReadonlyMap<string, number> | null;
  readonly labels: ReadonlyMap<string, string>;
  readonly rivals: ReadonlyMap<string, string> | null;
}

const id = 'influence/alert';
const text = (what: string, params?: Parameters<typeof message>[1]) => message(`${id}.${what}`, params);
const count = (value: number) => ({ value, unit: 'count' as const });
const dateOf = (day: number): string => new Date(day * 86_400_000).toISOString().slice(0, 10);

function periodTable(material: Material): MemoryTable<AlertPeriodRow> {
  const { periods, negative, positive, weighted, limits, positiveLimits } = material;
  const names = Array.from(negative, (_, i) => dateOf(periods.start + i * periods.days));
  const alarms = Array.from(negative, (value, i) =>
    value > limits.upper ? 'negative' : positive[i]! > positiveLimits.upper ? 'positive' : 'none',
  );
  return memoryTable<AlertPeriodRow>({
    period: { type: 'date', label: text(`period.${material.unit}`), data: names },
    negative: { type: 'integer', unit: 'count', data: negative },
    negative_limit: { type: 'integer', unit: 'count', data: negative.map(() => limits.upper) },
    weighted: { type: 'number', unit: 'customers', data: weighted ?? negative.map(() => Number.NaN) },
    positive: { type: 'integer', unit: 'count', data: positive },
    positive_limit: { type: 'integer', unit: 'count', data: positive.map(() => positiveLimits.upper) },
    alarm: { type: 'text', values: `${id}.alarm`, data: alarms },
  });
}

function episodeTable({ episodes, voices, periods }: Material): MemoryTable<EpisodeRow> {
  const number = (of: (each: Material['episodes'][number]) => number) => Float64Array.from(episodes, of);
  const people = ({ rows }: Episode) => new Set(rows.map((row) => voices.customer[row]!)).size;
  const end = ({ last }: Episode) => dateOf(periods.start + (last + 1) * periods.days - 1);
  return memoryTable<EpisodeRow>({
    tone: {
      type: 'text',
      values: `${id}.alarm`,
      data: episodes.map(({ episode }) => (episode.tone < 0 ? 'negative' : 'positive')),
    },
    from: {
      type: 'date',
      holds: 'other',
      data: episodes.map(({ episode }) => dateOf(periods.start + episode.first * periods.days)),
    },
    to: { type: 'date', holds: 'other', data: episodes.map(({ episode }) => end(episode)) },
    ongoing: { type: 'boolean', data: episodes.map(({ episode }) => episode.ongoing) },
    voices: { type: 'integer', unit: 'count', data: number(({ episode }) => episode.rows.length) },
    people: { type: 'integer', unit: 'customers', data: number(({ episode }) => people(episode)) },
    about: { type: 'text', data: episodes.map(({ episode }) => episode.about?.name ?? null) },
    about_share: { type: 'number', unit: 'share', data: number(({ episode }) => episode.about?.share ?? Number.NaN) },
    about_before: { type: 'number', unit: 'share', data: number(({ episode }) => episode.about?.before ?? Number.NaN) },
    expected: {
      type: 'number',
      unit: 'customers',
      data: number(({ expected }) => expected?.mean ?? Number.NaN),
    },
    expected_low: {
      type: 'number',
      unit: 'customers',
      data: number(({ expected }) => expected?.low ?? Number.NaN),
    },
    expected_high: {
      type: 'number',
      unit: 'customers',
      data: number(({ expected }) => expected?.high ?? Number.NaN),
    },
    chance: { type: 'number', unit: 'share', data: number(({ expected }) => expected?.chance ?? Number.NaN) },
  });
}

/** Who says bad things: the most heard first. */
function criticTable({ voices, reach, labels, rivals, episodes }: Material): MemoryTable<CriticRow> {
  const found = new Map<string, { n: number; last: number }>();
  for (let row = 0; row < voices.day.length; row += 1) {
    if (voices.tone[row] !== -1) continue;
    const own = found.get(voices.customer[row]!) ?? { n: 0, last: 0 };
    own.n += 1;
    own.last = Math.max(own.last, voices.day[row]!);
    found.set(voices.customer[row]!, own);
  }
  const latest = episodes.filter(({ episode }) => episode.tone < 0).at(-1)?.episode;
  const inside = new Set((latest?.rows ?? []).map((row) => voices.customer[row]!));
  const weight = (customer: string, n: number) => n * (1 + (reach?.get(customer) ?? 0));
  const rows = [...found]
    .map(([customer, { n, last }]) => ({ customer, n, last, weight: weight(customer, n) }))
    .sort((a, b) => b.weight - a.weight || b.n - a.n || (a.customer < b.customer ? -1 : 1));
  return memoryTable<CriticRow>({
    customer_id: { type: 'text', data: rows.map((row) => row.customer) },
    label: { type: 'text', holds: 'customer_name', data: rows.map((row) => labels.get(row.customer) ?? row.customer) },
    negative: { type: 'integer', unit: 'count', data: Float64Array.from(rows, (row) => row.n) },
    last_at: { type: 'date', data: rows.map((row) => dateOf(row.last)) },
    reach: {
      type: 'integer',
      unit: 'customers',
      data: Float64Array.from(rows, (row) => (reach ? (reach.get(row.customer) ?? 0) : Number.NaN)),
    },
    weight: { type: 'number', unit: 'customers', data: Float64Array.from(rows, (row) => row.weight) },
    rival: { type: 'text', data: rows.map((row) => rivals?.get(row.customer) ?? null) },
    in_episode: { type: 'boolean', data: rows.map((row) => inside.has(row.customer)) },
  });
}

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

function findingsOf(
  material: Material,
  metrics: readonly Metric[],
  rows: readonly EpisodeRow[],
  critics: readonly CriticRow[],
): Finding[] {
  const of = (name: string) => quoteMetric(metrics.find((metric) => metric.id === name)!);
  const cell = (row: number, column: string, unit: Unit) => quoteCell('episodes', rows, row, column, unit);
  const findings: Finding[] = [];
  const bad = rows.map((row, i) => ({ row, i })).filter(({ row }) => row.tone === 'negative');
  const unit = text(`unit.${material.unit}`);
  const largest = [...bad].sort(
    (a, b) => Number(b.row.ongoing) - Number(a.row.ongoing) || b.row.voices - a.row.voices,
  )[0];
  if (!largest) {
    findings.push(
      finding(`${id}.finding.calm`, 'info', { usual: of('negative_usual'), limit: of('negative_limit'), unit }),
    );
  } else {
    const { row, i } = largest;
    findings.push(
      finding(`${id}.finding.alarm${row.ongoing ? '.now' : ''}${row.about === null ? '' : '.about'}`, 'risk', {
        from: row.from,
        to: row.to,
        voices: cell(i, 'voices', 'count'),
        people: cell(i, 'people', 'customers'),
        usual: of('negative_usual'),
        unit,
        ...(row.about === null ? {} : { about: row.about, share: cell(i, 'about_share', 'share') }),
      }),
    );
    if (row.expected !== null)
      findings.push(
        finding(`${id}.finding.spread`, 'risk', {
          expected: cell(i, 'expected', 'customers'),
          low: cell(i, 'expected_low', 'customers'),
          high: cell(i, 'expected_high', 'customers'),
          chance: cell(i, 'chance', 'share'),
          people: cell(i, 'people', 'customers'),
        }),
      );
  }
  if (critics.length > 0 && critics[0]!.reach !== null)
    findings.push(
      finding(`${id}.finding.critic`, 'risk', {
        name: critics[0]!.label,
        times: quoteCell('critics', critics, 0, 'negative', 'count'),
        reach: quoteCell('critics', critics, 0, 'reach', 'customers'),
        share: of('top_critics_share'),
      }),
    );
  const good = rows
    .map((row, i) => ({ row, i }))
    .filter(({ row }) => row.tone === 'positive')
    .at(-1);
  if (good)
    findings.push(
      finding(`${id}.finding.good`, 'opportunity', {
        from: good.row.from,
        voices: cell(good.i, 'voices', 'count'),
        usual: of('positive_usual'),
        unit,
      }),
    );
  return findings;
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

/** The two series as lines, with the limit of the bad one. */
function seriesTable(rows: readonly AlertPeriodRow[]): MemoryTable<Row> {
  const lines = ['negative', 'negative_limit', 'positive'] as const;
  const all = lines.flatMap((line) => rows.map((row) => ({ period: row.period, line, voices: row[line] })));
  return memoryTable<{ period: string; line: string; voices: number }>({
    period: { type: 'date', data: all.map((row) => row.period) },
    line: { type: 'text', values: `${id}.line`, data: all.map((row) => row.line) },
    voices: { type: 'integer', unit: 'count', data: Float64Array.from(all, (row) => row.voices) },
  });
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
function actionsOf(critics: readonly CriticRow[], top: number): ActionRow[] {
  return [...critics]
    .sort((a, b) => Number(b.in_episode) - Number(a.in_episode) || b.weight - a.weight)
    .slice(0, top)
    .map((row) => ({
      customer_id: row.customer_id,
      action: 'answer_critic',
      product_id: null,
      argument: null,
      channel: null,
      best_time: null,
      by_date: null,
      expected_value: null,
      expected_low: null,
      expected_high: null,
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
    critics_top: memoryTable<{ label: string; weight: number }>({
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
