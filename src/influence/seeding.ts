import { analysis, inWorker, type Shop } from '../analysis/index.js';
import { invalidOption, VitalfewError } from '../errors.js';
import { message } from '../messages/index.js';
import { influenceTies, tieTables } from '../ties/index.js';
import { assertTies } from './assert-ties.js';
import { chooseSeeds, type SeedingAnswer, type SeedingQuestion } from './seeding/choose-seeds.js';
import { learnWeights } from './seeding/learn-weights.js';
import { seedingAnswer } from './seeding/seeding-answer.js';
import { seedingOptions } from './seeding-options.js';

const name = 'influence.seeding';

/** Ties up to which the choice takes about 200 ms; more go to a worker, where it can be stopped. */
const tiesAtOnce = 2000;

/** What each node costs, from a column of the customers. */
async function costsOf(shop: Shop, ids: readonly string[], column: string | null, signal: AbortSignal | undefined) {
  if (column === null) return null;
  const table = 'customers';
  if (!shop.has(table))
    throw new VitalfewError('missing_table', message('error.missing_table', { function: name, table }));
  if (!shop.has(table, column)) {
    const found = shop.columns(table).join(', ');
    throw new VitalfewError(
      'missing_column',
      message('error.missing_column', { function: name, column, table, found }),
    );
  }
  const quoted = shop.engine.dialect.identifier(column);
  const found = await shop.engine.query(
    `SELECT customers.customer_id AS id, max(try_cast(customers.${quoted} AS DOUBLE)) AS cost
     FROM ${shop.from('customers')} GROUP BY customers.customer_id`,
    [],
    signal ? { signal } : {},
  );
  const known = new Map(found.texts('id').map((id, row) => [id, found.numbers('cost')[row]!]));
  const costs = Float64Array.from(ids, (id) => known.get(id) ?? Number.NaN);
  const bad = costs.findIndex((cost) => !(cost > 0));
  if (bad >= 0)
    throw new VitalfewError(
      'bad_input',
      message('influence/seeding.cost.unknown', {
        column,
        name: ids[bad]!,
        value: { value: costs[bad]!, unit: 'number' },
      }),
    );
  return costs;
}

/**
 * Whom to win first, so that as many as possible follow of themselves.
 *
 * Influence maximisation by IMM under the independent cascade (each tie has one chance) or the linear threshold model (a customer follows
 * when enough weight of those before has). `from` influences `to`; ties of kind follow and mention are turned round, since who follows is
 * the one influenced, and friends, family and colleagues influence each other (`reverse` and `directed` say otherwise). Chances are one number,
 * a column, 1 / ties into the target (weighted cascade), or learnt from own referrals or interactions; parallel ties combine as 1 − Π(1 − p).
 * With chance 1 − 1/n the seeds reach at least 1 − 1/e − ε of the best (half of that share, less ε, under a budget). The spread told is that of fresh
 * simulations, beside the same number of customers by degree, by PageRank and by chance. Cost: O(k ties log n / ε²) expected.
 *
 * @param shop - needs relations: from, to; or referrals: referrer_id, referred_id; uses relations.kind, weight
 * @returns tables.seeds (k × 7 in the order of choice), methods, curve, actions; metrics as counts of customers reached, seeds included
 * @throws VitalfewError missing_table | missing_column | empty_input | bad_input (chances outside 0..1, unknown costs) | not_enough_data (nothing to learn from)
 * @example (await seeding(shop, { weights: 0.01, k: 50 })).metrics.find(({ id }) => id === 'spread_degree')?.value // => about 270 (wiki-Vote)
 * @see Y. Tang, Y. Shi & X. Xiao, SIGMOD (2015); D. Kempe, J. Kleinberg & É. Tardos, KDD (2003). Deviation: see `imm`.
 */
export const seeding = analysis({
  id: 'influence/seeding',
  needs: [{ relations: ['from', 'to'] }, { referrals: ['referrer_id', 'referred_id'] }],
  uses: { relations: ['kind', 'weight'], referrals: ['referrer_id', 'referred_id'], customers: ['*'] },
  options: seedingOptions,
  methods: [
    'Kempe, Kleinberg & Tardos, KDD (2003): maximising the spread of influence',
    'Tang, Shi & Xiao, SIGMOD (2015): IMM; Chen (2018): fresh sets for the choice',
    'Khuller, Moss & Naor, Information Processing Letters 70 (1999): budgeted coverage',
  ],
  async run(shop, options, { signal, progress, seed }) {
    if (options.budget !== null && options.cost === null && options.budget < 1)
      throw invalidOption(name, 'budget', {
        expected: message('influence/seeding.budget.least'),
        received: options.budget,
      });
    const tables = tieTables(name, shop, options.ties);
    const ties = await influenceTies(shop, tables, options, signal);
    assertTies(name, tables, ties);
    const costs = await costsOf(shop, ties.ids, options.cost, signal);
    const learnt = options.weights === 'learnt' ? await learnWeights(shop, ties, signal) : null;
    progress(0.3);
    const question: SeedingQuestion = {
      nodeCount: ties.ids.length,
      from: ties.from,
      to: ties.to,
      weight: ties.weight,
      model: options.model,
      chance: learnt?.chance ?? (typeof options.weights === 'number' ? options.weights : null),
      k: options.k,
      epsilon: options.epsilon,
      costs,
      budget: options.budget,
      simulations: options.simulations,
      seed,
    };
    const found =
      ties.from.length <= tiesAtOnce
        ? chooseSeeds(question)
        : await inWorker<SeedingAnswer>('influence/seeding/choose-seeds#chooseSeedsOnTwo', [question], { signal });
    progress(0.9);
    return await seedingAnswer({ shop, options, ties, found, costs, learnt });
  },
});
