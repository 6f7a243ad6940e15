import type { Dialect } from '../../engine/index.js';
import { type FieldColumn, type PlainCell, widest } from '../bytes/line-scanner.js';
import { idColumns, timeColumns } from '../columns.js';
import type { TableName } from '../schema.js';
import type { LineQuestions } from '../sources/source.js';
import type { Column } from '../understand.js';
import { type DateBounds, outOfBounds } from './date.js';
import { isNarrow } from './number.js';
import type { ParsedColumn } from './parsed.js';

/** How the cells of a typed column are written if the sample is right; null where the engine's own reading cannot do it. */
export function plainCell({ raw, number, date }: Column): PlainCell | null {
  if (raw.native !== 'text') return null;
  if (date !== null) {
    const { canonical, zones, format } = date;
    return canonical === null || zones !== 'none' || format?.label !== 'YYYY-MM-DD' ? null : { kind: canonical };
  }
  if (number === null || number.sign !== '' || number.format.label !== '1234.56') return null;
  return isNarrow(number) ? { kind: 'decimal', whole: 9 - number.decimals, decimals: number.decimals } : widest;
}

/** What to ask about the cells of a table's columns: those that are kept, and those of which a cell can be wrong. */
export function lineQuestions(table: TableName, columns: readonly Column[]): LineQuestions {
  const cells = columns.flatMap((column, field): FieldColumn[] => {
    const { stored, filled, number, date } = column;
    if (!stored && !filled && number === null && date === null) return [];
    return [{ field, cell: plainCell(column) ?? { kind: 'text' } }];
  });
  // Lines are compared as a whole even where not every column is kept.
  if (table === 'orders' && columns.some((column) => !column.stored))
    cells.push({ field: -1, cell: { kind: 'print' } });
  const fieldOf = (name: string | undefined) => columns.findIndex((column) => column.name === name);
  const [id, customer, time] = [fieldOf('order_id'), fieldOf('customer_id'), fieldOf(timeColumns[table])];
  const ids = idColumns.flatMap((name) => (fieldOf(name) < 0 ? [] : [fieldOf(name)]));
  const hasDays = time < 0 || plainCell(columns[time]!) !== null;
  if (table !== 'orders' || id < 0 || !hasDays) return { cells, ids, order: null };
  const alike = [
    ...(customer < 0 ? [] : [{ field: customer, day: false }]),
    ...(time < 0 ? [] : [{ field: time, day: true }]),
  ];
  return { cells, ids, order: { id, alike } };
}

/** SQL of a column that was read to its type, every cell being plain. */
export function plainColumn(column: Column, bounds: DateBounds, dialect: Dialect): ParsedColumn {
  const { raw, date, spec } = column;
  const value = date?.canonical === 'date' ? `CAST(${raw.sql} AS TIMESTAMP)` : raw.sql;
  const faults = date === null ? [] : outOfBounds(value, bounds, dialect).map(({ condition }) => condition);
  if (spec?.kind === 'quantity') faults.push(`${value} = 0`);
  return { value, status: faults, format: '', faults: [] };
}
