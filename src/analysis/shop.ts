import type { Engine } from '../engine/index.js';
import { VitalfewError } from '../errors.js';
import { timeColumns } from '../intake/columns.js';
import type { Dataset, InputTable } from '../intake/dataset.js';
import type { TableName } from '../intake/schema.js';
import { message } from '../messages/index.js';
import { type Condition, conditionSql } from './conditions.js';

/** Which customers, records and money an analysis sees: a dataset looked at through the common options. */
export interface Scope {
  /** The analysis, for messages. */
  readonly name: string;
  readonly asOf: string | null;
  readonly conditions: readonly Condition[];
  /** Relation with the column customer_id; only these customers, or (`except`) all but these. */
  readonly members: { readonly relation: string; readonly except: boolean } | null;
  readonly period: { readonly from: string; readonly to: string } | null;
  readonly unit: 'customer' | 'household' | 'company' | 'community';
  readonly value: 'revenue' | 'margin';
}

/** What an analysis reads. SQL is written `FROM ${shop.from('orders')}`; orders also has `value`, the money asked for. */
export interface Shop {
  readonly engine: Engine;
  readonly asOf: string | null;
  readonly currency: string | null;
  /** What the column `value` of orders is; where it is the revenue it is `amount`. */
  readonly value: 'revenue' | 'margin';
  /** The column of customers that names who counts as one customer; null where it is the customer itself. */
  readonly unitColumn: string | null;
  has(table: TableName, column?: string): boolean;
  columns(table: TableName): readonly string[];
  /** All lines in question as typed arrays, where they were read so and the scope leaves none out; else null. */
  readonly baskets: NonNullable<InputTable['baskets']> | null;
  /** SQL of whom a row of customers stands for: its id, or the household, company or community that was asked for. */
  customerUnit(): string;
  /** A selection with the scope applied, named like the table, for a FROM clause. */
  from(table: TableName): string;
}

/** The columns that hold a customer, per table. */
const customerColumns: { readonly [table in TableName]?: readonly string[] } = {
  orders: ['customer_id'],
  customers: ['customer_id'],
  interactions: ['customer_id', 'target_customer_id'],
  relations: ['from', 'to'],
  referrals: ['referrer_id', 'referred_id'],
  memberships: ['customer_id'],
  touches: ['customer_id'],
  deals: ['company_id'],
  indicators: ['customer_id'],
};

/** The column that says when, per table: those by which a dataset knows its last day, and the beginnings of what lasts. */
export const dayColumns: { readonly [table in TableName]?: string } = {
  ...timeColumns,
  relations: 'since',
  memberships: 'started_at',
  deals: 'opened_at',
};

const unitColumns = { household: 'household_id', company: 'company_id', community: 'community' } as const;

/** Looks at a dataset through a scope. Nothing is computed here: the SQL is. */
export function lookThrough(dataset: Dataset, scope: Scope): Shop {
  const { dialect } = dataset.engine;
  const id = dialect.identifier;
  const has = (table: TableName, column?: string): boolean => {
    const columns = dataset.tables[table]?.columns;
    return (
      columns !== undefined &&
      (column === undefined || columns.includes(column) || (table === 'orders' && column === 'value'))
    );
  };
  const relationOf = (table: TableName): string => {
    const found = dataset.tables[table];
    if (!found)
      throw new VitalfewError('missing_table', message('error.missing_table', { function: scope.name, table }));
    return found.relation;
  };
  const requireColumn = (table: TableName, column: string): void => {
    if (has(table, column)) return;
    const found = dataset.tables[table]?.columns.join(', ') ?? 'no such table';
    throw new VitalfewError(
      'missing_column',
      message('error.missing_column', { function: scope.name, column, table, found }),
    );
  };

  const unitOf = (expression: string): string => {
    if (scope.unit === 'customer') return expression;
    const column = unitColumns[scope.unit];
    requireColumn('customers', column);
    const own = `SELECT max(u.${id(column)}) FROM ${relationOf('customers')} AS u WHERE u.customer_id = ${expression}`;
    return `coalesce((${own}), ${expression})`;
  };

  const moneyOf = (): string => {
    if (scope.value === 'revenue') return 't.amount';
    if (has('orders', 'cost')) return 't.amount - t.cost * t.quantity';
    requireColumn('products', 'cost');
    requireColumn('orders', 'product_id');
    requireColumn('orders', 'quantity');
    const cost = `SELECT max(p.cost) FROM ${relationOf('products')} AS p WHERE p.product_id = t.product_id`;
    return `t.amount - (${cost}) * t.quantity`;
  };

  /** Conditions of the scope that concern a table, its own and those on the customers and products it names. */
  const conditionsOf = (table: TableName): string[] => {
    const clauses: string[] = [];
    const customers = (customerColumns[table] ?? []).filter((column) => has(table, column));
    for (const condition of scope.conditions) {
      if (condition.table === table) {
        clauses.push(conditionSql(scope.name, `t.${id(condition.column)}`, condition.test, dialect));
      } else if (condition.table === 'customers') {
        const test = conditionSql(scope.name, `c.${id(condition.column)}`, condition.test, dialect);
        for (const column of customers) {
          clauses.push(`t.${id(column)} IN (SELECT c.customer_id FROM ${relationOf('customers')} AS c WHERE ${test})`);
        }
      } else if (condition.table === 'products' && has(table, 'product_id')) {
        const test = conditionSql(scope.name, `p.${id(condition.column)}`, condition.test, dialect);
        clauses.push(`t.product_id IN (SELECT p.product_id FROM ${relationOf('products')} AS p WHERE ${test})`);
      }
    }
    if (scope.members) {
      const { relation, except } = scope.members;
      for (const column of customers) {
        clauses.push(
          `${unitOf(`t.${id(column)}`)} ${except ? 'NOT IN' : 'IN'} (SELECT m.customer_id FROM ${relation} AS m)`,
        );
      }
    }
    const time = dayColumns[table];
    if (time && has(table, time)) {
      const day = `CAST(t.${id(time)} AS DATE)`;
      const absent = table === 'orders' ? '' : ` OR t.${id(time)} IS NULL`;
      if (scope.asOf) clauses.push(`(${day} <= DATE ${dialect.literal(scope.asOf)}${absent})`);
      if (scope.period) {
        const { from, to } = scope.period;
        clauses.push(`(${day} BETWEEN DATE ${dialect.literal(from)} AND DATE ${dialect.literal(to)}${absent})`);
      }
    }
    return clauses;
  };

  const selects =
    scope.conditions.length > 0 || scope.members !== null || scope.period !== null || scope.unit !== 'customer';

  return {
    engine: dataset.engine,
    asOf: scope.asOf,
    currency: dataset.currency,
    value: scope.value,
    baskets: selects ? null : (dataset.tables.orders?.baskets ?? null),
    unitColumn: scope.unit === 'customer' ? null : unitColumns[scope.unit],
    has,
    columns: (table) => dataset.tables[table]?.columns ?? [],
    customerUnit() {
      if (scope.unit === 'customer') return 'customer_id';
      const column = unitColumns[scope.unit];
      requireColumn('customers', column);
      return `coalesce(${id(column)}, customer_id)`;
    },
    from(table) {
      const relation = relationOf(table);
      const units = scope.unit === 'customer' || table === 'customers' ? [] : (customerColumns[table] ?? []);
      const columns = (dataset.tables[table]?.columns ?? []).map((column) =>
        units.includes(column) ? `${unitOf(`t.${id(column)}`)} AS ${id(column)}` : `t.${id(column)}`,
      );
      if (table === 'orders' && has('orders', 'amount')) columns.push(`${moneyOf()} AS value`);
      const clauses = conditionsOf(table);
      const where = clauses.length === 0 ? '' : ` WHERE ${clauses.join(' AND ')}`;
      return `(SELECT ${columns.join(', ')} FROM ${relation} AS t${where}) AS ${id(table)}`;
    },
  };
}
