import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, realpathSync, rmSync, symlinkSync } from 'node:fs';
import { basename, join } from 'node:path';
import { digest } from './digest.js';
import { projectNode } from './project-node.js';
import { run } from './run.js';
import { readStamp, writeStamp } from './stamp.js';

/** The npm packages of the lockfile, Node 24 among them, and the self-link. */
export const packages = {
  name: 'packages',
  remedy: 'Is the npm registry reachable from here?',

  isMissing(root) {
    if (readStamp(stampPath(root)) === lockDigest(root))
      return !existsSync(join(root, 'node_modules', 'vitalfew', 'package.json'));
    if (!isInStep(root)) return true;
    // Installed by hand, with the same result: nothing to do but to remember it.
    writeStamp(stampPath(root), lockDigest(root));
    return false;
  },

  async install(root, log) {
    const [command, args, shell] = npm();
    // No install script is needed (the native packages carry their binaries), so none runs, whatever the npm's default.
    const flags = [
      'ci',
      '--ignore-scripts',
      '--include=dev',
      '--include=optional',
      '--no-audit',
      '--no-fund',
      '--no-progress',
    ];
    await run(command, [...args, ...flags], { cwd: root, log, shell });
    linkCompiler(root);
    const node = projectNode();
    if (node === null) {
      throw new Error(
        'No Node 24 for this platform came with the packages: install Node 24 or newer from https://nodejs.org.',
      );
    }
    writeStamp(stampPath(root), lockDigest(root));
    const version = spawnSync(node, ['--version'], { encoding: 'utf8' }).stdout.trim();
    return `${Object.keys(readLock(join(root, 'node_modules', '.package-lock.json'))).length} packages, Node ${version.slice(1)}`;
  },
};

const stampPath = (root) => join(root, 'node_modules', '.vitalfew-lockfile');
const lockDigest = (root) => digest(readFileSync(join(root, 'package-lock.json'), 'utf8'));

/** npm as it was called, or the one on the PATH. Never by the Node that lies in node_modules: `npm ci` removes that one. */
function npm() {
  const { npm_execpath: cli, npm_node_execpath: node } = process.env;
  if (cli && node && basename(cli) === 'npm-cli.js' && existsSync(cli) && existsSync(node)) return [node, [cli], false];
  return process.platform === 'win32' ? ['npm.cmd', [], true] : ['npm', [], false];
}

function readLock(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8')).packages;
  } catch {
    return {};
  }
}

/** Does npm's own record of what it installed agree with the lockfile (what is optional may be left out)? */
function isInStep(root) {
  const wanted = readLock(join(root, 'package-lock.json'));
  const found = readLock(join(root, 'node_modules', '.package-lock.json'));
  if (Object.keys(found).length === 0) return false;
  const key = (entry) => `${entry?.version} ${entry?.integrity} ${entry?.link === true}`;
  return (
    Object.keys(found).every((path) => path in wanted) &&
    Object.entries(wanted).every(([path, entry]) =>
      path === '' || (entry.optional && !(path in found)) ? true : key(found[path]) === key(entry),
    )
  );
}

/** Two packages bring a `tsc`; the one that `npx tsc` finds is the project's TypeScript. */
function linkCompiler(root) {
  const link = join(root, 'node_modules', '.bin', 'tsc');
  const own = join(root, 'node_modules', 'typescript', 'bin', 'tsc');
  if (process.platform === 'win32' || !existsSync(own) || (existsSync(link) && realpathSync(link) === own)) return;
  rmSync(link, { force: true });
  symlinkSync(join('..', 'typescript', 'bin', 'tsc'), link);
}
