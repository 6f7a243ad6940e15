import { type ColumnSpec, type MemoryTable, memoryTable, type Row } from '../../result/index.js';
import type { Assignment } from './assign-segments.js';
import { label, segmentValues } from './columns.js';
import type { CustomerOrders } from './customer-orders.js';
import type { RfmWeights } from './rfm-options.js';
import type { RfmScores } from './score-rfm.js';
import type { Stability } from './score-stability.js';

export interface CustomerRow extends Row {
  readonly customer_id: string;
  readonly recency_days: number | null;
  readonly frequency: number;
  readonly monetary: number;
  readonly r: number | null;
  readonly f: number | null;
  readonly m: number | null;
  readonly segment: string;
}

/** A score of 0 stands for "not scored". */
function scoreColumn(scores: Uint8Array): ColumnSpec {
  const data = new Float64Array(scores.length);
  for (let i = 0; i < scores.length; i++) data[i] = scores[i] === 0 ? Number.NaN : scores[i]!;
  return { type: 'integer', unit: 'score', data };
}

/** What is added where it is asked for. */
export interface Extras {
  readonly weights: RfmWeights | null;
  readonly stability: Stability | null;
  /** Segment on the compared date. */
  readonly before: readonly string[] | null;
}

/** One row a customer, ascending by id. Columns are typed arrays: no object is made per row. */
export function customersTable(
  customers: CustomerOrders,
  { r, f, m }: RfmScores,
  { names, segment }: Assignment,
  { weights, stability, before }: Extras,
): MemoryTable<CustomerRow> {
  const n = customers.ids.length;
  const segments = new Array<string>(n);
  for (let i = 0; i < n; i++) segments[i] = names[segment[i]!]!;
  const columns = {
    customer_id: { type: 'text', data: customers.ids },
    recency_days: { type: 'integer', unit: 'days', data: customers.recency },
    frequency: { type: 'integer', unit: 'orders', data: customers.frequency },
    monetary: { type: 'number', unit: 'money', data: customers.monetary },
    r: scoreColumn(r),
    f: scoreColumn(f),
    m: scoreColumn(m),
    segment: { type: 'text', values: segmentValues, data: segments },
  } as const;
  const share = (data: Float64Array, name: string): ColumnSpec => ({
    type: 'number',
    unit: 'share',
    data,
    label: label(name),
  });
  const extras: Record<string, ColumnSpec> = {};
  if (weights) {
    const total = weights.r + weights.f + weights.m;
    const score = new Float64Array(n).fill(Number.NaN);
    for (const i of customers.scored) {
      score[i] = (weights.r * r[i]! + weights.f * f[i]! + weights.m * m[i]!) / total;
    }
    extras.score = { type: 'number', unit: 'score', data: score };
  }
  if (before)
    extras.segment_before = { type: 'text', values: segmentValues, data: before, label: label('segment_before') };
  if (stability) {
    extras.same_scores = share(stability.sameScores, 'same_scores');
    extras.same_segment = share(stability.sameSegment, 'same_segment');
  }
  return memoryTable<CustomerRow>({ ...columns, ...extras });
}
