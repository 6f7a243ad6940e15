import { afterEach, describe, expect, test } from 'vitest';
import { seeding } from '../../src/influence/index.js';
import { chooseSeeds, chooseSeedsOnTwo } from '../../src/influence/seeding/choose-seeds.js';
import { type Dataset, open, type Sources } from '../../src/intake/index.js';
import { text } from '../../src/messages/index.js';
import { type Result, resultToJson } from '../../src/result/index.js';
import { createRandom } from '../../src/stats/index.js';

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
const ties = (kind: string | null, ...pairs: string[]) =>
  pairs.map((pair) => ({ from: pair.split(' ')[0], to: pair.split(' ')[1], ...(kind ? { kind } : {}) }));
const star = (hub: string, n: number) => Array.from({ length: n }, (_, i) => `${hub} ${hub}${i}`);
const first = async (shop: Dataset, options: object = {}) =>
  (await seeding(shop, { k: 1, weights: 1, ...options })).tables.seeds.toRows()[0]!;

describe('direction', () => {
  test('from influences to; who follows is influenced by whom they follow; reverse says otherwise', async () => {
    const plain = await shopOf({ relations: ties(null, 'a b', 'a c', 'd a') });
    expect((await first(plain)).customer_id).toBe('d');
    expect((await first(plain, { reverse: true })).customer_id).toBe('b');
    const follow = await shopOf({ relations: ties('follow', 'b a', 'c a', 'd a') });
    expect((await first(follow)).customer_id).toBe('a');
    expect((await first(follow, { reverse: false })).marginal_gain).toBeCloseTo(2, 0);
  });

  test('friends influence each other; directed=false makes every tie so', async () => {
    const friends = await shopOf({ relations: ties('friend', 'b a', 'c a', 'd a') });
    const result = await seeding(friends, { k: 1, weights: 1 });
    expect(metric(result, 'arcs')).toBe(6);
    expect(metric(result, 'spread')).toBe(4);
    const plain = await shopOf({ relations: ties(null, 'b a', 'c a') });
    expect(metric(await seeding(plain, { k: 1, weights: 1, directed: false }), 'spread')).toBe(3);
  });
});

test('two hubs with the same friends are worth less than two with their own', async () => {
  const shared = Array.from({ length: 20 }, (_, i) => [`a x${i}`, `b x${i}`]).flat();
  const shop = await shopOf({ relations: ties(null, ...shared, ...star('c', 8)) });
  const result = await seeding(shop, { k: 2, weights: 1 });
  const chosen = result.tables.seeds.toRows().map((row) => row.customer_id);
  expect(chosen).toContain('c');
  // a (or b) with 20 friends, c with 8: 21 + 9 of 31; the two best connected reach 22.
  expect(metric(result, 'spread')).toBe(30);
  expect(metric(result, 'spread_degree')).toBe(22);
  expect(metric(result, 'spread_random')!).toBeLessThan(20);
  expect(result.findings.map((each) => each.id)).toContain('influence/seeding.finding.better');
});

test('where the best connected surely reach more than those chosen roughly, a finding says so', async () => {
  // Forty hubs of hardly different size: a rough search takes others than the three largest.
  const hubs = Array.from({ length: 40 }, (_, i) => star(`h${i}_`, 20 + (i < 3 ? 6 : i % 5))).flat();
  const shop = await shopOf({ relations: ties(null, ...hubs) });
  const rough = await seeding(shop, { k: 3, weights: 0.9, epsilon: 0.6 });
  const [chosen, degree] = ['spread', 'spread_degree'].map((id) => rough.metrics.find((each) => each.id === id)!);
  expect(degree!.interval!.low).toBeGreaterThan(chosen!.interval!.high);
  const found = rough.findings.find(({ id }) => id === 'influence/seeding.finding.beaten.degree');
  expect(found?.severity).toBe('risk');
  expect(text(found!.message, 'en')).toContain(
    `about ${Math.round(degree!.value!)}, against ${Math.round(chosen!.value!)}`,
  );
  expect(text(found!.message, 'zh-CN')).toMatch(/^同样多的联系最多者触达更多/);
  const fine = await seeding(shop, { k: 3, weights: 0.9, epsilon: 0.05 });
  expect(fine.findings.map(({ id }) => id)).toContain('influence/seeding.finding.alike');
});

test('parallel ties combine as 1 − Π(1 − p)', async () => {
  const twice = await shopOf({ relations: [...ties(null, 'a b', 'a b', 'a b')] });
  const result = await seeding(twice, { k: 1, weights: 0.5, simulations: 20_000 });
  const { value, interval } = result.metrics.find((each) => each.id === 'spread')!;
  // 1 + 1 − .5³
  expect(interval!.low).toBeLessThan(1.875);
  expect(interval!.high).toBeGreaterThan(1.875);
  expect(Math.abs(value! - 1.875)).toBeLessThan(0.02);
  const column = await shopOf({
    relations: [0.5, 0.5, 0.2].map((weight) => ({ from: 'a', to: 'b', weight })),
  });
  const spread = metric(await seeding(column, { k: 1, weights: 'column', simulations: 20_000 }), 'spread')!;
  // 1 + 1 − .5 × .5 × .8
  expect(Math.abs(spread - 1.8)).toBeLessThan(0.02);
});

test('weighted cascade: each of d ties in has a chance of 1/d; lt chooses one of them', async () => {
  const shop = await shopOf({ relations: ties(null, 'a z', 'b z', 'c z', 'd z') });
  for (const model of ['ic', 'lt'] as const) {
    const spread = metric(await seeding(shop, { k: 2, model, simulations: 20_000 }), 'spread')!;
    const z = model === 'ic' ? 1 - 0.75 ** 2 : 0.5;
    // z itself may be one of the seeds: two for sure, as good as one with it.
    expect(spread).toBeGreaterThan(2 + z - 0.02);
  }
});

test('learnt: who referred many of their neighbours has the larger chance', async () => {
  const relations = ties(null, ...star('a', 30), ...star('b', 30));
  const referrals = Array.from({ length: 20 }, (_, i) => ({ referrer_id: 'a', referred_id: `a${i}` }));
  const shop = await shopOf({ relations, referrals });
  const result = await seeding(shop, { k: 1, weights: 'learnt', ties: 'relations' });
  expect(result.tables.seeds.toRows()[0]!.customer_id).toBe('a');
  expect(metric(result, 'followed_share')).toBeCloseTo(20 / 60, 12);
  expect(result.warnings.map((issue) => issue.code)).not.toContain('weights_assumed');
  const none = await shopOf({ relations });
  await expect(seeding(none, { weights: 'learnt' })).rejects.toMatchObject({ code: 'not_enough_data' });
});

test('costs and a budget: many cheap ones rather than one dear', async () => {
  const relations = ties(null, ...star('a', 10), ...star('b', 6), ...star('c', 6));
  const names = [...new Set(relations.flatMap(({ from, to }) => [from!, to!]))];
  const customers = names.map((customer_id) => ({ customer_id, fee: customer_id === 'a' ? 10 : 5 }));
  const shop = await shopOf({ relations, customers });
  const result = await seeding(shop, { k: 5, weights: 1, cost: 'fee', budget: 10 });
  const chosen = result.tables.seeds.toRows().map((row) => [row.customer_id, row.cost] as const);
  expect(chosen.sort()).toEqual([
    ['b', 5],
    ['c', 5],
  ]);
  expect(metric(result, 'spread')).toBe(14);
  expect(metric(result, 'guarantee')).toBeCloseTo((1 - 1 / Math.E) / 2 - 0.1, 12);
  await expect(seeding(shop, { cost: 'price' })).rejects.toMatchObject({ code: 'missing_column' });
  // Half of 1 − 1/e less .5 is below 0: nothing is promised, and nothing said of it.
  const rough = await seeding(shop, { k: 5, weights: 1, cost: 'fee', budget: 10, epsilon: 0.5 });
  expect(metric(rough, 'guarantee')).toBeNull();
  expect(rough.findings.map(({ id }) => id).join()).not.toContain('guarantee');
  expect(rough.warnings.map(({ code }) => code)).toContain('no_guarantee');
  const alone = await shopOf({ relations });
  await expect(seeding(alone, { cost: 'fee' })).rejects.toMatchObject({ code: 'missing_table' });
});

test('bad weights are told with what to do', async () => {
  const shop = await shopOf({ relations: [{ from: 'a', to: 'b', weight: 7 }] });
  await expect(seeding(shop, { weights: 'column' })).rejects.toThrow(/0 to 1.*7/);
  await expect(seeding(shop, { weights: 'guess' })).rejects.toThrow(/"weights"/);
  await expect(seeding(shop, { weights: 1.2 })).rejects.toThrow(/"weights"/);
});

test('in a worker or not, the same bytes', { timeout: 20_000 }, async () => {
  const many = Array.from({ length: 2500 }, (_, i) => ({ from: `n${i % 700}`, to: `n${(i * 7919) % 701}` }));
  const shop = await shopOf({ relations: many });
  const json = async () => resultToJson(await seeding(shop, { k: 5, seed: 3, epsilon: 0.3, simulations: 200 }), 'en');
  expect(await json()).toEqual(await json());
});

test.each(['ic', 'lt'] as const)('two threads choose what one chooses (%s)', async (model) => {
  const random = createRandom(3);
  const [nodeCount, arcs] = [1000, 6000];
  const ends = () => Uint32Array.from({ length: arcs }, () => Math.floor(nodeCount * random.next() ** 2));
  const question = {
    ...{ nodeCount, from: ends(), to: ends(), weight: null, model, chance: null },
    ...{ k: 10, epsilon: 0.07, costs: null, budget: null, simulations: 100, seed: 5 },
  };
  const alone = chooseSeeds(question);
  // Enough for a second thread.
  expect(alone.sets).toBeGreaterThan(25_000);
  expect(await chooseSeedsOnTwo(question)).toEqual(alone);
});
