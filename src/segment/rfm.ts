import { analysis, inWorker, leftOutFor } from '../analysis/index.js';
import { invalidOption, VitalfewError } from '../errors.js';
import { message } from '../messages/index.js';
import { assignSegments } from './rfm/assign-segments.js';
import { type CustomerOrders, customerOrders } from './rfm/customer-orders.js';
import { customersTable } from './rfm/customers-table.js';
import { cutPointsTable } from './rfm/cut-points-table.js';
import { defaultSegments } from './rfm/default-segments.js';
import { flowTable, migrate, migrationTable } from './rfm/migration.js';
import { migrationChart, migrationFindings, migrationMetrics } from './rfm/migration-shown.js';
import { rfmActions } from './rfm/rfm-actions.js';
import { rfmCharts } from './rfm/rfm-charts.js';
import { rfmFindings } from './rfm/rfm-findings.js';
import { rfmMetrics } from './rfm/rfm-metrics.js';
import { type RfmOptions, rfmOptions } from './rfm/rfm-options.js';
import { gridTable, purchaseCountsTable, segmentsTable } from './rfm/rfm-tables.js';
import { rfmWarnings } from './rfm/rfm-warnings.js';
import { scoreRfm } from './rfm/score-rfm.js';
import { type Stability, type StabilityQuestion, scoreStability } from './rfm/score-stability.js';
import { buildSegmentMap, isMapProblem, type MapProblem, type SegmentBox, type Sizes } from './rfm/segment-map.js';
import { stabilityChart, stabilityFindings, stabilityMetrics, stabilityTable } from './rfm/stability-table.js';

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

/** Scores and segments of the customers of one date. */
function scoreAll(customers: CustomerOrders, options: RfmOptions) {
  const scores = scoreRfm(customers, options);
  const map = resolveMap(options.segments, scores.sizes);
  const { distinct } = scores;
  const alike = options.segments === null && distinct.r === 1 && distinct.f === 1 && distinct.m === 1;
  return { scores, alike, assignment: assignSegments(customers, scores, alike ? null : map) };
}

/** Scores drawn from which on the bootstrap takes longer than 200 ms. */
const longRun = 100_000;

function stabilityOf(
  { recency, frequency, monetary, scored }: CustomerOrders,
  { scores }: ReturnType<typeof scoreAll>,
  options: RfmOptions,
  { signal, seed }: { signal: AbortSignal | undefined; seed: number },
): Promise<Stability> | Stability {
  const { bins, binning, recencyCuts, frequencyCuts, monetaryCuts, resamples } = options;
  const question: StabilityQuestion = {
    features: { recency, frequency, monetary, scored },
    scoring: { bins, binning, recencyCuts, frequencyCuts, monetaryCuts },
    segments: options.segments ?? defaultSegments(scores.sizes),
    resamples,
    seed,
  };
  if (scored.length * resamples < longRun) return scoreStability(question);
  return inWorker<Stability>('segment/rfm/score-stability#scoreStability', [question], { signal });
}

/**
 * Who bought recently, often and for much: each customer gets three scores and a segment.
 *
 * Recency is the number of days from the last order to asOf; frequency the number of distinct orders with at least one
 * line that is not a return; monetary the sum of the money net of returns (a line without an amount brings none). With
 * `windowDays`, frequency and money count only the last so many days; recency always looks at everything. Equal values
 * share a score, always: cut points lie between values (see `cutValues`). Customers whose net revenue is not above 0, or
 * who only returned, are not scored: they are the segment `net_returns`. Lines without a customer are left out and
 * counted. Means and the median are over all customers with an order line. `compareWith` adds who went from which segment to
 * which: scores are cut anew on that date (from its own period) unless cuts are stated. `stability` adds how often each
 * customer keeps its scores and its segment when the customers are drawn again (see `scoreStability`).
 * Cost: O(order lines + customers · log customers).
 *
 * @param shop - needs orders: customer_id, ordered_at, amount (account currency, tax as given)
 * @returns tables.customers (n_customers × 8, with `weights` a 9th column), segments, cut_points, grid, purchase_counts,
 *   actions; with compareWith migration (n_pairs × 8) and flow, with stability stability (n_segments × 5); metrics in customers, money, orders, days
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
  async run(shop, options, { signal, progress, value, seed, compared }) {
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

    const answer = scoreAll(customers, options);
    const { scores, alike, assignment } = answer;
    const stability =
      options.stability && !alike ? await stabilityOf(customers, answer, options, { signal, seed }) : null;
    const thenOrders = compared?.asOf
      ? await customerOrders(compared, compared.asOf, options.windowDays, signal)
      : null;
    const migration =
      thenOrders && thenOrders.ids.length > 0
        ? migrate(
            { customers: thenOrders, assignment: scoreAll(thenOrders, options).assignment },
            { customers, assignment },
            options.level,
          )
        : null;

    signal?.throwIfAborted();
    const { metrics: headline, warnings } = rfmMetrics(customers, value, options.level);
    const revenue = headline.find((metric) => metric.id === 'revenue')!.value!;
    const tables = {
      customers: customersTable(customers, scores, assignment, {
        weights: options.weights,
        stability,
        before: migration?.before ?? null,
      }),
      segments: segmentsTable(customers, assignment, revenue),
      cut_points: cutPointsTable(scores.cutPoints),
      grid: gridTable(customers, scores),
      purchase_counts: purchaseCountsTable(customers, revenue),
      ...(stability ? { stability: stabilityTable(assignment, stability) } : {}),
      ...(migration ? { migration: migrationTable(migration.rows), flow: flowTable(migration) } : {}),
      actions: rfmActions(alike ? { ...customers, scored: new Uint32Array(0) } : customers, scores, asOf),
    };
    progress(0.9);

    const segments = tables.segments.toRows();
    const firmness = tables.stability?.toRows() ?? [];
    const metrics = [
      ...headline,
      ...(stability ? stabilityMetrics(firmness, options.level) : []),
      ...(migration ? migrationMetrics(migration.rows, options.level) : []),
    ];
    const date = compared?.asOf ?? null;
    const leftOut = customers.linesWithoutCustomer;
    return {
      input: {
        rows: customers.lines,
        customers: customers.ids.length,
        from: customers.from,
        to: customers.to,
        leftOut: leftOutFor(leftOut),
      },
      metrics,
      findings: [
        ...rfmFindings(segments, tables.purchase_counts.toRows(), metrics, {
          value,
          ownMap: options.segments !== null,
          windowDays: options.windowDays,
          currency: shop.currency,
        }),
        ...(migration && date !== null ? migrationFindings(migration.rows, metrics, date, shop.currency) : []),
        ...(stability ? stabilityFindings(firmness, metrics, shop.currency) : []),
      ],
      tables,
      charts: [
        ...rfmCharts(segments, tables.grid.toRows(), value),
        ...(migration && date !== null ? [migrationChart(migration.rows, date)] : []),
        ...(firmness.length > 0 ? [stabilityChart(firmness)] : []),
      ],
      warnings: [...rfmWarnings(customers, scores, options, { alike, segments, currency: shop.currency }), ...warnings],
    };
  },
});
