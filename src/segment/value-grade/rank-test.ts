import { createRandom, drawCounts, quantileSorted } from '../../stats/index.js';

/** A rank correlation, or a difference of two, with its percentile interval; null where it cannot be known. */
export interface RankEstimate {
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
}

export interface RankTest {
  /** Of each ordering with the outcome. */
  readonly each: readonly RankEstimate[];
  /** Of the first less each. */
  readonly gain: readonly RankEstimate[];
}

/** Values as places among the distinct ones. */
function places(values: Float64Array): { of: Uint32Array; distinct: number } {
  const sorted = [...new Set(values)].sort((a, b) => a - b);
  const place = new Map(sorted.map((value, i) => [value, i]));
  return { of: Uint32Array.from(values, (value) => place.get(value)!), distinct: sorted.length };
}

/** Ranks of drawn cases, equal values sharing the mean of theirs, less the mean rank. Cost: O(n + distinct). */
function centredRanks({ of, distinct }: ReturnType<typeof places>, counts: Uint32Array, into: Float64Array): void {
  const held = new Float64Array(distinct);
  for (let i = 0; i < of.length; i++) held[of[i]!]! += counts[i]!;
  let before = 0;
  for (let d = 0; d < distinct; d++) {
    const own = held[d]!;
    held[d] = before + (own + 1) / 2;
    before += own;
  }
  const middle = (before + 1) / 2;
  for (let i = 0; i < of.length; i++) into[i] = held[of[i]!]! - middle;
}

function correlation(x: Float64Array, y: Float64Array, counts: Uint32Array): number {
  let [xx, yy, xy] = [0, 0, 0];
  for (let i = 0; i < x.length; i++) {
    const w = counts[i]!;
    xx += w * x[i]! * x[i]!;
    yy += w * y[i]! * y[i]!;
    xy += w * x[i]! * y[i]!;
  }
  return xx > 0 && yy > 0 ? xy / Math.sqrt(xx * yy) : Number.NaN;
}

/**
 * Spearman's correlation of several orderings of the same customers with one outcome, and how much better the first is than
 * each: customers are drawn with replacement, the same for all orderings. Cost: O(resamples × customers × orderings).
 *
 * @param orderings - values without NaN, one a customer each
 * @example rankTest([Float64Array.of(1, 2, 3)], Float64Array.of(1, 4, 9), { resamples: 100, level: 0.95, seed: 1 }).each[0].value // => 1
 */
export function rankTest(
  orderings: readonly Float64Array[],
  outcome: Float64Array,
  { resamples, level, seed }: { resamples: number; level: number; seed: number },
): RankTest {
  const n = outcome.length;
  const [xs, y] = [orderings.map(places), places(outcome)];
  const counts = new Uint32Array(n).fill(1);
  const [rankX, rankY] = [new Float64Array(n), new Float64Array(n)];
  const correlations = (): number[] => {
    centredRanks(y, counts, rankY);
    return xs.map((x) => {
      centredRanks(x, counts, rankX);
      return correlation(rankX, rankY, counts);
    });
  };
  const found = correlations();
  const random = createRandom(seed, 'value-grade/rank-test');
  const draws = orderings.map(() => new Float64Array(resamples));
  for (let draw = 0; draw < resamples && n > 1; draw++) {
    drawCounts(counts, random);
    correlations().forEach((value, k) => {
      draws[k]![draw] = value;
    });
  }
  const estimate = (value: number, of: Float64Array): RankEstimate => {
    const kept = of.filter((each) => !Number.isNaN(each)).sort();
    if (Number.isNaN(value) || n < 2 || kept.length < resamples / 2) return { value: null, low: null, high: null };
    return { value, low: quantileSorted(kept, (1 - level) / 2), high: quantileSorted(kept, (1 + level) / 2) };
  };
  return {
    each: found.map((value, k) => estimate(value, draws[k]!)),
    gain: found.map((value, k) =>
      estimate(
        found[0]! - value,
        draws[0]!.map((first, draw) => first - draws[k]![draw]!),
      ),
    ),
  };
}
