import { lnChoose, lnRising } from './ln-beta.js';

/** A beta prior as a mean and what it is worth in trials: a = mu × concentration, b = (1 − mu) × concentration. */
export interface BetaPrior {
  /** 0..1. */
  readonly mu: number;
  /** a + b, in trials. */
  readonly concentration: number;
}

/** The shapes of a prior. @example shapes({ mu: 0.25, concentration: 8 }) // => { a: 2, b: 6 } */
export function shapes({ mu, concentration }: BetaPrior): { a: number; b: number } {
  return { a: mu * concentration, b: (1 - mu) * concentration };
}

/**
 * The shapes of the posterior after k successes in n trials.
 *
 * @example posterior(3, 10, { mu: 0.5, concentration: 2 }) // => { a: 4, b: 8 }
 */
export function posterior(k: number, n: number, prior: BetaPrior): { a: number; b: number } {
  const { a, b } = shapes(prior);
  return { a: a + k, b: b + n - k };
}

/**
 * The posterior when the prior is itself uncertain: the beta distribution with the mean and the variance of the mixture of the posteriors under
 * each of the priors, equally likely.
 *
 * Intervals under one fitted prior are too narrow; this adds the variance between priors. Cost: O(priors).
 *
 * @example posteriorOverPriors(3, 10, [{ mu: 0.5, concentration: 2 }]) // => { a: 4, b: 8 }
 * @see R. E. Kass and D. Steffey, Journal of the American Statistical Association 84 (1989), 717–726. Deviation from it: the mixture over bootstrap draws in place of the delta method.
 */
export function posteriorOverPriors(k: number, n: number, priors: readonly BetaPrior[]): { a: number; b: number } {
  let mean = 0;
  let square = 0;
  let within = 0;
  for (const prior of priors) {
    const { a, b } = posterior(k, n, prior);
    const sum = a + b;
    const centre = a / sum;
    mean += centre / priors.length;
    square += (centre * centre) / priors.length;
    within += (centre * (b / sum)) / (sum + 1) / priors.length;
  }
  const variance = within + Math.max(0, square - mean * mean);
  const sum = (mean * (1 - mean)) / variance - 1;
  return { a: mean * sum, b: (1 - mean) * sum };
}

/**
 * ln P(k of n) when the probability of success is itself drawn from the prior.
 *
 * @example Math.exp(betaBinomialLogLikelihood(1, 2, { mu: 0.5, concentration: 2 })) // => 1 / 3
 */
export function betaBinomialLogLikelihood(k: number, n: number, prior: BetaPrior): number {
  const { a, b } = shapes(prior);
  return lnChoose(n, k) + lnRising(a, k) + lnRising(b, n - k) - lnRising(a + b, n);
}
