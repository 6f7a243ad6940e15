import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { isVitalfewError } from '../../src/errors.js';
import { type Dataset, open, tableNames } from '../../src/intake/index.js';
import { encodeGbk } from '../../src/simulate/gbk.js';
import { type Market, type MarketFormat, simulateMarket, writeMarket } from '../../src/simulate/index.js';
import type { MessyLedger } from '../../src/simulate/messy-orders.js';
import { rowsOf, type TableRow } from './read-market.js';

const market = simulateMarket({ customers: 300, seed: 6, months: 8 });
let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'vitalfew-files-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function opened(format: MarketFormat): Promise<Dataset> {
  const place = join(folder, format);
  await writeMarket(market, place, { format });
  return open(Object.fromEntries(tableNames.map((name) => [name, join(place, `${name}.${format}`)])));
}

const moneyOf = (source: Market): number =>
  rowsOf(source, 'orders').reduce(
    (sum, row) => sum + Math.round(Number(row.quantity) * Number(row.unit_price) * 100),
    0,
  ) / 100;

describe.each(['csv', 'parquet', 'xlsx'] as const)('%s', (format) => {
  test('intake takes every row of every table and finds the same money', { timeout: 60_000 }, async () => {
    const shop = await opened(format);
    for (const { name, rowCount } of market.tables) {
      if (name === 'indicator_sheet') continue;
      const { ledger } = shop.tables[name]!;
      expect({ name, ...ledger }).toMatchObject({ name, records: rowCount, accepted: rowCount, rejected: 0 });
    }
    const orders = shop.tables.orders!;
    const answer = await shop.engine.query(
      `SELECT CAST(sum(amount) AS DOUBLE) AS money, count(customer_id) AS known, min(ordered_at) AS first FROM ${orders.relation}`,
    );
    const rows = rowsOf(market, 'orders');
    expect(answer.numbers('money')[0]).toBeCloseTo(moneyOf(market), 2);
    expect(answer.numbers('known')[0]).toBe(rows.filter((row) => row.customer_id !== null).length);
    expect(answer.texts('first')[0]!.slice(0, 19).replace('T', ' ')).toBe(
      rows.map((row) => String(row.ordered_at)).sort()[0],
    );
    await shop.close();
  });

  test('the same market gives the same bytes', { timeout: 60_000 }, async () => {
    const again = join(folder, `${format} again`);
    await writeMarket(market, join(folder, format), { format });
    await writeMarket(market, again, { format });
    for (const name of ['orders', 'customers', 'touches']) {
      const [one, two] = await Promise.all(
        [join(folder, format), again].map((at) => readFile(join(at, `${name}.${format}`))),
      );
      expect(one!.equals(two!), name).toBe(true);
    }
  });
});

describe('the messy export', () => {
  test('intake arrives at the ledgers beside them', { timeout: 60_000 }, async () => {
    const place = join(folder, 'messy');
    await writeMarket(simulateMarket({ customers: 1000, seed: 6, months: 6 }), place, { messy: true });
    const ledgers = JSON.parse(await readFile(join(place, 'messy-ledger.json'), 'utf8')) as MessyLedger[];
    expect(ledgers.map(({ table }) => table)).toEqual(['orders', 'customers', 'products']);
    const shop = await open(
      Object.fromEntries(ledgers.map(({ table, file }) => [table, join(place, file)])),
      ledgers[0]!.options,
    );
    for (const { table, records, accepted, rejected, excluded } of ledgers) {
      const { ledger } = shop.tables[table]!;
      expect({ table, ...ledger }).toEqual({ table, records, accepted, rejected, excluded });
    }
    const [orders, customers, products] = ledgers;
    for (const fault of ['otherDate', 'noAmount', 'blank', 'duplicate', 'footer'])
      expect(orders!.faults[fault], fault).toBeGreaterThan(0);
    for (const fault of ['otherDate', 'noAmount', 'noId', 'blank', 'footer'])
      expect(customers!.faults[fault], fault).toBeGreaterThan(0);
    expect(products!.faults.footer).toBe(1);
    expect(Number(shop.tables.orders!.money!.accepted)).toBe(Number(orders!.accepted_amount));
    const names = await shop.engine.query(`SELECT DISTINCT product_name AS name FROM ${shop.tables.orders!.relation}`);
    const known = new Map<unknown, TableRow>(rowsOf(market, 'products').map((row) => [row.name, row]));
    expect(names.texts('name').filter((name) => !known.has(name))).toEqual([]);
    const prices = await shop.engine.query(
      `SELECT name, CAST(price AS DOUBLE) AS price FROM ${shop.tables.products!.relation}`,
    );
    const price = prices.numbers('price');
    for (const [row, name] of prices.texts('name').entries())
      expect(price[row], String(name)).toBe(known.get(name)!.price);
    const genders = await shop.engine.query(
      `SELECT DISTINCT gender FROM ${shop.tables.customers!.relation} WHERE gender IS NOT NULL ORDER BY gender`,
    );
    expect(genders.texts('gender')).toEqual(['女', '男'].sort());
    await shop.close();
  });

  test('read as UTF-8 it is refused, not guessed', async () => {
    const place = join(folder, 'messy utf-8');
    await writeMarket(market, place, { messy: true });
    const error = await open({ orders: join(place, 'messy-orders.csv') }, { encoding: 'utf-8' }).catch(
      (caught: unknown) => caught,
    );
    expect(isVitalfewError(error)).toBe(true);
  });

  test('GBK goes there and back; what it has not is refused', () => {
    const words = '好邻居 Wutong Lane 单价，５０元（桂溪店）';
    expect(new TextDecoder('gbk').decode(encodeGbk(words))).toBe(words);
    expect(() => encodeGbk('☕')).toThrow(/must be in GBK/);
  });
});

test('a table that is too long for Excel is refused by name', async () => {
  const long = { ...market, tables: market.tables.map((table) => ({ ...table, rowCount: 2_000_000 })) };
  const error = await writeMarket(long, join(folder, 'long'), { format: 'xlsx' }).catch((caught: unknown) => caught);
  expect(isVitalfewError(error) && [error.code, error.exitCode]).toEqual(['invalid_option', 2]);
});
