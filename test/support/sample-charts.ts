import {
  barChart,
  heatmapChart,
  intervalChart,
  lineChart,
  lorenzChart,
  networkChart,
  pairedBarsChart,
  scatterChart,
  squareChart,
} from '../../src/chart/index.js';
import type { Language } from '../../src/messages/index.js';
import type { Chart } from '../../src/result/index.js';
import { wordsIn } from './sample-tables.js';

/** One chart of every kind on the sample tables. */
export function sampleCharts(language: Language): Chart[] {
  const w = wordsIn(language);
  const base = (id: string, table: string, title: [string, string], alt: [string, string]) => ({
    id,
    table,
    title: w(...title),
    alt: w(...alt),
  });
  return [
    pairedBarsChart({
      ...base(
        'segment-map',
        'segments',
        ['Who is many, and who brings the revenue', '谁人数多，谁贡献销售额'],
        [
          'Seven segments; champions are 14.6% of the customers and bring 50.6% of the revenue.',
          '七个客户群；冠军客户占客户的 14.6%，贡献 50.6% 的销售额。',
        ],
      ),
      category: 'segment',
      first: 'customer_share',
      second: 'revenue_share',
    }),
    heatmapChart({
      ...base(
        'recency-frequency',
        'grid',
        ['Customers by recency and frequency', '按最近一次消费与消费频率的客户数'],
        ['25 cells; most customers stand on the diagonal.', '共 25 格；大多数客户位于对角线上。'],
      ),
      x: 'r',
      y: 'f',
      value: 'customers',
    }),
    lorenzChart({
      ...base(
        'lorenz',
        'lorenz',
        ['How few make how much', '少数客户贡献多少'],
        ['The top 20% of the customers bring 68.7% of the revenue.', '前 20% 的客户贡献 68.7% 的销售额。'],
      ),
      x: 'customer_share',
      y: 'revenue_share',
      marked: { column: 'marked', label: w('20% bring 68.7%', '20% 的客户贡献 68.7%') },
    }),
    intervalChart({
      ...base(
        'pairs',
        'pairs',
        ['What buyers of A buy as well', '购买 A 的客户还会购买什么'],
        [
          'Six pairs; after a therapy course 54.8% take maintenance care, 6.2% without it.',
          '六组商品；理疗疗程之后 54.8% 选择养护，未做疗程者为 6.2%。',
        ],
      ),
      category: ['antecedent', 'consequent'],
      value: 'p',
      low: 'p_low',
      high: 'p_high',
      reference: 'p_without',
    }),
    lineChart({
      ...base(
        'learning',
        'densities',
        ['What was believed, what was seen, what is believed now', '先前的看法、观察到的数据与现在的看法'],
        ['The posterior lies between prior and likelihood.', '后验位于先验与似然之间。'],
      ),
      x: 'p',
      y: 'density',
      color: 'curve',
      area: true,
      plainY: true,
    }),
    squareChart({
      ...base(
        'square',
        'square',
        ["Bayes' theorem as areas", '用面积看贝叶斯定理'],
        ['A and B together cover 12.4% of the square.', 'A 与 B 同时发生占正方形的 12.4%。'],
      ),
      x: 'x',
      x2: 'x2',
      y: 'y',
      y2: 'y2',
      label: 'part',
      share: 'share',
      highlight: 'counted',
    }),
    networkChart({
      ...base(
        'neighbourhoods',
        'network',
        ['Who stands around the top three', '前三名客户的周围'],
        ['Three hubs with 14, 11 and 9 ties.', '三个枢纽节点，分别有 14、11 和 9 条关系。'],
      ),
      kind: 'kind',
      x: 'x',
      y: 'y',
      x2: 'x2',
      y2: 'y2',
      label: 'label',
      size: 'size',
      highlight: 'top',
    }),
    barChart({
      ...base(
        'revenue',
        'segments',
        ['Revenue by segment', '各客户群的销售额'],
        ['Champions lead with 4.5 million.', '冠军客户以 451 万居首。'],
      ),
      category: 'segment',
      value: 'revenue',
      sort: 'value',
    }),
    barChart({
      ...base(
        'lift',
        'pairs',
        ['How often, with its interval', '占比及其区间'],
        ['Six pairs with their intervals.', '六组商品及其区间。'],
      ),
      category: 'consequent',
      value: 'p',
      low: 'p_low',
      high: 'p_high',
    }),
    scatterChart({
      ...base(
        'orders-revenue',
        'customers',
        ['Orders and revenue', '订单数与销售额'],
        ['Forty customers; revenue grows with orders.', '四十位客户；销售额随订单数增长。'],
      ),
      x: 'orders',
      y: 'revenue',
      logX: true,
      logY: true,
      color: 'key',
    }),
  ];
}
