import { afterAll, beforeAll, expect, test } from 'vitest';
import { cleanScratch, type Engine, openDuckDb } from '../../src/engine/index.js';
import { machineMark, scratchNames, scratchOwner } from '../../src/engine/trino/scratch-names.js';

let engine: Engine;
beforeAll(async () => {
  engine = await openDuckDb({ threads: 1 });
});
afterAll(() => engine.close());

const now = Date.UTC(2024, 5, 1, 12);

test('a name tells who made the table, and no other name is taken for one', () => {
  const name = scratchNames(now)('orders_base');
  expect(scratchOwner(name)).toEqual({ started: now / 1000, machine: machineMark(), process: process.pid });
  for (const other of ['orders', 'orders_vf', 'my_vf_table_1', 'a_vf1_2_3_4_5']) expect(scratchOwner(other)).toBeNull();
});

test('a name shows neither the machine nor its user', () => {
  expect(machineMark()).toMatch(/^[0-9a-f]{6}$/);
});

// The statements are the same on every engine: asked of the embedded one, whose schema is `main`.
test('drops what dead processes and yesterday left, keeps the rest', async () => {
  const mine = scratchNames(now)('mine');
  const dead = mine.replace(/_[0-9a-z]+(_[0-9a-f]{4}_\d+)$/, '_zzzzz$1');
  const elsewhere = dead.replace(machineMark(), '0a0a0a');
  const old = scratchNames(now - 25 * 3_600_000)('old');
  for (const name of ['orders', mine, dead, elsewhere, old]) await engine.materialise(name, 'SELECT 1 AS one');
  expect(await cleanScratch(engine, { now })).toEqual({ dropped: [dead, old].sort(), kept: [elsewhere, mine].sort() });
  expect((await cleanScratch(engine, { now, all: true })).dropped).toEqual([elsewhere, mine].sort());
  expect((await engine.query('SELECT one FROM orders')).rowCount).toBe(1);
});
