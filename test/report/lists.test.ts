import { describe, expect, test } from 'vitest';
import { type ActionRow, actionsTable } from '../../src/analysis/index.js';
import { message } from '../../src/messages/index.js';
import { reportLists } from '../../src/report/lists.js';
import { mergedActions } from '../../src/report/merged-actions.js';
import { pseudonymsFor } from '../../src/report/pseudonyms.js';
import { createResult, memoryTable, type Result, type Tables } from '../../src/result/index.js';

function action(customer_id: string, by_date: string | null, expected_value: number | null, name = 'thank'): ActionRow {
  return {
    customer_id,
    action: name,
    product_id: null,
    argument: null,
    channel: null,
    best_time: null,
    by_date,
    expected_value,
    expected_low: null,
    expected_high: null,
    reason: 'test',
  };
}

function resultOf(id: string, tables: Tables): Result {
  return createResult({
    id,
    title: message('error.plain'),
    question: message('error.plain'),
    options: {},
    input: { rows: 1, customers: 1, from: null, to: null, asOf: '2024-12-31', currency: null, leftOut: [] },
    metrics: [],
    findings: [],
    tables,
    charts: [],
    warnings: [],
    provenance: { library: '0', engine: 'e', seed: 1, sources: [], methods: [] },
  });
}

/** Cells of a CSV without line ends in its cells. */
function cells(csv: string): string[][] {
  const lines = csv
    .replace(/^\uFEFF/, '')
    .trimEnd()
    .split('\r\n');
  return lines.map((line) => line.split(',').map((cell) => cell.replace(/^"(.*)"$/, '$1').replaceAll('""', '"')));
}

describe('lists/actions.csv', () => {
  const first = resultOf('segment/a', {
    actions: actionsTable([
      action('c1', '2025-01-05', 10), // Sunday of week 1
      action('c1', '2025-01-06', 5, 'win_back'), // Monday of week 2
      { ...action('c2', '2024-12-30', 1), product_id: 'p1' }, // Monday of week 1 of 2025
      action('c3', null, null),
    ]),
  });
  const second = resultOf('cross-sell/b', {
    actions: actionsTable([
      action('c1', '2025-01-03', 20.256, 'offer_product'), // the same week as 5 January, worth more
      action('c2', '2025-01-05', 1, 'offer_product'), // the same week, worth the same: the first section stays
      action('c3', '2024-12-31', 0, 'offer_product'), // known to be worth nothing is more than unknown
    ]),
  });

  test('has at most one row a customer and ISO week, the one worth most', async () => {
    const [list] = await reportLists([first, second], await mergedActions([first, second]), {
      language: 'en',
      names: null,
      products: new Map(),
    });
    expect(list!.name).toBe('lists/actions.csv');
    const [header, ...rows] = cells(list!.content);
    expect(header!.slice(0, 3)).toEqual(['customer_id', 'action', 'product_id']);
    const column = (name: string): number => header!.indexOf(name);
    const seen = rows.map((row) => [
      row[0],
      row[column('action')],
      row[column('by_date')],
      row[column('expected_value')],
    ]);
    expect(seen).toEqual([
      ['c2', 'Thank and keep', '2024-12-30', '1'],
      ['c3', 'Offer the product', '2024-12-31', '0'],
      ['c1', 'Offer the product', '2025-01-03', '20.26'],
      ['c1', 'Win back', '2025-01-06', '5'],
    ]);
  });

  test('is in the words of the report, marked for spreadsheets, with the pseudonyms beside the ids', async () => {
    const names = pseudonymsFor(['c1', 'c2', 'c3'], Buffer.alloc(32, 1));
    const products = new Map([['p1', { en: 'Tea', 'zh-CN': '茶' }]]);
    const [list] = await reportLists([first], await mergedActions([first]), { language: 'zh-CN', names, products });
    expect(list!.content.startsWith('\uFEFF')).toBe(true);
    const [header, row] = cells(list!.content);
    expect(header!.slice(0, 3)).toEqual(['customer_id', 'pseudonym', 'action']);
    expect(row!.slice(0, 3)).toEqual(['c2', names.of('c2'), '致谢并维护']);
    expect(header!.slice(3, 5)).toEqual(['product_id', 'product']);
    expect(row!.slice(3, 5)).toEqual(['p1', '茶']);
  });

  test('runs nothing in a spreadsheet', async () => {
    const hostile = ['=1+1', '+1', '-1+cmd', '@SUM(A1)', '\t=1', '\r=1', '＝1', '";=1', '-5', '12'];
    const result = resultOf('segment/a', {
      customers: memoryTable({
        customer_id: { type: 'text', data: hostile },
        n: { type: 'integer', data: new Float64Array(10) },
      }),
    });
    const [list] = await reportLists([result], await mergedActions([result]), {
      language: 'en',
      names: null,
      products: new Map(),
    });
    expect(list!.name).toBe('lists/segment-a-customers.csv');
    const firsts = list!.content
      .replace(/^\uFEFF/, '')
      .split('\r\n')
      .slice(1, -1)
      .map((line) => /^"?((?:[^"]|"")*)"?,/.exec(line)![1]!);
    expect(firsts).toEqual(["'=1+1", '+1', "'-1+cmd", "'@SUM(A1)", "'\t=1", "'\r=1", "'＝1", '"";=1', '-5', '12']);
  });

  test('are not written where no section has anything to do', async () => {
    expect(
      await reportLists([resultOf('segment/a', {})], await mergedActions([resultOf('segment/a', {})]), {
        language: 'en',
        names: null,
        products: new Map(),
      }),
    ).toEqual([]);
  });
});
