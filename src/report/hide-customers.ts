import { isMessage, type Message, type MessageParam, type Quantity } from '../messages/index.js';
import {
  type Cell,
  type ColumnData,
  type ColumnInfo,
  createResult,
  type Evidence,
  type Finding,
  holdsCustomers,
  type JsonObject,
  type JsonValue,
  type MemoryTable,
  memoryTable,
  type Result,
  type Row,
  type Table,
  type Tables,
} from '../result/index.js';
import type { Pseudonyms } from './pseudonyms.js';

/** Every customer that a result names in a table. */
export async function customersOf(result: Result): Promise<Set<string>> {
  const ids = new Set<string>();
  for (const table of Object.values(result.tables)) {
    for (const column of table.columns) {
      if (!holdsCustomers(column)) continue;
      for (const id of await table.values(column.name)) if (typeof id === 'string') ids.add(id);
    }
  }
  return ids;
}

/**
 * The same result with pseudonyms in place of customers: in the columns that hold customers, in findings that quote them,
 * and wherever a title, picture text, warning or option names one.
 */
export function hideCustomers(result: Result, names: Pseudonyms): Result {
  const tables: Record<string, Table> = {};
  for (const [name, table] of Object.entries(result.tables)) tables[name] = hideInTable(table, names);
  const inMessage = (what: Message): Message => mapMessage(what, (param) => names.of(param));
  return createResult<Tables>(
    {
      ...result,
      title: inMessage(result.title),
      question: inMessage(result.question),
      options: hideInOptions(result.options, names),
      input: {
        ...result.input,
        leftOut: result.input.leftOut.map((left) => ({ ...left, reason: inMessage(left.reason) })),
      },
      metrics: result.metrics.map((metric) => ({ ...metric, label: inMessage(metric.label) })),
      findings: result.findings.map((found) => hideInFinding(found, result.tables, names)),
      tables,
      charts: result.charts.map((chart) => ({
        ...chart,
        title: inMessage(chart.title),
        alt: inMessage(chart.alt),
        spec: hideInSpec(chart.spec, inMessage),
      })),
      warnings: result.warnings.map((issue) => ({ ...issue, message: hideInText(issue.message, names) })),
    },
    () => result.dispose(),
  );
}

/** The same message with pseudonyms, also where a customer stands inside a longer text (remarks of intake quote cells). */
function hideInText(what: Message, names: Pseudonyms): Message {
  return mapMessage(what, (param) => param.replaceAll(/[^\s,;:"'“”()=]+/gu, (word) => names.of(word)));
}

function hideCell(cell: Cell, names: Pseudonyms): Cell {
  return typeof cell === 'string' ? names.of(cell) : cell;
}

function hideInTable(table: Table, names: Pseudonyms): Table {
  const hidden = table.columns.filter(holdsCustomers).map((column) => column.name);
  if (hidden.length === 0) return table;
  if (table.kind === 'memory') return hideInMemory(table as MemoryTable, hidden, names);
  const hideRow = (row: Row): Row => {
    const changed = hidden.map((name) => [name, hideCell(row[name] ?? null, names)]);
    return { ...row, ...Object.fromEntries(changed) };
  };
  const rows = async (): Promise<Row[]> => (await table.rows()).map(hideRow);
  // What is written from a query would come from the engine as it is: the rows go through memory.
  const inMemory = async (): Promise<Table> => tableOfRows(table.columns, await rows());
  return {
    kind: table.kind,
    columns: table.columns,
    rowCount: table.rowCount,
    head: async (n) => (await table.head(n)).map(hideRow),
    rows,
    values: async (column) => {
      const values = await table.values(column);
      return hidden.includes(column) ? Array.from(values, (cell) => hideCell(cell, names)) : values;
    },
    toDanfo: async () => (await inMemory()).toDanfo(),
    writeCsv: async (path) => (await inMemory()).writeCsv(path),
    writeParquet: async (path) => (await inMemory()).writeParquet(path),
  };
}

function hideInMemory(table: MemoryTable, hidden: readonly string[], names: Pseudonyms): Table {
  return tableOfColumns(table.columns, (name) => {
    const data = table.data[name] ?? [];
    return hidden.includes(name) ? Array.from(data, (cell) => hideCell(cell, names)) : data;
  });
}

function tableOfRows(columns: readonly ColumnInfo[], rows: readonly Row[]): Table {
  return tableOfColumns(columns, (name) => rows.map((row) => row[name] ?? null));
}

function tableOfColumns(columns: readonly ColumnInfo[], data: (name: string) => ColumnData): Table {
  return memoryTable(
    Object.fromEntries(columns.map((column) => [column.name, { ...column, data: data(column.name) }])),
  );
}

/** Cells that a finding quotes from columns that hold no customers, such as a product whose id is also a customer's. */
function quotedOthers(found: Finding, tables: Tables): Set<string> {
  const others = new Set<string>();
  for (const evidence of found.evidence) {
    const place = cellOf(evidence, tables);
    if (place && !holdsCustomers(place.column) && typeof place.cell === 'string') others.add(place.cell);
  }
  return others;
}

function cellOf(evidence: Evidence, tables: Tables): { column: ColumnInfo; cell: Cell } | null {
  if (!('table' in evidence)) return null;
  const table = tables[evidence.table];
  const column = table?.columns.find((info) => info.name === evidence.column);
  if (table?.kind !== 'memory' || !column) return null;
  return { column, cell: (table as MemoryTable).cell(evidence.row, evidence.column) };
}

function hideInFinding(found: Finding, tables: Tables, names: Pseudonyms): Finding {
  const others = quotedOthers(found, tables);
  return { ...found, message: mapMessage(found.message, (param) => (others.has(param) ? param : names.of(param))) };
}

function mapMessage(what: Message, map: (param: string) => string): Message {
  if (what.params === undefined) return what;
  const entries = Object.entries(what.params).map(([name, param]) => [name, mapParam(param, map)]);
  return { id: what.id, params: Object.fromEntries(entries) };
}

function mapParam(param: MessageParam, map: (param: string) => string): MessageParam {
  if (typeof param === 'string') return map(param);
  if (typeof param !== 'object' || param === null) return param;
  if (Array.isArray(param)) return (param as readonly Message[]).map((part) => mapMessage(part, map));
  if (isMessage(param)) return mapMessage(param, map);
  const quantity = param as Quantity;
  return typeof quantity.value === 'string' ? { ...quantity, value: map(quantity.value) } : quantity;
}

/** Texts of a picture stand as messages in its spec; its values come from a table. */
function hideInSpec(spec: JsonObject, inMessage: (what: Message) => Message): JsonObject {
  const walk = (value: JsonValue): JsonValue => {
    if (Array.isArray(value)) return value.map(walk);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(
      Object.entries(value as JsonObject).map(([key, inner]) =>
        key === '$message' && isMessage(inner)
          ? [key, inMessage(inner as unknown as Message) as unknown as JsonValue]
          : [key, walk(inner)],
      ),
    );
  };
  return walk(spec) as JsonObject;
}

function hideInOptions(options: JsonObject, names: Pseudonyms): JsonObject {
  const walk = (value: JsonValue): JsonValue => {
    if (typeof value === 'string') return names.of(value);
    if (Array.isArray(value)) return value.map(walk);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, walk(inner)]));
  };
  return walk(options) as JsonObject;
}
