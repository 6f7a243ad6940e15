import type { Graph } from './csr.js';

/** How many ties each node has. In an undirected graph all three are the same. */
export interface Degrees {
  /** Ties that end here. */
  readonly in: Uint32Array;
  /** Ties that start here. */
  readonly out: Uint32Array;
  /** Both together (a pair of an undirected graph once). */
  readonly total: Uint32Array;
}

/**
 * The degrees of all nodes, without weights. Cost: O(nodes + edges).
 *
 * @example degrees(graph).in[2] // => 1
 */
export function degrees({ nodeCount, directed, offsets, targets }: Graph): Degrees {
  const out = new Uint32Array(nodeCount);
  for (let node = 0; node < nodeCount; node += 1) out[node] = offsets[node + 1]! - offsets[node]!;
  if (!directed) return { in: out.slice(), out, total: out.slice() };
  const inward = new Uint32Array(nodeCount);
  for (let i = 0; i < targets.length; i += 1) {
    const target = targets[i]!;
    inward[target] = inward[target]! + 1;
  }
  return { in: inward, out, total: out.map((value, node) => value + inward[node]!) };
}
