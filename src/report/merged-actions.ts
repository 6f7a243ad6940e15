import type { ActionRow } from '../analysis/index.js';
import type { ColumnInfo, Result, Table } from '../result/index.js';

/** Monday of the ISO week of a day; equal for the days of one week. */
function weekOf(day: string): string {
  const time = Date.parse(`${day.slice(0, 10)}T00:00:00Z`);
  const weekday = (new Date(time).getUTCDay() + 6) % 7;
  return new Date(time - weekday * 86_400_000).toISOString().slice(0, 10);
}

/** What the sections together want done. */
export interface MergedActions {
  readonly columns: readonly ColumnInfo[];
  readonly rows: readonly ActionRow[];
}

/**
 * One row a customer and week, so that nobody is called twice: the one with the highest expected value, then the first in
 * the order of the sections. An action without a day belongs to the week of the report's day. Sorted by day, then value.
 */
export async function mergedActions(results: readonly Result[]): Promise<MergedActions> {
  const tables = results.flatMap((result) => {
    const table = result.tables.actions as Table<ActionRow> | undefined;
    return table ? [{ table, day: result.input.asOf ?? '1970-01-01' }] : [];
  });
  const best = new Map<string, { row: ActionRow; day: string }>();
  for (const { table, day: asOf } of tables) {
    for (const row of await table.rows()) {
      const day = row.by_date ?? asOf;
      const key = `${weekOf(day)} ${row.customer_id}`;
      const other = best.get(key);
      if (!other || worthOf(row) > worthOf(other.row)) best.set(key, { row, day });
    }
  }
  const kept = [...best.values()].sort(
    (a, b) => compare(a.day, b.day) || worthOf(b.row) - worthOf(a.row) || compare(a.row.customer_id, b.row.customer_id),
  );
  return { columns: tables[0]?.table.columns ?? [], rows: kept.map(({ row }) => row) };
}

function worthOf(row: ActionRow): number {
  return row.expected_value ?? -Number.MAX_VALUE;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
