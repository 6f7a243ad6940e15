import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { relationsFile } from '../data.js';
import { cache, vitalfew } from '../paths.js';
import { phasesOfTimings, version } from '../peer-answer.js';

/** Fifty seeds by IMM under the weighted cascade: growth with the graph, a tenth as many customers as ties. */
export const seeding = {
  name: 'seeding',
  title: 'Fifty seeds by IMM (independent cascade, 1 / ties into the target, ε 0.1) from a CSV of ties under text ids',
  sizes: [100_000, 1_000_000, 10_000_000],
  of: 'ties',
  once: [10_000_000],

  contestants(ties) {
    const ours = join(cache, 'seeding-vitalfew.json');
    const options = ['--set', 'k=50', '--set', 'epsilon=0.1', '--set', 'simulations=200'];
    return [
      {
        name: 'vitalfew',
        command: [
          process.execPath,
          [
            ...[vitalfew, 'run', 'influence/seeding', '--relations', relationsFile(ties), ...options],
            ...['--json', '--out', ours, '--timings'],
          ],
        ],
        read: ({ stderr }) => {
          const { metrics } = JSON.parse(readFileSync(ours, 'utf8'));
          const { spread, spread_degree, sets } = Object.fromEntries(metrics.map(({ id, value }) => [id, value]));
          return {
            version,
            phases: phasesOfTimings(stderr),
            notes: `reaches ${Math.round(spread)}, most ties ${Math.round(spread_degree)}; ${sets.toLocaleString('en')} sets`,
          };
        },
      },
    ];
  },
};
