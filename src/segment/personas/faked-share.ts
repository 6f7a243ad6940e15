import type { Interval } from '../../result/index.js';
import { quantileSorted, type Random } from '../../stats/index.js';

/** Records of one kind, doubted or not, and what verifying some of them found. */
export interface Stratum {
  readonly records: number;
  readonly verified: number;
  readonly faked: number;
}

const draws = 4000;

/**
 * Which share of all records is faked, from those verified: each stratum by its own share, put together by its size.
 *
 * Beta posteriors with Jeffreys' prior (half a genuine and half a faked record) in each stratum, so that a stratum of which nothing is verified stays wide open.
 * Within a stratum those verified must not have been picked by what was found. Null where nothing is verified.
 */
export function fakedShare(
  strata: readonly Stratum[],
  level: number,
  random: Random,
): { value: number; interval: Interval } | null {
  const all = strata.reduce((sum, { records }) => sum + records, 0);
  if (all === 0 || strata.every(({ verified }) => verified === 0)) return null;
  const parts = strata.filter(({ records }) => records > 0);
  // What is verified is known; the rest of its stratum is like it.
  const share = (p: (stratum: Stratum) => number) =>
    parts.reduce((sum, stratum) => sum + stratum.faked + (stratum.records - stratum.verified) * p(stratum), 0) / all;
  const value = share(({ verified, faked }) => (faked + 0.5) / (verified + 1));
  const drawn = Float64Array.from({ length: draws }, () =>
    share(({ verified, faked }) => random.beta(faked + 0.5, verified - faked + 0.5)),
  ).sort();
  return {
    value,
    interval: {
      low: quantileSorted(drawn, (1 - level) / 2),
      high: quantileSorted(drawn, (1 + level) / 2),
      level,
      kind: 'credible',
    },
  };
}
