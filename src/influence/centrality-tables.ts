import type { ActionRow } from '../analysis/index.js';
import { type ColumnSpec, type MemoryTable, memoryTable, type Row } from '../result/index.js';
import type { CentralityAnswer } from './centralities.js';
import { springLayout } from './layout.js';
import { type NetworkRow, networkRowsTable } from './network-rows.js';
import type { PathAnswer } from './path-measures.js';
import type { Stability } from './rank-stability.js';

/** Where one customer stands. Columns of measures that were not asked for are absent. */
export interface CentralityRow extends Row {
  readonly customer_id: string;
  readonly degree_in: number;
  readonly degree_out: number;
  readonly pagerank: number;
  readonly closeness: number;
  readonly betweenness: number;
  readonly k_core: number;
  readonly clustering: number | null;
}

export interface TopCentralityRow extends CentralityRow {
  readonly rank: number;
  /** Name where it is known, else the id. */
  readonly label: string;
  /** Share of the resamples in which it stays among the first, and where its rank lies in nine of ten; absent unless asked for. */
  readonly stays: number;
  readonly rank_low: number;
  readonly rank_high: number;
}

export type CentralityTables = {
  readonly customers: MemoryTable<CentralityRow>;
  readonly top: MemoryTable<TopCentralityRow>;
  readonly network: MemoryTable<NetworkRow>;
  readonly actions: MemoryTable<ActionRow>;
};

/** What was measured, the parts side by side. */
export interface Measured {
  readonly measured: CentralityAnswer;
  readonly paths: PathAnswer | null;
}

type MeasureName = 'degree_in' | 'degree_out' | 'pagerank' | 'closeness' | 'betweenness' | 'k_core' | 'clustering';
type MeasureColumns = Partial<Record<MeasureName, ColumnSpec>>;

/** The measures of nodes in an order, as columns. */
function measureColumns({ measured: answer, paths }: Measured, order: ArrayLike<number>): MeasureColumns {
  const column = (data: ArrayLike<number> | null, spec: Pick<ColumnSpec, 'type' | 'unit'>): ColumnSpec | null =>
    data === null ? null : { ...spec, data: Float64Array.from(order, (node) => data[node]!) };
  const columns = {
    degree_in: column(answer.degreeIn, { type: 'integer', unit: 'count' }),
    degree_out: column(answer.degreeOut, { type: 'integer', unit: 'count' }),
    pagerank: column(answer.pagerank, { type: 'number', unit: 'share' }),
    closeness: column(paths?.closeness ?? null, { type: 'number', unit: 'share' }),
    betweenness: column(paths?.betweenness ?? null, { type: 'number', unit: 'number' }),
    k_core: column(answer.kCore, { type: 'integer', unit: 'count' }),
    clustering: column(answer.clustering, { type: 'number', unit: 'share' }),
  };
  return Object.fromEntries(Object.entries(columns).filter(([, spec]) => spec !== null)) as MeasureColumns;
}

/** All customers, the most central first. */
export function customersTable(answer: Measured, ids: readonly string[]): MemoryTable<CentralityRow> {
  const { order } = answer.measured;
  const named: string[] = new Array(order.length);
  for (let place = 0; place < named.length; place++) named[place] = ids[order[place]!]!;
  return memoryTable<CentralityRow>({
    customer_id: { type: 'text', data: named },
    ...(measureColumns(answer, order) as Required<MeasureColumns>),
  });
}

/** The first few with their names. */
export function topTable(
  answer: Measured,
  ids: readonly string[],
  labels: ReadonlyMap<number, string>,
  { top, stability }: { top: number; stability: Stability | null },
): MemoryTable<TopCentralityRow> {
  const order = answer.measured.order.subarray(0, top);
  const firm = stability && {
    stays: { type: 'number' as const, unit: 'share' as const, data: stability.stays },
    rank_low: { type: 'integer' as const, unit: 'count' as const, data: stability.rankLow },
    rank_high: { type: 'integer' as const, unit: 'count' as const, data: stability.rankHigh },
  };
  return memoryTable<TopCentralityRow>({
    rank: { type: 'integer', unit: 'count', data: Float64Array.from(order, (_, place) => place + 1) },
    customer_id: { type: 'text', data: Array.from(order, (node) => ids[node]!) },
    label: { type: 'text', holds: 'customer_name', data: Array.from(order, (node) => labels.get(node) ?? ids[node]!) },
    ...(firm as NonNullable<typeof firm>),
    ...(measureColumns(answer, order) as Required<MeasureColumns>),
  });
}

/** The rows of the picture of the top and their neighbourhoods. */
export function networkTable(
  { around, order }: CentralityAnswer,
  ids: readonly string[],
  labels: ReadonlyMap<number, string>,
  { score, spec }: { score: ArrayLike<number>; spec: Pick<ColumnSpec, 'unit' | 'label'> },
): MemoryTable<NetworkRow> {
  const { nodes, topCount, edges } = around;
  const { x, y } = springLayout(nodes.length, edges);
  const named = Math.min(10, order.length);
  const rows: NetworkRow[] = edges.map(([a, b]) => ({
    kind: 'edge',
    customer_id: null,
    label: null,
    x: x[a]!,
    y: y[a]!,
    x2: x[b]!,
    y2: y[b]!,
    size: null,
    highlight: null,
  }));
  nodes.forEach((node, place) => {
    rows.push({
      kind: 'node',
      customer_id: ids[node]!,
      // Only the first few are written out: names on names cannot be read.
      label: place < Math.min(named, topCount) ? (labels.get(node) ?? ids[node]!) : null,
      x: x[place]!,
      y: y[place]!,
      x2: null,
      y2: null,
      size: score[node] ?? 0,
      highlight: place < topCount,
    });
  });
  return networkRowsTable(rows, spec);
}
