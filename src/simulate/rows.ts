import type { Cell } from '../result/index.js';

/** Columns of the tables that stories fill row by row; a column that stays empty is not written. */
export const rowColumns = {
  interactions: [
    ...['customer_id', 'at', 'kind', 'target_customer_id', 'product_id', 'store_id', 'staff_id', 'channel', 'campaign'],
    ...['topic', 'interaction_id', 'answer_to', 'value', 'unit', 'rating', 'sentiment', 'text'],
    ...['item_code', 'deal_id', 'stage'],
  ],
  memberships: [
    ...['customer_id', 'plan', 'kind', 'started_at', 'ends_at', 'units', 'units_used', 'price', 'benefit_cost'],
  ],
  prospects: [
    ...['prospect_id', 'region', 'age', 'income', 'distance_km', 'has_child', 'can_pay', 'knows_us', 'needs_course'],
    ...['status', 'reason', 'converted_at'],
  ],
  touches: ['customer_id', 'at', 'campaign', 'message', 'variant', 'channel', 'cost', 'responded', 'amount'],
  deals: [
    ...['deal_id', 'company_id', 'stage', 'product_id', 'opened_at', 'proposed_at', 'closed_at', 'amount', 'staff_id'],
    ...['competitor', 'contact_id', 'role', 'tactic', 'region', 'size', 'industry', 'wave'],
  ],
  answers: ['respondent_id', 'item', 'scale', 'value', 'at', 'brand', 'four_c'],
  indicators: ['customer_id', 'as_of'],
  indicator_sheet: ['name', 'known_at', 'group'],
} as const satisfies { readonly [table: string]: readonly string[] };

export type RowTable = keyof typeof rowColumns;
/** A row as it will stand in the file; indicators have further columns. */
export type DraftRow = { readonly [column: string]: Cell };
export type DraftRows = { readonly [T in RowTable]: DraftRow[] };

export const rowTables = Object.keys(rowColumns) as readonly RowTable[];

export function emptyRows(): DraftRows {
  return Object.fromEntries(rowTables.map((name) => [name, []])) as unknown as DraftRows;
}
