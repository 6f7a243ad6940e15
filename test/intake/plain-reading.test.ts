import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import { type IntakeOptions, open } from '../../src/intake/index.js';

const folder = mkdtempSync(join(tmpdir(), 'vitalfew-plain-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** More lines than the sample has, so that what comes after them was not seen before. */
const rows = Array.from(
  { length: 3_000 },
  (_, i) =>
    `o${i >> 1},c${(i >> 1) % 50},2024-01-${String(1 + ((i >> 1) % 28)).padStart(2, '0')} 10:${i % 60 < 10 ? '0' : ''}${i % 60}:00,p${i % 7},${1 + (i % 9)},${i % 30}.${i % 2 ? '5' : '25'}`,
);

async function opened(lines: readonly string[], options: IntakeOptions, delimiter = ',', more: readonly string[] = []) {
  const path = join(folder, 'orders.csv');
  const header = ['order_id', 'customer_id', 'ordered_at', 'product_id', 'quantity', 'unit_price', ...more].join(
    delimiter,
  );
  writeFileSync(path, `${header}\n${lines.join('\n')}\n`);
  try {
    const shop = await open({ orders: path }, { rejectsDir: null, ...options });
    const { source, relation, ...table } = shop.tables.orders!;
    const seen = (await shop.engine.query(`SELECT * FROM ${relation} ORDER BY line`)).rows();
    await shop.close();
    return { issues: shop.issues, table: { ...table, records: source.records }, seen };
  } catch (error) {
    return { refused: (error as { issues?: unknown }).issues ?? String(error) };
  }
}

/** With a line end of another kind the file is rewritten record by record and read cell by cell as text. */
const mixed = (lines: readonly string[]) => lines.map((line, i) => (i === 5 ? `${line}\r` : line));

const last = (line: string) => [...rows, line];

test.each<[string, readonly string[], IntakeOptions?]>([
  ['nothing odd', rows],
  ['empty cells', last(',c1,2024-01-05 10:00:00,p1,,2.5')],
  ['no day', last('o9,c1,,p1,2,2.5')],
  ['nothing bought', last('o9,c1,2024-01-05 10:00:00,p1,0,2.5')],
  ['numbers that a cast would take', last('o9,c1,2024-01-05 10:00:00,p1,1_0,1e3')],
  ['a hexadecimal number', last('o9,c1,2024-01-05 10:00:00,p1,0x10,2.5')],
  ['not a number', last('o9,c1,2024-01-05 10:00:00,p1,2,NaN')],
  ['more decimals', last('o9,c1,2024-01-05 10:00:00,p1,2,2.125')],
  ['too many digits', last('o9,c1,2024-01-05 10:00:00,p1,2,123456789012345678')],
  ['a price that the sample does not foresee', last('o9,c1,2024-01-05 10:00:00,p1,3,12345678901234')],
  ['a blank', last('o9,c1,2024-01-05 10:00:00,p1, 2,2.5')],
  ['a day that is none', last('o9,c1,2023-02-29 10:00:00,p1,2,2.5')],
  ['an hour that is none', last('o9,c1,2024-01-05 24:00:00,p1,2,2.5')],
  ['a minute that is none', last('o9,c1,2024-01-05 10:60:00,p1,2,2.5')],
  ['the year 0', last('o9,c1,0000-01-05 10:00:00,p1,2,2.5')],
  ['a day alone', last('o9,c1,2024-01-05,p1,2,2.5')],
  ['a day that never comes', last('o9,c1,9999-12-31 00:00:00,p1,2,2.5')],
  ['days after the as-of date', rows, { asOf: '2024-01-27' }],
  ['lines that repeat', last(rows[17]!), { dedupe: true }],
  [
    'orders of two customers and days',
    last('o9,c1,2024-01-05 10:00:00,p1,-2,2.5').concat('o700,c3,2024-01-01 10:00:00,p1,2,-1'),
  ],
])('as text and as columns that are read beside the engine: %s', async (_, lines, options = {}) => {
  const found = await opened(lines, options);
  expect(found).toEqual(await opened(mixed(lines), options));
  expect(found).not.toHaveProperty('refused');
});

test.each<[string, string, string]>([
  ['wider numbers', '13/01/2024', '123456789,50'],
  ['more decimals', '13/01/2024', '1,5055'],
  ['thousands in groups', '13/01/2024', '1.234,50'],
  ['days in another format', '2024-01-13', '2,5'],
])('cells that are kept as text, of which the sample does not show all: %s', async (_, day, price) => {
  const lines = [...rows, ...rows].map(
    (_, i) => `o${i};c1;${i < 2_100 ? '13/01/2024' : day};p1;1;${i < 2_100 ? '2,5' : price}`,
  );
  const found = await opened(lines, {}, ';');
  expect(found).toEqual(await opened(mixed(lines), {}, ';'));
});

describe('in other forms', () => {
  /** The same lines with days and prices as other people write them; a comma needs quotes. */
  const written = (day: (y: string, m: string, d: string) => string, price: (text: string) => string) =>
    rows.map((line, i) => {
      const [order, customer, moment, product, quantity, money] = line.split(',');
      const [y, m, d] = moment!.slice(0, 10).split('-');
      const text = price(`${i % 40 === 0 ? '1234' : ''}${money}`);
      return `${order},${customer},${day(y!, m!, d!)}${moment!.slice(10, 16)},${product},${quantity},"${text}"`;
    });
  const thousands = (sign: string, point: string) => (text: string) =>
    text.replace('.', point).replace(/\d(?=(\d{3})+(?!\d))/g, `$&${sign}`);

  test.each<[string, readonly string[]]>([
    ['days first, points between thousands', written((y, m, d) => `${Number(d)}/${m}/${y}`, thousands('.', ','))],
    ['months first, commas between thousands', written((y, m, d) => `${Number(m)}/${d}/${y}`, thousands(',', '.'))],
    [
      'Chinese words, blanks between thousands',
      written((y, m, d) => `${y}年${m}月${d}日 `.trim(), thousands(' ', '.')),
    ],
    ['nothing between, apostrophes', written((y, m, d) => `${y}${m}${d}`, thousands("'", '.'))],
    [
      'points, a sign of a currency',
      written(
        (y, m, d) => `${d}.${m}.${y}`,
        (text) => `€${text}`,
      ),
    ],
  ])('%s', async (_, lines) => {
    const last = lines.at(-1)!.replace(/"(.*)"$/, '"x"');
    for (const each of [lines, [...lines, last], [...lines, last.replace('"x"', '""')]]) {
      const found = await opened(each, {});
      expect(found).toEqual(await opened(mixed(each), {}));
      expect(found).not.toHaveProperty('refused');
    }
  });
});

describe('days of which the beginning says too little', () => {
  const sorted = (day: (m: number, d: number) => string) =>
    Array.from({ length: 40_000 }, (_, i) => {
      const date = new Date(Date.UTC(2024, 0, 1 + Math.floor(i / 400)));
      return `o${i},c${i % 500},${day(date.getUTCMonth() + 1, date.getUTCDate())}/2024 8:26,p${i % 9},1,2.50`;
    });

  test.each([
    ['M/D/YYYY', sorted((m, d) => `${m}/${d}`)],
    ['D/M/YYYY', sorted((m, d) => `${d}/${m}`)],
  ])('%s is seen in other places', async (format, lines) => {
    for (const each of [lines, [...lines, '']]) {
      const found = await opened(each, {});
      expect(found).toEqual(await opened(mixed(each), {}));
      expect(found.table?.understood.find((column) => column.name === 'ordered_at')?.format).toBe(format);
    }
  });

  test('no place decides', async () => {
    const lines = sorted((m, d) => `${Math.min(m, 12)}/${Math.min(d, 12)}`);
    for (const each of [lines, mixed(lines)])
      expect(await opened(each, {})).toMatchObject({ refused: [expect.objectContaining({ code: 'E-DAT-01' })] });
  });
});

test.each([10, 65_400, 70_000])('a line that repeats another one but for its quotes, %i bytes long', async (bytes) => {
  const note = 'x'.repeat(bytes);
  const lines = [...rows, `${rows[0]!},${note}`, `${rows[0]!},"${note}"`].map((line, i) =>
    i < 3_000 ? `${line},` : line,
  );
  const options: IntakeOptions = { dedupe: true, only: { orders: ['customer_id', 'ordered_at'] } };
  const found = await opened(lines, options, ',', ['note']);
  expect(found).toEqual(await opened(mixed(lines), options, ',', ['note']));
  expect(found.table?.ledger.excluded.duplicates).toBe(1);
});

test('lines of one field, some of them empty', async () => {
  const path = join(folder, 'customers.csv');
  const ids = Array.from({ length: 3_000 }, (_, i) => (i % 300 === 7 ? '""' : i % 300 === 9 ? '' : `c${i}`));
  const refusal = async (lines: readonly string[]) => {
    writeFileSync(path, `customer_id\n${lines.join('\n')}\n`);
    return await open({ customers: path }, { rejectsDir: null, strict: true }).catch((error) => error.issues);
  };
  const found = await refusal(ids);
  expect(found).toEqual(await refusal(mixed(ids)));
  expect(found[0]).toMatchObject({ code: 'E-EMP-01', count: 10, where: { line: 9 } });
});

/** Cells that are plain, or odd in one way or another; in quotes where they need them, and sometimes where not. */
const cell = (plain: string, odd: readonly string[]) =>
  fc
    .tuple(fc.oneof({ weight: 40, arbitrary: fc.constant(plain) }, fc.constantFrom('', ...odd)), fc.boolean())
    .map(([text, quoted]) => (quoted || /[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text));
const texts = ['a,b', 'a\nb', 'say "hi"', '"', ' blank ', '漢字', '😀', 'NULL', '00012', '7.0', 'x'.repeat(70_000)];
const days = ['2023-02-29', '0000-01-01', '9999-12-31', '2024-01-05T10:00', '2024-1-5 1:05', '2024-01-05 24:00:00'];
const numbers = [
  '0',
  '-0',
  '-1.5',
  '0012',
  '1.',
  '.5',
  '+3',
  '1e3',
  '1_0',
  '12345678901234',
  '0.00001',
  '1,234',
  'NaN',
];
const anyLine = fc
  .tuple(
    fc.nat(9).chain((n) => cell(`o${n}`, texts)),
    cell('c1', texts),
    cell('2024-01-05 10:00:00', days),
    cell('p1', texts),
    cell('1', numbers),
    cell('2.5', numbers),
  )
  .map((cells) => cells.join(','));

test('as text and as columns that are read beside the engine: lines of any kind', async () => {
  const options = fc.constantFrom<IntakeOptions>(
    {},
    { dedupe: true, asOf: '2024-06-30' },
    { dedupe: true, only: { orders: ['customer_id', 'ordered_at'] } },
  );
  const few = fc.array(anyLine, { minLength: 1, maxLength: 12 });
  await fc.assert(
    fc.asyncProperty(few, options, async (lines, how) => {
      const all = [...rows.slice(0, 2_500), ...lines];
      expect(await opened(all, how)).toEqual(await opened(mixed(all), how));
    }),
    { numRuns: 15, seed: 11 },
  );
});

test('amounts beyond ten milliards, of large numbers throughout', async () => {
  const path = join(folder, 'large.csv');
  const header = ['order_id', 'customer_id', 'ordered_at', 'product_id', 'quantity', 'unit_price'];
  const lines = Array.from({ length: 10 }, (_, i) => [`o${i}`, 'c1', '2024-01-01', 'p', 1_234_567.5, 1_234_567.89]);
  writeFileSync(path, [header, ...lines].map((cells) => cells.join(',')).join('\n'));
  const objects = lines.map((cells) => Object.fromEntries(cells.map((cell, i) => [header[i], cell])));
  for (const orders of [path, objects]) {
    const shop = await open({ orders });
    expect(shop.tables.orders!.money!.accepted).toBe('15241573935375.75');
    await shop.close();
  }
});

describe('a million lines, which two threads read', () => {
  const many = Array.from(
    { length: 1_000_200 },
    (_, i) =>
      `o${i >> 1},c${(i >> 1) % 5000},2024-01-${String(1 + ((i >> 1) % 28)).padStart(2, '0')} 10:00:00,p${i % 70},${1 + (i % 9)},${i % 30}.${i % 2 ? '5' : '25'}`,
  );
  // One line twice in its order, one far behind it, one of nothing bought, one order of two customers and days; and lines
  // of an order alike in their values, which are written in two ways.
  many[401] = many[400]!;
  many[501] = many[500]!.replace(/,(\d+),(\d+)\.25$/, ',0$1,0$2.25');
  many.push(many[17]!, 'o9,c1,2024-01-05 10:00:00,p1,0,2.5', 'o700,c3,2024-02-01 10:00:00,p1,2,-1');

  async function summed(lines: readonly string[], options: IntakeOptions) {
    const path = join(folder, 'many.csv');
    writeFileSync(path, `order_id,customer_id,ordered_at,product_id,quantity,unit_price\n${lines.join('\n')}\n`);
    const shop = await open({ orders: path }, { rejectsDir: null, ...options });
    const { source, relation, ...table } = shop.tables.orders!;
    const of = `FROM ${relation} AS rows`;
    const sums = await shop.engine.query(`SELECT count(*) AS n, CAST(bit_xor(hash(rows)) AS VARCHAR) AS hash ${of}`);
    const some = await shop.engine.query(`SELECT * ${of} WHERE line IN (1, 402, 500100, 1000201) ORDER BY line`);
    await shop.close();
    return { issues: shop.issues, table: { ...table, records: source.records }, sums: sums.rows(), some: some.rows() };
  }

  test.each<[string, IntakeOptions]>([
    ['as they are', {}],
    ['some columns alone, repeats left out', { dedupe: true, only: { orders: ['customer_id', 'order_id'] } }],
  ])('%s', async (_, options) => {
    const found = await summed(many, options);
    expect(found).toEqual(await summed(mixed(many), options));
    expect(found.table.ledger.rejected).toBe(1);
    expect(found.some.length).toBe(options.dedupe ? 2 : 4);
  });
});
