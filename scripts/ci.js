// Every command of tests, one after the other, and one line that sums up their last lines.
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { countLine } from './run-vitest.js';

const root = fileURLToPath(new URL('..', import.meta.url));
const sum = { passed: 0, failed: 0, skipped: 0 };
for (const script of ['test', 'test:engines']) await run(script);
console.log(countLine(sum));
process.exitCode = sum.failed > 0 ? 1 : 0;

/** A command that ends without its line, or with an error that its line does not tell, counts as one that failed. */
async function run(script) {
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const child = spawn(npm, ['run', '--silent', script], {
    cwd: root,
    shell: process.platform === 'win32',
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let end = '';
  child.stdout.setEncoding('utf8').on('data', (text) => {
    process.stdout.write(text);
    end = (end + text).slice(-2000);
  });
  const status = await new Promise((resolve) => child.once('error', () => resolve(1)).once('close', resolve));
  const last = end.trimEnd().split('\n').at(-1) ?? '';
  const [, passed = 0, failed = 0, skipped = 0] = /(\d+) passed, (\d+) failed, (\d+) skipped$/.exec(last) ?? [];
  sum.passed += Number(passed);
  sum.failed += Math.max(Number(failed), status === 0 && passed !== 0 ? 0 : 1);
  sum.skipped += Number(skipped);
}
