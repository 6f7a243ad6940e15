import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { buildGraph, type Graph } from '../../src/graph/index.js';

/** The ties of a file of the collection: a CSV with a header or a gzipped list of SNAP; third the weight, 1 where there is none. */
export function readTies(path: string): (readonly [string, string, number])[] {
  const zipped = path.endsWith('.gz');
  const text = (zipped ? gunzipSync(readFileSync(path)) : readFileSync(path)).toString();
  const lines = text.trim().split(/\r?\n/);
  const rows = zipped ? lines.filter((line) => !line.startsWith('#')) : lines.slice(1);
  return rows.map((line) => {
    const [a = '', b = '', weight = '1'] = line.replaceAll('"', '').split(zipped ? /\s+/ : ',');
    return [a, b, Number(weight)];
  });
}

/** The graph of such a file; nodes are numbered by length, then text of their id, as the scripts that make references do. */
export function realGraph(path: string, directed: boolean, weighted = false): { graph: Graph; ids: string[] } {
  const ties = readTies(path);
  const ids = [...new Set(ties.flatMap(([a, b]) => [a, b]))].sort((a, b) => a.length - b.length || (a < b ? -1 : 1));
  const number = new Map(ids.map((id, i) => [id, i]));
  const from = Uint32Array.from(ties, ([a]) => number.get(a)!);
  const to = Uint32Array.from(ties, ([, b]) => number.get(b)!);
  const weight = weighted ? { weight: Float64Array.from(ties, ([, , w]) => w) } : {};
  return { ids, graph: buildGraph({ nodeCount: ids.length, from, to, ...weight }, { directed }).graph };
}
