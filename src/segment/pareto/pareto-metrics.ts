import type { Issue } from '../../errors.js';
import { message, type Unit } from '../../messages/index.js';
import type { Interval, Metric } from '../../result/index.js';
import { wilson } from '../../stats/index.js';
import { meanInterval, medianWithInterval } from '../intervals.js';
import { sumMoney } from '../sum-money.js';
import type { Concentration, ConcentrationOptions, Estimate } from './concentration.js';
import { topText } from './top-text.js';

/** How far from the mean a customer may be and still be like it. */
const near = 0.25;

/**
 * Headline numbers of the customers who brought money. What too few customers cannot tell is null, with a warning.
 *
 * @param sorted - ascending, all above 0
 * @param found - null for fewer than two customers
 */
export function paretoMetrics(
  sorted: Float64Array,
  found: Concentration | null,
  { topShare, level }: ConcentrationOptions,
  value: 'revenue' | 'margin',
): { metrics: Metric[]; warnings: Issue[] } {
  const n = sorted.length;
  const warnings: Issue[] = [];
  const metric = (
    id: string,
    unit: Unit,
    estimate: number | null,
    interval: Interval | null,
    label = message(`segment/pareto.metric.${id}`),
  ): Metric => ({
    id,
    label,
    value: estimate,
    unit,
    ...(estimate !== null && interval ? { interval } : {}),
  });
  /** Null, with a warning, when there are fewer customers than the number can be told from. */
  const needing = (needs: number, made: Metric): Metric => {
    if (n >= needs) return made;
    const params = { what: made.label, needs, has: n };
    warnings.push({
      code: 'not_enough_data',
      severity: 'warning',
      message: message('segment/pareto.warning.customers', params),
      count: n,
    });
    return metric(made.id, made.unit, null, null, made.label);
  };
  const estimated = (id: string, unit: Unit, estimate: Estimate | undefined, label?: Metric['label']): Metric =>
    metric(id, unit, estimate?.value ?? null, estimate?.interval ?? null, label);

  const total = sumMoney(sorted);
  const mean = n === 0 ? null : total / n;
  const median = medianWithInterval(sorted, level);
  let close = 0;
  for (let i = 0; i < n; i++) if (Math.abs(sorted[i]! - mean!) <= near * mean!) close += 1;
  const share = n === 0 ? null : { ...wilson(close, n, level), kind: 'wilson' as const };

  const top = message('segment/pareto.metric.top_share', { top: topText(topShare) });
  const metrics = [
    needing(2, estimated('gini', 'ratio', found?.gini)),
    needing(Math.max(2, Math.ceil(1 / topShare - 1e-9)), estimated('top_share', 'share', found?.topShare, top)),
    needing(2, estimated('customers_for_80', 'share', found?.customersFor80)),
    metric('customers', 'customers', n, null),
    metric('revenue', 'money', total, null, message(`segment/pareto.metric.${value}`)),
    needing(1, metric('mean', 'money', mean, mean === null ? null : meanInterval(sorted, mean, level))),
    needing(1, metric('median', 'money', median.value, median.interval)),
    needing(2, metric('near_mean_share', 'share', n === 0 ? null : close / n, share)),
  ];
  return { metrics, warnings };
}
