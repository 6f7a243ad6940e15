import { message } from '../../messages/index.js';
import { type Finding, finding, type Metric, quoteCell, quoteMetric } from '../../result/index.js';
import { allAlike, netReturns } from './assign-segments.js';
import type { PurchaseCountRow, SegmentRow } from './rfm-tables.js';
import { segmentName } from './segment-name.js';

/** Segments of customers who were good and have gone quiet. */
const slipping = ['cannot_lose', 'at_risk'];

function largest(rows: readonly SegmentRow[], names: (name: string) => boolean): number {
  let best = -1;
  rows.forEach((row, i) => {
    if (names(row.segment) && row.revenue > (rows[best]?.revenue ?? 0)) best = i;
  });
  return best;
}

/** What a manager can act on; each number stands in a table or is a metric. */
export function rfmFindings(
  segments: readonly SegmentRow[],
  purchases: readonly PurchaseCountRow[],
  metrics: readonly Metric[],
  {
    value,
    ownMap,
    windowDays,
    currency,
  }: { value: 'revenue' | 'margin'; ownMap: boolean; windowDays: number | null; currency: string | null },
): Finding[] {
  const what = message(`segment/rfm.value.${value}`);
  const cell = (
    row: number,
    column: keyof SegmentRow & string,
    unit: 'customers' | 'share' | 'money' | 'days' | 'number',
  ) => quoteCell('segments', segments, row, column, unit);
  const metric = (id: string) => quoteMetric(metrics.find((each) => each.id === id)!);
  const findings: Finding[] = [];
  const add = (name: string, severity: Finding['severity'], params: Parameters<typeof finding>[2]) =>
    findings.push(finding(`segment/rfm.finding.${name}`, severity, { what, ...params }, currency));

  if (segments.some((row) => row.segment === allAlike)) {
    add('all_alike', 'info', { customers: metric('customers') });
  } else {
    const top = largest(segments, (name) => name !== netReturns);
    if (top >= 0) {
      add('top_segment', 'info', {
        segment: segmentName(segments[top]!.segment),
        customer_share: cell(top, 'customer_share', 'share'),
        customers: cell(top, 'customers', 'customers'),
        revenue_share: cell(top, 'revenue_share', 'share'),
        revenue: cell(top, 'revenue', 'money'),
        mean: cell(top, 'mean_monetary', 'money'),
        mean_all: metric('mean_monetary'),
      });
    }
    const risk = ownMap ? -1 : largest(segments, (name) => slipping.includes(name));
    if (risk >= 0) {
      add('slipping', 'risk', {
        segment: segmentName(segments[risk]!.segment),
        customers: cell(risk, 'customers', 'customers'),
        days: cell(risk, 'mean_recency_days', 'days'),
        revenue: cell(risk, 'revenue', 'money'),
        revenue_share: cell(risk, 'revenue_share', 'share'),
      });
    }
  }
  const once = purchases.findIndex((row) => row.purchases === '1');
  if (once >= 0) {
    const quote = (column: keyof PurchaseCountRow & string, unit: 'customers' | 'share') =>
      quoteCell('purchase_counts', purchases, once, column, unit);
    const days = message('segment/rfm.days', { days: { value: windowDays, unit: 'days' } });
    add(windowDays === null ? 'once' : 'once_in_window', 'opportunity', {
      ...(windowDays === null ? {} : { days }),
      customers: quote('customers', 'customers'),
      customer_share: quote('customer_share', 'share'),
      revenue_share: quote('revenue_share', 'share'),
    });
  }
  const fresh = ownMap ? -1 : segments.findIndex((row) => row.segment === 'new_customers');
  if (fresh >= 0) {
    add('new_customers', 'opportunity', {
      customers: cell(fresh, 'customers', 'customers'),
      days: cell(fresh, 'mean_recency_days', 'days'),
      mean: cell(fresh, 'mean_monetary', 'money'),
    });
  }
  const returned = segments.findIndex((row) => row.segment === netReturns);
  if (returned >= 0) {
    add('net_returns', 'risk', {
      customers: cell(returned, 'customers', 'customers'),
      customer_share: cell(returned, 'customer_share', 'share'),
      revenue: cell(returned, 'revenue', 'money'),
    });
  }
  return findings;
}
