import { describe, expect, test } from 'vitest';
import {
  benjaminiHochberg,
  blockSum,
  mean,
  median,
  pearson,
  quantile,
  quantileSorted,
  quantiles,
  rank,
  sortedCopy,
  spearman,
  summary,
  wilson,
} from '../../src/stats/index.js';

describe('quantile', () => {
  test('n = 0, 1, 2, 3', () => {
    expect(quantile([], 0.5)).toBeNaN();
    expect(quantile([7], 0.9)).toBe(7);
    expect(quantile([1, 2], 0.25)).toBe(1.25);
    expect(median([3, 1, 2])).toBe(2);
    expect(quantiles([3, 1, 2], [0, 1])).toEqual(Float64Array.of(1, 3));
  });

  test('leaves its input alone; ties, NaN, infinities, shares outside 0..1', () => {
    const values = Object.freeze([5, 5, 1, 5]) as readonly number[];
    expect(quantile(values, 0.5)).toBe(5);
    expect(quantile([1, Number.NaN], 0.1)).toBeNaN();
    expect(quantile([-Infinity, 0, Infinity], 0.5)).toBe(0);
    expect(quantile([-Infinity, Infinity], 0)).toBe(-Infinity);
    expect(quantile([1, 2], 1.01)).toBeNaN();
    expect(quantile([1, 2], Number.NaN)).toBeNaN();
    expect(quantileSorted([1, 2, 3], 0.5)).toBe(2);
    expect(sortedCopy([3, -0, 10, 2])).toEqual(Float64Array.of(-0, 2, 3, 10));
    // Many whole numbers near to each other are counted.
    const days = Array.from({ length: 2000 }, (_, i) => ((i * 7919) % 700) - 350);
    expect(sortedCopy(days)).toEqual(new Float64Array(days).sort());
    for (const other of [0.5, -0, Number.NaN, Number.NEGATIVE_INFINITY, 1e9])
      expect(sortedCopy([...days, other])).toEqual(new Float64Array([...days, other]).sort());
    // Many values of which none is negative are sorted by their bits.
    const money = Array.from({ length: 40_000 }, (_, i) => ((i * 7919) % 30_011) / 100);
    for (const other of [0, 5e-324, 1e300, -0.5, -0, Number.NaN, Number.POSITIVE_INFINITY])
      expect(sortedCopy([...money, other])).toEqual(new Float64Array([...money, other]).sort());
  });
});

describe('summary and sums', () => {
  test('n = 0, 1, 2, 3', () => {
    expect(summary([])).toEqual({
      count: 0,
      sum: 0,
      mean: Number.NaN,
      sd: Number.NaN,
      min: Number.NaN,
      max: Number.NaN,
    });
    expect(summary([4])).toEqual({ count: 1, sum: 4, mean: 4, sd: Number.NaN, min: 4, max: 4 });
    expect(summary([1, 2]).sd).toBeCloseTo(Math.SQRT1_2, 15);
    expect(summary([1, 2, 3])).toEqual({ count: 3, sum: 6, mean: 2, sd: 1, min: 1, max: 3 });
    expect(summary([2, 2, 2]).sd).toBe(0);
    expect(mean([])).toBeNaN();
  });

  test('NaN in, NaN out', () => {
    const { mean: centre, sd, min, max } = summary([1, Number.NaN, 3]);
    expect([centre, sd, min, max]).toEqual([Number.NaN, Number.NaN, Number.NaN, Number.NaN]);
    expect(blockSum([1, Number.NaN])).toBeNaN();
  });

  test('a block sum is the sum of the sums of its blocks, whoever adds them', () => {
    const values = Float64Array.from({ length: 1000 }, (_, i) => 1 / (i + 1));
    const block = (i: number) => values.subarray(256 * i, 256 * (i + 1)).reduce((sum, value) => sum + value, 0);
    expect(blockSum(values)).toBe(block(0) + block(1) + (block(2) + block(3)));
    expect(blockSum(values.subarray(0, 256))).toBe(block(0));
    expect(blockSum(values.subarray(0, 600))).toBe(
      block(0) + block(1) + values.subarray(512, 600).reduce((a, b) => a + b, 0),
    );
    expect(blockSum([])).toBe(0);
  });

  test('a million tenths', () => {
    // Adding one by one ends at 100000.00000133288; fixed blocks by pairs stay within 1e-9.
    expect(Math.abs(blockSum(new Float64Array(1e6).fill(0.1)) - 1e5)).toBeLessThan(1e-9);
  });
});

describe('rank and correlation', () => {
  test('ties share the mean rank, NaN has none', () => {
    expect(rank([10, 20, 20, 5])).toEqual(Float64Array.of(2, 3.5, 3.5, 1));
    expect(rank([1, Number.NaN, 0])).toEqual(Float64Array.of(2, Number.NaN, 1));
    expect(rank([])).toEqual(new Float64Array(0));
    expect(rank([4, 4, 4])).toEqual(Float64Array.of(2, 2, 2));
  });

  test('correlation is NaN where it does not exist', () => {
    expect(pearson([], [])).toBeNaN();
    expect(pearson([1], [2])).toBeNaN();
    expect(pearson([1, 2], [3, 3])).toBeNaN();
    expect(spearman([1, Number.NaN, 3], [1, 2, 3])).toBeNaN();
    expect(pearson([1, 2], [4, 3])).toBeCloseTo(-1, 15);
    expect(spearman([1, 2, 3, 4], [1, 8, 27, 64])).toBeCloseTo(1, 15);
    expect(() => pearson([1], [1, 2])).toThrow(RangeError);
  });
});

describe('Benjamini–Hochberg', () => {
  test('n = 0, 1, ties, NaN, tests made elsewhere', () => {
    expect(benjaminiHochberg([])).toEqual(new Float64Array(0));
    expect(benjaminiHochberg([0.2])).toEqual(Float64Array.of(0.2));
    expect(benjaminiHochberg([0.01, 0.02, 0.03])).toEqual(Float64Array.of(0.03, 0.03, 0.03));
    expect(benjaminiHochberg([0.04, Number.NaN, 0.01])).toEqual(Float64Array.of(0.04, Number.NaN, 0.02));
    expect(benjaminiHochberg([0.01], 10)).toEqual(Float64Array.of(0.1));
    expect(benjaminiHochberg([0.9], 10)).toEqual(Float64Array.of(1));
    expect(() => benjaminiHochberg([0.1, 0.2], 1)).toThrow(/at least 2/);
  });
});

describe('wilson', () => {
  test('nothing known, nothing seen, everything seen', () => {
    expect(wilson(0, 0)).toEqual({ low: 0, high: 1, level: 0.95, kind: 'wilson' });
    expect(wilson(0, 20).low).toBe(0);
    expect(wilson(20, 20).high).toBe(1);
    expect(wilson(0, 20).high).toBeCloseTo(1 - wilson(20, 20).low, 15);
  });

  test('refuses what cannot be', () => {
    expect(() => wilson(3, 2)).toThrow(/wilson: parameter "successes" must be from 0 to n; got 3 of 2/);
    expect(() => wilson(Number.NaN, 2)).toThrow(RangeError);
    expect(() => wilson(1, 2, 95)).toThrow(/option "level" must be a number between 0 and 1; got 95/);
  });
});
