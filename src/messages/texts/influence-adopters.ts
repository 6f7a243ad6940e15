import type { Texts } from '../message.js';

export const influenceAdoptersTexts = {
  'influence/adopters.title': { en: 'Who takes up what is new first', 'zh-CN': '谁最先接受新品' },
  'influence/adopters.question': {
    en: 'Who takes up a launch early, what are they worth, who is early again and again, and will this launch live on?',
    'zh-CN': '谁较早接受新品？他们价值多少？谁一再率先？这个新品能否存活？',
  },
  'influence/adopters.option.product': {
    en: 'The product whose categories are asked for; unless given, all launches within the data together.',
    'zh-CN': '要分类的商品；不指定则合并数据期内的全部新品。',
  },
  'influence/adopters.option.products': {
    en: 'Several products whose categories are asked for together, in place of all launches found.',
    'zh-CN': '要合并分类的若干商品，取代自动找到的全部新品。',
  },
  'influence/adopters.option.method': {
    en: 'How categories are cut: deviation (mean and standard deviation of the time to adopt, shares as they come out) or quantiles (given shares of the adopters).',
    'zh-CN': '类别的划分方式：deviation（按采用时间的均值与标准差，比例不强求）或 quantiles（按给定比例）。',
  },
  'influence/adopters.option.scale': {
    en: 'Scale of time for deviation: log (days + 1) or days. On days the early categories are often empty, since times are skewed.',
    'zh-CN': 'deviation 所用时间刻度：log（天数加一取对数）或 days。用 days 时，因时间偏斜，早期类别常为空。',
  },
  'influence/adopters.option.shares': {
    en: "Shares of the five categories for quantiles and for comparison; Rogers' by default (13.5% early adopters; give 0.125 for the other figure).",
    'zh-CN': '五类的比例，用于 quantiles 及对照；默认为 Rogers 的比例（早期采用者 13.5%；另一说法可填 0.125）。',
  },
  'influence/adopters.option.cuts': {
    en: 'Own ends of the first four categories in days since the launch; they replace the method.',
    'zh-CN': '前四类的自定界限（上市后天数）；给出则取代划分方式。',
  },
  'influence/adopters.option.minAdopters': {
    en: 'Early buyers from which a product first sold within the data counts as a launch. A larger value leaves fewer launches.',
    'zh-CN': '数据期内首次售出的商品，早期购买者达到多少才算新品。值越大，新品越少。',
  },
  'influence/adopters.option.launches': {
    en: 'The most launches looked at, those with the most early buyers.',
    'zh-CN': '最多考察的新品数（取早期购买者最多的）。',
  },
  'influence/adopters.option.earlyDays': {
    en: 'Days after the launch that count as early. Acceptance is known after twice as many, the outcome after four times.',
    'zh-CN': '上市后多少天内算早期。接受度在两倍天数后可知，结果在四倍天数后可知。',
  },
  'influence/adopters.option.successShare': {
    en: 'Customers a day from twice to four times the early days, as a part of those in the early days, from which a launch lives on. A larger value asks for more.',
    'zh-CN': '第二至第四倍早期天数内的日均客户数，达到早期的多大比例算存活。值越大，要求越高。',
  },
  'influence/adopters.option.followDays': {
    en: 'Days within which a purchase by somebody who knows an adopter counts as following. A larger value counts more.',
    'zh-CN': '认识采用者的人在多少天内购买算跟随。值越大，计入越多。',
  },
  'influence/adopters.option.campaign': {
    en: 'The campaign of touches whose costs and returns are compared by category; unless given, touches that name a launch.',
    'zh-CN': '按类别比较投入产出的触达活动；不指定则取提到新品的触达。',
  },
  'influence/adopters.option.panel': {
    en: 'The most customers on the launch panel.',
    'zh-CN': '新品体验团的最多人数。',
  },
  'influence/adopters.option.level': {
    en: 'How sure the intervals are. A larger value makes them wider.',
    'zh-CN': '区间的置信水平。值越大，区间越宽。',
  },
  'influence/adopters.metric.early_share_12_5': {
    en: 'Share of revenue of the early 12.5% of the customers',
    'zh-CN': '较早的 12.5% 客户的销售额占比',
  },
  'influence/adopters.metric.early_share_13_5': {
    en: 'Share of revenue of the early 13.5% of the customers',
    'zh-CN': '较早的 13.5% 客户的销售额占比',
  },
  'influence/adopters.metric.adopters': { en: 'Customers in a category', 'zh-CN': '已分类的采用者' },
  'influence/adopters.metric.early_adopters': { en: 'Early adopters', 'zh-CN': '早期采用者' },
  'influence/adopters.metric.early_adopters_share': {
    en: 'Early adopters among the adopters',
    'zh-CN': '早期采用者占采用者的比例',
  },
  'influence/adopters.metric.early_adopters_revenue': {
    en: 'Share of revenue of the early adopters',
    'zh-CN': '早期采用者的销售额占比',
  },
  'influence/adopters.metric.non_adopters': { en: 'Non-adopters', 'zh-CN': '未采用者' },
  'influence/adopters.metric.left_censored': {
    en: 'May have had it before the data begin',
    'zh-CN': '数据开始前可能已采用',
  },
  'influence/adopters.metric.newcomers': { en: 'Joined after the launch', 'zh-CN': '上市后才加入' },
  'influence/adopters.metric.launches': { en: 'Launches', 'zh-CN': '新品数' },
  'influence/adopters.metric.successes': { en: 'Launches that live on', 'zh-CN': '存活的新品' },
  'influence/adopters.metric.failures': { en: 'Launches that died', 'zh-CN': '失败的新品' },
  'influence/adopters.metric.gate_told': { en: 'Launches the gate was tried on', 'zh-CN': '用于检验关卡的新品' },
  'influence/adopters.metric.gate_right': {
    en: 'Launches it told right, each left out of what it learnt from',
    'zh-CN': '判断正确的新品（逐一留出检验）',
  },
  'influence/adopters.metric.hit_rate': { en: 'Early picks that live on', 'zh-CN': '早期选择的命中率' },
  'influence/adopters.metric.early_again': { en: 'Customers who are early again and again', 'zh-CN': '一再率先的客户' },
  'influence/adopters.metric.harbingers': { en: 'Harbingers of failure', 'zh-CN': '失败的预兆者' },
  'influence/adopters.column.share': { en: 'Share of the adopters', 'zh-CN': '占采用者的比例' },
  'influence/adopters.column.p_low': { en: 'P(lives on), low', 'zh-CN': '存活概率下限' },
  'influence/adopters.column.p_high': { en: 'P(lives on), high', 'zh-CN': '存活概率上限' },
  'influence/adopters.class.innovators': { en: 'Innovators', 'zh-CN': '创新者' },
  'influence/adopters.class.early_adopters': { en: 'Early adopters', 'zh-CN': '早期采用者' },
  'influence/adopters.class.early_majority': { en: 'Early majority', 'zh-CN': '早期大众' },
  'influence/adopters.class.late_majority': { en: 'Late majority', 'zh-CN': '晚期大众' },
  'influence/adopters.class.laggards': { en: 'Laggards', 'zh-CN': '落后者' },
  'influence/adopters.class.non_adopters': { en: 'Non-adopters', 'zh-CN': '未采用者' },
  'influence/adopters.class.left_censored': { en: 'Had it before', 'zh-CN': '此前可能已采用' },
  'influence/adopters.class.newcomers': { en: 'Joined later', 'zh-CN': '后来加入者' },
  'influence/adopters.claim.confirmed': { en: 'Confirmed', 'zh-CN': '成立' },
  'influence/adopters.claim.not_confirmed': { en: 'Not confirmed', 'zh-CN': '未获证实' },
  'influence/adopters.claim.contradicted': { en: 'Contradicted', 'zh-CN': '不成立' },
  'influence/adopters.claim.unknown': { en: 'Cannot tell', 'zh-CN': '无法判断' },
  'influence/adopters.outcome.success': { en: 'Lives on', 'zh-CN': '存活' },
  'influence/adopters.outcome.failure': { en: 'Died', 'zh-CN': '失败' },
  'influence/adopters.outcome.unclear': { en: 'Unclear', 'zh-CN': '不明' },
  'influence/adopters.outcome.open': { en: 'Too young to tell', 'zh-CN': '为时尚早' },
  'influence/adopters.gate.go': { en: 'Go', 'zh-CN': '放行' },
  'influence/adopters.gate.wait': { en: 'Wait', 'zh-CN': '观望' },
  'influence/adopters.gate.stop': { en: 'Stop', 'zh-CN': '叫停' },
  'influence/adopters.gate.unknown': { en: 'Cannot tell', 'zh-CN': '无法判断' },
  'influence/adopters.tag.early_again': { en: 'Early again and again', 'zh-CN': '一再率先' },
  'influence/adopters.tag.harbinger': { en: 'Harbinger of failure', 'zh-CN': '失败的预兆者' },
  'influence/adopters.finding.claim.confirmed': {
    en: 'The early {customers} of the customers bring {share} of the revenue ({low} to {high}; {rogers}: {other}): "one in eight brings more than half" holds here.',
    'zh-CN':
      '较早的 {customers} 客户带来 {share} 的销售额（{low} 至 {high}；取 {rogers} 则为 {other}）：“八分之一的客户带来一半以上”在此成立。',
  },
  'influence/adopters.finding.claim.not_confirmed': {
    en: 'The early {customers} of the customers bring {share} of the revenue ({low} to {high}; {rogers}: {other}): "one in eight brings more than half" is not confirmed.',
    'zh-CN':
      '较早的 {customers} 客户带来 {share} 的销售额（{low} 至 {high}；取 {rogers} 则为 {other}）：“八分之一的客户带来一半以上”未获证实。',
  },
  'influence/adopters.finding.claim.contradicted': {
    en: 'The early {customers} of the customers bring {share} of the revenue ({low} to {high}; {rogers}: {other}): "one in eight brings more than half" is not confirmed, the data speak against it.',
    'zh-CN':
      '较早的 {customers} 客户带来 {share} 的销售额（{low} 至 {high}；取 {rogers} 则为 {other}）：“八分之一的客户带来一半以上”未获证实，数据与之相反。',
  },
  'influence/adopters.finding.classes': {
    en: '{early} of {adopters} adopters are early adopters ({share}; Rogers expects 13.5%); {others} customers took up nothing new.',
    'zh-CN':
      '{adopters} 位采用者中有 {early} 位早期采用者（{share}；Rogers 的预期为 13.5%）；{others} 位客户未采用任何新品。',
  },
  'influence/adopters.finding.followers': {
    en: '{class} are followed most: {followers} acquaintances each bought after them, {chance} would have by chance.',
    'zh-CN': '{class}带动最多：每人有 {followers} 位熟人随后购买，按偶然仅 {chance} 位。',
  },
  'influence/adopters.finding.roi': {
    en: '{class}: here money spent on a launch pays back best, {roi} for each unit spent (at least {low}).',
    'zh-CN': '新品投入在{class}身上回报最高：每投入一元收回 {roi}（至少 {low}）。',
  },
  'influence/adopters.finding.roi_unsure': {
    en: '{class}: here money spent on a launch came back most ({roi} for each unit spent), but it may be as low as {low}: not sure to pay.',
    'zh-CN': '新品投入在{class}身上收回最多（每投入一元收回 {roi}），但可能低至 {low}：未必回本。',
  },
  'influence/adopters.finding.gate': {
    en: 'Of {told} launches with a known outcome ({successes} live on, {failures} died) the gate tells {right} right from how the early buyers took them.',
    'zh-CN':
      '在结果已知的 {told} 个新品中（{successes} 个存活，{failures} 个失败），凭早期购买者的接受情况可判对 {right} 个。',
  },
  'influence/adopters.finding.open.go': {
    en: '{product} will probably live on ({p}, {low} to {high}): all in all its early buyers are like those of launches that did; so far {acceptance} of them came back to it.',
    'zh-CN':
      '{product}很可能存活（{p}，{low} 至 {high}）：总体来看，其早期购买者与以往存活的新品相似；目前其中 {acceptance} 再次购买。',
  },
  'influence/adopters.finding.open.wait': {
    en: '{product} cannot be told yet: {p} that it lives on ({low} to {high}), {acceptance} of its early buyers came back to it.',
    'zh-CN': '{product}尚难判断：存活概率 {p}（{low} 至 {high}），{acceptance} 的早期购买者再次购买。',
  },
  'influence/adopters.finding.open.stop': {
    en: '{product} will probably not live on ({p}, {low} to {high}): all in all its early buyers are like those of launches that died; so far {acceptance} of them came back to it.',
    'zh-CN':
      '{product}很可能失败（存活概率 {p}，{low} 至 {high}）：总体来看，其早期购买者与以往失败的新品相似；目前其中 {acceptance} 再次购买。',
  },
  'influence/adopters.finding.harbingers': {
    en: '{n} customers are early with what fails (usual hit rate: {rate}): their applause is a warning; do not ask them to the panel.',
    'zh-CN': '{n} 位客户总是率先购买后来失败的新品（一般命中率为 {rate}）：他们叫好反而是警讯，勿请入体验团。',
  },
  'influence/adopters.finding.panel': {
    en: '{n} customers are early again and again; the surest is {name}, early with {picks} of {exposed} launches. Ask them before the next one.',
    'zh-CN': '{n} 位客户一再率先；最可靠的是 {name}，{exposed} 个新品中率先购买 {picks} 个。下次上市前先请教他们。',
  },
  'influence/adopters.warning.no_amount': {
    en: 'Orders have no amount: shares of revenue cannot be told.',
    'zh-CN': '订单没有金额：无法给出销售额占比。',
  },
  'influence/adopters.warning.no_joined': {
    en: 'It is not known since when customers are customers (joined_at): who came after a launch counts as late.',
    'zh-CN': '不知客户何时加入（joined_at）：上市后才来的客户会被算作较晚。',
  },
  'influence/adopters.warning.no_early': {
    en: 'Nobody is early enough for the early adopters: the times are skewed. Use scale=log or method=quantiles.',
    'zh-CN': '没有人早到可算早期采用者：时间分布偏斜。请用 scale=log 或 method=quantiles。',
  },
  'influence/adopters.warning.fewer_launches': {
    en: '{n} of {all} launches are looked at, those with the most early buyers. Raise launches for more.',
    'zh-CN': '{all} 个新品中考察了早期购买者最多的 {n} 个。如需更多请调高 launches。',
  },
  'influence/adopters.warning.no_costs': {
    en: 'No touch with a cost names a launch: return on investment cannot be told. Name the campaign.',
    'zh-CN': '没有提到新品且有成本的触达：无法给出投入产出比。请指定 campaign。',
  },
  'influence/adopters.warning.no_ties': {
    en: 'No ties between customers: followers cannot be told. Add relations.',
    'zh-CN': '没有客户之间的关系：无法给出跟随者。请补充 relations。',
  },
  'influence/adopters.warning.no_gate': {
    en: 'Too few launches with a known outcome for a gate: {successes} live on, {failures} died; it needs at least 2 of each besides the one asked about.',
    'zh-CN':
      '结果已知的新品太少，无法建立关卡：{successes} 个存活，{failures} 个失败；除待判新品外，两类各需至少 2 个。',
  },
  'influence/adopters.warning.all_open': {
    en: 'No launch is {days} old: what became of them cannot be told yet.',
    'zh-CN': '没有新品上市满 {days}：结果尚不可知。',
  },
  'influence/adopters.warning.left_censored': {
    en: '{n} customers bought it so soon after the data begin that they may have had it before: they stand apart.',
    'zh-CN': '{n} 位客户在数据刚开始时就已购买，可能此前已采用：单独列出。',
  },
  'influence/adopters.warning.cuts_of_means': {
    en: "Without one product the cuts are applied to each customer's mean days over their launches.",
    'zh-CN': '未指定单一商品时，界限按每位客户各新品的平均天数计算。',
  },
  'influence/adopters.warning.only_newcomers': {
    en: 'All customers joined after the launches: nobody could be early.',
    'zh-CN': '所有客户都在新品上市之后加入：无人可算率先。',
  },
  'influence/adopters.no_launch': {
    en: '{function}: not enough data: no product with at least {least} in its early days was first sold within the data. Name one with product, or lower minAdopters.',
    'zh-CN':
      '{function}：数据不足：数据期内没有首次售出且早期购买者达到 {least} 的商品。请用 product 指定，或调低 minAdopters。',
  },
  'influence/adopters.chart.classes': {
    en: 'Categories: share of customers and of revenue',
    'zh-CN': '各类采用者：客户占比与销售额占比',
  },
  'influence/adopters.chart.classes.alt': {
    en: 'Share of customers and of revenue by category: {n} early adopters make {share} of the revenue; {others} customers took up nothing.',
    'zh-CN': '各类的客户占比与销售额占比：{n} 位早期采用者占销售额 {share}；{others} 位客户未采用。',
  },
  'influence/adopters.chart.acceptance': {
    en: 'How early buyers took each launch',
    'zh-CN': '早期购买者对各新品的接受程度',
  },
  'influence/adopters.chart.acceptance.alt': {
    en: 'Share of early buyers who came back, with intervals, for the latest {n} launches; of all {all}, {successes} live on and {failures} died.',
    'zh-CN': '最近 {n} 个新品的早期购买者回购比例及区间；全部 {all} 个中 {successes} 个存活，{failures} 个失败。',
  },
  'column.class': { en: 'Category', 'zh-CN': '类别' },
  'column.rogers_share': { en: 'Share expected', 'zh-CN': '预期比例' },
  'column.launch_revenue': { en: 'Revenue of the launches', 'zh-CN': '新品销售额' },
  'column.until_days': { en: 'Until day', 'zh-CN': '截至天数' },
  'column.followers': { en: 'Followers', 'zh-CN': '跟随者' },
  'column.followers_chance': { en: 'Followers by chance', 'zh-CN': '偶然的跟随者' },
  'column.followers_excess': { en: 'Beyond chance', 'zh-CN': '超出偶然' },
  'column.excess_low': { en: 'Beyond chance, low', 'zh-CN': '超出偶然下限' },
  'column.excess_high': { en: 'Beyond chance, high', 'zh-CN': '超出偶然上限' },
  'column.money_back': { en: 'Money back', 'zh-CN': '收回金额' },
  'column.roi': { en: 'Back per unit spent', 'zh-CN': '每元收回' },
  'column.roi_low': { en: 'Back per unit spent, low', 'zh-CN': '每元收回下限' },
  'column.roi_high': { en: 'Back per unit spent, high', 'zh-CN': '每元收回上限' },
  'column.launched_on': { en: 'Launched', 'zh-CN': '上市日期' },
  'column.early': { en: 'Early buyers', 'zh-CN': '早期购买者' },
  'column.again': { en: 'Came back', 'zh-CN': '再次购买' },
  'column.acceptance': { en: 'Acceptance', 'zh-CN': '接受度' },
  'column.acceptance_low': { en: 'Acceptance, low', 'zh-CN': '接受度下限' },
  'column.acceptance_high': { en: 'Acceptance, high', 'zh-CN': '接受度上限' },
  'column.harbingers': { en: 'Share of harbingers', 'zh-CN': '预兆者占比' },
  'column.p_success': { en: 'P(lives on)', 'zh-CN': '存活概率' },
  'column.gate': { en: 'Gate', 'zh-CN': '关卡' },
  'column.kept': { en: 'Customers kept', 'zh-CN': '客户保持率' },
  'column.kept_low': { en: 'Customers kept, low', 'zh-CN': '客户保持率下限' },
  'column.kept_high': { en: 'Customers kept, high', 'zh-CN': '客户保持率上限' },
  'column.outcome': { en: 'Outcome', 'zh-CN': '结果' },
  'column.exposed': { en: 'Launches they could take', 'zh-CN': '可接触新品数' },
  'column.adopted': { en: 'Launches taken', 'zh-CN': '采用新品数' },
  'column.mean_days': { en: 'Days to take', 'zh-CN': '平均采用天数' },
  'column.early_picks': { en: 'Early picks', 'zh-CN': '率先次数' },
  'column.early_rate': { en: 'Share early with', 'zh-CN': '率先比例' },
  'column.rate_low': { en: 'Share early with, low', 'zh-CN': '率先比例下限' },
  'column.rate_high': { en: 'Share early with, high', 'zh-CN': '率先比例上限' },
  'column.judged_picks': { en: 'Picks with an outcome', 'zh-CN': '有结果的选择' },
  'column.hits': { en: 'Hits', 'zh-CN': '命中' },
  'column.hit_rate': { en: 'Hit rate', 'zh-CN': '命中率' },
  'column.hit_low': { en: 'Hit rate, low', 'zh-CN': '命中率下限' },
  'column.hit_high': { en: 'Hit rate, high', 'zh-CN': '命中率上限' },
  'column.tag': { en: 'Tag', 'zh-CN': '标签' },
  'reason.launch_panel': {
    en: 'Early again and again, and what they pick lives on',
    'zh-CN': '一再率先，且所选新品多能存活',
  },
  'influence/adopters.table.claim': {
    en: 'Does one customer in eight bring more than half',
    'zh-CN': '“八分之一的客户带来一半以上”是否成立',
  },
  'influence/adopters.table.panel': { en: 'Whom to show a novelty first', 'zh-CN': '新品首批体验名单' },
  'influence/adopters.table.harbingers': { en: 'Whose purchases tell of failure', 'zh-CN': '“失败先兆”客户' },
  'influence/adopters.table.launches': { en: 'The launches', 'zh-CN': '各款新品' },
} as const satisfies Texts;
