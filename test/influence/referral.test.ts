import fc from 'fast-check';
import { afterEach, describe, expect, test } from 'vitest';
import { referral } from '../../src/influence/index.js';
import { kFactor } from '../../src/influence/referral/k-factor.js';
import { referralForest } from '../../src/influence/referral/referral-forest.js';
import { type Dataset, open, type Sources } from '../../src/intake/index.js';
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

const metric = (result: Result, id: string) => result.metrics.find((each) => each.id === id)!;
const day = (n: number) => new Date(Date.UTC(2024, 0, 1 + n)).toISOString().slice(0, 10);

const forestOf = (customers: number, pairs: readonly (readonly [number, number])[]) =>
  referralForest({
    customers,
    referrer: Uint32Array.from(pairs, ([a]) => a),
    referred: Uint32Array.from(pairs, ([, b]) => b),
    day: new Float64Array(pairs.length),
  });

test('of two who brought a customer on one day, the earlier by the clock counts', async () => {
  const referrals = [
    { referrer_id: 'z', referred_id: 'x', at: '2024-03-01 09:00:00' },
    { referrer_id: 'a', referred_id: 'x', at: '2024-03-01 15:00:00' },
    { referrer_id: 'z', referred_id: 'y', at: '2024-03-02 12:00:00' },
  ];
  for (const rows of [referrals, referrals.toReversed()]) {
    const result = await referral(await shopOf({ referrals: rows }), { matureDays: 0 });
    expect(result.tables.referrers.toRows().map((row) => [row.customer_id, row.referred])).toEqual([['z', 2]]);
  }
});

describe('the forest', () => {
  test('trees, self referrals, repeated ones', () => {
    const forest = forestOf(6, [
      [0, 1],
      [1, 2],
      [1, 3],
      [4, 4],
      [5, 2],
    ]);
    expect([...forest.cameBy]).toEqual([-1, 0, 1, 2, -1, -1]);
    expect([...forest.depth]).toEqual([0, 1, 2, 2, 0, 0]);
    expect([...forest.root]).toEqual([0, 0, 0, 0, 4, 5]);
    expect([...forest.below]).toEqual([3, 2, 0, 0, 0, 0]);
    expect(forest.selfReferrals).toEqual([3]);
    expect(forest.repeated).toEqual([4]);
    expect(forest.rings).toEqual([]);
  });

  test('rings are listed from their lowest number, in the order of bringing, with what hangs on them', () => {
    const forest = forestOf(6, [
      [3, 1],
      [1, 2],
      [2, 3],
      [2, 4],
      [4, 5],
    ]);
    expect(forest.rings).toEqual([[1, 2, 3]]);
    expect([...forest.depth]).toEqual([0, 0, 0, 0, 1, 2]);
    expect([...forest.root]).toEqual([0, 1, 1, 1, 1, 1]);
    expect([...forest.below]).toEqual([0, 0, 2, 0, 1, 0]);
  });

  test('a chain of 100,000', () => {
    const n = 100_000;
    const order = createRandom(1).permutation(n);
    const pairs = Array.from({ length: n - 1 }, (_, i) => [order[i]!, order[i + 1]!] as const);
    const forest = forestOf(n, pairs);
    expect(forest.depth[order[n - 1]!]).toBe(n - 1);
    expect(forest.below[order[0]!]).toBe(n - 1);
    expect(forest.rings.length).toBe(0);
  });

  test('whatever the data, each customer stands in one tree or on one ring', () => {
    const rows = fc.array(fc.tuple(fc.nat(19), fc.nat(19)), { maxLength: 40 });
    fc.assert(
      fc.property(rows, (pairs) => {
        const forest = forestOf(20, pairs);
        const parent = (c: number) => (forest.cameBy[c] === -1 ? -1 : pairs[forest.cameBy[c]!]![0]);
        const onRing = new Set(forest.rings.flat());
        for (let c = 0; c < 20; c++) {
          const up = parent(c);
          if (up === -1) expect([forest.depth[c], forest.root[c]]).toEqual([0, c]);
          else if (!onRing.has(c)) {
            expect(forest.depth[c]).toBe(forest.depth[up]! + 1);
            expect(forest.root[c]).toBe(forest.root[up]);
          }
        }
        for (const ring of forest.rings) {
          expect(ring[0]).toBe(Math.min(...ring));
          ring.forEach((c, i) => {
            expect(parent(ring[(i + 1) % ring.length]!)).toBe(c);
          });
        }
        const counted = pairs.length - forest.selfReferrals.length - forest.repeated.length;
        expect(forest.cameBy.filter((row) => row !== -1).length).toBe(counted);
      }),
      { numRuns: 200, seed: 1 },
    );
  });
});

describe('K', () => {
  test('a gamma posterior, by hand', () => {
    // 3 brought by 10: mean .3; the variance is below the mean, so plain Poisson: gamma(3.5, 10).
    const found = kFactor([1, 1, 1, 0, 0, 0, 0, 0, 0, 0], 0.9);
    expect(found).toMatchObject({ n: 10, brought: 3, k: 0.3, dispersion: 1 });
    // Quantiles of gamma(3.5): 1.08367… and 7.03357… (half of chi-square with 7 degrees: 2.16735, 14.0671)
    expect(found.low).toBeCloseTo(0.216735 / 2, 5);
    expect(found.high).toBeCloseTo(1.40671 / 2, 5);
    expect(found.above).toBeLessThan(0.02);
  });

  test('few customers tell nothing', () => {
    expect(kFactor([3, 0], 0.9).k).toBeNull();
  });

  test('nine in ten intervals hold the mean, also where a few bring many', () => {
    for (const shape of [Infinity, 0.5]) {
      let held = 0;
      for (let seed = 0; seed < 300; seed++) {
        const random = createRandom(seed, 'k');
        const counts = Array.from({ length: 150 }, () =>
          random.poisson(shape === Infinity ? 0.4 : random.gamma(shape, 0.4 / shape)),
        );
        const { low, high } = kFactor(counts, 0.9);
        if (low <= 0.4 && 0.4 <= high) held += 1;
      }
      // Binomial(300, .9): 99.9 % of draws lie from 252 to 286.
      expect(held).toBeGreaterThanOrEqual(252);
      expect(held).toBeLessThanOrEqual(290);
    }
  });
});

describe('the answer', () => {
  const referrals = [
    ...Array.from({ length: 6 }, (_, i) => ({
      referrer_id: 'a',
      referred_id: `a${i}`,
      at: day(30),
      mode: 'link',
      reward: 5,
    })),
    ...Array.from({ length: 10 }, (_, i) => ({ referrer_id: `r${i}`, referred_id: `s${i}`, at: day(i), mode: 'link' })),
    { referrer_id: 's0', referred_id: 't0', at: day(40), mode: 'link' },
    { referrer_id: 'self', referred_id: 'self', at: day(5), mode: 'card' },
  ];
  const orders = ['s0', 's1', 't0', 'a0', 'r0'].map((id, i) => ({
    order_id: `o${i}`,
    customer_id: id,
    ordered_at: day(id === 's1' ? 0 : 50 + i),
    product_id: 'p',
    quantity: 1,
    unit_price: 10 * (i + 1),
  }));

  test('values are credited once, what would have come anyway is taken off', async () => {
    const shop = await shopOf({ referrals, orders });
    const result = await referral(shop, { anyway: 0.25, matureDays: 0 });
    expect(metric(result, 'referrals').value).toBe(17);
    const rows = new Map(result.tables.referrers.toRows().map((row) => [row.customer_id, row]));
    expect(rows.get('r0')).toMatchObject({ referred: 1, tree: 2, value: 10, value_own: 7.5 });
    expect(rows.get('s0')).toMatchObject({ referred: 1, tree: 1, value: 30, depth: 1 });
    expect(rows.get('a')).toMatchObject({ referred: 6, value: 40, reward: 30 });
    expect(metric(result, 'value').value).toBe(10 + 20 + 30 + 40);
    expect(metric(result, 'value_own').value).toBe(75);
    // s1 was brought on day 1 and had bought on day 0: one of 17.
    expect(metric(result, 'known_before_share').value).toBeCloseTo(1 / 17, 12);
    expect(metric(await referral(shop), 'anyway_share').value).toBeCloseTo(1 / 17, 12);
  });

  test('suspicions: oneself, many on one day, far more than others', async () => {
    const result = await referral(await shopOf({ referrals, orders }), { matureDays: 0 });
    const found = result.tables.suspects.toRows().map((row) => `${row.customer_id} ${row.suspicion} ${row.referrals}`);
    expect(found).toContain('self self 1');
    expect(found).toContain('a burst 5');
    expect(found).toContain('a many 6');
    const tense = result.tables.actions.toRows().filter((row) => row.action === 'check');
    expect(tense.map((row) => row.customer_id).sort()).toEqual(['a', 'self']);
    expect(result.warnings.map((issue) => issue.code)).toContain('self');
    // Whom a suspect brought is not asked how many they bring: s0 … s9 and t0 are.
    expect(result.tables.modes.toRows()[0]).toMatchObject({ mode: 'link', referrals: 17, n: 11 });
    expect(result.tables.modes.toRows()[0]!.k).toBeCloseTo(1 / 11, 12);
  });

  test('group buying by size', async () => {
    const joins = (group: string, size: number, n: number) =>
      Array.from({ length: n }, (_, i) => ({
        customer_id: `${group}${i}`,
        at: `${day(3)} 10:00:00`,
        kind: 'join_group',
        campaign: group,
        value: size,
        unit: 'people',
      }));
    const interactions = [...joins('g1', 2, 2), ...joins('g2', 2, 1), ...joins('g3', 3, 3)];
    const result = await referral(await shopOf({ referrals, interactions }));
    expect(result.tables.group_sizes.toRows()).toMatchObject([
      { size: 2, opened: 2, completed: 1, completion: 0.5, customers: 3 },
      { size: 3, opened: 1, completed: 1, completion: 1, customers: 3 },
    ]);
  });

  test('order of the rows does not matter', async () => {
    const json = async (rows: object[]) => {
      const result = await resultToJson(await referral(await shopOf({ referrals: rows, orders })), 'en');
      return { ...result, provenance: null };
    };
    expect(await json([...referrals].reverse())).toEqual(await json(referrals));
  });
});
