import { createRandom } from '../stats/index.js';
import { type Graph, transpose } from './csr.js';
import { pathSampler } from './kadabra/sample-path.js';
import { stoppingRule } from './kadabra/stopping-rule.js';
import { vertexDiameter } from './kadabra/vertex-diameter.js';

export interface KadabraOptions {
  /** The largest error of any node, as a share of all pairs; 0.01 unless said. */
  readonly epsilon?: number;
  /** The chance that a node is farther off than epsilon; 0.1 unless said. */
  readonly delta?: number;
  readonly seed?: number;
  /** Called now and then with the share of the samples drawn that could be needed. */
  readonly onProgress?: (share: number) => void;
}

export interface ApproximateBetweenness {
  /** Estimates, not divided by the number of pairs; in an undirected graph each pair counts once. */
  readonly scores: Float64Array;
  /** With chance 1 − delta every estimate is this near, in the same unit. */
  readonly error: number;
  readonly samples: number;
}

/** Samples after which the rule is asked: a little more each time, so that the asking costs little. */
const firstCheck = 1000;
const growth = 1.1;

/**
 * Estimates how many shortest ways between others lead through each node, within a stated error.
 *
 * KADABRA: draws pairs of nodes and one shortest way between them, and stops as soon as the bounds of all nodes are narrow enough; how the
 * chance of error is dealt out among the nodes is learnt from a first hundredth of the samples. Weights play no part. Same seed, same
 * estimates. Cost: O(ties)^½ a sample on most networks, of which there are at most about 0.5 / ε² × (log₂ diameter + ln 2/δ).
 *
 * @throws RangeError for options outside their range
 * @see M. Borassi & E. Natale, "KADABRA is an ADaptive Algorithm for Betweenness via Random Approximation", ESA (2016). Deviation: the longest
 *   shortest way is bounded by twice the reach of one node in each part (undirected), or by the number of nodes (directed).
 */
export function kadabra(graph: Graph, options: KadabraOptions = {}): ApproximateBetweenness {
  const { epsilon = 0.01, delta = 0.1, seed = 1, onProgress } = options;
  if (!(epsilon > 0 && epsilon < 1)) throw invalid('epsilon', 'a number above 0 and below 1', epsilon);
  if (!(delta > 0 && delta < 1)) throw invalid('delta', 'a number above 0 and below 1', delta);
  const n = graph.nodeCount;
  const pairs = graph.directed ? n * (n - 1) : (n * (n - 1)) / 2;
  const counts = new Float64Array(n);
  if (n < 3 || graph.edgeCount === 0) return { scores: counts, error: 0, samples: 0 };

  const most = Math.ceil(
    (0.5 / (epsilon * epsilon)) *
      (Math.floor(Math.log2(Math.max(2, vertexDiameter(graph) - 2))) + 1 + Math.log(2 / delta)),
  );
  const random = createRandom(seed, 'kadabra');
  const sample = pathSampler(graph, transpose(graph));
  const count = (node: number) => {
    counts[node]! += 1;
  };
  const draw = (times: number) => {
    for (let i = 0; i < times; i += 1) {
      const from = random.integer(n);
      const to = random.integer(n - 1);
      sample(from, to < from ? to : to + 1, random, count);
    }
  };
  const first = Math.ceil(most / 100);
  draw(first);
  const enough = stoppingRule({ counts, samples: first, most, epsilon, delta });
  counts.fill(0);
  let samples = 0;
  let check = firstCheck;
  while (samples < most) {
    const until = Math.min(most, Math.ceil(check));
    draw(until - samples);
    samples = until;
    onProgress?.(samples / most);
    if (enough(counts, samples)) break;
    check = until * growth;
  }
  return { scores: counts.map((hits) => (hits / samples) * pairs), error: epsilon * pairs, samples };
}

function invalid(option: string, expected: string, received: unknown): RangeError {
  return new RangeError(`kadabra: option "${option}" must be ${expected}; got ${received} (${typeof received}).`);
}
