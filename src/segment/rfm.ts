import { analysis } from '../analysis/index.js';
import { invalidOption, VitalfewError } from '../errors.js';
import { message } from '../messages/index.js';
import { assignSegments } from './rfm/assign-segments.js';
import { customerOrders } from './rfm/customer-orders.js';
import { customersTable } from './rfm/customers-table.js';
import { cutPointsTable } from './rfm/cut-points-table.js';
import { defaultSegments } from './rfm/default-segments.js';
import { rfmActions } from './rfm/rfm-actions.js';
import { rfmCharts } from './rfm/rfm-charts.js';
import { rfmFindings } from './rfm/rfm-findings.js';
import { rfmMetrics } from './rfm/rfm-metrics.js';
import { rfmOptions } from './rfm/rfm-options.js';
import { gridTable, purchaseCountsTable, segmentsTable } from './rfm/rfm-tables.js';
import { rfmWarnings } from './rfm/rfm-warnings.js';
import { scoreRfm } from './rfm/score-rfm.js';
import { buildSegmentMap, isMapProblem, type MapProblem, type SegmentBox, type Sizes } from './rfm/segment-map.js';

const name = 'segment.rfm';

function mapError(problem: MapProblem, boxes: readonly SegmentBox[]): VitalfewError {
  const { kind, ...params } = problem;
  return invalidOption(name, 'segments', {
    expected: message('segment/rfm.map.partition'),
    received: boxes.map((box) => box.name),
    advice: message(`segment/rfm.map.${kind}`, params),
  });
}

/** @throws VitalfewError invalid_option naming the first cell that is not covered or covered twice */
function resolveMap(boxes: readonly SegmentBox[] | null, sizes: Sizes) {
  const chosen = boxes ?? defaultSegments(sizes);
  const map = buildSegmentMap(chosen, sizes);
  if (isMapProblem(map)) throw mapError(map, chosen);
  return map;
}

/**
 * Who bought recently, often and for much: each customer gets three scores and a segment.
 *
 * Recency is the number of days from the last order to asOf; frequency the number of distinct orders with at least one
 * line that is not a return; monetary the sum of the money net of returns (a line without an amount brings none). With
 * `windowDays`, frequency and money count only the last so many days; recency always looks at everything. Equal values
 * share a score, always: cut points lie between values (see `cutValues`). Customers whose net revenue is not above 0, or
 * who only returned, are not scored: they are the segment `net_returns`. Lines without a customer are left out and
 * counted. Means and the median are over all customers with an order line. Cost: O(order lines + customers · log customers).
 *
 * @param shop - needs orders: customer_id, ordered_at, amount (account currency, tax as given)
 * @returns tables.customers (n_customers × 8, with `weights` a 9th column), segments, cut_points, grid, purchase_counts,
 *   actions; metrics in customers, money, orders, days
 * @throws VitalfewError missing_table | missing_column | empty_input (no order line with a customer) | invalid_option
 *   (segments that are no partition of the scores)
 * @example (await rfm(shop, { bins: 5 })).tables.segments.cell(0, 'customers') // => 911 (Online Retail, quantity and price above 0)
 * @see Bult & Wansbeek (1995), Optimal selection for direct mail, Marketing Science 14(4); Fader, Hardie & Lee (2005),
 *   RFM and CLV: Using iso-value curves, Journal of Marketing Research 42(4). Deviation: quantiles are taken so that equal
 *   values are never split (NTILE splits them).
 */
export const rfm = analysis({
  id: 'segment/rfm',
  needs: { orders: ['customer_id', 'ordered_at', 'amount'] },
  uses: { orders: ['order_id', 'is_return'] },
  options: rfmOptions,
  methods: [
    'Bult, J. R. & Wansbeek, T. (1995). Optimal selection for direct mail. Marketing Science 14(4), 378–394.',
    'Fader, P. S., Hardie, B. G. S. & Lee, K. L. (2005). RFM and CLV: Using iso-value curves for customer base analysis. Journal of Marketing Research 42(4), 415–430.',
  ],
  async run(shop, options, { signal, progress, value }) {
    for (const option of ['recencyCuts', 'frequencyCuts', 'monetaryCuts'] as const) {
      if ((options[option]?.length ?? 0) > 9)
        throw invalidOption(name, option, { expected: message('segment/rfm.cuts.most'), received: options[option] });
    }
    const asOf = shop.asOf;
    const customers = asOf === null ? null : await customerOrders(shop, asOf, options.windowDays, signal);
    if (asOf === null || customers === null || customers.ids.length === 0) {
      const advice = message('segment/rfm.empty.advice');
      throw new VitalfewError('empty_input', message('error.empty_input', { function: name, table: 'orders', advice }));
    }
    progress(0.6);
    signal?.throwIfAborted();

    const scores = scoreRfm(customers, options);
    const map = resolveMap(options.segments, scores.sizes);
    const { distinct } = scores;
    const alike = options.segments === null && distinct.r === 1 && distinct.f === 1 && distinct.m === 1;
    const assignment = assignSegments(customers, scores, alike ? null : map);

    signal?.throwIfAborted();
    const { metrics, warnings } = rfmMetrics(customers, value, options.level);
    const revenue = metrics.find((metric) => metric.id === 'revenue')!.value!;
    const tables = {
      customers: customersTable(customers, scores, assignment, options.weights),
      segments: segmentsTable(customers, assignment, revenue),
      cut_points: cutPointsTable(scores.cutPoints),
      grid: gridTable(customers, scores),
      purchase_counts: purchaseCountsTable(customers, revenue),
      actions: rfmActions(alike ? { ...customers, scored: new Uint32Array(0) } : customers, scores, asOf),
    };
    progress(0.9);

    const segments = tables.segments.toRows();
    const leftOut = customers.linesWithoutCustomer;
    return {
      input: {
        rows: customers.lines,
        customers: customers.ids.length,
        from: customers.from,
        to: customers.to,
        leftOut: leftOut > 0 ? [{ reason: message('analysis.left_out.no_customer'), rows: leftOut }] : [],
      },
      metrics,
      findings: rfmFindings(segments, tables.purchase_counts.toRows(), metrics, {
        value,
        ownMap: options.segments !== null,
        windowDays: options.windowDays,
        currency: shop.currency,
      }),
      tables,
      charts: rfmCharts(segments, tables.grid.toRows(), value),
      warnings: [...rfmWarnings(customers, scores, options, { alike, segments, currency: shop.currency }), ...warnings],
    };
  },
});
