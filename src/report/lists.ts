import { hasText, type Language, message, text } from '../messages/index.js';
import { type Cell, type ColumnInfo, csvLine, holdsCustomers, type Result, type Row } from '../result/index.js';
import type { MergedActions } from './merged-actions.js';
import type { ProductNames } from './product-names.js';
import type { Pseudonyms } from './pseudonyms.js';
import { slug } from './slug.js';

/** One list: a file that says whom to call. */
export interface ListFile {
  readonly name: string;
  readonly rows: number;
  readonly content: string;
}

/** In what words a list is written. */
export interface ListWords {
  readonly language: Language;
  /** Null when the report itself shows ids. */
  readonly names: Pseudonyms | null;
  readonly products: ProductNames;
}

/** Where the rows of an answer's tables stand whole: the path of a list by the name of a table. */
export type ListPaths = Readonly<Record<string, string>>;

const actionsList = 'lists/actions.csv';

/** The lists that each answer has rows in, by its place among the results. */
export function listPaths(results: readonly Result[]): ListPaths[] {
  const taken = new Set(['actions.csv']);
  return results.map((result) => ({
    ...(result.tables.actions ? { actions: actionsList } : {}),
    ...(result.tables.customers?.columns.some(holdsCustomers)
      ? { customers: `lists/${slug(`${result.id}-customers`, taken)}.csv` }
      : {}),
  }));
}

/**
 * The lists of a report, for those who act: `lists/actions.csv` from the actions of all sections, and the customers of
 * each section. They carry the real ids, and beside them the pseudonyms that the report shows.
 */
export async function reportLists(
  results: readonly Result[],
  actions: MergedActions,
  words: ListWords,
): Promise<ListFile[]> {
  const lists: ListFile[] = [];
  if (actions.columns.length > 0) lists.push(listFile(actionsList, actions.columns, actions.rows, words));
  for (const [index, { customers }] of listPaths(results).entries()) {
    const table = results[index]!.tables.customers;
    if (customers === undefined || table === undefined) continue;
    lists.push(listFile(customers, table.columns, await table.rows(), words));
  }
  return lists;
}

function listFile(
  name: string,
  columns: readonly ColumnInfo[],
  rows: readonly Row[],
  { language, names, products }: ListWords,
): ListFile {
  const person = names === null ? undefined : columns.find(holdsCustomers);
  const product = products.size === 0 ? undefined : columns.find((column) => column.name === 'product_id');
  const beside = (column: ColumnInfo): string[] =>
    column === person ? ['pseudonym'] : column === product ? ['product'] : [];
  const header = columns.flatMap((column) => [column.name, ...beside(column)]);
  let content = csvLine(header);
  for (const row of rows) {
    content += csvLine(
      columns.flatMap((column) => {
        const cell = row[column.name] ?? null;
        const shown = inWords(cell, column, language);
        if (column === product) return [shown, products.get(String(cell))?.[language] ?? null];
        return column === person ? [shown, typeof cell === 'string' ? names!.of(cell) : null] : [shown];
      }),
    );
  }
  // Spreadsheet programs take a file without a mark for their own code page, and words are lost.
  const marked = /[^\0-\x7f]/.test(content) ? `\uFEFF${content}` : content;
  return { name, rows: rows.length, content: marked };
}

/** Ids that have a name are written by it, money to the cent. */
function inWords(cell: Cell, column: ColumnInfo, language: Language): Cell {
  if (typeof cell === 'number' && column.unit === 'money') return Math.round(cell * 100) / 100;
  if (typeof cell !== 'string' || column.values === undefined) return cell;
  const id = `${column.values}.${cell}`;
  return hasText(id) ? text(message(id), language) : cell;
}
