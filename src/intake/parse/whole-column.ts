import { type Engine, quoteLiteral } from '../../engine/index.js';
import { type DateFormat, dateColumn, dateFormats, decideFormat, type Zones } from './date.js';

export interface WholeColumn {
  readonly format: DateFormat | null;
  readonly twin: readonly [string, string] | null;
  /** A cell of the column; null when it is empty throughout. */
  readonly example: string | null;
}

/** Counts in the whole column how many cells each date format reads, and decides. Cost: one pass, about ten patterns. */
export async function countedFormats(
  engine: Engine,
  relation: string,
  cell: string,
  zones: Zones,
): Promise<WholeColumn> {
  const counts = dateFormats.map((format, i) => {
    const { faults } = dateColumn(cell, { format, canonical: null, zones, timezone: 'UTC' }, 'any');
    const shape = faults.find((fault) => fault.code === 'E-DAT-02')!.condition;
    const noDay = faults.find((fault) => fault.code === 'E-DAT-03')!.condition;
    return `count(*) FILTER (WHERE ${cell} IS NOT NULL AND NOT (${shape}) AND NOT (${noDay})) AS f${i}`;
  });
  const answer = await engine.query(
    `SELECT ${counts.join(', ')}, any_value(${cell}) FILTER (WHERE ${cell} <> ${quoteLiteral('')}) AS example FROM ${relation}`,
  );
  const decision = decideFormat(new Map(dateFormats.map((format, i) => [format, answer.numbers(`f${i}`)[0] ?? 0])));
  return { ...decision, example: answer.texts('example')[0] ?? null };
}
