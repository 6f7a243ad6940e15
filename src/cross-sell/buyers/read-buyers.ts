import type { RunContext, Shop } from '../../analysis/index.js';
import { formatValue, type Names, type Unit } from '../../messages/index.js';
import { purchaseSql } from '../read-purchases.js';
import { type BitSet, emptyBits, hasBit, setBit } from './bit-set.js';
import { chooseProduct, readCatalogue } from './choose-product.js';
import { mostValues, readAttributes } from './read-attributes.js';
import { type BuyerTies, readTies } from './read-ties.js';
import { bandOf, bandsOf, type Trait, type TraitGroup } from './trait.js';
import { columnName, inAll, named, texts, valueName } from './trait-names.js';

/** The customers, who of them buys the product, and what is known of all of them. */
export interface BuyersData {
  readonly ids: readonly string[];
  readonly product: string;
  readonly productName: Names | string;
  /** Whether the product is a whole category. */
  readonly isCategory: boolean;
  readonly buyers: BitSet;
  readonly traits: readonly Trait[];
  /** Ties of each non-buyer to buyers, by customer; null where the data know no ties. */
  readonly buyerTies: BuyerTies | null;
  /** Money of the product per customer who buys it; null without amounts. */
  readonly value: number | null;
  readonly lines: number;
  readonly customers: number;
  readonly unknownLines: number;
  readonly from: string | null;
  readonly to: string | null;
}

const bandCount = 4;
/** Products looked at beside the one asked about. */
const mostProducts = 200;

/** Reads who buys the product and what is known of the customers. Cost: O(lines) in the engine, O(customers × traits / 8) bytes here. */
export async function readBuyers(
  shop: Shop,
  { product, minCount }: { product: string | null; minCount: number },
  { engine, signal }: Pick<RunContext, 'engine' | 'signal'>,
): Promise<BuyersData | null> {
  const how = signal ? { signal } : {};
  const { identifier: id, literal } = engine.dialect;
  const query = (sql: string) => engine.query(sql, [], how);
  const { has } = shop;
  const { keep: kept } = purchaseSql(shop, 'orders.customer_id');
  const people = engine.scratch('people');
  await engine.materialise(
    people,
    `SELECT customer_id AS customer, row_number() OVER (ORDER BY customer_id) - 1 AS number FROM ` +
      `(SELECT DISTINCT customer_id FROM ${shop.from('orders')} WHERE ${kept}) AS p`,
    how,
  );
  const join = `JOIN ${id(people)} AS p ON p.customer = `;
  try {
    const found = await query(`SELECT customer FROM ${id(people)} ORDER BY number`);
    const ids = found.texts('customer').map(String);
    const size = ids.length;
    if (size === 0) return null;
    const money = has('orders', 'amount') ? 'sum(CAST(value AS DECIMAL(38, 4)))' : 'CAST(NULL AS DOUBLE)';
    const dates = has('orders', 'ordered_at')
      ? 'CAST(min(ordered_at) AS DATE) AS first, CAST(max(ordered_at) AS DATE) AS last'
      : 'CAST(NULL AS DATE) AS first, CAST(NULL AS DATE) AS last';
    const about = await query(
      `SELECT count(*) FILTER (WHERE ${kept}) AS used, count(*) FILTER (WHERE customer_id IS NULL OR product_id IS NULL) AS unknown, ${dates} FROM ${shop.from('orders')}`,
    );
    const catalogue = await readCatalogue(shop, kept, money, query);
    const wanted = chooseProduct(catalogue, product, minCount);
    const isX = `product_id IN (${wanted.ids.map((each) => literal(each)).join(', ')})`;

    const bitsOf = async (sql: string, column: string): Promise<Map<string, BitSet>> => {
      const sets = new Map<string, BitSet>();
      for await (const page of engine.stream(sql, [], how)) {
        const [unit, value] = [page.numbers('unit'), page.texts(column)];
        for (let i = 0; i < page.rowCount; i++) {
          if (value[i] == null) continue;
          let set = sets.get(value[i]!);
          if (set === undefined) {
            set = emptyBits(size);
            sets.set(value[i]!, set);
          }
          setBit(set, unit[i]!);
        }
      }
      return new Map([...sets].sort(([a], [b]) => (a < b ? -1 : 1)));
    };
    const buyers =
      (
        await bitsOf(
          `SELECT DISTINCT p.number AS unit, 'x' AS is_x FROM ${shop.from('orders')} ${join} customer_id WHERE ${kept} AND ${isX}`,
          'is_x',
        )
      ).get('x') ?? emptyBits(size);
    const traits: Trait[] = [];
    const add = (
      group: TraitGroup,
      source: string,
      sets: Map<string, BitSet>,
      name: (value: string) => Names,
    ): void => {
      for (const [value, bits] of sets)
        traits.push({
          id: `${source}=${value}`,
          group,
          source: `${source}=${value}`,
          names: name(value),
          has: bits,
          known: null,
        });
    };
    const others = `FROM ${shop.from('orders')} ${join} customer_id WHERE ${kept} AND NOT ${isX}`;
    const beside = catalogue
      .filter((each) => !wanted.ids.includes(each.id) && each.buyers >= minCount)
      .slice(0, mostProducts);
    if (beside.length > 0) {
      const list = beside.map((each) => literal(each.id)).join(', ');
      const sets = await bitsOf(
        `SELECT DISTINCT p.number AS unit, product_id AS product ${others} AND product_id IN (${list})`,
        'product',
      );
      const names = new Map(beside.map((each) => [each.id, texts(each.shown)]));
      add('product', 'product', sets, (value) =>
        named('cross-sell/buyers.trait.product', { value: names.get(value)! }),
      );
    }
    const categories = new Map(
      catalogue.flatMap((each) => (each.category === null ? [] : [[each.id, each.category] as const])),
    );
    if (new Set(categories.values()).size > 1) {
      const sets = await bitsOf(
        `SELECT DISTINCT p.number AS unit, c.category AS category FROM ${shop.from('orders')} ${join} customer_id ` +
          `JOIN (SELECT product_id AS id, max(category) AS category FROM ${shop.from('products')} GROUP BY product_id) AS c ON c.id = product_id WHERE ${kept} AND NOT ${isX}`,
        'category',
      );
      add('category', 'category', sets, (value) =>
        named('cross-sell/buyers.trait.category', { value: valueName('category', value) }),
      );
    }
    if (has('orders', 'channel')) {
      const sets = await bitsOf(
        `SELECT DISTINCT p.number AS unit, CAST(channel AS VARCHAR) AS channel ${others}`,
        'channel',
      );
      if (sets.size <= mostValues)
        add('channel', 'channel', sets, (value) =>
          named('cross-sell/buyers.trait.channel', { value: valueName('channel', value) }),
        );
    }
    if (has('interactions', 'customer_id') && has('interactions', 'kind')) {
      const notX = has('interactions', 'product_id') ? ` WHERE product_id IS NULL OR NOT ${isX}` : '';
      const sets = await bitsOf(
        `SELECT DISTINCT p.number AS unit, CAST(kind AS VARCHAR) AS kind FROM ${shop.from('interactions')} ${join} customer_id${notX}`,
        'kind',
      );
      if (sets.size <= mostValues)
        add('interaction', 'interaction', sets, (value) =>
          named('cross-sell/buyers.trait.interaction', { value: valueName('cross-sell/buyers.interaction', value) }),
        );
    }
    const bands = (group: TraitGroup, source: string, values: Float64Array, unit: Unit): void => {
      const { cuts } = bandsOf(values, bandCount);
      if (cuts.length === 0) return;
      const sets = Array.from({ length: cuts.length + 1 }, () => emptyBits(size));
      const known = emptyBits(size);
      values.forEach((value, i) => {
        if (Number.isNaN(value)) return;
        setBit(known, i);
        setBit(sets[bandOf(value, cuts)]!, i);
      });
      const shown = (value: number) => inAll((language) => formatValue(value, unit, language, shop.currency));
      sets.forEach((bits, band) => {
        const kind = band === 0 ? 'below' : band === cuts.length ? 'from' : 'between';
        const range = { name: columnName(source), low: shown(cuts[band - 1] ?? 0), high: shown(cuts[band] ?? 0) };
        traits.push({
          id: `${source}:${band + 1}`,
          group,
          source,
          names: named(`cross-sell/buyers.trait.${kind}`, range),
          has: bits,
          known,
        });
      });
    };
    const key = has('orders', 'order_id')
      ? 'order_id'
      : has('orders', 'ordered_at')
        ? 'CAST(ordered_at AS DATE)'
        : null;
    const recency =
      has('orders', 'ordered_at') && shop.asOf !== null
        ? `date_diff('day', CAST(max(ordered_at) AS DATE), DATE ${literal(shop.asOf)})`
        : 'CAST(NULL AS BIGINT)';
    const totals = await query(
      `SELECT p.number AS unit, ${key === null ? 'count(*)' : `count(DISTINCT ${key})`} AS frequency, ${money} AS monetary, ${recency} AS recency ${others} GROUP BY p.number ORDER BY unit`,
    );
    const column = (name: string): Float64Array => {
      const values = new Float64Array(size).fill(Number.NaN);
      const [unit, read] = [totals.numbers('unit'), totals.numbers(name)];
      unit.forEach((who, i) => {
        values[who] = read[i]!;
      });
      return values;
    };
    bands('orders', 'frequency', column('frequency'), 'orders');
    bands('orders', 'monetary', column('monetary'), 'money');
    bands('orders', 'recency_days', column('recency'), 'days');
    if (has('customers')) await readAttributes(shop, { join, size, query, bands, traits });
    const buyerTies = await readTies(shop, ids, buyers, query);
    if (buyerTies !== null) {
      const [tied, known] = [emptyBits(size), emptyBits(size)];
      buyerTies.ties.forEach((ties, i) => {
        if (ties > 0) setBit(known, i);
        if (buyerTies.buyers[i]! > 0) setBit(tied, i);
      });
      traits.push({
        id: 'tie=buyer',
        group: 'tie',
        source: 'tie',
        names: named('cross-sell/buyers.trait.tie'),
        has: tied,
        known,
      });
    }
    const sold = catalogue
      .filter((each) => wanted.ids.includes(each.id))
      .reduce((sum, each) => sum + (each.money ?? Number.NaN), 0);
    const bought = ids.reduce((sum, _, i) => sum + (hasBit(buyers, i) ? 1 : 0), 0);
    return {
      ids,
      product: wanted.name,
      productName: wanted.shown,
      isCategory: wanted.isCategory,
      buyers,
      traits,
      buyerTies,
      value: Number.isFinite(sold) && bought > 0 ? sold / bought : null,
      lines: about.numbers('used')[0] ?? 0,
      customers: size,
      unknownLines: about.numbers('unknown')[0] ?? 0,
      from: about.texts('first')[0] ?? null,
      to: about.texts('last')[0] ?? null,
    };
  } finally {
    await engine.drop(people);
  }
}
