import type { Interval } from './interval.js';
import type { Trials } from './newcombe.js';
import { normalQuantile } from './normal.js';

/**
 * Interval for the ratio of two independent shares, first to second, on its logarithm with half a success added to each (Walter), so that
 * cells of zero keep it finite.
 *
 * @returns low and high; with no trial in a group all is possible
 * @example riskRatio({ successes: 10, n: 20 }, { successes: 5, n: 20 }).high.toFixed(3) // => '4.380'
 * @see S. D. Walter, Biometrika 62 (1975), 371–374; D. Katz et al., Biometrics 34 (1978), 469–474. Deviation from it: none.
 */
export function riskRatio(first: Trials, second: Trials, level = 0.95): Interval {
  if (!(first.n > 0 && second.n > 0)) return { low: 0, high: Infinity, level, kind: 'normal' };
  const ln = ({ successes, n }: Trials): number => Math.log(successes + 0.5) - Math.log(n + 0.5);
  const spread = ({ successes, n }: Trials): number => 1 / (successes + 0.5) - 1 / (n + 0.5);
  const centre = ln(first) - ln(second);
  const half = normalQuantile((1 + level) / 2) * Math.sqrt(spread(first) + spread(second));
  return { low: Math.exp(centre - half), high: Math.exp(centre + half), level, kind: 'normal' };
}
