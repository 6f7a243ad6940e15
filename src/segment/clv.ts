import { analysis, assertNeeds, inWorker, leftOutFor, type Shop } from '../analysis/index.js';
import { invalidOption, VitalfewError } from '../errors.js';
import { type Message, message } from '../messages/index.js';
import { calibrationWarnings } from './clv/calibration-warnings.js';
import { clvActions, findWorth } from './clv/clv-actions.js';
import { clvCharts } from './clv/clv-charts.js';
import { clvFindings } from './clv/clv-findings.js';
import { type ClvAnswer, type ClvQuestion, clvKernel, type NotConverged } from './clv/clv-kernel.js';
import { clvMetrics } from './clv/clv-metrics.js';
import { type ClvOptions, clvOptions, horizonOf, unitDays } from './clv/clv-options.js';
import { clvWarnings } from './clv/clv-warnings.js';
import { customersTable } from './clv/customers-table.js';
import type { CustomerHistories } from './clv/histories.js';
import { holdoutTable } from './clv/holdout-table.js';
import { modelsTable } from './clv/models-table.js';
import { type ReadHistories, readHistories } from './clv/read-histories.js';
import { trackingTable } from './clv/tracking-table.js';
import { riskTable, tenthsTable } from './clv/value-tables.js';
import { addDays } from './days.js';

const name = 'segment.clv';

/** Fewer do not tell four parameters. */
const customersNeeded = 50;
const repeatersNeeded = 20;
/** Customers up to which the default question takes less than 200 ms. */
const fewCustomers = 500;

const dayOf = (iso: string) => Date.parse(`${iso}T00:00:00Z`) / 86_400_000;

function tooThin(what: Message, needs: number, has: number): VitalfewError {
  const params = { function: name, what, needs, has };
  return new VitalfewError('not_enough_data', message('segment/clv.error.too_thin', params));
}

/** The day at which a part is split off to choose a model on: two thirds of the time are before it. */
async function splitDay(shop: Shop, end: number, signal: AbortSignal | undefined): Promise<number> {
  const sql = `SELECT date_diff('day', DATE '1970-01-01', CAST(min(ordered_at) AS DATE)) AS day FROM ${shop.from('orders')}`;
  const first = (await shop.engine.query(sql, [], signal ? { signal } : {})).numbers('day')[0] ?? Number.NaN;
  return Number.isNaN(first) ? end : Math.round(first + ((end - first) * 2) / 3);
}

/** Only the customers that were known at the earlier of the two dates. */
function knownAt(histories: CustomerHistories, known: readonly number[]): CustomerHistories {
  const pick = (column: Float64Array) => Float64Array.from(known, (i) => column[i]!);
  return { x: pick(histories.x), tx: pick(histories.tx), T: pick(histories.T) };
}

function comparisonOf({ histories, other }: ReadHistories, heldOut: boolean): ClvQuestion['comparison'] {
  if (!other) return null;
  if (heldOut) return { before: histories, after: other };
  const known = Array.from(other.T.keys()).filter((i) => other.T[i]! >= 0);
  return { before: knownAt(other, known), after: knownAt(histories, known) };
}

function assertEnough({ ids, histories }: ReadHistories, comparison: ClvQuestion['comparison']): void {
  const repeaters = (x: Float64Array) => x.reduce((sum, count) => sum + (count > 0 ? 1 : 0), 0);
  const what = (part: string) => message(`segment/clv.needs.${part}`);
  if (ids.length < customersNeeded) throw tooThin(what('customers'), customersNeeded, ids.length);
  const has = repeaters(histories.x);
  if (has < repeatersNeeded) throw tooThin(what('repeaters'), repeatersNeeded, has);
  if (!comparison) return;
  const before = repeaters(comparison.before.x);
  if (before < repeatersNeeded) throw tooThin(what('repeaters_before'), repeatersNeeded, before);
}

function assertCalibrationEnd({ calibrationEnd }: ClvOptions, asOf: string): void {
  if (calibrationEnd === null || calibrationEnd < asOf) return;
  throw invalidOption(name, 'calibrationEnd', {
    expected: message('segment/clv.calibration_end.expected', { asOf }),
    received: calibrationEnd,
    advice: message('segment/clv.calibration_end.advice'),
  });
}

/**
 * What each customer will buy and bring, how sure that is, and who of the valuable ones is about to be lost.
 *
 * A purchase is a day on which the customer ordered; x, t_x and T are repeat purchases, the time from the first to the last and
 * the time from the first to `calibrationEnd` (asOf unless given), in `timeUnit`. Free orders count in them; the money of an order is
 * told from repeat orders that have money alone, by Gamma-Gamma. Returns are no purchases and are not taken off. CLV is margin × expected
 * order × purchases expected within `horizon`, each discounted by `discountRate` a year. Its interval holds the customer's
 * own future value (`predictive`) or the expectation (`parameters`). With `calibrationEnd` everything stands at that day and
 * what came after is the hold-out; actions are for today and only made without it.
 * Cost: O(order lines) in the engine; then O(iterations × distinct histories), and 1,000 draws per distinct (x, T) with predictive intervals.
 *
 * @param shop - needs orders: customer_id, ordered_at; amount (account currency) unless `spend` is `none`
 * @returns tables.customers (n_customers × 10), models, tracking, holdout (at most 8 rows), clv_tenths (10), risk_map (25), actions;
 *   metrics: the parameters in the papers' symbols, money in account currency
 * @throws VitalfewError missing_table | missing_column | empty_input | not_enough_data (fewer than 50 customers or 20 with a
 *   repeat purchase) | not_converged | invalid_option (calibrationEnd not before asOf)
 * @example (await clv(shop, { calibrationEnd: '1997-09-30' })).metrics.find(({ id }) => id === 'r')?.value // => 0.2426… (CDNOW)
 * @see Fader, Hardie & Lee (2005); Batislam et al. (2007); Schmittlein, Morrison & Colombo (1987); Fader & Hardie (2013).
 *   Deviation: expectations and Pareto/NBD's likelihood by quadrature, see docs/design-choices.md.
 */
export const clv = analysis({
  id: 'segment/clv',
  needs: { orders: ['customer_id', 'ordered_at'] },
  uses: { orders: ['amount', 'is_return'] },
  options: clvOptions,
  methods: [
    'Fader, P. S., Hardie, B. G. S. & Lee, K. L. (2005). "Counting your customers" the easy way: an alternative to the Pareto/NBD model. Marketing Science 24(2), 275–284.',
    'Batislam, E. P., Denizel, M. & Filiztekin, A. (2007). Empirical validation and comparison of models for customer base analysis. International Journal of Research in Marketing 24(3), 201–209.',
    'Schmittlein, D. C., Morrison, D. G. & Colombo, R. (1987). Counting your customers: who are they and what will they do next? Management Science 33(1), 1–24.',
    'Fader, P. S. & Hardie, B. G. S. (2013). The Gamma-Gamma model of monetary value.',
  ],
  async run(shop, options, { signal, progress, seed, value }) {
    if (options.spend !== 'none') assertNeeds(name, shop, { orders: ['amount'] });
    const { asOf } = shop;
    const empty = () => {
      const advice = message('segment/clv.empty.advice');
      return new VitalfewError(
        'empty_input',
        message('error.empty_input', { function: name, table: 'orders', advice }),
      );
    };
    if (asOf === null) throw empty();
    assertCalibrationEnd(options, asOf);
    const [end, heldOut] = [dayOf(asOf), options.calibrationEnd !== null];
    const base = options.calibrationEnd === null ? end : dayOf(options.calibrationEnd);
    const other = heldOut ? end : options.model === 'auto' ? await splitDay(shop, end, signal) : null;
    const read = await readHistories(shop, { base, other, signal });
    if (read.ids.length === 0) throw empty();
    const comparison = comparisonOf(read, heldOut);
    assertEnough(read, comparison);
    progress(0.4);

    const question: ClvQuestion = {
      model: options.model,
      spend: options.spend,
      histories: read.histories,
      spending: read.spending,
      comparison,
      heldOut,
      horizon: horizonOf(options) * unitDays[options.timeUnit],
      discount: Math.log1p(options.discountRate) / 365,
      margin: options.margin,
      intervals: options.intervals,
      level: options.level,
      seed,
      curveDays: end - read.from,
      unitDays: unitDays[options.timeUnit],
    };
    const answer =
      read.ids.length <= fewCustomers
        ? clvKernel(question)
        : await inWorker<ClvAnswer | NotConverged>('segment/clv/clv-kernel#clvKernel', [question], { signal });
    if (!answer.converged) {
      const params = { function: name, model: message(`segment/clv.model.${answer.what}`) };
      throw new VitalfewError('not_converged', message('segment/clv.error.not_converged', params));
    }
    progress(0.9);

    const worth = findWorth(answer, options);
    const tracking = trackingTable(read, answer.curve, { split: base, end });
    const metrics = clvMetrics(read, answer, options, { worth, tracking: tracking.toRows() });
    const tables = {
      customers: customersTable(read, answer, options),
      models: modelsTable(answer),
      tracking,
      holdout: holdoutTable(read, answer.heldOutPurchases),
      clv_tenths: tenthsTable(answer),
      risk_map: riskTable(answer),
      actions: clvActions(read.ids, answer, heldOut ? { atRisk: [], best: [] } : worth, {
        asOf,
        most: options.maxActions,
      }),
    };
    const rows = {
      tracking: tables.tracking.toRows(),
      risk: tables.risk_map.toRows(),
      tenths: tables.clv_tenths.toRows(),
      holdout: tables.holdout.toRows(),
      models: tables.models.toRows(),
    };
    return {
      input: {
        rows: read.lines,
        customers: read.ids.length,
        from: addDays('1970-01-01', read.from),
        to: addDays('1970-01-01', read.to),
        leftOut: leftOutFor(read.linesWithoutCustomer),
      },
      metrics,
      findings: clvFindings(metrics, rows, options, shop.currency),
      tables,
      charts: clvCharts(metrics, rows, { calibrationEnd: options.calibrationEnd, currency: shop.currency }),
      warnings: [
        ...calibrationWarnings(answer, metrics, {
          tolerance: options.tolerance,
          splitAt: other === null ? null : addDays('1970-01-01', Math.min(base, other)),
        }),
        ...clvWarnings(read, answer, metrics, options, { currency: shop.currency, value }),
      ],
    };
  },
});
