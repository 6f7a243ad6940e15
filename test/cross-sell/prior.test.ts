import { describe, expect, test } from 'vitest';
import { estimatePair, logContrast, logPosterior } from '../../src/cross-sell/posterior.js';
import { fitConcentration, largestConcentration, type Prior } from '../../src/cross-sell/prior.js';
import { priorFitter } from '../../src/cross-sell/prior-fitter.js';
import { createRandom, digamma, fitBetaBinomial } from '../../src/stats/index.js';

interface Drawn {
  readonly p: readonly number[];
  readonly k: Int32Array;
  readonly n: Int32Array;
}

function draw(seed: number, count: number, exceptions: number, mean = 0.06, concentration = 60): Drawn {
  const random = createRandom(seed, 'prior');
  const p = Array.from({ length: count }, () =>
    random.bernoulli(exceptions) ? random.next() : random.beta(mean * concentration, (1 - mean) * concentration),
  );
  const n = Int32Array.from(p, () => 20 + random.integer(300));
  return { p, n, k: Int32Array.from(p, (rate, i) => random.binomial(n[i]!, rate)) };
}

function priorOf({ k, n }: Drawn): Prior {
  return priorFitter(
    k.length,
    n.reduce((most, each) => Math.max(most, each), 0),
  ).fit(k, n, k.length);
}

function covered({ p, k, n }: Drawn, level: number): number {
  const prior = priorOf({ p, k, n });
  return p.filter((rate, i) => {
    const evidence = { n: n[i]!, k: k[i]!, nWithout: 1000, kWithout: 50, share: 0.1, base: 0.05 };
    const { low, high } = estimatePair(prior, evidence, level).p;
    return low <= rate && rate <= high;
  }).length;
}

describe('the prior', () => {
  test('agrees with the plain beta-binomial fit where there is no exception', () => {
    const drawn = draw(1, 200, 0);
    const own = priorOf(drawn);
    const plain = fitBetaBinomial({ k: drawn.k, n: drawn.n });
    expect(own.exceptions).toBe(0);
    expect(own.mean / plain.mu).toBeCloseTo(1, 6);
    expect(own.concentration / plain.concentration).toBeCloseTo(1, 4);
  });

  test('fitConcentration finds the same concentration when the mean is given', () => {
    const { k, n } = draw(2, 200, 0);
    const plain = fitBetaBinomial({ k, n });
    const { concentration } = fitConcentration(k, n, new Float64Array(k.length).fill(plain.mu));
    expect(concentration / plain.concentration).toBeCloseTo(1, 4);
  });

  test('no over-dispersion: as strong as the customers there are, never stronger', () => {
    const [k, n] = [new Int32Array(50).fill(5), new Int32Array(50).fill(100)];
    expect(priorFitter(50, 100).fit(k, n, 50)).toMatchObject({ concentration: largestConcentration, exceptions: 0 });
    const prior = priorFitter(50, 100, 800).fit(k, n, 50);
    expect(prior.concentration).toBe(800);
    // The mean is the root of the score at that concentration.
    const [a, b] = [800 * prior.mean, 800 * (1 - prior.mean)];
    expect(digamma(a + 5) - digamma(a)).toBeCloseTo(digamma(b + 95) - digamma(b), 6);
    // The mean is known no better than from 800 customers.
    expect(prior.covariance[0]).toBeCloseTo(1 / (800 * prior.mean * (1 - prior.mean)), 9);
  });

  test('an exception stands out also where the others are more alike than chance', () => {
    const [k, n] = [new Int32Array(120).fill(5), new Int32Array(120).fill(100)];
    [k[7], n[7]] = [11, 40];
    const prior = priorFitter(120, 100, 1300).fit(k, n, 120);
    const evidence = { n: 40, k: 11, nWithout: 1260, kWithout: 50, share: 0.03, base: 0.05 };
    const { p, exception } = estimatePair(prior, evidence, 0.9);
    expect(exception).toBeGreaterThan(0.8);
    expect(p.low).toBeLessThan(0.27);
    expect(p.high).toBeGreaterThan(0.27);
  });

  test.each([0, 20])('%i of 20 everywhere: finite', (hits) => {
    const prior = priorFitter(30, 20, 500).fit(new Int32Array(30).fill(hits), new Int32Array(30).fill(20), 30);
    for (const value of [prior.mean, prior.concentration, ...prior.covariance])
      expect(Number.isFinite(value)).toBe(true);
    expect(prior.mean > 0 && prior.mean < 1).toBe(true);
  });

  test('a fitter can be used again', () => {
    const [first, second] = [draw(3, 120, 0.03), draw(4, 80, 0)];
    const fitter = priorFitter(120, 320);
    const alone = fitter.fit(first.k, first.n, 120);
    fitter.fit(second.k, second.n, 80);
    expect(fitter.fit(first.k, first.n, 120)).toEqual(alone);
  });

  test('its own error is that of fits to drawn anchors', () => {
    // 150 anchors drawn again 200 times: spread of the fits against the closed limit.
    const { k, n } = draw(5, 150, 0);
    const { covariance } = priorOf({ p: [], k, n });
    const random = createRandom(6, 'again');
    const fitter = priorFitter(150, 320);
    const drawn = Array.from({ length: 200 }, () => {
      const rows = Array.from({ length: 150 }, () => random.integer(150));
      const { mean, concentration } = fitter.fit(
        Int32Array.from(rows, (row) => k[row]!),
        Int32Array.from(rows, (row) => n[row]!),
        150,
      );
      return [Math.log(mean / (1 - mean)), Math.log(concentration)] as const;
    });
    const variance = (column: 0 | 1): number => {
      const values = drawn.map((each) => each[column]);
      const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
      return values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1);
    };
    // The variance of a variance over 200 draws is about 10 %; a bootstrap of a logarithm runs a little high.
    expect(variance(0) / covariance[0]).toBeGreaterThan(0.7);
    expect(variance(0) / covariance[0]).toBeLessThan(1.4);
    expect(variance(1) / covariance[2]).toBeGreaterThan(0.7);
    expect(variance(1) / covariance[2]).toBeLessThan(1.8);
  });
});

describe('intervals of 1,000 simulated pairs', () => {
  test('90 % intervals cover 868 to 930', () => {
    const count = covered(draw(11, 1000, 0), 0.9);
    expect(count).toBeGreaterThanOrEqual(868);
    expect(count).toBeLessThanOrEqual(930);
  });

  test('also where one in twenty is an exception', () => {
    const count = covered(draw(12, 1000, 0.05), 0.9);
    expect(count).toBeGreaterThanOrEqual(868);
    expect(count).toBeLessThanOrEqual(930);
  });

  test('also with a prior from 25 anchors, forty times', () => {
    let count = 0;
    for (let seed = 100; seed < 140; seed++) count += covered(draw(seed, 25, 0), 0.9);
    expect(count).toBeGreaterThanOrEqual(868);
    expect(count).toBeLessThanOrEqual(930);
  });
});

test('an exception keeps its own rate, the rest are drawn to the rule', () => {
  const drawn = draw(21, 300, 0);
  const k = drawn.k.slice();
  const n = drawn.n.slice();
  [k[0], n[0]] = [90, 100];
  const prior = priorOf({ p: [], k, n });
  expect(prior.exceptions).toBeGreaterThan(0);
  const evidence = { n: 100, nWithout: 1000, kWithout: 50, share: 0.1, base: 0.05 };
  expect(estimatePair(prior, { ...evidence, k: 90 }, 0.9).p.value).toBeCloseTo(91 / 102, 3);
  const ordinary = estimatePair(prior, { ...evidence, k: 12 }, 0.9).p.value;
  expect(ordinary).toBeLessThan(0.12);
  expect(ordinary).toBeGreaterThan(0.06);
});

test('contrast and lift are two views of one number', () => {
  const prior: Prior = { mean: 0.05, concentration: 80, exceptions: 0, covariance: [0.01, 0, 0.02] };
  const evidence = { n: 200, k: 40, nWithout: 800, kWithout: 40, share: 0.2, base: 0.08 };
  const { lift, contrast, p, pWithout } = estimatePair(prior, evidence, 0.9);
  expect(contrast.value).toBeCloseTo(p.value / pWithout, 12);
  expect(lift.value).toBeCloseTo(p.value / (0.2 * p.value + 0.8 * pWithout), 12);
  expect(lift.low < lift.value && lift.value < lift.high).toBe(true);
  expect(contrast.low).toBeLessThan(contrast.value);
  expect(logContrast(prior, evidence).variance).toBeGreaterThan(logPosterior(prior, 40, 200).variance);
});
