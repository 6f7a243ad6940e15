import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { buildGraph, constantPotts, type Graph, leiden, modularity } from '../../src/graph/index.js';
import { createRandom } from '../../src/stats/index.js';

function graphOf(nodeCount: number, pairs: readonly (readonly number[])[], weight?: number[]): Graph {
  const from = Uint32Array.from(pairs, ([a]) => a!);
  const to = Uint32Array.from(pairs, ([, b]) => b!);
  const weights = weight ? { weight: Float64Array.from(weight) } : {};
  return buildGraph({ nodeCount, from, to, ...weights }, { directed: false }).graph;
}

/** Rings of complete groups, joined by one tie each. */
function ringOfCliques(groups: number, size: number): Graph {
  const pairs: number[][] = [];
  for (let g = 0; g < groups; g++) {
    for (let a = 0; a < size; a++) for (let b = 0; b < a; b++) pairs.push([g * size + a, g * size + b]);
    pairs.push([g * size, ((g + 1) % groups) * size + 1]);
  }
  return graphOf(groups * size, pairs);
}

function isConnected(graph: Graph, members: number[]): boolean {
  const inside = new Set(members);
  const reached = new Set([members[0]!]);
  for (const node of reached) {
    for (let at = graph.offsets[node]!; at < graph.offsets[node + 1]!; at++) {
      if (inside.has(graph.targets[at]!)) reached.add(graph.targets[at]!);
    }
  }
  return reached.size === inside.size;
}

const groupsOf = (community: Uint32Array, count: number) =>
  Array.from({ length: count }, (_, c) => [...community.keys()].filter((node) => community[node] === c));

const anyGraph = fc
  .record({
    n: fc.integer({ min: 1, max: 60 }),
    seeds: fc.array(fc.tuple(fc.nat(), fc.nat()), { maxLength: 150 }),
    weighted: fc.boolean(),
  })
  .map(({ n, seeds, weighted }) =>
    graphOf(
      n,
      seeds.map(([a, b]) => [a % n, b % n]),
      weighted ? seeds.map(([a, b]) => ((a + b) % 7) + 0.25) : undefined,
    ),
  );

describe('modularity', () => {
  test('two triangles joined by a tie, by hand', () => {
    const graph = graphOf(6, [
      [0, 1],
      [1, 2],
      [2, 0],
      [3, 4],
      [4, 5],
      [5, 3],
      [2, 3],
    ]);
    // 7 ties; each side has 3 inside and degrees of 7 in sum: 2 × (3/7 − (7/14)²) = 5/14
    expect(modularity(graph, Uint32Array.of(0, 0, 0, 1, 1, 1))).toBeCloseTo(5 / 14, 14);
    // All in one: 1 − 1 = 0.
    expect(modularity(graph, new Uint32Array(6))).toBeCloseTo(0, 14);
    // Constant Potts with density .5: (2 × 6 − .5 × 2 × 3 × 2) / 14
    expect(constantPotts(graph, Uint32Array.of(0, 0, 0, 1, 1, 1), 0.5)).toBeCloseTo(6 / 14, 14);
  });
});

describe('directed graphs', () => {
  const arcs = (n: number, pairs: readonly (readonly number[])[]) =>
    buildGraph(
      { nodeCount: n, from: Uint32Array.from(pairs, ([a]) => a!), to: Uint32Array.from(pairs, ([, b]) => b!) },
      { directed: true },
    ).graph;

  test('modularity by hand: 0 → 1 → 2 → 0 and 2 → 3 → 4 → 2 as one and as two', () => {
    const graph = arcs(5, [
      [0, 1],
      [1, 2],
      [2, 0],
      [2, 3],
      [3, 4],
      [4, 2],
    ]);
    // 6 arcs. {0, 1, 2}: 3 inside, out 1 + 1 + 2 = 4, in 1 + 1 + 2 = 4; {3, 4}: 1 inside, out 2, in 2.
    expect(modularity(graph, Uint32Array.of(0, 0, 0, 1, 1))).toBeCloseTo(3 / 6 - 16 / 36 + 1 / 6 - 4 / 36, 14);
    expect(modularity(graph, new Uint32Array(5))).toBeCloseTo(0, 14);
  });

  test('with every tie both ways it is the undirected one', () => {
    fc.assert(
      fc.property(anyGraph, (graph) => {
        if (graph.edgeCount === 0) return;
        const twice = { ...graph, directed: true, edgeCount: graph.targets.length };
        const halves = Uint32Array.from({ length: graph.nodeCount }, (_, node) => node % 2);
        expect(modularity(twice, halves)).toBeCloseTo(modularity(graph, halves), 12);
        expect(leiden(twice).quality).toBeCloseTo(modularity(graph, leiden(twice).community), 12);
      }),
      { numRuns: 40, seed: 6 },
    );
  });

  test('who votes for whom is told apart from who is voted for', () => {
    // Two senders each to the same two receivers, twice over: directed modularity sees the blocks, arcs join them.
    const graph = arcs(8, [
      [0, 1],
      [1, 0],
      [2, 3],
      [3, 2],
      [0, 2],
      [4, 5],
      [5, 4],
      [6, 7],
      [7, 6],
      [4, 6],
      [1, 4],
    ]);
    const found = leiden(graph);
    expect(found.quality).toBeCloseTo(modularity(graph, found.community), 12);
    expect(found.quality).toBeGreaterThan(0.4);
  });
});

describe('leiden', () => {
  test('ties that weigh nothing are none: everybody alone, quality unknown', () => {
    for (const quality of ['modularity', 'cpm'] as const) {
      const found = leiden(graphOf(3, [[0, 1]], [0]), { quality });
      expect(found).toEqual({ community: Uint32Array.of(0, 1, 2), count: 3, quality: Number.NaN, iterations: 0 });
    }
  });

  test('whole weights, held in half the memory, give what their halves give', () => {
    fc.assert(
      fc.property(anyGraph, (graph) => {
        const whole = new Float64Array(graph.targets.length);
        // An undirected tie has one weight, whichever end it is looked at from.
        for (let node = 0; node < graph.nodeCount; node++)
          for (let at = graph.offsets[node]!; at < graph.offsets[node + 1]!; at++)
            whole[at] = 1 + (((node + 1) * (graph.targets[at]! + 1)) % 5);
        const halves = whole.map((weight) => weight / 2);
        const [a, b] = [whole, halves].map((weights) => leiden({ ...graph, weights }));
        expect(a!.community).toEqual(b!.community);
        expect(a!.quality).toBe(b!.quality);
      }),
      { numRuns: 60, seed: 11 },
    );
  });

  test('finds complete groups in a ring, the largest numbered first', () => {
    const { community, count } = leiden(ringOfCliques(8, 6));
    expect(count).toBe(8);
    for (let node = 0; node < 48; node++) expect(community[node]).toBe(community[6 * Math.floor(node / 6)]);
    const uneven = leiden(
      graphOf(7, [
        [0, 1],
        [2, 3],
        [3, 4],
        [4, 2],
        [4, 5],
        [5, 2],
        [5, 3],
      ]),
    ); // prettier-ignore
    expect([...uneven.community]).toEqual([1, 1, 0, 0, 0, 0, 2]);
  });

  test('modularity merges small groups of a long ring, CPM does not', () => {
    const ring = ringOfCliques(60, 3);
    expect(leiden(ring).count).toBeLessThan(60);
    expect(leiden(ring, { quality: 'cpm', resolution: 0.5 }).count).toBe(60);
  });

  test('larger resolution, more communities', () => {
    const ring = ringOfCliques(30, 4);
    const counts = [0.2, 1, 5].map((resolution) => leiden(ring, { resolution }).count);
    expect(counts[0]).toBeLessThan(counts[1]!);
    expect(counts[1]).toBeLessThanOrEqual(counts[2]!);
  });

  test('communities are connected, quality is the one told and not below that of single nodes, same seed same answer', () => {
    fc.assert(
      fc.property(anyGraph, fc.nat(99), fc.constantFrom('modularity', 'cpm'), (graph, seed, quality) => {
        const options = { seed, quality, resolution: quality === 'cpm' ? 0.3 : 1 } as const;
        const found = leiden(graph, options);
        expect(leiden(graph, options)).toEqual(found);
        const groups = groupsOf(found.community, found.count);
        for (const members of groups) expect(isConnected(graph, members)).toBe(true);
        for (let i = 1; i < groups.length; i++) expect(groups[i]!.length).toBeLessThanOrEqual(groups[i - 1]!.length);
        if (graph.edgeCount === 0) return;
        const value = (community: Uint32Array) =>
          quality === 'cpm' ? constantPotts(graph, community, 0.3) : modularity(graph, community);
        expect(found.quality).toBeCloseTo(value(found.community), 10);
        expect(found.quality).toBeGreaterThanOrEqual(
          value(Uint32Array.from(graph.offsets.keys()).slice(0, -1)) - 1e-12,
        );
      }),
      { numRuns: 80, seed: 4 },
    );
  });

  test('no single node gains by moving to another community', () => {
    fc.assert(
      fc.property(anyGraph, (graph) => {
        const { community, quality } = leiden(graph);
        if (graph.edgeCount === 0) return;
        for (let node = 0; node < graph.nodeCount; node++) {
          for (let at = graph.offsets[node]!; at < graph.offsets[node + 1]!; at++) {
            const moved = community.slice();
            moved[node] = community[graph.targets[at]!]!;
            expect(modularity(graph, moved)).toBeLessThanOrEqual(quality + 1e-3);
          }
        }
      }),
      { numRuns: 30, seed: 5 },
    );
  });

  test('planted communities are found', () => {
    const random = createRandom(11);
    const pairs: number[][] = [];
    for (let i = 0; i < 8000; i++) {
      const a = random.integer(1000);
      const inside = random.bernoulli(0.75);
      pairs.push([a, inside ? 50 * Math.floor(a / 50) + random.integer(50) : random.integer(1000)]);
    }
    const { community, count } = leiden(graphOf(1000, pairs));
    expect(count).toBe(20);
    let apart = 0;
    for (let node = 0; node < 1000; node++) if (community[node] !== community[50 * Math.floor(node / 50)]) apart++;
    expect(apart).toBeLessThan(60);
  });

  test('refuses options outside their range', () => {
    const graph = graphOf(2, [[0, 1]]);
    expect(() => leiden(graph, { resolution: 0 })).toThrow(/"resolution"/);
    expect(() => leiden(graph, { iterations: 0 })).toThrow(/"iterations"/);
  });
});
