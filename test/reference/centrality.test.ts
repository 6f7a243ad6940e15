import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, describe, expect, test } from 'vitest';
import { centrality } from '../../src/influence/index.js';
import { open } from '../../src/intake/index.js';
import type { Result } from '../../src/result/index.js';
import { dataFile } from '../support/data.js';

/** igraph's values (make-graph-igraph.py); here the whole way from the file to the answer. */
const reference = JSON.parse(readFileSync(new URL('./graph-igraph.json', import.meta.url), 'utf8'));
const folder = mkdtempSync(join(tmpdir(), 'vitalfew-centrality-'));
afterAll(() => rmSync(folder, { recursive: true }));

const metric = (result: Result, id: string) => result.metrics.find((each) => each.id === id)!.value;

/** The SNAP files have comment lines and tabs: made a CSV whose columns are called source and target. */
function snapCsv(path: string): string {
  const lines = gunzipSync(readFileSync(path)).toString().trim().split(/\r?\n/);
  const rows = lines.filter((line) => !line.startsWith('#')).map((line) => line.trim().split(/\s+/).join(','));
  const file = join(folder, 'edges.csv');
  writeFileSync(file, `source,target\n${rows.join('\n')}\n`);
  return file;
}

const karate = dataFile('networks/karate.csv');
const wiki = dataFile('networks/wiki-Vote.txt.gz');

describe('karate, as the file is', () => {
  test.skipIf(karate === null)('undirected: PageRank, degree, core, clustering of every node', async () => {
    const shop = await open({ relations: karate! }, { rejectsDir: null });
    const measures = ['degree', 'pagerank', 'k_core', 'clustering'] as const;
    const result = await centrality(shop, { directed: false, measures });
    const igraph = reference.karate;
    expect(metric(result, 'nodes')).toBe(34);
    expect(metric(result, 'edges')).toBe(78);
    const rows = new Map(result.tables.customers.toRows().map((row) => [row.customer_id, row]));
    igraph.ids.forEach((id: string, i: number) => {
      const row = rows.get(id)!;
      // The stop is an L1 distance of 1e-10 between two rounds.
      expect(row.pagerank).toBeCloseTo(igraph.pagerank_igraph[i], 9);
      expect(row.degree_in).toBe(igraph.degree[i]);
      expect(row.k_core).toBe(igraph.core[i]);
      if (igraph.clustering[i] === null) expect(row.clustering).toBeNull();
      else expect(row.clustering).toBeCloseTo(igraph.clustering[i], 12);
    });
    await shop.close();
  });

  test.skipIf(karate === null)('directed as listed', async () => {
    const shop = await open({ relations: karate! }, { rejectsDir: null });
    const rows = new Map((await centrality(shop)).tables.customers.toRows().map((row) => [row.customer_id, row]));
    const igraph = reference.karate_directed_as_listed;
    igraph.ids.forEach((id: string, i: number) => {
      expect(rows.get(id)!.pagerank).toBeCloseTo(igraph.pagerank_igraph[i], 9);
    });
    await shop.close();
  });
});

test.skipIf(wiki === null)('wiki-Vote: who was voted for', { timeout: 60_000 }, async () => {
  const shop = await open({ relations: snapCsv(wiki!) }, { rejectsDir: null });
  const result = await centrality(shop);
  const igraph = reference.wiki_vote;
  expect(metric(result, 'nodes')).toBe(igraph.nodes);
  expect(metric(result, 'edges')).toBe(igraph.edges);
  expect(metric(result, 'components')).toBe(igraph.components);
  expect(metric(result, 'largest_core')).toBe(igraph.core_max);
  const rows = result.tables.customers.toRows();
  igraph.pagerank_top.forEach((top: { id: string; igraph: number }, place: number) => {
    expect(rows[place]!.customer_id).toBe(top.id);
    expect(rows[place]!.pagerank).toBeCloseTo(top.igraph, 9);
  });
  const squares = rows.reduce((sum, row) => sum + row.pagerank ** 2, 0);
  expect(squares / igraph.pagerank_sum_of_squares).toBeCloseTo(1, 7);
  await shop.close();
});
