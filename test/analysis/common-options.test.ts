import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { analysis } from '../../src/analysis/index.js';
import type { VitalfewError } from '../../src/errors.js';
import type { Dataset } from '../../src/intake/index.js';
import { open } from '../../src/intake/index.js';
import { message } from '../../src/messages/index.js';
import { integer } from '../../src/option/index.js';
import { memoryTable, resultToJson } from '../../src/result/index.js';

/** Counts lines, customers and money of what it is shown: enough to see what every common option does. */
const count = analysis({
  id: 'segment/count',
  needs: { orders: ['customer_id', 'amount'] },
  options: { times: integer({ min: 1, default: 1 }) },
  methods: ['none'],
  async run(shop, { times }) {
    const found = await shop.engine.query(
      `SELECT customer_id, count(*) AS n, CAST(sum(value) AS DOUBLE) AS money FROM ${shop.from('orders')} GROUP BY customer_id ORDER BY customer_id`,
    );
    const money = found.numbers('money');
    return {
      input: {
        rows: found.numbers('n').reduce((sum, n) => sum + n, 0),
        customers: found.rowCount,
        from: null,
        to: null,
      },
      metrics: [
        {
          id: 'money',
          label: message('x'),
          value: money.reduce((sum, value) => sum + value, 0) * times,
          unit: 'money' as const,
        },
      ],
      findings: [],
      tables: {
        customers: memoryTable<{ customer_id: string; size: string }>({
          customer_id: { type: 'text', data: [...found.texts('customer_id')] },
          size: { type: 'text', data: Array.from(money, (value) => (value > 100 ? 'big' : 'small')) },
        }),
      },
      charts: [],
    };
  },
});

const orders = [
  {
    order_id: '1',
    customer_id: 'a',
    ordered_at: '2024-01-05',
    product_id: 'p',
    quantity: 2,
    unit_price: 100,
    channel: 'store',
  },
  {
    order_id: '2',
    customer_id: 'b',
    ordered_at: '2024-02-05',
    product_id: 'p',
    quantity: 1,
    unit_price: 30,
    channel: 'web',
  },
  {
    order_id: '3',
    customer_id: 'c',
    ordered_at: '2024-03-05',
    product_id: 'q',
    quantity: 1,
    unit_price: 10,
    channel: 'web',
  },
  {
    order_id: '4',
    customer_id: 'a',
    ordered_at: '2024-03-20',
    product_id: 'q',
    quantity: 1,
    unit_price: 10,
    channel: 'web',
  },
];
const customers = [
  { customer_id: 'a', household_id: 'h1', region: 'east' },
  { customer_id: 'b', household_id: 'h1', region: 'east' },
  { customer_id: 'c', household_id: 'h2', region: 'west' },
];
const products = [
  { product_id: 'p', name: 'Bag', category: 'school', cost: 20 },
  { product_id: 'q', name: 'Pen', category: 'paper', cost: 4 },
];

let shop: Dataset;
beforeAll(async () => {
  shop = await open({ orders, customers, products });
});
afterAll(() => shop.close());

const money = async (options: object) => (await count(shop, options)).metrics[0]!.value;

describe('where', () => {
  test.each([
    [{}, 250],
    [{ channel: 'web' }, 50],
    [{ channel: ['web', 'store'] }, 250],
    [{ channel: { not: 'web' } }, 200],
    [{ quantity: { above: 1 } }, 200],
    [{ quantity: { atMost: 1 }, channel: 'web' }, 50],
    [{ ordered_at: { from: '2024-02-01', to: '2024-03-05' } }, 40],
    [{ 'customers.region': 'west' }, 10],
    [{ region: 'east' }, 240],
    [{ category: 'paper' }, 20],
    [{ channel: "x' OR '1'='1" }, 0],
  ])('%j leaves money of %d', async (where, expected) => {
    expect(await money({ where })).toBe(expected);
  });

  test('an unknown column names the nearest, an unknown comparison the known ones', async () => {
    await expect(money({ where: { chanel: 'web' } })).rejects.toThrow('Did you mean "channel"?');
    await expect(money({ where: { quantity: { bigger: 1 } } })).rejects.toThrow(
      'above, below, atLeast, atMost, from, to, not',
    );
  });
});

test('asOf leaves out what came later', async () => {
  expect(await money({ asOf: '2024-02-29' })).toBe(230);
  expect((await count(shop)).input.asOf).toBe('2024-03-20');
});

test('value: margin takes the cost of the products', async () => {
  expect(await money({ value: 'margin' })).toBe(200 - 40 + (30 - 20) + 2 * (10 - 4));
});

test('rows, a path or nothing where a dataset belongs: the sentence says how one is opened', async () => {
  for (const given of [orders, 'orders.csv', undefined, null]) {
    const error = await count(given as unknown as Dataset).catch((reason: VitalfewError) => reason);
    expect(error).toMatchObject({ code: 'wrong_type' });
    expect((error as VitalfewError).message).toMatch(
      /must be an opened dataset; got .* Open one: const shop = await open/,
    );
  }
});

test('unit: a household counts as one customer', async () => {
  const result = await count(shop, { unit: 'household' });
  expect(result.input.customers).toBe(2);
  expect(await result.tables.customers.values('customer_id')).toEqual(['h1', 'h2']);
  await expect(count(shop, { unit: 'company' })).rejects.toThrow('column "company_id" is missing in customers');
});

test('a table that others could stand for is missing: all of them are named', async () => {
  const either = analysis({
    id: 'segment/either',
    needs: [{ relations: ['from', 'to'] }, { referrals: ['referrer_id'] }],
    options: {},
    methods: ['none'],
    async run() {
      throw new Error('not reached');
    },
  });
  await expect(either(shop)).rejects.toMatchObject({
    code: 'missing_table',
    message: expect.stringMatching(/^segment\.either: table "relations" is missing, .*: referrals\./),
  });
});

test('within: a segment of another result, the rest beside it', async () => {
  const sizes = await count(shop);
  const big = await count(shop, { within: { result: sizes, column: 'size', values: ['big'] } });
  expect(big.metrics[0]!.value).toBe(210);
  expect(await big.tables['groups']!.rows()).toMatchObject([
    { dimension: 'within', group: 'inside', customers: 1, value: 210 },
    { dimension: 'within', group: 'rest', customers: 2, value: 40 },
  ]);
  expect((await resultToJson(big))['options']).toMatchObject({
    within: { analysis: 'segment/count', column: 'size', values: ['big'] },
  });
});

test('within: what the other result has not is named with what it has', async () => {
  const result = await count(shop);
  const within = (column: string, values: string[], table = 'customers') =>
    count(shop, { within: { result, column, values, table } });
  const misspelt = await within('size', ['bigg']).catch((error: VitalfewError) => error);
  expect(misspelt).toMatchObject({ code: 'empty_input' });
  expect((misspelt as VitalfewError).message).toContain(
    'must be a segment of segment/count: values of its column size; got "bigg" (string). Did you mean "big"? Known: big, small.',
  );
  await expect(within('sizes', ['big'])).rejects.toThrow('a column of its table customers; got "sizes"');
  await expect(within('size', ['big'], 'people')).rejects.toThrow('one of its tables; got "people"');
});

test('by: the answer per value of a column beside the whole', async () => {
  const regions = await count(shop, { by: 'region' });
  expect(regions.metrics[0]!.value).toBe(250);
  expect(await regions.tables['groups']!.rows()).toMatchObject([
    { dimension: 'region', group: 'east', value: 240 },
    { dimension: 'region', group: 'west', value: 10 },
  ]);
  await expect(count(shop, { by: 'nothing' })).rejects.toThrow('a column of orders, customers or products');
});

test('compareWith: another period beside this one', async () => {
  const result = await count(shop, { compareWith: { from: '2024-01-01', to: '2024-01-31' } });
  expect(await result.tables['groups']!.rows()).toMatchObject([
    { group: 'now', value: 250 },
    { group: 'before', value: 200 },
  ]);
  await expect(count(shop, { compareWith: { from: '2024-02-01', to: '2024-01-31' } })).rejects.toThrow(
    'does not end before it begins',
  );
});

test('compareWith: data that say no day have no other period', async () => {
  const undated = await open({ orders: orders.map(({ ordered_at: _, ...line }) => line) });
  try {
    await expect(count(undated, { compareWith: { from: '2024-01-01', to: '2024-01-31' } })).rejects.toThrow(
      'option "compareWith" must be left out where the data have no dates',
    );
  } finally {
    await undated.close();
  }
});

test('options are written out in full', async () => {
  expect((await count(shop)).options).toEqual({
    asOf: null,
    seed: 1,
    where: {},
    within: null,
    by: null,
    compareWith: null,
    unit: 'customer',
    value: 'revenue',
    times: 1,
  });
});
