import type { Issue } from '../../errors.js';
import { message, type Unit } from '../../messages/index.js';
import type { Interval, Metric } from '../../result/index.js';
import type { ActivityRow } from './activity.js';
import { lastTwo, type PeriodRow } from './period-rows.js';
import type { TriangleRow } from './triangle.js';

interface Seen {
  readonly rows: readonly PeriodRow[];
  readonly curve: readonly TriangleRow[];
  readonly activity: ActivityRow | null;
  readonly value: 'revenue' | 'margin';
  readonly level: number;
}

/** The last period that is over in numbers. What there are too few periods for is null, with a warning. */
export function cohortsMetrics({ rows, curve, activity, value, level }: Seen): {
  metrics: Metric[];
  warnings: Issue[];
} {
  const { now } = lastTwo(rows);
  const last = now === null ? null : rows[now]!;
  const next = curve.find((row) => row.age === 1) ?? null;
  const metric = (
    id: string,
    unit: Unit,
    estimate: number | null,
    ends?: { low: number | null; high: number | null; kind: Interval['kind'] },
    name = id,
  ): Metric => ({
    id,
    label: message(`retention/cohorts.metric.${name}`),
    value: estimate,
    unit,
    ...(estimate !== null && ends && ends.low !== null && ends.high !== null
      ? { interval: { low: ends.low, high: ends.high, level, kind: ends.kind } }
      : {}),
  });
  const metrics = [
    metric('active_customers', 'customers', last?.customers ?? null),
    metric('revenue', 'money', last?.revenue ?? null, undefined, value),
    metric('orders', 'orders', last?.orders ?? null),
    metric('new_customers', 'customers', last?.new_customers ?? null),
    metric('retained', 'customers', last?.retained ?? null),
    metric('returned', 'customers', last?.returned ?? null),
    metric('lost', 'customers', last?.lost ?? null),
    metric('retention', 'share', last?.retention ?? null, {
      low: last?.retention_low ?? null,
      high: last?.retention_high ?? null,
      kind: 'wilson',
    }),
    metric('came_back', 'share', next?.retention ?? null, {
      low: next?.low ?? null,
      high: next?.high ?? null,
      kind: 'wilson',
    }),
    metric('came_back_of', 'customers', next?.customers ?? null),
  ];
  if (activity) {
    metrics.push(
      metric('monthly_active', 'customers', activity.monthly_active),
      metric('daily_active', 'customers', activity.daily_active, {
        low: activity.daily_low,
        high: activity.daily_high,
        kind: 'normal',
      }),
      metric('stickiness', 'share', activity.stickiness, {
        low: activity.stickiness_low,
        high: activity.stickiness_high,
        kind: 'normal',
      }),
    );
  }
  const over = rows.filter((row) => row.complete).length;
  const warnings: Issue[] = [];
  if (over < 2) {
    warnings.push({
      code: 'not_enough_data',
      severity: 'warning',
      message: message('retention/cohorts.warning.periods', { needs: 2, has: over }),
      count: over,
    });
  }
  const running = rows.findLast((row) => !row.complete);
  if (running) {
    warnings.push({
      code: 'running_period',
      severity: 'info',
      message: message('retention/cohorts.warning.running', { period: running.period, to: running.to }),
    });
  }
  return { metrics, warnings };
}
