import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { cloudsFile } from '../data.js';
import { peers, vitalfew } from '../paths.js';
import { peerAnswer, phasesOfTimings, version } from '../peer-answer.js';

const clusters = 5;
const starts = 10;

/** From a file of customers with three numbers each to the cluster of every customer, written as CSV. */
export const kmeans = {
  name: 'kmeans',
  title: `k-means of a CSV with three numbers a customer (whole process; ${clusters} clusters, ${starts} starts of k-means++, until no customer moves)`,
  sizes: [500_000],
  of: 'customers',
  tolerance: 1e-9,

  contestants(customers, python) {
    const file = cloudsFile(customers);
    const set = (name, value) => ['--set', `${name}=${value}`];
    const options = [
      ...set('clusters', clusters),
      ...set('starts', starts),
      ...[...set('scale', 'none'), ...set('log', false), ...set('resamples', 0)],
    ];
    return [
      {
        name: 'vitalfew',
        command: [
          process.execPath,
          [
            vitalfew,
            'run',
            'segment/clusters',
            '--customers',
            file,
            ...options,
            '--json',
            '--out',
            `${file}.vitalfew.json`,
            '--timings',
          ],
        ],
        read: ({ stderr }) => {
          const result = JSON.parse(readFileSync(`${file}.vitalfew.json`, 'utf8'));
          const sizes = result.tables.clusters;
          const size = sizes.columns.findIndex(({ name }) => name === 'size');
          return {
            version,
            phases: phasesOfTimings(stderr),
            answer: {
              within_ss: result.metrics.find(({ id }) => id === 'within_ss').value,
              sizes: sizes.rows.map((row) => row[size]),
            },
          };
        },
      },
      ...(python === null
        ? []
        : [
            {
              name: 'scikit-learn',
              command: [python, [join(peers, 'kmeans_sklearn.py'), file, String(clusters), String(starts)]],
              read: peerAnswer,
            },
          ]),
    ];
  },
};
