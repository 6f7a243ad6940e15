import type { Shop } from '../../analysis/index.js';

/** What the other tables say of the nodes, by node number. */
export interface MemberFacts {
  /** Money and orders; NaN and 0 for a node that never ordered; null without orders. */
  readonly money: Float64Array | null;
  readonly orders: Float64Array | null;
  /** Values of attributes; null where unknown. */
  readonly attributes: ReadonlyMap<string, readonly (string | null)[]>;
}

/** Attributes in which communities are compared, where the customers table has them. */
const compared = ['region', 'city_tier', 'gender', 'education', 'income', 'tier', 'acquired_by'];

/** Reads money and attributes of the customers in the graph. Cost: O(order lines + customers). */
export async function memberFacts(
  shop: Shop,
  ids: readonly string[],
  signal: AbortSignal | undefined,
): Promise<MemberFacts> {
  const how = signal ? { signal } : {};
  if (!shop.has('orders') && !shop.has('customers')) return { money: null, orders: null, attributes: new Map() };
  const place = new Map(ids.map((id, node) => [id, node]));
  const id = shop.engine.dialect.identifier;
  let money: Float64Array | null = null;
  let orders: Float64Array | null = null;
  if (shop.has('orders', 'customer_id') && shop.has('orders', 'amount')) {
    const key = shop.has('orders', 'order_id') ? 'order_id' : 'CAST(ordered_at AS DATE)';
    const found = await shop.engine.query(
      `SELECT customer_id, CAST(sum(CAST(value AS DECIMAL(38, 4))) AS DOUBLE) AS money, count(DISTINCT ${key}) AS orders
       FROM ${shop.from('orders')} WHERE customer_id IS NOT NULL GROUP BY customer_id`,
      [],
      how,
    );
    money = new Float64Array(ids.length).fill(Number.NaN);
    orders = new Float64Array(ids.length);
    const [names, sums, counts] = [found.texts('customer_id'), found.numbers('money'), found.numbers('orders')];
    for (let row = 0; row < found.rowCount; row += 1) {
      const node = place.get(names[row]!);
      if (node === undefined) continue;
      money[node] = sums[row]!;
      orders[node] = counts[row]!;
    }
  }
  const attributes = new Map<string, (string | null)[]>();
  const known = compared.filter((column) => shop.has('customers', column));
  if (known.length > 0 && shop.has('customers', 'customer_id')) {
    const fields = known.map((column) => `max(CAST(customers.${id(column)} AS VARCHAR)) AS ${id(column)}`);
    const found = await shop.engine.query(
      `SELECT customers.customer_id AS customer_id, ${fields.join(', ')} FROM ${shop.from('customers')}
       WHERE customers.customer_id IS NOT NULL GROUP BY customers.customer_id`,
      [],
      how,
    );
    const names = found.texts('customer_id');
    for (const column of known) {
      const values = new Array<string | null>(ids.length).fill(null);
      const texts = found.texts(column);
      for (let row = 0; row < found.rowCount; row += 1) {
        const node = place.get(names[row]!);
        if (node !== undefined) values[node] = texts[row]!;
      }
      attributes.set(column, values);
    }
  }
  return { money, orders, attributes };
}
