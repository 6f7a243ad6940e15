import { type ActionRow, actionsTable } from '../../analysis/index.js';
import { isoDay } from '../../engine/iso.js';
import type { MemoryTable } from '../../result/index.js';
import type { RecommendationRow } from './recommendation-table.js';

/** What to say to the customer: why it is due where a rule of the trade speaks, else that it is time again or goes with what they have. */
function argumentOf({ reason, kind }: RecommendationRow): string {
  if (reason.startsWith('mechanism_')) return reason;
  return kind === 'repeat' ? 'time_again' : 'bought_together';
}

/** The best offer of each customer: at most one a customer. */
export function nextActions(
  rows: readonly RecommendationRow[],
  { asOfDay, horizonDays }: { asOfDay: number; horizonDays: number },
): MemoryTable<ActionRow> {
  return actionsTable(
    rows
      .filter((row) => row.rank === 1 && (row.expected_value === null || row.expected_value > 0))
      .map((row) => ({
        customer_id: row.customer_id,
        action: 'offer_product',
        product_id: row.product_id,
        argument: argumentOf(row),
        by_date: isoDay(asOfDay + horizonDays),
        expected_value: row.expected_value,
        expected_low: row.expected_low,
        expected_high: row.expected_high,
        reason: row.reason,
      })),
  );
}
