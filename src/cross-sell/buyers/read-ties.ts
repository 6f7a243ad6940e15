import type { Shop } from '../../analysis/index.js';
import { type BitSet, hasBit } from './bit-set.js';

/** Ties by customer, and how many of them are to buyers. */
export interface BuyerTies {
  readonly ties: Int32Array;
  readonly buyers: Int32Array;
}

type Query = (sql: string) => ReturnType<Shop['engine']['query']>;

/** Ties of each customer and how many of them are to buyers, each neighbour once. */
export async function readTies(
  shop: Shop,
  ids: readonly string[],
  buyers: BitSet,
  query: Query,
): Promise<BuyerTies | null> {
  const { identifier: id } = shop.engine.dialect;
  const sources = [
    ...(shop.has('relations', 'from') && shop.has('relations', 'to')
      ? [`SELECT ${id('from')} AS a, ${id('to')} AS b FROM ${shop.from('relations')}`]
      : []),
    ...(shop.has('referrals', 'referrer_id') && shop.has('referrals', 'referred_id')
      ? [`SELECT referrer_id AS a, referred_id AS b FROM ${shop.from('referrals')}`]
      : []),
  ];
  if (sources.length === 0) return null;
  const both = sources.join(' UNION ALL ');
  const found = await query(
    `SELECT DISTINCT a, b FROM (SELECT a, b FROM (${both}) AS s UNION ALL SELECT b AS a, a AS b FROM (${both}) AS t) AS u WHERE a IS NOT NULL AND b IS NOT NULL AND a <> b ORDER BY a, b`,
  );
  const place = new Map(ids.map((each, i) => [each, i]));
  const [ties, tied] = [new Int32Array(ids.length), new Int32Array(ids.length)];
  const [a, b] = [found.texts('a'), found.texts('b')];
  for (let i = 0; i < found.rowCount; i++) {
    const [one, other] = [place.get(String(a[i])), place.get(String(b[i]))];
    if (one === undefined || other === undefined) continue;
    ties[one]! += 1;
    if (hasBit(buyers, other)) tied[one]! += 1;
  }
  return ties.some((count) => count > 0) ? { ties, buyers: tied } : null;
}
