import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parseArguments } from '../../src/cli/arguments.js';
import { doctor } from '../../src/cli/doctor.js';
import { inspectBrowser } from '../../src/cli/parts/browser-part.js';
import { inspectParts } from '../../src/cli/parts/inspect-parts.js';
import type { Part } from '../../src/cli/parts/part.js';
import { message, text } from '../../src/messages/index.js';

async function run(...args: string[]): Promise<{ out: string; code: number }> {
  const printed: string[] = [];
  const signal = new AbortController().signal;
  const effects = { stdout: (text: string) => void printed.push(text), stderr: () => {}, isTerminal: false, signal };
  const code = await doctor.run(parseArguments('doctor', args, doctor.flags), effects, 'en');
  return { out: printed.join(''), code };
}

describe('doctor', () => {
  test('lists every part of the set-up with its version', async () => {
    const { out, code } = await run('--json');
    const parts = JSON.parse(out) as (Omit<Part, 'note'> & { note: string })[];
    expect(parts.map(({ id }) => id)).toEqual([
      ...['node', 'npm packages', 'build', 'self-link', 'line scanner', 'duckdb', 'danfojs-node', 'fonts', 'browser'],
      ...['python', 'jupyter-kernel-test', 'jupyterlab', 'nbclient', 'nbconvert', 'tslab kernel'],
    ]);
    expect(parts[0]).toEqual({ id: 'node', version: process.versions.node, state: 'ok', note: process.execPath });
    expect(code).toBe(parts.some(({ state }) => state === 'missing') ? 3 : 0);
  });

  test('the table is aligned', async () => {
    const lines = (await run()).out.trimEnd().split('\n');
    const starts = lines.map((line) => /^(?:.*?\S {2,})(?=ok|missing|optional)/.exec(line)?.[0].length);
    expect(new Set(starts).size).toBe(1);
    expect(starts[0]).toBeGreaterThan(10);
  });

  test('an option that it does not know is an error', async () => {
    await expect(run('--jsn')).rejects.toMatchObject({ code: 'unknown_option' });
  });
});

describe('inspectParts', () => {
  test('of a clone where nothing is installed: each missing part says what to do', () => {
    const root = mkdtempSync(join(tmpdir(), 'vitalfew-doctor-'));
    for (const name of ['scripts', 'src']) mkdirSync(join(root, name));
    writeFileSync(join(root, 'scripts', 'setup.js'), '');
    writeFileSync(join(root, 'src', 'index.ts'), '');
    writeFileSync(join(root, 'package.json'), '{"version": "1.0.0"}');
    writeFileSync(join(root, 'package-lock.json'), '{"packages": {"": {}, "node_modules/a": {"version": "1.0.0"}}}');
    writeFileSync(join(root, 'requirements.txt'), '# why\njupyterlab==4.6.6\n\nanyio==4.0.0\n');
    const parts = inspectParts(root);
    rmSync(root, { recursive: true });
    const states = Object.fromEntries(parts.map(({ id, state }) => [id, state]));
    expect(states).toMatchObject({
      node: 'ok',
      'npm packages': 'missing',
      build: 'missing',
      'self-link': 'missing',
      'line scanner': 'missing',
      duckdb: 'missing',
      'danfojs-node': 'optional',
      fonts: 'missing',
      python: 'missing',
      jupyterlab: 'missing',
      'tslab kernel': 'missing',
    });
    for (const language of ['en', 'zh-CN'] as const) {
      const silent = parts.filter(({ state, note }) => state === 'missing' && !/"npm/.test(text(note, language)));
      expect(silent).toEqual([]);
    }
  });

  test('of an installed package: no word of the clone’s own parts', () => {
    const root = mkdtempSync(join(tmpdir(), 'vitalfew-doctor-'));
    const folder = join(root, 'node_modules', 'vitalfew');
    mkdirSync(folder, { recursive: true });
    mkdirSync(join(root, 'node_modules', 'tslab'));
    writeFileSync(join(folder, 'package.json'), '{"version": "1.0.0"}');
    writeFileSync(join(root, 'node_modules', 'tslab', 'package.json'), '{"version": "1.0.22"}');
    mkdirSync(join(folder, 'dist', 'intake', 'bytes'), { recursive: true });
    writeFileSync(join(folder, 'dist', 'intake', 'bytes', 'line-scanner.wasm'), '');
    const parts = inspectParts(folder);
    rmSync(root, { recursive: true });
    expect(parts.map(({ id }) => id)).toEqual([
      ...['node', 'line scanner', 'duckdb', 'danfojs-node', 'fonts', 'browser', 'tslab'],
    ]);
    expect(parts[1]?.state).toBe('ok');
    expect(parts.at(-1)).toMatchObject({ version: '1.0.22', state: 'ok' });
  });
});

test('a browser that the environment names in vain is told by its path', () => {
  expect(inspectBrowser({ VITALFEW_BROWSER: '/nowhere/chrome' })).toMatchObject({
    state: 'optional',
    note: message('doctor.browser.named', { path: '/nowhere/chrome' }),
  });
});
