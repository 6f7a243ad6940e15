import { quoteIdentifier } from '../engine/index.js';
import type { ParsedColumn } from './parse/parsed.js';
import type { Reading, SourceContext, TableSource } from './sources/source.js';
import { type Column, cellOf } from './understand.js';

/** One pass over the source: typed values of the columns kept, and the status of the record. */
export function baseSelect(
  source: TableSource,
  reading: Reading,
  parsed: ReadonlyMap<Column, ParsedColumn | null>,
  { table, engine, options }: SourceContext,
): string {
  const fields: string[] = [];
  const statuses: string[] = [];
  // One condition for all that can only be right or wrong costs half of a status for each.
  const wrong: string[] = [];
  for (const [column, how] of parsed) {
    const { raw, stored, filled, name } = column;
    if (stored) fields.push(`${how === null ? cellOf(raw, engine.dialect) : how.value} AS ${quoteIdentifier(name)}`);
    const given = how?.status ?? [];
    if (typeof given === 'string')
      statuses.push(`CASE WHEN ${raw.sql} IS NULL THEN ${filled ? 2 : 0} ELSE ${given} END`);
    else wrong.push(...(filled ? [`${raw.sql} IS NULL`] : []), ...given);
  }
  if (source.trailing) wrong.push(`c${source.columns.length + 1} IS NOT NULL`);
  if (wrong.length > 0) statuses.push(`CASE WHEN ${wrong.join(' OR ')} THEN 2 ELSE 0 END`);
  const status = statuses.length === 0 ? '0' : statuses.length === 1 ? statuses[0] : `greatest(${statuses.join(', ')})`;
  fields.push(`CAST(${status} AS TINYINT) AS vf_status`);
  // Lines are compared as a whole even where not every column is kept.
  if (table === 'orders' && (reading.inPlace || [...parsed.keys()].some((column) => !column.stored)))
    fields.push(
      `${reading.print ?? engine.dialect.fingerprint(source.columns.map(({ sql }) => sql))} AS vf_fingerprint`,
    );
  if (reading.record !== null) fields.push(`${reading.record} AS vf_record`);
  // Rows without a number are told from their copies by a count among those that are alike.
  if (reading.inPlace && options.dedupe)
    fields.push(
      `row_number() OVER (PARTITION BY ${source.columns.map(({ sql }) => sql).join(', ')} ORDER BY 1) AS vf_copy`,
    );
  return `SELECT ${fields.join(', ')} FROM ${reading.relation}`;
}
