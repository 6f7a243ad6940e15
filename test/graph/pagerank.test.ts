import { describe, expect, test } from 'vitest';
import { buildGraph, type Graph, pageRank, transpose } from '../../src/graph/index.js';
import { createRandom } from '../../src/stats/index.js';

function graphOf(nodeCount: number, pairs: readonly (readonly number[])[], directed = true, weight?: number[]): Graph {
  return buildGraph(
    {
      nodeCount,
      from: Uint32Array.from(pairs, ([from]) => from!),
      to: Uint32Array.from(pairs, ([, to]) => to!),
      ...(weight ? { weight: Float64Array.from(weight) } : {}),
    },
    { directed },
  ).graph;
}

const sum = (values: Float64Array) => values.reduce((a, b) => a + b, 0);

describe('pageRank', () => {
  test('two nodes, one arc: closed form with dangling mass', () => {
    // r0 = (1 − d + d r1) / 2 = 1/(2 + d), r1 = (1 + d)/(2 + d)
    const { ranks, converged } = pageRank(graphOf(2, [[0, 1]]), { tolerance: 1e-14 });
    expect(converged).toBe(true);
    expect(ranks[0]).toBeCloseTo(1 / 2.85, 13);
    expect(ranks[1]).toBeCloseTo(1.85 / 2.85, 13);
  });

  test('a ring is even, whatever the damping', () => {
    const ring = graphOf(5, [
      [0, 1],
      [1, 2],
      [2, 3],
      [3, 4],
      [4, 0],
    ]);
    for (const damping of [0, 0.5, 0.99]) {
      for (const rank of pageRank(ring, { damping }).ranks) expect(rank).toBeCloseTo(0.2, 12);
    }
  });

  test('an undirected tie is followed both ways', () => {
    const star = pageRank(
      graphOf(
        4,
        [
          [0, 1],
          [0, 2],
          [0, 3],
        ],
        false,
      ),
    ).ranks;
    const arcs = pageRank(
      graphOf(4, [
        [0, 1],
        [0, 2],
        [0, 3],
        [1, 0],
        [2, 0],
        [3, 0],
      ]),
    ).ranks;
    expect(star).toEqual(arcs);
  });

  test('weights steer the walk; without them, or switched off, all ties are alike', () => {
    const pairs = [
      [0, 1],
      [0, 2],
      [1, 0],
      [2, 0],
    ];
    const weighted = graphOf(3, pairs, true, [3, 1, 1, 1]);
    const { ranks } = pageRank(weighted, { tolerance: 1e-14 });
    // r1 = t + d ¾ r0, r2 = t + d ¼ r0, with t = .05
    expect(ranks[1]! - 0.05).toBeCloseTo(0.85 * 0.75 * ranks[0]!, 13);
    expect(ranks[2]! - 0.05).toBeCloseTo(0.85 * 0.25 * ranks[0]!, 13);
    expect(pageRank(weighted, { weighted: false }).ranks).toEqual(pageRank(graphOf(3, pairs)).ranks);
    // All weights of a node 0: it has nothing out.
    const mute = pageRank(graphOf(2, [[0, 1]], true, [0]), { tolerance: 1e-14 }).ranks;
    expect(mute).toEqual(Float64Array.of(0.5, 0.5));
  });

  test('personalised: jumps and dangling mass go to the teleport vector', () => {
    const { ranks } = pageRank(graphOf(3, [[0, 1]]), { teleport: [2, 0, 0], tolerance: 1e-14 });
    expect(ranks[0]).toBeCloseTo(1 / 1.85, 13);
    expect(ranks[1]).toBeCloseTo(0.85 / 1.85, 13);
    expect(ranks[2]).toBe(0);
  });

  test('solves its own equation on a random graph, to the residual it returns', () => {
    const random = createRandom(6);
    const n = 200;
    const pairs = Array.from({ length: 900 }, () => [random.integer(n), random.integer(150)]);
    const graph = graphOf(n, pairs);
    const { ranks, residual, iterations } = pageRank(graph);
    expect(residual).toBeLessThan(1e-10);
    expect(iterations).toBeGreaterThan(5);
    expect(sum(ranks)).toBeCloseTo(1, 13);
    const next = new Float64Array(n);
    let dangling = 0;
    for (let i = 0; i < n; i += 1) {
      const degree = graph.offsets[i + 1]! - graph.offsets[i]!;
      if (degree === 0) dangling += ranks[i]!;
      for (let j = graph.offsets[i]!; j < graph.offsets[i + 1]!; j += 1) {
        next[graph.targets[j]!] = next[graph.targets[j]!]! + ranks[i]! / degree;
      }
    }
    const distance = next.reduce(
      (total, value, i) => total + Math.abs(0.85 * (value + dangling / n) + 0.15 / n - ranks[i]!),
      0,
    );
    expect(distance).toBeLessThan(1e-10);
    expect(pageRank(graph, { transposed: transpose(graph) }).ranks).toEqual(ranks);
  });

  test('says that it did not converge, and can be stopped', () => {
    const graph = graphOf(3, [
      [0, 1],
      [1, 2],
      [2, 1],
    ]);
    const short = pageRank(graph, { maxIterations: 3 });
    expect(short).toMatchObject({ iterations: 3, converged: false });
    expect(short.residual).toBeGreaterThan(1e-10);
    const seen: number[] = [];
    const stopped = pageRank(graph, {
      onIteration: (iteration, residual) => {
        seen.push(residual);
        return iteration < 4;
      },
    });
    expect(stopped).toMatchObject({ iterations: 4, converged: false });
    expect(seen.length).toBe(4);
  });

  test('no nodes, one node, no edges', () => {
    expect(pageRank(graphOf(0, []))).toEqual({
      ranks: new Float64Array(0),
      iterations: 0,
      residual: 0,
      converged: true,
    });
    expect(pageRank(graphOf(1, [])).ranks).toEqual(Float64Array.of(1));
    expect(pageRank(graphOf(4, [])).ranks).toEqual(new Float64Array(4).fill(0.25));
  });

  test('refuses options outside their range', () => {
    const graph = graphOf(2, [[0, 1]]);
    expect(() => pageRank(graph, { damping: 1 })).toThrow(
      /pageRank: option "damping" must be a number from 0 to below 1; got 1/,
    );
    expect(() => pageRank(graph, { damping: Number.NaN })).toThrow(RangeError);
    expect(() => pageRank(graph, { tolerance: 0 })).toThrow(/"tolerance"/);
    expect(() => pageRank(graph, { maxIterations: 0 })).toThrow(/"maxIterations"/);
    expect(() => pageRank(graph, { teleport: [1] })).toThrow(/"teleport" must be 2 numbers/);
    expect(() => pageRank(graph, { teleport: [0, 0] })).toThrow(/not all 0/);
    expect(() => pageRank(graph, { teleport: [-1, 2] })).toThrow(/at least 0/);
  });
});
