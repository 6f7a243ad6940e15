import { analysis, inWorker, type RunContext } from '../analysis/index.js';
import { invalidOption, VitalfewError } from '../errors.js';
import { message } from '../messages/index.js';
import { minimumCount, searchStops } from '../mining/index.js';
import { rulesAnswer } from './rules/answer.js';
import type { BasketData } from './rules/basket-data.js';
import { holdOut } from './rules/hold-out.js';
import { type KernelAnswer, type KernelQuestion, mineRules } from './rules/kernel.js';
import { type RuleOptions, ruleOptions } from './rules/options.js';
import { readBasketData } from './rules/read-basket-data.js';
import { assertContext, contextColumn } from './rules/strata.js';

const name = 'crossSell.rules';

/** Steps that a machine takes in about 200 ms; what takes more is done in a worker, where it can be stopped. */
const stepsAtOnce = 3e8;
/** From so many items on, reading them alone is no matter of an instant. */
const itemsAtOnce = 5e6;
/** Where no least support was asked for, more sets than this are too many to be of use. */
const mostSetsUnasked = 100_000;

/** Baskets in which a set must lie: the share asked for, else one in a thousand, at least ten. */
function leastCount({ minSupportShare }: RuleOptions, baskets: number): number {
  return minSupportShare === null ? Math.max(10, minimumCount(0.001, baskets)) : minimumCount(minSupportShare, baskets);
}

/** Marks the items asked for by id or name. @throws VitalfewError invalid_option naming the first that is unknown */
function marked(
  option: 'antecedents' | 'consequents',
  asked: readonly string[] | null,
  data: BasketData,
): Uint8Array | null {
  if (asked === null) return null;
  const marks = new Uint8Array(data.ids.length);
  for (const one of asked) {
    const before = marks.reduce((sum, mark) => sum + mark, 0);
    data.ids.forEach((id, item) => {
      const known = data.names[item] ?? null;
      if (id === one || known === one || (known !== null && data.english.get(known) === one)) marks[item] = 1;
    });
    if (marks.reduce((sum, mark) => sum + mark, 0) === before && !data.ids.includes(one))
      throw invalidOption(name, option, {
        expected: message('must_be.products.known'),
        received: one,
      });
  }
  return marks;
}

/**
 * Mines with the least count asked for. Where none was asked for, it is doubled until the sets are few enough to be looked at: in a
 * wholesale shop, where a basket holds dozens of products, one in a thousand would give millions.
 */
async function minedFor(
  options: RuleOptions,
  question: KernelQuestion,
  context: RunContext,
): Promise<{ found: KernelAnswer; minCount: number }> {
  if (options.minSupportShare !== null) return { found: await mined(question, context), minCount: question.minCount };
  for (let { minCount } = question; ; minCount *= 2) {
    try {
      return { found: await mined({ ...question, minCount, mostSets: mostSetsUnasked }, context), minCount };
    } catch (error) {
      if (!(error instanceof VitalfewError) || error.code !== 'invalid_option') throw error;
    }
  }
}

async function mined(question: KernelQuestion, { signal }: RunContext): Promise<KernelAnswer> {
  try {
    if (question.baskets.items.length <= itemsAtOnce) {
      try {
        return mineRules({ ...question, mostSteps: stepsAtOnce });
      } catch (error) {
        if (!(error instanceof RangeError) || error.message !== searchStops.steps) throw error;
      }
    }
    return await inWorker<KernelAnswer>('cross-sell/rules/kernel#mineRules', [question], { signal });
  } catch (error) {
    if (!(error instanceof Error) || error.message !== searchStops.sets) throw error;
    throw new VitalfewError('invalid_option', message('cross-sell/rules.error.too_many_sets', { function: name }), {
      cause: error,
    });
  }
}

/**
 * What lies together in one basket, and what follows from it: if these, then also those.
 *
 * A basket is an order (a customer's day where there are no order numbers); a product counts once in it, returns do not count. All item
 * sets in at least `minSupportShare` of the baskets are found (or the closed or maximal ones), none is left out; rules are made of
 * them where `minConfidence` is a number. p is Fisher's one-sided tail, q Benjamini and Hochberg's over all rules tested: every frequent left
 * side with every frequent right side. Where `fdr` is null all rules of the thresholds are given. With `holdoutShare` rules are looked
 * for in the earlier baskets and counted again in the later ones; `periods` counts them in parts of the time; `context`
 * asks whether they remain when an event, the weekday, the hour, the shop is held fixed. Cost: near the size of the answer.
 *
 * @param shop - needs orders: order_id (or customer_id, ordered_at), product_id; uses amount, quantity, cost, product_name,
 *   products.name, products.category, products.cost, and the column that `context` names
 * @returns tables.itemsets (n_sets × 3; 4 with names), rules (n_rules × 31), rules_top, bundles, actions (customers with a left side and not the right); stability and context where asked for; shares
 *   0..1, money in account currency
 * @throws VitalfewError missing_table | missing_column | empty_input (no purchase left) | invalid_option (an unknown product; more than
 *   20 million sets)
 * @example (await rules(groceries, { minSupportShare: 0.001, minConfidence: 0.8, fdr: null })).tables.rules.rowCount // => 410 (Groceries)
 * @see R. Agrawal & R. Srikant, VLDB 1994; G. I. Webb, Machine Learning 68 (2007), 1–33. Deviation: q over all pairs of frequent sides.
 */
export const rules = analysis({
  id: 'cross-sell/rules',
  needs: [{ orders: ['order_id', 'product_id'] }, { orders: ['customer_id', 'ordered_at', 'product_id'] }],
  uses: {
    orders: [
      'amount',
      'quantity',
      'cost',
      'product_name',
      'customer_id',
      'ordered_at',
      'is_return',
      'store_id',
      'channel',
      'staff_id',
    ],
    products: ['product_id', 'name', 'name_en', 'category', 'cost'],
  },
  options: ruleOptions,
  methods: [
    'Agrawal & Srikant, Fast algorithms for mining association rules, VLDB 1994, 487–499',
    'Zaki & Gouda, Fast vertical mining using diffsets, KDD 2003, 326–335',
    'Uno, Kiyomi & Arimura, LCM ver. 2, FIMI 2004',
    'Webb, Discovering significant patterns, Machine Learning 68 (2007), 1–33',
    'Mantel & Haenszel, JNCI 22 (1959), 719–748: contexts held fixed',
  ],
  async run(shop, options, context) {
    assertContext(name, shop, options);
    const time = options.periods > 0 || (options.holdoutShare !== null && shop.has('orders', 'ordered_at'));
    const wanted = { time, column: contextColumn(options.context) };
    const asked = options.context !== null && wanted.column === null ? { ...wanted, time: true } : wanted;
    const data = await readBasketData(name, shop, options.level, asked, context);
    if (data.baskets.count === 0) {
      const params = { function: name, table: 'orders', advice: message('cross-sell/rules.advice.empty') };
      throw new VitalfewError('empty_input', message('error.empty_input', params));
    }
    context.progress(0.3);
    const held = options.holdoutShare === null ? null : holdOut(data, options.holdoutShare, context.random);
    const baskets = held?.explored ?? data.baskets;
    const { minConfidence, maxConsequent, fdr } = options;
    const question: KernelQuestion = {
      baskets,
      minCount: leastCount(options, baskets.count),
      maxLength: options.maxLength ?? 0,
      sets: options.sets,
      rules:
        minConfidence === null
          ? null
          : {
              minConfidence,
              maxConsequent,
              fdr,
              tests: fdr !== null || options.tests,
              antecedents: marked('antecedents', options.antecedents, data),
              consequents: marked('consequents', options.consequents, data),
            },
    };
    const { found, minCount } = await minedFor(options, question, context);
    context.progress(0.7);
    return rulesAnswer(
      { shop, options, data, explored: baskets.count, minCount, raised: minCount > question.minCount, held, found },
      context,
    );
  },
});
