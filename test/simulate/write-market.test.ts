import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { isVitalfewError } from '../../src/errors.js';
import { simulateMarket, writeMarket } from '../../src/simulate/index.js';
import { truthSchema } from '../../src/simulate/truth-schema.js';

interface Schema {
  readonly type?: string;
  readonly properties?: { readonly [name: string]: Schema };
  readonly items?: Schema;
}

/** Every name of a schema with its type, as paths. */
function namesIn(schema: Schema, path: string): string[] {
  const inside = Object.entries(schema.properties ?? {}).flatMap(([name, inner]) => namesIn(inner, `${path}.${name}`));
  const items = schema.items === undefined ? [] : namesIn(schema.items, `${path}[]`);
  return [`${path} ${schema.type}`, ...inside, ...items];
}

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
      // The numbered indicators share one line.
      const named = columns.filter((column) => !/^x\d{3}$/.test(column));
      for (const column of named) expect(codebook.split(`| ${column} |`).length).toBeGreaterThanOrEqual(3);
    }
    expect(codebook).toContain('样例市场数据说明');
  });

  test('a teacher’s codebook has the answers in both languages, a student’s has none', async () => {
    await writeMarket(market, folder, { solutions: true });
    const codebook = await readFile(join(folder, 'codebook.md'), 'utf8');
    expect(codebook).toContain('## Solutions');
    expect(codebook).toContain('## 参考答案');
    expect(codebook).toContain('P(pencil | bag) is 27.0%');
    for (const id of Object.keys(market.truth.stories)) expect(codebook.split(`**${id}**`).length).toBe(3);
    expect(codebook).not.toMatch(/simulate\.\w|\{\w+\}|–[,.;)）]/);
    await writeMarket(market, folder);
    expect(await readFile(join(folder, 'codebook.md'), 'utf8')).not.toContain('Solutions');
  });

  test('truth.schema.json describes the truth of other seeds and sizes too', () => {
    const kinds = (schema: unknown): string[] => namesIn(schema as Schema, '');
    const one = kinds(truthSchema(market.truth));
    for (const options of [
      { customers: 900, seed: 8 },
      { customers: 400, seed: 2, noise: 0 },
    ]) {
      expect(kinds(truthSchema(simulateMarket(options).truth))).toEqual(one);
    }
    expect(one).toContain('.stories.habit.coffee.threshold number');
  });

  test.each(['csv', 'parquet'] as const)(
    'stopped on its way it leaves the old market (%s), or nothing',
    async (format) => {
      const controller = new AbortController();
      const tables = market.tables.map((table, i) =>
        i < 2
          ? table
          : {
              ...table,
              *rows() {
                controller.abort('SIGINT');
                yield* table.rows();
              },
            },
      );
      const stopped = (where: string) =>
        writeMarket({ ...market, tables }, where, { format, signal: controller.signal }).then(
          () => 'written',
          (reason: unknown) => reason,
        );
      const fresh = join(folder, 'fresh');
      expect(await stopped(fresh)).toBe('SIGINT');
      expect(await readdir(folder)).toEqual([]);
      const name = `${tables[0]!.name}.${format}`;
      await writeFile(join(folder, name), 'of old');
      expect(await stopped(folder)).toBe('SIGINT');
      expect(await readdir(folder)).toEqual([name]);
      expect(await readFile(join(folder, name), 'utf8')).toBe('of old');
    },
  );

  test('a place that cannot be written is an error with the exit status of output', async () => {
    const file = join(folder, 'taken');
    await writeFile(file, '');
    const error = await writeMarket(market, file).catch((caught: unknown) => caught);
    expect(isVitalfewError(error) && [error.code, error.exitCode]).toEqual(['output_failed', 4]);
  });
});
