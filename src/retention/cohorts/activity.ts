import type { Shop } from '../../analysis/index.js';
import type { Row } from '../../result/index.js';
import { addDays } from '../../segment/days.js';
import { meanInterval } from '../../segment/intervals.js';
import { periodOf, periodSpan, periodSql } from './periods.js';

export interface ActivityRow extends Row {
  readonly month: string;
  readonly complete: boolean;
  readonly days: number;
  readonly monthly_active: number;
  readonly daily_active: number;
  readonly daily_low: number | null;
  readonly daily_high: number | null;
  /** Daily active ÷ monthly active: on how many of the days of the month an active customer is seen. */
  readonly stickiness: number | null;
  readonly stickiness_low: number | null;
  readonly stickiness_high: number | null;
}

export interface DayRow extends Row {
  readonly date: string;
  readonly customers: number;
}

export interface Activity {
  readonly months: ActivityRow[];
  readonly days: DayRow[];
  readonly interactions: number;
}

/** Days in the table of days: a year. */
const mostDays = 366;

/**
 * Daily and monthly active customers from interactions; null where there are none.
 *
 * Active on a day is who did at least one of the kinds; days on which nobody did count as 0. The interval of the daily mean
 * is normal over the days of the month, the number of monthly active customers is counted, not estimated.
 *
 * @param kinds - null for all but `nominate`, which staff do
 */
export async function readActivity(
  shop: Shop,
  asOf: string,
  { kinds, level, signal }: { kinds: readonly string[] | null; level: number; signal: AbortSignal | undefined },
): Promise<Activity | null> {
  if (!shop.has('interactions', 'at') || !shop.has('interactions', 'customer_id')) return null;
  const { dialect } = shop.engine;
  const at = dialect.identifier('at');
  const options = signal ? { signal } : {};
  const listed = kinds?.map((kind) => dialect.literal(kind)).join(', ');
  const chosen = !shop.has('interactions', 'kind')
    ? '(1 = 1)'
    : listed === undefined
      ? `(kind IS NULL OR kind <> 'nominate')`
      : `kind IN (${listed})`;
  const where = `WHERE customer_id IS NOT NULL AND ${at} IS NOT NULL AND ${chosen}`;
  const count = async (length: 'day' | 'month') => {
    const period = periodSql(length, at);
    const sql = `SELECT ${period} AS period, count(*) AS n, count(DISTINCT customer_id) AS customers
FROM ${shop.from('interactions')} ${where} GROUP BY ${period} ORDER BY period`;
    const answer = await shop.engine.query(sql, [], options);
    return { period: answer.numbers('period'), n: answer.numbers('n'), customers: answer.numbers('customers') };
  };
  const daily = await count('day');
  if (daily.period.length === 0) return null;
  const monthly = await count('month');
  const seen = new Map(Array.from(daily.period, (day, i) => [day, daily.customers[i]!]));
  const firstDay = daily.period[0]!;
  const lastDay = Math.max(periodOf('day', asOf), daily.period.at(-1)!);
  const active = new Map(Array.from(monthly.period, (month, i) => [month, monthly.customers[i]!]));

  const months: ActivityRow[] = [];
  for (let month = monthly.period[0]!; month <= periodOf('month', periodSpan('day', lastDay).name); month++) {
    const span = periodSpan('month', month);
    const from = Math.max(firstDay, periodOf('day', span.from));
    const to = Math.min(lastDay, periodOf('day', span.to));
    const counts = Float64Array.from({ length: to - from + 1 }, (_, i) => seen.get(from + i) ?? 0);
    const mean = counts.reduce((sum, each) => sum + each, 0) / counts.length;
    const interval = meanInterval(counts, mean, level);
    const monthlyActive = active.get(month) ?? 0;
    const part = (daily: number | undefined): number | null =>
      daily === undefined || monthlyActive === 0 ? null : Math.min(1, Math.max(0, daily / monthlyActive));
    months.push({
      month: span.name,
      complete: from === periodOf('day', span.from) && to === periodOf('day', span.to),
      days: counts.length,
      monthly_active: monthlyActive,
      daily_active: mean,
      daily_low: interval ? Math.max(0, interval.low) : null,
      daily_high: interval?.high ?? null,
      stickiness: part(mean),
      stickiness_low: part(interval?.low),
      stickiness_high: part(interval?.high),
    });
  }
  const shown = Math.min(mostDays, lastDay - firstDay + 1);
  const last = periodSpan('day', lastDay).name;
  const days = Array.from({ length: shown }, (_, i): DayRow => {
    const date = addDays(last, i - shown + 1);
    return { date, customers: seen.get(periodOf('day', date)) ?? 0 };
  });
  return { months, days, interactions: daily.n.reduce((sum, n) => sum + n, 0) };
}
