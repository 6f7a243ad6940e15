import type { Issue } from '../../errors.js';
import { message, type Unit } from '../../messages/index.js';
import type { Interval, Metric } from '../../result/index.js';
import { sortedCopy } from '../../stats/index.js';
import { meanInterval, medianWithInterval } from '../intervals.js';
import { sumMoney } from '../sum-money.js';
import type { CustomerOrders } from './customer-orders.js';

/** Headline numbers over all customers with an order line, those with net returns included, so that segments add up. */
export function rfmMetrics(
  customers: CustomerOrders,
  value: 'revenue' | 'margin',
  level: number,
): { metrics: Metric[]; warnings: Issue[] } {
  const n = customers.ids.length;
  const revenue = sumMoney(customers.monetary);
  let orders = 0;
  for (let i = 0; i < n; i++) orders += customers.frequency[i]!;
  const median = medianWithInterval(sortedCopy(customers.recency.filter((days) => !Number.isNaN(days))), level);

  const metric = (
    id: string,
    unit: Unit,
    estimate: number | null,
    interval: Interval | null = null,
    name: string = id,
  ): Metric => ({
    id,
    label: message(`segment/rfm.metric.${name}`),
    value: estimate,
    unit,
    ...(interval ? { interval } : {}),
  });
  const [frequency, monetary] = [orders / n, revenue / n];
  const metrics = [
    metric('customers', 'customers', n),
    metric('revenue', 'money', revenue, null, value),
    metric('orders', 'orders', orders),
    metric('mean_frequency', 'number', frequency, meanInterval(customers.frequency, frequency, level)),
    metric('mean_monetary', 'money', monetary, meanInterval(customers.monetary, monetary, level), `mean_${value}`),
    metric('median_recency_days', 'days', median.value, median.interval),
  ];
  const warnings = metrics
    .filter((each) => each.id.startsWith('me') && !each.interval)
    .map((each): Issue => {
      const params = { what: message('segment/rfm.interval_of', { what: each.label }), needs: 2, has: n };
      return { code: 'not_enough_data', severity: 'warning', message: message('warning.not_enough_data', params) };
    });
  return { metrics, warnings };
}
