import fc from 'fast-check';
import * as peer from 'simple-statistics';
import { describe, expect, test } from 'vitest';
import { erf, mean, median, normalQuantile, pearson, spearman, summary } from '../../src/stats/index.js';

// A second implementation: simple-statistics 7.12.1. Its sums are Neumaier's, so agreement to 1e-9 of the spread is asked;
// its erf is an approximation good to 1.2e-7, its normal quantile to 6e-3 in the tails.
const samples = fc.array(fc.double({ min: -1e6, max: 1e6, noNaN: true }), { minLength: 3, maxLength: 60 });

function close(a: number, b: number, scale: number): void {
  expect(Math.abs(a - b)).toBeLessThanOrEqual(1e-9 * Math.max(1, scale));
}

describe('the same as simple-statistics', () => {
  test('mean, median, standard deviation', () => {
    fc.assert(
      fc.property(samples, (values) => {
        const scale = Math.max(...values.map(Math.abs));
        close(mean(values), peer.mean(values), scale);
        close(median(values), peer.median(values), scale);
        close(summary(values).sd, peer.sampleStandardDeviation(values), scale);
      }),
      { seed: 20, numRuns: 300 },
    );
  });

  test('correlation of values and of ranks without ties', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.integer({ min: -1e6, max: 1e6 }), { minLength: 6, maxLength: 40 }), (values) => {
        const half = values.length >> 1;
        const [a, b] = [values.slice(0, half), values.slice(half, 2 * half)];
        expect(pearson(a, b)).toBeCloseTo(peer.sampleCorrelation(a, b), 9);
        expect(spearman(a, b)).toBeCloseTo(peer.sampleRankCorrelation(a, b), 9);
      }),
      { seed: 21, numRuns: 200 },
    );
  });

  test.each([-2.5, -1, -0.1, 0, 0.3, 1.7])('erf(%d) within its 1.2e-7', (x) => {
    expect(Math.abs(erf(x) - peer.errorFunction(x))).toBeLessThan(1.5e-7);
  });

  test.each([0.01, 0.2, 0.5, 0.9, 0.975])('normal quantile at %d within its 6e-3', (p) => {
    expect(Math.abs(normalQuantile(p) - peer.probit(p))).toBeLessThan(6e-3);
  });
});
