import { quoteIdentifier } from '../../engine/index.js';
import { fatal, problem } from '../problem.js';
import { driverSays } from './driver-says.js';
import type { Place, RawColumn, SourceContext, TableSource } from './source.js';

export interface Relation {
  readonly name: string;
  readonly path: string | null;
  readonly relation: string;
  readonly sha256: () => Promise<string | null>;
  readonly form: string;
}

/** A relation with types: text is read by the rules for text, timestamps are exact, numbers go by their text. */
export async function relationSource(
  { name, path, relation, sha256, form }: Relation,
  { engine, signal }: SourceContext,
): Promise<TableSource> {
  const how = signal ? { signal } : {};
  const place = { source: name };
  const shape = await engine.query(`SELECT * FROM ${relation} LIMIT 0`, [], how).catch((error: unknown) => {
    throw fatal(problem({ code: 'E-FIL-06', severity: 'error', place, params: { reason: driverSays(error) } }));
  });
  const columns = shape.names.map((column, i): RawColumn => {
    const type = shape.types[i];
    const native = type === 'text' ? 'text' : type === 'date' || type === 'timestamp' ? 'timestamp' : 'number';
    return { name: column, sql: quoteIdentifier(column), native };
  });
  const texts = columns.map(({ sql }, i) => `CAST(${sql} AS VARCHAR) AS c${i + 1}`).join(', ');
  const sample = await engine.query(`SELECT ${texts} FROM ${relation} LIMIT 2000`, [], how);
  const counting = sha256();
  counting.catch(() => {});
  return {
    name,
    path,
    places: 'row',
    columns,
    trailing: false,
    sample: Array.from({ length: sample.rowCount }, (_, row) =>
      columns.map((_column, i) => sample.texts(`c${i + 1}`)[row] || null),
    ),
    form: { form },
    issues: [],
    readings: [
      async () => ({
        relation,
        record: null,
        reconcile: async () => ({
          records: (await engine.query(`SELECT count(*) AS n FROM ${relation}`, [], how)).numbers('n')[0] ?? 0,
          broken: [],
          sha256: await counting,
          issues: [],
        }),
        release: async () => {},
      }),
    ],
    locate: async (records) => {
      const places = new Map<number, Place>();
      if (records.length === 0) return places;
      const answer = await engine.query(
        `SELECT * FROM (SELECT ${texts}, row_number() OVER () AS record FROM ${relation}) AS numbered
         WHERE record IN (${records.slice(0, 100_000).join(', ')})`,
        [],
        how,
      );
      answer.numbers('record').forEach((record, row) => {
        const raw = columns.map((_column, i) => answer.texts(`c${i + 1}`)[row] ?? '').join('\t');
        places.set(record, { line: record, raw });
      });
      return places;
    },
  };
}
