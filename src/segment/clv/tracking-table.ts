import { type MemoryTable, type Row, rowsTable } from '../../result/index.js';
import { addDays } from '../days.js';
import { label, number, text } from './columns.js';
import type { ReadHistories } from './read-histories.js';

export interface TrackingRow extends Row {
  readonly until: string;
  readonly series: string;
  readonly purchases: number;
}

/** Points of a line at most; weeks, or spans of several weeks where there are more. */
const mostPoints = 260;

/**
 * Cumulative repeat purchases of the customers, what happened beside what the model expects, by week.
 *
 * The expected line of the hold-out goes on from where that of the calibration ends.
 *
 * @param curve - repeat purchases expected of a new customer up to each day
 * @param split - last day the model is fitted to
 * @param end - last day of the data
 */
export function trackingTable(
  { firstDay, course, from }: ReadHistories,
  curve: Float64Array,
  { split, end }: { split: number; end: number },
): MemoryTable<TrackingRow> {
  const births = new Map<number, number>();
  for (let i = 0; i < firstDay.length; i++) births.set(firstDay[i]!, (births.get(firstDay[i]!) ?? 0) + 1);
  const born = [...births].sort((a, b) => a[0] - b[0]);
  const width = 7 * Math.max(1, Math.ceil((end - from) / 7 / mostPoints));
  const stops = new Set([split, end]);
  for (let day = from + width - 1; day < end; day += width) stops.add(day);

  const rows: TrackingRow[] = [];
  let [happened, next] = [0, 0];
  for (const day of [...stops].sort((a, b) => a - b)) {
    while (next < course.day.length && course.day[next]! <= day) happened += course.repeats[next++]!;
    let expected = 0;
    for (const [first, customers] of born) if (first < day) expected += customers * curve[day - first]!;
    const until = addDays('1970-01-01', day);
    rows.push({ until, series: 'actual', purchases: happened });
    if (day <= split) rows.push({ until, series: 'expected', purchases: expected });
    if (day >= split && end > split) rows.push({ until, series: 'expected_later', purchases: expected });
  }
  return rowsTable(rows, {
    until: { unit: 'date', label: label('until') },
    series: text('series', 'segment/clv.series'),
    purchases: number('number', 'cumulative'),
  });
}
