import { message } from '../../messages/index.js';
import { type Finding, finding, type Metric, quoteCell, quoteMetric } from '../../result/index.js';
import type { DecileRow } from './pareto-tables.js';
import { topText } from './top-text.js';

/** What a manager can act on; each number is a metric or a cell. */
export function paretoFindings(
  metrics: readonly Metric[],
  deciles: readonly DecileRow[],
  { value, topShare, currency }: { value: 'revenue' | 'margin'; topShare: number; currency: string | null },
): Finding[] {
  const what = message(`segment/pareto.value.${value}`);
  const quote = (id: string) => quoteMetric(metrics.find((metric) => metric.id === id)!);
  const known = (...ids: string[]) => ids.every((id) => quote(id).value !== null);
  const findings: Finding[] = [];
  const add = (name: string, severity: Finding['severity'], params: Parameters<typeof finding>[2]) =>
    findings.push(finding(`segment/pareto.finding.${name}`, severity, { what, ...params }, currency));

  if (known('top_share', 'gini')) {
    add('top', 'info', {
      top: topText(topShare),
      share: quote('top_share'),
      customers: quote('customers'),
      gini: quote('gini'),
    });
  }
  if (known('near_mean_share', 'mean', 'median')) {
    const alike = Number(quote('near_mean_share').value) >= 0.5;
    add(alike ? 'average_fits' : 'nobody_is_average', 'info', {
      mean: quote('mean'),
      median: quote('median'),
      near: quote('near_mean_share'),
    });
  }
  if (known('customers_for_80')) {
    add('for_80', 'opportunity', { share: quote('customers_for_80'), customers: quote('customers') });
  }
  if (deciles.length > 0) {
    const last = deciles.length - 1;
    add('tenths', 'info', {
      first: quoteCell('deciles', deciles, 0, 'mean', 'money'),
      from: quoteCell('deciles', deciles, 0, 'from', 'money'),
      last: quoteCell('deciles', deciles, last, 'mean', 'money'),
    });
  }
  if (findings.length === 0) add('too_few', 'info', { customers: quote('customers'), revenue: quote('revenue') });
  return findings;
}
