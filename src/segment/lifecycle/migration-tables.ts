import { type MemoryTable, memoryTable, type Row } from '../../result/index.js';
import { sumMoney } from '../sum-money.js';
import { numbers, stageValues, texts } from './columns.js';
import { type Crossing, crossingOf, crossings } from './crossings.js';
import type { KnownLives } from './lifecycle-lives.js';
import { membersBy } from './members-by.js';
import { stages } from './stages.js';

export interface CrossingRow extends Row {
  readonly crossing: Crossing;
  readonly customers: number;
  readonly revenue: number;
}

/** From each stage some days ago to each stage now: customers, and their share of those who were there. */
export function migrationTable({ before, lives }: KnownLives): MemoryTable {
  const froms = [null, ...stages];
  const rows = froms.flatMap((from) => {
    const there = lives.stage.filter((_, i) => before[i] === from);
    return stages.map((to) => {
      const customers = there.filter((stage) => stage === to).length;
      const share = there.length === 0 ? null : customers / there.length;
      return { from: from ?? 'not_yet', to, customers, share, of: there.length };
    });
  });
  return memoryTable({
    from: texts(
      rows.map((row) => row.from),
      'stage_before',
      stageValues,
    ),
    to: texts(
      rows.map((row) => row.to),
      'stage',
      stageValues,
    ),
    customers: numbers(
      rows.map((row) => row.customers),
      'customers',
      undefined,
      'integer',
    ),
    share: numbers(
      rows.map((row) => row.share),
      'share',
      'share_of_from',
    ),
    of: numbers(
      rows.map((row) => row.of),
      'customers',
      'of_from',
      'integer',
    ),
  });
}

/** How many crossed each border, and what they have brought so far. */
export function crossingsTable(known: KnownLives): MemoryTable<CrossingRow> {
  const members = membersBy(known, (i) => crossingOf(known.before[i]!, known.lives.stage[i]!));
  const rows = crossings.map((crossing) => Uint32Array.from(members.get(crossing) ?? []));
  return memoryTable<CrossingRow>({
    crossing: texts([...crossings], 'crossing', 'segment/lifecycle.crossing'),
    customers: numbers(
      rows.map((own) => own.length),
      'customers',
      undefined,
      'integer',
    ),
    revenue: numbers(
      rows.map((own) => sumMoney(known.orders.monetary, own)),
      'money',
    ),
  });
}

/** Who crossed a border: those to be called first, then the rest, most money first. */
export function crossedTable(known: KnownLives): MemoryTable {
  const { orders, seen, lives, place, before } = known;
  const rows: { row: number; i: number; crossing: Crossing }[] = [];
  place.forEach((i, row) => {
    const crossing = i < 0 ? null : crossingOf(before[i]!, lives.stage[i]!);
    if (crossing) rows.push({ row, i, crossing });
  });
  rows.sort(
    (a, b) =>
      crossings.indexOf(a.crossing) - crossings.indexOf(b.crossing) ||
      orders.monetary[b.row]! - orders.monetary[a.row]! ||
      a.row - b.row,
  );
  return memoryTable({
    customer_id: texts(rows.map(({ row }) => orders.ids[row]!)),
    crossing: texts(
      rows.map(({ crossing }) => crossing),
      'crossing',
      'segment/lifecycle.crossing',
    ),
    from: texts(
      rows.map(({ i }) => before[i] ?? 'not_yet'),
      'stage_before',
      stageValues,
    ),
    to: texts(
      rows.map(({ i }) => lives.stage[i]!),
      'stage',
      stageValues,
    ),
    silence_days: numbers(
      rows.map(({ i }) => seen.silence[i]!),
      'days',
      'silence_days',
      'integer',
    ),
    typical_gap_days: numbers(
      rows.map(({ i }) => lives.typical[i]!),
      'days',
      'typical_gap_days',
    ),
    revenue: numbers(
      rows.map(({ row }) => orders.monetary[row]!),
      'money',
    ),
  });
}
