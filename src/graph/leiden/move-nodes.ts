import type { Random } from '../../stats/index.js';
import { type Level, massOf, sums } from './level.js';

/** A move has to bring more than rounding can pretend. */
const leastGain = 1e-10;

/**
 * Moves nodes to the community where they bring most, until none gains by moving: the fast local move of Leiden.
 *
 * Every node is looked at once, in random order; afterwards only those whose neighbour went elsewhere. `community` (numbers below
 * nodeCount) is changed in place. Cost: O(ties) for each round of looking, a few rounds.
 */
export function moveNodes(level: Level, community: Uint32Array, random: Random): void {
  const { nodeCount, offsets, targets, whole, weights, mass, inMass, charge } = level;
  const communityMass = massOf(mass, community);
  const communityIn = inMass && massOf(inMass, community);
  // Weight of the node's ties to a community, and the community's mass beside it: both are needed at once, from one line of the cache.
  const state = sums(2 * nodeCount, whole);
  for (let each = 0; each < nodeCount; each += 1) state[2 * each + 1] = communityMass[each]!;
  const sizes = new Uint32Array(nodeCount);
  for (let node = 0; node < nodeCount; node += 1) sizes[community[node]!]! += 1;
  // Numbers without a node, for those who are better off alone.
  const free = new Uint32Array(nodeCount);
  let freeCount = 0;
  for (let each = nodeCount - 1; each >= 0; each -= 1) if (sizes[each] === 0) free[freeCount++] = each;

  const queue = random.permutation(nodeCount);
  const queued = new Uint8Array(nodeCount).fill(1);
  const touched = new Uint32Array(nodeCount);
  let head = 0;
  for (let waiting = nodeCount; waiting > 0; waiting -= 1) {
    const node = queue[head]!;
    head = head + 1 === nodeCount ? 0 : head + 1;
    queued[node] = 0;
    const [start, end] = [offsets[node]!, offsets[node + 1]!];
    let count = 0;
    for (let at = start; at < end; at += 1) {
      const near = 2 * community[targets[at]!]!;
      const weight = state[near]!;
      if (weight === 0) touched[count++] = near;
      state[near] = weight + (weights ? weights[at]! : 1);
    }
    const own = 2 * community[node]!;
    const charged = charge * mass[node]!;
    const left = state[own + 1]! - mass[node]!;
    let best = own;
    let gain = state[own]! - charged * (communityIn ? communityIn[community[node]!]! - inMass![node]! : left);
    const chargedIn = inMass ? charge * inMass[node]! : 0;
    if (inMass) gain -= chargedIn * left;
    for (let i = 0; i < count; i += 1) {
      const near = touched[i]!;
      const brings =
        state[near]! -
        (communityIn ? charged * communityIn[near >> 1]! + chargedIn * state[near + 1]! : charged * state[near + 1]!);
      state[near] = 0;
      if (near !== own && brings > gain + leastGain) {
        best = near;
        gain = brings;
      }
    }
    const from = own >> 1;
    if (gain < -leastGain && sizes[from]! > 1) best = 2 * free[freeCount - 1]!;
    if (best === own) continue;
    const to = best >> 1;
    state[own + 1] = left;
    state[best + 1]! += mass[node]!;
    if (communityIn) {
      communityIn[from]! -= inMass![node]!;
      communityIn[to]! += inMass![node]!;
    }
    if (sizes[to] === 0) freeCount -= 1;
    sizes[from]! -= 1;
    sizes[to]! += 1;
    if (sizes[from] === 0) free[freeCount++] = from;
    community[node] = to;
    for (let at = start; at < end; at += 1) {
      const neighbour = targets[at]!;
      if (queued[neighbour] === 1 || community[neighbour] === to) continue;
      queued[neighbour] = 1;
      const tail = head + waiting - 1;
      queue[tail >= nodeCount ? tail - nodeCount : tail] = neighbour;
      waiting += 1;
    }
  }
}
