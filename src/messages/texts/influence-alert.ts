import type { Texts } from '../message.js';

export const influenceAlertTexts = {
  'influence/alert.title': { en: 'Bad word of mouth, and good', 'zh-CN': '负面口碑与正面口碑' },
  'influence/alert.question': {
    en: 'Is bad word of mouth more than usual, who is heard, how far would it go, and with whom do we speak first?',
    'zh-CN': '负面口碑是否超出平常？谁的话有人听？会传多远？应先与谁沟通？',
  },
  'influence/alert.option.bad': {
    en: 'Sentiment up to which a voice is bad (−1 to 1). A larger value takes more for bad.',
    'zh-CN': '情感得分不高于该值即为负面（−1 至 1）。值越大，计为负面的越多。',
  },
  'influence/alert.option.good': {
    en: 'Sentiment from which on a voice is good. A larger value takes fewer for good.',
    'zh-CN': '情感得分不低于该值即为正面。值越大，计为正面的越少。',
  },
  'influence/alert.option.period': {
    en: 'Length of a period: day, week, month; the one that suits the data unless given. Shorter ones warn sooner and are less sure.',
    'zh-CN': '每期长度：day、week、month；不指定则按数据选择。越短预警越早，但越不确定。',
  },
  'influence/alert.option.falseAlarm': {
    en: 'Chance of a false alarm in one period. A larger value warns sooner, and more often for nothing.',
    'zh-CN': '每期误报的概率。值越大，预警越早，误报也越多。',
  },
  'influence/alert.option.rival': {
    en: "Column of customers that names the rival's product they own; shown beside each critic.",
    'zh-CN': '客户表中记录其拥有的竞品的列；显示在每位批评者旁。',
  },
  'influence/alert.option.simulations': {
    en: 'How often the spread is played through. A larger value narrows its interval.',
    'zh-CN': '模拟传播的次数。值越大，区间越窄。',
  },
  'influence/alert.option.top': { en: 'Critics in the picture and in the list.', 'zh-CN': '图与名单中的批评者人数。' },
  'influence/alert.option.level': {
    en: 'How sure the interval of the spread is. A larger value makes it wider.',
    'zh-CN': '传播区间的置信水平。值越大，区间越宽。',
  },
  'influence/alert.metric.negative_usual': { en: 'Bad voices in a usual period', 'zh-CN': '平常每期的负面声音' },
  'influence/alert.metric.negative_limit': { en: 'Bad voices: limit', 'zh-CN': '负面声音：控制上限' },
  'influence/alert.metric.negative_last': { en: 'Bad voices in the last period', 'zh-CN': '最近一期的负面声音' },
  'influence/alert.metric.positive_usual': { en: 'Good voices in a usual period', 'zh-CN': '平常每期的正面声音' },
  'influence/alert.metric.positive_limit': { en: 'Good voices: limit', 'zh-CN': '正面声音：控制上限' },
  'influence/alert.metric.positive_last': { en: 'Good voices in the last period', 'zh-CN': '最近一期的正面声音' },
  'influence/alert.metric.alarms': { en: 'Runs of bad word above the limit', 'zh-CN': '负面超限的次数' },
  'influence/alert.metric.good_news': { en: 'Runs of good word above the limit', 'zh-CN': '正面超限的次数' },
  'influence/alert.metric.critics': { en: 'Customers who said something bad', 'zh-CN': '发表过负面意见的客户' },
  'influence/alert.metric.top_critics_share': {
    en: 'Share of all that is heard that comes from ten critics',
    'zh-CN': '十位批评者占全部负面传播的比例',
  },
  'influence/alert.period.day': { en: 'Day', 'zh-CN': '日' },
  'influence/alert.period.week': { en: 'Week', 'zh-CN': '周' },
  'influence/alert.period.month': { en: 'Month', 'zh-CN': '月' },
  'influence/alert.unit.day': { en: 'day', 'zh-CN': '日' },
  'influence/alert.unit.week': { en: 'week', 'zh-CN': '周' },
  'influence/alert.unit.month': { en: 'month', 'zh-CN': '月' },
  'influence/alert.alarm.none': { en: 'Usual', 'zh-CN': '平常' },
  'influence/alert.alarm.negative': { en: 'Bad', 'zh-CN': '负面' },
  'influence/alert.alarm.positive': { en: 'Good', 'zh-CN': '正面' },
  'influence/alert.line.negative': { en: 'Bad voices', 'zh-CN': '负面声音' },
  'influence/alert.line.negative_limit': { en: 'Limit of bad voices', 'zh-CN': '负面控制上限' },
  'influence/alert.line.positive': { en: 'Good voices', 'zh-CN': '正面声音' },
  'influence/alert.finding.calm': {
    en: 'Bad word of mouth stays within its limits: {usual} per {unit} is usual, {limit} would still be chance.',
    'zh-CN': '负面口碑在控制范围内：平常每{unit} {usual} 条，{limit} 条以内都属偶然。',
  },
  'influence/alert.finding.alarm': {
    en: 'From {from} to {to} bad word of mouth stood above its limit: {voices} voices of {people} customers, where {usual} per {unit} are usual.',
    'zh-CN': '{from} 至 {to} 负面口碑超出上限：{people} 位客户的 {voices} 条，而平常每{unit} {usual} 条。',
  },
  'influence/alert.finding.alarm.about': {
    en: 'From {from} to {to} bad word of mouth stood above its limit: {voices} voices of {people} customers, where {usual} per {unit} are usual; {share} of them about {about}.',
    'zh-CN':
      '{from} 至 {to} 负面口碑超出上限：{people} 位客户的 {voices} 条，而平常每{unit} {usual} 条；其中 {share} 与{about}有关。',
  },
  'influence/alert.finding.alarm.now': {
    en: 'Bad word of mouth stands above its limit since {from}: {voices} voices of {people} customers so far, where {usual} per {unit} are usual. Answer now.',
    'zh-CN':
      '自 {from} 起负面口碑超出上限：目前 {people} 位客户的 {voices} 条，而平常每{unit} {usual} 条。请立即回应。',
  },
  'influence/alert.finding.alarm.now.about': {
    en: 'Bad word of mouth stands above its limit since {from}: {voices} voices of {people} customers so far, where {usual} per {unit} are usual; {share} of them about {about}. Answer now.',
    'zh-CN':
      '自 {from} 起负面口碑超出上限：目前 {people} 位客户的 {voices} 条，而平常每{unit} {usual} 条；其中 {share} 与{about}有关。请立即回应。',
  },
  'influence/alert.finding.spread': {
    en: 'At the end of its first period it was to be expected that {expected} customers would say it ({low} to {high}) if nothing was done ({chance} of those who hear it say it too); it became {people}.',
    'zh-CN':
      '首期结束时预计：若不处理，会有 {expected} 位客户参与（{low} 至 {high}；听到者中 {chance} 会再说）；实际为 {people} 位。',
  },
  'influence/alert.finding.critic': {
    en: '{name} is heard most: {times} bad voices, {reach} customers hear each. Ten critics make {share} of all that is heard.',
    'zh-CN': '{name} 的声音传得最广：{times} 条负面，每条有 {reach} 位客户听到。十位批评者占全部负面传播的 {share}。',
  },
  'influence/alert.finding.good': {
    en: 'Good word of mouth stood above its limit from {from}: {voices} voices, where {usual} per {unit} are usual. Find out what was done right, and thank those who said it.',
    'zh-CN': '自 {from} 起正面口碑超出上限：{voices} 条，而平常每{unit} {usual} 条。请找出做对了什么，并感谢发声者。',
  },
  'influence/alert.warning.no_ties': {
    en: 'No ties between customers are known: every voice weighs the same, and no spread is expected.',
    'zh-CN': '没有客户关系数据：每条声音权重相同，也不预测传播。',
  },
  'influence/alert.warning.no_rival': {
    en: "Whether a critic owns the rival's product is not known: name a column of customers with rival.",
    'zh-CN': '批评者是否拥有竞品不得而知：可用 rival 指定客户表中的列。',
  },
  'influence/alert.warning.few_periods': {
    en: 'The limits rest on {n} usual periods only: take them as a first guess.',
    'zh-CN': '控制限仅基于 {n} 个平常期：只能作为初步参考。',
  },
  'influence/alert.warning.neutral': {
    en: '{n} {n#voice is|voices are} neither good nor bad and {n#is|are} left out.',
    'zh-CN': '{n} 条声音既非正面也非负面，未计入。',
  },
  'influence/alert.too_few': {
    en: '{function}: not enough data to say what is usual: needs {least} periods, has {n}. Use a shorter period.',
    'zh-CN': '{function}：数据不足以判断平常水平：需要 {least} 期，现有 {n} 期。请缩短每期长度。',
  },
  'influence/alert.advice.empty': {
    en: 'A voice needs a customer, a time, and a sentiment, a rating, or the kind complaint.',
    'zh-CN': '一条声音需要客户、时间，以及情感得分、评分或 complaint（投诉）类型。',
  },
  'influence/alert.chart.series': { en: 'What customers say, by period', 'zh-CN': '各期客户声音' },
  'influence/alert.chart.series.alt': {
    en: 'Bad and good voices in {n} periods with the limit of bad ones at {limit}; {alarms} {alarms#run|runs} above it.',
    'zh-CN': '{n} 期的负面与正面声音，负面控制上限为 {limit}；超限 {alarms} 次。',
  },
  'influence/alert.chart.critics': { en: 'Whose bad word is heard most', 'zh-CN': '谁的负面声音传得最广' },
  'influence/alert.chart.critics.alt': {
    en: 'The first {n} critics by voices × those who hear them. First: {name}, {weight}.',
    'zh-CN': '按声音数 × 听众数排列的前 {n} 位批评者。第一位：{name}，{weight}。',
  },
  'action.answer_critic': { en: 'Speak with', 'zh-CN': '主动沟通' },
  'reason.critic': { en: 'Says bad things and is heard', 'zh-CN': '发表负面意见且有人听' },
  'reason.critic_now': { en: 'Part of the bad word going round, and is heard', 'zh-CN': '参与当前的负面传播且有人听' },
  'influence/alert.table.periods': { en: 'Bad word by period, and its limits', 'zh-CN': '各期负面口碑与控制限' },
  'influence/alert.table.episodes': { en: 'When it was too much', 'zh-CN': '超出控制限的时段' },
  'influence/alert.table.critics': { en: 'Who speaks badly, and who is heard', 'zh-CN': '批评者及其影响范围' },
} as const satisfies Texts;
