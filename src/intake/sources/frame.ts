import { fatal, problem } from '../problem.js';
import { cellText, columnsOfObjects, rowsSource } from './rows.js';
import type { SourceContext, TableSource } from './source.js';

/** What is read of a danfojs DataFrame. */
export interface FrameLike {
  readonly columns: readonly string[];
  readonly values: readonly unknown[];
}

export function isFrame(value: unknown): value is FrameLike {
  if (typeof value !== 'object' || value === null) return false;
  const { columns, values } = value as Partial<FrameLike>;
  return Array.isArray(columns) && Array.isArray(values);
}

/** A danfojs DataFrame or an array of objects. Missing values are null, undefined, NaN and empty text. */
export async function openFrameSource(
  data: FrameLike | readonly object[],
  context: SourceContext,
): Promise<TableSource> {
  const objects = Array.isArray(data) ? (data as readonly object[]) : null;
  const place = { source: context.table };
  let header: readonly string[];
  let columns: (string | null)[][];
  if (objects !== null) {
    const odd = objects.findIndex((row) => typeof row !== 'object' || row === null || Array.isArray(row));
    if (odd >= 0)
      throw fatal(problem({ code: 'E-ARR-01', severity: 'error', place: { ...place, line: odd + 1, places: 'row' } }));
    ({ header, columns } = columnsOfObjects(objects));
  } else {
    const frame = data as FrameLike;
    header = frame.columns.map(String);
    columns = header.map((_, i) => frame.values.map((row) => cellText((row as readonly unknown[])[i])));
  }
  if (header.length === 0 || columns[0]!.length === 0)
    throw fatal(problem({ code: 'E-EMP-04', severity: 'error', place }));
  return rowsSource(
    {
      name: context.table,
      path: null,
      places: 'row',
      header,
      columns,
      lines: (i) => i + 1,
      broken: [],
      numbers: null,
      sha256: null,
      form: { form: objects === null ? 'DataFrame' : 'array' },
      issues: [],
    },
    context,
  );
}
