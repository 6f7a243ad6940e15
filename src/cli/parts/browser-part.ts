import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { findBrowser } from '../../render/find-browser.js';
import { ok, optional, type Part } from './part.js';

/** What prints PDF. Without it reports are written as HTML. */
export function inspectBrowser(env: Readonly<Record<string, string | undefined>> = process.env): Part {
  const path = findBrowser({ env });
  if (path === null) {
    const named = env.VITALFEW_BROWSER || env.PUPPETEER_EXECUTABLE_PATH;
    return named
      ? optional('browser', `No browser at ${named}, which the environment names: no PDF.`)
      : optional('browser', 'For PDF: install Chrome, Chromium or Edge, or name one in VITALFEW_BROWSER.');
  }
  const version = browserVersion(path);
  return version === null ? optional('browser', `${path} does not start: no PDF.`) : ok('browser', version, path);
}

function browserVersion(path: string): string | null {
  // On Windows --version opens a window; there the folder beside the program is named like the version.
  const said =
    process.platform === 'win32'
      ? readdirSync(dirname(path)).join(' ')
      : spawnSync(path, ['--version'], { encoding: 'utf8', timeout: 20_000 }).stdout;
  return /\d+(?:\.\d+){2,}/.exec(said ?? '')?.[0] ?? null;
}
