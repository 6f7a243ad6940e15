import type { Texts } from '../message.js';

export const retentionCohortsTexts = {
  'retention/cohorts.title': {
    en: 'Who comes, stays, comes back and leaves',
    'zh-CN': '客户留存：新客、留存、回流与流失',
  },
  'retention/cohorts.question': {
    en: 'How many customers come, stay, come back and leave in each period, and how many of those who came once come again?',
    'zh-CN': '每个时期有多少客户新来、留存、回流和流失？首购之后有多少客户会再来？',
  },
  'retention/cohorts.option.period': {
    en: 'Length of a period: day, week (from Monday), month, quarter or year; longer periods keep more customers and show less.',
    'zh-CN':
      '时期长度：day（天）、week（周，周一起）、month（月）、quarter（季度）或 year（年）；时期越长，留存率越高，细节越少。',
  },
  'retention/cohorts.option.cohortBy': {
    en: 'What a cohort has in common: first_order (its period), channel, product or category of the first order (of its lines the one with the most money).',
    'zh-CN':
      '同期群按什么划分：first_order（首购所在时期），或首单的 channel（渠道）、product（商品）、category（品类）；首单有多件商品时取金额最大的一件。',
  },
  'retention/cohorts.option.periods': {
    en: 'How many periods after the first a cohort is followed; more make the triangle wider.',
    'zh-CN': '首购之后跟踪多少期；期数越多，三角表越宽。',
  },
  'retention/cohorts.option.groups': {
    en: 'Channels, products or categories that stand alone; the rest is taken together.',
    'zh-CN': '单独列出的渠道、商品或品类的数量；其余合并。',
  },
  'retention/cohorts.option.kinds': {
    en: 'Kinds of interactions that make a customer active on a day. Default: all but nominate, which staff do.',
    'zh-CN': '哪些互动算作当日活跃。默认：除 nominate（由员工提名）之外的全部。',
  },
  'retention/cohorts.option.level': {
    en: 'Confidence level of the intervals; a higher level makes them wider.',
    'zh-CN': '区间的置信水平；水平越高，区间越宽。',
  },

  'retention/cohorts.metric.active_customers': {
    en: 'Active customers, last full period',
    'zh-CN': '活跃客户数（最近一个完整时期）',
  },
  'retention/cohorts.metric.revenue': { en: 'Revenue', 'zh-CN': '销售额' },
  'retention/cohorts.metric.margin': { en: 'Margin', 'zh-CN': '毛利' },
  'retention/cohorts.metric.orders': { en: 'Orders', 'zh-CN': '订单数' },
  'retention/cohorts.metric.new_customers': { en: 'New customers', 'zh-CN': '新客户' },
  'retention/cohorts.metric.retained': { en: 'Retained', 'zh-CN': '留存客户' },
  'retention/cohorts.metric.returned': { en: 'Returned', 'zh-CN': '回流客户' },
  'retention/cohorts.metric.lost': { en: 'Lost', 'zh-CN': '流失客户' },
  'retention/cohorts.metric.retention': {
    en: 'Share of the period before who stayed',
    'zh-CN': '上期活跃客户的留存率',
  },
  'retention/cohorts.metric.came_back': {
    en: 'Share who order again in the period after the first',
    'zh-CN': '首购后下一期再次下单的客户占比',
  },
  'retention/cohorts.metric.came_back_of': { en: 'Of customers watched so long', 'zh-CN': '可观察到下一期的客户数' },
  'retention/cohorts.metric.monthly_active': { en: 'Monthly active users', 'zh-CN': '月活' },
  'retention/cohorts.metric.daily_active': { en: 'Daily active users, mean', 'zh-CN': '日活（均值）' },
  'retention/cohorts.metric.stickiness': { en: 'Daily ÷ monthly active', 'zh-CN': '日活/月活' },

  'retention/cohorts.value.revenue': { en: 'revenue', 'zh-CN': '销售额' },
  'retention/cohorts.value.margin': { en: 'margin', 'zh-CN': '毛利' },
  'retention/cohorts.length.day': { en: 'day', 'zh-CN': '天' },
  'retention/cohorts.length.week': { en: 'week', 'zh-CN': '周' },
  'retention/cohorts.length.month': { en: 'month', 'zh-CN': '个月' },
  'retention/cohorts.length.quarter': { en: 'quarter', 'zh-CN': '个季度' },
  'retention/cohorts.length.year': { en: 'year', 'zh-CN': '年' },
  'retention/cohorts.part.new': { en: 'new', 'zh-CN': '新客户' },
  'retention/cohorts.part.retained': { en: 'retained', 'zh-CN': '留存' },
  'retention/cohorts.part.returned': { en: 'returned', 'zh-CN': '回流' },
  'retention/cohorts.part.lost': { en: 'lost', 'zh-CN': '流失' },
  'retention/cohorts.factor.customers': { en: 'active customers', 'zh-CN': '活跃客户数' },
  'retention/cohorts.factor.orders_per_customer': { en: 'orders per customer', 'zh-CN': '客均订单数' },
  'retention/cohorts.factor.order_value': { en: 'average order value', 'zh-CN': '客单价' },
  'retention/cohorts.cohort.all': { en: 'all', 'zh-CN': '全部' },
  'retention/cohorts.cohort.other': { en: 'all others', 'zh-CN': '其他' },
  'retention/cohorts.cohort.unknown': { en: 'not known', 'zh-CN': '未知' },

  'retention/cohorts.column.period': { en: 'Period', 'zh-CN': '时期' },
  'retention/cohorts.column.from': { en: 'From', 'zh-CN': '起' },
  'retention/cohorts.column.to': { en: 'To', 'zh-CN': '止' },
  'retention/cohorts.column.complete': { en: 'Over', 'zh-CN': '已结束' },
  'retention/cohorts.column.active': { en: 'Active customers', 'zh-CN': '活跃客户数' },
  'retention/cohorts.column.new_customers': { en: 'New', 'zh-CN': '新客户' },
  'retention/cohorts.column.retained': { en: 'Retained', 'zh-CN': '留存' },
  'retention/cohorts.column.returned': { en: 'Returned', 'zh-CN': '回流' },
  'retention/cohorts.column.lost': { en: 'Lost', 'zh-CN': '流失' },
  'retention/cohorts.column.customers_before': { en: 'Active the period before', 'zh-CN': '上期活跃客户数' },
  'retention/cohorts.column.retention': { en: 'Stayed', 'zh-CN': '留存率' },
  'retention/cohorts.column.retention_low': { en: 'Stayed, low', 'zh-CN': '留存率下限' },
  'retention/cohorts.column.retention_high': { en: 'Stayed, high', 'zh-CN': '留存率上限' },
  'retention/cohorts.column.orders_per_customer': { en: 'Orders per customer', 'zh-CN': '客均订单数' },
  'retention/cohorts.column.order_value': { en: 'Average order value', 'zh-CN': '客单价' },
  'retention/cohorts.column.customers_change': { en: 'Customers against last period', 'zh-CN': '客户数环比' },
  'retention/cohorts.column.orders_change': { en: 'Orders against last period', 'zh-CN': '订单数环比' },
  'retention/cohorts.column.revenue_change': { en: 'Revenue against last period', 'zh-CN': '销售额环比' },
  'retention/cohorts.column.part': { en: 'Part', 'zh-CN': '构成' },
  'retention/cohorts.column.place': { en: 'Place in the bar', 'zh-CN': '条中位置' },
  'retention/cohorts.column.cohort': { en: 'Cohort', 'zh-CN': '同期群' },
  'retention/cohorts.column.age': { en: 'Periods after the first order', 'zh-CN': '首购后第几期' },
  'retention/cohorts.column.watched': { en: 'Customers watched so long', 'zh-CN': '可观察到该期的客户数' },
  'retention/cohorts.column.came_back': { en: 'Share active', 'zh-CN': '留存率' },
  'retention/cohorts.column.revenue_per_customer': { en: 'Money per customer of the cohort', 'zh-CN': '群内客均金额' },
  'retention/cohorts.column.factor': { en: 'Factor', 'zh-CN': '因素' },
  'retention/cohorts.column.before': { en: 'Period before', 'zh-CN': '上期' },
  'retention/cohorts.column.now': { en: 'This period', 'zh-CN': '本期' },
  'retention/cohorts.column.effect': { en: 'Change of revenue through it', 'zh-CN': '带来的销售额变化' },
  'retention/cohorts.column.month': { en: 'Month', 'zh-CN': '月份' },
  'retention/cohorts.column.date': { en: 'Day', 'zh-CN': '日期' },
  'retention/cohorts.column.days': { en: 'Days', 'zh-CN': '天数' },
  'retention/cohorts.column.monthly_active': { en: 'Monthly active', 'zh-CN': '月活' },
  'retention/cohorts.column.daily_active': { en: 'Daily active, mean', 'zh-CN': '日活（均值）' },
  'retention/cohorts.column.daily_low': { en: 'Daily active, low', 'zh-CN': '日活下限' },
  'retention/cohorts.column.daily_high': { en: 'Daily active, high', 'zh-CN': '日活上限' },
  'retention/cohorts.column.stickiness': { en: 'Daily ÷ monthly', 'zh-CN': '日活/月活' },
  'retention/cohorts.column.stickiness_low': { en: 'Daily ÷ monthly, low', 'zh-CN': '日活/月活下限' },
  'retention/cohorts.column.stickiness_high': { en: 'Daily ÷ monthly, high', 'zh-CN': '日活/月活上限' },

  'retention/cohorts.table.periods': { en: 'Period by period', 'zh-CN': '各时期一览' },
  'retention/cohorts.table.triangle': { en: 'Retention by cohort', 'zh-CN': '各同期群留存' },
  'retention/cohorts.table.curve': { en: 'All cohorts together', 'zh-CN': '全部同期群合计' },
  'retention/cohorts.table.factors': { en: 'What is behind the change of revenue', 'zh-CN': '销售额变化的构成' },
  'retention/cohorts.table.activity': { en: 'Daily and monthly active', 'zh-CN': '日活与月活' },

  'retention/cohorts.empty.advice': {
    en: 'It needs at least one order with a customer that is not a return; check "where", "within" and "asOf".',
    'zh-CN': '至少需要一张带客户编号且不是退货的订单；请检查 where、within 和 asOf。',
  },
  'retention/cohorts.warning.periods': {
    en: 'Not enough data for a comparison of periods: needs {needs} periods that are over, has {has}. A shorter period may do.',
    'zh-CN': '数据不足，无法比较时期：需要 {needs} 个已结束的时期，现有 {has} 个。可改用较短的时期。',
  },
  'retention/cohorts.warning.running': {
    en: 'Period {period} runs until {to}: it is listed, compared with nothing, and nobody is lost in it yet.',
    'zh-CN': '时期 {period} 到 {to} 才结束：仅列出，不作比较，也尚不计流失。',
  },

  'retention/cohorts.chart.movement.title': {
    en: 'Active customers by what they did the period before; lost below the line',
    'zh-CN': '活跃客户的构成（线下为流失客户）',
  },
  'retention/cohorts.chart.movement.alt': {
    en: 'Stacked bars of {periods} {periods#period|periods}. In {period}: {retained} retained, {returned} returned, {fresh} new, and {lost} lost.',
    'zh-CN': '{periods} 个时期的堆叠条形图。{period}：留存 {retained}，回流 {returned}，新客户 {fresh}，流失 {lost}。',
  },
  'retention/cohorts.chart.heat.title': {
    en: 'Share of each cohort active so many periods after its first order',
    'zh-CN': '各同期群首购后各期的留存率',
  },
  'retention/cohorts.chart.heat_groups.title': {
    en: 'Share active so many periods after the first order, by what the first order was',
    'zh-CN': '按首单划分的各群体在首购后各期的留存率',
  },
  'retention/cohorts.chart.heat.alt': {
    en: 'Heat map of {cohorts} {cohorts#cohort|cohorts} over up to {ages} {ages#period|periods} after the first. The highest share is {share}, in period {age}.',
    'zh-CN': '{cohorts} 个同期群在首购后至多 {ages} 期的留存热力图。最高为第 {age} 期的 {share}。',
  },
  'retention/cohorts.chart.curve.title': {
    en: 'How many come again, all cohorts together',
    'zh-CN': '全部同期群的留存曲线',
  },
  'retention/cohorts.chart.curve.alt': {
    en: 'Line with its interval: {first} are active in the first period after the first order, {last} in period {age}.',
    'zh-CN': '带区间的折线：首购后第 1 期留存 {first}，第 {age} 期为 {last}。',
  },
  'retention/cohorts.chart.daily_active.title': { en: 'Daily active users', 'zh-CN': '日活' },
  'retention/cohorts.chart.daily_active.alt': {
    en: 'Line of customers active each day from {from} to {to}. The most are {most}, on {date}.',
    'zh-CN': '{from} 至 {to} 每日活跃客户数的折线。最多的一天是 {date}，{most} 位。',
  },

  'retention/cohorts.finding.period': {
    en: 'In {period} {customers} active customers placed {orders} {orders#order|orders}.',
    'zh-CN': '{period}：{customers} 位活跃客户，{orders} 张订单。',
  },
  'retention/cohorts.finding.period_money': {
    en: 'In {period} {customers} active {customers#customer|customers} placed {orders} {orders#order|orders}; {what} was {revenue}.',
    'zh-CN': '{period}：{customers} 位活跃客户，{orders} 张订单，{what} {revenue}。',
  },
  'retention/cohorts.finding.period_up': {
    en: 'In {period} {customers} active {customers#customer|customers} placed {orders} {orders#order|orders}; {what} was {revenue}, {change} above the {revenue_before} of {before}.',
    'zh-CN':
      '{period}：{customers} 位活跃客户，{orders} 张订单，{what} {revenue}，比 {before} 的 {revenue_before} 高 {change}。',
  },
  'retention/cohorts.finding.period_same': {
    en: 'In {period} {customers} active {customers#customer|customers} placed {orders} {orders#order|orders}; {what} was {revenue}, as in {before} ({revenue_before}, change {change}).',
    'zh-CN':
      '{period}：{customers} 位活跃客户，{orders} 张订单，{what} {revenue}，与 {before} 持平（{revenue_before}，变化 {change}）。',
  },
  'retention/cohorts.finding.period_down': {
    en: 'In {period} {customers} active {customers#customer|customers} placed {orders} {orders#order|orders}; {what} was {revenue}: {change} against the {revenue_before} of {before}.',
    'zh-CN':
      '{period}：{customers} 位活跃客户，{orders} 张订单，{what} {revenue}，与 {before} 的 {revenue_before} 相比 {change}。',
  },
  'retention/cohorts.finding.flow': {
    en: 'Of the {customers_before} active customers of {before}, {retained} stayed in {period} ({retention}, interval {low} to {high}) and {lost} were lost; {new_customers} new and {returned} returning customers made up for them.',
    'zh-CN':
      '{before} 的 {customers_before} 位活跃客户中，{retained} 位在 {period} 留存（{retention}，区间 {low} 至 {high}），{lost} 位流失；{new_customers} 位新客户和 {returned} 位回流客户补上了缺口。',
  },
  'retention/cohorts.finding.flow_shrinking': {
    en: 'More left than came: of the {customers_before} active customers of {before}, {retained} stayed in {period} ({retention}, interval {low} to {high}) and {lost} were lost, against {new_customers} new and {returned} returning ones. Ask the lost first.',
    'zh-CN':
      '走的比来的多：{before} 的 {customers_before} 位活跃客户中，{retained} 位在 {period} 留存（{retention}，区间 {low} 至 {high}），{lost} 位流失，而新客户只有 {new_customers} 位、回流客户 {returned} 位。应先了解流失客户的原因。',
  },
  'retention/cohorts.finding.factors': {
    en: 'Behind the change of {what}: {customers} through the number of active customers, {orders} through orders per customer, {order_value} through the average order value. The largest part is {factor}.',
    'zh-CN':
      '{what}变化的构成：活跃客户数 {customers}，客均订单数 {orders}，客单价 {order_value}。影响最大的是{factor}。',
  },
  'retention/cohorts.finding.came_back_once': {
    en: '{share} of {customers} customers (interval {low} to {high}) order again in the {unit} after their first: the second order is the step to work on.',
    'zh-CN': '{customers} 位客户中，{share}（区间 {low} 至 {high}）在首购后第 1 {unit}再次下单：促成第二单是关键一步。',
  },
  'retention/cohorts.finding.came_back': {
    en: '{share} of {customers} customers (interval {low} to {high}) order again in the {unit} after their first; in {unit} {age} it is {later} of the {later_customers} who could be watched so long. Most who leave do so after the first order: work on the second.',
    'zh-CN':
      '{customers} 位客户中，{share}（区间 {low} 至 {high}）在首购后第 1 {unit}再次下单；到第 {age} {unit}，可观察的 {later_customers} 位中为 {later}。多数流失发生在首单之后：应着力促成第二单。',
  },
  'retention/cohorts.finding.came_back_others': {
    en: '{share} of {customers} customers (interval {low} to {high}) order again in the {unit} after their first; in {unit} {age} it is {later} of the {later_customers} who could be watched so long. Those are older cohorts, so that this is no rise. Work on the second order.',
    'zh-CN':
      '{customers} 位客户中，{share}（区间 {low} 至 {high}）在首购后第 1 {unit}再次下单；到第 {age} {unit}，可观察的 {later_customers} 位中为 {later}。后者是较早的同期群，并不表示上升。应着力促成第二单。',
  },
  'retention/cohorts.finding.groups': {
    en: 'Who begins with "{best}" comes again: {best_share} of {best_n} in the next {unit} ({best_low} to {best_high}); of those who begin with "{worst}" {worst_share} of {worst_n} ({worst_low} to {worst_high}). This is a difference, not yet a cause.',
    'zh-CN':
      '首单为“{best}”的客户更常再来：{best_n} 位中 {best_share} 在首购后第 1 {unit}再次下单（{best_low} 至 {best_high}）；首单为“{worst}”的 {worst_n} 位中为 {worst_share}（{worst_low} 至 {worst_high}）。这是差别，还不是原因。',
  },
  'retention/cohorts.finding.activity': {
    en: 'By their interactions (not orders) {monthly} customers were active at least once in {month}, {daily} on an average day: an active customer is seen on {stickiness} of the days.',
    'zh-CN':
      '按互动记录（而非订单），{month} 的月活为 {monthly} 位，日活平均 {daily} 位：日活/月活为 {stickiness}，即活跃客户出现的天数占比。',
  },
  'retention/cohorts.finding.too_short': {
    en: 'No period is over yet; so far {customers} {customers#customer is|customers are} active.',
    'zh-CN': '还没有已结束的时期；目前有 {customers} 位活跃客户。',
  },
} as const satisfies Texts;
