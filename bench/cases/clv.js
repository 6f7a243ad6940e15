import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { purchasesFile } from '../data.js';
import { cache, peers, vitalfew } from '../paths.js';
import { peerAnswer, phasesOfTimings, version } from '../peer-answer.js';

/** From a file of purchases to the lifetime value of every customer, written to a file. */
export const clv = {
  name: 'clv',
  title:
    'BG/NBD and Gamma-Gamma from a CSV of purchases (whole process; value of a year for every customer, no intervals)',
  sizes: [23_570, 1_000_000],
  of: 'customers',
  // lifetimes stops its search early: its parameters are good to five or six digits.
  tolerance: 1e-4,

  contestants(customers, python) {
    const file = purchasesFile(customers);
    const ours = (intervals) => join(cache, `clv-vitalfew-${intervals}.json`);
    const contestant = (name, intervals) => ({
      name,
      command: [
        process.execPath,
        [
          ...[
            vitalfew,
            'run',
            'segment/clv',
            '--orders',
            file,
            '--set',
            'timeUnit=day',
            '--set',
            `intervals=${intervals}`,
          ],
          ...['--json', '--out', ours(intervals), '--timings'],
        ],
      ],
      read: ({ stderr }) => ({ version, phases: phasesOfTimings(stderr), answer: answerOf(ours(intervals)) }),
    });
    return [
      contestant('vitalfew', 'none'),
      ...(python === null
        ? []
        : [
            {
              name: 'lifetimes',
              command: [python, [join(peers, 'clv_lifetimes.py'), file, join(cache, 'clv-lifetimes.csv')]],
              read: peerAnswer,
            },
          ]),
      contestant('vitalfew, 90 % ranges', 'predictive'),
    ];
  },
};

const compared = ['r', 'alpha', 'a', 'b', 'p', 'q', 'gamma', 'active_customers', 'expected_purchases', 'clv_total'];

/** What the peer prints, out of our result. */
function answerOf(path) {
  const { metrics } = JSON.parse(readFileSync(path, 'utf8'));
  const value = Object.fromEntries(metrics.map((metric) => [metric.id, metric.value]));
  return Object.fromEntries(['customers', ...compared].map((id) => [id, value[id]]));
}
