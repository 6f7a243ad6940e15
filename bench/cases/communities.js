import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { communitiesFile } from '../data.js';
import { cache, peers, vitalfew } from '../paths.js';
import { peerAnswer, phasesOfTimings, version } from '../peer-answer.js';

/** From a file of ties under text ids to the community of every customer, one run of Leiden; the modularity reached stands in the notes. */
export const communities = {
  name: 'communities',
  title: 'Communities by one run of Leiden from a CSV of ties under text ids (whole process)',
  sizes: [50_000, 500_000, 5_000_000],
  of: 'ties',
  // Every run finds another optimum nearby: what is compared is how good it is.
  tolerance: 2e-3,

  contestants(ties, python) {
    const file = communitiesFile(ties);
    const ours = join(cache, 'communities-vitalfew.json');
    const peer = (name, program) => ({
      name,
      command: [python, [join(peers, 'communities.py'), program, file, join(cache, `communities-${program}.csv`)]],
      read: peerAnswer,
    });
    const options = ['--set', 'runs=1', '--set', 'ties=relations'];
    return [
      {
        name: 'vitalfew',
        command: [
          process.execPath,
          [
            vitalfew,
            'run',
            'influence/communities',
            '--relations',
            file,
            ...options,
            '--json',
            '--out',
            ours,
            '--timings',
          ],
        ],
        read: ({ stderr }) => {
          const { metrics } = JSON.parse(readFileSync(ours, 'utf8'));
          const { modularity, communities: found } = Object.fromEntries(metrics.map(({ id, value }) => [id, value]));
          return {
            version,
            phases: phasesOfTimings(stderr),
            answer: { modularity },
            notes: `modularity ${modularity.toFixed(5)} in ${found} communities`,
          };
        },
      },
      ...(python === null ? [] : [peer('NetworKit', 'networkit'), peer('igraph', 'igraph')]),
    ];
  },
};
