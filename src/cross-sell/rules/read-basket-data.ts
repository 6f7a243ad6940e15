import type { RunContext, Shop } from '../../analysis/index.js';
import { assertNeeds } from '../../analysis/index.js';
import { idOrder } from '../../intake/id-order.js';
import { type Baskets, distinctItems } from '../../mining/index.js';
import { englishNames } from '../product-names.js';
import { compressPurchases } from '../purchases.js';
import { purchaseSql, unitSql } from '../read-purchases.js';
import type { BasketData, BasketFacts } from './basket-data.js';
import { marginSql } from './margin-sql.js';

/** What is to be known of each basket: nothing, when it was, or also the value of a column of orders. */
export interface FactsWanted {
  readonly time: boolean;
  readonly column: string | null;
}

/** Lines that were read as arrays and about which nothing else is known. */
function fromArrays({ baskets }: Shop): BasketData {
  const { ids, offsets, items, lines, repeats } = baskets!;
  const given = { count: lines.length, itemCount: ids.length, offsets, items };
  return {
    baskets: repeats === 0 ? given : distinctItems(given),
    ids,
    names: ids.map(() => null),
    english: new Map(),
    value: null,
    margin: null,
    facts: null,
    lines: items.length,
    customers: 0,
    unknownLines: 0,
    returnLines: 0,
    uncategorised: 0,
    from: null,
    to: null,
  };
}

/**
 * Reads the baskets of a shop: an order, or a customer's day where there are no order numbers. Returns are no purchases; an
 * item counts once a basket. From typed arrays where the lines were read so, else numbers by SQL.
 * Cost: O(lines).
 */
export async function readBasketData(
  name: string,
  shop: Shop,
  level: 'product' | 'category',
  wanted: FactsWanted,
  { engine, signal }: Pick<RunContext, 'engine' | 'signal'>,
): Promise<BasketData> {
  if (level === 'category') assertNeeds(name, shop, { products: ['product_id', 'category'] });
  if (wanted.time) assertNeeds(name, shop, { orders: ['ordered_at'] });
  if (wanted.column !== null) assertNeeds(name, shop, { orders: [wanted.column] });
  if (shop.baskets !== null && level === 'product') return fromArrays(shop);
  if (!shop.has('orders', 'order_id')) assertNeeds(name, shop, { orders: ['customer_id', 'ordered_at'] });

  const how = signal ? { signal } : {};
  const id = engine.dialect.identifier;
  const unit = unitSql(shop, 'basket');
  const { known, returned, keep } = purchaseSql(shop, unit);
  const made: string[] = [];
  const make = async (prefix: string, sql: string): Promise<string> => {
    const table = engine.scratch(prefix);
    made.push(table);
    await engine.materialise(table, sql, how);
    return id(table);
  };
  const orders = shop.from('orders');
  const [item, lines] =
    level === 'product'
      ? ['orders.product_id', orders]
      : [
          'h.category',
          `${orders} LEFT JOIN (SELECT products.product_id AS product, max(products.category) AS category ` +
            `FROM ${shop.from('products')} GROUP BY products.product_id) AS h ON h.product = orders.product_id`,
        ];
  const kept = `${keep} AND ${item} IS NOT NULL`;
  try {
    const bought = await make(
      'bought',
      `SELECT ${unit} AS unit, ${item} AS item FROM ${lines} WHERE ${kept} GROUP BY ${unit}, ${item}`,
    );
    const units = await make(
      'units',
      `SELECT unit, row_number() OVER (ORDER BY unit) - 1 AS number FROM (SELECT DISTINCT unit FROM ${bought}) AS u`,
    );
    const items = await make(
      'items',
      `SELECT item, row_number() OVER (ORDER BY item) - 1 AS number FROM (SELECT DISTINCT item FROM ${bought}) AS i`,
    );
    const dated = shop.has('orders', 'ordered_at');
    const span = dated
      ? 'CAST(min(orders.ordered_at) AS DATE) AS first, CAST(max(orders.ordered_at) AS DATE) AS last'
      : 'CAST(NULL AS DATE) AS first, CAST(NULL AS DATE) AS last';
    const customers = shop.has('orders', 'customer_id') ? 'orders.customer_id' : 'NULL';
    const about = await engine.query(
      `SELECT count(*) FILTER (WHERE ${kept}) AS used, count(*) FILTER (WHERE NOT ${known}) AS unknown, ` +
        `count(*) FILTER (WHERE ${known} AND ${returned}) AS returned, ` +
        `count(*) FILTER (WHERE ${keep} AND ${item} IS NULL) AS uncategorised, ` +
        `count(DISTINCT ${customers}) FILTER (WHERE ${kept}) AS customers, ${span} FROM ${lines}`,
      [],
      how,
    );
    const pairs = await engine.query(
      `SELECT u.number AS unit, i.number AS item FROM ${bought} AS b JOIN ${units} AS u ON u.unit = b.unit ` +
        `JOIN ${items} AS i ON i.item = b.item`,
      [],
      how,
    );
    const count = Number((await engine.query(`SELECT count(*) AS n FROM ${units}`, [], how)).numbers('n')[0] ?? 0);
    const listed = await itemsOf(shop, { items, bought, item, lines, known, level }, engine, how);
    const { baskets, order } = numbered(count, listed.ids, pairs.numbers('unit'), pairs.numbers('item'));
    const inOrder = (values: Float64Array | null) => values && Float64Array.from(order, (place) => values[place]!);
    const number = (column: string): number => about.numbers(column)[0] ?? 0;
    return {
      baskets,
      ids: order.map((place) => listed.ids[place]!),
      names: order.map((place) => listed.names[place] ?? null),
      english: englishNames(listed.names, listed.english),
      value: inOrder(listed.value),
      margin: inOrder(listed.margin),
      facts:
        wanted.time || wanted.column !== null
          ? await factsOf(shop, { units, unit, kept, lines }, wanted, engine, how)
          : null,
      lines: number('used'),
      customers: number('customers'),
      unknownLines: number('unknown'),
      returnLines: number('returned'),
      uncategorised: level === 'category' ? number('uncategorised') : 0,
      from: about.texts('first')[0] ?? null,
      to: about.texts('last')[0] ?? null,
    };
  } finally {
    for (const table of made) await engine.drop(table);
  }
}

type Engine = RunContext['engine'];
type How = { signal?: AbortSignal };

/** Baskets with the items under the numbers that the order of their ids gives. */
function numbered(
  count: number,
  ids: readonly string[],
  unit: Float64Array,
  item: Float64Array,
): { baskets: Baskets; order: readonly number[] } {
  const order = idOrder(ids);
  const rank = new Int32Array(ids.length);
  order.forEach((place, i) => {
    rank[place] = i;
  });
  const pairs = { unit, item: item.map((place) => rank[place]!), day: null };
  const { offsets, item: items } = compressPurchases(count, ids.length, pairs);
  return { baskets: { count, itemCount: ids.length, offsets, items }, order };
}

interface Items {
  readonly ids: readonly string[];
  readonly names: readonly (string | null)[];
  readonly english: readonly (string | null)[];
  readonly value: Float64Array | null;
  readonly margin: Float64Array | null;
}

/** Names of the items, and their money for each basket that holds them (returns taken off). */
async function itemsOf(
  shop: Shop,
  {
    items,
    bought,
    item,
    lines,
    known,
    level,
  }: Readonly<Record<'items' | 'bought' | 'item' | 'lines' | 'known' | 'level', string>>,
  engine: Engine,
  how: How,
): Promise<Items> {
  const has = (column: string) => shop.has('products', column);
  const product = level === 'product' && has('product_id');
  const told = level === 'product' && shop.has('orders', 'product_name');
  const names = product
    ? `LEFT JOIN (SELECT products.product_id AS item, ${has('name') ? 'max(products.name)' : 'CAST(NULL AS VARCHAR)'} AS name, ` +
      `${has('name_en') ? 'max(products.name_en)' : 'CAST(NULL AS VARCHAR)'} AS english ` +
      `FROM ${shop.from('products')} GROUP BY products.product_id) AS p ON p.item = i.item`
    : 'CROSS JOIN (SELECT CAST(NULL AS VARCHAR) AS name, CAST(NULL AS VARCHAR) AS english) AS p';
  // Of several spellings the most frequent, the first of equals.
  const spelt = told
    ? `LEFT JOIN (SELECT orders.product_id AS item, trim(orders.product_name) AS name, row_number() OVER (PARTITION BY ` +
      `orders.product_id ORDER BY count(*) DESC, trim(orders.product_name)) AS place FROM ${shop.from('orders')} ` +
      `WHERE trim(orders.product_name) <> '' GROUP BY orders.product_id, trim(orders.product_name)) AS s ` +
      'ON s.item = i.item AND s.place = 1'
    : 'CROSS JOIN (SELECT CAST(NULL AS VARCHAR) AS name) AS s';
  const paid = shop.has('orders', 'amount');
  const margin = paid ? marginSql(shop) : null;
  const money = paid
    ? `LEFT JOIN (SELECT ${item} AS item, sum(CAST(orders.value AS DECIMAL(38, 4))) AS value, ` +
      `${margin === null ? 'CAST(NULL AS DECIMAL(38, 4))' : `sum(CAST(${margin} AS DECIMAL(38, 4)))`} AS margin ` +
      `FROM ${lines} WHERE ${known} GROUP BY ${item}) AS m ON m.item = i.item`
    : 'CROSS JOIN (SELECT CAST(NULL AS DOUBLE) AS value, CAST(NULL AS DOUBLE) AS margin) AS m';
  const found = await engine.query(
    `SELECT i.item AS item, coalesce(CAST(p.name AS VARCHAR), s.name) AS name, CAST(p.english AS VARCHAR) AS english, ` +
      `m.value AS value, m.margin AS margin, n.baskets AS baskets FROM ${items} AS i ` +
      `JOIN (SELECT item, count(*) AS baskets FROM ${bought} GROUP BY item) AS n ON n.item = i.item ` +
      `${names} ${spelt} ${money} ORDER BY i.number`,
    [],
    how,
  );
  const baskets = found.numbers('baskets');
  const each = (column: string) => found.numbers(column).map((sum, i) => sum / baskets[i]!);
  return {
    ids: found.texts('item').map((text) => text ?? ''),
    names: found.texts('name'),
    english: found.texts('english'),
    value: paid ? each('value') : null,
    margin: margin === null ? null : each('margin'),
  };
}

async function factsOf(
  shop: Shop,
  { units, unit, kept, lines }: Readonly<Record<'units' | 'unit' | 'kept' | 'lines', string>>,
  { column }: FactsWanted,
  engine: Engine,
  how: How,
): Promise<BasketFacts> {
  const dated = shop.has('orders', 'ordered_at');
  const time = 'min(orders.ordered_at)';
  const day = dated ? `date_diff('day', DATE '1970-01-01', CAST(${time} AS DATE))` : 'CAST(NULL AS BIGINT)';
  const hour = dated ? `extract(hour FROM ${time})` : 'CAST(NULL AS BIGINT)';
  const own = column === null ? 'NULL' : `max(orders.${engine.dialect.identifier(column)})`;
  const found = await engine.query(
    `SELECT f.day AS day, f.hour AS hour, f.own AS own FROM ${units} AS u JOIN (SELECT ${unit} AS unit, ${day} AS day, ` +
      `${hour} AS hour, CAST(${own} AS VARCHAR) AS own FROM ${lines} WHERE ${kept} GROUP BY ${unit}) AS f ON f.unit = u.unit ` +
      'ORDER BY u.number',
    [],
    how,
  );
  return {
    day: found.numbers('day'),
    hour: found.numbers('hour'),
    column: column === null ? null : found.texts('own'),
  };
}
