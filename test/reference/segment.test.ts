import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Dataset, open } from '../../src/intake/index.js';
import { pareto, rfm } from '../../src/segment/index.js';
import { dataFile } from '../support/data.js';

const file = dataFile('online_retail/online_retail.csv.gz');
const reference = JSON.parse(readFileSync(new URL('./segment-online-retail.json', import.meta.url), 'utf8'));

const cases = [
  ['all', {}],
  ['quantity and price above 0', { where: { quantity: { above: 0 }, unit_price: { above: 0 } } }],
] as const;

// Chen, Sain & Guo (2012), UCI Online Retail. The reference has exact fractions rounded to a double; the analyses sum up to
// 4,372 doubles, so that nine decimals are asked for.
describe.skipIf(file === null)('Online Retail', () => {
  let shop: Dataset;
  beforeAll(async () => {
    shop = await open({ orders: file! });
  }, 60_000);
  afterAll(() => shop.close());

  test.each(cases)('RFM of the lines: %s', async (name, options) => {
    const expected = reference[name];
    const { metrics, input, tables } = await rfm(shop, options);
    expect(input.rows).toBe(expected.rows);
    expect(input.leftOut[0]?.rows).toBe(expected.lines_without_customer);
    for (const { id, value } of metrics) expect(value, id).toBeCloseTo(expected[id], 9);
    const segments = tables.segments.toRows();
    expect(segments.find((row) => row.segment === 'net_returns')?.customers ?? 0).toBe(expected.net_returns);
    const once = tables.purchase_counts.toRows().find((row) => row.purchases === '1');
    expect(once?.customers).toBe(expected.once);
  });

  test('the figures that are printed for this file', async () => {
    const { metrics, tables } = await rfm(shop, { ...cases[1][1], bins: 5 });
    expect(tables.segments.cell(0, 'customers')).toBe(911);
    const value = Object.fromEntries(metrics.map((metric) => [metric.id, metric.value!]));
    expect(value).toMatchObject({ customers: 4338, orders: 18_532 });
    expect(value.revenue!.toFixed(2)).toBe('8911407.90');
    expect(value.mean_frequency!.toFixed(3)).toBe('4.272');
    expect(value.mean_monetary!.toFixed(2)).toBe('2054.27');
  });

  test('scores hold about equally many customers where ties allow it', async () => {
    const { tables } = await rfm(shop, cases[1][1]);
    const cuts = tables.cut_points.toRows();
    for (const dimension of ['r', 'm']) {
      for (const cut of cuts.filter((row) => row.dimension === dimension)) {
        expect(Math.abs(cut.customers / 4338 - 0.2), `${dimension} ${cut.score}`).toBeLessThan(0.005);
      }
    }
    // A third ordered once: they fill the first score, the others share what is left.
    expect(cuts.filter((row) => row.dimension === 'f').map((row) => [row.from, row.to, row.customers])).toEqual([
      [1, 1, 1493],
      [2, 2, 835],
      [3, 3, 508],
      [4, 6, 802],
      [7, 209, 700],
    ]);
  });

  test.each(cases)('concentration of the lines: %s', async (name, options) => {
    const expected = reference[name];
    const { metrics } = await pareto(shop, options);
    const value = Object.fromEntries(metrics.map((metric) => [metric.id, metric.value]));
    expect(value.customers).toBe(expected.earning);
    for (const id of ['gini', 'top_share', 'customers_for_80', 'mean', 'median', 'near_mean_share'])
      expect(value[id], id).toBeCloseTo(expected[id], 9);
    for (const { id, value: estimate, interval } of metrics) {
      if (interval === undefined) continue;
      expect(interval.low, id).toBeLessThanOrEqual(estimate!);
      expect(interval.high, id).toBeGreaterThanOrEqual(estimate!);
    }
  });
});
