import { barChart, intervalChart } from '../chart/index.js';
import { type Issue, invalidOption, isVitalfewError } from '../errors.js';
import type { Dataset } from '../intake/dataset.js';
import { hasText, message } from '../messages/index.js';
import type { Chart, MemoryTable, Metric, Row, Tables } from '../result/index.js';
import { memoryTable } from '../result/index.js';
import type { Period, Within } from './common-options.js';
import { type Condition, locateColumn } from './conditions.js';
import type { Answer } from './declaration.js';
import type { Scope } from './shop.js';

/** One metric of one group, beside the same of the others. */
export interface GroupRow extends Row {
  readonly dimension: string;
  readonly group: string;
  readonly customers: number;
  readonly metric: string;
  readonly unit: string;
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
}

interface Part {
  readonly dimension: string;
  readonly group: string;
  readonly scope: Scope;
}

/** The most groups a column may have; more are not a comparison but a list. */
const mostGroups = 50;

interface Comparison {
  readonly by: string | null;
  readonly within: Within | null;
  readonly compareWith: Period | null;
}

async function partsBy(dataset: Dataset, scope: Scope, by: string): Promise<Part[]> {
  const located = locateColumn(dataset, by);
  if (!located || !['orders', 'customers', 'products'].includes(located.table)) {
    const known = [...(dataset.tables.orders?.columns ?? []), ...(dataset.tables.customers?.columns ?? [])].join(', ');
    throw invalidOption(scope.name, 'by', {
      expected: message('must_be.known_column'),
      received: by,
      advice: message('must_be.advice.columns', { columns: known }),
    });
  }
  const { dialect } = dataset.engine;
  const column = `CAST(${dialect.identifier(located.column)} AS VARCHAR)`;
  const relation = dataset.tables[located.table]!.relation;
  const found = await dataset.engine.query(
    `SELECT DISTINCT ${column} AS name FROM ${relation} WHERE ${column} IS NOT NULL ORDER BY name LIMIT ${mostGroups + 1}`,
  );
  const names = found.texts('name').filter((name) => name !== null);
  if (names.length > mostGroups) {
    throw invalidOption(scope.name, 'by', {
      expected: message('must_be.few_values', { most: String(mostGroups) }),
      received: by,
    });
  }
  return names.map((name) => {
    const condition: Condition = { ...located, test: [name] };
    return { dimension: by, group: name, scope: { ...scope, conditions: [...scope.conditions, condition] } };
  });
}

/** The other parts of the comparison; the whole is the first. */
async function otherParts(dataset: Dataset, scope: Scope, { by, within, compareWith }: Comparison): Promise<Part[]> {
  const parts: Part[] = [];
  if (within && scope.members) {
    parts.push({
      dimension: 'within',
      group: 'rest',
      scope: { ...scope, members: { ...scope.members, except: true } },
    });
  }
  if (compareWith)
    parts.push({
      dimension: 'period',
      group: 'before',
      scope: { ...scope, asOf: compareWith.to, period: compareWith },
    });
  if (by) parts.push(...(await partsBy(dataset, scope, by)));
  return parts;
}

/**
 * Answers the same question for each group beside the whole: the rest of a segment, another period, every value of a
 * column. A group with too little data is a warning, not an end.
 */
export async function compareGroups<T extends Tables>(
  dataset: Dataset,
  scope: Scope,
  comparison: Comparison,
  whole: Answer<T>,
  answer: (part: Scope) => Promise<Answer<T>>,
): Promise<{ tables: Tables; charts: Chart[]; warnings: Issue[] }> {
  const warnings: Issue[] = [];
  const rows: GroupRow[] = [];
  const add = (dimension: string, group: string, part: Answer<T>): void => {
    for (const metric of part.metrics) {
      rows.push({
        dimension,
        group,
        customers: part.input.customers,
        metric: metric.id,
        unit: metric.unit,
        value: metric.value,
        low: metric.interval?.low ?? null,
        high: metric.interval?.high ?? null,
      });
    }
  };
  if (comparison.within) add('within', 'inside', whole);
  if (comparison.compareWith) add('period', 'now', whole);
  for (const part of await otherParts(dataset, scope, comparison)) {
    try {
      add(part.dimension, part.group, await answer(part.scope));
    } catch (error) {
      if (!isVitalfewError(error) || !['empty_input', 'not_enough_data', 'not_converged'].includes(error.code))
        throw error;
      const reason = error.issues[0]?.message ?? message('error.plain', { text: error.message });
      warnings.push({
        code: error.code,
        severity: 'warning',
        message: message('analysis.warning.group', { group: part.group, reason }),
      });
    }
  }
  const first = whole.metrics[0];
  const leading = first ? rows.filter((row) => row.metric === first.id && row.value !== null) : [];
  if (!first || leading.length < 2) return { tables: { groups: groupsTable(rows) }, charts: [], warnings };
  const tables = { groups: groupsTable(rows), groups_headline: headlineTable(first, leading) };
  return { tables, charts: [groupsChart(first, leading)], warnings };
}

function groupsTable(rows: readonly GroupRow[]): MemoryTable<GroupRow> {
  const texts = (name: 'dimension' | 'group' | 'metric' | 'unit') => ({
    type: 'text' as const,
    data: rows.map((row) => row[name]),
  });
  const numbers = (name: 'customers' | 'value' | 'low' | 'high') => ({
    type: 'number' as const,
    data: Float64Array.from(rows, (row) => row[name] ?? Number.NaN),
  });
  return memoryTable<GroupRow>({
    dimension: { ...texts('dimension'), values: 'analysis.by' },
    group: { ...texts('group'), values: 'analysis.group' },
    customers: { ...numbers('customers'), type: 'integer', unit: 'customers' },
    metric: texts('metric'),
    unit: texts('unit'),
    value: numbers('value'),
    low: numbers('low'),
    high: numbers('high'),
  });
}

/** The first metric of every group, in its own unit and under its own name: what the picture shows. */
function headlineTable(metric: Metric, rows: readonly GroupRow[]): MemoryTable {
  const numbers = (name: 'value' | 'low' | 'high') => ({
    type: 'number' as const,
    unit: metric.unit,
    data: Float64Array.from(rows, (row) => row[name] ?? Number.NaN),
  });
  return memoryTable({
    group: { type: 'text', data: rows.map((row) => row.group), values: 'analysis.group' },
    value: { ...numbers('value'), label: metric.label },
    low: numbers('low'),
    high: numbers('high'),
  });
}

function groupsChart(metric: Metric, rows: readonly GroupRow[]): Chart {
  const dimension = rows[0]?.dimension ?? '';
  const named = `analysis.by.${dimension}`;
  const base = {
    id: 'groups',
    title: message('analysis.groups.title', { by: hasText(named) ? message(named) : dimension }),
    alt: message('analysis.groups.alt', { metric: metric.label, n: { value: rows.length, unit: 'count' } }),
    table: 'groups_headline',
    category: 'group',
    value: 'value',
  };
  const known = rows.every((row) => row.low !== null && row.high !== null);
  return known ? intervalChart({ ...base, low: 'low', high: 'high' }) : barChart(base);
}
