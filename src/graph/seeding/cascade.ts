import { type Graph, transpose } from '../csr.js';

/** How influence spreads: each arc gets one chance of its own (`ic`), or a node follows when enough weight of those before it has (`lt`). */
export type CascadeModel = 'ic' | 'lt';

/** A graph on which something spreads, prepared for sampling. */
export interface Cascade {
  readonly model: CascadeModel;
  readonly nodeCount: number;
  /** Arcs by the one who influences; weights are chances (`ic`) or weights of influence (`lt`). */
  readonly outbound: Graph;
  /** Arcs by the one who is influenced. */
  readonly inbound: Graph;
  /** The chance that all arcs into a node have, where they are alike; −1 otherwise. */
  readonly alike: Float64Array;
  /** 1 / ln(1 − that chance), by which failures before a success are drawn; 0 where it is of no use. */
  readonly scale: Float64Array;
  /** Sum of the weights into a node. */
  readonly total: Float64Array;
}

/**
 * Prepares a directed graph whose weights are chances from 0 to 1.
 *
 * @throws RangeError for an undirected graph, missing or impossible weights, or (`lt`) weights into a node that sum to more than 1
 */
export function cascade(graph: Graph, model: CascadeModel): Cascade {
  const { nodeCount, weights, directed } = graph;
  if (!directed || !weights) throw new RangeError('cascade: the graph must be directed and have weights.');
  const bad = weights.find((weight) => !(weight >= 0 && weight <= 1));
  if (bad !== undefined) throw new RangeError(`cascade: a weight must be a number from 0 to 1; got ${bad}.`);
  const inbound = transpose(graph);
  const alike = new Float64Array(nodeCount);
  const total = new Float64Array(nodeCount);
  const scale = new Float64Array(nodeCount);
  for (let node = 0; node < nodeCount; node += 1) {
    const [start, end] = [inbound.offsets[node]!, inbound.offsets[node + 1]!];
    const first = start < end ? inbound.weights![start]! : 0;
    alike[node] = first;
    for (let at = start; at < end; at += 1) {
      total[node]! += inbound.weights![at]!;
      if (inbound.weights![at] !== first) alike[node] = -1;
    }
    const chance = alike[node]!;
    if (chance > 0 && chance < 1) scale[node] = 1 / Math.log1p(-chance);
    // Rounding may take a sum of 1/n over n arcs a little above 1.
    if (model === 'lt' && total[node]! > 1 + 1e-9)
      throw new RangeError(`cascade: weights into node ${node} must sum to at most 1 (lt); got ${total[node]}.`);
  }
  return { model, nodeCount, outbound: graph, inbound, alike, scale, total };
}
