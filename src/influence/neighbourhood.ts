import type { Graph } from '../graph/index.js';

/** The top nodes with the neighbours that are drawn around them. */
export interface Neighbourhood {
  /** Node numbers: the top ones first, then their neighbours. */
  readonly nodes: readonly number[];
  readonly topCount: number;
  /** Pairs of places in `nodes`, each once. */
  readonly edges: readonly (readonly [number, number])[];
}

/**
 * The strongest neighbours of each top node (by weight of the tie, then score, then number), and the ties among the top.
 *
 * @param places - node to its place in the order by score
 */
export function neighbourhood(
  graph: Graph,
  inbound: Graph,
  top: readonly number[],
  { each, places }: { each: number; places: Uint32Array },
): Neighbourhood {
  const nodes = [...top];
  const placeOf = new Map(top.map((node, place) => [node, place]));
  const edges = new Map<string, readonly [number, number]>();
  const connect = (a: number, b: number): void => {
    const pair: readonly [number, number] = a < b ? [a, b] : [b, a];
    edges.set(pair.join(' '), pair);
  };
  top.forEach((node, place) => {
    const weights = new Map<number, number>();
    for (const side of graph.directed ? [graph, inbound] : [graph]) {
      for (let at = side.offsets[node]!; at < side.offsets[node + 1]!; at++) {
        const other = side.targets[at]!;
        weights.set(other, (weights.get(other) ?? 0) + (side.weights?.[at] ?? 1));
      }
    }
    const strongest = [...weights].sort((x, y) => y[1] - x[1] || places[x[0]]! - places[y[0]]!);
    let drawn = 0;
    for (const [other] of strongest) {
      const known = placeOf.get(other);
      if (known !== undefined && known < top.length) {
        connect(place, known);
        continue;
      }
      if (drawn === each) continue;
      drawn++;
      const target = known ?? nodes.push(other) - 1;
      placeOf.set(other, target);
      connect(place, target);
    }
  });
  return { nodes, topCount: top.length, edges: [...edges.values()] };
}
