import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Engine, openDuckDb } from '../../src/engine/index.js';
import { VitalfewError } from '../../src/errors.js';
import { memoryTable } from '../../src/result/index.js';

const folder = mkdtempSync(join(tmpdir(), 'vitalfew-test-'));
const allowed = join(folder, 'allowed.csv');
const other = join(folder, 'other.csv');
writeFileSync(allowed, 'a\n1\n');
writeFileSync(other, 'a\n1\n');
let engine: Engine;

beforeAll(async () => {
  engine = await openDuckDb({ reads: [allowed] });
});

afterAll(async () => {
  await engine.close();
  rmSync(folder, { recursive: true });
});

async function errorOf(promise: Promise<unknown>): Promise<VitalfewError> {
  const error = await promise.then(
    () => null,
    (thrown: unknown) => thrown,
  );
  expect(error).toBeInstanceOf(VitalfewError);
  return error as VitalfewError;
}

describe('query', () => {
  test('gives every type as JavaScript tells it apart', async () => {
    const answer = await engine.query(`SELECT CAST(1 AS TINYINT) AS a, CAST(9007199254740991 AS BIGINT) AS b,
      CAST(-1.5 AS DECIMAL(4, 1)) AS c, CAST(-1.25 AS DECIMAL(9, 2)) AS d, CAST(-8911407.9000 AS DECIMAL(18, 4)) AS e,
      CAST(-1.5 AS DECIMAL(38, 4)) AS f, CAST(1234567890123456789012.5 AS DECIMAL(38, 1)) AS g, TRUE AS h,
      DATE '2020-02-29' AS i, TIMESTAMP '1969-12-31 23:59:59.25' AS j, 'é' AS k, 'longer than twelve bytes 客户' AS l,
      CAST(5 AS HUGEINT) AS m, CAST(7 AS DECIMAL(10, 0)) AS n, TIMESTAMP '9999-12-31 00:00:01' AS o`);
    expect(answer.rows()).toEqual([
      {
        a: 1,
        b: 9007199254740991,
        c: -1.5,
        d: -1.25,
        e: -8911407.9,
        f: -1.5,
        g: Number('1234567890123456789012.5'),
        h: true,
        i: '2020-02-29',
        j: '1969-12-31T23:59:59.250',
        k: 'é',
        l: 'longer than twelve bytes 客户',
        m: 5,
        n: 7,
        o: '9999-12-31T00:00:01',
      },
    ]);
    expect(answer.types.slice(0, 4)).toEqual(['integer', 'integer', 'number', 'number']);
    expect(answer.types[13]).toBe('integer');
  });

  test('gives NULL as NaN in numbers and null elsewhere, over several chunks', async () => {
    const answer = await engine.query(`SELECT CASE WHEN g % 3 = 0 THEN NULL ELSE g END AS n,
      CASE WHEN g % 3 = 0 THEN NULL ELSE CAST(g AS VARCHAR) END AS t,
      CASE WHEN g % 3 = 0 THEN NULL ELSE CAST(g AS DECIMAL(18, 2)) END AS d
      FROM (SELECT CAST(range AS BIGINT) AS g FROM range(10000)) AS r ORDER BY g`);
    expect(answer.rowCount).toBe(10_000);
    for (let row = 0; row < 10_000; row++) {
      const known = row % 3 !== 0;
      expect(answer.numbers('n')[row]).toBe(known ? row : Number.NaN);
      expect(answer.numbers('d')[row]).toBe(known ? row : Number.NaN);
      expect(answer.texts('t')[row]).toBe(known ? String(row) : null);
    }
    expect(answer.rows()[0]).toEqual({ n: null, t: null, d: null });
  });

  test('takes parameters', async () => {
    const answer = await engine.query('SELECT ? AS i, ? AS d, ? AS t, ? IS NULL AS n', [3, 0.5, "it's", null]);
    expect(answer.rows()).toEqual([{ i: 3, d: 0.5, t: "it's", n: true }]);
  });

  test('never rounds an integer in silence', async () => {
    const error = await errorOf(engine.query('SELECT CAST(9007199254740993 AS BIGINT) AS id'));
    expect(error.code).toBe('wrong_type');
    expect(error.message).toContain('id');
  });

  test('an unknown column of the answer is named with those there are', async () => {
    const answer = await engine.query('SELECT 1 AS a, 2 AS b');
    expect(() => answer.numbers('c')).toThrow('it has a, b');
  });

  test('a failure has code, short reason and the statement in its cause', async () => {
    const error = await errorOf(engine.query('SELECT nothing FROM nowhere'));
    expect(error.code).toBe('engine_failed');
    expect(error.exitCode).toBe(7);
    expect(error.message).toContain('nowhere');
    expect(error.message).not.toContain('SELECT');
    expect(String((error.cause as Error).message)).toContain('SELECT nothing FROM nowhere');
  });

  test('stops within a second on request, and goes on working', async () => {
    const stop = new AbortController();
    const started = performance.now();
    setTimeout(() => stop.abort(), 50);
    const error = await errorOf(
      engine.query('SELECT count(*) FROM range(1000000) a, range(1000000) b WHERE a.range + b.range = 7', [], {
        signal: stop.signal,
      }),
    );
    expect(error.code).toBe('cancelled');
    expect(performance.now() - started).toBeLessThan(1050);
    expect((await engine.query('SELECT 1 AS one')).rows()).toEqual([{ one: 1 }]);
  });

  test('closing stops what runs', async () => {
    const own = await openDuckDb();
    const running = errorOf(
      own.query('SELECT count(*) FROM range(1000000) a, range(1000000) b WHERE a.range + b.range = 7'),
    );
    await own.query('SELECT 1');
    await own.close();
    expect((await running).code).toBe('engine_failed');
  });

  test('statements run side by side', async () => {
    const answers = await Promise.all(Array.from({ length: 8 }, (_, n) => engine.query('SELECT ? AS n', [n])));
    expect(answers.map((answer) => answer.rows()[0]?.n)).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
  });

  test('the time zone is UTC whatever the machine says', async () => {
    expect((await engine.query(`SELECT current_setting('TimeZone') AS zone`)).texts('zone')).toEqual(['UTC']);
  });
});

describe('tables', () => {
  test('register, materialise, stream, drop', async () => {
    const n = 250_000;
    const name = engine.scratch('t');
    await engine.register(name, [
      { name: 'id', type: 'integer', data: Float64Array.from({ length: n }, (_, i) => (i === 7 ? Number.NaN : i)) },
      { name: 'say "x"', type: 'text', data: Array.from({ length: n }, (_, i) => (i % 5 === 0 ? null : `客${i}`)) },
      { name: 'day', type: 'date', data: Array.from({ length: n }, () => '2024-02-29') },
      { name: 'at', type: 'timestamp', data: Array.from({ length: n }, () => '2024-02-29T01:02:03') },
      { name: 'yes', type: 'boolean', data: Array.from({ length: n }, (_, i) => i % 2 === 0) },
    ]);
    let rows = 0;
    let sum = 0;
    for await (const page of engine.stream(`SELECT * FROM ${name}`)) {
      rows += page.rowCount;
      for (const id of page.numbers('id')) if (!Number.isNaN(id)) sum += id;
    }
    expect(rows).toBe(n);
    expect(sum).toBe((n * (n - 1)) / 2 - 7);
    const made = engine.scratch('t');
    await engine.materialise(made, `SELECT * FROM ${name} WHERE id = 3`);
    expect((await engine.query(`SELECT * FROM ${made}`)).rows()).toEqual([
      { id: 3, 'say "x"': '客3', day: '2024-02-29', at: '2024-02-29T01:02:03', yes: false },
    ]);
    await engine.drop(name);
    expect((await errorOf(engine.query(`SELECT * FROM ${name}`))).code).toBe('engine_failed');
  });

  test('an empty table keeps its columns', async () => {
    await engine.register('nothing', [{ name: 'a', type: 'text', data: [] }]);
    const answer = await engine.query('SELECT * FROM nothing');
    expect([answer.rowCount, answer.names]).toEqual([0, ['a']]);
  });
});

describe('lock-down', () => {
  test('reads the files that were named and no other', async () => {
    const read = (path: string) => engine.query(`SELECT * FROM read_csv('${path}', all_varchar = true)`);
    expect((await read(allowed)).rowCount).toBe(1);
    expect((await errorOf(read(other))).message).toMatch(/disabled by configuration/);
    expect((await errorOf(read(join(folder, '*.csv')))).message).toMatch(/disabled by configuration/);
  });

  test.each([
    ['SET', 'SET enable_external_access = true'],
    ['INSTALL', 'INSTALL httpfs'],
    ['LOAD', `LOAD '${folder}/x.duckdb_extension'`],
    ['ATTACH', `ATTACH '${folder}/x.db'`],
    ['COPY out', `COPY (SELECT 1) TO '${folder}/x.csv'`],
    ['http', `SELECT * FROM 'http://127.0.0.1:9/x.csv'`],
  ])('%s is refused', async (_, sql) => {
    expect((await errorOf(engine.query(sql))).code).toBe('engine_failed');
    expect(existsSync(join(folder, 'x.csv'))).toBe(false);
  });

  test('the private folder goes when the engine closes', async () => {
    const own = await openDuckDb();
    const spool = own.files!.spool;
    expect(existsSync(spool)).toBe(true);
    await own.close();
    expect(existsSync(spool)).toBe(false);
    expect((await errorOf(own.query('SELECT 1'))).message).toContain('closed');
  });

  test('spills to the private folder when memory is short', async () => {
    const small = await openDuckDb({ memoryLimit: 100 * 2 ** 20, threads: 1 });
    const answer = await small.query(
      `SELECT count(*) AS n FROM (SELECT range AS r, repeat(CAST(range AS VARCHAR), 4) AS t FROM range(3000000) ORDER BY t DESC) AS s`,
    );
    await small.materialise(
      'sorted',
      'SELECT range AS r, repeat(CAST(range AS VARCHAR), 8) AS t FROM range(3000000) ORDER BY t',
    );
    expect(answer.rows()).toEqual([{ n: 3_000_000 }]);
    await small.close();
  });
});

test('a table of an answer is written as Parquet', async () => {
  const path = join(folder, 'out.parquet');
  await memoryTable({
    a: { type: 'integer', data: Float64Array.of(1, Number.NaN) },
    b: { type: 'text', data: ['x', null] },
  }).writeParquet(path);
  expect(readFileSync(path).subarray(0, 4).toString()).toBe('PAR1');
  const reader = await openDuckDb({ reads: [path] });
  expect((await reader.query(`SELECT * FROM ${reader.files!.parquet(path)}`)).rows()).toEqual([
    { a: 1, b: 'x' },
    { a: null, b: null },
  ]);
  await reader.close();
});
