import { betaQuantile, digamma, normalQuantile, trigamma } from '../stats/index.js';
import type { Prior } from './prior.js';

/** What was counted of one pair: with the antecedent, without it, and the share of customers who have it. */
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

/** Mean and variance of ln [P(B given A) / P(B given not A)]. */
export interface LogContrast {
  readonly mean: number;
  readonly variance: number;
}

/** Prior error of ln of the posterior mean, by the delta method. */
function priorVariance({ mean, concentration, covariance }: Prior, k: number, n: number): number {
  const a = mean * concentration;
  const du = (a * (1 - mean)) / (a + k);
  const dv = a / (a + k) - concentration / (concentration + n);
  const [uu, uv, vv] = covariance;
  return Math.max(0, du * du * uu + 2 * du * dv * uv + dv * dv * vv);
}

/**
 * The contrast of a pair on the log scale, in closed form: moments of ln of two beta variables, the prior's error added.
 *
 * P(B given not A) has a prior of one customer at P(B): it must not be drawn towards the buyers of other products, who
 * buy more than the rest.
 *
 * @see R. E. Kass and D. Steffey, JASA 84 (1989), 717–726 (variance of the prior added). Deviation from it: none.
 */
export function logContrast(prior: Prior, { n, k, nWithout, kWithout, base }: PairEvidence): LogContrast {
  const m = prior.concentration;
  const a = prior.mean * m + k;
  const q = base + kWithout;
  return {
    mean: digamma(a) - digamma(m + n) - digamma(q) + digamma(1 + nWithout),
    variance: trigamma(a) - trigamma(m + n) + trigamma(q) - trigamma(1 + nWithout) + priorVariance(prior, k, n),
  };
}

/** Lift P(B given A) / P(B) from the contrast P(B given A) / P(B given not A), where a share of all has A. */
export function liftOf(contrast: number, share: number): number {
  return contrast / (share * contrast + 1 - share);
}

/** All estimates of one pair, intervals at the credible level. */
export interface PairEstimates {
  readonly p: Estimate;
  readonly pWithout: number;
  readonly contrast: Estimate;
  readonly lift: Estimate;
}

/**
 * P(B given A) with its credible interval, against P(B given not A).
 *
 * The interval of P(B given A) is that of the beta distribution with the posterior's mean and with its variance, that of
 * the prior's own error included.
 */
export function estimatePair(prior: Prior, evidence: PairEvidence, level: number): PairEstimates {
  const { n, k, nWithout, kWithout, share, base } = evidence;
  const m = prior.concentration;
  const mean = (prior.mean * m + k) / (m + n);
  const variance = (mean * (1 - mean)) / (m + n + 1) + mean * mean * priorVariance(prior, k, n);
  const weight = Math.max((mean * (1 - mean)) / variance - 1, 1e-3);
  const tail = (1 - level) / 2;
  const p = {
    value: mean,
    low: betaQuantile(tail, mean * weight, (1 - mean) * weight),
    high: betaQuantile(1 - tail, mean * weight, (1 - mean) * weight),
  };
  const pWithout = nWithout > 0 ? (base + kWithout) / (1 + nWithout) : Number.NaN;
  const log = logContrast(prior, evidence);
  const reach = normalQuantile(1 - tail) * Math.sqrt(log.variance);
  const contrast = {
    value: mean / pWithout,
    low: nWithout > 0 ? Math.exp(log.mean - reach) : Number.NaN,
    high: nWithout > 0 ? Math.exp(log.mean + reach) : Number.NaN,
  };
  const lift = {
    value: nWithout > 0 ? liftOf(contrast.value, share) : 1,
    low: nWithout > 0 ? liftOf(contrast.low, share) : 1,
    high: nWithout > 0 ? liftOf(contrast.high, share) : 1,
  };
  return { p, pWithout, contrast, lift };
}
