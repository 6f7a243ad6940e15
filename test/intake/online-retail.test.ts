import { afterAll, describe, expect, test } from 'vitest';
import { type Dataset, open } from '../../src/intake/index.js';
import { dataFile } from '../support/data.js';

const path = dataFile('online_retail/online_retail.csv.gz');
let shop: Dataset | null = null;

afterAll(async () => {
  await shop?.close();
});

// Counts of the description of the data set (data/README.md); money summed by an independent awk over the lines.
describe.skipIf(path === null)('online_retail.csv.gz as it is', () => {
  test('columns are found by themselves and the ledger adds up', { timeout: 60_000 }, async () => {
    shop = await open({ orders: path! }, { rejectsDir: null });
    const orders = shop.tables.orders!;
    expect(orders.understood.map(({ source, name, by }) => [source, name, by])).toEqual([
      ['InvoiceNo', 'order_id', 'synonym'],
      ['StockCode', 'product_id', 'synonym'],
      ['Description', 'product_name', 'synonym'],
      ['Quantity', 'quantity', 'exact'],
      ['InvoiceDate', 'ordered_at', 'synonym'],
      ['UnitPrice', 'unit_price', 'exact'],
      ['CustomerID', 'customer_id', 'exact'],
      ['Country', 'Country', 'attribute'],
    ]);
    expect(orders.ledger).toEqual({ records: 541_909, accepted: 541_909, rejected: 0, excluded: {} });
    expect(orders.units).toEqual({ records: '5176450', accepted: '5176450', rejected: '0', excluded: {} });
    expect(orders.money).toEqual({
      records: '9747747.934',
      accepted: '9769872.054',
      rejected: '0',
      excluded: { negative_price: '-22124.12' },
    });
    expect(orders.limited?.no_customer).toBe(135_080);
    expect(orders.returns!.matched + orders.returns!.unmatched).toBe(10_624);
    const counts = Object.fromEntries(orders.issues.map((issue) => [issue.code, issue.count]));
    expect(counts).toMatchObject({ 'W-DUP-01': 5268, 'W-CUS-01': 135_080, 'W-PRC-01': 2515, 'W-PRC-02': 2 });
    expect([orders.from, orders.to, shop.asOf]).toEqual(['2010-12-01T08:26:00', '2011-12-09T12:50:00', '2011-12-09']);
  });

  test('lines with quantity, price and customer give the published numbers', async () => {
    const { engine, tables } = shop!;
    const answer = await engine.query(
      `SELECT count(DISTINCT customer_id) AS customers, count(DISTINCT order_id) AS orders, sum(amount) AS revenue
       FROM ${tables.orders!.relation} WHERE quantity > 0 AND unit_price > 0 AND customer_id IS NOT NULL`,
    );
    expect(answer.rows()).toEqual([{ customers: 4338, orders: 18_532, revenue: 8_911_407.904 }]);
  });
});
