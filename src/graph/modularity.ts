import type { Graph } from './csr.js';

/**
 * How much more weight lies within communities than ties drawn at random with the same degrees would put there.
 *
 * Σ over communities of (weight inside / m − resolution × (sum of degrees / 2m)²), on an undirected graph; NaN without ties.
 * Cost: O(nodes + edges).
 *
 * @param community - a number below the number of nodes for each node
 * @throws RangeError for a directed graph
 * @see M. E. J. Newman, Physical Review E 69, 066133 (2004); resolution: J. Reichardt & S. Bornholdt (2006). Deviation: none.
 */
export function modularity(graph: Graph, community: Uint32Array, resolution = 1): number {
  const { inside, degree, total } = communitySums(graph, community);
  let value = 0;
  for (let each = 0; each < inside.length; each += 1) {
    value += inside[each]! / total - resolution * (degree[each]! / total) ** 2;
  }
  return value;
}

/**
 * Weight within communities beyond `resolution` for each pair of members, as a share of all weight: the constant Potts model.
 * Cost: O(nodes + edges).
 *
 * @throws RangeError for a directed graph
 * @see V. A. Traag, P. Van Dooren & Y. Nesterov, Physical Review E 84, 016114 (2011). Deviation: divided by the weight of all ties.
 */
export function constantPotts(graph: Graph, community: Uint32Array, resolution: number): number {
  const { inside, total } = communitySums(graph, community);
  const sizes = new Float64Array(inside.length);
  for (const each of community) sizes[each]! += 1;
  let value = 0;
  for (let each = 0; each < inside.length; each += 1) {
    value += inside[each]! - resolution * sizes[each]! * (sizes[each]! - 1);
  }
  return value / total;
}

/** Twice the weight inside each community, the degrees of its members, and twice the weight of all ties. */
function communitySums({ directed, nodeCount, offsets, targets, weights }: Graph, community: Uint32Array) {
  if (directed) throw new RangeError('modularity: the graph must be undirected. Use undirected(graph).');
  const inside = new Float64Array(nodeCount);
  const degree = new Float64Array(nodeCount);
  let total = 0;
  for (let node = 0; node < nodeCount; node += 1) {
    const own = community[node]!;
    for (let at = offsets[node]!; at < offsets[node + 1]!; at += 1) {
      const weight = weights ? weights[at]! : 1;
      degree[own]! += weight;
      total += weight;
      if (community[targets[at]!] === own) inside[own]! += weight;
    }
  }
  return { inside, degree, total };
}
