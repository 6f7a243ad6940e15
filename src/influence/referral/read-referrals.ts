import type { Shop } from '../../analysis/index.js';
import type { ReferralRows } from './referral-forest.js';

/** Referrals and what is known of the customers in them; arrays of customers are by number, others by row. */
export interface Referrals extends ReferralRows {
  readonly ids: readonly string[];
  readonly mode: readonly (string | null)[];
  readonly code: readonly (string | null)[];
  readonly group: readonly (string | null)[];
  readonly reward: Float64Array;
  /** Day on which a customer began: joined, or the first order; NaN where unknown. */
  readonly began: Float64Array;
  /** Day of the first order, NaN for none; null without orders. */
  readonly firstOrder: Float64Array | null;
  /** Money of all orders; NaN for none; null without orders. */
  readonly money: Float64Array | null;
  readonly household: readonly (string | null)[] | null;
  /** Rows left out because an end is unknown. */
  readonly leftOut: number;
}

const dayMs = 86_400_000;
const dayOf = (text: string | null): number =>
  text === null ? Number.NaN : Date.parse(`${text.slice(0, 10)}T00:00:00Z`) / dayMs;

/** Reads referrals in the order of time, and all customers known, so that those who never referred count too. */
export async function readReferrals(shop: Shop, signal: AbortSignal | undefined): Promise<Referrals> {
  const how = signal ? { signal } : {};
  const optional = (column: string, type: string) =>
    shop.has('referrals', column) ? `CAST(${column === 'at' ? '"at"' : column} AS ${type})` : `CAST(NULL AS ${type})`;
  const day = shop.has('referrals', 'at') ? 'CAST(CAST("at" AS DATE) AS VARCHAR)' : 'CAST(NULL AS VARCHAR)';
  // By the hour too, where it is known: of two who brought somebody on one day, the first counts.
  const moment = shop.has('referrals', 'at') ? '"at" NULLS LAST, ' : '';
  const found = await shop.engine.query(
    `SELECT referrer_id, referred_id, ${day} AS day, ${optional('mode', 'VARCHAR')} AS mode, ${optional('code', 'VARCHAR')} AS code,
       ${optional('group_id', 'VARCHAR')} AS group_id, ${optional('reward', 'DOUBLE')} AS reward
     FROM ${shop.from('referrals')} ORDER BY ${moment}referrer_id, referred_id, mode NULLS LAST, code NULLS LAST,
       group_id NULLS LAST, reward NULLS LAST`,
    [],
    how,
  );
  const [from, to] = [found.texts('referrer_id'), found.texts('referred_id')];
  const rows = Array.from(from.keys()).filter((row) => from[row] !== null && to[row] !== null);

  const began = new Map<string, number>();
  const known = new Set<string>();
  const earliest = (id: string, day: number) => {
    known.add(id);
    const before = began.get(id);
    if (!Number.isNaN(day) && (before === undefined || day < before)) began.set(id, day);
  };
  let household: Map<string, string | null> | null = null;
  if (shop.has('customers', 'customer_id')) {
    const has = (column: string) => shop.has('customers', column);
    const joined = has('joined_at') ? 'CAST(CAST(joined_at AS DATE) AS VARCHAR)' : 'CAST(NULL AS VARCHAR)';
    const home = has('household_id') ? 'household_id' : 'CAST(NULL AS VARCHAR)';
    const own =
      shop.unitColumn === null
        ? 'customer_id'
        : `coalesce(${shop.engine.dialect.identifier(shop.unitColumn)}, customer_id)`;
    const person = has('kind') ? ` AND coalesce(kind, 'person') <> 'company'` : '';
    const customers = await shop.engine.query(
      `SELECT ${own} AS customer_id, min(${joined}) AS joined, min(${home}) AS household FROM ${shop.from('customers')}
       WHERE customer_id IS NOT NULL${person} GROUP BY ${own}`,
      [],
      how,
    );
    const [ids, dates, homes] = [
      customers.texts('customer_id'),
      customers.texts('joined'),
      customers.texts('household'),
    ];
    household = has('household_id') && shop.unitColumn === null ? new Map() : null;
    ids.forEach((id, row) => {
      earliest(id!, dayOf(dates[row]!));
      household?.set(id!, homes[row]!);
    });
  }
  const first = new Map<string, number>();
  const money = new Map<string, number>();
  const hasOrders = ['customer_id', 'ordered_at', 'amount'].every((column) => shop.has('orders', column));
  if (hasOrders) {
    const orders = await shop.engine.query(
      `SELECT customer_id, CAST(min(CAST(ordered_at AS DATE)) AS VARCHAR) AS first_day,
         CAST(sum(CAST(value AS DECIMAL(38, 4))) AS DOUBLE) AS money
       FROM ${shop.from('orders')} WHERE customer_id IS NOT NULL GROUP BY customer_id`,
      [],
      how,
    );
    const [ids, days, sums] = [orders.texts('customer_id'), orders.texts('first_day'), orders.numbers('money')];
    ids.forEach((id, row) => {
      first.set(id!, dayOf(days[row]!));
      money.set(id!, sums[row]!);
      earliest(id!, dayOf(days[row]!));
    });
  }
  const days = found.texts('day');
  for (const row of rows) {
    earliest(from[row]!, dayOf(days[row]!));
    earliest(to[row]!, dayOf(days[row]!));
  }
  const ids = [...known].sort((a, b) => (a < b ? -1 : 1));
  const place = new Map(ids.map((id, i) => [id, i]));
  const per = (values: Map<string, number>) => Float64Array.from(ids, (id) => values.get(id) ?? Number.NaN);
  const texts = (name: string) => {
    const all = found.texts(name);
    return rows.map((row) => all[row]!);
  };
  const rewards = found.numbers('reward');
  return {
    ids,
    customers: ids.length,
    referrer: Uint32Array.from(rows, (row) => place.get(from[row]!)!),
    referred: Uint32Array.from(rows, (row) => place.get(to[row]!)!),
    day: Float64Array.from(rows, (row) => dayOf(days[row]!)),
    mode: texts('mode'),
    code: texts('code'),
    group: texts('group_id'),
    reward: Float64Array.from(rows, (row) => rewards[row]!),
    began: per(began),
    firstOrder: hasOrders ? per(first) : null,
    money: hasOrders ? per(money) : null,
    household: household ? ids.map((id) => household.get(id) ?? null) : null,
    leftOut: found.rowCount - rows.length,
  };
}
