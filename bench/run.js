// npm run bench [-- name …] [--sizes 1000000,…] [--runs 3]
// Each case checks first that all contestants give the same answer, then measures them by turns, and prints medians.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { baskets } from './cases/baskets.js';
import { betweenness } from './cases/betweenness.js';
import { clv } from './cases/clv.js';
import { communities } from './cases/communities.js';
import { engines } from './cases/engines.js';
import { kmeans } from './cases/kmeans.js';
import { pagerank } from './cases/pagerank.js';
import { pairs } from './cases/pairs.js';
import { report } from './cases/report.js';
import { rfm } from './cases/rfm.js';
import { seeding } from './cases/seeding.js';
import { start } from './cases/start.js';
import { differences } from './compare.js';
import { machine } from './machine.js';
import { measure, median } from './measure.js';
import { out, root } from './paths.js';
import { printSize } from './print.js';
import { peersPython } from './python.js';

const cases = [
  start,
  rfm,
  clv,
  kmeans,
  pagerank,
  communities,
  betweenness,
  seeding,
  baskets,
  pairs,
  report,
  ...engines,
];
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { sizes: { type: 'string' }, runs: { type: 'string' } },
});
const unknown = positionals.find((name) => !cases.some((each) => each.name === name));
if (unknown !== undefined) {
  console.error(`bench: there is no benchmark "${unknown}". There are: ${cases.map(({ name }) => name).join(', ')}.`);
  process.exit(2);
}

const chosen = cases.filter((each) => (positionals.length === 0 ? !each.onlyNamed : positionals.includes(each.name)));
const needsPython = chosen.some((each) => each.peers !== 'none');
const python = !needsPython
  ? null
  : await peersPython().catch((error) => {
      console.error(`The peers from the Python package index are left out: ${error.message}`);
      return null;
    });
const about = machine();
console.log(
  `${about.processors} processors (${about.processor}), ${about.memoryGb} GB; ${about.system}, Node ${about.node}\n`,
);
mkdirSync(out, { recursive: true });
let failed = false;
try {
  for (const each of chosen) await runCase(each);
} finally {
  // What several cases share is ended once, after the last of them.
  for (const end of new Set(chosen.map((each) => each.end))) await end?.();
}
process.exitCode = failed ? 1 : 0;

async function runCase(each) {
  console.log(each.title);
  const sizes = each.sizes
    ? (values.sizes?.split(',').map((size) => (typeof each.sizes[0] === 'number' ? Number(size) : size)) ?? each.sizes)
    : [null];
  const measured = [];
  for (const size of sizes) measured.push(await runSize(each, size));
  const file = join(out, `${each.name}.json`);
  writeFileSync(file, `${JSON.stringify({ title: each.title, machine: about, sizes: measured }, null, 1)}\n`);
  console.log(`  → ${file.slice(root.length)}\n`);
}

/**
 * One size of a case: a first round for the answers, then `runs` rounds, each in the other order than the one before. Where a
 * run takes minutes (`firstCounts`) the first round is one of them; sizes named in `once` have that round alone.
 */
async function runSize(benchmark, size) {
  const contestants = await benchmark.contestants(size, python);
  const alone = benchmark.once?.includes(size) ?? false;
  const firstCounts = alone || benchmark.firstCounts;
  const runs = alone ? 1 : Number(values.runs ?? benchmark.runs ?? 3);
  const once = async ({ command: [program, args], cwd = root, elsewhere }) => {
    const before = elsewhere?.() ?? null;
    const took = await measure(program, args, { cwd });
    return { ...took, elsewhere: before === null ? null : elsewhere() - before };
  };
  const rows = [];
  for (const contestant of contestants) {
    try {
      const took = await once(contestant);
      const answered = contestant.read(took);
      const apart = rows.length === 0 ? [] : differences(rows[0].answer, answered.answer, benchmark.tolerance ?? 0);
      if (apart.length > 0) failed = true;
      const counted = firstCounts ? [{ ...took, phases: answered.phases }] : [];
      rows.push({ contestant, ...answered, differences: apart, runs: counted });
    } catch (error) {
      failed = true;
      console.log(`    ${contestant.name} is left out: ${error.message}`);
    }
  }
  for (let round = firstCounts ? 1 : 0; round < runs; round++) {
    for (const row of round % 2 === 0 ? rows : rows.toReversed()) {
      const took = await once(row.contestant);
      const { phases, notes } = row.contestant.read(took);
      row.runs.push({ ...took, phases });
      // What a peer wrote in the first round may be known only now.
      row.notes = notes ?? row.notes;
    }
  }
  const medianOf = (row, key) => median(row.runs.map((run) => run[key]));
  const besides = benchmark.tolerance !== undefined || benchmark.besides;
  const ours = besides ? rows.find((row) => row.contestant === contestants[0]) : undefined;
  const summary = rows.map((row) => {
    const middle = (key) => medianOf(row, key);
    const phases = Object.keys(row.phases ?? {}).map((name) => [name, median(row.runs.map((run) => run.phases[name]))]);
    return {
      name: row.contestant.name,
      version: row.version,
      seconds: middle('seconds'),
      ratio: ours === undefined || ours === row ? null : medianOf(ours, 'seconds') / middle('seconds'),
      megabytes: middle('megabytes'),
      cpuSeconds: middle('cpuSeconds'),
      phases: Object.fromEntries(phases),
      elsewhere: middle('elsewhere'),
      notes: row.notes,
      answer: row.answer,
      differences: row.differences,
      eachRun: row.runs.map(({ seconds, megabytes, cpuSeconds, elsewhere }) => ({
        seconds,
        megabytes,
        cpuSeconds,
        elsewhere,
      })),
    };
  });
  printSize(size === null ? null : `${size.toLocaleString('en')} ${benchmark.of}`.trim(), summary, runs);
  return { size, runs, contestants: summary };
}
