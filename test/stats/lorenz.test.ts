import { describe, expect, test } from 'vitest';
import {
  casesHolding,
  createRandom,
  gini,
  giniInterval,
  giniSorted,
  lorenzCurve,
  sortedCopy,
  topShare,
  topShareInterval,
  topShareSorted,
} from '../../src/stats/index.js';

describe('gini', () => {
  test('closed forms', () => {
    expect(gini([5, 5, 5])).toBe(0);
    expect(gini([0, 0, 0, 1])).toBe(3 / 4); // one has everything: (n − 1) / n
    expect(gini([1, 2, 3, 4])).toBeCloseTo(0.25, 15); // Σ(2i − 5)i / (4 · 10) = 10/40
  });

  test('is half the mean absolute difference over the mean', () => {
    const random = createRandom(5);
    const values = Array.from({ length: 60 }, () => Math.round(random.gamma(0.4) * 50));
    let difference = 0;
    for (const x of values) for (const y of values) difference += Math.abs(x - y);
    const total = values.reduce((a, b) => a + b, 0);
    expect(gini(values)).toBeCloseTo(difference / (2 * values.length * total), 14);
  });

  test('NaN where it is not defined; n = 0, 1; negative values', () => {
    expect(gini([])).toBeNaN();
    expect(gini([0, 0])).toBeNaN();
    expect(gini([1, Number.NaN])).toBeNaN();
    expect(gini([-5, 2])).toBeNaN();
    expect(gini([3])).toBe(0);
    expect(gini([-1, 0, 3])).toBeGreaterThan(1);
  });

  test('counts are repetitions', () => {
    expect(giniSorted([1, 4, 9], [2, 0, 3])).toBeCloseTo(gini([1, 1, 9, 9, 9]), 15);
    expect(topShareSorted([1, 4, 9], 0.5, [2, 0, 3])).toBeCloseTo(topShare([1, 1, 9, 9, 9], 0.5), 15);
  });
});

describe('topShare and casesHolding', () => {
  test('whole, fractional and tied cuts', () => {
    expect(topShare([1, 1, 1, 1, 6], 0.2)).toBe(0.6);
    expect(topShare([1, 1, 1, 1, 6], 0.3)).toBeCloseTo(0.65, 15); // one and a half customers
    expect(topShare([2, 2, 2, 2], 0.25)).toBe(0.25);
    expect(topShare([1, 2, 3], 0)).toBe(0);
    expect(topShare([1, 2, 3], 1)).toBe(1);
    expect(topShare([], 0.2)).toBeNaN();
    expect(topShare([0], 0.2)).toBeNaN();
    expect(() => topShare([1], 20)).toThrow(/topShare: parameter "share" must be a number from 0 to 1; got 20/);
  });

  test('one is the inverse of the other', () => {
    const values = [0, 0, 1, 2, 3, 5, 8, 13, 21];
    for (const share of [0, 0.1, 0.35, 0.5, 0.77]) {
      expect(casesHolding(values, topShare(values, share))).toBeCloseTo(share, 14);
    }
    expect(casesHolding(values, 1)).toBeCloseTo(7 / 9, 15); // the two zeros are not needed
    expect(casesHolding([1, 1, 1, 1, 6], 0.6)).toBe(0.2);
    expect(casesHolding([], 0.5)).toBeNaN();
    expect(() => casesHolding([1], -1)).toThrow(RangeError);
  });
});

describe('lorenzCurve', () => {
  test('one point a case, or as many as asked for', () => {
    expect(lorenzCurve([3, 1])).toEqual({ population: Float64Array.of(0, 0.5, 1), value: Float64Array.of(0, 0.25, 1) });
    const thin = lorenzCurve([1, 1, 1, 1, 1, 5], { points: 5 });
    expect(thin.population).toEqual(Float64Array.of(0, 0.25, 0.5, 0.75, 1));
    // At a quarter: one case and a half.
    expect(thin.value).toEqual(Float64Array.of(0, 1.5 / 10, 3 / 10, 4.5 / 10, 1));
    expect(lorenzCurve([]).value.length).toBe(0);
    expect(lorenzCurve([0, 0]).value.length).toBe(0);
    expect(() => lorenzCurve([1], { points: 1 })).toThrow(RangeError);
  });

  test('the area under it is (1 − Gini) / 2', () => {
    const values = [0, 3, 3, 7, 20, 1];
    const { population, value } = lorenzCurve(values);
    let area = 0;
    for (let i = 1; i < population.length; i += 1) {
      area += ((population[i]! - population[i - 1]!) * (value[i]! + value[i - 1]!)) / 2;
    }
    expect(1 - 2 * area).toBeCloseTo(gini(values), 14);
  });
});

describe('intervals of concentration', () => {
  const random = createRandom(8);
  const spend = Float64Array.from({ length: 2000 }, () => Math.exp(random.normal(3, 1)));

  test('bootstrap and infinitesimal jackknife agree on regular data', () => {
    for (const of of [
      (method: 'bootstrap' | 'influence') => giniInterval(spend, { random: createRandom(1), method }),
      (method: 'bootstrap' | 'influence') => topShareInterval(spend, 0.2, { random: createRandom(1), method }),
    ]) {
      const drawn = of('bootstrap');
      const computed = of('influence');
      expect(drawn.kind).toBe('bootstrap studentized');
      expect(computed.kind).toBe('infinitesimal jackknife');
      expect(drawn.estimate).toBe(computed.estimate);
      expect(drawn.low).toBeLessThan(drawn.estimate);
      expect(drawn.high).toBeGreaterThan(drawn.estimate);
      // 1,000 resamples place the ends with a standard error of about 4 % of the width, and studentizing moves them by the skewness.
      const width = drawn.high - drawn.low;
      expect((computed.high - computed.low) / width).toBeCloseTo(1, 0);
      expect(Math.abs(computed.low - drawn.low)).toBeLessThan(0.25 * width);
    }
  });

  test('the influence values are the derivative: one more case moves the Gini as they say', () => {
    // The jackknife by leaving out, through the generic path, gives the same variance.
    const few = spend.slice(0, 200);
    const n = few.length;
    const whole = gini(few);
    let squares = 0;
    for (let i = 0; i < n; i += 1) squares += ((n - 1) * (whole - gini(few.filter((_, j) => j !== i)))) ** 2;
    const jackknife = Math.sqrt(squares) / n;
    const { low, high } = giniInterval(few, { random, method: 'influence' });
    expect((high - low) / (2 * 1.959963984540054) / jackknife).toBeCloseTo(1, 1);
  });

  test('same seed, same interval; the input is not changed; large n goes by influence', () => {
    const shuffled = sortedCopy(spend).reverse();
    const a = giniInterval(spend, { random: createRandom(3), resamples: 50 });
    expect(giniInterval(shuffled, { random: createRandom(3), resamples: 50 })).toEqual(a);
    expect(shuffled[0]).toBeGreaterThan(shuffled[1]!);
    expect(giniInterval(new Float64Array(60_000).fill(1), { random }).kind).toBe('infinitesimal jackknife');
  });

  test('too few cases: no interval, but the estimate', () => {
    const none = giniInterval([], { random });
    expect([none.estimate, none.low, none.high]).toEqual([Number.NaN, Number.NaN, Number.NaN]);
    const one = giniInterval([5], { random });
    expect([one.estimate, one.low, one.high]).toEqual([0, Number.NaN, Number.NaN]);
    const three = giniInterval([1, 2, 30], { random: createRandom(1) });
    expect(three.low).toBeGreaterThanOrEqual(0);
    expect(three.high).toBeLessThanOrEqual(1);
    const two = topShareInterval([1, 3], 0.5, { random: createRandom(1) });
    expect(two.estimate).toBe(0.75);
    expect(two.high).toBeGreaterThanOrEqual(two.low);
    expect(giniInterval([4, 4, 4], { random }).low).toBe(0);
    expect(giniInterval([1, Number.NaN, 4], { random }).low).toBeNaN();
  });
});
