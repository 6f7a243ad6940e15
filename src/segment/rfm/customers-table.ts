import { type ColumnSpec, type MemoryTable, memoryTable, type Row } from '../../result/index.js';
import type { Assignment } from './assign-segments.js';
import { segmentValues } from './columns.js';
import type { CustomerOrders } from './customer-orders.js';
import type { RfmWeights } from './rfm-options.js';
import type { RfmScores } from './score-rfm.js';

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

/** One row a customer, ascending by id. Columns are typed arrays: no object is made per row. */
export function customersTable(
  customers: CustomerOrders,
  { r, f, m }: RfmScores,
  { names, segment }: Assignment,
  weights: RfmWeights | null,
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
  if (!weights) return memoryTable<CustomerRow>(columns);
  const total = weights.r + weights.f + weights.m;
  const score = new Float64Array(n).fill(Number.NaN);
  for (const i of customers.scored) {
    score[i] = (weights.r * r[i]! + weights.f * f[i]! + weights.m * m[i]!) / total;
  }
  return memoryTable<CustomerRow>({ ...columns, score: { type: 'number', unit: 'score', data: score } });
}
