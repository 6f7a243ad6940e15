import type { Texts } from '../message.js';

export const crossSellNextProductTexts = {
  'cross-sell/next-product.title': { en: 'Next best product', 'zh-CN': '下一个最佳商品' },
  'cross-sell/next-product.question': {
    en: 'What will each customer buy next, how probably, and is that better than offering what they always buy?',
    'zh-CN': '每位客户接下来会买什么，概率多大，这是否胜过只推荐他们一贯购买的商品？',
  },
  'cross-sell/next-product.option.horizonDays': {
    en: 'Days in which the next purchase is looked for; also the length of the test at the end of the data. A larger value gives larger probabilities and an older model.',
    'zh-CN': '在多少天之内预测下一次购买，也是数据末尾检验期的长度。值越大，概率越大，检验所用的模型越旧。',
  },
  'cross-sell/next-product.option.k': {
    en: 'Length of the list that the hold-out judges. A larger value finds more and is less exact.',
    'zh-CN': '留出检验所评判的列表长度。值越大，命中越多，但越不精确。',
  },
  'cross-sell/next-product.option.minCount': {
    en: 'Products that fewer customers bought are left out. A larger value gives fewer products with surer probabilities.',
    'zh-CN': '购买客户数少于该值的商品不计入。值越大，商品越少，概率越可靠。',
  },
  'cross-sell/next-product.option.offer': {
    en: 'What is recommended: products bought before (repeat), new ones (explore), or both (all).',
    'zh-CN': '推荐什么：买过的商品（repeat）、没买过的商品（explore）或两者（all）。',
  },
  'cross-sell/next-product.option.offersPerCustomer': {
    en: 'Most products recommended to one customer.',
    'zh-CN': '每位客户最多推荐多少种商品。',
  },
  'cross-sell/next-product.option.rankBy': {
    en: 'What recommendations are ordered by: the probability, or probability times money (value).',
    'zh-CN': '推荐按什么排序：概率（probability），或概率乘以金额（value）。',
  },
  'cross-sell/next-product.option.minValue': {
    en: 'Least money of one purchase of a product for it to be offered: revenue, or margin where value is "margin". A larger value offers fewer products. Default: no limit.',
    'zh-CN':
      '一种商品单次购买的金额至少为多少才予以推荐：销售额；value 为 "margin" 时为毛利。值越大，可推荐的商品越少。默认不限。',
  },
  'cross-sell/next-product.option.fatigueDays': {
    en: 'A product bought within so many days is not offered again, and a customer reached by a campaign within them is left in peace. A larger value makes fewer offers.',
    'zh-CN': '这么多天内买过的商品不再推荐，这么多天内被营销触达过的客户不再打扰。值越大，推荐越少。',
  },
  'cross-sell/next-product.option.stock': {
    en: 'Units left by product id; goes before the column stock of products. A product with 0 is not offered, scarce units go where they are worth most.',
    'zh-CN': '各商品编号的库存数量，优先于商品表的 stock 列。库存为 0 的商品不推荐，库存有限时分配给价值最大的客户。',
  },
  'cross-sell/next-product.option.factors': {
    en: 'Factors of the model of all purchases. A larger value sees finer likeness between customers and takes longer.',
    'zh-CN': '购买因子模型的因子数。值越大，能区分越细的客户相似性，计算越慢。',
  },
  'cross-sell/next-product.option.minSupportShare': {
    en: 'Share of the baskets in which a rule must lie. A larger value gives fewer rules.',
    'zh-CN': '规则至少须出现在多大比例的购物篮中。值越大，规则越少。',
  },
  'cross-sell/next-product.option.rules': {
    en: 'Own rules of the trade (YAML or a list), as in cross-sell/mechanisms. Default: none of your own.',
    'zh-CN': '自己的行业规则（YAML 或列表），写法同 cross-sell/mechanisms。默认没有。',
  },
  'cross-sell/next-product.option.builtIn': {
    en: 'Whether the built-in rules of the trade speak too; a rule of your own with the same id takes the place of one of them.',
    'zh-CN': '是否也采用内置的行业规则；编号相同时以自己的规则为准。',
  },
  'cross-sell/next-product.option.level': {
    en: 'Level of the intervals. A larger value gives wider intervals.',
    'zh-CN': '区间的置信水平。值越大，区间越宽。',
  },
  'cross-sell/next-product.option.resamples': {
    en: 'Bootstrap samples of customers for the intervals of the hold-out. A larger value gives steadier intervals and takes longer.',
    'zh-CN': '留出检验区间所用的客户自助抽样次数。值越大，区间越稳定，计算越慢。',
  },
  'cross-sell/next-product.metric.customers': { en: 'Customers with a purchase', 'zh-CN': '有购买的客户' },
  'cross-sell/next-product.metric.products': { en: 'Products with enough buyers', 'zh-CN': '购买者足够多的商品' },
  'cross-sell/next-product.metric.recommended': { en: 'Recommendations', 'zh-CN': '推荐数' },
  'cross-sell/next-product.metric.recall': { en: 'Recall of the first {k}', 'zh-CN': '前 {k} 个的召回率' },
  'cross-sell/next-product.metric.recall_baseline': {
    en: 'The same of the baseline (bought most often)',
    'zh-CN': '基线（最常购买）的召回率',
  },
  'cross-sell/next-product.metric.recall_gain': {
    en: 'Recall beyond the baseline',
    'zh-CN': '召回率超出基线的部分',
  },
  'cross-sell/next-product.metric.recall_gain_explore': {
    en: 'Recall beyond the baseline, new products alone',
    'zh-CN': '仅看新商品时，召回率超出基线的部分',
  },
  'cross-sell/next-product.metric.ndcg': { en: 'NDCG of the first {k}', 'zh-CN': '前 {k} 个的 NDCG' },
  'cross-sell/next-product.metric.ndcg_baseline': { en: 'NDCG of the baseline', 'zh-CN': '基线的 NDCG' },
  'cross-sell/next-product.metric.coverage': {
    en: 'Share of the products that stand in somebody’s list',
    'zh-CN': '出现在列表中的商品占比（覆盖率）',
  },
  'cross-sell/next-product.metric.calibration_ratio': {
    en: 'Bought against foretold (1 is right)',
    'zh-CN': '实际购买与预测之比（1 为准确）',
  },
  'cross-sell/next-product.metric.calibration_error': { en: 'Calibration error', 'zh-CN': '校准误差' },
  'cross-sell/next-product.metric.judged': {
    en: 'Customers of the hold-out who bought something',
    'zh-CN': '留出期内有购买的客户',
  },
  'cross-sell/next-product.finding.wins': {
    en: 'In the last {days} days the first {k} of each list held {recall} of what {n} customers bought; what they bought most often would have held {baseline}. The model is surely ahead.',
    'zh-CN':
      '在最后 {days} 天里，每份列表的前 {k} 个包含 {n} 位客户所购商品的 {recall}；只推荐其最常购买的商品则为 {baseline}。模型确实领先。',
  },
  'cross-sell/next-product.finding.even': {
    en: 'In the last {days} days the first {k} of each list held {recall} of what {n} customers bought; what they bought most often would have held {baseline}. The difference may be chance: the simple list does as well.',
    'zh-CN':
      '在最后 {days} 天里，每份列表的前 {k} 个包含 {n} 位客户所购商品的 {recall}；只推荐其最常购买的商品则为 {baseline}。差别可能出于偶然：简单列表同样可用。',
  },
  'cross-sell/next-product.finding.loses': {
    en: 'In the last {days} days the first {k} of each list held {recall} of what {n} customers bought; what they bought most often would have held {baseline}. Offer what they always buy: the model is behind.',
    'zh-CN':
      '在最后 {days} 天里，每份列表的前 {k} 个包含 {n} 位客户所购商品的 {recall}；只推荐其最常购买的商品则为 {baseline}。请推荐其一贯购买的商品：模型落后。',
  },
  'cross-sell/next-product.finding.explore': {
    en: 'Of products new to them, the first {k} held {recall} ({low} to {high}) of what {n} customers began to buy; the most popular products {baseline}.',
    'zh-CN':
      '就客户未买过的商品而言，前 {k} 个包含 {n} 位客户新购商品的 {recall}（{low} 至 {high}）；最热门的商品为 {baseline}。',
  },
  'cross-sell/next-product.finding.calibration_fair': {
    en: 'The probabilities can be taken at their word: {ratio} purchases for each one foretold.',
    'zh-CN': '概率可信：每预测一次购买，实际发生 {ratio} 次。',
  },
  'cross-sell/next-product.finding.calibration_low': {
    en: 'The probabilities are too low for these last days: {ratio} purchases for each one foretold.',
    'zh-CN': '就最后这段时间而言概率偏低：每预测一次购买，实际发生 {ratio} 次。',
  },
  'cross-sell/next-product.finding.calibration_high': {
    en: 'The probabilities are too high for these last days: {ratio} purchases for each one foretold.',
    'zh-CN': '就最后这段时间而言概率偏高：每预测一次购买，实际只发生 {ratio} 次。',
  },
  'cross-sell/next-product.finding.offer': {
    en: 'The surest new product: {product} for {customer}, who bought {because}; {p} ({low} to {high}) within {days} days.',
    'zh-CN':
      '最有把握的新商品：向买过“{because}”的 {customer} 推荐“{product}”，{days} 天内购买的概率为 {p}（{low} 至 {high}）。',
  },
  'cross-sell/next-product.finding.recommended': {
    en: '{n} recommendations for {customers} customers; they could not be tested.',
    'zh-CN': '为 {customers} 位客户给出 {n} 条推荐，尚无法检验。',
  },
  'cross-sell/next-product.chart.recall': {
    en: 'Share of what was bought that the first places of a list hold',
    'zh-CN': '列表前若干位所包含的实际购买占比',
  },
  'cross-sell/next-product.chart.recall.alt': {
    en: 'Two lines over the length of the list. With {k} places the model holds {model}, the baseline {baseline}.',
    'zh-CN': '随列表长度变化的两条线。取前 {k} 位时，模型为 {model}，基线为 {baseline}。',
  },
  'cross-sell/next-product.chart.calibration': {
    en: 'Probability foretold and share that bought, from the least to the most probable',
    'zh-CN': '预测概率与实际购买占比，由低到高',
  },
  'cross-sell/next-product.chart.calibration.alt': {
    en: '{n} {n#group|groups} of recommendations. In the most probable {predicted} was foretold and {observed} bought.',
    'zh-CN': '{n} 组推荐。概率最高的一组预测为 {predicted}，实际购买 {observed}。',
  },
  'cross-sell/next-product.column.p': { en: 'Chance to buy', 'zh-CN': '购买概率' },
  'cross-sell/next-product.column.rule': { en: 'Rule of the trade', 'zh-CN': '行业规则' },
  'cross-sell/next-product.column.p_low': { en: 'Chance to buy, low', 'zh-CN': '购买概率下限' },
  'cross-sell/next-product.column.p_high': { en: 'Chance to buy, high', 'zh-CN': '购买概率上限' },
  'cross-sell/next-product.column.k': { en: 'Places of the list', 'zh-CN': '列表长度' },
  'cross-sell/next-product.column.recall': { en: 'Recall', 'zh-CN': '召回率' },
  'cross-sell/next-product.column.recall_low': { en: 'Recall, low', 'zh-CN': '召回率下限' },
  'cross-sell/next-product.column.recall_high': { en: 'Recall, high', 'zh-CN': '召回率上限' },
  'cross-sell/next-product.column.gain': { en: 'Recall beyond the baseline', 'zh-CN': '超出基线的召回率' },
  'cross-sell/next-product.column.gain_low': { en: 'Beyond the baseline, low', 'zh-CN': '超出基线下限' },
  'cross-sell/next-product.column.gain_high': { en: 'Beyond the baseline, high', 'zh-CN': '超出基线上限' },
  'cross-sell/next-product.column.ndcg': { en: 'NDCG', 'zh-CN': 'NDCG' },
  'cross-sell/next-product.column.ndcg_low': { en: 'NDCG, low', 'zh-CN': 'NDCG 下限' },
  'cross-sell/next-product.column.ndcg_high': { en: 'NDCG, high', 'zh-CN': 'NDCG 上限' },
  'cross-sell/next-product.column.coverage': { en: 'Products covered', 'zh-CN': '商品覆盖率' },
  'cross-sell/next-product.column.coverage_low': { en: 'Products covered, low', 'zh-CN': '商品覆盖率下限' },
  'cross-sell/next-product.column.coverage_high': { en: 'Products covered, high', 'zh-CN': '商品覆盖率上限' },
  'cross-sell/next-product.column.bin': { en: 'Group', 'zh-CN': '组' },
  'cross-sell/next-product.column.pairs': { en: 'Recommendations', 'zh-CN': '推荐数' },
  'cross-sell/next-product.column.predicted': { en: 'Foretold', 'zh-CN': '预测' },
  'cross-sell/next-product.column.bought': { en: 'Bought', 'zh-CN': '实际购买数' },
  'cross-sell/next-product.column.observed': { en: 'Bought, share', 'zh-CN': '实际购买占比' },
  'cross-sell/next-product.column.observed_low': { en: 'Bought, share, low', 'zh-CN': '实际购买占比下限' },
  'cross-sell/next-product.column.observed_high': { en: 'Bought, share, high', 'zh-CN': '实际购买占比上限' },
  'cross-sell/next-product.column.coefficient': {
    en: 'Weight (log odds per standard deviation)',
    'zh-CN': '权重（每个标准差的对数优势）',
  },
  'cross-sell/next-product.column.rows': { en: 'Cases it is learnt from', 'zh-CN': '学习所用样本' },
  'cross-sell/next-product.column.positives': { en: 'Of these bought', 'zh-CN': '其中购买' },
  'column.product': { en: 'Product name', 'zh-CN': '商品名称' },
  'column.because': { en: 'Name of the product it goes with', 'zh-CN': '搭配商品名称' },
  'column.because_product_id': { en: 'Goes with', 'zh-CN': '搭配商品' },
  'column.times_bought': { en: 'Days bought before', 'zh-CN': '此前购买天数' },
  'column.list': { en: 'List', 'zh-CN': '列表' },
  'cross-sell/next-product.kind.all': { en: 'all products', 'zh-CN': '全部商品' },
  'cross-sell/next-product.kind.repeat': { en: 'bought before', 'zh-CN': '买过的商品' },
  'cross-sell/next-product.kind.explore': { en: 'new to the customer', 'zh-CN': '没买过的商品' },
  'cross-sell/next-product.method.model': { en: 'Model', 'zh-CN': '模型' },
  'cross-sell/next-product.method.baseline': { en: 'Bought most often, then popular', 'zh-CN': '最常购买，其次热门' },
  'cross-sell/next-product.method.posterior': { en: 'P(B given A) alone', 'zh-CN': '仅用 P(B|A)' },
  'cross-sell/next-product.method.rules': { en: 'Basket rules alone', 'zh-CN': '仅用购物篮规则' },
  'cross-sell/next-product.method.mechanisms': { en: 'Rules of the trade alone', 'zh-CN': '仅用行业规则' },
  'cross-sell/next-product.method.factors': { en: 'Factors alone', 'zh-CN': '仅用因子' },
  'cross-sell/next-product.column.feature': { en: 'What is known', 'zh-CN': '依据' },
  'cross-sell/next-product.feature.times': { en: 'days it was bought', 'zh-CN': '购买该商品的天数' },
  'cross-sell/next-product.feature.since': { en: 'days since it was bought', 'zh-CN': '距上次购买该商品的天数' },
  'cross-sell/next-product.feature.rhythm': { en: 'these against the usual gap', 'zh-CN': '该天数与通常间隔之比' },
  'cross-sell/next-product.feature.popular': { en: 'popular lately', 'zh-CN': '近期热门' },
  'cross-sell/next-product.feature.posterior': { en: 'P(B given A)', 'zh-CN': 'P(B|A)' },
  'cross-sell/next-product.feature.rules': { en: 'rules of the last basket', 'zh-CN': '最近购物篮的规则' },
  'cross-sell/next-product.feature.mechanisms': { en: 'rules of the trade that are due', 'zh-CN': '轮到的行业规则' },
  'cross-sell/next-product.feature.factors': { en: 'customers with like purchases', 'zh-CN': '购买相似的客户' },
  'cross-sell/next-product.feature.category': { en: 'favourite category', 'zh-CN': '偏好品类' },
  'cross-sell/next-product.feature.recent_days': { en: 'customer’s days lately', 'zh-CN': '客户近期购买天数' },
  'cross-sell/next-product.feature.days': { en: 'customer’s days in all', 'zh-CN': '客户累计购买天数' },
  'cross-sell/next-product.feature.since_any': { en: 'days since the last purchase', 'zh-CN': '距最近一次购买的天数' },
  'argument.time_again': { en: 'Time for it again', 'zh-CN': '又到购买的时候了' },
  'reason.next_usual': { en: 'Buys it regularly, and it is time again', 'zh-CN': '经常购买，又到了购买的时候' },
  'reason.next_popular': { en: 'Many customers buy it at present', 'zh-CN': '近期很多客户购买' },
  'reason.next_posterior': {
    en: 'Customers who bought a product of theirs buy this one too',
    'zh-CN': '买过其所购商品的客户也会购买该商品',
  },
  'reason.next_rules': { en: 'Goes with the last basket', 'zh-CN': '与最近一次购物篮搭配' },
  'reason.next_factors': { en: 'Customers with like purchases buy it', 'zh-CN': '购买相似的客户会购买' },
  'reason.next_category': { en: 'Belongs to the favourite category', 'zh-CN': '属于其偏好的品类' },
  'cross-sell/next-product.warning.few_buyers': {
    en: '{n} {n#product has|products have} fewer than {min} buyers and {n#is|are} left out (minCount).',
    'zh-CN': '{n} 种商品的购买者少于 {min}，未计入（minCount）。',
  },
  'cross-sell/next-product.warning.no_hold_out': {
    en: 'The data are too short to learn before the last horizon and test in it: recommendations stand untested. A hold-out needs three horizons and 20 purchases in the second.',
    'zh-CN':
      '数据太短，无法在最后一个预测期之前学习并在其中检验：推荐未经检验。留出检验需要三个预测期，且第二期至少有 20 次购买。',
  },
  'cross-sell/next-product.warning.no_repeat': {
    en: 'Fewer than 20 purchases of products bought before in the last horizon: they are not recommended.',
    'zh-CN': '最后一个预测期内重复购买不足 20 次：不推荐买过的商品。',
  },
  'cross-sell/next-product.warning.no_explore': {
    en: 'Fewer than 20 first purchases of a product in the last horizon: new products are not recommended.',
    'zh-CN': '最后一个预测期内首次购买不足 20 次：不推荐没买过的商品。',
  },
  'cross-sell/next-product.warning.tired': {
    en: '{n} {n#customer was|customers were} reached by a campaign in the last {days} days and {n#is|are} left in peace (fatigueDays).',
    'zh-CN': '{n} 位客户在最近 {days} 天内被营销触达过，不再打扰（fatigueDays）。',
  },
  'cross-sell/next-product.warning.barred': {
    en: '{n} {n#product is|products are} not offered: out of stock, or a purchase brings less than minValue.',
    'zh-CN': '{n} 种商品不予推荐：无库存，或单次购买金额低于 minValue。',
  },
  'cross-sell/next-product.warning.out_of_stock': {
    en: '{n} {n#offer was|offers were} passed over because the stock went to customers where it is worth more.',
    'zh-CN': '{n} 条推荐因库存已分配给价值更大的客户而略过。',
  },
  'cross-sell/next-product.advice.empty': {
    en: 'A purchase needs a customer, a product and a date.',
    'zh-CN': '购买记录需要客户、商品和日期。',
  },
  'cross-sell/next-product.what': { en: 'what is bought next', 'zh-CN': '下一次购买' },
  'cross-sell/next-product.needs': {
    en: 'customers with a purchase before the last {days} days and 20 purchases of theirs within them (horizonDays), of products with enough buyers (minCount)',
    'zh-CN': '最后 {days} 天（horizonDays）之前有购买的客户在这段时间内至少 20 次购买购买者足够多（minCount）的商品',
  },
  'cross-sell/next-product.has': { en: '{n} customers and too few', 'zh-CN': '{n} 位客户，购买不足' },
  'cross-sell/next-product.table.recommendations': {
    en: 'What to offer each customer next',
    'zh-CN': '给每位客户的下一个商品',
  },
  'cross-sell/next-product.table.holdout': { en: 'Held against what came later', 'zh-CN': '与之后实际购买对照' },
  'cross-sell/next-product.table.signals': { en: 'What each signal adds', 'zh-CN': '各项依据的作用' },
} as const satisfies Texts;
