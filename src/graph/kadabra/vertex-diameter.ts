import type { Graph } from '../csr.js';
import { shortestPaths } from '../shortest-paths.js';

/** At least as many nodes as the longest of all shortest ways has. Cost: O(nodes + edges). */
export function vertexDiameter(graph: Graph): number {
  const { nodeCount, directed } = graph;
  if (directed) return nodeCount;
  const search = shortestPaths(graph, undefined);
  const seen = new Uint8Array(nodeCount);
  let most = 1;
  for (let start = 0; start < nodeCount; start += 1) {
    if (seen[start] === 1) continue;
    const { order, count, distance } = search(start);
    for (let i = 0; i < count; i += 1) seen[order[i]!] = 1;
    most = Math.max(most, 2 * distance[order[count - 1]!]! + 1);
  }
  return Math.min(most, nodeCount);
}
