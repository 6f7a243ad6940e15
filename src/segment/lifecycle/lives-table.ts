import { type MemoryTable, memoryTable, type Row } from '../../result/index.js';
import { numbers, stageValues, texts } from './columns.js';
import type { KnownLives } from './lifecycle-lives.js';
import type { Stage } from './stages.js';

export interface LifeRow extends Row {
  readonly customer_id: string;
  readonly stage: Stage | null;
  readonly stage_before: Stage | null;
  readonly stage_by_days: Stage | null;
  readonly order_days: number;
  readonly tenure_days: number | null;
  readonly silence_days: number | null;
  readonly typical_gap_days: number | null;
  readonly dormant_from_days: number | null;
  readonly lost_from_days: number | null;
  readonly revenue: number;
}

/** One row a customer, ascending by id; those who only returned have no stage. */
export function livesTable({ orders, seen, lives, place, before, byDays }: KnownLives): MemoryTable<LifeRow> {
  const of = <V>(values: ArrayLike<V>): (V | null)[] => Array.from(place, (i) => (i < 0 ? null : values[i]!));
  const days = (values: Float64Array, name: string) => numbers(of(values), 'days', name);
  return memoryTable<LifeRow>({
    customer_id: texts(orders.ids),
    stage: texts(of(lives.stage), 'stage', stageValues),
    stage_before: texts(of(before), 'stage_before', stageValues),
    stage_by_days: texts(of(byDays), 'stage_by_days', stageValues),
    order_days: numbers(
      of(seen.days).map((count) => count ?? 0),
      'count',
      'order_days',
      'integer',
    ),
    tenure_days: { ...days(seen.tenure, 'tenure_days'), type: 'integer' },
    silence_days: { ...days(seen.silence, 'silence_days'), type: 'integer' },
    typical_gap_days: days(lives.typical, 'typical_gap_days'),
    dormant_from_days: days(lives.dormantFrom, 'dormant_from_days'),
    lost_from_days: days(lives.lostFrom, 'lost_from_days'),
    revenue: numbers(orders.monetary, 'money'),
  });
}
