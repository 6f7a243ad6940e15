import { quoteIdentifier } from '../engine/index.js';
import type { Loaded } from './load.js';
import type { TableModel } from './model.js';
import type { SourceContext } from './sources/source.js';

export interface Relation {
  readonly name: string;
  readonly columns: readonly string[];
  /** There is no order id: one order is a customer and a day. */
  readonly derivedOrder: boolean;
}

/** Makes the relation that analyses read: a view of the accepted rows with the columns of DESIGN and the attributes. */
export async function makeRelation(
  { engine, table }: SourceContext,
  loaded: Loaded,
  model: TableModel,
  condition: string,
): Promise<Relation> {
  const id = quoteIdentifier;
  const fields: string[] = [];
  const columns: string[] = [];
  const add = (name: string, expression: string) => {
    fields.push(expression === id(name) ? expression : `${expression} AS ${id(name)}`);
    columns.push(name);
  };
  // The rows of a table in an engine have no place.
  if (!loaded.reading.inPlace) add('line', `CAST(${loaded.record} AS BIGINT)`);
  const { has, money, amount, isReturn } = model;
  // A column that only was not asked for is there.
  const given = loaded.columns.some((column) => column.name === 'order_id');
  const derivedOrder = table === 'orders' && !given && has('customer_id') && has('ordered_at');
  for (const column of loaded.columns) if (column.stored) add(column.name, id(column.name));
  if (derivedOrder) add('order_id', `customer_id || ' ' || CAST(CAST(ordered_at AS DATE) AS VARCHAR)`);
  if (money !== null && amount !== null && !has('amount')) add('amount', amount);
  if (isReturn !== null) add('is_return', isReturn);
  const name = engine.scratch(table);
  const where = condition === 'TRUE' ? '' : ` WHERE ${condition}`;
  await engine.view(name, `SELECT ${fields.join(', ')} FROM ${id(loaded.base)}${where}`);
  return { name, columns, derivedOrder };
}
