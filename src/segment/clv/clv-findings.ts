import { message } from '../../messages/index.js';
import { type Finding, finding, type Metric, quoteCell, quoteMetric } from '../../result/index.js';
import { topText } from '../pareto/top-text.js';
import { type ClvOptions, horizonOf } from './clv-options.js';
import type { HoldoutRow } from './holdout-table.js';
import type { ModelRow } from './models-table.js';
import type { TenthRow } from './value-tables.js';

/** From this share of the customers on, P(alive) tells nobody from anybody. */
const allThere = 0.98;

/** What a manager can act on; each number is a metric or a cell. */
export function clvFindings(
  metrics: readonly Metric[],
  {
    tenths,
    models,
    holdout,
  }: { tenths: readonly TenthRow[]; models: readonly ModelRow[]; holdout: readonly HoldoutRow[] },
  options: ClvOptions,
  currency: string | null,
): Finding[] {
  const quote = (id: string) => quoteMetric(metrics.find((metric) => metric.id === id)!);
  const known = (...ids: string[]) =>
    ids.every((id) => (metrics.find((metric) => metric.id === id)?.value ?? null) !== null);
  const horizon = message(`segment/clv.horizon.${options.timeUnit}`, {
    n: { value: horizonOf(options), unit: 'number' },
  });
  const findings: Finding[] = [];
  const add = (name: string, severity: Finding['severity'], params: Parameters<typeof finding>[2]) =>
    findings.push(finding(`segment/clv.finding.${name}`, severity, params, currency));

  const all = { horizon, customers: quote('customers'), purchases: quote('expected_purchases') };
  if (known('clv_total', 'clv_mean'))
    add('total', 'info', { ...all, clv: quote('clv_total'), mean: quote('clv_mean') });
  else add('purchases', 'info', all);
  if (known('top_share') && tenths.length > 0) {
    add('top', 'opportunity', {
      top: topText(options.topShare),
      share: quote('top_share'),
      first: quoteCell('clv_tenths', tenths, 0, 'mean', 'money'),
      last: quoteCell('clv_tenths', tenths, tenths.length - 1, 'mean', 'money'),
    });
  }
  if (known('at_risk_customers') && Number(quote('at_risk_customers').value) > 0) {
    add('at_risk', 'risk', {
      customers: quote('at_risk_customers'),
      below: topText(options.riskBelow),
      clv: quote('at_risk_clv'),
    });
  }
  const there = { active: quote('active_customers'), customers: quote('customers') };
  add(Number(there.active.value) > allThere * Number(there.customers.value) ? 'nobody_stops' : 'active', 'info', there);
  if (holdout.length > 0 && known('holdout_error')) {
    add('holdout', 'info', {
      all_expected: quote('repeats_expected'),
      all_actual: quote('repeats_actual'),
      all_error: quote('repeats_error'),
      expected: quote('holdout_expected'),
      actual: quote('holdout_actual'),
      error: quote('holdout_error'),
    });
  }
  const chosen = models.findIndex((row) => row.chosen);
  if (options.model === 'auto' && chosen >= 0) {
    add('chosen', 'info', {
      model: message(`segment/clv.model.${models[chosen]!.model}`),
      later: quoteCell('models', models, chosen, 'later_log_likelihood', 'number'),
      expected: quoteCell('models', models, chosen, 'later_expected', 'number'),
      actual: quoteCell('models', models, chosen, 'later_actual', 'count'),
      error: quoteCell('models', models, chosen, 'later_error', 'share'),
    });
  }
  return findings;
}
