import type { Shop } from '../../analysis/index.js';
import type { Engine } from '../../engine/index.js';
import { purchaseSql } from '../read-purchases.js';
import type { Behaviour } from './behaviour.js';
import type { IntentionOptions } from './options.js';

export interface ReadBehaviour {
  readonly behaviour: Behaviour;
  readonly ids: readonly string[];
  /** Channel whose days are the target. */
  readonly target: number;
  /** Money of an order day by customer, drawn a little to the mean of all; null without amounts. */
  readonly dayValue: Float64Array | null;
  readonly lines: number;
  readonly lineCustomers: number;
  readonly unknownLines: number;
  readonly returnLines: number;
  readonly from: string | null;
  readonly to: string | null;
  /** Days of a purchase of the target; 0 where there is none. */
  readonly targetDays: number;
}

/** Order days of all customers that count as one's own beside the customer's: a single large order is no habit. */
const priorDays = 2;

/**
 * Reads what customers did, a row per customer, day and channel: orders, their money, purchases of the target, the most frequent
 * kinds of interaction, touches of campaigns. Cost: O(rows) in the engine, O(different customer, day and channel) here.
 */
export async function readBehaviour(
  shop: Shop,
  { product, category, kinds }: IntentionOptions,
  { engine, asOfDay, signal }: { engine: Engine; asOfDay: number; signal: AbortSignal | undefined },
): Promise<ReadBehaviour> {
  const how = signal ? { signal } : {};
  const { literal } = engine.dialect;
  const dayOf = (column: string): string => `date_diff('day', DATE '1970-01-01', CAST(${column} AS DATE))`;
  const { returned } = purchaseSql(shop, 'orders.customer_id');
  const known = '(orders.customer_id IS NOT NULL AND orders.ordered_at IS NOT NULL)';
  const keep = `${known} AND NOT ${returned}`;
  const wanted: string[] = [];
  if (product !== null) wanted.push(`orders.product_id = ${literal(product)}`);
  if (category !== null)
    wanted.push(
      `orders.product_id IN (SELECT products.product_id FROM ${shop.from('products')} WHERE products.category = ${literal(category)})`,
    );
  const isTarget = wanted.length === 0 ? null : wanted.join(' AND ');
  const hasMoney = shop.has('orders', 'amount');
  const day = dayOf('orders.ordered_at');
  const about = await engine.query(
    `SELECT count(*) FILTER (WHERE ${keep}) AS used, count(*) FILTER (WHERE NOT ${known}) AS unknown, ` +
      `count(*) FILTER (WHERE ${known} AND ${returned}) AS returned, ` +
      `count(DISTINCT orders.customer_id) FILTER (WHERE ${keep}) AS customers, ` +
      `CAST(min(orders.ordered_at) FILTER (WHERE ${keep}) AS DATE) AS first, ` +
      `CAST(max(orders.ordered_at) FILTER (WHERE ${keep}) AS DATE) AS last FROM ${shop.from('orders')}`,
    [],
    how,
  );
  const channels = ['orders', ...(hasMoney ? ['money'] : []), ...(isTarget === null ? [] : ['target'])];
  const rows: { id: string; day: number; channel: number; amount: number }[] = [];
  const add = (id: string | null, on: number, channel: number, amount: number): void => {
    if (id !== null && Number.isFinite(on) && on <= asOfDay) rows.push({ id, day: on, channel, amount });
  };
  let targetDays = 0;
  const money = hasMoney ? 'CAST(sum(CAST(orders.value AS DECIMAL(38, 4))) AS DOUBLE)' : 'CAST(0 AS DOUBLE)';
  const hit = isTarget === null ? '0' : `max(CASE WHEN ${isTarget} THEN 1 ELSE 0 END)`;
  const orders = engine.stream(
    `SELECT orders.customer_id AS customer, ${day} AS day, ${money} AS money, ${hit} AS hit FROM ${shop.from('orders')} ` +
      `WHERE ${keep} GROUP BY orders.customer_id, ${day} ORDER BY orders.customer_id, ${day}`,
    [],
    how,
  );
  const spent = new Map<string, { money: number; days: number }>();
  for await (const page of orders) {
    const [ids, days, sums, hits] = [
      page.texts('customer'),
      page.numbers('day'),
      page.numbers('money'),
      page.numbers('hit'),
    ];
    for (let i = 0; i < page.rowCount; i++) {
      const id = ids[i]!;
      add(id, days[i]!, 0, 1);
      if (hasMoney) {
        const sum = Number.isFinite(sums[i]!) ? sums[i]! : 0;
        add(id, days[i]!, 1, Math.max(0, sum));
        const so = spent.get(id) ?? { money: 0, days: 0 };
        spent.set(id, { money: so.money + sum, days: so.days + 1 });
      }
      if (isTarget !== null && hits[i] === 1) {
        add(id, days[i]!, channels.indexOf('target'), 1);
        targetDays++;
      }
    }
  }
  for (const table of ['interactions', 'touches'] as const) {
    if (!shop.has(table, 'customer_id') || !shop.has(table, 'at')) continue;
    const byKind = table === 'interactions' && shop.has(table, 'kind');
    const kind = byKind ? 'interactions.kind' : 'CAST(NULL AS VARCHAR)';
    const on = dayOf(`${table}.at`);
    const from = `FROM ${shop.from(table)} WHERE ${table}.customer_id IS NOT NULL AND ${table}.at IS NOT NULL AND ${on} <= ${asOfDay}`;
    if (byKind) {
      const top = await engine.query(
        `SELECT ${kind} AS kind, count(*) AS n ${from} GROUP BY ${kind} ORDER BY n DESC, kind NULLS LAST LIMIT ${kinds}`,
        [],
        how,
      );
      for (const one of top.texts('kind')) if (one !== null) channels.push(`interaction ${one}`);
    } else if (table === 'touches') channels.push('touches');
    const found = engine.stream(
      `SELECT ${table}.customer_id AS customer, ${on} AS day, ${kind} AS kind, count(*) AS n ${from} GROUP BY ${table}.customer_id, ${on}` +
        `${byKind ? `, ${kind}` : ''} ORDER BY ${table}.customer_id, ${on}${byKind ? `, ${kind}` : ''}`,
      [],
      how,
    );
    for await (const page of found) {
      const [ids, days, which, n] = [
        page.texts('customer'),
        page.numbers('day'),
        page.texts('kind'),
        page.numbers('n'),
      ];
      for (let i = 0; i < page.rowCount; i++) {
        const channel = channels.indexOf(byKind ? `interaction ${which[i]}` : table);
        if (channel >= 0) add(ids[i]!, days[i]!, channel, n[i]!);
      }
    }
  }
  const ids = [...new Set(rows.map((row) => row.id))].sort();
  const numbers = new Map(ids.map((id, i) => [id, i]));
  const all = [...spent.values()].reduce(
    (sum, { money: m, days }) => ({ money: sum.money + m, days: sum.days + days }),
    {
      money: 0,
      days: 0,
    },
  );
  const mean = all.days > 0 ? all.money / all.days : Number.NaN;
  return {
    behaviour: {
      customers: ids.length,
      channels,
      unit: Int32Array.from(rows, (row) => numbers.get(row.id)!),
      day: Int32Array.from(rows, (row) => row.day),
      channel: Int32Array.from(rows, (row) => row.channel),
      amount: Float64Array.from(rows, (row) => row.amount),
    },
    ids,
    target: isTarget === null ? 0 : channels.indexOf('target'),
    dayValue: hasMoney
      ? Float64Array.from(ids, (id) => {
          const so = spent.get(id) ?? { money: 0, days: 0 };
          return (so.money + priorDays * mean) / (so.days + priorDays);
        })
      : null,
    lines: about.numbers('used')[0] ?? 0,
    lineCustomers: about.numbers('customers')[0] ?? 0,
    unknownLines: about.numbers('unknown')[0] ?? 0,
    returnLines: about.numbers('returned')[0] ?? 0,
    from: about.texts('first')[0] ?? null,
    to: about.texts('last')[0] ?? null,
    targetDays,
  };
}
