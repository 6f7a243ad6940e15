import { formatValue, type Language } from '../messages/index.js';
import type { Cell, ColumnInfo } from '../result/index.js';
import { showCell } from './show-cell.js';

/**
 * How the cells of one column are written, so that its numbers line up: the same number of decimals in all of them.
 *
 * Money has no cents where a cell is above 100,000; numbers without a unit of their own get the decimals that show the
 * middle one of them with three digits.
 */
export function showColumn(column: ColumnInfo, cells: readonly Cell[], language: Language): (cell: Cell) => string {
  const numbers = cells.filter((cell) => typeof cell === 'number' && Number.isFinite(cell)) as number[];
  const digits = column.type === 'number' && numbers.length > 0 ? decimals(column, numbers) : null;
  if (digits === null) return (cell) => showCell(cell, column, language, null);
  const shape = { minimumFractionDigits: digits, maximumFractionDigits: digits, signDisplay: 'negative' } as const;
  const format = new Intl.NumberFormat(language, shape);
  const least = 10 ** -digits;
  return (cell) => {
    if (typeof cell !== 'number' || !Number.isFinite(cell)) return formatValue(null, 'number', language);
    // Small is not nothing: a p value of 0 does not exist.
    return cell > 0 && cell < least / 2 ? `<${format.format(least)}` : format.format(cell);
  };
}

function decimals({ unit }: ColumnInfo, numbers: readonly number[]): number | null {
  const sizes = numbers.map(Math.abs).sort((a, b) => a - b);
  if (unit === 'money') return sizes.at(-1)! >= 100_000 ? 0 : 2;
  if (unit !== undefined && unit !== 'ratio' && unit !== 'number' && unit !== 'score') return null;
  if (numbers.every(Number.isInteger)) return 0;
  const middle = sizes.filter((size) => size > 0)[Math.floor(sizes.filter((size) => size > 0).length / 2)] ?? 1;
  return Math.min(8, Math.max(1, 2 - Math.floor(Math.log10(middle))));
}
