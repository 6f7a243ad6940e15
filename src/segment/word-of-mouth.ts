import { analysis, inWorker } from '../analysis/index.js';
import { VitalfewError } from '../errors.js';
import { message } from '../messages/index.js';
import { influenceTies, tieTables } from '../ties/index.js';
import { agreement } from './word-of-mouth/agreement.js';
import { assertPlan } from './word-of-mouth/assert-plan.js';
import { type Standing, standing } from './word-of-mouth/influence-index.js';
import { readPeople } from './word-of-mouth/read-people.js';
import { readReferred } from './word-of-mouth/read-referred.js';
import { readTold } from './word-of-mouth/read-told.js';
import { wordAnswer } from './word-of-mouth/word-answer.js';
import { wordOptions } from './word-of-mouth/word-options.js';

const name = 'segment.wordOfMouth';

/** Ties up to which the places in the network take well under 200 ms; more go to a worker, where they can be stopped. */
const tiesAtOnce = 50_000;

/**
 * Who brings sales, who brings word of mouth, who brings both: the second dimension of a customer.
 *
 * Word-of-mouth value is personal influence × interactions, 1 for the average customer. Influence is the mean of the square
 * roots of what is known of PageRank, k-core and sales of those brought, each over its mean, and of 1 for the audience of every
 * public word. Interactions are acts towards other customers; presence counts less. Agreeing with the firm is a condition
 * (`gate`): whoever surely (Wilson) speaks well in more than half of the words with a known tone. Much is the mean times
 * `salesCut` or `wordCut`. Everybody who is known is a row, buyers or not. Cost: O(rows of the tables) in the engine, O(rounds × ties).
 *
 * @param shop - needs orders: customer_id, amount, and interactions: customer_id, kind; or relations; or referrals (account currency)
 * @returns tables.customers (n × 22), quadrants (4), ledger (n × 17), overlooked, agents, launch_panel, most_active, picks, effects,
 *   sensitivity, map, actions; metrics in customers and shares
 * @throws VitalfewError missing_table | missing_column | empty_input (nobody is known) | invalid_option (a plan that is not there)
 * @example (await wordOfMouth(shop)).tables.quadrants.cell(1, 'quadrant') // => 'overlooked'
 * @see S. Brin & L. Page, Computer Networks 30 (1998); V. Kumar, J. A. Petersen & R. P. Leone, "Driving profitability by encouraging
 *   customer referrals", Journal of Marketing 74 (2010). Deviation: the product of the two indicators is our choice, see tables.sensitivity.
 */
export const wordOfMouth = analysis({
  id: 'segment/word-of-mouth',
  needs: [
    { orders: ['customer_id', 'amount'], interactions: ['customer_id', 'kind'] },
    { orders: ['customer_id', 'amount'], relations: ['from', 'to'] },
    { orders: ['customer_id', 'amount'], referrals: ['referrer_id', 'referred_id'] },
  ],
  uses: {
    orders: ['ordered_at', 'order_id', 'is_return', 'product_id', 'quantity', 'cost'],
    products: ['cost'],
    interactions: ['customer_id', 'kind', 'at', 'sentiment', 'rating', 'target_customer_id'],
    relations: ['from', 'to', 'kind'],
    referrals: ['referrer_id', 'referred_id', 'at'],
    memberships: ['customer_id', 'plan', 'kind', 'ends_at'],
    customers: ['*'],
  },
  options: wordOptions,
  methods: [
    'Brin & Page, Computer Networks 30 (1998): PageRank',
    'Batagelj & Zaversnik (2003): k-core decomposition',
    'Wilson, Journal of the American Statistical Association 22 (1927), 209–212: intervals of shares',
    'Kumar, Petersen & Leone, Journal of Marketing 74 (2010), 1–17: customer referral value',
    'Cohen, Educational and Psychological Measurement 20 (1960), 37–46: kappa',
    'Fleiss, Cohen & Everitt, Psychological Bulletin 72 (1969), 323–327: error of kappa',
    'Cochran, Sampling Techniques (1977), § 6.3: error of a ratio',
    'Nemhauser, Wolsey & Fisher, Mathematical Programming 14 (1978): greedy choice of a panel',
  ],
  async run(shop, options, { signal, progress }) {
    const { good, bad, level, followDays } = options;
    const kinds = { peer: [], dissemination: [], presence: [], ...options.kinds };
    if (options.position !== null && !shop.has('customers', options.position)) {
      const found = shop.has('customers') ? shop.columns('customers').join(', ') : 'no such table';
      const params = { function: name, column: options.position, table: 'customers', found };
      throw new VitalfewError('missing_column', message('error.missing_column', params));
    }
    if (options.plan !== null) await assertPlan(name, shop, options.plan, signal);
    const people = await readPeople(shop, { kinds, good, bad, plan: options.plan, position: options.position }, signal);
    const n = people.ids.length;
    if (n === 0) {
      const advice = message('segment/word-of-mouth.empty.advice');
      throw new VitalfewError('empty_input', message('error.empty_input', { function: name, table: 'orders', advice }));
    }
    progress(0.3);
    const referred = await readReferred(shop, people.ids, signal);
    const acts = shop.has('interactions', 'customer_id') && shop.has('interactions', 'kind');
    const told = acts ? await readTold(shop, people.ids, { kinds, good, bad, followDays, level }, signal) : null;
    progress(0.5);

    const tables = tieTables(name, shop, 'auto');
    const rule = { directed: true, reverse: null, weights: 'counted' } as const;
    const ties = tables.length > 0 ? await influenceTies(shop, tables, rule, signal) : null;
    const tied = ties !== null && ties.from.length > 0 ? ties : null;
    let stands: Standing | null = null;
    if (tied) {
      const hearing = { nodeCount: tied.ids.length, speaker: tied.from, listener: tied.to };
      stands =
        tied.from.length <= tiesAtOnce
          ? standing(hearing)
          : await inWorker<Standing>('segment/word-of-mouth/influence-index#standing', [hearing], { signal });
    }
    progress(0.8);
    return wordAnswer({
      shop,
      options,
      people,
      referred,
      told,
      ties: tied,
      stands,
      acts,
      agrees: agreement(people, level),
    });
  },
});
