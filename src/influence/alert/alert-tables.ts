import type { Shop } from '../../analysis/index.js';
import { message } from '../../messages/index.js';
import { type MemoryTable, memoryTable, type Row } from '../../result/index.js';
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
const text = (what: string) => message(`${id}.${what}`);

/** ISO date of a day since 1970. */
export const dateOf = (day: number): string => new Date(day * 86_400_000).toISOString().slice(0, 10);

export function periodTable(material: Material): MemoryTable<AlertPeriodRow> {
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

export function episodeTable({ episodes, voices, periods }: Material): MemoryTable<EpisodeRow> {
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
    about: { type: 'text', values: 'code', data: episodes.map(({ episode }) => episode.about?.name ?? null) },
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
export function criticTable({ voices, reach, labels, rivals, episodes }: Material): MemoryTable<CriticRow> {
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

/** The two series as lines, with the limit of the bad one. */
export function seriesTable(rows: readonly AlertPeriodRow[]): MemoryTable<Row> {
  const lines = ['negative', 'negative_limit', 'positive'] as const;
  const all = lines.flatMap((line) => rows.map((row) => ({ period: row.period, line, voices: row[line] })));
  return memoryTable<{ period: string; line: string; voices: number }>({
    period: { type: 'date', data: all.map((row) => row.period) },
    line: { type: 'text', values: `${id}.line`, data: all.map((row) => row.line) },
    voices: { type: 'integer', unit: 'count', data: Float64Array.from(all, (row) => row.voices) },
  });
}
