import { message, type Unit } from '../../messages/index.js';
import type { Interval, Metric } from '../../result/index.js';
import { type BackTest, stepsInOrder } from './back-test.js';
import type { GradeRow } from './grade-tables.js';
import type { RankEstimate } from './rank-test.js';

/** Headline numbers; those of the back-test are null where there is none. */
export function gradeMetrics(rows: readonly GradeRow[], test: BackTest | null, level: number): Metric[] {
  const metric = (id: string, unit: Unit, value: number | null, interval: Interval | null = null): Metric => ({
    id,
    label: message(`segment/value-grade.metric.${id}`),
    value,
    unit,
    ...(interval ? { interval } : {}),
  });
  const ranked = (id: string, estimate: RankEstimate | undefined): Metric => {
    const { value = null, low = null, high = null } = estimate ?? {};
    const interval: Interval | null = low === null || high === null ? null : { low, high, level, kind: 'bootstrap' };
    return metric(id, 'ratio', value, interval);
  };
  const steps = test === null ? null : stepsInOrder(test.outcomes);
  return [
    metric(
      'graded',
      'customers',
      rows.reduce((sum, row) => sum + row.customers, 0),
    ),
    metric('customers', 'customers', rows[0]!.of_customers),
    metric('best_revenue_share', 'share', rows[0]!.revenue_share),
    ranked('spearman', test?.ranks.each[0]),
    ranked('spearman_rfm', test?.ranks.each[1]),
    ranked('spearman_gain', test?.ranks.gain[1]),
    metric('steps_in_order', 'count', steps?.inOrder ?? null),
    metric('steps', 'count', steps?.of ?? null),
  ];
}
