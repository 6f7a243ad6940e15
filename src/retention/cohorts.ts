import { analysis, assertNeeds, leftOutFor } from '../analysis/index.js';
import { VitalfewError } from '../errors.js';
import { message } from '../messages/index.js';
import { readActivity } from './cohorts/activity.js';
import { cohortsCharts } from './cohorts/cohorts-charts.js';
import { cohortsFindings } from './cohorts/cohorts-findings.js';
import { cohortsMetrics } from './cohorts/cohorts-metrics.js';
import { cohortsOptions } from './cohorts/cohorts-options.js';
import {
  activityTable,
  daysTable,
  factorsTable,
  heatRows,
  movementTable,
  periodsTable,
  triangleTable,
} from './cohorts/cohorts-tables.js';
import { lastTwo, type PeriodRow, periodRows } from './cohorts/period-rows.js';
import { periodSpan } from './cohorts/periods.js';
import { readCohorts } from './cohorts/read-cohorts.js';
import { revenueFactors } from './cohorts/revenue-factors.js';
import { pooledCurve, triangleByGroup, triangleByPeriod } from './cohorts/triangle.js';

const sales = ({ customers, orders, revenue }: PeriodRow) => ({ customers, orders, revenue: revenue ?? 0 });

/**
 * How many customers came, stayed, came back and left in each period, and how many of those who came once come again.
 *
 * Active in a period is who began an order in it that is not a return; an order belongs to the period of its first such
 * line, money to the period of its line, returns taken off. New: the first order of all; retained: also active in the
 * period before; returned: active earlier, not in the period before; lost: active in the period before, not in this one.
 * customers = new + retained + returned = customers before + new + returned − lost. A period that asOf cuts off is listed,
 * but nobody is lost in it yet, and it is compared with nothing. Retention at age k is the share of a cohort active in the
 * k-th period after its first; several cohorts together count only those that could be watched so long. A cohort of
 * products is the line with the most money in the first order, so that each customer stands in one. Cost: O(order lines).
 *
 * @param shop - needs orders: customer_id, ordered_at; uses order_id, is_return, amount, channel, product_id; products:
 *   category, name; interactions: customer_id, at, kind
 * @returns tables.periods (n_periods × 20), triangle (n_cohorts × ages, 9 columns), curve, factors (3 × 4), movement, heat;
 *   with interactions also activity (n_months × 10) and daily_active (at most 366 × 2); shares 0..1, money in account currency
 * @throws VitalfewError missing_table | missing_column (also of the channel, product or category asked for) | empty_input
 * @example (await cohorts(shop)).tables.periods.cell(0, 'new_customers') // => 885 (Online Retail, quantity and price above 0)
 * @see P. S. Fader & B. G. S. Hardie (2007), How to project customer retention, Journal of Interactive Marketing 21(1);
 *   B. W. Ang (2005), Energy Policy 33(7). Deviation from them: none.
 */
export const cohorts = analysis({
  id: 'retention/cohorts',
  needs: { orders: ['customer_id', 'ordered_at'] },
  uses: {
    orders: ['order_id', 'amount', 'is_return', 'channel', 'product_id'],
    products: ['name', 'name_en', 'category'],
    interactions: ['customer_id', 'at', 'kind'],
  },
  options: cohortsOptions,
  methods: [
    'Fader, P. S. & Hardie, B. G. S. (2007). How to project customer retention. Journal of Interactive Marketing 21(1), 76–90.',
    'Wilson, E. B. (1927). Probable inference, the law of succession, and statistical inference. Journal of the American Statistical Association 22, 209–212.',
    'Ang, B. W. (2005). The LMDI approach to decomposition analysis: a practical guide. Energy Policy 33(7), 867–871.',
  ],
  async run(shop, { period: length, cohortBy, periods, groups, kinds, level }, { signal, progress, value }) {
    const name = 'retention.cohorts';
    if (cohortBy === 'channel') assertNeeds(name, shop, { orders: ['channel'] });
    if (cohortBy === 'product') assertNeeds(name, shop, { orders: ['product_id'] });
    if (cohortBy === 'category')
      assertNeeds(name, shop, { orders: ['product_id'], products: ['product_id', 'category'] });
    const asOf = shop.asOf;
    const read = asOf === null ? null : await readCohorts(shop, { length, by: cohortBy, ages: periods, signal });
    if (asOf === null || read === null || read.flows.length === 0) {
      const advice = message('retention/cohorts.empty.advice');
      throw new VitalfewError('empty_input', message('error.empty_input', { function: name, table: 'orders', advice }));
    }
    progress(0.7);
    const activity = await readActivity(shop, asOf, { kinds, level, signal });
    progress(0.9);

    const rows = periodRows(read, length, asOf, level);
    const { now, before } = lastTwo(rows);
    const lastPeriod = read.flows[0]!.period + (now ?? 0);
    const paid = read.money.size > 0;
    const watching = { lastPeriod, ages: periods, level, paid };
    const grouped = cohortBy !== 'first_order';
    const triangle = grouped
      ? triangleByGroup(read.cells, groups, watching)
      : triangleByPeriod(read.cells, (period) => periodSpan(length, period).name, watching);
    const curve = pooledCurve(read.cells, watching);
    const factors =
      paid && now !== null && before !== null ? (revenueFactors(sales(rows[before]!), sales(rows[now]!)) ?? []) : [];
    const heat = heatRows(triangle, grouped);
    const lastMonth = activity?.months.findLast((month) => month.complete) ?? null;
    const { metrics, warnings } = cohortsMetrics({ rows, curve, activity: lastMonth, value, level });
    const movement = movementTable(rows);
    const none = new Map<string, never>();
    return {
      input: {
        rows: read.lines,
        customers: read.customers,
        from: read.from,
        to: read.to,
        leftOut: leftOutFor(read.linesWithoutCustomer),
      },
      metrics,
      findings: cohortsFindings({
        rows,
        factors,
        triangle,
        curve,
        metrics,
        grouped,
        names: read.names,
        month: lastMonth?.month ?? null,
        length,
        value,
        currency: shop.currency,
      }),
      tables: {
        periods: periodsTable(rows),
        triangle: triangleTable(triangle, read.names, grouped),
        curve: triangleTable(curve, none, true),
        curve_shown: triangleTable(
          curve.filter((row) => row.age > 0),
          none,
          true,
        ),
        factors: factorsTable(factors),
        movement,
        heat: triangleTable(heat, read.names, grouped),
        ...(activity ? { activity: activityTable(activity.months), daily_active: daysTable(activity.days) } : {}),
      },
      charts: cohortsCharts({ rows, movement: movement.toRows(), heat, curve, activity, cohortBy }),
      warnings,
    };
  },
});
