import { VitalfewError } from '../errors.js';
import type { Cell } from '../result/index.js';
import type { QueryColumns, QueryType } from './engine.js';

/** One decoded column: numbers as Float64Array (NaN is NULL), everything else as an array with null. */
export interface DecodedColumn {
  readonly name: string;
  readonly type: QueryType;
  readonly data: Float64Array | readonly Cell[];
  /** The integers in full, where they were asked for. */
  readonly exact?: readonly (bigint | null)[];
}

function cellAt(data: Float64Array | readonly Cell[], row: number): Cell {
  const value = data[row];
  return value === undefined || (typeof value === 'number' && Number.isNaN(value)) ? null : value;
}

/** The answer of a query from its decoded columns; the same for every engine. */
export function queryColumns(columns: readonly DecodedColumn[], rowCount: number): QueryColumns {
  const byName = new Map(columns.map((column) => [column.name, column]));
  const find = (name: string): DecodedColumn => {
    const column = byName.get(name);
    if (column) return column;
    const known = columns.map((each) => each.name).join(', ');
    throw new VitalfewError('missing_column', `query: the answer has no column "${name}"; it has ${known}.`);
  };
  return {
    rowCount,
    names: columns.map((column) => column.name),
    types: columns.map((column) => column.type),
    numbers(name) {
      const { data, type } = find(name);
      if (data instanceof Float64Array) return data;
      throw new VitalfewError('wrong_type', `query: column "${name}" must be numeric; got ${type}.`);
    },
    texts(name) {
      const { data, type } = find(name);
      if (!(data instanceof Float64Array) && type !== 'boolean') return data as readonly (string | null)[];
      throw new VitalfewError('wrong_type', `query: column "${name}" must be text; got ${type}. Cast it to VARCHAR.`);
    },
    bigints(name) {
      const { data, type, exact } = find(name);
      if (exact) return exact;
      if (data instanceof Float64Array && type === 'integer')
        return Array.from(data, (value) => (Number.isNaN(value) ? null : BigInt(value)));
      throw new VitalfewError('wrong_type', `query: column "${name}" must be of integers; got ${type}.`);
    },
    cells: (name) => find(name).data,
    rows: () =>
      Array.from({ length: rowCount }, (_, row) =>
        Object.fromEntries(columns.map(({ name, data }) => [name, cellAt(data, row)])),
      ),
  };
}
