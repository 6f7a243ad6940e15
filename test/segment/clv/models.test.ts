import { describe, expect, test } from 'vitest';
import { expectedPurchases, expectedWhileAlive } from '../../../src/segment/clv/expected-purchases.js';
import { fitPurchases, purchaseLikelihood } from '../../../src/segment/clv/fit-purchases.js';
import {
  expectedSpend,
  fitGammaGamma,
  gammaGammaLikelihood,
  spendSlope,
} from '../../../src/segment/clv/gamma-gamma.js';
import { groupHistories, type Histories } from '../../../src/segment/clv/histories.js';
import { pAlive } from '../../../src/segment/clv/p-alive.js';
import { drawParameters, drawValues, predictiveRange } from '../../../src/segment/clv/predictive.js';
import { inUnit, purchaseModels } from '../../../src/segment/clv/purchase-model.js';
import { createRandom, lnGamma } from '../../../src/stats/index.js';
import { simulateBuyers } from '../../support/buying.js';
import { clvOfSimulated, covered, truths } from '../../support/clv-coverage.js';

const some: Histories = {
  x: Float64Array.of(0, 0, 1, 2, 5, 26, 3),
  tx: Float64Array.of(0, 0, 1.7, 30.4, 38.8, 38.2, 12),
  T: Float64Array.of(0, 38.9, 38.9, 38.9, 38.8, 39, 30),
  weight: Float64Array.of(2, 40, 7, 5, 1, 1, 3),
};

describe.each(purchaseModels)('%s', (model) => {
  const points = [
    Float64Array.of(0.3, 5, 0.8, 2.5),
    Float64Array.of(2, 0.4, 0.05, 0.4),
    Float64Array.of(0.6, 11, 1, 11),
  ];

  test('the gradient is that of central differences', () => {
    const logLikelihood = purchaseLikelihood(model, some);
    for (const at of points) {
      const gradient = new Float64Array(4);
      logLikelihood(at, gradient);
      for (let p = 0; p < 4; p++) {
        const moved = (by: number) => logLikelihood(at.map((value, i) => (i === p ? value * (1 + by) : value)));
        const slope = (moved(1e-6) - moved(-1e-6)) / (2e-6 * at[p]!);
        expect(Math.abs(gradient[p]! - slope)).toBeLessThan(1e-6 * Math.max(1, Math.abs(slope)));
      }
    }
  });

  test('a history counted twice is two histories', () => {
    const twice = { ...some, weight: some.weight.map((weight) => 2 * weight) };
    const at = points[0]!;
    expect(purchaseLikelihood(model, twice)(at)).toBeCloseTo(2 * purchaseLikelihood(model, some)(at), 9);
  });

  test('somebody watched for no time says nothing of the rate; the likelihood is finite at extremes', () => {
    const nobody = {
      x: new Float64Array(1),
      tx: new Float64Array(1),
      T: new Float64Array(1),
      weight: Float64Array.of(1),
    };
    for (const at of points) expect(purchaseLikelihood(model, nobody)(at)).toBeCloseTo(0, 12);
    const extreme = {
      x: Float64Array.of(2000),
      tx: Float64Array.of(1),
      T: Float64Array.of(4000),
      weight: Float64Array.of(1),
    };
    const value = purchaseLikelihood(model, extreme)(Float64Array.of(1e-6, 1e5, 1e-6, 1e6));
    expect(Number.isFinite(value)).toBe(true);
  });

  test('who bought right now is there; who bought often and long ago is not', () => {
    const fit = { model, values: points[0]! };
    expect(pAlive(fit, 3, 40, 40)).toBeGreaterThan(0.7);
    expect(pAlive(fit, 26, 10, 40)).toBeLessThan(1e-6);
    expect(pAlive(fit, 2, 30, 40)).toBeGreaterThan(pAlive(fit, 2, 20, 40));
    if (model === 'bg-nbd') expect(pAlive(fit, 0, 0, 40)).toBe(1);
    else expect(pAlive(fit, 0, 0, 40)).toBeLessThan(1);
  });

  test('purchases ahead: none in no time, more in more time, the same whatever the unit, no step at a = s = 1', () => {
    const fit = { model, values: points[0]! };
    const ahead = (horizon: number) => expectedPurchases(fit, { x: 2, tx: 30, T: 39 }, horizon);
    expect(ahead(1e-9)).toBeLessThan(1e-8);
    expect(ahead(20)).toBeLessThan(ahead(40));
    const days = inUnit(fit, 1 / 7);
    expect(expectedPurchases(days, { x: 2, tx: 210, T: 273 }, 140)).toBeCloseTo(ahead(20), 11);
    const near = (third: number) =>
      expectedWhileAlive({ model, values: Float64Array.of(0.3, 5, third, 2.5) }, 2, 39, { horizon: 39 }).purchases;
    expect(near(1)).toBeCloseTo((near(1 - 1e-6) + near(1 + 1e-6)) / 2, 11);
  });

  test('what is known of the simulated is found again', () => {
    const truth = { model, values: Float64Array.of(0.8, 60, 0.9, model === 'pareto-nbd' ? 90 : 3) };
    const spend = { p: 5, q: 4, gamma: 30 };
    const options = { customers: 2000, spend, watched: [100, 500] as const, horizon: 200 };
    const buyers = simulateBuyers(createRandom(3), truth, options);
    const column = (of: (buyer: (typeof buyers)[number]) => number) => Float64Array.from(buyers, of);
    const { groups } = groupHistories({ x: column((b) => b.x), tx: column((b) => b.tx), T: column((b) => b.T) });
    const fit = fitPurchases(model, groups);
    expect(fit.converged).toBe(true);
    // Purchases are on whole days and two on one day are one, which costs the rate a little: four standard errors.
    for (let p = 0; p < 4; p++) {
      const error = Math.sqrt(fit.covariance![p * 5]!);
      expect(Math.abs(Math.log(fit.values[p]! / truth.values[p]!)), `parameter ${p}`).toBeLessThan(4 * error);
    }
  });
});

describe('BG/NBD against the formula as it was printed', () => {
  test('the likelihood of one customer by products of gamma functions (Fader, Hardie & Lee 2005, equation 6)', () => {
    const [r, alpha, a, b] = [0.3, 5, 0.8, 2.5];
    const [x, tx, T] = [2, 30.4, 38.9];
    const gamma = (value: number) => Math.exp(lnGamma(value));
    const beta = (u: number, v: number) => (gamma(u) * gamma(v)) / gamma(u + v);
    const printed =
      ((beta(a, b + x) / beta(a, b)) * (gamma(r + x) * alpha ** r)) / (gamma(r) * (alpha + T) ** (r + x)) +
      ((beta(a + 1, b + x - 1) / beta(a, b)) * (gamma(r + x) * alpha ** r)) / (gamma(r) * (alpha + tx) ** (r + x));
    const one = (value: number) => Float64Array.of(value);
    const found = purchaseLikelihood('bg-nbd', { x: one(x), tx: one(tx), T: one(T), weight: one(1) });
    expect(found(Float64Array.of(r, alpha, a, b))).toBeCloseTo(Math.log(printed), 12);
  });
});

describe('Gamma-Gamma', () => {
  const spending = { orders: Float64Array.of(1, 2, 2, 7), money: Float64Array.of(20, 75, 31, 480) };

  test('the gradient is that of central differences', () => {
    const logLikelihood = gammaGammaLikelihood(spending);
    const at = Float64Array.of(6, 3.7, 15);
    const gradient = new Float64Array(3);
    logLikelihood(at, gradient);
    for (let p = 0; p < 3; p++) {
      const moved = (by: number) => logLikelihood(at.map((value, i) => (i === p ? value * (1 + by) : value)));
      expect(gradient[p]).toBeCloseTo((moved(1e-6) - moved(-1e-6)) / (2e-6 * at[p]!), 5);
    }
  });

  test('the expected order is drawn to that of all, the less the more orders; no singularity at q = 1', () => {
    const all = expectedSpend([6, 4, 15], 0, 0);
    expect(all).toBe(30);
    const [few, many] = [expectedSpend([6, 4, 15], 1, 90), expectedSpend([6, 4, 15], 50, 50 * 90)];
    expect(few).toBeGreaterThan(all);
    expect(many).toBeGreaterThan(few);
    expect(many).toBeLessThan(90);
    expect(expectedSpend([6, 1, 15], 0, 0)).toBeNaN();
    expect(expectedSpend([6, 0.5, 15], 1, 90)).toBeCloseTo((6 * 105) / 5.5, 12);
  });

  test('the slopes of its logarithm are those of central differences', () => {
    const slope = new Float64Array(3);
    const at = [6, 3.7, 15];
    for (const [n, money] of [
      [0, 0],
      [3, 100],
    ] as const) {
      spendSlope(at, n, money, slope);
      for (let p = 0; p < 3; p++) {
        const moved = (by: number) =>
          Math.log(
            expectedSpend(
              at.map((v, i) => (i === p ? v * Math.exp(by) : v)),
              n,
              money,
            ),
          );
        expect(slope[p]).toBeCloseTo((moved(1e-5) - moved(-1e-5)) / 2e-5, 8);
      }
    }
  });

  test('money in cents gives the same model with γ in cents', () => {
    const random = createRandom(5);
    const orders = Float64Array.from({ length: 300 }, () => 1 + random.poisson(2));
    const money = orders.map((n) => random.gamma(4 * n) / (random.gamma(3) / 20));
    const [euro, cents] = [
      fitGammaGamma({ orders, money }),
      fitGammaGamma({ orders, money: money.map((m) => 100 * m) }),
    ];
    expect(cents.values[0]).toBeCloseTo(euro.values[0]!, 5);
    expect(cents.values[2]! / euro.values[2]!).toBeCloseTo(100, 4);
  });
});

describe('ranges', () => {
  // Four standard errors of a share of .9 of some 300 customers; test/simulation has more of it.
  test('nine of ten simulated customers bring what their range holds', () => {
    const { customers, hits } = covered(clvOfSimulated(truths[0]!, { customers: 400, horizon: 365, seed: 9 }));
    expect(customers).toBeGreaterThan(250);
    expect(Math.abs(hits / customers - 0.9)).toBeLessThan(4 * Math.sqrt(0.09 / customers));
  });

  test('the range of literal draws', () => {
    const sorted = Float64Array.from({ length: 1000 }, (_, i) => (i < 200 ? 0 : i));
    // Certainly there: nothing is brought in 20 % of the draws, more than 5 %, so all 10 % lie above.
    expect(predictiveRange(sorted, 1, 0.9)).toEqual([0, 900]);
    // There with one half: exceeding needs 20 % of the draws.
    expect(predictiveRange(sorted, 0.5, 0.9)).toEqual([0, 800]);
    expect(predictiveRange(sorted, 0.1, 0.9)).toEqual([0, 0]);
    const sure = Float64Array.from({ length: 1000 }, (_, i) => i + 1);
    expect(predictiveRange(sure, 1, 0.9)).toEqual([51, 951]);
  });

  test('the same draws for the same history, whatever was drawn before', () => {
    const model = {
      model: 'bg-nbd' as const,
      draws: [Float64Array.of(0.3, 5, 0.8, 2.5)],
      spend: null,
      horizon: 39,
      seed: 4,
    };
    const first = drawValues(model, { x: 2, T: 39, orders: 0 });
    drawValues(model, { x: 1, T: 39, orders: 0 });
    expect(drawValues(model, { x: 2, T: 39, orders: 0 })).toEqual(first);
  });

  // The mean of the draws against the expectation, by two routes; four standard errors.
  test.each(purchaseModels)('%s: the draws have the mean that is expected', (model) => {
    const values = Float64Array.of(0.6, 20, 2.5, 6);
    const [p, q] = [5, 6];
    const predictive = { model, draws: [values], spend: { p, q }, horizon: 52, seed: 1 };
    const parts = Array.from({ length: 20 }, (_, i) =>
      drawValues({ ...predictive, seed: i }, { x: 4, T: 60, orders: 4 }),
    );
    const draws = parts.flatMap((part) => [...part]);
    const mean = draws.reduce((sum, value) => sum + value, 0) / draws.length;
    const sd = Math.sqrt(draws.reduce((sum, value) => sum + (value - mean) ** 2, 0) / draws.length);
    const wanted = (expectedWhileAlive({ model, values }, 4, 60, { horizon: 52 }).purchases * p) / (p * 4 + q - 1);
    expect(Math.abs(mean - wanted)).toBeLessThan((4 * sd) / Math.sqrt(draws.length));
  });

  test('parameters are drawn around the estimate; alone where nothing is known of their error', () => {
    const values = Float64Array.of(2, 30);
    expect(drawParameters(values, null, createRandom(1))).toEqual([values]);
    const drawn = drawParameters(values, Float64Array.of(0.04, 0.01, 0.01, 0.09), createRandom(1));
    const logs = drawn.map((each) => Math.log(each[1]! / 30));
    const sd = Math.sqrt(logs.reduce((sum, each) => sum + each * each, 0) / logs.length);
    expect(sd).toBeGreaterThan(0.25);
    expect(sd).toBeLessThan(0.35);
  });
});
