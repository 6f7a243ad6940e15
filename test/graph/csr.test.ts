import { describe, expect, test } from 'vitest';
import { buildGraph, type Graph, transpose, undirected } from '../../src/graph/index.js';

const edges = (nodeCount: number, pairs: readonly (readonly [number, number, number?])[]) => ({
  nodeCount,
  from: Uint32Array.from(pairs, ([from]) => from),
  to: Uint32Array.from(pairs, ([, to]) => to),
  ...(pairs.some((pair) => pair.length === 3)
    ? { weight: Float64Array.from(pairs, ([, , weight]) => weight ?? 1) }
    : {}),
});

const rows = ({ nodeCount, offsets, targets }: Graph) =>
  Array.from({ length: nodeCount }, (_, i) => Array.from(targets.subarray(offsets[i]!, offsets[i + 1]!)));

describe('buildGraph', () => {
  test('rows ascend, self loops go, duplicates merge, and both are counted', () => {
    const made = buildGraph(
      edges(4, [
        [2, 1],
        [0, 3],
        [0, 1],
        [1, 1],
        [0, 3],
        [3, 0],
        [0, 3],
      ]),
    );
    expect(rows(made.graph)).toEqual([[1, 3], [], [1], [0]]);
    expect(made).toMatchObject({ selfLoops: 1, duplicates: 2 });
    expect(made.graph).toMatchObject({ nodeCount: 4, edgeCount: 4, directed: true, weights: null });
  });

  test('undirected, both directions are one pair and stand in both rows', () => {
    const made = buildGraph(
      edges(4, [
        [2, 1],
        [0, 3],
        [3, 0],
        [1, 1],
        [1, 0],
      ]),
      { directed: false },
    );
    expect(rows(made.graph)).toEqual([[1, 3], [0, 2], [1], [0]]);
    expect(made).toMatchObject({ selfLoops: 1, duplicates: 1 });
    expect(made.graph).toMatchObject({ edgeCount: 3, directed: false });
  });

  test('weights of duplicates are added', () => {
    const pairs = [
      [0, 1, 2],
      [1, 0, 5],
      [0, 1, 0.5],
      [2, 0, 7],
      [2, 2, 100],
    ] as const;
    const directed = buildGraph(edges(3, pairs)).graph;
    expect(rows(directed)).toEqual([[1], [0], [0]]);
    expect(directed.weights).toEqual(Float64Array.of(2.5, 5, 7));
    const both = buildGraph(edges(3, pairs), { directed: false }).graph;
    expect(rows(both)).toEqual([[1, 2], [0], [0]]);
    expect(both.weights).toEqual(Float64Array.of(7.5, 7, 7.5, 7));
  });

  test('no nodes, no edges, nodes without edges', () => {
    expect(buildGraph(edges(0, [])).graph).toMatchObject({ nodeCount: 0, edgeCount: 0 });
    expect(rows(buildGraph(edges(3, [])).graph)).toEqual([[], [], []]);
    expect(rows(buildGraph(edges(2, [[1, 1]]), { directed: false }).graph)).toEqual([[], []]);
  });

  test('the input is not changed', () => {
    const input = edges(3, [
      [2, 0, 1],
      [1, 0, 3],
      [2, 0, 4],
    ]);
    const copy = structuredClone(input);
    buildGraph(input, { directed: false });
    expect(input).toEqual(copy);
  });

  test('refuses what is no graph', () => {
    expect(() => buildGraph(edges(2, [[0, 2]]))).toThrow(/every end must be below nodeCount \(2\); got 2/);
    expect(() => buildGraph(edges(2, [[0, 1, -1]]))).toThrow(
      /a weight must be a number of at least 0; got -1 \(edge 0\)/,
    );
    expect(() => buildGraph(edges(2, [[0, 1, Number.NaN]]))).toThrow(RangeError);
    expect(() => buildGraph({ nodeCount: 2, from: new Uint32Array(1), to: new Uint32Array(2) })).toThrow(/same length/);
    expect(() => buildGraph({ nodeCount: 1.5, from: new Uint32Array(0), to: new Uint32Array(0) })).toThrow(/nodeCount/);
  });
});

describe('transpose and undirected', () => {
  test('turn arcs round and drop directions', () => {
    const { graph } = buildGraph(
      edges(4, [
        [0, 1, 1],
        [1, 0, 2],
        [0, 3, 4],
        [2, 3, 8],
      ]),
    );
    expect(rows(transpose(graph))).toEqual([[1], [0], [], [0, 2]]);
    expect(transpose(graph).weights).toEqual(Float64Array.of(2, 1, 4, 8));
    const pairs = undirected(graph);
    expect(rows(pairs)).toEqual([[1, 3], [0], [3], [0, 2]]);
    expect(pairs.weights).toEqual(Float64Array.of(3, 4, 3, 8, 4, 8));
    expect(pairs).toMatchObject({ edgeCount: 3, directed: false });
    expect(undirected(pairs)).toBe(pairs);
    expect(transpose(pairs)).toBe(pairs);
  });
});
