import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  adjustedRand,
  bestMatching,
  createRandom,
  gower,
  kMeans,
  mixedColumn,
  nearestCentres,
  type Points,
  partitionAroundMedoids,
  principalComponents,
  projected,
} from '../../src/stats/index.js';

/** scikit-learn, scipy and numpy (make-clusters-scipy.py). */
const reference = JSON.parse(readFileSync(new URL('../reference/clusters-scipy.json', import.meta.url), 'utf8'));
const points = (rows: readonly (readonly number[])[]): Points => ({
  values: Float64Array.from(rows.flat()),
  count: rows.length,
  dimensions: rows[0]!.length,
});
const cloud = (seed: number, count: number, dimensions: number): Points => {
  const random = createRandom(seed);
  return { values: Float64Array.from({ length: count * dimensions }, () => random.normal()), count, dimensions };
};

describe('k-means', () => {
  test('by hand', () => {
    const { centres, sizes, totalWithinSs, labels } = kMeans(points([[0], [1], [10], [11], [12]]), {
      clusters: 2,
      random: createRandom(1),
    });
    expect([...centres].sort((a, b) => a - b)).toEqual([0.5, 11]);
    expect([...sizes].sort()).toEqual([2, 3]);
    expect(totalWithinSs).toBeCloseTo(0.5 + 2, 12);
    expect(labels[0]).toBe(labels[1]);
  });

  test('one cluster is the mean, as many as points leave nothing within', () => {
    const some = points([
      [1, 2],
      [3, 4],
      [8, 0],
    ]);
    expect([...kMeans(some, { clusters: 1, random: createRandom(1) }).centres]).toEqual([4, 2]);
    expect(kMeans(some, { clusters: 3, random: createRandom(1) }).totalWithinSs).toBe(0);
  });

  test('fewer different points than clusters: no cluster is left without a number, nothing is NaN', () => {
    const { centres, totalWithinSs } = kMeans(points([[1], [1], [1], [5]]), { clusters: 3, random: createRandom(1) });
    expect(totalWithinSs).toBe(0);
    expect([...centres].some(Number.isNaN)).toBe(false);
  });

  test('starts shared out are the same starts', () => {
    const some = cloud(6, 200, 2);
    const how = { clusters: 5, random: createRandom(3) };
    const whole = kMeans(some, { ...how, starts: 6 });
    const parts = [0, 3].map((firstStart) => kMeans(some, { ...how, starts: 3, firstStart }));
    expect(Math.min(...parts.map(({ totalWithinSs }) => totalWithinSs))).toBe(whole.totalWithinSs);
  });

  test('more clusters than points is refused', () => {
    expect(() => kMeans(points([[1]]), { clusters: 2, random: createRandom(1) })).toThrow('from 1 to 1');
  });

  test('the bounds change nothing: every point is nearest to its own mean, and no other partition of few points is tighter', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 10_000 }), fc.integer({ min: 2, max: 4 }), (seed, clusters) => {
        const some = cloud(seed, 60, 2);
        const found = kMeans(some, { clusters, random: createRandom(seed), starts: 2 });
        expect([...nearestCentres(some, found.centres)]).toEqual([...found.labels]);
      }),
      { numRuns: 60, seed: 11 },
    );
    const few = cloud(4, 9, 2);
    let best = Number.POSITIVE_INFINITY;
    for (let code = 1; code < 2 ** 8; code += 1) {
      const side = (i: number) => (code >> i) & 1;
      let sum = 0;
      for (const which of [0, 1]) {
        const rows = [...Array(9).keys()].filter((i) => side(i) === which);
        for (const j of [0, 1]) {
          const mean = rows.reduce((total, i) => total + few.values[i * 2 + j]!, 0) / rows.length;
          sum += rows.reduce((total, i) => total + (few.values[i * 2 + j]! - mean) ** 2, 0);
        }
      }
      best = Math.min(best, sum);
    }
    expect(kMeans(few, { clusters: 2, random: createRandom(1) }).totalWithinSs).toBeCloseTo(best, 10);
  });
});

describe('medoids', () => {
  test('the best pair of ten points, all pairs tried', () => {
    const n = 10;
    const { values } = cloud(9, n, 2);
    const distance = Float64Array.from({ length: n * n }, (_, at) => {
      const [a, b] = [Math.floor(at / n), at % n];
      return Math.hypot(values[a * 2]! - values[b * 2]!, values[a * 2 + 1]! - values[b * 2 + 1]!);
    });
    let best = Number.POSITIVE_INFINITY;
    for (let a = 0; a < n; a += 1)
      for (let b = a + 1; b < n; b += 1) {
        let sum = 0;
        for (let i = 0; i < n; i += 1) sum += Math.min(distance[a * n + i]!, distance[b * n + i]!);
        best = Math.min(best, sum);
      }
    const { cost, medoids } = partitionAroundMedoids(distance, n, { clusters: 2, starts: 10, random: createRandom(1) });
    expect(cost).toBeCloseTo(best, 12);
    expect(new Set(medoids).size).toBe(2);
  });

  test('cases that are all alike get different medoids', () => {
    const { medoids, cost } = partitionAroundMedoids(new Float64Array(16), 4, {
      clusters: 2,
      starts: 1,
      random: createRandom(1),
    });
    expect(new Set(medoids).size).toBe(2);
    expect(cost).toBe(0);
  });

  test("Gower's dissimilarity by hand", () => {
    const columns = [
      mixedColumn('number', Float64Array.of(0, 5, 10, Number.NaN)),
      mixedColumn('category', Float64Array.of(0, 1, 0, 1)),
    ];
    expect(gower(columns, 0, 1)).toBe((0.5 + 1) / 2);
    expect(gower(columns, 0, 2)).toBe((1 + 0) / 2);
    expect(gower(columns, 1, 3)).toBe(0);
    expect(gower([mixedColumn('number', Float64Array.of(Number.NaN, 1))], 0, 1)).toBe(1);
  });
});

describe('the adjusted Rand index', () => {
  test('of scikit-learn', () => {
    const { first, second, value } = reference.rand;
    expect(adjustedRand(first, second)).toBeCloseTo(value, 12);
  });
  test('names do not matter; too few is NaN; one group each way is 1', () => {
    expect(adjustedRand([1, 1, 2], ['x', 'x', 'y'])).toBe(1);
    expect(adjustedRand([1], [1])).toBeNaN();
    expect(adjustedRand([1, 1], [1, 1])).toBe(1);
  });
});

describe('best matching', () => {
  test.each(reference.matching as { rows: number; columns: number; worth: number[]; best: number }[])(
    'is worth as much as scipy’s, $rows × $columns',
    ({ rows, columns, worth, best }) => {
      const match = [...bestMatching(Float64Array.from(worth), rows, columns)];
      const used = match.filter((column) => column >= 0);
      expect(used).toHaveLength(Math.min(rows, columns));
      expect(new Set(used).size).toBe(used.length);
      expect(match.reduce((sum, column, row) => sum + (column < 0 ? 0 : worth[row * columns + column]!), 0)).toBe(best);
    },
  );
});

describe('principal components', () => {
  const { values, variances } = reference.components;
  const some: Points = { values: Float64Array.from(values), count: 30, dimensions: 4 };
  test('variances are numpy’s eigenvalues', () => {
    const found = principalComponents(some);
    variances.forEach((variance: number, axis: number) => {
      expect(Math.abs(found.variances[axis]! / variance - 1)).toBeLessThan(1e-10);
    });
  });
  test('places have these variances and no correlation', () => {
    const places = projected(some, principalComponents(some), 2);
    const sum = (f: (i: number) => number) => [...Array(30).keys()].reduce((total, i) => total + f(i), 0) / 29;
    expect(sum((i) => places[i * 2]! ** 2)).toBeCloseTo(variances[0], 9);
    expect(sum((i) => places[i * 2]! * places[i * 2 + 1]!)).toBeCloseTo(0, 9);
  });
});
