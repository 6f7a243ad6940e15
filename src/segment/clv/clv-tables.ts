import { message } from '../../messages/index.js';
import { type ColumnSpec, type MemoryTable, memoryTable, type Row } from '../../result/index.js';
import type { ClvAnswer } from './clv-kernel.js';
import { type ClvOptions, unitDays } from './clv-options.js';
import type { ReadHistories } from './read-histories.js';

export const label = (name: string) => message(`segment/clv.column.${name}`);

export const measured = (
  data: Iterable<number | null>,
  unit: 'share' | 'money' | 'number',
  name?: string,
): ColumnSpec => ({
  type: 'number',
  unit,
  data: data instanceof Float64Array ? data : Float64Array.from(data, (value) => value ?? Number.NaN),
  ...(name === undefined ? {} : { label: label(name) }),
});

export const counted = (data: Iterable<number>, unit: 'customers' | 'orders' | 'count', name?: string): ColumnSpec => ({
  type: 'integer',
  unit,
  data: data instanceof Float64Array ? data : Float64Array.from(data),
  ...(name === undefined ? {} : { label: label(name) }),
});

export interface CustomerRow extends Row {
  readonly customer_id: string;
  readonly x: number;
  readonly t_x: number;
  readonly T: number;
  readonly p_alive: number;
  readonly expected_purchases: number;
  readonly expected_spend: number | null;
  readonly clv: number | null;
  readonly clv_low: number | null;
  readonly clv_high: number | null;
}

/** One row a customer, ascending by id; times in the unit asked for. */
export function customersTable(
  { ids, histories }: ReadHistories,
  answer: ClvAnswer,
  { timeUnit }: ClvOptions,
): MemoryTable<CustomerRow> {
  const inUnit = (days: Float64Array) => days.map((each) => each / unitDays[timeUnit]);
  return memoryTable<CustomerRow>({
    customer_id: { type: 'text', data: ids },
    x: counted(histories.x, 'orders', 'x'),
    t_x: measured(inUnit(histories.tx), 'number', 't_x'),
    T: measured(inUnit(histories.T), 'number', 'T'),
    p_alive: measured(answer.pAlive, 'share', 'p_alive'),
    expected_purchases: measured(answer.purchases, 'number', 'expected_purchases'),
    expected_spend: measured(answer.spends, 'money', 'expected_spend'),
    clv: measured(answer.clv, 'money', 'clv'),
    clv_low: measured(answer.low, 'money', 'clv_low'),
    clv_high: measured(answer.high, 'money', 'clv_high'),
  });
}

export interface HoldoutRow extends Row {
  readonly repeats: string;
  readonly customers: number;
  readonly actual: number;
  readonly expected: number;
  readonly actual_mean: number;
  readonly expected_mean: number;
}

const mostRepeats = 7;

/** Purchases in the hold-out by the number of repeat purchases before it; no rows without a hold-out. */
export function holdoutTable(
  { histories, other }: ReadHistories,
  expected: Float64Array | null,
): MemoryTable<HoldoutRow> {
  const rows = Array.from({ length: mostRepeats + 1 }, (_, i) => ({ i, customers: 0, actual: 0, expected: 0 }));
  if (expected && other) {
    for (let i = 0; i < expected.length; i++) {
      const row = rows[Math.min(mostRepeats, histories.x[i]!)]!;
      row.customers += 1;
      row.actual += other.x[i]! - histories.x[i]!;
      row.expected += expected[i]!;
    }
  }
  const filled = rows.filter((row) => row.customers > 0);
  return memoryTable<HoldoutRow>({
    repeats: {
      type: 'text',
      data: filled.map((row) => (row.i === mostRepeats ? `${row.i}+` : String(row.i))),
      label: label('repeats'),
    },
    customers: counted(
      filled.map((row) => row.customers),
      'customers',
    ),
    actual: counted(
      filled.map((row) => row.actual),
      'count',
      'actual',
    ),
    expected: measured(
      filled.map((row) => row.expected),
      'number',
      'expected',
    ),
    actual_mean: measured(
      filled.map((row) => row.actual / row.customers),
      'number',
      'actual_mean',
    ),
    expected_mean: measured(
      filled.map((row) => row.expected / row.customers),
      'number',
      'expected_mean',
    ),
  });
}
