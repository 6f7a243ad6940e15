import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as xlsx from '@e965/xlsx';
import { afterAll, describe, expect, test } from 'vitest';
import { openDuckDb } from '../../src/engine/index.js';
import { VitalfewError } from '../../src/errors.js';
import {
  checkReport,
  type Dataset,
  type IntakeOptions,
  ledgerText,
  open,
  type Sources,
} from '../../src/intake/index.js';
import { text } from '../../src/messages/index.js';
import { dataFile } from '../support/data.js';

const root = mkdtempSync(join(tmpdir(), 'vitalfew-sources-'));
const shops: Dataset[] = [];
let made = 0;

afterAll(async () => {
  for (const shop of shops) await shop.close();
  rmSync(root, { recursive: true });
});

function write(name: string, content: string | Buffer): string {
  const folder = join(root, String(++made));
  mkdirSync(folder);
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

async function opened(sources: Sources, options?: IntakeOptions): Promise<Dataset> {
  const shop = await open(sources, options);
  shops.push(shop);
  return shop;
}

async function refused(sources: Sources, options?: IntakeOptions): Promise<VitalfewError> {
  const thrown = await open(sources, options).then(
    async (shop) => {
      await shop.close();
      return null;
    },
    (error: unknown) => error,
  );
  expect(thrown).toBeInstanceOf(VitalfewError);
  return thrown as VitalfewError;
}

const lines = (n: number) =>
  Array.from({ length: n }, (_, i) => [`o${i}`, `c${i % 7}`, `2024-01-0${(i % 9) + 1}`, 'p', '2', '1.50']);
const header = ['order_id', 'customer_id', 'ordered_at', 'product_id', 'quantity', 'unit_price'];
const csv = (n: number) => `${[header, ...lines(n)].map((cells) => cells.join(',')).join('\n')}\n`;

describe('Parquet', () => {
  test('typed and text columns read alike', async () => {
    const path = join(root, 'orders.parquet');
    const engine = await openDuckDb();
    await engine.writeParquet(
      `SELECT 'o1' AS order_id, CAST(17850 AS BIGINT) AS customer_id, TIMESTAMP '2024-01-02 03:04:05' AS ordered_at,
        'p' AS product_id, CAST(3 AS INTEGER) AS quantity, CAST(2.55 AS DOUBLE) AS unit_price, '客' AS note
       UNION ALL SELECT 'o2', NULL, TIMESTAMP '2024-01-03 00:00:00', 'q', 1, 0.1, NULL`,
      path,
    );
    await engine.close();
    const shop = await opened({ orders: path });
    const { ledger, money, limited, relation, form } = shop.tables.orders!;
    expect([ledger.records, ledger.accepted, money?.accepted, limited?.no_customer]).toEqual([2, 2, '7.75', 1]);
    expect(form).toEqual({ form: 'Parquet' });
    const rows = await shop.engine.query(`SELECT customer_id, ordered_at, note, line FROM ${relation} ORDER BY line`);
    expect(rows.rows()).toEqual([
      { customer_id: '17850', ordered_at: '2024-01-02T03:04:05', note: '客', line: 1 },
      { customer_id: null, ordered_at: '2024-01-03T00:00:00', note: null, line: 2 },
    ]);
  });

  test('P1: truncated', async () => {
    const whole = readFileSync(join(root, 'orders.parquet'));
    const error = await refused({ orders: write('cut.parquet', whole.subarray(0, whole.length - 20)) });
    expect(error.issues[0]?.code).toBe('E-FIL-06');
    expect(error.message).toMatch(/cannot be read: [^.:]+: [^.]+ '.*cut\.parquet'\. Write it again\./);
  });
});

describe('Excel', () => {
  function workbook(sheets: Record<string, unknown[][]>, options: { date1904?: boolean } = {}): Buffer {
    const book = xlsx.utils.book_new();
    for (const [name, rows] of Object.entries(sheets))
      xlsx.utils.book_append_sheet(book, xlsx.utils.aoa_to_sheet(rows, { cellDates: false }), name);
    if (options.date1904) book.Workbook = { WBProps: { date1904: true } };
    return xlsx.write(book, { type: 'buffer', bookType: 'xlsx' }) as Buffer;
  }
  const day = (serial: number) => ({ t: 'n', v: serial, z: 'yyyy-mm-dd' });

  test('serial dates by style, numbers, text ids', async () => {
    const rows = [
      header,
      ['o1', '00123', day(45292), 'p', 2, 1.5],
      ['o2', 'c', day(45293.5), 'p', 1, 0.25],
      [],
      ['o3', 'c', day(45294), 'p', 1, 1],
    ];
    const shop = await opened({ orders: write('orders.xlsx', workbook({ Sheet1: rows })) });
    const { ledger, money, relation } = shop.tables.orders!;
    expect([ledger.records, ledger.accepted, money?.accepted]).toEqual([3, 3, '4.25']);
    const answer = await shop.engine.query(`SELECT customer_id, ordered_at FROM ${relation} ORDER BY line`);
    expect(answer.rows()).toEqual([
      { customer_id: '00123', ordered_at: '2024-01-01T00:00:00' },
      { customer_id: 'c', ordered_at: '2024-01-02T12:00:00' },
      { customer_id: 'c', ordered_at: '2024-01-03T00:00:00' },
    ]);
  });

  test('K5: the 1904 system', async () => {
    const rows = [header, ['o1', 'c', day(43830), 'p', 2, 1.5]];
    const shop = await opened({ orders: write('mac.xlsx', workbook({ Sheet1: rows }, { date1904: true })) });
    expect(shop.tables.orders!.from).toBe('2024-01-01T00:00:00');
  });

  test('a bad cell is told by sheet and cell', async () => {
    const rows = [header, ...lines(300).map((cells, i) => (i === 9 ? [...cells.slice(0, 4), 'two', 1] : cells))];
    const shop = await opened({ orders: write('bad.xlsx', workbook({ Sales: rows })) });
    expect(shop.tables.orders!.ledger.rejected).toBe(1);
    const said = shop.issues.map((issue) => text(issue.message)).join('\n');
    expect(said).toContain('bad.xlsx Sales!E11 column "quantity": "two" is not a number');
  });

  test('X1: an error value is no id', async () => {
    const rows = [
      header,
      ...lines(300).map((cells, i) => (i === 4 ? ['o', { t: 'e', v: 23, w: '#REF!' }, ...cells.slice(2)] : cells)),
    ];
    const shop = await opened({ orders: write('error.xlsx', workbook({ Sales: rows })) });
    expect(shop.tables.orders!.ledger.rejected).toBe(1);
    expect(shop.issues.map((issue) => text(issue.message)).join('\n')).toContain(
      'Sales!B6 column "customer_id": "#REF!"',
    );
  });

  test('two sheets with data need --sheet', async () => {
    const path = write('two.xlsx', workbook({ a: [header, lines(1)[0]!], b: [header, lines(1)[0]!, lines(2)[1]!] }));
    expect((await refused({ orders: path })).issues[0]?.code).toBe('E-XLS-04');
    expect((await opened({ orders: path }, { sheet: 'b' })).tables.orders!.ledger.records).toBe(2);
    expect((await refused({ orders: path }, { sheet: 'c' })).issues[0]?.code).toBe('E-XLS-03');
  });

  test('a zip that lies about itself or is none is refused before it is inflated', async () => {
    const bytes = workbook({ Sheet1: [header, lines(1)[0]!] });
    const huge = Buffer.from(bytes);
    const at = huge.indexOf(Buffer.from([0x50, 0x4b, 0x01, 0x02]));
    huge.writeUInt32LE(0x7fffffff, at + 24);
    expect((await refused({ orders: write('huge.xlsx', huge) })).issues[0]?.code).toBe('E-XLS-01');
    expect((await refused({ orders: write('cut.xlsx', bytes.subarray(0, 100)) })).issues[0]?.code).toBe('E-XLS-01');
  });
});

describe('rows of memory and the engine', () => {
  test('a danfojs DataFrame', { timeout: 60_000 }, async () => {
    const danfo = await import('danfojs-node');
    const frame = new danfo.DataFrame({
      客户编号: ['a', 'b'],
      订单编号: ['1', '2'],
      商品: ['x', 'y'],
      数量: [1, 2],
      单价: [2.5, 0.1],
    });
    const shop = await opened({ orders: frame as never });
    expect(shop.tables.orders!.money?.accepted).toBe('2.7');
    expect(shop.tables.orders!.columns).toEqual(
      expect.arrayContaining(['customer_id', 'order_id', 'product_id', 'quantity', 'unit_price']),
    );
  });

  test('a table of the engine, which is left open', async () => {
    const engine = await openDuckDb();
    await engine.register('mine', [
      { name: 'customer', type: 'text', data: ['a', 'b'] },
      { name: 'order date', type: 'date', data: ['2024-01-01', '2024-01-02'] },
      { name: 'total', type: 'number', data: Float64Array.of(1.25, 2) },
    ]);
    const shop = await open({ orders: { table: 'mine' } }, { engine });
    expect(shop.tables.orders!.money?.accepted).toBe('3.25');
    expect(shop.asOf).toBe('2024-01-02');
    await shop.close();
    expect((await engine.query('SELECT 1 AS one')).rows()).toEqual([{ one: 1 }]);
    await engine.close();
  });

  test('repeated lines among more than a million are all found', { timeout: 60_000 }, async () => {
    const engine = await openDuckDb();
    const line = `'o' || CAST(CAST(floor(r / 3) AS BIGINT) AS VARCHAR) AS order_id, 'c' || CAST(r % 1000 AS VARCHAR) AS customer_id,
      'p' || CAST(r % 97 AS VARCHAR) AS product_id, CAST(1 + r % 5 AS VARCHAR) AS quantity, '1.50' AS unit_price`;
    await engine.materialise(
      'big',
      `SELECT ${line} FROM (SELECT CAST(range AS BIGINT) AS r FROM range(1100000)) AS a
       UNION ALL SELECT ${line} FROM (SELECT CAST(range AS BIGINT) * 7 AS r FROM range(1234)) AS b`,
    );
    const shop = await open({ orders: { table: 'big' } }, { engine });
    const counts = new Map(shop.issues.map((issue) => [issue.code, issue.count]));
    expect(counts.get('W-DUP-01')).toBe(1234);
    expect(counts.get('W-ORD-02')).toBe(366_667);
    const deduped = await open({ orders: { table: 'big' } }, { engine, dedupe: true });
    expect(deduped.tables.orders!.ledger).toMatchObject({ accepted: 1_100_000, excluded: { duplicates: 1234 } });
    await engine.close();
  });

  test.each(['\n', '\r\n'])(
    'repeated lines of a long file, within their order and beyond it, without those rejected (%j)',
    async (end) => {
      const line = (i: number, quantity = 1) => `o${i},c${i % 90},2024-03-05,"p, ${i % 97}",${quantity},1.50`;
      const lines = Array.from({ length: 120_000 }, (_, i) => line(i));
      // Three within their order, two of an order that begins again, and one that is rejected as often as it stands there.
      const more = [lines[7]!, lines[7]!, lines[9]!].map((text) => text.replace('o', 'again'));
      lines.push(...more.flatMap((text) => [text, text]), lines[100]!, lines[100]!, line(5, 0), line(5, 0));
      lines.push('o200,other,2024-03-05,p,1,1.50', 'o300,c30,2024-04-01,p,1,1.50');
      const path = write(
        'long.csv',
        ['order_id,customer_id,date,product_id,quantity,unit_price', ...lines, ''].join(end),
      );
      const shop = await opened({ orders: path });
      const counts = new Map(shop.issues.map((issue) => [issue.code, issue.count]));
      expect(shop.tables.orders!.ledger).toMatchObject({ records: 120_012, rejected: 2 });
      expect(counts.get('W-DUP-01')).toBe(6);
      expect([counts.get('W-ORD-02'), counts.get('W-ORD-03')]).toEqual([1, 1]);
      const grouped = await opened({ orders: path }, { dedupe: true });
      expect(grouped.tables.orders!.ledger.excluded).toMatchObject({ duplicates: 6 });
    },
  );

  test('an engine that may not read the file gets it through its private folder', async () => {
    const engine = await openDuckDb();
    const shop = await open({ orders: write('orders.csv', csv(5)) }, { engine });
    expect(shop.tables.orders!.ledger.accepted).toBe(5);
    await engine.close();
  });

  test('objects with hostile keys leave Object.prototype alone', async () => {
    const hostile = JSON.parse(
      '[{"__proto__":{"polluted":1},"order_id":"1","customer_id":"c","product_id":"p","constructor":"x"}]',
    );
    const shop = await opened({ orders: hostile });
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
    expect(shop.tables.orders!.columns).toContain('constructor');
  });
});

describe('files that are no table', () => {
  test('F31: missing, folder, FIFO, device, no permission: within a second', async () => {
    const fifo = join(root, 'fifo.csv');
    execFileSync('mkfifo', [fifo]);
    const started = performance.now();
    expect((await refused({ orders: join(root, 'nowhere.csv') })).issues[0]?.code).toBe('E-FIL-01');
    for (const path of [root, fifo, '/dev/zero'])
      expect((await refused({ orders: path })).issues[0]?.code).toBe('E-FIL-02');
    if (process.getuid?.() !== 0) {
      const closed = write('closed.csv', csv(1));
      chmodSync(closed, 0);
      expect((await refused({ orders: closed })).issues[0]?.code).toBe('E-FIL-03');
    }
    expect(performance.now() - started).toBeLessThan(1000);
  });

  test('names with signs of patterns and quotes are taken as they are', async () => {
    for (const name of ['a[1].csv', 'b*.csv', "it's.csv", 'blank name.csv', '客户.csv'])
      expect((await opened({ orders: write(name, csv(3)) })).tables.orders!.ledger.accepted).toBe(3);
  });

  test('a link to a file is read', async () => {
    const link = join(root, 'link.csv');
    symlinkSync(write('target.csv', csv(3)), link);
    expect((await opened({ orders: link })).tables.orders!.ledger.accepted).toBe(3);
  });
});

describe('the call', () => {
  test('what is no table is said to be none', async () => {
    for (const orders of [null, 5, true]) {
      await expect(open({ orders } as unknown as Parameters<typeof open>[0])).rejects.toThrow(
        'open: table "orders" must be a path, a DataFrame, an array of objects or {table: name}.',
      );
    }
  });

  test('unknown tables and options name the nearest', async () => {
    expect((await refused({ order: 'x' } as never)).message).toContain('Did you mean "orders"?');
    expect((await refused({}, { decimals: 'comma' } as never)).message).toContain('Did you mean "decimal"?');
  });

  test('what is wrong with two tables is told at once', async () => {
    const error = await refused({ orders: write('orders.csv', ''), customers: write('customers.csv', 'a,b\nx,y\n') });
    expect(error.issues.map((issue) => issue.code)).toEqual(['E-EMP-02', 'E-HDR-03']);
  });

  test('columns nobody asks for are checked but not kept', async () => {
    const good = lines(300).map((cells) => cells.join(','));
    const path = write(
      'orders.csv',
      `${header.join(',')},note\n${[...good, 'x,c1,2024-01-01,p,two,1.50'].map((line) => `${line},n`).join('\n')}\n${good[0]},n\n`,
    );
    const shop = await opened({ orders: path }, { only: { orders: ['customer_id', 'ordered_at'] } });
    const { columns, ledger, issues } = shop.tables.orders!;
    expect(columns).not.toContain('note');
    expect([ledger.records, ledger.rejected]).toEqual([302, 1]);
    expect(issues.map((issue) => [issue.code, issue.count])).toContainEqual(['E-NUM-02', 1]);
  });

  test('repeated lines are found where not all columns are kept', async () => {
    const path = write('orders.csv', `${csv(300)}${lines(1)[0]!.join(',')}\n`);
    const shop = await opened(
      { orders: path },
      { only: { orders: ['customer_id', 'order_id', 'ordered_at', 'amount'] } },
    );
    expect(shop.issues.map((issue) => [issue.code, issue.count])).toContainEqual(['W-DUP-01', 1]);
  });

  test('stops on request and leaves nothing', async () => {
    const stop = new AbortController();
    stop.abort();
    const error = await refused({ orders: write('orders.csv', csv(5)) }, { signal: stop.signal });
    expect(error.code).toBe('cancelled');
    expect(readdirSync(root).filter((name) => name.endsWith('.rejects.csv'))).toEqual([]);
  });

  test('K11: an as-of date before all data', async () => {
    const error = await refused({ orders: write('orders.csv', csv(500)) }, { asOf: '2020-01-01' });
    expect(error.issues.map((issue) => issue.code)).toContain('E-ASO-01');
  });

  test('the report of check adds up and speaks both languages', async () => {
    const shop = await opened({ orders: write('orders.csv', csv(5)) });
    const { tables } = checkReport(shop) as { tables: { orders: Record<string, unknown> } };
    expect(tables.orders).toMatchObject({
      records: 5,
      accepted: 5,
      rejected: 0,
      excluded: {},
      limited: { no_customer: 0, revenue_share: 0 },
      returns: { matched: 0, unmatched: 0, money: 0 },
      units: { records: 10, accepted: 10, rejected: 0, excluded: {} },
      money: { records: 15, accepted: 15, rejected: 0, excluded: {} },
    });
    expect(ledgerText(shop, 'en')).toContain('accepted');
    expect(ledgerText(shop, 'zh-CN')).toContain('接受');
  });
});

const groceries = dataFile('groceries/groceries_baskets.csv');
const fimi = dataFile('fimi/retail.dat.gz');
const votes = dataFile('networks/wiki-Vote.txt.gz');
const karate = dataFile('networks/karate.csv');

// Sizes of the data sets' descriptions (data/README.md); items counted by an independent awk.
test.skipIf(groceries === null)('groceries_baskets.csv as baskets', async () => {
  const shop = await opened({ orders: groceries! }, { layout: 'baskets', rejectsDir: null });
  const answer = await shop.engine.query(
    `SELECT count(DISTINCT order_id) AS baskets, count(DISTINCT product_id) AS items, count(*) AS n FROM ${shop.tables.orders!.relation}`,
  );
  expect(answer.rows()).toEqual([{ baskets: 9835, items: 169, n: 43_367 }]);
});

test.skipIf(fimi === null)('fimi/retail.dat.gz as baskets', async () => {
  const shop = await opened({ orders: fimi! }, { layout: 'baskets', rejectsDir: null });
  const answer = await shop.engine.query(
    `SELECT count(DISTINCT order_id) AS baskets, count(DISTINCT product_id) AS items FROM ${shop.tables.orders!.relation}`,
  );
  expect(answer.rows()).toEqual([{ baskets: 88_162, items: 16_470 }]);
});

test.skipIf(votes === null)('wiki-Vote.txt.gz as relations', async () => {
  const shop = await opened({ relations: votes! }, { rejectsDir: null });
  expect(shop.tables.relations!.ledger).toEqual({ records: 103_689, accepted: 103_689, rejected: 0, excluded: {} });
});

test.skipIf(karate === null)('karate.csv as relations', async () => {
  const shop = await opened({ relations: karate! }, { rejectsDir: null });
  expect(shop.tables.relations!.understood.slice(0, 2).map(({ source, name }) => [source, name])).toEqual([
    ['source', 'from'],
    ['target', 'to'],
  ]);
  expect(shop.tables.relations!.ledger.accepted).toBe(78);
});
