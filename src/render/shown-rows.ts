import type { Row, Table } from '../result/index.js';

/** Longer tables are not read to their end to see whether they run in time. */
const mostPeriods = 5_000;

/** A day, a month, a quarter, a week or a year as tables write it. */
const period = /^\d{4}(-(\d{2}(-\d{2})?|Q[1-4]|W\d{2}))?$/;

/**
 * The rows of a table that a page has room for: the first ones, or the latest ones where the table runs in time, one day or
 * period a row: of what happens month by month a reader wants the end.
 */
export async function shownRows(
  table: Table,
  most: number,
): Promise<{ readonly rows: readonly Row[]; readonly latest: boolean }> {
  const rows = await table.head(Math.min(most, table.rowCount));
  const name = table.columns[0]?.name ?? '';
  const day = (row: Row | undefined): string => String(row?.[name] ?? '');
  const runs = (all: readonly Row[]): boolean =>
    all.every((row, place) => period.test(day(row)) && (place === 0 || day(all[place - 1]) < day(row)));
  if (table.rowCount <= rows.length || table.rowCount > mostPeriods || !runs(rows)) return { rows, latest: false };
  const all = await table.rows();
  return runs(all) ? { rows: all.slice(-rows.length), latest: true } : { rows, latest: false };
}
