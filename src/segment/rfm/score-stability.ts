import { createRandom } from '../../stats/index.js';
import { type RfmFeatures, type RfmScoring, scoreRfm } from './score-rfm.js';
import { buildSegmentMap, isMapProblem, type SegmentBox } from './segment-map.js';

export interface StabilityQuestion {
  readonly features: RfmFeatures;
  readonly scoring: RfmScoring;
  readonly segments: readonly SegmentBox[];
  readonly resamples: number;
  readonly seed: number;
}

/** Shares of the samples that a customer was drawn into; NaN for who is not scored or was never drawn. */
export interface Stability {
  /** All three scores as they are. */
  readonly sameScores: Float64Array;
  readonly sameSegment: Float64Array;
}

/**
 * How often a customer would get the same scores, and the same segment, had other customers been seen.
 *
 * Bootstrap: as many customers as there are, drawn again with replacement, are cut and scored anew; a customer is compared in
 * the samples it was drawn into, about 63 % of them. It tells how much hangs on where the cuts fell; how customers themselves
 * change is told by the migration between two dates. A function of its arguments alone, so that it may run in a worker.
 * Cost: O(resamples × customers · log customers).
 */
export function scoreStability({ features, scoring, segments, resamples, seed }: StabilityQuestion): Stability {
  const n = features.frequency.length;
  const { scored } = features;
  const asIs = scoreRfm(features, scoring);
  const map = buildSegmentMap(segments, asIs.sizes);
  if (isMapProblem(map)) throw new Error('scoreStability: the segments are no partition.');
  const random = createRandom(seed, 'segment/rfm').fork('stability');
  const [drawn, same, sameSegment] = [new Float64Array(n), new Float64Array(n), new Float64Array(n)];
  const count = scored.length;
  const sample = new Uint32Array(count);
  for (let round = 0; round < resamples; round++) {
    for (let i = 0; i < count; i++) sample[i] = scored[random.integer(count)]!;
    sample.sort();
    const again = scoreRfm({ ...features, scored: sample }, scoring);
    for (let i = 0; i < count; i++) {
      const row = sample[i]!;
      if (i > 0 && sample[i - 1] === row) continue;
      const [r, f, m] = [again.r[row]!, again.f[row]!, again.m[row]!];
      drawn[row]! += 1;
      if (r === asIs.r[row] && f === asIs.f[row] && m === asIs.m[row]) {
        same[row]! += 1;
        sameSegment[row]! += 1;
      } else if (map.segmentOf(r, f, m) === map.segmentOf(asIs.r[row]!, asIs.f[row]!, asIs.m[row]!))
        sameSegment[row]! += 1;
    }
  }
  const shares = (counts: Float64Array) => counts.map((held, i) => (drawn[i]! > 0 ? held / drawn[i]! : Number.NaN));
  return { sameScores: shares(same), sameSegment: shares(sameSegment) };
}
