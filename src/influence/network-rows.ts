import { type ColumnSpec, type MemoryTable, memoryTable, type Row } from '../result/index.js';

/** One row of a network picture: a node at its place, or a tie with both ends. */
export interface NetworkRow extends Row {
  readonly kind: string;
  readonly customer_id: string | null;
  readonly label: string | null;
  readonly x: number;
  readonly y: number;
  readonly x2: number | null;
  readonly y2: number | null;
  readonly size: number | null;
  readonly highlight: boolean | null;
}

/** What a network picture takes from which column of its table. */
export const networkFields = {
  kind: 'kind',
  x: 'x',
  y: 'y',
  x2: 'x2',
  y2: 'y2',
  label: 'label',
  size: 'size',
  highlight: 'highlight',
} as const;

/** The table that a network picture draws. @param size - what the size of a node is */
export function networkRowsTable(
  rows: readonly NetworkRow[],
  size: Pick<ColumnSpec, 'unit' | 'label'>,
): MemoryTable<NetworkRow> {
  const number = (name: 'x' | 'y' | 'x2' | 'y2' | 'size') => ({
    type: 'number' as const,
    data: Float64Array.from(rows, (row) => row[name] ?? Number.NaN),
  });
  const plain = (name: 'kind' | 'customer_id' | 'label') => ({
    type: 'text' as const,
    data: rows.map((row) => row[name]),
  });
  return memoryTable<NetworkRow>({
    kind: plain('kind'),
    customer_id: plain('customer_id'),
    label: { ...plain('label'), holds: 'customer_name' },
    x: number('x'),
    y: number('y'),
    x2: number('x2'),
    y2: number('y2'),
    size: { ...number('size'), ...size },
    highlight: { type: 'boolean', data: rows.map((row) => row.highlight) },
  });
}
