import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Engine, queryTable } from '../../src/engine/index.js';
import { VitalfewError } from '../../src/errors.js';

/** What an engine may be opened with; each engine has its own way of saying it. */
export interface Opening {
  readonly memoryBytes?: number;
  readonly seconds?: number;
}

async function errorOf(promise: Promise<unknown>): Promise<VitalfewError> {
  const error = await promise.then(
    () => null,
    (thrown: unknown) => thrown,
  );
  expect(error).toBeInstanceOf(VitalfewError);
  return error as VitalfewError;
}

const digits = Array.from({ length: 10 }, (_, digit) => `(${digit})`).join(', ');
const places = Array.from({ length: 13 }, (_, place) => `d${place}`);

/** A statement that no engine ends within a minute: every number of thirteen digits is looked at. */
const endless = `SELECT count(*) AS n FROM ${places.map((name) => `(VALUES ${digits}) AS ${name}(v)`).join(' CROSS JOIN ')}
  WHERE sqrt(${places.map((name) => `${name}.v`).join(' + ')}) = 0.5`;

const byBytes = (a: string, b: string) => Buffer.compare(Buffer.from(a), Buffer.from(b));

/** What every engine must do. One text for all of them: where they differ, that is a bug of an engine. */
export function engineContract(name: string, open: (how?: Opening) => Promise<Engine>): void {
  describe(`${name} keeps the contract of engines`, () => {
    let engine: Engine;
    /** 100,000 rows: n from 0, and its text. */
    let numbers: string;
    const folder = mkdtempSync(join(tmpdir(), 'vitalfew-contract-'));

    beforeAll(async () => {
      engine = await open();
      numbers = engine.scratch('numbers');
      const n = Float64Array.from({ length: 100_000 }, (_, i) => i);
      await engine.register(numbers, [
        { name: 'n', type: 'integer', data: n },
        { name: 't', type: 'text', data: Array.from(n, (i) => `客${i}`) },
      ]);
    });
    afterAll(async () => {
      await engine?.close();
      rmSync(folder, { recursive: true });
    });

    test('says who it is', () => {
      expect(engine.name).toBe(engine.dialect.name);
      expect(engine.version).toMatch(/^v?\d+/);
    });

    describe('types', () => {
      test('each comes as JavaScript tells it apart', async () => {
        const answer = await engine.query(`SELECT CAST(1 AS SMALLINT) AS a, CAST(9007199254740991 AS BIGINT) AS b,
          CAST(-1.5 AS DECIMAL(4, 1)) AS c, CAST(-8911407.9000 AS DECIMAL(18, 4)) AS d,
          CAST(1234567890123456789012.5 AS DECIMAL(38, 1)) AS e, CAST(7 AS DECIMAL(10, 0)) AS f, TRUE AS g,
          CAST('2020-02-29' AS DATE) AS h, 'é' AS i, 'longer than twelve bytes 客户' AS j, CAST(0.1 AS DOUBLE) AS k,
          CAST('' AS VARCHAR) AS l, CAST(NULL AS BIGINT) AS m, CAST(NULL AS VARCHAR) AS n, CAST(NULL AS BOOLEAN) AS o`);
        expect(answer.rows()).toEqual([
          {
            a: 1,
            b: 9007199254740991,
            c: -1.5,
            d: -8911407.9,
            e: Number('1234567890123456789012.5'),
            f: 7,
            g: true,
            h: '2020-02-29',
            i: 'é',
            j: 'longer than twelve bytes 客户',
            k: 0.1,
            l: '',
            m: null,
            n: null,
            o: null,
          },
        ]);
        expect(answer.types).toEqual([
          ...['integer', 'integer', 'number', 'number', 'number', 'integer', 'boolean', 'date', 'text', 'text'],
          ...['number', 'text', 'integer', 'text', 'boolean'],
        ]);
      });

      test('moments come in UTC, to the second or to the microsecond where they are finer', async () => {
        const answer = await engine.query(`SELECT CAST('1969-12-31 23:59:59.25' AS TIMESTAMP(3)) AS a,
          CAST('2024-02-29 01:02:03.123456' AS TIMESTAMP(6)) AS b, CAST('9999-12-31 00:00:01' AS TIMESTAMP(0)) AS c,
          CAST('2024-01-01 00:30:00+02:00' AS TIMESTAMP WITH TIME ZONE) AS d, CAST(NULL AS TIMESTAMP) AS e`);
        expect(answer.rows()).toEqual([
          {
            a: '1969-12-31T23:59:59.250',
            b: '2024-02-29T01:02:03.123456',
            c: '9999-12-31T00:00:01',
            d: '2023-12-31T22:30:00',
            e: null,
          },
        ]);
        expect(new Set(answer.types)).toEqual(new Set(['timestamp']));
      });

      test('NaN and the infinities are numbers', async () => {
        const answer = await engine.query(
          `SELECT CAST('NaN' AS DOUBLE) AS a, CAST('Infinity' AS DOUBLE) AS b, CAST('-Infinity' AS DOUBLE) AS c`,
        );
        expect(['a', 'b', 'c'].map((column) => answer.numbers(column)[0])).toEqual([
          Number.NaN,
          Number.POSITIVE_INFINITY,
          Number.NEGATIVE_INFINITY,
        ]);
      });

      test('arrays come as JSON', async () => {
        const answer = await engine.query(
          `SELECT array_agg(n ORDER BY n) AS a, array_agg(t ORDER BY n) AS b, array_agg(n = 1 ORDER BY n) AS c,
           array_agg(CASE WHEN n = 1 THEN n END ORDER BY n) AS d FROM ${numbers} WHERE n < 2`,
        );
        expect(answer.rows()).toEqual([{ a: '[0,1]', b: '["客0","客1"]', c: '[false,true]', d: '[null,1]' }]);
      });

      test('an integer beyond 2^53 is an error that names its column', async () => {
        for (const value of [
          '9007199254740993',
          'CAST(-9223372036854775807 AS BIGINT)',
          'CAST(9007199254740993 AS DECIMAL(38, 0))',
        ]) {
          const error = await errorOf(engine.query(`SELECT 1 AS fine, ${value} AS id`));
          expect(error.code).toBe('wrong_type');
          expect(error.message).toContain('"id"');
        }
      });

      test('an integer beyond 2^53 comes in full where it is asked for', async () => {
        const sql = `SELECT CAST(9007199254740993 AS BIGINT) AS id, CAST(-9223372036854775807 AS BIGINT) AS low,
          CAST('12345678901234567890123' AS DECIMAL(38, 0)) AS huge, CAST(NULL AS BIGINT) AS none, CAST(5 AS BIGINT) AS small`;
        const answer = await engine.query(sql, [], { bigints: ['id', 'low', 'huge', 'none'] });
        const of = (column: string) => answer.bigints(column)[0];
        expect(['id', 'low', 'huge', 'none', 'small'].map(of)).toEqual([
          9007199254740993n,
          -9223372036854775807n,
          12345678901234567890123n,
          null,
          5n,
        ]);
        expect(answer.rows()[0]).toMatchObject({ id: '9007199254740993', none: null, small: 5 });
        for await (const page of engine.stream(sql, [], { bigints: ['id', 'low', 'huge'] }))
          expect(page.bigints('low')).toEqual([-9223372036854775807n]);
      });

      test('NULL is NaN in numbers and null elsewhere, over many pages', async () => {
        const answer = await engine.query(`SELECT CASE WHEN n % 3 = 0 THEN NULL ELSE n END AS n,
          CASE WHEN n % 3 = 0 THEN NULL ELSE t END AS t,
          CASE WHEN n % 3 = 0 THEN NULL ELSE CAST(n AS DECIMAL(18, 2)) END AS d FROM ${numbers} AS r ORDER BY r.n`);
        expect(answer.rowCount).toBe(100_000);
        const [n, t, d] = [answer.numbers('n'), answer.texts('t'), answer.numbers('d')];
        let wrong = 0;
        for (let row = 0; row < 100_000; row++) {
          const known = row % 3 !== 0;
          if (!Object.is(n[row], known ? row : Number.NaN) || !Object.is(d[row], known ? row : Number.NaN)) wrong += 1;
          if (t[row] !== (known ? `客${row}` : null)) wrong += 1;
        }
        expect(wrong).toBe(0);
      });
    });

    describe('query', () => {
      test('takes parameters of every kind', async () => {
        const sql = 'SELECT ? AS i, ? AS d, ? AS t, ? IS NULL AS n, ? AS b, ? AS big, ? / 2 AS half';
        const answer = await engine.query(sql, [3, 0.5, "it's ?", null, true, -7n, 1.5]);
        expect(answer.rows()).toEqual([{ i: 3, d: 0.5, t: "it's ?", n: true, b: true, big: -7, half: 0.75 }]);
        const found = await engine.query(`SELECT n FROM ${numbers} WHERE t = ? AND n = ?`, ['客7', 7]);
        expect(found.rows()).toEqual([{ n: 7 }]);
      });

      test('statements run side by side', async () => {
        const answers = await Promise.all(Array.from({ length: 8 }, (_, n) => engine.query('SELECT ? AS n', [n])));
        expect(answers.map((answer) => answer.rows()[0]?.n)).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
      });

      test('an unknown column of the answer is named with those there are', async () => {
        const answer = await engine.query('SELECT 1 AS a, 2 AS b');
        expect(() => answer.numbers('c')).toThrow('it has a, b');
        expect(() => answer.bigints('c')).toThrow('it has a, b');
      });

      test('an empty answer keeps its columns', async () => {
        const answer = await engine.query(`SELECT n, t FROM ${numbers} WHERE n < 0`);
        expect([answer.rowCount, answer.names, answer.types]).toEqual([0, ['n', 't'], ['integer', 'text']]);
      });

      test('a failure says what went wrong in one line, and keeps the statement for its cause', async () => {
        const error = await errorOf(engine.query(`SELECT nothing FROM ${numbers}`));
        expect(error.code).toBe('engine_failed');
        expect(error.exitCode).toBe(7);
        expect(error.message).toContain('nothing');
        expect(error.message).not.toContain('\n');
        expect(error.message).not.toMatch(/\bat [\w.$]+\(|java\.|io\.trino/);
        expect(String((error.cause as Error).message)).toContain(`SELECT nothing FROM ${numbers}`);
      });
    });

    describe('stopping', () => {
      test('a statement stops within two seconds, and the engine goes on working', async () => {
        const stop = new AbortController();
        setTimeout(() => stop.abort(), 500);
        const started = performance.now();
        const error = await errorOf(engine.query(endless, [], { signal: stop.signal }));
        expect(error.code).toBe('cancelled');
        expect(performance.now() - started).toBeLessThan(2500);
        expect((await engine.query('SELECT 1 AS one')).rows()).toEqual([{ one: 1 }]);
      });

      test('so does a stream between two of its pages', async () => {
        const stop = new AbortController();
        const stream = engine.stream(`SELECT a.n AS n FROM ${numbers} AS a CROSS JOIN ${numbers} AS b`, [], {
          signal: stop.signal,
        });
        const read = async () => {
          for await (const page of stream) if (page.rowCount > 0) stop.abort();
        };
        expect((await errorOf(read())).code).toBe('cancelled');
      });

      test('what is stopped before it starts does not start', async () => {
        const signal = AbortSignal.abort();
        for (const asked of [
          engine.query('SELECT 1 AS one', [], { signal }),
          engine.materialise(engine.scratch('never'), 'SELECT 1 AS one', { signal }),
          engine.numberTexts(`SELECT 'x' AS a`, ['a'], { signal }),
        ])
          expect((await errorOf(asked)).code).toBe('cancelled');
      });

      test('closing stops what runs; a closed engine says that it is closed', async () => {
        const own = await open();
        const running = errorOf(own.query(endless));
        await own.query('SELECT 1 AS one');
        await own.close();
        expect((await running).code).toMatch(/^(engine_failed|cancelled)$/);
        expect((await errorOf(own.query('SELECT 1 AS one'))).message).toContain('closed');
        await own.close();
      });
    });

    describe('tables', () => {
      test('registered columns come back as they were', async () => {
        const table = engine.scratch('given');
        const columns = [
          { name: 'id', type: 'integer', data: Float64Array.of(1, Number.NaN, -9007199254740991) },
          { name: 'say "x"', type: 'text', data: ["it's 客\n\t\\ \u0001", null, ''] },
          { name: 'day', type: 'date', data: ['2024-02-29', null, '1900-01-01'] },
          { name: 'at', type: 'timestamp', data: ['2024-02-29T01:02:03.123456', null, '1969-12-31T23:59:59'] },
          { name: 'yes', type: 'boolean', data: [true, null, false] },
          { name: 'x', type: 'number', data: Float64Array.of(0.1, Number.NaN, -1.7976931348623157e308) },
        ] as const;
        await engine.register(table, columns);
        const answer = await engine.query(`SELECT * FROM ${table}`);
        expect(answer.types).toEqual(columns.map(({ type }) => type));
        const wanted = [0, 1, 2].map((row) =>
          Object.fromEntries(
            columns.map(({ name: column, data }) => [column, Number.isNaN(data[row]) ? null : data[row]]),
          ),
        );
        expect(answer.rows().toSorted((a, b) => Number(b.x) - Number(a.x))).toEqual(
          wanted.toSorted((a, b) => Number(b['x']) - Number(a['x'])),
        );
        await engine.drop(table);
        expect((await errorOf(engine.query(`SELECT * FROM ${table}`))).code).toBe('engine_failed');
        await engine.drop(table);
      });

      test('a table without rows keeps its columns', async () => {
        const table = engine.scratch('nothing');
        await engine.register(table, [
          { name: 'a', type: 'text', data: [] },
          { name: 'b', type: 'integer', data: new Float64Array(0) },
        ]);
        const answer = await engine.query(`SELECT * FROM ${table}`);
        expect([answer.rowCount, answer.names, answer.types]).toEqual([0, ['a', 'b'], ['text', 'integer']]);
        await engine.drop(table);
      });

      test('tables and views are made of queries, whatever types these have', async () => {
        const [table, view] = [engine.scratch('made'), engine.scratch('seen')];
        const sql = `SELECT n, '' AS empty, 'a' AS letter, NULL AS nothing, CAST(n AS DECIMAL(18, 4)) AS money,
          CAST('2024-02-29 01:02:03.123456' AS TIMESTAMP(6)) AS at FROM ${numbers} WHERE n < 3`;
        await engine.materialise(table, sql);
        await engine.view(view, `SELECT t.n AS n, t.money AS money, t.at AS at FROM ${table} AS t WHERE t.n > 0`);
        const first = (await engine.query(`SELECT * FROM ${table} ORDER BY n`)).rows()[0];
        expect(first).toEqual({
          n: 0,
          empty: '',
          letter: 'a',
          nothing: null,
          money: 0,
          at: '2024-02-29T01:02:03.123456',
        });
        expect((await engine.query(`SELECT * FROM ${view} ORDER BY n`)).rows()).toEqual([
          { n: 1, money: 1, at: '2024-02-29T01:02:03.123456' },
          { n: 2, money: 2, at: '2024-02-29T01:02:03.123456' },
        ]);
      });

      test('names of scratch tables are used once, and names of users are quoted', async () => {
        const made = [engine.scratch('a'), engine.scratch('a'), engine.scratch('b')];
        expect(new Set(made).size).toBe(3);
        for (const each of made) expect(each).toMatch(/^[a-z][a-z0-9_]*$/);
        expect(engine.table('x"; DROP TABLE t; --')).toMatch(/"x""; DROP TABLE t; --"$|"; DROP TABLE t; --"$/);
        expect(engine.table('a."b.c".d')).toBe('"a"."b.c"."d"');
      });

      test('hostile names and texts stay names and texts', async () => {
        const { identifier, literal } = engine.dialect;
        const evil = `x'); DROP TABLE ${numbers}; --" \\ \u2028`;
        const answer = await engine.query(`SELECT ${literal(evil)} AS ${identifier(evil)}, ? AS p`, [evil]);
        expect(answer.rows()).toEqual([{ [evil]: evil, p: evil }]);
        expect((await engine.query(`SELECT count(*) AS n FROM ${numbers}`)).rows()).toEqual([{ n: 100_000 }]);
      });
    });

    describe('stream', () => {
      test('gives the rows in their order, a page at a time', async () => {
        let [next, pages] = [0, 0];
        let inOrder = true;
        const wide = `SELECT a.n + 100000 * b.n AS n, a.t AS t FROM ${numbers} AS a CROSS JOIN ${numbers} AS b WHERE b.n < 3 ORDER BY 1`;
        for await (const page of engine.stream(wide)) {
          pages += 1;
          for (const n of page.numbers('n')) inOrder &&= n === next++;
        }
        expect([next, inOrder]).toEqual([300_000, true]);
        expect(pages).toBeGreaterThan(1);
      });

      test('waits for its reader, and ends when the reader leaves', async () => {
        const heap = process.memoryUsage().heapUsed;
        let rows = 0;
        // Ten billion rows: read ahead, they would fill the memory.
        for await (const page of engine.stream(
          `SELECT a.n AS n, b.t AS t FROM ${numbers} AS a CROSS JOIN ${numbers} AS b`,
        )) {
          rows += page.rowCount;
          await new Promise((resolve) => setTimeout(resolve, 50));
          if (rows > 300_000) break;
        }
        expect(rows).toBeLessThan(1_000_000);
        expect(process.memoryUsage().heapUsed - heap).toBeLessThan(300 * 2 ** 20);
        expect((await engine.query('SELECT 1 AS one')).rows()).toEqual([{ one: 1 }]);
      });
    });

    describe('numbering texts', () => {
      test('each text gets its place among all, by bytes', async () => {
        const rows: [string | null, string | null][] = [
          ['客户', 'é'],
          ['e\u0301', '😀'],
          ['z', 'Z'],
          ['', 'a'],
          ['\uffee', 'ab'],
          ['x', null],
          [null, 'y'],
          ['one that is longer than twelve bytes', '客户'],
        ];
        const table = engine.scratch('pairs');
        await engine.register(table, [
          { name: 'a', type: 'text', data: rows.map(([a]) => a) },
          { name: 'b', type: 'text', data: rows.map(([, b]) => b) },
        ]);
        const whole = rows.filter((row): row is [string, string] => !row.includes(null));
        const values = [...new Set(whole.flat())].sort(byBytes);
        const found = await engine.numberTexts(`SELECT a, b FROM ${table}`, ['a', 'b']);
        expect(found.values).toEqual(values);
        const [a, b] = found.columns as [Uint32Array, Uint32Array];
        const pairs = Array.from(a, (from, row) => `${found.values[from]}→${found.values[b[row]!]}`);
        expect(pairs.toSorted()).toEqual(whole.map(([from, to]) => `${from}→${to}`).toSorted());
        expect(a.buffer).toBeInstanceOf(SharedArrayBuffer);
      });

      test('many, over several pages', async () => {
        const found = await engine.numberTexts(`SELECT t AS a, CAST(n % 7 AS VARCHAR) AS b FROM ${numbers}`, [
          'a',
          'b',
        ]);
        expect(found.values).toHaveLength(100_007);
        expect(found.values.slice(0, 7)).toEqual(['0', '1', '2', '3', '4', '5', '6']);
        expect(new Set(found.columns[0]).size).toBe(100_000);
      });
    });

    describe('the SQL both speak', () => {
      test.each([
        [
          'whole days between days',
          `SELECT date_diff('day', CAST(CAST('2024-01-01 23:00:00' AS TIMESTAMP) AS DATE), CAST(CAST('2024-01-02 01:00:00' AS TIMESTAMP) AS DATE)) AS x`,
          1,
        ],
        ['division', 'SELECT CAST(7 AS DOUBLE) / 2 AS x', 3.5],
        ['division by nothing', 'SELECT CAST(1 AS DOUBLE) / nullif(0, 0) AS x', null],
        ['months back', `SELECT CAST(CAST('2024-03-31' AS DATE) - INTERVAL '1' MONTH AS DATE) AS x`, '2024-02-29'],
        [
          'the first of the month',
          `SELECT CAST(date_trunc('month', CAST('2024-03-31' AS DATE)) AS DATE) AS x`,
          '2024-03-01',
        ],
        ['a try', `SELECT TRY_CAST('1x' AS INTEGER) AS x`, null],
        ['distinct from NULL', 'SELECT 1 IS DISTINCT FROM NULL AS x', true],
        ['absent in NOT IN', 'SELECT 1 NOT IN (SELECT 2) AS x', true],
        ['standard deviation', 'SELECT stddev_samp(CAST(v AS DOUBLE)) AS x FROM (VALUES (1), (2), (3)) AS t(v)', 1],
        ['the row of a maximum', `SELECT max_by(k, v) AS x FROM (VALUES ('a', 1), ('b', 2)) AS t(k, v)`, 'b'],
        [
          'rows of an array',
          'SELECT sum(u.e) AS x FROM (SELECT array_agg(v) AS l FROM (VALUES (1), (2)) AS t(v)) AS s CROSS JOIN UNNEST(s.l) AS u(e)',
          3,
        ],
        [
          'tiles',
          'SELECT max(q) AS x FROM (SELECT ntile(4) OVER (ORDER BY v) AS q FROM (VALUES (1), (2), (3), (4)) AS t(v)) AS s',
          4,
        ],
        ['filtered counts', 'SELECT count(*) FILTER (WHERE v > 1) AS x FROM (VALUES (1), (2), (3)) AS t(v)', 2],
        [
          'nulls last',
          'SELECT CAST(v AS INTEGER) AS x FROM (VALUES (NULL), (1)) AS t(v) ORDER BY v DESC NULLS LAST LIMIT 1',
          1,
        ],
      ])('%s', async (_, sql, expected) => {
        expect((await engine.query(sql)).rows()).toEqual([{ x: expected }]);
      });

      test('what differs goes by the dialect', async () => {
        const { dialect } = engine;
        const ask = async (expression: string) =>
          (await engine.query(`SELECT ${expression} AS x FROM ${numbers}`)).rows()[0]?.x;
        expect(Number(await ask(dialect.quantile('n', 0.5)))).toBeGreaterThan(49_000);
        expect(Number(await ask(dialect.quantile('n', 0.5)))).toBeLessThan(51_000);
        const joined = `SELECT ${dialect.joinText('t', '|', 'n DESC')} AS x FROM ${numbers} WHERE n < 3`;
        expect((await engine.query(joined)).rows()).toEqual([{ x: '客2|客1|客0' }]);
        const alike = `SELECT count(DISTINCT ${dialect.fingerprint(['n', 't'])}) AS x, count(DISTINCT ${dialect.fingerprint(['n % 10', 'CAST(NULL AS VARCHAR)'])}) AS y FROM ${numbers}`;
        expect((await engine.query(alike)).rows()).toEqual([{ x: 100_000, y: 10 }]);
        const short = await engine.query(
          `SELECT max(${dialect.shortFingerprint(dialect.fingerprint(['n']))}) AS x FROM ${numbers}`,
        );
        expect(short.numbers('x')[0]).toBeLessThan(2 ** 32);
        // The same number on every engine: the first 13 hexadecimal digits of the MD5 of abc (RFC 1321).
        expect((await engine.query(`SELECT ${dialect.digest(`'abc'`)} AS x`)).rows()).toEqual([{ x: 0x900150983cd24 }]);
      });
    });

    describe('limits', () => {
      test('a statement that takes too long ends with a sentence that says so', async () => {
        const own = await open({ seconds: 1 });
        expect(own.limits.seconds).toBe(1);
        const error = await errorOf(own.query(endless));
        expect(error.code).toBe('engine_failed');
        expect(error.message).toMatch(/longer than 1 s|EXCEEDED_TIME_LIMIT/);
        expect((await own.query('SELECT 1 AS one')).rows()).toEqual([{ one: 1 }]);
        await own.close();
      });
    });

    test('answers are written as Parquet and CSV, rows in their order', async () => {
      const path = join(folder, `${name}.parquet`);
      await engine.writeParquet(`SELECT n, t FROM ${numbers} WHERE n < 5 ORDER BY n DESC`, path);
      expect(readFileSync(path).subarray(0, 4).toString()).toBe('PAR1');
      // Without a row there are the columns all the same.
      await engine.writeParquet(`SELECT n, t FROM ${numbers} WHERE n < 0`, path);
      expect(readFileSync(path).subarray(0, 4).toString()).toBe('PAR1');
      const table = await queryTable(engine, `SELECT n, t FROM ${numbers} WHERE n < 3`, ['n']);
      expect(await table.rows()).toEqual([
        { n: 0, t: '客0' },
        { n: 1, t: '客1' },
        { n: 2, t: '客2' },
      ]);
      const csv = join(folder, `${name}.csv`);
      await table.writeCsv(csv);
      expect(readFileSync(csv, 'utf8').trim().split(/\r?\n/)).toEqual(['n,t', '0,客0', '1,客1', '2,客2']);
    });
  });
}
