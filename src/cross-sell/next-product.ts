import { analysis, inWorker } from '../analysis/index.js';
import { type Issue, invalidOption, VitalfewError } from '../errors.js';
import { message } from '../messages/index.js';
import { leftOutLines } from './left-out.js';
import { rulesInForce } from './mechanisms/rules-in-force.js';
import { type NextAnswer, type NextQuestion, nextProducts } from './next-product/kernel.js';
import type { Mechanisms } from './next-product/mechanism-signal.js';
import { nextActions } from './next-product/next-actions.js';
import { type NextProductOptions, nextProductOptions } from './next-product/options.js';
import { type ReadEvents, readEvents } from './next-product/read-events.js';
import { readMechanisms } from './next-product/read-mechanisms.js';
import { recommendationTable } from './next-product/recommendation-table.js';
import { nextCharts, nextFindings, nextMetrics } from './next-product/shown.js';
import { calibrationTable, holdOutTable, recallTable, signalTable } from './next-product/tables.js';

const name = 'crossSell.nextProduct';
const prefix = 'cross-sell/next-product';

/** Customers × products that take well under 200 ms; more go to a worker, where they can be stopped. */
const cellsAtOnce = 20_000;

function dayOf(iso: string): number {
  return Date.parse(`${iso}T00:00:00Z`) / 86_400_000;
}

/**
 * What each customer will most probably buy next, how probably, and why; tested against what customers did buy.
 *
 * The probability is that of a purchase of the product within `horizonDays`. Products bought before (repeat) and new ones
 * (explore) have a model each: a ridge logistic regression that blends the customer's own rhythm, popularity lately, the posterior
 * P(B given A) of cross-sell/bayes, the rules of the last basket of cross-sell/rules, the rules of the trade of
 * cross-sell/mechanisms that are due, factors of all purchases (implicit least squares) and the share of the category. The hold-out is the last horizon: blend and signals know only what came before it.
 * Beside the model always stands the baseline: what the customer bought most often, then lately, then what is popular.
 * Recall at k is hits / min(k, bought). Intervals of the hold-out: bootstrap over customers; of a probability: error of the
 * blend's coefficients, allowing for rows of one customer, not of the signals. Cost: O(customers × products × signals) at three dates.
 *
 * @param shop - needs orders: customer_id, product_id, ordered_at; uses amount, products.name, products.category, products.cost,
 *   products.stock (units left), touches (customers reached lately are left in peace), and what the rules of the trade ask for
 *   (interactions, memberships, products.stage, products.price, customers.birth_date)
 * @returns tables.recommendations (n_offers × 16), holdout, recall_at, calibration, signals, actions; shares 0..1, money in account currency
 * @throws VitalfewError missing_table | missing_column | empty_input (no purchase left) | not_enough_data (nothing to learn from in
 *   the last horizon) | invalid_option (stock names an unknown product; a rule that cannot be read)
 * @example (await nextProduct(shop)).metrics.find(({ id }) => id === 'recall')?.value
 * @see Y. Hu, Y. Koren & C. Volinsky, ICDM 2008; K. Järvelin & J. Kekäläinen, ACM TOIS 20 (2002). Deviation: the blend.
 */
export const nextProduct = analysis({
  id: 'cross-sell/next-product',
  needs: { orders: ['customer_id', 'product_id', 'ordered_at'] },
  uses: {
    orders: ['amount', 'product_name', 'is_return', 'quantity'],
    products: ['product_id', 'name', 'name_en', 'category', 'cost', 'stock', 'stage', 'price'],
    touches: ['customer_id', 'at'],
    interactions: ['customer_id', 'at', 'kind', 'product_id', 'topic', 'value', 'unit'],
    memberships: ['customer_id', 'plan', 'started_at', 'ends_at', 'units', 'units_used', 'price'],
    customers: ['customer_id', 'birth_date'],
  },
  options: nextProductOptions,
  methods: [
    'Hu, Koren & Volinsky, Collaborative filtering for implicit feedback datasets, ICDM 2008, 263–272',
    'le Cessie & van Houwelingen, Ridge estimators in logistic regression, Applied Statistics 41 (1992), 191–201',
    'Järvelin & Kekäläinen, Cumulated gain-based evaluation of IR techniques, ACM TOIS 20 (2002), 422–446',
    'Gelman et al., Bayesian Data Analysis, 3rd ed. (2013), ch. 5: the posterior of cross-sell/bayes',
  ],
  async run(shop, options, { engine, signal, progress, seed }) {
    const asOfDay = shop.asOf === null ? 0 : dayOf(shop.asOf);
    const read = await readEvents(shop, { engine, minCount: options.minCount, asOfDay, signal });
    if (read.lines === 0 || shop.asOf === null || read.from === null) {
      const params = { function: name, table: 'orders', advice: message(`${prefix}.advice.empty`) };
      throw new VitalfewError('empty_input', message('error.empty_input', params));
    }
    progress(0.2);
    if (read.events.items === 0) throw notEnough(read, options);
    const rules = rulesInForce(options.rules, options.builtIn);
    const mechanisms = await readMechanisms(shop, rules, read, { engine, signal, asOfDay });
    const question = questionOf(read, options, mechanisms, { asOfDay, firstDay: dayOf(read.from), seed });
    const cells = read.events.units * read.events.items;
    const found =
      cells < cellsAtOnce
        ? nextProducts(question)
        : await inWorker<NextAnswer>('cross-sell/next-product/kernel#nextProducts', [question], { signal });
    progress(0.9);
    if (found.missing.length === 2) throw notEnough(read, options);
    const tables = {
      recommendations: recommendationTable(found, read, mechanisms?.rules ?? []),
      holdout: holdOutTable(found.holdOut, options.k),
      recall_at: recallTable(found.holdOut),
      calibration: calibrationTable(found.holdOut),
      signals: signalTable(found.blends, mechanisms?.rules ?? []),
    };
    const recommendations = tables.recommendations.toRows();
    const metrics = nextMetrics(found, options, {
      customers: found.recommendations.customers,
      products: read.products.length,
    });
    return {
      input: {
        rows: read.lines,
        customers: read.lineCustomers,
        from: read.from,
        to: read.to,
        leftOut: leftOutLines(read, 'cross-sell/bayes.left_out.customer'),
      },
      metrics,
      findings: nextFindings(metrics, { holdout: tables.holdout.toRows(), recommendations }, options, read.english),
      tables: { ...tables, actions: nextActions(recommendations, { asOfDay, horizonDays: options.horizonDays }) },
      charts: nextCharts(tables.recall_at.toRows(), tables.calibration.toRows(), options),
      warnings: warningsOf(found, read, options),
    };
  },
});

function notEnough({ events }: ReadEvents, { horizonDays }: NextProductOptions): VitalfewError {
  const params = {
    what: message(`${prefix}.what`),
    needs: message(`${prefix}.needs`, { days: String(horizonDays) }),
    has: message(`${prefix}.has`, { n: { value: events.units, unit: 'customers' } }),
  };
  return new VitalfewError('not_enough_data', message('error.not_enough_data', { function: name, ...params }));
}

/** @throws VitalfewError invalid_option where stock names a product that nobody bought often enough */
function questionOf(
  read: ReadEvents,
  options: NextProductOptions,
  mechanisms: Mechanisms | null,
  { asOfDay, firstDay, seed }: { asOfDay: number; firstDay: number; seed: number },
): NextQuestion {
  const stock = read.stock.slice();
  for (const [id, units] of Object.entries(options.stock)) {
    const item = read.products.indexOf(id);
    if (item < 0) {
      const expected = message('must_be.stock.bought', { least: String(options.minCount) });
      throw invalidOption(name, 'stock', { expected, received: id });
    }
    stock[item] = units;
  }
  const { rules, builtIn, ...others } = options;
  const { fatigueDays } = options;
  return {
    ...others,
    mechanisms,
    seed,
    events: read.events,
    categories: read.categories,
    value: read.value,
    stock,
    firstDay,
    asOfDay,
    tired: Uint8Array.from(read.touched, (day) => (day >= 0 && asOfDay - day < fatigueDays ? 1 : 0)),
  };
}

function warningsOf(found: NextAnswer, read: ReadEvents, { minCount, fatigueDays }: NextProductOptions): Issue[] {
  const warnings: Issue[] = [];
  const add = (code: string, severity: 'info' | 'warning', n: number, params = {}): void => {
    const text = message(`${prefix}.warning.${code}`, { n: { value: n, unit: 'count' }, ...params });
    warnings.push({ code, severity, message: text, count: n });
  };
  const few = read.allProducts - read.products.length;
  if (few > 0) add('few_buyers', 'info', few, { min: String(minCount) });
  if (found.holdOut === null)
    warnings.push({ code: 'no_hold_out', severity: 'warning', message: message(`${prefix}.warning.no_hold_out`) });
  for (const kind of found.missing)
    warnings.push({ code: `no_${kind}`, severity: 'warning', message: message(`${prefix}.warning.no_${kind}`) });
  const { tired, barred, outOfStock } = found.recommendations;
  if (tired > 0) add('tired', 'info', tired, { days: String(fatigueDays) });
  if (barred > 0) add('barred', 'info', barred);
  if (outOfStock > 0) add('out_of_stock', 'info', outOfStock);
  return warnings;
}
