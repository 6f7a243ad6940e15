import type { Graph } from '../../graph/index.js';

/** How each node stands to its own community and to others, by node number. Ties count once, whatever their direction. */
export interface NodeRoles {
  /** Ties to members of its own community, and to others. */
  readonly inside: Uint32Array;
  readonly outside: Uint32Array;
  /** Communities beside its own that it has a tie to. */
  readonly reaches: Uint32Array;
  /** 1 − Σ (share of its ties to each community)²: 0 when all go to one, near 1 when they go everywhere. */
  readonly participation: Float64Array;
}

/**
 * Hubs have many ties inside, bridges ties to many other communities.
 *
 * @param pairs - undirected
 * @see R. Guimerà & L. A. N. Amaral, Nature 433 (2005), 895–900: participation coefficient. Deviation: none.
 */
export function nodeRoles(pairs: Graph, community: Uint32Array, count: number): NodeRoles {
  const { nodeCount, offsets, targets } = pairs;
  const [inside, outside, reaches] = [0, 1, 2].map(() => new Uint32Array(nodeCount)) as [
    Uint32Array,
    Uint32Array,
    Uint32Array,
  ];
  const participation = new Float64Array(nodeCount);
  const ties = new Uint32Array(count);
  const touched: number[] = [];
  for (let node = 0; node < nodeCount; node += 1) {
    const [start, end] = [offsets[node]!, offsets[node + 1]!];
    for (let at = start; at < end; at += 1) {
      const near = community[targets[at]!]!;
      if (ties[near] === 0) touched.push(near);
      ties[near]! += 1;
    }
    let squares = 0;
    for (const near of touched) {
      squares += (ties[near]! / (end - start)) ** 2;
      if (near === community[node]) inside[node] = ties[near]!;
      else reaches[node]! += 1;
      ties[near] = 0;
    }
    touched.length = 0;
    outside[node] = end - start - inside[node]!;
    participation[node] = end > start ? 1 - squares : 0;
  }
  return { inside, outside, reaches, participation };
}
