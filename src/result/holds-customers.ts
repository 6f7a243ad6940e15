import type { ColumnInfo } from './table.js';

/** Columns of the input tables and of answers that name a customer (or a household or company that counts as one). */
const known = new Set([
  'customer_id',
  'target_customer_id',
  'household_id',
  'company_id',
  'parent_id',
  'acquired_by',
  'from',
  'to',
  'referrer_id',
  'referred_id',
  'prospect_id',
  'respondent_id',
  'contact_id',
]);

/**
 * Whether a column holds ids of people, so that a report shows pseudonyms: what the column says of itself (`holds`), else
 * a text column with one of the names of the input tables. Ids that have a name as a message (segments) are no people.
 */
export function holdsCustomers(column: ColumnInfo): boolean {
  if (column.holds !== undefined) return column.holds === 'customer';
  return column.type === 'text' && column.values === undefined && known.has(column.name);
}
