import { betaCdf, gammaCdf, quantiles } from '../../stats/index.js';

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
 * are left out and the limits learnt anew, until none is. Cost: O(rounds × (periods + log count)).
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
  return {
    mean,
    dispersion,
    upper: leastCount(Math.floor(mean), (count) => exceeds(count, shape, mean) <= alpha),
    usual: n,
  };
}

/** P(count > k) of a Poisson whose mean is gamma with a shape and a mean. */
function exceeds(k: number, shape: number, mean: number): number {
  // The negative binomial by the incomplete beta function, as counts may be in the ten thousands.
  return shape > 1e8 ? gammaCdf(mean, k + 1) : betaCdf(mean / (mean + shape), k + 1, shape);
}

/** The least count from `least` on that fits, where all above one that fits do. Cost: O(log count). */
function leastCount(least: number, fits: (count: number) => boolean): number {
  if (fits(least)) return least;
  let [below, step] = [least, 1];
  while (!fits(below + step)) [below, step] = [below + step, 2 * step];
  let fitting = below + step;
  while (fitting - below > 1) {
    const middle = Math.floor((below + fitting) / 2);
    if (fits(middle)) fitting = middle;
    else below = middle;
  }
  return fitting;
}
