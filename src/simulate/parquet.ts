import { join } from 'node:path';
import { type Engine, quoteIdentifier } from '../engine/index.js';
import type { MarketTable } from './market.js';

// Columns that are not text, by name; `at` is a moment in some tables and a day in others.
const types: readonly (readonly [RegExp, string])[] = [
  [/^(orders\.ordered_at|(interactions|touches)\.at)$/, 'TIMESTAMP'],
  [
    /\.(birth_date|joined_at|since|at|started_at|ends_at|converted_at|opened_at|proposed_at|closed_at|verified_at|as_of|known_at)$/,
    'DATE',
  ],
  [/\.(unit_price|list_price|price|cost|acquisition_cost|reward|benefit_cost)$/, 'DECIMAL(18,2)'],
  [/^(touches|deals)\.amount$/, 'DECIMAL(18,2)'],
  [/\.(quantity|city_tier|employees|income|weight|units|units_used|age|wave|pays|pays_again|x\d+)$/, 'INTEGER'],
  [/\.(distance_km|sentiment)$|^interactions\.value$/, 'DOUBLE'],
  [/\.(responded|has_child|can_pay|knows_us)$/, 'BOOLEAN'],
];

/**
 * Writes a table as Parquet: its rows go as text to the engine's private folder and from there, page by page, into typed
 * columns, so that a table of millions of rows is never in memory. Cost: O(rows).
 *
 * @param writeCsv - writes the table's rows as CSV with a header
 */
export async function writeParquet(
  engine: Engine,
  table: MarketTable,
  path: string,
  writeCsv: (path: string) => Promise<void>,
): Promise<void> {
  const { files } = engine;
  if (files === null) throw new RangeError('writeParquet: the engine must read files of this machine.');
  const staged = join(files.spool, `${table.name}.csv`);
  await writeCsv(staged);
  const relation = files.csv(staged, {
    columns: table.columns.length,
    delimiter: ',',
    skip: 1,
    compressed: false,
    newLine: 'crlf',
    parallel: false,
  });
  const columns = table.columns.map((column, c) => {
    const type = types.find(([name]) => name.test(`${table.name}.${column}`))?.[1] ?? 'VARCHAR';
    return `CAST(nullif(c${c + 1}, '') AS ${type}) AS ${quoteIdentifier(column)}`;
  });
  await engine.writeParquet(`SELECT ${columns.join(', ')} FROM ${relation}`, path);
}
