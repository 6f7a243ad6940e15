import { buildGraph, type Graph, leiden, undirected } from '../../graph/index.js';

export interface CommunitiesQuestion {
  readonly nodeCount: number;
  readonly from: Uint32Array;
  readonly to: Uint32Array;
  readonly weight: Float64Array | null;
  readonly directed: boolean;
  /** Where directions are ignored: ties both ways count as one pair, the stronger, or are added up. */
  readonly reciprocal: 'once' | 'sum';
  readonly quality: 'modularity' | 'cpm';
  readonly resolution: number;
  readonly seed: number;
}

/** One partition by number of the node; the largest community is 0. */
export interface CommunityRun {
  readonly community: Uint32Array;
  readonly count: number;
  readonly quality: number;
}

/** The graph in which communities are looked for. */
export function communityGraph({ nodeCount, from, to, weight, directed, reciprocal }: CommunitiesQuestion): {
  readonly graph: Graph;
  readonly selfLoops: number;
  readonly duplicates: number;
} {
  const edges = { nodeCount, from, to, ...(weight ? { weight } : {}) };
  if (directed || (reciprocal === 'once' && weight === null)) return buildGraph(edges, { directed });
  const arcs = buildGraph(edges, { directed: true });
  const { graph } = arcs;
  if (reciprocal === 'sum') {
    const weights = graph.weights ?? new Float64Array(graph.targets.length).fill(1);
    return { ...arcs, graph: undirected({ ...graph, weights }) };
  }
  return { ...arcs, graph: strongerWay(graph) };
}

/** Pairs with the weight of the stronger of two arcs. */
function strongerWay(graph: Graph): Graph {
  const pairs = undirected(graph);
  const weights = new Float64Array(pairs.targets.length);
  const arc = (a: number, b: number): number => {
    let [low, high] = [graph.offsets[a]!, graph.offsets[a + 1]!];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (graph.targets[middle]! < b) low = middle + 1;
      else high = middle;
    }
    return low < graph.offsets[a + 1]! && graph.targets[low] === b ? graph.weights![low]! : 0;
  };
  for (let node = 0; node < pairs.nodeCount; node += 1) {
    for (let at = pairs.offsets[node]!; at < pairs.offsets[node + 1]!; at += 1) {
      const other = pairs.targets[at]!;
      weights[at] = Math.max(arc(node, other), arc(other, node));
    }
  }
  return { ...pairs, weights };
}

/** Every second of the runs, from the first or the second on: each run has a seed of its own, so two threads give what one gives. */
export function communityRuns(question: CommunitiesQuestion, runs: number, parity: 0 | 1): CommunityRun[] {
  const { graph } = communityGraph(question);
  const { quality, resolution, seed } = question;
  const found: CommunityRun[] = [];
  for (let run = parity; run < runs; run += 2) {
    const { community, count, quality: reached } = leiden(graph, { quality, resolution, seed: seed * 1000 + run });
    found.push({ community, count, quality: reached });
  }
  return found;
}
