import { message } from '../../messages/index.js';
import { type MemoryTable, type Row, type RowsColumn, rowsTable } from '../../result/index.js';

/** What a column of this analysis is called. */
export const label = (name: string) => message(`cross-sell/mechanisms.column.${name}`);

/** Rows as a table whose columns have the names of this analysis. */
export function table<R extends Row>(
  rows: readonly R[],
  columns: { readonly [K in keyof R & string]: RowsColumn },
): MemoryTable<R> {
  const labelled = Object.entries<RowsColumn>(columns).map(([name, column]) => [
    name,
    { label: label(name), ...(typeof column === 'string' ? { unit: column } : column) },
  ]);
  return rowsTable<R>(rows, Object.fromEntries(labelled) as typeof columns);
}
