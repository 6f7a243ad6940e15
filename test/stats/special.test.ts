import { describe, expect, test } from 'vitest';
import {
  betaCdf,
  betaDensity,
  betaQuantile,
  betaUpperTail,
  binomialCdf,
  binomialUpperTail,
  digamma,
  fisherUpperTail,
  gammaCdf,
  gammaQuantile,
  gammaUpperTail,
  lnBeta,
  lnBinomialDensity,
  lnChoose,
  lnFisherUpperTail,
  lnGamma,
  lnRising,
  log1mExp,
  log1pExp,
  logSumExp,
  normalCdf,
  normalQuantile,
  trigamma,
} from '../../src/stats/index.js';

describe('gamma functions', () => {
  test('at the edges of their domain', () => {
    expect(lnGamma(1)).toBe(0);
    expect(lnGamma(2)).toBe(0);
    expect(lnGamma(0)).toBe(Infinity);
    expect(lnGamma(-0.5)).toBeNaN();
    expect(lnGamma(Number.NaN)).toBeNaN();
    expect(digamma(0)).toBeNaN();
    expect(trigamma(-1)).toBeNaN();
    expect(lnBeta(0, 1)).toBe(Infinity);
    expect(lnBeta(-1, 1)).toBeNaN();
    expect(lnChoose(4, 0)).toBe(0);
    expect(lnChoose(4, 5)).toBe(-Infinity);
    expect(lnChoose(4, Number.NaN)).toBeNaN();
  });

  test('lnRising is a difference of ln Γ, and exact where that is not', () => {
    expect(lnRising(2, 3)).toBeCloseTo(Math.log(2 * 3 * 4), 14);
    expect(lnRising(0.3, 40)).toBeCloseTo(lnGamma(40.3) - lnGamma(0.3), 12);
    expect(lnRising(17.5, 500)).toBeCloseTo(lnGamma(517.5) - lnGamma(17.5), 10);
    // 31 and 33 factors go two ways.
    expect(lnRising(12, 33)).toBeCloseTo(lnRising(12, 31) + Math.log(43) + Math.log(44), 12);
    expect(lnRising(1e12, 100) / (100 * Math.log(1e12))).toBeCloseTo(1, 9);
    expect(lnRising(5, 0)).toBe(0);
    expect(lnRising(1e-300, 2)).toBeCloseTo(Math.log(1e-300), 10);
  });
});

describe('sums in logarithms', () => {
  test('do not overflow', () => {
    expect(log1pExp(1000)).toBe(1000);
    expect(log1pExp(-1000)).toBe(0);
    expect(log1pExp(0)).toBeCloseTo(Math.LN2, 15);
    expect(log1mExp(-1e-20)).toBeCloseTo(Math.log(1e-20), 12);
    expect(log1mExp(-50)).toBeCloseTo(-Math.exp(-50), 30);
    expect(log1mExp(0)).toBe(-Infinity);
    expect(logSumExp([-1000, -1000])).toBeCloseTo(-1000 + Math.LN2, 12);
    expect(logSumExp([])).toBe(-Infinity);
    expect(logSumExp([-Infinity, -Infinity])).toBe(-Infinity);
    expect(logSumExp([1, Number.NaN])).toBeNaN();
  });
});

describe('normal', () => {
  test('edges and symmetry', () => {
    expect(normalQuantile(0)).toBe(-Infinity);
    expect(normalQuantile(1)).toBe(Infinity);
    expect(normalQuantile(0.5)).toBe(0);
    expect(normalQuantile(1.1)).toBeNaN();
    expect(normalQuantile(Number.NaN)).toBeNaN();
    expect(normalCdf(0)).toBe(0.5);
    expect(normalCdf(-40)).toBe(0);
    expect(normalCdf(Infinity)).toBe(1);
    expect(normalCdf(Number.NaN)).toBeNaN();
  });
});

describe('beta', () => {
  test('closed forms', () => {
    // Beta(1, b): 1 − (1 − x)^b. Beta(a, 1): x^a. Beta(½, ½): arcsine.
    expect(betaCdf(0.3, 1, 4)).toBeCloseTo(1 - 0.7 ** 4, 15);
    expect(betaCdf(0.3, 4, 1)).toBeCloseTo(0.3 ** 4, 16);
    expect(betaCdf(0.3, 0.5, 0.5)).toBeCloseTo((2 / Math.PI) * Math.asin(Math.sqrt(0.3)), 14);
    expect(betaQuantile(0.2, 1, 1)).toBeCloseTo(0.2, 15);
    expect(betaQuantile(0.2, 3, 1)).toBeCloseTo(0.2 ** (1 / 3), 14);
    expect(betaDensity(0.25, 2, 2)).toBeCloseTo(6 * 0.25 * 0.75, 14);
  });

  test('edges', () => {
    expect([betaCdf(0, 2, 3), betaCdf(1, 2, 3), betaCdf(-1, 2, 3), betaCdf(2, 2, 3)]).toEqual([0, 1, 0, 1]);
    expect([betaUpperTail(0, 2, 3), betaUpperTail(1, 2, 3)]).toEqual([1, 0]);
    expect([betaQuantile(0, 2, 3), betaQuantile(1, 2, 3)]).toEqual([0, 1]);
    expect(betaCdf(0.5, 0, 1)).toBeNaN();
    expect(betaCdf(0, 0, 1)).toBeNaN();
    expect(betaCdf(Number.NaN, 1, 1)).toBeNaN();
    expect(betaQuantile(-0.1, 1, 1)).toBeNaN();
    expect(betaQuantile(0.5, 1, Infinity)).toBeNaN();
    expect(betaDensity(1, 2, 2)).toBe(0);
  });

  test('a quantile too small for a double is 0, not NaN', () => {
    expect(betaQuantile(1e-10, 1e-3, 1)).toBe(0);
  });
});

describe('gamma distribution', () => {
  test('closed forms and edges', () => {
    expect(gammaCdf(2, 1)).toBeCloseTo(1 - Math.exp(-2), 15);
    expect(gammaUpperTail(3, 2)).toBeCloseTo(Math.exp(-3) * 4, 15);
    expect(gammaQuantile(0.5, 1)).toBeCloseTo(Math.LN2, 14);
    expect([gammaCdf(0, 2), gammaUpperTail(0, 2), gammaCdf(Infinity, 2)]).toEqual([0, 1, 1]);
    expect([gammaQuantile(0, 2), gammaQuantile(1, 2)]).toEqual([0, Infinity]);
    expect(gammaCdf(1, 0)).toBeNaN();
    expect(gammaQuantile(2, 1)).toBeNaN();
  });
});

describe('binomial', () => {
  test('both tails overlap in the one cell', () => {
    const p = 0.37;
    const n = 12;
    for (let k = 0; k <= n; k += 1) {
      const cell = Math.exp(lnBinomialDensity(k, n, p));
      expect(binomialCdf(k, n, p) + binomialUpperTail(k, n, p) - cell).toBeCloseTo(1, 14);
    }
    expect(binomialCdf(-1, n, p)).toBe(0);
    expect(binomialUpperTail(n + 1, n, p)).toBe(0);
    expect(lnBinomialDensity(3, 2, p)).toBe(-Infinity);
    expect(lnBinomialDensity(0, 5, 0)).toBe(0);
    expect(lnBinomialDensity(5, 5, 1)).toBe(0);
  });
});

describe('Fisher', () => {
  test('the lady tasting tea: all four right of 8 cups has one chance in 70', () => {
    expect(fisherUpperTail({ both: 4, first: 4, second: 4, total: 8 })).toBeCloseTo(1 / 70, 14);
    expect(fisherUpperTail({ both: 3, first: 4, second: 4, total: 8 })).toBeCloseTo(17 / 70, 14);
  });

  test('every margin of a small table against counting all cells', () => {
    const choose = (n: number, k: number) => Math.round(Math.exp(lnChoose(n, k)));
    for (let first = 0; first <= 7; first += 1) {
      for (let second = 0; second <= 7; second += 1) {
        const total = 7;
        const highest = Math.min(first, second);
        let tail = 0;
        for (let both = highest; both >= Math.max(0, first + second - total); both -= 1) {
          tail += (choose(first, both) * choose(total - first, second - both)) / choose(total, second);
          expect(fisherUpperTail({ both, first, second, total })).toBeCloseTo(tail, 12);
        }
      }
    }
  });

  test('does not underflow, and refuses impossible tables', () => {
    const ln = lnFisherUpperTail({ both: 5000, first: 5000, second: 5000, total: 1_000_000 });
    expect(ln / -lnChoose(1_000_000, 5000)).toBeCloseTo(1, 12);
    expect(() => fisherUpperTail({ both: 5, first: 4, second: 9, total: 20 })).toThrow(RangeError);
    expect(() => fisherUpperTail({ both: 0, first: 8, second: 9, total: 10 })).toThrow(/both 0, first 8/);
  });
});
