import { assertLevel, type Interval } from './interval.js';
import { normalCdf, normalQuantile } from './normal.js';
import { quantileSorted } from './quantile.js';
import type { Random } from './random.js';

/** How a bootstrap interval is made. */
export interface BootstrapOptions {
  readonly random: Random;
  /** Samples drawn; 1,000 unless said. More make the ends steadier, at the same multiple of time. */
  readonly resamples?: number;
  /** 0.95 unless said. */
  readonly level?: number;
  /**
   * `bca` (the default) corrects for bias and skewness, `percentile` takes the quantiles as they are, `studentized` those of the error in
   * standard errors: best for long tails, where a sample without a large value also underrates its own error.
   */
  readonly method?: 'bca' | 'percentile' | 'studentized';
  /**
   * What each case adds to the statistic (its empirical influence values), for `bca`. Without it they come from leaving out one case
   * at a time, which costs n evaluations.
   */
  readonly influence?: ArrayLike<number>;
  /** The standard error of the statistic in a sample, for `studentized`, which needs it. */
  readonly standardError?: (counts: Uint32Array) => number;
}

/** An interval and what it was drawn around. */
export interface BootstrapInterval extends Interval {
  readonly estimate: number;
  readonly resamples: number;
}

/**
 * A bootstrap interval for any statistic of n cases.
 *
 * The statistic gets how often each case was drawn (`counts[i]`, summing to n) and must not keep the array. Same seed, same interval.
 * Resamples in which the statistic is NaN are left out; below two cases, or when fewer than half remain, both ends are NaN.
 * Cost: O(resamples × (n + cost of the statistic)).
 *
 * @example bootstrapInterval(spend.length, (counts) => giniSorted(spend, counts), { random: createRandom(1) }).kind // => 'bootstrap bca'
 * @throws RangeError when resamples is below 2 or level outside 0..1
 * @see B. Efron, "Better bootstrap confidence intervals", Journal of the American Statistical Association 82 (1987); B. Efron and R. Tibshirani, An Introduction to the Bootstrap (1993), chapter 12. Deviation from them: none.
 */
export function bootstrapInterval(
  n: number,
  statistic: (counts: Uint32Array) => number,
  options: BootstrapOptions,
): BootstrapInterval {
  const { random, resamples = 1000, level = 0.95, method = 'bca' } = options;
  assertLevel('bootstrapInterval', level);
  if (!(Number.isInteger(resamples) && resamples >= 2)) {
    throw new RangeError(
      `bootstrapInterval: option "resamples" must be an integer of at least 2; got ${resamples}. Use 1000.`,
    );
  }
  const counts = new Uint32Array(n).fill(1);
  const estimate = n === 0 ? Number.NaN : statistic(counts);
  const kind = `bootstrap ${method}`;
  const nothing: BootstrapInterval = { estimate, low: Number.NaN, high: Number.NaN, level, kind, resamples };
  if (n < 2 || Number.isNaN(estimate)) return nothing;

  const { standardError } = options;
  if (method === 'studentized') {
    if (!standardError) throw new RangeError('bootstrapInterval: method "studentized" needs option "standardError".');
    const scale = standardError(counts);
    if (scale === 0) return { ...nothing, low: estimate, high: estimate };
    const errors = resample(counts, resamples, random, () => (statistic(counts) - estimate) / standardError(counts));
    if (!(errors.length >= resamples / 2)) return nothing;
    return {
      ...nothing,
      low: estimate - scale * quantileSorted(errors, (1 + level) / 2),
      high: estimate - scale * quantileSorted(errors, (1 - level) / 2),
    };
  }
  const influence = method === 'bca' ? (options.influence ?? jackknife(n, statistic, estimate)) : [];
  const sorted = resample(counts, resamples, random, () => statistic(counts));
  if (!(sorted.length >= resamples / 2)) return nothing;
  let lowShare = (1 - level) / 2;
  let highShare = (1 + level) / 2;
  if (method === 'bca') {
    const bias = normalQuantile(shareBelow(sorted, estimate));
    const acceleration = accelerationOf(influence);
    lowShare = correctedShare(lowShare, bias, acceleration);
    highShare = correctedShare(highShare, bias, acceleration);
  }
  return { ...nothing, low: quantileSorted(sorted, lowShare), high: quantileSorted(sorted, highShare) };
}

/** What a measure gives in each resample, ascending, without those where it is not a finite number. */
function resample(counts: Uint32Array, resamples: number, random: Random, measure: () => number): Float64Array {
  const draws = new Float64Array(resamples);
  let kept = 0;
  for (let i = 0; i < resamples; i += 1) {
    drawCounts(counts, random);
    const value = measure();
    if (!Number.isFinite(value)) continue;
    draws[kept] = value;
    kept += 1;
  }
  return draws.subarray(0, kept).sort();
}

/** The share of the draws below the estimate; a tie counts half, or a statistic that hardly varies would look biased. */
function shareBelow(sorted: Float64Array, estimate: number): number {
  let below = 0;
  for (const value of sorted) below += value < estimate ? 1 : value === estimate ? 0.5 : 0;
  return Math.min(Math.max(below, 0.5), sorted.length - 0.5) / sorted.length;
}

/** Fills `counts` with a multinomial draw of as many cases as there are. */
export function drawCounts(counts: Uint32Array, random: Random): void {
  counts.fill(0);
  const n = counts.length;
  for (let i = 0; i < n; i += 1) {
    const j = random.integer(n);
    counts[j] = counts[j]! + 1;
  }
}

function jackknife(n: number, statistic: (counts: Uint32Array) => number, estimate: number): Float64Array {
  const counts = new Uint32Array(n).fill(1);
  const influence = new Float64Array(n);
  for (let i = 0; i < n; i += 1) {
    counts[i] = 0;
    const without = statistic(counts);
    influence[i] = Number.isNaN(without) ? 0 : (n - 1) * (estimate - without);
    counts[i] = 1;
  }
  return influence;
}

function accelerationOf(influence: ArrayLike<number>): number {
  let mean = 0;
  for (let i = 0; i < influence.length; i += 1) mean += influence[i]! / influence.length;
  let squares = 0;
  let cubes = 0;
  for (let i = 0; i < influence.length; i += 1) {
    const value = influence[i]! - mean;
    squares += value * value;
    cubes += value * value * value;
  }
  return squares > 0 ? cubes / (6 * squares ** 1.5) : 0;
}

function correctedShare(share: number, bias: number, acceleration: number): number {
  const z = bias + normalQuantile(share);
  return normalCdf(bias + z / (1 - acceleration * z));
}
