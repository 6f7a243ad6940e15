import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { findBrowser } from '../../src/render/find-browser.js';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'vitalfew-browser-'));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const only =
  (...paths: string[]) =>
  (path: string): boolean =>
    paths.includes(path.replaceAll('\\', '/'));

describe('findBrowser', () => {
  test('the environment decides before what is installed', () => {
    const isFile = only('/own/chrome', '/other/chrome', '/usr/bin/chromium');
    const env = { PATH: '/usr/bin', VITALFEW_BROWSER: '/own/chrome', PUPPETEER_EXECUTABLE_PATH: '/other/chrome' };
    expect(findBrowser({ root, platform: 'linux', isFile, env })).toBe('/own/chrome');
    expect(findBrowser({ root, platform: 'linux', isFile, env: { ...env, VITALFEW_BROWSER: '' } })).toBe(
      '/other/chrome',
    );
  });

  test('one that the environment names in vain is not replaced in silence', () => {
    const env = { PATH: '/usr/bin', VITALFEW_BROWSER: '/nowhere/chrome' };
    expect(findBrowser({ root, platform: 'linux', isFile: only('/usr/bin/chromium'), env })).toBeNull();
  });

  test.skipIf(process.platform === 'win32')('on Linux: the PATH, then the usual places', () => {
    const isFile = only('/home/bin/chromium', '/opt/google/chrome/chrome', '/usr/bin/microsoft-edge');
    const find = (PATH: string): string | null => findBrowser({ root, platform: 'linux', isFile, env: { PATH } });
    expect(find('/bin:/home/bin')).toBe('/home/bin/chromium');
    expect(find('')).toBe('/usr/bin/microsoft-edge');
  });

  test.each([
    ['darwin', '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome', {}],
    ['win32', 'C:/Programs/Microsoft/Edge/Application/msedge.exe', { 'PROGRAMFILES(X86)': 'C:/Programs' }],
  ] as const)('on %s: %s', (platform, path, env) => {
    expect(findBrowser({ root, platform, isFile: only(path), env })?.replaceAll('\\', '/')).toBe(path);
  });

  test('what was downloaded comes last', () => {
    const folder = join(root, '.cache', 'puppeteer', 'chrome', 'linux-156.0.1', 'chrome-linux64');
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, 'chrome'), '');
    const isFile = (path: string): boolean => path.startsWith(root);
    expect(findBrowser({ root, platform: 'linux', isFile, env: {} })).toBe(join(folder, 'chrome'));
    expect(findBrowser({ root, platform: 'linux', isFile: () => false, env: {} })).toBeNull();
  });

  test.skipIf(process.platform === 'win32')("Ubuntu's script that only asks for snap is no browser", () => {
    const snap = 'echo "Command requires the chromium snap to be installed."\n';
    writeFileSync(join(root, 'chromium-browser'), `#!/bin/sh\n${snap}exit 1\n`);
    expect(findBrowser({ root, env: { VITALFEW_BROWSER: join(root, 'chromium-browser') } })).toBeNull();
    writeFileSync(join(root, 'wrapper'), '#!/bin/sh\nexec /opt/chrome "$@"\n');
    expect(findBrowser({ root, env: { VITALFEW_BROWSER: join(root, 'wrapper') } })).toBe(join(root, 'wrapper'));
  });

  test.skipIf(process.platform === 'win32' || process.getuid?.() === 0)(
    'a folder that may not be entered is passed over',
    () => {
      const closed = join(root, 'closed');
      mkdirSync(closed);
      writeFileSync(join(closed, 'chromium'), 'x'.repeat(5000));
      chmodSync(closed, 0);
      const env = { PATH: closed, VITALFEW_BROWSER: join(closed, 'chromium') };
      expect(findBrowser({ root, platform: 'linux', env })).toBeNull();
      chmodSync(closed, 0o700);
    },
  );
});
