import type { Message, Unit } from '../messages/index.js';
import { type MemoryTable, memoryTable } from './memory-table.js';
import type { Cell, ColumnInfo, ColumnType, Row } from './table.js';

/** A column of `rowsTable`: its unit alone, or with what the unit does not say. */
export type RowsColumn =
  | Unit
  | {
      readonly unit: Unit;
      readonly type?: ColumnType;
      readonly label?: Message;
      readonly values?: string;
      readonly translations?: NonNullable<ColumnInfo['translations']>;
      readonly holds?: NonNullable<ColumnInfo['holds']>;
    };

const typeOf: Readonly<Record<Unit, ColumnType>> = {
  customers: 'integer',
  orders: 'integer',
  count: 'integer',
  score: 'integer',
  share: 'number',
  money: 'number',
  days: 'number',
  ratio: 'number',
  number: 'number',
  date: 'date',
  text: 'text',
};

/**
 * A small table made of row objects: numbers become typed arrays, null in them is unknown.
 *
 * For tables of groups and periods; tables of all customers are made of columns (`memoryTable`). Cost: O(rows × columns).
 *
 * @example rowsTable([{ segment: 'a', customers: 3 }], { segment: 'text', customers: 'customers' }).rowCount // => 1
 */
export function rowsTable<R extends Row>(
  rows: readonly R[],
  columns: { readonly [K in keyof R & string]: RowsColumn },
): MemoryTable<R> {
  const specs = Object.entries<RowsColumn>(columns).map(([name, column]) => {
    const { unit, ...rest } = typeof column === 'string' ? { unit: column } : column;
    const type = ('type' in rest ? rest.type : undefined) ?? typeOf[unit];
    const numeric = type === 'integer' || type === 'number';
    const values = rows.map((row) => row[name] as Cell);
    const data = numeric ? Float64Array.from(values, (value) => (value === null ? Number.NaN : Number(value))) : values;
    const plain = type === 'text' || type === 'boolean' || type === 'date';
    return [name, { ...rest, type, data, ...(plain ? {} : { unit }) }] as const;
  });
  return memoryTable<R>(Object.fromEntries(specs) as unknown as Parameters<typeof memoryTable<R>>[0]);
}
