import { expect, test } from 'vitest';
import { open } from '../../src/intake/index.js';
import { accounts } from '../../src/segment/index.js';
import { simulateMarket } from '../../src/simulate/index.js';
import { rowsOf } from '../simulate/read-market.js';

/** Chance to win by how many of those who decide were met, as the market was planted. */
const planted = [0.06, 0.16, 0.3, 0.45, 0.6];
const deciders = ['ceo', 'cio', 'finance', 'purchasing'];

test('deals of ten markets of 20,000: planted chances by coverage and by role are found again', {
  timeout: 1_200_000,
}, async () => {
  const pooled = planted.map(() => ({ closed: 0, won: 0 }));
  let [held, asked, rising, found, sure] = [0, 0, 0, 0, 0];
  for (let seed = 1; seed <= 10; seed++) {
    const market = simulateMarket({ customers: 20_000, seed });
    const orders = rowsOf(market, 'orders').slice(0, 1);
    const tables = ['customers', 'products', 'interactions', 'deals'] as const;
    const shop = await open({ orders, ...Object.fromEntries(tables.map((name) => [name, rowsOf(market, name)])) });
    try {
      const answer = await accounts(shop, { level: 0.9 });
      const coverage = answer.tables.coverage.toRows();
      planted.forEach((chance, met) => {
        const row = coverage[met]!;
        pooled[met]!.closed += row.closed;
        pooled[met]!.won += row.won;
        asked += 1;
        if (row.win_low! < chance && chance < row.win_high!) held += 1;
      });
      if (coverage.every((row, i) => i === 0 || row.win_rate! > coverage[i - 1]!.win_rate!)) rising += 1;
      for (const row of answer.tables.role_meetings.toRows()) {
        if (!deciders.includes(row.role)) continue;
        found += 1;
        // From none to all four the chance rises by .06 to .15 for each of them.
        if (row.like_low! > 0) sure += 1;
      }
      const named = answer.tables.roles.toRows().filter(({ decides }) => decides);
      expect(named.map(({ role }) => role)).toEqual(deciders);
    } finally {
      await shop.close();
    }
  }
  planted.forEach((chance, met) => {
    const { closed, won } = pooled[met]!;
    // Three standard errors of a share of so many deals.
    const tolerance = 3 * Math.sqrt((chance * (1 - chance)) / closed);
    expect(Math.abs(won / closed - chance), `with ${met} met: ${won} of ${closed}`).toBeLessThan(tolerance);
  });
  // 90 % intervals of 50 cells: 40 or more with probability .99.
  expect(held, `${held} of ${asked}`).toBeGreaterThanOrEqual(40);
  expect(rising).toBe(10);
  expect(sure, `${sure} of ${found}`).toBeGreaterThanOrEqual(38);
});
