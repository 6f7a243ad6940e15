import type { Texts } from '../message.js';

export const segmentParetoTexts = {
  'segment/pareto.title': { en: 'The vital few', 'zh-CN': '二八法则：关键的少数' },
  'segment/pareto.question': {
    en: 'How few customers make how much of the money, and does the average customer describe anybody?',
    'zh-CN': '多少客户贡献了多少金额？平均客户能代表谁吗？',
  },
  'segment/pareto.option.topShare': {
    en: 'Which share of the customers is the top, 0.2 for the top 20%; a larger share holds more of the money.',
    'zh-CN': '把多大比例的客户算作头部，0.2 即前 20%；比例越大，所占金额越多。',
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
  'segment/pareto.metric.profit': { en: 'Profit', 'zh-CN': '利润' },
  'segment/pareto.metric.profit_top_share': {
    en: 'Share of the profit of the top {top}',
    'zh-CN': '前 {top} 客户的利润占比',
  },
  'segment/pareto.metric.profit_peak': {
    en: 'Profit without those who cost more than they bring, of the total',
    'zh-CN': '不计亏损客户时的利润占总利润之比',
  },
  'segment/pareto.metric.losing_customers': { en: 'Customers who cost more than they bring', 'zh-CN': '亏损客户数' },
  'segment/pareto.metric.losing_share': { en: 'Their share of the customers', 'zh-CN': '亏损客户占比' },
  'segment/pareto.metric.lost_money': { en: 'What they cost on balance', 'zh-CN': '亏损合计' },
  'segment/pareto.metric.stayed_top': {
    en: 'Share of the top {top} who are still there',
    'zh-CN': '前 {top} 客户中仍在头部的占比',
  },
  'segment/pareto.metric.stayed_top_of': { en: 'Of customers at the top then', 'zh-CN': '当时的头部客户数' },
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

  'segment/pareto.column.days': { en: 'Days of the window', 'zh-CN': '观察期天数' },
  'segment/pareto.column.window_from': { en: 'From', 'zh-CN': '起' },
  'segment/pareto.column.window_to': { en: 'To', 'zh-CN': '止' },
  'segment/pareto.column.top_share': { en: 'Share of the top', 'zh-CN': '头部客户占比' },
  'segment/pareto.column.gini': { en: 'Gini coefficient', 'zh-CN': '基尼系数' },
  'segment/pareto.column.move': { en: 'What became of it', 'zh-CN': '去向' },
  'segment/pareto.column.share_of_top': { en: 'Share of the top', 'zh-CN': '占头部客户比例' },
  'segment/pareto.column.of_top': { en: 'Customers at the top', 'zh-CN': '头部客户数' },
  'segment/pareto.column.money_then': { en: 'Money then', 'zh-CN': '前期金额' },
  'segment/pareto.column.money_now': { en: 'Money now', 'zh-CN': '近期金额' },
  'segment/pareto.column.whale_customers': {
    en: 'Share of customers, most profitable first',
    'zh-CN': '客户累计占比（利润由高到低）',
  },
  'segment/pareto.column.whale_profit': { en: 'Profit so far, of the total', 'zh-CN': '累计利润占总利润' },
  'segment/pareto.column.peak': { en: 'Highest point', 'zh-CN': '最高点' },
  'segment/pareto.column.customer_margin': { en: 'Margin', 'zh-CN': '毛利' },
  'segment/pareto.column.spent': { en: 'Cost of winning and of benefits', 'zh-CN': '获客与权益成本' },
  'segment/pareto.column.profit': { en: 'Profit', 'zh-CN': '利润' },
  'segment/pareto.move.stayed': { en: 'still at the top', 'zh-CN': '仍在头部' },
  'segment/pareto.move.slipped': { en: 'slipped below the top', 'zh-CN': '跌出头部' },
  'segment/pareto.move.gone': { en: 'brought nothing since', 'zh-CN': '此后没有消费' },
  'segment/pareto.move.risen': { en: 'risen into the top', 'zh-CN': '升入头部' },
  'segment/pareto.move.newcomer': { en: 'new at the top', 'zh-CN': '新晋头部' },

  'segment/pareto.table.windows': { en: 'Windows of several lengths', 'zh-CN': '不同长度的观察期' },
  'segment/pareto.table.top_moves': { en: 'What became of the top', 'zh-CN': '头部客户的去与来' },
  'segment/pareto.table.top_customers': { en: 'Customers at the top then or now', 'zh-CN': '前后两期的头部客户' },
  'segment/pareto.table.profit': { en: 'Profit by customer', 'zh-CN': '各客户利润' },
  'segment/pareto.table.deciles': { en: 'Tenths of the customers', 'zh-CN': '客户十分位' },

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

  'segment/pareto.chart.whale.title': {
    en: 'Whale curve: profit over customers',
    'zh-CN': '鲸鱼曲线：利润在客户间的累计',
  },
  'segment/pareto.chart.whale.alt': {
    en: 'Profit cumulated over customers, most profitable first: it reaches {peak} of the total at {at} of the customers and falls to 100%, as {losing} customers cost more than they bring.',
    'zh-CN':
      '按利润由高到低累计的曲线：在 {at} 的客户处达到总利润的 {peak}，之后降到 100%，因为有 {losing} 位亏损客户。',
  },
  'segment/pareto.chart.windows.title': {
    en: 'Share of the top {top} by length of the window in days',
    'zh-CN': '不同观察期（天）下前 {top} 客户的占比',
  },
  'segment/pareto.chart.windows.alt': {
    en: 'Bars with intervals: the top {top} bring {short_share} in {short} days and {long_share} in {long} days.',
    'zh-CN': '带区间的条形图：前 {top} 客户在 {short} 天内占 {short_share}，在 {long} 天内占 {long_share}。',
  },
  'segment/pareto.chart.top_moves.title': {
    en: 'What became of the top {top}, and who is there now',
    'zh-CN': '前 {top} 客户的去与来',
  },
  'segment/pareto.chart.top_moves.alt': {
    en: 'Bars of customers: {stayed} of the {of} at the top then are still there, {gone} brought nothing since.',
    'zh-CN': '客户数条形图：当时的 {of} 位头部客户中 {stayed} 位仍在头部，{gone} 位此后没有消费。',
  },

  'segment/pareto.finding.losing': {
    en: '{customers} {customers#customer costs|customers cost} more than they bring ({share}), {lost} on balance. Without them the profit of {profit} would be {peak} of what it is. Look at their terms, not at their revenue.',
    'zh-CN':
      '{customers} 位客户（{share}）的成本高于贡献，合计 {lost}。若没有这些亏损，利润 {profit} 将达到现在的 {peak}。应检查的是他们的优惠条件，而不是销售额。',
  },
  'segment/pareto.finding.losing_all': {
    en: '{customers} {customers#customer costs|customers cost} more than they bring ({share}), {lost} on balance; the profit of all is {profit}.',
    'zh-CN': '{customers} 位客户（{share}）的成本高于贡献，合计 {lost}；总利润为 {profit}。',
  },
  'segment/pareto.finding.profit_top': {
    en: 'Of the profit of {profit} the top {top} bring {share}.',
    'zh-CN': '利润 {profit} 中，前 {top} 的客户贡献 {share}。',
  },
  'segment/pareto.finding.windows': {
    en: 'How concentrated the {what} looks depends on the window: the top {top} bring {short_share} in {short_days} days (of {short_customers} customers), {long_share} in {long_days} days (of {long_customers}). Compare equal windows only.',
    'zh-CN':
      '集中度取决于观察期：{short_days} 天内（{short_customers} 位客户）前 {top} 贡献 {short_share} 的{what}，{long_days} 天内（{long_customers} 位）为 {long_share}。只应比较相同长度的观察期。',
  },
  'segment/pareto.finding.windows_alike': {
    en: 'The length of the window hardly matters here: the top {top} bring {short_share} of the {what} in {short_days} days (of {short_customers} customers) and {long_share} in {long_days} days (of {long_customers}).',
    'zh-CN':
      '这里观察期的长短影响不大：{short_days} 天内（{short_customers} 位客户）前 {top} 贡献 {short_share} 的{what}，{long_days} 天内（{long_customers} 位）为 {long_share}。',
  },
  'segment/pareto.finding.top_moves': {
    en: 'Of the {customers} customers in the top {top} of {before}, {stayed} are still there in {now}; {slipped} slipped below it, and {gone} brought nothing since, after {money} before. The list of actions names them.',
    'zh-CN':
      '{before} 的 {customers} 位前 {top} 客户中，{stayed} 在 {now} 仍居头部；{slipped} 位跌出头部，{gone} 位此后没有消费，此前曾贡献 {money}。名单见行动清单。',
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

  'action.review_terms': { en: 'Look at the terms', 'zh-CN': '检查优惠条件' },
  'reason.gone_from_top': { en: 'Was at the top, brought nothing since', 'zh-CN': '曾居头部，此后没有消费' },
  'reason.slipped_from_top': { en: 'Was at the top, brings less now', 'zh-CN': '曾居头部，近期贡献减少' },
  'reason.costs_more_than_brings': { en: 'Costs more than it brings', 'zh-CN': '成本高于贡献' },
} as const satisfies Texts;
