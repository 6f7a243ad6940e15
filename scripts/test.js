// npm test: set-up, lint, types, tests. The last line is "N passed, N failed, N skipped"; a check counts as one.
//   npm test -- <filter>   only the test files whose path contains it
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { countLine, runVitest } from './run-vitest.js';
import { projectNode } from './setup/project-node.js';

const root = fileURLToPath(new URL('..', import.meta.url)).replace(/[/\\]$/, '');
const count = { passed: 0, failed: 0, skipped: 0 };

// A set-up without its first step leaves nothing to test with; after any other failure the rest still says something.
if (check('set-up', process.execPath, ['scripts/setup.js']) || existsSync(join(root, 'node_modules', 'vitest'))) {
  const node = projectNode() ?? process.execPath;
  check('lint', node, ['node_modules/@biomejs/biome/bin/biome', 'check', '.']);
  check('types', node, ['node_modules/typescript/bin/tsc', '-p', 'tsconfig.json', '--noEmit']);
  test(node);
}

console.log(countLine(count));
process.exitCode = count.failed > 0 ? 1 : 0;

function check(name, command, args) {
  const isDone = start(command, args) === 0;
  count[isDone ? 'passed' : 'failed'] += 1;
  if (!isDone) console.log(`${name}: failed`);
  return isDone;
}

function test(node) {
  const counted = runVitest({ root, node, args: process.argv.slice(2), report: join(root, '.cache', 'vitest.json') });
  for (const [name, n] of Object.entries(counted)) count[name] += n;
}

function start(command, args) {
  return spawnSync(command, args, { cwd: root, stdio: ['ignore', 'inherit', 'inherit'] }).status;
}
