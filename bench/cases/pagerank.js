import { join } from 'node:path';
import { relationsFile } from '../data.js';
import { peers, vitalfew } from '../paths.js';
import { peerAnswer, phasesOfTimings, version } from '../peer-answer.js';

const tolerance = '1e-10';

/** From a file of ties under text ids to the twenty customers with the highest PageRank. */
export const pagerank = {
  name: 'pagerank',
  title: `PageRank from a CSV of ties under text ids (whole process; damping 0.85, L1 tolerance ${tolerance})`,
  sizes: [500_000, 2_000_000, 5_000_000],
  of: 'ties',
  tolerance: 1e-6,

  contestants(ties, python) {
    const file = relationsFile(ties);
    const peer = (name, program, ...more) => ({
      name,
      command: [python, [join(peers, program), file, ...more]],
      read: peerAnswer,
    });
    const options = ['--set', 'measures=["pagerank"]', '--set', `tolerance=${tolerance}`, '--set', 'top=20'];
    return [
      {
        name: 'vitalfew',
        command: [
          process.execPath,
          [
            vitalfew,
            'run',
            'influence/centrality',
            '--relations',
            file,
            ...options,
            '--table',
            'top',
            '--format',
            'json',
            '--timings',
          ],
        ],
        read: ({ stdout, stderr }) => ({
          version,
          phases: phasesOfTimings(stderr),
          answer: { top: JSON.parse(stdout).map((row) => [row.customer_id, row.pagerank]) },
        }),
      },
      ...(python === null
        ? []
        : [
            peer('NetworKit', 'pagerank_networkit.py', tolerance, 'pandas'),
            peer('NetworKit, own reader', 'pagerank_networkit.py', tolerance, 'own'),
            peer('igraph', 'pagerank_igraph.py'),
          ]),
    ];
  },
};
