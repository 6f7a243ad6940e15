import type { Shop } from '../../analysis/index.js';
import type { WordKinds } from './word-options.js';

/** Everybody who is known, buyers or not, ascending by id; arrays are by place. */
export interface People {
  readonly ids: readonly string[];
  readonly sales: Float64Array;
  readonly orders: Float64Array;
  /** Sum of the squares of the orders' money. */
  readonly orderSquares: Float64Array;
  /** Acts towards other customers, by class. */
  readonly peer: Float64Array;
  readonly dissemination: Float64Array;
  readonly presence: Float64Array;
  /** Words whose tone is known. */
  readonly toned: Float64Array;
  readonly good: Float64Array;
  readonly bad: Float64Array;
  readonly nominated: Float64Array;
  readonly events: Float64Array;
  /** 1 for members; null where nothing says who is one. */
  readonly member: Float64Array | null;
  /** 1 for holders of a position; null where nothing says who is one. */
  readonly position: Float64Array | null;
  /** Days from the first to the last day with an act; 0 without days. */
  readonly days: number;
  readonly rows: number;
  readonly leftOut: number;
  readonly from: string | null;
  readonly to: string | null;
}

/** What tells good words from bad ones, by sentiment, else by rating, else complaints are bad; null where nothing does. */
export function toneCases(shop: Shop, { good, bad }: { good: number; bad: number }): string | null {
  const cases: string[] = [];
  if (shop.has('interactions', 'sentiment'))
    cases.push(
      `WHEN CAST(sentiment AS DOUBLE) <= ${bad} THEN -1`,
      `WHEN CAST(sentiment AS DOUBLE) >= ${good} THEN 1`,
      'WHEN sentiment IS NOT NULL THEN 0',
    );
  if (shop.has('interactions', 'rating'))
    cases.push(
      'WHEN CAST(rating AS DOUBLE) <= 2 THEN -1',
      'WHEN CAST(rating AS DOUBLE) >= 4 THEN 1',
      'WHEN rating IS NOT NULL THEN 0',
    );
  if (cases.length > 0 && shop.has('interactions', 'kind'))
    cases.push(`WHEN kind = ${shop.engine.dialect.literal('complaint')} THEN -1`);
  return cases.length === 0 ? null : `CASE ${cases.join(' ')} END`;
}

interface Question {
  readonly kinds: WordKinds;
  readonly good: number;
  readonly bad: number;
  readonly plan: string | null;
  readonly position: string | null;
}

/** SQL of the members of the pool: holders of the plan, else of a tier, else of any plan, else of a tier in customers. */
function memberSql(shop: Shop, plan: string | null): string | null {
  const { literal } = shop.engine.dialect;
  if (shop.has('memberships', 'customer_id')) {
    const from = shop.from('memberships');
    const open =
      shop.has('memberships', 'ends_at') && shop.asOf !== null
        ? ` AND (ends_at IS NULL OR CAST(ends_at AS DATE) >= DATE ${literal(shop.asOf)})`
        : '';
    const of =
      plan !== null
        ? ` AND plan = ${literal(plan)}`
        : shop.has('memberships', 'kind')
          ? ` AND (kind = 'tier' OR NOT EXISTS (SELECT 1 FROM ${shop.from('memberships')} WHERE kind = 'tier'))`
          : '';
    return `SELECT customer_id AS id FROM ${from} WHERE customer_id IS NOT NULL${open}${of}`;
  }
  if (shop.has('customers', 'tier'))
    return `SELECT ${shop.customerUnit()} AS id FROM ${shop.from('customers')} WHERE tier IS NOT NULL`;
  return null;
}

/** SQL of the ids of everybody, each table's own; companies that do nothing of themselves are left out. */
function everybodySql(shop: Shop): string {
  const { identifier } = shop.engine.dialect;
  const ids: string[] = [];
  const add = (table: Parameters<Shop['from']>[0], columns: readonly string[]) => {
    for (const column of columns)
      if (shop.has(table, column))
        ids.push(`SELECT CAST(${identifier(column)} AS VARCHAR) AS id FROM ${shop.from(table)}`);
  };
  add('orders', ['customer_id']);
  add('interactions', ['customer_id']);
  add('relations', ['from', 'to']);
  add('referrals', ['referrer_id', 'referred_id']);
  add('memberships', ['customer_id']);
  if (shop.has('customers', 'customer_id')) {
    const person = shop.has('customers', 'kind') ? ` WHERE coalesce(kind, 'person') <> 'company'` : '';
    ids.push(`SELECT CAST(${shop.customerUnit()} AS VARCHAR) AS id FROM ${shop.from('customers')}${person}`);
  }
  return `SELECT id FROM (${ids.join(' UNION ')}) AS everybody WHERE id IS NOT NULL`;
}

/** SQL of what each customer did, from interactions. */
function actsSql(shop: Shop, { kinds, good, bad }: Question): string {
  const { literal } = shop.engine.dialect;
  const count = (list: readonly string[]) =>
    list.length === 0 ? '0' : `sum(CASE WHEN kind IN (${list.map(literal).join(', ')}) THEN 1 ELSE 0 END)`;
  const tone = toneCases(shop, { good, bad }) ?? 'CAST(NULL AS INTEGER)';
  const toned = (test: string) => `sum(CASE WHEN ${test} THEN 1 ELSE 0 END)`;
  return `SELECT customer_id AS id, count(*) AS n_acts, ${count(kinds.peer)} AS peer, ${count(kinds.dissemination)} AS dissemination,
      ${count(kinds.presence)} AS presence, ${toned('tone IS NOT NULL')} AS toned, ${toned('tone > 0')} AS good, ${toned('tone < 0')} AS bad,
      ${count(['nominate'])} AS nominated, ${count(['event'])} AS events,
      min(day) AS first_day, max(day) AS last_day
    FROM (SELECT customer_id, kind, ${tone} AS tone, ${shop.has('interactions', 'at') ? 'CAST("at" AS DATE)' : 'CAST(NULL AS DATE)'} AS day
      FROM ${shop.from('interactions')}) AS acts WHERE customer_id IS NOT NULL GROUP BY customer_id`;
}

/** SQL of what each customer bought; an order without an id is a customer's day, and goods brought back are no order. */
function boughtSql(shop: Shop): string {
  const day = shop.has('orders', 'ordered_at') ? 'CAST(orders.ordered_at AS DATE)' : 'CAST(NULL AS DATE)';
  const key = shop.has('orders', 'order_id') ? 'orders.order_id' : day;
  const isOrder = shop.has('orders', 'is_return')
    ? 'CASE WHEN coalesce(orders.is_return, false) THEN 0 ELSE 1 END'
    : '1';
  return `SELECT customer_id AS id, sum(is_order) AS orders, CAST(sum(money) AS DECIMAL(38, 4)) AS sales,
      sum(CAST(CAST(money AS DOUBLE) * CAST(money AS DOUBLE) AS DECIMAL(38, 4))) AS squares, sum(lines) AS lines, min(first_day) AS first_day, max(last_day) AS last_day
    FROM (SELECT orders.customer_id AS customer_id, ${key} AS order_key, coalesce(CAST(sum(orders.value) AS DECIMAL(38, 4)), 0) AS money,
        count(*) AS lines, max(${isOrder}) AS is_order, min(${day}) AS first_day, max(${day}) AS last_day
      FROM ${shop.from('orders')} GROUP BY orders.customer_id, ${key}) AS each_order
    WHERE customer_id IS NOT NULL GROUP BY customer_id`;
}

const dayNumber = (text: string | null) =>
  text === null ? Number.NaN : Date.parse(`${text.slice(0, 10)}T00:00:00Z`) / 86_400_000;

/** Reads everybody and what they bought, did and said. Cost: O(rows of the tables) in the engine. */
export async function readPeople(shop: Shop, question: Question, signal: AbortSignal | undefined): Promise<People> {
  const how = signal ? { signal } : {};
  const { identifier } = shop.engine.dialect;
  const acts = shop.has('interactions', 'customer_id') && shop.has('interactions', 'kind');
  const members = memberSql(shop, question.plan);
  const positionColumn = question.position ?? (shop.has('customers', 'role') ? 'role' : null);
  const counts = ['peer', 'dissemination', 'presence', 'toned', 'good', 'bad', 'nominated', 'events'] as const;
  const zero = (name: string) => `coalesce(acts.${name}, 0) AS ${name}`;
  const span = (table: string, end: string) => `CAST(${table}.${end}_day AS VARCHAR) AS ${table}_${end}`;
  const sql = `
WITH everybody AS (${everybodySql(shop)}),
bought AS (${boughtSql(shop)})
${acts ? `, acts AS (${actsSql(shop, question)})` : ''}
${members ? `, members AS (SELECT DISTINCT id FROM (${members}) AS m)` : ''}
${positionColumn ? `, placed AS (SELECT DISTINCT ${shop.customerUnit()} AS id FROM ${shop.from('customers')} WHERE ${identifier(positionColumn)} IS NOT NULL)` : ''}
SELECT everybody.id AS id, coalesce(bought.sales, 0) AS sales, coalesce(bought.orders, 0) AS orders, coalesce(bought.squares, 0) AS squares,
  coalesce(bought.lines, 0) AS lines, ${span('bought', 'first')}, ${span('bought', 'last')}
  ${acts ? `, ${counts.map(zero).join(', ')}, coalesce(acts.n_acts, 0) AS n_acts, ${span('acts', 'first')}, ${span('acts', 'last')}` : ''}
  ${members ? ', CASE WHEN members.id IS NULL THEN 0 ELSE 1 END AS member' : ''}
  ${positionColumn ? ', CASE WHEN placed.id IS NULL THEN 0 ELSE 1 END AS has_position' : ''}
FROM everybody LEFT JOIN bought ON bought.id = everybody.id
  ${acts ? 'LEFT JOIN acts ON acts.id = everybody.id' : ''}
  ${members ? 'LEFT JOIN members ON members.id = everybody.id' : ''}
  ${positionColumn ? 'LEFT JOIN placed ON placed.id = everybody.id' : ''}
ORDER BY everybody.id`;
  const found = await shop.engine.query(sql, [], how);
  const n = found.rowCount;
  const column = (name: string) => (acts ? found.numbers(name) : new Float64Array(n));
  const days = (name: string) => found.texts(name).filter((day): day is string => day !== null);
  const earliest = (list: readonly string[]) => list.reduce((a, b) => (b < a ? b : a), list[0] ?? '') || null;
  const latest = (list: readonly string[]) => list.reduce((a, b) => (b > a ? b : a), '') || null;
  const began = acts ? earliest(days('acts_first')) : null;
  const ended = shop.asOf ?? (acts ? latest(days('acts_last')) : null);
  const total = (values: Float64Array) => values.reduce((sum, each) => sum + each, 0);
  const nobody = await shop.engine.query(
    `SELECT count(*) AS n FROM ${shop.from('orders')} WHERE customer_id IS NULL`,
    [],
    how,
  );
  return {
    ids: found.texts('id') as readonly string[],
    sales: found.numbers('sales'),
    orders: found.numbers('orders'),
    orderSquares: found.numbers('squares'),
    peer: column('peer'),
    dissemination: column('dissemination'),
    presence: column('presence'),
    toned: column('toned'),
    good: column('good'),
    bad: column('bad'),
    nominated: column('nominated'),
    events: column('events'),
    member: members ? found.numbers('member') : null,
    position: positionColumn ? found.numbers('has_position') : null,
    days: began === null ? 0 : Math.max(1, dayNumber(ended) - dayNumber(began) + 1),
    rows: total(found.numbers('lines')) + total(column('n_acts')),
    leftOut: nobody.numbers('n')[0] ?? 0,
    from: earliest([...days('bought_first'), ...(acts ? days('acts_first') : [])]),
    to: latest([...days('bought_last'), ...(acts ? days('acts_last') : [])]),
  };
}
