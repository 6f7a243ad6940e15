import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { betweenness, harmonicCloseness, kadabra, leiden, undirected } from '../../src/graph/index.js';
import { dataFile } from '../support/data.js';
import { realGraph } from '../support/real-network.js';

const reference = JSON.parse(readFileSync(new URL('./paths-igraph.json', import.meta.url), 'utf8'));

const cases = [
  { key: 'karate', file: 'karate.csv', directed: false },
  { key: 'les_miserables', file: 'les_miserables.csv', directed: false },
  { key: 'email_eu_core', file: 'email-Eu-core.txt.gz', directed: true },
];

/** Both sum the same numbers in another order. */
const rounding = 1e-9;

const largestGap = (found: ArrayLike<number>, wanted: readonly number[]) =>
  wanted.reduce((most, value, i) => Math.max(most, Math.abs(found[i]! - value) / Math.max(1, value)), 0);

describe.each(cases)('$key against igraph 1.0.0', ({ key, file, directed }) => {
  const path = dataFile(`networks/${file}`);
  const want = reference[key];
  const { graph } = path === null ? { graph: null! } : realGraph(path, directed);

  test.skipIf(path === null)(`networks/${file}: betweenness`, () => {
    expect(largestGap(betweenness(graph), want.betweenness)).toBeLessThan(rounding);
  });

  test.skipIf(path === null)(`networks/${file}: harmonic closeness`, () => {
    expect(largestGap(harmonicCloseness(graph), want.harmonic)).toBeLessThan(rounding);
  });

  test.skipIf(path === null)(`networks/${file}: searches in parts add up`, () => {
    const half = graph.nodeCount >> 1;
    const parts = [betweenness(graph, { until: half }), betweenness(graph, { from: half })];
    expect(
      largestGap(
        parts[0]!.map((value, i) => value + parts[1]![i]!),
        want.betweenness,
      ),
    ).toBeLessThan(rounding);
  });

  test.skipIf(path === null)(`networks/${file}: KADABRA is within its error of the exact values`, () => {
    const { scores, error, samples } = kadabra(graph, { epsilon: 0.02, delta: 0.1, seed: 3 });
    const off = Math.max(...want.betweenness.map((value: number, i: number) => Math.abs(value - scores[i]!)));
    expect(off).toBeLessThan(error);
    expect(samples).toBeGreaterThan(0);
  });

  test.skipIf(path === null)(
    `networks/${file}: modularity of the best of ten runs is that of igraph's best of fifty`,
    () => {
      const pairs = undirected(graph);
      const best = Math.max(...Array.from({ length: 10 }, (_, seed) => leiden(pairs, { seed }).quality));
      // igraph's best of fifty may be found by luck on the larger graph: ten runs come within a thousandth.
      expect(best).toBeGreaterThan(want.modularity - (key === 'email_eu_core' ? 0.001 : 1e-12));
      expect(best).toBeLessThan(want.modularity + 0.001);
    },
  );
});

const weighted = dataFile('networks/les_miserables.csv');

test.skipIf(weighted === null)('les_miserables: betweenness with lengths 1 / weight', () => {
  const { graph } = realGraph(weighted!, false, true);
  const lengths = graph.weights!.map((weight) => 1 / weight);
  expect(largestGap(betweenness(graph, { lengths }), reference.les_miserables_lengths.betweenness)).toBeLessThan(
    rounding,
  );
});

const votes = dataFile('networks/wiki-Vote.txt.gz');

test.skipIf(votes === null)('wiki-Vote: harmonic closeness in sum', () => {
  const { graph } = realGraph(votes!, true);
  const sum = harmonicCloseness(graph).reduce((a, b) => a + b, 0);
  expect(Math.abs(sum / reference.wiki_vote.harmonic_sum - 1)).toBeLessThan(rounding);
});
