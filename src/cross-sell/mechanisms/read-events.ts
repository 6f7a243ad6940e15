import type { Shop } from '../../analysis/index.js';
import { triggerItems } from './match-products.js';
import type { Item, RawEvents } from './mechanism-data.js';
import type { TradeRule } from './trade-rule.js';

type Query = (sql: string) => ReturnType<Shop['engine']['query']>;

const dayOf = (column: string): string => `date_diff('day', DATE '1970-01-01', CAST(${column} AS DATE))`;

async function readRaw(sql: string, productAt: (id: string | null) => number, query: Query): Promise<RawEvents> {
  const found = await query(sql);
  return {
    unit: Int32Array.from(found.numbers('unit')),
    day: Int32Array.from(found.numbers('day')),
    item: Int32Array.from(found.texts('product'), productAt),
    inside: Uint8Array.from(found.numbers('inside')),
    value: found.numbers('value'),
    topic: found.texts('topic'),
  };
}

function eventColumns(shop: Shop): { value: string; product: string; topic: string } {
  return {
    value: shop.has('interactions', 'value') ? 'try_cast(CAST(value AS VARCHAR) AS DOUBLE)' : 'CAST(NULL AS DOUBLE)',
    product: shop.has('interactions', 'product_id') ? 'product_id' : 'CAST(NULL AS VARCHAR)',
    topic: shop.has('interactions', 'topic') ? 'CAST(topic AS VARCHAR)' : 'CAST(NULL AS VARCHAR)',
  };
}

/** Interactions and readings that set a rule off, and those of its circle; null where the data have none. */
export async function readEvents(
  shop: Shop,
  rule: TradeRule,
  join: string,
  productAt: (id: string | null) => number,
  items: readonly Item[],
  query: Query,
): Promise<RawEvents | null> {
  const { literal } = shop.engine.dialect;
  const { trigger } = rule;
  const { value, product, topic } = eventColumns(shop);
  if (trigger.on === 'counter') {
    if (!shop.has('interactions', 'value') || !shop.has('interactions', 'unit')) return null;
    return readRaw(
      `SELECT p.number AS unit, ${dayOf('"at"')} AS day, CAST(NULL AS VARCHAR) AS product, 1 AS inside, max(${value}) AS value, max(${topic}) AS topic ` +
        `FROM ${shop.from('interactions')} ${join} = customer_id WHERE unit = ${literal(trigger.unit)} AND ${value} IS NOT NULL AND "at" IS NOT NULL ` +
        `GROUP BY p.number, ${dayOf('"at"')} ORDER BY unit, day`,
      productAt,
      query,
    );
  }
  if (trigger.on !== 'interaction') return null;
  if (trigger.unit !== undefined && !shop.has('interactions', 'unit')) return null;
  const list = (texts: readonly string[]) => texts.map((text) => literal(text)).join(', ');
  const wanted = triggerItems(items, rule);
  if (wanted !== null && (wanted.length === 0 || !shop.has('interactions', 'product_id'))) return null;
  const clauses = [
    '"at" IS NOT NULL',
    ...(trigger.kinds ? [`kind IN (${list(trigger.kinds)})`] : []),
    ...(trigger.unit === undefined ? [] : [`unit = ${literal(trigger.unit)}`]),
    ...(trigger.topics ? [`${topic} IN (${list(trigger.topics)})`] : []),
    ...(wanted === null ? [] : [`product_id IN (${list(wanted.map((item) => items[item]!.id))})`]),
  ];
  const bounds = [
    ...(trigger.atLeast === undefined ? [] : [`${value} >= ${trigger.atLeast}`]),
    ...(trigger.below === undefined ? [] : [`${value} < ${trigger.below}`]),
  ];
  const inside = bounds.length === 0 ? '1' : `CASE WHEN ${bounds.join(' AND ')} THEN 1 ELSE 0 END`;
  return readRaw(
    `SELECT p.number AS unit, ${dayOf('"at"')} AS day, ${product} AS product, max(${inside}) AS inside, max(${value}) AS value, max(${topic}) AS topic ` +
      `FROM ${shop.from('interactions')} ${join} = customer_id WHERE ${clauses.join(' AND ')} ` +
      `GROUP BY p.number, ${dayOf('"at"')}, ${product} ORDER BY unit, day, product NULLS LAST`,
    productAt,
    query,
  );
}

/** Units of packages that were used, by customer and day. */
export async function readRedeemed(
  shop: Shop,
  join: string,
  productAt: (id: string | null) => number,
  query: Query,
): Promise<RawEvents> {
  const { value, product } = eventColumns(shop);
  return readRaw(
    `SELECT p.number AS unit, ${dayOf('"at"')} AS day, max(${product}) AS product, 1 AS inside, sum(coalesce(${value}, 1)) AS value, ` +
      `CAST(NULL AS VARCHAR) AS topic FROM ${shop.from('interactions')} ${join} = customer_id WHERE kind = 'redeem' AND "at" IS NOT NULL ` +
      `GROUP BY p.number, ${dayOf('"at"')} ORDER BY unit, day`,
    productAt,
    query,
  );
}
