import { analysis, inWorker, type Shop } from '../analysis/index.js';
import { VitalfewError } from '../errors.js';
import { message } from '../messages/index.js';
import { readTies, type Ties, tieTables } from '../ties/index.js';
import { earlyBuyersOf } from './adopters/early-buyers.js';
import { earlyRecord } from './adopters/early-record.js';
import { launchesOf, readSales } from './adopters/find-launches.js';
import { judgeLaunches } from './adopters/judge-launches.js';
import { readAdoptionList, readBuyers } from './adopters/read-adopters.js';
import { oneRun, tiesAtOnce } from './communities/one-run.js';
import { carriedBy, readListeners } from './traits/carried.js';
import { combine, fullScore, type TopStability, topOf, topStability, traitScores } from './traits/combine-traits.js';
import { findMavens } from './traits/find-mavens.js';
import { forumHelp } from './traits/forum-help.js';
import { gatherEvidence, type LaunchFacts, type TieFacts } from './traits/gather-evidence.js';
import { readActs } from './traits/read-acts.js';
import { readHandTags } from './traits/read-hand-tags.js';
import { readForum } from './traits/read-questions.js';
import { readStanding, readTold } from './traits/read-told.js';
import { tieMeasures } from './traits/tie-measures.js';
import { traitsAnswer } from './traits/traits-answer.js';
import { voiceGaps } from './traits/voice-gaps.js';
import { type TraitsOptions, traitsOptions } from './traits-options.js';

const name = 'influence.traits';

/** Early buyers from which a new product counts as a launch. */
const minAdopters = 20;
/** Draws times customers that take well under 200 ms; more go to a worker, where they can be stopped. */
const drawsAtOnce = 300_000;

const orderColumns = ['customer_id', 'product_id', 'ordered_at'] as const;

/** What launches show: whose purchases are followed, and who is early again and again; null without launches. */
async function launchFacts(
  shop: Shop,
  { earlyDays, followDays, level }: TraitsOptions,
  signal: AbortSignal | undefined,
): Promise<LaunchFacts | null> {
  if (!orderColumns.every((column) => shop.has('orders', column))) return null;
  const sales = await readSales(shop, earlyDays, signal);
  const launches = sales === null ? [] : launchesOf(sales, minAdopters);
  if (sales === null || launches.length === 0) return null;
  const buyers = await readBuyers(shop, sales.from, signal);
  const { list, daily } = await readAdoptionList(shop, launches, buyers, signal);
  const listeners = await readListeners(shop, buyers.ids, sales.from, signal);
  const carried = listeners && carriedBy(list, launches, listeners, { followDays, level });
  const judged = judgeLaunches(launches, list, daily, { earlyDays, successShare: 0.25, level });
  const days = launches.map(({ day }) => day);
  const early = earlyBuyersOf(list, launches, buyers.joined, earlyDays);
  const exposed = Uint32Array.from(buyers.joined, (joined) => days.filter((day) => joined <= day).length);
  const record = earlyRecord(judged, early, { exposed, visits: buyers.visits }, level);
  return { ids: buyers.ids, launches: launches.length, carried, record, exposed };
}

/** Clustering of everybody with ties, and the community each stands in. */
async function tieFacts(
  { ids, from, to }: Ties,
  withCommunities: boolean,
  how: { seed: number; signal: AbortSignal | undefined },
): Promise<TieFacts> {
  const asked = [ids.length, from, to] as const;
  const measures =
    from.length <= tiesAtOnce
      ? tieMeasures(...asked)
      : await inWorker<ReturnType<typeof tieMeasures>>('influence/traits/tie-measures#tieMeasures', asked, how);
  return { ids, ...measures, community: withCommunities ? await oneRun({ ids, from, to }, how) : null };
}

/**
 * Whose word counts, and how: mavens, sharers, voices, hubs and those who are early again and again.
 *
 * Each trait from what customers did, by category and community, with the counts it rests on and an interval: mavens (who seek, know and tell in a category), sharing
 * and helping, voice (whose purchases of new products are followed by those who hear them, beyond chance), hubs whose ties know each other, early
 * adoption. Together with stated weights; how firm the first 1 % are when the evidence is drawn again. Beside it: whom two categories share, whether voice
 * runs down a gap of income, education or city and not too far, who helps in the forum and which questions are open, and tags set by hand. What is
 * not there is left out and said. Cost: O(orders + interactions) in the engine, O(ties^1.5 + resamples × customers) here.
 *
 * @param shop - needs any of interactions (customer_id, at, kind), relations, referrals, orders (customer_id, product_id, ordered_at); uses all of them
 * @returns tables.customers, tags, top, traits, mavens, overlap, gaps, gap_tests, helpers, answered, open_questions, by_community, by_hand, actions;
 *   metrics top_stability, mavens, voices, …
 * @throws VitalfewError missing_table | missing_column | not_enough_data (no trait can be told)
 * @example (await traits(await sample())).tables.traits.rowCount // => 5
 * @see L. F. Feick & L. L. Price, Journal of Marketing 51 (1987); U. Simonsohn (2018). Deviations: behaviour in place of questionnaires; see `testGap`.
 */
export const traits = analysis({
  id: 'influence/traits',
  needs: [
    { interactions: ['customer_id', 'at', 'kind'] },
    { relations: ['from', 'to'] },
    { referrals: ['referrer_id', 'referred_id'] },
    { orders: [...orderColumns] },
  ],
  uses: {
    interactions: [
      'customer_id',
      'at',
      'kind',
      'target_customer_id',
      'product_id',
      'topic',
      'staff_id',
      'interaction_id',
      'answer_to',
    ],
    orders: [...orderColumns, 'is_return'],
    customers: ['customer_id', 'name', 'joined_at', 'income', 'education', 'city_tier'],
    products: ['product_id', 'category'],
    relations: ['from', 'to', 'kind', 'since'],
    referrals: ['referrer_id', 'referred_id'],
  },
  options: traitsOptions,
  methods: [
    'Feick & Price, Journal of Marketing 51 (1987), 83–97: market mavens',
    'Watts & Strogatz, Nature 393 (1998), 440–442: local clustering',
    'Simonsohn, Advances in Methods and Practices in Psychological Science 1 (2018), 538–555: two lines for an inverted U',
    'Traag, Waltman & van Eck, Scientific Reports 9, 5233 (2019): communities',
  ],
  async run(shop, options, { engine, signal, progress, seed, random }) {
    const acts = await readActs(shop, signal);
    const tables = tieTables(name, shop, 'auto');
    const ties = tables.length > 0 ? await readTies(shop, { engine, tables, weighted: false, signal }) : null;
    const tied = ties && ties.from.length > 0 ? await tieFacts(ties, options.communities, { seed, signal }) : null;
    progress(0.3);
    const launched = await launchFacts(shop, options, signal);
    progress(0.5);
    const told = await readTold(shop, options.withinDays, signal);
    const standing = told && told.teller.length > 0 ? await readStanding(shop, options, signal) : null;
    const forum = await readForum(shop, options.helpDays, signal);
    const hand = options.tagColumn === null ? null : await readHandTags(name, shop, options.tagColumn, signal);
    const ids = [
      ...new Set([
        ...(acts?.categories.flatMap(({ customers }) => customers) ?? []),
        ...(acts?.sharers.map(({ customer }) => customer) ?? []),
        ...(tied?.ids ?? []),
        ...(launched?.ids ?? []),
      ]),
    ].sort((a, b) => (a < b ? -1 : 1));
    if (ids.length === 0)
      throw new VitalfewError('not_enough_data', message('influence/traits.nothing', { function: name }));
    const mavens = acts?.categories.map((category) => findMavens(category, ids.length, options.level)) ?? [];
    const evidence = gatherEvidence(ids, { acts, mavens, tied, launched });
    const scores = traitScores(evidence);
    const full = Object.fromEntries(
      Object.entries(scores).map(([trait, values]) => [trait, values ? fullScore(values) : 0]),
    );
    const combined = combine(scores, full, options.weights);
    const count = Math.max(1, Math.round(options.topShare * ids.length));
    const top = topOf(combined, count);
    progress(0.7);
    const asked = { top: count, resamples: options.resamples, seed };
    const stability: TopStability =
      ids.length * options.resamples <= drawsAtOnce
        ? topStability(evidence, options.weights, asked)
        : await inWorker('influence/traits/combine-traits#topStability', [evidence, options.weights, asked], {
            signal,
          });
    progress(0.9);
    return await traitsAnswer({
      shop,
      options,
      ids,
      acts,
      tied,
      launched,
      evidence,
      scores,
      full,
      combined,
      top,
      stability,
      mavens,
      gaps: told && standing ? voiceGaps(told, standing, random, options.level) : null,
      forum,
      help: forum && forumHelp(forum.questions, ids.length, options.level),
      hand,
      told: told?.teller.length ?? 0,
    });
  },
});
