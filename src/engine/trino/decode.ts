import { VitalfewError } from '../../errors.js';
import { message } from '../../messages/index.js';
import type { Cell } from '../../result/index.js';
import type { QueryColumns, QueryType } from '../engine.js';
import { isoDay, isoTimestamp } from '../iso.js';
import { type DecodedColumn, queryColumns } from '../query-columns.js';
import { tooLarge } from '../too-large.js';
import type { Page } from './parse-page.js';
import { type ScannedNumbers, scanNumbers } from './scan-numbers.js';

/** How the cells of a column become numbers (NULL is NaN), or cells. */
type Reading =
  | { readonly type: QueryType; readonly number: (cell: unknown) => number }
  | { readonly type: QueryType; readonly cell: (cell: unknown) => Cell };

const dayMs = 86_400_000;

function integer(name: string): (cell: unknown) => number {
  return (cell) => {
    const value = Number(cell);
    if (!Number.isSafeInteger(value)) throw tooLarge(name);
    return value;
  };
}

/** `2024-02-29 01:02:03.123456 +02:00` in UTC; a zone with a name is refused, as an hour of autumn comes twice in it. */
function timestamp(name: string): (cell: unknown) => string {
  return (cell) => {
    const [, year, month, day, hour, minute, second, fraction = '', zone = 'UTC'] =
      /^([+-]?\d+)-(\d\d)-(\d\d) (\d\d):(\d\d):(\d\d)(?:\.(\d+))?(?: (.+))?$/.exec(String(cell)) ?? [];
    const offset = /^([+-])(\d\d):(\d\d)$/.exec(zone);
    if (year === undefined || (offset === null && zone !== 'UTC' && zone !== 'Z')) throw zoned(name, String(cell));
    const minutes = offset === null ? 0 : Number(`${offset[1]}1`) * (Number(offset[2]) * 60 + Number(offset[3]));
    const date = new Date(0).setUTCFullYear(Number(year), Number(month) - 1, Number(day));
    const seconds = Number(hour) * 3600 + (Number(minute) - minutes) * 60 + Number(second);
    const days = Math.floor(seconds / 86_400);
    const micros = (seconds - days * 86_400) * 1e6 + Number(fraction.slice(0, 6).padEnd(6, '0'));
    return isoTimestamp(date / dayMs + days, micros);
  };
}

function zoned(name: string, cell: string): VitalfewError {
  return new VitalfewError('wrong_type', message('engine.zoned_time', { column: name, time: cell }));
}

function jsonText(cell: unknown): string {
  return JSON.stringify(cell);
}

function reading(name: string, type: string, inFull: boolean): Reading {
  const [, base = '', scale] = /^([a-z ]+)(?:\((?:\d+)(?:,\s*(\d+))?\))?/.exec(type) ?? [];
  const whole = /^(tinyint|smallint|integer|bigint)$/.test(base) || (base === 'decimal' && Number(scale) === 0);
  if (whole && inFull) return { type: 'text', cell: String };
  if (whole) return { type: 'integer', number: integer(name) };
  // Decimals come as exact text, and so do NaN and the infinities.
  if (base === 'decimal' || base === 'double' || base === 'real') return { type: 'number', number: Number };
  if (base === 'boolean') return { type: 'boolean', cell: Boolean };
  if (base === 'date') return { type: 'date', cell: (cell) => isoDay(Date.parse(`${cell}T00:00:00Z`) / dayMs) };
  if (base === 'timestamp') return { type: 'timestamp', cell: timestamp(name) };
  if (base === 'array') return { type: 'text', cell: jsonText };
  return { type: 'text', cell: (cell) => (typeof cell === 'object' ? jsonText(cell) : String(cell)) };
}

type Rows = readonly (readonly unknown[])[];

/** Gathers the pages of an answer as columns. */
export interface Decoder {
  readonly rowCount: number;
  add(page: Page): void;
  /** What was gathered since the last time. */
  take(): QueryColumns;
}

/** @param inFull - columns whose integers are wanted in full */
export function decoder(inFull: readonly string[] = []): Decoder {
  let columns: { name: string; reading: Reading }[] = [];
  let pages: (ScannedNumbers | Rows)[] = [];
  let rowCount = 0;

  const numbers = (i: number, read: (cell: unknown) => number): Float64Array => {
    const data = new Float64Array(rowCount);
    let at = 0;
    for (const page of pages) {
      if ('rowCount' in page) {
        data.set(page.columns[i]!, at);
        at += page.rowCount;
        continue;
      }
      for (const row of page) {
        const cell = row[i];
        data[at++] = cell === null ? Number.NaN : typeof cell === 'number' && read === Number ? cell : read(cell);
      }
    }
    return data;
  };
  const cells = (i: number, read: (cell: unknown) => Cell): Cell[] => {
    const data: Cell[] = new Array(rowCount);
    let at = 0;
    for (const page of pages as Rows[]) {
      for (const row of page) {
        const cell = row[i];
        data[at++] = cell === null ? null : read(cell);
      }
    }
    return data;
  };

  return {
    get rowCount() {
      return rowCount;
    },
    add(page) {
      if (columns.length === 0 && page.columns)
        columns = page.columns.map(({ name, type }) => ({ name, reading: reading(name, type, inFull.includes(name)) }));
      const isNumbers = columns.every(({ reading: how }) => 'number' in how);
      const scanned = isNumbers && page.rows !== undefined ? scanNumbers(page.rows, columns.length) : null;
      if (scanned !== null) {
        pages.push(scanned);
        rowCount += scanned.rowCount;
        return;
      }
      const { data } = page;
      if (!data || data.length === 0) return;
      pages.push(data);
      rowCount += data.length;
    },
    take() {
      const decoded = columns.map(({ name, reading: how }, i): DecodedColumn => {
        if ('number' in how) return { name, type: how.type, data: numbers(i, how.number) };
        const data = cells(i, how.cell);
        if (!inFull.includes(name)) return { name, type: how.type, data };
        return { name, type: how.type, data, exact: data.map((cell) => (cell === null ? null : BigInt(String(cell)))) };
      });
      const taken = queryColumns(decoded, rowCount);
      pages = [];
      rowCount = 0;
      return taken;
    },
  };
}
