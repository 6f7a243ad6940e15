import { describe, expect, test } from 'vitest';
import {
  betaBinomialLogLikelihood,
  betaCdf,
  betaQuantile,
  bootstrapBetaBinomial,
  createRandom,
  fitBetaBinomial,
  posterior,
  posteriorOverPriors,
  shapes,
} from '../../src/stats/index.js';

function market(seed: number, groups: number, mu: number, concentration: number, trials: number) {
  const random = createRandom(seed);
  const n = Array.from({ length: groups }, () => 1 + random.integer(trials));
  const k = n.map((size) => {
    const p = concentration === Infinity ? mu : random.beta(mu * concentration, (1 - mu) * concentration);
    return random.binomial(size, p);
  });
  return { k, n };
}

describe('betaBinomialLogLikelihood', () => {
  test('sums to one over k, and is the mixture of binomials by numerical integration', () => {
    const prior = { mu: 0.3, concentration: 4 };
    let total = 0;
    for (let k = 0; k <= 9; k += 1) total += Math.exp(betaBinomialLogLikelihood(k, 9, prior));
    expect(total).toBeCloseTo(1, 13);
    // ∫ C(9,2) p² q⁷ f(p) dp by the midpoints of 20,000 quantiles.
    let integral = 0;
    for (let i = 0; i < 20_000; i += 1) {
      const p = betaQuantile((i + 0.5) / 20_000, 1.2, 2.8);
      integral += (36 * p ** 2 * (1 - p) ** 7) / 20_000;
    }
    expect(Math.exp(betaBinomialLogLikelihood(2, 9, prior))).toBeCloseTo(integral, 8);
    expect(Math.exp(betaBinomialLogLikelihood(1, 2, { mu: 0.5, concentration: 2 }))).toBeCloseTo(1 / 3, 14);
  });
});

describe('fitBetaBinomial', () => {
  test('no other prior of a fine grid is more likely', () => {
    const counts = market(1, 30, 0.2, 6, 40);
    const fit = fitBetaBinomial(counts);
    const likelihood = (mu: number, concentration: number) =>
      counts.k.reduce((sum, k, i) => sum + betaBinomialLogLikelihood(k, counts.n[i]!, { mu, concentration }), 0);
    expect(fit.converged).toBe(true);
    expect(likelihood(fit.mu, fit.concentration)).toBeCloseTo(fit.logLikelihood, 9);
    for (let mu = 0.01; mu < 1; mu += 0.02) {
      for (let ln = -3; ln < 8; ln += 0.2) {
        expect(likelihood(mu, Math.exp(ln))).toBeLessThanOrEqual(fit.logLikelihood);
      }
    }
  });

  test('finds the truth it was drawn from', () => {
    const fit = fitBetaBinomial(market(2, 4000, 0.08, 25, 200));
    // 4,000 groups: standard errors about 0.001 of mu and 0.03 of ln concentration.
    expect(Math.abs(fit.mu - 0.08)).toBeLessThan(0.004);
    expect(Math.abs(Math.log(fit.concentration / 25))).toBeLessThan(0.12);
  });

  test('pools when the groups differ no more than chance makes them', () => {
    // The same share everywhere is less spread than chance would make it.
    const same = fitBetaBinomial({ k: [2, 4, 6], n: [10, 20, 30] });
    expect(same).toMatchObject({ pooled: true, converged: true, concentration: 60 });
    expect(same.mu).toBeCloseTo(12 / 60, 14);
    expect(fitBetaBinomial({ k: [2, 4, 6], n: [10, 20, 30] }, { maxConcentration: 500 }).concentration).toBeCloseTo(
      500,
      9,
    );
    // Over many null markets about half must pool (the score is above 0 by chance in the other half), and none may claim much spread.
    let pooled = 0;
    for (let seed = 0; seed < 100; seed += 1) {
      const fit = fitBetaBinomial(market(seed, 50, 0.3, Infinity, 40));
      if (fit.pooled) pooled += 1;
      expect(fit.concentration).toBeGreaterThan(15);
    }
    expect(pooled).toBeGreaterThan(35);
  });

  test('weights are repetitions, the order of the groups does not matter', () => {
    const once = fitBetaBinomial({ k: [1, 9, 4], n: [10, 12, 6], weight: [2, 1, 3] });
    const written = fitBetaBinomial({ k: [4, 1, 4, 9, 1, 4], n: [6, 10, 6, 12, 10, 6] });
    expect(once.mu).toBeCloseTo(written.mu, 9);
    expect(once.concentration).toBeCloseTo(written.concentration, 7);
    expect(once.logLikelihood).toBeCloseTo(written.logLikelihood, 10);
  });

  test('nothing, all, no trials, one group', () => {
    expect(fitBetaBinomial({ k: [0, 0], n: [5, 4] })).toMatchObject({ mu: 0.05, pooled: true, converged: true });
    expect(fitBetaBinomial({ k: [5, 4], n: [5, 4] }).mu).toBeCloseTo(0.95, 14);
    expect(fitBetaBinomial({ k: [], n: [] })).toMatchObject({ mu: 0.5, converged: false });
    expect(fitBetaBinomial({ k: [0, 0], n: [0, 0] }).converged).toBe(false);
    expect(fitBetaBinomial({ k: [3], n: [10] }).converged).toBe(true);
    expect(fitBetaBinomial({ k: [3, 0], n: [10, 0] }).mu).toBe(fitBetaBinomial({ k: [3], n: [10] }).mu);
    // Each group all or nothing: the likelihood has its top at no concentration at all, the fit at its floor.
    const split = fitBetaBinomial({ k: [0, 20, 0, 20], n: [20, 20, 20, 20] });
    expect(split.concentration).toBeLessThan(0.01);
    expect(split.mu).toBeCloseTo(0.5, 9);
  });

  test('refuses counts that are none', () => {
    expect(() => fitBetaBinomial({ k: [3], n: [2] })).toThrow(
      /group 0 must have integers with 0 <= k <= n; got k 3, n 2/,
    );
    expect(() => fitBetaBinomial({ k: [0.5], n: [2] })).toThrow(RangeError);
    expect(() => fitBetaBinomial({ k: [1], n: [2, 3] })).toThrow(/same length/);
  });

  test('large counts converge', () => {
    const fit = fitBetaBinomial(market(3, 300, 0.004, 300, 200_000));
    expect(fit.converged).toBe(true);
    expect(Math.abs(Math.log(fit.concentration / 300))).toBeLessThan(0.4);
  });
});

describe('posteriors', () => {
  test('shapes and posterior', () => {
    expect(shapes({ mu: 0.25, concentration: 8 })).toEqual({ a: 2, b: 6 });
    expect(posterior(3, 10, { mu: 0.5, concentration: 2 })).toEqual({ a: 4, b: 8 });
    expect(posterior(0, 0, { mu: 0.5, concentration: 2 })).toEqual({ a: 1, b: 1 });
  });

  test('over one prior nothing is added, over several the variance between them', () => {
    const prior = { mu: 0.2, concentration: 10 };
    const single = posteriorOverPriors(3, 10, [prior, prior]);
    expect(single.a).toBeCloseTo(5, 9);
    expect(single.b).toBeCloseTo(15, 9);
    const wide = posteriorOverPriors(3, 10, [prior, { mu: 0.5, concentration: 10 }]);
    expect(wide.a / (wide.a + wide.b)).toBeCloseTo((5 / 20 + 8 / 20) / 2, 12);
    expect(wide.a + wide.b).toBeLessThan(20);
  });

  test('the matched beta has nearly the quantiles of the mixture itself', () => {
    const counts = market(4, 25, 0.1, 15, 50);
    const priors = bootstrapBetaBinomial(counts, { random: createRandom(9), resamples: 100 });
    const { a, b } = posteriorOverPriors(2, 12, priors);
    const mixture = (x: number) =>
      priors.reduce((sum, prior) => {
        const shape = posterior(2, 12, prior);
        return sum + betaCdf(x, shape.a, shape.b) / priors.length;
      }, 0);
    for (const p of [0.025, 0.5, 0.975]) expect(Math.abs(mixture(betaQuantile(p, a, b)) - p)).toBeLessThan(0.02);
  });
});

describe('bootstrapBetaBinomial', () => {
  test('same seed, same priors; they scatter around the fit', () => {
    const counts = market(5, 60, 0.15, 12, 60);
    const fit = fitBetaBinomial(counts);
    const priors = bootstrapBetaBinomial(counts, { random: createRandom(1), resamples: 60 });
    expect(bootstrapBetaBinomial(counts, { random: createRandom(1), resamples: 60 })).toEqual(priors);
    expect(priors.length).toBe(60);
    expect(priors.every((prior) => prior.converged)).toBe(true);
    const lower = priors.filter((prior) => prior.mu < fit.mu).length;
    expect(lower).toBeGreaterThan(15);
    expect(lower).toBeLessThan(45);
    expect(bootstrapBetaBinomial({ k: [], n: [] }, { random: createRandom(1) })).toEqual([]);
  });
});
