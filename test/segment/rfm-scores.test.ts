import { describe, expect, test } from 'vitest';
import { text } from '../../src/messages/index.js';
import { resultToJson } from '../../src/result/index.js';
import { rfm } from '../../src/segment/index.js';
import type { OrderLine } from '../support/orders-dataset.js';
import { ordersShop } from '../support/orders-shop.js';

const eight: readonly OrderLine[] = Object.freeze(
  [
    ['p', 3, 8],
    ['q', 10, 7],
    ['r', 20, 6],
    ['s', 30, 5],
    ['t', 40, 4],
    ['u', 50, 3],
    ['v', 60, 2],
    ['w', 70, 1],
  ].flatMap(([customer, days, orders]) =>
    Array.from({ length: Number(orders) }, (_, i) => ({
      customer_id: String(customer),
      order_id: `${customer}${i}`,
      ordered_at: new Date(Date.UTC(2024, 5, 30) - (Number(days) + i) * 86_400_000).toISOString().slice(0, 10),
      amount: 10 * Number(orders),
    })),
  ),
);
const june = { asOf: '2024-06-30' };

describe('scores and segments', () => {
  test('two bins cut eight customers in halves; tables add up', async () => {
    const { tables, metrics, findings } = await rfm(await ordersShop(eight), { bins: 2, ...june });
    expect(tables.customers.toRows().map((row) => `${row.r}${row.f}${row.m}`)).toEqual([
      '222',
      '222',
      '222',
      '222',
      '111',
      '111',
      '111',
      '111',
    ]);
    const segments = tables.segments.toRows();
    expect(segments.map((row) => [row.segment, row.customers, row.orders, row.revenue])).toEqual([
      ['champions', 4, 26, 640 + 490 + 360 + 250],
      ['lost', 4, 10, 160 + 90 + 40 + 10],
    ]);
    expect(segments[0]).toMatchObject({
      customer_share: 0.5,
      revenue_share: 1740 / 2040,
      mean_recency_days: (3 + 10 + 20 + 30) / 4,
      mean_frequency: 6.5,
      mean_monetary: 435,
      of_customers: 8,
      of_revenue: 2040,
    });
    expect(
      tables.cut_points.toRows().map((row) => [row.dimension, row.score, row.from, row.to, row.cut, row.customers]),
    ).toEqual([
      ['r', 1, 40, 70, null, 4],
      ['r', 2, 3, 30, 30, 4],
      ['f', 1, 1, 4, 4, 4],
      ['f', 2, 5, 8, null, 4],
      ['m', 1, 10, 160, 160, 4],
      ['m', 2, 250, 640, null, 4],
    ]);
    expect(tables.grid.toRows().map((row) => [row.r, row.f, row.customers])).toEqual([
      [1, 1, 4],
      [1, 2, 0],
      [2, 1, 0],
      [2, 2, 4],
    ]);
    expect(tables.purchase_counts.toRows().map((row) => [row.purchases, row.customers])).toEqual([
      ['1', 1],
      ['2', 1],
      ['3_5', 3],
      ['6_10', 3],
    ]);
    expect(metrics.find((metric) => metric.id === 'median_recency_days')?.value).toBe(35);
    expect(text(findings[0]!.message, 'en')).toBe(
      'Champions: 4 customers (50.0% of all) with 85.3% of the revenue, 1,740.00: 435.00 each, against 255.00 on average. Keep them first.',
    );
  });

  test('own cuts, own map, weights', async () => {
    const { tables, options } = await rfm(await ordersShop(eight), {
      recencyCuts: [30],
      frequencyCuts: [1, 4],
      monetaryCuts: [100, 300],
      segments: [
        { name: '常客', r: [2, 2] },
        { name: 'others', r: [1, 1] },
      ],
      weights: { r: 1, f: 2, m: 1 },
      ...june,
    });
    expect(tables.customers.toRows().map((row) => [row.r, row.f, row.m, row.segment, row.score])).toEqual([
      [2, 3, 3, '常客', 2.75],
      [2, 3, 3, '常客', 2.75],
      [2, 3, 3, '常客', 2.75],
      [2, 3, 2, '常客', 2.5],
      [1, 2, 2, 'others', 1.75],
      [1, 2, 1, 'others', 1.5],
      [1, 2, 1, 'others', 1.5],
      [1, 1, 1, 'others', 1],
    ]);
    expect(JSON.parse(JSON.stringify(options))).toEqual(options);
  });

  test('actions: who is urgent first, one row a customer, no invented value', async () => {
    const { tables } = await rfm(await ordersShop(eight), { bins: 2, ...june });
    const actions = tables.actions.toRows();
    expect(actions.map((row) => [row.customer_id, row.action, row.by_date, row.expected_value])).toEqual([
      ['p', 'thank', '2024-07-30', null],
      ['q', 'thank', '2024-07-30', null],
      ['r', 'thank', '2024-07-30', null],
      ['s', 'thank', '2024-07-30', null],
    ]);
  });

  test('actions: gone quiet before new ones', async () => {
    const quiet = eight.map((line) => ({
      ...line,
      ordered_at: line.customer_id === 'p' ? `2023${line.ordered_at.slice(4)}` : line.ordered_at,
    }));
    const fresh = { customer_id: 'new', order_id: 'n', ordered_at: '2024-06-30', amount: 1 };
    const { tables, findings } = await rfm(await ordersShop([...quiet, fresh]), { bins: 3, ...june });
    const actions = tables.actions.toRows().map((row) => [row.customer_id, row.action, row.reason, row.by_date]);
    expect(actions[0]).toEqual(['p', 'win_back', 'big_and_gone_quiet', '2024-07-14']);
    expect(actions).toContainEqual(['new', 'second_order', 'bought_once_lately', '2024-07-07']);
    expect(new Set(actions.map(([customer]) => customer)).size).toBe(actions.length);
    expect(findings.map((found) => found.id)).toContain('segment/rfm.finding.slipping');
  });
});

describe('too little to tell apart', () => {
  const same = ['a', 'b', 'c'].map((customer_id) => ({
    customer_id,
    order_id: customer_id,
    ordered_at: '2024-01-01',
    amount: 5,
  }));

  test('all alike: one segment, with the reason', async () => {
    const { tables, warnings, findings } = await rfm(await ordersShop(same));
    expect(tables.segments.toRows().map((row) => [row.segment, row.customers])).toEqual([['all_alike', 3]]);
    expect(warnings.map((issue) => issue.code)).toEqual(['all_alike']);
    expect(findings.map((found) => found.id)).toContain('segment/rfm.finding.all_alike');
    expect(tables.actions.rowCount).toBe(0);
  });

  test('one customer: an answer without intervals, said so, and no NaN', async () => {
    const result = await rfm(await ordersShop(same.slice(0, 1)));
    expect(result.metrics.map((metric) => metric.value)).toEqual([1, 5, 1, 1, 5, 0]);
    expect(result.metrics.every((metric) => metric.interval === undefined)).toBe(true);
    expect(result.warnings.filter((issue) => issue.code === 'not_enough_data')).toHaveLength(3);
    expect(JSON.stringify(await resultToJson(result))).not.toMatch(/NaN|Infinity/);
  });

  test('only returns: one segment, nobody scored', async () => {
    const result = await rfm(
      await ordersShop([{ customer_id: 'a', order_id: '1', ordered_at: '2024-01-01', amount: -5, is_return: true }]),
    );
    expect(result.tables.segments.toRows()).toMatchObject([
      { segment: 'net_returns', revenue: -5, revenue_share: null },
    ]);
    expect(result.metrics.find((metric) => metric.id === 'median_recency_days')?.value).toBeNull();
    expect(JSON.stringify(await resultToJson(result, 'zh-CN'))).not.toMatch(/NaN|Infinity/);
  });

  test('few different values: fewer scores, and a warning for each dimension', async () => {
    const { warnings } = await rfm(await ordersShop(eight.filter((line) => line.customer_id! < 's')), june);
    expect(warnings.map((issue) => text(issue.message, 'en'))).toEqual([
      expect.stringMatching(/^Recency \(days\) has only 3 different values for 5 scores: only 3 scores are used/),
      expect.stringMatching(/^Frequency \(orders\) has only 3/),
      expect.stringMatching(/^Monetary value has only 3/),
    ]);
  });

  test('nobody: an error in words', async () => {
    const columns = ['customer_id', 'order_id', 'ordered_at', 'amount'];
    await expect(rfm(await ordersShop([], { columns }))).rejects.toMatchObject({ code: 'empty_input' });
    const nameless = [{ customer_id: null, order_id: '1', ordered_at: '2024-01-01', amount: 5 }];
    await expect(rfm(await ordersShop(nameless))).rejects.toMatchObject({ code: 'empty_input' });
  });
});

describe('options that are wrong', () => {
  const boxes = (second: object) =>
    ({
      bins: 2,
      segments: [
        { name: 'a', r: [2, 2] },
        { name: 'b', ...second },
      ],
    }) as never;

  test.each([
    ['an uncovered cell', { r: [1, 1], f: [2, 2] }, 'Cell r=1, f=1, m=1 lies in no segment.'],
    ['a cell covered twice', {}, 'Cell r=2, f=1, m=1 lies in "a" and in "b".'],
    ['a box beyond the scores', { r: [1, 3] }, 'Segment "b" goes beyond the 2 scores of r.'],
  ])('%s is named', async (_, second, words) => {
    const error = await rfm(await ordersShop(eight), boxes(second)).catch((caught) => caught);
    expect(error).toMatchObject({ code: 'invalid_option' });
    expect(error.message).toContain('segment.rfm: option "segments" must be a partition');
    expect(error.message).toContain(words);
    expect(error.text('zh-CN')).toContain('格子恰属一个客户群');
  });

  test.each([
    [{ bins: 1 }, 'segment.rfm: option "bins" must be an integer from 2 to 10; got 1 (number). Use 5 for quintiles.'],
    [{ weights: { r: 0, f: 0, m: 0 } }, 'option "weights"'],
    [{ segments: [{ name: 'net_returns' }] }, 'option "segments"'],
    [{ recencyCuts: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10] }, 'option "recencyCuts" must be at most 9'],
    [{ windowDays: 0 }, 'option "windowDays"'],
  ])('%j', async (options, words) => {
    await expect(rfm(await ordersShop(eight), options as never)).rejects.toThrow(words);
  });
});
