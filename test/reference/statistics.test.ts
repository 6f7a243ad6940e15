import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import {
  benjaminiHochberg,
  fitBetaBinomial,
  pearson,
  quantiles,
  rank,
  spearman,
  summary,
  wilson,
} from '../../src/stats/index.js';

interface Reference {
  readonly beta_binomial: { k: number[]; n: number[]; mu: number; concentration: number; log_likelihood: number }[];
  readonly scipy: {
    readonly x: number[];
    readonly y: number[];
    readonly rank: number[];
    readonly pearson: number;
    readonly spearman: number;
    readonly quantile_shares: number[];
    readonly quantiles: number[];
    readonly p_values: number[];
    readonly benjamini_hochberg: number[];
    readonly wilson: [successes: number, n: number, level: number, low: number, high: number][];
  };
}

interface Univariate {
  readonly datasets: { name: string; n: number; mean: number; sd: number; values: number[] }[];
}

const read = (name: string) => JSON.parse(readFileSync(new URL(name, import.meta.url), 'utf8'));
const reference: Reference = read('./stats-mpmath.json');
const nist: Univariate = read('./nist-univariate.json');
const { scipy } = reference;

describe('statistics against scipy', () => {
  // Plain arithmetic on a few doubles: only the order of the operations differs.
  test('ranks, correlations, quantiles', () => {
    expect(Array.from(rank(scipy.x))).toEqual(scipy.rank);
    expect(pearson(scipy.x, scipy.y)).toBeCloseTo(scipy.pearson, 13);
    expect(spearman(scipy.x, scipy.y)).toBeCloseTo(scipy.spearman, 13);
    quantiles(scipy.x, scipy.quantile_shares).forEach((value, i) => {
      expect(value).toBeCloseTo(scipy.quantiles[i]!, 14);
    });
  });

  test('Benjamini–Hochberg', () => {
    benjaminiHochberg(scipy.p_values).forEach((value, i) => {
      expect(value).toBeCloseTo(scipy.benjamini_hochberg[i]!, 14);
    });
  });

  test.each(scipy.wilson)('Wilson interval of %d of %d at %d', (successes, n, level, low, high) => {
    const interval = wilson(successes, n, level);
    expect(interval.low).toBeCloseTo(low, 13);
    expect(interval.high).toBeCloseTo(high, 13);
  });

  // scipy ends Nelder–Mead at 1e-10 of the parameters on a surface flat to second order, so they agree to about 1e-6;
  // its log likelihood is a sum of differences of ln Γ, good to about 1e-10.
  test.each(reference.beta_binomial)('beta-binomial fit with mu $mu', ({ k, n, mu, concentration, log_likelihood }) => {
    const fit = fitBetaBinomial({ k, n });
    expect(fit.converged).toBe(true);
    expect(fit.pooled).toBe(false);
    expect(fit.mu / mu).toBeCloseTo(1, 6);
    expect(fit.concentration / concentration).toBeCloseTo(1, 5);
    expect(fit.logLikelihood).toBeCloseTo(log_likelihood, 9);
  });
});

describe('mean and standard deviation of NIST StRD', () => {
  // The certified values have 15 digits; Mavro and Michelso lose some since 2.0018 and 299.85 are no doubles.
  test.each(nist.datasets)('$name', ({ n, mean, sd, values }) => {
    const result = summary(values);
    expect(result.count).toBe(n);
    expect(Math.abs(result.mean / mean - 1)).toBeLessThan(1e-14);
    expect(Math.abs(result.sd / sd - 1)).toBeLessThan(2e-13);
  });

  test('NumAcc1: three numbers, mean 10000002, sd 1', () => {
    const { mean, sd } = summary([10000001, 10000003, 10000002]);
    expect(mean).toBe(10000002);
    expect(sd).toBe(1);
  });

  // 1 + 2 × 500 values around a base; sd 0.1 is certified. What is lost is lost when base + 0.1 is rounded to a double:
  // half a unit in the last place of the base over 0.1.
  test.each([
    ['NumAcc2', 1.2, 1.1, 1.3, 1e-14],
    ['NumAcc3', 1000000.2, 1000000.1, 1000000.3, 1e-9],
    ['NumAcc4', 10000000.2, 10000000.1, 10000000.3, 1e-8],
  ])('%s', (_name, centre, low, high, tolerance) => {
    const values = [centre];
    for (let i = 0; i < 500; i += 1) values.push(low, high);
    const { mean, sd } = summary(values);
    expect(Math.abs(mean / centre - 1)).toBeLessThan(1e-15);
    expect(Math.abs(sd / 0.1 - 1)).toBeLessThan(tolerance);
  });
});
