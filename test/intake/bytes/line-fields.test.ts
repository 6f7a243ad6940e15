import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { countFile as countInThread } from '../../../src/intake/bytes/count.js';
import { countFile } from '../../../src/intake/bytes/count-parts.js';
import type { LineTask, PlainCell } from '../../../src/intake/bytes/line-scanner.js';

const folder = mkdtempSync(join(tmpdir(), 'vitalfew-fields-'));
const path = join(folder, 'file.csv');
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function counted(text: string, lines: LineTask) {
  writeFileSync(path, text);
  return countFile({ path, delimiter: ',', bom: 0, lines }).counted;
}

/** Whether a cell is taken for plain wherever it stands: between others, as the first, as the last without a line end. */
function plain(cell: string, kind: PlainCell): boolean {
  const found = [`h,h,h\nab,${cell},c\n`, `h,h,h\n${cell},ab,c\n`, `h,h,h\nab,c,${cell}`].map(
    (text, i) =>
      counted(text, { width: 3, after: 1, cells: [{ field: [1, 0, 2][i]!, cell: kind }], order: null }).plainFields,
  );
  expect(new Set(found).size).toBe(1);
  return found[0]!;
}

const moment: PlainCell = { kind: 'moment', order: 'ymd', separator: '-' };

describe('cells that are written plainly', () => {
  const decimal: PlainCell = { kind: 'decimal', whole: 7, decimals: 2, group: '', point: '.' };

  test.each(['', '0', '-0', '1', '12', '123.4', '-1234567.89', '0000001', '9.99'])('the number %j', (cell) => {
    expect(plain(cell, decimal)).toBe(true);
  });

  test.each([
    ...['1_000', '0x10', '1e3', '1E3', 'NaN', 'inf', ' ', ' 1', '1 ', '+1', '-', '.', '-.', '.5', '5.', '1.2.3', '1-'],
    ...['1.234', '1.230', '12345678', '00000001', '--1', '1,5'.replace(',', ';'), '１', 'a', '1\t', '1:', '1/'],
  ])('not the number %j', (cell) => {
    expect(plain(cell, decimal)).toBe(false);
  });

  test('whole numbers have no point', () => {
    const whole: PlainCell = { kind: 'decimal', whole: 9, decimals: 0, group: '', point: '.' };
    expect(plain('123456789', whole)).toBe(true);
    for (const cell of ['1.0', '1.', '1234567890']) expect(plain(cell, whole)).toBe(false);
  });

  test('one cell of many, a line of another width, and quotes', () => {
    const task: LineTask = { width: 2, after: 1, cells: [{ field: 1, cell: decimal }], order: null };
    const lines = Array.from({ length: 400_000 }, (_, i) => `id${i},${i % 1000}.5\n`);
    expect(counted(`a,b\n${lines.join('')}`, task).plainFields).toBe(true);
    expect(counted(`a,b\n${lines.join('')}x,1e3\n${lines.join('')}`, task).plainFields).toBe(false);
    expect(counted('a,b\nx,1\ny\n', task).plainFields).toBe(false);
    expect(counted('a,b\nx,"1"\n"x,\ny","-1.50"\n', task).plainFields).toBe(true);
    for (const cell of ['""', '"1e3"', '"1""2"', '" 1"', '"1'])
      expect(counted(`a,b\nx,${cell}\n`, task).plainFields).toBe(false);
  });
});

describe('what the thread sifts', () => {
  const order = {
    id: 1,
    alike: [
      { field: 0, day: false },
      { field: 2, day: true },
    ],
  };
  const lines: LineTask = { width: 4, after: 1, cells: [{ field: 2, cell: moment }], order };
  const row = (customer: string, id: string | number, day: number, rest: string | number) =>
    `${customer},${id},2024-01-${String(day).padStart(2, '0')} 00:00:${String(day).padStart(2, '0')},${rest}`;

  async function sifted(rows: readonly string[], task: LineTask = lines) {
    writeFileSync(path, `c,o,t,r\n${rows.join('\n')}\n`);
    const found = await (await countInThread({ path, delimiter: ',', bom: 0, lines: task, sifts: true }).counted)
      .sifted;
    const sorted = (numbers: Float64Array) => [...numbers].sort((a, b) => a - b);
    return found && { repeated: sorted(found.repeated), doubtful: sorted(found.doubtful), byOrder: found.byOrder };
  }

  test('orders begin once, however many blocks of the file they are in', async () => {
    const rows = Array.from({ length: 300_000 }, (_, i) => row(`c${i % 7}`, Math.floor(i / 1000), 1, i));
    const same = rows.map((_, i) => row(`c${Math.floor(i / 1000)}`, Math.floor(i / 1000), 1, i));
    expect(await sifted(same)).toEqual({ repeated: [], doubtful: [], byOrder: true });
    // The lines of every order are of seven customers by turns: too many to be looked at one by one.
    expect(await sifted(rows)).toBeNull();
  });

  test('two customers, two days, an order that goes on later; the same day at another time is none', async () => {
    const rows = Array.from({ length: 5_000 }, (_, i) => row('c', `o${i}`, 1, i));
    rows[10] = row('d', 'o9', 1, 10);
    rows[20] = row('c', 'o19', 2, 20);
    rows[4_000] = row('c', 'o2000', 1, 4_000);
    rows[30] = row('c', 'o29', 1, 30).replace('00:00', '11:11');
    expect((await sifted(rows))!.doubtful).toEqual([9, 10, 19, 20, 2_000, 4_000]);
  });

  test('lines alike in their order; of orders that begin again all lines are to be looked at', async () => {
    const rows = Array.from({ length: 5_000 }, (_, i) => row('c', `o${Math.floor(i / 5)}`, 1, i % 5 === 3 ? 2 : i % 5));
    const repeats = [...rows.keys()].filter((i) => i % 5 === 3);
    expect(await sifted(rows)).toEqual({ repeated: repeats, doubtful: [], byOrder: true });
    rows[4_999] = rows[8]!;
    const found = (await sifted(rows))!;
    expect(found.doubtful).toEqual([5, 6, 7, 8, 9, 4_999]);
    expect(found.repeated).not.toContain(8);
    expect(found.repeated).toHaveLength(999);
  });

  test('a run longer than what is compared at once is looked at line by line', async () => {
    const rows = Array.from({ length: 300_000 }, (_, i) => row('c', i < 5_000 ? 'long' : i, 1, i % 2_500));
    const found = (await sifted(rows))!;
    expect(found.doubtful).toEqual(Array.from({ length: 5_000 }, (_, i) => i));
    expect(found.repeated).toEqual([]);
  });

  test('without an order, lines that may be alike', async () => {
    const rows = Array.from({ length: 100 }, (_, i) => row('c', i % 90, 1, 7));
    const { repeated, doubtful, byOrder } = (await sifted(rows, { ...lines, order: null }))!;
    expect({ repeated, byOrder }).toEqual({ repeated: [], byOrder: false });
    expect(doubtful).toEqual([...rows.keys()].filter((i) => i < 10 || i >= 90));
  });

  test('where a cell is not plain the day is not known: nothing is sifted', async () => {
    expect(await sifted([row('c', 'o', 1, 1).replace('2024-01', '2024/01')])).toBeNull();
  });
});
