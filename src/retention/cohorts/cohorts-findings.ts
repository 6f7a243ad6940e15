import { hasText, type Message, message, type Names, type Unit } from '../../messages/index.js';
import { type Finding, finding, type Metric, quoteCell, quoteMetric, type Row } from '../../result/index.js';
import { lastTwo, type PeriodRow } from './period-rows.js';
import type { PeriodLength } from './periods.js';
import type { ReadCohorts } from './read-cohorts.js';
import type { FactorRow } from './revenue-factors.js';
import { otherGroup, type TriangleRow, unknownGroup } from './triangle.js';

interface Seen {
  readonly rows: readonly PeriodRow[];
  readonly factors: readonly FactorRow[];
  readonly triangle: readonly TriangleRow[];
  readonly curve: readonly TriangleRow[];
  readonly metrics: readonly Metric[];
  readonly grouped: boolean;
  readonly names: ReadCohorts['names'];
  readonly month: string | null;
  readonly length: PeriodLength;
  readonly value: 'revenue' | 'margin';
  readonly currency: string | null;
}

/** A group's name for a sentence. */
function groupName(id: string, names: ReadCohorts['names']): string | Message | Names {
  const known = names.get(id);
  if (known) return known.english === null ? known.name : { names: { en: known.english, 'zh-CN': known.name } };
  const text = `retention/cohorts.cohort.${id}`;
  return hasText(text) ? message(text) : id;
}

const direction = (change: number) => (change > 0 ? 'up' : change < 0 ? 'down' : 'same');

/** What a manager can act on; each number is a metric or a cell. */
export function cohortsFindings(seen: Seen): Finding[] {
  const { rows, factors, triangle, curve, metrics, grouped, value, currency } = seen;
  const findings: Finding[] = [];
  const add = (name: string, severity: Finding['severity'], params: Parameters<typeof finding>[2]) =>
    findings.push(finding(`retention/cohorts.finding.${name}`, severity, params, currency));
  const cell = (table: string, from: readonly Row[], row: number, column: string, unit: Unit) =>
    quoteCell(table, from, row, column, unit);
  const metric = (id: string) => quoteMetric(metrics.find((each) => each.id === id)!);
  const known = (id: string) => metrics.find((each) => each.id === id)?.value != null;
  const { now, before } = lastTwo(rows);
  const unit = message(`retention/cohorts.length.${seen.length}`);

  if (now !== null) {
    const row = rows[now]!;
    const period = (column: keyof PeriodRow & string, unit: Unit) => cell('periods', rows, now, column, unit);
    const what = message(`retention/cohorts.value.${value}`);
    const basic = {
      period: row.period,
      what,
      customers: period('customers', 'customers'),
      orders: period('orders', 'orders'),
    };
    if (row.revenue === null) add('period', 'info', basic);
    else if (before === null || row.revenue_change === null)
      add('period_money', 'info', { ...basic, revenue: period('revenue', 'money') });
    else {
      const way = direction(row.revenue_change);
      add(`period_${way}`, way === 'down' ? 'risk' : 'info', {
        ...basic,
        revenue: period('revenue', 'money'),
        before: rows[before]!.period,
        revenue_before: cell('periods', rows, before, 'revenue', 'money'),
        change: period('revenue_change', 'share'),
      });
    }
    if (before !== null && row.customers_before > 0) {
      const shrinking = row.lost! > row.new_customers + row.returned;
      add(shrinking ? 'flow_shrinking' : 'flow', shrinking ? 'risk' : 'info', {
        period: row.period,
        before: rows[before]!.period,
        customers_before: period('customers_before', 'customers'),
        new_customers: period('new_customers', 'customers'),
        retained: period('retained', 'customers'),
        returned: period('returned', 'customers'),
        lost: period('lost', 'customers'),
        retention: period('retention', 'share'),
        low: period('retention_low', 'share'),
        high: period('retention_high', 'share'),
      });
    }
  }
  if (factors.length > 0 && factors.some((row) => row.effect !== 0)) {
    const place = factors.reduce(
      (best, row, i) => (Math.abs(row.effect) > Math.abs(factors[best]!.effect) ? i : best),
      0,
    );
    const factor = factors[place]!.factor;
    const effect = (name: string) =>
      cell(
        'factors',
        factors,
        factors.findIndex((row) => row.factor === name),
        'effect',
        'money',
      );
    add('factors', factors[place]!.effect < 0 ? 'risk' : 'info', {
      what: message(`retention/cohorts.value.${value}`),
      factor: message(`retention/cohorts.factor.${factor}`),
      customers: effect('customers'),
      orders: effect('orders_per_customer'),
      order_value: effect('order_value'),
    });
  }
  const first = curve.findIndex((row) => row.age === 1);
  if (first >= 0) {
    const last = curve.length - 1;
    const quote = (row: number, column: string, unit: Unit) => cell('curve', curve, row, column, unit);
    const next = {
      unit,
      share: quote(first, 'retention', 'share'),
      low: quote(first, 'low', 'share'),
      high: quote(first, 'high', 'share'),
      customers: quote(first, 'customers', 'customers'),
    };
    if (last === first) add('came_back_once', 'opportunity', next);
    else {
      const fallen = curve[last]!.retention < curve[first]!.retention;
      add(fallen ? 'came_back' : 'came_back_others', 'opportunity', {
        ...next,
        age: quote(last, 'age', 'count'),
        later: quote(last, 'retention', 'share'),
        later_customers: quote(last, 'customers', 'customers'),
      });
    }
  }
  if (grouped) {
    const at = triangle.flatMap((row, i) =>
      row.age === 1 && row.cohort !== otherGroup && row.cohort !== unknownGroup ? [i] : [],
    );
    const of = (i: number) => triangle[i]!.retention;
    const best = at.reduce((top, i) => (of(i) > of(top) ? i : top), at[0] ?? -1);
    const worst = at.reduce((low, i) => (of(i) < of(low) ? i : low), at[0] ?? -1);
    // Two groups are told apart only where their intervals do not meet.
    if (best >= 0 && triangle[best]!.low > triangle[worst]!.high) {
      const quote = (row: number, column: string, unit: Unit) => cell('triangle', triangle, row, column, unit);
      add('groups', 'opportunity', {
        unit,
        best: groupName(triangle[best]!.cohort, seen.names),
        best_share: quote(best, 'retention', 'share'),
        best_low: quote(best, 'low', 'share'),
        best_high: quote(best, 'high', 'share'),
        best_n: quote(best, 'customers', 'customers'),
        worst: groupName(triangle[worst]!.cohort, seen.names),
        worst_share: quote(worst, 'retention', 'share'),
        worst_low: quote(worst, 'low', 'share'),
        worst_high: quote(worst, 'high', 'share'),
        worst_n: quote(worst, 'customers', 'customers'),
      });
    }
  }
  if (seen.month !== null && known('stickiness')) {
    add('activity', 'info', {
      month: seen.month,
      daily: metric('daily_active'),
      monthly: metric('monthly_active'),
      stickiness: metric('stickiness'),
    });
  }
  if (findings.length === 0) {
    const total = rows.length - 1;
    add('too_short', 'info', { customers: cell('periods', rows, total, 'customers', 'customers') });
  }
  return findings;
}
