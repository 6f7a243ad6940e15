import { afterEach, describe, expect, test } from 'vitest';
import { communities } from '../../src/influence/index.js';
import { type Dataset, open, type Sources } from '../../src/intake/index.js';
import { type Result, resultToJson } from '../../src/result/index.js';
import { dataFile } from '../support/data.js';

const opened: Dataset[] = [];
async function shopOf(sources: Sources): Promise<Dataset> {
  const shop = await open(sources, { rejectsDir: null });
  opened.push(shop);
  return shop;
}
afterEach(async () => {
  for (const shop of opened.splice(0)) await shop.close();
});

const metric = (result: Result, id: string) => result.metrics.find((each) => each.id === id)?.value;

/** Complete groups a, b, c of five; a0 – b0 and b1 – c0 join them. */
const groups = ['a', 'b', 'c'].flatMap((group) =>
  Array.from({ length: 5 }, (_, i) =>
    Array.from({ length: i }, (_, j) => ({ from: `${group}${i}`, to: `${group}${j}`, weight: 1 })),
  ).flat(),
);
const relations = [...groups, { from: 'a0', to: 'b0', weight: 1 }, { from: 'b1', to: 'c0', weight: 1 }];

test('three groups of friends, by hand', async () => {
  const result = await communities(await shopOf({ relations }), { runs: 5 });
  // 32 ties: 10 inside each; degrees in sum 21, 22, 21.
  expect(metric(result, 'modularity')).toBeCloseTo(30 / 32 - (21 ** 2 + 22 ** 2 + 21 ** 2) / 64 ** 2, 12);
  expect(metric(result, 'communities')).toBe(3);
  expect(metric(result, 'agreement')).toBe(1);
  const rows = result.tables.customers.toRows();
  expect(rows.map((row) => row.customer_id).slice(0, 6)).toEqual(['a0', 'a1', 'a2', 'a3', 'a4', 'b0']);
  for (const row of rows) {
    expect(row.community).toBe(rows.find((other) => other.customer_id === `${row.customer_id[0]}0`)!.community);
    expect(row.confidence).toBe(1);
    expect(row.ties_inside).toBe(4);
    expect(row.ties_outside).toBe(['a0', 'b0', 'b1', 'c0'].includes(row.customer_id) ? 1 : 0);
  }
  const bridges = result.tables.roles.toRows().filter((row) => row.role === 'bridge');
  expect(bridges.map((row) => row.customer_id).sort()).toEqual(['a0', 'b0', 'b1', 'c0']);
  // 4 of 5 ties inside, 1 outside: 1 − .64 − .04
  for (const row of bridges) expect(row.participation).toBeCloseTo(0.32, 12);
  expect(result.tables.actions.toRows().length).toBeGreaterThan(0);
});

test('what members buy and who they are', async () => {
  const customers = relations
    .flatMap(({ from, to }) => [from, to])
    .filter((id, i, all) => all.indexOf(id) === i)
    .map((id) => ({ customer_id: id, name: `name ${id}`, region: id[0] === 'a' ? 'north' : 'south' }));
  const orders = ['a0', 'a1', 'b0', 'x9'].map((id, i) => ({
    order_id: `o${i}`,
    customer_id: id,
    ordered_at: '2024-05-01',
    product_id: 'p',
    quantity: 1,
    unit_price: 10 * (i + 1),
  }));
  const result = await communities(await shopOf({ relations, customers, orders }), { runs: 1 });
  const of = (id: string) => result.tables.customers.toRows().find((row) => row.customer_id === id)!.community;
  const rows = result.tables.communities.toRows();
  expect(rows.find((row) => row.community === of('a0'))).toMatchObject({
    customers: 5,
    revenue: 30,
    revenue_share: 0.5,
    buyers: 2,
    revenue_per_customer: 6,
  });
  expect(rows.find((row) => row.community === of('c0'))).toMatchObject({ revenue: 0, buyers: 0, revenue_share: 0 });
  const north = result.tables.profile.toRows().find((row) => row.community === of('a0') && row.attribute === 'region');
  expect(north).toMatchObject({ value: 'north', n: 5, of: 5, share: 1 });
  expect(north!.share_all).toBeCloseTo(1 / 3, 12);
  expect(result.tables.roles.toRows()[0]!.label).toMatch(/^name /);
  expect(metric(result, 'agreement')).toBeNull();
  expect(result.warnings.map((issue) => issue.code)).toContain('one_run');
});

describe('ties both ways', () => {
  const both = [
    { from: 'a', to: 'b', weight: 2 },
    { from: 'b', to: 'a', weight: 6 },
    { from: 'b', to: 'c', weight: 1 },
    { from: 'c', to: 'd', weight: 4 },
    { from: 'd', to: 'c', weight: 4 },
  ];
  const quality = async (options: object) =>
    metric(await communities(await shopOf({ relations: both }), { runs: 1, ...options }), 'modularity');

  test('once is one pair, the stronger; sum adds them up', async () => {
    // {a, b} and {c, d}: weight inside / all − Σ (degree share)².
    const by = (ab: number, bc: number, cd: number) => {
      const m = ab + bc + cd;
      return (ab + cd) / m - ((2 * ab + bc) / (2 * m)) ** 2 - ((2 * cd + bc) / (2 * m)) ** 2;
    };
    expect(await quality({})).toBeCloseTo(by(1, 1, 1), 12);
    expect(await quality({ reciprocal: 'sum' })).toBeCloseTo(by(2, 1, 2), 12);
    expect(await quality({ weights: true })).toBeCloseTo(by(6, 1, 4), 12);
    expect(await quality({ weights: true, reciprocal: 'sum' })).toBeCloseTo(by(8, 1, 8), 12);
  });

  test('directed modularity is that of Leicht and Newman', async () => {
    // 5 arcs. {a, b}: 2 inside, out 3, in 2; {c, d}: 2 inside, out 2, in 3.
    expect(await quality({ directed: true })).toBeCloseTo(4 / 5 - 12 / 25, 12);
  });
});

test('threads or not, the same bytes', { timeout: 30_000 }, async () => {
  const many = Array.from({ length: 30_000 }, (_, i) => ({
    from: `n${i % 3000}`,
    to: `n${(i * 7919 + Math.floor(i / 3000) * 13) % 3000}`,
  }));
  const shop = await shopOf({ relations: many });
  const json = async () => resultToJson(await communities(shop, { runs: 4, seed: 9 }), 'en');
  expect(await json()).toEqual(await json());
});

const karate = dataFile('networks/karate.csv');

test.skipIf(karate === null)('karate: modularity .4198 in four communities, as published', async () => {
  const result = await communities(await shopOf({ relations: karate! }));
  expect(metric(result, 'modularity')).toBeCloseTo(0.4198, 4);
  expect(metric(result, 'communities')).toBe(4);
});

test('without ties it says what is missing', async () => {
  await expect(communities(await shopOf({ customers: [{ customer_id: 'a' }] }))).rejects.toMatchObject({
    code: 'missing_table',
  });
});
