import { buildGraph, localClustering } from '../../graph/index.js';
import type { TieFacts } from './gather-evidence.js';

/** Ties and clustering of everybody with ties. Cost: O(ties^1.5). */
export function tieMeasures(
  nodeCount: number,
  from: Uint32Array,
  to: Uint32Array,
): Omit<TieFacts, 'ids' | 'community'> {
  const { graph } = buildGraph({ nodeCount, from, to }, { directed: false });
  const { triangles, coefficient, transitivity } = localClustering(graph);
  const degree = Float64Array.from({ length: nodeCount }, (_, node) => graph.offsets[node + 1]! - graph.offsets[node]!);
  return { degree, triangles, coefficient, transitivity };
}
