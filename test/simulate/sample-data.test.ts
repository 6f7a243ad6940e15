import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { simulateMarket, writeMarket } from '../../src/simulate/index.js';

const sample = fileURLToPath(new URL('../../data/', import.meta.url));
const files = [
  ...['orders.csv', 'customers.csv', 'products.csv', 'relations.csv', 'referrals.csv', 'interactions.csv'],
  ...['memberships.csv', 'prospects.csv', 'touches.csv', 'deals.csv', 'answers.csv', 'indicators.csv'],
  ...['indicator_sheet.csv', 'truth.json', 'truth.schema.json', 'codebook.md'],
];

describe('the sample market under data/', () => {
  let folder = '';
  let written: string[] = [];
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'vitalfew-market-'));
    written = await writeMarket(simulateMarket({ customers: 2000, seed: 1 }), folder);
  });
  afterAll(() => rm(folder, { recursive: true }));

  test('is all that the command writes', async () => {
    expect(written).toEqual(files);
    expect((await readdir(folder)).sort()).toEqual([...files].sort());
  });

  test.each(files)('%s is what the command of its README writes, byte for byte', async (name) => {
    const [made, kept] = await Promise.all([readFile(join(folder, name)), readFile(join(sample, name))]);
    expect(made.equals(kept)).toBe(true);
  });

  test('the README names that command', async () => {
    const readme = await readFile(join(sample, 'README.md'), 'utf8');
    expect(readme).toContain('npx vitalfew simulate --customers 2000 --seed 1 --out data');
  });

  test('stays below 8.2 MB', async () => {
    const sizes = await Promise.all(files.map(async (name) => (await readFile(join(sample, name))).length));
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(8.2e6);
  });
});
