import { expect, test } from 'vitest';
import { rfm } from '../../src/segment/index.js';
import { ordersDataset } from '../support/orders-dataset.js';

test('three customers: scores, segments, what was left out', async () => {
  const shop = await ordersDataset([
    { customer_id: 'a', order_id: '1', ordered_at: '2024-01-01', amount: 10 },
    { customer_id: 'a', order_id: '2', ordered_at: '2024-02-01', amount: 10 },
    { customer_id: 'b', order_id: '3', ordered_at: '2024-01-05', amount: 10 },
    { customer_id: null, order_id: '4', ordered_at: '2024-01-05', amount: 10 },
    { customer_id: 'c', order_id: '5', ordered_at: '2024-01-05', amount: -10, is_return: true },
  ]);
  const result = await rfm(shop);
  expect(result.tables.customers.toRows()).toEqual([
    { customer_id: 'a', recency_days: 0, frequency: 2, monetary: 20, r: 5, f: 5, m: 5, segment: 'champions' },
    { customer_id: 'b', recency_days: 27, frequency: 1, monetary: 10, r: 1, f: 1, m: 1, segment: 'lost' },
    {
      customer_id: 'c',
      recency_days: null,
      frequency: 0,
      monetary: -10,
      r: null,
      f: null,
      m: null,
      segment: 'net_returns',
    },
  ]);
  await shop.close();
});
