import { expect, test } from 'vitest';
import { shownRows } from '../../src/render/shown-rows.js';
import { tableModel } from '../../src/render/table-model.js';
import { memoryTable } from '../../src/result/index.js';

const table = (periods: readonly string[]) =>
  memoryTable({
    period: { type: 'text', data: periods, label: { id: 'Period' } },
    n: { type: 'integer', unit: 'count', data: Float64Array.from(periods, (_, place) => place), label: { id: 'N' } },
  });
const months = Array.from({ length: 12 }, (_, place) => `2024-${String(place + 1).padStart(2, '0')}`);

test.each([
  ['months', months],
  ['days', ['2024-01-01', '2024-01-02', '2024-03-01']],
  ['quarters', ['2023-Q4', '2024-Q1', '2024-Q2']],
  ['weeks', ['2023-W52', '2024-W01', '2024-W02']],
  ['years', ['2022', '2023', '2024']],
])('of %s the latest are shown', async (_, periods) => {
  const { rows, latest } = await shownRows(table(periods), 2);
  expect(latest).toBe(true);
  expect(rows.map((row) => row.period)).toEqual(periods.slice(-2));
});

test.each([
  ['names', ['b', 'c', 'd']],
  ['the latest first', ['2024-03', '2024-02', '2024-01']],
  ['several rows a period', ['2024-01', '2024-01', '2024-02']],
  ['a gap in the end', ['2024-01', '2024-02', 'later']],
])('%s: the first are shown', async (_, periods) => {
  const { rows, latest } = await shownRows(table(periods), 2);
  expect(latest).toBe(false);
  expect(rows.map((row) => row.period)).toEqual(periods.slice(0, 2));
});

test('a table that fits is shown whole; the page says which rows it shows', async () => {
  expect(await shownRows(table(months), 12)).toMatchObject({ latest: false, rows: { length: 12 } });
  const options = { id: 't', name: 'periods', currency: null, most: 3, mostDownload: 100 };
  const en = await tableModel(table(months), { ...options, language: 'en' });
  expect(en.rest).toBe('The latest 3 of 12 rows; the download has 12.');
  expect(en.rows.map((row) => row[0]!.text)).toEqual(['2024-10', '2024-11', '2024-12']);
  const zh = await tableModel(table(months), { ...options, language: 'zh-CN', mostDownload: 0 });
  expect(zh.rest).toBe('共 12 行，此处显示最近 3 行。');
});
