import type { Texts } from '../message.js';

export const crossSellRulesTexts = {
  'cross-sell/rules.title': { en: 'Market baskets', 'zh-CN': '购物篮分析' },
  'cross-sell/rules.question': {
    en: 'Which products lie together in one basket, which announce which others, and which of that is more than chance?',
    'zh-CN': '哪些商品同在一个购物篮里，哪些商品预示着另一些商品，其中哪些不是巧合？',
  },
  'cross-sell/rules.option.minSupportShare': {
    en: 'Share of all baskets in which a set of products must lie. A larger value gives fewer and more frequent sets. Default: one basket in a thousand, at least ten baskets; doubled while more than 100,000 sets are that frequent.',
    'zh-CN':
      '商品组合至少须出现在多大比例的购物篮中（支持度）。值越大，组合越少、越常见。默认：千分之一，且至少十个购物篮；若如此频繁的组合超过 10 万个，则逐次加倍。',
  },
  'cross-sell/rules.option.minConfidence': {
    en: 'Share of the baskets with the left side that must hold the right side too. A larger value gives fewer and stricter rules; null makes item sets alone.',
    'zh-CN':
      '含左侧商品的购物篮中，至少须有多大比例也含右侧商品（置信度）。值越大，规则越少、越严格；null 表示只求商品组合。',
  },
  'cross-sell/rules.option.maxLength': {
    en: 'Most products of a set. Default: no limit.',
    'zh-CN': '一个组合最多含多少种商品。默认不限。',
  },
  'cross-sell/rules.option.sets': {
    en: 'Item sets listed: all frequent ones, the closed (no larger set lies in the same baskets) or the maximal (no larger set is frequent). Rules are made of all.',
    'zh-CN':
      '列出哪些商品组合：全部（all）、闭合的（closed，没有更大的组合出现在同样的购物篮中）或极大的（maximal，没有更大的频繁组合）。规则总是由全部组合生成。',
  },
  'cross-sell/rules.option.level': {
    en: 'What an item is: a product, or the category of a product.',
    'zh-CN': '以什么为项：商品（product），或商品的品类（category）。',
  },
  'cross-sell/rules.option.fdr': {
    en: 'Rules are kept whose q is at most this: of those kept, about this share is chance. A smaller value keeps fewer and surer rules; null keeps all.',
    'zh-CN':
      '保留 q 值不超过该值的规则：所保留的规则中约有这一比例出于偶然（错误发现率）。值越小，规则越少、越可靠；null 表示全部保留。',
  },
  'cross-sell/rules.option.tests': {
    en: 'Whether p and q are worked out where fdr is null too.',
    'zh-CN': 'fdr 为 null 时是否也计算 p 值和 q 值。',
  },
  'cross-sell/rules.option.antecedents': {
    en: 'Products (ids or names) that may stand on the left of a rule. Default: all.',
    'zh-CN': '允许出现在规则左侧的商品（编号或名称）。默认：全部。',
  },
  'cross-sell/rules.option.consequents': {
    en: 'Products (ids or names) that may stand on the right of a rule. Default: all.',
    'zh-CN': '允许出现在规则右侧的商品（编号或名称）。默认：全部。',
  },
  'cross-sell/rules.option.maxConsequent': {
    en: 'Most products on the right of a rule.',
    'zh-CN': '规则右侧最多有多少种商品。',
  },
  'cross-sell/rules.option.holdoutShare': {
    en: 'Share of the baskets, the latest ones (drawn at random where there are no dates), that have no part in finding rules: each rule is counted again there. Default: none.',
    'zh-CN': '留出多大比例的购物篮（最近的；没有日期时随机抽取）不参与寻找规则，而用来重新检验每条规则。默认不留。',
  },
  'cross-sell/rules.option.periods': {
    en: 'Equal parts of the time in which rules are counted apart, to see whether they are stable. 0: not asked.',
    'zh-CN': '把时间等分为多少段，分别统计各段中的规则，以观察其是否稳定。0 表示不做。',
  },
  'cross-sell/rules.option.context': {
    en: 'What is held fixed, to see whether a rule remains: event (with events), weekday, hour, month, or a column of orders such as store_id or channel.',
    'zh-CN':
      '固定哪种情境以观察规则是否仍然成立：event（配合 events）、weekday、hour、month，或订单的某一列，如 store_id、channel。',
  },
  'cross-sell/rules.option.events': {
    en: 'Days of the events for context "event": a list of {"from": DATE, "to": DATE}.',
    'zh-CN': 'context 为 "event" 时各活动的日期：{"from": 日期, "to": 日期} 的列表。',
  },
  'cross-sell/rules.option.bundles': {
    en: 'Most bundles listed, those with the most money beyond chance.',
    'zh-CN': '最多列出多少个捆绑组合，取超出偶然的金额最大者。',
  },
  'cross-sell/rules.option.top': { en: 'Most rules in the picture.', 'zh-CN': '图中最多显示的规则数。' },
  'cross-sell/rules.option.offersPerRule': {
    en: 'Most customers with an offer from one rule of the picture; those who bought its left side last come first. 0 makes no offers.',
    'zh-CN': '图中每条规则最多向多少位客户推荐，最近买过规则左侧商品者优先。0 表示不推荐。',
  },
  'cross-sell/rules.metric.offers': { en: 'Offers', 'zh-CN': '推荐数' },
  'cross-sell/rules.metric.baskets': { en: 'Baskets', 'zh-CN': '购物篮' },
  'cross-sell/rules.metric.baskets_explored': {
    en: 'Baskets in which rules were looked for',
    'zh-CN': '用于寻找规则的购物篮',
  },
  'cross-sell/rules.metric.items': { en: 'Different items', 'zh-CN': '不同的项' },
  'cross-sell/rules.metric.items_per_basket': { en: 'Items in a basket, on average', 'zh-CN': '每个购物篮的平均项数' },
  'cross-sell/rules.metric.min_count': { en: 'Least baskets of a set', 'zh-CN': '组合的最少购物篮数' },
  'cross-sell/rules.metric.itemsets': { en: 'Item sets', 'zh-CN': '商品组合' },
  'cross-sell/rules.metric.rules': { en: 'Rules', 'zh-CN': '规则' },
  'cross-sell/rules.metric.rules_tested': { en: 'Rules tested', 'zh-CN': '检验的规则' },
  'cross-sell/rules.metric.rules_checked': {
    en: 'Rules checked in the baskets held out',
    'zh-CN': '在留出的购物篮中检验的规则',
  },
  'cross-sell/rules.metric.rules_held': { en: 'Rules that hold there too', 'zh-CN': '其中仍然成立的规则' },
  'cross-sell/rules.metric.rules_gone': {
    en: 'Rules that are gone when the context is held fixed',
    'zh-CN': '固定情境后不再成立的规则',
  },
  'cross-sell/rules.share': { en: '{share}', 'zh-CN': '{share}' },
  'cross-sell/rules.finding.sets': {
    en: '{sets} item {sets#set lies|sets lie} in at least {min} baskets each.',
    'zh-CN': '有 {sets} 个商品组合各自出现在至少 {min} 个购物篮中。',
  },
  'cross-sell/rules.finding.rules': {
    en: '{rules} of {tested} rules tested are more than chance; of those kept about {fdr} may still be.',
    'zh-CN': '检验的 {tested} 条规则中，{rules} 条不是巧合；所保留的规则中仍可能有约 {fdr} 出于偶然。',
  },
  'cross-sell/rules.finding.rules_none': {
    en: 'Of {tested} {tested#rule|rules} tested none is surely more than chance.',
    'zh-CN': '检验的 {tested} 条规则中，没有一条能肯定不是巧合。',
  },
  'cross-sell/rules.finding.rules_untested': {
    en: '{rules} {rules#rule reaches|rules reach} the thresholds, in at least {min} baskets each. Whether they are more than chance was not asked.',
    'zh-CN': '有 {rules} 条规则达到阈值，各自至少出现在 {min} 个购物篮中；未检验其是否出于偶然。',
  },
  'cross-sell/rules.finding.best': {
    en: 'Of {n} baskets with {antecedent}, {confidence} hold {consequent} too ({low} to {high}); of all baskets {base}. Lift {lift}.',
    'zh-CN':
      '含“{antecedent}”的 {n} 个购物篮中，{confidence} 也含“{consequent}”（{low} 至 {high}）；全部购物篮中为 {base}。提升度 {lift}。',
  },
  'cross-sell/rules.finding.holdout': {
    en: '{held} of {checked} rules hold also in baskets that had no part in finding them.',
    'zh-CN': '{checked} 条规则中，{held} 条在未参与寻找规则的购物篮中同样成立。',
  },
  'cross-sell/rules.finding.one_context': {
    en: '{rules} {rules#rule holds|rules hold} in one context alone or through contexts, such as {antecedent} → {consequent}: lift {lift}, but {fixed} outside that one context. An offer outside it would find nobody.',
    'zh-CN':
      '有 {rules} 条规则只在某一种情境中成立或只因情境而成立，例如“{antecedent}”→“{consequent}”：提升度 {lift}，在该情境之外只有 {fixed}。在该情境之外推荐不会奏效。',
  },
  'cross-sell/rules.finding.through_context': {
    en: '{rules} {rules#rule holds|rules hold} in one context alone or through contexts, such as {antecedent} → {consequent}: lift {lift}, but {fixed} when the context is held fixed. Both are bought at the same times, not with one another.',
    'zh-CN':
      '有 {rules} 条规则只在某一种情境中成立或只因情境而成立，例如“{antecedent}”→“{consequent}”：提升度 {lift}，固定情境后只有 {fixed}。两者只是在同样的情境下被购买，并非相互带动。',
  },
  'cross-sell/rules.finding.bundle': {
    en: 'The best bundle is {items}: together in {count} baskets, {lift} times as many as chance would give.',
    'zh-CN': '最佳捆绑组合是“{items}”：同在 {count} 个购物篮中，是偶然情形的 {lift} 倍。',
  },
  'cross-sell/rules.finding.bundle_margin': {
    en: 'The best bundle is {items}: together in {count} baskets, {lift} times as many as chance would give, with a margin of {margin} a basket before any discount.',
    'zh-CN':
      '最佳捆绑组合是“{items}”：同在 {count} 个购物篮中，是偶然情形的 {lift} 倍；未打折时每个购物篮的毛利为 {margin}。',
  },
  'cross-sell/rules.chart.rules': {
    en: 'Chance that the second is in the basket, with the first and in all baskets',
    'zh-CN': '购物篮含后者的概率：含前者时与全部购物篮',
  },
  'cross-sell/rules.chart.rules.alt': {
    en: '{n} {n#rule|rules}. First: {antecedent} → {consequent}, {confidence} (from {low} to {high}) against {base} of all baskets.',
    'zh-CN':
      '{n} 条规则。第一条：{antecedent} → {consequent}，{confidence}（{low} 至 {high}），全部购物篮中为 {base}。',
  },
  'cross-sell/rules.context.holds': { en: 'holds', 'zh-CN': '成立' },
  'cross-sell/rules.context.through_context': { en: 'only through the context', 'zh-CN': '只因情境而成立' },
  'cross-sell/rules.context.one_context': { en: 'in one context alone', 'zh-CN': '只在一种情境中成立' },
  'reason.holds_rule_side': {
    en: 'Has bought what goes with it in one basket, and not yet this product',
    'zh-CN': '买过与之同篮的商品，尚未买过该商品',
  },
  'cross-sell/rules.warning.offers_left_out': {
    en: '{n} more {n#customer fits|customers fit} an offer but {n#is|are} not listed: at most {most} per rule (offersPerRule).',
    'zh-CN': '另有 {n} 位客户符合推荐条件但未列出：每条规则最多 {most} 位（offersPerRule）。',
  },
  'cross-sell/rules.warning.raised': {
    en: 'At one basket in a thousand more than 100,000 sets are frequent: a set must lie in {n} of {baskets} baskets here. Set minSupportShare for rarer ones.',
    'zh-CN':
      '按千分之一计，频繁的商品组合超过 10 万个：此处要求组合至少出现在 {baskets} 个购物篮中的 {n} 个。要看更少见的组合，请设定 minSupportShare。',
  },
  'cross-sell/rules.what.sets': { en: 'item sets', 'zh-CN': '商品组合' },
  'cross-sell/rules.what.rules': { en: 'rules', 'zh-CN': '规则' },
  'cross-sell/rules.what.holdout': { en: 'the check in other baskets', 'zh-CN': '在其他购物篮中的检验' },
  'cross-sell/rules.what.periods': { en: 'stability over time', 'zh-CN': '随时间的稳定性' },
  'cross-sell/rules.needs.sets': {
    en: 'a product in at least {n} baskets (minSupportShare)',
    'zh-CN': '至少一种商品出现在 {n} 个购物篮中（minSupportShare）',
  },
  'cross-sell/rules.needs.rules': {
    en: 'two products together in at least {n} baskets (minSupportShare)',
    'zh-CN': '至少两种商品同在 {n} 个购物篮中（minSupportShare）',
  },
  'cross-sell/rules.needs.holdout': { en: '30 baskets held out', 'zh-CN': '留出 30 个购物篮' },
  'cross-sell/rules.needs.periods': { en: 'at least one day a period', 'zh-CN': '每段至少一天' },
  'cross-sell/rules.has': { en: '{n} {n#basket|baskets}', 'zh-CN': '{n} 个购物篮' },
  'cross-sell/rules.advice.empty': {
    en: 'A basket needs an order (or a customer and a day) and a product.',
    'zh-CN': '购物篮需要订单号（或客户与日期）和商品编号。',
  },
  'cross-sell/rules.left_out.unknown': {
    en: 'lines without a basket or a product',
    'zh-CN': '无订单号或商品编号的记录',
  },
  'cross-sell/rules.left_out.returns': { en: 'returns', 'zh-CN': '退货' },
  'cross-sell/rules.left_out.uncategorised': {
    en: 'lines of products without a category',
    'zh-CN': '商品无品类的记录',
  },
  'cross-sell/rules.error.too_many_sets': {
    en: '{function}: option "minSupportShare" is so small that more than 20 million item sets are frequent. Raise it, set maxLength, or ask for closed or maximal sets without rules (sets, minConfidence null).',
    'zh-CN':
      '{function}：选项“minSupportShare”过小，频繁的商品组合超过 2000 万个。请调大该值、设定 maxLength，或只求闭合或极大的组合而不求规则（sets，minConfidence 为 null）。',
  },
  'cross-sell/rules.column.antecedent': { en: 'If', 'zh-CN': '若含' },
  'cross-sell/rules.column.consequent': { en: 'then also', 'zh-CN': '则也含' },
  'cross-sell/rules.column.antecedent_names': { en: 'If (names)', 'zh-CN': '若含（名称）' },
  'cross-sell/rules.column.consequent_names': { en: 'then also (names)', 'zh-CN': '则也含（名称）' },
  'cross-sell/rules.column.items': { en: 'Items', 'zh-CN': '项' },
  'cross-sell/rules.column.item_names': { en: 'Names', 'zh-CN': '名称' },
  'cross-sell/rules.column.size': { en: 'Number of items', 'zh-CN': '项数' },
  'cross-sell/rules.column.count': { en: 'Baskets with all', 'zh-CN': '同含的购物篮' },
  'cross-sell/rules.column.n_antecedent': { en: 'Baskets with the first', 'zh-CN': '含前者的购物篮' },
  'cross-sell/rules.column.n_consequent': { en: 'Baskets with the second', 'zh-CN': '含后者的购物篮' },
  'cross-sell/rules.column.support': { en: 'Support', 'zh-CN': '支持度' },
  'cross-sell/rules.column.confidence': { en: 'Confidence', 'zh-CN': '置信度' },
  'cross-sell/rules.column.confidence_low': { en: 'Confidence, low', 'zh-CN': '置信度下限' },
  'cross-sell/rules.column.confidence_high': { en: 'Confidence, high', 'zh-CN': '置信度上限' },
  'cross-sell/rules.column.base': { en: 'Of all baskets', 'zh-CN': '全部购物篮中' },
  'cross-sell/rules.column.lift': { en: 'Lift', 'zh-CN': '提升度' },
  'cross-sell/rules.column.leverage': { en: 'Leverage', 'zh-CN': '杠杆度' },
  'cross-sell/rules.column.conviction': { en: 'Conviction', 'zh-CN': '确信度' },
  'cross-sell/rules.column.improvement': {
    en: 'Improvement on fewer items',
    'zh-CN': '较更少项的改进',
  },
  'cross-sell/rules.column.p': { en: 'p', 'zh-CN': 'p 值' },
  'cross-sell/rules.column.q': { en: 'q', 'zh-CN': 'q 值' },
  'cross-sell/rules.column.p_improvement': { en: 'p of the improvement', 'zh-CN': '改进的 p 值' },
  'cross-sell/rules.column.holdout_n': { en: 'With the first, held out', 'zh-CN': '留出部分含前者' },
  'cross-sell/rules.column.holdout_count': { en: 'With both, held out', 'zh-CN': '留出部分同含' },
  'cross-sell/rules.column.holdout_confidence': { en: 'Confidence, held out', 'zh-CN': '留出部分的置信度' },
  'cross-sell/rules.column.holdout_lift': { en: 'Lift, held out', 'zh-CN': '留出部分的提升度' },
  'cross-sell/rules.column.holdout_p': { en: 'p, held out', 'zh-CN': '留出部分的 p 值' },
  'cross-sell/rules.column.holdout_q': { en: 'q, held out', 'zh-CN': '留出部分的 q 值' },
  'cross-sell/rules.column.profit': { en: 'Money beyond chance', 'zh-CN': '超出偶然的金额' },
  'cross-sell/rules.column.periods': { en: 'Periods', 'zh-CN': '时段数' },
  'cross-sell/rules.column.periods_above': { en: 'Periods with lift above 1', 'zh-CN': '提升度大于 1 的时段数' },
  'cross-sell/rules.column.context_lift': { en: 'Lift, context held fixed', 'zh-CN': '固定情境后的提升度' },
  'cross-sell/rules.column.context_p': { en: 'p, context held fixed', 'zh-CN': '固定情境后的 p 值' },
  'cross-sell/rules.column.context': { en: 'When the context is held fixed', 'zh-CN': '固定情境后' },
  'cross-sell/rules.column.value': { en: 'Money a basket', 'zh-CN': '每个购物篮的金额' },
  'cross-sell/rules.column.margin': { en: 'Margin a basket', 'zh-CN': '每个购物篮的毛利' },
  'cross-sell/rules.column.margin_share': { en: 'Margin share', 'zh-CN': '毛利率' },
  'cross-sell/rules.column.extra_value': { en: 'Money beyond chance', 'zh-CN': '超出偶然的金额' },
  'cross-sell/rules.column.period': { en: 'From', 'zh-CN': '起始日' },
  'cross-sell/rules.column.baskets': { en: 'Baskets', 'zh-CN': '购物篮' },
  'cross-sell/rules.column.stratum': { en: 'Context', 'zh-CN': '情境' },
  'cross-sell/rules.column.expected': { en: 'By chance', 'zh-CN': '偶然情形' },
  'cross-sell/rules.table.itemsets': { en: 'Products that lie together', 'zh-CN': '同篮商品组合' },
  'cross-sell/rules.table.rules': { en: 'Rules', 'zh-CN': '关联规则' },
  'cross-sell/rules.table.bundles': { en: 'Bundles', 'zh-CN': '捆绑组合' },
  'cross-sell/rules.table.stability': { en: 'Rules over time', 'zh-CN': '规则随时间的变化' },
  'cross-sell/rules.table.context': { en: 'Rules with the context held fixed', 'zh-CN': '固定情境后的规则' },
} as const satisfies Texts;
