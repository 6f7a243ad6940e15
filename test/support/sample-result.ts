import type { Language } from '../../src/messages/index.js';
import { createResult, type Result } from '../../src/result/index.js';
import { sampleCharts } from './sample-charts.js';
import { sampleTables, wordsIn } from './sample-tables.js';

/** A result as an analysis gives it: metrics with and without interval, findings, every kind of chart, a warning. */
export function sampleResult(language: Language): Result {
  const w = wordsIn(language);
  return createResult({
    id: 'segment/sample',
    title: w('Customer segments', '客户细分'),
    question: w(
      'Which customers deserve attention, and how much of the revenue rests on them?',
      '哪些客户值得关注，销售额有多少来自他们？',
    ),
    options: { bins: 5, where: null, topShare: 0.2, weights: { recency: 1, frequency: 1, monetary: 2 } },
    input: {
      rows: 397_884,
      customers: 4338,
      from: '2010-12-01',
      to: '2011-12-09',
      asOf: '2011-12-09',
      currency: language === 'en' ? 'GBP' : 'CNY',
      leftOut: [{ reason: w('lines without a customer', '无客户编号的记录'), rows: 135_080 }],
    },
    metrics: [
      { id: 'customers', label: w('Customers', '客户数'), value: 4338, unit: 'customers' },
      { id: 'revenue', label: w('Revenue', '销售额'), value: 8_911_407.9, unit: 'money' },
      {
        id: 'top_share',
        label: w('Revenue from the top 20%', '前 20% 客户的销售额占比'),
        value: 0.746,
        unit: 'share',
        interval: { low: 0.711, high: 0.781, level: 0.9, kind: 'bootstrap' },
      },
      {
        id: 'gini',
        label: w('Gini coefficient', '基尼系数'),
        value: 0.7594,
        unit: 'ratio',
        interval: { low: 0.731, high: 0.789, level: 0.9, kind: 'bootstrap' },
      },
      { id: 'clv', label: w('Lifetime value', '客户终身价值'), value: null, unit: 'money' },
    ],
    findings: [
      {
        id: 'concentrated',
        severity: 'opportunity',
        message: w(
          '20% of the customers bring 74.6% of the revenue: a personal contact for 868 customers reaches three quarters of the business.',
          '20% 的客户贡献 74.6% 的销售额：为这 868 位客户安排专人联系，即可覆盖四分之三的业务。',
        ),
        evidence: [{ metric: 'top_share' }],
      },
      {
        id: 'sleeping',
        severity: 'risk',
        message: w(
          '93 customers who once spent much have not bought for 180 days; 411,231 of past revenue rests on them.',
          '93 位曾经高消费的客户已有 180 天未购买；他们过去贡献的销售额为 411,231。',
        ),
        evidence: [{ table: 'segments', row: 5, column: 'customers' }],
      },
      {
        id: 'pairs',
        severity: 'info',
        message: w(
          'After a therapy course 54.8% take maintenance care, against 6.2% of those without one.',
          '理疗疗程之后 54.8% 的客户选择养护，而未做疗程者仅为 6.2%。',
        ),
        evidence: [{ table: 'pairs', row: 2, column: 'p' }],
      },
    ],
    tables: sampleTables(language),
    charts: sampleCharts(language),
    warnings: [
      {
        code: 'no_customer',
        severity: 'warning',
        message: w(
          '135,080 lines (24.9%) name no customer; they count in baskets and not in customer figures.',
          '135,080 条记录（24.9%）没有客户编号；计入购物篮分析，不计入客户指标。',
        ),
        count: 135_080,
      },
    ],
    provenance: {
      library: 'vitalfew 0.1.0',
      engine: 'DuckDB 1.5.5',
      seed: 42,
      sources: [
        {
          table: 'orders',
          name: 'online_retail.csv.gz',
          sha256: 'a3f1c6b2d4e5f60718293a4b5c6d7e8f90a1b2c3d4e5f60718293a4b5c6d7e8f',
          records: 541_909,
        },
      ],
      methods: [
        'Hughes, A. M. (1994). Strategic Database Marketing. Probus.',
        'Schmittlein, D. C., Cooper, L. G. & Morrison, D. G. (1993). Truth in concentration in the land of (80/20) laws. Marketing Science 12(2), 167–183.',
      ],
    },
  });
}
