import { VitalfewError } from '../errors.js';
import type { Message, Unit } from '../messages/index.js';
import { tableCsv } from './csv.js';
import { slots } from './slots.js';
import type { Cell, ColumnData, ColumnInfo, ColumnType, DanfoFrame, Holds, Row, Table } from './table.js';
import { toDanfo } from './to-danfo.js';
import { writeBeside } from './write-beside.js';

export interface LazyData {
  readonly length: number;
  readonly make: () => ColumnData;
}

function isLazy(data: ColumnData | LazyData): data is LazyData {
  return 'make' in data;
}

/** One column as it is given to `memoryTable`. The label defaults to the message `column.<name>`. */
export interface ColumnSpec {
  readonly type: ColumnType;
  /** The values; where they are dear, how many there are and how they are made when asked for. */
  readonly data: ColumnData | LazyData;
  readonly unit?: Unit;
  readonly label?: Message;
  readonly values?: string;
  readonly translations?: NonNullable<ColumnInfo['translations']>;
  readonly holds?: Holds;
}

export interface MemoryTable<R extends Row = Row> extends Table<R> {
  readonly kind: 'memory';
  readonly data: { readonly [column: string]: ColumnData };
  /** One cell; null where unknown. */
  cell(row: number, column: keyof R & string): Cell;
  /** All rows as objects, at once. */
  toRows(): R[];
}

function addColumn(to: Record<string, ColumnData>, name: string, data: ColumnData | LazyData): void {
  if (!isLazy(data)) {
    to[name] = data;
    return;
  }
  let made: ColumnData | null = null;
  Object.defineProperty(to, name, {
    enumerable: true,
    get: () => {
      made ??= data.make();
      return made;
    },
  });
}

function cellOf(data: ColumnData | undefined, row: number): Cell {
  const value = data?.[row];
  return value === undefined || (typeof value === 'number' && Number.isNaN(value)) ? null : value;
}

/**
 * A table held as columns in memory: typed arrays for numbers, arrays for text.
 *
 * @throws VitalfewError wrong_type when the columns differ in length (a programming error of an analysis)
 * @example memoryTable({ segment: { type: 'text', data: ['a'] }, n: { type: 'integer', unit: 'customers', data: Float64Array.of(3) } })
 */
export function memoryTable<R extends Row = Row>(
  specs: { readonly [K in keyof R & string]: ColumnSpec },
  { rowTexts }: Pick<Table, 'rowTexts'> = {},
): MemoryTable<R> {
  const entries = Object.entries<ColumnSpec>(specs);
  const rowCount = entries[0]?.[1].data.length ?? 0;
  const columns: ColumnInfo[] = [];
  const data: Record<string, ColumnData> = Object.create(null);
  for (const [name, spec] of entries) {
    if (spec.data.length !== rowCount) {
      throw new VitalfewError(
        'wrong_type',
        `memoryTable: column "${name}" has ${spec.data.length} rows, the first has ${rowCount}.`,
      );
    }
    columns.push({
      name,
      type: spec.type,
      label: spec.label ?? { id: `column.${name}` },
      ...(spec.unit === undefined ? {} : { unit: spec.unit }),
      ...(spec.values === undefined ? {} : { values: spec.values }),
      ...(spec.translations === undefined ? {} : { translations: spec.translations }),
      ...(spec.holds === undefined ? {} : { holds: spec.holds }),
    });
    addColumn(data, name, spec.data);
  }
  const names = columns.map((column) => column.name);
  const rowAt = (row: number): R => Object.fromEntries(names.map((name) => [name, cellOf(data[name], row)])) as R;
  const table: MemoryTable<R> = {
    kind: 'memory',
    columns,
    rowCount,
    data,
    ...(rowTexts === undefined ? {} : { rowTexts }),
    cell: (row, column) => cellOf(data[column], row),
    toRows: () => Array.from({ length: rowCount }, (_, row) => rowAt(row)),
    head: async (n = 10) => Array.from({ length: Math.min(n, rowCount) }, (_, row) => rowAt(row)),
    rows: async () => table.toRows(),
    values: async (column) => {
      const found = data[column];
      if (!found)
        throw new VitalfewError(
          'missing_column',
          `values: there is no column "${column}". Columns: ${names.join(', ')}.`,
        );
      return found;
    },
    toDanfo: (): Promise<DanfoFrame> =>
      toDanfo(columns, async (name) => Array.from({ length: rowCount }, (_, row) => cellOf(data[name], row))),
    writeCsv: (path) => writeBeside(path, tableCsv(table)),
    writeParquet: async (path) => {
      if (!slots.writeParquet)
        throw new VitalfewError(
          'unsupported_by_engine',
          'writeParquet: no engine is loaded; import vitalfew as a whole.',
        );
      await slots.writeParquet(table, path);
    },
  };
  return table;
}
