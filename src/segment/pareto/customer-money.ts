import type { Shop } from '../../analysis/index.js';
import { addDays } from '../days.js';

/** Money of each customer, most first; equal money by id. */
export interface CustomerMoney {
  readonly ids: readonly string[];
  /** Descending. */
  readonly money: Float64Array;
  /** How many of them brought money: the first ones. */
  readonly earning: number;
  readonly lines: number;
  readonly linesWithoutCustomer: number;
  /** First and last day with a line, ISO; null without dates. */
  readonly from: string | null;
  readonly to: string | null;
}

/** Reads and ranks what each customer brought, net of returns. Cost: O(order lines + customers · log customers). */
export async function customerMoney(shop: Shop, signal: AbortSignal | undefined): Promise<CustomerMoney> {
  const dated = shop.has('orders', 'ordered_at');
  const day = (when: string) => `date_diff('day', DATE '1970-01-01', CAST(${when} AS DATE))`;
  const sql = `
SELECT customer_id, count(*) AS lines, coalesce(CAST(sum(value) AS DECIMAL(38, 4)), 0) AS money
  ${dated ? `, ${day('min(ordered_at)')} AS first_day, ${day('max(ordered_at)')} AS last_day` : ''}
FROM ${shop.from('orders')} GROUP BY customer_id ORDER BY customer_id NULLS LAST`;
  const answer = await shop.engine.query(sql, [], signal ? { signal } : {});
  const names = answer.texts('customer_id');
  const n = names.at(-1) === null ? answer.rowCount - 1 : answer.rowCount;
  const lines = answer.numbers('lines');
  const amounts = answer.numbers('money');

  // Ids stand ascending, so that their positions break ties.
  const order = Uint32Array.from({ length: n }, (_, i) => i).sort((a, b) => amounts[b]! - amounts[a]! || a - b);
  const money = Float64Array.from(order, (row) => amounts[row]!);
  let earning = 0;
  while (earning < n && money[earning]! > 0) earning += 1;
  const total = lines.subarray(0, n).reduce((sum, count) => sum + count, 0);
  const ends = (name: string, pick: (a: number, b: number) => number): string | null => {
    if (!dated || n === 0) return null;
    const found = answer.numbers(name).subarray(0, n).reduce(pick);
    return Number.isNaN(found) ? null : addDays('1970-01-01', found);
  };
  return {
    ids: Array.from(order, (row) => names[row]!),
    money,
    earning,
    lines: total,
    linesWithoutCustomer: n < answer.rowCount ? lines[n]! : 0,
    from: ends('first_day', (a, b) => (b < a ? b : a)),
    to: ends('last_day', (a, b) => (b > a ? b : a)),
  };
}
