import type { Interval } from '../../result/index.js';
import {
  type BootstrapInterval,
  bootstrapInterval,
  casesHolding,
  createRandom,
  giniInterval,
  topShareInterval,
} from '../../stats/index.js';

export interface ConcentrationOptions {
  readonly topShare: number;
  readonly resamples: number;
  readonly level: number;
  readonly seed: number;
}

export interface Estimate {
  readonly value: number;
  readonly interval: Interval | null;
}

export interface Concentration {
  readonly gini: Estimate;
  readonly topShare: Estimate;
  /** Share of the customers who make 80 % of the money. */
  readonly customersFor80: Estimate;
}

/** Above this many customers intervals come from influence values, as those of the Gini coefficient do. */
export const mostResampled = 50_000;

function bounded({ estimate, low, high, level, kind }: BootstrapInterval): Estimate {
  if (!(Number.isFinite(low) && Number.isFinite(high))) return { value: estimate, interval: null };
  const within = (end: number) => Math.min(1, Math.max(0, end));
  return {
    value: estimate,
    interval: {
      low: within(low),
      high: within(high),
      level,
      kind: kind.startsWith('bootstrap') ? 'bootstrap' : 'jackknife',
    },
  };
}

/** As casesHolding, of ascending values each counted `counts[i]` times. */
function casesHoldingCounted(sorted: Float64Array, share: number, counts: Uint32Array): number {
  let [total, cases] = [0, 0];
  for (let i = 0; i < sorted.length; i++) {
    total += sorted[i]! * counts[i]!;
    cases += counts[i]!;
  }
  let left = share * total;
  let taken = 0;
  for (let i = sorted.length - 1; i >= 0; i--) {
    const held = sorted[i]! * counts[i]!;
    if (held >= left) return (taken + (held > 0 ? left / sorted[i]! : 0)) / cases;
    left -= held;
    taken += counts[i]!;
  }
  return 1;
}

function customersFor80(
  sorted: Float64Array,
  options: ConcentrationOptions,
  random: ReturnType<typeof createRandom>,
): Estimate {
  const { level, resamples } = options;
  const value = casesHolding(sorted, 0.8);
  const n = sorted.length;
  if (n <= mostResampled) {
    const statistic = (counts: Uint32Array) => casesHoldingCounted(sorted, 0.8, counts);
    return bounded(bootstrapInterval(n, statistic, { random, resamples, level, method: 'percentile' }));
  }
  // Where the curve holds 80 %, its slope (value there ÷ mean) turns the error of the height into that of the place.
  let total = 0;
  for (let i = 0; i < n; i++) total += sorted[i]!;
  const slope = sorted[Math.max(0, n - 1 - Math.floor(value * n))]! / (total / n);
  const { low, high } = topShareInterval(sorted, value, { random, level, method: 'influence' });
  const half = (high - low) / 2 / slope;
  return bounded({ estimate: value, low: value - half, high: value + half, level, kind: 'jackknife', resamples: 0 });
}

/**
 * How unequal the money of customers is, with intervals. A function of its arguments alone, so that it may run in a worker.
 *
 * Bootstrap (BCa; percentile for the customers who make 80 %) up to 50,000 customers, above it the infinitesimal jackknife.
 * Cost: O(resamples × customers).
 *
 * @param sorted - money of each customer, ascending, all above 0
 */
export function concentration(sorted: Float64Array, options: ConcentrationOptions): Concentration {
  const { resamples, level, seed } = options;
  const random = createRandom(seed, 'segment/pareto');
  const how = (name: string) => ({ random: random.fork(name), resamples, level });
  return {
    gini: bounded(giniInterval(sorted, how('gini'))),
    topShare: bounded(topShareInterval(sorted, options.topShare, how('top_share'))),
    customersFor80: customersFor80(sorted, options, random.fork('customers_for_80')),
  };
}
