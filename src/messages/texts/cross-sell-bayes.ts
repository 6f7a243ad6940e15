import type { Texts } from '../message.js';

export const crossSellBayesTexts = {
  'cross-sell/bayes.title': { en: 'What goes with what', 'zh-CN': '什么与什么一起买' },
  'cross-sell/bayes.question': {
    en: 'Of those who buy one product, how many buy the other, and how surely is that more than chance?',
    'zh-CN': '买了一种商品的客户，有多少会买另一种？这有多大把握不是巧合？',
  },
  'cross-sell/bayes.option.level': {
    en: 'What counts as bought together: by one customer over time (customer), in one basket (basket), or whichever the data have (auto: customer first). In a window it is always the customer.',
    'zh-CN':
      '何谓一起购买：同一客户先后购买（customer）、同一购物篮（basket），或按数据自动选择（auto，优先客户）。限定时间窗时总以客户为单位。',
  },
  'cross-sell/bayes.option.minCount': {
    en: 'Products that fewer customers (or baskets) bought are left out. A larger value gives fewer and surer pairs.',
    'zh-CN': '购买客户数（或购物篮数）少于该值的商品不计入。值越大，商品对越少而越可靠。',
  },
  'cross-sell/bayes.option.credibleLevel': {
    en: 'Probability that the true value lies in the interval shown. A larger value gives wider intervals and fewer sure pairs.',
    'zh-CN': '真实值落在所示区间内的概率。值越大，区间越宽，有把握的商品对越少。',
  },
  'cross-sell/bayes.option.windowDays': {
    en: 'Count only a first purchase of the second product within so many days after the first, among customers who could be watched that long and did not have it before. Default: the whole history, in any order.',
    'zh-CN':
      '只计入先买前一商品后这么多天内首次购买后一商品的客户，且客户须有足够的观察期、此前未买过后者。默认：全部历史，不分先后。',
  },
  'cross-sell/bayes.option.teach': {
    en: 'Two products (ids or names) on which Bayes’ theorem is shown. Default: of the listed pairs, the one with the most buyers beyond chance, which the picture shows best.',
    'zh-CN': '用来讲解贝叶斯定理的两种商品（编号或名称）。默认：所列商品对中超出偶然的购买者最多的一对，图示最清楚。',
  },
  'cross-sell/bayes.option.maxPairs': {
    en: 'At most so many pairs stand in the table, those with the surest lift; a warning says how many are left out.',
    'zh-CN': '表中最多列出的商品对数，按提升度可靠性取前列；未列出的数量会以提示说明。',
  },
  'cross-sell/bayes.option.top': { en: 'Pairs in the picture.', 'zh-CN': '图中显示的商品对数。' },
  'cross-sell/bayes.option.offerPairs': {
    en: 'Pairs that offers are made from, those of the largest expected money. 0 makes no offers.',
    'zh-CN': '用于生成推荐的商品对数，取预期金额最大者。0 表示不生成推荐。',
  },
  'cross-sell/bayes.option.offersPerPair': {
    en: 'Most customers with an offer from one pair; those who bought last come first.',
    'zh-CN': '每对商品最多推荐给多少客户；最近购买者优先。',
  },
  'cross-sell/bayes.metric.customers': { en: 'Customers with a purchase', 'zh-CN': '有购买的客户' },
  'cross-sell/bayes.metric.baskets': { en: 'Baskets', 'zh-CN': '购物篮' },
  'cross-sell/bayes.metric.products': { en: 'Products with enough buyers', 'zh-CN': '购买者足够多的商品' },
  'cross-sell/bayes.metric.pairs_tested': { en: 'Pairs tested', 'zh-CN': '检验的商品对' },
  'cross-sell/bayes.metric.n_positive': {
    en: 'Pairs whose lift is surely above 1',
    'zh-CN': '提升度有把握大于 1 的商品对',
  },
  'cross-sell/bayes.metric.prior_mean': {
    en: 'Average chance to buy the other product',
    'zh-CN': '购买另一商品的平均概率',
  },
  'cross-sell/bayes.metric.prior_concentration': {
    en: 'Weight of the prior, in customers (median)',
    'zh-CN': '先验的权重，折合客户数（中位数）',
  },
  'cross-sell/bayes.finding.positive': {
    en: '{positive} of {tested} pairs tested have a lift that is surely above 1. Those who buy much buy many things: compare lifts with one another, not with 1 alone.',
    'zh-CN':
      '检验的 {tested} 对商品中，{positive} 对的提升度有把握大于 1。买得多的客户什么都买得多：提升度应相互比较，而不只与 1 比较。',
  },
  'cross-sell/bayes.finding.best.customer': {
    en: 'Of {n} customers who bought {antecedent}, an estimated {p} bought {consequent} too ({low} to {high}); of the others {without}. Lift {lift}.',
    'zh-CN':
      '购买“{antecedent}”的 {n} 位客户中，估计 {p} 也购买“{consequent}”（{low} 至 {high}）；其余客户中为 {without}。提升度 {lift}。',
  },
  'cross-sell/bayes.finding.best.basket': {
    en: 'Of {n} baskets with {antecedent}, an estimated {p} hold {consequent} too ({low} to {high}); of the others {without}. Lift {lift}.',
    'zh-CN':
      '含“{antecedent}”的 {n} 个购物篮中，估计 {p} 也含“{consequent}”（{low} 至 {high}）；其余购物篮中为 {without}。提升度 {lift}。',
  },
  'cross-sell/bayes.finding.best.window': {
    en: 'Of {n} customers who bought {antecedent} and did not have {consequent}, an estimated {p} bought it within {days} days ({low} to {high}); after a first purchase of other products {without}. Lift {lift}.',
    'zh-CN':
      '在购买“{antecedent}”且此前未买过“{consequent}”的 {n} 位客户中，估计 {p} 在 {days} 天内购买了后者（{low} 至 {high}）；首次购买其他商品之后为 {without}。提升度 {lift}。',
  },
  'cross-sell/bayes.finding.margin': {
    en: 'The largest expected money: {consequent} to those who bought {antecedent}, {margin} for each of them ({p} buy it). It says what to expect of them, not what an offer adds.',
    'zh-CN':
      '预期金额最大的是向购买“{antecedent}”者推荐“{consequent}”，人均 {margin}（{p} 会买）。这是对他们的预期，而非推荐本身带来的增量。',
  },
  'cross-sell/bayes.finding.teach': {
    en: 'Bayes: {a} buy {antecedent} and {b} buy {consequent}. These two shares alone allow anything from {low} to {high} for {consequent} given {antecedent}; counted, it is {posterior}, and {without} without {antecedent}.',
    'zh-CN':
      '贝叶斯：{a} 购买“{antecedent}”，{b} 购买“{consequent}”。仅凭这两个比例，购买“{antecedent}”者购买“{consequent}”的概率可以是 {low} 至 {high} 之间的任何值；数出来是 {posterior}，未购买“{antecedent}”者为 {without}。',
  },
  'cross-sell/bayes.chart.pairs.customer': {
    en: 'Chance to buy the second product, with the first and without it',
    'zh-CN': '购买第二种商品的概率：买过第一种与未买过第一种',
  },
  'cross-sell/bayes.chart.pairs.basket': {
    en: 'Chance that the second product is in the basket, with the first and without it',
    'zh-CN': '购物篮含第二种商品的概率：含第一种与不含第一种',
  },
  'cross-sell/bayes.chart.pairs.window': {
    en: 'Chance to buy the second product within {days} days, after the first and after other products',
    'zh-CN': '{days} 天内购买第二种商品的概率：买第一种之后与买其他商品之后',
  },
  'cross-sell/bayes.chart.pairs.alt': {
    en: '{n} {n#pair|pairs} of products. First: {antecedent} → {consequent}, {p} (from {low} to {high}) against {without} without it.',
    'zh-CN': '{n} 对商品。第一对：{antecedent} → {consequent}，{p}（{low} 至 {high}），未买前者时为 {without}。',
  },
  'cross-sell/bayes.option.customers': {
    en: 'Customers (ids) whose next products are worked out. Default: those with an offer.',
    'zh-CN': '要推算下一件商品的客户（编号列表）。默认：有推荐的客户。',
  },
  'cross-sell/bayes.option.nextTop': {
    en: 'Most next products listed for a customer; 0 lists none.',
    'zh-CN': '每位客户最多列出多少种下一件商品；0 表示不列。',
  },
  'cross-sell/bayes.chart.learning.title': {
    en: 'Prior, likelihood, posterior: the chance that buyers of {a} buy {b}',
    'zh-CN': '先验、似然与后验：“{a}”购买者购买“{b}”的概率',
  },
  'cross-sell/bayes.chart.learning.alt': {
    en: 'Three curves over the chance that a buyer of {a} buys {b}. Before, other products say about {prior}; {k} of {n} were counted; then {p} is believed ({low} to {high}).',
    'zh-CN':
      '“{a}”购买者购买“{b}”的概率的三条曲线。先验来自其他商品，约 {prior}；{n} 人中数到 {k} 人；后验为 {p}（{low} 至 {high}）。',
  },
  'cross-sell/bayes.table.next': { en: 'Next products of customers', 'zh-CN': '客户的下一件商品' },
  'cross-sell/bayes.curve.prior': { en: 'prior', 'zh-CN': '先验' },
  'cross-sell/bayes.curve.likelihood': { en: 'likelihood', 'zh-CN': '似然' },
  'cross-sell/bayes.curve.posterior': { en: 'posterior', 'zh-CN': '后验' },
  'cross-sell/bayes.column.chance': { en: 'Chance', 'zh-CN': '概率' },
  'cross-sell/bayes.column.chance_low': { en: 'Chance, low', 'zh-CN': '概率下限' },
  'cross-sell/bayes.column.chance_high': { en: 'Chance, high', 'zh-CN': '概率上限' },
  'cross-sell/bayes.column.next_share': { en: 'Share of all next products', 'zh-CN': '在全部下一件商品中的占比' },
  'column.curve': { en: 'Curve', 'zh-CN': '曲线' },
  'column.density': { en: 'Density', 'zh-CN': '密度' },
  'column.product_name': { en: 'Product name', 'zh-CN': '商品名称' },
  'cross-sell/bayes.chart.bayes.title': {
    en: 'Bayes’ theorem as areas: A is {a}, B is {b}',
    'zh-CN': '用面积看贝叶斯定理：A 为“{a}”，B 为“{b}”',
  },
  'cross-sell/bayes.chart.bayes.alt': {
    en: 'A square of all. The left strip, {evidence} wide, has {a}; {posterior} of its height has {b} too. Of the rest {without} has {b}.',
    'zh-CN':
      '整个正方形代表全体。左侧竖条宽 {evidence}，为购买“{a}”者，其中 {posterior} 的高度也购买“{b}”；其余部分中 {without} 购买“{b}”。',
  },
  'cross-sell/bayes.step.prior': { en: 'Prior: P(B)', 'zh-CN': '先验：P(B)' },
  'cross-sell/bayes.step.likelihood': { en: 'Likelihood: P(A given B)', 'zh-CN': '似然：P(A|B)' },
  'cross-sell/bayes.step.likelihood_without': { en: 'P(A given not B)', 'zh-CN': 'P(A|非B)' },
  'cross-sell/bayes.step.evidence': { en: 'Evidence: P(A)', 'zh-CN': '证据：P(A)' },
  'cross-sell/bayes.step.posterior': { en: 'Posterior: P(B given A)', 'zh-CN': '后验：P(B|A)' },
  'cross-sell/bayes.step.posterior_without': { en: 'P(B given not A)', 'zh-CN': 'P(B|非A)' },
  'cross-sell/bayes.step.least': {
    en: 'Least P(B given A) that P(A) and P(B) allow',
    'zh-CN': 'P(A) 与 P(B) 所允许的最小 P(B|A)',
  },
  'cross-sell/bayes.step.most': {
    en: 'Most P(B given A) that P(A) and P(B) allow',
    'zh-CN': 'P(A) 与 P(B) 所允许的最大 P(B|A)',
  },
  'cross-sell/bayes.part.both': { en: 'A and B', 'zh-CN': 'A 且 B' },
  'cross-sell/bayes.part.a_only': { en: 'A without B', 'zh-CN': 'A 非 B' },
  'cross-sell/bayes.part.b_only': { en: 'B without A', 'zh-CN': 'B 非 A' },
  'cross-sell/bayes.part.neither': { en: 'neither', 'zh-CN': '两者皆无' },
  'cross-sell/bayes.prior_level.item': { en: 'the product itself', 'zh-CN': '该商品自身' },
  'cross-sell/bayes.prior_level.category': { en: 'per category', 'zh-CN': '按品类' },
  'cross-sell/bayes.prior_level.all': { en: 'all products together', 'zh-CN': '全部商品合并' },
  'cross-sell/bayes.warning.few_buyers': {
    en: '{n} {n#product has|products have} fewer than {min} buyers and {n#is|are} left out (minCount).',
    'zh-CN': '{n} 种商品的购买者少于 {min}，未计入（minCount）。',
  },
  'cross-sell/bayes.warning.pairs_left_out': {
    en: '{n} more {n#pair was|pairs were} bought together but {n#is|are} not in the table; {shown} with the surest lift are. Raise maxPairs to see more.',
    'zh-CN': '另有 {n} 对商品曾被一起购买但未列入表中；表中为提升度最可靠的 {shown} 对。提高 maxPairs 可查看更多。',
  },
  'cross-sell/bayes.warning.common_prior': {
    en: 'With {n} {n#product|products} a product has too few others for a prior of its own: one concentration is fitted to all pairs.',
    'zh-CN': '仅有 {n} 种商品，单个商品不足以拟合自己的先验：全部商品对共用一个集中度。',
  },
  'cross-sell/bayes.warning.offers_left_out': {
    en: '{n} more {n#customer fits|customers fit} an offer but {n#is|are} not listed: at most {most} per pair (offersPerPair).',
    'zh-CN': '另有 {n} 位客户符合推荐条件但未列出：每对商品最多 {most} 位（offersPerPair）。',
  },
  'cross-sell/bayes.what.pairs': { en: 'pairs of products', 'zh-CN': '商品对' },
  'cross-sell/bayes.needs.customer': {
    en: 'two products with at least {min} customers each (minCount)',
    'zh-CN': '至少两种商品，每种至少 {min} 位客户（minCount）',
  },
  'cross-sell/bayes.needs.basket': {
    en: 'two products in at least {min} baskets each (minCount)',
    'zh-CN': '至少两种商品，每种至少出现在 {min} 个购物篮中（minCount）',
  },
  'cross-sell/bayes.has': { en: '{n} such {n#product|products}', 'zh-CN': '{n} 种' },
  'cross-sell/bayes.advice.empty': {
    en: 'A purchase needs a product and a customer; without customers use level "basket".',
    'zh-CN': '购买记录需要商品和客户；没有客户编号时请用 level "basket"。',
  },
  'cross-sell/bayes.left_out.customer': {
    en: 'lines without a customer or a product',
    'zh-CN': '无客户编号或商品编号的记录',
  },
  'cross-sell/bayes.left_out.basket': {
    en: 'lines without a basket or a product',
    'zh-CN': '无订单号或商品编号的记录',
  },
  'cross-sell/bayes.left_out.returns': { en: 'returns', 'zh-CN': '退货' },
  'argument.bought_together': {
    en: 'Customers like you buy both',
    'zh-CN': '与您相似的客户两样都买',
  },
  'reason.bought_antecedent': {
    en: 'Bought the product that goes with it, not yet this one',
    'zh-CN': '已购买与之搭配的商品，尚未购买该商品',
  },
} as const satisfies Texts;
