import { expect, test } from 'vitest';
import { communities } from '../../src/influence/index.js';
import { open } from '../../src/intake/index.js';
import { clusters } from '../../src/segment/index.js';
import { simulateMarket } from '../../src/simulate/index.js';
import { rowsOf } from '../simulate/read-market.js';
import { agreementWith, planted, ways } from '../support/planted-groups.js';

// test/simulation/planted-groups.test.ts has ten markets of 20,000.
test('a market of 2,000: planted communities and segments are found', { timeout: 60_000 }, async () => {
  const market = simulateMarket({ customers: 2000, seed: 1 });
  const rows = (name: string) => rowsOf(market, name);
  const shop = await open(
    { orders: rows('orders'), relations: rows('relations'), referrals: rows('referrals') },
    { rejectsDir: null },
  );
  try {
    const found = (await communities(shop, { runs: 3 })).tables.customers.toRows();
    expect(
      agreementWith(
        planted(market.truth.communities),
        found.map((row) => [row.customer_id, row.community]),
      ),
    ).toBeGreaterThanOrEqual(0.9);
    const { tables } = await clusters(shop, { features: ways, scale: 'standard', clusters: 7, resamples: 0 });
    expect(
      agreementWith(
        planted(market.truth.segments),
        (await tables.customers.rows()).map((row) => [String(row.customer_id), String(row.cluster)]),
      ),
    ).toBeGreaterThanOrEqual(0.9);
  } finally {
    await shop.close();
  }
});
