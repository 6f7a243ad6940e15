import type { ReverseSets } from './reverse-sets.js';

export interface CoverOptions {
  /** Seeds to choose at most. */
  readonly k: number;
  /** What each node costs; 1 unless said. */
  readonly costs?: Float64Array | undefined;
  /** What all seeds may cost together. */
  readonly budget?: number | undefined;
}

export interface Cover {
  /** Nodes in the order in which they were chosen. */
  readonly seeds: readonly number[];
  /** Sets that each adds. */
  readonly gains: readonly number[];
  readonly covered: number;
}

/**
 * Chooses the nodes that together are in the most sets, one after the other: each the one that adds most (with costs: most for its cost).
 *
 * Greedy covers at least 1 − 1/e of what the best k could. Under a budget the single best node is taken instead where it alone covers more,
 * which leaves at least (1 − 1/e) / 2. Nodes that add nothing are not chosen; of equal ones the lower number. Cost: O(members of all sets).
 *
 * @see S. Khuller, A. Moss & J. Naor, "The budgeted maximum coverage problem", Information Processing Letters 70 (1999).
 */
export function cover(sets: ReverseSets, nodeCount: number, { k, costs, budget = Infinity }: CoverOptions): Cover {
  const { count, starts, members } = sets;
  const holds = new Uint32Array(nodeCount + 1);
  for (let i = 0; i < members.length; i += 1) holds[members[i]! + 1]! += 1;
  const gains = Float64Array.from(holds.subarray(1));
  for (let node = 0; node < nodeCount; node += 1) holds[node + 1]! += holds[node]!;
  const inSets = new Uint32Array(members.length);
  const cursor = holds.slice(0, nodeCount);
  for (let set = 0; set < count; set += 1) {
    for (let at = starts[set]!; at < starts[set + 1]!; at += 1) inSets[cursor[members[at]!]!++] = set;
  }
  const cost = (node: number): number => costs?.[node] ?? 1;
  const best = bestAlone(gains, cost, budget);

  const seeds: number[] = [];
  const added: number[] = [];
  const covered = new Uint8Array(count);
  let left = budget;
  let total = 0;
  const queue = new GainQueue(gains, cost);
  while (seeds.length < k) {
    const node = queue.pop((each) => gains[each]! > 0 && cost(each) <= left);
    if (node === -1) break;
    seeds.push(node);
    added.push(gains[node]!);
    total += gains[node]!;
    left -= cost(node);
    for (let i = holds[node]!; i < holds[node + 1]!; i += 1) {
      const set = inSets[i]!;
      if (covered[set] === 1) continue;
      covered[set] = 1;
      for (let at = starts[set]!; at < starts[set + 1]!; at += 1) gains[members[at]!]! -= 1;
    }
  }
  if (best !== null && best.gain > total) return { seeds: [best.node], gains: [best.gain], covered: best.gain };
  return { seeds, gains: added, covered: total };
}

function bestAlone(gains: Float64Array, cost: (node: number) => number, budget: number) {
  let node = -1;
  for (let each = 0; each < gains.length; each += 1) {
    if (cost(each) <= budget && (node === -1 || gains[each]! > gains[node]!)) node = each;
  }
  return node === -1 ? null : { node, gain: gains[node]! };
}

/** Nodes by gain for their cost. Gains only ever shrink, so a node at the top whose gain is up to date is the best. */
class GainQueue {
  readonly #gains: Float64Array;
  readonly #cost: (node: number) => number;
  readonly #heap: Uint32Array;
  /** Gain for the cost when the node was put in. */
  readonly #keys: Float64Array;
  #size: number;

  constructor(gains: Float64Array, cost: (node: number) => number) {
    this.#gains = gains;
    this.#cost = cost;
    this.#heap = Uint32Array.from(gains.keys());
    this.#keys = gains.map((gain, node) => gain / cost(node));
    this.#size = gains.length;
    for (let i = (this.#size >> 1) - 1; i >= 0; i -= 1) this.#sink(i);
  }

  /** The best node that may be chosen, or -1. One that may not is left out for good: budgets and gains only shrink. */
  pop(may: (node: number) => boolean): number {
    while (this.#size > 0) {
      const node = this.#heap[0]!;
      const now = this.#gains[node]! / this.#cost(node);
      if (!may(node)) {
        this.#drop();
      } else if (now < this.#keys[node]!) {
        this.#keys[node] = now;
        this.#sink(0);
      } else {
        this.#drop();
        return node;
      }
    }
    return -1;
  }

  #drop(): void {
    this.#size -= 1;
    this.#heap[0] = this.#heap[this.#size]!;
    if (this.#size > 0) this.#sink(0);
  }

  #before(a: number, b: number): boolean {
    const [first, second] = [this.#keys[a]!, this.#keys[b]!];
    return first > second || (first === second && a < b);
  }

  #sink(from: number): void {
    const node = this.#heap[from]!;
    let place = from;
    for (;;) {
      let below = 2 * place + 1;
      if (below >= this.#size) break;
      if (below + 1 < this.#size && this.#before(this.#heap[below + 1]!, this.#heap[below]!)) below += 1;
      if (!this.#before(this.#heap[below]!, node)) break;
      this.#heap[place] = this.#heap[below]!;
      place = below;
    }
    this.#heap[place] = node;
  }
}
