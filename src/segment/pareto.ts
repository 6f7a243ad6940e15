import { analysis, inWorker, leftOutFor } from '../analysis/index.js';
import { type Issue, VitalfewError } from '../errors.js';
import { message } from '../messages/index.js';
import { integer, share } from '../option/index.js';
import { customerValues } from './customer-values.js';
import { type Concentration, type ConcentrationOptions, concentration, mostResampled } from './pareto/concentration.js';
import { customerMoney } from './pareto/customer-money.js';
import { type More, moreCharts, moreFindings, moreMetrics } from './pareto/more-shown.js';
import { paretoActions, topCustomersTable, topMovesTable, windowsTable } from './pareto/more-tables.js';
import { paretoCharts } from './pareto/pareto-charts.js';
import { paretoFindings } from './pareto/pareto-findings.js';
import { paretoMetrics } from './pareto/pareto-metrics.js';
import { decilesTable, lorenzTable, rankedTable } from './pareto/pareto-tables.js';
import { type ProfitCurve, profitCurve } from './pareto/profit-curve.js';
import { profitTable, rankProfit, whaleTable } from './pareto/profit-tables.js';
import { readWindows } from './pareto/read-windows.js';
import { topMoves } from './pareto/top-moves.js';
import { windowRows } from './pareto/window-rows.js';
import { sumMoney } from './sum-money.js';

/** Resampled values from which on the intervals take longer than 200 ms. */
const longRun = 8_000_000;

function days(from: string, to: string): number {
  return (Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000 + 1;
}

/**
 * How few customers make how much of the money, and whether the average customer describes anybody.
 *
 * Money is summed per customer net of returns (a line without an amount brings none). Customers whose sum is not above 0
 * are ranked last and stay out of curve and metrics, as shares of a total need parts above 0; they are counted in a
 * warning. The Gini coefficient is Σ (2i − n − 1) x₍ᵢ₎ / (n Σ x), without the small-sample factor; the top share takes a
 * fraction of the customer at the cut. Where costs are known, profit is margin less the cost of winning the customer and of
 * the benefits of its memberships. The top then and now is told from two windows of equal length: the halves of the data, or
 * the compared period and as long a time before asOf. Lines without a customer are left out and counted.
 * Cost: O(order lines + resamples × customers).
 *
 * @param shop - needs orders: customer_id, amount (account currency)
 * @returns tables.lorenz (at most 201 points), deciles (10, none below ten customers), customers, windows, top_moves,
 *   top_customers, actions; where costs are known whale (at most 202 points) and profit (n_customers × 5); metrics in shares and money
 * @throws VitalfewError missing_table | missing_column | empty_input (no order line with a customer)
 * @example (await pareto(shop)).metrics.find(({ id }) => id === 'top_share')?.value // => 0.746… (Online Retail, quantity and price above 0)
 * @see Lorenz (1905), Publications of the American Statistical Association 9; Schmittlein, Cooper & Morrison (1993), Truth
 *   in concentration in the land of (80/20) laws, Marketing Science 12(2). Deviation from it: none.
 */
export const pareto = analysis({
  id: 'segment/pareto',
  needs: { orders: ['customer_id', 'amount'] },
  uses: {
    orders: ['ordered_at', 'cost', 'product_id', 'quantity'],
    products: ['cost'],
    customers: ['acquisition_cost'],
    memberships: ['customer_id', 'benefit_cost'],
  },
  options: {
    topShare: share({ min: 0.001, max: 0.999, default: 0.2 }),
    resamples: integer({ min: 100, max: 100_000, default: 1000 }),
    level: share({ min: 0.5, max: 0.999, default: 0.95 }),
  },
  methods: [
    'Lorenz, M. O. (1905). Methods of measuring the concentration of wealth. Publications of the American Statistical Association 9(70), 209–219.',
    'Schmittlein, D. C., Cooper, L. G. & Morrison, D. G. (1993). Truth in concentration in the land of (80/20) laws. Marketing Science 12(2), 167–183.',
    'Kaplan, R. S. & Narayanan, V. G. (2001). Measuring and managing customer profitability. Journal of Cost Management 15(5), 5–15.',
    'Efron, B. (1987). Better bootstrap confidence intervals. Journal of the American Statistical Association 82(397), 171–185.',
  ],
  async run(shop, { topShare, resamples, level }, { signal, progress, seed, value, compareWith }) {
    const customers = await customerMoney(shop, signal);
    const n = customers.ids.length;
    if (n === 0) {
      const advice = message('segment/pareto.empty.advice');
      throw new VitalfewError(
        'empty_input',
        message('error.empty_input', { function: 'segment.pareto', table: 'orders', advice }),
      );
    }
    progress(0.3);

    const { earning, money } = customers;
    const sorted = money.slice(0, earning).reverse();
    const options: ConcentrationOptions = { topShare, resamples, level, seed };
    let found: Concentration | null = null;
    if (earning >= 2) {
      found =
        earning > mostResampled || earning * resamples < longRun
          ? concentration(sorted, options)
          : await inWorker<Concentration>('segment/pareto/concentration#concentration', [sorted, options], { signal });
    }
    progress(0.6);

    const { from, to } = customers;
    const windowed = from === null || to === null ? null : await readWindows(shop, { from, to }, compareWith, signal);
    const windows = windowed ? windowRows(windowed, topShare, level) : [];
    const top = windowed ? topMoves(windowed, topShare) : { rows: [], summary: [] };
    const values = await customerValues(shop, { windowDays: null, signal });
    const known = values.margin === null ? null : { ...values, margin: values.margin };
    const ranked = known && rankProfit(known);
    const profit = ranked
      ? ranked.profit.length * resamples < longRun
        ? profitCurve(ranked.profit, options)
        : await inWorker<ProfitCurve>('segment/pareto/profit-curve#profitCurve', [ranked.profit, options], { signal })
      : null;
    const more: More = {
      profit: profit && { ...profit, customers: n },
      windows,
      moves: top.summary,
      spans: windowed && { earlier: windowed.earlier.span, later: windowed.later.span },
      topShare,
      level,
      value,
      currency: shop.currency,
    };
    progress(0.9);

    const { metrics: headline, warnings } = paretoMetrics(sorted, found, options, value);
    const metrics = [...headline, ...moreMetrics(more)];
    const deciles = decilesTable(customers);
    const issues: Issue[] = [...warnings];
    if (earning < n) {
      const sum = sumMoney(money.subarray(earning));
      issues.push({
        code: 'no_net_money',
        severity: 'warning',
        message: message('segment/pareto.warning.no_net_money', {
          customers: { value: n - earning, unit: 'customers' },
          money: { value: sum, unit: 'money', currency: shop.currency },
        }),
        count: n - earning,
      });
    }
    if (from !== null && to !== null) {
      issues.push({
        code: 'window',
        severity: 'info',
        message: message('segment/pareto.warning.window', { days: { value: days(from, to), unit: 'count' }, from, to }),
      });
    }
    const rows = deciles.toRows();
    return {
      input: {
        rows: customers.lines,
        customers: n,
        from,
        to,
        leftOut: leftOutFor(customers.linesWithoutCustomer),
      },
      metrics,
      findings: [
        ...paretoFindings(metrics, rows, { value, topShare, currency: shop.currency }),
        ...moreFindings(more, metrics),
      ],
      tables: {
        lorenz: lorenzTable(sorted, topShare),
        deciles,
        customers: rankedTable(customers),
        windows: windowsTable(windows),
        top_moves: topMovesTable(top.summary),
        top_customers: topCustomersTable(top.rows),
        ...(known && ranked && profit
          ? { whale: whaleTable(ranked, profit.total, profit.peakAt), profit: profitTable(known, ranked) }
          : {}),
        actions: paretoActions(top.rows, known, ranked, shop.asOf),
      },
      charts: [...paretoCharts(metrics, rows, topShare, value), ...moreCharts(more)],
      warnings: issues,
    };
  },
});
