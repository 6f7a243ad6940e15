import { hasText, type Language, message, terminalWidth, text } from '../messages/index.js';
import { type Cell, type ColumnInfo, holdsCustomers, type Row, type Table } from '../result/index.js';
import { displayText } from './display-text.js';
import { showCell } from './show-cell.js';
import { showColumn } from './show-column.js';
import { shownRows } from './shown-rows.js';

export interface CellModel {
  readonly text: string;
  /** The interval of the number, in the same cell. */
  readonly note: string | null;
  readonly kind: 'text' | 'word' | 'short' | 'number' | 'date' | 'id';
  /** The kind as a class of its own: most cells are numbers, and those bear none. */
  readonly mark: Exclude<CellModel['kind'], 'number'> | null;
  /** The row's name. */
  readonly head: boolean;
}

export interface TableModel {
  readonly id: string;
  readonly caption: string;
  /** How many rows there are, in words of the language. */
  readonly size: string;
  readonly columns: readonly { readonly label: string; readonly kind: CellModel['kind'] }[];
  readonly rows: readonly (readonly CellModel[])[];
  /** What is not shown; null when all is. */
  readonly rest: string | null;
  readonly download: boolean;
  readonly wide: boolean;
  /** Too long to be kept on one page. */
  readonly long: boolean;
}

export interface TableModelOptions {
  readonly id: string;
  readonly language: Language;
  readonly currency: string | null;
  /** Rows that are shown. */
  readonly most: number;
  /** Rows that the download has; 0 for none. */
  readonly mostDownload?: number;
  /** The file that has all rows. */
  readonly list?: string | null;
  /** Name of the result's table and id of its result: they find its caption. */
  readonly name: string;
  readonly resultId?: string;
}

/** What a page is wide enough for; the CSV has all. */
const mostColumns = 9;

/** A page that carries its tables must stay small enough to be sent. */
const mostDownloadCells = 10_000;

function downloadRows(table: Table, most: number): number {
  return Math.min(most, table.rowCount, Math.floor(mostDownloadCells / Math.max(1, table.columns.length)));
}

interface ShownColumn {
  readonly column: ColumnInfo;
  readonly low: ColumnInfo | null;
  readonly high: ColumnInfo | null;
}

/**
 * `p`, `p_low`, `p_high` are one column (and `expected_value`, `expected_low`, `expected_high`; and a number with `low`, `high` right
 * after it): the number and, in the same cell, its interval.
 */
function foldIntervals(columns: readonly ColumnInfo[], rows: readonly Row[]): ShownColumn[] {
  const byName = new Map(columns.map((column) => [column.name, column]));
  const ends = new Set<string>();
  const folded = columns.map((column, place) => {
    const stem = column.name.replace(/_value$/, '');
    const after = endsAfter(columns, place, rows);
    const low = byName.get(`${column.name}_low`) ?? byName.get(`${stem}_low`) ?? after?.low ?? null;
    const high = byName.get(`${column.name}_high`) ?? byName.get(`${stem}_high`) ?? after?.high ?? null;
    if (low === null || high === null) return { column, low: null, high: null };
    ends.add(low.name).add(high.name);
    return { column, low, high };
  });
  return folded.filter(({ column }) => !ends.has(column.name));
}

/** The two columns after a number, where they are the ends of its interval: by their names, and in every row. */
function endsAfter(
  columns: readonly ColumnInfo[],
  place: number,
  rows: readonly Row[],
): { readonly low: ColumnInfo; readonly high: ColumnInfo } | null {
  const [column, low, high] = columns.slice(place, place + 3);
  if (column?.type !== 'number' || !low || !high || low.unit !== column.unit) return null;
  const stem = /^(.*_)?low$/.exec(low.name);
  if (stem === null || high.name !== `${stem[1] ?? ''}high`) return null;
  const number = (row: Row, end: ColumnInfo): number => Number(row[end.name] ?? Number.NaN);
  const outside = rows.some((row) => number(row, column) < number(row, low) || number(row, column) > number(row, high));
  return outside ? null : { low, high };
}

/** A page names products by their names where it has them; the ids stand in the CSV. */
function withoutNamedIds(columns: readonly ColumnInfo[]): ColumnInfo[] {
  const names = new Set(columns.map((column) => column.name));
  return columns.filter(({ name }) => {
    const stem = name.replace(/_id$|s$/, '');
    const spelt = [
      `${name}_name`,
      `${name}_names`,
      `${stem}_names`,
      ...(name === 'product_id' ? ['product', 'product_name', 'name'] : []),
    ];
    return !spelt.some((other) => names.has(other));
  });
}

/** Words that are this short are not broken within. */
const longestWord = 14;

/** Ids of people that are this short stay in one line, whatever hyphens they have. */
const longestId = 20;

function kindOf(column: ColumnInfo, rows: readonly Row[]): CellModel['kind'] {
  if (column.type === 'integer' || column.type === 'number') return 'number';
  if (column.type === 'date' || column.type === 'timestamp') return 'date';
  const isShort = (row: Row): boolean => String(row[column.name] ?? '').length <= longestId;
  return holdsCustomers(column) && rows.every(isShort) ? 'id' : 'text';
}

/** Whether a table has a name for readers; one that has none is there to be drawn. */
export function hasCaption(name: string, resultId: string): boolean {
  return hasText(`${resultId}.table.${name}`) || hasText(`table.${name}`);
}

/** A table's caption: a text of its own, a text that tables of this name share, or its name. */
export function tableCaption(name: string, resultId: string | undefined, language: Language): string {
  const ids = [`${resultId}.table.${name}`, `table.${name}`];
  const id = ids.find(hasText);
  return id === undefined ? displayText(name.replaceAll('_', ' ')) : text(message(id), language);
}

/** A table as a template shows it: numbers in their units, ids by their names, at most so many rows and the rest said. */
export async function tableModel(table: Table, options: TableModelOptions): Promise<TableModel> {
  const { language, currency, most, mostDownload = 0 } = options;
  const { rows, latest } = await shownRows(table, most);
  const folded = foldIntervals(withoutNamedIds(table.columns), rows);
  const person = table.columns.find(holdsCustomers)?.name;
  const saysMore = (column: ColumnInfo, row: Row): boolean => {
    const cell = row[column.name] ?? null;
    // Under pseudonyms a customer's name is the id once more.
    return cell !== null && !(column.holds === 'customer_name' && person !== undefined && cell === row[person]);
  };
  const filled = folded.filter(({ column }) => rows.some((row) => saysMore(column, row)));
  const shown = (rows.length === 0 ? folded : filled).slice(0, mostColumns);
  // The column's head names the currency, the cells need not.
  const show = shown.map(({ column }) =>
    showColumn(
      column,
      rows.map((row) => row[column.name] ?? null),
      language,
    ),
  );
  const isPlain = (index: number, name: string): boolean =>
    rows.every((row) =>
      show[index]!(row[name] ?? null)
        .split(/\s/)
        .every((word) => word.length <= longestWord),
    );
  // Names of rows that are no longer than a word stay in one line.
  const isShort = (name: string): boolean =>
    rows.every((row) => terminalWidth(show[0]!(row[name] ?? null)) <= longestWord);
  const kinds = shown.map(({ column }, index) => {
    const kind = kindOf(column, rows);
    if (kind !== 'text' || !isPlain(index, column.name)) return kind;
    return index === 0 && isShort(column.name) ? 'short' : 'word';
  });
  const label = (column: ColumnInfo): string => {
    const words = displayText(text(column.label, language));
    return column.unit === 'money' && currency ? `${words} (${displayText(currency)})` : words;
  };
  return {
    id: options.id,
    caption: tableCaption(options.name, options.resultId, language),
    size: `${showCount(table.rowCount, language)} × ${showCount(table.columns.length, language)}`,
    columns: shown.map(({ column }, index) => ({ label: label(column), kind: kinds[index]! })),
    rows: rows.map((row) =>
      shown.map((column, index) => ({
        ...cellModel(row, column, show[index]!, language),
        kind: kinds[index]!,
        mark: kinds[index] === 'number' ? null : (kinds[index] ?? null),
        head: index === 0,
      })),
    ),
    rest:
      [
        restOf({ table, shown: rows.length, latest, mostDownload, list: options.list ?? null, language }),
        shown.length < folded.length
          ? text(
              message('render.columns_rest', {
                shown: { value: shown.length, unit: 'count' },
                columns: { value: folded.length, unit: 'count' },
              }),
              language,
            )
          : null,
      ]
        .filter((words) => words !== null)
        .join(' ') || null,
    download: mostDownload > 0 && table.rowCount > 0,
    wide: shown.length > 7,
    long: rows.length > 20,
  };
}

function cellModel(
  row: Row,
  { column, low, high }: ShownColumn,
  show: (cell: Cell) => string,
  language: Language,
): Pick<CellModel, 'text' | 'note'> {
  const from = low === null ? null : (row[low.name] ?? null);
  const to = high === null ? null : (row[high.name] ?? null);
  const note =
    from === null || to === null
      ? null
      : text(message('render.interval', { low: show(from), high: show(to) }), language);
  return { text: show(row[column.name] ?? null), note };
}

function showCount(count: number, language: Language): string {
  return showCell(count, { name: 'n', type: 'integer', unit: 'count', label: { id: 'n' } }, language, null);
}

interface Rest {
  readonly table: Table;
  readonly shown: number;
  readonly latest: boolean;
  readonly mostDownload: number;
  readonly list: string | null;
  readonly language: Language;
}

/** Which rows are shown and where the others are; null when all are shown. */
function restOf({ table, shown, latest, mostDownload, list, language }: Rest): string | null {
  const { rowCount } = table;
  if (rowCount === 0) return text(message('render.no_rows'), language);
  if (rowCount <= shown) return null;
  const count = (value: number) => ({ value, unit: 'count' as const });
  const which = message(latest ? 'render.rows_latest' : 'render.rows_first');
  const params = { which, shown: count(shown), rows: count(rowCount) };
  if (list !== null) return text(message('render.rows_rest_list', { ...params, list }), language);
  const download = downloadRows(table, mostDownload);
  return download > 0
    ? text(message('render.rows_rest_download', { ...params, download: count(download) }), language)
    : text(message('render.rows_rest', params), language);
}

/** The rows that a page's button gives as CSV: bare numbers and ids, as the table's own CSV has them. */
export async function tableData(table: Table, name: string, most: number): Promise<object> {
  const rows = await table.head(downloadRows(table, most));
  return {
    name,
    columns: table.columns.map((column) => column.name),
    rows: rows.map((row) => table.columns.map((column) => row[column.name] ?? null)),
  };
}
