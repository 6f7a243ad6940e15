import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Engine, type NumberedTexts, openDuckDb } from '../../src/engine/index.js';
import { numberBySql } from '../../src/engine/number-by-sql.js';

let engine: Engine;
beforeAll(async () => {
  engine = await openDuckDb({ threads: 2 });
});
afterAll(() => engine.close());

const byBytes = (a: string, b: string) => Buffer.compare(Buffer.from(a), Buffer.from(b));

/** Registers pairs and gives what numbering them must give, computed with a Map. */
async function pairs(rows: readonly (readonly [string | null, string | null])[]) {
  const table = engine.scratch('pairs');
  await engine.register(table, [
    { name: 'a', type: 'text', data: rows.map(([a]) => a) },
    { name: 'b', type: 'text', data: rows.map(([, b]) => b) },
  ]);
  const whole = rows.filter((row): row is [string, string] => row[0] !== null && row[1] !== null);
  const values = [...new Set(whole.flat())].sort(byBytes);
  const place = new Map(values.map((value, i) => [value, i]));
  const columns = [0, 1].map((side) => Uint32Array.from(whole, (row) => place.get(row[side]!)!));
  return { sql: `SELECT a, b FROM ${table}`, expected: { values, columns } };
}

/** Rows may come in any order: a way through a join does not keep it. */
function inOrder({ values, columns }: NumberedTexts) {
  const [a, b] = columns as [Uint32Array, Uint32Array];
  return { values, rows: Array.from(a, (from, row) => [from, b[row]!]).sort((x, y) => x[0]! - y[0]! || x[1]! - y[1]!) };
}

describe('numbering the texts of a query', () => {
  test.each([
    ['nothing', []],
    ['one row', [['x', 'y']]],
    ['the same on both sides', [['x', 'x']]],
    [
      'the empty text, beginnings of each other, twelve bytes',
      [
        ['', 'a'],
        ['ab', 'abcdefghijkl'],
        ['abcdefghijk', 'b'],
      ],
    ],
    [
      'a NUL at the end',
      [
        ['a', 'a\0'],
        ['a\0\0', 'a'],
      ],
    ],
    [
      'Chinese, accents, an emoji',
      [
        ['客户', 'é'],
        ['e\u0301', '😀'],
        ['z', 'Z'],
      ],
    ],
    [
      'a row with NULL left out',
      [
        ['x', null],
        [null, 'y'],
        [null, null],
        ['p', 'q'],
      ],
    ],
    [
      'numbers of several lengths, with and without zeros before them',
      [
        ['7', '007'],
        ['70', '8'],
        ['00000000', '99999999'],
        ['0', '12345678'],
      ],
    ],
    [
      'a beginning that is not of the Latin alphabet',
      [
        ['客户1', '客户20'],
        ['客户10', '客户03'],
      ],
    ],
    [
      'more digits than the common beginning leaves to be numbered',
      [
        ['200012345678', '200000000001'],
        ['200099999999', '210012345678'],
      ],
    ],
    [
      'the beginning alone, and another one',
      [
        ['C12', 'C3'],
        ['C', 'D4'],
      ],
    ],
    [
      'a digit of another script, a letter among digits',
      [
        ['1', '２'],
        ['1a', '12'],
      ],
    ],
    [
      'a text too long for the short way',
      [
        ['thirteen bytes', 'x'],
        ['another one that is long', 'thirteen bytes'],
      ],
    ],
    [
      'a long text after short ones',
      [
        ['x', 'y'],
        ['y', '客户编号一二三'],
      ],
    ],
  ] as [string, [string | null, string | null][]][])('%s', async (_, rows) => {
    const { sql, expected } = await pairs(rows);
    expect(inOrder(await engine.numberTexts(sql, ['a', 'b']))).toEqual(inOrder(expected));
  });

  test.each([0, 4, 5, 9])('many, over several chunks, with %i bytes before each', async (before) => {
    const id = (n: number) => 'C'.repeat(before) + ((n * 7919) % 10_007);
    const { sql, expected } = await pairs(Array.from({ length: 30_000 }, (_, i) => [id(i), id(i * i)]));
    expect(expected.values.length).toBeGreaterThan(9_000);
    expect(inOrder(await engine.numberTexts(sql, ['a', 'b']))).toEqual(inOrder(expected));
    // Both ways give the same.
    expect(inOrder(await numberBySql(engine, sql, ['a', 'b']))).toEqual(inOrder(expected));
  });

  test.each([1, 4, 8])('numbers under a common beginning, padded to %i digits', async (digits) => {
    const id = (n: number) => `C-${String((n * 7919) % 10_007).padStart(digits, '0')}`;
    const { sql, expected } = await pairs(Array.from({ length: 30_000 }, (_, i) => [id(i), id(i * i)]));
    expect(inOrder(await engine.numberTexts(sql, ['a', 'b']))).toEqual(inOrder(expected));
  });

  test('a text of another kind after many numbers', async () => {
    const rows = Array.from({ length: 10_000 }, (_, i) => [`C${i}`, `C${i + 1}`] as [string, string]);
    const { sql, expected } = await pairs([...rows, ['C1x', 'C5'], ['a text that is too long', 'C7']]);
    expect(inOrder(await engine.numberTexts(sql, ['a', 'b']))).toEqual(inOrder(expected));
  });

  test('the arrays rest on shared memory', async () => {
    const { columns } = await engine.numberTexts(`SELECT 'x' AS a`, ['a']);
    expect(columns[0]!.buffer).toBeInstanceOf(SharedArrayBuffer);
  });

  test('stops when asked', async () => {
    const signal = AbortSignal.abort();
    await expect(engine.numberTexts(`SELECT 'x' AS a`, ['a'], { signal })).rejects.toMatchObject({ code: 'cancelled' });
  });
});
