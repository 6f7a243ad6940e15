import type { Shop } from '../analysis/index.js';
import type { Engine, EngineOptions } from '../engine/index.js';
import type { TableName } from '../intake/schema.js';
import type { CountedPairs } from './counted-pairs.js';
import { pairsBySql } from './pairs-by-sql.js';
import { type EnglishNames, englishNames } from './product-names.js';
import { compressPurchases, fetchPurchases, type Purchases } from './purchases.js';

/** Who counts as one: the customer over the whole time, or a single basket. */
export type Level = 'customer' | 'basket';

/** Purchases as numbers, with what the numbers stand for. */
export interface ReadPurchases {
  /** Who bought what, or, where that is much and far away, the counts of all pairs. */
  readonly bought: Purchases | CountedPairs;
  /** Who bought any of some products (at least); the numbers of units and products stay. */
  purchasesOf(items: readonly number[]): Promise<Purchases>;
  /** Units that bought each product. */
  readonly unitsOf: Int32Array;
  /** Ids of the products that at least `minCount` units bought, by number; their names and categories where known. */
  readonly products: readonly string[];
  readonly names: readonly (string | null)[];
  readonly english: EnglishNames;
  readonly categories: Int32Array | null;
  /** Money of each product per unit that bought it, returns taken off; null without amounts. */
  readonly valuePerBuyer: Float64Array | null;
  readonly lines: number;
  readonly lineCustomers: number;
  /** All products bought, also those below `minCount`. */
  readonly allProducts: number;
  /** Lines without a customer (or basket) or product, and lines of returns. */
  readonly unknownLines: number;
  readonly returnLines: number;
  readonly from: string | null;
  readonly to: string | null;
  /** Ids of the units with these numbers. */
  unitIds(numbers: readonly number[]): Promise<Map<number, string>>;
  /** Numbers of the units with these ids, as far as they are known. */
  unitNumbers(ids: readonly string[]): Promise<Map<string, number>>;
  close(): Promise<void>;
}

/** The SQL of who counts as one: the customer, or the basket (customer and day where there is no order number). */
export function unitSql(shop: Shop, level: Level): string {
  if (level === 'customer') return 'orders.customer_id';
  if (shop.has('orders', 'order_id')) return 'orders.order_id';
  return `orders.customer_id || ' ' || CAST(CAST(orders.ordered_at AS DATE) AS VARCHAR)`;
}

/** Lines that are purchases are those that are known and no return. */
export function purchaseSql(shop: Shop, unit: string): { known: string; returned: string; keep: string } {
  const known = `(${unit} IS NOT NULL AND orders.product_id IS NOT NULL)`;
  let returned = '(1 = 0)';
  if (shop.has('orders', 'is_return')) returned = 'coalesce(orders.is_return, false)';
  else if (shop.has('orders', 'quantity')) returned = '(coalesce(orders.quantity, 1) <= 0)';
  return { known, returned, keep: `${known} AND NOT ${returned}` };
}

/** Pairs of unit and product that are always fetched, and those that are never: their arrays would take a gigabyte. */
const [alwaysFetched, neverFetched] = [500_000, 25_000_000];

/** Pairs of products of a unit that an engine counts in the time in which one purchase is fetched from it. */
const pairsPerPurchase = 4;

/**
 * Whether an engine on another machine should count the pairs itself: where a unit has few products (baskets), so that
 * counting is quicker than fetching, or where the purchases are too many. Of 20 million order lines 17 million purchases
 * make a thousand million pairs: counting a fifth of these there took 176 s of processor time, fetching and counting all of
 * them 39 s of ours.
 */
async function countsThere(engine: Engine, bought: string, rows: number, how: EngineOptions): Promise<boolean> {
  if (engine.files !== null || rows <= alwaysFetched) return false;
  if (rows > neverFetched) return true;
  const each = `SELECT CAST(count(*) AS DOUBLE) AS n FROM ${bought} GROUP BY unit`;
  const found = await engine.query(`SELECT sum(u.n * (u.n - 1) / 2) AS pairs FROM (${each}) AS u`, [], how);
  return (found.numbers('pairs')[0] ?? 0) < pairsPerPurchase * rows;
}

/** Numbers that are named in one statement; the text of a statement may not be of any length. */
const namedAtOnce = 10_000;

const day = `date_diff('day', DATE '1970-01-01', CAST(orders.ordered_at AS DATE))`;

function optional(shop: Shop, table: TableName, column: string, sql: string): string {
  return shop.has(table, column) ? sql : 'NULL';
}

/**
 * Reads who bought what first when. SQL takes doubles out, numbers customers and products and drops what too few bought;
 * only numbers come to JavaScript. Cost: O(lines) in the engine, O(different pairs of customer and product) here.
 */
export async function readPurchases(
  shop: Shop,
  {
    engine,
    level,
    minCount,
    windowDays,
    asOfDay,
    signal,
  }: {
    engine: Engine;
    level: Level;
    minCount: number;
    windowDays: number | null;
    asOfDay: number;
    signal: AbortSignal | undefined;
  },
): Promise<ReadPurchases> {
  const how = signal ? { signal } : {};
  const id = engine.dialect.identifier;
  const unit = unitSql(shop, level);
  const { known, returned, keep } = purchaseSql(shop, unit);
  const dated = shop.has('orders', 'ordered_at');
  const customers = shop.has('orders', 'customer_id') ? 'orders.customer_id' : 'CAST(NULL AS VARCHAR)';
  const made: string[] = [];
  const make = async (prefix: string, sql: string): Promise<string> => {
    const name = engine.scratch(prefix);
    made.push(name);
    await engine.materialise(name, sql, how);
    return id(name);
  };
  const close = async (): Promise<void> => {
    for (const name of made.splice(0)) await engine.drop(name);
  };
  try {
    const bought = await make(
      'bought',
      `SELECT ${unit} AS unit, orders.product_id AS product, ${dated ? `min(${day})` : 'CAST(NULL AS BIGINT)'} AS day ` +
        `FROM ${shop.from('orders')} WHERE ${keep} GROUP BY ${unit}, orders.product_id`,
    );
    const items = await make(
      'items',
      `SELECT product, row_number() OVER (ORDER BY product) - 1 AS number FROM ` +
        `(SELECT product FROM ${bought} GROUP BY product HAVING count(*) >= ${minCount}) AS i`,
    );
    const span = dated
      ? 'CAST(min(orders.ordered_at) AS DATE) AS first, CAST(max(orders.ordered_at) AS DATE) AS last'
      : 'CAST(NULL AS DATE) AS first, CAST(NULL AS DATE) AS last';
    const about = await engine.query(
      `SELECT count(*) FILTER (WHERE ${keep}) AS used, ` +
        `count(*) FILTER (WHERE NOT ${known}) AS unknown, count(*) FILTER (WHERE ${known} AND ${returned}) AS returned, ` +
        `count(DISTINCT ${customers}) FILTER (WHERE ${keep}) AS customers, ${span} FROM ${shop.from('orders')}`,
      [],
      how,
    );
    const sizes = await engine.query(
      `SELECT count(DISTINCT unit) AS units, count(DISTINCT product) AS products FROM ${bought}`,
      [],
      how,
    );
    const { products, names, english, categories, valuePerBuyer, unitsOf } = await readProducts(shop, {
      engine,
      items,
      unit,
      bought,
      how,
    });
    const sized = { units: sizes.numbers('units')[0] ?? 0, items: products.length, dated };
    let numbers: string | null = null;
    const unitNumbers = async (): Promise<string> => {
      numbers ??= await make(
        'units',
        `SELECT unit, row_number() OVER (ORDER BY unit) - 1 AS number FROM (SELECT DISTINCT unit FROM ${bought}) AS u`,
      );
      return numbers;
    };
    const fetch = async (rows: number, wanted = ''): Promise<Purchases> => {
      const units = await unitNumbers();
      const sql =
        `SELECT u.number AS unit, i.number AS item, b.day AS day FROM ${bought} AS b ` +
        `JOIN ${units} AS u ON u.unit = b.unit JOIN ${items} AS i ON i.product = b.product${wanted}`;
      return fetchPurchases(engine.stream(sql, [], how), rows, sized);
    };
    const rows = unitsOf.reduce((sum, n) => sum + n, 0);
    const kept = `(SELECT b.unit AS unit, i.number AS item, b.day AS day FROM ${bought} AS b JOIN ${items} AS i ON i.product = b.product)`;
    const there = await countsThere(engine, bought, rows, how);
    const counted = there ? await pairsBySql({ engine, kept, windowDays, asOfDay, unitsOf, how, ...sized }) : null;
    const all = counted === null ? await fetch(rows) : null;
    return {
      bought: all ?? counted!,
      async purchasesOf(wanted) {
        if (all !== null) return all;
        if (wanted.length === 0) return compressPurchases(sized.units, sized.items, { unit: [], item: [], day: null });
        const some = [...new Set(wanted)];
        const size = some.reduce((sum, item) => sum + unitsOf[item]!, 0);
        return fetch(size, ` WHERE i.number IN (${some.join(', ')})`);
      },
      unitsOf,
      products,
      names,
      english,
      categories,
      valuePerBuyer,
      lines: about.numbers('used')[0] ?? 0,
      lineCustomers: about.numbers('customers')[0] ?? 0,
      allProducts: sizes.numbers('products')[0] ?? 0,
      unknownLines: about.numbers('unknown')[0] ?? 0,
      returnLines: about.numbers('returned')[0] ?? 0,
      from: about.texts('first')[0] ?? null,
      to: about.texts('last')[0] ?? null,
      async unitIds(asked) {
        const found = new Map<number, string>();
        if (asked.length === 0) return found;
        const units = await unitNumbers();
        for (let from = 0; from < asked.length; from += namedAtOnce) {
          const wanted = asked.slice(from, from + namedAtOnce).join(', ');
          const answer = await engine.query(`SELECT unit, number FROM ${units} WHERE number IN (${wanted})`, [], how);
          const [ids, of] = [answer.texts('unit'), answer.numbers('number')];
          for (let i = 0; i < answer.rowCount; i++) found.set(of[i]!, ids[i] ?? '');
        }
        return found;
      },
      async unitNumbers(asked) {
        const found = new Map<string, number>();
        if (asked.length === 0) return found;
        const units = await unitNumbers();
        for (let from = 0; from < asked.length; from += namedAtOnce) {
          const wanted = asked.slice(from, from + namedAtOnce).map((each) => engine.dialect.literal(each));
          const answer = await engine.query(
            `SELECT unit, number FROM ${units} WHERE unit IN (${wanted.join(', ')})`,
            [],
            how,
          );
          const [names, of] = [answer.texts('unit'), answer.numbers('number')];
          for (let i = 0; i < answer.rowCount; i++) found.set(names[i] ?? '', of[i]!);
        }
        return found;
      },
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
}

/** Names, categories and money of the products that are kept, by number. */
async function readProducts(
  shop: Shop,
  {
    engine,
    items,
    unit,
    bought,
    how,
  }: { engine: Engine; items: string; unit: string; bought: string; how: { signal?: AbortSignal } },
): Promise<Pick<ReadPurchases, 'products' | 'names' | 'english' | 'categories' | 'valuePerBuyer' | 'unitsOf'>> {
  const name = optional(shop, 'products', 'name', 'max(products.name)');
  const english = optional(shop, 'products', 'name_en', 'max(products.name_en)');
  const category = optional(shop, 'products', 'category', 'max(products.category)');
  const known = shop.has('products', 'product_id')
    ? `LEFT JOIN (SELECT products.product_id AS product, ${name} AS name, ${english} AS english, ${category} AS category ` +
      `FROM ${shop.from('products')} GROUP BY products.product_id) AS p ON p.product = i.product`
    : `CROSS JOIN (SELECT CAST(NULL AS VARCHAR) AS name, CAST(NULL AS VARCHAR) AS english, CAST(NULL AS VARCHAR) AS category) AS p`;
  const isTold = shop.has('orders', 'product_name');
  const tell = 'trim(orders.product_name)';
  // Of several spellings the most frequent, the first of equals.
  const spelt = !isTold
    ? `CROSS JOIN (SELECT CAST(NULL AS VARCHAR) AS name) AS s`
    : `LEFT JOIN (SELECT orders.product_id AS product, ${tell} AS name, row_number() OVER (PARTITION BY orders.product_id ` +
      `ORDER BY count(*) DESC, ${tell}) AS place FROM ${shop.from('orders')} WHERE ${tell} <> '' ` +
      `GROUP BY orders.product_id, ${tell}) AS s ON s.product = i.product AND s.place = 1`;
  const hasMoney = shop.has('orders', 'amount');
  const money = hasMoney
    ? `LEFT JOIN (SELECT orders.product_id AS product, sum(CAST(orders.value AS DECIMAL(38, 4))) AS value ` +
      `FROM ${shop.from('orders')} WHERE ${unit} IS NOT NULL GROUP BY orders.product_id) AS v ON v.product = i.product`
    : `CROSS JOIN (SELECT CAST(NULL AS DOUBLE) AS value) AS v`;
  const found = await engine.query(
    `SELECT i.product AS product, coalesce(CAST(p.name AS VARCHAR), s.name) AS name, CAST(p.english AS VARCHAR) AS english, CAST(p.category AS VARCHAR) AS category, ` +
      `v.value AS value, n.units AS units FROM ${items} AS i ` +
      `JOIN (SELECT product, count(*) AS units FROM ${bought} GROUP BY product) AS n ON n.product = i.product ` +
      `${known} ${spelt} ${money} ORDER BY i.number`,
    [],
    how,
  );
  const categories = found.texts('category');
  const numbers = new Map<string, number>();
  for (const each of categories) if (each !== null && !numbers.has(each)) numbers.set(each, numbers.size);
  const [value, units] = [found.numbers('value'), found.numbers('units')];
  return {
    products: found.texts('product').map((product) => product ?? ''),
    names: found.texts('name'),
    english: englishNames(found.texts('name'), found.texts('english')),
    categories:
      numbers.size > 1 ? Int32Array.from(categories, (each) => (each === null ? -1 : numbers.get(each)!)) : null,
    unitsOf: Int32Array.from(units),
    valuePerBuyer: hasMoney ? value.map((sum, i) => sum / units[i]!) : null,
  };
}
