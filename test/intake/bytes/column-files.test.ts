import { mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { openDuckDb } from '../../../src/engine/index.js';
import { countFile } from '../../../src/intake/bytes/count.js';
import type { FieldColumn, LineTask } from '../../../src/intake/bytes/line-scanner.js';
import { sha256Of } from '../../../src/intake/bytes/sha256.js';

const folder = mkdtempSync(join(tmpdir(), 'vitalfew-columns-'));
const path = join(folder, 'file.csv');
const engine = await openDuckDb({ reads: [folder] });
afterAll(async () => {
  await engine.close();
  rmSync(folder, { recursive: true, force: true });
});

const text = (field: number): FieldColumn => ({ field, cell: { kind: 'text' } });
const cells: FieldColumn[] = [
  text(0),
  text(1),
  { field: 2, cell: { kind: 'moment', order: 'ymd', separator: '-' } },
  { field: 3, cell: { kind: 'moment', order: 'ymd', separator: '-' } },
  { field: 4, cell: { kind: 'decimal', whole: 7, decimals: 2, group: '', point: '.' } },
];
const lines: LineTask = { width: 5, after: 1, cells, order: null };

/** What the threads counted and what the engine finds in the files that they wrote, in the order of the rows. */
async function counted(rows: readonly string[], how: { partBytes?: number; end?: string; task?: LineTask } = {}) {
  const { partBytes, end = '\n', task = lines } = how;
  writeFileSync(path, ['a,b,c,d,e', ...rows, ''].join(end));
  const counting = countFile({
    path,
    delimiter: ',',
    bom: 0,
    lines: task,
    columns: join(engine.files!.spool, 'part'),
    ...(partBytes === undefined ? {} : { partBytes }),
  });
  const [columns, { sha256, ...counts }] = await Promise.all([counting.columns, counting.counted]);
  expect(sha256).toBe(await sha256Of(path));
  const parts = columns?.parts ?? [];
  if (columns === null) return { ...counts, parts: 0, wide: false, found: [] };
  const relation = engine.files!.parquet(...parts.map((part) => part.path));
  const names = ['c1', 'c2', 'c3', 'c4', 'c5'].map((name) => `CAST(${name} AS VARCHAR) AS ${name}`);
  const answer = await engine.query(`SELECT ${names.join(', ')} FROM ${relation} ORDER BY file_index, file_row_number`);
  expect(parts.reduce((sum, part) => sum + part.rows, 0)).toBe(answer.rowCount);
  return { ...counts, parts: parts.length, wide: columns.wide, found: answer.rows().map((row) => Object.values(row)) };
}

/** The rows without quotes, as the engine writes them. */
function values(rows: readonly string[]) {
  return rows.map((row) => {
    const [a, b, day, moment, number] = row.split(',').map((cell) => cell || null);
    return [a, b, day && `${day} 00:00:00`, moment, number === null ? null : Number(number).toFixed(2)];
  });
}

beforeEach(() => {
  for (const name of readdirSync(engine.files!.spool)) rmSync(join(engine.files!.spool, name), { recursive: true });
});

const two = (n: number) => String(n).padStart(2, '0');
const day = (i: number) => `${1600 + (i % 800)}-${two(1 + (i % 12))}-${two(1 + (i % 28))}`;
const row = (i: number) =>
  `id${i},${i % 3 === 0 ? '' : `k${i % 7}`},${i % 5 === 0 ? '' : day(i)},${day(i)} ${two(i % 24)}:${two(i % 60)}:${two((i * 7) % 60)},${(i % 9_999_999) - 5_000}.${two(i % 100)}`;

describe('columns that are read beside the engine', () => {
  test('one file, one group, missing values in some columns', async () => {
    const rows = Array.from({ length: 1_000 }, (_, i) => row(i));
    const { found, records, parts } = await counted(rows);
    expect({ records, parts }).toEqual({ records: 1_001, parts: 1 });
    expect(found).toEqual(values(rows));
  });

  test.each([0, 1, 7, 8, 9])('%i rows', async (n) => {
    const rows = Array.from({ length: n }, (_, i) => row(i + 2));
    expect((await counted(rows)).found).toEqual(values(rows));
  });

  test('several groups, more texts than a group keeps once, several parts', async () => {
    const rows = Array.from({ length: 300_000 }, (_, i) => row(i));
    const wanted = values(rows);
    for (const partBytes of [undefined, 2 ** 22]) {
      const { found, records, parts } = await counted(rows, { ...(partBytes ? { partBytes } : {}) });
      expect({ records, parts }).toEqual({ records: 300_001, parts: partBytes ? 3 : 1 });
      expect(found.length).toBe(wanted.length);
      expect(found.findIndex((each, i) => each.join() !== wanted[i]!.join())).toBe(-1);
    }
  });

  test('the days of a calendar, and those that are none', async () => {
    const good = ['0001-01-01', '1600-02-29', '1969-12-31', '1970-01-01', '2000-02-29', '2024-02-29', '9999-12-31'];
    const all = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12].flatMap((month) => [
      `2023-${two(month)}-01`,
      `2023-${two(month)}-${new Date(Date.UTC(2023, month, 0)).getUTCDate()}`,
    ]);
    const rows = [...good, ...all].map((each) => `a,b,${each},${each} 23:59:59,1.00`);
    expect((await counted(rows)).found).toEqual(values(rows));
    const bad = ['0000-01-01', '1900-02-29', '2023-02-29', '2023-04-31', '2023-00-10', '2023-13-01', '2023-01-00'];
    for (const each of [...bad, '2023-01-32', '2023-12-32'])
      expect(await counted([`a,b,${each},,1`])).toMatchObject({ plainFields: false, parts: 0 });
    for (const time of ['24:00:00', '10:60:00', '10:00:60'])
      expect(await counted([`a,b,,2024-01-01 ${time},1`])).toMatchObject({ plainFields: false, parts: 0 });
  });

  test('cells in quotes, with delimiters, line ends and quotes in them', async () => {
    const rows = ['"a,b","c\nd","2024-01-05","2024-01-05 10:00:00","1.5"', '"say ""hi""","",,,', '"""",漢字,,,-0.01'];
    expect((await counted(rows)).found).toEqual([
      ['a,b', 'c\nd', '2024-01-05 00:00:00', '2024-01-05 10:00:00', '1.50'],
      ['say "hi"', null, null, null, null],
      ['"', '漢字', null, null, '-0.01'],
    ]);
  });

  test('a part that begins inside quotes: the file is read as one', async () => {
    const open = Array.from({ length: 2_000 }, (_, i) => `x${i}`).join('\n');
    const rows = [`"${open}",k,,,1`, ...Array.from({ length: 1_000 }, (_, i) => `id${i},k,,,1`)];
    const found = await counted(rows, { partBytes: 5_000 });
    expect(found).toMatchObject({ parts: 1, records: 1_002, doubtfulQuotes: false });
    expect(found.found[0]![0]).toBe(open);
    expect(found.found.length).toBe(1_001);
    expect(readdirSync(engine.files!.spool)).toEqual(['part-0.parquet']);
  });

  test('line ends of two bytes', async () => {
    const rows = Array.from({ length: 5_000 }, (_, i) => row(i));
    const { found, crlf, parts } = await counted(rows, { end: '\r\n', partBytes: 100_000 });
    expect({ crlf, parts: parts > 1 }).toEqual({ crlf: 5_001, parts: true });
    expect(found).toEqual(values(rows));
  });

  test.each([
    ['a decimal more', '0.125', '0.1250'],
    ['more digits', '12345678901234.5678', '12345678901234.5678'],
    ['negative', '-99999999.9', '-99999999.9000'],
  ])('numbers wider than expected, all of them then: %s', async (_, cell, wanted) => {
    const rows = Array.from({ length: 30_000 }, (_, i) => row(i));
    rows[29_000] = `a,b,,,${cell}`;
    for (const partBytes of [2 ** 30, 200_000]) {
      const found = await counted(rows, { partBytes });
      expect(found).toMatchObject({ wide: true, plainFields: true, records: 30_001 });
      expect(found.found[29_000]![4]).toBe(wanted);
      expect(found.found[1]![4]).toBe(`${Number(rows[1]!.split(',')[4]).toFixed(2)}00`);
      expect(found.found.length).toBe(30_000);
    }
  });

  test.each(['0.12345', '123456789012345', '1e3', ' 1', '00000000000000001'])(
    'no columns where a cell is %j',
    async (cell) => {
      const rows = Array.from({ length: 30_000 }, (_, i) => row(i));
      rows[29_000] = `a,b,,,${cell}`;
      for (const partBytes of [2 ** 30, 200_000]) {
        expect(await counted(rows, { partBytes })).toMatchObject({ parts: 0, plainFields: false, records: 30_001 });
        expect(readdirSync(engine.files!.spool)).toEqual([]);
      }
    },
  );

  test('long texts end a group before its rows do; a record longer than any table has ends the columns', async () => {
    const long = (i: number) => `${i}${'x'.repeat(20_000)}`;
    const rows = Array.from({ length: 700 }, (_, i) => `${long(i)},${'y'.repeat(3)},,,1`);
    expect((await counted(rows)).found.map((each) => each[0])).toEqual(rows.map((_, i) => long(i)));
    const longest = [...rows, `${'z'.repeat(5_000_000)},k,,,1`];
    expect(await counted(longest)).toMatchObject({ parts: 0, records: 702 });
  });

  test('stopped before it begins: no thread goes on', async () => {
    writeFileSync(path, ['a,b,c,d,e', row(1), ''].join('\n'));
    const columns = join(engine.files!.spool, 'part');
    const counting = countFile({ path, delimiter: ',', bom: 0, lines, columns }, AbortSignal.abort());
    await expect(counting.counted).rejects.toThrow('stopped');
    expect(await counting.columns).toBeNull();
  });

  test('a disk that takes nothing: the records are counted all the same', async () => {
    symlinkSync('/dev/full', join(engine.files!.spool, 'part-0.parquet'));
    const rows = Array.from({ length: 1_000 }, (_, i) => row(i));
    expect(await counted(rows)).toMatchObject({ parts: 0, plainFields: true, records: 1_001 });
  });
});
