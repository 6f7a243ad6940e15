import type { Texts } from '../message.js';

export const segmentPersonasTexts = {
  'segment/personas.title': { en: 'Personas', 'zh-CN': '客户画像' },
  'segment/personas.question': {
    en: 'Who are the customers: which few kinds of people, what sets each apart, what is it worth, and what can be done for it?',
    'zh-CN': '客户是谁：有哪几类人？各有什么特点、价值多少？能为他们做什么？',
  },
  'segment/personas.option.segment': {
    en: 'A column of customers that names the personas; without it they are found by clustering.',
    'zh-CN': '客户表中标明画像的列；不给则由聚类得出。',
  },
  'segment/personas.option.clusters': {
    en: 'Number of personas; auto takes the largest number, from 3 on, whose groups are all stable.',
    'zh-CN': '画像个数；auto 取各群都稳定的最大个数（至少 3 个）。',
  },
  'segment/personas.option.mostClusters': {
    en: 'Largest number of personas that auto looks at; more are harder to remember.',
    'zh-CN': 'auto 时最多尝试的画像数；越多越难记住。',
  },
  'segment/personas.option.features': {
    en: 'What customers are grouped by: features or columns of customers. Default: age, gender, time of day and week, channel, goods.',
    'zh-CN': '按什么分群：特征或客户表的列。默认：年龄、性别、时段与星期、渠道、商品。',
  },
  'segment/personas.option.minOrders': {
    en: 'Orders below which a customer’s habits are not known well enough for a persona; more orders give sharper personas of fewer customers.',
    'zh-CN': '订单少于此数的客户习惯不明，不归入画像；要求越多，画像越清晰，人数越少。',
  },
  'segment/personas.option.goods': {
    en: 'Whether goods are told apart by category or by product; auto takes products where there is one category only.',
    'zh-CN': '商品按品类还是按单品区分；auto 在只有一个品类时按单品。',
  },
  'segment/personas.option.leastShare': {
    en: 'Share of the customers below which a persona is too small to work on.',
    'zh-CN': '客户占比低于此数的画像太小，不值得单独经营。',
  },
  'segment/personas.option.errorRate': {
    en: 'Expected share of false ones among the traits and offers named (false discovery rate).',
    'zh-CN': '所列特点与推荐中预期的错误占比（错误发现率）。',
  },
  'segment/personas.option.verified': {
    en: 'What verifying records found, e.g. {"C00012": "genuine", "D00033": "faked"}: gives the share of faked ones.',
    'zh-CN': '已核实的记录，例如 {"C00012": "genuine", "D00033": "faked"}：据此估计虚假记录占比。',
  },
  'segment/personas.option.starts': {
    en: 'Starts of the clustering from other seeds, of which the best is kept.',
    'zh-CN': '聚类的不同起点次数，取其中最好的。',
  },
  'segment/personas.option.resamples': {
    en: 'Resamples for stability, confidence and structure; 0 leaves them out.',
    'zh-CN': '用于稳定性、可信度和结构检验的重抽样次数；0 表示不计算。',
  },
  'segment/personas.option.level': {
    en: 'Level of the intervals; a higher level makes them wider.',
    'zh-CN': '区间的置信水平；水平越高，区间越宽。',
  },

  'segment/personas.metric.personas': { en: 'Personas', 'zh-CN': '画像数' },
  'segment/personas.metric.customers': { en: 'Customers with a persona', 'zh-CN': '已归入画像的客户数' },
  'segment/personas.metric.stability_min': { en: 'Stability of the weakest persona', 'zh-CN': '最弱画像的稳定性' },
  'segment/personas.metric.p_no_structure': { en: 'p value of "no structure"', 'zh-CN': '“没有结构”的 p 值' },
  'segment/personas.metric.data_age_days': {
    en: 'Age of the data: days since the last order, median',
    'zh-CN': '数据新鲜度：距最近消费天数（中位数）',
  },
  'segment/personas.metric.known_share': { en: 'Demographic fields known', 'zh-CN': '人口统计字段已知占比' },
  'segment/personas.metric.records': { en: 'Records looked at', 'zh-CN': '检查的记录数' },
  'segment/personas.metric.doubted': { en: 'Records that look faked', 'zh-CN': '可疑记录数' },
  'segment/personas.metric.doubted_share': { en: 'Share of records that look faked', 'zh-CN': '可疑记录占比' },
  'segment/personas.metric.verified': { en: 'Records verified', 'zh-CN': '已核实的记录数' },
  'segment/personas.metric.faked_share': { en: 'Share of faked records', 'zh-CN': '虚假记录占比' },

  'column.persona': { en: 'Persona', 'zh-CN': '画像' },
  'segment/personas.column.size': { en: 'Customers', 'zh-CN': '客户数' },
  'segment/personas.column.size_share': { en: 'Share of customers', 'zh-CN': '客户占比' },
  'segment/personas.column.average_order_value': { en: 'Average order value', 'zh-CN': '客单价' },
  'segment/personas.column.aov_low': { en: 'Average order value, low', 'zh-CN': '客单价下限' },
  'segment/personas.column.aov_high': { en: 'Average order value, high', 'zh-CN': '客单价上限' },
  'segment/personas.column.promotion_share': { en: 'Promotion share', 'zh-CN': '促销购买占比' },
  'segment/personas.column.channel_share': { en: 'Orders there', 'zh-CN': '该渠道订单占比' },
  'segment/personas.column.best_time_share': { en: 'Orders then', 'zh-CN': '该时段订单占比' },
  'segment/personas.column.offer': { en: 'Offer', 'zh-CN': '推荐' },
  'segment/personas.column.offer_share': { en: 'Buy it already', 'zh-CN': '已购买占比' },
  'segment/personas.column.traits': { en: 'What sets them apart', 'zh-CN': '突出特点' },
  'segment/personas.column.example': { en: 'Typical customer', 'zh-CN': '典型客户' },
  'segment/personas.column.jaccard': { en: 'Stability (Jaccard)', 'zh-CN': '稳定性（Jaccard）' },
  'segment/personas.column.stability': { en: 'Verdict', 'zh-CN': '判断' },
  'segment/personas.column.large_enough': { en: 'Large enough', 'zh-CN': '规模足够' },
  'segment/personas.column.identifiable': { en: 'Can be recognised', 'zh-CN': '可识别' },
  'segment/personas.column.actionable': { en: 'Something to do', 'zh-CN': '可行动' },
  'segment/personas.column.of_customers': { en: 'All customers with a persona', 'zh-CN': '全部已归入画像的客户' },
  'segment/personas.column.of_revenue': { en: 'All their money', 'zh-CN': '其全部金额' },
  'segment/personas.column.trait': { en: 'Trait', 'zh-CN': '特点' },
  'segment/personas.column.shown': { en: 'Mean', 'zh-CN': '均值' },
  'segment/personas.column.mean': { en: 'Mean (number)', 'zh-CN': '均值（数值）' },
  'segment/personas.column.others': { en: 'Mean of the others', 'zh-CN': '其他客户均值' },
  'segment/personas.column.difference': { en: 'Standardised difference', 'zh-CN': '标准化差异' },
  'segment/personas.column.difference_low': { en: 'Difference, low', 'zh-CN': '差异下限' },
  'segment/personas.column.difference_high': { en: 'Difference, high', 'zh-CN': '差异上限' },
  'segment/personas.column.q': { en: 'Adjusted p value', 'zh-CN': '校正后 p 值' },
  'segment/personas.column.grouped_by': { en: 'Grouped by it', 'zh-CN': '用于分群' },
  'segment/personas.column.n': { en: 'Customers known', 'zh-CN': '已知客户数' },
  'segment/personas.column.product': { en: 'Name', 'zh-CN': '名称' },
  'segment/personas.column.buyers': { en: 'Buyers', 'zh-CN': '购买者' },
  'segment/personas.column.share': { en: 'Share that buys it', 'zh-CN': '购买占比' },
  'segment/personas.column.share_low': { en: 'Share, low', 'zh-CN': '占比下限' },
  'segment/personas.column.share_high': { en: 'Share, high', 'zh-CN': '占比上限' },
  'segment/personas.column.others_share': { en: 'Share of the others', 'zh-CN': '其他客户占比' },
  'segment/personas.column.confidence': { en: 'Confidence', 'zh-CN': '可信度' },
  'segment/personas.column.field': { en: 'Field', 'zh-CN': '字段' },
  'segment/personas.column.group': { en: 'Kind', 'zh-CN': '类别' },
  'segment/personas.column.known': { en: 'Known', 'zh-CN': '已知' },
  'segment/personas.column.known_share': { en: 'Share known', 'zh-CN': '已知占比' },
  'segment/personas.column.deal_id': { en: 'Deal', 'zh-CN': '商机' },
  'segment/personas.column.reasons': { en: 'Signs', 'zh-CN': '可疑迹象数' },
  'segment/personas.column.doubt': { en: 'Doubt', 'zh-CN': '可疑程度' },
  'segment/personas.column.value': { en: 'At stake', 'zh-CN': '涉及金额' },
  'segment/personas.column.priority': { en: 'Doubt × value', 'zh-CN': '可疑程度 × 金额' },
  'segment/personas.column.kind': { en: 'Part', 'zh-CN': '部分' },
  'segment/personas.column.label': { en: 'What', 'zh-CN': '项目' },
  'segment/personas.column.x': { en: 'Place across', 'zh-CN': '横向位置' },
  'segment/personas.column.y': { en: 'Place down', 'zh-CN': '纵向位置' },

  'segment/personas.group.demographic': { en: 'Demographic', 'zh-CN': '人口统计' },
  'segment/personas.group.behaviour': { en: 'Behaviour', 'zh-CN': '行为' },
  'segment/personas.group.transaction': { en: 'Transaction', 'zh-CN': '交易' },
  'segment/personas.group.relationship': { en: 'Relationship', 'zh-CN': '关系' },

  'segment/personas.card.customers': { en: 'Customers', 'zh-CN': '客户数' },
  'segment/personas.card.revenue': { en: 'Money', 'zh-CN': '消费金额' },
  'segment/personas.card.average_order_value': { en: 'Average order value', 'zh-CN': '客单价' },
  'segment/personas.card.promotion_share': { en: 'Promotion share', 'zh-CN': '促销购买占比' },
  'segment/personas.card.channel': { en: 'Channel', 'zh-CN': '渠道' },
  'segment/personas.card.best_time': { en: 'Best time', 'zh-CN': '最佳时间' },
  'segment/personas.card.offer': { en: 'Offer (share that buys it)', 'zh-CN': '推荐（已购买占比）' },
  'segment/personas.card.no_offer': { en: 'nothing more than others', 'zh-CN': '无特别偏好的商品' },
  'segment/personas.card.with_share': { en: '{value} ({share})', 'zh-CN': '{value}（{share}）' },
  'segment/personas.card.against': { en: '{mean} (others {others})', 'zh-CN': '{mean}（其他 {others}）' },

  'segment/personas.doubt.impossible_age': { en: 'Impossible age or date of birth', 'zh-CN': '年龄或生日不可能' },
  'segment/personas.doubt.usual_default': { en: 'Date of birth filled in by a form', 'zh-CN': '生日疑为系统默认值' },
  'segment/personas.doubt.shared_identity': {
    en: 'Same name and date of birth as another',
    'zh-CN': '姓名与生日和他人相同',
  },
  'segment/personas.doubt.shared_contact': { en: 'Same phone or e-mail as another', 'zh-CN': '电话或邮箱与他人相同' },
  'segment/personas.doubt.patterned_phone': { en: 'Phone number that nobody has', 'zh-CN': '电话号码明显虚构' },
  'segment/personas.doubt.test_name': { en: 'Name of nobody', 'zh-CN': '姓名明显虚构' },
  'segment/personas.doubt.other_company': { en: 'Contact of another company', 'zh-CN': '联系人属于另一家公司' },
  'segment/personas.doubt.two_roles': { en: 'Contact with two roles', 'zh-CN': '同一联系人有两种角色' },

  'segment/personas.segment.column': {
    en: 'a column of customers (there is no customers table)',
    'zh-CN': '客户表中的列（没有客户表）',
  },
  'segment/personas.segment.nearest': {
    en: 'a column of customers such as "{nearest}"',
    'zh-CN': '客户表中的列，例如“{nearest}”',
  },
  'segment/personas.segment.values': {
    en: 'a column of customers with 2 to {most} different values',
    'zh-CN': '客户表中有 2 到 {most} 个不同取值的列',
  },
  'segment/personas.needs': {
    en: 'personas (customers with at least {orders} orders)',
    'zh-CN': '画像（至少 {orders} 单的客户）',
  },
  'segment/personas.any_channel': { en: 'any channel', 'zh-CN': '任一渠道' },

  'segment/personas.warning.few_orders': {
    en: '{customers} {customers#customer has|customers have} fewer than {orders} orders (or no segment): their habits are not known, they have no persona.',
    'zh-CN': '{customers} 位客户订单少于 {orders} 单（或没有所属客户群），习惯不明，未归入画像。',
  },
  'segment/personas.warning.no_structure': {
    en: 'One cloud of customers without groups would fall into personas as distinct as these (p = {p}): take them as pictures of a range, not as kinds of people.',
    'zh-CN': '即使客户没有群体，也会分出同样分明的画像（p = {p}）：只宜当作示意，不要当成几类人。',
  },
  'segment/personas.warning.doubtful': {
    en: 'The borders between personas are doubtful: the weakest is found again with a Jaccard coefficient of {stability} (above 0.75 is stable). Use them for ideas, not to sort single customers.',
    'zh-CN':
      '画像之间的边界存疑：最弱画像重新抽样后的 Jaccard 系数为 {stability}（高于 0.75 为稳定）。可用于启发思路，不宜用来划分个别客户。',
  },
  'segment/personas.warning.grouped_by': {
    en: 'Traits that personas were grouped by differ by construction and carry no p value.',
    'zh-CN': '用于分群的特点必然有差异，不给 p 值。',
  },
  'segment/personas.warning.not_verified': {
    en: 'How many of the doubted records are faked is not known before some are verified: give what was found as "verified".',
    'zh-CN': '核实部分记录之前，无法得知可疑记录中有多少是虚假的：请用 verified 给出核实结果。',
  },

  'segment/personas.chart.cards.title': { en: 'Persona cards', 'zh-CN': '画像卡片' },
  'segment/personas.chart.cards.alt': {
    en: '{n} {n#card|cards}, one for each persona, with its size, worth, channel, best time, offer and traits. {persona} brings most: {money} of the money with {size} of the customers.',
    'zh-CN':
      '{n} 张画像卡片，列出规模、价值、渠道、最佳时间、推荐与特点。{persona} 贡献最大：占客户的 {size}，占金额的 {money}。',
  },
  'segment/personas.chart.traits.title': { en: 'What sets each persona apart', 'zh-CN': '各画像的突出特点' },
  'segment/personas.chart.traits.alt': {
    en: 'Traits of {n} {n#persona|personas}, coloured by how far each stands from the others. {persona} stands out most, by {difference} standard deviations.',
    'zh-CN': '{n} 个画像的特点，颜色表示与其他客户的差距。{persona} 最突出，相差 {difference} 个标准差。',
  },
  'segment/personas.chart.worth.title': { en: 'Share of customers and share of money', 'zh-CN': '客户占比与金额占比' },
  'segment/personas.chart.worth.alt': {
    en: 'Share of customers beside share of money for {n} {n#persona|personas}. {persona}: {size} of the customers, {money} of the money.',
    'zh-CN': '{n} 个画像的客户占比与金额占比。{persona} 占客户的 {size}，占金额的 {money}。',
  },

  'segment/personas.finding.personas': {
    en: '{personas} {personas#persona|personas} describe the {customers} customers whose habits are known.',
    'zh-CN': '{personas} 个画像概括了习惯已知的 {customers} 位客户。',
  },
  'segment/personas.finding.persona_offer': {
    en: '{persona}: {size} {size#customer|customers} ({share}) with {money} of the {what}. {trait}: {mean} against {others} for the others. Offer them {offer} ({bought} buy it already), {time}, {channel}.',
    'zh-CN':
      '{persona}：{size} 位客户（{share}），占{what}的 {money}。{trait}：{mean}，其他客户为 {others}。可向其推荐“{offer}”（{bought} 已购买），时间：{time}，渠道：{channel}。',
  },
  'segment/personas.finding.describe_offer': {
    en: '{persona}: {size} {size#customer|customers} ({share}) with {money} of the {what}. {trait}: {mean} against {others} for the others. They buy {offer} more than others ({bought}; {time}, {channel}), but are too few or hard to recognise: describe, do not target.',
    'zh-CN':
      '{persona}：{size} 位客户（{share}），占{what}的 {money}。{trait}：{mean}，其他客户为 {others}。更常购买“{offer}”（{bought}；{time}，{channel}），但人数太少或难以识别：可描述，不宜单独经营。',
  },
  'segment/personas.finding.persona': {
    en: '{persona}: {size} {size#customer|customers} ({share}) with {money} of the {what}. {trait}: {mean} against {others} for the others.',
    'zh-CN': '{persona}：{size} 位客户（{share}），占{what}的 {money}。{trait}：{mean}，其他客户为 {others}。',
  },
  'segment/personas.finding.describe': {
    en: '{persona}: {size} {size#customer|customers} ({share}) with {money} of the {what}. {trait}: {mean} against {others} for the others. No product is theirs more than others’: describe, do not target.',
    'zh-CN':
      '{persona}：{size} 位客户（{share}），占{what}的 {money}。{trait}：{mean}，其他客户为 {others}。没有特别偏好的商品：可描述，不宜单独经营。',
  },
  'segment/personas.finding.verify': {
    en: '{doubted} of {records} records ({share}) look faked. The first to verify: {reason}, with {value} at stake; the list has them by doubt × value.',
    'zh-CN':
      '{records} 条记录中有 {doubted} 条（{share}）可疑。应最先核实：{reason}，涉及 {value}；名单按可疑程度 × 金额排列。',
  },
  'segment/personas.finding.faked': {
    en: 'About {share} of the records are faked, judging by the {verified} verified.',
    'zh-CN': '根据已核实的 {verified} 条记录，约 {share} 的记录是虚假的。',
  },
  'segment/personas.finding.age': {
    en: 'Half of the customers with a persona were last seen within {days} days: personas older than that tell of who they were.',
    'zh-CN': '已归入画像的客户中，一半在最近 {days} 天内有消费：更早的数据说明的是他们过去的样子。',
  },

  'best_time.weekday': { en: 'on weekdays', 'zh-CN': '工作日' },
  'best_time.weekend': { en: 'at weekends', 'zh-CN': '周末' },
  'best_time.weekday_morning': { en: 'weekday mornings', 'zh-CN': '工作日早间' },
  'best_time.weekday_midday': { en: 'weekdays at midday', 'zh-CN': '工作日午间' },
  'best_time.weekday_afternoon': { en: 'weekday afternoons', 'zh-CN': '工作日下午' },
  'best_time.weekday_evening': { en: 'weekday evenings', 'zh-CN': '工作日晚间' },
  'best_time.weekend_morning': { en: 'weekend mornings', 'zh-CN': '周末早间' },
  'best_time.weekend_midday': { en: 'weekends at midday', 'zh-CN': '周末午间' },
  'best_time.weekend_afternoon': { en: 'weekend afternoons', 'zh-CN': '周末下午' },
  'best_time.weekend_evening': { en: 'weekend evenings', 'zh-CN': '周末晚间' },
  'channel.store': { en: 'store', 'zh-CN': '门店' },
  'channel.app': { en: 'app', 'zh-CN': '应用' },
  'action.verify': { en: 'Verify the record', 'zh-CN': '核实记录' },
  'reason.persona_buys': { en: 'Others of the same persona buy it', 'zh-CN': '同类画像的客户常买' },
  'reason.record_doubted': { en: 'The record looks faked', 'zh-CN': '记录可疑' },
  'segment/personas.table.personas': { en: 'The personas', 'zh-CN': '各画像' },
  'segment/personas.table.offers': { en: 'What each persona buys more than others', 'zh-CN': '各画像更常买的商品' },
  'segment/personas.table.fields': { en: 'What the personas were made of', 'zh-CN': '画像所用的字段' },
  'segment/personas.table.verify': {
    en: 'Records to verify, by doubt × value',
    'zh-CN': '待核实的记录（疑点 × 价值）',
  },
  'segment/personas.option.leastCustomers': {
    en: 'Customers below which a group is no persona: its members are set apart and the others grouped again; larger sets more apart.',
    'zh-CN': '少于此客户数的群体不成画像：其成员单列，其余客户重新分群；越大，单列的越多。',
  },
  'segment/personas.warning.apart': {
    en: '{customers} {customers#customer is|customers are} too unlike the others to have a persona (groups of fewer than {least} or below {share} of the customers): listed apart, and the others grouped without them.',
    'zh-CN':
      '{customers} 位客户与他人差异过大，不成画像（群体不足 {least} 位或占比低于 {share}）：单独列出，其余客户另行分群。',
  },
  'segment/personas.column.own': {
    en: 'Own value',
    'zh-CN': '本人数值',
  },
  'segment/personas.column.usual': {
    en: 'Usual value',
    'zh-CN': '通常数值',
  },
  'segment/personas.column.away': {
    en: 'Standard deviations away',
    'zh-CN': '相差标准差数',
  },
  'segment/personas.table.apart': {
    en: 'Unlike the others',
    'zh-CN': '与众不同的客户',
  },
} as const satisfies Texts;
