#!/usr/bin/env node
// Plain JavaScript which an older Node understands too: it answers --version at once, starts Node 24 where it was called
// with an older one, and gives everything else to the built command line.
import { existsSync, readFileSync } from 'node:fs';
import * as nodeModule from 'node:module';
import { fileURLToPath } from 'node:url';

const args = process.argv.slice(2);
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
const main = new URL('../dist/command/main.js', import.meta.url);

if (args.length === 1 && args[0] === '--version') {
  console.log(JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')).version);
} else if (!existsSync(main)) {
  fail(`vitalfew: the build is missing. Run "npm run setup" in ${fileURLToPath(new URL('..', import.meta.url))}.`);
} else {
  const newer = major >= 24 ? null : (await import('./node24.js')).node24();
  if (newer !== null) await handOver(newer);
  // 22.12 is the first that lets a notebook cell load these modules by require.
  else if (major > 22 || (major === 22 && minor >= 12)) await run();
  else fail(`vitalfew: Node 24 or newer is needed; this is ${process.version}. Install it from https://nodejs.org.`);
}

async function run() {
  nodeModule.enableCompileCache?.();
  const cli = await import(main.href);
  process.exitCode = await cli.main(args);
}

/** The same call in another Node: its input, output, signals and exit code are ours. */
async function handOver(node) {
  const { spawn } = await import('node:child_process');
  const { constants } = await import('node:os');
  const child = spawn(node, [fileURLToPath(import.meta.url), ...args], { stdio: 'inherit', windowsHide: true });
  // From a terminal Ctrl-C reaches the child by itself; passed on, it would come twice.
  const terminal = process.stdin.isTTY || process.stdout.isTTY || process.stderr.isTTY;
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.on(signal, () => {
      if (!(terminal && signal === 'SIGINT')) child.kill(signal);
    });
  }
  child.on('error', (error) => fail(`vitalfew: Node 24 could not be started (${error.message}). Run "npm ci" again.`));
  child.on('exit', (code, signal) => process.exit(code ?? 128 + constants.signals[signal]));
}

function fail(sentence) {
  console.error(sentence);
  process.exitCode = 2;
}
