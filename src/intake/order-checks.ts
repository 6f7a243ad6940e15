import { quoteIdentifier } from '../engine/index.js';
import type { Loaded } from './load.js';
import type { TableModel } from './model.js';
import type { SourceContext } from './sources/source.js';

export interface Shared {
  readonly n: number;
  readonly example: string;
}

export interface OrderChecks {
  /** Lines that repeat another one of the table. */
  readonly duplicates: number;
  /** Table of the record numbers of the repeats, where they are to be left out. */
  readonly copies: string | null;
  readonly twoCustomers: Shared;
  readonly twoDays: Shared;
}

const id = quoteIdentifier;

/**
 * Looks for lines that occur twice and for orders with two customers or two days.
 *
 * All three are questions within an order, so one grouping answers them: an order is suspect when its customer and day
 * are not one, or when the fingerprints of its lines do not light as many different bits as it has lines. Only the
 * lines of suspect orders are then compared exactly. Cost: one grouping of all lines by order.
 */
export async function orderChecks(context: SourceContext, loaded: Loaded, check: TableModel): Promise<OrderChecks> {
  const { engine, signal, options } = context;
  const how = signal ? { signal } : {};
  const none: Shared = { n: 0, example: '' };
  const { dialect } = engine;
  const stored = loaded.columns.filter((column) => column.stored).map((column) => id(column.name));
  const whole = stored.length === loaded.columns.length;
  const line = whole ? dialect.fingerprint(stored) : 'vf_fingerprint';
  const same = whole ? stored : ['order_id', 'vf_fingerprint'];
  const day = 'CAST(ordered_at AS DATE)';

  let lines = check.rows;
  let twoCustomers = none;
  let twoDays = none;
  if (check.has('order_id')) {
    const key = [...(check.has('customer_id') ? ['customer_id'] : []), ...(check.has('ordered_at') ? [day] : [])];
    const one = key.length === 0 ? '0' : dialect.fingerprint(key);
    const suspects = engine.scratch('suspects');
    await engine.materialise(
      suspects,
      `SELECT order_id FROM (SELECT order_id, ${one} AS one, ${line} AS line_print FROM ${check.rows}) AS prints
       GROUP BY order_id HAVING min(one) <> max(one)
         OR (count(*) > ${dialect.distinctBits('line_print', 0)} AND count(*) > ${dialect.distinctBits('line_print', 1)})`,
      how,
    );
    lines = `(SELECT * FROM ${check.rows} WHERE order_id IN (SELECT order_id FROM ${id(suspects)})) AS suspect_lines`;
    const orders = `(SELECT order_id${check.has('customer_id') ? ', min(customer_id) <> max(customer_id) AS two_customers' : ', FALSE AS two_customers'},
      ${check.has('ordered_at') ? `min(${day}) <> max(${day})` : 'FALSE'} AS two_days FROM ${lines} GROUP BY order_id) AS o`;
    const answer = (
      await engine.query(
        `SELECT count(*) FILTER (WHERE two_customers) AS c, min(order_id) FILTER (WHERE two_customers) AS c_example,
          count(*) FILTER (WHERE two_days) AS d, min(order_id) FILTER (WHERE two_days) AS d_example FROM ${orders}`,
        [],
        how,
      )
    ).rows()[0]!;
    twoCustomers = { n: Number(answer.c), example: String(answer.c_example ?? '') };
    twoDays = { n: Number(answer.d), example: String(answer.d_example ?? '') };
  } else if (!whole) {
    return { duplicates: 0, copies: null, twoCustomers, twoDays };
  }
  const groups = `SELECT count(*) AS copies FROM ${lines} GROUP BY ${same.join(', ')} HAVING count(*) > 1`;
  const counted = await engine.query(`SELECT COALESCE(sum(copies - 1), 0) AS n FROM (${groups}) AS g`, [], how);
  const duplicates = counted.numbers('n')[0] ?? 0;
  if (duplicates === 0 || !options.dedupe) return { duplicates, copies: null, twoCustomers, twoDays };
  const copies = engine.scratch('copies');
  const numbered = `row_number() OVER (PARTITION BY ${same.join(', ')} ORDER BY ${loaded.record})`;
  await engine.materialise(
    copies,
    `SELECT record FROM (SELECT ${loaded.record} AS record, ${numbered} AS copy FROM ${id(loaded.base)} WHERE vf_status <> 2) AS n WHERE copy > 1`,
    how,
  );
  return { duplicates, copies, twoCustomers, twoDays };
}
