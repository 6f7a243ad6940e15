import type { Shop } from '../analysis/index.js';
import { VitalfewError } from '../errors.js';
import { message } from '../messages/index.js';
import { numberTies, type Ties, type TieTable } from './read-ties.js';

/** Which way influence runs along a tie, and how sure it is. */
export interface InfluenceRule {
  /** Whether ties hold one way; those that are mutual by their nature hold both ways all the same. */
  readonly directed: boolean;
  /** Whether every tie is turned round; null: those that stand for attention. */
  readonly reverse: boolean | null;
  /** `column`: each tie's chance stands in its weight; otherwise ties are counted. */
  readonly weights: number | string;
}

/** Ties that stand for attention: who follows or mentions is the one who is influenced. */
const attention = ['follow', 'mention'];

/** Ties that hold both ways by their nature. */
const mutual = ['friend', 'family', 'colleague'];

/**
 * Reads who influences whom: `from` influences `to`, turned round where a tie stands for attention, both ways where it is mutual.
 *
 * Weights are added up for parallel arcs: 1 for each arc, or (`column`) −ln(1 − chance), so that the chance of several together is
 * 1 − Π(1 − chance). Cost: O(ties) in the engine.
 *
 * @throws VitalfewError bad_input when a chance of the column is not from 0 to 1
 */
export async function influenceTies(
  shop: Shop,
  tables: readonly TieTable[],
  { directed, reverse, weights }: InfluenceRule,
  signal: AbortSignal | undefined,
): Promise<Ties> {
  const { dialect } = shop.engine;
  const list = (words: readonly string[]) => words.map(dialect.literal).join(', ');
  const byColumn = weights === 'column';
  const arcs = tables.flatMap((table) => {
    const at = (column: string) => `${dialect.identifier(table)}.${dialect.identifier(column)}`;
    const [a, b] = table === 'relations' ? [at('from'), at('to')] : [at('referrer_id'), at('referred_id')];
    const kind = table === 'relations' && shop.has(table, 'kind') ? at('kind') : null;
    const turns = reverse ?? (kind && `coalesce(${kind} IN (${list(attention)}), false)`);
    const ends = (from: string, to: string): string => {
      if (typeof turns !== 'string') return turns ? `${to} AS a, ${from} AS b` : `${from} AS a, ${to} AS b`;
      return `CASE WHEN ${turns} THEN ${to} ELSE ${from} END AS a, CASE WHEN ${turns} THEN ${from} ELSE ${to} END AS b`;
    };
    const chance = byColumn && shop.has(table, 'weight') ? `CAST(${at('weight')} AS DOUBLE)` : 'CAST(1 AS DOUBLE)';
    const both = directed ? kind && `${kind} IN (${list(mutual)})` : '(1 = 1)';
    const select = (from: string, to: string) => `SELECT ${ends(from, to)}, ${chance} AS p FROM ${shop.from(table)}`;
    return [select(a, b), ...(both ? [`${select(b, a)} WHERE ${both}`] : [])];
  });
  const sql = arcs.join(' UNION ALL ');
  if (!byColumn) return numberTies(shop.engine, sql, { weighted: false, signal });

  const outside = await shop.engine.query(
    `SELECT count(*) AS n, min(p) AS low, max(p) AS high FROM (${sql}) AS arcs WHERE NOT (p >= 0 AND p <= 1)`,
    [],
    signal ? { signal } : {},
  );
  const bad = outside.numbers('n')[0] ?? 0;
  if (bad > 0) {
    const example = [outside.numbers('low')[0]!, outside.numbers('high')[0]!].find((p) => !(p >= 0 && p <= 1))!;
    throw new VitalfewError(
      'bad_input',
      message('influence/seeding.weights.range', {
        n: { value: bad, unit: 'count' },
        example: { value: example, unit: 'number' },
      }),
    );
  }
  const log = `CASE WHEN p > ${surest} THEN ${-Math.log(1 - surest)} ELSE -ln(1 - p) END`;
  return numberTies(shop.engine, `SELECT a, b, ${log} AS w FROM (${sql}) AS arcs`, { weighted: true, signal });
}

/** A chance above this counts as this much: its logarithm has an end. */
const surest = 0.999999999;
