import type { ActionRow } from '../analysis/index.js';
import { hasText, type Language, message, text } from '../messages/index.js';
import {
  type Cell,
  type ColumnInfo,
  csvLine,
  holdsCustomers,
  type Result,
  type Row,
  type Table,
} from '../result/index.js';
import type { Pseudonyms } from './pseudonyms.js';
import { slug } from './slug.js';

/** One list: a file that says whom to call. */
export interface ListFile {
  readonly name: string;
  readonly rows: number;
  readonly content: string;
}

/**
 * The lists of a report, for those who act: `lists/actions.csv` from the actions of all sections, and the customers of
 * each section. They carry the real ids, and beside them the pseudonyms that the report shows.
 *
 * @param names - null when the report itself shows ids
 */
export async function reportLists(
  results: readonly Result[],
  language: Language,
  names: Pseudonyms | null,
): Promise<ListFile[]> {
  const lists: ListFile[] = [];
  const actions = await mergedActions(results);
  if (actions.columns.length > 0) lists.push(listFile('actions.csv', actions.columns, actions.rows, language, names));
  const taken = new Set(['actions.csv']);
  for (const result of results) {
    const table = result.tables.customers;
    if (!table?.columns.some(holdsCustomers)) continue;
    const name = `${slug(`${result.id}-customers`, taken)}.csv`;
    lists.push(listFile(name, table.columns, await table.rows(), language, names));
  }
  return lists;
}

/** Monday of the ISO week of a day; equal for the days of one week. */
function weekOf(day: string): string {
  const time = Date.parse(`${day.slice(0, 10)}T00:00:00Z`);
  const weekday = (new Date(time).getUTCDay() + 6) % 7;
  return new Date(time - weekday * 86_400_000).toISOString().slice(0, 10);
}

/**
 * One row a customer and week, so that nobody is called twice: the one with the highest expected value, then the first in
 * the order of the sections. An action without a day belongs to the week of the report's day. Sorted by day, then value.
 */
async function mergedActions(results: readonly Result[]): Promise<{ columns: readonly ColumnInfo[]; rows: Row[] }> {
  const tables = results.flatMap((result) => {
    const table = result.tables.actions as Table<ActionRow> | undefined;
    return table ? [{ table, day: result.input.asOf ?? '1970-01-01' }] : [];
  });
  const best = new Map<string, { row: ActionRow; day: string }>();
  for (const { table, day: asOf } of tables) {
    for (const row of await table.rows()) {
      const day = row.by_date ?? asOf;
      const key = `${weekOf(day)} ${row.customer_id}`;
      const other = best.get(key);
      if (!other || worthOf(row) > worthOf(other.row)) best.set(key, { row, day });
    }
  }
  const kept = [...best.values()].sort(
    (a, b) => compare(a.day, b.day) || worthOf(b.row) - worthOf(a.row) || compare(a.row.customer_id, b.row.customer_id),
  );
  return { columns: tables[0]?.table.columns ?? [], rows: kept.map(({ row }) => row) };
}

function worthOf(row: ActionRow): number {
  return row.expected_value ?? -Number.MAX_VALUE;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function listFile(
  name: string,
  columns: readonly ColumnInfo[],
  rows: readonly Row[],
  language: Language,
  names: Pseudonyms | null,
): ListFile {
  const person = names === null ? undefined : columns.find(holdsCustomers);
  const header = columns.flatMap((column) => (column === person ? [column.name, 'pseudonym'] : [column.name]));
  let content = csvLine(header);
  for (const row of rows) {
    content += csvLine(
      columns.flatMap((column) => {
        const cell = row[column.name] ?? null;
        const shown = inWords(cell, column, language);
        return column === person ? [shown, typeof cell === 'string' ? names!.of(cell) : null] : [shown];
      }),
    );
  }
  // Spreadsheet programs take a file without a mark for their own code page, and words are lost.
  const marked = /[^\0-\x7f]/.test(content) ? `\uFEFF${content}` : content;
  return { name: `lists/${name}`, rows: rows.length, content: marked };
}

/** Ids that have a name are written by it, money to the cent. */
function inWords(cell: Cell, column: ColumnInfo, language: Language): Cell {
  if (typeof cell === 'number' && column.unit === 'money') return Math.round(cell * 100) / 100;
  if (typeof cell !== 'string' || column.values === undefined) return cell;
  const id = `${column.values}.${cell}`;
  return hasText(id) ? text(message(id), language) : cell;
}
