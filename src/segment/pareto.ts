import { analysis, inWorker } from '../analysis/index.js';
import { type Issue, VitalfewError } from '../errors.js';
import { message } from '../messages/index.js';
import { integer, share } from '../option/index.js';
import { type Concentration, type ConcentrationOptions, concentration, mostResampled } from './pareto/concentration.js';
import { customerMoney } from './pareto/customer-money.js';
import { paretoCharts } from './pareto/pareto-charts.js';
import { paretoFindings } from './pareto/pareto-findings.js';
import { paretoMetrics } from './pareto/pareto-metrics.js';
import { decilesTable, lorenzTable, rankedTable } from './pareto/pareto-tables.js';
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
 * fraction of the customer at the cut. Lines without a customer are left out and counted.
 * Cost: O(order lines + resamples × customers).
 *
 * @param shop - needs orders: customer_id, amount (account currency)
 * @returns tables.lorenz (at most 201 points), deciles (10, none below ten customers), customers; metrics in shares and money
 * @throws VitalfewError missing_table | missing_column | empty_input (no order line with a customer)
 * @example (await pareto(shop)).metrics.find(({ id }) => id === 'top_share')?.value // => 0.746… (Online Retail, quantity and price above 0)
 * @see Lorenz (1905), Publications of the American Statistical Association 9; Schmittlein, Cooper & Morrison (1993), Truth
 *   in concentration in the land of (80/20) laws, Marketing Science 12(2). Deviation from it: none.
 */
export const pareto = analysis({
  id: 'segment/pareto',
  needs: { orders: ['customer_id', 'amount'] },
  uses: { orders: ['ordered_at'] },
  options: {
    topShare: share({ min: 0.001, max: 0.999, default: 0.2 }),
    resamples: integer({ min: 100, max: 100_000, default: 1000 }),
    level: share({ min: 0.5, max: 0.999, default: 0.95 }),
  },
  methods: [
    'Lorenz, M. O. (1905). Methods of measuring the concentration of wealth. Publications of the American Statistical Association 9(70), 209–219.',
    'Schmittlein, D. C., Cooper, L. G. & Morrison, D. G. (1993). Truth in concentration in the land of (80/20) laws. Marketing Science 12(2), 167–183.',
    'Efron, B. (1987). Better bootstrap confidence intervals. Journal of the American Statistical Association 82(397), 171–185.',
  ],
  async run(shop, { topShare, resamples, level }, { signal, progress, seed, value }) {
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
    progress(0.9);

    const { metrics, warnings } = paretoMetrics(sorted, found, options, value);
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
    const { from, to } = customers;
    if (from !== null && to !== null) {
      issues.push({
        code: 'window',
        severity: 'info',
        message: message('segment/pareto.warning.window', { days: { value: days(from, to), unit: 'count' }, from, to }),
      });
    }
    const left = customers.linesWithoutCustomer;
    const rows = deciles.toRows();
    return {
      input: {
        rows: customers.lines,
        customers: n,
        from,
        to,
        leftOut: left > 0 ? [{ reason: message('analysis.left_out.no_customer'), rows: left }] : [],
      },
      metrics,
      findings: paretoFindings(metrics, rows, { value, topShare, currency: shop.currency }),
      tables: { lorenz: lorenzTable(sorted, topShare), deciles, customers: rankedTable(customers) },
      charts: paretoCharts(metrics, rows, topShare, value),
      warnings: issues,
    };
  },
});
