import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { communitiesFile } from '../data.js';
import { cache, peers, vitalfew } from '../paths.js';
import { peerAnswer, phasesOfTimings, version } from '../peer-answer.js';

const epsilon = 0.01;
const delta = 0.1;

/** Betweenness by KADABRA within the same error; on the smallest graph the largest error against exact values stands in the notes. */
export const betweenness = {
  name: 'betweenness',
  title: `Betweenness by KADABRA from a CSV of ties under text ids (whole process; ε ${epsilon}, δ ${delta}, undirected)`,
  sizes: [50_000, 500_000, 5_000_000],
  of: 'ties',
  // NetworKit takes minutes there.
  once: [5_000_000],
  // Both are estimates: they are compared with exact values on the smallest graph, not with each other.
  besides: true,

  contestants(ties, python) {
    const file = communitiesFile(ties);
    const out = join(cache, 'betweenness-vitalfew.csv');
    const exact = ties === 50_000 ? ['exact'] : [];
    const options = [
      ...['--set', 'directed=false', '--set', 'measures=["degree"]', '--set', 'betweenness=approximate'],
      ...['--set', `epsilon=${epsilon}`, '--set', `delta=${delta}`],
    ];
    return [
      {
        name: 'vitalfew',
        command: [
          process.execPath,
          [
            ...[vitalfew, 'run', 'influence/centrality', '--relations', file, ...options],
            ...['--table', 'customers', '--format', 'csv', '--out', out, '--timings'],
          ],
        ],
        read: ({ stderr }) => ({ version, phases: phasesOfTimings(stderr), notes: offBy(out) }),
      },
      ...(python === null
        ? []
        : [
            {
              name: 'NetworKit',
              command: [
                python,
                [
                  join(peers, 'betweenness.py'),
                  file,
                  join(cache, 'betweenness'),
                  String(epsilon),
                  String(delta),
                  ...exact,
                ],
              ],
              read: peerAnswer,
            },
          ]),
    ];
  },
};

/** Our largest error as a share of all pairs, where the exact values of this file are known already. */
function offBy(out) {
  let exact;
  try {
    exact = JSON.parse(readFileSync(join(cache, 'betweenness-exact.json'), 'utf8'));
  } catch {
    return undefined;
  }
  const [header, ...lines] = readFileSync(out, 'utf8').trim().split(/\r?\n/);
  const at = header.split(',').indexOf('betweenness');
  const ids = Object.keys(exact);
  if (lines.length !== ids.length) return undefined;
  const pairs = (ids.length * (ids.length - 1)) / 2;
  const off = lines.reduce((most, line) => {
    const cells = line.split(',');
    return Math.max(most, Math.abs(Number(cells[at]) - exact[cells[0]]) / pairs);
  }, 0);
  return `largest error ${off.toFixed(5)} of all pairs`;
}
