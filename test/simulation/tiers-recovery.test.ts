import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { open } from '../../src/intake/index.js';
import { tiers } from '../../src/segment/index.js';
import { simulateMarket, writeMarket } from '../../src/simulate/index.js';
import { adjustedRand, median } from '../../src/stats/index.js';

/** Planted before returns, sales without a card and other stories: those move some customers over a border. */
test('diamond to silver as planted, ten markets of 20,000', { timeout: 1_200_000 }, async () => {
  const [agreement, same]: [number[], number[]] = [[], []];
  for (let seed = 1; seed <= 10; seed += 1) {
    const folder = mkdtempSync(join(tmpdir(), 'vitalfew-tiers-'));
    const market = simulateMarket({ customers: 20_000, seed });
    await writeMarket(market, folder, { format: 'csv', messy: false, solutions: false });
    const shop = await open({ orders: join(folder, 'orders.csv') });
    try {
      const planted = new Map(
        market.truth.tiers.flatMap(({ id, customer_ids }) => customer_ids.map((who) => [who, id])),
      );
      const found = (await tiers(shop)).tables.customers.toRows();
      const told = found.map((row) => planted.get(row.customer_id) ?? 'basic');
      agreement.push(
        adjustedRand(
          found.map((row) => row.tier),
          told,
        ),
      );
      same.push(found.filter((row, i) => row.tier === told[i]).length / found.length);
    } finally {
      await shop.close();
      rmSync(folder, { recursive: true });
    }
  }
  expect(median(agreement)).toBeGreaterThanOrEqual(0.9);
  expect(median(same)).toBeGreaterThanOrEqual(0.95);
});
