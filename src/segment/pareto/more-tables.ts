import { type ActionRow, actionsTable } from '../../analysis/index.js';
import { message } from '../../messages/index.js';
import { type MemoryTable, type RowsColumn, rowsTable } from '../../result/index.js';
import type { CustomerValues } from '../customer-values.js';
import { addDays } from '../days.js';
import type { RankedProfit } from './profit-tables.js';
import type { MoveRow, TopRow } from './top-moves.js';
import type { WindowRow } from './window-rows.js';

const label = (name: string) => message(`segment/pareto.column.${name}`);
const named = (unit: Exclude<RowsColumn, object>, name: string): RowsColumn => ({ unit, label: label(name) });
const move = { unit: 'text', values: 'segment/pareto.move', label: label('move') } as const;

export function windowsTable(rows: readonly WindowRow[]): MemoryTable<WindowRow> {
  return rowsTable(rows, {
    days: named('count', 'days'),
    from: { unit: 'date', label: label('window_from') },
    to: { unit: 'date', label: label('window_to') },
    customers: 'customers',
    top_share: named('share', 'top_share'),
    low: 'share',
    high: 'share',
    gini: named('ratio', 'gini'),
  });
}

export function topMovesTable(rows: readonly MoveRow[]): MemoryTable<MoveRow> {
  return rowsTable(rows, {
    move,
    customers: 'customers',
    share: named('share', 'share_of_top'),
    of_customers: named('customers', 'of_top'),
    money_then: named('money', 'money_then'),
    money_now: named('money', 'money_now'),
  });
}

export function topCustomersTable(rows: readonly TopRow[]): MemoryTable<TopRow> {
  return rowsTable(rows, {
    customer_id: 'text',
    move,
    money_then: named('money', 'money_then'),
    money_now: named('money', 'money_now'),
  });
}

const action = (customer_id: string, name: string, reason: string, by_date: string | null): ActionRow => ({
  customer_id,
  action: name,
  product_id: null,
  argument: null,
  channel: null,
  best_time: null,
  by_date,
  expected_value: null,
  expected_low: null,
  expected_high: null,
  reason,
});

/** Whom to win back (who left the top, most money then first), and whose terms to look at (who costs most first). */
export function paretoActions(
  top: readonly TopRow[],
  values: CustomerValues | null,
  ranked: RankedProfit | null,
  asOf: string | null,
): MemoryTable<ActionRow> {
  const by = (days: number) => (asOf === null ? null : addDays(asOf, days));
  const left = top
    .filter((row) => row.move === 'gone' || row.move === 'slipped')
    .sort((a, b) => b.money_then - b.money_now - (a.money_then - a.money_now));
  const taken = new Set(left.map((row) => row.customer_id));
  const rows = left.map((row) =>
    action(row.customer_id, 'win_back', row.move === 'gone' ? 'gone_from_top' : 'slipped_from_top', by(14)),
  );
  if (values && ranked) {
    for (let i = ranked.order.length - 1; i >= 0 && ranked.profit[i]! < 0; i--) {
      const id = values.ids[ranked.order[i]!]!;
      if (!taken.has(id)) rows.push(action(id, 'review_terms', 'costs_more_than_brings', by(30)));
    }
  }
  return actionsTable(rows);
}
