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
      'Name:short',
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
    expect(model).toMatchObject({ caption: 'Pairs', rest: null, download: false, size: '3 × 7', wide: false });
  });

  test('an interval may stand right after its number; a named product shows no id; small is not nothing', async () => {
    const text = (label: string, value: string) => ({ type: 'text', label: { id: label }, data: [value] }) as const;
    const number = (label: string, value: number, unit: 'share' | 'number') =>
      ({ type: 'number', unit, label: { id: label }, data: Float64Array.of(value) }) as const;
    const model = await tableModel(
      memoryTable({
        product_id: text('Product', 'P1'),
        name: text('Name', 'Supercalifragilistic tea'),
        retention: number('Share', 0.5, 'share'),
        low: number('Low', 0.4, 'share'),
        high: number('High', 0.6, 'share'),
        q: number('q', 1e-9, 'number'),
        usual: number('Usual', 0.1, 'share'),
        times_low: number('Times, low', 0.4, 'share'),
        times_high: number('Times, high', 0.6, 'share'),
      }),
      options,
    );
    expect(model.columns.map((column) => `${column.label}:${column.kind}`)).toEqual([
      'Name:text',
      'Share:number',
      'q:number',
      // The ends of something else.
      'Usual:number',
      'Times, low:number',
      'Times, high:number',
    ]);
    expect(model.rows[0]!.map((cell) => cell.note)).toEqual([null, '40.0% to 60.0%', null, null, null, null]);
    expect(model.rows[0]![2]!.text).toBe('<0.00000001');
  });

  test('says what is not shown', async () => {
    expect((await tableModel(table, { ...options, most: 2 })).rest).toBe('The first 2 of 3 rows.');
    expect((await tableModel(table, { ...options, most: 1, mostDownload: 2, language: 'zh-CN' })).rest).toBe(
      '共 3 行，此处显示前 1 行；下载文件含 2 行。',
    );
  });

  test('shows the columns that have something in them, nine at most, and says how many there are', async () => {
    const empty = { type: 'text', data: [null] } as const;
    const full = { type: 'text', data: ['x'] } as const;
    const names = (prefix: string, n: number, spec: typeof empty | typeof full) =>
      Object.fromEntries(Array.from({ length: n }, (_, index) => [`${prefix}${index}`, spec]));
    const some = await tableModel(memoryTable({ ...names('a', 2, empty), ...names('b', 3, full) }), options);
    expect(some.columns.map((column) => column.label)).toEqual(['column.b0', 'column.b1', 'column.b2']);
    expect(some.rest).toBe('3 of 5 columns; the others are empty or in the CSV.');
    const wide = await tableModel(memoryTable(names('c', 30, full)), options);
    expect(wide.columns).toHaveLength(9);
    expect(wide.wide).toBe(true);
  });

  test('the download of a wide table has fewer rows: ten thousand cells', async () => {
    const long = memoryTable(
      Object.fromEntries(
        Array.from({ length: 25 }, (_, index) => [
          `c${index}`,
          { type: 'number', data: new Float64Array(900) } as const,
        ]),
      ),
    );
    expect((await tableData(long, 'long', 1000)) as { rows: unknown[] }).toMatchObject({ rows: { length: 400 } });
    expect((await tableModel(long, { ...options, mostDownload: 1000 })).rest).toContain('the download has 400.');
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
