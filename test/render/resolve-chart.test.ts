import { describe, expect, test } from 'vitest';
import { barChart, heatmapChart, intervalChart, networkChart } from '../../src/chart/index.js';
import { resolveChart } from '../../src/render/resolve-chart.js';
import { type Chart, memoryTable } from '../../src/result/index.js';

const table = memoryTable({
  segment: { type: 'text', data: ['opportunity', 'risk', 'nobody'], values: 'render.severity', label: { id: 'Group' } },
  revenue: { type: 'number', unit: 'money', data: Float64Array.of(10, 30.5, Number.NaN), label: { id: 'Revenue' } },
  share: { type: 'number', unit: 'share', data: Float64Array.of(0.1, 0.9, 0), label: { id: 'Share' } },
});
const base = { id: 'c', title: { id: 't' }, alt: { id: 'a' }, table: 'rows' };
const bars = barChart({ ...base, category: 'segment', value: 'revenue' });

type Values = { data: { values: Record<string, unknown>[] } };

describe('resolveChart', () => {
  test('puts names in place of ids, numbers as people read them, the unknown as null and a dash', async () => {
    const spec = (await resolveChart(bars, table, { language: 'zh-CN', currency: 'CNY' })) as unknown as Values;
    expect(spec.data.values.map((row) => row.segment)).toEqual(['机会', '风险', 'nobody']);
    expect(spec.data.values.map((row) => row.revenue)).toEqual([10, 30.5, null]);
    expect(spec.data.values.map((row) => row.revenue$text)).toEqual(['¥10.00', '¥30.50', '–']);
  });

  test('pairs of names take one line, or all take two where one is too long', async () => {
    const pairs = (consequent: string) =>
      memoryTable({
        antecedent: { type: 'text', data: ['Latte', 'Tea'], label: { id: 'A' } },
        consequent: { type: 'text', data: ['Cake', consequent], label: { id: 'B' } },
        p: { type: 'number', unit: 'share', data: Float64Array.of(0.5, 0.25), label: { id: 'P' } },
      });
    const chart = intervalChart({ ...base, category: ['antecedent', 'consequent'], value: 'p', low: 'p', high: 'p' });
    type Drawn = Values & { height: { step: number } };
    const drawn = async (consequent: string) =>
      (await resolveChart(chart, pairs(consequent), { language: 'en' })) as unknown as Drawn;
    const names = ({ data }: Drawn) => data.values.map((row) => row.antecedent$to$consequent);
    const short = await drawn('Biscuits');
    expect([names(short), short.height.step]).toEqual([['Latte → Cake', 'Tea → Biscuits'], 24]);
    const long = await drawn('Shopper bag in vintage red paisley with dots');
    expect([names(long), long.height.step]).toEqual([
      ['Latte →\nCake', 'Tea →\nShopper bag in vintage red paisley with dots'],
      36,
    ]);
  });

  test('holds no column that the picture does not draw', async () => {
    const spec = (await resolveChart(bars, table, { language: 'en' })) as unknown as Values;
    expect(Object.keys(spec.data.values[0]!).sort()).toEqual(['revenue', 'revenue$text', 'segment', 'segment$text']);
  });

  test('names axes by labels, with the currency, and writes shares in per cent', async () => {
    const chart: Chart = {
      ...base,
      spec: {
        mark: 'point',
        encoding: { x: { field: 'revenue', type: 'quantitative' }, y: { field: 'share', type: 'quantitative' } },
      },
    };
    const spec = await resolveChart(chart, table, { language: 'en', currency: 'GBP' });
    expect(spec.encoding).toEqual({
      x: { field: 'revenue', type: 'quantitative', title: 'Revenue (GBP)', axis: { format: ',~f' } },
      y: { field: 'share', type: 'quantitative', title: 'Share', axis: { format: '~%' } },
    });
  });

  test('leaves room at the end of the largest bar; without a positive number the scale stays whole', async () => {
    const filled = JSON.stringify(await resolveChart(bars, table, { language: 'en' }));
    expect(filled).toContain(`"domainMax":${30.5 * 1.2}`);
    const nothing = memoryTable({
      segment: { type: 'text', data: [] },
      revenue: { type: 'number', data: new Float64Array() },
    });
    expect(JSON.stringify(await resolveChart(bars, nothing, { language: 'en' }))).toContain('"domainMax":1');
  });

  test('conditions look at the data, not at the names shown', async () => {
    const nodes = memoryTable({
      kind: { type: 'text', data: ['node'], values: 'render.severity' },
      ...Object.fromEntries(
        ['x', 'y', 'x2', 'y2', 'size'].map((name) => [name, { type: 'number', data: Float64Array.of(1) } as const]),
      ),
      label: { type: 'text', data: ['n'] },
      top: { type: 'boolean', data: [true] },
    });
    const names = { kind: 'kind', x: 'x', y: 'y', x2: 'x2', y2: 'y2', label: 'label', size: 'size', highlight: 'top' };
    const chart = networkChart({ ...base, ...names });
    const text = JSON.stringify(await resolveChart(chart, nodes, { language: 'zh-CN' }));
    expect(text).toContain('{"field":"kind$raw","equal":"node"}');
    expect(text).toContain('"kind$raw":"node"');
  });

  test('a column that the table lacks is an error with the columns it has', async () => {
    const chart = heatmapChart({ ...base, x: 'segment', y: 'segmnt', value: 'share' });
    await expect(resolveChart(chart, table, { language: 'en' })).rejects.toMatchObject({
      code: 'missing_column',
      message: expect.stringContaining('"segmnt" is missing in table "rows"; it has segment, revenue, share'),
    });
  });

  test('refuses a table that is too large to be a picture', async () => {
    const large = memoryTable({
      segment: { type: 'text', data: new Array<string>(5001).fill('x') },
      revenue: { type: 'number', data: new Float64Array(5001) },
    });
    await expect(resolveChart(bars, large, { language: 'en' })).rejects.toMatchObject({ code: 'bad_input' });
  });
});

test('a long name goes on in a second line at a blank; without one it is cut', async () => {
  const names = ['Tea', 'bought ROSES REGENCY TEACUP AND SAUCER and bought BUNTING', 'x'.repeat(59)];
  const rules = memoryTable({
    rule: { type: 'text', data: names, label: { id: 'Rule' } },
    p: { type: 'number', unit: 'share', data: Float64Array.of(0.5, 0.25, 0.1), label: { id: 'P' } },
  });
  const chart = intervalChart({ ...base, category: 'rule', value: 'p', low: 'p', high: 'p' });
  const spec = (await resolveChart(chart, rules, { language: 'en' })) as unknown as Values & {
    height: { step: number };
  };
  expect(spec.height.step).toBe(36);
  expect(spec.data.values.map((row) => row.rule$lines)).toEqual([
    'Tea',
    'bought ROSES REGENCY TEACUP\nAND SAUCER and bought BUNTING',
    `${'x'.repeat(45)}…`,
  ]);
});
