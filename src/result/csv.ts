import { isFormula } from './formula.js';
import type { Cell } from './table.js';

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
