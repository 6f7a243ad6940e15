import type { Shop } from '../../analysis/index.js';
import type { Engine } from '../../engine/index.js';
import { purchaseSql, type ReadPurchases, readPurchases } from '../read-purchases.js';
import type { Events } from './events.js';

export interface ReadEvents extends Omit<ReadPurchases, 'bought' | 'purchasesOf' | 'close' | 'unitIds'> {
  readonly events: Events;
  /** Ids of the customers by number. */
  readonly ids: readonly string[];
  /** Money of a customer's product and day, on average; null without amounts. */
  readonly value: Float64Array | null;
  /** Units in stock by product, from products.stock; NaN where it is not known. */
  readonly stock: Float64Array;
  /** Last day on which each customer was reached; −1: never or not known. */
  readonly touched: Int32Array;
}

const epoch = "DATE '1970-01-01'";

/** Reads who bought what on which days. Cost: O(lines) in the engine, O(different customer, product and day) here. */
export async function readEvents(
  shop: Shop,
  {
    engine,
    minCount,
    asOfDay,
    signal,
  }: { engine: Engine; minCount: number; asOfDay: number; signal: AbortSignal | undefined },
): Promise<ReadEvents> {
  const how = signal ? { signal } : {};
  const base = await readPurchases(shop, { engine, level: 'customer', minCount, windowDays: null, asOfDay, signal });
  await base.close();
  const { keep } = purchaseSql(shop, 'orders.customer_id');
  const day = `date_diff('day', ${epoch}, CAST(orders.ordered_at AS DATE))`;
  const found = await engine.numberTexts(
    `SELECT orders.customer_id AS customer FROM ${shop.from('orders')} WHERE ${keep}`,
    ['customer'],
    how,
  );
  const ids = found.values;
  const unitOf = new Map(ids.map((id, i) => [id, i]));
  const itemOf = new Map(base.products.map((id, i) => [id, i]));
  const [unit, item, days]: [number[], number[], number[]] = [[], [], []];
  const pages = engine.stream(
    `SELECT orders.customer_id AS customer, orders.product_id AS product, ${day} AS day FROM ${shop.from('orders')} ` +
      `WHERE ${keep} AND orders.ordered_at IS NOT NULL GROUP BY orders.customer_id, orders.product_id, ${day}`,
    [],
    how,
  );
  for await (const page of pages) {
    const [customers, products, on] = [page.texts('customer'), page.texts('product'), page.numbers('day')];
    for (let row = 0; row < page.rowCount; row++) {
      const which = itemOf.get(products[row]!);
      if (which === undefined) continue;
      unit.push(unitOf.get(customers[row]!)!);
      item.push(which);
      days.push(on[row]!);
    }
  }
  const events = sorted(unit, item, days, { units: ids.length, items: base.products.length });
  const stock = new Float64Array(base.products.length).fill(Number.NaN);
  if (shop.has('products', 'stock') && shop.has('products', 'product_id')) {
    const told = await engine.query(
      `SELECT products.product_id AS product, max(TRY_CAST(products.stock AS DOUBLE)) AS stock FROM ${shop.from('products')} GROUP BY products.product_id`,
      [],
      how,
    );
    const [products, left] = [told.texts('product'), told.numbers('stock')];
    products.forEach((id, row) => {
      const which = itemOf.get(id!);
      if (which !== undefined) stock[which] = left[row]!;
    });
  }
  const times = new Float64Array(base.products.length);
  for (const each of events.item) times[each]!++;
  const { valuePerBuyer } = base;
  return {
    ...base,
    events,
    ids,
    value: valuePerBuyer === null ? null : valuePerBuyer.map((sum, i) => (sum * base.unitsOf[i]!) / times[i]!),
    stock,
    touched: await readTouched(shop, unitOf, asOfDay, how),
  };
}

/** Puts the rows in order: by customer, product, day. */
function sorted(
  unit: readonly number[],
  item: readonly number[],
  day: readonly number[],
  { units, items }: { units: number; items: number },
): Events {
  const order = Array.from(unit.keys()).sort((x, y) => unit[x]! - unit[y]! || item[x]! - item[y]! || day[x]! - day[y]!);
  const shared = (of: readonly number[]): Int32Array => {
    const out = new Int32Array(new SharedArrayBuffer(4 * order.length));
    order.forEach((row, at) => {
      out[at] = of[row]!;
    });
    return out;
  };
  return { units, items, unit: shared(unit), item: shared(item), day: shared(day) };
}

async function readTouched(
  shop: Shop,
  unitOf: ReadonlyMap<string, number>,
  asOfDay: number,
  how: { signal?: AbortSignal },
): Promise<Int32Array> {
  const touched = new Int32Array(unitOf.size).fill(-1);
  if (!shop.has('touches', 'customer_id') || !shop.has('touches', 'at')) return touched;
  const day = `date_diff('day', ${epoch}, CAST(touches.at AS DATE))`;
  const found = await shop.engine.query(
    `SELECT touches.customer_id AS customer, max(${day}) AS day FROM ${shop.from('touches')} ` +
      `WHERE ${day} <= ${asOfDay} GROUP BY touches.customer_id`,
    [],
    how,
  );
  const [customers, days] = [found.texts('customer'), found.numbers('day')];
  customers.forEach((id, row) => {
    const who = id === null ? undefined : unitOf.get(id);
    if (who !== undefined) touched[who] = days[row]!;
  });
  return touched;
}
