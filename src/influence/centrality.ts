import { analysis, assertNeeds, inWorker, type Shop } from '../analysis/index.js';
import { VitalfewError } from '../errors.js';
import { message } from '../messages/index.js';
import { type CentralityAnswer, type CentralityQuestion, centralities } from './centralities.js';
import { centralityAnswer } from './centrality-answer.js';
import { type CentralityOptions, centralityOptions } from './centrality-options.js';
import { readTies, type TieTable } from './read-ties.js';

const name = 'influence.centrality';

/** Ties up to which the measures take well under 200 ms; more go to a worker, where they can be stopped. */
const tiesAtOnce = 50_000;

function tieTables(shop: Shop, { ties }: CentralityOptions): TieTable[] {
  const all: TieTable[] = ['relations', 'referrals'];
  if (ties === 'auto')
    return all.filter((table) =>
      table === 'relations'
        ? shop.has(table, 'from') && shop.has(table, 'to')
        : shop.has(table, 'referrer_id') && shop.has(table, 'referred_id'),
    );
  const tables = ties === 'both' ? all : [ties];
  if (tables.includes('relations')) assertNeeds(name, shop, { relations: ['from', 'to'] });
  if (tables.includes('referrals')) assertNeeds(name, shop, { referrals: ['referrer_id', 'referred_id'] });
  return tables;
}

/**
 * Who stands where: how many ties a customer has, how much of the market's attention ends there, how deep in the core.
 *
 * Degree counts different neighbours. PageRank flows from `from` to `to` (as igraph and networkx do): with ties that say
 * who follows, mentions or votes for whom, those looked up to rank high; `reverse` lets it flow the other way, for ties
 * from the one who influences. Cores and clustering ignore directions. Self loops are dropped, repeated ties merged
 * (weights added), both counted; nodes are the customers named in a tie. Every tie counts the same unless `weights`.
 * A graph that is fully known has no sampling error: there are no intervals. Ties that are not known would move ranks.
 * Cost: O(ties) in the engine; O(rounds × ties) for PageRank, O(ties^1.5) for clustering.
 *
 * @param shop - needs relations: from, to; or referrals: referrer_id, referred_id; uses relations.weight, customers.name
 * @returns tables.customers (n_nodes × up to 6, the most central first, equal ones by id), top, network, actions; metrics as counts and shares
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
  ],
  async run(shop, options, { engine, signal, progress }) {
    const tables = tieTables(shop, options);
    const ties = await readTies(shop, { engine, tables, weighted: options.weights, signal });
    if (ties.from.length === 0) {
      const params = { function: name, table: tables.join(', '), advice: message('influence/centrality.advice.empty') };
      throw new VitalfewError('empty_input', message('error.empty_input', params));
    }
    progress(0.5);
    const question: CentralityQuestion = {
      nodeCount: ties.ids.length,
      from: options.reverse ? ties.to : ties.from,
      to: options.reverse ? ties.from : ties.to,
      weight: ties.weight,
      directed: options.directed,
      measures: options.measures,
      damping: options.damping,
      tolerance: options.tolerance,
      top: options.top,
      neighbours: options.neighbours,
    };
    const measured =
      ties.from.length <= tiesAtOnce
        ? centralities(question)
        : await inWorker<CentralityAnswer>('influence/centralities#centralities', [question], { signal });
    progress(0.9);
    const weighable = tables.some((table) => shop.has(table, 'weight'));
    return await centralityAnswer({ shop, options, ties, measured, tables, weighable });
  },
});
