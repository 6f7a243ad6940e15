import { message, type Unit } from '../messages/index.js';
import type { ColumnSpec, MemoryTable } from './memory-table.js';
import { type RowsColumn, rowsTable } from './rows-table.js';
import type { ColumnType, Row } from './table.js';

const whole = new Set<Unit>(['customers', 'orders', 'count']);

/**
 * Columns of one analysis, whose words stand in the texts as `<id>.column.<name>`; without a name the words are those of the
 * column itself. `texts` and `numbers` are columns of values, `text` and `number` those of rows (`rowsTable`); `table` is a table of
 * rows whose columns all have words of their own unless they say others.
 */
export function columnsOf(id: string) {
  const label = (name: string) => message(`${id}.column.${name}`);
  const named = (name: string | undefined) => (name === undefined ? {} : { label: label(name) });
  return {
    label,
    texts: (data: readonly (string | null)[], name?: string, values?: string): ColumnSpec => ({
      type: 'text',
      data,
      ...named(name),
      ...(values === undefined ? {} : { values }),
    }),
    /** Null is unknown. */
    numbers: (
      data: Iterable<number | null>,
      unit: Unit,
      name?: string,
      type: ColumnType = whole.has(unit) ? 'integer' : 'number',
    ): ColumnSpec => ({
      type,
      unit,
      data: data instanceof Float64Array ? data : Float64Array.from(data, (value) => value ?? Number.NaN),
      ...named(name),
    }),
    text: (name?: string, values?: string): RowsColumn => ({
      unit: 'text',
      ...named(name),
      ...(values === undefined ? {} : { values }),
    }),
    number: (unit: Unit, name?: string, type: ColumnType = whole.has(unit) ? 'integer' : 'number'): RowsColumn => ({
      unit,
      type,
      ...named(name),
    }),
    table<R extends Row>(
      rows: readonly R[],
      columns: { readonly [K in keyof R & string]: RowsColumn },
    ): MemoryTable<R> {
      const own = Object.entries<RowsColumn>(columns).map(([name, column]) => [
        name,
        { label: label(name), ...(typeof column === 'string' ? { unit: column } : column) },
      ]);
      return rowsTable<R>(rows, Object.fromEntries(own) as typeof columns);
    },
  };
}
