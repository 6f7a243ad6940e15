import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { digitTexts } from '../../src/engine/digit-texts.js';
import { numberPages } from '../../src/engine/number-pages.js';
import { shortTexts } from '../../src/engine/short-texts.js';
import { decoder } from '../../src/engine/trino/decode.js';
import { type Page, parsePage } from '../../src/engine/trino/parse-page.js';
import { scanNumbers } from '../../src/engine/trino/scan-numbers.js';
import { textChunks, textColumns } from '../../src/engine/trino/text-chunks.js';

/** A page as the server writes it: rows in the middle, long enough to be looked at before it is read. */
function body(rows: readonly (readonly unknown[])[], columns: readonly { name: string; type: string }[]): Buffer {
  const head = JSON.stringify({ id: 'q', nextUri: 'http://x/1', columns }).slice(0, -1);
  return Buffer.from(`${head},"data":${JSON.stringify(rows)},"stats":{"state":"RUNNING"},"warnings":[]}`);
}

const pageOf = (...given: Parameters<typeof body>) => parsePage(body(...given)) as Page;
const text = (name: string) => ({ name, type: 'varchar' });
const filler = Array.from({ length: 2000 }, (_, i) => [`C${i}`, 'filler']);

describe('long pages', () => {
  test('rows are left as bytes, and read when they are asked for', () => {
    const page = pageOf(filler, [text('a'), text('b')]);
    expect([page.id, page.nextUri, page.columns?.length, page.rows?.[0]]).toEqual(['q', 'http://x/1', 2, 0x5b]);
    expect(page.data).toEqual(filler);
  });

  test('texts and names that look like the marks around the rows are no marks', () => {
    const tricky = ['"data":[["x"]],"stats":{', ']],"stats":{"state":"FINISHED"}}', '\\"data\\":[[', '[["', '"]]'];
    const rows = [...filler, ...tricky.map((each) => [each, tricky[0]])];
    const page = pageOf(rows, [text('"data":[['), text(']],"stats":{')]);
    expect(page.columns?.map(({ name }) => name)).toEqual(['"data":[[', ']],"stats":{']);
    expect(page.data).toEqual(rows);
  });

  test('an answer of another form is read as it is', () => {
    const rows = JSON.stringify(filler);
    const late = Buffer.from(`{"id":"q","stats":{"state":"RUNNING"},"data":${rows}}`);
    expect((parsePage(late) as Page).data).toEqual(filler);
    const cell = JSON.stringify(filler.map(([a]) => [a, { stats: { data: [[1]] } }]));
    const maps = Buffer.from(`{"id":"q","data":${cell},"stats":{"state":"RUNNING"}}`);
    expect((parsePage(maps) as Page).data).toEqual(filler.map(([a]) => [a, { stats: { data: [[1]] } }]));
    expect(parsePage(Buffer.from('<html>'))).toBe('<html>');
  });
});

describe('columns of numbers', () => {
  test('every way in which the server writes a number', () => {
    const json = '[[1,-2.5,null],["0.50",999999999999999,"NaN"],[-7,1.0E-3,"-Infinity"],["9007199254740991",0,-0.1]]';
    const found = scanNumbers(Buffer.from(json), 3)!;
    expect(found.rowCount).toBe(4);
    expect(found.columns.map((column) => Array.from(column))).toEqual([
      [1, 0.5, -7, 9007199254740991],
      [-2.5, 999999999999999, 0.001, 0],
      [Number.NaN, Number.NaN, Number.NEGATIVE_INFINITY, -0.1],
    ]);
  });

  test.each([
    ['an integer beyond 2^53', '[[9007199254740993,1]]'],
    ['a text', '[["x",1]]'],
    ['an empty text', '[["",1]]'],
    ['a truth', '[[true,1]]'],
    ['an array', '[[[1],1]]'],
    ['a row that is too short', '[[1]]'],
    ['a row that is too long', '[[1,2,3]]'],
    ['rows that break off', '[[1,2],[3'],
  ])('%s is left to the other reader', (_, json) => {
    expect(scanNumbers(Buffer.from(json), 2)).toBeNull();
  });

  test('long pages give the same columns as short ones', () => {
    const cell = fc.oneof(fc.maxSafeInteger(), fc.double(), fc.constant(null));
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 30 }), (some) => {
        const columns = ['a', 'b'].map((name) => ({ name, type: 'double' }));
        // As the server writes them: JSON knows neither NaN nor the infinities, and its writer no −0.
        const written = some.map((row) => row.map((x) => (x === null ? null : Number.isFinite(x) ? x + 0 : String(x))));
        const rows = Array.from({ length: 3000 }, (_, i) => written[i % written.length]!);
        const [long, short] = [decoder(), decoder()];
        const page = pageOf(rows, columns);
        expect(page.rows).toBeDefined();
        long.add(page);
        short.add({ id: 'q', columns, data: rows });
        const [first, second] = [long.take(), short.take()];
        for (const name of ['a', 'b']) expect(first.numbers(name)).toEqual(second.numbers(name));
      }),
      { numRuns: 30 },
    );
  });

  test('an integer beyond 2^53 in a long page is an error that names its column', () => {
    const rows = [...Array.from({ length: 5000 }, (_, i) => [i]), [0]];
    const json = body(rows, [{ name: 'id', type: 'bigint' }])
      .toString()
      .replace('[0]]', '[9007199254740993]]');
    expect(() => {
      const found = decoder();
      found.add(parsePage(Buffer.from(json)) as Page);
      found.take();
    }).toThrow('"id"');
  });
});

describe('columns of texts', () => {
  async function* pages(...given: Page[]) {
    yield* given;
  }

  async function numbered(rows: readonly (readonly string[])[], texts: typeof shortTexts) {
    const page = pageOf([...rows, ...filler], [text('a'), text('b')]);
    expect(page.rows).toBeDefined();
    const short: Page = { id: 'q', data: rows };
    return numberPages(textChunks(pages(page, { id: 'q' }, short), 2), 2, texts(), 1);
  }

  test('each text gets its place among all, whatever signs it has', async () => {
    const one = fc.string({ unit: 'grapheme', maxLength: 4 }).filter((each) => Buffer.byteLength(each) <= 12);
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(one, one), { maxLength: 20 }), async (rows) => {
        const found = (await numbered(rows, shortTexts))!;
        const all = [...rows, ...filler, ...rows];
        const values = [...new Set(all.flat() as string[])].sort((a, b) =>
          Buffer.compare(Buffer.from(a), Buffer.from(b)),
        );
        expect(found.values).toEqual(values);
        const place = new Map(values.map((value, i) => [value, i]));
        for (const side of [0, 1])
          expect(found.columns[side]).toEqual(Uint32Array.from(all, (row) => place.get(row[side]!)!));
      }),
      { numRuns: 30 },
    );
  });

  test('texts of more than twelve bytes are seen, and not cut', async () => {
    expect(await numbered([['thirteen bytes', 'x']], shortTexts)).toBeNull();
    expect(await numbered([['twelve bytes', 'x']], shortTexts)).not.toBeNull();
    expect(await numbered([['C1', 'x']], digitTexts)).toBeNull();
  });

  test.each([
    ['a NULL', '[["a",null]]'],
    ['an escaped sign', '[["a","\\u0041"]]'],
    ['a number', '[[1,"a"]]'],
    ['a row that is too short', '[["a"]]'],
    ['a row that is too long', '[["a","b","c"]]'],
    ['rows that break off', '[["a","b"],["c'],
  ])('%s is left to the other reader', (_, json) => {
    expect(textColumns(2).scan(Buffer.from(json))).toBeNull();
  });
});
