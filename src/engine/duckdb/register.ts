import type { Cell } from '../../result/index.js';
import { quoteIdentifier } from '../dialect.js';
import type { QueryType, RegisterColumns } from '../engine.js';

type Kind = 'text' | 'number' | 'boolean';

/** What is appended first; dates, timestamps and integers are cast by the engine afterwards. */
const stages: Record<QueryType, { kind: Kind; sql: string; cast: string | null }> = {
  text: { kind: 'text', sql: 'VARCHAR', cast: null },
  number: { kind: 'number', sql: 'DOUBLE', cast: null },
  boolean: { kind: 'boolean', sql: 'BOOLEAN', cast: null },
  integer: { kind: 'number', sql: 'DOUBLE', cast: 'BIGINT' },
  date: { kind: 'text', sql: 'VARCHAR', cast: 'DATE' },
  timestamp: { kind: 'text', sql: 'VARCHAR', cast: 'TIMESTAMP' },
};

export interface Staged {
  readonly rowCount: number;
  readonly definition: string;
  readonly columns: readonly { readonly kind: Kind; slice(from: number, to: number): Cell[] }[];
  /** Select list that makes the final types; null when the staged table is the final one. */
  readonly casts: string | null;
}

function known(value: Cell): Cell {
  return typeof value === 'number' && Number.isNaN(value) ? null : value;
}

/** Plans how columns of memory become a table. */
export function stagedColumns(columns: RegisterColumns): Staged {
  const stageOf = (type: QueryType) => stages[type];
  const cast = columns.some(({ type }) => stageOf(type).cast !== null);
  return {
    rowCount: columns[0]?.data.length ?? 0,
    definition: columns.map(({ name, type }) => `${quoteIdentifier(name)} ${stageOf(type).sql}`).join(', '),
    columns: columns.map(({ type, data }) => ({
      kind: stageOf(type).kind,
      slice: (from, to) => Array.from(data.slice(from, to) as ArrayLike<Cell>, known),
    })),
    casts: cast
      ? columns
          .map(({ name, type }) => {
            const id = quoteIdentifier(name);
            const to = stageOf(type).cast;
            return to === null ? id : `CAST(${id} AS ${to}) AS ${id}`;
          })
          .join(', ')
      : null,
  };
}
