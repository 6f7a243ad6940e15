import { message } from '../../messages/index.js';
import { type MemoryTable, memoryTable, type Row, rowsTable } from '../../result/index.js';
import type { CustomerValues } from '../customer-values.js';

export interface WhaleRow extends Row {
  readonly customer_share: number;
  readonly profit_share: number;
  readonly marked: boolean;
}

export interface ProfitRow extends Row {
  readonly customer_id: string;
  readonly revenue: number;
  readonly margin: number;
  readonly spent: number | null;
  readonly profit: number;
}

export interface RankedProfit {
  /** Positions of customers, most profit first; equal profit by id. */
  readonly order: Uint32Array;
  /** In that order. */
  readonly profit: Float64Array;
}

const label = (name: string) => message(`segment/pareto.column.${name}`);
const mostSteps = 200;

/** Margin less what was spent on the customer. Cost: O(customers · log customers). */
export function rankProfit({ margin, spent }: CustomerValues & { margin: Float64Array }): RankedProfit {
  const profit = margin.map((each, i) => Math.round((each - (spent?.[i] ?? 0)) * 10_000) / 10_000);
  const order = Uint32Array.from(profit, (_, i) => i).sort((a, b) => profit[b]! - profit[a]! || a - b);
  return { order, profit: Float64Array.from(order, (row) => profit[row]!) };
}

/** Profit cumulated over customers, most profitable first, as a share of the total: at most 202 points. */
export function whaleTable({ profit }: RankedProfit, total: number, peakAt: number): MemoryTable<WhaleRow> {
  const n = profit.length;
  const rows: WhaleRow[] = [{ customer_share: 0, profit_share: 0, marked: false }];
  const peak = Math.round(peakAt * n);
  let sum = 0;
  let shown = 0;
  for (let i = 0; i < n && total > 0; i++) {
    sum += profit[i]!;
    const step = Math.floor(((i + 1) * mostSteps) / n);
    if (step === shown && i + 1 !== peak) continue;
    shown = step;
    rows.push({ customer_share: (i + 1) / n, profit_share: sum / total, marked: i + 1 === peak });
  }
  return rowsTable(total > 0 ? rows : [], {
    customer_share: { unit: 'share', label: label('whale_customers') },
    profit_share: { unit: 'share', label: label('whale_profit') },
    marked: { unit: 'text', type: 'boolean', label: label('peak') },
  });
}

/** Every customer with what it brought and cost, most profit first. */
export function profitTable(
  { ids, revenue, margin, spent }: CustomerValues & { margin: Float64Array },
  { order, profit }: RankedProfit,
): MemoryTable<ProfitRow> {
  const money = (data: Float64Array, name: string) =>
    ({ type: 'number', unit: 'money', data, label: label(name) }) as const;
  const sorted = (data: Float64Array) => Float64Array.from(order, (row) => data[row]!);
  return memoryTable<ProfitRow>({
    customer_id: { type: 'text', data: Array.from(order, (row) => ids[row]!) },
    revenue: { type: 'number', unit: 'money', data: sorted(revenue) },
    margin: money(sorted(margin), 'customer_margin'),
    spent: money(spent ? sorted(spent) : new Float64Array(order.length).fill(Number.NaN), 'spent'),
    profit: money(profit, 'profit'),
  });
}
