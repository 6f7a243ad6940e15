import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const names = [
  'google-chrome-stable',
  'google-chrome',
  'chromium',
  'chromium-browser',
  'microsoft-edge-stable',
  'microsoft-edge',
  'chrome',
  'msedge',
];

const windows = [
  'Google/Chrome/Application/chrome.exe',
  'Chromium/Application/chrome.exe',
  'Microsoft/Edge/Application/msedge.exe',
];

const mac = [
  'Google Chrome.app/Contents/MacOS/Google Chrome',
  'Chromium.app/Contents/MacOS/Chromium',
  'Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
];

/** Where to look; the defaults are this machine. */
export interface BrowserPlaces {
  readonly env?: Readonly<Record<string, string | undefined>>;
  readonly platform?: NodeJS.Platform;
  /** The folder that holds vitalfew's package.json; a downloaded browser stands in its .cache/puppeteer. */
  readonly root?: string;
  readonly isFile?: (path: string) => boolean;
}

/**
 * The browser that prints PDF: Chrome, Chromium or Edge.
 *
 * VITALFEW_BROWSER or PUPPETEER_EXECUTABLE_PATH decides where one is set (null if no file stands there); then what is
 * installed; then what the set-up downloaded.
 *
 * @returns its path, or null
 */
export function findBrowser(places: BrowserPlaces = {}): string | null {
  const {
    env = process.env,
    platform = process.platform,
    root = fileURLToPath(new URL('../..', import.meta.url)),
    isFile = isUsable,
  } = places;
  const named = env.VITALFEW_BROWSER || env.PUPPETEER_EXECUTABLE_PATH;
  if (named) return isFile(named) ? named : null;
  return installed(env, platform).find(isFile) ?? downloaded(join(root, '.cache', 'puppeteer', 'chrome'), isFile);
}

function installed(env: Readonly<Record<string, string | undefined>>, platform: NodeJS.Platform): string[] {
  if (platform === 'win32') {
    const folders = [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA].filter(
      (folder) => folder !== undefined,
    );
    return windows.flatMap((name) => folders.map((folder) => join(folder, name)));
  }
  const folders = (env.PATH ?? '').split(delimiter).filter((folder) => folder !== '');
  if (platform === 'darwin') {
    return [
      ...mac.flatMap((name) => ['/Applications', join(homedir(), 'Applications')].map((folder) => join(folder, name))),
      ...names.flatMap((name) => folders.map((folder) => join(folder, name))),
    ];
  }
  const everywhere = [...folders, '/usr/bin', '/usr/local/bin', '/snap/bin'];
  return [
    ...names.flatMap((name) => everywhere.map((folder) => join(folder, name))),
    '/opt/google/chrome/chrome',
    '/opt/microsoft/msedge/msedge',
  ];
}

/** Puppeteer's layout: chrome/<platform>-<version>/chrome-<platform>/chrome. The newest comes last. */
function downloaded(folder: string, isFile: (path: string) => boolean): string | null {
  const inside = (path: string): string[] => (existsSync(path) ? readdirSync(path).sort().reverse() : []);
  for (const version of inside(folder)) {
    for (const build of inside(join(folder, version))) {
      for (const name of [
        'chrome',
        'chrome.exe',
        'Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing',
      ]) {
        const path = join(folder, version, build, name);
        if (isFile(path)) return path;
      }
    }
  }
  return null;
}

function isUsable(path: string): boolean {
  try {
    const stats = statSync(path, { throwIfNoEntry: false });
    if (!stats?.isFile()) return false;
    // Ubuntu's chromium-browser without snap is a small script that only says what to install.
    return stats.size > 4096 || !/requires the chromium snap/.test(readFileSync(path, 'utf8'));
  } catch {
    // A folder of the PATH that this user may not enter.
    return false;
  }
}
