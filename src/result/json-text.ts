import type { Language } from '../messages/index.js';
import type { JsonObject } from './json.js';
import { jsonRows } from './json-rows.js';
import type { Result } from './result.js';
import { resultToJson } from './result-json.js';
import type { RowForm, Table } from './table.js';

/** Rows of a table in memory, or of one that writes them itself, in brackets. */
async function* bracketed(table: Table, form: Exclude<RowForm, 'csv'>): AsyncGenerator<string | Uint8Array> {
  yield '[';
  yield* table.rowTexts?.(form) ?? jsonRows(table, form);
  yield ']';
}

const inPieces = (table: Table): boolean => table.kind === 'memory' || table.rowTexts !== undefined;

/** A table as a JSON array of row objects, in pieces. */
export async function* tableJsonText(table: Table): AsyncGenerator<string | Uint8Array> {
  if (inPieces(table)) yield* bracketed(table, 'objects');
  else yield JSON.stringify(await table.rows());
  yield '\n';
}

/** The JSON of a result as `resultToJson` gives it, in pieces, so that the whole of a long one is never held. */
export async function* resultJsonText(result: Result, language: Language): AsyncGenerator<string | Uint8Array> {
  // The rows of a query's table are not written: the others pass for one, and their rows are filled in.
  const without = Object.entries(result.tables).map(([name, table]) => [name, { ...table, kind: 'query' as const }]);
  const json = await resultToJson({ ...result, tables: Object.fromEntries(without) }, language);
  let text = '';
  const member = (first: boolean, key: string): string => `${first ? '{' : ','}${JSON.stringify(key)}:`;
  for (const [i, [key, value]] of Object.entries(json).entries()) {
    text += member(i === 0, key);
    if (key !== 'tables') {
      text += JSON.stringify(value);
      continue;
    }
    const tables = Object.entries(value as JsonObject);
    for (const [j, [name, shown]] of tables.entries()) {
      const table = result.tables[name]!;
      text += member(j === 0, name);
      if (!inPieces(table)) text += JSON.stringify(shown);
      else {
        const { columns, rowCount } = shown as JsonObject;
        yield `${text}${JSON.stringify({ columns, rowCount }).slice(0, -1)},"rows":`;
        yield* bracketed(table, 'arrays');
        text = '}';
      }
    }
    text += tables.length === 0 ? '{}' : '}';
  }
  yield `${text}}\n`;
}
