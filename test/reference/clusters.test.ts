import { afterAll, describe, expect, test } from 'vitest';
import type { Dataset } from '../../src/intake/dataset.js';
import { open } from '../../src/intake/index.js';
import { clusters } from '../../src/segment/index.js';
import { dataFile } from '../support/data.js';

const opened: Dataset[] = [];
afterAll(async () => {
  for (const shop of opened) await shop.close();
});
async function flowers(path: string): Promise<Dataset> {
  const shop = await open({ customers: path });
  opened.push(shop);
  return shop;
}
const value = (result: Awaited<ReturnType<typeof clusters>>, id: string) =>
  result.metrics.find((metric) => metric.id === id)?.value;

const iris = dataFile('cluster/iris.csv');
const arrests = dataFile('cluster/USArrests.csv');

/** R's kmeans with many starts, as textbooks print it, to five digits; another tool (scikit-learn's KMeans) agrees to all of them. */
describe('a customers table alone', () => {
  test.skipIf(iris === null)(
    'iris, three clusters, as measured: 78.85144; 50, 62, 38',
    { timeout: 30_000 },
    async () => {
      const result = await clusters(await flowers(iris!), { clusters: 3, scale: 'none', log: false });
      expect(value(result, 'within_ss')).toBeCloseTo(78.85144, 5);
      expect([...result.tables.clusters.data['size']!]).toEqual([62, 50, 38]);
      expect(value(result, 'stability_min')).toBeGreaterThan(0.75);
      expect(value(result, 'p_no_structure')).toBeLessThan(0.05);
      // One feature alone has no name in two languages: the column's own stands.
      expect(new Set(result.tables.profiles.data['feature'] as string[])).toEqual(
        new Set(['Sepal.Length', 'Sepal.Width', 'Petal.Length', 'Petal.Width']),
      );
    },
  );

  test.skipIf(arrests === null)(
    'USArrests, standardised, four clusters: 56.40317; 8, 13, 13, 16',
    { timeout: 30_000 },
    async () => {
      const result = await clusters(await flowers(arrests!), { clusters: 4, scale: 'standard', resamples: 0 });
      expect(value(result, 'within_ss')).toBeCloseTo(56.40317, 5);
      expect([...result.tables.clusters.data['size']!]).toEqual([16, 13, 13, 8]);
      expect(value(result, 'stability_min')).toBeNull();
    },
  );

  test.skipIf(iris === null)('a category among the features: groups around medoids', { timeout: 30_000 }, async () => {
    const shop = await flowers(iris!);
    const result = await clusters(shop, { clusters: 3, features: ['Petal.Length', 'Species'], resamples: 20 });
    const kinds = new Map(
      (await shop.engine.query(`SELECT customer_id, "Species" AS kind FROM ${shop.tables.customers!.relation}`))
        .rows()
        .map((row) => [row.customer_id, row.kind]),
    );
    const seen = new Set(
      (await result.tables.customers.rows()).map((row) => `${row.cluster} ${kinds.get(row.customer_id!)}`),
    );
    expect(seen.size).toBe(3);
  });
});
