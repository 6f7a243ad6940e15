// Makes a fresh clone ready: packages and Node 24, build, Jupyter, notebook kernel, browser. Plain JavaScript without
// dependencies, so that Node 20 runs it before anything is installed. When nothing is missing it only looks.
//   node scripts/setup.js           install what is missing
//   node scripts/setup.js --check   say what is missing, change nothing; exit code 1 if something is
//   node scripts/setup.js --retry   look for a browser again, though none could be had today
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { browser } from './setup/browser.js';
import { build } from './setup/build.js';
import { jupyter } from './setup/jupyter.js';
import { kernelspec } from './setup/kernelspec.js';
import { withLock } from './setup/lock.js';
import { packages } from './setup/packages.js';
import { RunError } from './setup/run.js';

const root = fileURLToPath(new URL('..', import.meta.url)).replace(/[/\\]$/, '');
const options = { retry: process.argv.includes('--retry') };
const steps = [packages, build, jupyter, kernelspec, browser];

if (Number.parseInt(process.versions.node, 10) < 20) {
  console.error(
    `Set-up: Node 20 or newer is needed to begin with; this is ${process.version}. Install it from https://nodejs.org.`,
  );
  process.exitCode = 1;
} else if (process.argv.includes('--check')) {
  const missing = await missingSteps();
  console.log(
    missing.length === 0 ? 'Set-up: nothing to do.' : `Set-up: to do: ${missing.map(({ name }) => name).join(', ')}.`,
  );
  process.exitCode = missing.length === 0 ? 0 : 1;
} else if ((await missingSteps()).length === 0) {
  console.log('Set-up: nothing to do.');
} else {
  const onWait = (pid) => console.log(`Set-up: waiting for the one that runs already (process ${pid}).`);
  process.exitCode = await withLock(join(root, '.cache', 'setup', 'lock'), { onWait }, setUp);
}

async function missingSteps() {
  const missing = [];
  for (const step of steps) if (await step.isMissing(root, options)) missing.push(step);
  return missing;
}

/**
 * Jupyter comes from elsewhere and takes as long as the packages do: the two chains run side by side.
 *
 *   packages → build → browser
 *   Jupyter  ─┴→ notebook kernel
 */
async function setUp() {
  const missing = await missingSteps();
  if (missing.length > 0) console.log(`Set-up: ${missing.map(({ name }) => name).join(', ')}`);
  const ready = { packages: settle(packages), jupyter: settle(jupyter) };
  const all = await Promise.all([
    ready.packages,
    ready.jupyter,
    ready.packages.then(async (isDone) => isDone && (await settle(build)) && (await settle(browser))),
    Promise.all([ready.packages, ready.jupyter]).then((done) => done.every(Boolean) && settle(kernelspec)),
  ]);
  return all.every(Boolean) ? 0 : 1;
}

/** One step and its line. @returns {Promise<boolean>} whether the part is there afterwards */
async function settle(step) {
  const start = performance.now();
  try {
    if (!(await step.isMissing(root, options))) return true;
    const detail = await step.install(root, join(root, '.cache', 'setup', `${step.name.replaceAll(' ', '-')}.log`));
    console.log(`  ${step.name}: ${detail} (${((performance.now() - start) / 1000).toFixed(1)} s)`);
    return true;
  } catch (error) {
    console.error(
      `  ${step.name}: failed. ${error instanceof RunError ? `${step.remedy} ${error.message}` : error.message}`,
    );
    return false;
  }
}
