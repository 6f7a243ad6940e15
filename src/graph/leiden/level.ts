import { buildGraph, type Graph } from '../csr.js';

/** Weights and their sums: whole numbers take half the memory, and with it half the time that is spent waiting for it. */
export type Weights = Float64Array | Int32Array;

/** One level of the search: the graph itself, or the graph whose nodes are groups of nodes of the level before. */
export interface Level {
  readonly nodeCount: number;
  readonly offsets: Uint32Array;
  /** Each tie stands in the rows of both its ends. */
  readonly targets: Uint32Array;
  /** Whether every weight is a whole number and all together fit into 31 bits, as where ties are counted. */
  readonly whole: boolean;
  /** Beside targets; null where every tie counts 1. Ties within a group are left out: no move changes what they bring. */
  readonly weights: Weights | null;
  /** What a community is charged for: the sum of a node's ties (modularity; of those out of it, where directed) or its nodes (CPM). */
  readonly mass: Weights;
  /** The sum of a node's ties into it, where directed; null otherwise. */
  readonly inMass: Weights | null;
  /** A move brings the weight of the ties to the community − charge × mass of the node × mass of the community (directed: out × in + in × out). */
  readonly charge: number;
  /** Weight of all rows of the graph. */
  readonly total: number;
  readonly quality: Quality;
}

export type Quality = 'modularity' | 'cpm';

/** The level of the graph itself. */
export function firstLevel(graph: Graph, quality: Quality, resolution: number): Level {
  const { nodeCount } = graph;
  const { offsets, targets, weights } = graph.directed ? bothWays(graph) : graph;
  let total = 0;
  if (weights) for (let at = 0; at < weights.length; at += 1) total += weights[at]!;
  else total = targets.length;
  const whole = weights === null || (total < 2 ** 31 && weights.every((weight) => Number.isInteger(weight)));
  const shape = {
    nodeCount,
    offsets,
    targets,
    whole,
    weights: weights && whole ? new Int32Array(weights) : weights,
    total,
    quality,
  };
  if (quality === 'cpm') return { ...shape, mass: sums(nodeCount, whole).fill(1), inMass: null, charge: resolution };
  const [mass, inMass] = [sums(nodeCount, whole), graph.directed ? sums(nodeCount, whole) : null];
  for (let node = 0; node < nodeCount; node += 1) {
    for (let at = graph.offsets[node]!; at < graph.offsets[node + 1]!; at += 1) {
      const weight = graph.weights ? graph.weights[at]! : 1;
      mass[node]! += weight;
      if (inMass) inMass[graph.targets[at]!]! += weight;
    }
  }
  const ties = graph.directed ? total / 2 : total;
  return { ...shape, mass, inMass, charge: ties > 0 ? resolution / ties : 0 };
}

/** Room for weights or their sums. */
export function sums(length: number, whole: boolean): Weights {
  return whole ? new Int32Array(length) : new Float64Array(length);
}

/** Each arc in the rows of both ends; two nodes with an arc each way get the weight of both. */
function bothWays({ nodeCount, offsets, targets, weights }: Graph): Graph {
  const from = new Uint32Array(targets.length);
  for (let node = 0; node < nodeCount; node += 1) from.fill(node, offsets[node]!, offsets[node + 1]!);
  const weight = weights ?? new Float64Array(targets.length).fill(1);
  return buildGraph({ nodeCount, from, to: targets, weight }, { directed: false }).graph;
}

/** The mass of each community. */
export function massOf(mass: Weights, community: Uint32Array): Weights {
  const all = sums(community.length, mass instanceof Int32Array);
  for (let node = 0; node < community.length; node += 1) all[community[node]!]! += mass[node]!;
  return all;
}

/** Weight of a node's ties to its own community. */
export function insideOf({ offsets, targets, weights }: Level, community: Uint32Array, node: number): number {
  const own = community[node]!;
  const end = offsets[node + 1]!;
  let sum = 0;
  for (let at = offsets[node]!; at < end; at += 1) {
    if (community[targets[at]!] === own) sum += weights ? weights[at]! : 1;
  }
  return sum;
}

/** Quality of a partition of the graph (its first level), as a share of all weight; NaN without ties. Cost: O(ties). */
export function qualityOf(level: Level, community: Uint32Array): number {
  const { nodeCount, mass, inMass, charge, total, quality } = level;
  const inside = new Float64Array(nodeCount);
  for (let node = 0; node < nodeCount; node += 1) inside[community[node]!]! += insideOf(level, community, node);
  const out = massOf(mass, community);
  const into = inMass ? massOf(inMass, community) : null;
  let value = 0;
  for (let each = 0; each < nodeCount; each += 1) {
    const own = out[each]!;
    const pairs = into ? 2 * own * into[each]! : quality === 'cpm' ? own * (own - 1) : own * own;
    value += inside[each]! - charge * pairs;
  }
  return value / total;
}
