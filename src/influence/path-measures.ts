import { inWorker } from '../analysis/index.js';
import { betweenness, buildGraph, harmonicCloseness, kadabra } from '../graph/index.js';

export interface PathQuestion {
  readonly nodeCount: number;
  readonly from: Uint32Array;
  readonly to: Uint32Array;
  /** Strengths: a tie of twice the strength is half as long. Null where every tie is one step. */
  readonly weight: Float64Array | null;
  readonly directed: boolean;
  readonly closeness: boolean;
  readonly betweenness: 'none' | 'exact' | 'approximate';
  readonly epsilon: number;
  readonly delta: number;
  readonly seed: number;
}

/** By node number; null what was not asked for. */
export interface PathAnswer {
  readonly closeness: Float64Array | null;
  readonly betweenness: Float64Array | null;
  /** How far off an estimate of betweenness may be; null where it is exact. */
  readonly error: number | null;
  readonly samples: number | null;
}

/** Searches from the first or the second half of the nodes: each is an exact share of the whole. */
export function pathsFromHalf(question: PathQuestion, half: 0 | 1): PathAnswer {
  const { nodeCount, from, to, weight, directed } = question;
  const { graph } = buildGraph({ nodeCount, from, to, ...(weight ? { weight } : {}) }, { directed });
  const middle = nodeCount >> 1;
  const range = half === 0 ? { from: 0, until: middle } : { from: middle, until: nodeCount };
  const closeness = question.closeness ? harmonicCloseness(graph, range) : null;
  if (question.betweenness === 'approximate') {
    if (half === 1) return { closeness, betweenness: null, error: null, samples: null };
    const { epsilon, delta, seed } = question;
    const { scores, error, samples } = kadabra(graph, { epsilon, delta, seed });
    return { closeness, betweenness: scores, error, samples };
  }
  const exact = question.betweenness === 'exact';
  const lengths = graph.weights?.map((strength) => 1 / strength);
  const scores = exact ? betweenness(graph, { ...range, ...(lengths ? { lengths } : {}) }) : null;
  return { closeness, betweenness: scores, error: null, samples: null };
}

function sum(a: Float64Array | null, b: Float64Array | null): Float64Array | null {
  return a && b ? a.map((value, i) => value + b[i]!) : (a ?? b);
}

/** Steps that take well under 200 ms; more go to two workers. */
const stepsAtOnce = 10_000_000;

/** What rests on the shortest ways between all nodes. In two fixed halves, so that the sums are the same with or without workers. */
export async function pathMeasures(question: PathQuestion, signal: AbortSignal | undefined): Promise<PathAnswer> {
  const few = question.nodeCount * (question.from.length + question.nodeCount) <= stepsAtOnce;
  const half = (which: 0 | 1): PathAnswer | Promise<PathAnswer> =>
    few
      ? pathsFromHalf(question, which)
      : inWorker<PathAnswer>('influence/path-measures#pathsFromHalf', [question, which], { signal });
  const [first, second] = await Promise.all([half(0), half(1)]);
  return {
    closeness: sum(first.closeness, second.closeness),
    betweenness: sum(first.betweenness, second.betweenness),
    error: first.error,
    samples: first.samples,
  };
}
