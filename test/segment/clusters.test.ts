import { afterAll, describe, expect, test } from 'vitest';
import type { Dataset } from '../../src/intake/dataset.js';
import { open } from '../../src/intake/index.js';
import { chooseClusters, findClusters } from '../../src/segment/clusters/find-clusters.js';
import { nameClusters } from '../../src/segment/clusters/name-clusters.js';
import { scaleFeature, signedLog } from '../../src/segment/clusters/scale-features.js';
import { verdictOf } from '../../src/segment/clusters/seen.js';
import { clusters } from '../../src/segment/index.js';
import { createRandom } from '../../src/stats/index.js';

const opened: Dataset[] = [];
async function people(rows: readonly object[]): Promise<Dataset> {
  const shop = await open({ customers: rows });
  opened.push(shop);
  return shop;
}
afterAll(async () => {
  for (const shop of opened) await shop.close();
});

/** Two kinds of people, ten each, far apart; the third number is the same for all. */
const twoKinds = Array.from({ length: 20 }, (_, i) => ({
  customer_id: `c${String(i).padStart(2, '0')}`,
  height: (i < 10 ? 100 : 200) + (i % 10),
  visits: (i < 10 ? 1 : 30) + (i % 3),
  floor: 1,
}));

describe('scaling', () => {
  test('standard has divisor n − 1, robust the quartiles', () => {
    expect([...scaleFeature(Float64Array.of(1, 2, 3), 'standard', false)!]).toEqual([-1, 0, 1]);
    const robust = scaleFeature(Float64Array.of(1, 2, 3, 4, 5), 'robust', false)!;
    expect(robust[4]).toBeCloseTo((2 * 1.3489795003921634) / 2, 12);
    expect([...scaleFeature(Float64Array.of(0, Math.E - 1), 'none', true)!]).toEqual([0, 1]);
    expect(signedLog(-3)).toBe(-Math.log(4));
  });
  test('alike for all is nothing to group by; half alike falls back to the standard deviation; unknown stays unknown', () => {
    expect(scaleFeature(Float64Array.of(2, 2), 'robust', false)).toBeNull();
    expect([...scaleFeature(Float64Array.of(0, 0, 0, 0, 10), 'robust', false)!].every(Number.isFinite)).toBe(true);
    expect(scaleFeature(Float64Array.of(1, Number.NaN, 3), 'standard', false)![1]).toBeNaN();
  });
});

describe('the number of clusters', () => {
  const candidate = (clusters: number, stabilityMin: number, smallest = 0.2) => ({
    clusters,
    stabilityMin,
    stabilityMean: stabilityMin,
    smallest,
  });
  test('is the largest whose clusters are all stable and large enough', () => {
    expect(chooseClusters([candidate(2, 0.99), candidate(3, 0.8), candidate(4, 0.7)])).toBe(3);
    expect(chooseClusters([candidate(2, 0.99), candidate(3, 0.8, 0.01)])).toBe(2);
    expect(chooseClusters([candidate(2, 0.5), candidate(3, 0.7)])).toBe(3);
  });
  test('Hennig’s borders', () => {
    expect([0.59, 0.6, 0.75, 0.76, 0.86].map(verdictOf)).toEqual([
      'unstable',
      'doubtful',
      'doubtful',
      'stable',
      'highly_stable',
    ]);
  });
});

describe('names', () => {
  test('by size, the largest first', () => {
    expect(nameClusters(Uint16Array.of(0, 1, 1), 2, null).names).toEqual(['2', '1']);
  });
  test('kept where most members stay; a new cluster gets a number nobody had', () => {
    const { names, kept, known } = nameClusters(Uint16Array.of(0, 0, 1, 1, 2), 3, ['1', '1', 'gold', 'gold', null]);
    expect(names).toEqual(['1', 'gold', '2']);
    expect([kept, known]).toEqual([4, 4]);
  });
});

describe('structure and stability', () => {
  const question = (values: Float64Array, count: number) => ({
    data: { kind: 'numbers' as const, points: { values, count, dimensions: 2 } },
    count,
    most: 6,
    starts: 5,
    resamples: 100,
    seed: 3,
  });
  /** Four clouds at the corners of a square, five standard deviations apart. */
  const corners = (() => {
    const random = createRandom(2);
    return Float64Array.from({ length: 800 }, (_, at) => {
      const corner = Math.floor(at / 2) % 4;
      return random.normal() + 5 * (at % 2 === 0 ? corner & 1 : corner >> 1);
    });
  })();

  test('four clouds are found, stable, and not one cloud', () => {
    const found = findClusters({ ...question(corners, 400), clusters: null });
    expect(found.clusters).toBe(4);
    expect(Math.min(...found.stability!.jaccard)).toBeGreaterThan(0.85);
    expect(found.pNoStructure).toBeLessThan(0.05);
    for (const share of found.stability!.confidence!) expect(share >= 0 && share <= 1).toBe(true);
  });

  test('clouds without groups are called so: at most 2 in 20, normal, uniform and skewed', { timeout: 30_000 }, () => {
    const shapes = [
      (random: ReturnType<typeof createRandom>) => random.normal(),
      (random: ReturnType<typeof createRandom>) => random.next(),
      (random: ReturnType<typeof createRandom>) => Math.log1p(random.gamma(2)),
    ];
    let called = 0;
    for (let market = 0; market < 20; market += 1) {
      const random = createRandom(100 + market);
      const values = Float64Array.from({ length: 400 }, () => shapes[market % 3]!(random));
      const found = findClusters({ ...question(values, 200), clusters: 3, resamples: 1 });
      called += found.pNoStructure! <= 0.05 ? 1 : 0;
    }
    expect(called).toBeLessThanOrEqual(2);
  });
});

describe('customers', () => {
  test('two kinds are two clusters; what is alike for all is named', async () => {
    const result = await clusters(await people(twoKinds));
    const rows = await result.tables.customers.rows();
    expect(rows.map((row) => row.cluster)).toEqual(Array.from({ length: 20 }, (_, i) => (i < 10 ? '1' : '2')));
    expect(rows.every((row) => row.confidence === 1)).toBe(true);
    expect(result.findings[0]!.id).toBe('segment/clusters.finding.stable');
  });

  test('the order of rows, other ids in the same order, and units of measure change nothing', async () => {
    const result = await clusters(await people(twoKinds), { clusters: 2 });
    const turned = await clusters(
      await people([...twoKinds].reverse().map((row) => ({ ...row, height: row.height * 100 }))),
      {
        clusters: 2,
      },
    );
    expect(await turned.tables.customers.rows()).toEqual(await result.tables.customers.rows());
  });

  test('a customer of whom a number is unknown is in no cluster, and counted', async () => {
    const result = await clusters(await people([{ ...twoKinds[0], height: null }, ...twoKinds.slice(1)]), {
      clusters: 2,
    });
    expect(result.tables.customers.cell(0, 'cluster')).toBeNull();
    expect(result.warnings.find((issue) => issue.code === 'unknown_features')?.count).toBe(1);
  });

  test('earlier names are kept: from rows, from an object', async () => {
    const shop = await people(twoKinds);
    const first = twoKinds.map(({ customer_id }, i) => ({ customer_id, cluster: i < 10 ? 'short' : 'tall' }));
    const result = await clusters(shop, { clusters: 2, previous: first });
    expect(result.tables.customers.cell(0, 'cluster')).toBe('short');
    expect(result.metrics.find(({ id }) => id === 'kept_share')?.value).toBe(1);
    const object = await clusters(shop, { clusters: 2, previous: { c19: 'tall' } });
    expect(object.tables.customers.cell(19, 'cluster')).toBe('tall');
  });

  test('refusals name what is wrong', async () => {
    const shop = await people(twoKinds);
    await expect(clusters(shop, { features: ['hieght'] })).rejects.toThrow('Did you mean "height"?');
    await expect(clusters(shop, { clusters: 30 })).rejects.toMatchObject({ code: 'invalid_option' });
    await expect(clusters(shop, { resamples: 0 })).rejects.toThrow('above 0 where "clusters" is auto');
    await expect(clusters(await people(twoKinds.slice(0, 5)))).rejects.toMatchObject({
      code: 'not_enough_data',
      message: expect.stringMatching(/^segment\.clusters: not enough data for clusters/),
    });
    await expect(
      clusters(await people(twoKinds.map((row) => ({ ...row, height: 1, visits: 1 })))),
    ).rejects.toMatchObject({
      code: 'not_enough_data',
    });
  });
});
