// npm test: set-up, lint, types, tests. The last line is "N passed, N failed, N skipped"; a check counts as one.
//   npm test -- <filter>   only the test files whose path contains it
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { projectNode } from './setup/project-node.js';
import { tally } from './tally.js';

const root = fileURLToPath(new URL('..', import.meta.url)).replace(/[/\\]$/, '');
const report = join(root, '.cache', 'vitest.json');
const count = { passed: 0, failed: 0, skipped: 0 };

// A set-up without its first step leaves nothing to test with; after any other failure the rest still says something.
if (check('set-up', process.execPath, ['scripts/setup.js']) || existsSync(join(root, 'node_modules', 'vitest'))) {
  const node = projectNode() ?? process.execPath;
  check('lint', node, ['node_modules/@biomejs/biome/bin/biome', 'check', '.']);
  check('types', node, ['node_modules/typescript/bin/tsc', '-p', 'tsconfig.json', '--noEmit']);
  test(node);
}

console.log(`${count.passed} passed, ${count.failed} failed, ${count.skipped} skipped`);
process.exitCode = count.failed > 0 ? 1 : 0;

function check(name, command, args) {
  const isDone = start(command, args) === 0;
  count[isDone ? 'passed' : 'failed'] += 1;
  if (!isDone) console.log(`${name}: failed`);
  return isDone;
}

function test(node) {
  mkdirSync(dirname(report), { recursive: true });
  rmSync(report, { force: true });
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const status = start(node, ['node_modules/vitest/vitest.mjs', 'run', ...reporters, ...process.argv.slice(2)]);
  const before = count.failed;
  if (existsSync(report)) {
    for (const [name, n] of Object.entries(tally(JSON.parse(readFileSync(report, 'utf8'))))) count[name] += n;
  }
  // An error outside any test, a report that was not written: vitest failed though none of its tests did.
  if (status !== 0 && count.failed === before) count.failed += 1;
}

function start(command, args) {
  return spawnSync(command, args, { cwd: root, stdio: ['ignore', 'inherit', 'inherit'] }).status;
}
