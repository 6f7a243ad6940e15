import { type MemoryTable, type Row, rowsTable } from '../../result/index.js';
import { quantile } from '../../stats/index.js';
import type { ClvAnswer } from './clv-kernel.js';
import { number, text } from './columns.js';

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
  const rows = Array.from({ length: n > 0 && total > 0 ? 10 : 0 }, (_, i): TenthRow => {
    const part = sorted.subarray(Math.round((i * n) / 10), Math.round(((i + 1) * n) / 10));
    const own = sum(part);
    return {
      tenth: i + 1,
      customers: part.length,
      clv: own,
      clv_share: own / total,
      mean: own / part.length,
      from: part.at(-1)!,
    };
  });
  return rowsTable(rows, {
    tenth: number('count', 'tenth'),
    customers: number('customers'),
    clv: number('money', 'clv'),
    clv_share: number('share', 'clv_share'),
    mean: number('money', 'clv_mean'),
    from: number('money', 'from'),
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
  return rowsTable<RiskRow>(cells, {
    value_fifth: number('count', 'value_fifth'),
    alive: text('p_alive', 'segment/clv.alive'),
    customers: number('customers'),
    clv: number('money', 'clv'),
  });
}
