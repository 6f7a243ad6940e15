import type { Shop } from '../../analysis/index.js';
import type { Spending } from './gamma-gamma.js';
import type { CustomerHistories } from './histories.js';

/** What was read of customers, ascending by id; days are numbers since 1970-01-01. */
export interface ReadHistories {
  readonly ids: readonly string[];
  readonly firstDay: Float64Array;
  readonly histories: CustomerHistories;
  readonly spending: Spending;
  /** The same customers at the other date; null when none was asked for. */
  readonly other: CustomerHistories | null;
  /** Repeat purchases of these customers on each day that had one, ascending, up to the later of the two dates. */
  readonly course: { readonly day: Float64Array; readonly repeats: Float64Array };
  readonly lines: number;
  readonly linesWithoutCustomer: number;
  /** Lines that are returns, and their money: no purchases, left out. */
  readonly returns: { readonly lines: number; readonly money: number };
  /** Customers whose first purchase is after the date the model is fitted to. */
  readonly later: number;
  readonly from: number;
  readonly to: number;
}

const epoch = "DATE '1970-01-01'";
/** In place of a day: what is no purchase. */
const [returnsDay, nobodysDay] = [-99_999_999, -99_999_998];
const dated = 'day > -90000000';

/** One row per customer and day with a purchase, with its money; returns and lines without a customer stand apart. */
function daysSql(shop: Shop): string {
  const returned = shop.has('orders', 'is_return') ? 'coalesce(is_return, false)' : '(1 = 0)';
  const number = `date_diff('day', ${epoch}, CAST(ordered_at AS DATE))`;
  const day = `CASE WHEN customer_id IS NULL THEN ${nobodysDay} WHEN ${returned} THEN ${returnsDay} ELSE ${number} END`;
  const money = shop.has('orders', 'amount')
    ? 'coalesce(CAST(sum(value) AS DECIMAL(38, 4)), 0)'
    : 'CAST(0 AS DECIMAL(38, 4))';
  return `SELECT customer_id, ${day} AS day, count(*) AS lines, ${money} AS money FROM ${shop.from('orders')}
GROUP BY customer_id, ${day}`;
}

function customersSql(days: string, base: number, other: number | null): string {
  const until = (date: number, what: string) => `CASE WHEN day <= ${date} THEN ${what} END`;
  const paid = (what: string) => `CASE WHEN day <= ${base} AND money > 0 THEN ${what} END`;
  const later =
    other === null ? '' : `, count(${until(other, '1')}) AS other_purchases, max(${until(other, 'day')}) AS other_last`;
  return `
SELECT customer_id, min(day) AS first_day, count(${until(base, '1')}) AS purchases, max(${until(base, 'day')}) AS last_day,
  count(${paid('1')}) AS paid, coalesce(CAST(sum(${paid('money')}) AS DECIMAL(38, 4)), 0) AS paid_money,
  min_by(money, day) AS first_money, sum(lines) AS lines, max(day) AS newest${later}
FROM ${days} WHERE ${dated} GROUP BY customer_id ORDER BY customer_id NULLS LAST`;
}

const courseSql = (days: string, base: number, end: number) => `
SELECT day, count(*) AS repeats
FROM (SELECT day, min(day) OVER (PARTITION BY customer_id) AS first_day FROM ${days} WHERE ${dated}
) AS own_days
WHERE day > first_day AND first_day <= ${base} AND day <= ${end}
GROUP BY day ORDER BY day`;

const asideSql = (days: string) =>
  `SELECT day, sum(lines) AS lines, CAST(sum(money) AS DECIMAL(38, 4)) AS money FROM ${days} WHERE NOT (${dated}) GROUP BY day ORDER BY day`;

/**
 * Reads x, t_x, T and the money of repeat orders of each customer.
 *
 * A purchase is a day on which the customer ordered: several orders of one day are one occasion, whatever they are numbered. A day
 * whose lines brought no money counts in x, t_x and T, not in the money. Returns are no purchases and are not taken off.
 * Customers who came after `base` are only counted.
 *
 * @param base - day the model is fitted to
 * @param other - another day at which the same histories are wanted
 */
export async function readHistories(
  shop: Shop,
  { base, other, signal }: { base: number; other: number | null; signal: AbortSignal | undefined },
): Promise<ReadHistories> {
  const { engine } = shop;
  const how = signal ? { signal } : {};
  const days = engine.scratch('purchase_days');
  await engine.materialise(days, daysSql(shop), how);
  try {
    const answer = await engine.query(customersSql(days, base, other), [], how);
    const course = await engine.query(courseSql(days, base, Math.max(base, other ?? base)), [], how);
    const aside = await engine.query(asideSql(days), [], how);
    const all = answer.rowCount;
    const first = answer.numbers('first_day');
    const kept: number[] = [];
    for (let i = 0; i < all; i++) if (first[i]! <= base) kept.push(i);
    const pick = (name: string, of: (value: number, row: number) => number = (value) => value) => {
      const column = answer.numbers(name);
      return Float64Array.from(kept, (row) => of(column[row]!, row));
    };
    const [firstMoney, names] = [answer.numbers('first_money'), answer.texts('customer_id')];
    const at = (day: number, purchases: string, last: string): CustomerHistories => ({
      x: pick(purchases, (count) => count - 1),
      tx: pick(last, (value, row) => value - first[row]!),
      T: pick('first_day', (value) => day - value),
    });
    let [lines, newest, oldest] = [0, -Infinity, Infinity];
    const [counted, latest] = [answer.numbers('lines'), answer.numbers('newest')];
    for (let i = 0; i < all; i++) {
      lines += counted[i]!;
      if (latest[i]! > newest) newest = latest[i]!;
      if (first[i]! < oldest) oldest = first[i]!;
    }
    const asideOf = (day: number, name: string) => {
      const row = aside.numbers('day').indexOf(day);
      return row < 0 ? 0 : aside.numbers(name)[row]!;
    };
    // The first order is no repeat order: it is taken off where it had money.
    const money = pick('paid_money', (value, row) =>
      Math.max(0, Math.round(1e4 * (value - Math.max(0, firstMoney[row]!))) / 1e4),
    );
    return {
      ids: kept.map((row) => names[row]!),
      firstDay: pick('first_day'),
      histories: at(base, 'purchases', 'last_day'),
      spending: { orders: pick('paid', (value, row) => value - (firstMoney[row]! > 0 ? 1 : 0)), money },
      other: other === null ? null : at(other, 'other_purchases', 'other_last'),
      course: { day: course.numbers('day'), repeats: course.numbers('repeats') },
      lines: lines + asideOf(returnsDay, 'lines'),
      linesWithoutCustomer: asideOf(nobodysDay, 'lines'),
      returns: { lines: asideOf(returnsDay, 'lines'), money: asideOf(returnsDay, 'money') },
      later: all - kept.length,
      from: oldest,
      to: newest,
    };
  } finally {
    await engine.drop(days);
  }
}
