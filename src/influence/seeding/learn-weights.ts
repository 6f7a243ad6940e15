import type { Shop } from '../../analysis/index.js';
import { VitalfewError } from '../../errors.js';
import { message } from '../../messages/index.js';
import { fitBetaBinomial, posterior } from '../../stats/index.js';

/** What was learnt of each node's pull on those around it. */
export interface LearntWeights {
  /** Chance that a neighbour follows, by node number of the one who influences. */
  readonly chance: Float64Array;
  /** Neighbours who followed, of all. */
  readonly followed: number;
  readonly of: number;
  readonly source: 'referrals' | 'interactions';
}

/** Interactions by which somebody follows another. */
const following = ['like', 'comment', 'forward', 'share', 'follow', 'favourite', 'redeem', 'scan', 'join_group'];

/**
 * Learns from own data how likely a neighbour follows each customer: the share of the neighbours who were referred by them or, without
 * referrals, who reacted to them, shrunk to the share of all (beta-binomial, prior fitted to the data).
 *
 * @throws VitalfewError not_enough_data when nobody followed anybody along a known tie
 */
export async function learnWeights(
  shop: Shop,
  { ids, from, to }: { ids: readonly string[]; from: Uint32Array; to: Uint32Array },
  signal: AbortSignal | undefined,
): Promise<LearntWeights> {
  const source =
    shop.has('referrals', 'referrer_id') && shop.has('referrals', 'referred_id') ? 'referrals' : 'interactions';
  const n = ids.length;
  const place = new Map(ids.map((id, node) => [id, node]));
  const neighbours = new Set<number>();
  const of = new Float64Array(n);
  for (let tie = 0; tie < from.length; tie++) {
    const key = from[tie]! * n + to[tie]!;
    if (from[tie] === to[tie] || neighbours.has(key)) continue;
    neighbours.add(key);
    of[from[tie]!]! += 1;
  }
  const followed = new Float64Array(n);
  let all = 0;
  if (source === 'referrals' || shop.has('interactions', 'target_customer_id')) {
    const { literal } = shop.engine.dialect;
    const sql =
      source === 'referrals'
        ? `SELECT DISTINCT referrer_id AS a, referred_id AS b FROM ${shop.from('referrals')}`
        : `SELECT DISTINCT target_customer_id AS a, customer_id AS b FROM ${shop.from('interactions')}
           WHERE kind IN (${following.map(literal).join(', ')})`;
    const pairs = await shop.engine.query(sql, [], signal ? { signal } : {});
    const [first, second] = [pairs.texts('a'), pairs.texts('b')];
    for (let row = 0; row < pairs.rowCount; row++) {
      const [a, b] = [place.get(first[row] ?? ''), place.get(second[row] ?? '')];
      if (a === undefined || b === undefined || !neighbours.has(a * n + b)) continue;
      followed[a]! += 1;
      all += 1;
    }
  }
  if (all === 0)
    throw new VitalfewError(
      'not_enough_data',
      message('influence/seeding.weights.nothing_learnt', { function: 'influence.seeding' }),
    );
  const groups = Array.from(of.keys()).filter((node) => of[node]! > 0);
  const prior = fitBetaBinomial({
    k: Float64Array.from(groups, (node) => followed[node]!),
    n: Float64Array.from(groups, (node) => of[node]!),
  });
  const chance = Float64Array.from(of, (trials, node) => {
    const { a, b } = posterior(followed[node]!, trials, prior);
    return a / (a + b);
  });
  return { chance, followed: all, of: neighbours.size, source };
}
