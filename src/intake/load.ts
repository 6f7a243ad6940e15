import { quoteIdentifier } from '../engine/index.js';
import { isVitalfewError } from '../errors.js';
import { baseSelect } from './base-select.js';
import { timeColumns } from './columns.js';
import { type DateBounds, dateFormats } from './parse/date.js';
import { detectNumbers } from './parse/number.js';
import type { ParsedColumn } from './parse/parsed.js';
import { lineQuestions, plainColumn } from './parse/plain.js';
import { countedFormats } from './parse/whole-column.js';
import { fatal, problem } from './problem.js';
import type { ReadColumns, Reading, Reconciled, SourceContext, TableSource } from './sources/source.js';
import { type Column, cellOf, parsedColumn } from './understand.js';

export interface Loaded {
  /**
   * Table of typed columns, `vf_status` (0 taken, 2 not) and, where rows are not in the source's order, `vf_record`; a view
   * where the rows stay where they are: in columns read beside the engine, or in a table of its own of which no text has to be
   * read to numbers or days.
   */
  readonly base: string;
  /** Expression of the record number in `base`. */
  readonly record: string;
  readonly rows: number;
  readonly bad: number;
  readonly columns: readonly Column[];
  readonly parsed: ReadonlyMap<Column, ParsedColumn | null>;
  /** Numbers are DECIMAL(18,4), as some need it. */
  readonly wide: boolean;
  readonly reading: Reading;
  readonly reconciled: Reconciled;
}

export type Phase = <T>(name: string, work: () => Promise<T>) => Promise<T>;

/**
 * Gets the records of a source into a table of typed columns in one pass, and reconciles the number of rows with the
 * independent count. A way of reading that fails or does not add up is given up for the next, more careful one.
 *
 * ```
 * sample → formats → threads count, hash and read cells to columns → counts agree? → base
 *                          ↓ a cell that is not written plainly
 *                    [ engine reads, types and tests every cell | threads count and hash ] → counts agree? → base
 *                          ↑ wider numbers, or the date format of the whole column, once each ↩
 * ```
 */
export async function load(
  source: TableSource,
  context: SourceContext,
  columns: readonly Column[],
  phase: Phase,
): Promise<Loaded> {
  let failure: unknown = null;
  for (const start of source.readings) {
    const reading = await start(lineQuestions(context.table, columns));
    try {
      const loaded = await loadBy(reading, source, context, columns, phase);
      if (loaded !== null) return loaded;
    } catch (error) {
      if (!isVitalfewError(error) || error.code !== 'engine_failed') throw error;
      failure = error;
    }
    await reading.release();
  }
  throw failure ?? fatal(problem({ code: 'E-CNT-01', severity: 'error', place: { source: source.name } }));
}

/** Null where this way of reading does not do. */
async function loadBy(
  reading: Reading,
  source: TableSource,
  context: SourceContext,
  columns: readonly Column[],
  phase: Phase,
): Promise<Loaded | null> {
  const found = await phase('read', async () => reading.columns?.() ?? null);
  if (found !== null) {
    const reconciled = await reading.reconcile();
    // All is counted: what cannot be trusted need not be read again.
    if (reconciled === null) return null;
    const loaded = await loadColumns(source, reading, context, columns, { found, reconciled, phase });
    if (loaded !== null) return loaded;
  }
  return loadReading(source, reading, context, columns, phase);
}

/**
 * Takes the columns that threads read beside the engine, a third of the engine's work for the same text, without a cast or a
 * test of cells. Null where the engine does not find the rows that were counted.
 */
async function loadColumns(
  source: TableSource,
  reading: Reading,
  context: SourceContext,
  columns: readonly Column[],
  { found, reconciled, phase }: { found: ReadColumns; reconciled: Reconciled; phase: Phase },
): Promise<Loaded | null> {
  const { engine, table } = context;
  const parsed = parsedColumns(context, columns, found.wide);
  const plain = new Map(
    columns.map((column) => [column, plainColumn(column, boundsOf(context, column), engine.dialect)]),
  );
  const base = engine.scratch(`${table}_base`);
  await engine.view(base, baseSelect(source, { ...reading, ...found }, plain, context));
  const { rows, bad } = await phase('load', () => countBase(context, base, columns));
  if (rows === reconciled.records)
    return { base, record: 'vf_record', rows, bad, columns, parsed, wide: found.wide, reading, reconciled };
  await engine.drop(base);
  return null;
}

async function loadReading(
  source: TableSource,
  reading: Reading,
  context: SourceContext,
  columns: readonly Column[],
  phase: Phase,
): Promise<Loaded | null> {
  const { engine, signal } = context;
  const how = signal === undefined ? {} : { signal };
  let current = columns;
  if (current.some(undecided)) current = await wholeColumnFormats(source, reading, context, current);
  let wide = false;
  for (let attempt = 0; ; attempt++) {
    const parsed = parsedColumns(context, current, wide);
    const base = engine.scratch(`${context.table}_base`);
    const sql = baseSelect(source, reading, parsed, context);
    const stays = reading.inPlace === true && !context.options.dedupe && !current.some(readFromText);
    await phase('load', () => (stays ? engine.view(base, sql) : engine.materialise(base, sql, how)));
    const { rows, bad, misfit, unread } = await countBase(context, base, current);
    let again = false;
    if (misfit > 0 && !wide) {
      wide = true;
      again = true;
    }
    // The sample may have shown the wrong format; a few cells in another one change nothing.
    if (unread > rows * doubtfulDates && attempt === 0 && context.options.dateFormat === null) {
      const decided = await wholeColumnFormats(source, reading, context, current);
      if (decided.some((column, i) => column.date?.format !== current[i]!.date?.format)) {
        current = decided;
        again = true;
      }
    }
    if (bad > 0 && attempt === 0) {
      const renumbered = await wholeColumnNumbers(source, reading, context, current, parsed);
      again ||= renumbered.some((column, i) => column !== current[i]);
      current = renumbered;
    }
    if (again && attempt < 3) {
      await engine.drop(base);
      continue;
    }
    const reconciled = await phase('count', () => reading.reconcile());
    if (reconciled === null || rows + reconciled.broken.length !== reconciled.records) {
      if (!stays) await engine.drop(base);
      return null;
    }
    const record = reading.record === null ? 'rowid + 1' : 'vf_record';
    return { base, record, rows, bad, columns: current, parsed, wide, reading, reconciled };
  }
}

function boundsOf({ table, options }: SourceContext, column: Column): DateBounds {
  return column.name === timeColumns[table] ? { asOf: options.asOf } : 'any';
}

function parsedColumns(context: SourceContext, columns: readonly Column[], wide: boolean) {
  return new Map(
    columns.map((column) => [column, parsedColumn(column, wide, boundsOf(context, column), context.engine.dialect)]),
  );
}

/** Share of unread dates from which the format found in the sample is asked of the whole column. */
const doubtfulDates = 0.2;

async function countBase(
  { engine, signal }: SourceContext,
  base: string,
  columns: readonly Column[],
): Promise<{ rows: number; bad: number; misfit: number; unread: number }> {
  const dates = columns.filter((column) => column.stored && column.date !== null && column.filled);
  const lost = dates.map((column) => `${quoteIdentifier(column.name)} IS NULL`).join(' OR ') || 'FALSE';
  const answer = await engine.query(
    `SELECT count(*) AS n, count(*) FILTER (WHERE vf_status = 2) AS bad, count(*) FILTER (WHERE vf_status = 1) AS misfit,
      count(*) FILTER (WHERE vf_status = 2 AND (${lost})) AS unread FROM ${quoteIdentifier(base)}`,
    [],
    signal === undefined ? {} : { signal },
  );
  const of = (name: string) => answer.numbers(name)[0] ?? 0;
  return { rows: of('n'), bad: of('bad'), misfit: of('misfit'), unread: of('unread') };
}

/** Whether reading the column's cells costs more than looking at them. */
function readFromText({ raw, number, date }: Column): boolean {
  return raw.native === 'text' && (number !== null || date !== null);
}

function undecided(column: Column): boolean {
  return column.date !== null && column.date.format === null && column.raw.native === 'text';
}

/** Asks whole columns of dates for their format; two readings of the same cells that nothing decides are fatal. */
async function wholeColumnFormats(
  source: TableSource,
  reading: Reading,
  context: SourceContext,
  columns: readonly Column[],
): Promise<readonly Column[]> {
  const decided: Column[] = [];
  for (const column of columns) {
    if (column.date === null || column.raw.native !== 'text') {
      decided.push(column);
      continue;
    }
    const { format, twin, example } = await countedFormats(context.engine, reading.relation, column.raw.sql);
    const place = { source: source.name, column: column.raw.name };
    if (twin !== null)
      throw fatal(
        problem({
          code: 'E-DAT-01',
          severity: 'error',
          place,
          params: { example: example ?? '', first: twin[0], second: twin[1] },
        }),
      );
    if (format === null && example !== null && column.filled)
      throw fatal(problem({ code: 'E-DAT-07', severity: 'error', place, params: { example } }));
    const fallback = format ?? column.date.format ?? dateFormats[0]!;
    const changed = fallback.label !== column.date.format?.label;
    decided.push({
      ...column,
      date: { ...column.date, format: fallback, canonical: changed ? null : column.date.canonical },
    });
  }
  return decided;
}

/** Cells that a number format did not read, looked at to see whether another one reads the whole column. */
const oddCells = 2000;

/**
 * A format found in the sample may be too narrow: prices below a thousand first, `1,234.50` later. Formats are weighed
 * again with the cells that the first one did not read.
 */
async function wholeColumnNumbers(
  source: TableSource,
  reading: Reading,
  { engine, options, signal }: SourceContext,
  columns: readonly Column[],
  parsed: ReadonlyMap<Column, ParsedColumn | null>,
): Promise<readonly Column[]> {
  const decided: Column[] = [];
  for (const [index, column] of columns.entries()) {
    const shape = parsed.get(column)?.faults.find((fault) => fault.code === 'E-NUM-02');
    if (column.number === null || shape === undefined) {
      decided.push(column);
      continue;
    }
    const cell = cellOf(column.raw, engine.dialect);
    const odd = await engine.query(
      `SELECT ${cell} AS cell FROM ${reading.relation} WHERE ${column.raw.sql} IS NOT NULL AND (${shape.condition}) LIMIT ${oddCells}`,
      [],
      signal === undefined ? {} : { signal },
    );
    const cells = [...source.sample.map((row) => row[index] ?? null), ...odd.texts('cell')].filter(
      (each) => each !== null,
    );
    const found = odd.rowCount === 0 ? null : detectNumbers(cells, options.decimal);
    const changed = found?.ok && found.form.sign === column.number.sign && found.form.format !== column.number.format;
    decided.push(changed ? { ...column, number: found.form } : column);
  }
  return decided;
}
