import { spawnSync } from 'node:child_process';
import { existsSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { installDebianPackage } from './debian-package.js';
import { projectNode } from './project-node.js';
import { run } from './run.js';
import { writeStamp } from './stamp.js';

const dayMs = 24 * 60 * 60 * 1000;

/** A browser that prints PDF. The only part that may be missing: reports are written as HTML then. */
export const browser = {
  name: 'browser',

  async isMissing(root, { retry = false } = {}) {
    if ((await find(root)) !== null) return false;
    const tried = statSync(stampPath(root), { throwIfNoEntry: false });
    return retry || tried === undefined || Date.now() - tried.mtimeMs > dayMs;
  },

  async install(root, log) {
    for (const [means, way] of [
      ['downloaded', download],
      ["Debian's package", (root, log) => installDebianPackage('chromium', { root, log })],
    ]) {
      try {
        await way(root, log);
      } catch {
        continue;
      }
      const path = await find(root);
      if (path === null) continue;
      if (starts(path)) return `${path}, ${means}`;
      // Chrome needs libraries of the system, which a bare machine lacks.
      rmSync(cache(root), { recursive: true, force: true });
    }
    writeStamp(stampPath(root), '');
    return [
      'none could be had: reports are written as HTML, without PDF. Install Chrome, Chromium or Edge, or name one in',
      'VITALFEW_BROWSER. (npm run setup -- --retry tries again.)',
    ].join(' ');
  },
};

const stampPath = (root) => join(root, '.cache', 'setup', 'no-browser');
const cache = (root) => join(root, '.cache', 'puppeteer');

/** The finder of the built library, so that the set-up looks where the report will look. */
async function find(root) {
  const finder = join(root, 'dist', 'render', 'find-browser.js');
  if (!existsSync(finder)) return null;
  const { findBrowser } = await import(pathToFileURL(finder).href);
  return findBrowser();
}

function starts(path) {
  // On Windows --version opens a window; what was downloaded there needs nothing else.
  return process.platform === 'win32' || spawnSync(path, ['--version'], { timeout: 20_000 }).status === 0;
}

async function download(root, log) {
  const cli = join(root, 'node_modules', 'puppeteer', 'lib', 'puppeteer', 'node', 'cli.js');
  const env = { ...process.env, PUPPETEER_CACHE_DIR: cache(root) };
  try {
    await run(projectNode(), [cli, 'browsers', 'install', 'chrome'], { cwd: root, log, env, timeoutMs: 60_000 });
  } catch (error) {
    rmSync(cache(root), { recursive: true, force: true });
    throw error;
  }
}
