import type { Texts } from '../message.js';

export const influenceReferralTexts = {
  'influence/referral.title': { en: 'Who brings whom', 'zh-CN': '谁带来了谁' },
  'influence/referral.question': {
    en: 'Who brings new customers, what is that worth, by which way best, and does it go on of itself?',
    'zh-CN': '谁在带来新客户？价值多少？哪种方式最好？能否自行延续？',
  },
  'influence/referral.option.matureDays': {
    en: 'Days a customer must have had to bring others before they count for K. A larger value counts fewer, more settled ones.',
    'zh-CN': '客户成为客户满多少天才计入 K。值越大，计入的越少、越成熟。',
  },
  'influence/referral.option.anyway': {
    en: 'Share of the referred money that would have come anyway; the share that had bought before unless given. A larger value leaves less to the referrer.',
    'zh-CN': '被推荐者消费中本来就会发生的比例；默认取推荐前已购买者的占比。值越大，归于推荐者的越少。',
  },
  'influence/referral.option.burst': {
    en: 'Referrals within a few days from which on they are suspicious. A larger value flags fewer.',
    'zh-CN': '短时间内达到多少次推荐视为可疑。值越大，标记越少。',
  },
  'influence/referral.option.burstDays': {
    en: 'How many days that is. A larger value flags more.',
    'zh-CN': '上述“短时间”的天数。值越大，标记越多。',
  },
  'influence/referral.option.fdr': {
    en: 'Share of false alarms among those flagged for bringing too many. A larger value flags more.',
    'zh-CN': '因推荐过多而被标记者中误报的比例。值越大，标记越多。',
  },
  'influence/referral.option.top': { en: 'Codes and customers in the lists.', 'zh-CN': '名单中的代码数与客户数。' },
  'influence/referral.option.level': {
    en: 'How sure the intervals are. A larger value makes them wider.',
    'zh-CN': '区间的置信水平。值越大，区间越宽。',
  },
  'influence/referral.metric.referrals': { en: 'Referrals that count', 'zh-CN': '有效推荐' },
  'influence/referral.metric.referrers': { en: 'Customers who brought somebody', 'zh-CN': '带来新客户的客户' },
  'influence/referral.metric.k_factor': { en: 'K: customers brought by each', 'zh-CN': 'K 值：每位客户带来的客户数' },
  'influence/referral.metric.p_above_one': { en: 'Chance that K is above 1', 'zh-CN': 'K 大于 1 的概率' },
  'influence/referral.metric.customers': { en: 'Customers who had the time', 'zh-CN': '时间足够、计入 K 的客户' },
  'influence/referral.metric.generation_days': {
    en: 'Days from becoming a customer to bringing one',
    'zh-CN': '从成为客户到带来客户的天数',
  },
  'influence/referral.metric.deepest': { en: 'Steps of the deepest tree', 'zh-CN': '最深推荐层数' },
  'influence/referral.metric.largest_tree': {
    en: 'Customers below in the largest tree',
    'zh-CN': '最大推荐树的下级客户',
  },
  'influence/referral.metric.value': { en: 'Money of referred customers', 'zh-CN': '被推荐客户的消费' },
  'influence/referral.metric.anyway_share': { en: 'Share that would have come anyway', 'zh-CN': '本来就会发生的比例' },
  'influence/referral.metric.value_own': { en: 'Money that referring brought', 'zh-CN': '推荐带来的消费' },
  'influence/referral.metric.known_before_share': {
    en: 'Share of the referred who had bought before',
    'zh-CN': '推荐前已购买的比例',
  },
  'influence/referral.metric.suspects': { en: 'Customers to look at for abuse', 'zh-CN': '疑似滥用、需核查的客户' },
  'influence/referral.metric.rings': { en: 'Rings', 'zh-CN': '循环推荐' },
  'influence/referral.suspicion.self': { en: 'Referred themselves', 'zh-CN': '自己推荐自己' },
  'influence/referral.suspicion.ring': { en: 'In a ring', 'zh-CN': '处于循环中' },
  'influence/referral.suspicion.household': { en: 'Own household, more than once', 'zh-CN': '多次推荐同户家人' },
  'influence/referral.suspicion.burst': { en: 'Many on few days', 'zh-CN': '短时间内过多' },
  'influence/referral.suspicion.many': { en: 'Far more than others by the same mode', 'zh-CN': '远多于同方式的其他人' },
  'influence/referral.finding.k.grows': {
    en: 'On average each of {customers} customers brings {k} others: above 1, it goes on of itself.',
    'zh-CN': '{customers} 位客户平均每位带来 {k} 位：大于 1，可自行延续。',
  },
  'influence/referral.finding.k.fades': {
    en: 'On average each of {customers} customers brings {k} others: below 1, referring adds to what we win but does not go on of itself.',
    'zh-CN': '{customers} 位客户平均每位带来 {k} 位：小于 1，推荐能放大获客，但不会自行延续。',
  },
  'influence/referral.finding.k.unclear': {
    en: 'On average each of {customers} customers brings {k} others: whether that is above 1 cannot be told yet.',
    'zh-CN': '{customers} 位客户平均每位带来 {k} 位：是否大于 1 尚不能判断。',
  },
  'influence/referral.finding.few': {
    en: '{referrals} {referrals#referral|referrals} by {referrers} {referrers#customer|customers}: too few to tell how many each brings.',
    'zh-CN': '{referrers} 位客户的 {referrals} 次推荐：太少，无法判断每位带来多少。',
  },
  'influence/referral.finding.modes': {
    en: 'Customers who came by {best} bring most by it: {k} each ({low} to {high}); by {worst} only {least}.',
    'zh-CN': '经{best}而来的客户用它带来的最多：每位 {k}（{low} 至 {high}）；经{worst}的只有 {least}。',
  },
  'influence/referral.finding.value': {
    en: 'Those brought by {referrers} customers spent {value}; without the {share} that would have come anyway, referring brought {own}.',
    'zh-CN': '{referrers} 位客户带来的人共消费 {value}；扣除本来就会发生的 {share}，推荐带来 {own}。',
  },
  'influence/referral.finding.groups': {
    en: 'Groups of {size} fill best: {share} of {opened} opened. Larger groups are asked for by more and filled by fewer.',
    'zh-CN': '{size} 人团成团率最高：开团 {opened} 个，成团 {share}。',
  },
  'influence/referral.finding.suspects': {
    en: '{suspects} {suspects#customer looks|customers look} like abuse ({rings} {rings#ring|rings} among them): look before paying out.',
    'zh-CN': '{suspects} 位客户疑似滥用（其中循环推荐 {rings} 个）：发放奖励前请核查。',
  },
  'influence/referral.warning.left_out': {
    en: '{n} {n#referral has|referrals have} an unknown end and {n#is|are} left out.',
    'zh-CN': '{n} 次推荐的一端未知，未计入。',
  },
  'influence/referral.warning.self': {
    en: '{n} {n#customer|customers} referred themselves: not counted.',
    'zh-CN': '{n} 次推荐是客户推荐自己：未计入。',
  },
  'influence/referral.warning.repeated': {
    en: '{n} {n#referral brings|referrals bring} somebody who had been brought already: the first counts.',
    'zh-CN': '{n} 次推荐的对象此前已被推荐：以首次为准。',
  },
  'influence/referral.warning.rings': {
    en: '{n} {n#ring|rings} of customers who brought each other: listed, in no tree.',
    'zh-CN': '{n} 组客户互相推荐成环：已列出，不归入任何推荐树。',
  },
  'influence/referral.warning.undated': {
    en: '{n} {n#referral has|referrals have} no date: they count after all dated ones.',
    'zh-CN': '{n} 次推荐没有日期：排在有日期者之后。',
  },
  'influence/referral.warning.few_mature': {
    en: 'Not enough customers who had the time to refer for K: needs {n}. Lower matureDays, or wait.',
    'zh-CN': '时间足够的客户太少，无法计算 K：至少需要 {n} 位。可减小 matureDays，或等待。',
  },
  'influence/referral.warning.anyway_least': {
    en: 'What would have come anyway is taken as the share that had bought before they were referred: at least that much. A test that withholds the offer from some would tell.',
    'zh-CN': '“本来就会发生”按推荐前已购买者的比例计：这是下限。对部分客户不提供推荐活动的对照试验才能测出实际值。',
  },
  'influence/referral.left_out': { en: 'referrals with an unknown end', 'zh-CN': '一端未知的推荐' },
  'influence/referral.advice.empty': {
    en: 'A referral needs a known referrer and a known referred customer.',
    'zh-CN': '一次推荐需要已知的推荐者与被推荐者。',
  },
  'influence/referral.chart.modes': {
    en: 'Customers brought by each who came by the mode',
    'zh-CN': '经各方式而来的客户，每位再带来多少',
  },
  'influence/referral.chart.modes.alt': {
    en: 'K with interval for {n} modes; {mode}: {k}.',
    'zh-CN': '{n} 种方式的 K 值及区间；{mode}：{k}。',
  },
  'influence/referral.chart.tree': { en: 'The largest referral tree', 'zh-CN': '最大的推荐树' },
  'influence/referral.chart.tree.alt': {
    en: 'The largest tree, {n} customers, of which {drawn} are drawn in rings around the first.',
    'zh-CN': '最大的推荐树共 {n} 位客户，图中以首位为中心分层画出 {drawn} 位。',
  },
  'influence/referral.chart.groups': { en: 'Groups that filled, by size', 'zh-CN': '各人数团的成团率' },
  'influence/referral.chart.groups.alt': {
    en: 'Share of groups that filled for {n} sizes, with interval.',
    'zh-CN': '{n} 种人数的成团率及区间。',
  },
  'action.check': { en: 'Look at', 'zh-CN': '核查' },
  'reason.brought_customers': { en: 'Brought customers who buy', 'zh-CN': '带来了有消费的客户' },
  'reason.referral_suspicion': { en: 'Referrals look like abuse', 'zh-CN': '推荐疑似滥用' },
  'influence/referral.table.referrers': {
    en: 'Who brought whom, and what it is worth',
    'zh-CN': '推荐人及其带来的价值',
  },
  'influence/referral.table.modes': { en: 'Modes compared', 'zh-CN': '各推荐方式比较' },
  'influence/referral.table.codes': { en: 'Codes compared', 'zh-CN': '各推荐码比较' },
  'influence/referral.table.group_sizes': { en: 'Group buying by size of the group', 'zh-CN': '各规模的拼团' },
  'influence/referral.table.suspects': { en: 'Referrals to look at', 'zh-CN': '待核查的推荐' },
  'influence/referral.table.rings': { en: 'Rings of referrals', 'zh-CN': '循环推荐' },
} as const satisfies Texts;
