import { analysis, earlier, leftOutFor, type Shop } from '../analysis/index.js';
import { type Issue, invalidOption, VitalfewError } from '../errors.js';
import { message } from '../messages/index.js';
import { addDays } from './days.js';
import { calibrate, type StageOutcome } from './lifecycle/calibrate.js';
import { agreementTable, calibrationTable } from './lifecycle/calibration-tables.js';
import { type Borders, fewestGaps, fitRhythms, gapsOf, livesOf } from './lifecycle/life-of.js';
import { lifecycleActions } from './lifecycle/lifecycle-actions.js';
import { lifecycleCharts } from './lifecycle/lifecycle-charts.js';
import { lifecycleFindings } from './lifecycle/lifecycle-findings.js';
import { knownLives, plainStages } from './lifecycle/lifecycle-lives.js';
import { lifecycleMetrics } from './lifecycle/lifecycle-metrics.js';
import { lifecycleOptions } from './lifecycle/lifecycle-options.js';
import { livesTable } from './lifecycle/lives-table.js';
import { crossedTable, crossingsTable, migrationTable } from './lifecycle/migration-tables.js';
import { type OrderDays, orderDays } from './lifecycle/order-days.js';
import { rhythmFitter } from './lifecycle/rhythm-fitter.js';
import { rhythmsTable } from './lifecycle/rhythms-table.js';
import { stagesTable } from './lifecycle/stages-table.js';
import { customerOrders } from './rfm/customer-orders.js';

const name = 'segment.lifecycle';

/**
 * Where each customer stands in life: novice, growth, mature, dormant, lost, told from the customer's own rhythm.
 *
 * What counts are days with an order that is not a return (two orders of a day are one). The gaps between them follow a gamma
 * law whose rate differs from customer to customer (see `Rhythm`); it is fitted per category in which a customer orders most
 * often, where there are enough, else over all. Dormant is who is silent for longer than the share `dormantQuantile` of the
 * own gaps, the less is known the more those of the category; lost who is silent beyond `lostQuantile` of the own and of the
 * category's gaps. Before that the time since the first order tells novice, growth and mature, in typical gaps of the category.
 * An order before the data begin is not known: who is mature may count as growing where the data are short. The stages of
 * `movedDays` ago use the rhythms of today, so that only customers move; the labels held against the later window use those
 * of that date alone. Cost: O(order lines) in the engine, O(customers × steps) for the fit.
 *
 * @param shop - needs orders: customer_id, ordered_at, amount (account currency)
 * @returns tables.customers (n_customers × 11), stages, rhythms, migration, crossings, crossed, calibration, calibration_by_days,
 *   agreement, actions; metrics in customers, days, shares
 * @throws VitalfewError missing_table | missing_column | empty_input (no order with a customer) | not_enough_data (fewer than 20 gaps) |
 *   not_converged
 * @example (await lifecycle(shop)).tables.stages.cell(3, 'stage') // => 'dormant'
 * @see Platzer & Reutterer (2016), Ticking away the moments: timing regularity helps to better predict customer activity,
 *   Marketing Science 35(5). Deviation: one regularity for a category, fitted to complete gaps; no drop-out process.
 */
export const lifecycle = analysis({
  id: 'segment/lifecycle',
  needs: { orders: ['customer_id', 'ordered_at', 'amount'] },
  uses: { orders: ['order_id', 'is_return', 'product_id'], products: ['product_id', 'category'] },
  options: lifecycleOptions,
  methods: [
    'Platzer, M. & Reutterer, T. (2016). Ticking away the moments: Timing regularity helps to better predict customer activity. Marketing Science 35(5), 779–799.',
    'Herniter, J. (1971). A probabilistic market model of purchase timing and brand selection. Management Science 18(4), 102–113.',
    'Wilson, E. B. (1927). Probable inference, the law of succession, and statistical inference. Journal of the American Statistical Association 22(158), 209–212.',
  ],
  async run(shop, options, { signal, progress, value }) {
    assertBorders(options);
    const { asOf } = shop;
    const orders = asOf === null ? null : await customerOrders(shop, asOf, null, signal);
    if (asOf === null || orders === null || orders.ids.length === 0) {
      const advice = message('segment/lifecycle.empty.advice');
      throw new VitalfewError('empty_input', message('error.empty_input', { function: name, table: 'orders', advice }));
    }
    const byCategory =
      options.rhythmOf === 'category' && shop.has('orders', 'product_id') && shop.has('products', 'category');
    const read = (when: Shop, date: string) => orderDays(when, date, byCategory, signal);
    const seen = await read(shop, asOf);
    const has = gapsOf(seen);
    if (has < fewestGaps) {
      const params = { what: message('segment/lifecycle.rhythm'), needs: fewestGaps, has };
      throw new VitalfewError('not_enough_data', message('error.not_enough_data', { function: name, ...params }));
    }
    progress(0.3);
    const fit = rhythmFitter(signal);
    const rhythms = await fitRhythms(seen, options, fit);
    if (!rhythms[0]!.converged)
      throw new VitalfewError(
        'not_converged',
        message('error.not_converged', { function: name, what: message('segment/lifecycle.rhythm') }),
      );
    progress(0.5);

    const movedFrom = addDays(asOf, -options.movedDays);
    const seenBefore = await read(earlier(shop, movedFrom), movedFrom);
    const known = knownLives(
      orders,
      seen,
      livesOf(seen, rhythms, options),
      { seen: seenBefore, lives: livesOf(seenBefore, rhythms, options) },
      options.dayLimits,
    );
    progress(0.7);

    const warnings: Issue[] = [];
    const labelled = addDays(asOf, -options.calibrationDays);
    const then = await read(earlier(shop, labelled), labelled);
    let outcomes: StageOutcome[] | null = null;
    let outcomesByDays: StageOutcome[] = [];
    if (gapsOf(then) < fewestGaps) {
      const params = { what: message('segment/lifecycle.calibration'), needs: fewestGaps, has: gapsOf(then) };
      warnings.push(notEnough(params));
    } else {
      const rhythmsThen = await fitRhythms(then, options, fit);
      outcomes = calibrate(then, livesOf(then, rhythmsThen, options).stage, seen, options.level);
      outcomesByDays = calibrate(then, plainStages(then, options.dayLimits), seen, options.level);
    }
    progress(0.9);
    signal?.throwIfAborted();

    const tables = {
      customers: livesTable(known),
      stages: stagesTable(known),
      rhythms: rhythmsTable(rhythms),
      migration: migrationTable(known),
      crossings: crossingsTable(known),
      crossed: crossedTable(known),
      calibration: calibrationTable(outcomes ?? []),
      calibration_by_days: calibrationTable(outcomesByDays),
      agreement: agreementTable(known),
      actions: lifecycleActions(known, asOf),
    };
    const found = lifecycleMetrics(known, outcomes, Number(tables.crossings.cell(0, 'customers')), options.level);
    const { movedDays, calibrationDays } = options;
    const rows = {
      stages: tables.stages.toRows(),
      crossings: tables.crossings.toRows(),
      agreement: tables.agreement.toRows(),
    };
    const shown = { value, movedDays, calibrationDays, currency: shop.currency };
    return {
      input: {
        rows: orders.lines,
        customers: orders.ids.length,
        from: orders.from,
        to: orders.to,
        leftOut: leftOutFor(orders.linesWithoutCustomer),
      },
      metrics: found.metrics,
      findings: lifecycleFindings({ ...rows, metrics: found.metrics }, shown),
      tables,
      charts: lifecycleCharts(rows.stages, tables.migration.toRows(), outcomes, shown),
      warnings: [
        ...warnings,
        ...found.warnings,
        ...shortData(seen, rhythms[0]!.limits.mature),
        ...onlyReturns(orders.ids.length - seen.ids.length),
      ],
    };
  },
});

/** @throws VitalfewError invalid_option for borders in the wrong order */
function assertBorders({ dormantQuantile, lostQuantile, growthGaps, matureGaps }: Borders): void {
  if (!(lostQuantile > dormantQuantile)) {
    const expected = message('segment/lifecycle.option.above', { other: 'dormantQuantile', value: dormantQuantile });
    throw invalidOption(name, 'lostQuantile', { expected, received: lostQuantile });
  }
  if (!(matureGaps > growthGaps)) {
    const expected = message('segment/lifecycle.option.above', { other: 'growthGaps', value: growthGaps });
    throw invalidOption(name, 'matureGaps', { expected, received: matureGaps });
  }
}

function notEnough(params: NonNullable<Parameters<typeof message>[1]>): Issue {
  return { code: 'not_enough_data', severity: 'warning', message: message('warning.not_enough_data', params) };
}

/** Data that are shorter than the time it takes to be mature. */
function shortData(seen: OrderDays, mature: number): Issue[] {
  const longest = seen.tenure.reduce((most, days) => Math.max(most, days), 0);
  if (longest >= mature) return [];
  const params = { days: { value: longest, unit: 'days' as const }, mature: { value: mature, unit: 'days' as const } };
  return [
    { code: 'short_data', severity: 'warning', message: message('segment/lifecycle.warning.short_data', params) },
  ];
}

function onlyReturns(customers: number): Issue[] {
  if (customers === 0) return [];
  const params = { customers: { value: customers, unit: 'customers' as const } };
  return [
    {
      code: 'only_returns',
      severity: 'warning',
      message: message('segment/lifecycle.warning.only_returns', params),
      count: customers,
    },
  ];
}
