import { message, type Unit } from '../../messages/index.js';
import type { Interval, Metric } from '../../result/index.js';
import { normalQuantile, pearson, topShare as topShareOf } from '../../stats/index.js';
import type { Worth } from './clv-actions.js';
import type { ClvAnswer, Total } from './clv-kernel.js';
import { type ClvOptions, unitDays } from './clv-options.js';
import { inUnit, parameterNames } from './purchase-model.js';
import type { ReadHistories } from './read-histories.js';
import type { TrackingRow } from './tracking-table.js';

const finite = (value: number): number | null => (Number.isFinite(value) ? value : null);

/** Of an estimate whose logarithm is about normal. */
function lnInterval(value: number, lnError: number, level: number): Interval | null {
  if (!Number.isFinite(lnError) || !(value > 0)) return null;
  const half = normalQuantile((1 + level) / 2) * lnError;
  const [low, high] = [value * Math.exp(-half), value * Math.exp(half)];
  return Number.isFinite(high) ? { low, high, level, kind: 'normal' } : null;
}

/** Correlation of how often with how much, among those with repeat orders that have money; Fisher's z for the interval. */
function spendCorrelation(
  { spending, histories }: ReadHistories,
  level: number,
): { value: number | null; interval: Interval | null } {
  const known = Array.from(spending.orders.keys()).filter((i) => spending.orders[i]! > 0);
  const value = pearson(
    known.map((i) => histories.x[i]!),
    known.map((i) => spending.money[i]! / spending.orders[i]!),
  );
  if (known.length < 4 || !(Math.abs(value) < 1)) return { value: finite(value), interval: null };
  const half = normalQuantile((1 + level) / 2) / Math.sqrt(known.length - 3);
  const z = Math.atanh(value);
  return { value, interval: { low: Math.tanh(z - half), high: Math.tanh(z + half), level, kind: 'normal' } };
}

/** Headline numbers, the parameters of both models in the papers' symbols, and the check on the hold-out. */
export function clvMetrics(
  read: ReadHistories,
  answer: ClvAnswer,
  options: ClvOptions,
  { worth, tracking }: { worth: Worth; tracking: readonly TrackingRow[] },
): Metric[] {
  const { fit, spendFit, totals } = answer;
  const { level, timeUnit, spend, topShare } = options;
  const n = read.ids.length;
  const metric = (id: string, unit: Unit, value: number | null, interval: Interval | null = null): Metric => ({
    id,
    label: message(`segment/clv.metric.${id}`),
    value,
    unit,
    ...(value !== null && interval ? { interval } : {}),
  });
  const total = (id: string, unit: Unit, { value, lnError }: Total, of = 1): Metric =>
    metric(id, unit, finite(value / of), lnInterval(value / of, lnError, level));
  const parameters = (names: readonly string[], values: Float64Array, covariance: Float64Array | null): Metric[] =>
    names.map((name, i) => {
      const lnError = covariance ? Math.sqrt(covariance[i * (names.length + 1)]!) : Number.NaN;
      return metric(name, name === 'gamma' ? 'money' : 'number', values[i]!, lnInterval(values[i]!, lnError, level));
    });

  const top = finite(topShareOf(answer.clv, topShare));
  const metrics = [
    total('clv_mean', 'money', totals.clv, n),
    total('clv_total', 'money', totals.clv),
    total('expected_purchases', 'number', totals.purchases),
    total('active_customers', 'number', totals.alive),
    metric('customers', 'customers', n),
    metric(
      'repeat_customers',
      'customers',
      read.histories.x.reduce((sum, x) => sum + (x > 0 ? 1 : 0), 0),
    ),
    metric('top_share', 'share', top),
    metric('at_risk_customers', 'customers', Number.isFinite(totals.clv.value) ? worth.atRisk.length : null),
    metric(
      'at_risk_clv',
      'money',
      finite(worth.atRisk.reduce((sum, i) => sum + answer.clv[i]!, Number.isFinite(totals.clv.value) ? 0 : Number.NaN)),
    ),
    metric('log_likelihood', 'number', answer.logLikelihood),
    ...parameters(parameterNames[fit.model], inUnit(fit, unitDays[timeUnit]).values, fit.covariance),
  ];
  if (spend === 'gamma-gamma') {
    const values = spendFit?.values ?? [];
    const correlation = spendCorrelation(read, level);
    metrics.push(
      metric('spend_log_likelihood', 'number', spendFit?.logLikelihood ?? null),
      metric(
        'spend_customers',
        'customers',
        read.spending.orders.reduce((sum, orders) => sum + (orders > 0 ? 1 : 0), 0),
      ),
      ...(spendFit
        ? parameters(['p', 'q', 'gamma'], spendFit.values, spendFit.covariance)
        : ['p', 'q', 'gamma'].map((name, i) => metric(name, 'number', finite(values[i] ?? Number.NaN)))),
      metric('spend_correlation', 'number', correlation.value, correlation.interval),
    );
  }
  const expected = answer.heldOutPurchases;
  if (expected && read.other) {
    const { other, histories } = read;
    const actual = other.x.reduce((sum, x, i) => sum + x - histories.x[i]!, 0);
    const told = expected.reduce((sum, each) => sum + each, 0);
    metrics.push(
      metric('holdout_actual', 'count', actual),
      metric('holdout_expected', 'number', told, lnInterval(told, totals.purchases.lnError, level)),
      metric('holdout_error', 'share', actual > 0 ? told / actual - 1 : null),
    );
  }
  const last = (series: string) => tracking.findLast((row) => row.series === series)?.purchases;
  const happened = last('actual') ?? 0;
  const line = last('expected_later') ?? last('expected') ?? 0;
  metrics.push(
    metric('repeats_actual', 'count', happened),
    metric('repeats_expected', 'number', line),
    metric('repeats_error', 'share', happened > 0 ? line / happened - 1 : null),
  );
  return metrics;
}
