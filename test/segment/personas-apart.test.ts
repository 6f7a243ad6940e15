import { expect, test } from 'vitest';
import type { FeatureColumn } from '../../src/segment/features/feature.js';
import { findPersonas } from '../../src/segment/personas/find-personas.js';
import { createRandom } from '../../src/stats/index.js';

const options = { mostClusters: 5, starts: 5, resamples: 20, leastShare: 0.02, seed: 1, signal: undefined };

/** Three clouds of 40 customers in two numbers, then `strange` customers far from all of them. */
function clouds(strange: number): FeatureColumn[] {
  const random = createRandom(3);
  const centres = [
    [0, 0],
    [10, 0],
    [0, 10],
  ] as const;
  const places = Array.from({ length: 120 }, (_, i) => centres[i % 3]!.map((at) => at + random.normal()));
  for (let i = 0; i < strange; i++) places.push([60 + i / 100, 60]);
  return ['a', 'b'].map((id, j) => ({
    ...{ id, group: 'behaviour', kind: 'number', categories: [], unit: 'number', skewed: false },
    values: Float64Array.from(places, (place) => place[j]!),
    names: { names: { en: id, 'zh-CN': id } },
  }));
}
const rowsOf = (count: number) => Uint32Array.from({ length: count }, (_, i) => i);

test('a strange customer stands apart and costs no persona', async () => {
  const found = (await findPersonas(clouds(2), rowsOf(122), { ...options, clusters: 'auto', leastCustomers: 10 }))!;
  expect(Array.from(found.apart)).toEqual([120, 121]);
  expect(found.rows.length).toBe(120);
  expect(found.found.clusters).toBe(3);
  // The clouds stand by turns: customers three places on are of one kind.
  for (let i = 0; i + 3 < 120; i++) expect(found.found.labels[i]).toBe(found.found.labels[i + 3]);
});

test('a number that was asked for is kept; only the least count sets apart then', async () => {
  const asked = { ...options, clusters: 4, leastShare: 0.5 };
  const kept = (await findPersonas(clouds(2), rowsOf(122), { ...asked, leastCustomers: 2 }))!;
  expect([kept.apart.length, kept.found.clusters]).toEqual([0, 4]);
  const apart = (await findPersonas(clouds(2), rowsOf(122), { ...asked, leastCustomers: 3 }))!;
  expect([apart.apart.length, apart.found.clusters]).toEqual([2, 4]);
});

test('more than a twentieth is never set apart, and customers who are all alike have no persona', async () => {
  const many = (await findPersonas(clouds(9), rowsOf(129), { ...options, clusters: 'auto', leastCustomers: 10 }))!;
  expect(many.apart.length).toBe(0);
  const alike = clouds(0).map((column) => ({ ...column, values: new Float64Array(120).fill(1) }));
  expect(await findPersonas(alike, rowsOf(120), { ...options, clusters: 'auto', leastCustomers: 10 })).toBeNull();
});
