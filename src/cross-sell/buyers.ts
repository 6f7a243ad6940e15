import { type Answer, analysis, inWorker, leftOutFor } from '../analysis/index.js';
import { VitalfewError } from '../errors.js';
import { message } from '../messages/index.js';
import { integer, share, textOption } from '../option/index.js';
import { buyersCharts, buyersFindings, buyersMetrics, buyersWarnings, type Shown } from './buyers/buyers-shown.js';
import {
  type BuyersTables,
  buyerActions,
  listRows,
  listTable,
  lookAlikes,
  lookAlikeTable,
  neighbourTable,
  traitRows,
  traitTable,
} from './buyers/buyers-tables.js';
import { type BuyersAnswer, type BuyersQuestion, describeBuyers } from './buyers/kernel.js';
import { readBuyers } from './buyers/read-buyers.js';

/** Customers × traits from which on the kernel takes longer than 200 ms. */
const cellsAtOnce = 300_000;

/**
 * Who buys a product, what tells them from the others, by which short rules they are found, and who is like them and does not buy it yet.
 *
 * Customers are those who bought anything. What is compared: attributes of customers (numbers in four bands of equal size), other products and categories
 * bought, channels, orders, money and recency without the lines of the product itself, interactions that do not name it, ties to buyers. The share among buyers stands
 * beside that among the others, their ratio with its interval, Fisher's two-sided p and Benjamini and Hochberg's q over all traits. Rules and score are
 * learnt on one part of the customers (seeded) and judged on the other; they tell who buys it, not what makes anybody buy it. Cost: O(lines) in the engine, O(customers × traits) here.
 *
 * @param shop - needs orders: customer_id, product_id; uses everything else that is known of customers
 * @returns tables.traits (n_traits × 15), rules (n_rules × 12), look_alikes, neighbours where there are ties, actions; shares 0..1, money in account currency
 * @throws VitalfewError missing_table | missing_column | empty_input (no purchase) | invalid_option (an unknown product, with the nearest)
 * @example await buyers(shop, { product: 'P0611' })
 * @see S. D. Walter, Biometrika 62 (1975), 371–374 (interval of the ratio); R. L. Rivest, Machine Learning 2 (1987), 229–246 (rule lists). Deviation: rules chosen by the low end of Wilson's interval.
 */
export const buyers = analysis({
  id: 'cross-sell/buyers',
  needs: { orders: ['customer_id', 'product_id'] },
  uses: {
    orders: ['order_id', 'ordered_at', 'amount', 'quantity', 'channel', 'product_name', 'is_return'],
    products: ['product_id', 'name', 'name_en', 'category'],
    customers: ['*'],
    interactions: ['customer_id', 'kind', 'product_id'],
    relations: ['from', 'to'],
    referrals: ['referrer_id', 'referred_id'],
  },
  options: {
    product: textOption({ default: null, expected: message('must_be.product.or_category') }),
    minCount: integer({ min: 5, default: 20 }),
    fdr: share({ min: 0.001, max: 0.5, default: 0.05 }),
    maxRules: integer({ min: 1, max: 20, default: 5 }),
    holdoutShare: share({ min: 0.1, max: 0.8, default: 0.3 }),
    most: integer({ min: 0, max: 1_000_000, default: 200 }),
    top: integer({ min: 1, max: 50, default: 15 }),
    level: share({ min: 0.5, max: 0.999, default: 0.95 }),
  },
  methods: [
    'Walter, Biometrika 62 (1975), 371–374: interval of a ratio of shares',
    'Benjamini & Hochberg, JRSS B 57 (1995), 289–300',
    'Rivest, Machine Learning 2 (1987), 229–246: decision lists',
    'le Cessie & van Houwelingen, Applied Statistics 41 (1992), 191–201: ridge logistic regression',
  ],
  async run(shop, options, context): Promise<Answer<BuyersTables>> {
    const data = await readBuyers(shop, options, context);
    if (data === null) {
      const advice = message('cross-sell/buyers.advice.empty');
      const params = { function: 'crossSell.buyers', table: 'orders', advice };
      throw new VitalfewError('empty_input', message('error.empty_input', params));
    }
    context.progress(0.6);
    const { level, fdr, minCount, holdoutShare, maxRules, most } = options;
    const question: BuyersQuestion = {
      size: data.ids.length,
      buyers: data.buyers,
      level,
      fdr,
      minCount,
      holdoutShare,
      maxRules,
      seed: context.seed,
      traits: data.traits.map(({ source, has, known }) => ({ source, has, known })),
    };
    const answer =
      data.ids.length * data.traits.length < cellsAtOnce
        ? describeBuyers(question)
        : await inWorker<BuyersAnswer>('cross-sell/buyers/kernel#describeBuyers', [question], context);
    context.progress(0.9);
    const rows = traitRows(data, answer, level);
    const list = listRows(data, answer, level);
    const alike = lookAlikes(data, answer, most);
    const top = rows.filter(({ q, lift }) => q !== null && q <= fdr && lift !== null && lift > 1).slice(0, options.top);
    const shown: Shown = { data, answer, rows, list, top, alike: alike.length, fdr, level };
    const metrics = buyersMetrics(shown);
    const neighbours = neighbourTable(data, answer, most);
    return {
      input: {
        rows: data.lines,
        customers: data.customers,
        from: data.from,
        to: data.to,
        leftOut: leftOutFor(data.unknownLines, 'cross-sell/buyers.left_out.unknown'),
      },
      metrics,
      findings: buyersFindings(shown, metrics),
      tables: {
        traits: traitTable(rows, data),
        traits_top: traitTable(top, data),
        rules: listTable(list, data, answer),
        look_alikes: lookAlikeTable(data, answer, alike),
        ...(neighbours === null ? {} : { neighbours }),
        actions: buyerActions(data, answer, alike),
      },
      charts: buyersCharts(shown),
      warnings: buyersWarnings(shown, minCount),
    };
  },
});
