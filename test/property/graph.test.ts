import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  buildGraph,
  connectedComponents,
  coreNumbers,
  degrees,
  localClustering,
  pageRank,
  transpose,
  undirected,
} from '../../src/graph/index.js';

const seeded = { seed: 20_240_502, numRuns: 200 };
const market = fc.integer({ min: 1, max: 25 }).chain((nodeCount) =>
  fc.record({
    nodeCount: fc.constant(nodeCount),
    pairs: fc.array(fc.tuple(fc.nat(nodeCount - 1), fc.nat(nodeCount - 1)), { maxLength: 120 }),
    /** A renaming of the nodes. */
    names: fc.shuffledSubarray([...Array(nodeCount).keys()], { minLength: nodeCount, maxLength: nodeCount }),
  }),
);

const build = (nodeCount: number, pairs: readonly (readonly [number, number])[], directed = true) =>
  buildGraph(
    { nodeCount, from: Uint32Array.from(pairs, ([a]) => a), to: Uint32Array.from(pairs, ([, b]) => b) },
    { directed },
  );

describe('compressed rows', () => {
  test('hold each arc once, in order, and account for every edge given', () => {
    fc.assert(
      fc.property(market, fc.boolean(), ({ nodeCount, pairs }, directed) => {
        const { graph, selfLoops, duplicates } = build(nodeCount, pairs, directed);
        const found: string[] = [];
        for (let node = 0; node < nodeCount; node += 1) {
          for (let i = graph.offsets[node]!; i < graph.offsets[node + 1]!; i += 1)
            found.push(`${node} ${graph.targets[i]}`);
        }
        const arcs = pairs
          .filter(([a, b]) => a !== b)
          .flatMap(([a, b]) =>
            directed
              ? [[a, b]]
              : [
                  [a, b],
                  [b, a],
                ],
          );
        const expected = [...new Map(arcs.map((arc) => [arc.join(' '), arc])).values()].sort(
          (x, y) => x[0]! - y[0]! || x[1]! - y[1]!,
        );
        expect(found).toEqual(expected.map((arc) => arc.join(' ')));
        expect(graph.edgeCount + selfLoops + duplicates).toBe(pairs.length);
        expect(found.length).toBe(directed ? graph.edgeCount : 2 * graph.edgeCount);
      }),
      seeded,
    );
  });

  test('turned round twice they are the same; the order of the edges does not matter', () => {
    fc.assert(
      fc.property(market, ({ nodeCount, pairs }) => {
        const { graph } = build(nodeCount, pairs);
        expect(transpose(transpose(graph))).toEqual(graph);
        expect(build(nodeCount, pairs.toReversed()).graph).toEqual(graph);
        expect(build(nodeCount, pairs, false).graph).toEqual(undirected(graph));
      }),
      seeded,
    );
  });
});

describe('measures', () => {
  test('do not depend on how the nodes are numbered', () => {
    fc.assert(
      fc.property(market, ({ nodeCount, pairs, names }) => {
        const { graph } = build(nodeCount, pairs);
        const renamed = build(
          nodeCount,
          pairs.map(([a, b]) => [names[a]!, names[b]!] as const),
        ).graph;
        const ranks = pageRank(graph).ranks;
        const otherRanks = pageRank(renamed).ranks;
        const core = coreNumbers(graph);
        const otherCore = coreNumbers(renamed);
        const closed = localClustering(graph).coefficient;
        const otherClosed = localClustering(renamed).coefficient;
        for (let node = 0; node < nodeCount; node += 1) {
          const name = names[node]!;
          expect(otherRanks[name]).toBeCloseTo(ranks[node]!, 9);
          expect(otherCore[name]).toBe(core[node]);
          expect(otherClosed[name]).toBe(closed[node]);
        }
        expect(connectedComponents(renamed).sizes.toSorted()).toEqual(connectedComponents(graph).sizes.toSorted());
      }),
      seeded,
    );
  });

  test('keep the relations between each other', () => {
    fc.assert(
      fc.property(market, ({ nodeCount, pairs }) => {
        const { graph } = build(nodeCount, pairs);
        const { in: inward, out, total } = degrees(graph);
        const pairDegree = degrees(undirected(graph)).total;
        const sum = (values: ArrayLike<number>) => Array.from(values).reduce((a, b) => a + b, 0);
        expect(sum(inward)).toBe(graph.edgeCount);
        expect(sum(out)).toBe(graph.edgeCount);
        const { ranks } = pageRank(graph);
        expect(sum(ranks)).toBeCloseTo(1, 12);
        const core = coreNumbers(graph);
        const { coefficient, triangles, triangleCount } = localClustering(graph);
        expect(sum(triangles)).toBe(3 * triangleCount);
        const { component, sizes } = connectedComponents(graph);
        expect(sum(sizes)).toBe(nodeCount);
        for (let node = 0; node < nodeCount; node += 1) {
          expect(ranks[node]).toBeGreaterThan(0);
          expect(core[node]).toBeLessThanOrEqual(pairDegree[node]!);
          expect(total[node]).toBe(inward[node]! + out[node]!);
          if (pairDegree[node]! < 2) expect(coefficient[node]).toBeNaN();
          else expect(coefficient[node]).toBeLessThanOrEqual(1);
        }
        for (const [a, b] of pairs) expect(component[a]).toBe(component[b]);
      }),
      seeded,
    );
  });
});
