import { describe, expect, test } from 'vitest';
import { createRandom, normalQuantile, type Stratum, stratifiedDifference } from '../../src/stats/index.js';

const stratum = (x: number, n1: number, y: number, n0: number): Stratum => ({
  first: { successes: x, n: n1 },
  second: { successes: y, n: n0 },
});

describe('stratifiedDifference', () => {
  test('one stratum is the plain difference with the variance p(1 − p)/n of both groups', () => {
    const { value, low, high } = stratifiedDifference([stratum(10, 20, 10, 40)])!;
    const half = normalQuantile(0.975) * Math.sqrt(0.25 / 20 + (0.25 * 0.75) / 40);
    expect(value).toBeCloseTo(0.25, 14);
    expect([low, high]).toEqual([expect.closeTo(0.25 - half, 4), expect.closeTo(0.25 + half, 4)]);
  });

  test('weights are n1 n0 / n; a stratum with one group alone says nothing', () => {
    // (.5 × 10 + .1 × 20) / 30: differences .5 and .1 with weights 20·20/40 and 40·40/80.
    const strata = [stratum(15, 20, 5, 20), stratum(8, 40, 4, 40)];
    expect(stratifiedDifference(strata)!.value).toBeCloseTo((0.5 * 10 + 0.1 * 20) / 30, 14);
    expect(stratifiedDifference([...strata, stratum(9, 9, 0, 0)])).toEqual(stratifiedDifference(strata));
  });

  test('a difference that comes from the strata alone is none (Simpson)', () => {
    const strata = [stratum(80, 100, 8, 10), stratum(2, 10, 20, 100)];
    expect(stratifiedDifference(strata)!.value).toBeCloseTo(0, 14);
  });

  test('nothing to compare, and nothing that varies, is null', () => {
    expect(stratifiedDifference([])).toBeNull();
    expect(stratifiedDifference([stratum(3, 5, 0, 0)])).toBeNull();
    expect(stratifiedDifference([stratum(5, 5, 5, 5)])).toBeNull();
  });

  test('90 % intervals hold the truth in 868 to 930 of 1,000 samples, also in many small strata', () => {
    const random = createRandom(5);
    const draw = (n: number, p: number) => Array.from({ length: n }).filter(() => random.bernoulli(p)).length;
    let held = 0;
    for (let sample = 0; sample < 1000; sample++) {
      const strata = Array.from({ length: 30 }, (_, i) => {
        const base = 0.1 + (i % 5) * 0.1;
        return stratum(draw(3 + (i % 3), base + 0.15), 3 + (i % 3), draw(6, base), 6);
      });
      const { low, high } = stratifiedDifference(strata, 0.9)!;
      if (low < 0.15 && 0.15 < high) held += 1;
    }
    expect(held).toBeGreaterThanOrEqual(868);
    expect(held).toBeLessThanOrEqual(930);
  });
});
