import type { Texts } from '../message.js';

export const segmentTiersTexts = {
  'segment/tiers.title': { en: 'Customer tiers', 'zh-CN': '客户分级' },
  'segment/tiers.question': {
    en: 'Who belongs to which tier, what does each tier bring and cost, and who is close to the next one?',
    'zh-CN': '每位客户属于哪一级？各级带来多少、花费多少？谁离下一级只差一点？',
  },
  'segment/tiers.option.tiers': {
    en: 'Tiers, highest first: each with its share of the customers, or each with the money it begins at, e.g. [{"name": "gold", "amount": 5000}, {"name": "silver", "amount": 1000}].',
    'zh-CN':
      '各级，由高到低：或各给客户占比，或各给门槛金额，例如 [{"name": "gold", "amount": 5000}, {"name": "silver", "amount": 1000}]。',
  },
  'segment/tiers.option.benefits': {
    en: "What a tier and all above it get (right, reward) or are asked to do (task); cost per member and costShare of the member's money, where known. Default: a programme to begin with, its costs unknown.",
    'zh-CN':
      '某级及以上客户享有的权益（right）、奖励（reward）和任务（task）；可注明每位成员的成本 cost 和占其消费的比例 costShare。默认：一套起步方案，成本未知。',
  },
  'segment/tiers.option.budget': {
    en: 'What the stated benefits may cost in all; the tiers are made smaller, all by the same factor, until they fit.',
    'zh-CN': '权益的总预算；各级按同一比例缩小，直到不超预算。',
  },
  'segment/tiers.option.windowDays': {
    en: 'Only the last so many days count. Default: all of the data.',
    'zh-CN': '只计最近若干天。默认：全部数据。',
  },
  'segment/tiers.option.marginShare': {
    en: 'Share of the revenue that is margin, where the data have no costs; break-even needs it.',
    'zh-CN': '数据中没有成本时，毛利占销售额的比例；计算盈亏平衡需要它。',
  },
  'segment/tiers.option.near': {
    en: 'How close to the next tier counts as near, as a share of where it begins; larger lists more customers.',
    'zh-CN': '离下一级多近算“接近”（占门槛的比例）；越大，名单越长。',
  },
  'segment/tiers.option.announced': {
    en: 'Amounts that customers know and may aim for, ascending; bunching is looked for there. Default: the stated amounts of the tiers.',
    'zh-CN': '客户已知、可能刻意达到的金额（升序），在这些金额处检验聚集。默认：各级所给的门槛金额。',
  },
  'segment/tiers.option.level': {
    en: 'Confidence level of the intervals; a higher level makes them wider.',
    'zh-CN': '区间的置信水平；水平越高，区间越宽。',
  },

  'segment/tiers.metric.members_revenue_share': {
    en: 'Share of revenue of all tiers',
    'zh-CN': '各级客户的销售额占比',
  },
  'segment/tiers.metric.members_margin_share': { en: 'Share of margin of all tiers', 'zh-CN': '各级客户的毛利占比' },
  'segment/tiers.metric.members': { en: 'Customers in a tier', 'zh-CN': '入级客户数' },
  'segment/tiers.metric.members_share': { en: 'Share of customers in a tier', 'zh-CN': '入级客户占比' },
  'segment/tiers.metric.customers': { en: 'Customers', 'zh-CN': '客户数' },
  'segment/tiers.metric.revenue': { en: 'Revenue', 'zh-CN': '销售额' },
  'segment/tiers.metric.margin': { en: 'Margin', 'zh-CN': '毛利' },
  'segment/tiers.metric.near_next': { en: 'Customers close to the next tier', 'zh-CN': '接近下一级的客户数' },
  'segment/tiers.metric.near_missing': { en: 'What they lack in all', 'zh-CN': '他们合计还差' },
  'segment/tiers.metric.near_share': { en: 'Close means within', 'zh-CN': '“接近”指相差不超过' },
  'segment/tiers.metric.programme_cost': { en: 'Cost of the stated benefits', 'zh-CN': '所列权益的成本' },
  'segment/tiers.metric.budget_factor': {
    en: 'Share of the sizes that the budget pays for',
    'zh-CN': '预算可支持的规模比例',
  },

  'segment/tiers.metric.same_tier': { en: 'Hold the tier that these rules give', 'zh-CN': '所持等级与规则一致的占比' },
  'segment/tiers.metric.holders': { en: 'Of customers who hold a tier', 'zh-CN': '持有等级的客户数' },
  'segment/tiers.metric.holds_higher': { en: 'Hold a higher tier', 'zh-CN': '所持等级偏高的客户数' },
  'segment/tiers.metric.holds_lower': { en: 'Hold a lower tier', 'zh-CN': '所持等级偏低的客户数' },

  'segment/tiers.value.revenue': { en: 'revenue', 'zh-CN': '销售额' },
  'segment/tiers.value.margin': { en: 'margin', 'zh-CN': '毛利' },
  'segment/tiers.tier.diamond': { en: 'Diamond', 'zh-CN': '钻石' },
  'segment/tiers.tier.platinum': { en: 'Platinum', 'zh-CN': '铂金' },
  'segment/tiers.tier.gold': { en: 'Gold', 'zh-CN': '黄金' },
  'segment/tiers.tier.silver': { en: 'Silver', 'zh-CN': '白银' },
  'segment/tiers.tier.basic': { en: 'No tier', 'zh-CN': '未入级' },
  'segment/tiers.kind.right': { en: 'right', 'zh-CN': '权益' },
  'segment/tiers.kind.task': { en: 'task', 'zh-CN': '任务' },
  'segment/tiers.kind.reward': { en: 'reward', 'zh-CN': '奖励' },
  'segment/tiers.benefit.special_treatment': { en: 'special treatment', 'zh-CN': '专属权益' },
  'segment/tiers.benefit.launch_invitation': { en: 'invitation to launches', 'zh-CN': '新品首发邀请' },
  'segment/tiers.benefit.personal_advisor': { en: "a person of one's own to ask", 'zh-CN': '专属顾问' },
  'segment/tiers.benefit.bring_a_friend': { en: 'bring a friend', 'zh-CN': '邀请一位朋友' },
  'segment/tiers.benefit.priority_service': { en: 'served first', 'zh-CN': '优先服务' },
  'segment/tiers.benefit.second_category': { en: 'try a second category', 'zh-CN': '尝试第二个品类' },
  'segment/tiers.benefit.points': { en: 'points on purchases', 'zh-CN': '消费积分' },
  'segment/tiers.benefit.complete_profile': { en: 'complete the profile', 'zh-CN': '完善资料' },
  'segment/tiers.benefit.birthday_gift': { en: 'birthday gift', 'zh-CN': '生日礼物' },
  'segment/tiers.series.observed': { en: 'counted', 'zh-CN': '实际' },
  'segment/tiers.series.expected': { en: 'expected without the threshold', 'zh-CN': '无门槛时的预期' },

  'segment/tiers.column.tier': { en: 'Tier', 'zh-CN': '等级' },
  'segment/tiers.column.from_tier': { en: 'From tier', 'zh-CN': '自该级起' },
  'segment/tiers.column.threshold': { en: 'Begins at', 'zh-CN': '门槛' },
  'segment/tiers.column.of_customers': { en: 'All customers', 'zh-CN': '全部客户数' },
  'segment/tiers.column.mean': { en: 'Money per customer', 'zh-CN': '客均金额' },
  'segment/tiers.column.mean_low': { en: 'Money per customer, low', 'zh-CN': '客均金额下限' },
  'segment/tiers.column.mean_high': { en: 'Money per customer, high', 'zh-CN': '客均金额上限' },
  'segment/tiers.column.margin': { en: 'Margin', 'zh-CN': '毛利' },
  'segment/tiers.column.cost_per_member': { en: 'Cost of benefits per member', 'zh-CN': '每位成员的权益成本' },
  'segment/tiers.column.cost': { en: 'Cost of benefits', 'zh-CN': '权益成本' },
  'segment/tiers.column.measured_cost': { en: 'Spent on them so far', 'zh-CN': '已为他们支出' },
  'segment/tiers.column.break_even': { en: 'Margin must rise by', 'zh-CN': '毛利须提高' },
  'segment/tiers.column.break_even_members': { en: 'Or it must keep, members', 'zh-CN': '或须留住的成员数' },
  'segment/tiers.column.held': { en: 'Tier held', 'zh-CN': '所持等级' },
  'segment/tiers.column.next_tier': { en: 'Next tier', 'zh-CN': '下一级' },
  'segment/tiers.column.to_next': { en: 'Lacks', 'zh-CN': '还差' },
  'segment/tiers.column.above': { en: 'Above own threshold', 'zh-CN': '超出本级门槛' },
  'segment/tiers.column.kind': { en: 'Kind', 'zh-CN': '类型' },
  'segment/tiers.column.benefit': { en: 'Benefit', 'zh-CN': '内容' },
  'segment/tiers.column.benefit_cost': { en: 'Cost per member', 'zh-CN': '每位成员成本' },
  'segment/tiers.column.cost_share': { en: 'Cost as share of money', 'zh-CN': '成本占消费比例' },
  'segment/tiers.column.from': { en: 'From', 'zh-CN': '起' },
  'segment/tiers.column.to': { en: 'To', 'zh-CN': '止' },
  'segment/tiers.column.observed': { en: 'Customers just above', 'zh-CN': '略高于门槛的客户数' },
  'segment/tiers.column.expected': { en: 'Expected', 'zh-CN': '预期' },
  'segment/tiers.column.ratio': { en: 'Counted ÷ expected', 'zh-CN': '实际/预期' },
  'segment/tiers.column.p_value': { en: 'p, one-sided', 'zh-CN': 'p 值（单侧）' },
  'segment/tiers.column.fitted_to': { en: 'Customers the curve is fitted to', 'zh-CN': '拟合所用客户数' },
  'segment/tiers.column.money': { en: 'Money of the customer', 'zh-CN': '客户金额' },
  'segment/tiers.column.series': { en: 'Series', 'zh-CN': '序列' },

  'segment/tiers.table.tiers': { en: 'What each tier brings and costs', 'zh-CN': '各级的贡献与成本' },
  'segment/tiers.table.benefits': { en: 'Benefits and tasks', 'zh-CN': '权益与任务' },
  'segment/tiers.table.bunching': { en: 'Do customers aim for the thresholds', 'zh-CN': '客户是否刻意达到门槛' },
  'segment/tiers.table.held': { en: 'Tiers held and tiers by these rules', 'zh-CN': '所持等级与规则等级' },

  'segment/tiers.benefit_tiers': { en: 'benefits of the tiers {tiers}', 'zh-CN': '属于以下等级的权益：{tiers}' },
  'segment/tiers.budget_shares': {
    en: 'used with tiers by share (amounts cannot be made to fit a budget)',
    'zh-CN': '与按占比划分的等级一起使用（按金额划分无法配合预算）',
  },
  'segment/tiers.budget_costs': {
    en: 'used with benefits whose cost or costShare is stated',
    'zh-CN': '与已注明 cost 或 costShare 的权益一起使用',
  },
  'segment/tiers.empty.advice': {
    en: 'It needs at least one order line with a customer; check "where", "within", "asOf" and "windowDays".',
    'zh-CN': '至少需要一条带客户编号的订单记录；请检查 where、within、asOf 和 windowDays。',
  },
  'segment/tiers.warning.unknown_cost': {
    en: 'What the benefits cost is not stated: cost and break-even are not known. State cost or costShare in "benefits".',
    'zh-CN': '未注明权益的成本，无法计算成本和盈亏平衡。请在 benefits 中注明 cost 或 costShare。',
  },
  'segment/tiers.warning.unknown_margin': {
    en: 'The data have no costs of goods: break-even is not known. State "marginShare".',
    'zh-CN': '数据中没有商品成本，无法计算盈亏平衡。请给出 marginShare。',
  },
  'segment/tiers.warning.bunching': {
    en: 'Not enough data for bunching at {thresholds} {thresholds#threshold|thresholds}: fewer than 60 customers stand around it.',
    'zh-CN': '数据不足，{thresholds} 个门槛处无法检验聚集：附近客户不足 60 位。',
  },
  'segment/tiers.warning.empty_tier': {
    en: '{tiers} {tiers#tier has|tiers have} no customers: too few customers, or many with the same money.',
    'zh-CN': '{tiers} 个等级没有客户：客户太少，或许多客户金额相同。',
  },

  'segment/tiers.chart.tiers.title': {
    en: 'Tiers: share of customers and share of {what}',
    'zh-CN': '各级的客户占比与{what}占比',
  },
  'segment/tiers.chart.tiers.alt': {
    en: 'Share of customers beside share of {what} for {n} tiers. {tier}: {customer_share} of the customers, {revenue_share} of the {what}.',
    'zh-CN': '{n} 个等级的客户占比与{what}占比。{tier}占客户的 {customer_share}，占{what}的 {revenue_share}。',
  },
  'segment/tiers.chart.bunching.title': {
    en: 'Customers around the threshold of {threshold}',
    'zh-CN': '门槛 {threshold} 附近的客户数',
  },
  'segment/tiers.chart.bunching.alt': {
    en: 'Two lines of customers by money around {threshold}: just above it stand {observed} customers where {expected} were to be expected.',
    'zh-CN': '{threshold} 附近按金额的客户数两条线：略高于门槛处实际 {observed} 位，预期 {expected} 位。',
  },

  'segment/tiers.finding.top': {
    en: '{tier}: {customers} {customers#customer|customers} ({customer_share}) with {revenue_share} of the {what}, {mean} each; the tier begins at {threshold}.',
    'zh-CN':
      '{tier}：{customers} 位客户（{customer_share}）带来 {revenue_share} 的{what}，人均 {mean}；门槛为 {threshold}。',
  },
  'segment/tiers.finding.all': {
    en: 'All tiers together: {members} {members#customer|customers} ({share}) with {revenue_share} of the {what}. The lowest, {tier}, begins at {threshold}.',
    'zh-CN':
      '各级合计 {members} 位客户（{share}），带来 {revenue_share} 的{what}。最低一级{tier}的门槛为 {threshold}。',
  },
  'segment/tiers.finding.nobody': {
    en: 'None of {customers} {customers#customer|customers} reaches a tier.',
    'zh-CN': '{customers} 位客户中无人入级。',
  },
  'segment/tiers.finding.near': {
    en: '{customers} {customers#customer lacks|customers lack} at most {near} to the next tier, {money} in all: tell them what is missing. The list of actions names them.',
    'zh-CN': '{customers} 位客户离下一级相差不超过 {near}，合计 {money}：应告诉他们还差多少，名单见行动清单。',
  },
  'segment/tiers.finding.held': {
    en: 'Of {customers} customers who hold a tier in the data, {share} would get the same by these rules; {higher} hold a higher one than their money gives here, {lower} a lower one.',
    'zh-CN':
      '数据中持有等级的 {customers} 位客户里，{share} 与本规则一致；{higher} 位所持等级高于其金额应得的等级，{lower} 位偏低。',
  },
  'segment/tiers.finding.break_even': {
    en: '{tier}: the benefits cost {cost} against a margin of {margin}. They pay if the margin of these {customers} customers rises by {rise}, or if they keep {members} who would have left.',
    'zh-CN':
      '{tier}：权益成本 {cost}，毛利 {margin}。若这 {customers} 位客户的毛利提高 {rise}，或留住 {members} 位原本会流失的客户，即可回本。',
  },
  'segment/tiers.finding.costs_more': {
    en: '{tier}: the benefits cost {cost}, more than the margin of {margin} that its {customers} customers bring (it would have to rise by {rise}, or {members} be kept). Make them cheaper or the tier smaller.',
    'zh-CN':
      '{tier}：权益成本 {cost}，超过其 {customers} 位客户带来的毛利 {margin}（毛利须提高 {rise}，或须留住 {members} 位客户）。应降低权益成本或缩小该级。',
  },
  'segment/tiers.finding.bunching': {
    en: 'Customers aim for {threshold}: {observed} stand just above it where {expected} were to be expected, {ratio} times as many ({low} to {high}). A threshold somewhat higher would move them further.',
    'zh-CN':
      '客户会刻意达到 {threshold}：略高于门槛处有 {observed} 位，预期 {expected} 位，为 {ratio} 倍（{low} 至 {high}）。适当提高门槛可带动更多消费。',
  },
  'segment/tiers.finding.no_bunching': {
    en: 'No sign that customers aim for {threshold}: {observed} stand just above it, {expected} were to be expected ({ratio} times, {low} to {high}).',
    'zh-CN':
      '没有迹象表明客户刻意达到 {threshold}：略高于门槛处有 {observed} 位，预期 {expected} 位（{ratio} 倍，{low} 至 {high}）。',
  },

  'action.next_tier': { en: 'Tell what is missing to the next tier', 'zh-CN': '告知离下一级还差多少' },
  'argument.next_tier_near': { en: 'A little more and the next tier is yours', 'zh-CN': '再买一点即可升级' },
  'reason.little_to_next_tier': { en: 'Little is missing to the next tier', 'zh-CN': '离下一级只差一点' },
} as const satisfies Texts;
