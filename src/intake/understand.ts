import { type Dialect, quoteLiteral } from '../engine/index.js';
import type { Issue } from '../errors.js';
import type { ColumnSpec } from './columns.js';
import { columnSpecs } from './columns.js';
import { findColumns, nearMisses } from './names.js';
import {
  countFormats,
  type DateBounds,
  type DateForm,
  type DateFormat,
  dateColumn,
  dateFormatOf,
  decideFormat,
  isCanonical,
  outOfBounds,
  withoutZone,
  zonesOf,
} from './parse/date.js';
import { isNumberType, nativeNumber } from './parse/native-number.js';
import { detectNumbers, isNarrow, type NumberForm, numberColumn } from './parse/number.js';
import type { ParsedColumn } from './parse/parsed.js';
import { fatal, problem, shownCell } from './problem.js';
import type { RawColumn, SourceContext, TableSource } from './sources/source.js';

/** An input column with its meaning and, where it has a type, how its cells are written. */
export interface Column {
  /** Field number from 1. */
  readonly field: number;
  readonly raw: RawColumn;
  /** Name in vitalfew: of DESIGN's table, or its own for an attribute. */
  readonly name: string;
  readonly spec: ColumnSpec | null;
  readonly by: 'exact' | 'synonym' | 'map' | 'attribute' | 'unused';
  readonly number: NumberForm | null;
  readonly date: (Omit<DateForm, 'format'> & { readonly format: DateFormat | null }) | null;
  readonly filled: boolean;
  /** Cells may hold a spreadsheet's error value, which is no id. */
  readonly errorCells: boolean;
  readonly stored: boolean;
}

/** Names of the relation and of the table behind it that no attribute may take. */
const reserved = ['line', 'rowid', 'vf_status', 'vf_record', 'vf_fingerprint', 'vf_line'];
const reservedInOrders = ['is_return', 'amount', 'order_id'];

/**
 * Gives every column of a source its name and its format, from the header and the sample.
 *
 * @param only - columns that somebody asks for; others are checked but not kept (null keeps all)
 * @throws VitalfewError bad_input with everything that is wrong with header and formats
 */
export function understand(
  source: TableSource,
  context: SourceContext,
  only: readonly string[] | null,
): { columns: Column[]; issues: Issue[] } {
  const { table, options } = context;
  const header = source.columns.map((column) => column.name);
  const errors: Issue[] = [];
  const issues: Issue[] = [];
  const place = { source: source.name };
  const error = (code: string, params: Record<string, string | number>, field?: number) =>
    void errors.push(
      problem({
        code,
        severity: 'error',
        place: {
          ...place,
          ...(field === undefined ? {} : { line: 1, field, places: source.places, sheet: source.sheet }),
        },
        params,
      }),
    );

  const seen = new Map<string, number>();
  header.forEach((name, i) => {
    if (name === '') error('E-HDR-02', { field: i + 1 }, i + 1);
    const key = name.toLowerCase();
    const before = seen.get(key);
    if (name !== '' && before !== undefined)
      error('E-HDR-01', { name: shownCell(name), first: before + 1, second: i + 1 }, i + 1);
    else seen.set(key, i);
  });
  if (errors.length > 0) throw fatal(...errors);

  const names = findColumns(table, header, options.map);
  const found = header
    .map((name) => shownCell(name))
    .slice(0, 50)
    .join(', ');
  for (const { column, name } of names.missingMapped)
    error('E-HDR-08', { column: `${table}.${column}`, name: shownCell(name), found });
  const slips = new Set<string>();
  for (const { column, header: near } of nearMisses(table, header, names.found)) {
    slips.add(column);
    error('E-HDR-04', { column, near: shownCell(near), map: `${table}.${column}=${near}`, found });
  }
  for (const spec of columnSpecs[table])
    if (spec.required && !slips.has(spec.name) && !names.found.some((each) => each.spec.name === spec.name))
      error('E-HDR-03', { column: spec.name, table, map: `${table}.${spec.name}=…`, found });
  const has = (name: string) => names.found.some((each) => each.spec.name === name);
  if (table === 'orders' && !has('order_id') && !has('customer_id') && slips.size === 0)
    error('E-HDR-03', { column: 'order_id', table, map: 'orders.order_id=…', found });
  if (errors.length > 0) throw fatal(...errors);
  for (const { column, taken, left } of names.rivals)
    issues.push(
      problem({
        code: 'W-HDR-09',
        severity: 'warning',
        place,
        params: { column, taken: shownCell(taken), left: shownCell(left), map: `${table}.${column}=${left}` },
      }),
    );

  const timezone = options.timezone ?? 'UTC';
  if (!isTimezone(timezone))
    throw fatal(problem({ code: 'E-TZN-02', severity: 'error', place: { source: 'timezone' }, params: { timezone } }));
  const cellsOf = (rows: TableSource['sample'], index: number) =>
    rows.map((row) => row[index] ?? null).filter((cell): cell is string => cell !== null);
  const dateOf = (raw: RawColumn, cells: readonly string[], index: number): Column['date'] => {
    const zones = raw.native === 'text' ? zonesOf(cells) : 'none';
    if (zones === 'some' && options.timezone === null)
      errors.push(problem({ code: 'E-TZN-01', severity: 'error', place: { ...place, column: raw.name } }));
    const plain = zones === 'none' ? cells : cells.map(withoutZone);
    const format =
      chosenDate(plain, options.dateFormat) ??
      (source.further && chosenDate([...plain, ...cellsOf(source.further(), index)], options.dateFormat)) ??
      null;
    return { format, canonical: isCanonical(cells), zones, timezone };
  };

  const used = new Set([
    ...names.found.map((each) => each.spec.name),
    ...reserved,
    ...(table === 'orders' ? reservedInOrders : []),
  ]);
  const columns = source.columns.map((raw, index): Column => {
    const match = names.found.find((each) => each.index === index);
    const name = match?.spec.name ?? freeName(raw.name, used);
    const kind = match?.spec.kind ?? 'text';
    const cells = cellsOf(source.sample, index);
    let number: NumberForm | null = null;
    if (kind === 'quantity' || kind === 'money' || kind === 'number') {
      const detected = detectNumbers(cells, raw.native === 'number' ? 'point' : options.decimal);
      if (detected.ok) number = detected.form;
      else {
        const params = { example: shownCell(detected.example), other: shownCell(detected.other) };
        errors.push(problem({ code: detected.code, severity: 'error', place: { ...place, column: raw.name }, params }));
      }
      if (number?.sign)
        issues.push(
          problem({
            code: 'W-CUR-04',
            severity: 'warning',
            place: { ...place, column: raw.name },
            params: { sign: number.sign },
          }),
        );
    }
    return {
      field: index + 1,
      raw,
      name,
      spec: match?.spec ?? null,
      by: match?.by ?? 'attribute',
      number,
      date: kind === 'timestamp' ? dateOf(raw, cells, index) : null,
      filled: match?.spec.filled === true,
      errorCells: source.places === 'cell' && kind === 'id',
      stored: only === null || only.includes(name) || (table === 'orders' && name === 'product_id'),
    };
  });
  if (errors.length > 0) throw fatal(...errors);
  return { columns, issues };
}

/** The format said or the one the sample shows; null when the whole column has to be asked. */
function chosenDate(cells: readonly string[], asked: string | null): DateFormat | null {
  if (asked !== null) {
    const format = dateFormatOf(asked);
    if (format === null)
      throw fatal(
        problem({ code: 'E-DAT-06', severity: 'error', place: { source: 'dateFormat' }, params: { format: asked } }),
      );
    return format;
  }
  return decideFormat(countFormats(cells)).format;
}

function isTimezone(name: string): boolean {
  // The one that is meant when none is said; what knows them all takes its time to start.
  if (name === 'UTC') return true;
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}

/** An attribute's own name; engines do not tell `Amount` from `amount`, so a number keeps it apart from another column. */
function freeName(name: string, used: Set<string>): string {
  let free = name;
  for (let n = 2; used.has(free.toLowerCase()); n++) free = `${name}_${n}`;
  used.add(free.toLowerCase());
  return free;
}

/** SQL of a typed column's cells; null for columns that stay text. */
export function parsedColumn(column: Column, wide: boolean, bounds: DateBounds, dialect: Dialect): ParsedColumn | null {
  const { raw, number, date, spec } = column;
  const cell = cellOf(raw, dialect);
  if (date !== null) {
    if (raw.native === 'timestamp') return nativeTimestamp(raw, bounds, dialect);
    return date.format === null ? null : dateColumn(cell, { ...date, format: date.format }, bounds, dialect);
  }
  if (column.errorCells) return errorCellsColumn(raw.sql);
  if (number === null) return null;
  const notZero = spec?.kind === 'quantity';
  if (raw.type !== undefined && isNumberType(raw.type)) return nativeNumber(raw.sql, raw.type, notZero);
  return numberColumn(cell, number, { narrow: !wide && isNarrow(number), notZero }, dialect);
}

/** The cell as text, whatever type the source gave it. */
export function cellOf(raw: RawColumn, dialect: Dialect): string {
  if (raw.native === 'text') return raw.sql;
  return raw.native === 'number' ? dialect.numberText(raw.sql, raw.type ?? '') : `CAST(${raw.sql} AS VARCHAR)`;
}

/** Error values of spreadsheets. */
const errorValues = ['#NULL!', '#DIV/0!', '#VALUE!', '#REF!', '#NAME?', '#NUM!', '#N/A', '#GETTING_DATA', '#ERROR!'];

function errorCellsColumn(sql: string): ParsedColumn {
  const condition = `${sql} IN (${errorValues.map(quoteLiteral).join(', ')})`;
  const faults = [{ code: 'E-XLS-05', condition }];
  return { value: sql, status: `CASE WHEN ${condition} THEN 2 ELSE 0 END`, format: '', faults };
}

function nativeTimestamp({ sql, type = '' }: RawColumn, bounds: DateBounds, dialect: Dialect): ParsedColumn {
  const value = dialect.timestamp(sql, type);
  const faults = outOfBounds(value, bounds, dialect);
  const outside = faults.map((fault) => fault.condition).join(' OR ') || 'FALSE';
  return { value, status: `CASE WHEN ${outside} THEN 2 ELSE 0 END`, format: 'timestamp', faults };
}
