import type { Texts } from '../message.js';

export const segmentLifecycleTexts = {
  'segment/lifecycle.title': { en: 'Customer life cycle', 'zh-CN': '客户生命周期' },
  'segment/lifecycle.question': {
    en: 'Who is new, growing, mature, dormant or lost, by the own rhythm of each customer, and who crossed a border this month?',
    'zh-CN': '按每位客户自己的购买节奏，谁处于新手、成长、成熟、休眠或流失阶段？本月谁跨越了阶段？',
  },
  'segment/lifecycle.option.dormantQuantile': {
    en: "Share of the customer's own gaps that the silence must be longer than to be dormant; a larger one calls fewer dormant, later.",
    'zh-CN': '沉默时间须超过客户自身购买间隔的这一比例才算休眠；比例越大，判为休眠的客户越少、越晚。',
  },
  'segment/lifecycle.option.lostQuantile': {
    en: 'Share of the own and of the category\'s gaps that the silence must be longer than to be lost; above "dormantQuantile".',
    'zh-CN': '沉默时间须同时超过客户自身和品类购买间隔的这一比例才算流失；须大于 dormantQuantile。',
  },
  'segment/lifecycle.option.growthGaps': {
    en: 'Typical gaps of the category from the first order until a customer with two order days is growing; more keep novices longer.',
    'zh-CN': '自首单起经过多少个品类典型间隔后，有两个购买日的客户进入成长阶段；数值越大，新手阶段越长。',
  },
  'segment/lifecycle.option.matureGaps': {
    en: 'Typical gaps of the category from the first order until a customer with three order days is mature; above "growthGaps".',
    'zh-CN': '自首单起经过多少个品类典型间隔后，有三个购买日的客户进入成熟阶段；须大于 growthGaps。',
  },
  'segment/lifecycle.option.mostDays': {
    en: 'The longest, in days, that a slow category may make the borders of growth, mature and lost; the own rhythm of a customer may make lost longer.',
    'zh-CN': '品类节奏较慢时，成长、成熟与流失分界的最长天数；客户自身节奏可使流失分界更长。',
  },
  'segment/lifecycle.option.rhythmOf': {
    en: 'What a customer of whom little is known is drawn to: category (in which the customer orders most often) or shop (all customers).',
    'zh-CN': '信息较少的客户向谁的节奏收缩：category（该客户最常购买的品类）或 shop（全体客户）。',
  },
  'segment/lifecycle.option.dayLimits': {
    en: 'The plain day limits shown beside: from how many days since the first order on growth and mature, of silence dormant and lost.',
    'zh-CN': '并列显示的固定天数标准：自首单起多少天为成长、成熟，沉默多少天为休眠、流失。',
  },
  'segment/lifecycle.option.movedDays': {
    en: 'How many days ago the stages are compared with: who crossed a border since.',
    'zh-CN': '与多少天前的阶段相比：此后谁跨越了阶段。',
  },
  'segment/lifecycle.option.calibrationDays': {
    en: 'Length of the last window in days: labels given before it are held against who bought in it.',
    'zh-CN': '最后一个时间窗的天数：用窗口之前的标签与窗口内的实际购买对照。',
  },
  'segment/lifecycle.option.level': {
    en: 'Confidence level of the intervals; a higher level makes them wider.',
    'zh-CN': '区间的置信水平；水平越高，区间越宽。',
  },
  'segment/lifecycle.option.above': { en: 'above {other} ({value})', 'zh-CN': '大于 {other}（{value}）' },

  'segment/lifecycle.metric.customers': { en: 'Customers', 'zh-CN': '客户数' },
  'segment/lifecycle.metric.active': { en: 'Novice, growing or mature', 'zh-CN': '新手、成长与成熟客户' },
  'segment/lifecycle.metric.dormant': { en: 'Dormant', 'zh-CN': '休眠客户' },
  'segment/lifecycle.metric.lost': { en: 'Lost', 'zh-CN': '流失客户' },
  'segment/lifecycle.metric.fell_asleep': { en: 'Newly dormant', 'zh-CN': '新近休眠的客户' },
  'segment/lifecycle.metric.typical_gap_days': {
    en: 'Typical gap between order days of a new customer (median, days)',
    'zh-CN': '新客户购买日之间的典型间隔（中位数，天）',
  },
  'segment/lifecycle.metric.same_by_days': {
    en: 'Same stage by plain day limits',
    'zh-CN': '与固定天数标准判断一致的占比',
  },
  'segment/lifecycle.metric.bought_again_active': {
    en: 'Bought again in the last window: active before it',
    'zh-CN': '最后窗口内再次购买：此前为活跃的客户',
  },
  'segment/lifecycle.metric.bought_again_dormant': {
    en: 'Bought again in the last window: dormant before it',
    'zh-CN': '最后窗口内再次购买：此前为休眠的客户',
  },
  'segment/lifecycle.metric.bought_again_lost': {
    en: 'Bought again in the last window: lost before it',
    'zh-CN': '最后窗口内再次购买：此前为流失的客户',
  },
  'segment/lifecycle.days': { en: '{days} days', 'zh-CN': '{days} 天' },
  'segment/lifecycle.rhythm': {
    en: 'a rhythm (gaps between order days)',
    'zh-CN': '购买节奏（购买日之间的间隔数）',
  },
  'segment/lifecycle.calibration': {
    en: 'the labels held against the last window (gaps between order days before it)',
    'zh-CN': '标签与最后窗口的对照（窗口之前的购买间隔数）',
  },

  'segment/lifecycle.stage.novice': { en: 'Novice', 'zh-CN': '新手' },
  'segment/lifecycle.stage.growth': { en: 'Growth', 'zh-CN': '成长' },
  'segment/lifecycle.stage.mature': { en: 'Mature', 'zh-CN': '成熟' },
  'segment/lifecycle.stage.dormant': { en: 'Dormant', 'zh-CN': '休眠' },
  'segment/lifecycle.stage.lost': { en: 'Lost', 'zh-CN': '流失' },
  'segment/lifecycle.stage.not_yet': { en: 'No customer yet', 'zh-CN': '尚非客户' },
  'segment/lifecycle.rhythm_of.shop': { en: 'All customers', 'zh-CN': '全部客户' },
  'segment/lifecycle.rhythm_of.category': { en: 'A category', 'zh-CN': '品类' },
  'segment/lifecycle.crossing.fell_asleep': { en: 'Fell asleep', 'zh-CN': '转为休眠' },
  'segment/lifecycle.crossing.was_lost': { en: 'Were lost', 'zh-CN': '转为流失' },
  'segment/lifecycle.crossing.came_back': { en: 'Came back', 'zh-CN': '重新活跃' },
  'segment/lifecycle.crossing.matured': { en: 'Matured', 'zh-CN': '进入成熟' },
  'segment/lifecycle.crossing.grew': { en: 'Began to grow', 'zh-CN': '进入成长' },
  'segment/lifecycle.crossing.began': { en: 'First order', 'zh-CN': '首次购买' },

  'segment/lifecycle.table.stages': { en: 'The five stages', 'zh-CN': '五个阶段' },
  'segment/lifecycle.table.rhythms': { en: 'Rhythms and where the borders lie', 'zh-CN': '购买节奏与各阶段分界' },
  'segment/lifecycle.table.migration': { en: 'From stage to stage', 'zh-CN': '阶段迁移' },
  'segment/lifecycle.table.crossings': { en: 'Borders crossed', 'zh-CN': '跨越的分界' },
  'segment/lifecycle.table.crossed': { en: 'Who crossed a border', 'zh-CN': '跨越阶段的客户' },
  'segment/lifecycle.table.calibration': { en: 'What came of the labels', 'zh-CN': '标签的事后检验' },
  'segment/lifecycle.table.calibration_by_days': {
    en: 'What came of the labels by plain day limits',
    'zh-CN': '固定天数标签的事后检验',
  },
  'segment/lifecycle.table.agreement': { en: 'Own rhythm against plain day limits', 'zh-CN': '自身节奏与固定天数对照' },

  'segment/lifecycle.column.stage': { en: 'Stage', 'zh-CN': '阶段' },
  'segment/lifecycle.column.stage_before': { en: 'Stage before', 'zh-CN': '此前阶段' },
  'segment/lifecycle.column.stage_then': { en: 'Stage before the window', 'zh-CN': '窗口前的阶段' },
  'segment/lifecycle.column.stage_by_days': { en: 'Stage by plain days', 'zh-CN': '按固定天数的阶段' },
  'segment/lifecycle.column.order_days': { en: 'Days with an order', 'zh-CN': '购买日数' },
  'segment/lifecycle.column.tenure_days': { en: 'Days since first order', 'zh-CN': '距首单天数' },
  'segment/lifecycle.column.silence_days': { en: 'Days since last order', 'zh-CN': '距最近一单天数' },
  'segment/lifecycle.column.typical_gap_days': { en: 'Typical gap (days)', 'zh-CN': '典型间隔（天）' },
  'segment/lifecycle.column.typical_gap_days_low': { en: 'Typical gap, low', 'zh-CN': '典型间隔下限' },
  'segment/lifecycle.column.typical_gap_days_high': { en: 'Typical gap, high', 'zh-CN': '典型间隔上限' },
  'segment/lifecycle.column.growth_from_days': { en: 'Growth from (days)', 'zh-CN': '成长起点（天）' },
  'segment/lifecycle.column.mature_from_days': { en: 'Mature from (days)', 'zh-CN': '成熟起点（天）' },
  'segment/lifecycle.column.dormant_from_days': {
    en: 'Dormant from (days of silence)',
    'zh-CN': '休眠起点（沉默天数）',
  },
  'segment/lifecycle.column.lost_from_days': { en: 'Lost from (days of silence)', 'zh-CN': '流失起点（沉默天数）' },
  'segment/lifecycle.column.mean_revenue': { en: 'Money per customer', 'zh-CN': '客均金额' },
  'segment/lifecycle.column.median_silence_days': {
    en: 'Days since last order, median',
    'zh-CN': '距最近一单天数（中位数）',
  },
  'segment/lifecycle.column.of_customers': { en: 'All customers', 'zh-CN': '全部客户数' },
  'segment/lifecycle.column.of_revenue': { en: 'All money', 'zh-CN': '全部金额' },
  'segment/lifecycle.column.rhythm_of': { en: 'Rhythm of', 'zh-CN': '节奏所属' },
  'segment/lifecycle.column.category': { en: 'Category bought most often', 'zh-CN': '最常购买的品类' },
  'segment/lifecycle.column.customers_with_gap': { en: 'Customers with a gap', 'zh-CN': '有间隔的客户数' },
  'segment/lifecycle.column.gaps': { en: 'Gaps', 'zh-CN': '间隔数' },
  'segment/lifecycle.column.regularity': { en: 'Regularity (1 is chance)', 'zh-CN': '规律性（1 为随机）' },
  'segment/lifecycle.column.share_of_from': { en: 'Share of those before', 'zh-CN': '占此前阶段的比例' },
  'segment/lifecycle.column.of_from': { en: 'Customers before', 'zh-CN': '此前阶段客户数' },
  'segment/lifecycle.column.crossing': { en: 'Border crossed', 'zh-CN': '跨越的分界' },
  'segment/lifecycle.column.bought_again': { en: 'Bought in the window', 'zh-CN': '窗口内购买的客户' },
  'segment/lifecycle.column.share_again': { en: 'Share that bought', 'zh-CN': '购买占比' },
  'segment/lifecycle.column.share_of_all': { en: 'Share of all', 'zh-CN': '占全部的比例' },

  'segment/lifecycle.empty.advice': {
    en: 'The life cycle needs at least one order with a customer; check "where", "within" and "asOf".',
    'zh-CN': '生命周期分析至少需要一张带客户编号的订单；请检查 where、within 和 asOf。',
  },
  'segment/lifecycle.warning.short_data': {
    en: 'The first order in the data is {days} days ago and a customer is mature after {mature} days: nobody can be mature yet. Older orders would tell.',
    'zh-CN': '数据中最早的订单距今 {days} 天，而成熟需要 {mature} 天：目前没有客户能算成熟，需要更早的订单数据。',
  },
  'segment/lifecycle.warning.only_returns': {
    en: '{customers} {customers#customer|customers} only returned goods: without an order there is no stage.',
    'zh-CN': '{customers} 位客户只有退货：没有订单，无法判断阶段。',
  },

  'segment/lifecycle.chart.stages.title': {
    en: 'Stages: share of customers and share of {what}',
    'zh-CN': '各阶段的客户占比与{what}占比',
  },
  'segment/lifecycle.chart.stages.alt': {
    en: 'Share of customers beside share of {what} for the five stages. {stage} is the largest with {customers} {customers#customer|customers}: {customer_share} of the customers, {revenue_share} of the {what}.',
    'zh-CN':
      '五个阶段的客户占比与{what}占比。{stage}阶段人数最多，有 {customers} 位客户：占客户的 {customer_share}，占{what}的 {revenue_share}。',
  },
  'segment/lifecycle.chart.migration.title': {
    en: 'Customers by stage {days} ago (up) and now (across)',
    'zh-CN': '{days}前的阶段（纵）与现在的阶段（横）',
  },
  'segment/lifecycle.chart.migration.alt': {
    en: 'Grid of the stage {days} ago by the stage now: {stayed} {stayed#customer is|customers are} in the same stage, {moved} {moved#is|are} in another or new.',
    'zh-CN': '{days}前的阶段与现在阶段的网格：{stayed} 位客户阶段未变，{moved} 位客户换了阶段或为新客户。',
  },
  'segment/lifecycle.chart.calibration.title': {
    en: 'Share that bought in the last {days}, by the stage before',
    'zh-CN': '按此前阶段，最近 {days}内购买的客户占比',
  },
  'segment/lifecycle.chart.calibration.alt': {
    en: 'Share of customers who bought in the last {days} by their stage before it, with intervals: highest for {best} ({best_share}), lowest for {worst} ({worst_share}).',
    'zh-CN':
      '按此前阶段，最近 {days}内购买的客户占比及区间：{best}最高（{best_share}），{worst}最低（{worst_share}）。',
  },

  'segment/lifecycle.finding.stages': {
    en: '{active} of {customers} {customers#customer|customers} still buy in their own rhythm. {dormant} {dormant#is|are} dormant, with {dormant_revenue_share} of the {what} so far; {lost} {lost#is|are} lost.',
    'zh-CN':
      '{customers} 位客户中有 {active} 位仍按自己的节奏购买；{dormant} 位休眠，他们贡献过{what}的 {dormant_revenue_share}；{lost} 位流失。',
  },
  'segment/lifecycle.finding.fell_asleep': {
    en: '{customers} {customers#customer|customers} fell asleep in the last {days}: silent for longer than their own rhythm allows. They brought {revenue}. Call them first; the list of actions names them.',
    'zh-CN':
      '最近 {days}内有 {customers} 位客户转为休眠：沉默时间已超出自己的节奏。他们带来过 {revenue}，应首先联系，名单见行动清单。',
  },
  'segment/lifecycle.finding.came_back': {
    en: '{customers} dormant or lost {customers#customer|customers} came back in the last {days}; they have brought {revenue} so far. Thank them and ask what brought them back.',
    'zh-CN':
      '最近 {days}内有 {customers} 位休眠或流失的客户重新购买，累计带来 {revenue}。应表示感谢，并了解他们回来的原因。',
  },
  'segment/lifecycle.finding.matured': {
    en: '{customers} {customers#customer|customers} became mature in the last {days}; they have brought {revenue} so far: now is the time for a second category or a membership.',
    'zh-CN': '最近 {days}内有 {customers} 位客户进入成熟阶段，累计带来 {revenue}：现在适合推荐第二个品类或会员权益。',
  },
  'segment/lifecycle.finding.held': {
    en: 'The labels held: of those called active {days} ago {active} have bought since, of the dormant {dormant}, of the lost {lost}.',
    'zh-CN': '标签经得起检验：{days}前判为活跃的客户此后有 {active} 再次购买，休眠的有 {dormant}，流失的有 {lost}。',
  },
  'segment/lifecycle.finding.held_no_lost': {
    en: 'The labels held: of those called active {days} ago {active} have bought since, of the dormant {dormant}; nobody was called lost then.',
    'zh-CN':
      '标签经得起检验：{days}前判为活跃的客户此后有 {active} 再次购买，休眠的有 {dormant}；当时没有客户判为流失。',
  },
  'segment/lifecycle.finding.not_held': {
    en: 'The labels did not hold: of those called active {days} ago {active} have bought since, of the dormant {dormant}, of the lost {lost}. Do not act on them before the borders are moved.',
    'zh-CN':
      '标签未通过检验：{days}前判为活跃的客户此后有 {active} 再次购买，休眠的有 {dormant}，流失的有 {lost}。应先调整分界再使用。',
  },
  'segment/lifecycle.finding.not_held_no_lost': {
    en: 'The labels did not hold: of those called active {days} ago {active} have bought since, of the dormant {dormant}. Do not act on them before the borders are moved.',
    'zh-CN': '标签未通过检验：{days}前判为活跃的客户此后有 {active} 再次购买，休眠的有 {dormant}。应先调整分界再使用。',
  },
  'segment/lifecycle.finding.days_differ': {
    en: 'Plain day limits give the same stage for {same} of the customers. The largest difference: {customers} {customers#customer|customers} in stage "{stage}" by their own rhythm would be "{by_days}" by day limits.',
    'zh-CN':
      '固定天数标准与自身节奏的判断有 {same} 一致。差异最大的是：{customers} 位客户按自身节奏为“{stage}”，按固定天数则为“{by_days}”。',
  },

  'action.remind': { en: 'Remind', 'zh-CN': '提醒' },
  'reason.broke_own_rhythm': { en: 'Silent for longer than the own rhythm allows', 'zh-CN': '沉默时间超出自身节奏' },
  'reason.near_own_limit': { en: 'Soon silent for longer than usual', 'zh-CN': '沉默时间接近自身上限' },
  'reason.first_order_due_again': {
    en: 'One order, the usual time for the second is over',
    'zh-CN': '仅有一单，第二单已到时候',
  },
  'reason.came_back': { en: 'Came back after a long silence', 'zh-CN': '长时间沉默后重新购买' },
} as const satisfies Texts;
