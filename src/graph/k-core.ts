import { type Graph, undirected } from './csr.js';
import { mirrorRows } from './rows.js';

export interface CoreOptions {
  /** Whether two arcs between the same nodes, one each way, are `one` tie (unless said) or `two`. */
  readonly reciprocal?: 'one' | 'two';
}

/**
 * The core number of each node: the largest k such that it stays when all nodes with fewer than k ties are taken away again and again.
 *
 * Directions are ignored. Arcs both ways are one tie unless `reciprocal` is `two`, which is what igraph's mode "all" and networkx count on a
 * directed graph. Weights play no part. Cost: O(nodes + edges).
 *
 * @example coreNumbers(graph) // => Uint32Array.of(2, 2, 2, 1, 0)
 * @see V. Batagelj and M. Zaveršnik, "An O(m) algorithm for cores decomposition of networks" (2003). Deviation from it: none.
 */
export function coreNumbers(graph: Graph, { reciprocal = 'one' }: CoreOptions = {}): Uint32Array {
  const { nodeCount } = graph;
  const { offsets, targets } =
    reciprocal === 'two' && graph.directed ? mirrorRows(graph, nodeCount) : undirected(graph);
  const core = new Uint32Array(nodeCount);
  let highest = 0;
  for (let node = 0; node < nodeCount; node += 1) {
    const degree = offsets[node + 1]! - offsets[node]!;
    core[node] = degree;
    if (degree > highest) highest = degree;
  }
  // starts[d]: where the nodes of degree d begin in the order by degree.
  const starts = new Uint32Array(highest + 2);
  for (const degree of core) starts[degree + 1] = starts[degree + 1]! + 1;
  for (let d = 1; d < starts.length; d += 1) starts[d] = starts[d]! + starts[d - 1]!;
  const order = new Uint32Array(nodeCount);
  const position = new Uint32Array(nodeCount);
  const cursor = starts.slice();
  for (let node = 0; node < nodeCount; node += 1) {
    const place = cursor[core[node]!]!;
    cursor[core[node]!] = place + 1;
    order[place] = node;
    position[node] = place;
  }
  for (let i = 0; i < nodeCount; i += 1) {
    const node = order[i]!;
    for (let j = offsets[node]!; j < offsets[node + 1]!; j += 1) {
      const other = targets[j]!;
      const degree = core[other]!;
      if (degree <= core[node]!) continue;
      // The first node of its degree changes places with it, and the boundary moves over it.
      const first = starts[degree]!;
      const swapped = order[first]!;
      const place = position[other]!;
      order[place] = swapped;
      position[swapped] = place;
      order[first] = other;
      position[other] = first;
      starts[degree] = first + 1;
      core[other] = degree - 1;
    }
  }
  return core;
}
