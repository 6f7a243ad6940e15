import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { bassIntervals, bassPeak, bassShare, createRandom, fitBass, studentHalfWidth } from '../../src/stats/index.js';
import { dataFile } from '../support/data.js';

// Room air conditioners, United States, 1949–61, thousands (Bass 1969).
const airConditioners = [96, 195, 238, 380, 1045, 1230, 1267, 1828, 1586, 1673, 1800, 1580, 1500];

describe('published series', () => {
  test('room air conditioners: p .0094, q .3748, m 18,713 (Srinivasan & Mason 1986)', () => {
    const fit = fitBass(airConditioners);
    expect(fit.converged).toBe(true);
    expect(fit.p).toBeCloseTo(0.0094, 4);
    expect(fit.q).toBeCloseTo(0.3748, 4);
    expect(Math.round(fit.m)).toBe(18_713);
    // ln(q / p) / (p + q) of the published parameters
    expect(fit.peak).toBeCloseTo(Math.log(0.3748 / 0.0094) / 0.3842, 1);
  });

  const file = dataFile('bass/vcr_sales.csv');
  test.skipIf(file === null)('video recorders 1980–89: p .00879, q .6422, m 67,660', () => {
    const lines = readFileSync(file!, 'utf8').trim().split(/\r?\n/).slice(1);
    const sales = lines
      .map((line) => line.split(','))
      .filter(([product, year]) => product === 'vcr_us' && Number(year) <= 1989)
      .map(([, , units]) => Number(units));
    const fit = fitBass(sales);
    expect(fit.p).toBeCloseTo(0.00879, 5);
    expect(fit.q).toBeCloseTo(0.6422, 4);
    expect(Math.abs(fit.m / 67_660 - 1)).toBeLessThan(1e-4);
  });
});

describe('bassShare', () => {
  test('begins at 0, ends at 1, solves its differential equation', () => {
    const model = { p: 0.03, q: 0.4 };
    expect(bassShare(model, 0)).toBe(0);
    expect(bassShare(model, 200)).toBeCloseTo(1, 12);
    for (const t of [1, 5, 12]) {
      const share = bassShare(model, t);
      const slope = (bassShare(model, t + 1e-5) - bassShare(model, t - 1e-5)) / 2e-5;
      expect(slope).toBeCloseTo((model.p + model.q * share) * (1 - share), 8);
    }
    expect(bassPeak({ p: 0.4, q: 0.1 })).toBe(0);
  });
});

describe('intervals', () => {
  test('of exact data close to the truth, and hold it with noise nine times of ten', { timeout: 30_000 }, () => {
    const truth = { p: 0.02, q: 0.4, m: 5000 };
    const share = (t: number) => bassShare(truth, t) - bassShare(truth, t - 1);
    let held = 0;
    const runs = 25;
    for (let seed = 0; seed < runs; seed++) {
      const random = createRandom(seed, 'bass');
      const sales = Array.from({ length: 16 }, (_, i) => truth.m * share(i + 1) + random.normal(0, 15));
      const fit = fitBass(sales);
      const { p, q, m, peak } = bassIntervals(sales, fit, 0.9);
      for (const [[low, high], value] of [
        [p, fit.p],
        [q, fit.q],
        [m, fit.m],
        [peak, fit.peak],
      ] as const) {
        expect(low).toBeLessThanOrEqual(value);
        expect(high).toBeGreaterThanOrEqual(value);
      }
      if (q[0] <= truth.q && truth.q <= q[1]) held += 1;
    }
    // Binomial(25, .9): 99 % of draws lie from 18 on.
    expect(held).toBeGreaterThanOrEqual(18);
  });

  test('before the peak the market has no upper end', () => {
    const truth = { p: 0.003, q: 0.35, m: 5000 };
    const random = createRandom(2);
    const sales = Array.from({ length: 6 }, (_, i) =>
      Math.max(0, truth.m * (bassShare(truth, i + 1) - bassShare(truth, i)) + random.normal(0, 8)),
    );
    const { m } = bassIntervals(sales, fitBass(sales), 0.9);
    expect(m[1]).toBeGreaterThan(4 * sales.reduce((a, b) => a + b, 0));
  });

  test('three periods tell nothing', () => {
    expect(bassIntervals([1, 2, 3], fitBass([1, 2, 3])).m).toEqual([0, Infinity]);
  });
});

test("Student's quantiles: tables", () => {
  // Abramowitz & Stegun, table 26.10
  expect(studentHalfWidth(0.95, 10)).toBeCloseTo(2.228, 3);
  expect(studentHalfWidth(0.9, 1)).toBeCloseTo(6.314, 3);
  expect(studentHalfWidth(0.99, 30)).toBeCloseTo(2.75, 3);
  expect(studentHalfWidth(1, 3)).toBeNaN();
});
