import type { ClusterQuestion, FoundClusters } from '../clusters/find-clusters.js';
import { runClusters } from '../clusters/run-clusters.js';
import type { FeatureColumn } from '../features/feature.js';
import { personaPoints } from './persona-points.js';

/** Two are a split, not a cast. */
const fewestPersonas = 3;
/** Rounds of setting apart, and the share of the customers that may be, before small groups stay what they are. */
const mostRounds = 4;
const mostApart = 0.05;

export interface FoundPersonas {
  readonly found: FoundClusters;
  /** The customers who have a persona, in the order of its labels. */
  readonly rows: Uint32Array;
  /** Those too unlike the others to have one. */
  readonly apart: Uint32Array;
}

/**
 * Groups customers; groups too small to be a persona are set apart and the others are grouped again.
 *
 * A single strange customer draws a mean of k-means to itself: it takes the place of a persona and tells of nobody. A group is too
 * small below `leastCustomers`, and where the number of personas was not given below `leastShare`. Null where all are alike.
 * Cost: that of the grouping, as often as somebody is set apart.
 */
export async function findPersonas(
  columns: readonly FeatureColumn[],
  rows: Uint32Array,
  {
    signal,
    seed,
    ...options
  }: {
    readonly clusters: number | 'auto';
    readonly mostClusters: number;
    readonly starts: number;
    readonly resamples: number;
    readonly leastCustomers: number;
    readonly leastShare: number;
    readonly seed: number;
    readonly signal: AbortSignal | undefined;
  },
): Promise<FoundPersonas | null> {
  const clusters = options.clusters === 'auto' ? null : options.clusters;
  const apart: number[] = [];
  let kept = rows;
  for (let round = 0; ; round += 1) {
    const points = personaPoints(columns, kept);
    if (points.dimensions === 0) return null;
    const question: ClusterQuestion = {
      data: { kind: 'numbers', points },
      count: kept.length,
      clusters,
      least: Math.min(fewestPersonas, options.mostClusters),
      most: Math.min(options.mostClusters, Math.floor(kept.length / 10)),
      starts: options.starts,
      resamples: options.resamples,
      seed,
    };
    const found = await runClusters(question, signal);
    const own = kept;
    const least = Math.max(options.leastCustomers, clusters === null ? options.leastShare * own.length : 0);
    const sizes = new Float64Array(found.clusters);
    for (const label of found.labels) sizes[label]! += 1;
    const small = own.filter((_, i) => sizes[found.labels[i]!]! < least);
    const room = mostApart * rows.length - apart.length;
    if (small.length === 0 || small.length > room || round === mostRounds)
      return { found, rows: own, apart: Uint32Array.from(apart).sort() };
    apart.push(...small);
    kept = own.filter((_, i) => sizes[found.labels[i]!]! >= least);
  }
}
