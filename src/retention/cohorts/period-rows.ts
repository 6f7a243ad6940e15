import type { Row } from '../../result/index.js';
import { wilson } from '../../stats/index.js';
import { type PeriodLength, periodOf, periodSpan } from './periods.js';
import type { ReadCohorts } from './read-cohorts.js';

/** One period. What a period that is still running cannot tell is null. */
export interface PeriodRow extends Row {
  readonly period: string;
  readonly from: string;
  readonly to: string;
  readonly complete: boolean;
  readonly customers: number;
  readonly new_customers: number;
  readonly retained: number;
  readonly returned: number;
  readonly lost: number | null;
  readonly customers_before: number;
  readonly retention: number | null;
  readonly retention_low: number | null;
  readonly retention_high: number | null;
  readonly orders: number;
  readonly revenue: number | null;
  readonly orders_per_customer: number | null;
  readonly order_value: number | null;
  readonly customers_change: number | null;
  readonly orders_change: number | null;
  readonly revenue_change: number | null;
}

const change = (now: number | null, before: number | null): number | null =>
  now === null || before === null || !(before > 0) ? null : now / before - 1;

/**
 * Every period from the first order to asOf, those without an order too.
 *
 * customers = new + retained + returned, and customers = customers before + new + returned − lost, in every period that is
 * over. Changes are against the period before.
 */
export function periodRows(read: ReadCohorts, length: PeriodLength, asOf: string, level: number): PeriodRow[] {
  const first = read.flows[0]?.period;
  if (first === undefined) return [];
  const flows = new Map(read.flows.map((flow) => [flow.period, flow]));
  const last = Math.max(periodOf(length, asOf), read.flows.at(-1)!.period);
  const paid = read.money.size > 0;
  const rows: PeriodRow[] = [];
  for (let period = first; period <= last; period++) {
    const span = periodSpan(length, period);
    const [flow, before] = [flows.get(period), flows.get(period - 1)];
    const row = rows.at(-1);
    const complete = span.to <= asOf;
    const [customers, orders, retained] = [flow?.customers ?? 0, flow?.orders ?? 0, flow?.retained ?? 0];
    const revenue = paid ? (read.money.get(period) ?? 0) : null;
    const stayed = complete && before ? wilson(retained, before.customers, level) : null;
    rows.push({
      period: span.name,
      from: span.from,
      to: span.to,
      complete,
      customers,
      new_customers: flow?.fresh ?? 0,
      retained,
      returned: flow?.returned ?? 0,
      lost: complete ? (before?.leaving ?? 0) : null,
      customers_before: before?.customers ?? 0,
      retention: stayed ? retained / before!.customers : null,
      retention_low: stayed?.low ?? null,
      retention_high: stayed?.high ?? null,
      orders,
      revenue,
      orders_per_customer: customers === 0 ? null : orders / customers,
      order_value: revenue === null || orders === 0 ? null : revenue / orders,
      customers_change: complete ? change(customers, row?.customers ?? null) : null,
      orders_change: complete ? change(orders, row?.orders ?? null) : null,
      revenue_change: complete ? change(revenue, row?.revenue ?? null) : null,
    });
  }
  return rows;
}

/** Position of the last period that is over, and of the one before it; null where there is none. */
export function lastTwo(rows: readonly PeriodRow[]): { now: number | null; before: number | null } {
  const now = rows.findLastIndex((row) => row.complete);
  return { now: now < 0 ? null : now, before: now < 1 ? null : now - 1 };
}
