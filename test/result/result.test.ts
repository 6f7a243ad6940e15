import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { message } from '../../src/messages/index.js';
import {
  csvLine,
  finding,
  isFormula,
  memoryTable,
  quoteCell,
  quoteMetric,
  tableToJson,
} from '../../src/result/index.js';

const folder = mkdtempSync(join(tmpdir(), 'vitalfew-result-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const table = () =>
  memoryTable<{ name: string; n: number | null; day: string | null }>({
    name: { type: 'text', data: ['林', '=1+1', '-5'], label: message('error.plain', { text: 'Name' }) },
    n: {
      type: 'integer',
      unit: 'customers',
      data: Float64Array.of(3, Number.NaN, 0),
      label: message('error.plain', { text: 'N' }),
    },
    day: { type: 'date', data: ['2024-02-29', null, '2024-03-01'], label: message('error.plain', { text: 'Day' }) },
  });

describe('a table in memory', () => {
  test('gives rows; what is not known is null, never NaN or 0', async () => {
    expect(await table().rows()).toEqual([
      { name: '林', n: 3, day: '2024-02-29' },
      { name: '=1+1', n: null, day: null },
      { name: '-5', n: 0, day: '2024-03-01' },
    ]);
    expect(await table().head(1)).toHaveLength(1);
    expect(table().cell(1, 'n')).toBeNull();
  });

  test('refuses columns of different length and unknown columns', async () => {
    expect(() => memoryTable({ a: { type: 'text', data: ['x'] }, b: { type: 'text', data: [] } })).toThrow(
      'column "b" has 0 rows',
    );
    await expect(table().values('nobody' as 'name')).rejects.toThrow('there is no column "nobody"');
  });

  test('as JSON: columns with type, unit and label, rows as arrays', async () => {
    expect(await tableToJson(table(), 'en', true)).toEqual({
      columns: [
        { name: 'name', type: 'text', label: 'Name' },
        { name: 'n', type: 'integer', unit: 'customers', label: 'N' },
        { name: 'day', type: 'date', label: 'Day' },
      ],
      rowCount: 3,
      rows: [
        ['林', 3, '2024-02-29'],
        ['=1+1', null, null],
        ['-5', 0, '2024-03-01'],
      ],
    });
  });

  test('as JSON: what it cannot hold is null, zero has no sign, and parsing it gives the same again', async () => {
    const odd = memoryTable({
      n: { type: 'number', data: Float64Array.of(Infinity, -0, Number.NaN, 0.1) },
      flag: { type: 'boolean', data: [true, false, null, true] },
    });
    const json = await tableToJson(odd, 'en', true);
    expect(json.rows).toStrictEqual([
      [null, true],
      [0, false],
      [null, null],
      [0.1, true],
    ]);
    expect(JSON.parse(JSON.stringify(json))).toStrictEqual(json);
  });

  test('as CSV: formulas are disarmed, plain numbers are left alone', async () => {
    const path = join(folder, 'table.csv');
    await table().writeCsv(path);
    expect(readFileSync(path, 'utf8')).toBe(`name,n,day\r\n林,3,2024-02-29\r\n"'=1+1",,\r\n-5,0,2024-03-01\r\n`);
  });

  test('as a danfojs DataFrame: numbers, ISO dates, and an empty one keeps its columns', async () => {
    const frame = await table().toDanfo();
    expect(frame.columns).toEqual(['name', 'n', 'day']);
    expect(frame.shape).toEqual([3, 3]);
    const empty = await memoryTable({
      a: { type: 'text', data: [] },
      b: { type: 'number', data: new Float64Array() },
    }).toDanfo();
    expect(empty.columns).toEqual(['a', 'b']);
    expect(empty.shape[0]).toBe(0);
  }, 30_000);
});

describe('cells that a spreadsheet would run', () => {
  test.each(['=1+1', '+1+2', '-1+cmd', '@SUM(A1)', '\t=1', '\r=1', '\n=1', '＝1', '＋1', '－1'])(
    '%j is a formula',
    (cell) => {
      expect(isFormula(cell)).toBe(true);
      expect(csvLine([cell])).toMatch(/^"'/);
    },
  );
  test.each(['-5', '+3', '-0.5e3', 'a=1', '', '5-3'])('%j is none', (cell) => {
    expect(isFormula(cell)).toBe(false);
  });
  test('quotes are doubled, so that a cell cannot end itself', () => {
    expect(csvLine(['a";=1', 'b,c', 2, null, true])).toBe('"a"";=1","b,c",2,,true\r\n');
  });
});

describe('a finding', () => {
  const metric = { id: 'gini', label: message('x'), value: 0.6, unit: 'share' } as const;
  const rows = [{ segment: 'loyal', customers: 12 }];

  test('rests on exactly what it quotes', () => {
    const found = finding('x.finding', 'info', {
      gini: quoteMetric(metric),
      n: quoteCell('segments', rows, 0, 'customers', 'customers'),
      name: 'loyal',
    });
    expect(found.evidence).toEqual([{ metric: 'gini' }, { table: 'segments', row: 0, column: 'customers' }]);
    expect(found.message.params).toEqual({
      gini: { value: 0.6, unit: 'share' },
      n: { value: 12, unit: 'customers' },
      name: 'loyal',
    });
  });
});
