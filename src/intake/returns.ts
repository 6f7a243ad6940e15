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
  const rows = (where: string) => `${quoteIdentifier(loaded.base)} WHERE ${condition} AND ${where}`;
  const line = 'customer_id, product_id, ordered_at, quantity';
  // Returns that are alike have the same answer: they are counted together, so that no row needs a number.
  const answer = await engine.query(
    `SELECT coalesce(sum(n), 0) AS n FROM (
      SELECT given.customer_id, given.product_id, given.ordered_at, given.quantity, max(given.n) AS n
      FROM (SELECT ${line}, count(*) AS n FROM ${rows(`${isReturn} AND customer_id IS NOT NULL`)} GROUP BY ${line}) AS given
      JOIN (SELECT ${line} FROM ${rows('quantity > 0')}) AS sold
        ON sold.customer_id = given.customer_id AND sold.product_id = given.product_id
      WHERE sold.ordered_at <= given.ordered_at AND sold.quantity >= -given.quantity
      GROUP BY given.customer_id, given.product_id, given.ordered_at, given.quantity) AS answered`,
    [],
    signal ? { signal } : {},
  );
  const matched = answer.numbers('n')[0] ?? 0;
  return { matched, unmatched: returns - matched, money: returnedMoney };
}
