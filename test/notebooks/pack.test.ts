import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));
const node = join(root, 'node_modules/.bin/node');
const folder = mkdtempSync(join(tmpdir(), 'vitalfew-pack-'));
const installed = join(folder, 'node_modules/vitalfew');
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/**
 * The packed files alone in an empty folder; the packages it depends on are those of the clone, so that the test needs
 * no registry (resolved by links, as a package manager with a store does it).
 */
beforeAll(() => {
  const packed = execFileSync('npm', ['pack', '--ignore-scripts', '--json', '--pack-destination', folder], {
    cwd: root,
    encoding: 'utf8',
  });
  expect(JSON.parse(packed)).toHaveLength(1);
  const tarball = readdirSync(folder).find((name) => name.endsWith('.tgz'))!;
  execFileSync('tar', ['xzf', tarball], { cwd: folder });
  mkdirSync(join(folder, 'node_modules'));
  cpSync(join(folder, 'package'), installed, { recursive: true });
  for (const name of readdirSync(join(root, 'node_modules'))) {
    if (name === 'vitalfew' || name.startsWith('.')) continue;
    symlinkSync(join(root, 'node_modules', name), join(folder, 'node_modules', name), 'dir');
  }
  writeFileSync(join(folder, 'package.json'), '{"name":"client","type":"module","private":true}');
}, 120_000);

test('a script in an empty folder imports it, opens the sample market and gets an answer', { timeout: 60_000 }, () => {
  writeFileSync(
    join(folder, 'script.js'),
    `import * as vf from 'vitalfew';
     import { rfm } from 'vitalfew/segment';
     const shop = await vf.sample();
     const result = await rfm(shop);
     console.log(JSON.stringify({ id: result.id, customers: result.metrics[0].value }));
     await shop.close();`,
  );
  const said = JSON.parse(execFileSync(node, ['script.js'], { cwd: folder, encoding: 'utf8' })) as {
    id: string;
    customers: number;
  };
  expect(said.id).toBe('segment/rfm');
  expect(said.customers).toBeGreaterThan(1000);
});

test('its command line works from there', { timeout: 60_000 }, () => {
  const orders = join(installed, 'data/orders.csv');
  const cli = [join(installed, 'bin/vitalfew.js'), 'run', 'segment/pareto', '--orders', orders, '--json'];
  const said = JSON.parse(
    execFileSync(node, cli, { cwd: folder, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }),
  );
  expect(said.id).toBe('segment/pareto');
});

test('a stock tslab cell there imports it', { timeout: 120_000 }, () => {
  const source =
    "import * as vf from 'vitalfew';\nconst shop = await vf.sample();\nconsole.log((await vf.segment.rfm(shop)).id);\nawait shop.close();";
  const cell = { cell_type: 'code', id: 'a', execution_count: null, metadata: {}, outputs: [], source };
  const kernelspec = { display_name: 'TypeScript', language: 'typescript', name: 'tslab' };
  writeFileSync(
    join(folder, 'a.ipynb'),
    JSON.stringify({ cells: [cell], metadata: { kernelspec }, nbformat: 4, nbformat_minor: 5 }),
  );
  const python = join(root, '.venv', process.platform === 'win32' ? 'Scripts/python.exe' : 'bin/python');
  const ran = execFileSync(python, [join(root, 'test/notebooks/run_notebook.py'), join(folder, 'a.ipynb'), '100'], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const { outputs } = (JSON.parse(ran) as { cells: { outputs: { text?: string; name?: string }[] }[] }).cells[0]!;
  expect(outputs.map(({ name, text }) => `${name}: ${text}`)).toEqual(['stdout: segment/rfm\n']);
});
