import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { inspect } from 'node:util';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { cleanScratch, type Engine, openTrino } from '../../src/engine/index.js';
import { VitalfewError } from '../../src/errors.js';

const { url, secureUrl, credentials } = inject('trino');
const { user, password, token, certificate } = credentials!;
const folder = mkdtempSync(join(tmpdir(), 'vitalfew-connection-'));
afterAll(() => rmSync(folder, { recursive: true }));

const variables = ['VITALFEW_TRINO_PASSWORD', 'VITALFEW_TRINO_TOKEN', 'VITALFEW_TRINO_CA'] as const;

/** Opens with what the environment holds, and nothing else in it. */
async function openWith(
  address: string,
  environment: Partial<Record<(typeof variables)[number], string>>,
): Promise<Engine> {
  for (const name of variables) delete process.env[name];
  Object.assign(process.env, environment);
  return openTrino(address).finally(() => {
    for (const name of variables) delete process.env[name];
  });
}

async function errorOf(promise: Promise<unknown>): Promise<VitalfewError> {
  const error = await promise.then(
    () => null,
    (thrown: unknown) => thrown,
  );
  expect(error).toBeInstanceOf(VitalfewError);
  const shown = inspect(error, { depth: 20 });
  for (const secret of [password, token, Buffer.from(`${user}:${password}`).toString('base64'), 'hunter2'])
    expect(shown).not.toContain(secret);
  expect(shown).not.toMatch(/Authorization|io\.trino\.|\.java:/);
  return error as VitalfewError;
}

describe('TLS', () => {
  test.each([
    ['a password', { VITALFEW_TRINO_PASSWORD: password }],
    ['a token', { VITALFEW_TRINO_TOKEN: token }],
  ])('with %s', async (_, secret) => {
    const engine = await openWith(secureUrl!, { ...secret, VITALFEW_TRINO_CA: certificate });
    expect((await engine.query('SELECT current_user AS who')).rows()).toEqual([{ who: user }]);
    const table = engine.scratch('mine');
    await engine.materialise(table, 'SELECT 1 AS one');
    expect((await engine.query(`SELECT one FROM ${table}`)).rows()).toEqual([{ one: 1 }]);
    const error = await errorOf(engine.query('SELECT nothing'));
    expect(error.message).toContain('COLUMN_NOT_FOUND');
    await engine.close();
  });

  test.each([
    ['a wrong password', { VITALFEW_TRINO_PASSWORD: 'hunter2' }],
    ['a wrong token', { VITALFEW_TRINO_TOKEN: 'hunter2' }],
    ['neither', {}],
  ])('with %s', async (_, secret) => {
    const error = await errorOf(openWith(secureUrl!, { ...secret, VITALFEW_TRINO_CA: certificate }));
    expect(error.exitCode).toBe(7);
    expect(error.message).toMatch(/401 Unauthorized\. It refused the user, password or token/);
  });

  test('an authority nobody knows', async () => {
    const error = await errorOf(openWith(secureUrl!, { VITALFEW_TRINO_PASSWORD: password }));
    expect(error.message).toMatch(/SELF_SIGNED_CERT.*VITALFEW_TRINO_CA/);
  });

  test('another authority than the one that signed', async () => {
    const other = join(folder, 'other.pem');
    writeFileSync(other, '');
    const error = await errorOf(openWith(secureUrl!, { VITALFEW_TRINO_PASSWORD: password, VITALFEW_TRINO_CA: other }));
    expect(error.message).toMatch(/CERT/);
  });

  test('a server that speaks without TLS, and one that speaks with it only', async () => {
    const plain = await errorOf(openWith(url.replace('trino:', 'trino+https:'), {}));
    expect(plain.message).toMatch(/TLS is used on one side only/);
    const secure = await errorOf(openWith(secureUrl!.replace('trino+https:', 'trino:'), {}));
    expect(secure.code).toBe('engine_failed');
  });
});

describe('limits', () => {
  test.each([
    [
      'memory',
      '?memory=20MB',
      'SELECT array_agg(x) AS x FROM UNNEST(sequence(1, 10000)) AS a(x) CROSS JOIN UNNEST(sequence(1, 3000)) AS b(y) GROUP BY y',
      /EXCEEDED_LOCAL_MEMORY_LIMIT.*\?memory=/,
    ],
    [
      'time',
      '?time=1s',
      'SELECT count(*) AS n FROM UNNEST(sequence(1, 10000)) AS a(x) CROSS JOIN UNNEST(sequence(1, 10000)) AS b(y) CROSS JOIN UNNEST(sequence(1, 10000)) AS c(z) WHERE x + y + z = 7',
      /EXCEEDED_TIME_LIMIT.*\?time=/,
    ],
  ])('%s', async (_, parameters, sql, expected) => {
    const engine = await openTrino(`${url}${parameters}`);
    const error = await errorOf(engine.query(sql));
    expect([error.code, error.message]).toEqual(['engine_failed', expect.stringMatching(expected)]);
    expect((await engine.query('SELECT 1 AS one')).rows()).toEqual([{ one: 1 }]);
    await engine.close();
  });

  test('bytes read', async () => {
    const engine = await openTrino(url);
    const limited = await openTrino(`${url}?scan=1KB`);
    const table = engine.scratch('scanned');
    await engine.materialise(table, 'SELECT x, CAST(x AS VARCHAR) AS t FROM UNNEST(sequence(1, 10000)) AS a(x)');
    // The server looks once a second: the statement takes longer than that.
    const sql = `SELECT count(*) AS n FROM ${table} AS a CROSS JOIN ${table} AS b CROSS JOIN ${table} AS c WHERE a.x + b.x + c.x = 7 OR a.t = b.t`;
    const error = await errorOf(limited.query(sql));
    expect(error.message).toMatch(/EXCEEDED_SCAN_LIMIT.*\?scan=/);
    await limited.close();
    await engine.close();
  });
});

describe('stopping', () => {
  test('a statement is gone from the server within two seconds', async () => {
    const engine = await openTrino(url);
    const mark = `mark_${process.pid}`;
    const stop = new AbortController();
    setTimeout(() => stop.abort(), 700);
    const sql = `SELECT count(*) AS ${mark} FROM UNNEST(sequence(1, 10000)) AS a(x) CROSS JOIN UNNEST(sequence(1, 10000)) AS b(y) CROSS JOIN UNNEST(sequence(1, 10000)) AS c(z) WHERE x + y + z = 7`;
    const error = await errorOf(engine.query(sql, [], { signal: stop.signal }));
    expect(error.code).toBe('cancelled');
    const states = async () =>
      (
        await engine.query(
          `SELECT state, error_code AS code FROM system.runtime.queries WHERE query LIKE '%AS ${mark} FROM%' AND query NOT LIKE '%system.runtime%'`,
        )
      ).rows();
    expect(await states()).toEqual([{ state: 'FAILED', code: 'USER_CANCELED' }]);
    await engine.close();
  });
});

describe('scratch tables', () => {
  // A schema of their own: what a statement stopped by another test leaves for a moment is not theirs.
  const schema = 'scratch_of_tests';
  const address = `${url}${url.includes('?') ? '&' : '?'}scratch=${schema}`;
  let engine: Engine;
  beforeAll(async () => {
    engine = await openTrino(address);
  });
  afterAll(() => engine.close());
  const left = async () =>
    (
      await engine.query(`SELECT table_name AS name FROM information_schema.tables WHERE table_schema = '${schema}'`)
    ).texts('name');

  test('are gone when the engine is closed', async () => {
    const own = await openTrino(address);
    const [table, view] = [own.scratch('t'), own.scratch('v')];
    await own.materialise(table, 'SELECT 1 AS one');
    await own.view(view, `SELECT * FROM ${table}`);
    expect(await left()).toEqual(expect.arrayContaining([table, view]));
    await own.close();
    expect(await left()).not.toEqual(expect.arrayContaining([table]));
    expect(await left()).not.toEqual(expect.arrayContaining([view]));
  });

  test('of a process that was killed are dropped by `vitalfew engine clean`; those of a running one stay', async () => {
    const script = join(folder, 'crash.mjs');
    const library = new URL('../../dist/engine/index.js', import.meta.url).href;
    writeFileSync(
      script,
      `const { openTrino } = await import(${JSON.stringify(library)});
       const engine = await openTrino(${JSON.stringify(address)});
       const table = engine.scratch('left');
       await engine.materialise(table, 'SELECT 1 AS one');
       await engine.view(engine.scratch('seen'), 'SELECT * FROM ' + table);
       process.kill(process.pid, 'SIGKILL');`,
    );
    await new Promise((resolve) => execFile(process.execPath, [script], resolve));
    const mine = engine.scratch('mine');
    await engine.materialise(mine, 'SELECT 1 AS one');
    expect((await left()).filter((name) => /^(left|seen)_/.test(name!))).toHaveLength(2);
    const bin = fileURLToPath(new URL('../../bin/vitalfew.js', import.meta.url));
    const said = await new Promise<string>((resolve) =>
      execFile(process.execPath, [bin, 'engine', 'clean', address], (_, stdout, stderr) => resolve(stdout + stderr)),
    );
    expect(said).toBe(
      'Scratch tables dropped: 2.\nLeft to sessions that may still run: 1 (younger than 24 h; --all drops them too).\n',
    );
    expect(await left()).toEqual([mine]);
  });

  test('older than a day are dropped whoever made them, and no others', async () => {
    const mine = engine.scratch('old');
    await engine.materialise(mine, 'SELECT 1 AS one');
    await engine.query('CREATE TABLE somebody_elses AS SELECT 1 AS one');
    const tomorrow = Date.now() + 25 * 3600 * 1000;
    expect((await cleanScratch(engine, { now: tomorrow })).dropped).toContain(mine);
    expect(await left()).toEqual(['somebody_elses']);
    await engine.query('DROP TABLE somebody_elses');
  });
});
