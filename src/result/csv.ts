import { isFormula } from './formula.js';
import type { Cell, Table } from './table.js';

function field(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell !== 'string') return String(cell);
  const safe = isFormula(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(safe) || safe !== cell ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** One line of RFC 4180 CSV (CRLF), safe to open in a spreadsheet: cells that would run as a formula get an apostrophe. */
export function csvLine(cells: readonly Cell[]): string {
  return `${cells.map(field).join(',')}\r\n`;
}

/** A table as CSV with its header, a few thousand rows at a time. */
export async function* tableCsv(table: Table): AsyncGenerator<string | Uint8Array> {
  const names = table.columns.map((column) => column.name);
  if (table.rowTexts) {
    yield csvLine(names);
    yield* table.rowTexts('csv');
    return;
  }
  const columns = await Promise.all(names.map((name) => table.values(name)));
  const cell = (column: number, row: number): Cell => {
    const value = columns[column]?.[row];
    return value === undefined || (typeof value === 'number' && Number.isNaN(value)) ? null : value;
  };
  let chunk = csvLine(names);
  for (let row = 0; row < table.rowCount; row++) {
    chunk += csvLine(names.map((_, column) => cell(column, row)));
    if (chunk.length > 1 << 18) {
      yield chunk;
      chunk = '';
    }
  }
  yield chunk;
}
