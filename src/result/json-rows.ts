import type { Cell, RowForm, Table } from './table.js';

/** Rows of a piece: few enough that what is made of them is soon free again. */
const pieceRows = 4096;

/** The rows of a table as JSON with commas between them, in pieces, of which an answer may have hundreds. */
export async function* jsonRows(table: Table, form: Exclude<RowForm, 'csv'>): AsyncGenerator<string> {
  const names = table.columns.map(({ name }) => name);
  const data = await Promise.all(names.map((name) => table.values(name)));
  const cells = (row: number): Cell[] => data.map((column) => column[row] ?? null);
  const rowOf =
    form === 'arrays' ? cells : (row: number) => Object.fromEntries(cells(row).map((cell, i) => [names[i]!, cell]));
  for (let from = 0; from < table.rowCount; from += pieceRows) {
    const size = Math.min(pieceRows, table.rowCount - from);
    const piece = JSON.stringify(Array.from({ length: size }, (_, i) => rowOf(from + i)));
    yield `${from === 0 ? '' : ','}${piece.slice(1, -1)}`;
  }
}
