import { wilson } from '../../stats/index.js';

/** Whether somebody agrees with the firm, by the tone of what was said. */
export type Agrees = 'yes' | 'no' | 'unknown';

/** Words of one customer whose tone is known. */
export interface Tones {
  readonly toned: Float64Array;
  readonly good: Float64Array;
  readonly bad: Float64Array;
}

/**
 * Who agrees with the firm: whoever surely speaks well more than half of the time; who surely speaks ill more than half of
 * the time does not; of all others it is not known.
 *
 * Sure means that Wilson's interval of the share lies above a half, so that one kind word is no agreement yet.
 *
 * @example agreement({ toned: Float64Array.of(10), good: Float64Array.of(9), bad: Float64Array.of(0) }, 0.95) // => ['yes']
 */
export function agreement({ toned, good, bad }: Tones, level: number): Agrees[] {
  const known = new Map<string, boolean>();
  const most = (some: number, n: number): boolean => {
    if (2 * some <= n) return false;
    const key = `${some}/${n}`;
    let sure = known.get(key);
    if (sure === undefined) {
      sure = wilson(some, n, level).low > 0.5;
      known.set(key, sure);
    }
    return sure;
  };
  return Array.from(toned, (n, i) => (most(good[i]!, n) ? 'yes' : most(bad[i]!, n) ? 'no' : 'unknown'));
}
