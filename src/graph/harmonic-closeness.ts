import type { Graph } from './csr.js';

/** One bit of a word for each node from which the search begins. */
const sources = 32;

function ones(word: number): number {
  const pairs = word - ((word >>> 1) & 0x55555555);
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

/**
 * How near each node is to all others, as the mean of 1 / distance from the others to it; who cannot reach it counts 0.
 *
 * Distance is the number of ties on the way, directions followed (transpose the graph for distances from the node). Weights play no
 * part. Breadth-first searches from 32 nodes at a time share one pass, a bit each. Cost: O(nodes × edges / 32 × steps).
 *
 * @param range - the searches to make, for a share of the whole: nodes from `from` to before `until`
 * @returns one number from 0 to 1 a node; 0 for a graph of one node
 * @example harmonicCloseness(graph)[0] // => 0.375
 * @see M. Marchiori & V. Latora, Physica A 285 (2000); P. Boldi & S. Vigna, "Axioms for centrality" (2014). Deviation: divided by n − 1.
 */
export function harmonicCloseness(
  graph: Graph,
  { from = 0, until = graph.nodeCount }: { from?: number; until?: number } = {},
): Float64Array {
  const { nodeCount, offsets, targets } = graph;
  const sums = new Float64Array(nodeCount);
  const seen = new Uint32Array(nodeCount);
  let front = new Uint32Array(nodeCount);
  let next = new Uint32Array(nodeCount);
  for (let first = from; first < until; first += sources) {
    seen.fill(0);
    front.fill(0);
    for (let i = 0; i < sources && first + i < until; i += 1) {
      seen[first + i] = 1 << i;
      front[first + i] = 1 << i;
    }
    for (let distance = 1, moving = true; moving; distance += 1) {
      next.fill(0);
      for (let node = 0; node < nodeCount; node += 1) {
        const bits = front[node]!;
        if (bits === 0) continue;
        for (let at = offsets[node]!; at < offsets[node + 1]!; at += 1) next[targets[at]!]! |= bits;
      }
      moving = false;
      for (let node = 0; node < nodeCount; node += 1) {
        const fresh = next[node]! & ~seen[node]!;
        next[node] = fresh;
        if (fresh === 0) continue;
        moving = true;
        seen[node]! |= fresh;
        sums[node]! += ones(fresh) / distance;
      }
      [front, next] = [next, front];
    }
  }
  const others = Math.max(1, nodeCount - 1);
  return sums.map((sum) => sum / others);
}
