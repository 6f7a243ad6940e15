import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { message } from '../../messages/index.js';
import { findBrowser } from '../../render/find-browser.js';
import { ok, optional, type Part, plain } from './part.js';

/** What prints PDF. Without it reports are written as HTML. */
export function inspectBrowser(env: Readonly<Record<string, string | undefined>> = process.env): Part {
  const path = findBrowser({ env });
  if (path === null) {
    const named = env.VITALFEW_BROWSER || env.PUPPETEER_EXECUTABLE_PATH;
    return named
      ? optional('browser', message('doctor.browser.named', { path: named }))
      : optional('browser', message('doctor.browser.none'));
  }
  const version = browserVersion(path);
  return version === null
    ? optional('browser', message('doctor.browser.dead', { path }))
    : ok('browser', version, plain(path));
}

function browserVersion(path: string): string | null {
  // On Windows --version opens a window; there the folder beside the program is named like the version.
  const said =
    process.platform === 'win32'
      ? readdirSync(dirname(path)).join(' ')
      : spawnSync(path, ['--version'], { encoding: 'utf8', timeout: 20_000 }).stdout;
  return /\d+(?:\.\d+){2,}/.exec(said ?? '')?.[0] ?? null;
}
