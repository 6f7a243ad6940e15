import type { Graph } from '../csr.js';

/** One level of the search: the graph itself, or the graph whose nodes are groups of nodes of the level before. */
export interface Level {
  readonly nodeCount: number;
  readonly offsets: Uint32Array;
  readonly targets: Uint32Array;
  /** Beside targets; null where every tie counts 1. Ties within a group are left out: no move changes what they bring. */
  readonly weights: Float64Array | null;
  /** What a community is charged for: the sum of a node's ties (modularity) or the number of nodes in it (CPM). */
  readonly mass: Float64Array;
  /** Quality of a move = weight of the ties to the community − charge × mass of the node × mass of the community. */
  readonly charge: number;
}

export type Quality = 'modularity' | 'cpm';

/** The level of the graph itself (undirected). */
export function firstLevel(graph: Graph, quality: Quality, resolution: number): Level {
  const { nodeCount, offsets, targets, weights } = graph;
  const mass = new Float64Array(nodeCount).fill(1);
  if (quality === 'cpm') return { nodeCount, offsets, targets, weights, mass, charge: resolution };
  let total = 0;
  for (let node = 0; node < nodeCount; node += 1) {
    let sum = 0;
    for (let at = offsets[node]!; at < offsets[node + 1]!; at += 1) sum += weights ? weights[at]! : 1;
    mass[node] = sum;
    total += sum;
  }
  return { nodeCount, offsets, targets, weights, mass, charge: total > 0 ? resolution / total : 0 };
}

/** The mass of each community of a level. */
export function massOf({ mass }: Level, community: Uint32Array): Float64Array {
  const sums = new Float64Array(community.length);
  for (let node = 0; node < community.length; node += 1) sums[community[node]!]! += mass[node]!;
  return sums;
}
