import type { Row } from '../../result/index.js';
import { wilson } from '../../stats/index.js';
import type { CohortCell } from './read-cohorts.js';

export interface TriangleRow extends Row {
  readonly cohort: string;
  readonly age: number;
  /** Customers who could be watched so long: the denominator. */
  readonly customers: number;
  readonly active: number;
  readonly retention: number;
  readonly low: number;
  readonly high: number;
  readonly orders: number;
  readonly revenue_per_customer: number | null;
}

export const otherGroup = 'other';
export const unknownGroup = 'unknown';

interface Sums {
  customers: number;
  active: number;
  orders: number;
  money: number;
}

interface Watching {
  /** The last period that is over: what a cohort did later is not known yet. */
  readonly lastPeriod: number;
  readonly ages: number;
  readonly level: number;
  readonly paid: boolean;
}

/**
 * Rows of one cohort, or of several taken together: at each age only those who could be watched so long count, above and
 * below the line.
 */
function cohortRows(
  name: string,
  cells: readonly CohortCell[],
  { lastPeriod, ages, level, paid }: Watching,
): TriangleRow[] {
  const sums = Array.from({ length: ages + 1 }, (): Sums => ({ customers: 0, active: 0, orders: 0, money: 0 }));
  for (const cell of cells) {
    if (cell.age === 0) {
      for (let age = 0; age <= Math.min(ages, lastPeriod - cell.first); age++) sums[age]!.customers += cell.customers;
    }
    const sum = sums[cell.age];
    if (!sum || cell.first + cell.age > lastPeriod) continue;
    sum.active += cell.customers;
    sum.orders += cell.orders;
    sum.money += Math.round(cell.money * 10_000);
  }
  return sums.flatMap(({ customers, active, orders, money }, age) => {
    if (customers === 0) return [];
    const { low, high } = wilson(active, customers, level);
    const revenue_per_customer = paid ? money / 10_000 / customers : null;
    return [
      { cohort: name, age, customers, active, retention: active / customers, low, high, orders, revenue_per_customer },
    ];
  });
}

/** A cohort for each period of the first order. */
export function triangleByPeriod(
  cells: readonly CohortCell[],
  nameOf: (period: number) => string,
  watching: Watching,
): TriangleRow[] {
  const firsts = [...new Set(cells.map((cell) => cell.first))].sort((a, b) => a - b);
  return firsts.flatMap((first) =>
    cohortRows(
      nameOf(first),
      cells.filter((cell) => cell.first === first),
      watching,
    ),
  );
}

/** A cohort for each of the largest groups, the rest taken together; most customers first. */
export function triangleByGroup(cells: readonly CohortCell[], mostGroups: number, watching: Watching): TriangleRow[] {
  const sizes = new Map<string, number>();
  for (const { group, age, customers } of cells) {
    if (age === 0) sizes.set(group ?? unknownGroup, (sizes.get(group ?? unknownGroup) ?? 0) + customers);
  }
  const ranked = [...sizes].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([name]) => name);
  const shown = new Set(ranked.slice(0, mostGroups));
  const names = [...shown, ...(ranked.length > mostGroups ? [otherGroup] : [])];
  return names.flatMap((name) =>
    cohortRows(
      name,
      cells.filter(({ group }) => (shown.has(group ?? unknownGroup) ? (group ?? unknownGroup) : otherGroup) === name),
      watching,
    ),
  );
}

/** All cohorts together: how many come back after so many periods, among those who could be watched so long. */
export function pooledCurve(cells: readonly CohortCell[], watching: Watching): TriangleRow[] {
  return cohortRows('all', cells, watching);
}
