import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { communities } from '../../src/influence/index.js';
import { open } from '../../src/intake/index.js';
import { clusters } from '../../src/segment/index.js';
import { simulateMarket, writeMarket } from '../../src/simulate/index.js';
import { median } from '../../src/stats/index.js';
import { agreementWith, planted, ways } from '../support/planted-groups.js';

/** Ten markets of 20,000 customers: about 15 seconds each. */
test('planted communities and segments are found', { timeout: 1_200_000 }, async () => {
  const found: Record<'communities' | 'segments', number[]> = { communities: [], segments: [] };
  for (let seed = 1; seed <= 10; seed += 1) {
    const folder = mkdtempSync(join(tmpdir(), 'vitalfew-groups-'));
    const market = simulateMarket({ customers: 20_000, seed });
    await writeMarket(market, folder, { format: 'csv', messy: false, solutions: false });
    const tables = ['orders', 'customers', 'relations', 'referrals'] as const;
    const shop = await open(Object.fromEntries(tables.map((table) => [table, join(folder, `${table}.csv`)])));
    try {
      const circles = (await communities(shop)).tables.customers.toRows();
      found.communities.push(
        agreementWith(
          planted(market.truth.communities),
          circles.map((row) => [row.customer_id, row.community]),
        ),
      );
      // Who never bought is no row there: a group of its own.
      const segments = planted(market.truth.segments);
      const alike = await clusters(shop, { features: ways, scale: 'standard', clusters: 7, resamples: 0 });
      const rows = await alike.tables.customers.rows();
      found.segments.push(
        agreementWith(
          segments,
          rows.map((row) => [String(row.customer_id), String(row.cluster)]),
        ),
      );
    } finally {
      await shop.close();
      rmSync(folder, { recursive: true });
    }
  }
  const told = JSON.stringify(found);
  expect(median(found.communities), told).toBeGreaterThanOrEqual(0.9);
  expect(median(found.segments), told).toBeGreaterThanOrEqual(0.9);
});
