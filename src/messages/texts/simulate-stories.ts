import type { Texts } from '../message.js';

/** The stories of the sample market: what to look for, and (for teachers) what was planted. */
export const simulateStoriesTexts = {
  'simulate.codebook.solutions': { en: 'Solutions', 'zh-CN': '参考答案' },
  'simulate.codebook.list': { en: '{n} entries in truth.json', 'zh-CN': 'truth.json 中共 {n} 项' },
  'simulate.solution.schoolbag_and_pencil': {
    en: 'A pupil at home ({parameters_pupil} of the households) is behind both: with one, {parameters_bag_with_pupil} buy the bag and {parameters_pencil_with_pupil} the pencil, else {parameters_bag_without} and {parameters_pencil_without}. P(pencil | bag) is {expected_pencil_given_bag}, lift {expected_lift}; given the pupil the bag says nothing more.',
    'zh-CN':
      '家中有小学生（占家庭的 {parameters_pupil}）是两者的共同原因：有小学生时 {parameters_bag_with_pupil} 买书包、{parameters_pencil_with_pupil} 买铅笔，没有时为 {parameters_bag_without} 与 {parameters_pencil_without}。P(铅笔 | 书包) 为 {expected_pencil_given_bag}，提升度 {expected_lift}；已知有小学生后，书包不再提供额外信息。',
  },
  'simulate.solution.cross_sell_pairs': {
    en: 'Six pairs are true, the last is a control without effect (among {customers} buyers).',
    'zh-CN': '前六对真实存在，最后一对为没有作用的对照（共 {customers} 位购买者）。',
  },
  'simulate.solution.same_basket': {
    en: 'Three pairs lie in one basket, among {corner_baskets} baskets of the corner shops.',
    'zh-CN': '三对商品出现在同一购物篮，便利店共有 {corner_baskets} 个购物篮。',
  },
  'simulate.solution.influencers': {
    en: 'A tie of an influencer carries a purchase with {carries_influencer}, anybody else’s with {carries_other}. They are neither the best customers nor those with most ties.',
    'zh-CN':
      '影响者的一条关系带动购买的概率为 {carries_influencer}，其他人为 {carries_other}。他们既不是消费最多、也不是关系最多的客户。',
  },
  'simulate.solution.loud_accounts': {
    en: 'Loud accounts are followed by people who follow everybody; nobody buys because of them.',
    'zh-CN': '“大嗓门”账号的粉丝见谁都关注；没有人因他们而购买。',
  },
  'simulate.story.habit': {
    en: 'Coffee (daily brew) and tea (cold-brew oolong): after how many cups is it a habit, and where do frequent buyers only show themselves later?',
    'zh-CN': '咖啡（每日鲜萃）与茶（冷泡乌龙）：喝到第几杯成为习惯？哪一种只是把本来就常买的人筛了出来？',
  },
  'simulate.solution.habit': {
    en: 'Coffee: {coffee_weekly_before} cups a week up to the {coffee_threshold}th, {coffee_weekly_after} after it. Tea: each at their own steady rate (mean {tea_weekly_mean} a week), no threshold.',
    'zh-CN':
      '咖啡：第 {coffee_threshold} 杯之前每周 {coffee_weekly_before} 杯，之后每周 {coffee_weekly_after} 杯。茶：每人速度始终不变（平均每周 {tea_weekly_mean} 杯），没有门槛。',
  },
  'simulate.story.hook_products': {
    en: 'Which first product brings a second order, which only brings deal seekers, and which is merely cheap?',
    'zh-CN': '哪种首购商品带来复购，哪种只引来薅羊毛的用户，哪种仅仅是便宜？',
  },
  'simulate.solution.hook_products': {
    en: 'Second order within {follow_days} days: {p_second} of all newcomers; by first product as below.',
    'zh-CN': '{follow_days} 天内再次购买：新客整体为 {p_second}；按首购商品如下。',
  },
  'simulate.story.big_pack': {
    en: 'Coffee beans by the kilogram: many look, few buy. What happened when there was a small pack?',
    'zh-CN': '一公斤装咖啡豆：看的人多，买的人少。推出小包装后发生了什么？',
  },
  'simulate.solution.big_pack': {
    en: 'Of those who look {p_big_before} buy the big pack; from {split_on} on {p_small_after} buy the small one, and the big one loses nothing ({p_big_after}).',
    'zh-CN':
      '浏览者中 {p_big_before} 购买大包装；自 {split_on} 起 {p_small_after} 购买小包装，大包装并未减少（{p_big_after}）。',
  },
  'simulate.story.therapy_course': {
    en: 'Therapy: what comes after no, partial and full relief? Does the call help, and until when? Who misses an appointment?',
    'zh-CN': '理疗：无效、部分缓解、完全缓解之后分别发生什么？回访电话有用吗，最晚几天？谁会爽约？',
  },
  'simulate.solution.therapy_course': {
    en: 'After partial relief {p_second_partial_called} come again when called within {call_within_days} days, else {p_second_partial_else}; after full relief {p_care_full} take maintenance care (none: {p_care_none}, partial: {p_care_partial}). Missed appointments: {p_no_show_reminded} when reminded, else {p_no_show_else}.',
    'zh-CN':
      '部分缓解后，{call_within_days} 天内回访则 {p_second_partial_called} 再来，否则 {p_second_partial_else}；完全缓解后 {p_care_full} 选择低频养护（无效 {p_care_none}，部分缓解 {p_care_partial}）。爽约率：有提醒 {p_no_show_reminded}，无提醒 {p_no_show_else}。',
  },
  'simulate.story.lunch_pass': {
    en: 'The lunch pass of ten meals: when is the right moment to offer the next one?',
    'zh-CN': '午餐十次卡：何时推荐续卡最合适？',
  },
  'simulate.solution.lunch_pass': {
    en: 'Renewed: {p_left_20} when offered with a fifth of the meals left, {p_left_60} with six in ten left, {p_no_offer} without an offer.',
    'zh-CN': '续卡率：剩余两成时推荐为 {p_left_20}，剩余六成时推荐为 {p_left_60}，不推荐为 {p_no_offer}。',
  },
  'simulate.story.car_mileage': {
    en: 'Meter readings in the garage: who is due for the mileage service, and when?',
    'zh-CN': '汽修店的里程读数：谁、何时需要里程保养？',
  },
  'simulate.solution.car_mileage': {
    en: 'Due every {due_km} km; {p_at_due} come then. A day’s kilometres: commuting {km_a_day_commuting}, business {km_a_day_business}, between cities {km_a_day_intercity}.',
    'zh-CN':
      '每 {due_km} 公里一次，届时 {p_at_due} 前来。日均里程：通勤 {km_a_day_commuting}，商务 {km_a_day_business}，城际 {km_a_day_intercity} 公里。',
  },
  'simulate.story.beer_and_nappies': {
    en: 'Beer and nappies: do they belong together, and when?',
    'zh-CN': '啤酒与纸尿裤：两者有关联吗？什么时候有？',
  },
  'simulate.solution.beer_and_nappies': {
    en: 'On the weekends of the finals {p_event_both} of the baskets hold both; on other days they are independent ({p_beer} and {p_nappies}). Placing them side by side in {co_placed_store} changed nothing.',
    'zh-CN':
      '决赛周末 {p_event_both} 的购物篮同时含两者；其他日子相互独立（{p_beer} 与 {p_nappies}）。在 {co_placed_store} 并排陈列没有效果。',
  },
  'simulate.story.message_fit': {
    en: 'One health check, three messages: which one for whom?',
    'zh-CN': '同一项体检，三种说法：对谁用哪一种？',
  },
  'simulate.solution.message_fit': {
    en: 'Retired people answer to care, people at work to status, the young to price.',
    'zh-CN': '退休者回应关怀，在职者回应身份，年轻人回应价格。',
  },
  'simulate.story.learning_bands': {
    en: 'The learning app: what does each age band bring, in each stage?',
    'zh-CN': '学习 App：各年龄段在各阶段贡献多少？',
  },
  'simulate.solution.learning_bands': {
    en: 'Lesson packs a month do not follow age; each learner’s band and stage stand in truth.json.',
    'zh-CN': '每月课包数并不随年龄递增；每位学员的年龄段与阶段见 truth.json。',
  },
  'simulate.story.losing_customers': {
    en: 'The delivery plan: on which customers does the group lose money?',
    'zh-CN': '包邮计划：集团在哪些客户身上亏钱？',
  },
  'simulate.solution.losing_customers': {
    en: '{p_loses} of the {holders} holders cost more than all their purchases bring.',
    'zh-CN': '{holders} 位持有者中 {p_loses} 的成本高于其全部购买带来的毛利。',
  },
  'simulate.story.word_of_mouth': {
    en: 'The club: who talks, who is overlooked because they spend little, who disagrees, and how good are the picks of the staff?',
    'zh-CN': '会员俱乐部：谁在传播？谁因消费少而被忽视？谁在批评？员工提名准不准？',
  },
  'simulate.solution.word_of_mouth': {
    en: 'The pool is {pool_share} of the customers, {active_share_of_pool} of it very active ({interactions_active} interactions against {interactions_pool}); low spenders with {interactions_overlooked} are overlooked; the critic {critic} has {critic_followers} followers; of the staff’s picks {staff_precision} are right; the picks of the loyal, of an office and of an evening’s guests are worse still.',
    'zh-CN':
      '会员池占客户的 {pool_share}，其中 {active_share_of_pool} 高度活跃（互动 {interactions_active} 次，普通会员 {interactions_pool} 次）；低消费但互动 {interactions_overlooked} 次者被忽视；批评者 {critic} 有 {critic_followers} 位粉丝；员工提名中 {staff_precision} 正确，按忠诚、按写字楼、按活动来宾挑选则更差。',
  },
  'simulate.story.sleepers': {
    en: 'Who is dozing, who half asleep, who asleep, when everybody has a rhythm of their own?',
    'zh-CN': '每人节奏不同：谁在瞌睡，谁已半睡，谁在沉睡？',
  },
  'simulate.solution.sleepers': {
    en: 'Silence in own gaps: dozing {dozing_from}–{dozing_to}, half asleep {half_asleep_from}–{half_asleep_to}, asleep {asleep_from}–{asleep_to}.',
    'zh-CN':
      '以各自购买间隔计的沉默：瞌睡 {dozing_from}–{dozing_to}，半睡 {half_asleep_from}–{half_asleep_to}，沉睡 {asleep_from}–{asleep_to}。',
  },
  'simulate.story.early_adopters': {
    en: 'Three launches: who buys first, what do they bring, what does a yuan spent on each class bring, and on whom does it spill over?',
    'zh-CN': '三次上新：谁先买？贡献多少？在各类人身上花一元收回多少？又带动了谁？',
  },
  'simulate.solution.early_adopters': {
    en: 'Class B is {share_b} of the customers and makes more than half of what all five classes spend; of the new products it buys {orders_share_b} of the orders and {launch_revenue_share_b} of the revenue. A yuan spent on B brings {return_b}, on A or C one. In communities where B was addressed {spill_over} of A and C buy on top.',
    'zh-CN':
      'B 类占客户的 {share_b}，贡献了五类客户总消费的一半以上；占新品订单的 {orders_share_b}、新品收入的 {launch_revenue_share_b}。在 B 身上花一元收回 {return_b} 元，A、C 为一元。在触达 B 的社群中，A、C 另有 {spill_over} 购买。',
  },
  'simulate.story.launches': {
    en: 'Six launches: which were accepted, and whose early purchase was a bad sign?',
    'zh-CN': '六款新品：哪些被接受？谁的早期购买反而是坏兆头？',
  },
  'simulate.solution.launches': {
    en: 'Three failed: in the first {early_days} days {p_early_bad_harbinger} of the harbingers bought them and {p_early_bad_other} of the others; {p_repeat_bad} bought again, of the good ones {p_repeat_good}.',
    'zh-CN':
      '三款失败：前 {early_days} 天内 {p_early_bad_harbinger} 的“失败先兆者”购买，其他人 {p_early_bad_other}；再次购买 {p_repeat_bad}，成功新品为 {p_repeat_good}。',
  },
  'simulate.story.mavens': {
    en: 'Computers, snacks, baby care, rehabilitation, phones: who is the maven of each?',
    'zh-CN': '电脑、零食、育儿、康复、手机：各领域的内行是谁？',
  },
  'simulate.solution.mavens': {
    en: 'Each topic has mavens of its own ({interactions_maven} interactions, others {interactions_others}); one person knows two fields.',
    'zh-CN': '每个话题各有内行（互动 {interactions_maven} 次，其他人 {interactions_others} 次）；仅一人通晓两个领域。',
  },
  'simulate.story.voice_gap': {
    en: 'The first fountain pen was recommended from friend to friend: whose word counts, seen from the listener’s income and city?',
    'zh-CN': '“入门钢笔”在朋友间推荐：从听者的收入和所在城市看，谁的话有分量？',
  },
  'simulate.solution.voice_gap': {
    en: 'By income levels above the listener: 0 {p_gap_0}, 1 {p_gap_1}, 2 {p_gap_2}, 3 {p_gap_3}, 4 {p_gap_4}; from below {p_below}. Between cities it is the city that counts: the smaller listens to the larger with {p_smaller_city}, the larger to the smaller with {p_larger_city}.',
    'zh-CN':
      '按高于听者的收入层级：0 级 {p_gap_0}，1 级 {p_gap_1}，2 级 {p_gap_2}，3 级 {p_gap_3}，4 级 {p_gap_4}；来自下方 {p_below}。异地之间看城市级别：小城市听大城市 {p_smaller_city}，大城市听小城市 {p_larger_city}。',
  },
  'simulate.story.cascades': {
    en: 'Four posts of one author: why did two run through the town and two die out?',
    'zh-CN': '同一作者的四篇帖子：为何两篇传遍全城，两篇无声无息？',
  },
  'simulate.solution.cascades': {
    en: 'Each reader wins {above} further readers above the critical mass of {critical_reproduction}, {below} below it; the number of first readers is the same.',
    'zh-CN':
      '超过临界值 {critical_reproduction} 时每位读者带来 {above} 位新读者，低于时为 {below} 位；最初读者数相同。',
  },
  'simulate.story.forum_helpers': {
    en: 'The skin-care forum: whose answers are followed by a first order?',
    'zh-CN': '护肤论坛：谁的回答之后会出现首单？',
  },
  'simulate.solution.forum_helpers': {
    en: 'First order within {within_days} days: answered by an old hand {p_helper}, staff {p_staff}, anybody {p_anybody}, nobody {p_nobody}.',
    'zh-CN': '{within_days} 天内首单：老用户回答 {p_helper}，员工 {p_staff}，普通人 {p_anybody}，无人回答 {p_nobody}。',
  },
  'simulate.story.referral_arms': {
    en: 'Four ways to refer (poster, family_card, gift_card, bonus_code): what is the K of each, and which one is abused?',
    'zh-CN': '四种推荐方式（poster、family_card、gift_card、bonus_code）：K 系数各是多少？哪种被滥用？',
  },
  'simulate.solution.referral_arms': {
    en: 'K: poster {k_poster}, family card {k_family_card}, gift card {k_gift_card}, bonus code {k_bonus_code} for honest members; a few abuse the bonus code.',
    'zh-CN':
      'K：海报 {k_poster}，家庭卡 {k_family_card}，礼品卡 {k_gift_card}，奖励码（诚实会员）{k_bonus_code}；少数人滥用奖励码。',
  },
  'simulate.story.group_buying': {
    en: 'Group buying of the fruit box: how large should a group be?',
    'zh-CN': '水果箱拼团：几人成团最好？',
  },
  'simulate.solution.group_buying': {
    en: 'Groups that fill: of two {p_of_2}, of three {p_of_3}, of five {p_of_5}.',
    'zh-CN': '成团率：两人团 {p_of_2}，三人团 {p_of_3}，五人团 {p_of_5}。',
  },
  'simulate.story.negative_word': {
    en: 'Complaints: when did something go wrong, and how did word of it spread?',
    'zh-CN': '投诉：何时出了问题？坏消息如何传开？',
  },
  'simulate.solution.negative_word': {
    en: 'From {started_on} on, {first_complaints} complaints about {topic} reached {people} people; a tie carries it with {p_carries}.',
    'zh-CN':
      '自 {started_on} 起，{first_complaints} 起关于 {topic} 的投诉传到 {people} 人；每条关系的传播概率为 {p_carries}。',
  },
  'simulate.story.needs': {
    en: 'Eight needs of parents: which are rigid, how many of the others does it take?',
    'zh-CN': '家长的八项需求：哪些是刚需？其他需求要满足几项？',
  },
  'simulate.solution.needs': {
    en: 'Three are rigid and {others_needed} of the five others must be met; then {p_buy_all} of those able to pay ({p_can_pay}) buy, else {p_buy_missing}.',
    'zh-CN':
      '三项为刚需，另五项中需满足 {others_needed} 项；此时有支付能力者（{p_can_pay}）中 {p_buy_all} 购买，否则 {p_buy_missing}。',
  },
  'simulate.story.prospects': {
    en: 'Families who are not customers: who soon will be, who refuses and why, of whom is nothing known?',
    'zh-CN': '尚非客户的家庭：谁即将成为客户？谁拒绝、为什么？谁尚未探知？',
  },
  'simulate.solution.prospects': {
    en: 'Converted: {p_convert_soon_to_be} of those who meet every criterion, {p_convert_refusing} of those who fail one, {p_convert_unexplored} of the unexplored.',
    'zh-CN':
      '转化率：满足全部条件者 {p_convert_soon_to_be}，有一项不满足者 {p_convert_refusing}，未探知者 {p_convert_unexplored}。',
  },
  'simulate.story.key_indicators': {
    en: 'Five hundred indicators: which drive paying and paying again, and which only seem to?',
    'zh-CN': '五百个指标：哪些真正驱动付费与续费，哪些只是看起来如此？',
  },
  'simulate.solution.key_indicators': {
    en: '{leak} is a leak; {only_for_pays_again} is honest for paying again only; only one key driver stands among the first hundred.',
    'zh-CN': '{leak} 为信息泄漏；{only_for_pays_again} 仅对续费有效；前一百个指标中只有一个关键驱动因素。',
  },
  'simulate.story.exposure_memory': {
    en: 'The brand film: how many contacts are enough, when is it too many, how fast is it forgotten?',
    'zh-CN': '品牌短片：看几次足够？几次过多？多久被遗忘？',
  },
  'simulate.solution.exposure_memory': {
    en: 'On the day of the last contact {p_visit_1} visit after one, {p_visit_6} after six, {p_visit_10} after ten; half is forgotten after {half_life_days_1} days (one contact) or {half_life_days_6} (six).',
    'zh-CN':
      '最后一次触达当天，看一次者 {p_visit_1} 到店，六次 {p_visit_6}，十次 {p_visit_10}；遗忘一半需 {half_life_days_1} 天（一次）或 {half_life_days_6} 天（六次）。',
  },
  'simulate.story.channel_quality': {
    en: 'Where do customers come from who stay, and where those with the largest first order?',
    'zh-CN': '留得住的客户从哪里来？首单最大的客户又从哪里来？',
  },
  'simulate.solution.channel_quality': {
    en: 'Second order within {follow_days} days: live stream {p_live_stream} (with the largest first order), table sticker {p_table_sticker}, others {p_others}.',
    'zh-CN': '{follow_days} 天内复购：直播 {p_live_stream}（首单最大），桌贴 {p_table_sticker}，其他 {p_others}。',
  },
  'simulate.story.buying_centre': {
    en: 'Member software for companies: whom must one have met before the proposal, who decides, which way of addressing moves whom, and which contacts are not real?',
    'zh-CN': '面向企业的会员软件：提交方案前必须见到谁？谁在决策？哪种接触方式能打动谁？哪些联系人不真实？',
  },
  'simulate.solution.buying_centre': {
    en: 'Won after a proposal, by how many of purchasing, finance, CIO and CEO had been met before it: none {p_win_0}, one {p_win_1}, two {p_win_2}, three {p_win_3}, four {p_win_4}; times {factor_front_line_met} when the front line had been met as well, {factor_front_line_not_met} when not. Meetings after the proposal follow from winning and explain nothing. In the group {group} those who decide sit in the parent. {p_faked} of the closed deals hold another company’s card.',
    'zh-CN':
      '提交方案后的赢单率取决于此前见过采购、财务、CIO、CEO 中的几位：零位 {p_win_0}，一位 {p_win_1}，两位 {p_win_2}，三位 {p_win_3}，四位 {p_win_4}；见过一线乘以 {factor_front_line_met}，未见过乘以 {factor_front_line_not_met}。方案之后的会面是赢单的结果，不是原因。集团 {group} 的决策者在母公司。{p_faked} 的已结商机用的是其他公司的名片。',
  },
  'simulate.story.staff_effect': {
    en: 'Whose customers come back? Compare the staff of the corner shops and bookshops.',
    'zh-CN': '谁服务过的客户会再来？比较便利店与书店的员工。',
  },
  'simulate.solution.staff_effect': {
    en: 'Second order within {follow_days} days of a first one in the store: {p_warm}, {p_usual} and {p_cold}, by who served it.',
    'zh-CN': '门店首单后 {follow_days} 天内复购：按服务员工分别为 {p_warm}、{p_usual} 与 {p_cold}。',
  },
  'simulate.story.persona_content': {
    en: 'Content for a persona against content for everybody: what does it bring, and how sure is that?',
    'zh-CN': '面向画像的内容与通用内容：效果相差多少？有多确定？',
  },
  'simulate.solution.persona_content': {
    en: '{p_persona} against {p_generic}: {lift} times as many, drawn at random.',
    'zh-CN': '{p_persona} 对 {p_generic}，为 {lift} 倍，随机分组。',
  },
  'simulate.story.personas': {
    en: 'The skin-care shop: which four people are behind its orders?',
    'zh-CN': '护肤品店：订单背后是哪四类人？',
  },
  'simulate.solution.personas': {
    en: 'Vivian (office, evenings, app, serum and cream), Xiao Linlin (young man, days off, store), Siqi’s mother (mornings, store, lotion and gifts), Xiao Wu (student, days off, app, masks).',
    'zh-CN':
      'Vivian（上班族，晚间，App，精华与面霜）、小霖霖（年轻男性，休息日，门店）、思琪妈妈（上午，门店，身体乳与礼盒）、小伍（学生，休息日，App，面膜）。',
  },
} as const satisfies Texts;
