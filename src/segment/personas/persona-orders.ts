import type { Shop } from '../../analysis/index.js';
import { dayParts, linesSql, promotionSql, weekend } from '../features/order-features.js';

/** What the orders of one persona add up to. */
export interface PersonaOrders {
  readonly orders: number;
  readonly money: number;
  /** Money of lines sold below list price or with a discount; NaN where that is not known. */
  readonly promoted: number;
  /** Orders by channel, and by time: `weekday_evening`, or `weekday` where there are no hours. */
  readonly channels: ReadonlyMap<string, number>;
  readonly times: ReadonlyMap<string, number>;
}

/** Buyers of a product in one persona. */
export interface ProductBuyers {
  readonly product: string;
  readonly buyers: Float64Array;
}

/** Adds up the orders of each persona in the engine. Cost: O(order lines). */
export async function personaOrders(
  shop: Shop,
  members: string,
  personas: number,
  hours: boolean,
  signal: AbortSignal | undefined,
): Promise<{ personas: PersonaOrders[]; products: ProductBuyers[] }> {
  const run = async (sql: string) => await shop.engine.query(sql, [], signal ? { signal } : {});
  const lines = `WITH lines AS (SELECT l.*, m.persona FROM (${linesSql(shop)}) AS l JOIN ${members} AS m ON m.customer_id = l.customer_id WHERE l.bought)`;
  const promoted =
    promotionSql(shop) === null
      ? 'CAST(NULL AS DOUBLE)'
      : 'sum(CASE WHEN promoted THEN CAST(value AS DECIMAL(38, 4)) ELSE 0 END)';
  const totals = await run(
    `${lines} SELECT persona, count(DISTINCT order_key) AS orders, CAST(sum(value) AS DECIMAL(38, 4)) AS money, ${promoted} AS promoted FROM lines GROUP BY persona ORDER BY persona`,
  );
  const counted = async (expression: string): Promise<Map<string, number>[]> => {
    const answer = await run(
      `${lines} SELECT persona, ${expression} AS name, count(DISTINCT order_key) AS n FROM lines GROUP BY persona, ${expression} ORDER BY persona, name NULLS LAST`,
    );
    const found = Array.from({ length: personas }, () => new Map<string, number>());
    const [who, n] = [answer.numbers('persona'), answer.numbers('n')];
    answer.texts('name').forEach((name, i) => {
      if (name !== null) found[who[i]!]!.set(name, n[i]!);
    });
    return found;
  };
  const part = Object.entries(dayParts)
    .map(([name, test]) => `WHEN ${test} THEN '_${name}'`)
    .join(' ');
  const week = `CASE WHEN ${weekend} THEN 'weekend' ELSE 'weekday' END`;
  const times = await counted(hours ? `(${week} || CASE ${part} END)` : week);
  const channels = shop.has('orders', 'channel') ? await counted('CAST(channel AS VARCHAR)') : null;
  const found = Array.from({ length: personas }, (_, persona): PersonaOrders => {
    const at = totals.numbers('persona').indexOf(persona);
    const read = (name: string) => (at < 0 ? 0 : totals.numbers(name)[at]!);
    return {
      orders: read('orders'),
      money: read('money'),
      promoted: read('promoted'),
      channels: channels?.[persona] ?? new Map(),
      times: times[persona]!,
    };
  });
  return { personas: found, products: shop.has('orders', 'product_id') ? await productBuyers() : [] };

  async function productBuyers(): Promise<ProductBuyers[]> {
    const answer = await run(
      `${lines} SELECT persona, product_id, count(DISTINCT customer_id) AS n FROM lines WHERE product_id IS NOT NULL GROUP BY persona, product_id ORDER BY product_id, persona`,
    );
    const all: { product: string; buyers: Float64Array }[] = [];
    const [who, n] = [answer.numbers('persona'), answer.numbers('n')];
    answer.texts('product_id').forEach((product, i) => {
      if (all.at(-1)?.product !== product) all.push({ product: product!, buyers: new Float64Array(personas) });
      all.at(-1)!.buyers[who[i]!] = n[i]!;
    });
    return all;
  }
}

/** Who of the members bought each of a few products. Cost: O(order lines). */
export async function buyersOf(
  shop: Shop,
  members: string,
  products: readonly string[],
  signal: AbortSignal | undefined,
): Promise<ReadonlyMap<string, ReadonlySet<string>>> {
  const found = new Map(products.map((product) => [product, new Set<string>()]));
  if (products.length === 0) return found;
  const list = products.map((product) => shop.engine.dialect.literal(product)).join(', ');
  const answer = await shop.engine.query(
    `WITH lines AS (${linesSql(shop)}) SELECT DISTINCT customer_id, product_id FROM lines
WHERE bought AND product_id IN (${list}) AND customer_id IN (SELECT customer_id FROM ${members})`,
    [],
    signal ? { signal } : {},
  );
  const product = answer.texts('product_id');
  answer.texts('customer_id').forEach((id, i) => {
    found.get(product[i]!)!.add(id!);
  });
  return found;
}
