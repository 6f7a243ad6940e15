import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import {
  type BuiltGraph,
  buildGraph,
  connectedComponents,
  coreNumbers,
  degrees,
  type Graph,
  localClustering,
  pageRank,
  undirected,
} from '../../src/graph/index.js';
import { dataFile } from '../support/data.js';

const reference = JSON.parse(readFileSync(new URL('./graph-igraph.json', import.meta.url), 'utf8'));

/** The nodes are numbered by length, then text of their id, as the script that made the reference does. */
function build(pairs: string[][], directed: boolean): BuiltGraph & { ids: string[] } {
  const ids = [...new Set(pairs.flat())].sort((a, b) => a.length - b.length || (a < b ? -1 : 1));
  const number = new Map(ids.map((id, i) => [id, i]));
  const from = Uint32Array.from(pairs, ([a]) => number.get(a!)!);
  const to = Uint32Array.from(pairs, ([, b]) => number.get(b!)!);
  return { ids, ...buildGraph({ nodeCount: ids.length, from, to }, { directed }) };
}

function readCsv(path: string): string[][] {
  const [, ...lines] = readFileSync(path, 'utf8').trim().split(/\r?\n/);
  return lines.map((line) => line.replaceAll('"', '').split(',').slice(0, 2));
}

function readSnap(path: string): string[][] {
  const lines = gunzipSync(readFileSync(path)).toString().trim().split(/\r?\n/);
  return lines.filter((line) => !line.startsWith('#')).map((line) => line.split(/\s+/));
}

const sum = (values: Iterable<number>, of = (value: number) => value) => {
  let total = 0;
  for (const value of values) if (!Number.isNaN(value)) total += of(value);
  return total;
};

const square = (value: number) => value * value;

const cases = [
  { name: 'karate', file: 'karate.csv', key: 'karate', directed: false, read: readCsv },
  {
    name: 'karate, directed as listed',
    file: 'karate.csv',
    key: 'karate_directed_as_listed',
    directed: true,
    read: readCsv,
  },
  { name: 'les_miserables', file: 'les_miserables.csv', key: 'les_miserables', directed: false, read: readCsv },
  { name: 'email-Eu-core', file: 'email-Eu-core.txt.gz', key: 'email_eu_core', directed: true, read: readSnap },
  { name: 'wiki-Vote', file: 'wiki-Vote.txt.gz', key: 'wiki_vote', directed: true, read: readSnap },
];

describe.each(cases)('$name against igraph', ({ file, key, directed, read }) => {
  const path = dataFile(`networks/${file}`);
  const want = reference[key];
  const run = path === null ? test.skip : test;
  const made = path === null ? null : build(read(path), directed);
  const graph = made?.graph as Graph;

  run(`networks/${file}: counts`, () => {
    expect(graph.nodeCount).toBe(want.nodes);
    expect(graph.edgeCount).toBe(want.edges);
    expect(made!.selfLoops).toBe(want.self_loops);
    expect(made!.duplicates).toBe(want.duplicates);
    expect(undirected(graph).edgeCount).toBe(want.pairs);
  });

  run(`networks/${file}: degrees`, () => {
    const { in: inward, out, total } = degrees(graph);
    expect(sum(inward, square)).toBe(want.degree_in_sum_of_squares);
    expect(sum(out, square)).toBe(want.degree_out_sum_of_squares);
    expect(Math.max(...inward)).toBe(want.degree_in_max);
    expect(Math.max(...out)).toBe(want.degree_out_max);
    if (want.degree) expect(Array.from(total)).toEqual(want.degree);
  });

  run(`networks/${file}: PageRank`, () => {
    const exact = pageRank(graph, { tolerance: 1e-13 });
    expect(exact.converged).toBe(true);
    // igraph's own solution is up to 8e-13 (L1) from the direct solve, which is the truth to rounding.
    for (const { id, igraph, direct } of want.pagerank_top) {
      const got = exact.ranks[made!.ids.indexOf(id)]!;
      expect(Math.abs(got - direct)).toBeLessThan(1e-13);
      expect(Math.abs(got - igraph)).toBeLessThan(1e-12);
    }
    expect(sum(exact.ranks, square)).toBeCloseTo(want.pagerank_sum_of_squares, 13);
    if (want.pagerank) {
      const distance = exact.ranks.reduce((total, value, i) => total + Math.abs(value - want.pagerank[i]), 0);
      expect(distance).toBeLessThan(1e-12);
    }
    // What the residual promises: the distance to the truth is at most residual × d / (1 − d).
    const usual = pageRank(graph);
    expect(usual.residual).toBeLessThan(1e-10);
    const distance = usual.ranks.reduce((total, value, i) => total + Math.abs(value - exact.ranks[i]!), 0);
    expect(distance).toBeLessThan((usual.residual * 0.85) / 0.15 + 1e-12);
    expect(sum(usual.ranks)).toBeCloseTo(1, 13);
  });

  run(`networks/${file}: cores`, () => {
    const core = coreNumbers(graph);
    const histogram = Array.from({ length: want.core_max + 1 }, () => 0);
    for (const k of core) histogram[k]! += 1;
    expect(histogram).toEqual(want.core_histogram);
    if (want.core) expect(Array.from(core)).toEqual(want.core);
    expect(Math.max(...coreNumbers(graph, { reciprocal: 'two' }))).toBe(want.core_both_ways_max);
  });

  run(`networks/${file}: clustering`, () => {
    const { coefficient, triangles, triangleCount, transitivity } = localClustering(graph);
    expect(triangleCount).toBe(want.triangles);
    expect(transitivity).toBeCloseTo(want.transitivity, 14);
    expect(coefficient.filter(Number.isNaN).length).toBe(want.clustering_undefined);
    // A sum of up to 4,800 ratios, added in another order.
    expect(sum(coefficient) / want.clustering_sum).toBeCloseTo(1, 12);
    if (want.triangles_by_node) expect(Array.from(triangles)).toEqual(want.triangles_by_node);
    if (want.clustering) {
      coefficient.forEach((value, i) => {
        if (want.clustering[i] === null) expect(value).toBeNaN();
        else expect(value).toBeCloseTo(want.clustering[i], 14);
      });
    }
  });

  run(`networks/${file}: components`, () => {
    const { count, sizes, component } = connectedComponents(graph);
    expect(count).toBe(want.components);
    expect(Math.max(...sizes)).toBe(want.largest_component);
    if (want.component) expect(Array.from(component)).toEqual(want.component);
  });
});
