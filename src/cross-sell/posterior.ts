import { betaCdf, betaQuantile, digamma, normalQuantile, trigamma } from '../stats/index.js';
import { exceptionChance, lnOddsOf, lnRule, type Prior } from './prior.js';

/** What was counted of one pair: with the antecedent, without it, and the shares of all. */
export interface PairEvidence {
  readonly n: number;
  readonly k: number;
  readonly nWithout: number;
  /** May be a fraction where the contrast is a rate. */
  readonly kWithout: number;
  /** Share of all customers who bought the antecedent. */
  readonly share: number;
  /** Share of all customers who bought the consequent. */
  readonly base: number;
}

export interface Estimate {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

/** Mean and variance of ln of a number. */
export interface LogMoments {
  readonly mean: number;
  readonly variance: number;
}

/** Error of ln of the posterior mean that comes from the prior's own error, by the delta method. */
export function priorVariance({ mean, concentration, covariance }: Prior, k: number, n: number): number {
  const a = mean * concentration;
  const du = (a * (1 - mean)) / (a + k);
  const dv = a / (a + k) - concentration / (concentration + n);
  const [uu, uv, vv] = covariance;
  return Math.max(0, du * du * uu + 2 * du * dv * uv + dv * dv * vv);
}

/** The chance that a pair with k of n is an exception to the rule of its prior. */
export function chanceOf(prior: Prior, k: number, n: number): number {
  if (prior.exceptions === 0) return 0;
  return exceptionChance(lnOddsOf(prior.exceptions), lnRule(prior, k, n), Math.log(n + 1));
}

/** ln P(B given A): the rule and the exception, each with its chance. */
export function mixLog(rule: LogMoments, chance: number, k: number, n: number): LogMoments {
  if (chance === 0) return rule;
  const exception = { mean: digamma(k + 1) - digamma(n + 2), variance: trigamma(k + 1) - trigamma(n + 2) };
  const mean = (1 - chance) * rule.mean + chance * exception.mean;
  const variance =
    (1 - chance) * (rule.variance + (rule.mean - mean) ** 2) +
    chance * (exception.variance + (exception.mean - mean) ** 2);
  return { mean, variance };
}

/** Moments of ln P(B given A) after k of n, the prior's error added. */
export function logPosterior(prior: Prior, k: number, n: number): LogMoments {
  const m = prior.concentration;
  const a = prior.mean * m + k;
  const rule = {
    mean: digamma(a) - digamma(m + n),
    variance: trigamma(a) - trigamma(m + n) + priorVariance(prior, k, n),
  };
  return mixLog(rule, chanceOf(prior, k, n), k, n);
}

/**
 * ln [P(B given A) / P(B given not A)], in closed form: moments of ln of beta variables, the prior's error added.
 *
 * P(B given not A) has a prior of one customer at P(B): it must not be drawn towards the buyers of other products, who
 * buy more than the rest.
 *
 * @see R. E. Kass and D. Steffey, JASA 84 (1989), 717–726 (variance of the prior added). Deviation from it: none.
 */
export function logContrast(prior: Prior, { n, k, nWithout, kWithout, base }: PairEvidence): LogMoments {
  const withA = logPosterior(prior, k, n);
  const q = base + kWithout;
  return {
    mean: withA.mean - digamma(q) + digamma(1 + nWithout),
    variance: withA.variance + trigamma(q) - trigamma(1 + nWithout),
  };
}

/** Lift P(B given A) / P(B) from the contrast P(B given A) / P(B given not A), where a share of all has A. */
export function liftOf(contrast: number, share: number): number {
  return contrast / (share * contrast + 1 - share);
}

export interface Shapes {
  readonly a: number;
  readonly b: number;
}

/** P(B given A) after k of n: a mix of the rule's beta distribution and the exception's. */
export interface PosteriorShapes {
  readonly rule: Shapes;
  readonly exception: Shapes;
  /** Chance of the exception. */
  readonly chance: number;
  /** Mean of the rule's part. */
  readonly mean: number;
}

/** The rule's part is the beta distribution with its mean and with its variance, that of the prior's own error included. */
export function posteriorShapes(prior: Prior, k: number, n: number): PosteriorShapes {
  const m = prior.concentration;
  const mean = (prior.mean * m + k) / (m + n);
  const variance = (mean * (1 - mean)) / (m + n + 1) + mean * mean * priorVariance(prior, k, n);
  const weight = Math.max((mean * (1 - mean)) / variance - 1, 1e-3);
  const rule = { a: mean * weight, b: (1 - mean) * weight };
  return { rule, exception: { a: k + 1, b: n - k + 1 }, chance: chanceOf(prior, k, n), mean };
}

/** Quantile of two beta distributions of which the second holds with a chance. */
function mixedQuantile(p: number, rule: Shapes, exception: Shapes, chance: number): number {
  const first = betaQuantile(p, rule.a, rule.b);
  if (chance === 0) return first;
  const second = betaQuantile(p, exception.a, exception.b);
  let [low, high] = [Math.min(first, second), Math.max(first, second)];
  for (let halving = 0; halving < 60 && high - low > 1e-12 * high; halving++) {
    const middle = (low + high) / 2;
    const reached = (1 - chance) * betaCdf(middle, rule.a, rule.b) + chance * betaCdf(middle, exception.a, exception.b);
    if (reached < p) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

/** All estimates of one pair, intervals at the credible level. */
export interface PairEstimates {
  readonly p: Estimate;
  readonly pWithout: number;
  readonly contrast: Estimate;
  readonly lift: Estimate;
  /** Chance that the pair is an exception to the rule of its consequent. */
  readonly exception: number;
}

/** P(B given A) with its credible interval, against P(B given not A). */
export function estimatePair(prior: Prior, evidence: PairEvidence, level: number): PairEstimates {
  const { n, k, nWithout, kWithout, share, base } = evidence;
  const { rule, exception, chance, mean } = posteriorShapes(prior, k, n);
  const tail = (1 - level) / 2;
  const p = {
    value: (1 - chance) * mean + (chance * (k + 1)) / (n + 2),
    low: mixedQuantile(tail, rule, exception, chance),
    high: mixedQuantile(1 - tail, rule, exception, chance),
  };
  const pWithout = nWithout > 0 ? (base + kWithout) / (1 + nWithout) : Number.NaN;
  const log = logContrast(prior, evidence);
  const reach = normalQuantile(1 - tail) * Math.sqrt(log.variance);
  const contrast = {
    value: p.value / pWithout,
    low: nWithout > 0 ? Math.exp(log.mean - reach) : Number.NaN,
    high: nWithout > 0 ? Math.exp(log.mean + reach) : Number.NaN,
  };
  const lift = {
    value: nWithout > 0 ? liftOf(contrast.value, share) : 1,
    low: nWithout > 0 ? liftOf(contrast.low, share) : 1,
    high: nWithout > 0 ? liftOf(contrast.high, share) : 1,
  };
  return { p, pWithout, contrast, lift, exception: chance };
}
