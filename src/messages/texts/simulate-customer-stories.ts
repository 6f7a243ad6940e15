import type { Texts } from '../message.js';

/** Stories of the sample market about keeping customers, what they answer, and where to begin. */
export const simulateCustomerStoriesTexts = {
  'simulate.story.member_lock_in': {
    en: 'The paid milk card: does it keep customers, or do those take it who would have stayed anyway?',
    'zh-CN': '付费鲜奶卡：是卡留住了客户，还是本来就会留下的人买了卡？',
  },
  'simulate.solution.member_lock_in': {
    en: 'Sold from {sold_from} on. Of equals in purchases before, the share that stays is {share_true_effect} higher with the card (bought again in the second half of the {follow_days} days after {landmark}); members and others as they are differ by {share_seen_gap}, for members bought more before.',
    'zh-CN':
      '自 {sold_from} 起售。此前购买相同者中，持卡多留住 {share_true_effect}（以 {landmark} 之后 {follow_days} 天的后半段仍有购买为准）；直接比较持卡者与其他人相差 {share_seen_gap}，因为持卡者此前就买得更多。',
  },
  'simulate.story.store_effect': {
    en: 'Four kiosks (S11–S14, egg-filled pancake): which sends customers away, and which only has other customers?',
    'zh-CN': '四个售卖亭（S11–S14，鸡蛋灌饼）：哪个留不住客户？哪个只是客群不同？',
  },
  'simulate.solution.store_effect': {
    en: 'Second visit within {follow_days} days: {truly_worse} loses {share_lost} at every age, hidden behind older customers; {only_looks_worse} is as good as the others and has the young.',
    'zh-CN':
      '{follow_days} 天内再次光顾：{truly_worse} 在每个年龄段都低 {share_lost}，但被年长客群掩盖；{only_looks_worse} 与其他亭一样好，只是年轻客户多。',
  },
  'simulate.story.kano': {
    en: 'Eight features of the corner shop, asked with and without: what must be there, what pays in proportion, what delights, what disturbs?',
    'zh-CN': '便利店的八项特性，正反两问：哪些是必备？哪些是期望？哪些是惊喜？哪些令人反感？',
  },
  'simulate.solution.kano': {
    en: 'Each of the {respondents} respondents answers as the table below has it with {p_as_planted}.',
    'zh-CN': '{respondents} 位受访者各以 {p_as_planted} 的概率按下表作答。',
  },
  'simulate.story.recommend': {
    en: 'Would you recommend us: did those who say so ever bring anybody, and which word comes to their mind?',
    'zh-CN': '您会推荐我们吗：说会推荐的人真的带来过客户吗？他们首先想到哪个词？',
  },
  'simulate.solution.recommend': {
    en: 'Net score {nps}. Of those who brought somebody {p_promoter_referrer} are promoters, of the others {p_promoter_other}.',
    'zh-CN': '净推荐值 {nps}。带来过客户者中 {p_promoter_referrer} 为推荐者，其他人中 {p_promoter_other}。',
  },
  'simulate.story.hassle_map': {
    en: 'Home grooming for pets: what does each touchpoint cost the customer, and which obstacle is worth taking away?',
    'zh-CN': '宠物上门洗护：每个触点让客户付出多少？哪个障碍值得消除？',
  },
  'simulate.solution.hassle_map': {
    en: 'Got through: {p_as_is} as it is, {p_short_form} with a short booking form, {p_short_wait} with a short wait, {p_no_fee} without the fee. The obstacle is {obstacle}, though {longest} takes longest.',
    'zh-CN':
      '完成率：现状 {p_as_is}，简化预约表 {p_short_form}，缩短等待 {p_short_wait}，免手续费 {p_no_fee}。真正的障碍是 {obstacle}，尽管 {longest} 耗时最长。',
  },
  'simulate.story.priority_segment': {
    en: 'Small companies as customers of the member software: which region, size and industry first, and which one was only lucky in the first wave?',
    'zh-CN': '会员软件面向中小企业：先做哪个地区、规模和行业？哪一格只是第一轮运气好？',
  },
  'simulate.solution.priority_segment': {
    en: '{rich_region}, {rich_size}, {rich_industry}: {p_rich} are won, everywhere else {p_other}. {lucky_region}, {lucky_size}, {lucky_industry} won {lucky_won} of {lucky_closed} in the first wave by luck, {lucky_won_later} of {lucky_closed_later} in the second.',
    'zh-CN':
      '{rich_region}、{rich_size}、{rich_industry}：赢单率 {p_rich}，其余各格 {p_other}。{lucky_region}、{lucky_size}、{lucky_industry} 第一轮 {lucky_closed} 单赢 {lucky_won} 单只是运气，第二轮 {lucky_closed_later} 单仅赢 {lucky_won_later} 单。',
  },
  'simulate.story.faked_records': {
    en: 'The members’ day: which entries in the customers table are not what they say they are?',
    'zh-CN': '会员日登记：客户表中哪些资料名不副实？',
  },
  'simulate.solution.faked_records': {
    en: '{faked} of the members ({p_faked}): most show the name, date of birth, income and education of somebody else, the others {typed_name}, {typed_birth_date}, {typed_income}. None of them was ever verified.',
    'zh-CN':
      '共 {faked} 位会员（{p_faked}）：多数填的是他人的姓名、生日、收入和学历，其余为 {typed_name}、{typed_birth_date}、{typed_income}；均从未核实。',
  },
  'simulate.story.two_clerks': {
    en: 'Customers ask for a drill at S01: what do they need, and what does each of the two clerks sell?',
    'zh-CN': '有顾客在 S01 找电钻：他们真正需要什么？两位店员各卖出了什么？',
  },
  'simulate.solution.two_clerks': {
    en: 'They want to hang a picture. The clerk who answers about drills sells to {p_product}, the one who asks what for to {p_need} ({product_id}).',
    'zh-CN': '他们要挂画。只谈电钻的店员成交 {p_product}，先问用途的店员成交 {p_need}（{product_id}）。',
  },
  'simulate.story.bonus_hunters': {
    en: 'Who comes back again and again and never pays a full price?',
    'zh-CN': '谁一再光顾，却从不按原价购买？',
  },
  'simulate.solution.bonus_hunters': {
    en: 'A small group with {orders_from} to {orders_to} orders each, all of flash sales at {share_of_list_price} of the list price.',
    'zh-CN': '一小群客户，每人 {orders_from} 至 {orders_to} 单，全部为标价 {share_of_list_price} 的秒杀。',
  },
  'simulate.story.three_owners': {
    en: 'Three owners: what can be said of customers from scans of bottles alone, from orders with tiers by amount, and from orders, tiers and interactions?',
    'zh-CN': '三位老板：只有扫码、有订单和按金额定的等级、有订单等级和互动，各能看出客户的什么？',
  },
  'simulate.solution.three_owners': {
    en: '{scans} scans by {scanners} people: hosts scan a banquet’s worth in an evening. Tiers are amounts and nothing else: they do not say who talks.',
    'zh-CN': '{scanners} 人扫码 {scans} 次：宴请的主人一晚扫一席。等级只看金额，看不出谁在传播口碑。',
  },
} as const satisfies Texts;
