import { normalQuantile } from './normal.js';

/** A range for an unknown number, with how sure it is and how it was made. The shape is that of a metric's interval. */
export interface Interval {
  readonly low: number;
  readonly high: number;
  /** Confidence or probability, 0..1. */
  readonly level: number;
  readonly kind: string;
}

/**
 * Wilson's interval for a share.
 *
 * Good for small n and for shares near 0 and 1, where the usual p ± 2 se leaves 0..1. For n = 0 it is 0..1: nothing is known.
 *
 * @throws RangeError unless 0 <= successes <= n and 0 < level < 1
 * @example wilson(1, 10) // => { low: 0.01787621309507294, high: 0.40415002679523837, level: 0.95, kind: 'wilson' }
 * @see E. B. Wilson, Journal of the American Statistical Association 22 (1927), 209–212. Deviation from it: none (no continuity correction).
 */
export function wilson(successes: number, n: number, level = 0.95): Interval {
  if (!(n >= 0 && successes >= 0 && successes <= n)) {
    throw new RangeError(`wilson: parameter "successes" must be from 0 to n; got ${successes} of ${n}.`);
  }
  assertLevel('wilson', level);
  if (n === 0) return { low: 0, high: 1, level, kind: 'wilson' };
  const z = normalQuantile((1 + level) / 2);
  const square = z * z;
  const failures = n - successes;
  const half = z * Math.sqrt((successes * failures) / n + square / 4);
  const base = successes + square / 2;
  return {
    low: successes === 0 ? 0 : Math.max(0, (base - half) / (n + square)),
    high: failures === 0 ? 1 : Math.min(1, (base + half) / (n + square)),
    level,
    kind: 'wilson',
  };
}

export function assertLevel(name: string, level: number): void {
  if (!(level > 0 && level < 1)) {
    throw new RangeError(
      `${name}: option "level" must be a number between 0 and 1; got ${level} (${typeof level}). Use 0.95.`,
    );
  }
}
