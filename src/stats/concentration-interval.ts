import { type BootstrapInterval, bootstrapInterval } from './bootstrap.js';
import { assertLevel } from './interval.js';
import { giniSorted, topShareSorted } from './lorenz.js';
import { normalQuantile } from './normal.js';
import { sortedCopy } from './quantile.js';
import type { Random } from './random.js';

/** Above this many cases a bootstrap takes seconds and its interval hardly differs from the one by influence values. */
const MOST_BOOTSTRAP_CASES = 50_000;

export interface ConcentrationIntervalOptions {
  readonly random: Random;
  /** Bootstrap samples; 1,000 unless said. */
  readonly resamples?: number;
  /** 0.95 unless said. */
  readonly level?: number;
  /** `bootstrap` or `influence` (estimate ± z × standard error by the infinitesimal jackknife); by size unless said. */
  readonly method?: 'bootstrap' | 'influence';
}

/**
 * The Gini coefficient with its interval.
 *
 * BCa bootstrap on the sorted values up to 50,000 cases, above it the infinitesimal jackknife; `kind` says which. Cost: O(resamples × n) or
 * O(n log n).
 *
 * @example giniInterval(spend, { random: createRandom(1) }) // => { estimate, low, high, level: 0.95, kind: 'bootstrap bca', resamples: 1000 }
 */
export function giniInterval(values: ArrayLike<number>, options: ConcentrationIntervalOptions): BootstrapInterval {
  const sorted = sortedCopy(values);
  return interval(sorted, (counts) => giniSorted(sorted, counts), giniInfluence(sorted), options);
}

/**
 * The share of the total held by the largest `share` of the cases, with its interval. As giniInterval.
 *
 * @example topShareInterval(spend, 0.2, { random: createRandom(1) }).low
 */
export function topShareInterval(
  values: ArrayLike<number>,
  share: number,
  options: ConcentrationIntervalOptions,
): BootstrapInterval {
  const sorted = sortedCopy(values);
  const influence = topShareInfluence(sorted, share);
  return interval(sorted, (counts) => topShareSorted(sorted, share, counts), influence, options);
}

function interval(
  sorted: Float64Array,
  statistic: (counts?: Uint32Array) => number,
  influence: Float64Array,
  options: ConcentrationIntervalOptions,
): BootstrapInterval {
  const n = sorted.length;
  const { random, resamples = 1000, level = 0.95 } = options;
  const method = options.method ?? (n > MOST_BOOTSTRAP_CASES ? 'influence' : 'bootstrap');
  if (method === 'bootstrap') return bootstrapInterval(n, statistic, { random, resamples, level, influence });
  assertLevel('concentration interval', level);
  const estimate = statistic();
  let squares = 0;
  for (let i = 0; i < n; i += 1) squares += influence[i]! * influence[i]!;
  const half = n < 2 ? Number.NaN : (normalQuantile((1 + level) / 2) * Math.sqrt(squares)) / n;
  return {
    estimate,
    low: estimate - half,
    high: estimate + half,
    level,
    kind: 'infinitesimal jackknife',
    resamples: 0,
  };
}

/**
 * What one case more of each value would do to the Gini coefficient: [2 (E max(x, Y) − T) − (G + 1)(x − μ)] / μ with T = (G + 1) μ.
 *
 * @see F. A. Cowell and E. Flachaire, Journal of Econometrics 141 (2007), 1044–1072 (influence functions of inequality measures). Deviation from it: none.
 */
function giniInfluence(sorted: Float64Array): Float64Array {
  const n = sorted.length;
  const influence = new Float64Array(n);
  const coefficient = giniSorted(sorted);
  let total = 0;
  for (let i = 0; i < n; i += 1) total += sorted[i]!;
  const mean = total / n;
  let above = total;
  for (let i = 0; i < n; ) {
    let end = i;
    const value = sorted[i]!;
    while (end < n && sorted[end] === value) end += 1;
    if (end === i) return influence.fill(Number.NaN);
    above -= value * (end - i);
    const expectedMaximum = (value * end + above) / n;
    const result = (2 * (expectedMaximum - (coefficient + 1) * mean) - (coefficient + 1) * (value - mean)) / mean;
    influence.fill(result, i, end);
    i = end;
  }
  return influence;
}

/** The same for the top share: [max(x − q, 0) − E max(Y − q, 0) − S (x − μ) ] / μ at the cut q. */
function topShareInfluence(sorted: Float64Array, share: number): Float64Array {
  const n = sorted.length;
  const influence = new Float64Array(n);
  if (n === 0) return influence;
  const held = topShareSorted(sorted, share);
  const cut = sorted[Math.min(n - 1, Math.max(0, Math.ceil(n - share * n) - 1))]!;
  let total = 0;
  let excess = 0;
  for (let i = 0; i < n; i += 1) {
    total += sorted[i]!;
    excess += Math.max(0, sorted[i]! - cut);
  }
  const mean = total / n;
  for (let i = 0; i < n; i += 1) {
    influence[i] = (Math.max(0, sorted[i]! - cut) - excess / n - held * (sorted[i]! - mean)) / mean;
  }
  return influence;
}
