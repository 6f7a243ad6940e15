import type { ColumnType, Table } from '../../result/index.js';
import type { QueryType } from '../engine.js';
import { openDuckDb } from './engine.js';

const types: Record<ColumnType, QueryType> = {
  text: 'text',
  integer: 'integer',
  number: 'number',
  boolean: 'boolean',
  date: 'date',
  timestamp: 'timestamp',
};

/** Writes a table of an answer as Parquet. */
export async function writeTableParquet(table: Table, path: string): Promise<void> {
  const engine = await openDuckDb({ threads: 1 });
  try {
    const columns = await Promise.all(
      table.columns.map(async ({ name, type }) => ({ name, type: types[type], data: await table.values(name) })),
    );
    await engine.register('out', columns);
    await engine.writeParquet('SELECT * FROM out', path);
  } finally {
    await engine.close();
  }
}
