import { message } from '../../messages/index.js';
import { type ColumnSpec, type MemoryTable, memoryTable, type Row } from '../../result/index.js';
import { quantile } from '../../stats/index.js';
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

export interface ModelRow extends Row {
  readonly model: string;
  readonly chosen: boolean;
  readonly log_likelihood: number | null;
  readonly later_log_likelihood: number | null;
}

/** The models tried and how well each told the later part; one row where no choice was asked for. */
export function modelsTable({ trials, fit, logLikelihood }: ClvAnswer): MemoryTable<ModelRow> {
  const rows =
    trials.length > 0 ? trials : [{ model: fit.model, converged: true, logLikelihood, laterLogLikelihood: Number.NaN }];
  const known = (value: number, converged: boolean) => (converged ? value : Number.NaN);
  return memoryTable<ModelRow>({
    model: { type: 'text', values: 'segment/clv.model', data: rows.map((row) => row.model), label: label('model') },
    chosen: { type: 'boolean', data: rows.map((row) => row.model === fit.model), label: label('chosen') },
    log_likelihood: measured(
      rows.map((row) => known(row.logLikelihood, row.converged)),
      'number',
      'log_likelihood',
    ),
    later_log_likelihood: measured(
      rows.map((row) => known(row.laterLogLikelihood, row.converged)),
      'number',
      'later_log_likelihood',
    ),
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

export interface TenthRow extends Row {
  readonly tenth: number;
  readonly customers: number;
  readonly clv: number;
  readonly clv_share: number;
  readonly mean: number;
  readonly from: number;
}

/** Tenths of the customers by their expected value, most first; none below ten customers or without money. */
export function tenthsTable({ clv }: ClvAnswer): MemoryTable<TenthRow> {
  const sorted = clv.slice().sort().reverse();
  const n = Number.isNaN(sorted[0] ?? Number.NaN) || sorted.length < 10 ? 0 : sorted.length;
  const sum = (part: Float64Array) => part.reduce((total, value) => total + value, 0);
  const total = sum(sorted);
  const rows = Array.from({ length: n > 0 && total > 0 ? 10 : 0 }, (_, i) => {
    const part = sorted.subarray(Math.round((i * n) / 10), Math.round(((i + 1) * n) / 10));
    return { tenth: i + 1, customers: part.length, clv: sum(part), from: part.at(-1)! };
  });
  return memoryTable<TenthRow>({
    tenth: counted(
      rows.map((row) => row.tenth),
      'count',
      'tenth',
    ),
    customers: counted(
      rows.map((row) => row.customers),
      'customers',
    ),
    clv: measured(
      rows.map((row) => row.clv),
      'money',
      'clv',
    ),
    clv_share: measured(
      rows.map((row) => row.clv / total),
      'share',
      'clv_share',
    ),
    mean: measured(
      rows.map((row) => row.clv / row.customers),
      'money',
      'clv_mean',
    ),
    from: measured(
      rows.map((row) => row.from),
      'money',
      'from',
    ),
  });
}

export interface RiskRow extends Row {
  readonly value_fifth: number;
  readonly alive: string;
  readonly customers: number;
  readonly clv: number;
}

const bands = ['80_100', '60_80', '40_60', '20_40', '0_20'];

/** What each customer would be worth while still there: the value at stake when somebody falls silent. */
export function worthWhileThere({ clv, pAlive }: ClvAnswer): Float64Array {
  return clv.map((value, i) => (pAlive[i]! > 0 ? value / pAlive[i]! : 0));
}

/** P(alive) × value while there, in fifths (5 the most; equal values in the same fifth). No rows without money. */
export function riskTable(answer: ClvAnswer): MemoryTable<RiskRow> {
  const worth = worthWhileThere(answer);
  const n = worth.length > 0 && !Number.isNaN(worth[0]!) ? worth.length : 0;
  const cuts = n === 0 ? [] : [0.2, 0.4, 0.6, 0.8].map((share) => quantile(worth, share));
  const cells = Array.from({ length: n === 0 ? 0 : 25 }, (_, cell) => ({
    value_fifth: (cell % 5) + 1,
    alive: bands[Math.floor(cell / 5)]!,
    customers: 0,
    clv: 0,
  }));
  for (let i = 0; i < n; i++) {
    const fifth = cuts.filter((cut) => worth[i]! > cut).length;
    const band = 4 - Math.min(4, Math.floor(answer.pAlive[i]! * 5));
    const cell = cells[band * 5 + fifth]!;
    cell.customers += 1;
    cell.clv += answer.clv[i]!;
  }
  return memoryTable<RiskRow>({
    value_fifth: counted(
      cells.map((cell) => cell.value_fifth),
      'count',
      'value_fifth',
    ),
    alive: {
      type: 'text',
      values: 'segment/clv.alive',
      data: cells.map((cell) => cell.alive),
      label: label('p_alive'),
    },
    customers: counted(
      cells.map((cell) => cell.customers),
      'customers',
    ),
    clv: measured(
      cells.map((cell) => cell.clv),
      'money',
      'clv',
    ),
  });
}
