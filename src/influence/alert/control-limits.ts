import { gammaCdf, lnBeta, quantiles } from '../../stats/index.js';

/** What is usual for a count, and how high it may go by chance. */
export interface ControlLimits {
  readonly mean: number;
  /** Variance over mean of the usual periods, at least 1. */
  readonly dispersion: number;
  /** A count above this is an alarm. */
  readonly upper: number;
  /** Periods that were taken as usual. */
  readonly usual: number;
}

/** Rounds of leaving out what is above the limits and asking again what is usual. */
const rounds = 10;

/**
 * Control limits of counts per period, learnt from those periods that are usual themselves.
 *
 * The count of a new period is gamma-Poisson: Poisson with the mean learnt under Jeffreys' prior, or negative binomial where usual
 * periods vary more than Poisson counts do. The upper limit is the least count exceeded with at most `alpha`. Periods above it
 * are left out and the limits learnt anew, until none is. Cost: O(rounds × periods).
 *
 * @param counts - at least 3
 * @param alpha - chance of a false alarm in one period
 */
export function controlLimits(counts: ArrayLike<number>, alpha: number): ControlLimits {
  let usual = Array.from(counts);
  // One flood hides itself and others behind a large variance: the first limits rest on the middle half of the periods.
  let limits = limitsOf(usual, alpha, middleSpread(counts));
  for (let round = 0; round < rounds; round += 1) {
    const kept = Array.from(counts).filter((count) => count <= limits.upper);
    if (kept.length < 3 || (round > 0 && kept.length === usual.length)) break;
    usual = kept;
    limits = limitsOf(usual, alpha);
  }
  return limits;
}

/** Mean and variance of normal periods from their quartiles. */
function middleSpread(counts: ArrayLike<number>): { mean: number; variance: number } {
  const [low, middle, high] = quantiles(counts, [0.25, 0.5, 0.75]);
  return { mean: middle!, variance: ((high! - low!) / 1.3489795) ** 2 };
}

function limitsOf(
  counts: readonly number[],
  alpha: number,
  given?: { readonly mean: number; readonly variance: number },
): ControlLimits {
  const n = counts.length;
  const sum = given ? n * given.mean : counts.reduce((total, count) => total + count, 0);
  const mean = (sum + 0.5) / n;
  const variance =
    given?.variance ?? counts.reduce((total, count) => total + (count - sum / n) ** 2, 0) / Math.max(1, n - 1);
  const dispersion = Math.max(1, variance / mean);
  // Predictive negative binomial: shape of the gamma from what is known of the mean and how much periods vary.
  const spread = mean / n + mean * (dispersion - 1);
  const shape = mean ** 2 / spread;
  let upper = Math.floor(mean);
  while (exceeds(upper, shape, mean) > alpha) upper += 1;
  return { mean, dispersion, upper, usual: n };
}

/** P(count > k) of a Poisson whose mean is gamma with a shape and a mean. */
function exceeds(k: number, shape: number, mean: number): number {
  if (shape > 1e8) return gammaCdf(mean, k + 1);
  const success = mean / (mean + shape);
  let sum = 0;
  for (let count = 0; count <= k; count += 1) {
    // ln of the negative binomial probability, the binomial coefficient by the beta function
    const lnChoose = count === 0 ? 0 : -Math.log(count) - lnBeta(count, shape);
    sum += Math.exp(lnChoose + count * Math.log(success) + shape * Math.log1p(-success));
  }
  return Math.max(0, 1 - sum);
}
