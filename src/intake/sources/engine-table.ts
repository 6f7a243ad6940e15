import { VitalfewError } from '../../errors.js';
import { fatal, problem } from '../problem.js';
import { driverSays } from './driver-says.js';
import type { Place, RawColumn, SourceContext, TableSource } from './source.js';

/** Rows that are looked at to see how texts are written. */
const sampleRows = 2000;

/** Types whose values are no cells. */
const nested = /^(array|map|row|struct|list|union|blob|varbinary|bit\b|geometry|json|hyperloglog)|\[\d*\]$/i;

/**
 * A table that the engine already has, read where it is: nothing is copied, no row is numbered. Numbers and moments keep
 * the engine's own types, text is read by the rules for text, empty text is a missing value.
 *
 * @throws VitalfewError bad_input when there is no such table
 */
export async function openEngineTable(name: string, context: SourceContext): Promise<TableSource> {
  const { engine, signal } = context;
  const { dialect } = engine;
  const how = signal ? { signal } : {};
  const relation = engine.table(name);
  const place = { source: name };
  const shape = await engine.query(`SELECT * FROM ${relation} LIMIT 0`, [], how).catch((error: unknown) => {
    if (error instanceof VitalfewError && error.code === 'cancelled') throw error;
    const params = { engine: engine.name, reason: driverSays(error) };
    throw fatal(problem({ code: 'E-TAB-01', severity: 'error', place, params }));
  });
  const asked = shape.names.map((column, i) => `typeof(${dialect.identifier(column)}) AS t${i + 1}`).join(', ');
  const [types] = (await engine.query(`SELECT ${asked} FROM ${relation} LIMIT 1`, [], how)).rows();
  if (types === undefined) throw fatal(problem({ code: 'E-EMP-04', severity: 'error', place }));
  const all = shape.names.map((column, i): RawColumn & { type: string } => {
    const type = String(types[`t${i + 1}`]);
    const native = /^(varchar|char)/i.test(type) ? 'text' : /^(date|timestamp)/i.test(type) ? 'timestamp' : 'number';
    const id = dialect.identifier(column);
    return { name: column, sql: native === 'text' ? `nullif(${id}, '')` : id, native, type };
  });
  const columns = all.filter(({ type }) => !nested.test(type));
  const left = all.filter(({ type }) => nested.test(type)).map((column) => column.name);
  const texts = columns.map(({ sql, native, type }) =>
    native === 'number' ? dialect.numberText(sql, type) : `CAST(${sql} AS VARCHAR)`,
  );
  const fields = texts.map((text, i) => `${text} AS c${i + 1}`).join(', ');
  const sample = await engine.query(`SELECT ${fields} FROM ${relation} LIMIT ${sampleRows}`, [], how);
  const params = { columns: left.join(', ') };
  return {
    name,
    path: null,
    places: 'none',
    columns,
    trailing: false,
    sample: Array.from({ length: sample.rowCount }, (_, i) =>
      columns.map((_column, c) => sample.texts(`c${c + 1}`)[i] || null),
    ),
    form: { form: 'table', engine: `${engine.name} ${engine.version}` },
    issues: left.length === 0 ? [] : [problem({ code: 'I-TAB-02', severity: 'info', place, params })],
    readings: [
      async () => ({
        relation,
        record: null,
        inPlace: true,
        reconcile: async () => ({
          records: (await engine.query(`SELECT count(*) AS n FROM ${relation}`, [], how)).numbers('n')[0] ?? 0,
          broken: [],
          sha256: null,
          issues: [],
        }),
        release: async () => {},
      }),
    ],
    locate: async () => new Map<number, Place>(),
  };
}
