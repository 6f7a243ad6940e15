import { describe, expect, test } from 'vitest';
import { tableData, tableModel } from '../../src/render/table-model.js';
import { memoryTable } from '../../src/result/index.js';

const table = memoryTable({
  name: { type: 'text', data: ['a', 'risk', '\u202ex'], values: 'render.severity', label: { id: 'Name' } },
  n: { type: 'integer', unit: 'customers', data: Float64Array.of(1200, 3, Number.NaN), label: { id: 'N' } },
  money: { type: 'number', unit: 'money', data: Float64Array.of(250_000.5, 12.25, 3), label: { id: 'Money' } },
  p: { type: 'number', unit: 'share', data: Float64Array.of(0.5, 0.25, Number.NaN), label: { id: 'P' } },
  p_low: { type: 'number', unit: 'share', data: Float64Array.of(0.4, 0.2, Number.NaN), label: { id: 'low' } },
  p_high: { type: 'number', unit: 'share', data: Float64Array.of(0.6, 0.3, Number.NaN), label: { id: 'high' } },
  lift: { type: 'number', unit: 'ratio', data: Float64Array.of(2, 4.44, 1.125), label: { id: 'Lift' } },
});
const options = { id: 't', name: 'pairs', language: 'en', currency: 'GBP', most: 10 } as const;

describe('tableModel', () => {
  test('an interval stands in the cell of its number, decimals of a column are alike, the unknown is a dash', async () => {
    const model = await tableModel(table, options);
    expect(model.columns.map((column) => `${column.label}:${column.kind}`)).toEqual([
      'Name:text',
      'N:number',
      'Money (GBP):number',
      'P:number',
      'Lift:number',
    ]);
    expect(model.rows.map((row) => row.map((cell) => cell.text))).toEqual([
      ['a', '1,200', '250,001', '50.0%', '2.00'],
      ['Risk', '3', '12', '25.0%', '4.44'],
      ['[U+202E]x', '–', '3', '–', '1.13'],
    ]);
    expect(model.rows.map((row) => row[3]!.note)).toEqual(['40.0% to 60.0%', '20.0% to 30.0%', null]);
    expect(model).toMatchObject({ caption: 'Pairs', rest: null, download: false, size: '3 × 7' });
  });

  test('says what is not shown', async () => {
    expect((await tableModel(table, { ...options, most: 2 })).rest).toBe('The first 2 of 3 rows.');
    expect((await tableModel(table, { ...options, most: 1, mostDownload: 2, language: 'zh-CN' })).rest).toBe(
      '共 3 行，此处显示前 1 行；下载文件含 2 行。',
    );
  });

  test('an empty table says so', async () => {
    const empty = memoryTable({ name: { type: 'text', data: [] } });
    expect(await tableModel(empty, options)).toMatchObject({ rows: [], rest: 'No rows.', download: false });
  });

  test('a table without a caption of its own shows its name', async () => {
    expect((await tableModel(table, { ...options, name: 'cut_marks' })).caption).toBe('cut marks');
  });

  test('the download has bare values', async () => {
    expect(await tableData(table, 'pairs', 2)).toEqual({
      name: 'pairs',
      columns: ['name', 'n', 'money', 'p', 'p_low', 'p_high', 'lift'],
      rows: [
        ['a', 1200, 250_000.5, 0.5, 0.4, 0.6, 2],
        ['risk', 3, 12.25, 0.25, 0.2, 0.3, 4.44],
      ],
    });
  });
});
