import { expect, test } from 'vitest';
import { open } from '../../src/intake/index.js';
import { simulateMarket } from '../../src/simulate/index.js';
import { median } from '../../src/stats/index.js';
import { rowsOf } from '../simulate/read-market.js';
import { stagesFound } from '../support/learners.js';

test('planted stages of the learning app, ten markets of 20,000 customers', { timeout: 1_200_000 }, async () => {
  const found: { byRhythm: number; byDays: number }[] = [];
  for (let seed = 1; seed <= 10; seed++) {
    const market = simulateMarket({ customers: 20_000, seed });
    const lessons = new Set(market.truth.stories.learning_bands!.bands.map((band) => band.product_id as string));
    const orders = rowsOf(market, 'orders').filter((line) => lessons.has(String(line.product_id)));
    const shop = await open({ orders });
    try {
      found.push(await stagesFound(shop, market.truth));
    } finally {
      await shop.close();
    }
  }
  expect(median(found.map(({ byRhythm }) => byRhythm))).toBeGreaterThan(0.88);
  expect(median(found.map(({ byDays }) => byDays))).toBeGreaterThan(0.93);
});
