import { VitalfewError } from '../errors.js';
import { type Language, type Message, text } from '../messages/index.js';
import type { Cell, Chart, ColumnInfo, JsonObject, JsonValue, Row, Table } from '../result/index.js';
import { asKey } from './as-key.js';
import { chartRows, type DerivedField, readField, takesTwoLines } from './chart-rows.js';
import { displayText } from './display-text.js';

/** Pictures are made of small tables; a larger one is the analysis' mistake, not the reader's browser's. */
export const mostChartRows = 5_000;

export interface ResolveOptions {
  readonly language: Language;
  /** Currency of the money columns, as in the result's input. */
  readonly currency?: string | null;
}

interface Scope {
  readonly columns: ReadonlyMap<string, ColumnInfo>;
  readonly rows: readonly Row[];
  readonly language: Language;
  readonly currency: string | null;
  readonly fields: Map<string, DerivedField>;
}

/**
 * Fills a chart: the table's rows in, every message, label and largest value in place, axes named and written in units.
 *
 * @returns a Vega-Lite spec with its data inside
 * @throws VitalfewError missing_column when the spec names a column that the table lacks; bad_input above 5,000 rows
 */
export async function resolveChart(chart: Chart, table: Table, options: ResolveOptions): Promise<JsonObject> {
  if (table.rowCount > mostChartRows) {
    throw new VitalfewError(
      'bad_input',
      `chart "${chart.id}": table "${chart.table}" must have at most ${mostChartRows} rows; got ${table.rowCount}.`,
    );
  }
  const { language, currency = null } = options;
  const columns = new Map(table.columns.map((column) => [column.name, column]));
  const rows = await table.rows();
  const scope: Scope = { columns, rows, language, currency, fields: new Map() };
  const spec = resolve(chart.spec, scope, chart) as JsonObject;
  return { ...spec, data: { values: chartRows(rows, [...scope.fields.values()], language, currency) } };
}

function resolve(value: JsonValue, scope: Scope, chart: Chart): JsonValue {
  if (Array.isArray(value)) return value.map((inner: JsonValue) => resolve(inner, scope, chart));
  if (typeof value !== 'object' || value === null) return value;
  const object = value as JsonObject;
  if ('$message' in object) return displayText(text(object.$message as unknown as Message, scope.language));
  if ('$label' in object) return labelOf(column(String(object.$label), scope, chart), scope);
  if ('$max' in object) return largest(object.$max as JsonObject, scope, chart);
  if ('$lines' in object) return byLines(object.$lines as JsonObject, scope, chart);
  const resolved: Record<string, JsonValue> = {};
  for (const [key, inner] of Object.entries(object)) {
    if (key === 'encoding') resolved[key] = resolveEncoding(inner as JsonObject, scope, chart);
    else if (key === 'field' && typeof inner === 'string') resolved[key] = use(inner, scope, chart).name;
    else if ((key === 'filter' || key === 'test') && isPredicate(inner))
      resolved[key] = resolvePredicate(inner, scope, chart);
    else resolved[key] = resolve(inner, scope, chart);
  }
  return resolved;
}

function isPredicate(value: JsonValue): value is JsonObject {
  return typeof value === 'object' && value !== null && 'field' in value;
}

/** Conditions look at the data as they are, not at the names that are shown. */
function resolvePredicate(predicate: JsonObject, scope: Scope, chart: Chart): JsonObject {
  const field = use(`${String(predicate.field)}$raw`, scope, chart).name;
  const { field: _, ...rest } = predicate;
  return { field, ...(resolve(rest, scope, chart) as JsonObject) };
}

function resolveEncoding(encoding: JsonObject, scope: Scope, chart: Chart): JsonObject {
  const resolved: Record<string, JsonValue> = {};
  for (const [channel, definition] of Object.entries(encoding)) {
    const plain = resolve(definition, scope, chart);
    const isField = typeof plain === 'object' && plain !== null && 'field' in plain;
    resolved[channel] = isField ? named(channel, plain as JsonObject, scope) : plain;
  }
  return resolved;
}

/** Puts the column's label and unit where the spec says nothing about them. */
function named(channel: string, definition: JsonObject, scope: Scope): JsonObject {
  const field = scope.fields.get(String(definition.field));
  const info = field?.columns[0];
  if (!info || channel === 'x2' || channel === 'y2') return definition;
  const titled = 'title' in definition ? definition : { ...definition, title: labelOf(info, scope) };
  // A legend of names explains itself.
  if (channel === 'color' && info.type === 'text' && !('title' in definition)) return { ...definition, title: null };
  const axis = (titled as JsonObject).axis;
  if ((channel !== 'x' && channel !== 'y') || definition.type !== 'quantitative' || axis === null) return titled;
  return { ...titled, axis: { ...axisFormat(info), ...(axis as JsonObject | undefined) } };
}

function axisFormat(info: ColumnInfo): JsonObject {
  switch (info.unit) {
    case 'share':
      return { format: '~%' };
    case 'customers':
    case 'orders':
    case 'count':
      return { format: ',d', tickMinStep: 1 };
    default:
      // Without a type of its own the format would write 1000 as 1e+3.
      return { format: ',~f' };
  }
}

function labelOf(info: ColumnInfo, { language, currency }: Scope): string {
  const label = asKey(displayText(text(info.label, language)));
  return info.unit === 'money' && currency ? `${label} (${displayText(currency)})` : label;
}

function column(name: string, { columns }: Scope, chart: Chart): ColumnInfo {
  const found = columns.get(name);
  if (found) return found;
  throw new VitalfewError(
    'missing_column',
    `chart "${chart.id}": column "${name}" is missing in table "${chart.table}"; it has ${[...columns.keys()].join(', ')}.`,
  );
}

function use(name: string, scope: Scope, chart: Chart): DerivedField {
  const known = scope.fields.get(name);
  if (known) return known;
  const field = readField(name, (wanted) => column(wanted, scope, chart));
  scope.fields.set(name, field);
  return field;
}

function byLines({ columns: names, one, two }: JsonObject, scope: Scope, chart: Chart): JsonValue {
  const columns = (names as readonly string[]).map((name) => column(name, scope, chart));
  return takesTwoLines(scope.rows, columns, scope.language) ? two! : one!;
}

function largest({ columns: names, times }: JsonObject, scope: Scope, chart: Chart): number {
  let most = 0;
  for (const name of names as readonly string[]) {
    column(name, scope, chart);
    for (const row of scope.rows) {
      const cell: Cell = row[name] ?? null;
      if (typeof cell === 'number' && cell > most) most = cell;
    }
  }
  const isShare = (names as readonly string[]).every((name) => column(name, scope, chart).unit === 'share');
  if (isShare && most > 0 && most <= 1) return Math.min(1, most * Number(times));
  return most > 0 ? most * Number(times) : 1;
}
