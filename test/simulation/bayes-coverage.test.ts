import { expect, test } from 'vitest';
import { bayes } from '../../src/cross-sell/index.js';
import { createRandom } from '../../src/stats/index.js';
import { type OrderLine, ordersDataset } from '../support/orders-dataset.js';

const products = 30;
const id = (product: number): string => `p${String(product).padStart(2, '0')}`;

/** Customers of six kinds who differ in what they like (Gamma, shape `alike`); given the kind, products have nothing to do with each other. */
function market(seed: number, { customers, alike }: { customers: number; alike: number }) {
  const random = createRandom(seed, 'kinds');
  const kinds = Array.from({ length: 6 }, () =>
    Array.from({ length: products }, (_, j) =>
      Math.min(0.9, (0.05 + (0.2 * j) / products) * random.gamma(alike, 1 / alike)),
    ),
  );
  const lines: OrderLine[] = [];
  for (let c = 0; c < customers; c++) {
    const likes = kinds[random.integer(6)]!;
    for (let j = 0; j < products; j++)
      if (random.bernoulli(likes[j]!))
        lines.push({ order_id: `o${c}`, customer_id: `c${c}`, ordered_at: '2024-01-01', amount: 1, product_id: id(j) });
  }
  const sum = (of: (kind: readonly number[]) => number) => kinds.reduce((total, kind) => total + of(kind), 0);
  return { lines, truth: (a: number, b: number) => sum((kind) => kind[a]! * kind[b]!) / sum((kind) => kind[a]!) };
}

/** Of 1,000 pairs, ten drawn from each of a hundred markets, how many 90 % intervals hold the truth. */
async function covered(alike: number): Promise<number> {
  let count = 0;
  for (let seed = 0; seed < 100; seed++) {
    const { lines, truth } = market(seed, { customers: 600, alike });
    const shop = await ordersDataset(lines);
    const rows = (await bayes(shop, { maxPairs: 100_000, offerPairs: 0, minCount: 5 })).tables.pairs.toRows();
    await shop.close();
    for (const row of createRandom(seed, 'pairs').sample(rows, 10)) {
      const p = truth(Number(row.antecedent.slice(1)), Number(row.consequent.slice(1)));
      if (row.p_low <= p && p <= row.p_high) count++;
    }
  }
  return count;
}

/**
 * Pairs drawn from the model itself cover 868 to 930 (test/cross-sell/prior.test.ts). These markets are not of the model: kinds of customers make the
 * pairs, and only pairs seen together have a row. 947, 932 and 872 seen. Why the first two are wide, measured over all pairs of 40 such markets (per mille):
 * where nothing goes together the concentration ends at the number of customers, and the mean has an error of as many customers too, so one cause of
 * error is counted twice. With the end at 1, 2, 4, 8 and 1,000 times the customers 946, 928, 914, 905 and 893 are covered where all are alike, but 924, 897,
 * 876, 864 and 850 where they differ somewhat and 856, 826, 809, 798 and 787 where they differ much: kinds bring antecedents together, which the
 * error of the prior takes for independent. Adding the error over customers to that over antecedents lifts all alike (964 to 884). The end stays where it is: too wide where there
 * is nothing to find is the lesser fault.
 */
test.each([
  ['all alike', 1e6],
  ['somewhat different', 8],
  ['very different', 3],
])('90 %% intervals of P(B given A) hold through the whole analysis: customers %s', async (_, alike) => {
  const count = await covered(alike);
  expect(count).toBeGreaterThanOrEqual(868);
  expect(count).toBeLessThanOrEqual(965);
});

test('of independent baskets at most 6 % of the pairs are called at 95 %', async () => {
  let [called, tested] = [0, 0];
  for (let seed = 0; seed < 20; seed++) {
    const shop = await ordersDataset(market(seed, { customers: 2000, alike: 1e6 }).lines);
    const { metrics } = await bayes(shop, { level: 'basket', credibleLevel: 0.95 });
    await shop.close();
    called += metrics.find((metric) => metric.id === 'n_positive')!.value!;
    tested += metrics.find((metric) => metric.id === 'pairs_tested')!.value!;
  }
  expect(tested).toBe(20 * 30 * 29);
  // 6 of 17,400 seen.
  expect(called / tested).toBeLessThanOrEqual(0.06);
});
