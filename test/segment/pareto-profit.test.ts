import { afterAll, describe, expect, test } from 'vitest';
import { type Dataset, open } from '../../src/intake/index.js';
import { languages, text } from '../../src/messages/index.js';
import { pareto } from '../../src/segment/index.js';
import { profitCurve } from '../../src/segment/pareto/profit-curve.js';
import { simulateMarket } from '../../src/simulate/index.js';
import { sample } from '../../src/simulate/sample.js';
import { type OrderLine, ordersDataset } from '../support/orders-dataset.js';

const opened: Dataset[] = [];
afterAll(async () => {
  for (const shop of opened) await shop.close();
});

type Answered = Awaited<ReturnType<typeof pareto>>;
const metric = (result: Answered, id: string) => result.metrics.find((each) => each.id === id);
const options = { topShare: 0.25, resamples: 200, level: 0.95, seed: 1 };

describe('the whale curve', () => {
  test('by hand: four customers, one of whom loses money', () => {
    // 8 + 4 + 2 − 4 = 10; the highest sum is 14 after three of four; the first quarter holds 8.
    const found = profitCurve(Float64Array.of(8, 4, 2, -4), options);
    expect(found).toMatchObject({ total: 10, peakAt: 0.75, losing: 1, lost: -4 });
    expect(found.topShare?.value).toBeCloseTo(0.8, 12);
    expect(found.peak?.value).toBeCloseTo(1.4, 12);
    expect(profitCurve(Float64Array.of(3, -5), options)).toMatchObject({
      total: -2,
      topShare: null,
      peak: null,
      losing: 1,
    });
    expect(profitCurve(new Float64Array(0), options)).toMatchObject({ total: 0, losing: 0, peak: null });
  });

  test('margin less the cost of winning and of benefits; who costs more stands in the actions', async () => {
    const shop = await open({
      orders: [
        { order_id: 1, customer_id: 'a', ordered_at: '2024-01-02', product_id: 'p', quantity: 2, amount: 100 },
        { order_id: 2, customer_id: 'b', ordered_at: '2024-03-01', product_id: 'p', quantity: 1, amount: 50 },
        { order_id: 3, customer_id: 'c', ordered_at: '2024-03-31', product_id: 'p', quantity: 1, amount: 60 },
      ],
      products: [{ product_id: 'p', name: 'pen', cost: 30 }],
      customers: [
        { customer_id: 'a', acquisition_cost: 5 },
        { customer_id: 'b', acquisition_cost: 45 },
        { customer_id: 'c', acquisition_cost: null },
      ],
      memberships: [{ customer_id: 'a', plan: 'x', started_at: '2024-01-02', benefit_cost: 10 }],
    });
    opened.push(shop);
    const result = await pareto(shop);
    expect(await result.tables['profit']!.rows()).toEqual([
      { customer_id: 'c', revenue: 60, margin: 30, spent: 0, profit: 30 },
      { customer_id: 'a', revenue: 100, margin: 40, spent: 15, profit: 25 },
      { customer_id: 'b', revenue: 50, margin: 20, spent: 45, profit: -25 },
    ]);
    expect(metric(result, 'profit')?.value).toBe(30);
    expect(metric(result, 'losing_customers')?.value).toBe(1);
    expect(metric(result, 'losing_share')).toMatchObject({ value: 1 / 3, interval: { kind: 'wilson' } });
    const actions = result.tables.actions.toRows();
    expect(actions.filter((row) => row.action === 'review_terms').map((row) => row.customer_id)).toEqual(['b']);
    expect(actions.filter((row) => row.action === 'win_back').map((row) => row.customer_id)).toEqual(['a']);
  });

  test('without costs there is no profit and nothing is said of it', async () => {
    const shop = await ordersDataset([{ customer_id: 'a', ordered_at: '2024-01-01', amount: 5 }]);
    opened.push(shop);
    const result = await pareto(shop);
    expect(Object.keys(result.tables)).not.toContain('profit');
    expect(metric(result, 'profit')).toBeUndefined();
  });

  test('the customers planted as losing money are found', { timeout: 60_000 }, async () => {
    const planted = simulateMarket({ customers: 2000, seed: 1 }).truth.stories.losing_customers?.losing ?? [];
    const shop = await sample();
    opened.push(shop);
    const result = await pareto(shop, { resamples: 100 });
    const losing = new Set(
      (await result.tables['profit']!.rows()).filter((row) => Number(row.profit) < 0).map((row) => row.customer_id),
    );
    const found = planted.filter(({ customer_id }) => losing.has(customer_id)).length;
    expect(found / planted.length).toBeGreaterThan(0.8);
  });
});

describe('windows and the top', () => {
  const line = (customer_id: string, day: string, amount: number): OrderLine => ({
    customer_id,
    ordered_at: day,
    amount,
  });
  // Two windows of 50 days: 2024-01-01 to 02-19 and 02-20 to 04-09.
  const lines = [
    line('a', '2024-01-01', 100),
    line('b', '2024-01-05', 80),
    line('c', '2024-01-09', 10),
    line('d', '2024-02-19', 5),
    line('a', '2024-02-20', 90),
    line('c', '2024-03-01', 120),
    line('d', '2024-03-02', 7),
    line('e', '2024-04-09', 8),
  ];
  test('who stayed, slipped, went, rose and came, by hand', async () => {
    const shop = await ordersDataset(lines);
    opened.push(shop);
    const result = await pareto(shop, { topShare: 0.5, resamples: 100 });
    // Then a, b of four; now c, a of four (a, c, d, e): b brought nothing since.
    expect(result.tables.top_customers.toRows()).toEqual([
      { customer_id: 'a', move: 'stayed', money_then: 100, money_now: 90 },
      { customer_id: 'b', move: 'gone', money_then: 80, money_now: 0 },
      { customer_id: 'c', move: 'risen', money_then: 10, money_now: 120 },
    ]);
    expect(metric(result, 'stayed_top')).toMatchObject({ value: 0.5, interval: { kind: 'wilson' } });
    expect(result.tables.actions.toRows().map((row) => [row.customer_id, row.reason])).toEqual([
      ['b', 'gone_from_top'],
    ]);
    const said = result.findings.find((each) => each.id === 'segment/pareto.finding.top_moves')!;
    for (const language of languages) expect(text(said.message, language)).toMatch(/2024-01-01 (to|至) 2024-02-19/);
  });

  test('windows end at the last day and are never longer than the data', async () => {
    const shop = await ordersDataset(lines);
    opened.push(shop);
    const { tables } = await pareto(shop, { topShare: 0.5, resamples: 100 });
    expect(tables.windows.toRows().map((row) => [row.days, row.from, row.to, row.customers])).toEqual([
      [28, '2024-03-13', '2024-04-09', 1],
      [91, '2024-01-10', '2024-04-09', 4],
      [100, '2024-01-01', '2024-04-09', 5],
    ]);
    // 100 days: a 190, c 130, b 80, d 12, e 8 = 420; half of five is a, c and half of b.
    expect(tables.windows.cell(2, 'top_share')).toBeCloseTo((190 + 130 + 40) / 420, 12);
    expect(tables.windows.cell(0, 'top_share')).toBeNull();
  });

  test('a compared period gives the window before', async () => {
    const shop = await ordersDataset(lines);
    opened.push(shop);
    const compareWith = { from: '2024-01-01', to: '2024-01-09' };
    const { tables } = await pareto(shop, { topShare: 0.34, resamples: 100, compareWith });
    // Nine days each: a is at the top of the first, e alone brought money in the last.
    expect(tables.top_customers.toRows().map((row) => [row.customer_id, row.move])).toEqual([
      ['a', 'gone'],
      ['e', 'newcomer'],
    ]);
  });
});
