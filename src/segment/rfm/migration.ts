import { flowLayout } from '../../chart/index.js';
import { type MemoryTable, type Row, rowsTable } from '../../result/index.js';
import { wilson } from '../../stats/index.js';
import { sumMoney } from '../sum-money.js';
import type { Assignment } from './assign-segments.js';
import { label, segmentValues } from './columns.js';
import type { CustomerOrders } from './customer-orders.js';

/** Who has no order line on that date. */
export const notSeen = 'not_seen';

export interface MigrationRow extends Row {
  readonly from: string;
  readonly to: string;
  readonly customers: number;
  /** Of those who were in `from`. */
  readonly share: number;
  readonly low: number;
  readonly high: number;
  readonly of_customers: number;
  /** Money of these customers now. */
  readonly revenue: number;
}

export interface FlowTableRow extends Row {
  readonly part: string;
  readonly band: string | null;
  readonly kind: string | null;
  readonly from: string | null;
  readonly to: string | null;
  readonly x: number;
  readonly x2: number | null;
  readonly y: number;
  readonly y2: number;
  readonly middle: number;
  readonly customers: number;
}

export interface Scored {
  readonly customers: CustomerOrders;
  readonly assignment: Assignment;
}

export interface Migration {
  readonly rows: readonly MigrationRow[];
  /** Segment of each customer of now on the earlier date. */
  readonly before: readonly string[];
  readonly names: readonly string[];
}

/**
 * From each segment on the earlier date to each segment now: customers, and their share of those who were there.
 *
 * Scores are cut anew on both dates unless cuts are stated: who moved did so against the others. Cost: O(customers).
 */
export function migrate(then: Scored, now: Scored, level: number): Migration {
  const names = [...new Set([...now.assignment.names, ...then.assignment.names]), notSeen];
  const place = new Map(names.map((name, i) => [name, i]));
  const segmentThen = new Map<string, string>();
  then.customers.ids.forEach((id, i) => {
    segmentThen.set(id, then.assignment.names[then.assignment.segment[i]!]!);
  });
  const size = names.length;
  const members: number[][] = Array.from({ length: size * size }, () => []);
  const before = now.customers.ids.map((id, i) => {
    const from = segmentThen.get(id) ?? notSeen;
    const to = now.assignment.names[now.assignment.segment[i]!]!;
    members[place.get(from)! * size + place.get(to)!]!.push(i);
    segmentThen.delete(id);
    return from;
  });
  const gone = new Array<number>(size).fill(0);
  for (const from of segmentThen.values()) gone[place.get(from)!]! += 1;
  const rows = names.flatMap((from, a): MigrationRow[] => {
    const counts = names.map((to, b) => (to === notSeen ? gone[a]! : members[a * size + b]!.length));
    const of = counts.reduce((sum, count) => sum + count, 0);
    return names.flatMap((to, b): MigrationRow[] => {
      const customers = counts[b]!;
      if (customers === 0) return [];
      const { low, high } = wilson(customers, of, level);
      const rowsOf = Uint32Array.from(members[a * size + b]!);
      const revenue = sumMoney(now.customers.monetary, rowsOf);
      return [{ from, to, customers, share: customers / of, low, high, of_customers: of, revenue }];
    });
  });
  return { rows, before, names };
}

export function migrationTable(rows: readonly MigrationRow[]): MemoryTable<MigrationRow> {
  return rowsTable(rows, {
    from: { unit: 'text', values: segmentValues, label: label('segment_before') },
    to: { unit: 'text', values: segmentValues, label: label('segment_now') },
    customers: 'customers',
    share: { unit: 'share', label: label('share_of_before') },
    low: 'share',
    high: 'share',
    of_customers: { unit: 'customers', label: label('of_before') },
    revenue: 'money',
  });
}

/** The bands of the flow picture: who stayed in the segment, who moved, who is new. */
export function flowTable({ rows, names }: Migration): MemoryTable<FlowTableRow> {
  const flows = rows.map(({ from, to, customers }) => ({
    from,
    to,
    size: customers,
    kind: from === to ? 'stayed' : from === notSeen ? 'first_seen' : 'moved',
  }));
  const placed = flowLayout(flows, names).map(({ size, ...row }): FlowTableRow => ({ ...row, customers: size }));
  // The legend names the kinds in the order in which they come.
  const kinds = ['stayed', 'moved', 'first_seen'];
  placed.sort((a, b) => kinds.indexOf(a.kind ?? '') - kinds.indexOf(b.kind ?? ''));
  const place = { unit: 'number', label: label('place') } as const;
  return rowsTable(placed, {
    part: { unit: 'text', label: label('place') },
    band: { unit: 'text', label: label('place') },
    kind: { unit: 'text', values: 'segment/rfm.flow', label: label('flow') },
    from: { unit: 'text', values: segmentValues, label: label('segment_before') },
    to: { unit: 'text', values: segmentValues, label: label('segment_now') },
    x: place,
    x2: place,
    y: place,
    y2: place,
    middle: place,
    customers: 'customers',
  });
}
