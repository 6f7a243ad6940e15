import { describe, expect, test } from 'vitest';
import { bunching, createRandom } from '../../src/stats/index.js';

describe('bunching', () => {
  test('bins of a uniform on the logarithmic scale: as many as expected, by hand', () => {
    // 100 cases in each bin: the curve is flat, and 300 stand in the window of three bins where 300 are expected.
    const step = Math.log(1.1) / 3;
    const values = Array.from({ length: 30 * 100 }, (_, i) => 50 * Math.exp((Math.floor(i / 100) - 15 + 0.5) * step));
    const found = bunching(values, 50)!;
    expect(found.observed).toBe(300);
    expect(found.expected).toBeCloseTo(300, 6);
    expect(found.ratio).toBeCloseTo(1, 8);
    expect(found.p).toBeCloseTo(0.5, 6);
    expect(found.n).toBe(2400);
    expect(found.bins).toHaveLength(30);
  });

  test('the threshold itself is above, one cent less is below', () => {
    const around = Array.from({ length: 200 }, (_, i) => 80 + i * 0.3);
    const count = (extra: number) => bunching([...around, ...Array<number>(50).fill(extra)], 100)!.observed;
    expect(count(100) - count(99.99)).toBe(50);
  });

  test('too few cases, no curve; bad parameters are refused', () => {
    expect(bunching([1, 2, 3], 2)).toBeNull();
    expect(bunching([], 2)).toBeNull();
    expect(() => bunching([1], 0)).toThrow(RangeError);
    expect(() => bunching([1], 1, { width: 0 })).toThrow(RangeError);
  });

  test('without bunching it is called at five per cent in about five of a hundred samples', () => {
    const random = createRandom(3, 'null');
    let called = 0;
    for (let sample = 0; sample < 300; sample++) {
      const values = Array.from({ length: 1500 }, () => Math.exp(5 + 0.8 * random.normal()));
      if (bunching(values, 160)!.p < 0.05) called += 1;
    }
    // 300 draws at .05: mean 15, standard deviation 3.8; three of them above.
    expect(called).toBeLessThanOrEqual(27);
    expect(called).toBeGreaterThanOrEqual(3);
  });
});
