import type { Texts } from '../message.js';

export const segmentRfmTexts = {
  'segment/rfm.title': { en: 'Recency, frequency, monetary value', 'zh-CN': '最近一次消费、消费频率、消费金额（RFM）' },
  'segment/rfm.question': {
    en: 'Which customers bought recently, often and for much, who is slipping away, and what does each group bring?',
    'zh-CN': '哪些客户最近买过、买得勤、买得多？谁正在流失？每一群客户各贡献多少？',
  },
  'segment/rfm.option.bins': {
    en: 'Number of scores per dimension; more scores tell finer groups apart, with fewer customers in each.',
    'zh-CN': '每个维度的分值数；分值越多，分得越细，每组客户越少。',
  },
  'segment/rfm.option.binning': {
    en: 'independent: each dimension is cut over all customers; nested: frequency within each recency score, money within each pair of both.',
    'zh-CN':
      'independent：各维度在全体客户中分别分箱；nested：频率在每个最近消费分值内分箱，金额在两者的每个组合内分箱。',
  },
  'segment/rfm.option.recencyCuts': {
    en: 'Own cut points in days, e.g. [30, 90, 180, 365]: up to 30 days is the best score. Default: found in the data.',
    'zh-CN': '自定最近消费的分界（天），例如 [30, 90, 180, 365]：30 天以内为最高分。默认：由数据得出。',
  },
  'segment/rfm.option.frequencyCuts': {
    en: 'Own cut points in orders, e.g. [1, 3, 6]: one order is the lowest score. Default: found in the data.',
    'zh-CN': '自定消费频率的分界（订单数），例如 [1, 3, 6]：1 单为最低分。默认：由数据得出。',
  },
  'segment/rfm.option.monetaryCuts': {
    en: 'Own cut points in money, e.g. [100, 500, 2000]: up to 100 is the lowest score. Default: found in the data.',
    'zh-CN': '自定消费金额的分界，例如 [100, 500, 2000]：100 以内为最低分。默认：由数据得出。',
  },
  'segment/rfm.option.segments': {
    en: 'Own segment map: boxes of scores with a name; every cell must lie in exactly one, e.g. [{"name": "new", "r": [4, 5], "f": [1, 1]}, …].',
    'zh-CN':
      '自定客户群：带名称的分值范围，每个格子必须且只能属于一个，例如 [{"name": "new", "r": [4, 5], "f": [1, 1]}, …]。',
  },
  'segment/rfm.option.weights': {
    en: 'Weights of the three scores, e.g. {"r": 1, "f": 2, "m": 2}: adds the column score, their weighted mean.',
    'zh-CN': '三项分值的权重，例如 {"r": 1, "f": 2, "m": 2}：增加一列“score”，即加权平均分。',
  },
  'segment/rfm.option.windowDays': {
    en: 'Frequency and money count only the last so many days; recency looks at everything. Default: all of the data.',
    'zh-CN': '频率与金额只计最近若干天；最近一次消费仍看全部数据。默认：全部数据。',
  },
  'segment/rfm.option.level': {
    en: 'Confidence level of the intervals; a higher level makes them wider.',
    'zh-CN': '区间的置信水平；水平越高，区间越宽。',
  },

  'segment/rfm.option.stability': {
    en: 'Adds how often each customer keeps its scores and its segment when the customers are drawn again (bootstrap).',
    'zh-CN': '增加每位客户在重新抽取客户时（自助法）分值与客户群保持不变的频率。',
  },
  'segment/rfm.option.resamples': {
    en: 'Bootstrap samples of the stability; more make it steadier and take longer.',
    'zh-CN': '稳定性的自助法抽样次数；次数越多越稳定，耗时越长。',
  },

  'segment/rfm.metric.firm_share': {
    en: 'Share of customers whose segment is firm',
    'zh-CN': '客户群归属稳固的客户占比',
  },
  'segment/rfm.metric.firm_of': { en: 'Of customers scored', 'zh-CN': '参与计分的客户数' },
  'segment/rfm.metric.stayed_share': { en: 'Share who stayed in their segment', 'zh-CN': '留在原客户群的客户占比' },
  'segment/rfm.metric.stayed_of': { en: 'Of customers seen on both dates', 'zh-CN': '两个日期都有记录的客户数' },
  'segment/rfm.metric.customers': { en: 'Customers', 'zh-CN': '客户数' },
  'segment/rfm.metric.revenue': { en: 'Revenue', 'zh-CN': '销售额' },
  'segment/rfm.metric.margin': { en: 'Margin', 'zh-CN': '毛利' },
  'segment/rfm.metric.orders': { en: 'Orders', 'zh-CN': '订单数' },
  'segment/rfm.metric.mean_frequency': { en: 'Orders per customer, mean', 'zh-CN': '客均订单数' },
  'segment/rfm.metric.mean_revenue': { en: 'Revenue per customer, mean', 'zh-CN': '客均销售额' },
  'segment/rfm.metric.mean_margin': { en: 'Margin per customer, mean', 'zh-CN': '客均毛利' },
  'segment/rfm.metric.median_recency_days': {
    en: 'Days since the last order, median',
    'zh-CN': '距最近一次消费的天数（中位数）',
  },
  'segment/rfm.interval_of': { en: 'the interval of "{what}"', 'zh-CN': '“{what}”的区间' },
  'segment/rfm.days': { en: '{days} days', 'zh-CN': '{days} 天' },
  'segment/rfm.value.revenue': { en: 'revenue', 'zh-CN': '销售额' },
  'segment/rfm.value.margin': { en: 'margin', 'zh-CN': '毛利' },

  'column.recency_days': { en: 'Days since last order', 'zh-CN': '距最近消费天数' },
  'column.frequency': { en: 'Orders', 'zh-CN': '订单数' },
  'column.monetary': { en: 'Money, net of returns', 'zh-CN': '消费金额（扣除退货）' },
  'column.r': { en: 'Recency score', 'zh-CN': '最近消费分值' },
  'column.f': { en: 'Frequency score', 'zh-CN': '消费频率分值' },
  'column.m': { en: 'Monetary score', 'zh-CN': '消费金额分值' },
  'column.score': { en: 'Weighted score', 'zh-CN': '加权分值' },
  'segment/rfm.column.mean_recency_days': { en: 'Days since last order, mean', 'zh-CN': '距最近消费天数（均值）' },
  'segment/rfm.column.mean_frequency': { en: 'Orders per customer', 'zh-CN': '客均订单数' },
  'segment/rfm.column.mean_monetary': { en: 'Money per customer', 'zh-CN': '客均金额' },
  'segment/rfm.column.of_customers': { en: 'All customers', 'zh-CN': '全部客户数' },
  'segment/rfm.column.of_revenue': { en: 'All money', 'zh-CN': '全部金额' },
  'segment/rfm.column.dimension': { en: 'Dimension', 'zh-CN': '维度' },
  'segment/rfm.column.score': { en: 'Score', 'zh-CN': '分值' },
  'segment/rfm.column.from': { en: 'Smallest value', 'zh-CN': '最小值' },
  'segment/rfm.column.to': { en: 'Largest value', 'zh-CN': '最大值' },
  'segment/rfm.column.cut': { en: 'Up to and including', 'zh-CN': '分界（含）' },
  'segment/rfm.column.within_r': { en: 'Within recency score', 'zh-CN': '所在最近消费分值' },
  'segment/rfm.column.within_f': { en: 'Within frequency score', 'zh-CN': '所在消费频率分值' },
  'segment/rfm.column.purchases': { en: 'Orders per customer', 'zh-CN': '每位客户订单数' },

  'segment/rfm.column.same_scores': { en: 'Keeps its scores', 'zh-CN': '分值保持不变的频率' },
  'segment/rfm.column.same_segment': { en: 'Keeps its segment', 'zh-CN': '客户群保持不变的频率' },
  'segment/rfm.column.firm_customers': {
    en: 'Firm customers (90% of the samples)',
    'zh-CN': '归属稳固的客户数（90% 的抽样）',
  },
  'segment/rfm.column.firm_share': { en: 'Share of firm customers', 'zh-CN': '归属稳固的占比' },
  'segment/rfm.column.segment_before': { en: 'Segment before', 'zh-CN': '原客户群' },
  'segment/rfm.column.segment_now': { en: 'Segment now', 'zh-CN': '现客户群' },
  'segment/rfm.column.share_of_before': { en: 'Share of the segment before', 'zh-CN': '占原客户群比例' },
  'segment/rfm.column.of_before': { en: 'Customers of the segment before', 'zh-CN': '原客户群客户数' },
  'segment/rfm.column.flow': { en: 'Flow', 'zh-CN': '流向' },
  'segment/rfm.column.place': { en: 'Place in the picture', 'zh-CN': '图中位置' },
  'segment/rfm.flow.stayed': { en: 'stayed', 'zh-CN': '未变' },
  'segment/rfm.flow.moved': { en: 'moved', 'zh-CN': '转移' },
  'segment/rfm.flow.first_seen': { en: 'new since', 'zh-CN': '此后新来' },

  'segment/rfm.dimension.r': { en: 'Recency (days)', 'zh-CN': '最近一次消费（天）' },
  'segment/rfm.dimension.f': { en: 'Frequency (orders)', 'zh-CN': '消费频率（订单）' },
  'segment/rfm.dimension.m': { en: 'Monetary value', 'zh-CN': '消费金额' },
  'segment/rfm.purchases.0': { en: 'none', 'zh-CN': '无' },
  'segment/rfm.purchases.1': { en: '1', 'zh-CN': '1' },
  'segment/rfm.purchases.2': { en: '2', 'zh-CN': '2' },
  'segment/rfm.purchases.3_5': { en: '3 to 5', 'zh-CN': '3–5' },
  'segment/rfm.purchases.6_10': { en: '6 to 10', 'zh-CN': '6–10' },
  'segment/rfm.purchases.11_plus': { en: '11 or more', 'zh-CN': '11 及以上' },

  'segment/rfm.segment.champions': { en: 'Champions', 'zh-CN': '冠军客户' },
  'segment/rfm.segment.loyal': { en: 'Loyal', 'zh-CN': '忠诚客户' },
  'segment/rfm.segment.potential_loyalists': { en: 'Potential loyalists', 'zh-CN': '潜在忠诚客户' },
  'segment/rfm.segment.new_customers': { en: 'New customers', 'zh-CN': '新客户' },
  'segment/rfm.segment.promising': { en: 'Promising', 'zh-CN': '有潜力的客户' },
  'segment/rfm.segment.needs_attention': { en: 'Needs attention', 'zh-CN': '需要关注的客户' },
  'segment/rfm.segment.about_to_sleep': { en: 'About to sleep', 'zh-CN': '即将沉睡的客户' },
  'segment/rfm.segment.cannot_lose': { en: 'Cannot lose them', 'zh-CN': '不能失去的客户' },
  'segment/rfm.segment.at_risk': { en: 'At risk', 'zh-CN': '有流失风险的客户' },
  'segment/rfm.segment.hibernating': { en: 'Hibernating', 'zh-CN': '冬眠客户' },
  'segment/rfm.segment.lost': { en: 'Lost', 'zh-CN': '流失客户' },
  'segment/rfm.segment.net_returns': { en: 'Net returns (nothing left)', 'zh-CN': '净退货（无净销售额）' },
  'segment/rfm.segment.not_seen': { en: 'No order yet', 'zh-CN': '尚无订单' },
  'segment/rfm.segment.all_alike': { en: 'All alike', 'zh-CN': '全部相同' },

  'segment/rfm.table.migration': { en: 'From segment to segment', 'zh-CN': '客户群迁移' },
  'segment/rfm.table.stability': { en: 'How firm the segments are', 'zh-CN': '客户群的稳固程度' },

  'segment/rfm.map.partition': {
    en: 'a partition of the scores (every cell in exactly one segment)',
    'zh-CN': '分值的一个划分（每个格子恰属一个客户群）',
  },
  'segment/rfm.map.range': {
    en: 'Segment "{name}" goes beyond the {size} scores of {dimension}.',
    'zh-CN': '客户群“{name}”超出了 {dimension} 的 {size} 个分值。',
  },
  'segment/rfm.map.uncovered': {
    en: 'Cell r={r}, f={f}, m={m} lies in no segment.',
    'zh-CN': '格子 r={r}, f={f}, m={m} 不属于任何客户群。',
  },
  'segment/rfm.map.overlap': {
    en: 'Cell r={r}, f={f}, m={m} lies in "{first}" and in "{second}".',
    'zh-CN': '格子 r={r}, f={f}, m={m} 同时属于“{first}”和“{second}”。',
  },
  'segment/rfm.cuts.most': { en: 'at most 9 ascending numbers (10 scores)', 'zh-CN': '至多 9 个升序数字（10 个分值）' },
  'segment/rfm.empty.advice': {
    en: 'RFM needs at least one order line with a customer; check "where", "within" and "asOf".',
    'zh-CN': 'RFM 至少需要一条带客户编号的订单记录；请检查 where、within 和 asOf。',
  },

  'segment/rfm.warning.few_values': {
    en: '{dimension} has only {values} different {values#value|values} for {scores} scores: only {values} {values#score is|scores are} used, as equal customers share a score.',
    'zh-CN':
      '{dimension}只有 {values} 个不同的值，却要分成 {scores} 个分值：相同的客户分值相同，因此只用到 {values} 个分值。',
  },
  'segment/rfm.warning.few_values_nested': {
    en: '{dimension} has as few as {values} different {values#value|values} within a cell, for {scores} scores: not every score is used in every cell.',
    'zh-CN': '{dimension}在某些格子内只有 {values} 个不同的值，却要分成 {scores} 个分值：并非每个格子都用到全部分值。',
  },
  'segment/rfm.warning.all_alike': {
    en: '{customers} scored {customers#customer, and nobody to compare with|customers, all with the same recency, frequency and money}: there is one segment only.',
    'zh-CN': '{customers} 位客户的最近一次消费、消费频率和消费金额完全相同：无法区分，只有一个客户群。',
  },
  'segment/rfm.warning.net_returns': {
    en: '{customers} {customers#customer has|customers have} no net revenue or only returns ({money} in all): not scored, shown as their own segment.',
    'zh-CN': '{customers} 位客户没有净销售额或只有退货（合计 {money}）：不计分，单列为一个客户群。',
  },
  'segment/rfm.warning.outside_window': {
    en: '{customers} scored {customers#customer|customers} did not order within the window: frequency and money are 0 there.',
    'zh-CN': '{customers} 位客户在窗口期内没有下单：频率与金额记为 0。',
  },

  'segment/rfm.chart.segment_map.title': {
    en: 'Segments: share of customers and share of {what}',
    'zh-CN': '各客户群的客户占比与{what}占比',
  },
  'segment/rfm.chart.segment_map.alt': {
    en: 'Share of customers beside share of {what} for {n} {n#segment|segments}. {segment}: {customer_share} of the customers, {revenue_share} of the {what}.',
    'zh-CN': '{n} 个客户群的客户占比与{what}占比。{segment}占客户的 {customer_share}，占{what}的 {revenue_share}。',
  },
  'segment/rfm.chart.recency_frequency.title': {
    en: 'Customers by recency and frequency score',
    'zh-CN': '按最近消费分值与频率分值的客户分布',
  },
  'segment/rfm.chart.recency_frequency.alt': {
    en: 'Grid of recency score by frequency score. The fullest cell has recency {r} and frequency {f} with {customers} {customers#customer|customers} ({share}); {filled} of {cells} cells hold customers.',
    'zh-CN':
      '最近消费分值与频率分值的网格。客户最多的格子为最近消费 {r}、频率 {f}，有 {customers} 位客户（{share}）；{cells} 个格子中 {filled} 个有客户。',
  },

  'segment/rfm.chart.migration.title': {
    en: 'From the segments of {date} to those of today',
    'zh-CN': '{date} 以来的客户群迁移',
  },
  'segment/rfm.chart.migration.alt': {
    en: 'Flow picture: segments of {date} at the left, of today at the right. Most stayed in {segment} ({stayed}); the largest move is from {from} to {to} ({moved}).',
    'zh-CN':
      '流向图：左为 {date} 的客户群，右为当前客户群。留在{segment}的最多（{stayed}）；最大的转移是从{from}到{to}（{moved}）。',
  },
  'segment/rfm.chart.stability.title': {
    en: 'Share of customers whose segment is firm, by segment',
    'zh-CN': '各客户群中归属稳固的客户占比',
  },
  'segment/rfm.chart.stability.alt': {
    en: 'Bars of the share of firm customers. {best} is firmest ({best_share}), {worst} least ({worst_share}).',
    'zh-CN': '各客户群归属稳固的占比条形图。{best}最稳固（{best_share}），{worst}最不稳固（{worst_share}）。',
  },

  'segment/rfm.finding.stayed': {
    en: 'Since {date} {share} of the {customers} customers seen on both dates stayed in their segment.',
    'zh-CN': '自 {date} 以来，两个日期都有记录的 {customers} 位客户中，{share} 仍在原客户群。',
  },
  'segment/rfm.finding.fell': {
    en: '{customers} {customers#customer|customers} fell from {from} to {to} since {date} ({share} of {of}); they have brought {revenue}. Call them before they are lost.',
    'zh-CN':
      '自 {date} 以来，{customers} 位客户从{from}降到{to}（原 {of} 位的 {share}），他们带来过 {revenue}。应在流失前联系他们。',
  },
  'segment/rfm.finding.rose': {
    en: '{customers} {customers#customer|customers} rose from {from} to {to} since {date} ({share} of {of}): find out what brought them back.',
    'zh-CN': '自 {date} 以来，{customers} 位客户从{from}升到{to}（原 {of} 位的 {share}）：应了解他们为何回来。',
  },
  'segment/rfm.finding.stability': {
    en: '{share} of {customers} customers keep their segment in 90% of the samples. {segment} is least firm ({firm} of {of}): its customers stand close to a border, treat them like their neighbours.',
    'zh-CN':
      '{customers} 位客户中，{share} 在 90% 的抽样中客户群不变。{segment}最不稳固（{of} 位中的 {firm}）：其客户靠近边界，应与相邻客户群同等对待。',
  },
  'segment/rfm.finding.top_segment': {
    en: '{segment}: {customers} {customers#customer|customers} ({customer_share} of all) with {revenue_share} of the {what}, {revenue}: {mean} each, against {mean_all} on average. Keep them first.',
    'zh-CN':
      '{segment}：{customers} 位客户（占全部的 {customer_share}）带来 {revenue_share} 的{what}，共 {revenue}；人均 {mean}，全体人均 {mean_all}。应首先留住他们。',
  },
  'segment/rfm.finding.slipping': {
    en: '{segment}: {customers} good {customers#customer has|customers have} not bought for {days} days on average. They brought {revenue}, {revenue_share} of the {what}. Win them back first; the list of actions names them.',
    'zh-CN':
      '{segment}：{customers} 位曾经的好客户平均已 {days} 天未购买。他们带来过 {revenue}，占{what}的 {revenue_share}。应优先挽回，名单见行动清单。',
  },
  'segment/rfm.finding.once': {
    en: '{customers} {customers#customer|customers} ({customer_share}) ordered once only, for {revenue_share} of the {what}: the second order is the step to work on.',
    'zh-CN': '{customers} 位客户（{customer_share}）只下过一单，贡献{what}的 {revenue_share}：促成第二单是关键一步。',
  },
  'segment/rfm.finding.once_in_window': {
    en: '{customers} {customers#customer|customers} ({customer_share}) ordered once in the last {days}, for {revenue_share} of the {what} of that time: the next order is the step to work on.',
    'zh-CN':
      '{customers} 位客户（{customer_share}）在最近 {days}内只下过一单，贡献同期{what}的 {revenue_share}：促成下一单是关键一步。',
  },
  'segment/rfm.finding.new_customers': {
    en: '{customers} new {customers#customer|customers} bought {days} days ago on average, for {mean} each: lead them to a second order within the week.',
    'zh-CN': '{customers} 位新客户平均在 {days} 天前购买，人均 {mean}：应在一周内促成第二单。',
  },
  'segment/rfm.finding.net_returns': {
    en: '{customers} {customers#customer|customers} ({customer_share}) gave back as much as they bought or more, or never paid ({revenue} in all): look at what was returned and why.',
    'zh-CN':
      '{customers} 位客户（{customer_share}）退货不少于购买，或从未付款（合计 {revenue}）：应查明退了什么、为什么。',
  },
  'segment/rfm.finding.all_alike': {
    en: '{customers} {customers#customer, and nobody to compare with|customers, all alike in recency, frequency and money}: RFM tells nobody apart.',
    'zh-CN': '{customers} 位客户在最近一次消费、消费频率和消费金额上完全相同：RFM 无法区分。',
  },

  'reason.big_and_gone_quiet': {
    en: 'Bought often and for much, not lately',
    'zh-CN': '曾经买得勤、买得多，近期未购买',
  },
  'reason.good_and_gone_quiet': {
    en: 'Bought often or for much, not lately',
    'zh-CN': '曾经买得勤或买得多，近期未购买',
  },
  'reason.bought_once_lately': { en: 'First order not long ago, no second yet', 'zh-CN': '近期首购，尚无第二单' },
  'reason.recent_often_much': { en: 'Bought lately, often and for much', 'zh-CN': '近期购买，买得勤、买得多' },
} as const satisfies Texts;
