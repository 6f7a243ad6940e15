import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { open } from '../../src/intake/index.js';
import { personas } from '../../src/segment/index.js';
import { simulateMarket, writeMarket } from '../../src/simulate/index.js';
import { adjustedRand, median } from '../../src/stats/index.js';

/** Ten markets of 20,000 customers, two minutes: agreement .983, recall .954, precision .868. */
test('the four personas of the skin-care shop and the faked records are found', { timeout: 1_200_000 }, async () => {
  const agreement: number[] = [];
  const [recall, precision]: [number[], number[]] = [[], []];
  for (let seed = 1; seed <= 10; seed += 1) {
    const folder = mkdtempSync(join(tmpdir(), 'vitalfew-personas-'));
    const market = simulateMarket({ customers: 20_000, seed });
    await writeMarket(market, folder, { format: 'csv', messy: false, solutions: false });
    const file = (name: string) => join(folder, `${name}.csv`);
    const tables = {
      orders: file('orders'),
      customers: file('customers'),
      products: file('products'),
      deals: file('deals'),
    };
    const shop = await open(tables);
    try {
      const result = await personas(shop, { where: { 'products.category': 'skincare' } });
      const told = market.truth.stories.personas!.personas;
      const planted = new Map(
        told.flatMap(({ persona, customer_ids }) => customer_ids.map((id) => [id, persona] as const)),
      );
      const found = (await result.tables.customers.rows()).filter(
        (row) => planted.has(String(row.customer_id)) && row.persona !== null,
      );
      expect(found.length).toBeGreaterThan(0.95 * planted.size);
      agreement.push(
        adjustedRand(
          found.map((row) => planted.get(String(row.customer_id))!),
          found.map((row) => String(row.persona)),
        ),
      );
      const { cards, typed } = market.truth.stories.faked_records!;
      const faked = new Set([
        ...market.truth.stories.buying_centre!.faked,
        ...cards.map(({ customer_id }) => customer_id),
        ...typed,
      ]);
      // Whole market: with a condition on products, deals of other goods are out of sight.
      const whole = await personas(shop, { clusters: 4, resamples: 0 });
      const listed = whole.tables.verify.toRows().map((row) => String(row.customer_id ?? row.deal_id));
      const hits = listed.filter((id) => faked.has(id)).length;
      recall.push(hits / faked.size);
      precision.push(hits / listed.length);
    } finally {
      await shop.close();
      rmSync(folder, { recursive: true });
    }
  }
  expect(median(agreement)).toBeGreaterThanOrEqual(0.9);
  expect(median(recall)).toBeGreaterThanOrEqual(0.9);
  // Where neither of two with one card is verified, one of them is listed in vain.
  expect(median(precision)).toBeGreaterThanOrEqual(0.8);
});
