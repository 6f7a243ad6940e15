import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Engine, openDuckDb } from '../../src/engine/index.js';
import { type IntakeOptions, open, tableOf } from '../../src/intake/index.js';
import { rfm } from '../../src/segment/index.js';

let engine: Engine;
beforeEach(async () => {
  engine = await openDuckDb({ threads: 2 });
});
afterEach(() => engine.close());

const types = `invoice VARCHAR, client BIGINT, "order date" TIMESTAMP, sku VARCHAR, quantity INTEGER, price DOUBLE, tags INTEGER[]`;
const good = [
  `('1', 7, TIMESTAMP '2024-01-02 10:00:00', 'A', 2, 9.99, [1])`,
  `('1', 7, TIMESTAMP '2024-01-02 10:00:00', 'B', 1, 0.5, NULL)`,
  `('2', 8, TIMESTAMP '2024-02-03 11:30:00.25', 'A', -1, 9.99, NULL)`,
  `('3', NULL, TIMESTAMP '2024-03-04 00:00:00', 'C', 1, 1234.5678, NULL)`,
];

async function table(name: string, rows: readonly string[], columns = types): Promise<void> {
  await engine.query(`CREATE TABLE ${name} (${columns})`);
  await engine.query(`INSERT INTO ${name} VALUES ${rows.join(', ')}`);
}
const opened = (name: string, options: IntakeOptions = {}) => open({ orders: { table: name } }, { engine, ...options });

describe('a table of the engine', () => {
  test('is read where it is: types of the engine, synonyms, ledger', async () => {
    await table('sales', good);
    const shop = await opened('sales');
    const { orders } = shop.tables;
    expect(orders!.columns).toEqual([
      'order_id',
      'customer_id',
      'ordered_at',
      'product_id',
      'quantity',
      'unit_price',
      'amount',
      'is_return',
    ]);
    expect(orders!.ledger).toEqual({ records: 4, accepted: 4, rejected: 0, excluded: {} });
    // 2 × 9.99 + 0.5 − 9.99 + 1234.5678
    expect(orders!.money?.accepted).toBe('1245.0578');
    expect(orders!.limited?.no_customer).toBe(1);
    expect([orders!.from, orders!.to]).toEqual(['2024-01-02T10:00:00', '2024-03-04T00:00:00']);
    expect(shop.issues.find(({ code }) => code === 'I-TAB-02')?.message.params?.what).toMatchObject({
      params: { columns: 'tags' },
    });
    // Nothing is copied: the relation follows the table.
    await engine.query(`INSERT INTO sales VALUES ${good[0]}`);
    expect((await tableOf(shop, 'orders')).rowCount).toBe(5);
  });

  test('has a checksum instead of a hash: alike in any order and type, another one for other data', async () => {
    await table('sales', good);
    await table('turned', good.toReversed());
    const decimal = types.replace('DOUBLE', 'DECIMAL(12, 4)').replace('client BIGINT', 'client VARCHAR');
    await table('typed', good, decimal);
    await table('other', [...good.slice(0, 3), good[3]!.replace('1234.5678', '1234.5679')]);
    const [sales, turned, typed, other] = await Promise.all(
      ['sales', 'turned', 'typed', 'other'].map(async (name) => (await opened(name)).tables.orders!.source),
    );
    expect(sales).toMatchObject({ name: 'sales', sha256: null, records: 4 });
    expect(sales!.checksum).toMatch(/^[0-9a-f]{8,}$/);
    expect(turned!.checksum).toBe(sales!.checksum);
    expect(typed!.checksum).toBe(sales!.checksum);
    expect(other!.checksum).not.toBe(sales!.checksum);
    const result = await rfm(await opened('sales'));
    expect(result.provenance.sources).toEqual([{ table: 'orders', ...sales }]);
  });

  test('rejects what is no number of four decimals, tells the reason and no line', async () => {
    const many = Array.from({ length: 400 }, (_, i) => `('n${i}', 1, TIMESTAMP '2024-01-05', 'A', 1, 2.0, NULL)`);
    const bad = [
      `('b1', 1, TIMESTAMP '2024-01-05', 'A', 1, 'nan', NULL)`,
      `('b2', 1, TIMESTAMP '2024-01-05', 'A', 1, 0.123456, NULL)`,
      `('b3', 1, TIMESTAMP '2024-01-05', 'A', 0, 2.0, NULL)`,
    ];
    await table('sales', [...many, ...bad]);
    const { orders } = (await opened('sales')).tables;
    expect(orders!.ledger).toMatchObject({ records: 403, accepted: 400, rejected: 3 });
    const issues = orders!.issues.filter(({ code }) => /^E-/.test(code));
    expect(issues.map(({ code, count }) => [code, count])).toEqual([
      ['E-QTY-01', 1],
      ['E-NUM-03', 1],
      ['E-NUM-04', 1],
    ]);
    for (const issue of issues) expect(issue.where).not.toHaveProperty('line');
    await expect(opened('sales', { strict: true })).rejects.toMatchObject({ code: 'bad_input' });
  });

  test('with text columns is read by the rules for text', async () => {
    const texts = types
      .replace('TIMESTAMP', 'VARCHAR')
      .replace('price DOUBLE', 'price VARCHAR')
      .replace('INTEGER,', 'VARCHAR,');
    await table(
      'sales',
      [
        `('1', 7, '31/01/2024', 'A', '2', '1,234.50', NULL)`,
        `('2', 7, '01/02/2024 10:30', 'B', '1', '0.50', NULL)`,
        `('3', 8, '02/02/2024', '', '1', '3.00', NULL)`,
      ],
      texts,
    );
    await expect(opened('sales')).rejects.toMatchObject({ code: 'bad_input' });
    await engine.query(`UPDATE sales SET sku = 'C' WHERE sku = ''`);
    const { orders } = (await opened('sales')).tables;
    expect(orders!.money?.accepted).toBe('2472.5');
    expect(orders!.to).toBe('2024-02-02T00:00:00');
  });

  test('leaves out repeats where it is asked to, though its rows have no number', async () => {
    await table('sales', [...good, good[0]!, good[0]!]);
    const all = await opened('sales');
    expect(all.issues.find(({ code }) => code === 'W-DUP-01')?.count).toBe(2);
    const { orders } = (await opened('sales', { dedupe: true })).tables;
    expect(orders!.ledger).toMatchObject({ records: 6, accepted: 4, excluded: { duplicates: 2 } });
  });

  test('has more columns than one expression takes', async () => {
    const names = Array.from({ length: 250 }, (_, i) => `x${i}`);
    await engine.query(
      `CREATE TABLE wide AS SELECT 'c1' AS customer_id, DATE '2024-01-01' AS as_of, ${names.map((name, i) => `${i} AS ${name}`)}`,
    );
    const first = (await open({ indicators: { table: 'wide' } }, { engine })).tables.indicators!.source.checksum;
    await engine.query('UPDATE wide SET x249 = 0');
    const second = (await open({ indicators: { table: 'wide' } }, { engine })).tables.indicators!.source.checksum;
    expect(second).not.toBe(first);
  });

  test('of more than five million rows is grouped in parts', { timeout: 60_000 }, async () => {
    // Every order has two lines; 7 lines are repeated, and the last order has two customers.
    await engine.query(`CREATE TABLE sales AS SELECT CAST(r // 2 AS VARCHAR) AS order_id,
      CASE WHEN r = 5100001 THEN 'b' ELSE 'a' END AS customer_id, CAST(r % 2 AS VARCHAR) AS product_id FROM range(5100002) AS t(r)
      UNION ALL SELECT CAST(r AS VARCHAR), 'a', '1' FROM range(7) AS t(r)`);
    const shop = await opened('sales');
    const counts = new Map(shop.issues.map((issue) => [issue.code, issue.count]));
    expect(counts.get('W-DUP-01')).toBe(7);
    expect(counts.get('W-ORD-02')).toBe(1);
  });

  test('that is not there is an error that names it', async () => {
    await expect(opened('nowhere')).rejects.toThrow(
      /^nowhere: duckdb cannot read a table of this name: .*\[E-TAB-01\]$/,
    );
  });
});

test('an amount of memory is checked, and not taken beside an engine', async () => {
  await expect(open({}, { memoryLimit: '2 giga' })).rejects.toMatchObject({ code: 'invalid_option' });
  await expect(open({}, { memoryLimit: '10MB' })).rejects.toMatchObject({ code: 'invalid_option' });
  await expect(open({}, { engine, memoryLimit: '2GB' })).rejects.toThrow(/memoryLimit/);
  const shop = await open({ customers: [{ customer_id: 'a' }] }, { memoryLimit: '0.25GB' });
  const [limit] = (await shop.engine.query(`SELECT current_setting('memory_limit') AS bytes`)).texts('bytes');
  expect(limit).toBe('256.0 MiB');
  await shop.close();
});
