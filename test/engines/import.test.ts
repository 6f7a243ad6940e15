import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { type Engine, openTrino } from '../../src/engine/index.js';
import { checkReport, type Dataset, importTables, open } from '../../src/intake/index.js';
import { rfm } from '../../src/segment/index.js';
import { sample } from '../../src/simulate/sample.js';

const { url, catalog, files } = inject('trino');
let engine: Engine;
let here: Dataset;
beforeAll(async () => {
  engine = await openTrino(`${url.replace(/\/default$/, '')}/imported`);
  here = await sample();
});
afterAll(async () => {
  await engine?.close();
  await here?.close();
});

const options = { files: join(files, 'imported'), location: 'local:///imported', replace: false };

test('files become tables that are read with the same ledger and answer', { timeout: 120_000 }, async () => {
  const { orders, customers } = here.tables;
  const some = { ...here, tables: { orders: orders!, customers: customers! } };
  const done = await importTables(some, engine, options);
  expect(done.map(({ table, rows }) => [table, rows])).toEqual([
    ['orders', orders!.ledger.accepted],
    ['customers', customers!.ledger.accepted],
  ]);
  const there = await open({ orders: `${catalog}.imported.orders`, customers: 'customers' }, { engine });
  const of = (dataset: Dataset) => (checkReport(dataset).tables as Record<string, Record<string, unknown>>).orders!;
  for (const part of ['records', 'accepted', 'units', 'money', 'returns', 'limited', 'from', 'to'])
    expect(of(there)[part], part).toEqual(of(here)[part]);
  expect((await rfm(there)).metrics).toEqual((await rfm(here)).metrics);
});

test('what is in the way is named, and a wrong place costs nothing', { timeout: 120_000 }, async () => {
  const one = { ...here, tables: { referrals: here.tables.referrals! } };
  await importTables(one, engine, options);
  await expect(importTables(one, engine, options)).rejects.toThrow(/"referrals" is there already.*--replace/);
  const elsewhere = { ...options, location: 'local:///elsewhere', replace: true };
  await expect(importTables(one, engine, elsewhere)).rejects.toThrow(
    /the cluster sees 0 rows at local:\/\/\/elsewhere/,
  );
  const left = await engine.query(`SELECT count(*) AS n FROM ${engine.table('referrals')}`);
  expect(left.numbers('n')[0]).toBe(here.tables.referrals!.ledger.accepted);
  await expect(importTables(one, engine, { ...options, replace: true })).resolves.toHaveLength(1);
  mkdirSync(join(options.files, 'products'));
  writeFileSync(join(options.files, 'products', 'notes.txt'), 'mine');
  const products = { ...here, tables: { products: here.tables.products! } };
  await expect(importTables(products, engine, options)).rejects.toThrow(/has a file "notes.txt" that is no import/);
});
