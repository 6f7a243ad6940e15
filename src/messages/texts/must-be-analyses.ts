import type { Texts } from '../message.js';

/** What the value of an option must be that only some analyses have. */
export const mustBeAnalysesTexts = {
  'must_be.customer_column': { en: 'a column of customers', 'zh-CN': '客户表中的列' },
  'must_be.band_column': {
    en: 'a column of customers or products, such as customers.age',
    'zh-CN': '客户表或商品表中的列，如 customers.age',
  },
  'must_be.cost_column': {
    en: 'the name of a column of customers with what each costs',
    'zh-CN': '客户表中记录每位客户成本的列名',
  },
  'must_be.rival_column': {
    en: 'a column of customers that names the rival product they own',
    'zh-CN': '客户表中记录其所拥有竞品的列',
  },
  'must_be.position_column': {
    en: 'a column of customers that is filled for holders of a position',
    'zh-CN': '客户表中仅有职务者填写的列',
  },
  'must_be.customers': { en: 'a list of customer ids', 'zh-CN': '客户编号的列表' },
  'must_be.customers.offered': {
    en: 'a list of customers (ids), or null for those with an offer',
    'zh-CN': '客户编号的列表；null 表示有推荐的客户',
  },
  'must_be.customers.buyers': { en: 'customers who bought something', 'zh-CN': '有过购买的客户' },
  'must_be.customer': { en: 'the id of a customer with an order', 'zh-CN': '有订单的客户的编号' },
  'must_be.account': { en: 'the id or name of a company with a deal', 'zh-CN': '有商机的企业的编号或名称' },
  'must_be.product': { en: 'a product id', 'zh-CN': '商品编号' },
  'must_be.product.bought': { en: 'a product that customers bought', 'zh-CN': '客户购买过的商品' },
  'must_be.product.sold': { en: 'the id of a product that was bought', 'zh-CN': '有人购买过的商品的编号' },
  'must_be.category.sold': { en: 'a category that was bought', 'zh-CN': '有人购买过的品类' },
  'must_be.product.or_any': {
    en: 'the id of a product, or null for any purchase',
    'zh-CN': '商品编号；null 表示任何购买',
  },
  'must_be.product.or_category': {
    en: 'the id or name of a product, or a category',
    'zh-CN': '商品的编号或名称，或一个品类',
  },
  'must_be.product.or_category.bought': {
    en: 'the id or name of a product (or a category) that somebody bought',
    'zh-CN': '有人购买过的商品的编号或名称（或品类）',
  },
  'must_be.category.or_any': {
    en: 'the name of a category of products, or null for any purchase',
    'zh-CN': '商品品类的名称；null 表示任何购买',
  },
  'must_be.products': { en: 'a list of product ids', 'zh-CN': '商品编号的列表' },
  'must_be.products.or_all': {
    en: 'a list of products (ids or names), or null for all',
    'zh-CN': '商品（编号或名称）的列表；null 表示全部',
  },
  'must_be.products.known': {
    en: 'ids or names of products (or categories) in the data',
    'zh-CN': '数据中商品（或品类）的编号或名称',
  },
  'must_be.products.two': { en: 'two different products', 'zh-CN': '两个不同的商品' },
  'must_be.products.two_bought': {
    en: 'two products that at least minCount ({least}) bought',
    'zh-CN': '两个至少有 minCount（{least}）位客户购买过的商品',
  },
  'must_be.stock': {
    en: 'an object of product ids and units left, e.g. {"P0101": 12}',
    'zh-CN': '由商品编号到剩余数量的对象，如 {"P0101": 12}',
  },
  'must_be.stock.bought': {
    en: 'an object of ids of products that at least {least} customers bought',
    'zh-CN': '由至少 {least} 位客户购买过的商品编号组成的对象',
  },
  'must_be.window_days': {
    en: 'an integer of at least 1 (days), or null for the whole history',
    'zh-CN': '不小于 1 的整数（天）；null 表示全部历史',
  },
  'must_be.least_money': { en: 'a number (money), or null for no limit', 'zh-CN': '数字（金额）；null 表示不限' },
  'must_be.built_in': { en: 'true where no rules are given', 'zh-CN': 'true（未给定规则时）' },
  'must_be.advice.rules': {
    en: 'Give rules of your own with "rules", or leave "builtIn" out.',
    'zh-CN': '请用“rules”给出自己的规则，或不设“builtIn”。',
  },
  'must_be.trade_rules': {
    en: 'rules of the trade (a list in YAML or JSON: id, trigger, product, windowDays, reason), or null',
    'zh-CN': '行业规则（YAML 或 JSON 列表：id、trigger、product、windowDays、reason），或 null',
  },
  'must_be.context': {
    en: 'event, weekday, hour, month, or a column of orders such as store_id or channel',
    'zh-CN': '以下之一：event、weekday、hour、month，或订单表中的列（如 store_id 或 channel）',
  },
  'must_be.event_days': {
    en: 'the days of the events when context is "event"',
    'zh-CN': '活动的日期（context 为 "event" 时）',
  },
  'must_be.event_days.advice': {
    en: 'For example [{"from": "2024-06-01", "to": "2024-06-02"}].',
    'zh-CN': '例如 [{"from": "2024-06-01", "to": "2024-06-02"}]。',
  },
  'must_be.interaction_kinds': {
    en: 'a list of kinds of interactions, e.g. ["visit", "post"]',
    'zh-CN': '互动类型的列表，如 ["visit", "post"]',
  },
  'must_be.word_kinds': {
    en: 'an object with lists of kinds under "peer", "dissemination" and "presence", no kind in two of them',
    'zh-CN': '含 "peer"、"dissemination"、"presence" 三个类型列表的对象，同一类型不得出现在两处',
  },
  'must_be.plan': { en: 'the name of a plan in memberships', 'zh-CN': '会员表中方案的名称' },
  'must_be.campaign': { en: 'a campaign of touches', 'zh-CN': '触达表中的活动' },
  'must_be.trait_weights': {
    en: 'an object of numbers of at least 0 for any of {words}, one of them above 0',
    'zh-CN': '由 {words} 中任意几项到不小于 0 的数字的对象，至少一项大于 0',
  },
  'must_be.education': {
    en: 'a list of at least 2 levels of education, the lowest first',
    'zh-CN': '至少 2 个学历层次的列表，由低到高',
  },
  'must_be.shares_of_five': {
    en: 'a list of 5 shares above 0 that add up to 1',
    'zh-CN': '5 个大于 0 且合计为 1 的比例的列表',
  },
  'must_be.four_days': { en: 'a list of 4 ascending numbers of days', 'zh-CN': '4 个由小到大的天数的列表' },
  'must_be.series': {
    en: 'a list of at least 3 numbers of at least 0, the sales of each period since the launch',
    'zh-CN': '至少 3 个不小于 0 的数字的列表，即上市以来各期的销量',
  },
  'must_be.chances': {
    en: 'a chance from 0 to 1, or one of {words}',
    'zh-CN': '从 0 到 1 的概率，或以下之一：{words}',
  },
  'must_be.rfm_weights': {
    en: '{"r": NUMBER, "f": NUMBER, "m": NUMBER}, none below 0 and one above',
    'zh-CN': '对象 {"r": 数字, "f": 数字, "m": 数字}，均不小于 0 且至少一项大于 0',
  },
  'must_be.band_scores': {
    en: 'an object with an integer from 1 to 5 for each band, e.g. {"primary": 5, "adult": 1}',
    'zh-CN': '由各年龄段到 1 至 5 整数的对象，如 {"primary": 5, "adult": 1}',
  },
  'must_be.stage_scores': {
    en: 'null, or an object with an integer from 1 to 5 for each of {words}',
    'zh-CN': '空值（null），或由 {words} 各项到 1 至 5 整数的对象',
  },
  'must_be.stage_days': {
    en: '{"growth": DAYS, "mature": DAYS, "dormant": DAYS, "lost": DAYS}, growth below mature, dormant below lost',
    'zh-CN':
      '对象 {"growth": 天数, "mature": 天数, "dormant": 天数, "lost": 天数}，growth 小于 mature，dormant 小于 lost',
  },
  'must_be.most_days': {
    en: '{"growth": DAYS, "mature": DAYS, "lost": DAYS}, growth below mature',
    'zh-CN': '对象 {"growth": 天数, "mature": 天数, "lost": 天数}，growth 小于 mature',
  },
  'must_be.previous_clusters': {
    en: 'a column of customers, rows {"customer_id", "cluster"} of an earlier result, or an object from customer to cluster',
    'zh-CN': '客户表中的列、以往结果的 {"customer_id", "cluster"} 行，或由客户到聚类的对象',
  },
  'must_be.segment_boxes': {
    en: 'a list of {"name": TEXT, "r": [low, high], "f": [low, high], "m": [low, high]} (scores from 1; not "net_returns")',
    'zh-CN':
      '由 {"name": 名称, "r": [低, 高], "f": [低, 高], "m": [低, 高]} 组成的列表（分数从 1 起；不可用 "net_returns"）',
  },
  'must_be.tiers': {
    en: 'a list, highest first, of {"name": TEXT, "share": SHARE} (together at most 1) or of {"name": TEXT, "amount": NUMBER} (falling); names differ, none is "basic"',
    'zh-CN':
      '由高到低的列表，各项为 {"name": 名称, "share": 比例}（合计不超过 1）或 {"name": 名称, "amount": 数字}（递减）；名称互不相同，且不可为 "basic"',
  },
  'must_be.benefits': {
    en: 'a list of {"tier": NAME, "kind": "right" | "task" | "reward", "name": TEXT, "cost": NUMBER, "costShare": SHARE} (costs may be left out)',
    'zh-CN':
      '由 {"tier": 层级, "kind": "right" | "task" | "reward", "name": 名称, "cost": 数字, "costShare": 比例} 组成的列表（成本可省略）',
  },
  'must_be.bands': {
    en: 'a list of 2 to 10 bands {"id": TEXT, "from": NUMBER, "to": NUMBER} or {"id": TEXT, "values": [TEXT, …]}, ids different',
    'zh-CN':
      '由 2 到 10 个分段组成的列表，各项为 {"id": 名称, "from": 数字, "to": 数字} 或 {"id": 名称, "values": [文本, …]}，id 互不相同',
  },
  'must_be.band_column.known': {
    en: 'a column of customers or products ({columns})',
    'zh-CN': '客户表或商品表中的列（{columns}）',
  },
  'must_be.band_scores.known': { en: 'scores of the bands {bands}', 'zh-CN': '各分段 {bands} 的分数' },
  'must_be.verified': {
    en: 'an object from the id of a customer or deal to "genuine" or "faked"',
    'zh-CN': '由客户或商机编号到 "genuine" 或 "faked" 的对象',
  },
  'must_be.features': { en: 'a list of names of features', 'zh-CN': '特征名称的列表' },
  'must_be.clusters': { en: 'an integer from 2 to 50, or auto', 'zh-CN': '从 2 到 50 的整数，或 auto' },
} as const satisfies Texts;
