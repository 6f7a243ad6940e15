import { type MemoryTable, type Row, rowsTable } from '../../result/index.js';
import { sumMoney } from '../sum-money.js';
import { number, stageValues, text } from './columns.js';
import { type Crossing, crossingOf, crossings } from './crossings.js';
import type { KnownLives } from './lifecycle-lives.js';
import { membersBy } from './members-by.js';
import { type Stage, stages } from './stages.js';

export interface MigrationRow extends Row {
  readonly from: Stage | 'not_yet';
  readonly to: Stage;
  readonly customers: number;
  readonly share: number | null;
  readonly of: number;
}

/** From each stage some days ago to each stage now: customers, and their share of those who were there. */
export function migrationTable({ before, lives }: KnownLives): MemoryTable<MigrationRow> {
  const froms = [null, ...stages];
  const rows = froms.flatMap((from) => {
    const there = lives.stage.filter((_, i) => before[i] === from);
    return stages.map((to): MigrationRow => {
      const customers = there.filter((stage) => stage === to).length;
      const share = there.length === 0 ? null : customers / there.length;
      return { from: from ?? 'not_yet', to, customers, share, of: there.length };
    });
  });
  return rowsTable(rows, {
    from: text('stage_before', stageValues),
    to: text('stage', stageValues),
    customers: number('customers'),
    share: number('share', 'share_of_from'),
    of: number('customers', 'of_from'),
  });
}

export interface CrossingRow extends Row {
  readonly crossing: Crossing;
  readonly customers: number;
  readonly revenue: number;
}

const crossingNames = 'segment/lifecycle.crossing';

/** How many crossed each border, and what they have brought so far. */
export function crossingsTable(known: KnownLives): MemoryTable<CrossingRow> {
  const members = membersBy(known, (i) => crossingOf(known.before[i]!, known.lives.stage[i]!));
  const rows = crossings.map((crossing): CrossingRow => {
    const own = Uint32Array.from(members.get(crossing) ?? []);
    return { crossing, customers: own.length, revenue: sumMoney(known.orders.monetary, own) };
  });
  return rowsTable(rows, {
    crossing: text('crossing', crossingNames),
    customers: number('customers'),
    revenue: number('money'),
  });
}

export interface CrossedRow extends Row {
  readonly customer_id: string;
  readonly crossing: Crossing;
  readonly from: Stage | 'not_yet';
  readonly to: Stage;
  readonly silence_days: number;
  readonly typical_gap_days: number;
  readonly revenue: number;
}

/** Who crossed a border: those to be called first, then the rest, most money first. */
export function crossedTable(known: KnownLives): MemoryTable<CrossedRow> {
  const { orders, seen, lives, place, before } = known;
  const found: { row: number; i: number; crossing: Crossing }[] = [];
  place.forEach((i, row) => {
    const crossing = i < 0 ? null : crossingOf(before[i]!, lives.stage[i]!);
    if (crossing) found.push({ row, i, crossing });
  });
  found.sort(
    (a, b) =>
      crossings.indexOf(a.crossing) - crossings.indexOf(b.crossing) ||
      orders.monetary[b.row]! - orders.monetary[a.row]! ||
      a.row - b.row,
  );
  const rows = found.map(
    ({ row, i, crossing }): CrossedRow => ({
      customer_id: orders.ids[row]!,
      crossing,
      from: before[i] ?? 'not_yet',
      to: lives.stage[i]!,
      silence_days: seen.silence[i]!,
      typical_gap_days: lives.typical[i]!,
      revenue: orders.monetary[row]!,
    }),
  );
  return rowsTable(rows, {
    customer_id: 'text',
    crossing: text('crossing', crossingNames),
    from: text('stage_before', stageValues),
    to: text('stage', stageValues),
    silence_days: number('days', 'silence_days', 'integer'),
    typical_gap_days: number('days', 'typical_gap_days'),
    revenue: number('money'),
  });
}
