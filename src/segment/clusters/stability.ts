import { bestMatching, mean, type Random } from '../../stats/index.js';
import type { GroupingMethod } from './grouping.js';

/** Starts of each resample: enough there, as the best of all is only wanted of the clusters themselves. */
const starts = 2;
/** Distances that finding how sure each customer's place is may cost. */
const mostVoted = 2e9;
const leastVotes = 20;
/** After so many resamples a number of clusters is given up whose weakest cluster is found again this poorly. */
const early = 25;
const hopeless = 0.65;

export interface Stability {
  /** Mean over the resamples of the best Jaccard coefficient, by cluster; NaN for one that was never drawn. */
  readonly jaccard: Float64Array;
  /** The coefficients of each cluster, ascending. */
  readonly drawn: readonly Float64Array[];
  /** Share of the resamples in which each row is placed in its own cluster; null when it was not asked for. */
  readonly confidence: Float64Array | null;
}

/**
 * How well each cluster is found again when the customers are drawn anew.
 *
 * Each time as many rows as there are (at most `method.mostDrawn`) are drawn with replacement, each different one is kept once, grouped, and
 * every cluster compared with the one most like it by the Jaccard coefficient of their rows among those drawn. With fewer rows than there are
 * the coefficients are on the careful side. Cost: O(resamples × (grouping + rows placed)).
 *
 * @see C. Hennig, Cluster-wise assessment of cluster stability, Computational Statistics & Data Analysis 52 (2007), 258–271. Deviation: samples of at most mostDrawn rows.
 */
export function stability(
  method: GroupingMethod,
  labels: Uint16Array,
  rows: Uint32Array,
  {
    clusters,
    resamples,
    random,
    final,
  }: {
    clusters: number;
    resamples: number;
    random: Random;
    /** False while numbers of clusters are tried: no confidence, and one that is hopeless is given up early. */
    final: boolean;
  },
): Stability {
  const size = Math.min(rows.length, method.mostDrawn);
  const drawn: number[][] = Array.from({ length: clusters }, () => []);
  const votes = final ? new Float64Array(method.count) : null;
  const voting = Math.min(
    resamples,
    Math.max(leastVotes, Math.floor(mostVoted / Math.max(1, method.count * clusters * 8))),
  );
  for (let b = 0; b < resamples; b += 1) {
    if (!final && b === early && drawn.some((values) => mean(values) < hopeless)) break;
    const own = random.fork(`resample ${b}`);
    const chosen = new Set<number>();
    for (let i = 0; i < size; i += 1) chosen.add(rows[own.integer(rows.length)]!);
    const unique = Uint32Array.from(chosen).sort();
    if (unique.length <= clusters) continue;
    const found = method.fit(unique, clusters, starts, own);
    const both = new Float64Array(clusters * clusters);
    const [ours, theirs] = [new Float64Array(clusters), new Float64Array(clusters)];
    for (let i = 0; i < unique.length; i += 1) {
      const [a, b] = [labels[unique[i]!]!, found.labels[i]!];
      both[a * clusters + b]! += 1;
      ours[a]! += 1;
      theirs[b]! += 1;
    }
    for (let a = 0; a < clusters; a += 1) {
      if (ours[a] === 0) continue;
      let most = 0;
      for (let b = 0; b < clusters; b += 1) {
        const shared = both[a * clusters + b]!;
        if (shared > 0) most = Math.max(most, shared / (ours[a]! + theirs[b]! - shared));
      }
      drawn[a]!.push(most);
    }
    if (votes === null || b >= voting) continue;
    const match = bestMatching(both, clusters, clusters);
    const placed = found.place();
    for (let i = 0; i < placed.length; i += 1) if (match[labels[i]!] === placed[i]) votes[i]! += 1 / voting;
  }
  const sorted = drawn.map((values) => Float64Array.from(values).sort());
  return {
    jaccard: Float64Array.from(sorted, mean),
    drawn: sorted,
    // Shares add up in steps: they may pass 1 by a rounding error.
    confidence: votes?.map((share) => Math.min(1, Math.round(share * voting) / voting)) ?? null,
  };
}
