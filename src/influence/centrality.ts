import { analysis, inWorker } from '../analysis/index.js';
import { invalidOption } from '../errors.js';
import { message } from '../messages/index.js';
import { readTies, tieTables } from '../ties/index.js';
import { assertTies } from './assert-ties.js';
import { type CentralityAnswer, type CentralityQuestion, centralities } from './centralities.js';
import { centralityAnswer, leadingMeasure } from './centrality-answer.js';
import { centralityOptions } from './centrality-options.js';
import { pathMeasures } from './path-measures.js';
import { rankStability, type Stability, type StabilityQuestion } from './rank-stability.js';

const name = 'influence.centrality';

/** Ties up to which the measures take well under 200 ms; more go to a worker, where they can be stopped. */
const tiesAtOnce = 50_000;

/** The nodes at which attention begins: all of the option's customers, each alike. */
function teleportOf(ids: readonly string[], wanted: readonly string[] | null): Float64Array | null {
  if (wanted === null) return null;
  const shares = new Float64Array(ids.length);
  const places = new Map(ids.map((id, i) => [id, i]));
  const unknown = wanted.filter((id) => !places.has(id));
  if (unknown.length > 0)
    throw invalidOption(name, 'personalised', {
      expected: message('influence/centrality.personalised.known'),
      received: unknown,
      advice: message('influence/centrality.personalised.advice', { nodes: { value: ids.length, unit: 'count' } }),
    });
  for (const id of wanted) shares[places.get(id)!] = 1;
  return shares;
}

/**
 * Who stands where: how many ties a customer has, how much of the market's attention ends there, how deep in the core.
 *
 * Degree counts different neighbours. PageRank flows from `from` to `to` (as igraph and networkx do): with ties that say
 * who follows, mentions or votes for whom, those looked up to rank high; `reverse` lets it flow the other way, for ties
 * from the one who influences. Cores and clustering ignore directions. Self loops are dropped, repeated ties merged
 * (weights added), both counted; nodes are the customers named in a tie. Every tie counts the same unless `weights`.
 * A graph that is fully known has no sampling error; how firm the first ranks are when ties are missing at random tells
 * `stability`. Closeness is harmonic: the mean of 1 / distance from the others. Betweenness is not divided by the number of
 * pairs; with `weights` a tie of twice the strength is half as long (exact alone).
 * Cost: O(ties) in the engine; O(rounds × ties) for PageRank, O(ties^1.5) for clustering, O(nodes × ties) for closeness and
 * exact betweenness.
 *
 * @param shop - needs relations: from, to; or referrals: referrer_id, referred_id; uses relations.weight, customers.name
 * @returns tables.customers (n_nodes × up to 8, the most central first, equal ones by id), top, network, actions; metrics as counts and shares
 * @throws VitalfewError missing_table | missing_column | empty_input (no tie left)
 * @example (await centrality(shop)).tables.customers.cell(0, 'customer_id') // => '4037' (wiki-Vote)
 * @see S. Brin & L. Page, Computer Networks 30 (1998); V. Batagelj & M. Zaveršnik (2003); D. J. Watts & S. H. Strogatz, Nature 393 (1998). Deviation: none.
 */
export const centrality = analysis({
  id: 'influence/centrality',
  needs: [{ relations: ['from', 'to'] }, { referrals: ['referrer_id', 'referred_id'] }],
  uses: { relations: ['weight'], customers: ['name'] },
  options: centralityOptions,
  methods: [
    'Brin & Page, Computer Networks 30 (1998): PageRank',
    'Batagelj & Zaversnik (2003): k-core decomposition',
    'Watts & Strogatz, Nature 393 (1998), 440–442: local clustering coefficient',
    'Marchiori & Latora, Physica A 285 (2000): harmonic closeness',
    'Brandes, Journal of Mathematical Sociology 25 (2001): betweenness',
    'Borassi & Natale, ESA (2016): KADABRA, betweenness within a stated error',
  ],
  async run(shop, options, { engine, signal, progress, seed }) {
    const tables = tieTables(name, shop, options.ties);
    const ties = await readTies(shop, { engine, tables, weighted: options.weights, signal });
    assertTies(name, tables, ties);
    progress(0.4);
    const graph = {
      nodeCount: ties.ids.length,
      from: options.reverse ? ties.to : ties.from,
      to: options.reverse ? ties.from : ties.to,
      weight: ties.weight,
      directed: options.directed,
    };
    const { betweenness, epsilon, delta } = options;
    const closeness = options.measures.includes('closeness');
    const paths =
      closeness || betweenness !== 'none'
        ? await pathMeasures({ ...graph, closeness, betweenness, epsilon, delta, seed }, signal)
        : null;
    progress(0.6);
    const question: CentralityQuestion = {
      ...graph,
      measures: options.measures,
      teleport: teleportOf(ties.ids, options.personalised),
      closeness: paths?.closeness ?? null,
      damping: options.damping,
      tolerance: options.tolerance,
      top: options.top,
      neighbours: options.neighbours,
    };
    const few = ties.from.length <= tiesAtOnce;
    const measured = few
      ? centralities(question)
      : await inWorker<CentralityAnswer>('influence/centralities#centralities', [question], { signal });
    progress(0.8);
    let stability: Stability | null = null;
    if (options.stability > 0 && leadingMeasure(options.measures) !== 'closeness') {
      const followed = measured.order.slice(0, options.top);
      const asked: StabilityQuestion = {
        ...question,
        measures: [leadingMeasure(options.measures)],
        followed,
        resamples: options.stability,
        missing: options.missing,
        seed,
      };
      stability =
        ties.from.length * options.stability <= tiesAtOnce
          ? rankStability(asked)
          : await inWorker<Stability>('influence/rank-stability#rankStability', [asked], { signal });
    }
    progress(0.9);
    const weighable = tables.some((table) => shop.has(table, 'weight'));
    return await centralityAnswer({ shop, options, ties, measured, paths, stability, tables, weighable });
  },
});
