import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  benjaminiHochberg,
  betaCdf,
  betaQuantile,
  betaUpperTail,
  casesHolding,
  fitBetaBinomial,
  gammaCdf,
  gammaQuantile,
  gini,
  lnFisherUpperTail,
  normalCdf,
  normalQuantile,
  quantile,
  rank,
  summary,
  topShare,
  wilson,
} from '../../src/stats/index.js';

const seeded = { seed: 20_240_501, numRuns: 200 };
const spend = fc
  .array(fc.integer({ min: 0, max: 1_000_000 }), { minLength: 1, maxLength: 60 })
  .filter((v) => v.some((x) => x > 0));
const shape = fc.double({ min: -4, max: 12, noNaN: true }).map((ln) => Math.exp(ln));
const probability = fc.double({ min: 1e-12, max: 1 - 1e-12, noNaN: true });

describe('concentration', () => {
  test('does not depend on order, on the unit of money, or on every customer standing twice', () => {
    fc.assert(
      fc.property(
        spend,
        fc.double({ min: 0.01, max: 100, noNaN: true }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (values, unit, share) => {
          for (const measure of [gini, (v: ArrayLike<number>) => topShare(v, share)]) {
            const of = measure(values);
            expect(measure(values.toReversed())).toBe(of);
            expect(measure(values.map((value) => value * unit))).toBeCloseTo(of, 11);
            expect(measure([...values, ...values])).toBeCloseTo(of, 11);
          }
        },
      ),
      seeded,
    );
  });

  test('stays in its range; a transfer from rich to poor lowers it', () => {
    fc.assert(
      fc.property(spend, (values) => {
        const sorted = Float64Array.from(values).sort();
        const n = sorted.length;
        const of = gini(sorted);
        expect(of).toBeGreaterThanOrEqual(0);
        expect(of).toBeLessThanOrEqual(1 - 1 / n + 1e-12);
        expect(topShare(sorted, 0.2)).toBeGreaterThanOrEqual(0.2 - 1e-12);
        const gap = sorted[n - 1]! - sorted[0]!;
        const fairer = sorted.slice();
        fairer[n - 1] = fairer[n - 1]! - gap / 4;
        fairer[0] = fairer[0]! + gap / 4;
        if (n > 1) expect(gini(fairer)).toBeLessThanOrEqual(of + 1e-12);
      }),
      seeded,
    );
  });

  test('casesHolding undoes topShare', () => {
    fc.assert(
      fc.property(spend, fc.double({ min: 0, max: 1, noNaN: true }), (values, share) => {
        const held = topShare(values, share);
        expect(topShare(values, casesHolding(values, held))).toBeCloseTo(held, 9);
        expect(casesHolding(values, held)).toBeLessThanOrEqual(share + 1e-9);
      }),
      seeded,
    );
  });
});

describe('distributions', () => {
  test('beta: tails add to one, the mirror image is the other tail, the quantile is the inverse', () => {
    fc.assert(
      fc.property(probability, shape, shape, (p, a, b) => {
        const x = betaQuantile(p, a, b);
        expect(x).toBeGreaterThanOrEqual(0);
        expect(x).toBeLessThanOrEqual(1);
        expect(betaCdf(x, a, b) + betaUpperTail(x, a, b)).toBeCloseTo(1, 12);
        // 1 − x is the mirror point only where x has its digits on both sides.
        if (x > 0.01 && x < 0.99) {
          // x is a double: p can be met to the probability between it and its neighbours, n x eps times the density.
          const steps = Math.abs(betaCdf(x * (1 + 2e-15), a, b) - betaCdf(x * (1 - 2e-15), a, b));
          expect(Math.abs(betaCdf(x, a, b) - p)).toBeLessThan(1e-12 * p + steps + 1e-13);
        }
      }),
      seeded,
    );
  });

  test('beta: monotone in x and in p', () => {
    fc.assert(
      fc.property(probability, probability, shape, shape, (p, q, a, b) => {
        const [low, high] = p < q ? [p, q] : [q, p];
        expect(betaCdf(low, a, b)).toBeLessThanOrEqual(betaCdf(high, a, b) * (1 + 1e-11) + 1e-300);
        expect(betaQuantile(low, a, b)).toBeLessThanOrEqual(betaQuantile(high, a, b) * (1 + 1e-12));
      }),
      seeded,
    );
  });

  test('gamma and normal: the quantile is the inverse', () => {
    fc.assert(
      fc.property(probability, shape, (p, a) => {
        const x = gammaQuantile(p, a);
        if (x > 1e-290) expect(Math.abs(gammaCdf(x, a) - p)).toBeLessThan(1e-10 * p + 1e-12);
        expect(normalCdf(normalQuantile(p)) / p).toBeCloseTo(1, 11);
      }),
      seeded,
    );
  });

  test('Fisher: both margins play the same part; more joint cases are never likelier', () => {
    const table = fc.tuple(fc.nat(60), fc.nat(60), fc.nat(60), fc.nat(60));
    fc.assert(
      fc.property(table, ([both, one, other, none]) => {
        const total = both + one + other + none;
        const overlap = { both, first: both + one, second: both + other, total };
        const ln = lnFisherUpperTail(overlap);
        expect(lnFisherUpperTail({ ...overlap, first: overlap.second, second: overlap.first })).toBeCloseTo(ln, 9);
        expect(ln).toBeLessThanOrEqual(0);
        if (one > 0 && other > 0)
          expect(lnFisherUpperTail({ ...overlap, both: both + 1 })).toBeLessThanOrEqual(ln + 1e-12);
      }),
      seeded,
    );
  });
});

describe('descriptive', () => {
  const numbers = fc.array(fc.integer({ min: -1000, max: 1000 }), { minLength: 1, maxLength: 600 });

  test('summary and quantile lie in the range and move with the values', () => {
    fc.assert(
      fc.property(
        numbers,
        fc.integer({ min: -50, max: 50 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (values, shift, p) => {
          const plain = summary(values);
          const shifted = summary(values.map((value) => value + shift));
          expect(plain.min).toBeLessThanOrEqual(plain.mean + 1e-9);
          expect(plain.mean).toBeLessThanOrEqual(plain.max + 1e-9);
          expect(shifted.mean).toBeCloseTo(plain.mean + shift, 9);
          if (values.length > 1) expect(shifted.sd).toBeCloseTo(plain.sd, 9);
          expect(
            quantile(
              values.map((value) => -value),
              1 - p,
            ),
          ).toBeCloseTo(-quantile(values, p), 9);
        },
      ),
      seeded,
    );
  });

  test('ranks add up to n (n + 1) / 2', () => {
    fc.assert(
      fc.property(numbers, (values) => {
        const n = values.length;
        expect(rank(values).reduce((a, b) => a + b, 0)).toBe((n * (n + 1)) / 2);
      }),
      seeded,
    );
  });

  test('Benjamini–Hochberg keeps the order and never lowers a p value', () => {
    fc.assert(
      fc.property(fc.array(probability, { minLength: 1, maxLength: 40 }), (p) => {
        const q = benjaminiHochberg(p);
        const order = [...p.keys()].sort((a, b) => p[a]! - p[b]!);
        order.forEach((test, i) => {
          expect(q[test]).toBeGreaterThanOrEqual(p[test]!);
          expect(q[test]).toBeLessThanOrEqual(1);
          if (i > 0) expect(q[test]).toBeGreaterThanOrEqual(q[order[i - 1]!]!);
        });
      }),
      seeded,
    );
  });

  test('Wilson holds the share and narrows with n', () => {
    fc.assert(
      fc.property(fc.nat(200), fc.nat(200), (successes, failures) => {
        const n = successes + failures;
        const { low, high } = wilson(successes, n);
        if (n > 0) {
          expect(low).toBeLessThanOrEqual(successes / n);
          expect(high).toBeGreaterThanOrEqual(successes / n);
          const twice = wilson(2 * successes, 2 * n);
          expect(twice.high - twice.low).toBeLessThan(high - low);
        }
      }),
      seeded,
    );
  });
});

describe('beta-binomial', () => {
  test('always ends, inside its bounds, and mirrors when successes and failures change places', () => {
    const groups = fc.array(fc.tuple(fc.nat(40), fc.nat(40)), { minLength: 1, maxLength: 25 });
    fc.assert(
      fc.property(groups, (pairs) => {
        const n = pairs.map(([a, b]) => a + b);
        const fit = fitBetaBinomial({ k: pairs.map(([a]) => a), n });
        const mirror = fitBetaBinomial({ k: pairs.map(([, b]) => b), n });
        const trials = n.reduce((a, b) => a + b, 0);
        expect(fit.converged).toBe(trials > 0);
        expect(fit.mu).toBeGreaterThan(0);
        expect(fit.mu).toBeLessThan(1);
        expect(fit.concentration).toBeLessThanOrEqual(Math.max(2, trials) * (1 + 1e-12));
        expect(mirror.mu).toBeCloseTo(1 - fit.mu, 5);
        expect(mirror.logLikelihood).toBeCloseTo(fit.logLikelihood, 7);
      }),
      seeded,
    );
  });
});
