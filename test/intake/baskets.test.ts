import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, describe, expect, test } from 'vitest';
import { openDuckDb } from '../../src/engine/index.js';
import { type IntakeOptions, open } from '../../src/intake/index.js';

const folder = mkdtempSync(join(tmpdir(), 'vitalfew-baskets-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

let files = 0;
function write(content: string | Buffer, ending = 'csv'): string {
  const path = join(folder, `baskets-${++files}.${ending}`);
  writeFileSync(path, content);
  return path;
}

/** Baskets as lists of ids, from the arrays and from the engine's table, and what was said of the table. */
async function read(content: string | Buffer, options: IntakeOptions = {}, ending = 'csv') {
  const shop = await open({ orders: write(content, ending) }, { layout: 'baskets', rejectsDir: null, ...options });
  try {
    const { baskets, ...table } = shop.tables.orders!;
    const arrays =
      baskets &&
      Array.from({ length: baskets.lines.length }, (_, i) =>
        Array.from(baskets.items.subarray(baskets.offsets[i], baskets.offsets[i + 1]), (item) => baskets.ids[item]!),
      );
    const lines = (await shop.engine.query(`SELECT order_id, product_id FROM ${table.relation} ORDER BY line`)).rows();
    const engine: string[][] = [];
    for (const { order_id, product_id } of lines) {
      const place = Number(order_id) - 1;
      engine[place] = [...(engine[place] ?? []), String(product_id)];
    }
    return { arrays, engine, table, baskets };
  } finally {
    await shop.close();
  }
}

describe('a file of baskets', () => {
  test('gives the same lines as arrays and as a table', async () => {
    const { arrays, engine, table } = await read('milk,bread\nbread\n\nmilk, beer ,bread,milk\n');
    expect(arrays).toEqual([['milk', 'bread'], ['bread'], ['milk', 'beer', 'bread', 'milk']]);
    expect(engine).toEqual(arrays);
    expect(table.ledger).toEqual({ records: 7, accepted: 7, rejected: 0, excluded: {} });
    expect(table.issues.map(({ code, count }) => [code, count])).toEqual([
      ['I-ROW-06', 1],
      ['W-DUP-01', 1],
    ]);
  });

  test.each([
    [
      'blanks, also at the end of a line, no line end at the end',
      '1 2 3 \n2  3\n10',
      [['1', '2', '3'], ['2', '3'], ['10']],
    ],
    ['CRLF', 'a,b\r\nc\r\n', [['a', 'b'], ['c']]],
    ['lone CR', 'a,b\rc\r', [['a', 'b'], ['c']]],
    ['quotes', '"x, y","say ""a"""\nb\n', [['x, y', 'say "a"'], ['b']]],
    ['a byte order mark', '\ufeffa,b\n', [['a', 'b']]],
    [
      'white space that is no blank',
      'a\u3000,b\nb\u00a0,a\n',
      [
        ['a', 'b'],
        ['b', 'a'],
      ],
    ],
    [
      'numbers with zeros in front and long ones',
      '007,7\n123456789012,0\n',
      [
        ['007', '7'],
        ['123456789012', '0'],
      ],
    ],
    ['Chinese', '牛奶,面包\n面包\n', [['牛奶', '面包'], ['面包']]],
    ['lines of delimiters alone', 'a,b\n,,\nc\n', [['a', 'b'], ['c']]],
  ])('with %s', async (_, content, expected) => {
    const { arrays, engine } = await read(content);
    expect(arrays).toEqual(expected);
    expect(engine).toEqual(expected);
  });

  test('compressed, in another encoding, with a delimiter that was said', async () => {
    expect((await read(gzipSync('a b\nc\n'), {}, 'dat.gz')).arrays).toEqual([['a', 'b'], ['c']]);
    expect((await read(Buffer.from('\ufeff牛奶,面包\n', 'utf16le'))).arrays).toEqual([['牛奶', '面包']]);
    expect((await read('a b|c\n', { delimiter: 'pipe' })).arrays).toEqual([['a b', 'c']]);
  });

  test('numbers many ids, each once', async () => {
    const rows = Array.from({ length: 3000 }, (_, i) => [`id-${i}`, `id-${(i * 7) % 3000}`]);
    const { arrays, baskets } = await read(rows.map((row) => `${row.join(',')}\n`).join(''));
    expect(arrays).toEqual(rows);
    expect(new Set(baskets!.ids).size).toBe(3000);
  });

  test('lists whole numbers by their value, other ids by code unit', async () => {
    expect((await read('10 9 100\n')).baskets!.ids).toEqual(['9', '10', '100']);
    expect((await read('10 9 x\n')).baskets!.ids).toEqual(['10', '9', 'x']);
  });

  test('is told of as the engine tells of it', async () => {
    const content = 'POST,12,12\n012,12.0,b\nd\nb,TEST1,c\n1234,5678,9999,abcd\n';
    const direct = await read(content);
    const engine = await openDuckDb({ threads: 1, reads: [join(folder, `baskets-${files + 1}.csv`)] });
    try {
      const given = await open({ orders: write(content) }, { layout: 'baskets', rejectsDir: null, engine });
      const { baskets, ...table } = given.tables.orders!;
      expect(baskets).toBeUndefined();
      const plain = (issues: typeof table.issues) =>
        JSON.parse(JSON.stringify(issues).replaceAll(/baskets-\d+/g, 'baskets')).sort(byCode);
      expect({ ...direct.table, issues: plain(direct.table.issues) }).toEqual({
        ...table,
        relation: 'orders',
        source: { ...table.source, name: direct.table.source.name },
        issues: plain(table.issues),
      });
      expect(direct.table.issues.map(({ code }) => code).sort()).toEqual([
        'W-DUP-01',
        'W-IDS-01',
        'W-IDS-02',
        'W-NPR-01',
      ]);
    } finally {
      await engine.close();
    }
  });

  test('goes through the rules that leave lines out', async () => {
    const { arrays, engine, table } = await read('a,a,b\nPOST,a\n', { dedupe: true, nonProducts: 'exclude' });
    expect(arrays).toBeUndefined();
    expect(engine).toEqual([['a', 'b'], ['a']]);
    expect(table.ledger).toEqual({
      records: 5,
      accepted: 3,
      rejected: 0,
      excluded: { duplicates: 1, non_products: 1 },
    });
  });

  test.each([
    ['no item', '\n , \n', 'E-EMP-04'],
    ['a quote that nothing closes', 'a,"b\nc\n', 'E-QUO-02'],
    ['bytes that are no UTF-8', Buffer.from([0xc5, 0xa3, 0xc4, 0xcc, 0x0a, 0xc3, 0xe6, 0xb0, 0xfc, 0x0a]), 'E-ENC-02'],
  ])('with %s is refused', async (_, content, code) => {
    await expect(read(content)).rejects.toMatchObject({ code: 'bad_input', issues: [{ code }] });
  });
});

function byCode(a: { code: string }, b: { code: string }): number {
  return a.code < b.code ? -1 : 1;
}
