import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { isVitalfewError } from '../../src/errors.js';
import { simulateMarket, writeMarket } from '../../src/simulate/index.js';

describe('writeMarket', () => {
  const market = simulateMarket({ customers: 200, seed: 4, months: 6 });
  let folder = '';
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'vitalfew-market-'));
  });
  afterEach(() => rm(folder, { recursive: true }));

  test('writes every row once, UTF-8 without mark, CRLF, and leaves nothing else behind', async () => {
    const target = join(folder, 'new', 'town');
    await writeMarket(market, target);
    for (const { name, rowCount, columns } of market.tables) {
      const text = await readFile(join(target, `${name}.csv`), 'utf8');
      const lines = text.split('\r\n');
      expect(lines[0]).toBe(columns.join(','));
      expect(lines.length).toBe(rowCount + 2);
      expect(lines.at(-1)).toBe('');
    }
    expect((await readdir(target)).filter((name) => name.startsWith('.'))).toEqual([]);
  });

  test('truth.json is the truth', async () => {
    await writeMarket(market, folder);
    expect(JSON.parse(await readFile(join(folder, 'truth.json'), 'utf8'))).toEqual(market.truth);
  });

  test('the codebook names every column in both languages and has a text for each', async () => {
    await writeMarket(market, folder);
    const codebook = await readFile(join(folder, 'codebook.md'), 'utf8');
    expect(codebook).not.toMatch(/simulate\.\w/);
    for (const { columns } of market.tables) {
      for (const column of columns) expect(codebook.split(`| ${column} |`).length).toBeGreaterThanOrEqual(3);
    }
    expect(codebook).toContain('样例市场数据说明');
  });

  test('a place that cannot be written is an error with the exit status of output', async () => {
    const file = join(folder, 'taken');
    await writeFile(file, '');
    const error = await writeMarket(market, file).catch((caught: unknown) => caught);
    expect(isVitalfewError(error) && [error.code, error.exitCode]).toEqual(['output_failed', 4]);
  });
});
