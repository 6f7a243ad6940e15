import { analysis, assertNeeds, inWorker, type RunContext, type Shop } from '../analysis/index.js';
import { VitalfewError } from '../errors.js';
import { message } from '../messages/index.js';
import { bayesAnswer } from './bayes-answer.js';
import { type BayesOptions, bayesOptions } from './bayes-options.js';
import { type KnownPair, knownPair } from './known-pair.js';
import { type PairAnswer, type PairQuestion, pairPosteriors } from './pair-posteriors.js';
import { pairSteps } from './purchases.js';
import { type Level, type ReadPurchases, readPurchases } from './read-purchases.js';

const name = 'crossSell.bayes';

/** Steps that a machine takes in well under 200 ms; more go to a worker, where they can be stopped. */
const stepsAtOnce = 2e6;

function levelOf(shop: Shop, { level, windowDays }: BayesOptions): Level {
  const chosen = level === 'auto' ? (shop.has('orders', 'customer_id') ? 'customer' : 'basket') : level;
  if (chosen === 'customer') assertNeeds(name, shop, { orders: ['customer_id'] });
  else if (!shop.has('orders', 'order_id')) assertNeeds(name, shop, { orders: ['customer_id', 'ordered_at'] });
  if (windowDays !== null) assertNeeds(name, shop, { orders: ['customer_id', 'ordered_at'] });
  return windowDays === null ? chosen : 'customer';
}

function dayNumber(iso: string | null): number {
  return iso === null ? Number.MAX_SAFE_INTEGER : Date.parse(`${iso}T00:00:00Z`) / 86_400_000;
}

async function posteriors(
  shop: Shop,
  read: ReadPurchases,
  options: BayesOptions,
  taught: KnownPair | null,
  { signal }: RunContext,
): Promise<PairAnswer> {
  const question: PairQuestion = {
    bought: read.bought,
    categories: read.categories,
    windowDays: options.windowDays,
    asOfDay: dayNumber(shop.asOf),
    level: options.credibleLevel,
    keep: options.maxPairs,
    always: taught === null ? [] : [taught],
  };
  const { bought } = read;
  const steps = ('antecedent' in bought ? bought.antecedent.length : pairSteps(bought)) + bought.items ** 2;
  if (steps < stepsAtOnce) return pairPosteriors(question);
  return inWorker<PairAnswer>('cross-sell/pair-posteriors#pairPosteriors', [question], { signal });
}

/**
 * Who buys A: will they buy B, how surely, and how much more than those who do not buy A?
 *
 * P(B given A) is beta-binomial: its prior is fitted to all antecedents of B by marginal likelihood, with a share of
 * antecedents that are exceptions to it (a pencil goes with a schoolbag by a rule of its own, and must not be drawn to the
 * rest), with a mean per category of the antecedent where products have categories, and with the concentration of all
 * pairs where there are fewer than 11 products. Contrast is P(B given A) / P(B given not A); lift is P(B given A) / P(B). Returns are not purchases;
 * a product counts once per customer, by its first day. `windowDays` asks for a first purchase of B within so many days
 * after the first purchase of A, among customers who could be watched so long and did not have B before.
 * Cost: O(lines) in the engine, then O(Σ (products of a customer)² + products²).
 *
 * @param shop - needs orders: customer_id (or order_id), product_id; uses ordered_at, amount, product_name, products.name, products.name_en, products.category
 * @returns tables.pairs (n_pairs × 27), pairs_top, priors (n_products × 7), bayes (8 × 4), bayes_square (4 × 8), bayes_curves (480 × 3), next (customers × nextTop), actions; shares 0..1, money in account currency
 * @throws VitalfewError missing_table | missing_column | empty_input (no purchase left) | invalid_option (teach names an unknown product, customers an unknown one)
 * @example (await bayes(shop)).metrics.find((metric) => metric.id === 'pairs_tested')?.value // => 5767202 (Online Retail)
 * @see A. Gelman et al., Bayesian Data Analysis, 3rd ed., ch. 5; R. E. Kass & D. Steffey, JASA 84 (1989), 717–726.
 *   Deviation: the prior's error is the infinitesimal jackknife over antecedents, not a bootstrap.
 */
export const bayes = analysis({
  id: 'cross-sell/bayes',
  needs: [{ orders: ['customer_id', 'product_id'] }, { orders: ['order_id', 'product_id'] }],
  uses: {
    orders: ['order_id', 'ordered_at', 'amount', 'product_name'],
    products: ['name', 'name_en', 'category', 'cost'],
  },
  options: bayesOptions,
  methods: [
    'Gelman et al., Bayesian Data Analysis, 3rd ed. (2013), ch. 5: beta-binomial model',
    'Kass & Steffey, JASA 84 (1989), 717–726: variance of the fitted prior',
  ],
  async run(shop, options, context) {
    const { engine, signal, progress } = context;
    const level = levelOf(shop, options);
    const { minCount, windowDays } = options;
    const asOfDay = dayNumber(shop.asOf);
    const read = await readPurchases(shop, { engine, level, minCount, windowDays, asOfDay, signal });
    try {
      if (read.lines === 0) {
        const params = { function: name, table: 'orders', advice: message('cross-sell/bayes.advice.empty') };
        throw new VitalfewError('empty_input', message('error.empty_input', params));
      }
      progress(0.4);
      const taught = options.teach === null ? null : knownPair(name, options.teach, read, options.minCount);
      const found = await posteriors(shop, read, options, taught, context);
      progress(0.9);
      return await bayesAnswer({ shop, options, level, read, found, taught });
    } finally {
      await read.close();
    }
  },
});
