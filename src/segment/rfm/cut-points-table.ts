import { type ColumnSpec, type MemoryTable, memoryTable, type Row } from '../../result/index.js';
import { counted, label, measured } from './columns.js';
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
  const scores = (values: readonly (number | null)[], name: string): ColumnSpec => ({
    type: 'integer',
    unit: 'score',
    data: Float64Array.from(values, (value) => value ?? Number.NaN),
    label: label(name),
  });
  return memoryTable<CutPointRow>({
    dimension: {
      type: 'text',
      values: 'segment/rfm.dimension',
      data: cuts.map((cut) => cut.dimension),
      label: label('dimension'),
    },
    score: scores(
      cuts.map((cut) => cut.score),
      'score',
    ),
    from: {
      ...measured(
        cuts.map((cut) => cut.from),
        'number',
      ),
      label: label('from'),
    },
    to: {
      ...measured(
        cuts.map((cut) => cut.to),
        'number',
      ),
      label: label('to'),
    },
    customers: counted(
      cuts.map((cut) => cut.customers),
      'customers',
    ),
    cut: {
      ...measured(
        cuts.map((cut) => cut.cut),
        'number',
      ),
      label: label('cut'),
    },
    within_r: scores(
      cuts.map((cut) => cut.withinR),
      'within_r',
    ),
    within_f: scores(
      cuts.map((cut) => cut.withinF),
      'within_f',
    ),
  });
}
