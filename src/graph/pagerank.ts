import { type Graph, transpose } from './csr.js';

export interface PageRankOptions {
  /** Chance of following a tie rather than jumping; 0.85 unless said. Larger values let influence travel further and take more rounds. */
  readonly damping?: number;
  /** The search ends when the ranks of two rounds differ by less than this in sum; 1e-10 unless said. */
  readonly tolerance?: number;
  /** 1,000 unless said. */
  readonly maxIterations?: number;
  /** Where a jump lands, one number of at least 0 a node, not all 0; everywhere alike unless said (personalised PageRank). */
  readonly teleport?: ArrayLike<number>;
  /** Follow ties in proportion to their weights; true unless said. Without weights in the graph it makes no difference. */
  readonly weighted?: boolean;
  /** The transposed graph, where the caller has it already. */
  readonly transposed?: Graph;
  /** Called after every round; false ends the search (not converged). */
  readonly onIteration?: (iteration: number, residual: number) => boolean | undefined;
}

export interface PageRankResult {
  /** One share a node; they sum to 1. */
  readonly ranks: Float64Array;
  readonly iterations: number;
  /** Sum of |difference| between the last two rounds. */
  readonly residual: number;
  readonly converged: boolean;
}

/**
 * How much of a walk along the ties ends at each node: PageRank.
 *
 * Power iteration, each node gathering from those that point at it. A node without ties out jumps like everyone else (its mass goes to the
 * teleport vector). Ends when the L1 distance of two rounds is below the tolerance itself, not the tolerance times n. An undirected tie is
 * followed both ways. Not converged is a result to look at, not an error. Cost: O(iterations × (nodes + edges)).
 *
 * @throws RangeError for options outside their range
 * @example blockSum(pageRank(graph).ranks) // => 1
 * @see S. Brin and L. Page, Computer Networks 30 (1998); D. Gleich, "PageRank beyond the web", SIAM Review 57 (2015): strongly preferential. Deviation from it: none.
 */
export function pageRank(graph: Graph, options: PageRankOptions = {}): PageRankResult {
  const { damping = 0.85, tolerance = 1e-10, maxIterations = 1000, weighted = true, onIteration } = options;
  if (!(damping >= 0 && damping < 1)) throw invalid('damping', 'a number from 0 to below 1', damping);
  if (!(tolerance > 0)) throw invalid('tolerance', 'a number above 0', tolerance);
  if (!(Number.isInteger(maxIterations) && maxIterations >= 1)) {
    throw invalid('maxIterations', 'an integer of at least 1', maxIterations);
  }
  const n = graph.nodeCount;
  if (n === 0) return { ranks: new Float64Array(0), iterations: 0, residual: 0, converged: true };

  const inbound = options.transposed ?? transpose(graph);
  const share = outShares(graph, weighted);
  const jump = teleportShares(n, options.teleport);
  const gather = weighted && inbound.weights ? gatherWeighted : gatherPlain;
  let ranks: Float64Array = jump ? jump.slice() : new Float64Array(n).fill(1 / n);
  let next: Float64Array = new Float64Array(n);
  const outgoing = new Float64Array(n);
  let residual = Infinity;
  let iterations = 0;
  let stopped = false;
  while (iterations < maxIterations && !(residual < tolerance) && !stopped) {
    let dangling = 0;
    for (let i = 0; i < n; i += 1) {
      const mass = ranks[i]!;
      const s = share[i]!;
      if (s === 0) dangling += mass;
      outgoing[i] = mass * s;
    }
    gather(inbound, outgoing, next, damping, 1 - damping + damping * dangling, jump);
    let sum = 0;
    for (let i = 0; i < n; i += 1) sum += next[i]!;
    residual = 0;
    for (let i = 0; i < n; i += 1) {
      // Rounding moves the sum away from 1 a little in every round.
      const value = next[i]! / sum;
      next[i] = value;
      residual += Math.abs(value - ranks[i]!);
    }
    const held = ranks;
    ranks = next;
    next = held;
    iterations += 1;
    stopped = onIteration?.(iterations, residual) === false;
  }
  return { ranks, iterations, residual, converged: residual < tolerance };
}

/** 1 / (what goes out of the node): its degree or the sum of its weights; 0 for a node with nothing out. */
function outShares({ nodeCount, offsets, weights }: Graph, weighted: boolean): Float64Array {
  const shares = new Float64Array(nodeCount);
  for (let node = 0; node < nodeCount; node += 1) {
    const start = offsets[node]!;
    const end = offsets[node + 1]!;
    let out = end - start;
    if (weighted && weights) {
      out = 0;
      for (let i = start; i < end; i += 1) out += weights[i]!;
    }
    shares[node] = out > 0 ? 1 / out : 0;
  }
  return shares;
}

function teleportShares(n: number, teleport: ArrayLike<number> | undefined): Float64Array | null {
  if (!teleport) return null;
  const shares = Float64Array.from(teleport);
  let sum = 0;
  for (const value of shares) {
    if (!(value >= 0 && value < Infinity)) throw invalid('teleport', 'numbers of at least 0', value);
    sum += value;
  }
  if (shares.length !== n) throw invalid('teleport', `${n} numbers (one a node)`, shares.length);
  if (!(sum > 0)) throw invalid('teleport', 'numbers that are not all 0', sum);
  return shares.map((value) => value / sum);
}

type Gather = (
  inbound: Graph,
  outgoing: Float64Array,
  next: Float64Array,
  damping: number,
  jumping: number,
  jump: Float64Array | null,
) => void;

const gatherPlain: Gather = ({ nodeCount, offsets, targets }, outgoing, next, damping, jumping, jump) => {
  const even = jumping / nodeCount;
  let i = 0;
  for (let node = 0; node < nodeCount; node += 1) {
    const end = offsets[node + 1]!;
    let sum = 0;
    for (; i < end; i += 1) sum += outgoing[targets[i]!]!;
    next[node] = damping * sum + (jump ? jumping * jump[node]! : even);
  }
};

const gatherWeighted: Gather = ({ nodeCount, offsets, targets, weights }, outgoing, next, damping, jumping, jump) => {
  const even = jumping / nodeCount;
  let i = 0;
  for (let node = 0; node < nodeCount; node += 1) {
    const end = offsets[node + 1]!;
    let sum = 0;
    for (; i < end; i += 1) sum += outgoing[targets[i]!]! * weights![i]!;
    next[node] = damping * sum + (jump ? jumping * jump[node]! : even);
  }
};

function invalid(option: string, expected: string, received: unknown): RangeError {
  return new RangeError(`pageRank: option "${option}" must be ${expected}; got ${received} (${typeof received}).`);
}
