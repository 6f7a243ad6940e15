import type { RunContext, Shop } from '../../analysis/index.js';
import { invalidOption } from '../../errors.js';
import {
  formatValue,
  hasText,
  type Language,
  languages,
  message,
  type Names,
  text,
  type Unit,
} from '../../messages/index.js';
import { nearest } from '../../option/index.js';
import { type EnglishNames, englishNames, nameOf } from '../product-names.js';
import { type BitSet, emptyBits, hasBit, setBit } from './bit-set.js';
import { bandOf, bandsOf, type Trait, type TraitGroup } from './trait.js';

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
  readonly buyerTies: { readonly ties: Int32Array; readonly buyers: Int32Array } | null;
  /** Money of the product per customer who buys it; null without amounts. */
  readonly value: number | null;
  readonly lines: number;
  readonly customers: number;
  readonly unknownLines: number;
  readonly from: string | null;
  readonly to: string | null;
}

const functionName = 'crossSell.buyers';
const bandCount = 4;
/** Different texts above which a column is a list of names, and products looked at beside the one asked about. */
const [mostValues, mostProducts] = [30, 200];

/** Columns of customers that are no property of a person: numbers and names of things, dates. */
const noTraits = new Set([
  ...[
    'line',
    'customer_id',
    'household_id',
    'company_id',
    'parent_id',
    'name',
    'birth_date',
    'joined_at',
    'verified_at',
  ],
  ...['phone', 'mobile', 'email', 'address', 'id_number', '手机', '手机号', '电话', '邮箱', '姓名', '地址', '身份证号'],
]);

const inAll = (of: (language: Language) => string): Names => ({
  names: Object.fromEntries(languages.map((language) => [language, of(language)])) as Names['names'],
});
const named = (id: string, params?: Parameters<typeof message>[1]): Names =>
  inAll((language) => text(message(id, params), language));
const texts = (name: Names | string): Names => (typeof name === 'string' ? inAll(() => name) : name);

/** A column's name for people: its own text, that of the input column, or as it stands. */
function columnName(column: string): Names {
  const id = [`feature.${column}`, `column.${column}`].find(hasText);
  return id === undefined ? inAll(() => column) : named(id);
}

function valueName(column: string, value: string): Names {
  const id = [`feature.${column}.${value}`, `${column}.${value}`].find(hasText);
  return id === undefined ? inAll(() => value) : named(id);
}

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
  const returned = has('orders', 'is_return')
    ? 'coalesce(is_return, false)'
    : has('orders', 'quantity')
      ? '(coalesce(quantity, 1) <= 0)'
      : '(1 = 0)';
  const kept = `customer_id IS NOT NULL AND product_id IS NOT NULL AND NOT ${returned}`;
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

type Query = (sql: string) => ReturnType<Shop['engine']['query']>;

interface CatalogueRow {
  readonly id: string;
  readonly name: string | null;
  readonly category: string | null;
  readonly buyers: number;
  readonly money: number | null;
  readonly shown: Names | string;
}

/** Products by how many buy them. */
async function readCatalogue(shop: Shop, kept: string, money: string, query: Query): Promise<CatalogueRow[]> {
  const told = shop.has('orders', 'product_name') ? 'max(product_name)' : 'CAST(NULL AS VARCHAR)';
  const column = (name: string) => (shop.has('products', name) ? `max(${name})` : 'CAST(NULL AS VARCHAR)');
  const known = shop.has('products', 'product_id')
    ? `LEFT JOIN (SELECT product_id AS id, ${column('name')} AS name, ${column('name_en')} AS english, ${column('category')} AS category FROM ${shop.from('products')} GROUP BY product_id) AS k ON k.id = o.product`
    : 'CROSS JOIN (SELECT CAST(NULL AS VARCHAR) AS name, CAST(NULL AS VARCHAR) AS english, CAST(NULL AS VARCHAR) AS category) AS k';
  const found = await query(
    `SELECT o.product AS product, coalesce(CAST(k.name AS VARCHAR), o.told) AS name, CAST(k.english AS VARCHAR) AS english, CAST(k.category AS VARCHAR) AS category, o.buyers AS buyers, o.money AS money ` +
      `FROM (SELECT product_id AS product, ${told} AS told, count(DISTINCT customer_id) AS buyers, ${money} AS money FROM ${shop.from('orders')} WHERE ${kept} GROUP BY product_id) AS o ${known} ORDER BY buyers DESC, product`,
  );
  const names = found.texts('name');
  const english: EnglishNames = englishNames(names, found.texts('english'));
  const [category, buyers, sum] = [found.texts('category'), found.numbers('buyers'), found.numbers('money')];
  return found.texts('product').map((product, i) => ({
    id: String(product),
    name: names[i] ?? null,
    category: category[i] ?? null,
    buyers: buyers[i]!,
    money: Number.isFinite(sum[i]!) ? sum[i]! : null,
    shown: nameOf(names[i] ?? String(product), english),
  }));
}

/** The product, or all of a category, by id or name; by itself the product that brings most money among those that enough buy. @throws VitalfewError invalid_option */
function chooseProduct(
  catalogue: readonly CatalogueRow[],
  asked: string | null,
  minCount: number,
): { name: string; shown: Names | string; ids: readonly string[]; isCategory: boolean } {
  if (asked === null) {
    const enough = catalogue.filter(({ buyers }) => buyers >= minCount);
    const best = (enough.length > 0 ? enough : catalogue).reduce((a, b) =>
      (b.money ?? b.buyers) > (a.money ?? a.buyers) ? b : a,
    );
    return { name: best.id, shown: best.shown, ids: [best.id], isCategory: false };
  }
  const isName = ({ name, shown }: CatalogueRow) =>
    name === asked || (typeof shown !== 'string' && Object.values(shown.names).includes(asked));
  const own = catalogue.find(({ id }) => id === asked) ?? catalogue.find(isName);
  if (own) return { name: own.id, shown: own.shown, ids: [own.id], isCategory: false };
  const inside = catalogue.filter(({ category }) => category === asked);
  if (inside.length > 0)
    return { name: asked, shown: valueName('category', asked), ids: inside.map(({ id }) => id), isCategory: true };
  const known = catalogue.flatMap(({ id, name, category }) => [id, name, category].filter((each) => each !== null));
  const near = nearest(asked, known);
  throw invalidOption(functionName, 'product', {
    expected: 'the id or name of a product (or a category) that somebody bought',
    received: asked,
    advice:
      near === null
        ? `Products: ${catalogue
            .slice(0, 5)
            .map(({ id }) => id)
            .join(', ')}, …`
        : `Did you mean "${near}"?`,
  });
}

async function readAttributes(
  shop: Shop,
  {
    join,
    size,
    query,
    bands,
    traits,
  }: {
    join: string;
    size: number;
    query: Query;
    bands: (group: TraitGroup, source: string, values: Float64Array, unit: Unit) => void;
    traits: Trait[];
  },
): Promise<void> {
  const { identifier: id, literal } = shop.engine.dialect;
  const columns = shop.columns('customers').filter((column) => !noTraits.has(column));
  const born = shop.has('customers', 'birth_date') && !shop.has('customers', 'age') && shop.asOf !== null;
  const age = `floor(CAST(date_diff('day', CAST(max(birth_date) AS DATE), DATE ${literal(shop.asOf ?? '2000-01-01')}) AS DOUBLE) / 365.2425)`;
  const parts = [
    ...columns.map((column, i) => `max(CAST(${id(column)} AS VARCHAR)) AS a${i}`),
    ...(born ? [`CAST(${age} AS VARCHAR) AS a${columns.length}`] : []),
  ];
  if (parts.length === 0) return;
  const found = await query(
    `SELECT p.number AS unit, ${parts.join(', ')} FROM ${shop.from('customers')} ${join} ${shop.customerUnit()} GROUP BY p.number ORDER BY unit`,
  );
  const unit = found.numbers('unit');
  for (const [i, column] of [...columns, ...(born ? ['age'] : [])].entries()) {
    const values = found.texts(`a${i}`);
    const different = [...new Set(values.filter((value) => value !== null))].sort();
    if (different.length < 2) continue;
    if (different.length > 6 && different.every((value) => value.trim() !== '' && Number.isFinite(Number(value)))) {
      const numbers = new Float64Array(size).fill(Number.NaN);
      values.forEach((value, at) => {
        if (value !== null) numbers[unit[at]!] = Number(value);
      });
      bands('attribute', column, numbers, column === 'income' || column === 'acquisition_cost' ? 'money' : 'number');
      continue;
    }
    if (different.length > mostValues) continue;
    const known = emptyBits(size);
    const sets = new Map(different.map((value) => [value, emptyBits(size)]));
    values.forEach((value, at) => {
      if (value === null) return;
      setBit(known, unit[at]!);
      setBit(sets.get(value)!, unit[at]!);
    });
    for (const [value, bits] of sets) {
      const names = named('cross-sell/buyers.trait.is', { name: columnName(column), value: valueName(column, value) });
      traits.push({ id: `${column}=${value}`, group: 'attribute', source: column, names, has: bits, known });
    }
  }
}

/** Ties of each customer and how many of them are to buyers, each neighbour once. */
async function readTies(
  shop: Shop,
  ids: readonly string[],
  buyers: BitSet,
  query: Query,
): Promise<BuyersData['buyerTies']> {
  const { identifier: id } = shop.engine.dialect;
  const sources = [
    ...(shop.has('relations', 'from') && shop.has('relations', 'to')
      ? [`SELECT ${id('from')} AS a, ${id('to')} AS b FROM ${shop.from('relations')}`]
      : []),
    ...(shop.has('referrals', 'referrer_id') && shop.has('referrals', 'referred_id')
      ? [`SELECT referrer_id AS a, referred_id AS b FROM ${shop.from('referrals')}`]
      : []),
  ];
  if (sources.length === 0) return null;
  const both = sources.join(' UNION ALL ');
  const found = await query(
    `SELECT DISTINCT a, b FROM (SELECT a, b FROM (${both}) AS s UNION ALL SELECT b AS a, a AS b FROM (${both}) AS t) AS u WHERE a IS NOT NULL AND b IS NOT NULL AND a <> b ORDER BY a, b`,
  );
  const place = new Map(ids.map((each, i) => [each, i]));
  const [ties, tied] = [new Int32Array(ids.length), new Int32Array(ids.length)];
  const [a, b] = [found.texts('a'), found.texts('b')];
  for (let i = 0; i < found.rowCount; i++) {
    const [one, other] = [place.get(String(a[i])), place.get(String(b[i]))];
    if (one === undefined || other === undefined) continue;
    ties[one]! += 1;
    if (hasBit(buyers, other)) tied[one]! += 1;
  }
  return ties.some((count) => count > 0) ? { ties, buyers: tied } : null;
}
