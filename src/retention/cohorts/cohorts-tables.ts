import { message } from '../../messages/index.js';
import { type MemoryTable, type Row, type RowsColumn, rowsTable } from '../../result/index.js';
import type { ActivityRow, DayRow } from './activity.js';
import type { PeriodRow } from './period-rows.js';
import type { ReadCohorts } from './read-cohorts.js';
import type { FactorRow } from './revenue-factors.js';
import type { TriangleRow } from './triangle.js';

export interface MovementRow extends Row {
  readonly period: string;
  readonly part: string;
  /** Place in its bar. */
  readonly place: number;
  /** Below 0 for those lost. */
  readonly customers: number;
}

const label = (name: string) => message(`retention/cohorts.column.${name}`);
const named = (unit: Exclude<RowsColumn, object>, name: string): RowsColumn => ({ unit, label: label(name) });

export function periodsTable(rows: readonly PeriodRow[]): MemoryTable<PeriodRow> {
  return rowsTable(rows, {
    period: named('text', 'period'),
    from: named('date', 'from'),
    to: named('date', 'to'),
    complete: { unit: 'text', type: 'boolean', label: label('complete') },
    customers: named('customers', 'active'),
    new_customers: named('customers', 'new_customers'),
    retained: named('customers', 'retained'),
    returned: named('customers', 'returned'),
    lost: named('customers', 'lost'),
    customers_before: named('customers', 'customers_before'),
    retention: named('share', 'retention'),
    retention_low: named('share', 'retention_low'),
    retention_high: named('share', 'retention_high'),
    orders: 'orders',
    revenue: 'money',
    orders_per_customer: named('number', 'orders_per_customer'),
    order_value: named('money', 'order_value'),
    customers_change: named('share', 'customers_change'),
    orders_change: named('share', 'orders_change'),
    revenue_change: named('share', 'revenue_change'),
  });
}

/** Periods in a picture of bars. */
const mostPeriods = 24;

/** The last periods that are over, each with its parts: what the picture shows. */
export function movementTable(rows: readonly PeriodRow[]): MemoryTable<MovementRow> {
  const shown = rows.filter((row) => row.complete).slice(-mostPeriods);
  const parts = shown.flatMap((row): MovementRow[] => [
    { period: row.period, part: 'retained', place: 0, customers: row.retained },
    { period: row.period, part: 'returned', place: 1, customers: row.returned },
    { period: row.period, part: 'new', place: 2, customers: row.new_customers },
    { period: row.period, part: 'lost', place: 3, customers: -(row.lost ?? 0) },
  ]);
  return rowsTable(parts, {
    period: named('text', 'period'),
    part: { unit: 'text', values: 'retention/cohorts.part', label: label('part') },
    place: named('count', 'place'),
    customers: 'customers',
  });
}

/** How cohorts are shown: periods as they stand, groups by their names in the reader's language. */
function cohortColumn(names: ReadCohorts['names'], grouped: boolean): RowsColumn {
  const translated = [...names].filter(([, { name, english }]) => name !== '' && english !== null);
  const zh = Object.fromEntries([...names].map(([id, { name }]) => [id, name]));
  const en = { ...zh, ...Object.fromEntries(translated.map(([id, { english }]) => [id, english!])) };
  return {
    unit: 'text',
    label: label('cohort'),
    ...(grouped ? { values: 'retention/cohorts.cohort' } : {}),
    ...(names.size > 0 ? { translations: { en, 'zh-CN': zh } } : {}),
  };
}

export function triangleTable(
  rows: readonly TriangleRow[],
  names: ReadCohorts['names'],
  grouped: boolean,
): MemoryTable<TriangleRow> {
  return rowsTable(rows, {
    cohort: cohortColumn(names, grouped),
    age: named('count', 'age'),
    customers: named('customers', 'watched'),
    active: named('customers', 'active'),
    retention: named('share', 'came_back'),
    low: 'share',
    high: 'share',
    orders: 'orders',
    revenue_per_customer: named('money', 'revenue_per_customer'),
  });
}

/** Cohorts and ages in a picture. */
const [mostCohorts, mostAges] = [15, 12];

/** The last cohorts (or the largest groups) without their first period, which is 1 for all. */
export function heatRows(rows: readonly TriangleRow[], groups: boolean): TriangleRow[] {
  const known = rows.filter((row) => row.age > 0 && row.age <= mostAges);
  const names = [...new Set(known.map((row) => row.cohort))];
  const shown = new Set(groups ? names.slice(0, mostCohorts) : names.slice(-mostCohorts));
  return known.filter((row) => shown.has(row.cohort));
}

export function factorsTable(rows: readonly FactorRow[]): MemoryTable<FactorRow> {
  return rowsTable(rows, {
    factor: { unit: 'text', values: 'retention/cohorts.factor', label: label('factor') },
    before: named('number', 'before'),
    now: named('number', 'now'),
    effect: named('money', 'effect'),
  });
}

export function activityTable(rows: readonly ActivityRow[]): MemoryTable<ActivityRow> {
  return rowsTable(rows, {
    month: named('text', 'month'),
    complete: { unit: 'text', type: 'boolean', label: label('complete') },
    days: named('count', 'days'),
    monthly_active: named('customers', 'monthly_active'),
    daily_active: named('customers', 'daily_active'),
    daily_low: named('customers', 'daily_low'),
    daily_high: named('customers', 'daily_high'),
    stickiness: named('share', 'stickiness'),
    stickiness_low: named('share', 'stickiness_low'),
    stickiness_high: named('share', 'stickiness_high'),
  });
}

export function daysTable(rows: readonly DayRow[]): MemoryTable<DayRow> {
  return rowsTable(rows, { date: named('date', 'date'), customers: named('customers', 'active') });
}
