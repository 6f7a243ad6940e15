import { type MemoryTable, memoryTable, type Row } from '../../result/index.js';
import { sumMoney } from '../sum-money.js';
import { numbers, stageValues, texts } from './columns.js';
import type { KnownLives } from './lifecycle-lives.js';
import { membersBy } from './members-by.js';
import { type Stage, stages } from './stages.js';

export interface StageRow extends Row {
  readonly stage: Stage;
  readonly customers: number;
  readonly customer_share: number | null;
  readonly revenue: number;
  readonly revenue_share: number | null;
  readonly mean_revenue: number | null;
  readonly median_silence_days: number | null;
  readonly of_customers: number;
  readonly of_revenue: number;
}

/** The five stages: who is there, what they have brought so far. */
export function stagesTable(known: KnownLives): MemoryTable<StageRow> {
  const { orders, seen, lives, place } = known;
  const members = membersBy(known, (i) => lives.stage[i]!);
  const all = sumMoney(orders.monetary);
  const n = orders.ids.length;
  const rows = stages.map((stage): StageRow => {
    const own = members.get(stage) ?? [];
    const revenue = sumMoney(orders.monetary, Uint32Array.from(own));
    const silence = own.map((row) => seen.silence[place[row]!]!).sort((a, b) => a - b);
    const middle = silence.length;
    return {
      stage,
      customers: own.length,
      customer_share: own.length / n,
      revenue,
      revenue_share: all > 0 ? revenue / all : null,
      mean_revenue: own.length === 0 ? null : revenue / own.length,
      median_silence_days: middle === 0 ? null : (silence[(middle - 1) >> 1]! + silence[middle >> 1]!) / 2,
      of_customers: n,
      of_revenue: all,
    };
  });
  const column = <K extends keyof StageRow>(name: K) => rows.map((row) => row[name] as number | null);
  return memoryTable<StageRow>({
    stage: texts(
      rows.map((row) => row.stage),
      'stage',
      stageValues,
    ),
    customers: numbers(column('customers'), 'customers', undefined, 'integer'),
    customer_share: numbers(column('customer_share'), 'share'),
    revenue: numbers(column('revenue'), 'money'),
    revenue_share: numbers(column('revenue_share'), 'share'),
    mean_revenue: numbers(column('mean_revenue'), 'money', 'mean_revenue'),
    median_silence_days: numbers(column('median_silence_days'), 'days', 'median_silence_days'),
    of_customers: numbers(column('of_customers'), 'customers', 'of_customers', 'integer'),
    of_revenue: numbers(column('of_revenue'), 'money', 'of_revenue'),
  });
}
