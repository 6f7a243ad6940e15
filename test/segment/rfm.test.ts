import { describe, expect, test } from 'vitest';
import { text } from '../../src/messages/index.js';
import { resultToJson } from '../../src/result/index.js';
import { rfm } from '../../src/segment/index.js';
import type { OrderLine } from '../support/orders-dataset.js';
import { ordersShop } from '../support/orders-shop.js';

/** Three orders of a, one of b with a part returned, c only returned, d got a free order, one line without a customer. */
const lines: readonly OrderLine[] = Object.freeze([
  { customer_id: 'a', order_id: 'o1', ordered_at: '2024-01-01 10:00:00', amount: 10.5 },
  { customer_id: 'a', order_id: 'o1', ordered_at: '2024-01-01 10:00:00', amount: 4.5 },
  { customer_id: 'a', order_id: 'o2', ordered_at: '2024-01-20 23:59:59', amount: 20 },
  { customer_id: 'a', order_id: 'o3', ordered_at: '2024-01-31 00:00:01', amount: 0 },
  { customer_id: 'b', order_id: 'o4', ordered_at: '2024-01-05 09:00:00', amount: 100 },
  { customer_id: 'b', order_id: 'o5', ordered_at: '2024-01-25 09:00:00', amount: -40, is_return: true },
  { customer_id: 'c', order_id: 'o6', ordered_at: '2024-01-02 09:00:00', amount: -7, is_return: true },
  { customer_id: 'd', order_id: 'o7', ordered_at: '2024-01-10 09:00:00', amount: 0 },
  { customer_id: 'e', order_id: 'o8', ordered_at: '2024-01-11 09:00:00', amount: null },
  { customer_id: 'e', order_id: 'o9', ordered_at: '2024-01-12 09:00:00', amount: 1 },
  { customer_id: null, order_id: 'o10', ordered_at: '2024-01-03 09:00:00', amount: 55 },
]);

describe('what is counted for a customer', () => {
  test('days, orders and money by hand', async () => {
    const { tables, metrics, input } = await rfm(await ordersShop(lines));
    const rows = tables.customers
      .toRows()
      .map((row) => [row.customer_id, row.recency_days, row.frequency, row.monetary]);
    expect(rows).toEqual([
      ['a', 0, 3, 35],
      ['b', 26, 1, 60],
      ['c', null, 0, -7],
      ['d', 21, 1, 0],
      ['e', 19, 2, 1],
    ]);
    const value = Object.fromEntries(metrics.map((metric) => [metric.id, metric.value]));
    expect(value).toEqual({
      customers: 5,
      revenue: 89,
      orders: 7,
      mean_frequency: 7 / 5,
      mean_monetary: 89 / 5,
      median_recency_days: 20,
    });
    expect(input).toMatchObject({ rows: 10, customers: 5, from: '2024-01-01', to: '2024-01-31' });
    expect(input.leftOut.map((left) => [left.reason.id, left.rows])).toEqual([['analysis.left_out.no_customer', 1]]);
  });

  test('nothing left after returns, only returns, never paid: a segment of its own, not scored, counted', async () => {
    const { tables, warnings } = await rfm(await ordersShop(lines));
    const rows = tables.customers.toRows();
    expect(rows.filter((row) => row.segment === 'net_returns').map((row) => row.customer_id)).toEqual(['c', 'd']);
    expect(rows.filter((row) => row.r === null).map((row) => row.customer_id)).toEqual(['c', 'd']);
    expect(warnings.find((issue) => issue.code === 'net_returns')?.count).toBe(2);
  });

  test('without order ids an order is customer and day; without is_return no line is a return', async () => {
    const plain = lines.map(({ customer_id, ordered_at, amount }) => ({ customer_id, ordered_at, amount }));
    const { tables } = await rfm(await ordersShop(plain));
    expect(tables.customers.toRows().map((row) => [row.customer_id, row.frequency])).toEqual([
      ['a', 3],
      ['b', 2],
      ['c', 1],
      ['d', 1],
      ['e', 2],
    ]);
  });

  test('an order id that two customers have counts for both; one with a sale and a return line counts', async () => {
    const { tables } = await rfm(
      await ordersShop([
        { customer_id: 'a', order_id: 'x', ordered_at: '2024-01-01', amount: 5, is_return: false },
        { customer_id: 'b', order_id: 'x', ordered_at: '2024-01-01', amount: 5, is_return: false },
        { customer_id: 'b', order_id: 'x', ordered_at: '2024-01-02', amount: -1, is_return: true },
      ]),
    );
    expect(tables.customers.toRows().map((row) => [row.frequency, row.recency_days, row.monetary])).toEqual([
      [1, 1, 5],
      [1, 1, 4],
    ]);
  });

  test('windowDays: frequency and money of the last days, recency of all', async () => {
    const { tables, warnings, findings } = await rfm(await ordersShop(lines), { windowDays: 20 });
    const rows = tables.customers
      .toRows()
      .map((row) => [row.customer_id, row.recency_days, row.frequency, row.monetary]);
    // 20 days that end on 31 January begin on 12 January.
    expect(rows).toEqual([
      ['a', 0, 2, 20],
      ['b', 26, 0, -40],
      ['c', null, 0, 0],
      ['d', 21, 0, 0],
      ['e', 19, 1, 1],
    ]);
    expect(warnings.find((issue) => issue.code === 'outside_window')).toMatchObject({ severity: 'info', count: 1 });
    expect(tables.customers.cell(1, 'segment')).not.toBe('net_returns');
    const once = findings.find((found) => found.id === 'segment/rfm.finding.once_in_window');
    expect(text(once!.message, 'en')).toMatch(/^1 customer \(20\.0%\) ordered once in the last 20 days, for /);
  });

  test('asOf: later records are not seen', async () => {
    const { tables } = await rfm(await ordersShop(lines), { asOf: '2024-01-06' });
    expect(tables.customers.toRows().map((row) => [row.customer_id, row.recency_days, row.frequency])).toEqual([
      ['a', 5, 1],
      ['b', 1, 1],
      ['c', null, 0],
    ]);
  });
});

test('margin: money is what is left of the amount after cost', async () => {
  const costed = [
    { customer_id: 'a', order_id: '1', ordered_at: '2024-01-01', amount: 10, quantity: 2, cost: 3 },
    { customer_id: 'b', order_id: '2', ordered_at: '2024-01-02', amount: 10, quantity: 1, cost: 12 },
  ];
  const { tables, metrics } = await rfm(await ordersShop(costed), { value: 'margin' });
  // b loses money but has not returned anything: scored, lowest.
  expect(tables.customers.toRows().map((row) => [row.monetary, row.m])).toEqual([
    [4, 5],
    [-2, 1],
  ]);
  expect(text(metrics[1]!.label, 'en')).toBe('Margin');
});

test('the same data and options give the same bytes', async () => {
  const shop = await ordersShop(lines);
  const bytes = async () => JSON.stringify(await resultToJson(await rfm(shop, { bins: 3 }), 'zh-CN'));
  expect(await bytes()).toBe(await bytes());
});
