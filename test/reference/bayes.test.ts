import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { estimatePair } from '../../src/cross-sell/posterior.js';
import { lnRule } from '../../src/cross-sell/prior.js';
import { priorFitter } from '../../src/cross-sell/prior-fitter.js';

interface Reference {
  readonly fits: readonly {
    readonly k: readonly number[];
    readonly n: readonly number[];
    readonly plain: { readonly mean: number; readonly concentration: number };
    readonly mixture?: { readonly mean: number; readonly concentration: number; readonly exceptions: number };
  }[];
  readonly posteriors: readonly {
    readonly prior: { readonly mean: number; readonly concentration: number; readonly exceptions: number };
    readonly k: number;
    readonly n: number;
    readonly ln_rule: number;
    readonly chance: number;
    readonly low: number;
    readonly high: number;
  }[];
}

/** Made by make-bayes-scipy.py (scipy 1.17, numpy 2.4; the versions stand in the file). */
const reference = JSON.parse(readFileSync(new URL('./bayes-scipy.json', import.meta.url), 'utf8')) as Reference;

describe('the fitted prior', () => {
  test.each(reference.fits.map((fit, i) => [i, fit] as const))('case %i', (_, { k, n, plain, mixture }) => {
    const fitter = priorFitter(k.length, Math.max(...n));
    const found = fitter.fit(Int32Array.from(k), Int32Array.from(n), k.length);
    if (mixture) {
      // EM stops when the share of exceptions moves by less than 5 %: far below the error of any estimate of it.
      expect(found.exceptions / mixture.exceptions).toBeCloseTo(1, 1);
      expect(found.mean / mixture.mean).toBeCloseTo(1, 2);
      expect(found.concentration / mixture.concentration).toBeCloseTo(1, 1);
    } else {
      expect(found.exceptions).toBe(0);
      // Nelder-Mead's reference is good to about 1e-6.
      expect(found.mean / plain.mean).toBeCloseTo(1, 5);
      expect(found.concentration / plain.concentration).toBeCloseTo(1, 4);
    }
  });
});

describe('the posterior', () => {
  test.each(reference.posteriors.map((each) => [`${each.k} of ${each.n}`, each] as const))('%s', (_, each) => {
    // Without error of the prior the interval is that of the mixture itself.
    const prior = { ...each.prior, covariance: [0, 0, 0] as const };
    const evidence = { n: each.n, k: each.k, nWithout: 1000, kWithout: 10, share: 0.05, base: 0.05 };
    const found = estimatePair(prior, evidence, 0.9);
    expect(lnRule(prior, each.k, each.n)).toBeCloseTo(each.ln_rule, 9);
    expect(found.exception).toBeCloseTo(each.chance, 9);
    expect(found.p.low).toBeCloseTo(each.low, 9);
    expect(found.p.high).toBeCloseTo(each.high, 9);
  });
});
