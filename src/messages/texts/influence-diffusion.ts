import type { Texts } from '../message.js';

export const influenceDiffusionTexts = {
  'influence/diffusion.title': { en: 'How a novelty spreads', 'zh-CN': '新品如何扩散' },
  'influence/diffusion.question': {
    en: 'When will most have it, how many in the end, and is it our push or their talk that carries it?',
    'zh-CN': '高峰何时到来、最终有多少人采用？靠的是我们的推动，还是客户的口口相传？',
  },
  'influence/diffusion.option.series': {
    en: 'Sales (first purchases) of each period since the launch, in place of orders.',
    'zh-CN': '自上市起各期的销量（首次购买），可代替订单数据。',
  },
  'influence/diffusion.option.product': {
    en: 'The product; unless given, the launch within the data that has the most adopters.',
    'zh-CN': '商品；不指定则取数据期内采用者最多的新品。',
  },
  'influence/diffusion.option.period': {
    en: 'Length of a period: day, week, month, quarter, year; the one that suits the data unless given. Longer ones are smoother and fewer.',
    'zh-CN': '每期长度：day、week、month、quarter、year；不指定则按数据选择。越长越平滑，期数越少。',
  },
  'influence/diffusion.option.horizon': {
    en: 'Periods to forecast; a third of those seen unless given. Farther ones are less sure.',
    'zh-CN': '预测的期数；默认为已观察期数的三分之一。越远越不确定。',
  },
  'influence/diffusion.option.communities': {
    en: 'Whether to tell how far the launch has come in each community (needs ties).',
    'zh-CN': '是否给出新品在各社群的渗透情况（需要关系数据）。',
  },
  'influence/diffusion.option.cascades': {
    en: 'Whether to measure what customers passed on to each other (needs interactions with a campaign and a target).',
    'zh-CN': '是否分析客户之间的转发传播（需要含活动与对象的互动数据）。',
  },
  'influence/diffusion.option.level': {
    en: 'How sure the intervals are. A larger value makes them wider.',
    'zh-CN': '区间的置信水平。值越大，区间越宽。',
  },
  'influence/diffusion.metric.p': {
    en: 'Push p: adopt of themselves, per period',
    'zh-CN': '创新系数 p：每期自发采用',
  },
  'influence/diffusion.metric.q': { en: 'Imitation q: follow others, per period', 'zh-CN': '模仿系数 q：每期跟随采用' },
  'influence/diffusion.metric.m': { en: 'Adopters in the end m', 'zh-CN': '最终采用者 m' },
  'influence/diffusion.metric.peak_at': { en: 'Peak, in periods from the launch', 'zh-CN': '高峰（自上市起的期数）' },
  'influence/diffusion.metric.periods': { en: 'Periods seen', 'zh-CN': '已观察期数' },
  'influence/diffusion.metric.adopters': { en: 'Adopters so far', 'zh-CN': '目前的采用者' },
  'influence/diffusion.metric.reached_share': {
    en: 'Share of the final adopters reached',
    'zh-CN': '已达最终采用者的比例',
  },
  'influence/diffusion.metric.imitation_share': {
    en: 'Share that followed others (by the model)',
    'zh-CN': '跟随他人而采用的比例（模型）',
  },
  'influence/diffusion.metric.campaigns': { en: 'Campaigns passed on', 'zh-CN': '被转发的活动' },
  'influence/diffusion.metric.reproduction': {
    en: 'Customers won by each who passes on (first steps)',
    'zh-CN': '每位转发者带来的新转发者（前几步）',
  },
  'influence/diffusion.metric.active_share': { en: 'Share of customers who pass on', 'zh-CN': '会转发的客户比例' },
  'influence/diffusion.metric.critical_active_share': {
    en: 'Share that would have to, for it to run on of itself',
    'zh-CN': '自行扩散所需的转发客户比例（临界量）',
  },
  'influence/diffusion.period.step': { en: 'periods', 'zh-CN': '期' },
  'influence/diffusion.period.day': { en: 'days', 'zh-CN': '天' },
  'influence/diffusion.period.week': { en: 'weeks', 'zh-CN': '周' },
  'influence/diffusion.period.month': { en: 'months', 'zh-CN': '个月' },
  'influence/diffusion.period.quarter': { en: 'quarters', 'zh-CN': '个季度' },
  'influence/diffusion.period.year': { en: 'years', 'zh-CN': '年' },
  'influence/diffusion.part.seen': { en: 'Seen', 'zh-CN': '已观察' },
  'influence/diffusion.part.forecast': { en: 'Forecast', 'zh-CN': '预测' },
  'influence/diffusion.line.seen': { en: 'Seen', 'zh-CN': '实际' },
  'influence/diffusion.line.model': { en: 'Model and forecast', 'zh-CN': '模型与预测' },
  'influence/diffusion.source.own': { en: 'Of themselves (push)', 'zh-CN': '自发（推动）' },
  'influence/diffusion.source.imitation': { en: 'Following others (talk)', 'zh-CN': '跟随他人（口碑）' },
  'influence/diffusion.verdict.above': { en: 'Runs on of itself', 'zh-CN': '自行扩散' },
  'influence/diffusion.verdict.below': { en: 'Dies out', 'zh-CN': '逐渐消失' },
  'influence/diffusion.verdict.unclear': { en: 'Cannot tell', 'zh-CN': '无法判断' },
  'influence/diffusion.finding.peak.past': {
    en: 'The peak was {peak} {unit} after the launch; {adopters} of about {m} adopters have been won. What is left comes slowly: prepare the next.',
    'zh-CN':
      '高峰已在上市后 {peak} {unit}出现；约 {m} 位采用者中已赢得 {adopters} 位。余下的来得慢：请准备下一个新品。',
  },
  'influence/diffusion.finding.peak.ahead': {
    en: 'The peak is expected {peak} {unit} after the launch; {adopters} of about {m} adopters have been won so far.',
    'zh-CN': '高峰预计在上市后 {peak} {unit}到来；约 {m} 位采用者中目前已赢得 {adopters} 位。',
  },
  'influence/diffusion.finding.imitation': {
    en: 'By the model {share} of the adopters followed others (q {q} against p {p}): talk carries it, so win those who are listened to.',
    'zh-CN': '按模型，{share} 的采用者是跟随他人（q {q}，p {p}）：靠的是口碑，应争取有人听的客户。',
  },
  'influence/diffusion.finding.push': {
    en: 'By the model only {share} of the adopters followed others (q {q} against p {p}): it is our push that carries it, and it ends with it.',
    'zh-CN': '按模型，只有 {share} 的采用者是跟随他人（q {q}，p {p}）：靠的是我们的推动，推动停了就停。',
  },
  'influence/diffusion.finding.no_curve': {
    en: '{adopters} adopters in {periods} periods do not follow the curve of a launch: no forecast is made.',
    'zh-CN': '{periods} 期内的 {adopters} 位采用者不符合新品扩散曲线：不作预测。',
  },
  'influence/diffusion.finding.community': {
    en: 'Community {first} has come farthest ({share} have adopted), community {last} least ({least}): the border between them is where to work.',
    'zh-CN': '社群 {first} 渗透最深（{share} 已采用），社群 {last} 最浅（{least}）：应在两者之间着力。',
  },
  'influence/diffusion.finding.cascade.above': {
    en: '{campaign} ran on of itself: on average each of the first steps won {reproduction} others, {first} first readers became {size}.',
    'zh-CN': '{campaign} 自行扩散：前几步平均每位带来 {reproduction} 位，{first} 位首批读者变成 {size} 位。',
  },
  'influence/diffusion.finding.cascade.below': {
    en: '{campaign} died out: on average each of the first steps won {reproduction} others, {first} first readers became {size}. More first readers would not have helped.',
    'zh-CN':
      '{campaign} 逐渐消失：前几步平均每位只带来 {reproduction} 位，{first} 位首批读者变成 {size} 位。增加首批读者也无济于事。',
  },
  'influence/diffusion.finding.critical': {
    en: '{active} of the customers pass things on and on average each wins {reproduction} others; at {critical} it would run on of itself.',
    'zh-CN': '{active} 的客户会转发，平均每位带来 {reproduction} 位；达到 {critical} 时即可自行扩散。',
  },
  'influence/diffusion.warning.no_curve': {
    en: 'Not enough of a curve for p, q and m: {n} periods in which the fit does not settle. Wait for more periods, or give longer ones.',
    'zh-CN': '曲线不足以估计 p、q、m：{n} 期数据拟合不收敛。请等待更多期，或改用更长的期。',
  },
  'influence/diffusion.warning.peak_ahead': {
    en: 'The peak is not in the data: until it is, the forecast of the end rests on the form of the curve alone.',
    'zh-CN': '数据中尚未出现高峰：在此之前，对最终规模的预测只凭曲线形状。',
  },
  'influence/diffusion.warning.open_market': {
    en: 'The data set no upper end to the number of adopters in the end: read m as "at least".',
    'zh-CN': '数据无法给出最终采用者的上限：请把 m 理解为“至少”。',
  },
  'influence/diffusion.warning.product_chosen': {
    en: 'No product was named: this is {product}, the launch within the data with the most adopters.',
    'zh-CN': '未指定商品：此处为{product}，即数据期内采用者最多的新品。',
  },
  'influence/diffusion.warning.no_passing': {
    en: 'Nothing was passed on from customer to customer in the interactions: no cascades.',
    'zh-CN': '互动数据中没有客户之间的转发：无级联。',
  },
  'influence/diffusion.no_launch': {
    en: '{function}: not enough data: no product was first sold within the data. Name one with product, or give a series.',
    'zh-CN': '{function}：数据不足：数据期内没有首次上市的商品。请用 product 指定，或给出 series。',
  },
  'influence/diffusion.unknown_product': {
    en: '{function}: option "product" must be a product that customers bought; got "{product}".',
    'zh-CN': '{function}：选项“product”必须是客户购买过的商品；收到“{product}”。',
  },
  'influence/diffusion.too_few': {
    en: '{function}: not enough data for a curve of three parameters: needs {least} periods with sales, has {n}. Use a shorter period.',
    'zh-CN': '{function}：数据不足以拟合三参数曲线：需要 {least} 期有销量，现有 {n} 期。请缩短每期长度。',
  },
  'influence/diffusion.chart.curve': { en: 'First purchases by period', 'zh-CN': '各期首次购买' },
  'influence/diffusion.chart.curve.alt': {
    en: 'First purchases in {n} periods ({adopters} in all) with the curve of the model and its forecast; peak at period {peak}, {m} in the end.',
    'zh-CN': '{n} 期的首次购买（共 {adopters}）与模型曲线及预测；高峰在第 {peak} 期，最终 {m}。',
  },
  'influence/diffusion.chart.curve.alt.plain': {
    en: 'First purchases in {n} periods, {adopters} in all.',
    'zh-CN': '{n} 期的首次购买，共 {adopters}。',
  },
  'influence/diffusion.chart.by_community': {
    en: 'Share of each community that has adopted',
    'zh-CN': '各社群的采用比例',
  },
  'influence/diffusion.chart.by_community.alt': {
    en: 'Share of members who have adopted in the {n} largest communities: most in community {first} ({share}), least in community {last} ({least}).',
    'zh-CN': '最大的 {n} 个社群中成员的采用比例：社群 {first} 最高（{share}），社群 {last} 最低（{least}）。',
  },
  'influence/diffusion.chart.cascades': {
    en: 'What was passed on: customers won by each, and how far it came',
    'zh-CN': '被转发的活动：每位带来的人数与最终规模',
  },
  'influence/diffusion.chart.cascades.alt': {
    en: '{n} campaigns by customers won by each of the first steps and by size; the largest is {campaign} with {size} customers.',
    'zh-CN': '{n} 个活动按前几步每位带来的人数与规模排列；最大的是 {campaign}，共 {size} 位客户。',
  },
  'influence/diffusion.table.curve': {
    en: 'Adopters by period, and what the model says',
    'zh-CN': '各期采用者与模型值',
  },
  'influence/diffusion.table.sources': { en: 'Where the adopters came from', 'zh-CN': '采用者的来源' },
  'influence/diffusion.table.by_community': { en: 'Adoption by community', 'zh-CN': '各社群的采用情况' },
  'influence/diffusion.table.cascades': { en: 'What was passed on', 'zh-CN': '各活动的传播' },
  'influence/diffusion.table.flows': { en: 'From community to community', 'zh-CN': '社群之间的传播' },
} as const satisfies Texts;
