import type { Texts } from '../message.js';

export const customerTexts = {
  'customer.title': { en: 'Customer card', 'zh-CN': '客户卡片' },
  'customer.question': {
    en: 'What is known of this one customer, what is the customer worth, and what should be done next?',
    'zh-CN': '关于这位客户我们知道什么？价值如何？下一步该做什么？',
  },
  'customer.option.id': {
    en: 'The customer, by id. Default: who brought most.',
    'zh-CN': '客户编号。默认：贡献金额最多的客户。',
  },
  'customer.id': { en: 'the id of a customer with an order line', 'zh-CN': '有订单记录的客户编号' },

  'customer.metric.revenue': { en: 'Money, net of returns', 'zh-CN': '消费金额（扣除退货）' },
  'customer.metric.orders': { en: 'Orders', 'zh-CN': '订单数' },
  'customer.metric.silence_days': { en: 'Days since the last order', 'zh-CN': '距最近一单天数' },
  'customer.metric.brought_less': {
    en: 'Share of the others who brought less',
    'zh-CN': '贡献低于该客户的其他客户占比',
  },

  'customer.metric.clv': { en: 'Expected value, the year ahead', 'zh-CN': '未来一年预期价值' },

  'customer.table.card': { en: 'The card', 'zh-CN': '客户卡片' },
  'customer.table.products': { en: 'Bought most often', 'zh-CN': '最常购买的商品' },
  'customer.column.month': { en: 'Month', 'zh-CN': '月份' },
  'customer.column.last_day': { en: 'Last bought', 'zh-CN': '最近购买' },
  'customer.column.score_of': { en: 'Score of', 'zh-CN': '分值项目' },
  'customer.column.score': { en: 'Score', 'zh-CN': '分值' },
  'customer.score.r': { en: 'Recency', 'zh-CN': '最近一次消费' },
  'customer.score.f': { en: 'Frequency', 'zh-CN': '消费频率' },
  'customer.score.m': { en: 'Monetary value', 'zh-CN': '消费金额' },
  'customer.score.rfm': { en: 'RFM together', 'zh-CN': 'RFM 合成' },
  'customer.score.stage': { en: 'Stage of life', 'zh-CN': '生命周期阶段' },
  'customer.score.band': { en: 'Band', 'zh-CN': '年龄段等分段' },
  'customer.grade.I': { en: 'I', 'zh-CN': 'I 级' },
  'customer.grade.II': { en: 'II', 'zh-CN': 'II 级' },
  'customer.grade.III': { en: 'III', 'zh-CN': 'III 级' },
  'customer.grade.IV': { en: 'IV', 'zh-CN': 'IV 级' },
  'customer.grade.V': { en: 'V', 'zh-CN': 'V 级' },

  'customer.chart.months.title': { en: 'Money by month', 'zh-CN': '逐月消费金额' },
  'customer.chart.months.alt': {
    en: 'Money of the customer by month from {from} to {to}: most in {best} with {revenue}; {empty} {empty#month|months} without an order.',
    'zh-CN': '该客户 {from} 至 {to} 的逐月消费金额：{best} 最高，为 {revenue}；{empty} 个月没有订单。',
  },
  'customer.chart.scores.title': { en: 'Scores, 1 to 5', 'zh-CN': '各项分值（1–5）' },
  'customer.chart.scores.alt': {
    en: 'Scores of the customer from 1 to 5: highest {highest} with {high}, lowest {lowest} with {low}.',
    'zh-CN': '该客户各项分值（1–5）：{highest}最高，为 {high}；{lowest}最低，为 {low}。',
  },

  'customer.finding.who': {
    en: '{customer}, segment "{segment}": {orders} {orders#order|orders} for {revenue}, the last one {days} {days#day|days} ago. {less} of the other customers have brought less.',
    'zh-CN':
      '{customer}，客户群“{segment}”：{orders} 单，共 {revenue}，最近一单在 {days} 天前。其他客户中有 {less} 贡献更少。',
  },
  'customer.finding.who_alone': {
    en: '{customer}, segment "{segment}": {orders} {orders#order|orders} for {revenue}, the last one {days} {days#day|days} ago. There is nobody else to compare with.',
    'zh-CN': '{customer}，客户群“{segment}”：{orders} 单，共 {revenue}，最近一单在 {days} 天前。没有其他客户可比较。',
  },
  'customer.finding.only_returns': {
    en: '{customer} only returned goods: {orders} orders, {revenue} in all.',
    'zh-CN': '{customer} 只有退货：{orders} 单，合计 {revenue}。',
  },
  'customer.finding.in_rhythm': {
    en: 'Stage "{stage}": the typical gap is {typical} days, silent for {silence} now. Up to {limit} days would be usual.',
    'zh-CN': '处于“{stage}”阶段：典型间隔 {typical} 天，目前已 {silence} 天未购买；{limit} 天以内仍属正常。',
  },
  'customer.finding.out_of_rhythm': {
    en: 'Stage "{stage}": the typical gap is {typical} days, silent for {silence} now. Up to {limit} days would have been usual.',
    'zh-CN': '处于“{stage}”阶段：典型间隔 {typical} 天，已 {silence} 天未购买，超出了正常的 {limit} 天。',
  },
  'customer.finding.grade': {
    en: 'Grade {grade}: {band} ({band_score}) × {stage} ({stage_score}) × RFM ({rfm_score}) = {product}.',
    'zh-CN': '价值等级 {grade} 级：{band}（{band_score}）× {stage}（{stage_score}）× RFM（{rfm_score}）= {product}。',
  },
  'customer.finding.tier': {
    en: 'Tier {tier}: {missing} short of {next}.',
    'zh-CN': '等级“{tier}”：距“{next}”还差 {missing}。',
  },
  'customer.finding.top_tier': {
    en: 'Tier {tier}, the highest, with {revenue}.',
    'zh-CN': '等级“{tier}”，已是最高，贡献 {revenue}。',
  },
  'customer.finding.ahead': {
    en: 'Still a customer with probability {p_alive}; in the year ahead {purchases} purchases and {clv} are to be expected (this one customer: {low} to {high}).',
    'zh-CN':
      '仍为客户的概率为 {p_alive}；未来一年预计购买 {purchases} 次、价值 {clv}（就这位客户而言：{low} 至 {high}）。',
  },
  'customer.finding.word_yes': {
    en: 'Word of mouth: “{quadrant}”. Speaks well of the firm; {interactions} {interactions#interaction|interactions}, {talk} times as much talk as the average customer.',
    'zh-CN': '口碑：“{quadrant}”。认同企业；互动 {interactions} 次，声量为平均客户的 {talk} 倍。',
  },
  'customer.finding.word_no': {
    en: 'Word of mouth: surely speaks ill of the firm; {interactions} {interactions#interaction|interactions}, {talk} times as much talk as the average customer (“{quadrant}”).',
    'zh-CN': '口碑：可确定不认同企业；互动 {interactions} 次，声量为平均客户的 {talk} 倍（“{quadrant}”）。',
  },
  'customer.finding.word_unknown': {
    en: 'Word of mouth: “{quadrant}”; whether the customer agrees with the firm is not known surely. {interactions} {interactions#interaction|interactions}, {talk} times as much talk as the average customer.',
    'zh-CN': '口碑：“{quadrant}”；是否认同企业尚未明确。互动 {interactions} 次，声量为平均客户的 {talk} 倍。',
  },
  'customer.finding.next': {
    en: 'Next: {action}, by {by_date}. Reason: {reason}.',
    'zh-CN': '下一步：{action}，{by_date} 前完成。依据：{reason}。',
  },
  'customer.warning.part': { en: '"{part}" is not on the card. {reason}', 'zh-CN': '卡片缺少“{part}”。{reason}' },
} as const satisfies Texts;
