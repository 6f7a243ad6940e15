import { quoteIdentifier } from '../engine/index.js';
import type { Returns } from './dataset.js';
import type { Loaded } from './load.js';
import type { TableModel } from './model.js';
import type { Overview } from './overview.js';
import type { SourceContext } from './sources/source.js';

/** Looks for the sale of every return: same customer and product, not later, at least the quantity. */
export async function matchReturns(
  { engine, signal }: SourceContext,
  loaded: Loaded,
  { has, isReturn }: TableModel,
  { condition, returns, returnedMoney }: Overview,
): Promise<Returns> {
  if (returns === 0) return { matched: 0, unmatched: 0, money: 0 };
  const known = ['customer_id', 'product_id', 'ordered_at', 'quantity'].every(has);
  if (!known) return { matched: 0, unmatched: returns, money: returnedMoney };
  const rows = (where: string) =>
    `(SELECT ${loaded.record} AS vf_line, customer_id, product_id, ordered_at, quantity
      FROM ${quoteIdentifier(loaded.base)} WHERE ${condition} AND ${where})`;
  const answer = await engine.query(
    `SELECT count(DISTINCT given.vf_line) AS n FROM ${rows(`${isReturn} AND customer_id IS NOT NULL`)} AS given
     JOIN ${rows('quantity > 0')} AS sold ON sold.customer_id = given.customer_id AND sold.product_id = given.product_id
     WHERE sold.ordered_at <= given.ordered_at AND sold.quantity >= -given.quantity`,
    [],
    signal ? { signal } : {},
  );
  const matched = answer.numbers('n')[0] ?? 0;
  return { matched, unmatched: returns - matched, money: returnedMoney };
}
