import { analysis, inWorker } from '../analysis/index.js';
import { readTies, tieTables } from '../ties/index.js';
import { assertTies } from './assert-ties.js';
import { agreementOf } from './communities/agreement.js';
import { communitiesAnswer } from './communities/communities-answer.js';
import {
  type CommunitiesQuestion,
  type CommunityRun,
  communityGraph,
  communityRuns,
} from './communities/community-runs.js';
import { tiesAtOnce } from './communities/one-run.js';
import { communitiesOptions } from './communities-options.js';

const name = 'influence.communities';

/**
 * Which communities the market is made of: groups of customers who have many ties among them and few to others.
 *
 * Leiden by modularity or the constant Potts model, from several seeds; the best run is the answer, the others say how firm it
 * is (adjusted Rand index as a whole, and for each customer the share of runs in which they stand with the most of their
 * community). Directions are ignored unless `directed`; then modularity is that of Leicht and Newman. `reciprocal` says what two
 * ties between the same customers, one each way, are: one pair with the stronger weight, or a pair with both added. Self loops
 * are dropped, repeated ties merged, both counted. Each community is connected. Cost: O(runs × ties) for a few dozen passes.
 *
 * @param shop - needs relations: from, to; or referrals: referrer_id, referred_id; uses orders and attributes of customers for the profile
 * @returns tables.customers (n_nodes × 5, by id), communities (the largest first), roles (hubs and bridges), profile, largest, network, actions;
 *   metrics modularity (or cpm_quality), communities, agreement and counts
 * @throws VitalfewError missing_table | missing_column | empty_input (no tie left)
 * @example (await communities(shop, { runs: 1 })).metrics.find(({ id }) => id === 'modularity')?.value // => 0.4197… (karate)
 * @see V. A. Traag, L. Waltman & N. J. van Eck, Scientific Reports 9, 5233 (2019). Deviation: see `leiden`.
 */
export const communities = analysis({
  id: 'influence/communities',
  needs: [{ relations: ['from', 'to'] }, { referrals: ['referrer_id', 'referred_id'] }],
  uses: {
    relations: ['weight'],
    customers: ['name', 'region', 'city_tier', 'gender', 'education', 'income', 'tier', 'acquired_by'],
    orders: ['customer_id', 'order_id', 'ordered_at', 'amount'],
  },
  options: communitiesOptions,
  methods: [
    'Traag, Waltman & van Eck, Scientific Reports 9, 5233 (2019): Leiden',
    'Newman, Physical Review E 69, 066133 (2004); Leicht & Newman, Physical Review Letters 100, 118703 (2008): modularity',
    'Traag, Van Dooren & Nesterov, Physical Review E 84, 016114 (2011): constant Potts model',
    'Hubert & Arabie, Journal of Classification 2 (1985), 193–218: adjusted Rand index',
  ],
  async run(shop, options, { engine, signal, progress, seed }) {
    const tables = tieTables(name, shop, options.ties);
    const ties = await readTies(shop, { engine, tables, weighted: options.weights, signal });
    assertTies(name, tables, ties);
    progress(0.3);
    const { directed, reciprocal, quality, resolution, runs } = options;
    const question: CommunitiesQuestion = {
      nodeCount: ties.ids.length,
      from: ties.from,
      to: ties.to,
      weight: ties.weight,
      directed,
      reciprocal,
      quality,
      resolution,
      seed,
    };
    const few = ties.from.length * runs <= tiesAtOnce;
    const half = (parity: 0 | 1): CommunityRun[] | Promise<CommunityRun[]> => {
      if (few || parity >= runs) return communityRuns(question, runs, parity);
      const kernel = 'influence/communities/community-runs#communityRuns';
      return inWorker<CommunityRun[]>(kernel, [question, runs, parity], { signal });
    };
    const halves = [half(0), half(1)] as const;
    // Made while the workers are at theirs.
    const built = communityGraph(question);
    const [even, odd] = await Promise.all(halves);
    progress(0.8);
    // In the order of their seeds; the first of equally good ones is the answer.
    const all = Array.from({ length: runs }, (_, run) => (run % 2 === 0 ? even : odd)[run >> 1]!);
    const best = all.reduce((found, run) => (run.quality > found.quality ? run : found));
    const others = all.filter((run) => run !== best);
    const agreement = agreementOf(best, others);
    return await communitiesAnswer({ shop, options, ties, built, best, others, agreement, signal });
  },
});
