import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { basketsFile } from '../data.js';
import { cache, peers, root, vitalfew } from '../paths.js';
import { peerAnswer, phasesOfTimings, version } from '../peer-answer.js';

const data = process.env.VITALFEW_DATA ?? resolve(root, '../shared/data');
const simulated = 5_000_000;

/** What is mined: the file, the least share of baskets, the peers that end within minutes. */
const questions = {
  'retail .001': { file: 'retail', share: 0.001, others: ['mlxtend', 'efficient-apriori'] },
  'retail .0002': { file: 'retail', share: 0.0002, others: [] },
  'T10I4D100K .001': { file: 'T10I4D100K', share: 0.001, others: ['mlxtend', 'efficient-apriori'] },
  'T10I4D100K .0005': { file: 'T10I4D100K', share: 0.0005, others: [] },
  'mushroom .1': { file: 'mushroom_fimi_equivalent', share: 0.1, others: ['mlxtend'] },
  'chess .6': { file: 'chess', share: 0.6, others: ['mlxtend'] },
  '5 million simulated .001': { file: null, share: 0.001, others: [] },
};

/** The plain file of a benchmark set; null where the collection is not on this machine. */
function plainFile(name) {
  if (name === null) return basketsFile(simulated);
  const packed = join(data, 'fimi', `${name}.dat.gz`);
  if (!existsSync(packed)) return null;
  mkdirSync(cache, { recursive: true });
  const plain = join(cache, `${name}.dat`);
  if (!existsSync(plain)) writeFileSync(plain, gunzipSync(readFileSync(packed)));
  return plain;
}

/** Number of sets and sum of their counts by length: what every contestant is asked for. */
function answerOf(csv) {
  const byLength = {};
  for (const [, items, count] of csv.matchAll(/^"?([\d, ]+?)"?,(\d+),/gm)) {
    const length = items.split(',').length;
    byLength[length] ??= [0, 0];
    const own = byLength[length];
    own[0]++;
    own[1] += Number(count);
  }
  return byLength;
}

/** From a file of baskets to all frequent item sets with their counts. */
export const baskets = {
  name: 'baskets',
  title: 'Item sets from a file of baskets (whole process: read, mine, count; ours also writes them to a CSV file)',
  sizes: Object.keys(questions),
  of: '',
  tolerance: 0,

  contestants(question, python) {
    const { file, share, others } = questions[question];
    const path = plainFile(file);
    if (path === null) return [];
    const written = join(cache, 'itemsets.csv');
    const options = ['--set', `minSupportShare=${share}`, '--set', 'minConfidence=null', '--timings'];
    const ours = ['run', 'cross-sell/rules', '--orders', path, '--layout', 'baskets', ...options];
    const peer = (name, how) => ({
      name,
      command: [python, [join(peers, 'itemsets.py'), how, path, String(share)]],
      read: peerAnswer,
    });
    return [
      {
        name: 'vitalfew',
        command: [process.execPath, [vitalfew, ...ours, '--table', 'itemsets', '--format', 'csv', '--out', written]],
        read: ({ stderr }) => ({
          version,
          phases: phasesOfTimings(stderr),
          answer: answerOf(readFileSync(written, 'utf8')),
        }),
      },
      ...(python === null
        ? []
        : [
            peer('pyfim eclat', 'eclat'),
            peer('pyfim fpgrowth', 'fpgrowth'),
            ...others.map((name) => peer(name, name)),
          ]),
    ];
  },
};
