import { accumulate, mergeRows, mirrorRows, type Rows, transposeRows, turnRows } from './rows.js';

/**
 * A graph as compressed sparse rows: the neighbours of node i are targets[offsets[i]] … targets[offsets[i + 1] − 1], in ascending order,
 * each once, never i itself. A directed graph holds its arcs by their source; an undirected one holds each pair in both rows.
 */
export interface Graph {
  readonly nodeCount: number;
  /** Arcs of a directed graph, pairs of an undirected one. */
  readonly edgeCount: number;
  readonly directed: boolean;
  /** nodeCount + 1 positions. */
  readonly offsets: Uint32Array;
  readonly targets: Uint32Array;
  /** Beside targets, or null where every edge counts the same. */
  readonly weights: Float64Array | null;
}

/** Edges between nodes numbered from 0, in any order. */
export interface EdgeList {
  readonly nodeCount: number;
  readonly from: Uint32Array;
  readonly to: Uint32Array;
  /** 1 for every edge unless given; finite, not negative. */
  readonly weight?: Float64Array;
}

/** A graph and what its making left out. */
export interface BuiltGraph {
  readonly graph: Graph;
  /** Edges from a node to itself: dropped. */
  readonly selfLoops: number;
  /** Edges beyond the first of the same arc (of the same pair where undirected): merged, their weights added. */
  readonly duplicates: number;
}

/**
 * Puts edges into compressed sparse rows.
 *
 * Two stable counting sorts (by target, then by source), so rows are ascending and no object is made per edge. Self loops are dropped,
 * duplicates merged with their weights added; both are counted. Undirected, a → b and b → a are the same pair. The input is not changed.
 * Cost: O(nodes + edges), about 8 bytes an edge beside input and result.
 *
 * @throws RangeError when arrays differ in length, an end is not below nodeCount, or a weight is negative or not finite
 * @example buildGraph({ nodeCount: 3, from: Uint32Array.of(0, 1), to: Uint32Array.of(1, 2) }).graph.edgeCount // => 2
 */
export function buildGraph(edges: EdgeList, { directed = true }: { directed?: boolean } = {}): BuiltGraph {
  assertEdges(edges);
  const { nodeCount } = edges;
  const { rows, kept } = compress(edges, !directed);
  const edgeCount = rows.targets.length;
  return {
    graph: { nodeCount, edgeCount, directed, ...(directed ? rows : mirrorRows(rows, nodeCount)) },
    selfLoops: edges.from.length - kept,
    duplicates: kept - edgeCount,
  };
}

/**
 * The same graph with every arc turned round; an undirected graph is its own. Cost: O(nodes + edges).
 *
 * @example transpose(graph).edgeCount // => 4
 */
export function transpose(graph: Graph): Graph {
  return graph.directed ? { ...graph, ...transposeRows(graph, graph.nodeCount) } : graph;
}

/**
 * The graph without directions: two nodes are a pair when there is an arc either way; the weights of both arcs are added.
 * Cost: O(nodes + edges).
 */
export function undirected(graph: Graph): Graph {
  if (!graph.directed) return graph;
  const { nodeCount, offsets, targets, weights } = graph;
  const from = new Uint32Array(targets.length);
  for (let node = 0; node < nodeCount; node += 1) from.fill(node, offsets[node]!, offsets[node + 1]!);
  const edges: EdgeList = { nodeCount, from, to: targets, ...(weights ? { weight: weights } : {}) };
  return buildGraph(edges, { directed: false }).graph;
}

function assertEdges({ nodeCount, from, to, weight }: EdgeList): void {
  if (!(Number.isInteger(nodeCount) && nodeCount >= 0 && nodeCount < 4294967295)) {
    throw new RangeError(`buildGraph: "nodeCount" must be an integer from 0 to 2^32 − 2; got ${nodeCount}.`);
  }
  if (from.length !== to.length || (weight && weight.length !== from.length)) {
    const lengths = [from.length, to.length, weight?.length ?? 'none'].join(', ');
    throw new RangeError(`buildGraph: "from", "to" and "weight" must have the same length; got ${lengths}.`);
  }
  let highest = -1;
  for (let i = 0; i < from.length; i += 1) {
    const end = from[i]! > to[i]! ? from[i]! : to[i]!;
    if (end > highest) highest = end;
  }
  if (highest >= nodeCount) {
    throw new RangeError(`buildGraph: every end must be below nodeCount (${nodeCount}); got ${highest}.`);
  }
  if (weight) {
    for (let i = 0; i < weight.length; i += 1) {
      if (!(weight[i]! >= 0 && weight[i]! < Infinity)) {
        throw new RangeError(`buildGraph: a weight must be a number of at least 0; got ${weight[i]} (edge ${i}).`);
      }
    }
  }
}

/** Sorts by target, then by source, and merges equal neighbours. With `pairs` the smaller end is the source. */
function compress({ nodeCount, from, to, weight }: EdgeList, pairs: boolean): { rows: Rows; kept: number } {
  const m = from.length;
  const targetStarts = new Uint32Array(nodeCount + 1);
  const sourceStarts = new Uint32Array(nodeCount + 1);
  for (let i = 0; i < m; i += 1) {
    const a = from[i]!;
    const b = to[i]!;
    if (a === b) continue;
    const swap = pairs && a > b;
    const source = swap ? b : a;
    const target = swap ? a : b;
    targetStarts[target + 1] = targetStarts[target + 1]! + 1;
    sourceStarts[source + 1] = sourceStarts[source + 1]! + 1;
  }
  accumulate(targetStarts);
  accumulate(sourceStarts);
  const kept = targetStarts[nodeCount]!;

  const bySources = new Uint32Array(kept);
  const byWeights = weight ? new Float64Array(kept) : null;
  const cursor = targetStarts.slice();
  for (let i = 0; i < m; i += 1) {
    const a = from[i]!;
    const b = to[i]!;
    if (a === b) continue;
    const swap = pairs && a > b;
    const target = swap ? a : b;
    const place = cursor[target]!;
    cursor[target] = place + 1;
    bySources[place] = swap ? b : a;
    if (byWeights) byWeights[place] = weight![i]!;
  }
  const sorted = turnRows(targetStarts, bySources, byWeights, sourceStarts, nodeCount);
  return { rows: mergeRows(sorted, nodeCount), kept };
}
