import type { Random } from '../../stats/index.js';
import { type Level, massOf, sums, type Weights } from './level.js';

/** A move has to bring more than rounding can pretend. */
const leastGain = 1e-10;

/**
 * Moves nodes to the community where they bring most, until none gains by moving: the fast local move of Leiden.
 *
 * Every node is looked at once, in random order; afterwards only those whose neighbour went elsewhere. `community` (numbers below
 * nodeCount) is changed in place. Cost: O(ties) for each round of looking, a few rounds.
 */
export function moveNodes(level: Level, community: Uint32Array, random: Random): void {
  const { nodeCount } = level;
  const search = new Search(level, community);
  const queue = random.permutation(nodeCount);
  const queued = new Uint8Array(nodeCount).fill(1);
  let head = 0;
  for (let waiting = nodeCount; waiting > 0; ) {
    const node = queue[head]!;
    head = head + 1 === nodeCount ? 0 : head + 1;
    waiting -= 1;
    queued[node] = 0;
    const to = search.best(node);
    if (to === community[node]) continue;
    search.move(node, to);
    waiting += wake(level, community, node, { queue, queued, end: head + waiting });
  }
}

/** Puts neighbours of a node that moved behind the queue, but for those who stand with it or wait already; returns how many. */
function wake(
  { nodeCount, offsets, targets }: Level,
  community: Uint32Array,
  node: number,
  { queue, queued, end }: { queue: Uint32Array; queued: Uint8Array; end: number },
): number {
  const own = community[node]!;
  const last = offsets[node + 1]!;
  let tail = end;
  for (let at = offsets[node]!; at < last; at += 1) {
    const neighbour = targets[at]!;
    if (queued[neighbour] === 1 || community[neighbour] === own) continue;
    queued[neighbour] = 1;
    queue[tail >= nodeCount ? tail - nodeCount : tail] = neighbour;
    tail += 1;
  }
  return tail - end;
}

/** Where nodes stand while they move. Its methods are called once a node: loops within one long function are compiled later and worse. */
class Search {
  readonly #level: Level;
  readonly #community: Uint32Array;
  /** Weight of the node's ties to a community, and the community's mass beside it: both are needed at once, from one line of the cache. */
  readonly #state: Weights;
  readonly #communityIn: Weights | null;
  readonly #sizes: Uint32Array;
  /** Numbers without a node, for those who are better off alone. */
  readonly #free: Uint32Array;
  #freeCount = 0;
  readonly #touched: Uint32Array;

  constructor(level: Level, community: Uint32Array) {
    const { nodeCount, whole, mass, inMass } = level;
    this.#level = level;
    this.#community = community;
    const communityMass = massOf(mass, community);
    this.#communityIn = inMass && massOf(inMass, community);
    this.#state = sums(2 * nodeCount, whole);
    for (let each = 0; each < nodeCount; each += 1) this.#state[2 * each + 1] = communityMass[each]!;
    this.#sizes = new Uint32Array(nodeCount);
    for (let node = 0; node < nodeCount; node += 1) this.#sizes[community[node]!]! += 1;
    this.#free = new Uint32Array(nodeCount);
    for (let each = nodeCount - 1; each >= 0; each -= 1)
      if (this.#sizes[each] === 0) this.#free[this.#freeCount++] = each;
    this.#touched = new Uint32Array(nodeCount);
  }

  /** The community where a node brings most; its own unless another brings more. */
  best(node: number): number {
    const { offsets, targets, weights, mass, inMass, charge } = this.#level;
    const community = this.#community;
    const state = this.#state;
    const communityIn = this.#communityIn;
    const touched = this.#touched;
    const end = offsets[node + 1]!;
    let count = 0;
    for (let at = offsets[node]!; at < end; at += 1) {
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
    if (gain < -leastGain && this.#sizes[own >> 1]! > 1) return this.#free[this.#freeCount - 1]!;
    return best >> 1;
  }

  move(node: number, to: number): void {
    const { mass, inMass } = this.#level;
    const sizes = this.#sizes;
    const from = this.#community[node]!;
    this.#state[2 * from + 1]! -= mass[node]!;
    this.#state[2 * to + 1]! += mass[node]!;
    if (this.#communityIn) {
      this.#communityIn[from]! -= inMass![node]!;
      this.#communityIn[to]! += inMass![node]!;
    }
    if (sizes[to] === 0) this.#freeCount -= 1;
    sizes[from]! -= 1;
    sizes[to]! += 1;
    if (sizes[from] === 0) this.#free[this.#freeCount++] = from;
    this.#community[node] = to;
  }
}
