import { kMeansSeeds } from './k-means-seeds.js';
import { type Points, squaredDistance } from './points.js';
import type { Random } from './random.js';

export interface KMeansOptions {
  readonly clusters: number;
  readonly random: Random;
  /** Starts from other seeds, of which the best is kept; 20 unless said. */
  readonly starts?: number;
  /** Number of the first start; 0 unless said. Starts 0 … 9 are 0 … 4 and 5 … 9, the better of both kept. */
  readonly firstStart?: number;
  /** Rounds of one start at most; 300 unless said. */
  readonly mostRounds?: number;
}

export interface KMeans {
  /** Cluster of each point. */
  readonly labels: Uint16Array;
  /** clusters × dimensions: the mean of each cluster. */
  readonly centres: Float64Array;
  readonly sizes: Uint32Array;
  /** Sum of squared distances to the own centre, by cluster. */
  readonly withinSs: Float64Array;
  readonly totalWithinSs: number;
}

/** What one start works on; made once, used by all starts. */
interface Scratch {
  readonly labels: Uint16Array;
  /** Distance to the own centre at most, to every other at least: what is settled by them is not measured again. */
  readonly upper: Float64Array;
  readonly lower: Float64Array;
}

/**
 * Groups points around as many means as asked for, such that the squared distances to the own mean are small.
 *
 * Lloyd's rounds until no point moves, with Hamerly's bounds: they skip distances that cannot change anything and leave the
 * answer what it is without them. Of two means equally near the first is taken; a mean that lost all its points gets the
 * point farthest from its own. Every start draws from a source of its own, so that starts may run apart.
 * Cost: O(starts × rounds × points × clusters × dimensions) at most.
 *
 * @param points - no NaN; more different points than clusters
 * @throws RangeError when clusters is below 1 or above the number of points
 * @example kMeans({ values: Float64Array.of(0, 1, 10, 11), count: 4, dimensions: 1 }, { clusters: 2, random: createRandom(1) }).totalWithinSs // => 1
 * @see S. Lloyd, IEEE Transactions on Information Theory 28 (1982); G. Hamerly, Making k-means even faster, SDM 2010. Deviation: none.
 */
export function kMeans(points: Points, options: KMeansOptions): KMeans {
  const { clusters, random, starts = 20, firstStart = 0, mostRounds = 300 } = options;
  const { count } = points;
  if (!(Number.isInteger(clusters) && clusters >= 1 && clusters <= count)) {
    throw new RangeError(
      `kMeans: option "clusters" must be an integer from 1 to ${count} (the number of points); got ${clusters}.`,
    );
  }
  const scratch: Scratch = {
    labels: new Uint16Array(count),
    upper: new Float64Array(count),
    lower: new Float64Array(count),
  };
  let best: KMeans | null = null;
  for (let start = firstStart; start < firstStart + starts; start += 1) {
    const centres = kMeansSeeds(points, clusters, random.fork(`start ${start}`));
    settle(points, centres, scratch, mostRounds);
    const found = clusterMeans(points, scratch.labels, clusters);
    if (best === null || found.totalWithinSs < best.totalWithinSs) best = { ...found, labels: scratch.labels.slice() };
  }
  return best!;
}

/** Means and squares of clusters, from scratch: no rounding error of moving sums is left in them. */
export function clusterMeans({ values, count, dimensions }: Points, labels: Uint16Array, clusters: number): KMeans {
  const centres = new Float64Array(clusters * dimensions);
  const sizes = new Uint32Array(clusters);
  for (let i = 0; i < count; i += 1) {
    const c = labels[i]!;
    sizes[c]! += 1;
    for (let j = 0; j < dimensions; j += 1) centres[c * dimensions + j]! += values[i * dimensions + j]!;
  }
  for (let c = 0; c < clusters; c += 1) {
    for (let j = 0; j < dimensions; j += 1) centres[c * dimensions + j]! /= Math.max(1, sizes[c]!);
  }
  const withinSs = new Float64Array(clusters);
  for (let i = 0; i < count; i += 1) {
    withinSs[labels[i]!]! += squaredDistance(values, i, centres, labels[i]!, dimensions);
  }
  return { labels, centres, sizes, withinSs, totalWithinSs: withinSs.reduce((sum, part) => sum + part, 0) };
}

/** Lloyd's rounds from given centres; leaves the labels in the scratch. */
function settle(points: Points, centres: Float64Array, scratch: Scratch, mostRounds: number): void {
  const { values, count, dimensions } = points;
  const { labels, upper, lower } = scratch;
  const clusters = centres.length / dimensions;
  const sums = new Float64Array(centres.length);
  const sizes = new Uint32Array(clusters);
  const moved = new Float64Array(clusters);
  const half = new Float64Array(clusters);

  /** Measures a point to every centre: own label and both bounds. */
  const measure = (i: number): void => {
    const row = i * dimensions;
    let best = 0;
    let least = Number.POSITIVE_INFINITY;
    let second = Number.POSITIVE_INFINITY;
    for (let c = 0, at = 0; c < clusters; c += 1) {
      let sum = 0;
      for (let j = 0; j < dimensions; j += 1, at += 1) {
        const gap = values[row + j]! - centres[at]!;
        sum += gap * gap;
      }
      if (sum < least) {
        second = least;
        least = sum;
        best = c;
      } else if (sum < second) second = sum;
    }
    labels[i] = best;
    upper[i] = Math.sqrt(least);
    lower[i] = Math.sqrt(second);
  };
  const add = (i: number, c: number, sign: 1 | -1): void => {
    sizes[c]! += sign;
    for (let j = 0; j < dimensions; j += 1) sums[c * dimensions + j]! += sign * values[i * dimensions + j]!;
  };

  for (let i = 0; i < count; i += 1) {
    measure(i);
    add(i, labels[i]!, 1);
  }
  for (let round = 0; round < mostRounds; round += 1) {
    const refilled = refill(labels, upper, sizes, add);
    let farthest = 0;
    let most = 0;
    let next = 0;
    for (let c = 0; c < clusters; c += 1) {
      let sum = 0;
      for (let j = 0; j < dimensions; j += 1) {
        const at = c * dimensions + j;
        const mean = sizes[c]! > 0 ? sums[at]! / sizes[c]! : centres[at]!;
        sum += (mean - centres[at]!) ** 2;
        centres[at] = mean;
      }
      moved[c] = Math.sqrt(sum);
      if (moved[c]! > most) {
        next = most;
        most = moved[c]!;
        farthest = c;
      } else if (moved[c]! > next) next = moved[c]!;
    }
    for (let c = 0; c < clusters; c += 1) {
      let least = Number.POSITIVE_INFINITY;
      for (let other = 0; other < clusters; other += 1) {
        if (other !== c) least = Math.min(least, squaredDistance(centres, c, centres, other, dimensions));
      }
      half[c] = Math.sqrt(least) / 2;
    }
    let changed = refilled;
    for (let i = 0; i < count; i += 1) {
      const own = labels[i]!;
      const below = lower[i]! - (own === farthest ? next : most);
      const above = upper[i]! + moved[own]!;
      lower[i] = below;
      upper[i] = above;
      const settled = below > half[own]! ? below : half[own]!;
      if (above < settled) continue;
      const exact = Math.sqrt(squaredDistance(values, i, centres, own, dimensions));
      upper[i] = exact;
      if (exact < settled) continue;
      measure(i);
      if (labels[i] === own) continue;
      add(i, own, -1);
      add(i, labels[i]!, 1);
      changed += 1;
    }
    if (changed === 0) return;
  }
}

/** Gives a mean without points the one farthest from its own; says how many were moved. */
function refill(
  labels: Uint16Array,
  upper: Float64Array,
  sizes: Uint32Array,
  add: (i: number, c: number, sign: 1 | -1) => void,
): number {
  let count = 0;
  for (let empty = sizes.indexOf(0); empty >= 0; empty = sizes.indexOf(0, empty + 1)) {
    let far = -1;
    for (let i = 0; i < labels.length; i += 1) {
      if (sizes[labels[i]!]! > 1 && (far < 0 || upper[i]! > upper[far]!)) far = i;
    }
    if (far < 0 || upper[far] === 0) continue;
    add(far, labels[far]!, -1);
    labels[far] = empty;
    upper[far] = 0;
    add(far, empty, 1);
    count += 1;
  }
  return count;
}
