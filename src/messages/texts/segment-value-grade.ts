import type { Texts } from '../message.js';

export const segmentValueGradeTexts = {
  'segment/value-grade.title': {
    en: 'Value grade: band × stage × RFM',
    'zh-CN': '客户价值等级：年龄段 × 生命周期 × RFM',
  },
  'segment/value-grade.question': {
    en: 'Which customers are worth most by what they are, where they stand in life and how they buy, and does the grade hold?',
    'zh-CN': '综合年龄段、生命周期阶段与购买行为，哪些客户价值最高？这一等级经得起检验吗？',
  },
  'segment/value-grade.option.trade': {
    en: 'Whose bands: education (school ages), retail (ages), b2b (employees); auto takes the first that the data can tell.',
    'zh-CN': '采用哪个行业的分段：education（学段）、retail（年龄）、b2b（员工数）；auto 取数据能够判断的第一个。',
  },
  'segment/value-grade.option.bands': {
    en: 'Own bands: {"id", "from", "to"} (to is left out) or {"id", "values"}; "bandBy" names their column.',
    'zh-CN': '自定分段：{"id", "from", "to"}（不含 to）或 {"id", "values"}；所用的列由 bandBy 指定。',
  },
  'segment/value-grade.option.bandBy': {
    en: 'Column of customers or products that tells the band, e.g. customers.age; of products, what a customer orders most often.',
    'zh-CN': '判断分段的列（客户或商品表），例如 customers.age；商品表的列取客户最常购买的值。',
  },
  'segment/value-grade.option.bandScores': {
    en: 'Scores of bands, 1 to 5, e.g. {"primary": 5}. Default: by what their customers brought in the last window, as far as bands differ beyond chance.',
    'zh-CN': '各分段的分值（1–5），例如 {"primary": 5}。默认：按最后窗口内客户的贡献得出，仅限超出偶然的差异。',
  },
  'segment/value-grade.option.stageScores': {
    en: 'Scores of the five stages, 1 to 5; null learns them like those of the bands.',
    'zh-CN': '五个阶段的分值（1–5）；null 表示与分段一样由数据得出。',
  },
  'segment/value-grade.option.rfmRule': {
    en: 'How R, F and M become one score: their mean (rounded), the minimum, money alone, or fifths (quantile) of their sum.',
    'zh-CN': 'R、F、M 如何合成一个分值：mean（均值取整）、minimum（最低）、money（仅金额）、quantile（总和五等分）。',
  },
  'segment/value-grade.option.cuts': {
    en: 'Own cuts of the product, four ascending numbers, e.g. [8, 20, 36, 64]: up to 8 is grade V. Default: fifths of the customers.',
    'zh-CN': '自定乘积的四个升序分界，例如 [8, 20, 36, 64]：8 及以下为 V 级。默认：按客户五等分。',
  },
  'segment/value-grade.option.windowDays': {
    en: 'Days of the window whose money teaches the scores and tests the grade; a longer one is steadier and older.',
    'zh-CN': '用于得出分值并检验等级的时间窗天数；越长越稳定，但也越旧。',
  },
  'segment/value-grade.option.resamples': {
    en: 'Bootstrap samples for the intervals of the rank correlations; more make their ends steadier.',
    'zh-CN': '秩相关区间所用的自助抽样次数；次数越多，区间端点越稳定。',
  },
  'segment/value-grade.option.level': {
    en: 'Confidence level of the intervals; a higher level makes them wider.',
    'zh-CN': '区间的置信水平；水平越高，区间越宽。',
  },
  'segment/value-grade.cuts': { en: 'null or four ascending numbers', 'zh-CN': 'null 或四个升序数字' },

  'segment/value-grade.metric.graded': { en: 'Customers graded', 'zh-CN': '已评级客户数' },
  'segment/value-grade.metric.customers': { en: 'Customers', 'zh-CN': '客户数' },
  'segment/value-grade.metric.best_revenue_share': { en: 'Share of the money, grade I', 'zh-CN': 'I 级客户的金额占比' },
  'segment/value-grade.metric.spearman': {
    en: 'Rank correlation of the grade with what followed',
    'zh-CN': '等级与后续金额的秩相关',
  },
  'segment/value-grade.metric.spearman_rfm': {
    en: 'Rank correlation of RFM alone with what followed',
    'zh-CN': '仅用 RFM 时与后续金额的秩相关',
  },
  'segment/value-grade.metric.spearman_gain': { en: 'Gain over RFM alone', 'zh-CN': '相对仅用 RFM 的提升' },
  'segment/value-grade.metric.steps_in_order': {
    en: 'Neighbouring grades in order afterwards',
    'zh-CN': '事后次序正确的相邻等级对数',
  },
  'segment/value-grade.metric.steps': { en: 'Neighbouring grades compared', 'zh-CN': '比较的相邻等级对数' },

  'segment/value-grade.band.preschool': { en: 'Preschool', 'zh-CN': '学龄前' },
  'segment/value-grade.band.primary': { en: 'Primary school', 'zh-CN': '小学' },
  'segment/value-grade.band.middle': { en: 'Middle school', 'zh-CN': '初中' },
  'segment/value-grade.band.high': { en: 'High school', 'zh-CN': '高中' },
  'segment/value-grade.band.adult': { en: 'Adult', 'zh-CN': '成人' },
  'segment/value-grade.band.under_25': { en: 'Under 25', 'zh-CN': '25 岁以下' },
  'segment/value-grade.band.from_25': { en: '25 to 34', 'zh-CN': '25–34 岁' },
  'segment/value-grade.band.from_35': { en: '35 to 44', 'zh-CN': '35–44 岁' },
  'segment/value-grade.band.from_45': { en: '45 to 59', 'zh-CN': '45–59 岁' },
  'segment/value-grade.band.from_60': { en: '60 and over', 'zh-CN': '60 岁及以上' },
  'segment/value-grade.band.micro': { en: 'Under 10 employees', 'zh-CN': '员工少于 10 人' },
  'segment/value-grade.band.small': { en: '10 to 49 employees', 'zh-CN': '员工 10–49 人' },
  'segment/value-grade.band.medium': { en: '50 to 249 employees', 'zh-CN': '员工 50–249 人' },
  'segment/value-grade.band.large': { en: '250 to 999 employees', 'zh-CN': '员工 250–999 人' },
  'segment/value-grade.band.enterprise': { en: '1,000 employees and more', 'zh-CN': '员工 1000 人及以上' },
  'segment/value-grade.band.unknown': { en: 'Unknown', 'zh-CN': '未知' },
  'segment/value-grade.factor.band': { en: 'band', 'zh-CN': '分段' },
  'segment/value-grade.factor.stage': { en: 'stage', 'zh-CN': '生命周期阶段' },
  'segment/value-grade.factor.rfm': { en: 'RFM', 'zh-CN': 'RFM' },
  'segment/value-grade.how.stated': { en: 'stated', 'zh-CN': '指定' },
  'segment/value-grade.how.learnt': { en: 'learnt', 'zh-CN': '由数据得出' },

  'segment/value-grade.table.grades': { en: 'The five grades', 'zh-CN': '五个等级' },
  'segment/value-grade.table.cells': {
    en: 'Every cell of band × stage × RFM',
    'zh-CN': '分段 × 阶段 × RFM 的全部格子',
  },
  'segment/value-grade.table.scores': { en: 'Scores of bands and stages', 'zh-CN': '各分段与阶段的分值' },
  'segment/value-grade.table.backtest': { en: 'What the grades brought afterwards', 'zh-CN': '各等级的事后贡献' },
  'segment/value-grade.table.drop_one': { en: 'Without each factor', 'zh-CN': '逐一去掉因素的检验' },

  'segment/value-grade.column.band': { en: 'Band', 'zh-CN': '分段' },
  'segment/value-grade.column.stage': { en: 'Stage', 'zh-CN': '阶段' },
  'segment/value-grade.column.rfm': { en: 'RFM score', 'zh-CN': 'RFM 分值' },
  'segment/value-grade.column.band_score': { en: 'Score of the band', 'zh-CN': '分段分值' },
  'segment/value-grade.column.stage_score': { en: 'Score of the stage', 'zh-CN': '阶段分值' },
  'segment/value-grade.column.score': { en: 'Product of the scores', 'zh-CN': '分值乘积' },
  'segment/value-grade.column.points': { en: 'Score', 'zh-CN': '分值' },
  'segment/value-grade.column.grade': { en: 'Grade', 'zh-CN': '等级' },
  'segment/value-grade.column.grade_then': { en: 'Grade before the window', 'zh-CN': '窗口前的等级' },
  'segment/value-grade.column.mean_revenue': { en: 'Money per customer', 'zh-CN': '客均金额' },
  'segment/value-grade.column.score_from': { en: 'Product from', 'zh-CN': '乘积自' },
  'segment/value-grade.column.score_to': { en: 'Product to', 'zh-CN': '乘积至' },
  'segment/value-grade.column.of_customers': { en: 'All customers', 'zh-CN': '全部客户数' },
  'segment/value-grade.column.of_revenue': { en: 'All money', 'zh-CN': '全部金额' },
  'segment/value-grade.column.factor': { en: 'Factor', 'zh-CN': '因素' },
  'segment/value-grade.column.how': { en: 'Where the score is from', 'zh-CN': '分值来源' },
  'segment/value-grade.column.window_mean': { en: 'Money per customer in the window', 'zh-CN': '窗口内客均金额' },
  'segment/value-grade.column.bought': { en: 'Customers who brought money', 'zh-CN': '有贡献的客户' },
  'segment/value-grade.column.bought_share': { en: 'Share who brought money', 'zh-CN': '有贡献的占比' },
  'segment/value-grade.column.dropped': { en: 'Without', 'zh-CN': '去掉的因素' },
  'segment/value-grade.column.spearman_without': { en: 'Rank correlation without it', 'zh-CN': '去掉后的秩相关' },
  'segment/value-grade.column.gain': { en: 'What it adds', 'zh-CN': '该因素的贡献' },
  'segment/value-grade.column.gain_low': { en: 'What it adds, low', 'zh-CN': '贡献下限' },
  'segment/value-grade.column.gain_high': { en: 'What it adds, high', 'zh-CN': '贡献上限' },
  'segment/value-grade.column.regraded': {
    en: 'Customers with another grade without it',
    'zh-CN': '去掉后等级改变的客户占比',
  },

  'segment/value-grade.warning.no_window': {
    en: 'The data are too short for a window of {days} days: bands are scored by all the money so far, and the grade is not tested. Ask again with a smaller "windowDays".',
    'zh-CN': '数据不足以划出 {days} 天的窗口：分段按迄今全部金额计分，等级未经检验。可减小 windowDays 再试。',
  },
  'segment/value-grade.warning.short_window': {
    en: 'There is one window of {days} days, not two: the tested grade has scores learnt on all the money before it.',
    'zh-CN': '只有一个 {days} 天的窗口，没有两个：受检等级的分值由窗口前的全部金额得出。',
  },
  'segment/value-grade.warning.no_band': {
    en: 'The band of {customers} of {all} customers is not known: it counts 3 of 5 for them.',
    'zh-CN': '{all} 位客户中有 {customers} 位分段未知：其分段按 3 分（满分 5 分）计。',
  },
  'segment/value-grade.warning.no_grade': {
    en: '{customers} {customers#customer|customers} only returned goods: without an order there is no stage and no grade.',
    'zh-CN': '{customers} 位客户只有退货：没有订单，无法判断阶段与等级。',
  },

  'segment/value-grade.chart.grades.title': {
    en: 'Grades: share of customers and share of {what}',
    'zh-CN': '各等级的客户占比与{what}占比',
  },
  'segment/value-grade.chart.grades.alt': {
    en: 'Share of customers beside share of {what} for the grades I to V. Grade I: {customer_share} of the customers, {revenue_share} of the {what}; grade V: {last_customer_share} and {last_revenue_share}.',
    'zh-CN':
      'I 至 V 级的客户占比与{what}占比。I 级占客户的 {customer_share}、{what}的 {revenue_share}；V 级占 {last_customer_share} 和 {last_revenue_share}。',
  },
  'segment/value-grade.chart.backtest.title': {
    en: 'What a customer brought in the last {days}, by the grade before',
    'zh-CN': '按此前等级，最近 {days}内的客均金额',
  },
  'segment/value-grade.chart.backtest.alt': {
    en: 'Mean {what} of a customer in the last {days} by the grade before it, with intervals: {first_mean} for grade {first}, {last_mean} for grade {last}.',
    'zh-CN': '按此前等级，最近 {days}内客均{what}及区间：{first} 级 {first_mean}，{last} 级 {last_mean}。',
  },
  'segment/value-grade.chart.band.title': {
    en: '{band}: customers by stage and RFM score',
    'zh-CN': '{band}：按阶段与 RFM 分值的客户分布',
  },
  'segment/value-grade.chart.band.alt': {
    en: 'Grid of stage by RFM score for {band}: {customers} {customers#customer|customers}; the fullest cell is {stage} with RFM {rfm}, {fullest} {fullest#customer|customers}, grade {grade}.',
    'zh-CN':
      '{band}的阶段与 RFM 分值网格：共 {customers} 位客户；人数最多的格子为{stage}、RFM {rfm}，有 {fullest} 位，等级 {grade}。',
  },

  'segment/value-grade.finding.best': {
    en: 'Grade I: {customers} {customers#customer|customers} ({customer_share} of all) have brought {revenue_share} of the {what}, {mean} each. They get the best service first.',
    'zh-CN':
      'I 级：{customers} 位客户（占全部的 {customer_share}）带来 {revenue_share} 的{what}，人均 {mean}。应优先为他们提供最好的服务。',
  },
  'segment/value-grade.finding.orders': {
    en: 'The grade given {days} ago orders what came after it: rank correlation {spearman}, {in_order} of {steps} neighbouring grades in order. A customer of grade I has brought {first} since, of grade V {last}.',
    'zh-CN':
      '{days}前的等级能排出此后的贡献：秩相关 {spearman}，{steps} 对相邻等级中 {in_order} 对次序正确。此后 I 级客户人均 {first}，V 级人均 {last}。',
  },
  'segment/value-grade.finding.does_not_order': {
    en: 'The grade given {days} ago does not order well what came after it: rank correlation {spearman}, {in_order} of {steps} neighbouring grades in order. A customer of grade I has brought {first} since, of grade V {last}.',
    'zh-CN':
      '{days}前的等级未能很好排出此后的贡献：秩相关 {spearman}，{steps} 对相邻等级中 {in_order} 对次序正确。此后 I 级客户人均 {first}，V 级人均 {last}。',
  },
  'segment/value-grade.finding.beats_rfm': {
    en: 'It orders better than RFM alone: {spearman} against {rfm}, {gain} more.',
    'zh-CN': '它优于仅用 RFM：{spearman} 对 {rfm}，提升 {gain}。',
  },
  'segment/value-grade.finding.like_rfm': {
    en: 'RFM alone orders about as well: {rfm} against {spearman} (the difference, {gain}, may be chance). The grade says more about whom, not about how much.',
    'zh-CN':
      '仅用 RFM 的排序效果相当：{rfm} 对 {spearman}（差 {gain}，可能出于偶然）。等级说明的是“哪类客户”，而非“多少金额”。',
  },
  'segment/value-grade.finding.below_rfm': {
    en: 'RFM alone foretells the order of the next {days} of {what} better: rank correlation {rfm} against {spearman} ({gain}). Use RFM for how much will come, the grade for whom to care for.',
    'zh-CN':
      '仅用 RFM 更能预示客户此后 {days}{what}的排序：秩相关 {rfm}，等级为 {spearman}（差 {gain}）。预估金额用 RFM；决定重点服务哪类客户，用等级。',
  },
  'segment/value-grade.finding.factor_adds_nothing': {
    en: 'Leaving out {factor}, the order is as good: {without} against {spearman}. It changes the grade of {regraded} of the customers and foretells nothing more.',
    'zh-CN':
      '去掉“{factor}”后排序同样好：{without} 对 {spearman}。它改变了 {regraded} 客户的等级，却没有带来更多预测力。',
  },
  'segment/value-grade.finding.factor_harms': {
    en: 'Leaving out {factor}, the order is better: {without} against {spearman}. Its scores should be stated anew or left out; it changes the grade of {regraded} of the customers.',
    'zh-CN':
      '去掉“{factor}”后排序更好：{without} 对 {spearman}。应重新设定其分值或不用该因素；它改变了 {regraded} 客户的等级。',
  },
  'segment/value-grade.finding.bands': {
    en: 'By band, customers bring most in "{most}": {most_mean} each in the window, least in "{least}": {least_mean}.',
    'zh-CN': '按分段看，“{most}”的客户贡献最多：窗口内人均 {most_mean}；“{least}”最少：{least_mean}。',
  },
  'segment/value-grade.finding.bands_alike': {
    en: 'The bands do not differ beyond chance ("{most}" brought {most_mean} each in the window, "{least}" {least_mean}): all count 3, and the band changes no grade.',
    'zh-CN':
      '各分段之间的差异未超出偶然（窗口内“{most}”人均 {most_mean}，“{least}”人均 {least_mean}）：一律按 3 分计，分段不影响等级。',
  },

  'reason.good_grade_dormant': { en: 'Grade I or II, and dormant', 'zh-CN': 'I 或 II 级客户，正在休眠' },
  'reason.novice_of_strong_band': { en: 'New, and of a band that brings much', 'zh-CN': '新客户，所属分段贡献高' },
  'reason.best_grade': { en: 'Grade I', 'zh-CN': 'I 级客户' },
} as const satisfies Texts;
