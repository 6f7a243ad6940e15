import { productSpellings, type RunContext, type Shop } from '../../analysis/index.js';
import { purchaseSql } from '../read-purchases.js';
import { targetItems, triggerItems } from './match-products.js';
import {
  type BoughtByUnit,
  byUnit,
  type DaysByUnit,
  type Item,
  type Memberships,
  type RawEvents,
} from './mechanism-data.js';
import { readEvents, readRedeemed } from './read-events.js';
import type { TradeRule } from './trade-rule.js';

/** All that the rules are measured on, as numbers. */
export interface MechanismData {
  readonly people: readonly string[];
  readonly items: readonly Item[];
  /** Days on which each customer ordered. */
  readonly orders: DaysByUnit;
  /** What was bought of the products that any rule names; plans stand among them on the day they start. */
  readonly bought: BoughtByUnit;
  readonly memberships: Memberships | null;
  /** Units of packages that were used: who, when, how many. */
  readonly redeemed: RawEvents | null;
  /** Interactions and readings of the rules that ask for them, by place of the rule; null where the data have none. */
  readonly events: readonly (RawEvents | null)[];
  /** Day of birth by customer (NaN unknown), where a rule asks for it. */
  readonly born: Float64Array | null;
  readonly lines: number;
  readonly customers: number;
  readonly unknownLines: number;
  readonly from: string | null;
  readonly to: string | null;
}

const dayOf = (column: string): string => `date_diff('day', DATE '1970-01-01', CAST(${column} AS DATE))`;

/** Reads what the rules need, numbered in the engine. Cost: O(lines) there, O(order days + purchases of the products named) here. */
export async function readMechanismData(
  shop: Shop,
  rules: readonly TradeRule[],
  { engine, signal }: Pick<RunContext, 'engine' | 'signal'>,
): Promise<MechanismData> {
  const how = signal ? { signal } : {};
  const { identifier, literal } = engine.dialect;
  const has = shop.has;
  const interactive = has('interactions', 'customer_id') && has('interactions', 'at') && has('interactions', 'kind');
  const member = ['customer_id', 'plan', 'started_at'].every((column) => has('memberships', column));
  const { keep: kept } = purchaseSql(shop, 'orders.customer_id');
  const people = engine.scratch('people');
  const sources = [
    `SELECT customer_id FROM ${shop.from('orders')} WHERE ${kept}`,
    ...(interactive ? [`SELECT customer_id FROM ${shop.from('interactions')}`] : []),
    ...(member ? [`SELECT customer_id FROM ${shop.from('memberships')}`] : []),
  ];
  await engine.materialise(
    people,
    `SELECT customer_id AS customer, row_number() OVER (ORDER BY customer_id) - 1 AS number FROM ` +
      `(SELECT DISTINCT customer_id FROM (${sources.join(' UNION ALL ')}) AS a WHERE customer_id IS NOT NULL) AS p`,
    how,
  );
  const join = `JOIN ${identifier(people)} AS p ON p.customer`;
  const query = (sql: string) => engine.query(sql, [], how);
  try {
    const names = await query(`SELECT customer FROM ${identifier(people)} ORDER BY number`);
    const units = names.rowCount;
    const about = await query(
      `SELECT count(*) FILTER (WHERE ${kept}) AS used, count(*) FILTER (WHERE customer_id IS NULL OR product_id IS NULL) AS unknown, ` +
        `count(DISTINCT customer_id) FILTER (WHERE ${kept}) AS customers, ` +
        `CAST(min(ordered_at) FILTER (WHERE ${kept}) AS DATE) AS first, CAST(max(ordered_at) FILTER (WHERE ${kept}) AS DATE) AS last FROM ${shop.from('orders')}`,
    );
    const days = await query(
      `SELECT DISTINCT p.number AS unit, ${dayOf('ordered_at')} AS day FROM ${shop.from('orders')} ${join} = customer_id WHERE ${kept}`,
    );
    const ordered = { unit: Int32Array.from(days.numbers('unit')), day: Int32Array.from(days.numbers('day')) };
    const orderPlaces = byUnit(units, ordered);

    const memberRows = member ? await readMemberships(shop, join, query) : null;
    const items = [...(await readItems(shop, kept, query)), ...(memberRows?.plans ?? [])];
    const place = new Map(items.map((item, i) => [`${item.isPlan}${item.id}`, i]));
    const productAt = (id: string | null): number => (id === null ? -1 : (place.get(`false${id}`) ?? -1));

    const named = new Set<number>();
    for (const rule of rules) {
      const triggers = triggerItems(items, rule);
      if (rule.trigger.on === 'purchase') for (const item of triggers ?? []) named.add(item);
      if (typeof rule.product === 'object') for (const item of targetItems(items, rule.product, -1)) named.add(item);
      else
        for (const from of triggers ?? []) for (const item of targetItems(items, rule.product, from)) named.add(item);
      // The product of an interaction is known only when it is read.
      if (rule.trigger.on === 'interaction' && triggers === null) for (const i of items.keys()) named.add(i);
    }
    const wanted = [...named].filter((item) => !items[item]!.isPlan).map((item) => literal(items[item]!.id));
    const value = has('orders', 'amount') ? 'sum(CAST(value AS DECIMAL(38, 4)))' : 'CAST(NULL AS DOUBLE)';
    const bought =
      wanted.length === 0
        ? null
        : await query(
            `SELECT p.number AS unit, ${dayOf('ordered_at')} AS day, product_id AS product, ${value} AS value FROM ${shop.from('orders')} ` +
              `${join} = customer_id WHERE ${kept}${wanted.length > 2000 ? '' : ` AND product_id IN (${wanted.join(', ')})`} ` +
              `GROUP BY p.number, ${dayOf('ordered_at')}, product_id ORDER BY unit, day, product`,
          );
    const boughtUnit = bought?.numbers('unit') ?? [];
    const all = {
      unit: Int32Array.from([...boughtUnit, ...(memberRows?.rows.unit ?? [])]),
      day: Int32Array.from([...(bought?.numbers('day') ?? []), ...(memberRows?.rows.start ?? [])]),
    };
    const plansAt = Int32Array.from(memberRows?.plan ?? [], (plan) => place.get(`true${plan}`)!);
    const boughtItem = [...(bought?.texts('product') ?? []).map(productAt), ...plansAt];
    const boughtValue = [...(bought?.numbers('value') ?? []), ...(memberRows?.price ?? [])];
    const places = byUnit(units, all);

    const events: (RawEvents | null)[] = [];
    for (const rule of rules)
      events.push(interactive ? await readEvents(shop, rule, join, productAt, items, query) : null);
    const usesUnits = rules.some(({ trigger }) => trigger.on === 'units_left');
    const redeemed = interactive && usesUnits ? await readRedeemed(shop, join, productAt, query) : null;
    return {
      people: names.texts('customer').map(String),
      items,
      orders: { offsets: orderPlaces.offsets, day: Int32Array.from(orderPlaces.order, (i) => ordered.day[i]!) },
      bought: {
        offsets: places.offsets,
        day: Int32Array.from(places.order, (i) => all.day[i]!),
        item: Int32Array.from(places.order, (i) => boughtItem[i]!),
        value: Float64Array.from(places.order, (i) => boughtValue[i] ?? Number.NaN),
      },
      memberships: memberRows === null ? null : { ...memberRows.rows, item: plansAt },
      redeemed,
      events,
      born: rules.some(({ trigger }) => trigger.on === 'age') ? await readBirths(shop, join, units, query) : null,
      lines: about.numbers('used')[0] ?? 0,
      customers: about.numbers('customers')[0] ?? 0,
      unknownLines: about.numbers('unknown')[0] ?? 0,
      from: about.texts('first')[0] ?? null,
      to: about.texts('last')[0] ?? null,
    };
  } finally {
    await engine.drop(people);
  }
}

type Query = (sql: string) => ReturnType<Shop['engine']['query']>;

async function readItems(shop: Shop, kept: string, query: Query): Promise<Item[]> {
  const isTold = shop.has('orders', 'product_name');
  const told = isTold ? `LEFT JOIN ${productSpellings(shop.from('orders'))} AS told ON told.product_id = i.id` : '';
  const known = shop.has('products', 'product_id');
  const column = (name: string, type = 'VARCHAR') =>
    known && shop.has('products', name) ? `CAST(max(${name}) AS ${type})` : `CAST(NULL AS ${type})`;
  const list = known
    ? ` UNION ALL SELECT product_id AS id, ${column('name')} AS name, ${column('name_en')} AS english, ` +
      `${column('category')} AS category, ${column('stage')} AS stage, ${column('price', 'DOUBLE')} AS price ` +
      `FROM ${shop.from('products')} WHERE product_id IS NOT NULL GROUP BY product_id`
    : '';
  const nothing = 'CAST(NULL AS VARCHAR)';
  const found = await query(
    `SELECT i.id AS id, ${isTold ? 'coalesce(max(i.name), max(told.name))' : 'max(i.name)'} AS name, max(i.english) AS english, ` +
      `max(i.category) AS category, max(i.stage) AS stage, max(i.price) AS price FROM (` +
      `SELECT product_id AS id, ${nothing} AS name, ${nothing} AS english, ${nothing} AS category, ${nothing} AS stage, ` +
      `CAST(NULL AS DOUBLE) AS price FROM ${shop.from('orders')} WHERE ${kept} GROUP BY product_id${list}) AS i ${told} GROUP BY i.id ORDER BY id`,
  );
  const texts = (name: string) => found.texts(name);
  const price = found.numbers('price');
  return texts('id').map((id, i) => ({
    id: String(id),
    name: texts('name')[i] ?? null,
    english: texts('english')[i] ?? null,
    category: texts('category')[i] ?? null,
    stage: texts('stage')[i] ?? null,
    price: Number.isFinite(price[i]) ? price[i]! : null,
    isPlan: false,
  }));
}

async function readMemberships(shop: Shop, join: string, query: Query) {
  const number = (name: string) => (shop.has('memberships', name) ? `CAST(${name} AS DOUBLE)` : 'CAST(NULL AS DOUBLE)');
  const end = shop.has('memberships', 'ends_at') ? dayOf('ends_at') : 'CAST(NULL AS BIGINT)';
  const found = await query(
    `SELECT p.number AS unit, plan, ${dayOf('started_at')} AS start, ${end} AS ends, ${number('units')} AS units, ` +
      `${number('units_used')} AS used, ${number('price')} AS price FROM ${shop.from('memberships')} ${join} = customer_id ` +
      `WHERE plan IS NOT NULL AND started_at IS NOT NULL ORDER BY unit, start, plan, ends`,
  );
  const plan = found.texts('plan').map(String);
  const price = found.numbers('price');
  const plans = [...new Set(plan)].sort().map((id): Item => {
    const paid = plan.flatMap((each, i) => (each === id && Number.isFinite(price[i]) ? [price[i]!] : []));
    const mean = paid.length === 0 ? null : paid.reduce((sum, each) => sum + each, 0) / paid.length;
    return { id, name: id, english: null, category: null, stage: null, price: mean, isPlan: true };
  });
  return {
    plan,
    price,
    plans,
    rows: {
      unit: Int32Array.from(found.numbers('unit')),
      start: Int32Array.from(found.numbers('start')),
      end: found.numbers('ends'),
      units: found.numbers('units'),
      used: found.numbers('used'),
    },
  };
}

async function readBirths(shop: Shop, join: string, units: number, query: Query): Promise<Float64Array | null> {
  if (!shop.has('customers', 'birth_date')) return null;
  const found = await query(
    `SELECT p.number AS unit, max(${dayOf('birth_date')}) AS day FROM ${shop.from('customers')} ${join} = ${shop.customerUnit()} ` +
      `WHERE birth_date IS NOT NULL GROUP BY p.number ORDER BY unit`,
  );
  const born = new Float64Array(units).fill(Number.NaN);
  found.numbers('unit').forEach((unit, i) => {
    born[unit] = found.numbers('day')[i]!;
  });
  return born;
}
