import { type Engine, quoteLiteral } from '../../engine/index.js';
import { countFormats, type DateFormat, decideFormat } from './date.js';

export interface WholeColumn {
  readonly format: DateFormat | null;
  readonly twin: readonly [string, string] | null;
  /** A cell of the column; null when it is empty throughout. */
  readonly example: string | null;
}

/** Days are few whatever the number of rows; a column with more texts than these is no column of days. */
const mostDays = 200_000;

/** Counts over the whole column how many cells each date format reads, and decides. Cost: one grouping by day. */
export async function countedFormats(engine: Engine, relation: string, cell: string): Promise<WholeColumn> {
  const day = `regexp_extract(${cell}, ${quoteLiteral('^[^ T]+')})`;
  const answer = await engine.query(
    `SELECT day, count(*) AS n FROM (SELECT ${day} AS day FROM ${relation} WHERE ${cell} IS NOT NULL) AS days
     GROUP BY day ORDER BY count(*) DESC, day LIMIT ${mostDays}`,
  );
  const days = answer.texts('day').map((text) => text ?? '');
  return { ...decideFormat(countFormats(days, answer.numbers('n'))), example: days[0] ?? null };
}
