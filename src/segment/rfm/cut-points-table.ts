import { type MemoryTable, type Row, rowsTable } from '../../result/index.js';
import { number, text } from './columns.js';
import type { DimensionCut } from './score-rfm.js';

export interface CutPointRow extends Row {
  readonly dimension: string;
  readonly score: number;
  readonly from: number | null;
  readonly to: number | null;
  readonly customers: number;
  readonly cut: number | null;
  readonly within_r: number | null;
  readonly within_f: number | null;
}

/** Which values were given which score. */
export function cutPointsTable(cuts: readonly DimensionCut[]): MemoryTable<CutPointRow> {
  const rows = cuts.map(
    ({ dimension, score, from, to, customers, cut, withinR, withinF }): CutPointRow => ({
      dimension,
      score,
      from,
      to,
      customers,
      cut,
      within_r: withinR,
      within_f: withinF,
    }),
  );
  return rowsTable(rows, {
    dimension: text('dimension', 'segment/rfm.dimension'),
    score: number('score', 'score', 'integer'),
    from: number('number', 'from'),
    to: number('number', 'to'),
    customers: number('customers'),
    cut: number('number', 'cut'),
    within_r: number('score', 'within_r', 'integer'),
    within_f: number('score', 'within_f', 'integer'),
  });
}
