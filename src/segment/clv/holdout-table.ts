import { type MemoryTable, type Row, rowsTable } from '../../result/index.js';
import { number, text } from './columns.js';
import type { ReadHistories } from './read-histories.js';

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
  return rowsTable<HoldoutRow>(
    filled.map(({ i, ...row }) => ({
      repeats: i === mostRepeats ? `${i}+` : String(i),
      ...row,
      actual_mean: row.actual / row.customers,
      expected_mean: row.expected / row.customers,
    })),
    {
      repeats: text('repeats'),
      customers: number('customers'),
      actual: number('count', 'actual'),
      expected: number('number', 'expected'),
      actual_mean: number('number', 'actual_mean'),
      expected_mean: number('number', 'expected_mean'),
    },
  );
}
