import type { Shop } from '../../analysis/index.js';

type Source = 'deals' | 'customers' | 'products' | 'interactions';

/** SQL of a column that may be missing: as text, or null of that type. */
export function textOf(shop: Shop, table: Source, column: string): string {
  return `CAST(${shop.has(table, column) ? shop.engine.dialect.identifier(column) : 'NULL'} AS VARCHAR)`;
}

/** SQL of a column that may be missing: as a number, or null where it is none. */
export function numberOf(shop: Shop, table: Source, column: string): string {
  return shop.has(table, column)
    ? `try_cast(${shop.engine.dialect.identifier(column)} AS DOUBLE)`
    : 'CAST(NULL AS DOUBLE)';
}

/** A number of an answer, null where it is not known. */
export const known = (value: number | undefined): number | null =>
  value === undefined || Number.isNaN(value) ? null : value;
