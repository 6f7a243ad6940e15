import { slots } from '../result/index.js';

export { type Dialect, quoteIdentifier, quoteLiteral, rowText, type WrittenDate } from './dialect.js';
export { type DuckDbOptions, openDuckDb } from './duckdb/engine.js';
export type {
  CsvReading,
  Engine,
  EngineLimits,
  EngineOptions,
  FileAccess,
  NumberedTexts,
  QueryColumns,
  QueryType,
  RegisterColumns,
  SqlParam,
} from './engine.js';
export { lazyEngine } from './lazy-engine.js';
export { queryColumns } from './query-columns.js';
export { queryTable } from './query-table.js';
export { type Cleaned, cleanScratch, hoursKept } from './trino/clean.js';
export { openTrino, type TrinoOptions } from './trino/engine.js';

slots.writeParquet = async (table, path) => {
  const { writeTableParquet } = await import('./duckdb/write-parquet.js');
  await writeTableParquet(table, path);
};
