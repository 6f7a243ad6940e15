import type { Graph } from './csr.js';
import { shortestPaths, type Tree } from './shortest-paths.js';

export interface BetweennessOptions {
  /** Length of each tie, beside the graph's targets, above 0; every tie is 1 long unless said. */
  readonly lengths?: Float64Array;
  /** Searches from the nodes `from` to before `until` alone: the shares of all add up to the whole. */
  readonly from?: number;
  readonly until?: number;
}

/**
 * How many shortest ways between others lead through each node; several ways of one length share the count.
 *
 * Brandes: one search from every node, dependencies added up from the far end. Not divided by the number of pairs; in an undirected graph each
 * pair counts once; ends do not count. Lengths are compared with a tolerance of 1e-9 of the way. Cost: O(nodes × edges), with lengths
 * O(nodes × edges × log nodes).
 *
 * @throws RangeError when a length is not above 0
 * @see U. Brandes, "A faster algorithm for betweenness centrality", Journal of Mathematical Sociology 25 (2001). Deviation from it: none.
 */
export function betweenness(graph: Graph, options: BetweennessOptions = {}): Float64Array {
  const { nodeCount, offsets, targets, directed } = graph;
  const { lengths, from = 0, until = nodeCount } = options;
  if (lengths?.some((length) => !(length > 0 && length < Infinity)))
    throw new RangeError('betweenness: option "lengths" must be numbers above 0, one for each tie.');
  const scores = new Float64Array(nodeCount);
  const dependency = new Float64Array(nodeCount);
  const search = shortestPaths(graph, lengths);
  for (let source = from; source < until; source += 1) {
    const { order, count, distance, ways }: Tree = search(source);
    for (let i = count - 1; i > 0; i -= 1) {
      const node = order[i]!;
      let sum = 0;
      for (let at = offsets[node]!; at < offsets[node + 1]!; at += 1) {
        const other = targets[at]!;
        const step = distance[other]! - distance[node]!;
        const follows = lengths ? alike(step, lengths[at]!, distance[other]!) : step === 1;
        if (follows) sum += (1 + dependency[other]!) / ways[other]!;
      }
      dependency[node] = sum * ways[node]!;
      scores[node]! += dependency[node]!;
    }
  }
  return directed ? scores : scores.map((score) => score / 2);
}

/** Whether a step is as long as the tie, as far as rounding over the way can tell. */
function alike(step: number, length: number, way: number): boolean {
  return Math.abs(step - length) <= 1e-9 * way;
}
