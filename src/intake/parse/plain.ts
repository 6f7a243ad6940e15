import type { Dialect } from '../../engine/index.js';
import { type ColumnCell, type FieldColumn, type PlainCell, widest } from '../bytes/line-scanner.js';
import { idColumns, timeColumns } from '../columns.js';
import type { TableName } from '../schema.js';
import type { LineQuestions } from '../sources/source.js';
import type { Column } from '../understand.js';
import { type DateBounds, outOfBounds } from './date.js';
import { isNarrow } from './number.js';
import type { ParsedColumn } from './parsed.js';

/** How the cells of a column of numbers or days are written if the sample is right; null where threads cannot read them. */
function plainCell({ raw, number, date }: Column): PlainCell | null {
  if (raw.native !== 'text') return null;
  if (date !== null) {
    if (date.zones !== 'none' || date.format === null) return null;
    const { order, separator } = date.format;
    return { kind: 'moment', order, separator };
  }
  if (number === null || number.sign !== '') return null;
  const { group, point } = number.format;
  const digits = isNarrow(number) ? { whole: 9 - number.decimals, decimals: number.decimals } : widest;
  return { kind: 'decimal', ...digits, group: group.charAt(0), point };
}

/**
 * What to ask about the cells of a table's columns: those that are kept, and those of which a cell can be wrong. Nothing
 * where there are numbers or days that threads cannot read: the engine reads the text.
 */
export function lineQuestions(table: TableName, columns: readonly Column[]): LineQuestions {
  const fieldOf = (name: string | undefined) => columns.findIndex((column) => column.name === name);
  const ids = idColumns.map(fieldOf).filter((field) => field >= 0);
  const cells: FieldColumn[] = [];
  for (const [field, column] of columns.entries()) {
    const cell: ColumnCell | null = isTyped(column) ? plainCell(column) : { kind: 'text' };
    if (cell === null) return { cells: [], ids, order: null };
    if (column.stored || column.filled || isTyped(column)) cells.push({ field, cell });
  }
  // Lines are compared as a whole even where not every column is kept.
  if (table === 'orders' && columns.some((column) => !column.stored))
    cells.push({ field: -1, cell: { kind: 'print' } });
  const [id, customer, time] = [fieldOf('order_id'), fieldOf('customer_id'), fieldOf(timeColumns[table])];
  if (table !== 'orders' || id < 0) return { cells, ids, order: null };
  const alike = [
    ...(customer < 0 ? [] : [{ field: customer, day: false }]),
    ...(time < 0 ? [] : [{ field: time, day: true }]),
  ];
  return { cells, ids, order: { id, alike } };
}

function isTyped({ number, date }: Column): boolean {
  return number !== null || date !== null;
}

/** SQL of a column that threads read; null for texts. */
export function plainColumn(column: Column, bounds: DateBounds, dialect: Dialect): ParsedColumn | null {
  if (!isTyped(column)) return null;
  const value = column.raw.sql;
  const faults = column.date === null ? [] : outOfBounds(value, bounds, dialect).map(({ condition }) => condition);
  if (column.spec?.kind === 'quantity') faults.push(`${value} = 0`);
  return { value, status: faults, format: '', faults: [] };
}
