import type { Cell } from '../../src/result/index.js';
import type { Market } from '../../src/simulate/index.js';

export type TableRow = Readonly<Record<string, Cell>>;

/** The rows of one table as objects. */
export function rowsOf(market: Market, name: string): TableRow[] {
  const table = market.tables.find((candidate) => candidate.name === name)!;
  return Array.from(table.rows(), (row) =>
    Object.fromEntries(table.columns.map((column, c) => [column, row[c] ?? null])),
  );
}

export const isSale = (line: TableRow): boolean => String(line.order_id).startsWith('S');

/** For each unit (customer, household, order) the products it bought. */
export function productsBy(
  lines: readonly TableRow[],
  unit: (line: TableRow) => string | null,
): Map<string, Set<string>> {
  const bought = new Map<string, Set<string>>();
  for (const line of lines) {
    const key = unit(line);
    if (key === null) continue;
    const products = bought.get(key) ?? new Set<string>();
    products.add(String(line.product_id));
    bought.set(key, products);
  }
  return bought;
}

/** Counts of one pair over units. */
export function countPair(bought: ReadonlyMap<string, ReadonlySet<string>>, antecedent: string, consequent: string) {
  const counts = { units: bought.size, antecedent: 0, consequent: 0, both: 0 };
  for (const products of bought.values()) {
    const a = products.has(antecedent);
    const b = products.has(consequent);
    counts.antecedent += a ? 1 : 0;
    counts.consequent += b ? 1 : 0;
    counts.both += a && b ? 1 : 0;
  }
  return counts;
}

/** Whether a count out of n lies within z standard deviations of what p gives; half a unit is granted to the step. */
export function isBinomial(count: number, n: number, p: number, z = 4): boolean {
  return Math.abs(count - n * p) <= z * Math.sqrt(n * p * (1 - p)) + 0.5;
}
