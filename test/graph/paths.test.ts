import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { betweenness, buildGraph, type Graph, harmonicCloseness, kadabra, transpose } from '../../src/graph/index.js';

function graphOf(nodeCount: number, pairs: readonly (readonly number[])[], directed = false): Graph {
  const from = Uint32Array.from(pairs, ([a]) => a!);
  return buildGraph({ nodeCount, from, to: Uint32Array.from(pairs, ([, b]) => b!) }, { directed }).graph;
}

const star = graphOf(5, [
  [0, 1],
  [0, 2],
  [0, 3],
  [0, 4],
]);
const path = graphOf(4, [
  [0, 1],
  [1, 2],
  [2, 3],
]);

/** Distances by Floyd and Warshall, the obvious way. */
function distances(graph: Graph): number[][] {
  const n = graph.nodeCount;
  const far = Array.from({ length: n }, (_, i) => Array.from({ length: n }, (_, j) => (i === j ? 0 : Infinity)));
  for (let i = 0; i < n; i++) {
    for (let at = graph.offsets[i]!; at < graph.offsets[i + 1]!; at++) far[i]![graph.targets[at]!] = 1;
  }
  for (let k = 0; k < n; k++) {
    for (let i = 0; i < n; i++) {
      for (let j = 0; j < n; j++) far[i]![j] = Math.min(far[i]![j]!, far[i]![k]! + far[k]![j]!);
    }
  }
  return far;
}

/** Number of shortest ways between all pairs, from the distances: a way of length d ends with a tie from a node at d − 1. */
function wayCounts(graph: Graph, far: number[][]): number[][] {
  const n = graph.nodeCount;
  const inbound = transpose(graph);
  return Array.from({ length: n }, (_, s) => {
    const ways = new Array<number>(n).fill(0);
    ways[s] = 1;
    const order = Array.from({ length: n }, (_, i) => i).sort((a, b) => far[s]![a]! - far[s]![b]!);
    for (const t of order) {
      if (t === s || far[s]![t] === Infinity) continue;
      for (let at = inbound.offsets[t]!; at < inbound.offsets[t + 1]!; at++) {
        const before = inbound.targets[at]!;
        if (far[s]![before] === far[s]![t]! - 1) ways[t]! += ways[before]!;
      }
    }
    return ways;
  });
}

const anyGraph = fc
  .record({
    n: fc.integer({ min: 1, max: 40 }),
    directed: fc.boolean(),
    seeds: fc.array(fc.tuple(fc.nat(), fc.nat()), { maxLength: 120 }),
  })
  .map(({ n, directed, seeds }) =>
    graphOf(
      n,
      seeds.map(([a, b]) => [a % n, b % n]),
      directed,
    ),
  );

describe('betweenness', () => {
  test('star, path and nothing', () => {
    expect([...betweenness(star)]).toEqual([6, 0, 0, 0, 0]);
    expect([...betweenness(path)]).toEqual([0, 2, 2, 0]);
    expect([...betweenness(graphOf(3, []))]).toEqual([0, 0, 0]);
    expect(betweenness(graphOf(0, [])).length).toBe(0);
  });

  test('directions are followed', () => {
    expect([
      ...betweenness(
        graphOf(
          3,
          [
            [0, 1],
            [1, 2],
          ],
          true,
        ),
      ),
    ]).toEqual([0, 1, 0]);
  });

  test('a longer way is not a way: lengths decide', () => {
    // Triangle 0 1 2 where the tie 0 – 2 is longer than the way over 1.
    const triangle = graphOf(3, [
      [0, 1],
      [1, 2],
      [0, 2],
    ]);
    const length = (a: number, b: number) => (Math.abs(a - b) === 2 ? 3 : 1);
    const lengths = Float64Array.from(
      [0, 1, 2].flatMap((a) => [0, 1, 2].filter((b) => b !== a).map((b) => length(a, b))),
    );
    expect([...betweenness(triangle, { lengths })]).toEqual([0, 1, 0]);
    expect([...betweenness(triangle)]).toEqual([0, 0, 0]);
    expect(() => betweenness(triangle, { lengths: lengths.map(() => 0) })).toThrow(/lengths/);
  });

  test('is the sum over pairs of the share of ways through a node', () => {
    fc.assert(
      fc.property(anyGraph, (graph) => {
        const n = graph.nodeCount;
        const far = distances(graph);
        const ways = wayCounts(graph, far);
        const found = betweenness(graph);
        const even = betweenness(graph, { lengths: new Float64Array(graph.targets.length).fill(0.3) });
        for (let v = 0; v < n; v++) {
          let sum = 0;
          for (let s = 0; s < n; s++) {
            for (let t = 0; t < n; t++) {
              if (s === t || s === v || t === v || far[s]![t] === Infinity) continue;
              if (far[s]![v]! + far[v]![t]! === far[s]![t]) sum += (ways[s]![v]! * ways[v]![t]!) / ways[s]![t]!;
            }
          }
          const want = graph.directed ? sum : sum / 2;
          expect(found[v]).toBeCloseTo(want, 9);
          expect(even[v]).toBeCloseTo(want, 9);
        }
      }),
      { numRuns: 60, seed: 1 },
    );
  });
});

describe('harmonicCloseness', () => {
  test('star and path by hand', () => {
    expect([...harmonicCloseness(star)]).toEqual([1, 0.625, 0.625, 0.625, 0.625]);
    expect(harmonicCloseness(path)[0]).toBeCloseTo((1 + 1 / 2 + 1 / 3) / 3, 14);
    expect([...harmonicCloseness(graphOf(1, []))]).toEqual([0]);
  });

  test('is the mean of 1 / distance to the node', () => {
    fc.assert(
      fc.property(anyGraph, (graph) => {
        const n = graph.nodeCount;
        const far = distances(graph);
        const found = harmonicCloseness(graph);
        for (let v = 0; v < n; v++) {
          let sum = 0;
          for (let s = 0; s < n; s++) if (s !== v) sum += 1 / far[s]![v]!;
          expect(found[v]).toBeCloseTo(sum / Math.max(1, n - 1), 12);
        }
      }),
      { numRuns: 60, seed: 2 },
    );
  });
});

describe('kadabra', () => {
  test('a star: the middle lies on every way between the others', () => {
    const { scores, error } = kadabra(star, { epsilon: 0.05, seed: 5 });
    expect(Math.abs(scores[0]! - 6)).toBeLessThan(error);
    expect([...scores.slice(1)]).toEqual([0, 0, 0, 0]);
  });

  test('same seed, same estimates; nothing to sample is nothing', () => {
    expect(kadabra(path, { seed: 4 })).toEqual(kadabra(path, { seed: 4 }));
    expect(kadabra(graphOf(2, [[0, 1]]))).toEqual({ scores: new Float64Array(2), error: 0, samples: 0 });
  });

  test('stays within its error on random graphs, with directions and without', () => {
    let misses = 0;
    fc.assert(
      fc.property(anyGraph, fc.nat(1000), (graph, seed) => {
        const exact = betweenness(graph);
        const { scores, error } = kadabra(graph, { epsilon: 0.05, delta: 0.1, seed });
        if (exact.some((value, i) => Math.abs(value - scores[i]!) > error)) misses += 1;
      }),
      { numRuns: 60, seed: 3 },
    );
    // Each run may be off with chance 0.1; the rule is known to be cautious.
    expect(misses).toBeLessThanOrEqual(6);
  });

  test('refuses options outside their range', () => {
    expect(() => kadabra(star, { epsilon: 0 })).toThrow(/"epsilon"/);
    expect(() => kadabra(star, { delta: 1 })).toThrow(/"delta"/);
  });
});
