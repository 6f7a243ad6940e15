import { type MemoryTable, memoryTable, type Row } from '../../result/index.js';
import type { ClvAnswer } from './clv-kernel.js';
import { type ClvOptions, unitDays } from './clv-options.js';
import { numbers } from './columns.js';
import type { ReadHistories } from './read-histories.js';

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
    x: numbers(histories.x, 'orders', 'x'),
    t_x: numbers(inUnit(histories.tx), 'number', 't_x'),
    T: numbers(inUnit(histories.T), 'number', 'T'),
    p_alive: numbers(answer.pAlive, 'share', 'p_alive'),
    expected_purchases: numbers(answer.purchases, 'number', 'expected_purchases'),
    expected_spend: numbers(answer.spends, 'money', 'expected_spend'),
    clv: numbers(answer.clv, 'money', 'clv'),
    clv_low: numbers(answer.low, 'money', 'clv_low'),
    clv_high: numbers(answer.high, 'money', 'clv_high'),
  });
}
