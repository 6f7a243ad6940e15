import type { Dialect } from '../../engine/index.js';
import type { Fault, ParsedColumn } from './parsed.js';

/** One way of writing dates. The time of day may follow in any of them. */
export interface DateFormat {
  readonly label: string;
  /** The date part as a pattern with year, month and day as groups in the order of `order`. */
  readonly pattern: string;
  readonly order: 'ymd' | 'dmy' | 'mdy';
  /** What stands between the three; `年` for words. */
  readonly separator: '-' | '/' | '.' | '' | '年';
  /** strptime's text of the date part. */
  readonly strptime: string;
}

const y = '([0-9]{4})';
const n = '([0-9]{1,2})';

export const dateFormats: readonly DateFormat[] = [
  { label: 'YYYY-MM-DD', pattern: `${y}-${n}-${n}`, order: 'ymd', separator: '-', strptime: '%Y-%m-%d' },
  { label: 'YYYY/M/D', pattern: `${y}/${n}/${n}`, order: 'ymd', separator: '/', strptime: '%Y/%m/%d' },
  { label: 'YYYY.M.D', pattern: `${y}\\.${n}\\.${n}`, order: 'ymd', separator: '.', strptime: '%Y.%m.%d' },
  { label: 'YYYY年M月D日', pattern: `${y}年${n}月${n}日`, order: 'ymd', separator: '年', strptime: '%Y年%m月%d日' },
  {
    label: 'YYYYMMDD',
    pattern: '((?:19|20)[0-9]{2})([0-9]{2})([0-9]{2})',
    order: 'ymd',
    separator: '',
    strptime: '%Y%m%d',
  },
  { label: 'D/M/YYYY', pattern: `${n}/${n}/${y}`, order: 'dmy', separator: '/', strptime: '%d/%m/%Y' },
  { label: 'M/D/YYYY', pattern: `${n}/${n}/${y}`, order: 'mdy', separator: '/', strptime: '%m/%d/%Y' },
  { label: 'D-M-YYYY', pattern: `${n}-${n}-${y}`, order: 'dmy', separator: '-', strptime: '%d-%m-%Y' },
  { label: 'M-D-YYYY', pattern: `${n}-${n}-${y}`, order: 'mdy', separator: '-', strptime: '%m-%d-%Y' },
  { label: 'D.M.YYYY', pattern: `${n}\\.${n}\\.${y}`, order: 'dmy', separator: '.', strptime: '%d.%m.%Y' },
];

/** Formats in which the same cell means two days; one of them has to be told or shown by the data. */
const twins: readonly (readonly [string, string])[] = [
  ['D/M/YYYY', 'M/D/YYYY'],
  ['D-M-YYYY', 'M-D-YYYY'],
];

const time = '(?:[ T]([0-9]{1,2}):([0-9]{2})(?::([0-9]{2})(?:\\.[0-9]{1,6})?)?)?';

/** Reads a format as people write it: `yyyy-mm-dd`, `DD/MM/YYYY`, `D/M/YYYY` are found. */
export function dateFormatOf(label: string): DateFormat | null {
  const plain = (text: string) =>
    text
      .toUpperCase()
      .replace(/[ T]?H.*$/, '')
      .replace(/Y+/, 'Y')
      .replace(/M+/, 'M')
      .replace(/D+/, 'D');
  return (
    dateFormats.find((format) => format.label === label) ??
    dateFormats.find((format) => plain(format.label) === plain(label)) ??
    null
  );
}

function matches(cell: string, shape: RegExp, order: DateFormat['order']): boolean {
  const found = shape.exec(cell);
  if (!found) return false;
  const [a, b, c] = [Number(found[1]), Number(found[2]), Number(found[3])];
  const [year, month, day] = order === 'ymd' ? [a, b, c] : order === 'dmy' ? [c, b, a] : [c, a, b];
  const date = new Date(Date.UTC(year!, month! - 1, day!));
  return date.getUTCMonth() === month! - 1 && date.getUTCDate() === day!;
}

/** How many of the cells each format reads; each cell counts as often as `weights` says (once). */
export function countFormats(cells: readonly string[], weights?: ArrayLike<number>): Map<DateFormat, number> {
  const count = ({ pattern, order }: DateFormat) => {
    const shape = new RegExp(`^${pattern}${time}$`);
    return cells.reduce((sum, cell, i) => sum + (matches(cell, shape, order) ? (weights?.[i] ?? 1) : 0), 0);
  };
  return new Map(dateFormats.map((format) => [format, count(format)]));
}

/**
 * The format of most cells, or null when it cannot be told: no cell read by any, or two that read a different day out
 * of the same cells.
 */
export function decideFormat(counts: ReadonlyMap<DateFormat, number>): {
  format: DateFormat | null;
  twin: readonly [string, string] | null;
} {
  const ranked = [...counts].filter(([, count]) => count > 0).sort((a, b) => b[1] - a[1]);
  const [first, second] = ranked;
  if (first === undefined) return { format: null, twin: null };
  const twin = twins.find((pair) => pair.includes(first[0].label));
  if (twin && second && twin.includes(second[0].label) && second[1] === first[1]) return { format: null, twin };
  return { format: first[0], twin: null };
}

/** Whether all cells of the sample are written as the engine itself writes them, so that a round trip is the test. */
export function isCanonical(cells: readonly string[]): 'timestamp' | 'date' | null {
  if (cells.length === 0) return null;
  if (cells.every((cell) => /^\d{4}-\d{2}-\d{2} \d{2}:\d{2}:\d{2}$/.test(cell))) return 'timestamp';
  return cells.every((cell) => /^\d{4}-\d{2}-\d{2}$/.test(cell)) ? 'date' : null;
}

/** Dates from here on stand for "never" or "unknown". */
const placeholderFrom = '2200-01-01';

/** Whether cells say their zone (`Z`, `+08:00`): none, all, or some, which needs the zone of the others to be told. */
export type Zones = 'none' | 'all' | 'some';

const zone = '(Z|[+-][0-9]{2}(:?[0-9]{2})?)';
const zoned = new RegExp(`[0-9:.]${zone}$`);
const dated = /^\d{4}-\d{2}-\d{2}[ T]\d/;

export function zonesOf(cells: readonly string[]): Zones {
  const count = cells.filter((cell) => dated.test(cell) && zoned.test(cell)).length;
  if (count === 0) return 'none';
  return count === cells.length ? 'all' : 'some';
}

/** The cell without its zone, as the formats know it. */
export function withoutZone(cell: string): string {
  return dated.test(cell) ? cell.replace(new RegExp(`${zone}$`), '') : cell;
}

/** How a column of dates is written. */
export interface DateForm {
  readonly format: DateFormat;
  /** All cells of the sample are as the engine itself writes them. */
  readonly canonical: 'timestamp' | 'date' | null;
  readonly zones: Zones;
  /** Zone to which moments are brought, and in which those without one are taken. */
  readonly timezone: string;
}

/** What days a column may have: those of events end with the as-of date, those of plans may lie ahead. */
export type DateBounds = 'any' | { readonly asOf: string | null };

/** Conditions on days that no event can have, with their codes. */
export function outOfBounds(value: string, bounds: DateBounds, { literal }: Dialect): Fault[] {
  if (bounds === 'any') return [];
  const far = { code: 'E-DAT-05', condition: `${value} >= TIMESTAMP '${placeholderFrom}'` };
  if (bounds.asOf === null) return [far];
  const next = `CAST(${literal(bounds.asOf)} AS TIMESTAMP) + INTERVAL '1' DAY`;
  return [far, { code: 'E-DAT-04', condition: `${value} >= ${next}`, params: { asOf: bounds.asOf } }];
}

/** SQL that reads a column of dates in one format, to the calendar: 2023-02-29 is no day. */
export function dateColumn(cell: string, form: DateForm, bounds: DateBounds, dialect: Dialect): ParsedColumn {
  const { format, canonical, zones } = form;
  const full = `${format.pattern}${time}${zones === 'none' ? '' : zones === 'all' ? zone : `${zone}?`}`;
  const shaped = dialect.matchesWhole(cell, full.replaceAll('(?:', '('));
  const value = dateValue(cell, form, dialect);
  const date = `TRY_CAST(${cell} AS DATE)`;
  const round =
    canonical === null || zones !== 'none' ? null : `CAST(${canonical === 'date' ? date : value} AS VARCHAR) = ${cell}`;
  // With the cast to a date a time of day would be cut off: only a cell that is nothing but a date goes that way.
  const exact =
    canonical === 'date' && round
      ? `CASE WHEN ${round} THEN ${dialect.timestamp(date, 'date')} ELSE ${value} END`
      : value;
  const outside = outOfBounds(exact, bounds, dialect);
  const early = outside.length === 0 ? '' : `WHEN ${outside.map((fault) => fault.condition).join(' OR ')} THEN 2 `;
  return {
    value: exact,
    status: `CASE ${early}${round === null ? '' : `WHEN ${round} THEN 0 `}WHEN ${shaped} AND ${exact} IS NOT NULL THEN 0 ELSE 2 END`,
    format: zones === 'none' ? format.label : `${format.label} ±hh:mm → ${form.timezone}`,
    faults: [
      { code: 'E-DAT-02', condition: `NOT ${shaped}`, params: { format: format.label } },
      { code: 'E-DAT-03', condition: `${exact} IS NULL`, params: {} },
      ...outside,
    ],
  };
}

function dateValue(cell: string, { format, zones, timezone }: DateForm, dialect: Dialect): string {
  const iso = format.label === 'YYYY-MM-DD';
  const moment = dialect.readZoned(cell, timezone);
  if (zones === 'all') return moment;
  if (zones === 'none') return dialect.readTimestamp(cell, { ...format, iso });
  // Beside moments with a zone there are only days as the engine itself writes them.
  const local = dialect.readTimestamp(cell, { ...format, iso: true });
  return `CASE WHEN ${dialect.matches(cell, `[0-9:.]${zone}$`)} THEN ${moment} ELSE ${local} END`;
}
