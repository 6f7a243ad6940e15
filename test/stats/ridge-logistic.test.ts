import { describe, expect, test } from 'vitest';
import { createRandom, logistic, predictorError, ridgeLogistic } from '../../src/stats/index.js';

const none = { values: new Float64Array(0), count: 4, dimensions: 0 };

describe('ridgeLogistic', () => {
  test('the intercept alone is the log odds of the share', () => {
    const fit = ridgeLogistic(none, [1, 0, 0, 0], { ridge: 1 });
    expect(fit.coefficients[0]).toBeCloseTo(Math.log(1 / 3), 12);
    expect(fit.covariance[0]).toBeCloseTo(1 / (4 * 0.25 * 0.75), 10);
    expect(fit.logLikelihood).toBeCloseTo(Math.log(0.25) + 3 * Math.log(0.75), 12);
    expect(fit.converged).toBe(true);
  });

  test('two groups: the log odds ratio in closed form', () => {
    // 1 of 4 with x = 0, 3 of 5 with x = 1.
    const values = Float64Array.of(0, 0, 0, 0, 1, 1, 1, 1, 1);
    const fit = ridgeLogistic({ values, count: 9, dimensions: 1 }, [1, 0, 0, 0, 1, 1, 1, 0, 0], { ridge: 0 });
    expect(fit.coefficients[0]).toBeCloseTo(Math.log(1 / 3), 10);
    expect(fit.coefficients[1]).toBeCloseTo(Math.log(3 / 2) - Math.log(1 / 3), 10);
    // Woolf: 1/1 + 1/3 + 1/3 + 1/2
    expect(fit.covariance[3]).toBeCloseTo(1 + 1 / 3 + 1 / 3 + 1 / 2, 9);
  });

  test('a weight of two is a row twice', () => {
    const [values, y] = [Float64Array.of(0.3, -1, 2, 0.5), [0, 1, 1, 0]];
    const weighed = ridgeLogistic({ values, count: 4, dimensions: 1 }, y, { ridge: 0.5, weights: [1, 2, 1, 1] });
    const twice = Float64Array.of(0.3, -1, -1, 2, 0.5);
    const plain = ridgeLogistic({ values: twice, count: 5, dimensions: 1 }, [0, 1, 1, 1, 0], { ridge: 0.5 });
    expect(weighed.coefficients[1]).toBeCloseTo(plain.coefficients[1]!, 12);
  });

  test('classes that a column parts have an answer with a penalty', () => {
    const rows = { values: Float64Array.of(-2, -1, 1, 2), count: 4, dimensions: 1 };
    const fit = ridgeLogistic(rows, [0, 0, 1, 1], { ridge: 1 });
    expect(fit.converged).toBe(true);
    // The slope solves Σ (y − p) x = β; by symmetry the intercept is 0.
    const b = fit.coefficients[1]!;
    expect(2 * (1 - logistic(b)) + 4 * (1 - logistic(2 * b))).toBeCloseTo(b, 9);
    expect(fit.coefficients[0]).toBeCloseTo(0, 10);
  });

  test('the sandwich over groups of one row each is near the inverse information where the model is right', () => {
    const random = createRandom(3);
    const n = 4000;
    const values = Float64Array.from({ length: n }, () => random.normal());
    const y = Array.from(values, (x) => (random.bernoulli(logistic(0.4 * x - 1)) ? 1 : 0));
    const rows = { values, count: n, dimensions: 1 };
    const plain = ridgeLogistic(rows, y, { ridge: 0 });
    const robust = ridgeLogistic(rows, y, { ridge: 0, groups: Int32Array.from({ length: n }, (_, i) => i) });
    expect(Math.sqrt(robust.covariance[3]! / plain.covariance[3]!)).toBeCloseTo(1, 1);
    expect(Math.abs(plain.coefficients[1]! - 0.4)).toBeLessThan(3 * Math.sqrt(plain.covariance[3]!));
    expect(predictorError(plain, Float64Array.of(0), 0)).toBeCloseTo(Math.sqrt(plain.covariance[0]!), 12);
    // Every row twice in one group knows as much as once: its variance stays.
    const double = (of: ArrayLike<number>) => Float64Array.from({ length: 2 * n }, (_, i) => of[i >> 1]!);
    const groups = Int32Array.from({ length: 2 * n }, (_, i) => i >> 1);
    const doubled = ridgeLogistic({ values: double(values), count: 2 * n, dimensions: 1 }, double(y), {
      ridge: 0,
      groups,
    });
    expect(doubled.covariance[3]).toBeCloseTo(robust.covariance[3]!, 10);
  });

  test('refuses a negative penalty and outcomes of another length', () => {
    expect(() => ridgeLogistic(none, [1, 0, 0, 0], { ridge: -1 })).toThrow(RangeError);
    expect(() => ridgeLogistic(none, [1], { ridge: 1 })).toThrow(RangeError);
  });
});
