import { describe, expect, test } from 'vitest';
import {
  buildGraph,
  connectedComponents,
  coreNumbers,
  degrees,
  type Graph,
  localClustering,
} from '../../src/graph/index.js';
import { createRandom } from '../../src/stats/index.js';

function graphOf(nodeCount: number, pairs: readonly (readonly number[])[], directed = false): Graph {
  const from = Uint32Array.from(pairs, ([a]) => a!);
  return buildGraph({ nodeCount, from, to: Uint32Array.from(pairs, ([, b]) => b!) }, { directed }).graph;
}

// A triangle 0 1 2 with a tail 2 – 3 – 4, and 5 alone.
const kite = [
  [0, 1],
  [1, 2],
  [2, 0],
  [2, 3],
  [3, 4],
];

function randomPairs(seed: number, n: number, m: number) {
  const random = createRandom(seed);
  return Array.from({ length: m }, () => [random.integer(n), random.integer(n)]);
}

describe('degrees', () => {
  test('undirected and directed', () => {
    const pairs = degrees(graphOf(6, kite));
    expect(Array.from(pairs.total)).toEqual([2, 2, 3, 2, 1, 0]);
    expect(pairs.in).toEqual(pairs.out);
    const arcs = degrees(graphOf(6, [...kite, [1, 0]], true));
    expect(Array.from(arcs.out)).toEqual([1, 2, 2, 1, 0, 0]);
    expect(Array.from(arcs.in)).toEqual([2, 1, 1, 1, 1, 0]);
    expect(Array.from(arcs.total)).toEqual([3, 3, 3, 2, 1, 0]);
    expect(degrees(graphOf(0, [])).total.length).toBe(0);
  });
});

describe('connectedComponents', () => {
  test('are numbered by their lowest node, directions ignored', () => {
    const { count, component, sizes } = connectedComponents(
      graphOf(
        7,
        [
          [6, 1],
          [3, 0],
          [2, 6],
          [5, 4],
        ],
        true,
      ),
    );
    expect(count).toBe(3);
    expect(Array.from(component)).toEqual([0, 1, 1, 0, 2, 2, 1]);
    expect(Array.from(sizes)).toEqual([2, 3, 2]);
    expect(connectedComponents(graphOf(0, [])).count).toBe(0);
    expect(connectedComponents(graphOf(3, [])).count).toBe(3);
  });

  test('a chain of 100,000 given backwards does not exhaust the stack', () => {
    const n = 100_000;
    const pairs = Array.from({ length: n - 1 }, (_, i) => [n - 1 - i, n - 2 - i]);
    expect(connectedComponents(graphOf(n, pairs)).count).toBe(1);
  });

  test('against colouring by repeated passes', () => {
    for (let seed = 0; seed < 20; seed += 1) {
      const pairs = randomPairs(seed, 40, 30);
      const colour = Array.from({ length: 40 }, (_, i) => i);
      for (let pass = 0; pass < 40; pass += 1) {
        for (const [a, b] of pairs) colour[a!] = colour[b!] = Math.min(colour[a!]!, colour[b!]!);
      }
      const { component, count } = connectedComponents(graphOf(40, pairs, true));
      expect(count).toBe(new Set(colour).size);
      const first = [...new Set(colour)].sort((a, b) => a - b);
      expect(Array.from(component)).toEqual(colour.map((c) => first.indexOf(c)));
    }
  });
});

describe('coreNumbers', () => {
  test('a triangle with a tail', () => {
    expect(Array.from(coreNumbers(graphOf(6, kite)))).toEqual([2, 2, 2, 1, 1, 0]);
    expect(coreNumbers(graphOf(0, [])).length).toBe(0);
    expect(Array.from(coreNumbers(graphOf(2, [])))).toEqual([0, 0]);
  });

  test('arcs both ways are one tie or two', () => {
    const graph = graphOf(
      3,
      [
        [0, 1],
        [1, 0],
        [1, 2],
      ],
      true,
    );
    expect(Array.from(coreNumbers(graph))).toEqual([1, 1, 1]);
    expect(Array.from(coreNumbers(graph, { reciprocal: 'two' }))).toEqual([2, 2, 1]);
    expect(Array.from(coreNumbers(graphOf(6, kite), { reciprocal: 'two' }))).toEqual([2, 2, 2, 1, 1, 0]);
  });

  test('against taking nodes away by the definition', () => {
    for (let seed = 0; seed < 20; seed += 1) {
      const graph = graphOf(30, randomPairs(seed, 30, 90));
      const core = coreNumbers(graph);
      for (let k = 1; k <= 8; k += 1) {
        const left = new Set(Array.from({ length: 30 }, (_, i) => i));
        for (let changed = true; changed; ) {
          changed = false;
          for (const node of left) {
            const row = graph.targets.subarray(graph.offsets[node]!, graph.offsets[node + 1]!);
            if (row.filter((other) => left.has(other)).length < k) changed = left.delete(node);
          }
        }
        expect(Array.from(core.keys()).filter((node) => core[node]! >= k)).toEqual([...left].sort((a, b) => a - b));
      }
    }
  });
});

describe('localClustering', () => {
  test('a triangle with a tail', () => {
    const { triangles, coefficient, triangleCount, transitivity } = localClustering(graphOf(6, kite));
    expect(Array.from(triangles)).toEqual([1, 1, 1, 0, 0, 0]);
    expect(Array.from(coefficient)).toEqual([1, 1, 1 / 3, 0, Number.NaN, Number.NaN]);
    expect(triangleCount).toBe(1);
    expect(transitivity).toBe(3 / 6);
  });

  test('nothing to close', () => {
    expect(localClustering(graphOf(0, [])).transitivity).toBeNaN();
    expect(localClustering(graphOf(2, [[0, 1]])).transitivity).toBeNaN();
    expect(
      localClustering(
        graphOf(3, [
          [0, 1],
          [1, 2],
        ]),
      ).transitivity,
    ).toBe(0);
  });

  test('against trying all triples; arcs both ways are one tie', () => {
    for (let seed = 0; seed < 10; seed += 1) {
      const pairs = randomPairs(seed, 20, 80);
      const tied = (a: number, b: number) => pairs.some(([x, y]) => (x === a && y === b) || (x === b && y === a));
      const expected = new Float64Array(20);
      for (let a = 0; a < 20; a += 1) {
        for (let b = a + 1; b < 20; b += 1) {
          if (!tied(a, b)) continue;
          for (let c = b + 1; c < 20; c += 1) {
            if (tied(a, c) && tied(b, c)) for (const node of [a, b, c]) expected[node] = expected[node]! + 1;
          }
        }
      }
      expect(localClustering(graphOf(20, pairs, true)).triangles).toEqual(expected);
    }
  });
});
