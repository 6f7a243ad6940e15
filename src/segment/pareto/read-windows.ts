import type { Shop } from '../../analysis/index.js';
import { addDays } from '../days.js';

export interface Span {
  /** First and last day, ISO. */
  readonly from: string;
  readonly to: string;
}

/** Money of the same customers in several windows. */
export interface WindowMoney {
  readonly ids: readonly string[];
  readonly windows: readonly { readonly days: number; readonly span: Span; readonly money: Float64Array }[];
  /** Two windows of equal length, one after the other unless stated. */
  readonly earlier: { readonly span: Span; readonly money: Float64Array };
  readonly later: { readonly span: Span; readonly money: Float64Array };
}

const dayMs = 86_400_000;
const daysOf = ({ from, to }: Span): number => (Date.parse(to) - Date.parse(from)) / dayMs + 1;
/** A month, a quarter, half a year, a year and two, in whole weeks. */
const lengths = [28, 91, 182, 364, 728];

/**
 * Reads what each customer brought in windows that end at asOf, each about twice as long as the one before, and in two
 * windows of equal length: the compared period and as long a time before asOf, or the two halves of the data.
 * Null for fewer than two days. Cost: O(order lines).
 */
export async function readWindows(
  shop: Shop,
  whole: Span,
  compareWith: Span | null,
  signal: AbortSignal | undefined,
): Promise<WindowMoney | null> {
  const total = daysOf(whole);
  if (total < 2) return null;
  const length = compareWith ? daysOf(compareWith) : Math.floor(total / 2);
  const now: Span = { from: addDays(whole.to, 1 - length), to: whole.to };
  const before = compareWith ?? { from: addDays(now.from, -length), to: addDays(now.from, -1) };
  const windows = [...lengths.filter((days) => days < total), total].map((days) => ({
    days,
    span: { from: addDays(whole.to, 1 - days), to: whole.to },
  }));
  const { dialect } = shop.engine;
  const date = (day: string) => `DATE ${dialect.literal(day)}`;
  const sum = ({ from, to }: Span, name: string) =>
    `coalesce(CAST(sum(CASE WHEN ordered_on BETWEEN ${date(from)} AND ${date(to)} THEN value END) AS DECIMAL(38, 4)), 0) AS ${name}`;
  const columns = [
    ...windows.map(({ span }, i) => sum(span, `w${i}`)),
    sum(before, 'money_then'),
    sum(now, 'money_now'),
  ];
  const sql = `
SELECT customer_id, ${columns.join(',\n  ')}
FROM (SELECT customer_id, value, CAST(ordered_at AS DATE) AS ordered_on FROM ${shop.from('orders')} WHERE customer_id IS NOT NULL) AS dated
GROUP BY customer_id ORDER BY customer_id`;
  const answer = await shop.engine.query(sql, [], signal ? { signal } : {});
  return {
    ids: answer.texts('customer_id') as readonly string[],
    windows: windows.map((window, i) => ({ ...window, money: answer.numbers(`w${i}`) })),
    earlier: { span: before, money: answer.numbers('money_then') },
    later: { span: now, money: answer.numbers('money_now') },
  };
}
