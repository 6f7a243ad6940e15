import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Dataset, open, tableOf } from '../../src/intake/index.js';
import { tableToJson } from '../../src/result/index.js';

const folder = mkdtempSync(join(tmpdir(), 'vitalfew-table-'));
let shop: Dataset;
beforeAll(async () => {
  shop = await open({
    orders: [
      { order_id: '1', customer_id: '=cmd', ordered_at: '2024-02-29', product_id: 'p', quantity: 2, unit_price: 1.5 },
      { order_id: '2', customer_id: null, ordered_at: '2024-03-01', product_id: 'q', quantity: 1, unit_price: 4 },
    ],
  });
});
afterAll(async () => {
  await shop.close();
  rmSync(folder, { recursive: true, force: true });
});

test('the accepted records as rows, in the order of the source', async () => {
  const orders = await tableOf(shop, 'orders');
  expect(orders).toMatchObject({ kind: 'query', rowCount: 2 });
  expect(await orders.head(1)).toMatchObject([{ order_id: '1', customer_id: '=cmd', quantity: 2, amount: 3 }]);
  expect((await orders.rows()).map((row) => row['customer_id'])).toEqual(['=cmd', null]);
  expect(await orders.values('amount')).toEqual(Float64Array.of(3, 4));
  await expect(orders.values('nobody')).rejects.toThrow('there is no column "nobody"');
  await expect(async () => tableOf(shop, 'customers')).rejects.toThrow('table "customers" is missing');
});

test('its rows are written as JSON only on request', async () => {
  const orders = await tableOf(shop, 'orders');
  expect(await tableToJson(orders, 'en', false)).toMatchObject({ rowCount: 2, rows: [] });
  expect((await tableToJson(orders, 'en', true)).rows).toHaveLength(2);
});

test('as CSV (formulas disarmed), Parquet and DataFrame', async () => {
  const orders = await tableOf(shop, 'orders');
  const csv = join(folder, 'orders.csv');
  await orders.writeCsv(csv);
  expect(readFileSync(csv, 'utf8')).toContain('"\'=cmd"');
  expect(readFileSync(csv, 'utf8').trimEnd().split('\r\n')).toHaveLength(3);
  const parquet = join(folder, 'orders.parquet');
  await orders.writeParquet(parquet);
  const again = await open({ orders: parquet });
  expect(again.tables.orders!.ledger).toMatchObject({ records: 2, accepted: 2 });
  await again.close();
  expect((await orders.toDanfo()).shape[0]).toBe(2);
}, 30_000);
