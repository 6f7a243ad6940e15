import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { inspect } from 'node:util';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openDuckDb } from '../../src/engine/duckdb/engine.js';
import { type Engine, openTrino } from '../../src/engine/index.js';
import { parseTrinoAddress } from '../../src/engine/trino/address.js';
import { VitalfewError } from '../../src/errors.js';
import { type ReplayServer, recorded, replayServer } from './replay-server.js';

let server: ReplayServer;
let engine: Engine;
beforeEach(async () => {
  server = await replayServer();
  engine = await openTrino(`${server.url}?patience=1s`);
  server.requests.length = 0;
});
afterEach(async () => {
  await engine.close();
  await server.close();
});

async function errorOf(promise: Promise<unknown>): Promise<VitalfewError> {
  const error = await promise.then(
    () => null,
    (thrown: unknown) => thrown,
  );
  expect(error).toBeInstanceOf(VitalfewError);
  return error as VitalfewError;
}

const sqlOf = (name: string) => recorded[name]!.sql;
const count = (method: string) => server.requests.filter((request) => request.method === method).length;

describe('recorded pages', () => {
  test('every type', async () => {
    const answer = await engine.query(sqlOf('types'));
    expect(answer.rows()).toEqual([
      {
        a: 1,
        b: 9007199254740991,
        c: -8911407.9,
        d: Number('1234567890123456789012.5'),
        e: null,
        f: Number.NEGATIVE_INFINITY,
        g: 1.5,
        h: true,
        i: '2020-02-29',
        j: '2024-02-29T01:02:03.123456',
        k: '2023-12-31T22:30:00',
        l: '["a",null]',
        m: '[1,2]',
        n: null,
        o: '客户 "x" 1234567890123456789',
        p: 'ab',
      },
    ]);
    expect(answer.numbers('e')[0]).toBeNaN();
    expect(answer.types.slice(0, 4)).toEqual(['integer', 'integer', 'number', 'number']);
  });

  test('an answer without rows becomes a file with its columns', async () => {
    const columns = '[{"name":"n","type":"bigint"},{"name":"t","type":"varchar"}]';
    const answers = [`{"id":"none","columns":${columns},"data":[],"stats":{"state":"FINISHED"}}`];
    server.statements.push({ part: 'SELECT nothing', answers });
    const path = join(mkdtempSync(join(tmpdir(), 'vitalfew-none-')), 'none.parquet');
    await engine.writeParquet('SELECT nothing', path);
    const reader = await openDuckDb({ reads: [path] });
    const { names, types, rowCount } = await reader.query(`SELECT * FROM ${reader.files!.parquet(path)}`);
    await reader.close();
    rmSync(dirname(path), { recursive: true });
    expect({ names, types, rowCount }).toEqual({ names: ['n', 't'], types: ['integer', 'text'], rowCount: 0 });
  });

  test('an integer beyond 2^53 is never rounded in silence', async () => {
    const error = await errorOf(engine.query(sqlOf('large')));
    expect([error.code, error.message]).toEqual(['wrong_type', expect.stringContaining('"id"')]);
    const asked = await engine.query(sqlOf('large'), [], { bigints: ['id'] });
    expect([asked.bigints('id'), asked.numbers('one')[0]]).toEqual([[9007199254740993n], 1]);
  });

  test('a time in a zone with a name is refused: an hour of autumn comes twice in it', async () => {
    expect((await errorOf(engine.query(sqlOf('zone')))).message).toMatch(/"at" .*Europe\/Berlin/);
  });

  test('pages are asked for one after the other, to the last', async () => {
    const answer = await engine.query(sqlOf('pages'));
    expect([answer.rowCount, answer.numbers('n')[299], answer.texts('t')[299]]).toEqual([300, 300, 'text 300']);
    expect(count('GET')).toBe(recorded['pages']!.answers.length - 1);
    expect(count('DELETE')).toBe(0);
  });

  test('an empty answer keeps its columns; a statement without an answer has none', async () => {
    const answer = await engine.query(sqlOf('empty'));
    expect([answer.rowCount, answer.names, answer.types]).toEqual([0, ['name'], ['text']]);
    expect((await engine.query(sqlOf('schema'))).rowCount).toBe(0);
  });

  test('an error of the first answer and one of a later page', async () => {
    const syntax = await errorOf(engine.query(sqlOf('syntax')));
    expect(syntax.message).toMatch(/^query: Trino could not run the statement \w+ \(SELECT\): SYNTAX_ERROR: line 1:20/);
    const division = await errorOf(engine.query(sqlOf('division')));
    expect(division.message).toMatch(/DIVISION_BY_ZERO: Division by zero\. Run again with --debug/);
    expect(division.code).toBe('engine_failed');
  });

  test('says what to do about a table that is not there', async () => {
    expect((await errorOf(engine.query(sqlOf('missing')))).message).toMatch(/SCHEMA_NOT_FOUND.*catalog\.schema\.table/);
  });

  test('never shows the stack of the server, even to those who look closely', async () => {
    for (const name of ['syntax', 'missing', 'division']) {
      expect(recorded[name]!.answers.join('')).toContain('.java:');
      expect(inspect(await errorOf(engine.query(sqlOf(name))), { depth: 10 })).not.toMatch(/\.java:|io\.trino/);
    }
  });
});

describe('what is sent', () => {
  test('the user, the schema of scratch tables, UTC, times to the microsecond', async () => {
    await engine.query(sqlOf('empty'));
    expect(server.requests[0]!.headers).toMatchObject({
      'x-trino-user': 'analyst',
      'x-trino-catalog': 'lake',
      'x-trino-schema': 'vitalfew',
      'x-trino-time-zone': 'UTC',
      'x-trino-client-capabilities': 'PARAMETRIC_DATETIME',
      'x-trino-source': 'vitalfew',
      'x-trino-session': 'lake.timestamp_precision=MICROSECONDS',
    });
  });

  test('limits, as properties of the session', async () => {
    const limited = await openTrino(`${server.url}?memory=2GB&time=5m&scan=1TB&scratch=lake.mine`);
    await limited.query(sqlOf('empty'));
    const { headers } = server.requests.findLast(({ method }) => method === 'POST')!;
    expect(headers['x-trino-schema']).toBe('mine');
    expect(decodeURIComponent(String(headers['x-trino-session'])).split(',')).toEqual([
      'query_max_memory=2147483648B',
      'query_max_memory_per_node=2147483648B',
      'query_max_run_time=300000ms',
      'query_max_scan_physical_bytes=1099511627776B',
      'lake.timestamp_precision=MICROSECONDS',
    ]);
    expect(limited.limits).toEqual({ memoryBytes: 2 ** 31, seconds: 300, scannedBytes: 2 ** 40 });
    await limited.close();
  });
});

describe('troubles', () => {
  test.each([503, 502, 504, 429])('%i: the same is sent again', async (status) => {
    server.troubles.push({ method: 'POST', what: status }, { method: 'GET', what: status });
    expect((await engine.query(sqlOf('pages'))).rowCount).toBe(300);
    expect(count('POST')).toBe(2);
  });

  test('503 for as long as we are patient: an error that says so', async () => {
    for (let i = 0; i < 20; i++) server.troubles.push({ method: 'POST', what: 503 });
    const error = await errorOf(engine.query(sqlOf('empty')));
    expect(error.message).toMatch(/HTTP 503.*too busy/);
    expect(count('POST')).toBeLessThan(8);
  });

  test('a page whose connection is cut is asked for again, a statement is not', async () => {
    server.troubles.push({ method: 'GET', what: 'cut' });
    expect((await engine.query(sqlOf('pages'))).rowCount).toBe(300);
    for (let i = 0; i < 2; i++) server.troubles.push({ method: 'POST', what: 'cut' });
    expect((await errorOf(engine.query(sqlOf('pages')))).message).toMatch(/does not answer/);
  });

  test('a server that is silent is given up', async () => {
    for (let i = 0; i < 5; i++) server.troubles.push({ method: 'GET', what: 'silence' });
    const started = performance.now();
    const error = await errorOf(engine.query(sqlOf('pages')));
    expect(error.message).toMatch(/no answer for 1 s/);
    expect(performance.now() - started).toBeLessThan(4000);
  });

  test('a server that has started anew knows the statement no more', async () => {
    server.troubles.push({ method: 'GET', what: 404 });
    const error = await errorOf(engine.query(sqlOf('pages')));
    expect(error.message).toMatch(/HTTP 404\. The connection was lost/);
  });

  test('what is not a Trino is told from one', async () => {
    const hello = (text: string) => ({
      method: 'POST',
      what: (response: import('node:http').ServerResponse) => void response.end(text),
    });
    server.troubles.push(hello('<html>Hello</html>'));
    expect((await errorOf(engine.query(sqlOf('pages')))).message).toMatch(/Something else than Trino/);
    server.troubles.push({ method: 'POST', what: 404 });
    expect((await errorOf(engine.query(sqlOf('pages')))).code).toBe('engine_failed');
  });

  test('a redirect is not followed: nobody else gets the password', async () => {
    server.troubles.push({
      method: 'POST',
      what: (response) => void response.writeHead(302, { location: 'http://127.0.0.1:9/' }).end(),
    });
    expect((await errorOf(engine.query(sqlOf('pages')))).message).toMatch(/HTTP 302/);
  });

  test('pages at another address are not fetched', async () => {
    const answers = ['{"id":"x","nextUri":"http://127.0.0.1:9/v1/statement/x/1","stats":{"state":"QUEUED"}}'];
    server.statements.push({ part: 'SELECT elsewhere', answers });
    const error = await errorOf(engine.query('SELECT elsewhere'));
    expect(error.message).toMatch(/http:\/\/127\.0\.0\.1:9, and the password does not go there/);
  });
});

describe('a cluster that is just starting', () => {
  const answersOf = (name: string) => recorded[name]!.answers;

  test.each([
    ['it is not whole yet', 'starting', 'SERVER_STARTING_UP'],
    ['nobody may read the catalog yet', 'no_nodes', 'NO_NODES_AVAILABLE'],
  ])('%s: the statement is sent again until it is', async (_, name, error) => {
    expect(answersOf(name).at(-1)).toContain(error);
    server.statements.push({ part: sqlOf('pages'), answers: answersOf(name), times: 2 });
    expect((await engine.query(sqlOf('pages'))).rowCount).toBe(300);
    expect(count('POST')).toBe(3);
    expect(count('DELETE')).toBe(0);
  });

  test('an engine is opened as soon as it is', async () => {
    server.statements.push({ part: 'system.metadata.catalogs', answers: answersOf('starting'), times: 3 });
    const late = await openTrino(`${server.url}?patience=2s`);
    expect(late.version).toBe('476');
    await late.close();
  });

  test('not whole for as long as we are patient: an error that says so, and how to wait longer', async () => {
    server.statements.push({ part: sqlOf('pages'), answers: answersOf('starting') });
    const started = performance.now();
    const error = await errorOf(engine.query(sqlOf('pages')));
    expect(error.message).toMatch(/SERVER_STARTING_UP: .*still initializing\. The cluster is starting.*\?patience=/);
    expect(performance.now() - started).toBeLessThan(2000);
    expect(count('POST')).toBeGreaterThan(2);
  });

  test('a signal ends the waiting', async () => {
    server.statements.push({ part: sqlOf('pages'), answers: answersOf('no_nodes') });
    const stop = new AbortController();
    setTimeout(() => stop.abort(), 150);
    const started = performance.now();
    expect((await errorOf(engine.query(sqlOf('pages'), [], { signal: stop.signal }))).code).toBe('cancelled');
    expect(performance.now() - started).toBeLessThan(900);
  });

  test('what fails after rows have come is not begun again', async () => {
    const failed = /"error":.*/.exec(answersOf('no_nodes').at(-1)!)![0];
    const answers = [
      '{"id":"half","columns":[{"name":"n","type":"bigint"}],"data":[[1]],"nextUri":"{server}/v1/half","stats":{"state":"RUNNING"}}',
      `{"id":"half","stats":{"state":"FAILED"},${failed}`,
    ];
    server.statements.push({ part: 'SELECT half', answers });
    expect((await errorOf(engine.query('SELECT half'))).message).toMatch(/NO_NODES_AVAILABLE/);
    expect(count('POST')).toBe(1);
  });
});

describe('stopping', () => {
  test('a signal ends the statement on the server', async () => {
    for (let i = 0; i < 5; i++) server.troubles.push({ method: 'GET', what: 'silence' });
    const stop = new AbortController();
    setTimeout(() => stop.abort(), 100);
    const started = performance.now();
    const error = await errorOf(engine.query(sqlOf('pages'), [], { signal: stop.signal }));
    expect([error.code, performance.now() - started < 900]).toEqual(['cancelled', true]);
    const id = JSON.parse(recorded['pages']!.answers[0]!).id;
    expect(server.requests.filter(({ method }) => method === 'DELETE').map(({ path }) => path)).toEqual([
      `/v1/query/${id}`,
    ]);
  });

  test('a signal before the server has answered at all', async () => {
    server.troubles.push({
      method: 'POST',
      what: (response) => void setTimeout(() => response.end('{"id":"late"}'), 300),
    });
    const stop = new AbortController();
    setTimeout(() => stop.abort(), 50);
    expect((await errorOf(engine.query(sqlOf('pages'), [], { signal: stop.signal }))).code).toBe('cancelled');
    expect(server.requests.at(-1)).toMatchObject({ method: 'DELETE', path: '/v1/query/late' });
  });

  test('a reader that leaves ends the statement', async () => {
    const page = (n: number) =>
      `{"id":"long","columns":[{"name":"n","type":"bigint"}],"nextUri":"{server}/v1/${n + 1}","data":[${Array.from({ length: 60_000 }, () => `[${n}]`)}],"stats":{"state":"RUNNING"}}`;
    server.statements.push({ part: 'SELECT long', answers: [page(1), page(2), page(3), page(4)] });
    for await (const { rowCount } of engine.stream('SELECT long')) {
      expect(rowCount).toBe(120_000);
      break;
    }
    // The two pages of the first 100,000 rows, one ahead, and no more.
    expect(count('GET')).toBeLessThanOrEqual(2);
    expect(server.requests.at(-1)).toMatchObject({ method: 'DELETE', path: '/v1/query/long' });
  });
});

describe('the address', () => {
  test.each([
    ['http://host/lake', 'must be trino://user@host:port/catalog/schema'],
    ['trino://host/lake', 'must be one with a user'],
    ['trino://analyst@host', 'must be trino://user@host:port/catalog/schema'],
    ['trino://analyst@host/100%', 'must be trino://user@host:port/catalog/schema'],
    ['trino://analyst@host/a/b/c', 'must be trino://user@host:port/catalog/schema'],
    ['trino://analyst@host/lake?memory=much', 'memory, time, scan'],
    ['trino://analyst@host/lake?tiem=5s', 'memory, time, scan'],
    ['trino://analyst:hunter2@host/lake', 'without a password'],
  ])('%s', async (address, expected) => {
    const error = await errorOf(openTrino(address));
    expect(error.code).toBe('invalid_option');
    expect(error.message).toContain(expected);
    expect(inspect(error, { depth: 10 })).not.toContain('hunter2');
  });

  test.each([
    ['trino://analyst@host/lake', 'http://host:8080'],
    ['trino://analyst@host:80/lake', 'http://host:80'],
    ['trino://analyst@[::1]/lake', 'http://[::1]:8080'],
    ['trino+https://analyst@host/lake', 'https://host:443'],
    ['trino+https://analyst@host:80/lake?scratch=mine', 'https://host:80'],
  ])('%s is %s', (address, server) => {
    expect(parseTrinoAddress(address).server).toBe(server);
  });

  test('a password or a token does not travel without TLS', async () => {
    for (const name of ['VITALFEW_TRINO_PASSWORD', 'VITALFEW_TRINO_TOKEN']) {
      process.env[name] = 'hunter2';
      const error = await errorOf(openTrino(server.url)).finally(() => delete process.env[name]);
      expect(error.message).toContain('only over TLS');
      expect(inspect(error, { depth: 10 })).not.toContain('hunter2');
    }
    expect(server.requests).toEqual([]);
  });

  test('nobody there', async () => {
    await server.close();
    const error = await errorOf(openTrino(server.url));
    expect(error.message).toMatch(/ECONNREFUSED\. Is the server running/);
    server = await replayServer();
  });

  test('a catalog that is not there is named with those that are', async () => {
    const error = await errorOf(openTrino(server.url.replace('lake', 'river')));
    expect(error.message).toBe('openTrino: Trino has no catalog "river" for you. Catalogs there: lake.');
  });
});
