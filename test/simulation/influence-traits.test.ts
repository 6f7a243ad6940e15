import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { adopters, traits } from '../../src/influence/index.js';
import { open } from '../../src/intake/index.js';
import { simulateMarket, writeMarket } from '../../src/simulate/index.js';
import { median } from '../../src/stats/index.js';

const tables = ['orders', 'customers', 'products', 'relations', 'referrals', 'interactions', 'touches'] as const;

/** Ten markets of 20,000 customers: about 25 seconds each. */
test('planted mavens, influencers and helpers are found, launches judged right, voice runs down the gap', {
  timeout: 1_800_000,
}, async () => {
  const found: Record<string, number[]> = {};
  const note = (name: string, value: number): void => {
    found[name] = [...(found[name] ?? []), value];
  };
  for (let seed = 1; seed <= 10; seed += 1) {
    const folder = mkdtempSync(join(tmpdir(), 'vitalfew-traits-'));
    const market = simulateMarket({ customers: 20_000, seed });
    await writeMarket(market, folder, { format: 'csv', messy: false, solutions: false });
    const shop = await open(Object.fromEntries(tables.map((table) => [table, join(folder, `${table}.csv`)])));
    try {
      const { stories } = market.truth;
      const recall = (planted: readonly string[], ranked: readonly string[]): number => {
        const set = new Set(planted);
        return ranked.slice(0, planted.length).filter((id) => set.has(id)).length / planted.length;
      };
      const ranked = (of: Iterable<readonly [string, number]>): string[] =>
        [...of].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([id]) => id);
      const result = await traits(shop, { mavens: 150, incomeCuts: [...stories.voice_gap!.levels_from_income] });
      const mavens = result.tables.mavens.toRows();
      for (const { topic, mavens: planted } of stories.mavens!.topics)
        note(
          'mavens',
          recall(
            planted,
            mavens.filter((row) => row.category === topic).map((row) => row.customer_id),
          ),
        );
      const influencers = stories.influencers!.influencers.map(({ customer_id }) => customer_id);
      const rows = result.tables.customers.toRows();
      note('voices', recall(influencers, ranked(rows.map((row) => [row.customer_id, row.voice!] as const))));
      const helpers = stories.forum_helpers!.helpers.map(({ customer_id }) => customer_id);
      const answering = result.tables.helpers.toRows().filter((row) => row.topic === 'skincare_forum');
      note(
        'helpers',
        recall(
          helpers,
          answering.map((row) => row.customer_id),
        ),
      );
      const income = result.tables.gap_tests.toRows().find((row) => row.attribute === 'income')!;
      note('inverted_u', income.verdict === 'inverted_u' && income.peak === 2 ? 1 : 0);
      const count = async (sql: string): Promise<string[]> => {
        const answer = await shop.engine.query(sql);
        return ranked(answer.texts('id').map((id, row) => [id!, answer.numbers('n')[row]!] as const));
      };
      const ties = shop.tables.relations!.relation;
      const degree = await count(
        `SELECT id, count(*) AS n FROM (SELECT "from" AS id FROM ${ties} UNION ALL SELECT "to" AS id FROM ${ties}) AS e GROUP BY id`,
      );
      const revenue = await count(
        `SELECT customer_id AS id, CAST(sum(amount) AS DOUBLE) AS n FROM ${shop.tables.orders!.relation} WHERE customer_id IS NOT NULL GROUP BY customer_id`,
      );
      note('degree', recall(influencers, degree));
      note('revenue', recall(influencers, revenue));
      for (const { mavens: planted } of stories.mavens!.topics) note('mavens_degree', recall(planted, degree));

      const own = stories.early_adopters!.launches.map(({ product_id }) => product_id);
      const launched = await adopters(shop, { products: own });
      const launches = new Map(launched.tables.launches.toRows().map((row) => [row.product_id, row]));
      for (const { product_id, accepted } of stories.launches!.launches) {
        const row = launches.get(product_id);
        note('judged', row && row.outcome === (accepted ? 'success' : 'failure') ? 1 : 0);
        note('gate', row?.p_success != null && row.p_success > 0.5 === accepted ? 1 : 0);
      }
      const early = new Set(stories.early_adopters!.classes.find((each) => each.class === 'B')!.customer_ids);
      const named = launched.tables.customers.toRows().filter((row) => row.class === 'early_adopters');
      note('early_adopters', named.filter((row) => early.has(row.customer_id)).length / named.length);
      const roi = launched.tables.classes.toRows().find((row) => row.class === 'early_adopters')!;
      note('return_covers', roi.roi_low! <= 1.8 && 1.8 <= roi.roi_high! ? 1 : 0);
      const harbingers = new Set(stories.launches!.harbingers);
      const listed = launched.tables.customers.toRows().filter((row) => row.tag === 'harbinger');
      note('harbingers', listed.filter((row) => harbingers.has(row.customer_id)).length / listed.length);
    } finally {
      await shop.close();
      rmSync(folder, { recursive: true });
    }
  }
  const medians = Object.fromEntries(Object.entries(found).map(([name, values]) => [name, median(values)]));
  const share = (name: string): number => found[name]!.reduce((sum, each) => sum + each, 0) / found[name]!.length;
  const told = `${JSON.stringify(medians)} judged ${share('judged')} gate ${share('gate')} inverted U ${share('inverted_u')}`;
  for (const name of ['mavens', 'voices', 'helpers', 'early_adopters', 'harbingers'])
    expect(medians[name], `${name}: ${told}`).toBeGreaterThanOrEqual(0.9);
  for (const name of ['degree', 'revenue', 'mavens_degree'])
    expect(medians[name], `${name}: ${told}`).toBeLessThan(0.7);
  expect(share('judged'), told).toBeGreaterThanOrEqual(0.95);
  expect(share('gate'), told).toBeGreaterThanOrEqual(0.95);
  expect(share('inverted_u'), told).toBeGreaterThanOrEqual(0.8);
});
