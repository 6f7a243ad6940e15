import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ordersFile } from '../data.js';
import { cache, peers, vitalfew } from '../paths.js';
import { peerAnswer, phasesOfTimings, version } from '../peer-answer.js';

const products = 5000;

/** From a file of order lines to P(B given A) of all pairs of products, the 1,000 surest written. */
export const pairs = {
  name: 'pairs',
  title: `P(B given A) for all pairs of ${products} products from a CSV of order lines (whole process; the peers make the counts alone)`,
  sizes: [1_000_000, 10_000_000],
  of: 'lines',
  tolerance: 0,

  contestants(lines, python) {
    const file = ordersFile(lines, { products });
    const ours = join(cache, 'pairs-vitalfew.json');
    const asked = join(cache, 'pairs-asked.json');
    const peer = (name, command, program) => ({
      name,
      command: [command, [join(peers, program), file, asked]],
      read: peerAnswer,
    });
    return [
      {
        name: 'vitalfew',
        command: [
          process.execPath,
          [
            vitalfew,
            'run',
            'cross-sell/bayes',
            '--orders',
            file,
            ...['--set', 'level=customer', '--json', '--out', ours, '--timings'],
          ],
        ],
        read: ({ stderr }) => {
          const answer = answerOf(JSON.parse(readFileSync(ours, 'utf8')));
          // The peers are asked for the counts of the pairs that ours lists: no list of 25 million pairs is compared.
          writeFileSync(asked, JSON.stringify(answer.pairs.map(([a, b]) => [a, b])));
          return { version, phases: phasesOfTimings(stderr), answer };
        },
      },
      peer('DuckDB', process.execPath, 'pairs_duckdb.js'),
      ...(python === null ? [] : [peer('pandas', python, 'pairs_pandas.py')]),
    ];
  },
};

function answerOf({ metrics, tables: { pairs: listed } }) {
  const at = ['antecedent', 'consequent', 'n_antecedent', 'n_both'].map((name) =>
    listed.columns.findIndex((column) => column.name === name),
  );
  return {
    products: metrics.find(({ id }) => id === 'products').value,
    pairs: listed.rows.map((row) => at.map((column) => row[column])),
  };
}
