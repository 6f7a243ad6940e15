import { afterEach, describe, expect, test } from 'vitest';
import { centrality } from '../../src/influence/index.js';
import { type Dataset, open, type Sources } from '../../src/intake/index.js';
import { text } from '../../src/messages/index.js';
import { type Result, resultToJson } from '../../src/result/index.js';

const opened: Dataset[] = [];
async function shopOf(sources: Sources): Promise<Dataset> {
  const shop = await open(sources);
  opened.push(shop);
  return shop;
}
afterEach(async () => {
  for (const shop of opened.splice(0)) await shop.close();
});

const ties = (...pairs: string[]) => pairs.map((pair) => ({ from: pair.split(' ')[0], to: pair.split(' ')[1] }));
const metric = (result: Result, id: string) => result.metrics.find((each) => each.id === id)?.value;

test('a star: everyone follows the hub', async () => {
  const result = await centrality(await shopOf({ relations: ties('b a', 'c a', 'd a', 'e a') }));
  const rows = result.tables.customers.toRows();
  expect(rows.map((row) => row.customer_id)).toEqual(['a', 'b', 'c', 'd', 'e']);
  expect(rows[0]).toMatchObject({ degree_in: 4, degree_out: 0, k_core: 1 });
  // r = (1 − d)/n + d·(dangling)/n for a leaf; the hub gathers all four and is the one dangling node.
  const [hub, leaf] = [rows[0]!.pagerank, rows[1]!.pagerank];
  expect(hub + 4 * leaf).toBeCloseTo(1, 12);
  expect(leaf).toBeCloseTo(0.15 / 5 + (0.85 * hub) / 5, 9);
  expect(hub).toBeCloseTo(leaf + 0.85 * 4 * leaf, 9);
  expect(metric(result, 'nodes')).toBe(5);
  expect(metric(result, 'edges')).toBe(4);
  expect(metric(result, 'components')).toBe(1);
  expect(metric(result, 'pagerank_residual')).toBeLessThan(1e-10);
  expect(text(result.findings[0]!.message, 'en')).toMatch(/^a stands highest of 5 customers/);
});

test('reverse lets attention flow the other way, undirected both ways', async () => {
  const shop = await shopOf({ relations: ties('a b', 'a c', 'a d') });
  const first = async (options: object) => (await centrality(shop, options)).tables.customers.toRows()[0]!;
  expect((await first({ reverse: true })).customer_id).toBe('a');
  expect(await first({ directed: false })).toMatchObject({ customer_id: 'a', degree_in: 3, degree_out: 3 });
  expect((await first({})).customer_id).toBe('b');
});

test('only what is asked for is there', async () => {
  const shop = await shopOf({ relations: ties('a b', 'b c', 'c a', 'c d') });
  const names = async (measures: readonly ('degree' | 'pagerank' | 'k_core' | 'clustering')[]) =>
    (await centrality(shop, { measures })).tables.customers.columns.map((column) => column.name);
  expect(await names(['pagerank'])).toEqual(['customer_id', 'pagerank']);
  expect(await names(['k_core'])).toEqual(['customer_id', 'k_core']);
  expect(await names(['degree', 'clustering'])).toEqual(['customer_id', 'degree_in', 'degree_out', 'clustering']);
  const plain = await centrality(shop, { measures: ['degree'] });
  expect(metric(plain, 'pagerank_residual')).toBeUndefined();
  const clustering = (await centrality(shop, { measures: ['clustering'] })).tables.customers.toRows();
  expect(Object.fromEntries(clustering.map((row) => [row.customer_id, row.clustering]))).toEqual({
    a: 1,
    b: 1,
    c: 1 / 3,
    d: null,
  });
});

test('self loops are dropped, repeated ties counted once', async () => {
  const result = await centrality(await shopOf({ relations: ties('a b', 'a b', 'b a', 'c c', 'a b') }));
  expect(metric(result, 'self_loops')).toBe(1);
  expect(metric(result, 'duplicates')).toBe(2);
  expect(metric(result, 'edges')).toBe(2);
  expect(metric(result, 'components')).toBe(2);
  const rows = result.tables.customers.toRows();
  expect(rows.find((row) => row.customer_id === 'c')).toMatchObject({ degree_in: 0, degree_out: 0, k_core: 0 });
  // a and b stand alike: by id.
  expect(rows.map((row) => row.customer_id)).toEqual(['a', 'b', 'c']);
  const codes = result.warnings.map((issue) => issue.code);
  expect(codes).toEqual(['self_loops', 'duplicates', 'known_ties_only']);
});

describe('weights', () => {
  const relations = [
    { from: 'a', to: 'b', weight: 9 },
    { from: 'a', to: 'c', weight: 1 },
    { from: 'b', to: 'a', weight: 1 },
    { from: 'c', to: 'a', weight: 0.25 },
    { from: 'c', to: 'a', weight: 0.75 },
  ];

  test('count when asked for, those of repeated ties added', async () => {
    const shop = await shopOf({ relations });
    const result = await centrality(shop, { weights: true });
    expect(metric(result, 'duplicates')).toBe(1);
    const rank = Object.fromEntries(result.tables.customers.toRows().map((row) => [row.customer_id, row.pagerank]));
    expect(rank.b! - 0.05).toBeCloseTo(9 * (rank.c! - 0.05), 8);
  });

  test('are mentioned when they are not used', async () => {
    const result = await centrality(await shopOf({ relations }));
    expect(result.warnings.map((issue) => issue.code)).toContain('weights_not_used');
    const rank = Object.fromEntries(result.tables.customers.toRows().map((row) => [row.customer_id, row.pagerank]));
    expect(rank.b).toBeCloseTo(rank.c!, 12);
  });
});

describe('which ties', () => {
  const sources = {
    relations: ties('a b'),
    referrals: [
      { referrer_id: 'c', referred_id: 'a' },
      { referrer_id: 'c', referred_id: 'b' },
      { referrer_id: 'd', referred_id: 'e' },
    ],
  };

  test('both where both are there, or the one that is asked for', async () => {
    const shop = await shopOf(sources);
    expect(metric(await centrality(shop), 'nodes')).toBe(5);
    expect(metric(await centrality(shop, { ties: 'relations' }), 'nodes')).toBe(2);
    expect(metric(await centrality(shop, { ties: 'referrals' }), 'edges')).toBe(3);
    const alone = await shopOf({ referrals: sources.referrals });
    expect(metric(await centrality(alone), 'components')).toBe(2);
    await expect(centrality(alone, { ties: 'relations' })).rejects.toMatchObject({ code: 'missing_table' });
  });
});

test('names are shown where they are known; two of one name keep their ids', async () => {
  const customers = [
    { customer_id: 'a', name: '王芳' },
    { customer_id: 'b', name: 'Li Lei' },
    { customer_id: 'c', name: 'Li Lei' },
  ];
  const result = await centrality(await shopOf({ customers, relations: ties('b a', 'c a', 'a b') }));
  expect(result.tables.top.toRows().map((row) => row.label)).toEqual(['王芳', 'Li Lei (b)', 'Li Lei (c)']);
  expect(text(result.charts[0]!.alt, 'zh-CN')).toContain('王芳');
});

test('rows of the picture are the nodes and ties it says', async () => {
  const pairs = Array.from({ length: 30 }, (_, i) => `n${i} n${i % 3}`).filter(
    (pair) => new Set(pair.split(' ')).size === 2,
  );
  const result = await centrality(await shopOf({ relations: ties(...pairs) }), { top: 3, neighbours: 2 });
  const rows = result.tables.network.toRows();
  const nodes = rows.filter((row) => row.kind === 'node');
  expect(nodes.filter((row) => row.highlight)).toHaveLength(3);
  expect(nodes).toHaveLength(3 + 3 * 2);
  expect(rows.filter((row) => row.kind === 'edge')).toHaveLength(6);
  expect(new Set(rows.map((row) => row.kind))).toEqual(new Set(['node', 'edge']));
  expect(result.tables.actions.rowCount).toBe(3);
  expect(text({ id: `reason.${result.tables.actions.toRows()[0]!.reason}` }, 'en')).toContain('not known');
});

test('the order of the lines does not matter', async () => {
  const pairs = Array.from({ length: 200 }, (_, i) => `n${(i * 7) % 41} n${(i * 13 + 5) % 37}`);
  const shown = async (of: readonly string[]) =>
    resultToJson(await centrality(await shopOf({ relations: ties(...of) })), 'en');
  const [first, second] = [await shown(pairs), await shown([...pairs].reverse())];
  const part = ({ tables, metrics, findings }: typeof first) => JSON.stringify({ tables, metrics, findings });
  expect(part(second)).toBe(part(first));
});

test('a measure outside its range is an error in words', async () => {
  const shop = await shopOf({ relations: ties('a b') });
  await expect(centrality(shop, { damping: 1 })).rejects.toThrow(/influence\.centrality: option "damping" must be/);
  await expect(centrality(shop, { measures: [] })).rejects.toMatchObject({ code: 'invalid_option' });
});

describe('closeness and betweenness', () => {
  const path = ties('a b', 'b c', 'c d');

  test('on a path, by hand', async () => {
    const shop = await shopOf({ relations: path });
    const result = await centrality(shop, { directed: false, measures: ['closeness'], betweenness: 'exact' });
    const rows = result.tables.customers.toRows();
    expect(result.tables.customers.columns.map((column) => column.name)).toEqual([
      'customer_id',
      'closeness',
      'betweenness',
    ]);
    expect(rows.map((row) => row.customer_id)).toEqual(['b', 'c', 'a', 'd']);
    expect(rows.map((row) => row.betweenness)).toEqual([2, 2, 0, 0]);
    expect(rows[0]!.closeness).toBeCloseTo((1 + 1 + 1 / 2) / 3, 14);
    expect(rows[2]!.closeness).toBeCloseTo((1 + 1 / 2 + 1 / 3) / 3, 14);
    expect(metric(result, 'betweenness_max')).toBe(2);
  });

  test('directed, closeness is the way from the others; reverse turns it', async () => {
    const shop = await shopOf({ relations: path });
    const near = async (reverse: boolean) =>
      (await centrality(shop, { measures: ['closeness'], reverse })).tables.customers.toRows()[0]!.customer_id;
    expect(await near(false)).toBe('d');
    expect(await near(true)).toBe('a');
  });

  test('approximate betweenness is within its error, which is told', async () => {
    const shop = await shopOf({ relations: path });
    const options = { directed: false, betweenness: 'approximate', epsilon: 0.02, seed: 5 } as const;
    const result = await centrality(shop, options);
    const error = metric(result, 'betweenness_error')!;
    expect(error).toBeCloseTo(0.02 * 6, 12);
    for (const row of result.tables.customers.toRows())
      expect(Math.abs(row.betweenness - ('bc'.includes(row.customer_id) ? 2 : 0))).toBeLessThan(error);
    const { interval } = result.metrics.find((each) => each.id === 'betweenness_max')!;
    expect(interval).toMatchObject({ level: 0.9, kind: 'bound' });
  });

  test('in workers as in this thread', { timeout: 20_000 }, async () => {
    // 4,000 nodes in a ring with chords: more steps than are done here.
    const ring = Array.from({ length: 4000 }, (_, i) => [
      { from: `n${i}`, to: `n${(i + 1) % 4000}` },
      { from: `n${i}`, to: `n${(i * 7 + 3) % 4000}` },
    ]).flat();
    const shop = await shopOf({ relations: ring });
    const options = { directed: false, measures: ['closeness'], betweenness: 'exact' } as const;
    const [first, again] = [await centrality(shop, options), await centrality(shop, options)];
    expect(await resultToJson(again, 'en')).toEqual(await resultToJson(first, 'en'));
    expect(first.tables.customers.toRows()[0]!.closeness).toBeGreaterThan(0);
  });
});

describe('personalised PageRank', () => {
  test('attention starts where it is said', async () => {
    const shop = await shopOf({ relations: ties('a b', 'c d', 'd c') });
    const result = await centrality(shop, { measures: ['pagerank'], personalised: ['a'] });
    const ranks = new Map(result.tables.customers.toRows().map((row) => [row.customer_id, row.pagerank]));
    expect(ranks.get('c')).toBe(0);
    // b passes nothing on: all of it starts again at a, r_a = 1 / (1 + d).
    expect(ranks.get('a')).toBeCloseTo(1 / 1.85, 9);
    expect(ranks.get('b')).toBeCloseTo(0.85 / 1.85, 9);
  });

  test('a customer without ties is named', async () => {
    const shop = await shopOf({ relations: ties('a b') });
    await expect(centrality(shop, { personalised: ['zed'] })).rejects.toThrow(/"personalised".*zed/);
  });
});

describe('stability of ranks', () => {
  test('a hub stays first, leaves change places', async () => {
    const relations = ties(
      ...Array.from({ length: 60 }, (_, i) => `n${i} hub`),
      ...Array.from({ length: 20 }, (_, i) => `n${i} n${i + 20}`),
    );
    const shop = await shopOf({ relations });
    const options = { measures: ['degree'], stability: 50, missing: 0.2, top: 8, seed: 3 } as const;
    const result = await centrality(shop, options);
    const [hub, ...others] = result.tables.top.toRows();
    expect(hub).toMatchObject({ customer_id: 'hub', stays: 1, rank_low: 1, rank_high: 1 });
    for (const row of others) expect(row.stays).toBeLessThan(0.9);
    expect(metric(result, 'top_stays_share')).toBeGreaterThan(0.1);
    expect(result.warnings.map((issue) => issue.code)).not.toContain('known_ties_only');
    expect(await resultToJson(await centrality(shop, options), 'en')).toEqual(await resultToJson(result, 'en'));
  });
});
