import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { tally } from './tally.js';

/**
 * Runs tests, shows what they say, and counts them.
 *
 * @param {{ root: string, node: string, args: string[], report: string }} how - `report`: where vitest's JSON goes
 * @returns {{ passed: number, failed: number, skipped: number }}
 */
export function runVitest({ root, node, args, report }) {
  mkdirSync(dirname(report), { recursive: true });
  rmSync(report, { force: true });
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const { status } = spawnSync(node, ['node_modules/vitest/vitest.mjs', 'run', ...reporters, ...args], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  const count = existsSync(report)
    ? tally(JSON.parse(readFileSync(report, 'utf8')))
    : { passed: 0, failed: 0, skipped: 0 };
  // An error outside any test, a report that was not written: vitest failed though none of its tests did.
  if (status !== 0 && count.failed === 0) count.failed = 1;
  return count;
}

/** @returns the line that ends a run of tests */
export function countLine({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed, ${skipped} skipped`;
}
