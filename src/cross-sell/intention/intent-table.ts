import { type ActionRow, actionsTable } from '../../analysis/index.js';
import { isoDay } from '../../engine/iso.js';
import { type MemoryTable, memoryTable, type Row } from '../../result/index.js';
import { numbers } from './columns.js';
import type { IntentionAnswer } from './kernel.js';
import type { ReadBehaviour } from './read-behaviour.js';

export interface IntentRow extends Row {
  readonly customer_id: string;
  readonly p: number;
  readonly p_low: number;
  readonly p_high: number;
  readonly expected_value: number | null;
  readonly expected_low: number | null;
  readonly expected_high: number | null;
}

/**
 * Every customer's probability as of now. Its interval is that of the share which bought among the test's customers of like probability: it
 * owes nothing to the model's own belief in itself. Money: that of an order day of the customer; null where the target is one product or category.
 */
export function intentTable(
  { tested, now }: IntentionAnswer,
  { ids, dayValue }: ReadBehaviour,
  anyPurchase: boolean,
): MemoryTable<IntentRow> {
  const groups = tested?.groups ?? [];
  const rows = Array.from(now?.customer.keys() ?? []).sort((x, y) => now!.p[y]! - now!.p[x]! || x - y);
  const p = Float64Array.from(rows, (row) => now!.p[row]!);
  const like = Array.from(p, (each) => groups.findLast((group) => group.least <= each) ?? groups[0]!);
  const low = Float64Array.from(p, (each, i) => Math.min(each, like[i]!.share.low));
  const high = Float64Array.from(p, (each, i) => Math.max(each, like[i]!.share.high));
  const value = rows.map((row) => (dayValue === null || !anyPurchase ? Number.NaN : dayValue[now!.customer[row]!]!));
  const money = (of: Float64Array) =>
    numbers(
      of.map((each, i) => each * value[i]!),
      'money',
    );
  return memoryTable<IntentRow>({
    customer_id: { type: 'text', data: rows.map((row) => ids[now!.customer[row]!]!) },
    p: numbers(p, 'share', 'p'),
    p_low: numbers(low, 'share', 'p_low'),
    p_high: numbers(high, 'share', 'p_high'),
    expected_value: money(p),
    expected_low: money(low.map((each, i) => (value[i]! < 0 ? high[i]! : each))),
    expected_high: money(high.map((each, i) => (value[i]! < 0 ? low[i]! : each))),
  });
}

/** The customers worth approaching first: by expected money, or by probability where there is none. */
export function intentActions(
  rows: readonly IntentRow[],
  {
    offers,
    product,
    asOfDay,
    horizonDays,
  }: { offers: number; product: string | null; asOfDay: number; horizonDays: number },
): MemoryTable<ActionRow> {
  const worth = (row: IntentRow): number => row.expected_value ?? row.p;
  const chosen = Array.from(rows.keys())
    .sort((x, y) => worth(rows[y]!) - worth(rows[x]!) || x - y)
    .filter((row) => worth(rows[row]!) > 0)
    .slice(0, offers);
  return actionsTable(
    chosen.map((at) => {
      const { customer_id, expected_value, expected_low, expected_high } = rows[at]!;
      return {
        customer_id,
        action: product === null ? 'approach' : 'offer_product',
        product_id: product,
        by_date: isoDay(asOfDay + horizonDays),
        expected_value,
        expected_low,
        expected_high,
        reason: 'high_intention',
      };
    }),
  );
}
