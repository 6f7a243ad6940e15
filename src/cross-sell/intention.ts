import { analysis, assertNeeds, inWorker } from '../analysis/index.js';
import { type Issue, invalidOption, VitalfewError } from '../errors.js';
import { message } from '../messages/index.js';
import { intentActions, intentTable } from './intention/intent-table.js';
import { fewest, type IntentionAnswer, type IntentionQuestion } from './intention/kernel.js';
import { type IntentionOptions, intentionOptions } from './intention/options.js';
import { readBehaviour } from './intention/read-behaviour.js';
import { intentionCharts, intentionFindings, intentionMetrics } from './intention/shown.js';
import { decileTable, importanceTable, modelTable, partTable } from './intention/tables.js';
import { leftOutLines } from './left-out.js';

const name = 'crossSell.intention';
const prefix = 'cross-sell/intention';

function dayOf(iso: string): number {
  return Date.parse(`${iso}T00:00:00Z`) / 86_400_000;
}

/** What is known, in words: the project's for its own features, the data's for kinds of interaction. */
function featureName(feature: string) {
  const kind = /^interaction (.*)$/su.exec(feature)?.[1];
  return kind === undefined
    ? message(`${prefix}.feature.${feature}`)
    : message(`${prefix}.feature.interaction`, { kind });
}

/**
 * Who means to buy: each customer's probability of a purchase (or of one product or category) within the horizon, from what the
 * customer did step by step; and whether a neural network foretells it better than a plain formula.
 *
 * The baseline is a ridge logistic regression on sums of the behaviour; beside it a small convolutional network over the sequence (and
 * a multilayer one where asked for) in TensorFlow.js, plain JavaScript and seeded. Parts are apart in time: fitted to up to four
 * windows, stopped and calibrated (Platt below 1,000 buyers, else isotonic) on the next, judged on the last one. The network is
 * kept where the whole interval of its gain in Brier score is above 0. Deciles, importance and lists are those of the one kept.
 * Intervals: bootstrap over customers; of a customer's probability the share that bought among customers of like probability in
 * the test. Cost: O(events) and O(maxExamples × steps × channels) an epoch, about two seconds with the defaults.
 *
 * @param shop - needs orders: customer_id, ordered_at; uses amount, product_id, products.category, interactions, touches
 * @returns tables.customers (n_customers × 7), models, deciles (10 × 10), importance, parts, actions; shares 0..1, money in account currency
 * @throws VitalfewError missing_table | missing_column | empty_input (no order left) | not_enough_data (fewer than 20 buyers or others in a
 *   part) | invalid_option (a product or category that nobody bought)
 * @example (await intention(shop)).tables.models.cell(0, 'model') // => 'baseline'
 * @see J. C. Platt (1999); A. Fisher, C. Rudin & F. Dominici, JMLR 20 (2019), 177. Deviation: the network must win, or it is not used.
 */
export const intention = analysis({
  id: 'cross-sell/intention',
  needs: { orders: ['customer_id', 'ordered_at'] },
  uses: {
    orders: ['amount', 'product_id', 'is_return', 'quantity'],
    products: ['product_id', 'category'],
    interactions: ['customer_id', 'at', 'kind'],
    touches: ['customer_id', 'at'],
  },
  options: intentionOptions,
  methods: [
    'le Cessie & van Houwelingen, Ridge estimators in logistic regression, Applied Statistics 41 (1992), 191–201',
    'LeCun, Bottou, Bengio & Haffner, Gradient-based learning applied to document recognition, Proc. IEEE 86 (1998), 2278–2324: convolution',
    'Kingma & Ba, Adam: a method for stochastic optimization, ICLR 2015',
    'Platt, Probabilistic outputs for support vector machines, in Advances in Large Margin Classifiers (1999)',
    'Niculescu-Mizil & Caruana, Predicting good probabilities with supervised learning, ICML 2005',
    'Fisher, Rudin & Dominici, All models are wrong, but many are useful, JMLR 20 (2019), 177: permutation importance',
  ],
  async run(shop, options, { engine, signal, progress, seed }) {
    const { product, category, horizonDays } = options;
    if (product !== null) assertNeeds(name, shop, { orders: ['product_id'] });
    if (category !== null) assertNeeds(name, shop, { orders: ['product_id'], products: ['product_id', 'category'] });
    const asOfDay = shop.asOf === null ? 0 : dayOf(shop.asOf);
    const read = await readBehaviour(shop, options, { engine, asOfDay, signal });
    if (read.lines === 0 || read.from === null) {
      const params = { function: name, table: 'orders', advice: message(`${prefix}.advice.empty`) };
      throw new VitalfewError('empty_input', message('error.empty_input', params));
    }
    const anyPurchase = product === null && category === null;
    if (!anyPurchase && read.targetDays === 0) {
      const which = product === null ? 'category' : 'product';
      throw invalidOption(name, which, {
        expected: message(`must_be.${which}.sold`),
        received: product ?? category,
      });
    }
    progress(0.2);
    const question: IntentionQuestion = {
      ...options,
      behaviour: read.behaviour,
      target: read.target,
      firstDay: dayOf(read.from),
      asOfDay,
      seed,
    };
    const found = await inWorker<IntentionAnswer>('cross-sell/intention/kernel#intend', [question], { signal });
    progress(0.9);
    const { tested } = found;
    if (tested === null) throw notEnough(found, options);
    const tables = {
      customers: intentTable(found, read, anyPurchase),
      models: modelTable(tested, found.parts.test.examples),
      deciles: decileTable(tested.groups),
      importance: importanceTable(tested),
      parts: partTable(found),
    };
    const metrics = intentionMetrics(found, options);
    const rows = { deciles: tables.deciles.toRows(), importance: tables.importance.toRows() };
    return {
      input: {
        rows: read.lines,
        customers: read.lineCustomers,
        from: read.from,
        to: read.to,
        leftOut: leftOutLines(read, `${prefix}.left_out.unknown`),
      },
      metrics,
      findings: intentionFindings(found, metrics, rows, options, featureName),
      tables: {
        ...tables,
        actions: intentActions(tables.customers.toRows(), { offers: options.offers, product, asOfDay, horizonDays }),
      },
      charts: intentionCharts(rows.deciles, rows.importance, featureName),
      warnings: warningsOf(found),
    };
  },
});

function notEnough({ parts }: IntentionAnswer, { horizonDays }: IntentionOptions): VitalfewError {
  const least = Object.values(parts).map(({ examples, buyers }) => Math.min(buyers, examples - buyers));
  const params = {
    what: message(`${prefix}.what`),
    needs: message(`${prefix}.needs`, { least: String(fewest), days: String(horizonDays) }),
    has: message(`${prefix}.has`, { n: { value: Math.min(...least), unit: 'customers' } }),
  };
  return new VitalfewError('not_enough_data', message('error.not_enough_data', { function: name, ...params }));
}

function warningsOf({ parts, tested }: IntentionAnswer): Issue[] {
  const warnings: Issue[] = [];
  const count = (value: number) => ({ value, unit: 'count' as const });
  for (const part of ['train', 'held'] as const) {
    const { examples, network, all } = parts[part];
    const name = message(`${prefix}.part.${part}`);
    const add = (code: 'sampled' | 'network_sampled', n: number): void => {
      const text = message(`${prefix}.warning.${code}`, { part: name, n: count(n), all: count(all) });
      warnings.push({ code, severity: 'info', message: text, count: all - n });
    };
    if (examples < all) add('sampled', examples);
    if (part === 'train' && network < examples) add('network_sampled', network);
  }
  const stopped = tested?.models.some(({ epochs, best }) => epochs !== null && epochs === best) ?? false;
  if (stopped)
    warnings.push({ code: 'still_learning', severity: 'info', message: message(`${prefix}.warning.still_learning`) });
  return warnings;
}
