import type { Random } from '../stats/random.js';
import type { MarketDraft } from './draft.js';
import type { MarketTable } from './market.js';
import { type DraftRow, type RowTable, rowColumns, rowTables } from './rows.js';

// By what a table is sorted; rows of the same moment stay in the order of the stories.
const sortedBy: { readonly [T in RowTable]?: string } = {
  interactions: 'at',
  memberships: 'started_at',
  touches: 'at',
};
/** Share of the interactions and touches that nobody wrote down, at noise 1. */
const lostShare = 0.01;

/** The tables that stories filled, those without a row left out. Cost: O(rows log rows). */
export function rowTablesOf({ rows, options }: MarketDraft, random: Random): MarketTable[] {
  return rowTables.flatMap((name): MarketTable[] => {
    const loses = (name === 'interactions' || name === 'touches') && options.noise > 0;
    const losses = random.fork(name);
    const kept = loses ? rows[name].filter(() => !losses.bernoulli(lostShare * options.noise)) : rows[name];
    if (kept.length === 0) return [];
    const key = sortedBy[name];
    const sorted = key === undefined ? kept : sortByText(kept, key);
    const columns = usedColumns(name, sorted);
    return [
      {
        name,
        columns,
        rowCount: sorted.length,
        *rows() {
          for (const row of sorted) yield columns.map((column) => row[column] ?? null);
        },
      },
    ];
  });
}

function sortByText(rows: readonly DraftRow[], key: string): DraftRow[] {
  return rows
    .map((row, place) => ({ row, place, at: String(row[key]) }))
    .sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : a.place - b.place))
    .map(({ row }) => row);
}

function usedColumns(name: RowTable, rows: readonly DraftRow[]): string[] {
  const used = new Set<string>();
  for (const row of rows) for (const column in row) if (row[column] !== null) used.add(column);
  const own: readonly string[] = rowColumns[name];
  const further = [...used].filter((column) => !own.includes(column));
  return [...own.filter((column) => used.has(column)), ...further];
}
