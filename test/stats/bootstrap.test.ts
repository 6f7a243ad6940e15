import { describe, expect, test } from 'vitest';
import { bootstrapInterval, createRandom, drawCounts } from '../../src/stats/index.js';

const values = [3, 8, 1, 9, 4, 4, 7, 2, 6, 5, 12, 3, 8, 1, 0, 15, 6, 2, 9, 5];
const weightedMean = (counts: Uint32Array) => {
  let sum = 0;
  counts.forEach((count, i) => {
    sum += count * values[i]!;
  });
  return sum / values.length;
};

describe('bootstrapInterval', () => {
  test('of a mean is near mean ± z sd / √n', () => {
    const interval = bootstrapInterval(values.length, weightedMean, {
      random: createRandom(1),
      resamples: 5000,
      method: 'percentile',
    });
    const mean = 5.5;
    const se = Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0)) / values.length;
    expect(interval.estimate).toBe(mean);
    // An end is placed with a standard error of about 0.03 at 5,000 resamples.
    expect(Math.abs(interval.low - (mean - 1.96 * se))).toBeLessThan(0.25);
    expect(Math.abs(interval.high - (mean + 1.96 * se))).toBeLessThan(0.25);
    expect(interval).toMatchObject({ level: 0.95, kind: 'bootstrap percentile', resamples: 5000 });
  });

  test('bca shifts both ends towards the long tail', () => {
    const options = { resamples: 5000, level: 0.9 };
    const plain = bootstrapInterval(values.length, weightedMean, {
      ...options,
      random: createRandom(1),
      method: 'percentile',
    });
    const corrected = bootstrapInterval(values.length, weightedMean, { ...options, random: createRandom(1) });
    expect(corrected.low).toBeGreaterThan(plain.low);
    expect(corrected.high).toBeGreaterThan(plain.high);
  });

  test('studentized, of a mean, is near the interval by Student’s t', () => {
    const spread = (counts: Uint32Array) => {
      const mean = weightedMean(counts);
      const squares = values.reduce((sum, value, i) => sum + counts[i]! * (value - mean) ** 2, 0);
      return Math.sqrt(squares) / values.length;
    };
    const options = { random: createRandom(1), resamples: 5000, method: 'studentized', standardError: spread } as const;
    const { low, high, kind } = bootstrapInterval(values.length, weightedMean, options);
    expect(kind).toBe('bootstrap studentized');
    // t with 19 degrees of freedom at 97.5 %: 2.093; the sample leans to the right, and so does the interval.
    const half = 2.093 * spread(new Uint32Array(values.length).fill(1));
    expect(Math.abs(high - low - 2 * half) / (2 * half)).toBeLessThan(0.1);
    expect(high + low).toBeGreaterThan(2 * 5.5);
    expect(bootstrapInterval(3, () => 2, { ...options, standardError: () => 0 })).toMatchObject({ low: 2, high: 2 });
    const { standardError: _, ...without } = options;
    expect(() => bootstrapInterval(3, () => 2, without)).toThrow(/needs option "standardError"/);
  });

  test('same seed, same ends; other seed, other ends', () => {
    const at = (seed: number) =>
      bootstrapInterval(values.length, weightedMean, { random: createRandom(seed), resamples: 200 });
    expect(at(4)).toEqual(at(4));
    expect(at(4).low).not.toBe(at(5).low);
  });

  test('no interval where there is none', () => {
    const options = { random: createRandom(1), resamples: 20 };
    expect(bootstrapInterval(0, () => 1, options).low).toBeNaN();
    expect(bootstrapInterval(1, () => 1, options)).toMatchObject({ estimate: 1, low: Number.NaN });
    expect(bootstrapInterval(3, () => Number.NaN, options).high).toBeNaN();
    let calls = 0;
    const mostlyNaN = () => {
      calls += 1;
      return calls === 1 || calls % 3 === 0 ? 1 : Number.NaN;
    };
    expect(bootstrapInterval(3, mostlyNaN, { ...options, method: 'percentile' }).low).toBeNaN();
    expect(bootstrapInterval(3, () => 2, options)).toMatchObject({ low: 2, high: 2 });
  });

  test('refuses options outside their range', () => {
    const random = createRandom(1);
    expect(() => bootstrapInterval(2, () => 1, { random, resamples: 1 })).toThrow(/"resamples" must be an integer/);
    expect(() => bootstrapInterval(2, () => 1, { random, level: 1 })).toThrow(/"level"/);
  });

  test('counts add up to the number of cases', () => {
    const counts = new Uint32Array(7);
    drawCounts(counts, createRandom(2));
    expect(counts.reduce((a, b) => a + b, 0)).toBe(7);
  });
});
