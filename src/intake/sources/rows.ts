import { quoteIdentifier } from '../../engine/index.js';
import type { Issue } from '../../errors.js';
import type { BrokenRecord, Place, SourceContext, TableSource } from './source.js';

export interface Rows {
  readonly name: string;
  readonly path: string | null;
  readonly places: 'line' | 'cell' | 'row';
  readonly sheet?: string;
  readonly header: readonly string[];
  /** Cells by column, as text. */
  readonly columns: readonly (readonly (string | null)[])[];
  /** Line or row of each record. */
  readonly lines: (index: number) => number;
  readonly broken: readonly BrokenRecord[];
  /** Number of each record, where some are broken. */
  readonly numbers: readonly number[] | null;
  readonly sha256: string | null;
  readonly form: { readonly [key: string]: string };
  readonly issues: readonly Issue[];
}

const sampleRows = 2000;

/** A source whose cells are already in memory as text: frames, arrays, JSON lines, sheets. */
export async function rowsSource(rows: Rows, { engine }: SourceContext): Promise<TableSource> {
  const count = rows.columns[0]?.length ?? 0;
  const table = engine.scratch('rows');
  // Only an engine that reads files itself keeps rows in the order in which they came.
  const numbers = rows.numbers ?? (engine.files === null ? Array.from({ length: count }, (_, i) => i + 1) : null);
  const numbered = numbers ? [{ name: 'record', type: 'integer' as const, data: Float64Array.from(numbers) }] : [];
  await engine.register(table, [
    ...rows.columns.map((data, i) => ({ name: `c${i + 1}`, type: 'text' as const, data })),
    ...numbered,
  ]);
  const numberOf = (index: number) => rows.numbers?.[index] ?? index + 1;
  return {
    name: rows.name,
    path: rows.path,
    places: rows.places,
    ...(rows.sheet === undefined ? {} : { sheet: rows.sheet }),
    columns: rows.header.map((name, i) => ({ name, sql: `c${i + 1}`, native: 'text' })),
    trailing: false,
    sample: Array.from({ length: Math.min(count, sampleRows) }, (_, row) =>
      rows.columns.map((column) => column[row] ?? null),
    ),
    form: rows.form,
    issues: rows.issues,
    readings: [
      async () => ({
        relation: quoteIdentifier(table),
        record: numbers ? 'record' : null,
        reconcile: async () => ({
          records: count + rows.broken.length,
          broken: rows.broken,
          sha256: rows.sha256,
          issues: [],
        }),
        release: () => engine.drop(table),
      }),
    ],
    locate: async (records) => {
      const index = new Map(Array.from({ length: count }, (_, i) => [numberOf(i), i]));
      const places = new Map<number, Place>();
      for (const record of records) {
        const i = index.get(record);
        if (i === undefined) continue;
        places.set(record, { line: rows.lines(i), raw: rows.columns.map((column) => column[i] ?? '').join('\t') });
      }
      return places;
    },
  };
}

/** A value of JavaScript as the cell it would be in a text file; null where there is none. */
export function cellText(value: unknown): string | null {
  if (value === null || value === undefined || value === '') return null;
  if (typeof value === 'number') return Number.isNaN(value) ? null : String(value);
  if (value instanceof Date) {
    if (Number.isNaN(value.getTime())) return null;
    return value
      .toISOString()
      .replace('T', ' ')
      .replace(/\.000Z$/, '')
      .replace('Z', '');
  }
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

/** Columns of objects: every key of any of them, in the order in which they first appear. */
export function columnsOfObjects(objects: readonly object[]): { header: string[]; columns: (string | null)[][] } {
  const index = new Map<string, (string | null)[]>();
  objects.forEach((object, row) => {
    for (const [key, value] of Object.entries(object)) {
      let column = index.get(key);
      if (!column) {
        column = new Array<string | null>(objects.length).fill(null);
        index.set(key, column);
      }
      column[row] = cellText(value);
    }
  });
  return { header: [...index.keys()], columns: [...index.values()] };
}
