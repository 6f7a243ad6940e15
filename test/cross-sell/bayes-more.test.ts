import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { bayesCurves } from '../../src/cross-sell/bayes-curves.js';
import { bayes, hiddenCause } from '../../src/cross-sell/index.js';
import type { Dataset } from '../../src/intake/index.js';
import { createRandom } from '../../src/stats/index.js';
import { type OrderLine, ordersDataset } from '../support/orders-dataset.js';

describe('the hidden pupil', () => {
  test('schoolbag and pencil: the shares alone do not fix it, the cause does', () => {
    const found = hiddenCause({ share: 0.1, a: { with: 0.25, without: 1 / 180 }, b: { with: 0.32, without: 0.02 } });
    // Worked out on paper: .1 × .25 + .9 / 180 = .03; .1 × .32 + .9 × .02 = .05; .1 × .08 + .9 × .02 / 180 = .0081.
    expect(found.a).toBeCloseTo(0.03, 12);
    expect(found.b).toBeCloseTo(0.05, 12);
    expect(found.both).toBeCloseTo(0.0081, 12);
    expect(found.bGivenA).toBeCloseTo(0.27, 12);
    expect(found.bWithoutA).toBeCloseTo(0.0419 / 0.97, 12);
    expect(found.lift).toBeCloseTo(5.4, 12);
    expect(found.causeGivenA).toBeCloseTo(5 / 6, 12);
  });

  test('without a cause nothing goes together', () => {
    const { lift } = hiddenCause({ share: 0.3, a: { with: 0.2, without: 0.2 }, b: { with: 0.5, without: 0.1 } });
    expect(lift).toBeCloseTo(1, 12);
  });

  test('shares that are none are refused', () => {
    const none = { with: 0, without: 0 };
    expect(() => hiddenCause({ share: 1.2, a: none, b: none })).toThrow(RangeError);
    expect(() => hiddenCause({ share: 0.5, a: none, b: none })).toThrow('somebody must buy A');
  });
});

test('prior, likelihood and posterior are densities, and the posterior lies between the two', () => {
  const prior = { mean: 0.1, concentration: 30, exceptions: 0, covariance: [0, 0, 0] as const };
  const rows = bayesCurves({ prior, k: 12, n: 40 }, 1);
  const width = 1 / 160;
  const moments = (curve: string) => {
    const own = rows.filter((row) => row.curve === curve);
    const area = own.reduce((sum, { density }) => sum + density * width, 0);
    return { area, mean: own.reduce((sum, { p, density }) => sum + p * density * width, 0) / area };
  };
  // Areas by the midpoint rule on 160 steps.
  for (const curve of ['prior', 'likelihood', 'posterior']) expect(moments(curve).area).toBeCloseTo(1, 3);
  expect(moments('prior').mean).toBeCloseTo(0.1, 3);
  expect(moments('likelihood').mean).toBeCloseTo(13 / 42, 3);
  // (3 + 12) / (30 + 40)
  expect(moments('posterior').mean).toBeCloseTo(15 / 70, 3);
});

describe('the next products of a customer', () => {
  let shop: Dataset;
  beforeAll(async () => {
    const random = createRandom(3, 'next');
    const lines: OrderLine[] = [];
    for (let c = 0; c < 1500; c++) {
      const own = new Set<number>();
      for (let product = 0; product < 14; product++) if (random.bernoulli(0.1)) own.add(product);
      if (own.has(0) && random.bernoulli(0.7)) own.add(1);
      if (own.size === 0) own.add(13);
      for (const product of own)
        lines.push({
          ...{ order_id: `o${c}`, customer_id: `c${c}`, ordered_at: '2024-03-01', amount: 10 },
          product_id: `p${String(product).padStart(2, '0')}`,
        });
    }
    lines.push({ order_id: 'x', customer_id: 'asked', ordered_at: '2024-03-01', amount: 10, product_id: 'p00' });
    lines.push({ order_id: 'x', customer_id: 'asked', ordered_at: '2024-03-01', amount: 10, product_id: 'p05' });
    shop = await ordersDataset(lines);
  });
  afterAll(() => shop.close());

  test('the planted product stands first, with the product it goes with; shares of all add up to 1', async () => {
    const { tables } = await bayes(shop, { customers: ['asked'], nextTop: 1000 });
    const rows = tables.next.toRows();
    expect(rows).toHaveLength(12);
    expect(rows[0]).toMatchObject({ product_id: 'p01', because_product_id: 'p00', rank: 1 });
    expect(rows[0]!.p_low).toBeLessThan(0.73);
    expect(rows[0]!.p_high).toBeGreaterThan(0.68);
    expect(rows.map(({ product_id }) => product_id)).not.toContain('p05');
    expect(rows.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 12);
    const pair = tables.pairs.toRows().find((row) => row.antecedent === 'p00' && row.consequent === 'p01')!;
    expect(rows[0]!.p).toBe(pair.p);
    // Without a pair of its own a product has its plain share, by Jeffreys (k + ½) / (n + 1).
    const plain = rows.find(({ because }) => because === null)!;
    expect(plain.p_low).toBeLessThan(plain.p);
    expect(plain.p).toBeLessThan(plain.p_high);
  });

  test('by itself for those with an offer, none when none are asked for, an unknown customer is an error', async () => {
    const offered = await bayes(shop);
    const customers = new Set(offered.tables.next.toRows().map(({ customer_id }) => customer_id));
    expect(customers).toEqual(new Set(offered.tables.actions.toRows().map(({ customer_id }) => customer_id)));
    expect((await bayes(shop, { nextTop: 0 })).tables.next.rowCount).toBe(0);
    await expect(bayes(shop, { customers: ['nobody'] })).rejects.toMatchObject({ code: 'invalid_option' });
  });
});
