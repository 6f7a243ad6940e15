import type { Issue } from '../errors.js';
import { type Language, text } from '../messages/index.js';
import type { JsonObject, JsonValue } from './json.js';
import type { Result } from './result.js';
import type { Cell, Table, TableJson } from './table.js';

function plain(value: unknown): JsonValue {
  return JSON.parse(JSON.stringify(value)) as JsonValue;
}

export async function tableToJson(table: Table, language: Language, withRows: boolean): Promise<TableJson> {
  const columns = table.columns.map(({ name, type, unit, label }) => ({
    name,
    type,
    ...(unit === undefined ? {} : { unit }),
    label: text(label, language),
  }));
  return { columns, rowCount: table.rowCount, rows: withRows ? await rowsOf(table) : [] };
}

/** Rows out of whole columns: no object is made per row, of which an answer may have a million. */
async function rowsOf(table: Table): Promise<JsonValue[][]> {
  if (table.kind !== 'memory')
    return (await table.rows()).map((row) => table.columns.map(({ name }) => jsonCell(row[name])));
  const data = await Promise.all(table.columns.map(({ name }) => table.values(name)));
  const rows = new Array<JsonValue[]>(table.rowCount);
  for (let row = 0; row < rows.length; row++) {
    const cells = new Array<JsonValue>(data.length);
    for (let column = 0; column < data.length; column++) cells[column] = jsonCell(data[column]![row]);
    rows[row] = cells;
  }
  return rows;
}

/** As JSON writes it: no NaN, no infinity, no negative zero. */
function jsonCell(value: Cell | undefined): JsonValue {
  if (typeof value === 'number') return Number.isFinite(value) ? value + 0 : null;
  return value ?? null;
}

export function issueToJson(issue: Issue, language: Language): JsonObject {
  return { ...(plain(issue) as JsonObject), text: text(issue.message, language) };
}

/**
 * JSON of a result: texts in the language asked for beside their message ids, tables as columns and rows.
 * Rows of tables that the engine holds are written only on request (`queryRows`).
 */
export async function resultToJson(
  result: Result,
  language: Language = 'en',
  { queryRows = false } = {},
): Promise<JsonObject> {
  const tables: Record<string, JsonValue> = {};
  for (const [name, table] of Object.entries(result.tables)) {
    tables[name] = { ...(await tableToJson(table, language, table.kind === 'memory' || queryRows)) };
  }
  return {
    id: result.id,
    title: text(result.title, language),
    question: text(result.question, language),
    options: result.options,
    input: plain({
      ...result.input,
      leftOut: result.input.leftOut.map((left) => ({ ...left, text: text(left.reason, language) })),
    }),
    metrics: result.metrics.map((metric) => plain({ ...metric, label: text(metric.label, language) })),
    findings: result.findings.map((found) => plain({ ...found, text: text(found.message, language) })),
    tables,
    charts: result.charts.map((chart) =>
      plain({ ...chart, title: text(chart.title, language), alt: text(chart.alt, language) }),
    ),
    warnings: result.warnings.map((issue) => issueToJson(issue, language)),
    provenance: plain(result.provenance),
  };
}
