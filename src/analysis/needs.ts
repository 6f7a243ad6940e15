import { VitalfewError } from '../errors.js';
import type { TableName } from '../intake/schema.js';
import { message } from '../messages/index.js';
import type { Needs } from './declaration.js';
import type { Shop } from './shop.js';

/** The sets of needs, of which one must be met. */
export function alternatives(needs: Needs | readonly Needs[]): readonly Needs[] {
  return Array.isArray(needs) ? needs : [needs as Needs];
}

function firstMissing(shop: Shop, needs: Needs): { table: TableName; column: string | null } | null {
  for (const [table, columns] of Object.entries(needs) as [TableName, readonly string[]][]) {
    if (!shop.has(table)) return { table, column: null };
    for (const column of columns) if (!shop.has(table, column)) return { table, column };
  }
  return null;
}

/**
 * Checks that one of the sets of needs is met.
 *
 * @throws VitalfewError missing_table | missing_column naming analysis, table and column
 */
export function assertNeeds(name: string, shop: Shop, needs: Needs | readonly Needs[]): void {
  const missing = alternatives(needs).map((set) => firstMissing(shop, set));
  if (missing.includes(null)) return;
  const first = missing.find((item) => item?.column) ?? missing[0];
  if (!first) return;
  const { table, column } = first;
  if (column === null) {
    const others = [...new Set(missing.map((item) => item!.table))].filter((other) => other !== table);
    const text = others.length === 0 ? 'error.missing_table' : 'error.missing_tables';
    throw new VitalfewError('missing_table', message(text, { function: name, table, others: others.join(', ') }));
  }
  const found = shop.columns(table).join(', ');
  throw new VitalfewError('missing_column', message('error.missing_column', { function: name, column, table, found }));
}
