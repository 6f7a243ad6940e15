import type { Graph } from './csr.js';
import { firstLevel, qualityOf } from './leiden/level.js';

/**
 * How much more weight lies within communities than ties drawn at random with the same degrees would put there.
 *
 * Undirected: Σ over communities of weight inside / m − resolution × (sum of degrees / 2m)²; directed: weight inside / m − resolution ×
 * (sum of degrees out × sum of degrees in) / m². NaN without ties. Cost: O(nodes + edges).
 *
 * @param community - a number below the number of nodes for each node
 * @see M. E. J. Newman, Physical Review E 69, 066133 (2004); directed: E. A. Leicht & M. E. J. Newman, Physical Review Letters 100, 118703
 *   (2008); resolution: J. Reichardt & S. Bornholdt (2006). Deviation: none.
 */
export function modularity(graph: Graph, community: Uint32Array, resolution = 1): number {
  return qualityOf(firstLevel(graph, 'modularity', resolution), community);
}

/**
 * Weight within communities beyond `resolution` for each pair of members, as a share of all weight: the constant Potts model.
 *
 * NaN without ties. Cost: O(nodes + edges).
 *
 * @see V. A. Traag, P. Van Dooren & Y. Nesterov, Physical Review E 84, 016114 (2011). Deviation: divided by the weight of all ties.
 */
export function constantPotts(graph: Graph, community: Uint32Array, resolution: number): number {
  return qualityOf(firstLevel(graph, 'cpm', resolution), community);
}
