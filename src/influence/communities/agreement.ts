import { adjustedRand } from '../../stats/index.js';
import type { CommunityRun } from './community-runs.js';

export interface Agreement {
  /** Adjusted Rand index of each other run with the best; empty for one run. */
  readonly withBest: Float64Array;
  /** For each node the share of the other runs in which it stands with the most of its community; NaN for one run. */
  readonly confidence: Float64Array;
}

/** How far other runs agree with the best one, as a whole and node by node. Cost: O(runs × nodes). */
export function agreementOf(best: CommunityRun, others: readonly CommunityRun[]): Agreement {
  const n = best.community.length;
  const stands = new Float64Array(n);
  for (const other of others) {
    const home = homes(best, other);
    for (let node = 0; node < n; node += 1) {
      if (home[other.community[node]!] === best.community[node]) stands[node]! += 1;
    }
  }
  return {
    withBest: Float64Array.from(others, (other) => adjustedRand(best.community, other.community)),
    confidence: others.length === 0 ? stands.fill(Number.NaN) : stands.map((times) => times / others.length),
  };
}

/** For each community of another run the community of the best of which it holds the most members (the lower number of equal ones). */
function homes(best: CommunityRun, other: CommunityRun): Int32Array {
  const shared = Array.from({ length: other.count }, () => new Map<number, number>());
  for (let node = 0; node < best.community.length; node += 1) {
    const counts = shared[other.community[node]!]!;
    const own = best.community[node]!;
    counts.set(own, (counts.get(own) ?? 0) + 1);
  }
  return Int32Array.from(shared, (counts) => {
    let [home, most] = [-1, 0];
    for (const [own, size] of counts) if (size > most || (size === most && own < home)) [home, most] = [own, size];
    return home;
  });
}
