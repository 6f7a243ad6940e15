import type { Shop } from '../../analysis/index.js';
import { dayOf, type LaunchedProduct, purchasesOf } from './find-launches.js';

/** The customers who ordered anything, by id. */
export interface Buyers {
  readonly ids: readonly string[];
  /** NaN where orders have no amount. */
  readonly revenue: Float64Array;
  /** Days with a purchase. */
  readonly visits: Float64Array;
  /** Day of the data on which they joined; −∞ where it is not known. */
  readonly joined: Float64Array;
  readonly knowsJoined: boolean;
}

/** First purchases of launches; one place a customer and launch, ordered by launch, day and customer. */
export interface AdoptionList {
  readonly launch: Uint32Array;
  /** Place in `Buyers`. */
  readonly customer: Uint32Array;
  /** Days from the launch to the first purchase. */
  readonly day: Float64Array;
  /** Days from the launch to the second day with a purchase; NaN without one. */
  readonly again: Float64Array;
  /** Money of all purchases of it. */
  readonly money: Float64Array;
}

/** How many customers bought a launch, on each day since it: those who bought it first and those who bought again. */
export type DailyBuyers = readonly Float64Array[];

/** Money spent on a customer and what came back. */
export interface Contacts {
  readonly customer: Uint32Array;
  readonly cost: Float64Array;
  readonly amount: Float64Array;
}

const money = (shop: Shop): string =>
  shop.has('orders', 'amount') ? 'CAST(sum(CAST(value AS DECIMAL(38, 4))) AS DOUBLE)' : 'CAST(NULL AS DOUBLE)';

/** Reads who bought anything, for how much, on how many days, and since when they are customers. Cost: O(order lines + customers). */
export async function readBuyers(shop: Shop, from: string, signal: AbortSignal | undefined): Promise<Buyers> {
  const how = signal ? { signal } : {};
  const found = await shop.engine.query(
    `SELECT customer_id, ${money(shop)} AS money, count(DISTINCT CAST(ordered_at AS DATE)) AS visits
     FROM ${shop.from('orders')} WHERE customer_id IS NOT NULL GROUP BY customer_id ORDER BY customer_id`,
    [],
    how,
  );
  const ids = found.texts('customer_id') as readonly string[];
  const joined = new Float64Array(ids.length).fill(-Infinity);
  const knowsJoined = shop.has('customers', 'joined_at') && shop.has('customers', 'customer_id');
  if (knowsJoined) {
    const place = new Map(ids.map((id, i) => [id, i]));
    const unit = shop.customerUnit();
    const dates = await shop.engine.query(
      `SELECT ${unit} AS id, CAST(min(CAST(joined_at AS DATE)) AS VARCHAR) AS joined FROM ${shop.from('customers')}
       WHERE joined_at IS NOT NULL GROUP BY ${unit}`,
      [],
      how,
    );
    const [names, days] = [dates.texts('id'), dates.texts('joined')];
    for (let row = 0; row < dates.rowCount; row += 1) {
      const i = place.get(names[row]!);
      if (i !== undefined) joined[i] = dayOf(days[row]!) - dayOf(from);
    }
  }
  const revenue = shop.has('orders', 'amount') ? found.numbers('money') : new Float64Array(ids.length).fill(Number.NaN);
  return { ids, revenue, visits: found.numbers('visits'), joined, knowsJoined };
}

/** Reads the purchases of the launches: first day, day of coming back and money of each customer. Cost: O(lines of the launches). */
export async function readAdoptionList(
  shop: Shop,
  launches: readonly LaunchedProduct[],
  { ids }: Buyers,
  signal: AbortSignal | undefined,
): Promise<{ readonly list: AdoptionList; readonly daily: DailyBuyers }> {
  const { literal } = shop.engine.dialect;
  const place = new Map(ids.map((id, i) => [id, i]));
  const number = new Map(launches.map(({ product }, i) => [product, i]));
  const found = await shop.engine.query(
    `SELECT product_id, customer_id, CAST(CAST(ordered_at AS DATE) AS VARCHAR) AS day, ${money(shop)} AS money
     ${purchasesOf(shop)} AND product_id IN (${launches.map(({ product }) => literal(product)).join(', ')})
     GROUP BY product_id, customer_id, CAST(ordered_at AS DATE) ORDER BY product_id, customer_id, day`,
    [],
    signal ? { signal } : {},
  );
  const [products, customers, days] = [found.texts('product_id'), found.texts('customer_id'), found.texts('day')];
  const sums = shop.has('orders', 'amount') ? found.numbers('money') : new Float64Array(found.rowCount);
  const daily = launches.map(({ date }) => new Float64Array(dayOf(shop.asOf!) - dayOf(date) + 1));
  interface Adoption {
    readonly launch: number;
    readonly customer: number;
    readonly day: number;
    again: number;
    money: number;
  }
  const rows: Adoption[] = [];
  let last: Adoption | undefined;
  for (let row = 0; row < found.rowCount; row += 1) {
    const launch = number.get(products[row]!)!;
    const customer = place.get(customers[row]!)!;
    const day = dayOf(days[row]!) - dayOf(launches[launch]!.date);
    daily[launch]![day]! += 1;
    if (last?.launch === launch && last.customer === customer) {
      if (Number.isNaN(last.again)) last.again = day;
      last.money += sums[row]!;
    } else {
      last = { launch, customer, day, again: Number.NaN, money: sums[row]! };
      rows.push(last);
    }
  }
  rows.sort((a, b) => a.launch - b.launch || a.day - b.day || a.customer - b.customer);
  return {
    daily,
    list: {
      launch: Uint32Array.from(rows, (row) => row.launch),
      customer: Uint32Array.from(rows, (row) => row.customer),
      day: Float64Array.from(rows, (row) => row.day),
      again: Float64Array.from(rows, (row) => row.again),
      money: Float64Array.from(rows, (row) => row.money),
    },
  };
}

/**
 * Reads what was spent on customers and what came back: of the campaign, or of the touches that name one of the launches in their campaign or
 * message; null where there are none with a cost. Cost: O(touches).
 */
export async function readContacts(
  shop: Shop,
  launches: readonly LaunchedProduct[],
  campaign: string | null,
  { ids }: Buyers,
  signal: AbortSignal | undefined,
): Promise<Contacts | null> {
  if (!['customer_id', 'cost', 'amount'].every((column) => shop.has('touches', column))) return null;
  const { literal } = shop.engine.dialect;
  const products = launches.map(({ product }) => literal(product)).join(', ');
  const named = ['campaign', 'message'].filter((column) => shop.has('touches', column));
  const clause =
    campaign === null
      ? named.map((column) => `touches.${column} IN (${products})`).join(' OR ')
      : shop.has('touches', 'campaign')
        ? `touches.campaign = ${literal(campaign)}`
        : '';
  if (clause === '') return null;
  const found = await shop.engine.query(
    `SELECT touches.customer_id AS customer_id, CAST(sum(CAST(touches.cost AS DECIMAL(38, 4))) AS DOUBLE) AS cost,
            CAST(sum(CAST(coalesce(touches.amount, 0) AS DECIMAL(38, 4))) AS DOUBLE) AS amount
     FROM ${shop.from('touches')} WHERE touches.customer_id IS NOT NULL AND touches.cost > 0 AND (${clause})
     GROUP BY touches.customer_id ORDER BY touches.customer_id`,
    [],
    signal ? { signal } : {},
  );
  const place = new Map(ids.map((id, i) => [id, i]));
  const [names, cost, amount] = [found.texts('customer_id'), found.numbers('cost'), found.numbers('amount')];
  const kept = names.map((_, row) => row).filter((row) => place.has(names[row]!));
  if (kept.length === 0) return null;
  return {
    customer: Uint32Array.from(kept, (row) => place.get(names[row]!)!),
    cost: Float64Array.from(kept, (row) => cost[row]!),
    amount: Float64Array.from(kept, (row) => amount[row]!),
  };
}
