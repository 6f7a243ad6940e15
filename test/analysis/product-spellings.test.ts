import { afterAll, expect, test } from 'vitest';
import { productSpellings } from '../../src/analysis/index.js';
import { customerCard } from '../../src/customer/index.js';
import { open } from '../../src/intake/index.js';
import { readProductNames } from '../../src/report/product-names.js';

/** A product as online_retail spells some: its name, and what was written when it was broken or miscounted. */
const names = ['HEART', 'HEART ', '?', 'damaged', null, ' ', 'HEART', 'zeta', 'alpha'];
const lines = names.map((product_name, place) => ({
  order_id: `o${place}`,
  customer_id: 'c',
  ordered_at: `2024-01-0${place + 1}`,
  product_id: place < 7 ? 'heart' : 'tie',
  product_name,
  amount: 1,
}));
const dataset = await open({ orders: lines });
afterAll(() => dataset.close());

test('of several spellings the most frequent, the first of equals; blanks and what is unknown do not count', async () => {
  const found = await dataset.engine.query(
    `SELECT product_id, name FROM ${productSpellings(dataset.tables.orders!.relation)} AS told ORDER BY product_id`,
  );
  expect([found.texts('product_id'), found.texts('name')]).toEqual([
    ['heart', 'tie'],
    ['HEART', 'alpha'],
  ]);
});

test('a report and the card of a customer name it so', async () => {
  expect((await readProductNames(dataset)).get('heart')).toEqual({ en: 'HEART', 'zh-CN': 'HEART' });
  const card = await customerCard(dataset, { id: 'c' });
  const rows = await card.tables['products']!.rows();
  expect(rows.map((row) => row.name)).toEqual(['HEART', 'alpha']);
});
