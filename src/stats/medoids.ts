import type { Random } from './random.js';

/** Medoids of one matrix. */
interface Found {
  readonly medoids: Uint32Array;
  readonly cost: number;
}

/**
 * Picks the cases that stand for all others such that the sum of the distances to the nearest of them is small.
 *
 * Swaps while one helps (FasterPAM: every swap that helps is made at once, and the loss of removing each medoid is shared by all
 * candidates), from k-means++-like seeds. Cost: O(starts × rounds × cases²).
 *
 * @param distance - case after case, `count` numbers each; symmetric, not negative
 * @see E. Schubert and P. J. Rousseeuw, Fast and eager k-medoids clustering, Information Systems 101 (2021). Deviation: seeds are drawn by squared distance.
 */
export function partitionAroundMedoids(
  distance: Float64Array,
  count: number,
  { clusters, starts, random }: { clusters: number; starts: number; random: Random },
): Found {
  let best: Found | null = null;
  for (let start = 0; start < starts; start += 1) {
    const found = settle(distance, count, seeds(distance, count, clusters, random.fork(`start ${start}`)));
    if (best === null || found.cost < best.cost - 1e-12) best = found;
  }
  return best!;
}

function seeds(distance: Float64Array, count: number, clusters: number, random: Random): Uint32Array {
  const chosen = new Uint32Array(clusters);
  const closest = new Float64Array(count).fill(Number.POSITIVE_INFINITY);
  let next = random.integer(count);
  for (let c = 0; c < clusters; c += 1) {
    chosen[c] = next;
    let total = 0;
    for (let i = 0; i < count; i += 1) {
      closest[i] = Math.min(closest[i]!, distance[next * count + i]!);
      total += closest[i]! ** 2;
    }
    let left = random.next() * total;
    let last = -1;
    for (let i = 0; i < count; i += 1) {
      if (closest[i] === 0) continue;
      last = i;
      left -= closest[i]! ** 2;
      if (left < 0) break;
    }
    // All that are left coincide with a seed: any case not chosen yet will do.
    if (last < 0) for (last = 0; chosen.subarray(0, c + 1).includes(last); ) last += 1;
    next = last;
  }
  return chosen;
}

function settle(distance: Float64Array, count: number, medoids: Uint32Array): Found {
  const clusters = medoids.length;
  const near = new Uint16Array(count);
  const first = new Float64Array(count);
  const second = new Float64Array(count);
  const removal = new Float64Array(clusters);
  const change = new Float64Array(clusters);
  let cost = 0;

  const measure = (): void => {
    cost = 0;
    removal.fill(0);
    for (let i = 0; i < count; i += 1) {
      let [best, least, next] = [0, Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
      for (let c = 0; c < clusters; c += 1) {
        const away = distance[medoids[c]! * count + i]!;
        if (away < least) [next, least, best] = [least, away, c];
        else if (away < next) next = away;
      }
      near[i] = best;
      first[i] = least;
      second[i] = next;
      cost += least;
      removal[best]! += next - least;
    }
  };

  measure();
  if (clusters === 1) return alone(distance, count);
  let since = 0;
  for (let candidate = 0; since < count; candidate = (candidate + 1) % count) {
    since += 1;
    if (medoids.includes(candidate)) continue;
    let gain = 0;
    change.set(removal);
    for (let i = 0; i < count; i += 1) {
      const away = distance[candidate * count + i]!;
      if (away < first[i]!) {
        gain += away - first[i]!;
        change[near[i]!]! += first[i]! - second[i]!;
      } else if (away < second[i]!) change[near[i]!]! += away - second[i]!;
    }
    let best = 0;
    for (let c = 1; c < clusters; c += 1) if (change[c]! < change[best]!) best = c;
    if (!(gain + change[best]! < -1e-12 * (1 + cost))) continue;
    medoids[best] = candidate;
    measure();
    since = 0;
  }
  return { medoids, cost };
}

function alone(distance: Float64Array, count: number): Found {
  let [best, least] = [0, Number.POSITIVE_INFINITY];
  for (let c = 0; c < count; c += 1) {
    let sum = 0;
    for (let i = 0; i < count; i += 1) sum += distance[c * count + i]!;
    if (sum < least) [best, least] = [c, sum];
  }
  return { medoids: Uint32Array.of(best), cost: least };
}
