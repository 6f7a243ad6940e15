import {
  buildGraph,
  connectedComponents,
  coreNumbers,
  degrees,
  localClustering,
  pageRank,
  transpose,
} from '../graph/index.js';
import { type Neighbourhood, neighbourhood } from './neighbourhood.js';
import { orderNodes } from './order-nodes.js';

export type Measure = 'degree' | 'pagerank' | 'closeness' | 'k_core' | 'clustering';

export interface CentralityQuestion {
  readonly nodeCount: number;
  readonly from: Uint32Array;
  readonly to: Uint32Array;
  readonly weight: Float64Array | null;
  readonly directed: boolean;
  readonly measures: readonly Measure[];
  /** Where attention begins (personalised PageRank), one number a node; everywhere alike when null. */
  readonly teleport: Float64Array | null;
  /** Measured elsewhere, for the order where no other measure gives one. */
  readonly closeness: Float64Array | null;
  readonly damping: number;
  readonly tolerance: number;
  readonly top: number;
  /** Neighbours drawn around each of the top. */
  readonly neighbours: number;
}

/** What was measured, by node number; what was not asked for is null. */
export interface CentralityAnswer {
  readonly edges: number;
  readonly selfLoops: number;
  readonly duplicates: number;
  readonly components: number;
  readonly largestComponent: number;
  readonly degreeIn: Uint32Array | null;
  readonly degreeOut: Uint32Array | null;
  readonly pagerank: Float64Array | null;
  readonly residual: number | null;
  readonly converged: boolean;
  readonly iterations: number;
  readonly kCore: Uint32Array | null;
  readonly clustering: Float64Array | null;
  /** Nodes, the most central first. */
  readonly order: Uint32Array;
  readonly around: Neighbourhood;
}

/**
 * Measures who stands where in a graph of numbered ties; nothing that was not asked for.
 *
 * Order: by PageRank where asked for, else by degree, closeness, core, clustering, the first that was asked for. Self loops are
 * dropped and ties between the same two merged, both counted. Cost: O(ties) and O(ties × rounds) for PageRank.
 */
export function centralities(question: CentralityQuestion): CentralityAnswer {
  const { nodeCount, from, to, weight, directed, measures, damping, tolerance } = question;
  const { graph, selfLoops, duplicates } = buildGraph(
    { nodeCount, from, to, ...(weight ? { weight } : {}) },
    { directed },
  );
  const inbound = transpose(graph);
  const asked = (measure: Measure): boolean => measures.includes(measure);
  const parts = connectedComponents(graph);
  const degree = asked('degree') ? degrees(graph) : null;
  const { teleport } = question;
  const rank = asked('pagerank')
    ? pageRank(graph, { damping, tolerance, transposed: inbound, ...(teleport ? { teleport } : {}) })
    : null;
  const kCore = asked('k_core') ? coreNumbers(graph) : null;
  const clustering = asked('clustering') ? localClustering(graph).coefficient : null;
  const score =
    rank?.ranks ??
    (degree ? Float64Array.from(degree.total) : null) ??
    question.closeness ??
    (kCore ? Float64Array.from(kCore) : clustering!);
  const order = orderNodes(score);
  const places = new Uint32Array(nodeCount);
  for (let place = 0; place < nodeCount; place++) places[order[place]!] = place;
  const top = Array.from(order.subarray(0, question.top));
  return {
    edges: graph.edgeCount,
    selfLoops,
    duplicates,
    components: parts.count,
    largestComponent: parts.sizes.reduce((most, size) => Math.max(most, size), 0),
    degreeIn: degree?.in ?? null,
    degreeOut: degree?.out ?? null,
    pagerank: rank?.ranks ?? null,
    residual: rank?.residual ?? null,
    converged: rank?.converged ?? true,
    iterations: rank?.iterations ?? 0,
    kCore,
    clustering,
    order,
    around: neighbourhood(graph, inbound, top, { each: question.neighbours, places }),
  };
}
