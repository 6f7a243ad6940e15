import { afterAll, describe, expect, test } from 'vitest';
import type { Dataset } from '../../src/intake/dataset.js';
import { text } from '../../src/messages/index.js';
import { resultToJson } from '../../src/result/index.js';
import { pareto } from '../../src/segment/index.js';
import { concentration } from '../../src/segment/pareto/concentration.js';
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

function spend(amounts: readonly number[]): OrderLine[] {
  return amounts.map((amount, i) => ({
    customer_id: `c${String(i).padStart(2, '0')}`,
    order_id: `o${i}`,
    ordered_at: '2024-03-01',
    amount,
  }));
}

type Answered = Awaited<ReturnType<typeof pareto>>;
const metricOf = (result: Answered, id: string) => result.metrics.find((metric) => metric.id === id)?.value;

describe('by hand', () => {
  test('ten customers, one with half of the money', async () => {
    // 1 × 9 and 9: the top 20 % hold 10 of 18; the Gini coefficient is Σ (2i − 11) x / (10 · 18) = (−9 + 81) / 180.
    const result = await pareto(await shopOf(spend([1, 1, 1, 1, 9, 1, 1, 1, 1, 1])));
    expect(metricOf(result, 'customers')).toBe(10);
    expect(metricOf(result, 'revenue')).toBe(18);
    expect(metricOf(result, 'gini')).toBeCloseTo(72 / 180, 12);
    expect(metricOf(result, 'top_share')).toBeCloseTo(10 / 18, 12);
    // 80 % of 18 is 14.4: 9 of the first and 5.4 customers with 1.
    expect(metricOf(result, 'customers_for_80')).toBeCloseTo(0.64, 12);
    expect(metricOf(result, 'mean')).toBe(1.8);
    expect(metricOf(result, 'median')).toBe(1);
    expect(metricOf(result, 'near_mean_share')).toBe(0);
    for (const id of ['gini', 'top_share', 'customers_for_80', 'mean', 'median', 'near_mean_share']) {
      const interval = result.metrics.find((metric) => metric.id === id)?.interval;
      expect(interval?.low, id).toBeLessThanOrEqual(interval?.high ?? Number.NaN);
    }
    expect(result.metrics.find((metric) => metric.id === 'gini')?.interval?.kind).toBe('bootstrap');
  });

  test('customers by rank: equal money, equal rank, ties by id, nobody vanishes', async () => {
    const { tables, warnings } = await pareto(await shopOf(spend([2, 5, -1, 5, 0])));
    expect(tables.customers.toRows()).toEqual([
      { customer_id: 'c01', revenue: 5, rank: 1, customer_share: 1 / 3, cumulative_share: 5 / 12 },
      { customer_id: 'c03', revenue: 5, rank: 1, customer_share: 2 / 3, cumulative_share: 10 / 12 },
      { customer_id: 'c00', revenue: 2, rank: 3, customer_share: 1, cumulative_share: 1 },
      { customer_id: 'c04', revenue: 0, rank: null, customer_share: null, cumulative_share: null },
      { customer_id: 'c02', revenue: -1, rank: null, customer_share: null, cumulative_share: null },
    ]);
    const left = warnings.find((issue) => issue.code === 'no_net_money');
    expect(left?.count).toBe(2);
    expect(text(left!.message, 'en')).toContain('(-1.00 in all)');
  });

  test('money is net of returns, lines without an amount bring none, lines without a customer are left out', async () => {
    const day = '2024-03-01';
    const result = await pareto(
      await shopOf([
        { customer_id: 'a', ordered_at: day, amount: 10 },
        { customer_id: 'a', ordered_at: day, amount: -4, is_return: true },
        { customer_id: 'b', ordered_at: '2024-02-01', amount: null },
        { customer_id: 'b', ordered_at: day, amount: 3 },
        { customer_id: null, ordered_at: day, amount: 99 },
      ]),
    );
    expect(result.tables.customers.toRows().map((row) => row.revenue)).toEqual([6, 3]);
    expect(result.input).toMatchObject({ rows: 4, customers: 2, from: '2024-02-01', to: '2024-03-01' });
    expect(result.input.leftOut[0]?.rows).toBe(1);
  });

  test('deciles of twenty customers, most first', async () => {
    const { tables } = await pareto(await shopOf(spend(Array.from({ length: 20 }, (_, i) => i + 1))));
    const rows = tables.deciles.toRows();
    expect(rows).toHaveLength(10);
    expect(rows[0]).toEqual({
      decile: 1,
      customers: 2,
      revenue: 39,
      revenue_share: 39 / 210,
      cumulative_share: 39 / 210,
      mean: 19.5,
      from: 19,
      to: 20,
    });
    expect(rows[9]).toMatchObject({ customers: 2, revenue: 3, cumulative_share: 1, from: 1, to: 2 });
  });
});

describe('the Lorenz curve', () => {
  test('each customer a point, and one where the top begins', async () => {
    const { tables } = await pareto(await shopOf(spend([1, 3])), { topShare: 0.25 });
    expect(tables.lorenz.toRows()).toEqual([
      { customer_share: 0, revenue_share: 0, marked: false },
      { customer_share: 0.5, revenue_share: 0.25, marked: false },
      { customer_share: 0.75, revenue_share: 0.625, marked: true },
      { customer_share: 1, revenue_share: 1, marked: false },
    ]);
  });

  test('at most 201 points, never falling, exactly one marked', async () => {
    const amounts = Array.from({ length: 997 }, (_, i) => 1 + ((i * 7919) % 997));
    for (const topShare of [0.2, 0.1234, 0.002, 0.999]) {
      const { tables, metrics } = await pareto(await shopOf(spend(amounts)), { topShare, resamples: 100 });
      const rows = tables.lorenz.toRows();
      expect(rows.length).toBeLessThanOrEqual(201);
      expect(rows.filter((row) => row.marked)).toHaveLength(1);
      rows.slice(1).forEach((row, i) => {
        expect(row.customer_share).toBeGreaterThan(rows[i]!.customer_share);
        expect(row.revenue_share).toBeGreaterThanOrEqual(rows[i]!.revenue_share);
      });
      const top = metrics.find((metric) => metric.id === 'top_share')!.value!;
      expect(rows.find((row) => row.marked)!.revenue_share).toBeCloseTo(1 - top, 12);
    }
  });
});

describe('too few', () => {
  test('one customer: what cannot be known is null with a warning', async () => {
    const result = await pareto(await shopOf(spend([5])));
    expect(Object.fromEntries(result.metrics.map((metric) => [metric.id, metric.value]))).toEqual({
      gini: null,
      top_share: null,
      customers_for_80: null,
      customers: 1,
      revenue: 5,
      mean: 5,
      median: 5,
      near_mean_share: null,
    });
    expect(result.warnings.filter((issue) => issue.code === 'not_enough_data')).toHaveLength(4);
    expect(result.tables.deciles.rowCount).toBe(0);
    expect(result.findings.map((found) => found.id)).toEqual(['segment/pareto.finding.too_few']);
    expect(JSON.stringify(await resultToJson(result))).not.toMatch(/NaN|Infinity/);
  });

  test('a fifth of four customers is nobody: the top share needs five', async () => {
    const result = await pareto(await shopOf(spend([1, 2, 3, 4])));
    expect(metricOf(result, 'top_share')).toBeNull();
    expect(metricOf(result, 'gini')).toBeCloseTo((-3 - 2 + 3 + 12) / 40, 12);
    expect(text(result.warnings[0]!.message, 'en')).toBe(
      'Not enough data for "Share of the top 20%": needs 5 customers who brought money, has 4.',
    );
  });

  test('nobody brought money', async () => {
    const result = await pareto(await shopOf(spend([-1, 0])));
    expect(metricOf(result, 'customers')).toBe(0);
    expect(metricOf(result, 'mean')).toBeNull();
    expect(result.charts).toEqual([]);
    expect(result.tables.lorenz.rowCount).toBe(0);
    expect(JSON.stringify(await resultToJson(result, 'zh-CN'))).not.toMatch(/NaN|Infinity/);
  });

  test('all equal: no inequality, and the average fits', async () => {
    const result = await pareto(await shopOf(spend(new Array(10).fill(7))));
    expect(metricOf(result, 'gini')).toBe(0);
    expect(metricOf(result, 'top_share')).toBeCloseTo(0.2, 12);
    expect(metricOf(result, 'near_mean_share')).toBe(1);
    expect(result.findings.map((found) => found.id)).toContain('segment/pareto.finding.average_fits');
  });

  test('no lines: an error in words', async () => {
    const shop = await shopOf([], { columns: ['customer_id', 'amount'] });
    await expect(pareto(shop)).rejects.toMatchObject({ code: 'empty_input' });
  });
});

test('the length of the window is said', async () => {
  const days = ['2024-01-01', '2024-12-30'].map((ordered_at, i) => ({ customer_id: `c${i}`, ordered_at, amount: 1 }));
  const { warnings } = await pareto(await shopOf(days));
  const window = warnings.find((issue) => issue.code === 'window');
  expect(window?.severity).toBe('info');
  expect(text(window!.message, 'en')).toContain('a window of 365 days (2024-01-01 to 2024-12-30)');
});

test('many resampled values: a worker gives what the function gives here', { timeout: 60_000 }, async () => {
  const amounts = Array.from({ length: 9000 }, (_, i) => 1 + ((i * 7919) % 9001) ** 2 / 1000);
  const days = amounts.map((amount, i) => ({
    customer_id: `c${i}`,
    ordered_at: '2024-01-01',
    amount: Math.round(amount),
  }));
  const { metrics } = await pareto(await shopOf(days), { seed: 3 });
  const sorted = Float64Array.from(days, (line) => line.amount).sort();
  const { gini } = concentration(sorted, { topShare: 0.2, resamples: 1000, level: 0.95, seed: 3 });
  expect(metrics[0]).toMatchObject({ value: gini.value, interval: gini.interval });
});

test('same seed, same bytes; another seed, other interval ends', async () => {
  const shop = await shopOf(spend(Array.from({ length: 30 }, (_, i) => (i + 1) ** 2)));
  const run = async (seed: number) => resultToJson(await pareto(shop, { seed, resamples: 200 }));
  expect(JSON.stringify(await run(1))).toBe(JSON.stringify(await run(1)));
  expect((await run(1)).metrics).not.toEqual((await run(2)).metrics);
});
