import type { Dialect } from '../engine/index.js';
import { invalidOption } from '../errors.js';
import type { Dataset } from '../intake/dataset.js';
import type { TableName } from '../intake/schema.js';
import { message } from '../messages/index.js';
import { isIsoDate, nearest } from '../option/index.js';
import type { JsonObject, JsonValue } from '../result/index.js';

/**
 * Conditions on a dataset: a column with the value it must have, a list of values, or bounds
 * (`above`, `below`, `atLeast`, `atMost`, `from`, `to`, `not`). Columns may name their table: `customers.region`.
 */
export type Where = JsonObject;

/** A condition that is known to belong to a column of a table. */
export interface Condition {
  readonly table: TableName;
  readonly column: string;
  readonly test: JsonValue;
}

const comparisons = { above: '>', below: '<', atLeast: '>=', atMost: '<=' } as const;
const tests = [...Object.keys(comparisons), 'from', 'to', 'not'];

/** Tables in the order in which a bare column name is looked for. */
const searched: readonly TableName[] = ['orders', 'customers', 'products', 'interactions', 'relations', 'referrals'];

/** Finds the table of each condition. @throws VitalfewError invalid_option naming the nearest known column */
export function resolveConditions(name: string, where: Where, dataset: Dataset): Condition[] {
  return Object.entries(where).map(([key, test]) => {
    const found = locateColumn(dataset, key);
    if (!found) {
      const known = searched.flatMap((table) => dataset.tables[table]?.columns ?? []);
      const near = nearest(key.replace(/^.*\./, ''), known);
      throw invalidOption(name, 'where', {
        expected: message('must_be.conditions.columns'),
        received: key,
        advice: near
          ? message('must_be.advice.near', { near })
          : message('must_be.advice.columns', { columns: known.join(', ') }),
      });
    }
    return { ...found, test };
  });
}

/** The table that has the column (`column` or `table.column`), or null. */
export function locateColumn(dataset: Dataset, key: string): { table: TableName; column: string } | null {
  for (const table of searched) {
    const columns = dataset.tables[table]?.columns;
    if (!columns) continue;
    if (columns.includes(key)) return { table, column: key };
    if (key.startsWith(`${table}.`) && columns.includes(key.slice(table.length + 1))) {
      return { table, column: key.slice(table.length + 1) };
    }
  }
  return null;
}

function compare(column: string, operator: string, value: JsonValue, dialect: Dialect): string {
  if (typeof value === 'number') return `try_cast(${column} AS DOUBLE) ${operator} ${value}`;
  if (isIsoDate(value)) return `try_cast(${column} AS DATE) ${operator} DATE ${dialect.literal(value)}`;
  return `CAST(${column} AS VARCHAR) ${operator} ${dialect.literal(String(value))}`;
}

function oneOf(column: string, values: readonly JsonValue[], dialect: Dialect): string {
  const known = values.filter((value) => value !== null);
  const parts = known.map((value) => compare(column, '=', value, dialect));
  if (known.length < values.length) parts.push(`${column} IS NULL`);
  return parts.length === 0 ? '(1 = 0)' : `(${parts.join(' OR ')})`;
}

/** SQL of one condition on a column expression. @throws VitalfewError invalid_option for an unknown comparison */
export function conditionSql(name: string, column: string, test: JsonValue, dialect: Dialect): string {
  if (Array.isArray(test)) return oneOf(column, test, dialect);
  if (typeof test !== 'object' || test === null) return oneOf(column, [test as JsonValue], dialect);
  const parts = Object.entries(test).map(([word, value]) => {
    if (word in comparisons) return compare(column, comparisons[word as keyof typeof comparisons], value, dialect);
    if (word === 'from') return compare(column, '>=', value, dialect);
    if (word === 'to') return compare(column, '<=', value, dialect);
    if (word === 'not') return `NOT coalesce(${oneOf(column, Array.isArray(value) ? value : [value], dialect)}, false)`;
    throw invalidOption(name, 'where', {
      expected: message('must_be.comparisons', { words: tests.join(', ') }),
      received: word,
    });
  });
  return parts.length === 0 ? '(1 = 1)' : `(${parts.join(' AND ')})`;
}
