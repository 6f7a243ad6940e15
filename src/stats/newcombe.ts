import { type Interval, wilson } from './interval.js';

/** Successes of trials; both may be fractions where trials that hang together count as fewer. */
export interface Trials {
  readonly successes: number;
  readonly n: number;
}

/**
 * Interval for the difference of two independent shares, first less second: the squares of the two Wilson intervals' arms added.
 *
 * It stays within −1..1 and holds its level for small groups and for shares near 0 and 1. With no trial in a group all is possible on its side.
 *
 * @throws RangeError as `wilson` does
 * @example newcombe({ successes: 56, n: 70 }, { successes: 48, n: 80 }).low.toFixed(4) // => '0.0524'
 * @see R. G. Newcombe, Statistics in Medicine 17 (1998), 873–890, method 10. Deviation from it: none.
 */
export function newcombe(first: Trials, second: Trials, level = 0.95): Interval {
  const a = wilson(first.successes, first.n, level);
  const b = wilson(second.successes, second.n, level);
  const p = first.n > 0 ? first.successes / first.n : 0.5;
  const q = second.n > 0 ? second.successes / second.n : 0.5;
  return {
    low: p - q - Math.hypot(p - a.low, b.high - q),
    high: p - q + Math.hypot(a.high - p, q - b.low),
    level,
    kind: 'newcombe',
  };
}
