import { ordersFile, relationsFile } from '../data.js';
import { vitalfew } from '../paths.js';
import { phasesOfTimings, version } from '../peer-answer.js';
import { stopServers, trinoWith } from '../trino.js';

const sizes = [1_000_000, 5_000_000, 20_000_000];

/** What of an answer is compared: its metrics, and its first table's first rows. */
function answerOf(stdout) {
  const { metrics, input } = JSON.parse(stdout);
  return { input, metrics: Object.fromEntries(metrics.map(({ id, value }) => [id, value])) };
}

/** One analysis on the embedded engine, with all memory and with 2 GB, and on Trino, with and without a worker. */
function engineCase({ name, title, id, kind, of, data, options = [] }) {
  return {
    name: `engines-${name}`,
    title: `${title} on DuckDB (from a CSV) and on Trino (from tables that are there); whole process, checks included`,
    sizes,
    of,
    runs: 1,
    firstCounts: true,
    onlyNamed: true,
    peers: 'none',
    tolerance: 1e-9,
    async contestants(size) {
      const file = data(size);
      const run = (...more) => ({
        command: [process.execPath, [vitalfew, 'run', id, ...more, ...options, '--json', '--timings']],
        read: ({ stdout, stderr }) => ({ version, phases: phasesOfTimings(stderr), answer: answerOf(stdout) }),
      });
      const trino = async (workers) => {
        const { url, elsewhere } = await trinoWith({ workers, kind, file, table: `${kind}_${size}` });
        return { ...run('--engine', url, `--${kind}`, kind), elsewhere };
      };
      return [
        { name: 'DuckDB', ...run(`--${kind}`, file) },
        { name: 'DuckDB, 2 GB', ...run(`--${kind}`, file, '--memory-limit', '2GB') },
        { name: 'Trino, one node', ...(await trino(0)) },
        { name: 'Trino, coordinator and worker', ...(await trino(1)) },
      ];
    },
    end: stopServers,
  };
}

const orders = { kind: 'orders', of: 'lines', data: ordersFile };

export const engines = [
  engineCase({ name: 'rfm', title: 'RFM', id: 'segment/rfm', ...orders }),
  engineCase({ name: 'pareto', title: 'Pareto', id: 'segment/pareto', ...orders }),
  engineCase({ name: 'bayes', title: 'P(B given A)', id: 'cross-sell/bayes', ...orders }),
  engineCase({
    name: 'pagerank',
    title: 'PageRank',
    id: 'influence/centrality',
    kind: 'relations',
    of: 'ties',
    data: relationsFile,
    options: ['--set', 'measures=["pagerank"]', '--set', 'top=20'],
  }),
];
