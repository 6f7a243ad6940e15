import type { Texts } from '../message.js';

export const segmentWordOfMouthTexts = {
  'segment/word-of-mouth.title': { en: 'Sales and word of mouth', 'zh-CN': '销售价值与口碑价值' },
  'segment/word-of-mouth.question': {
    en: 'Who brings sales, who brings word of mouth, who brings both, and whom does a list by sales overlook?',
    'zh-CN': '谁带来销售，谁带来口碑，谁两者兼备？只看销售会忽视谁？',
  },
  'segment/word-of-mouth.option.kinds': {
    en: 'Kinds of interactions that count: peer (helping other customers), dissemination (carrying the word) and presence (being there).',
    'zh-CN': '计入的互动类型：peer（帮助其他客户）、dissemination（传播口碑）、presence（到场）。',
  },
  'segment/word-of-mouth.option.presenceWeight': {
    en: 'How much an act of presence (a visit, an event) counts beside a word; 0 leaves them out.',
    'zh-CN': '一次到场（到店、参加活动）相当于多少次发声；0 表示不计。',
  },
  'segment/word-of-mouth.option.good': {
    en: 'Sentiment from which a word is good; a larger value calls fewer words good. A rating of 4 or 5 is good too.',
    'zh-CN': '情感值达到多少算好评；越大，算作好评的越少。评分 4 或 5 也算好评。',
  },
  'segment/word-of-mouth.option.bad': {
    en: 'Sentiment up to which a word is bad; a smaller value calls fewer words bad. A rating of 1 or 2 and a complaint are bad too.',
    'zh-CN': '情感值低至多少算差评；越小，算作差评的越少。评分 1 或 2 以及投诉也算差评。',
  },
  'segment/word-of-mouth.option.gate': {
    en: 'Whose word counts: agrees (surely speaks well), not_against (also where the tone is not known surely), off (everybody; the lists still leave out who surely speaks ill).',
    'zh-CN':
      '谁的口碑计入：agrees（可确定认同企业）、not_against（态度未明者也计入）、off（全部计入；名单仍排除可确定不认同者）。',
  },
  'segment/word-of-mouth.option.salesCut': {
    en: 'Sales from which a customer counts as buying much, in means of all customers; a larger value leaves fewer.',
    'zh-CN': '销售价值达到全体平均的多少倍算高；越大，人数越少。',
  },
  'segment/word-of-mouth.option.wordCut': {
    en: 'Word-of-mouth value from which a customer counts as speaking much, in means of all customers; a larger value leaves fewer.',
    'zh-CN': '口碑价值达到全体平均的多少倍算高；越大，人数越少。',
  },
  'segment/word-of-mouth.option.plan': {
    en: 'Plan whose holders are the member pool. Default: all plans of the kind "tier", else all plans, else customers with a tier.',
    'zh-CN': '以哪个计划的持有者为会员池。默认：类型为 tier 的计划，没有则为全部计划，再没有则为有等级的客户。',
  },
  'segment/word-of-mouth.option.activeShare': {
    en: 'Share of the member pool that is called the most active; a larger share lists more of them.',
    'zh-CN': '会员池中多大比例算最活跃；越大，名单越长。',
  },
  'segment/word-of-mouth.option.position': {
    en: 'Column of customers that is filled for holders of a position (one of the four picks). Default: role.',
    'zh-CN': 'customers 中标明任职者的列（四种挑选办法之一）。默认：role。',
  },
  'segment/word-of-mouth.option.loyal': {
    en: 'How many loyal customers (most orders) are picked; more make the pick less exact. Default: as many as staff nominate, else 40.',
    'zh-CN': '按订单数挑选多少位老客户；越多，命中率越低。默认：与店员提名人数相同，没有提名则为 40。',
  },
  'segment/word-of-mouth.option.followDays': {
    en: 'Days after a word in which the purchases of the other one are set against as many days before; more days see later purchases and more noise.',
    'zh-CN': '发声之后多少天内对方的消费与此前同样天数相比；天数越多，越能看到较晚的消费，噪声也越大。',
  },
  'segment/word-of-mouth.option.answerCost': {
    en: 'What staff would cost for one act of help that a customer gave; counted in the value of peer interaction.',
    'zh-CN': '客户帮助他人一次，若由店员来做的成本；计入互动价值。',
  },
  'segment/word-of-mouth.option.anyway': {
    en: 'Share of the sales of those brought that would have come anyway; a larger share credits less.',
    'zh-CN': '被推荐客户的销售额中本来也会有的比例；越大，记给推荐人的越少。',
  },
  'segment/word-of-mouth.option.panelSize': {
    en: 'How many customers are on the launch panel.',
    'zh-CN': '新品首发小组的人数。',
  },
  'segment/word-of-mouth.option.agents': {
    en: 'How many customers the list of agents names at most.',
    'zh-CN': '代理人名单最多列出多少人。',
  },
  'segment/word-of-mouth.option.level': {
    en: 'Confidence level of the intervals, and how sure agreeing has to be; a higher level makes intervals wider and lists shorter.',
    'zh-CN': '区间的置信水平，也是判定“认同”所需的把握；越高，区间越宽、名单越短。',
  },

  'segment/word-of-mouth.empty.advice': {
    en: 'It needs at least one customer; check "where", "within" and "asOf".',
    'zh-CN': '至少需要一位客户；请检查 where、within 和 asOf。',
  },
  'segment/word-of-mouth.warning.no_interactions': {
    en: 'No interactions: who speaks, in what tone and to whom is not known. Word-of-mouth value is influence alone; give a table of interactions with customer_id, at, kind, sentiment.',
    'zh-CN':
      '没有互动数据：不知道谁在发声、语气如何、对谁说。口碑价值只由影响力得出；请提供含 customer_id、at、kind、sentiment 的 interactions 表。',
  },
  'segment/word-of-mouth.warning.no_ties': {
    en: 'No ties between customers: PageRank, k-core and listeners are not known. Give relations or referrals; until then staff, events and the most loyal are who to ask.',
    'zh-CN':
      '没有客户之间的联系：PageRank、k 核与听众数未知。请提供 relations 或 referrals；在此之前，可问店员、看活动、找老客户。',
  },
  'segment/word-of-mouth.warning.no_referrals': {
    en: 'No referrals: whom a customer brought, and what they spent, is not known.',
    'zh-CN': '没有推荐记录：不知道客户带来了谁、他们消费多少。',
  },
  'segment/word-of-mouth.warning.no_tone': {
    en: 'No word has a known tone (sentiment or rating): whether somebody agrees with the firm is not known. Read what the listed customers wrote before inviting them.',
    'zh-CN':
      '没有任何发声的语气可知（sentiment 或 rating）：无法判断是否认同企业。邀请名单上的客户之前，请先看他们写过什么。',
  },
  'segment/word-of-mouth.warning.gate_opened': {
    en: 'The gate "agrees" would leave nobody without known tones; everybody who is not surely against counts.',
    'zh-CN': '没有已知语气时，agrees 条件会排除所有人；因此凡未确定不认同者都计入。',
  },
  'segment/word-of-mouth.warning.few_speakers': {
    en: 'Not enough data for the second dimension: {n} {n#customer speaks|customers speak}, it needs {least}. Take the quadrants as a sketch.',
    'zh-CN': '第二个维度的数据不足：发声客户 {n} 位，至少需要 {least} 位。象限仅供参考。',
  },
  'segment/word-of-mouth.warning.no_pool': {
    en: 'Neither memberships nor tiers are known: there is no member pool to find the most active of.',
    'zh-CN': '没有会员或等级数据：没有会员池，无从找出最活跃者。',
  },
  'segment/word-of-mouth.warning.empty_pool': {
    en: 'The member pool is empty; name its plan with "plan".',
    'zh-CN': '会员池为空；请用 plan 指定计划。',
  },
  'segment/word-of-mouth.warning.picks_unknown': {
    en: 'The data do not say who is picked by: {picks}.',
    'zh-CN': '数据中没有以下挑选办法的记录：{picks}。',
  },
  'segment/word-of-mouth.warning.effects_unknown': {
    en: 'What follows cannot be told from nothing, so the ledger does not count it: {levels}.',
    'zh-CN': '以下发声之后的消费变化不显著，价值账本不予计入：{levels}。',
  },
  'segment/word-of-mouth.warning.no_targets': {
    en: 'Words name nobody they are said to (target_customer_id): what help and passing on bring is not known.',
    'zh-CN': '发声没有对象（target_customer_id）：不知道帮助与传播带来了什么。',
  },
  'segment/word-of-mouth.warning.no_answer_cost': {
    en: 'What staff would have cost for the help that customers gave is not stated ("answerCost"): the ledger does not count it.',
    'zh-CN': '未注明客户互助若由店员来做的成本（answerCost）：价值账本不予计入。',
  },
  'segment/word-of-mouth.warning.no_days': {
    en: 'Orders have no days: what customers bought before and after a word is not known.',
    'zh-CN': '订单没有日期：无法比较发声前后的消费。',
  },

  'segment/word-of-mouth.chart.map.title': {
    en: 'Customers by sales and word of mouth',
    'zh-CN': '客户的两个维度：销售与口碑',
  },
  'segment/word-of-mouth.chart.map.alt': {
    en: 'A grid of {n} customers by sales and word-of-mouth value, cut into four: {star} buy and spread, {overlooked} are overlooked (little sales, much word), {buyer} only buy, {quiet} do little of both.',
    'zh-CN':
      '{n} 位客户按销售额与口碑价值排成网格，分为四个象限：买得多、传得多 {star} 位，被忽视（买得少、传得多）{overlooked} 位，只买不传 {buyer} 位，买得少、传得少 {quiet} 位。',
  },
  'segment/word-of-mouth.chart.quadrants.title': {
    en: 'Share of sales and of talk by quadrant',
    'zh-CN': '各象限的销售额占比与声量占比',
  },
  'segment/word-of-mouth.chart.quadrants.alt': {
    en: 'Pairs of bars for the four quadrants. The overlooked hold {talk} of all talk and {sales} of the sales.',
    'zh-CN': '四个象限的成对条形图。被忽视的客户占声量的 {talk}，占销售额的 {sales}。',
  },
  'segment/word-of-mouth.chart.picks.title': {
    en: 'How often each pick is right ({level} interval), beside drawing by lot',
    'zh-CN': '各种挑选办法的命中率（{level} 区间），与随意抽取相比',
  },
  'segment/word-of-mouth.chart.picks.alt': {
    en: 'Share of right ones for {n} picks. Best: {pick}, {precision}; drawn by lot {by_lot} would be right.',
    'zh-CN': '{n} 种挑选办法的命中率。最好的是{pick}，{precision}；随意抽取为 {by_lot}。',
  },
  'segment/word-of-mouth.chart.sensitivity.title': {
    en: 'Share of the overlooked who are overlooked under other rules too',
    'zh-CN': '换一种规则后仍属被忽视者的占比',
  },
  'segment/word-of-mouth.chart.sensitivity.alt': {
    en: 'Bars for {n} other rules. Fewest stay overlooked under the rule “{rule}”: {kept}.',
    'zh-CN': '{n} 种规则的条形图。按“{rule}”留下最少：{kept}。',
  },

  'segment/word-of-mouth.finding.overlooked': {
    en: '{customers} of {all} customers ({share}) are overlooked by a list of sales: they make {talk} ({talk_low} to {talk_high}) of all talk (influence × interactions) with {sales} of the sales. Give them what top-value customers get; the list names them.',
    'zh-CN':
      '{all} 位客户中有 {customers} 位（{share}）在销售榜上被忽视：他们贡献了 {talk}（{talk_low} 至 {talk_high}）的声量（影响力 × 互动），却只占 {sales} 的销售额。应给予他们专属权益，名单见“被忽视的客户”。',
  },
  'segment/word-of-mouth.finding.no_overlooked': {
    en: 'Of {customers} customers nobody brings much word of mouth with little sales; {star} bring much of both.',
    'zh-CN': '{customers} 位客户中没有买得少、传得多的人；买得多、传得多的有 {star} 位。',
  },
  'segment/word-of-mouth.finding.star': {
    en: '{customers} of {all} customers ({share}) bring much of both: {talk} of all talk and {sales} of the sales.',
    'zh-CN': '{all} 位客户中有 {customers} 位（{share}）买得多、传得也多：占声量的 {talk}、销售额的 {sales}。',
  },
  'segment/word-of-mouth.finding.most_active': {
    en: 'The {active} most active are {of_members} of the {members} in the member pool and {of_customers} of all {customers} customers; they make {interactions} of all interactions.',
    'zh-CN':
      '最活跃的 {active} 位客户占会员池 {members} 人的 {of_members}，占全体 {customers} 位客户的 {of_customers}；全部互动的 {interactions} 出自他们。',
  },
  'segment/word-of-mouth.finding.disagree': {
    en: '{customers} {customers#customer speaks much and surely against the firm and is|customers speak much and surely against the firm and are} in none of the lists; influence/alert says with whom to speak first.',
    'zh-CN': '有 {customers} 位客户声量大而可确定不认同企业，不在任何名单中；先与谁沟通，见 influence/alert。',
  },
  'segment/word-of-mouth.finding.unknown': {
    en: 'Among the {speakers} customers with the most talk, {customers} are kept out because it is not known surely whether they agree: read what they wrote, then invite.',
    'zh-CN': '声量最大的 {speakers} 位客户中，有 {customers} 位因态度未明而不计入：先看他们写过什么，再决定是否邀请。',
  },
  'segment/word-of-mouth.finding.picks': {
    en: 'Without a system the best pick is “{best}”: {right} of {of} right ({precision}, {low} to {high}); “{worst}” is right for {worst_precision} of {worst_of}. Drawn by lot {by_lot} would be right.',
    'zh-CN':
      '没有系统时，最好的办法是“{best}”：{of} 人中对了 {right} 人（{precision}，{low} 至 {high}）；“{worst}”在 {worst_of} 人中命中 {worst_precision}。随意抽取只有 {by_lot}。',
  },
  'segment/word-of-mouth.finding.non_buyers': {
    en: '{customers} of those with much word of mouth have never bought anything themselves: no list of orders can name them.',
    'zh-CN': '传得多的客户中有 {customers} 位自己从未购买：任何订单名单上都找不到他们。',
  },
  'segment/word-of-mouth.finding.indirect': {
    en: '{share} of the value of {value} is indirect: it came through what customers did for each other and whom they brought, not through own purchases.',
    'zh-CN': '{value} 的价值中，{share} 是间接价值：来自客户之间的互动与带来的客户，而非自己的购买。',
  },
  'segment/word-of-mouth.finding.effect_peer': {
    en: 'After a word of help the other customer bought on {days} more days than before and than the rhythm of the market tells, worth {money} a word ({low} to {high}; {words} words by {speakers} speakers).',
    'zh-CN':
      '客户得到一次帮助后，与此前及市场节奏相比，多出 {days} 个购买日，相当于每次 {money}（{low} 至 {high}；{speakers} 人的 {words} 次帮助）。',
  },
  'segment/word-of-mouth.finding.effect_dissemination': {
    en: 'After a word passed on the other customer bought on {days} more days than before and than the rhythm of the market tells, worth {money} a word ({low} to {high}; {words} words by {speakers} speakers).',
    'zh-CN':
      '客户听到一次推荐后，与此前及市场节奏相比，多出 {days} 个购买日，相当于每次 {money}（{low} 至 {high}；{speakers} 人的 {words} 次传播）。',
  },
  'segment/word-of-mouth.finding.effect_negative': {
    en: 'After a bad word the days on which the other customer bought changed by {days} compared with before and with the rhythm of the market, worth {money} a word ({low} to {high}; {words} words by {speakers} speakers).',
    'zh-CN':
      '客户听到一次负面口碑后，与此前及市场节奏相比，购买日变化 {days} 个，相当于每次 {money}（{low} 至 {high}；{speakers} 人的 {words} 次负面口碑）。',
  },
  'segment/word-of-mouth.finding.panel': {
    en: 'A launch panel of {panel} reaches {listeners} different listeners directly.',
    'zh-CN': '{panel} 人的新品首发小组可直接触达 {listeners} 位不同的听众。',
  },
  'segment/word-of-mouth.finding.sensitivity': {
    en: 'How firm that is: under the rule that keeps fewest (“{rule}”), {kept} ({low} to {high}) of the {of} overlooked are still overlooked.',
    'zh-CN':
      '结论有多稳：在留下最少的规则（“{rule}”）下，{of} 位被忽视的客户中仍有 {kept}（{low} 至 {high}）属于被忽视。',
  },

  'action.invite_launch': { en: 'Invite to the launch panel', 'zh-CN': '邀请加入新品首发小组' },
  'action.offer_agency': { en: 'Offer to become an agent', 'zh-CN': '邀请成为代理人' },
  'action.special_treatment': { en: 'Give special treatment', 'zh-CN': '给予专属权益' },
  'argument.word_panel': { en: 'You try it first, your word counts', 'zh-CN': '请您先试，您的意见很重要' },
  'argument.word_agent': { en: 'You already bring friends: be rewarded for it', 'zh-CN': '您已带来朋友，理应得到回报' },
  'argument.word_overlooked': { en: 'Thank you for speaking of us', 'zh-CN': '感谢您为我们说话' },
  'reason.word_panel': { en: 'Speaks well and is heard by many', 'zh-CN': '说好话，听众多' },
  'reason.word_agent': { en: 'Agrees and brings customers', 'zh-CN': '认同企业，带来客户' },
  'reason.word_overlooked': { en: 'Buys little, speaks well and much', 'zh-CN': '买得少，却常说好话' },
} as const satisfies Texts;
