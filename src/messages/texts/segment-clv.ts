import type { Texts } from '../message.js';

export const segmentClvTexts = {
  'segment/clv.title': { en: 'Customer lifetime value', 'zh-CN': '客户终身价值' },
  'segment/clv.question': {
    en: 'What will each customer buy and bring from now on, how sure is that, and who of the valuable ones is about to be lost?',
    'zh-CN': '每位客户今后还会买多少、带来多少？把握有多大？高价值客户中谁正在流失？',
  },
  'segment/clv.option.model': {
    en: 'How buying and stopping are modelled. In bg-nbd a customer can stop after each repeat purchase, in mbg-nbd after the first purchase too, in pareto-nbd at any time; auto takes the one that told the later part of the data best.',
    'zh-CN':
      '购买与流失的模型。bg-nbd：每次复购后都可能流失；mbg-nbd：首购后也可能流失；pareto-nbd：任何时刻都可能流失；auto：选用对后段数据预测最好的模型。',
  },
  'segment/clv.option.spend': {
    en: 'The money of an order: gamma-gamma draws a customer’s own mean towards all customers’, the more the fewer orders; mean takes the own mean as it is; none leaves money out and clv empty.',
    'zh-CN':
      '每单金额的估计：gamma-gamma 把客户自身均值向全体收缩，订单越少收缩越多；mean 直接用自身均值；none 不计金额，clv 为空。',
  },
  'segment/clv.option.calibrationEnd': {
    en: 'Fit to what happened until this day and check against what came after. Everything then stands at that day. Default: fit to all, no check.',
    'zh-CN': '只用这一天（含）之前的数据拟合，并用其后的数据检验；结果均以这一天为准。默认：用全部数据拟合，不检验。',
  },
  'segment/clv.option.timeUnit': {
    en: 'Unit of t_x, T, the horizon and the parameters that are times.',
    'zh-CN': 't_x、T、预测期以及时间类参数的单位。',
  },
  'segment/clv.option.horizon': {
    en: 'How many time units are looked ahead; a longer horizon gives larger values and wider intervals. Default: a year (52 weeks, 365 days).',
    'zh-CN': '向前预测多少个时间单位；越长，价值越大，区间越宽。默认一年（52 周或 365 天）。',
  },
  'segment/clv.option.margin': {
    en: 'Share of the money that is profit; a larger share gives larger values. 1 gives the money itself.',
    'zh-CN': '金额中利润所占比例；比例越大，价值越大。取 1 时即为金额本身。',
  },
  'segment/clv.option.discountRate': {
    en: 'Interest for a year (0.1 is 10%) by which later purchases count less; a higher rate gives smaller values.',
    'zh-CN': '年贴现率（0.1 即 10%），越晚的购买折扣越多；贴现率越高，价值越小。',
  },
  'segment/clv.option.intervals': {
    en: 'What clv_low and clv_high hold: the future value of that very customer (predictive), the expectation alone (parameters, much narrower), or nothing (none, fastest).',
    'zh-CN':
      'clv_low 与 clv_high 的含义：该客户未来价值本身的区间（predictive），仅期望值的区间（parameters，窄得多），或不计算（none，最快）。',
  },
  'segment/clv.option.level': {
    en: 'Probability of the intervals; a higher level makes them wider.',
    'zh-CN': '区间的概率水平；水平越高，区间越宽。',
  },
  'segment/clv.option.topShare': {
    en: 'Which share of the customers is the top, 0.2 for the top 20%; a larger share holds more of the value and puts more customers on the lists.',
    'zh-CN': '把多大比例的客户算作头部，0.2 即前 20%；比例越大，所占价值越多，名单越长。',
  },
  'segment/clv.option.riskBelow': {
    en: 'A valuable customer whose probability of being still there is below this is at risk; a higher bound lists more of them, earlier.',
    'zh-CN': '高价值客户的存活概率低于该值即视为有流失风险；取值越高，名单越长、预警越早。',
  },
  'segment/clv.option.maxActions': { en: 'Most rows of the list of actions.', 'zh-CN': '行动清单的最多行数。' },

  'segment/clv.model.bg-nbd': { en: 'BG/NBD', 'zh-CN': 'BG/NBD' },
  'segment/clv.model.mbg-nbd': { en: 'MBG/NBD', 'zh-CN': 'MBG/NBD' },
  'segment/clv.model.pareto-nbd': { en: 'Pareto/NBD', 'zh-CN': 'Pareto/NBD' },
  'segment/clv.model.gamma-gamma': { en: 'Gamma-Gamma', 'zh-CN': 'Gamma-Gamma' },
  'segment/clv.horizon.day': { en: '{n} days', 'zh-CN': '{n} 天' },
  'segment/clv.horizon.week': { en: '{n} weeks', 'zh-CN': '{n} 周' },

  'segment/clv.metric.clv_mean': { en: 'Expected value per customer', 'zh-CN': '客均预期价值' },
  'segment/clv.metric.clv_total': { en: 'Expected value of all customers', 'zh-CN': '全部客户的预期价值' },
  'segment/clv.metric.expected_purchases': { en: 'Expected purchases', 'zh-CN': '预期购买次数' },
  'segment/clv.metric.active_customers': { en: 'Customers probably still there', 'zh-CN': '预计仍活跃的客户数' },
  'segment/clv.metric.customers': { en: 'Customers', 'zh-CN': '客户数' },
  'segment/clv.metric.repeat_customers': { en: 'Customers with a repeat purchase', 'zh-CN': '有复购的客户数' },
  'segment/clv.metric.top_share': {
    en: 'Share of the value with the top customers',
    'zh-CN': '头部客户的预期价值占比',
  },
  'segment/clv.metric.at_risk_customers': { en: 'Valuable customers at risk', 'zh-CN': '有流失风险的高价值客户数' },
  'segment/clv.metric.at_risk_clv': { en: 'Their expected value', 'zh-CN': '其预期价值' },
  'segment/clv.metric.log_likelihood': { en: 'Log-likelihood of purchases', 'zh-CN': '购买模型的对数似然' },
  'segment/clv.metric.r': { en: 'r (how alike purchase rates are)', 'zh-CN': 'r（购买率的集中程度）' },
  'segment/clv.metric.alpha': { en: 'α (purchase rates, time)', 'zh-CN': 'α（购买率，时间）' },
  'segment/clv.metric.a': { en: 'a (stopping)', 'zh-CN': 'a（流失）' },
  'segment/clv.metric.b': { en: 'b (staying)', 'zh-CN': 'b（留存）' },
  'segment/clv.metric.s': { en: 's (how alike rates of stopping are)', 'zh-CN': 's（流失率的集中程度）' },
  'segment/clv.metric.beta': { en: 'β (rates of stopping, time)', 'zh-CN': 'β（流失率，时间）' },
  'segment/clv.metric.spend_log_likelihood': { en: 'Log-likelihood of money', 'zh-CN': '金额模型的对数似然' },
  'segment/clv.metric.spend_customers': {
    en: 'Customers with repeat orders that have money',
    'zh-CN': '有金额复购订单的客户数',
  },
  'segment/clv.metric.p': { en: 'p (how alike a customer’s orders are)', 'zh-CN': 'p（同一客户各单金额的集中程度）' },
  'segment/clv.metric.q': { en: 'q (how alike customers are)', 'zh-CN': 'q（客户之间的集中程度）' },
  'segment/clv.metric.gamma': { en: 'γ (money)', 'zh-CN': 'γ（金额）' },
  'segment/clv.metric.spend_correlation': {
    en: 'Correlation of how often with how much',
    'zh-CN': '购买次数与单均金额的相关系数',
  },
  'segment/clv.metric.holdout_actual': { en: 'Purchases after the calibration', 'zh-CN': '检验期实际购买次数' },
  'segment/clv.metric.holdout_expected': { en: 'Purchases expected after it', 'zh-CN': '检验期预期购买次数' },
  'segment/clv.metric.holdout_error': { en: 'Expected against actual after it', 'zh-CN': '检验期预期相对实际的偏差' },
  'segment/clv.metric.repeats_actual': { en: 'Repeat purchases from first to last day', 'zh-CN': '全期实际复购次数' },
  'segment/clv.metric.repeats_expected': { en: 'Repeat purchases the model expects', 'zh-CN': '全期模型预期复购次数' },
  'segment/clv.metric.repeats_error': { en: 'Expected against actual, all', 'zh-CN': '全期预期相对实际的偏差' },

  'segment/clv.empty.advice': {
    en: 'It needs order lines with a customer and a date; check "where", "within", "asOf" and "calibrationEnd".',
    'zh-CN': '需要带客户编号和日期的订单记录；请检查 where、within、asOf 和 calibrationEnd。',
  },
  'segment/clv.needs.customers': { en: 'customers', 'zh-CN': '客户' },
  'segment/clv.needs.repeaters': { en: 'customers who bought again', 'zh-CN': '有复购的客户' },
  'segment/clv.needs.repeaters_before': {
    en: 'customers who bought again in the earlier part that "auto" or "calibrationEnd" is fitted to',
    'zh-CN': '在 auto 或 calibrationEnd 所用前段数据中有复购的客户',
  },
  'segment/clv.error.too_thin': {
    en: '{function}: not enough data for a lifetime value: it needs {needs} {what}, there are {has}. Give a longer history, or use segment/rfm, which needs no model.',
    'zh-CN':
      '{function}：数据不足，无法估计客户终身价值：需要 {needs} 位{what}，现有 {has} 位。请提供更长的历史，或改用无需模型的 segment/rfm。',
  },
  'segment/clv.error.not_converged': {
    en: '{function}: the fit of {model} did not converge: these data do not determine its parameters. Try another model, a longer history, or spend=mean.',
    'zh-CN':
      '{function}：{model} 的拟合未收敛：现有数据不足以确定其参数。请换用其他模型、提供更长的历史，或使用 spend=mean。',
  },
  'segment/clv.calibration_end.expected': {
    en: 'a day before the as-of date {asOf}',
    'zh-CN': '早于截止日 {asOf} 的日期',
  },
  'segment/clv.calibration_end.advice': {
    en: 'What comes after it is what the model is checked on.',
    'zh-CN': '其后的数据用于检验模型。',
  },

  'segment/clv.warning.flat': {
    en: 'The likelihood is flat: these data hardly tell the parameters {parameters} (their logarithms are uncertain by more than 1). What is expected of customers can still be sound; the parameters themselves should not be read.',
    'zh-CN':
      '似然函数平坦：现有数据几乎无法确定参数 {parameters}（其对数的标准误超过 1）。对客户的预期仍可参考，但不应解读参数本身。',
  },
  'segment/clv.warning.few_spenders': {
    en: 'Not enough data for the money of an order: needs {needs} customers with a repeat order that has money, has {has}. Expected order and value are left empty.',
    'zh-CN':
      '数据不足，无法估计每单金额：需要 {needs} 位有金额复购订单的客户，现有 {has} 位。预期每单金额和预期价值留空。',
  },
  'segment/clv.warning.correlated': {
    en: 'How often and how much are correlated ({value}, interval {low} to {high}): Gamma-Gamma assumes that they are not, and the values of frequent buyers are then off in that direction. Compare with spend=mean.',
    'zh-CN':
      '购买次数与单均金额相关（{value}，区间 {low} 至 {high}）：Gamma-Gamma 假定两者无关，高频客户的价值会因此向该方向偏离。请与 spend=mean 对照。',
  },
  'segment/clv.warning.median_filled': {
    en: '{customers} {customers#customer|customers} without a repeat order that has money: with q at most 1 their mean order does not exist, and the median of the others stands in its place.',
    'zh-CN': '{customers} 位客户没有带金额的复购订单：q 不大于 1 时其单均金额不存在，以其他客户的中位数代替。',
  },
  'segment/clv.warning.mean_filled': {
    en: '{customers} {customers#customer|customers} without a repeat order that has money: the mean of the others stands in its place.',
    'zh-CN': '{customers} 位客户没有带金额的复购订单：以其他客户的均值代替。',
  },
  'segment/clv.warning.once_alive': {
    en: 'BG/NBD calls all {customers} customers who bought once certainly still there, since one can stop only after a repeat purchase. With model=mbg-nbd they may be gone.',
    'zh-CN':
      'BG/NBD 认为只买过一次的 {customers} 位客户必定仍活跃，因为该模型中复购之后才可能流失。改用 model=mbg-nbd 时他们也可能已流失。',
  },
  'segment/clv.warning.returns': {
    en: '{lines} {lines#line|lines} of returns ({money}) are no purchases and are not taken off the orders: values are before returns.',
    'zh-CN': '{lines} 条退货记录（{money}）不算购买，也未从订单中扣除：价值为退货前口径。',
  },
  'segment/clv.warning.later': {
    en: '{customers} {customers#customer|customers} came after the calibration ended and are left out.',
    'zh-CN': '{customers} 位客户在校准期之后才首购，未计入。',
  },
  'segment/clv.warning.stands_at': {
    en: 'All values stand at {date}, the end of the calibration, and no actions are listed: leave out calibrationEnd for the values of today.',
    'zh-CN': '所有数值以校准期末 {date} 为准，不列行动清单：去掉 calibrationEnd 即得当前数值。',
  },
  'segment/clv.warning.gross': {
    en: 'The values are revenue, not profit, and money of later counts as much as money of today: give "margin" and "discountRate".',
    'zh-CN': '价值按销售额而非利润计算，且未来的钱与今天的钱等值：请设置 margin 与 discountRate。',
  },
  'segment/clv.warning.undiscounted': {
    en: 'Money of later counts as much as money of today: give "discountRate".',
    'zh-CN': '未来的钱与今天的钱等值：请设置 discountRate。',
  },

  'segment/clv.chart.tracking.title': {
    en: 'Repeat purchases so far: what happened and what the model says',
    'zh-CN': '累计复购次数：实际与模型',
  },
  'segment/clv.chart.tracking.title_held_out': {
    en: 'Repeat purchases so far: fitted until {date}, looked ahead from there',
    'zh-CN': '累计复购次数：拟合至 {date}，其后为预测',
  },
  'segment/clv.chart.tracking.alt': {
    en: 'Lines of cumulative repeat purchases until {until}: {actual} happened, the model says {expected}.',
    'zh-CN': '截至 {until} 的累计复购次数折线：实际 {actual}，模型 {expected}。',
  },
  'segment/clv.chart.tracking.alt_held_out': {
    en: 'Lines of cumulative repeat purchases until {until}, the model fitted until {date}: {actual} happened, the model says {expected} ({error}).',
    'zh-CN': '截至 {until} 的累计复购次数折线，模型拟合至 {date}：实际 {actual}，模型 {expected}（偏差 {error}）。',
  },
  'segment/clv.chart.risk_map.title': {
    en: 'Who is worth keeping, and who is still there: number of customers',
    'zh-CN': '谁值得留住、谁仍活跃：客户数',
  },
  'segment/clv.chart.risk_map.alt': {
    en: 'Grid of customers by value while still there and probability of being still there: {customers} valuable {customers#customer is|customers are} at risk, with an expected value of {clv}.',
    'zh-CN': '按活跃时价值与存活概率划分的客户方格图：{customers} 位高价值客户有流失风险，预期价值共 {clv}。',
  },
  'segment/clv.chart.clv_tenths.title': {
    en: 'Share of the expected value by tenth of the customers',
    'zh-CN': '各十分位客户的预期价值占比',
  },
  'segment/clv.chart.clv_tenths.alt': {
    en: 'Bars of the share of the expected value by tenth of the customers, most first: from {first} for the first tenth to {last} for the last.',
    'zh-CN': '按客户十分位（由高到低）的预期价值占比条形图：第一个十分位 {first}，最后一个 {last}。',
  },
  'segment/clv.chart.holdout.title': {
    en: 'Purchases after the calibration, by repeat purchases before it',
    'zh-CN': '检验期客均购买次数（按此前复购次数）',
  },
  'segment/clv.chart.holdout.alt': {
    en: 'Pairs of bars, purchases per customer and what was expected, by the number of repeat purchases before: {actual} in all, {expected} expected.',
    'zh-CN': '按此前复购次数分组的成对条形图（客均实际与预期购买次数）：合计实际 {actual} 次，预期 {expected} 次。',
  },

  'segment/clv.finding.total': {
    en: 'Within {horizon} the {customers} customers are expected to buy {purchases} times more and to bring {clv}, {mean} a customer: so much may be spent on keeping them, and on winning one more.',
    'zh-CN':
      '未来 {horizon}内，{customers} 位客户预计再购买 {purchases} 次，带来 {clv}，人均 {mean}：留住老客户、获取新客户的投入应以此为限。',
  },
  'segment/clv.finding.purchases': {
    en: 'Within {horizon} the {customers} customers are expected to buy {purchases} times more.',
    'zh-CN': '未来 {horizon}内，{customers} 位客户预计再购买 {purchases} 次。',
  },
  'segment/clv.finding.top': {
    en: 'The top {top} of the customers hold {share} of the value to come. One of the first tenth is worth {first}, one of the last {last}: service and budgets should differ as much.',
    'zh-CN':
      '前 {top} 的客户占未来价值的 {share}。第一个十分位人均 {first}，最后一个人均 {last}：服务与预算应相应拉开差距。',
  },
  'segment/clv.finding.at_risk': {
    en: '{customers} valuable {customers#customer is|customers are} overdue: probability of being still there below {below}, {clv} of expected value behind them. Call these first.',
    'zh-CN': '{customers} 位高价值客户已久未购买：存活概率低于 {below}，背后的预期价值为 {clv}。应首先联系他们。',
  },
  'segment/clv.finding.active': {
    en: 'Of {customers} customers about {active} are probably still there; the rest are names in a file.',
    'zh-CN': '{customers} 位客户中，预计约 {active} 位仍活跃；其余只是名单上的名字。',
  },
  'segment/clv.finding.nobody_stops': {
    en: 'The data show no sign of customers stopping for good: about {active} of {customers} count as still there, and P(alive) cannot tell who is leaving. See segment/lifecycle for who has fallen silent by the own rhythm.',
    'zh-CN':
      '数据中看不出客户彻底流失的迹象：{customers} 位客户中约 {active} 位被视为仍活跃，存活概率无法区分谁在流失。谁按自身节奏已沉默，请看 segment/lifecycle。',
  },
  'segment/clv.finding.holdout': {
    en: 'Checked on what came after the calibration: by the last day the model expects {all_expected} repeat purchases, {all_actual} happened ({all_error}); of the customers as they stood when it ended it expected {expected} more, and {actual} came ({error}).',
    'zh-CN':
      '用校准期之后的数据检验：到最后一天模型预期累计复购 {all_expected} 次，实际 {all_actual} 次（偏差 {all_error}）；按校准期末各客户的状况预期其后购买 {expected} 次，实际 {actual} 次（偏差 {error}）。',
  },
  'segment/clv.finding.chosen': {
    en: 'Of the three models {model} told the later part best (log-likelihood {later}): it expected {expected} purchases there, {actual} came ({error}).',
    'zh-CN':
      '三种模型中，{model} 对后段数据的预测最好（对数似然 {later}）：后段预期购买 {expected} 次，实际 {actual} 次（偏差 {error}）。',
  },

  'reason.valuable_and_overdue': {
    en: 'Worth much while still there, and overdue by the own rhythm',
    'zh-CN': '活跃时价值高，按自身节奏已逾期未购',
  },
  'reason.most_future_value': { en: 'Among the most valuable in the time ahead', 'zh-CN': '未来价值居前' },
  'segment/clv.option.tolerance': {
    en: 'How far expected and actual purchases may lie apart before a warning; larger warns less.',
    'zh-CN': '预期与实际购买次数相差超过此比例时给出警告；越大，警告越少。',
  },
  'segment/clv.warning.later_low': {
    en: 'Held back and compared: after {date} the model expected {expected} purchases and {actual} came ({error}; more than {tolerance} off). It foretells too few: read values and purchases to come as too low by about as much, and as a ranking rather than as amounts.',
    'zh-CN':
      '留出检验：{date} 之后模型预期购买 {expected} 次，实际 {actual} 次（偏差 {error}，超过 {tolerance}）。模型预测偏少：未来购买次数与价值大致也会低估这么多，宜用于排序而非金额。',
  },
  'segment/clv.warning.later_high': {
    en: 'Held back and compared: after {date} the model expected {expected} purchases and {actual} came ({error}; more than {tolerance} off). It foretells too many: read values and purchases to come as too high by about as much, and as a ranking rather than as amounts.',
    'zh-CN':
      '留出检验：{date} 之后模型预期购买 {expected} 次，实际 {actual} 次（偏差 {error}，超过 {tolerance}）。模型预测偏多：未来购买次数与价值大致也会高估这么多，宜用于排序而非金额。',
  },
  'segment/clv.warning.course_low': {
    en: 'From the first day to the last the model accounts for {expected} repeat purchases where {actual} came ({error}; more than {tolerance} off): customers buy otherwise than it supposes (growth, season, campaigns, or a few who buy far more than others). Hold the last part back (calibrationEnd) before money is planned on these values.',
    'zh-CN':
      '从第一天到最后一天，模型给出复购 {expected} 次，实际 {actual} 次（偏差 {error}，超过 {tolerance}）：客户的购买方式与模型假设不同（增长、季节、促销，或少数人购买远多于他人）。据此安排预算之前，请留出最后一段检验（calibrationEnd）。',
  },
  'segment/clv.warning.course_high': {
    en: 'From the first day to the last the model accounts for {expected} repeat purchases where {actual} came ({error}; more than {tolerance} off): customers buy otherwise than it supposes (decline, season, the end of a campaign). Hold the last part back (calibrationEnd) before money is planned on these values.',
    'zh-CN':
      '从第一天到最后一天，模型给出复购 {expected} 次，实际 {actual} 次（偏差 {error}，超过 {tolerance}）：客户的购买方式与模型假设不同（下滑、季节、促销结束）。据此安排预算之前，请留出最后一段检验（calibrationEnd）。',
  },
} as const satisfies Texts;
