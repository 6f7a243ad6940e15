import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Engine, openTrino } from '../../../src/engine/index.js';
import { isVitalfewError, type VitalfewError } from '../../../src/errors.js';
import { open } from '../../../src/intake/index.js';
import { rfm } from '../../../src/segment/index.js';
import { startTrino, type TestTrino } from '../../support/start-trino.js';

let server: TestTrino;
let engine: Engine;
beforeAll(async () => {
  server = await startTrino({ heapMb: 768 });
  engine = await openTrino(server.url);
});
afterAll(async () => {
  await engine?.close();
  await server?.stop();
});

/** Rows in several files, so that a coordinator gives some of them to its worker. */
async function spreadTable(): Promise<string> {
  const table = engine.scratch('spread');
  await engine.materialise(table, 'SELECT x FROM UNNEST(sequence(1, 10000)) AS a(x)');
  for (let i = 0; i < 7; i++)
    await engine.query(`INSERT INTO ${table} SELECT x FROM UNNEST(sequence(1, 10000)) AS a(x)`);
  return table;
}

const slow = (table: string) =>
  `SELECT count(*) AS n FROM ${table} AS a CROSS JOIN ${table} AS b CROSS JOIN ${table} AS c WHERE a.x + b.x + c.x = 7`;

/** The error of a statement whose server is lost `after` seconds, and how long it took from there. */
async function lost(asked: () => Promise<unknown>, after: number, lose: () => Promise<void>) {
  const failed = asked().then(
    () => null,
    (error: unknown) => error,
  );
  await pause(after * 1000);
  const started = performance.now();
  await lose();
  const error = await failed;
  expect(isVitalfewError(error), String(error)).toBe(true);
  return { error: error as VitalfewError, seconds: (performance.now() - started) / 1000 };
}

test('a worker that dies: a clear error within 15 s, the next statement is fine', async () => {
  const worker = await server.startWorker();
  const table = await spreadTable();
  const nodes = await engine.query(`SELECT count(*) AS n FROM system.runtime.nodes WHERE state = 'active'`);
  expect(nodes.rows()).toEqual([{ n: 2 }]);
  const { error, seconds } = await lost(
    () => engine.query(slow(table)),
    4,
    () => worker.kill(),
  );
  expect(seconds).toBeLessThan(15);
  expect([error.code, error.exitCode]).toEqual(['engine_failed', 7]);
  expect(error.message).toMatch(/A machine of the cluster was lost or is too busy\. Run the command again\.$/);
  expect(error.message).not.toMatch(/\n|\.java:/);
  expect((await engine.query(`SELECT count(*) AS n FROM ${table}`)).rows()).toEqual([{ n: 80_000 }]);
  await engine.drop(table);
});

test('a coordinator that dies: a clear error within 15 s; when it is back, the next statement is fine', async () => {
  const table = await spreadTable();
  const { error, seconds } = await lost(
    () => engine.query(slow(table)),
    2,
    () => server.kill(),
  );
  expect(seconds).toBeLessThan(15);
  expect([error.code, error.exitCode]).toEqual(['engine_failed', 7]);
  expect(error.message).toMatch(/does not answer: (ECONNRESET|ECONNREFUSED)\. /);
  await server.restart();
  expect((await engine.query(`SELECT count(*) AS n FROM ${table}`)).rows()).toEqual([{ n: 80_000 }]);
  await engine.drop(table);
});

test('a coordinator that dies under an analysis: the error is told of the analysis', async () => {
  const orders = engine.scratch('orders');
  await engine.register(orders, [
    { name: 'customer_id', type: 'text', data: ['a', 'b', 'c', 'a'] },
    { name: 'order_id', type: 'text', data: ['1', '2', '3', '4'] },
    { name: 'ordered_at', type: 'timestamp', data: Array.from({ length: 4 }, (_, i) => `2024-01-0${i + 1}T00:00:00`) },
    { name: 'amount', type: 'number', data: Float64Array.of(1, 2, 3, 4) },
  ]);
  const shop = await open({ orders: { table: `${server.catalog}.vitalfew.${orders}` } }, { engine });
  await server.kill();
  const started = performance.now();
  const error = await rfm(shop).then(
    () => null,
    (thrown: unknown) => thrown,
  );
  expect(performance.now() - started).toBeLessThan(15_000);
  expect(String(error)).toMatch(/segment\.rfm: Trino at http:\/\/127\.0\.0\.1:\d+ does not answer: ECONN/);
  await server.restart();
  expect((await rfm(shop)).input.customers).toBe(3);
});
