import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { LineScanner, type LineTask, type RowGroup } from '../../../src/intake/bytes/line-scanner.js';
import { fieldCount, fieldText, RecordScanner, type ScannedRecord } from '../../../src/intake/bytes/record-scanner.js';

/** The module on a text that comes in blocks: so many bytes are there for a block, and only some of them are filled. */
function scanned(
  text: string,
  task: LineTask,
  { size, fill, prints }: { size: number; fill: number; prints: boolean },
) {
  const bytes = Buffer.from(text);
  const rows: unknown[][] = [];
  const scanner = new LineScanner(',', task, prints, size, (group) => void rows.push(...rowsOf(group, task.cells)));
  for (let at = 0, read = -1; read !== 0; at += read) {
    const room = scanner.room();
    const block = bytes.subarray(at, at + Math.min(room.length, fill));
    room.set(block);
    read = block.length;
    scanner.read(read);
  }
  const { counts, hasNul, isUtf8, hasDoubtfulQuotes, isPlain, hasOddIds } = scanner;
  const runs = scanner.runs();
  return {
    ...counts,
    hasNul,
    isUtf8,
    hasDoubtfulQuotes,
    isPlain,
    hasOddIds,
    prints: [...scanner.prints()],
    runs: Array.from({ length: runs.length / 3 }, (_, i) => runs[3 * i]!),
    orders: Array.from({ length: runs.length / 3 }, (_, i) => `${runs[3 * i + 1]} ${runs[3 * i + 2]}`),
    repeats: [...scanner.repeats()],
    rows,
  };
}

/** The rows of a group, read from its columns as Parquet says: moments and days as text, numbers in full, fingerprints as they are. */
function rowsOf({ rows, columns }: RowGroup, cells: LineTask['cells']): unknown[][] {
  const read = columns.map(({ values, places, present }, i) => {
    const { cell } = cells[i]!;
    const view = new DataView(values.buffer, values.byteOffset, values.byteLength);
    let at = 0;
    const text = () => {
      const length = view.getUint32(at, true);
      at += 4 + length;
      return Buffer.from(values.subarray(at - length, at)).toString();
    };
    const long = () => {
      at += 8;
      return view.getBigInt64(at - 8, true);
    };
    const short = () => {
      at += 4;
      return view.getInt32(at - 4, true);
    };
    const iso = (milliseconds: number) => new Date(milliseconds).toISOString().replace('T', ' ');
    const next = {
      text,
      print: long,
      moment: () => iso(Number(long() / 1000n)).slice(0, 19),
      decimal: () => {
        const { whole, decimals } = cell as { whole: number; decimals: number };
        return Number(whole + decimals > 9 ? long() : short()) / 10 ** decimals;
      },
    }[cell.kind];
    const texts = places === null ? [] : Array.from({ length: places.texts }, text);
    let value = 0;
    const column = Array.from({ length: rows }, (_, row) => {
      if (present !== null && ((present[row >> 3]! >> (row & 7)) & 1) === 0) return null;
      return places === null ? next() : texts[places.codes[value++]!];
    });
    expect(at).toBe(values.length);
    return column;
  });
  return Array.from({ length: rows }, (_, row) => read.map((column) => column[row]));
}

const task: LineTask = {
  width: 4,
  after: 1,
  cells: [
    { field: 2, cell: { kind: 'moment', order: 'ymd', separator: '-' } },
    { field: 3, cell: { kind: 'decimal', whole: 3, decimals: 2, group: '', point: '.' } },
    { field: 1, cell: { kind: 'text' } },
    { field: 0, cell: { kind: 'text' } },
    { field: -1, cell: { kind: 'print' } },
  ],
  ids: [0, 1],
  order: {
    id: 0,
    alike: [
      { field: 1, day: false },
      { field: 2, day: true },
    ],
  },
};

/** The same by the scanner that takes records apart one by one, and by expressions. */
function expected(text: string) {
  const records: ScannedRecord[] = [];
  const scanner = new RecordScanner(',', (record) => {
    records.push({ ...record, bytes: Buffer.from(record.bytes) });
    return undefined;
  });
  scanner.push(Buffer.from(text));
  const { blankLines, openQuoteLine } = scanner.end();
  const data = records.slice(task.after);
  const rightWidth = (record: ScannedRecord) => fieldCount(record) === task.width;
  const moment = /^("?)(\d{4}-\d\d-\d\d( \d\d:\d\d:\d\d)?)\1$/;
  const number = /^("?)(-?\d{1,3}(\.\d{1,2})?)\1$/;
  const raw = (record: ScannedRecord, field: number) =>
    record.bytes.toString('utf8', record.fields[2 * field], record.fields[2 * field + 1]);
  const isPlain = data.every(
    (record) =>
      rightWidth(record) &&
      (raw(record, 2) === '' || moment.test(raw(record, 2))) &&
      (raw(record, 3) === '' || number.test(raw(record, 3))),
  );
  const hasOddIds = data.some(
    (record) => !rightWidth(record) || [0, 1].some((field) => /^0|\.0$/.test(fieldText(record, field))),
  );
  const runs: number[] = [];
  const orders: string[] = [];
  const repeats: number[] = [];
  let [key, seen] = ['', new Set<string>()];
  for (const [i, record] of isPlain ? data.entries() : []) {
    const [order, customer, when] = [0, 1, 2].map((field) => fieldText(record, field));
    const next = JSON.stringify([order, customer, when!.slice(0, 10)]);
    if (next !== key) {
      [key, seen] = [next, new Set()];
      runs.push(i);
      orders.push(order!);
    }
    const line = cellsOf(record);
    if (seen.has(line)) repeats.push(i);
    seen.add(line);
  }
  const delimiters = records.reduce((sum, record) => sum + fieldCount(record) - 1, 0);
  const malformed = records.some((record) => record.malformed || strayQuote(record));
  return {
    records: records.length,
    blankLines,
    delimiters,
    malformed,
    openQuoteLine,
    isPlain,
    hasOddIds,
    runs,
    orders,
    repeats,
    data,
  };
}

/** A record by its cells, in which quotes make no difference; one of another width as it stands there. */
function cellsOf(record: ScannedRecord): string {
  if (fieldCount(record) !== task.width) return record.bytes.toString('utf8');
  return JSON.stringify(Array.from({ length: task.width }, (_, field) => fieldText(record, field)));
}

/** A quote within a cell that does not begin with one. */
function strayQuote({ bytes, fields }: ScannedRecord): boolean {
  const text = bytes.toString('latin1');
  return fields.some((from, i) => i % 2 === 0 && text[from] !== '"' && text.slice(from, fields[i + 1]).includes('"'));
}

/** Which of many are equal, whatever they are. */
const pattern = (values: readonly unknown[]) => values.map((value) => values.indexOf(value));

const cell = fc.constantFrom('a', 'b', '"a"', '"a,b"', '"a\n"', '"""a"""', '', '漢', 'é', 'abcdefghijklmnopq');
const when = fc.constantFrom(
  '2024-06-30 12:30:59',
  '2024-06-30 00:00:00',
  '"2024-06-30 12:30:59"',
  '2024-07-01 00:00:00',
);
const number = fc.constantFrom('1', '-1.5', '"2"', '', '999.99', '0');
const odd = fc.constantFrom(
  '0',
  '007',
  '1.0',
  '"2.0"',
  '1e3',
  '2024-06-30',
  ' ',
  '1234',
  '"1',
  'a"b',
  '\0',
  'x,',
  '""',
);
const ends = fc.constantFrom('\n', '\r\n', '\r');

describe('the module that scans lines', () => {
  test('comes to what the record scanner and plain expressions find, wherever blocks end', () => {
    const line = fc.tuple(cell, cell, when, number).map((cells) => cells.join(','));
    const oddLine = fc
      .tuple(fc.oneof(cell, odd), fc.oneof(cell, odd), fc.oneof(when, odd), fc.oneof(number, odd))
      .map((cells) => cells.join(','));
    const lines = fc.array(
      fc.oneof({ weight: 30, arbitrary: line }, { weight: 1, arbitrary: fc.oneof(oddLine, fc.constant('')) }),
      {
        maxLength: 40,
      },
    );
    fc.assert(
      fc.property(lines, ends, fc.boolean(), fc.integer({ min: 1, max: 200 }), (rows, end, ended, fill) => {
        // Each line twice, so that some repeat one of their run.
        const text = ['h,h,h,h', ...rows.flatMap((row) => [row, row])].join(end) + (ended ? end : '');
        const found = scanned(text, task, { size: 64, fill, prints: true });
        const wanted = expected(text);
        expect(found.hasNul).toBe(text.includes('\0'));
        expect(found.isUtf8).toBe(true);
        // Where a quote is in doubt the two take the rest of it in their own way, and the file is read in another one.
        expect(found.hasDoubtfulQuotes).toBe(wanted.malformed || wanted.openQuoteLine !== null);
        fc.pre(!found.hasDoubtfulQuotes);
        const { records, blankLines, delimiters, isPlain, hasOddIds } = wanted;
        expect(found).toMatchObject({ records, blankLines, delimiters, isPlain, hasOddIds });
        expect(found.lf + found.crlf + found.cr).toBe(records + blankLines - (endsOpen(text) ? 1 : 0));
        expect(pattern(found.prints)).toEqual(pattern(wanted.data.map(cellsOf)));
        if (!isPlain) return;
        expect({ runs: found.runs, repeats: found.repeats }).toEqual({ runs: wanted.runs, repeats: wanted.repeats });
        expect(pattern(found.orders)).toEqual(pattern(wanted.orders));
        expect(found.rows.map((row) => row.slice(0, 4))).toEqual(
          wanted.data.map((record) => {
            const [first, second, moment, number] = [0, 1, 2, 3].map((field) => fieldText(record, field) || null);
            return [
              moment?.length === 10 ? `${moment} 00:00:00` : moment,
              number === null ? null : Number(number),
              second,
              first,
            ];
          }),
        );
        expect(pattern(found.rows.map((row) => row[4]))).toEqual(pattern(wanted.data.map(cellsOf)));
      }),
      { seed: 20240601, numRuns: 1500 },
    );
  });

  test('a record longer than a block is held until it ends', () => {
    const long = `"${'x\n'.repeat(5_000)}"`;
    const text = `h,h,h,h\n${long},c,2024-06-30 12:30:59,1\n${long},c,2024-06-30 12:30:59,1\n`;
    for (const fill of [1, 63, 4096])
      expect(scanned(text, task, { size: 64, fill, prints: false })).toMatchObject({
        records: 3,
        lf: 3,
        isPlain: true,
        runs: [0],
        repeats: [1],
      });
  });

  test('more records than are told of in one call', () => {
    const lines = Array.from({ length: 100_000 }, (_, i) => 'abcdefghi'.slice(0, 1 + (i % 9)));
    const none: LineTask = { width: 0, after: 0, cells: [], order: null };
    const { prints, records, lf } = scanned(lines.join('\n'), none, { size: 2 ** 20, fill: 2 ** 20, prints: true });
    expect({ records, lf }).toEqual({ records: 100_000, lf: 99_999 });
    expect(prints.every((print, i) => print === prints[i % 9])).toBe(true);
    expect(new Set(prints).size).toBe(9);
  });

  test('bytes that are no UTF-8, and a character that the file cuts', () => {
    const none: LineTask = { width: 0, after: 0, cells: [], order: null };
    for (const bytes of [
      [0x61, 0xff, 0x0a],
      [0x61, 0x0a, 0xe6, 0xbc],
    ]) {
      const scanner = new LineScanner(',', none, false, 64);
      scanner.room().set(bytes);
      scanner.read(bytes.length);
      scanner.read(0);
      expect(scanner.isUtf8).toBe(false);
    }
  });
});

function endsOpen(text: string): boolean {
  const scanner = new RecordScanner(',', () => undefined);
  scanner.push(Buffer.from(`${text}|`));
  const { records } = scanner.end();
  const without = new RecordScanner(',', () => undefined);
  without.push(Buffer.from(text));
  return records === without.end().records;
}
