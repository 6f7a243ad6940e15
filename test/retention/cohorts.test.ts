import fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import { type Dataset, open } from '../../src/intake/index.js';
import { languages, text } from '../../src/messages/index.js';
import { periodOf, periodSpan, periodSql } from '../../src/retention/cohorts/periods.js';
import { revenueFactors } from '../../src/retention/cohorts/revenue-factors.js';
import { cohorts } from '../../src/retention/index.js';
import { type OrderLine, ordersDataset } from '../support/orders-dataset.js';

const opened: Dataset[] = [];
async function shopOf(lines: readonly OrderLine[], options?: Parameters<typeof ordersDataset>[1]): Promise<Dataset> {
  const shop = await ordersDataset(lines, options);
  opened.push(shop);
  return shop;
}
afterAll(async () => {
  for (const shop of opened) await shop.close();
});

const line = (
  customer_id: string | null,
  day: string,
  amount: number | null,
  more: Partial<OrderLine> = {},
): OrderLine => ({
  customer_id,
  ordered_at: day,
  amount,
  order_id: `${customer_id} ${day}`,
  ...more,
});

// a buys in all three months, b in the first and third, c in the first, d in the second and twice in the third.
const small = [
  line('a', '2024-01-05', 10),
  line('a', '2024-02-05', 20),
  line('a', '2024-03-05', 30),
  line('b', '2024-01-20', 5),
  line('b', '2024-03-31', 5),
  line('c', '2024-01-31', 7),
  line('c', '2024-02-01', -7, { is_return: true, order_id: 'r' }),
  line('d', '2024-02-10', 8),
  line('d', '2024-03-01', 8),
  line('d', '2024-03-02', 12),
  line(null, '2024-03-09', 99),
];

type Answered = Awaited<ReturnType<typeof cohorts>>;
const metric = (result: Answered, id: string) => result.metrics.find((each) => each.id === id);

describe('by hand', () => {
  test('who came, stayed, came back and left', async () => {
    const result = await cohorts(await shopOf(small));
    const rows = result.tables.periods.toRows();
    expect(
      rows.map((row) => [row.period, row.customers, row.new_customers, row.retained, row.returned, row.lost]),
    ).toEqual([
      ['2024-01', 3, 3, 0, 0, 0],
      ['2024-02', 2, 1, 1, 0, 2],
      ['2024-03', 3, 0, 2, 1, 0],
    ]);
    // c's return brings February down to 21 and is no order.
    expect(rows.map((row) => [row.orders, row.revenue])).toEqual([
      [3, 22],
      [2, 21],
      [4, 55],
    ]);
    expect(rows[2]).toMatchObject({ orders_per_customer: 4 / 3, order_value: 55 / 4, retention: 1, complete: true });
    expect(rows[2]!.revenue_change).toBeCloseTo(55 / 21 - 1, 12);
    expect(metric(result, 'retention')).toMatchObject({ value: 1, interval: { kind: 'wilson', high: 1 } });
    expect(result.input).toMatchObject({ rows: 10, customers: 4, from: '2024-01-05', to: '2024-03-31' });
    expect(result.input.leftOut[0]?.rows).toBe(1);
  });

  test('the triangle and all cohorts together', async () => {
    const { tables } = await cohorts(await shopOf(small));
    const cells = tables.triangle.toRows().map((row) => [row.cohort, row.age, row.customers, row.active, row.orders]);
    expect(cells).toEqual([
      ['2024-01', 0, 3, 3, 3],
      ['2024-01', 1, 3, 1, 1],
      ['2024-01', 2, 3, 2, 2],
      ['2024-02', 0, 1, 1, 1],
      ['2024-02', 1, 1, 1, 2],
    ]);
    expect(tables.triangle.cell(1, 'revenue_per_customer')).toBeCloseTo((20 - 7) / 3, 12);
    const curve = tables.curve.toRows().map((row) => [row.age, row.customers, row.active]);
    expect(curve).toEqual([
      [0, 4, 4],
      [1, 4, 2],
      [2, 3, 2],
    ]);
  });

  test('a period that asOf cuts off is listed and nobody is lost in it', async () => {
    const result = await cohorts(await shopOf(small), { asOf: '2024-03-15' });
    const last = result.tables.periods.toRows().at(-1)!;
    expect(last).toMatchObject({ period: '2024-03', complete: false, customers: 2, lost: null, retention: null });
    expect(last.revenue_change).toBeNull();
    expect(metric(result, 'active_customers')?.value).toBe(2);
    expect(result.warnings.map((issue) => issue.code)).toContain('running_period');
    expect(result.tables.triangle.toRows().map((row) => [row.cohort, row.age])).not.toContainEqual(['2024-01', 2]);
  });

  test('months without an order are listed and empty them', async () => {
    const result = await cohorts(await shopOf([line('a', '2024-01-05', 1), line('a', '2024-03-31', 1)]));
    expect(result.tables.periods.toRows().map((row) => [row.customers, row.returned, row.lost])).toEqual([
      [1, 0, 0],
      [0, 0, 1],
      [1, 1, 0],
    ]);
  });

  test('one running period: nothing is compared, in words', async () => {
    const result = await cohorts(await shopOf([line('a', '2024-01-05', 1)]));
    expect(metric(result, 'retention')?.value).toBeNull();
    expect(result.warnings.map((issue) => issue.code)).toEqual(['not_enough_data', 'running_period']);
    for (const language of languages) expect(text(result.findings[0]!.message, language)).toMatch(/1/);
  });

  test('orders without money: customers and orders, no revenue', async () => {
    const lines = small.map(({ amount: _, ...rest }) => rest as OrderLine);
    const result = await cohorts(await shopOf(lines));
    expect(result.tables.periods.toRows().map((row) => [row.orders, row.revenue])).toEqual([
      [3, null],
      [2, null],
      [4, null],
    ]);
    expect(result.tables.factors.rowCount).toBe(0);
  });

  test('an order over the turn of the month is one order, of its first day', async () => {
    const result = await cohorts(
      await shopOf([
        line('a', '2024-01-31', 4, { order_id: 'o' }),
        line('a', '2024-02-01', 6, { order_id: 'o' }),
        line('b', '2024-02-29', 1),
      ]),
    );
    expect(result.tables.periods.toRows().map((row) => [row.orders, row.customers, row.revenue])).toEqual([
      [1, 1, 4],
      [1, 1, 7],
    ]);
  });
});

describe('cohorts by what the first order was', () => {
  const lines = [
    line('a', '2024-01-05', 10, { channel: 'app', product_id: 'p1' }),
    line('a', '2024-01-05', 90, { channel: 'app', product_id: 'p2' }),
    line('a', '2024-02-05', 10, { channel: 'shop', product_id: 'p1' }),
    line('b', '2024-01-20', 5, { channel: 'shop', product_id: 'p1' }),
    line('c', '2024-02-20', 5, { channel: 'app', product_id: 'p3' }),
    line('c', '2024-03-31', 5, { channel: 'app', product_id: 'p1' }),
  ];
  const rowsOf = (result: Answered) =>
    result.tables.triangle.toRows().map((row) => [row.cohort, row.age, row.customers, row.active]);

  test('channel: only customers who could be watched so long count', async () => {
    expect(rowsOf(await cohorts(await shopOf(lines), { cohortBy: 'channel' }))).toEqual([
      ['app', 0, 2, 2],
      ['app', 1, 2, 2],
      ['app', 2, 1, 0],
      ['shop', 0, 1, 1],
      ['shop', 1, 1, 0],
      ['shop', 2, 1, 0],
    ]);
  });

  test('product: the line with the most money; small groups are taken together', async () => {
    const result = await cohorts(await shopOf(lines), { cohortBy: 'product', groups: 1, periods: 1 });
    expect(rowsOf(result)).toEqual([
      ['p1', 0, 1, 1],
      ['p1', 1, 1, 0],
      ['other', 0, 2, 2],
      ['other', 1, 2, 2],
    ]);
  });

  test('a column that is not there is named', async () => {
    await expect(cohorts(await shopOf(small), { cohortBy: 'channel' })).rejects.toMatchObject({
      code: 'missing_column',
      message: expect.stringContaining('"channel"'),
    });
  });
});

describe('customers × orders × value', () => {
  test('the three effects add up to the change', () => {
    // Customers double and nothing else changes: all of it is theirs.
    const doubled = revenueFactors(
      { customers: 10, orders: 20, revenue: 100 },
      { customers: 20, orders: 40, revenue: 200 },
    )!;
    expect(doubled.map((row) => row.effect)).toEqual([
      expect.closeTo(100, 10),
      expect.closeTo(0, 10),
      expect.closeTo(0, 10),
    ]);
    const positive = fc.record({
      customers: fc.integer({ min: 1, max: 1e6 }),
      orders: fc.integer({ min: 1, max: 1e6 }),
      revenue: fc.double({ min: 0.01, max: 1e8, noNaN: true }),
    });
    fc.assert(
      fc.property(positive, positive, (before, now) => {
        const rows = revenueFactors(before, now)!;
        const sum = rows.reduce((total, row) => total + row.effect, 0);
        expect(Math.abs(sum - (now.revenue - before.revenue))).toBeLessThan(1e-8 * (now.revenue + before.revenue));
        const product = rows.reduce((all, row) => all * row.now, 1);
        expect(product / now.revenue).toBeCloseTo(1, 10);
      }),
    );
  });

  test('unknown where a period brought nothing', () => {
    expect(revenueFactors({ customers: 1, orders: 1, revenue: 0 }, { customers: 1, orders: 1, revenue: 5 })).toBeNull();
  });
});

describe('periods', () => {
  test('SQL and code count the same periods', async () => {
    const days = ['1969-12-28', '1969-12-29', '1970-01-01', '2000-02-29', '2023-12-31', '2024-01-01', '2024-12-30'];
    const shop = await shopOf(days.map((day) => line('a', day, 1)));
    for (const length of ['day', 'week', 'month', 'quarter', 'year'] as const) {
      const answer = await shop.engine.query(
        `SELECT ${periodSql(length, 'ordered_at')} AS p FROM orders ORDER BY ordered_at`,
      );
      expect([...answer.numbers('p')], length).toEqual(days.map((day) => periodOf(length, day)));
      for (const day of days) {
        const { from, to } = periodSpan(length, periodOf(length, day));
        expect(from <= day && day <= to, `${length} ${day}`).toBe(true);
      }
    }
    expect(periodSpan('week', periodOf('week', '2024-03-06'))).toEqual({
      name: '2024-03-04',
      from: '2024-03-04',
      to: '2024-03-10',
    });
    expect(periodSpan('quarter', periodOf('quarter', '2024-03-06')).name).toBe('2024-Q1');
  });
});

describe('daily and monthly active', () => {
  test('stickiness of a month by hand; nominations by staff are no activity', async () => {
    const at = (customer_id: string, day: string, kind = 'visit') => ({ customer_id, at: `${day} 10:00:00`, kind });
    // February 2024: a on 28 of its 29 days (twice on the first), b on one: 29 customer-days, 2 customers.
    const days = Array.from({ length: 28 }, (_, i) => `2024-02-${String(i + 1).padStart(2, '0')}`);
    const shop = await open({
      orders: [line('a', '2024-02-01', 1), line('a', '2024-03-01', 1)].map((each) => ({ ...each, product_id: 'p' })),
      interactions: [
        ...days.map((day) => at('a', day)),
        at('a', '2024-02-01', 'post'),
        at('b', '2024-02-29'),
        at('c', '2024-02-05', 'nominate'),
        at('a', '2024-03-01'),
      ],
    });
    opened.push(shop);
    const result = await cohorts(shop);
    expect((await result.tables['activity']!.rows())[0]).toMatchObject({
      month: '2024-02',
      complete: true,
      days: 29,
      monthly_active: 2,
      daily_active: 1,
      stickiness: 0.5,
    });
    expect(metric(result, 'stickiness')?.value).toBe(0.5);
    const posts = await cohorts(shop, { kinds: ['post'] });
    expect((await posts.tables['activity']!.rows())[0]).toMatchObject({ monthly_active: 1, days: 29 });
  });
});

describe('whatever the lines are', () => {
  const someLines = fc.array(
    fc.record({
      customer: fc.integer({ min: 0, max: 6 }),
      day: fc.integer({ min: 0, max: 200 }),
      cents: fc.integer({ min: -500, max: 5000 }),
    }),
    { minLength: 1, maxLength: 40 },
  );
  const asLines = (drawn: readonly { customer: number; day: number; cents: number }[]): OrderLine[] =>
    drawn.map(({ customer, day, cents }, i) =>
      line(`c${customer}`, new Date(Date.UTC(2024, 0, 1 + day)).toISOString().slice(0, 10), cents / 100, {
        order_id: `o${i}`,
        is_return: cents < 0,
      }),
    );

  test('it adds up exactly, period by period and in any order of the lines', { timeout: 30_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(someLines, fc.constantFrom('week', 'month', 'quarter'), async (drawn, period) => {
        const lines = asLines(drawn);
        if (lines.every((each) => each.is_return)) return;
        const [shop, turned] = [await ordersDataset(lines), await ordersDataset([...lines].reverse())];
        try {
          const result = await cohorts(shop, { period });
          const rows = result.tables.periods.toRows();
          rows.forEach((row, i) => {
            const before = rows[i - 1]?.customers ?? 0;
            expect(row.new_customers + row.retained + row.returned).toBe(row.customers);
            if (row.lost !== null) expect(before + row.new_customers + row.returned - row.lost).toBe(row.customers);
            if (row.lost !== null) expect(row.retained + row.lost).toBe(before);
          });
          const buyers = new Set(lines.filter((each) => !each.is_return).map((each) => each.customer_id));
          expect(rows.reduce((sum, row) => sum + row.new_customers, 0)).toBe(buyers.size);
          expect((await cohorts(turned, { period })).tables.periods.toRows()).toEqual(rows);
        } finally {
          await shop.close();
          await turned.close();
        }
      }),
      { numRuns: 15, seed: 6 },
    );
  });
});
