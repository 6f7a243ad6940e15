import { describe, expect, test } from 'vitest';
import { buildGraph, transpose } from '../../src/graph/index.js';
import { springLayout } from '../../src/influence/layout.js';
import { neighbourhood } from '../../src/influence/neighbourhood.js';
import { orderNodes } from '../../src/influence/order-nodes.js';
import { createRandom } from '../../src/stats/index.js';

describe('the order of nodes', () => {
  test('is that of a plain sort, equal scores by number', () => {
    const random = createRandom(1, 'order');
    const scores = Float64Array.from({ length: 500 }, () =>
      random.bernoulli(0.3) ? 0.25 : random.next() * 10 ** -random.integer(12),
    );
    const plain = Array.from(scores.keys()).sort((a, b) => scores[b]! - scores[a]! || a - b);
    expect([...orderNodes(scores)]).toEqual(plain);
  });

  test('none, one, and unknown scores last', () => {
    expect([...orderNodes(new Float64Array(0))]).toEqual([]);
    expect([...orderNodes(Float64Array.of(3))]).toEqual([0]);
    expect([...orderNodes(Float64Array.of(Number.NaN, 0, 1))]).toEqual([2, 0, 1]);
  });
});

describe('the layout', () => {
  // Two triangles with one tie between them.
  const edges = [
    [0, 1],
    [1, 2],
    [0, 2],
    [3, 4],
    [4, 5],
    [3, 5],
    [2, 3],
  ] as const;
  const { x, y } = springLayout(6, edges);
  const distance = (a: number, b: number): number => Math.hypot(x[a]! - x[b]!, y[a]! - y[b]!);

  test('is the same every time', () => {
    expect(springLayout(6, edges)).toEqual({ x, y });
  });

  test('puts neighbours near and nobody on another', () => {
    expect(distance(0, 1)).toBeLessThan(distance(0, 4));
    expect(distance(4, 5)).toBeLessThan(distance(5, 1));
    for (let a = 0; a < 6; a++) for (let b = 0; b < a; b++) expect(distance(a, b)).toBeGreaterThan(0.05);
  });

  test('one node, no node', () => {
    expect(springLayout(0, []).x).toHaveLength(0);
    expect(Number.isFinite(springLayout(1, []).x[0]!)).toBe(true);
  });
});

describe('the neighbourhood', () => {
  const from = Uint32Array.of(0, 0, 0, 2, 3, 4, 5);
  const to = Uint32Array.of(1, 2, 3, 0, 1, 0, 4);
  const places = Uint32Array.of(0, 1, 2, 3, 4, 5);

  test('takes the strongest neighbours of both directions and the ties among the top', () => {
    const { graph } = buildGraph({ nodeCount: 6, from, to });
    const around = neighbourhood(graph, transpose(graph), [0, 1], { each: 2, places });
    // 2 has ties both ways with 0, 3 is the next in order; 3 is drawn once for both.
    expect(around.nodes).toEqual([0, 1, 2, 3]);
    expect(around.topCount).toBe(2);
    expect(new Set(around.edges.map((edge) => edge.join(' ')))).toEqual(new Set(['0 1', '0 2', '0 3', '1 3']));
  });

  test('no neighbours asked for: the top alone', () => {
    const { graph } = buildGraph({ nodeCount: 6, from, to });
    const around = neighbourhood(graph, transpose(graph), [0, 5], { each: 0, places });
    expect(around).toEqual({ nodes: [0, 5], topCount: 2, edges: [] });
  });
});
