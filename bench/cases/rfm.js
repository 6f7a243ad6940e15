import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ordersFile } from '../data.js';
import { cache, peers, vitalfew } from '../paths.js';
import { peerAnswer, phasesOfTimings, version } from '../peer-answer.js';

/** From a file of order lines to a table of customers with scores and segments, written to a file. */
export const rfm = {
  name: 'rfm',
  title: 'RFM from a CSV of order lines (whole process; strict intake with all its checks, peers without any)',
  sizes: [1_000_000, 3_000_000, 10_000_000],
  of: 'lines',
  tolerance: 1e-12,

  contestants(lines, python) {
    const file = ordersFile(lines);
    const out = (name) => join(cache, `rfm-${name}`);
    const peer = (name, command, program) => ({
      name,
      command: [command, [join(peers, program), file, out(`${program}.csv`)]],
      read: peerAnswer,
    });
    const ours = out('vitalfew.json');
    return [
      {
        name: 'vitalfew',
        command: [
          process.execPath,
          [vitalfew, 'run', 'segment/rfm', '--orders', file, '--json', '--out', ours, '--timings'],
        ],
        read: ({ stderr }) => ({ version, phases: phasesOfTimings(stderr), answer: answerOf(readResult(ours)) }),
      },
      peer('DuckDB', process.execPath, 'rfm_duckdb.js'),
      ...(python === null ? [] : [peer('pandas', python, 'rfm_pandas.py'), peer('polars', python, 'rfm_polars.py')]),
    ];
  },
};

function readResult(path) {
  return JSON.parse(readFileSync(path, 'utf8'));
}

/** What the peers print, out of our result. */
function answerOf({ input, metrics, tables }) {
  const metric = Object.fromEntries(metrics.map(({ id, value }) => [id, value]));
  const at = (name) => tables.segments.columns.findIndex((column) => column.name === name);
  const [segment, customers] = [at('segment'), at('customers')];
  return {
    asOf: input.asOf,
    customers: metric.customers,
    orders: metric.orders,
    revenue: metric.revenue.toFixed(2),
    medianRecency: metric.median_recency_days,
    meanFrequency: metric.mean_frequency,
    segments: Object.fromEntries(
      tables.segments.rows.filter((row) => row[customers] > 0).map((row) => [row[segment], row[customers]]),
    ),
  };
}
