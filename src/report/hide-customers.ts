import { isMessage, type Message, type MessageParam, type Quantity } from '../messages/index.js';
import {
  type Cell,
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
 * The same result with pseudonyms in place of customers: in the columns that hold customers or their names, in findings
 * that quote them, and wherever a title, picture text, warning or option names one.
 */
export async function hideCustomers(result: Result, pseudonyms: Pseudonyms): Promise<Result> {
  const names = await withNames(result, pseudonyms);
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

const holdsNames = (column: ColumnInfo): boolean => column.holds === 'customer_name';

/** Pseudonyms that also know the customers of a result by the names its tables give them. */
async function withNames(result: Result, pseudonyms: Pseudonyms): Promise<Pseudonyms> {
  const byName = new Map<string, string>();
  for (const table of Object.values(result.tables)) {
    const person = table.columns.find(holdsCustomers);
    for (const column of table.columns.filter(holdsNames)) {
      const ids = person ? await table.values(person.name) : [];
      (await table.values(column.name)).forEach((name: Cell, row: number) => {
        if (typeof name === 'string') byName.set(name, pseudonyms.of(String(ids[row] ?? '')));
      });
    }
  }
  return {
    of: (word) => (pseudonyms.has(word) ? pseudonyms.of(word) : (byName.get(word) ?? word)),
    has: (word) => pseudonyms.has(word) || byName.has(word),
  };
}

/** The same message with pseudonyms, also where a customer stands inside a longer text (remarks of intake quote cells). */
function hideInText(what: Message, names: Pseudonyms): Message {
  return mapMessage(what, (param) => param.replaceAll(/[^\s,;:"'“”()=]+/gu, (word) => names.of(word)));
}

function hideInTable(table: Table, names: Pseudonyms): Table {
  const person = table.columns.find(holdsCustomers)?.name;
  const hidden = table.columns.filter((column) => holdsCustomers(column) || holdsNames(column));
  if (hidden.length === 0) return table;
  const hideCell = (column: ColumnInfo, row: Row): Cell => {
    const cell = row[column.name] ?? null;
    if (typeof cell !== 'string') return cell;
    if (!holdsNames(column)) return names.of(cell);
    // A name is replaced by the pseudonym of the customer of its row; without one by nothing.
    const id = person === undefined ? null : (row[person] ?? null);
    return typeof id === 'string' ? names.of(id) : null;
  };
  const hideRow = (row: Row): Row => {
    const changed = hidden.map((column) => [column.name, hideCell(column, row)]);
    return { ...row, ...Object.fromEntries(changed) };
  };
  const rows = async (): Promise<Row[]> => (await table.rows()).map(hideRow);
  if (table.kind === 'memory') return tableOfRows(table.columns, (table as MemoryTable).toRows().map(hideRow));
  // What is written from a query would come from the engine as it is: the rows go through memory.
  const inMemory = async (): Promise<Table> => tableOfRows(table.columns, await rows());
  return {
    kind: table.kind,
    columns: table.columns,
    rowCount: table.rowCount,
    head: async (n) => (await table.head(n)).map(hideRow),
    rows,
    values: async (column) =>
      hidden.some((info) => info.name === column)
        ? (await rows()).map((row) => row[column] ?? null)
        : table.values(column),
    toDanfo: async () => (await inMemory()).toDanfo(),
    writeCsv: async (path) => (await inMemory()).writeCsv(path),
    writeParquet: async (path) => (await inMemory()).writeParquet(path),
  };
}

/** Numbers stay typed arrays, NaN for what is not known. */
function tableOfRows(columns: readonly ColumnInfo[], rows: readonly Row[]): Table {
  const data = ({ name, type }: ColumnInfo) =>
    type === 'integer' || type === 'number'
      ? Float64Array.from(rows, (row) => (row[name] as number | null) ?? Number.NaN)
      : rows.map((row) => row[name] ?? null);
  return memoryTable(Object.fromEntries(columns.map((column) => [column.name, { ...column, data: data(column) }])));
}

/** Cells that a finding quotes from columns that hold no customers, such as a product whose id is also a customer's. */
function quotedOthers(found: Finding, tables: Tables): Set<string> {
  const others = new Set<string>();
  for (const evidence of found.evidence) {
    const place = cellOf(evidence, tables);
    if (place && !holdsCustomers(place.column) && !holdsNames(place.column) && typeof place.cell === 'string')
      others.add(place.cell);
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
