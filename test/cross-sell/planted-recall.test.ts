import { expect, test } from 'vitest';
import { bayes, rules } from '../../src/cross-sell/index.js';
import { createRandom } from '../../src/stats/index.js';
import { type OrderLine, ordersDataset } from '../support/orders-dataset.js';

const id = (product: number): string => `p${String(product).padStart(2, '0')}`;

/**
 * Forty products that 8 to 15 % of 3,000 customers buy, each for itself; of twenty of them (2a) one other goes with each (2a + 1): who has the
 * first buys the second with 1.7 to 3 times its usual chance.
 */
function market(seed: number, planted: boolean): OrderLine[] {
  const random = createRandom(seed, 'planted pairs');
  const lines: OrderLine[] = [];
  for (let who = 0; who < 3000; who++) {
    const buy = (product: number): void => {
      lines.push({
        order_id: `o${who}`,
        customer_id: `c${who}`,
        ordered_at: '2024-01-01',
        amount: 1,
        product_id: id(product),
      });
    };
    for (let pair = 0; pair < 20; pair++) {
      const base = 0.08 + (0.07 * pair) / 19;
      const first = random.bernoulli(base);
      if (first) buy(2 * pair);
      if (random.bernoulli(planted && first ? base * (1.7 + (1.3 * (19 - pair)) / 19) : base)) buy(2 * pair + 1);
    }
  }
  return lines;
}

/** Whether two products were planted as a pair, in either direction. */
const isPlanted = (a: string, b: string): boolean =>
  Math.floor(Number(a.slice(1)) / 2) === Math.floor(Number(b.slice(1)) / 2);

test('planted pairs with 200 buyers are found, others are not', { timeout: 20_000 }, async () => {
  const shop = await ordersDataset(market(1, true));
  const pairs = (await bayes(shop, { credibleLevel: 0.95, maxPairs: 100_000, offerPairs: 0 })).tables.pairs.toRows();
  const called = pairs.filter(({ lift_low }) => lift_low > 1);
  const found = called.filter(({ antecedent, consequent }) => isPlanted(antecedent, consequent));
  expect(Math.min(...found.map(({ n_antecedent }) => n_antecedent))).toBeGreaterThan(180);
  const sought = pairs.filter((row) => isPlanted(row.antecedent, row.consequent) && row.n_antecedent >= 200);
  expect(sought.length).toBeGreaterThan(30);
  expect(sought.filter(({ lift_low }) => lift_low > 1).length / sought.length).toBeGreaterThanOrEqual(0.9);
  expect((called.length - found.length) / (40 * 39 - 40)).toBeLessThanOrEqual(0.06);
  const mined = (await rules(shop, { minSupportShare: 0.005, minConfidence: 0, maxLength: 2 })).tables.rules.toRows();
  await shop.close();
  const right = mined.filter(({ antecedent, consequent }) => isPlanted(antecedent, consequent));
  expect(right.length / 40).toBeGreaterThanOrEqual(0.9);
  // With FDR .05 at most one in 20 expected; what is planted both ways round leaves few others.
  expect((mined.length - right.length) / mined.length).toBeLessThanOrEqual(0.1);
});

test('where nothing goes together at most 6 % are called at 95 %, and next to no rule passes FDR', {
  timeout: 20_000,
}, async () => {
  const shop = await ordersDataset(market(2, false));
  const { metrics } = await bayes(shop, { credibleLevel: 0.95, offerPairs: 0 });
  const metric = (name: string): number => metrics.find(({ id: each }) => each === name)!.value!;
  expect(metric('pairs_tested')).toBe(40 * 39);
  expect(metric('n_positive') / metric('pairs_tested')).toBeLessThanOrEqual(0.06);
  expect((await rules(shop, { minSupportShare: 0.005, minConfidence: 0 })).tables.rules.rowCount).toBeLessThanOrEqual(
    2,
  );
  await shop.close();
});
