import type { Texts } from '../message.js';

export const segmentParetoTexts = {
  'segment/pareto.title': { en: 'The vital few', 'zh-CN': '二八法则：关键的少数' },
  'segment/pareto.question': {
    en: 'How few customers make how much of the money, and does the average customer describe anybody?',
    'zh-CN': '多少客户贡献了多少金额？平均客户能代表谁吗？',
  },
  'segment/pareto.option.topShare': {
    en: 'Which share of the customers is the top, 0.2 for the top 20 %; a larger share holds more of the money.',
    'zh-CN': '把多大比例的客户算作头部，0.2 即前 20 %；比例越大，所占金额越多。',
  },
  'segment/pareto.option.resamples': {
    en: 'Bootstrap samples; more make the ends of the intervals steadier and take longer.',
    'zh-CN': '自助法抽样次数；次数越多，区间端点越稳定，耗时越长。',
  },
  'segment/pareto.option.level': {
    en: 'Confidence level of the intervals; a higher level makes them wider.',
    'zh-CN': '区间的置信水平；水平越高，区间越宽。',
  },

  'segment/pareto.metric.gini': { en: 'Gini coefficient', 'zh-CN': '基尼系数' },
  'segment/pareto.metric.top_share': { en: 'Share of the top {top}', 'zh-CN': '前 {top} 客户的占比' },
  'segment/pareto.metric.customers_for_80': {
    en: 'Share of customers who make 80% of the money',
    'zh-CN': '贡献 80% 金额的客户占比',
  },
  'segment/pareto.metric.customers': { en: 'Customers who brought money', 'zh-CN': '有净贡献的客户数' },
  'segment/pareto.metric.revenue': { en: 'Their revenue', 'zh-CN': '其销售额' },
  'segment/pareto.metric.margin': { en: 'Their margin', 'zh-CN': '其毛利' },
  'segment/pareto.metric.mean': { en: 'Money per customer, mean', 'zh-CN': '客均金额（均值）' },
  'segment/pareto.metric.median': { en: 'Money per customer, median', 'zh-CN': '客均金额（中位数）' },
  'segment/pareto.metric.near_mean_share': {
    en: 'Share of customers within 25% of the mean',
    'zh-CN': '金额在均值上下 25% 以内的客户占比',
  },
  'segment/pareto.value.revenue': { en: 'revenue', 'zh-CN': '销售额' },
  'segment/pareto.value.margin': { en: 'margin', 'zh-CN': '毛利' },

  'segment/pareto.column.lorenz_customers': {
    en: 'Share of customers, least money first',
    'zh-CN': '客户累计占比（金额由低到高）',
  },
  'segment/pareto.column.lorenz_revenue': { en: 'Share of the money', 'zh-CN': '金额累计占比' },
  'segment/pareto.column.marked': { en: 'The top begins here', 'zh-CN': '头部客户起点' },
  'segment/pareto.column.decile': { en: 'Tenth of the customers', 'zh-CN': '客户十分位' },
  'segment/pareto.column.cumulative_share': { en: 'Share of the money so far', 'zh-CN': '金额累计占比' },
  'segment/pareto.column.cumulative_customers': { en: 'Share of customers so far', 'zh-CN': '客户累计占比' },
  'segment/pareto.column.mean': { en: 'Money per customer', 'zh-CN': '客均金额' },
  'segment/pareto.column.from': { en: 'Smallest', 'zh-CN': '最小值' },
  'segment/pareto.column.to': { en: 'Largest', 'zh-CN': '最大值' },
  'segment/pareto.column.rank': { en: 'Rank', 'zh-CN': '名次' },

  'segment/pareto.empty.advice': {
    en: 'It needs at least one order line with a customer; check "where", "within" and "asOf".',
    'zh-CN': '至少需要一条带客户编号的订单记录；请检查 where、within 和 asOf。',
  },
  'segment/pareto.warning.customers': {
    en: 'Not enough data for "{what}": needs {needs} customers who brought money, has {has}.',
    'zh-CN': '数据不足，无法给出“{what}”：需要 {needs} 位有净贡献的客户，现有 {has} 位。',
  },
  'segment/pareto.warning.no_net_money': {
    en: '{customers} {customers#customer|customers} brought no money once returns are taken off ({money} in all): ranked last, not in the curve, the shares and the means.',
    'zh-CN': '{customers} 位客户扣除退货后没有净贡献（合计 {money}）：排在最后，不计入曲线、占比和均值。',
  },
  'segment/pareto.warning.window': {
    en: 'These shares hold for a window of {days} {days#day|days} ({from} to {to}). How concentrated customers look depends on its length: compare only windows of equal length (Schmittlein, Cooper & Morrison 1993).',
    'zh-CN':
      '这些占比只对 {days} 天的观察期（{from} 至 {to}）成立。集中度随观察期长短而变：只应比较长度相同的观察期（Schmittlein, Cooper & Morrison 1993）。',
  },

  'segment/pareto.chart.lorenz.title': {
    en: 'How the {what} is spread over the customers',
    'zh-CN': '{what}在客户间的分布（洛伦兹曲线）',
  },
  'segment/pareto.chart.lorenz.mark': {
    en: 'The top {top} bring {share}',
    'zh-CN': '前 {top} 的客户贡献 {share}',
  },
  'segment/pareto.chart.lorenz.alt': {
    en: 'Lorenz curve of the {what} of {customers} {customers#customer|customers}: the top {top} bring {share}; Gini coefficient {gini}.',
    'zh-CN': '{customers} 位客户{what}的洛伦兹曲线：前 {top} 的客户贡献 {share}；基尼系数 {gini}。',
  },
  'segment/pareto.chart.lorenz.alt_short': {
    en: 'Lorenz curve of the {what} of {customers} {customers#customer|customers}.',
    'zh-CN': '{customers} 位客户{what}的洛伦兹曲线。',
  },
  'segment/pareto.chart.deciles.title': {
    en: 'Share of the {what} by tenth of the customers',
    'zh-CN': '各十分位客户的{what}占比',
  },
  'segment/pareto.chart.deciles.alt': {
    en: 'Bars of the share of the {what} by tenth of the customers, most first: from {first} for the first tenth to {last} for the last.',
    'zh-CN': '按客户十分位（由高到低）的{what}占比条形图：第一个十分位 {first}，最后一个 {last}。',
  },

  'segment/pareto.finding.top': {
    en: 'The top {top} of {customers} customers bring {share} of the {what} (Gini coefficient {gini}): what happens to these few decides the result.',
    'zh-CN': '{customers} 位客户中，前 {top} 贡献了 {share} 的{what}（基尼系数 {gini}）：这少数人的去留决定业绩。',
  },
  'segment/pareto.finding.nobody_is_average': {
    en: 'The average customer describes nobody: the mean is {mean}, the median {median}, and only {near} of the customers lie within 25% of the mean. Plan for groups, not for the average.',
    'zh-CN':
      '平均客户谁也代表不了：均值 {mean}，中位数 {median}，仅 {near} 的客户落在均值上下 25% 以内。应按客户群而不是按平均客户来规划。',
  },
  'segment/pareto.finding.average_fits': {
    en: 'Customers are much alike: {near} of them lie within 25% of the mean of {mean} (median {median}).',
    'zh-CN': '客户之间差别不大：{near} 的客户落在均值 {mean} 上下 25% 以内（中位数 {median}）。',
  },
  'segment/pareto.finding.for_80': {
    en: '{share} of the {customers} customers make 80% of the {what}: keep these first.',
    'zh-CN': '{customers} 位客户中，{share} 贡献了 80% 的{what}：应首先留住他们。',
  },
  'segment/pareto.finding.tenths': {
    en: 'A customer of the first tenth brings {first} on average (the tenth begins at {from}), one of the last tenth {last}: they cannot be worth the same effort.',
    'zh-CN': '第一个十分位的客户人均贡献 {first}（门槛为 {from}），最后一个十分位人均 {last}：不应投入同样的精力。',
  },
  'segment/pareto.finding.too_few': {
    en: '{customers} {customers#customer|customers} brought {revenue}: too few to say how money is spread.',
    'zh-CN': '{customers} 位客户贡献了 {revenue}：客户太少，无法说明金额的分布。',
  },
} as const satisfies Texts;
