import type { Cell, RowForm, Table } from './table.js';

/** Characters of a piece. */
const pieceLength = 2 ** 18;

/** Text that JSON writes as it is. */
const plainText = /^[\w .:-]*$/;

/** What `JSON.stringify` writes of a cell. */
function jsonCell(cell: Cell | undefined): string {
  if (typeof cell === 'string') return plainText.test(cell) ? `"${cell}"` : JSON.stringify(cell);
  if (typeof cell === 'number') return Number.isFinite(cell) ? `${cell}` : 'null';
  return `${cell ?? null}`;
}

/**
 * The rows of a table as JSON with commas between them, in pieces, made out of its columns: no object is made per row, of
 * which an answer may have a million. Byte for byte what `JSON.stringify` makes of the rows.
 */
export async function* jsonRows(table: Table, form: Exclude<RowForm, 'csv'>): AsyncGenerator<string> {
  const names = table.columns.map(({ name }) => name);
  const data = await Promise.all(names.map((name) => table.values(name)));
  const objects = form === 'objects';
  const [open, close] = objects ? '{}' : '[]';
  const before = names.map((name, i) => `${i === 0 ? open : ','}${objects ? `${JSON.stringify(name)}:` : ''}`);
  let piece = '';
  for (let row = 0; row < table.rowCount; row++) {
    if (row > 0) piece += ',';
    for (let column = 0; column < data.length; column++) piece += before[column] + jsonCell(data[column]![row]);
    piece += close;
    if (piece.length < pieceLength) continue;
    yield piece;
    piece = '';
  }
  yield piece;
}
