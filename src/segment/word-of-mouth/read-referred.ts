import type { Shop } from '../../analysis/index.js';

/** What those brought by a customer spent since, by place of the referrer. */
export interface Referred {
  /** Customers brought. */
  readonly brought: Float64Array;
  readonly money: Float64Array;
  /** Sum of the squares of the money of each one brought. */
  readonly squares: Float64Array;
}

/**
 * Reads whom each customer brought and what they spent from that day on.
 *
 * Who was referred more than once belongs to the first referrer alone (by time, then by id), so that a sale is credited once;
 * nobody brings themselves. Null without referrals. Cost: O(referrals + orders) in the engine.
 */
export async function readReferred(
  shop: Shop,
  ids: readonly string[],
  signal: AbortSignal | undefined,
): Promise<Referred | null> {
  if (!shop.has('referrals', 'referrer_id') || !shop.has('referrals', 'referred_id')) return null;
  const day = shop.has('referrals', 'at') ? 'CAST(referrals."at" AS DATE)' : 'CAST(NULL AS DATE)';
  const moment = shop.has('referrals', 'at') ? 'referrals."at" NULLS LAST, ' : '';
  const since = shop.has('orders', 'ordered_at')
    ? 'AND (first_one.day IS NULL OR CAST(orders.ordered_at AS DATE) >= first_one.day)'
    : '';
  const found = await shop.engine.query(
    `WITH ranked AS (SELECT referrals.referrer_id AS who, referrals.referred_id AS target, ${day} AS day,
         row_number() OVER (PARTITION BY referrals.referred_id ORDER BY ${moment}referrals.referrer_id) AS place
       FROM ${shop.from('referrals')}
       WHERE referrals.referrer_id IS NOT NULL AND referrals.referred_id IS NOT NULL AND referrals.referrer_id <> referrals.referred_id),
     first_one AS (SELECT who, target, day FROM ranked WHERE place = 1),
     spent AS (SELECT first_one.target AS target, CAST(sum(orders.value) AS DECIMAL(38, 4)) AS money
       FROM ${shop.from('orders')} JOIN first_one ON first_one.target = orders.customer_id ${since} GROUP BY first_one.target)
     SELECT first_one.who AS who, count(*) AS brought, coalesce(sum(spent.money), 0) AS money,
       coalesce(sum(CAST(CAST(spent.money AS DOUBLE) * CAST(spent.money AS DOUBLE) AS DECIMAL(38, 4))), 0) AS squares
     FROM first_one LEFT JOIN spent ON spent.target = first_one.target GROUP BY first_one.who ORDER BY who`,
    [],
    signal ? { signal } : {},
  );
  const place = new Map(ids.map((id, i) => [id, i]));
  const empty = () => new Float64Array(ids.length);
  const [brought, money, squares] = [empty(), empty(), empty()];
  found.texts('who').forEach((who, row) => {
    const i = place.get(who!);
    if (i === undefined) return;
    brought[i] = found.numbers('brought')[row]!;
    money[i] = found.numbers('money')[row]!;
    squares[i] = found.numbers('squares')[row]!;
  });
  return { brought, money, squares };
}
