import type { Texts } from '../message.js';

export const influenceTraitsTexts = {
  'influence/traits.title': { en: 'Whose word counts', 'zh-CN': '谁的话有分量' },
  'influence/traits.question': {
    en: 'Who are the mavens, the sharers, the voices, the hubs and the early ones, and what does their word rest on?',
    'zh-CN': '谁是内行、乐于分享者、有话语权者、枢纽和率先者？他们的影响凭什么？',
  },
  'influence/traits.option.weights': {
    en: 'How much each trait counts in the combined score: maven, sharing, voice, hub, early. A trait left out counts 0.',
    'zh-CN': '综合得分中各特质的权重：maven、sharing、voice、hub、early；未列出的为 0。',
  },
  'influence/traits.option.topShare': {
    en: 'The share of the customers who are listed as the top and may bear a tag. A larger value lists more.',
    'zh-CN': '列为最前者并可获标签的客户比例。值越大，列出越多。',
  },
  'influence/traits.option.resamples': {
    en: 'How often the evidence is drawn again for the stability of the top. More make it steadier and take longer.',
    'zh-CN': '为检验最前者的稳定性而重抽证据的次数。越多越稳，也越慢。',
  },
  'influence/traits.option.mavens': {
    en: 'The most customers listed per category and per forum topic.',
    'zh-CN': '每个品类、每个论坛话题最多列出的人数。',
  },
  'influence/traits.option.earlyDays': {
    en: 'Days after a launch that count as early.',
    'zh-CN': '新品上市后多少天内算早期。',
  },
  'influence/traits.option.followDays': {
    en: 'Days within which a purchase by somebody who hears a customer counts as following. A larger value counts more, also by chance.',
    'zh-CN': '听者在多少天内购买算跟随。值越大计入越多，偶然的也越多。',
  },
  'influence/traits.option.withinDays': {
    en: 'Days after being told of a product within which a purchase counts, and as many before for the placebo.',
    'zh-CN': '被告知商品后多少天内购买计入；安慰剂对照取之前同样天数。',
  },
  'influence/traits.option.helpDays': {
    en: 'Days after a question within which a first purchase counts.',
    'zh-CN': '提问后多少天内的首次购买计入。',
  },
  'influence/traits.option.incomeLevels': {
    en: 'Into how many groups of equal size incomes are put for the gap.',
    'zh-CN': '计算落差时把收入分成多少个等人数的组。',
  },
  'influence/traits.option.incomeCuts': {
    en: 'Incomes from which the next level begins, in place of groups of equal size.',
    'zh-CN': '各收入级别的起点，取代等人数分组。',
  },
  'influence/traits.option.education': {
    en: 'Levels of education, the lowest first, where the data have words of their own.',
    'zh-CN': '教育程度从低到高的名称（数据用自己的说法时）。',
  },
  'influence/traits.option.communities': {
    en: 'Whether to find communities and name the first of each trait in them.',
    'zh-CN': '是否划分社群并给出各社群中每项特质的领先者。',
  },
  'influence/traits.option.tagColumn': {
    en: "A column of customers with tags set by hand, to stand beside the model's.",
    'zh-CN': '客户表中人工标签的列，与模型标签并列对照。',
  },
  'influence/traits.option.level': {
    en: 'How sure the intervals are; tests are at half of the rest. A larger value makes intervals wider.',
    'zh-CN': '区间的置信水平；检验取其余部分的一半。值越大，区间越宽。',
  },
  'influence/traits.trait.maven': { en: 'Maven', 'zh-CN': '内行' },
  'influence/traits.trait.sharing': { en: 'Sharing and helping', 'zh-CN': '分享与助人' },
  'influence/traits.trait.voice': { en: 'Voice', 'zh-CN': '话语权' },
  'influence/traits.trait.hub': { en: 'Hub', 'zh-CN': '枢纽节点' },
  'influence/traits.trait.early': { en: 'Early', 'zh-CN': '率先' },
  'influence/traits.trait.helper': { en: 'Forum helper', 'zh-CN': '论坛热心人' },
  'influence/traits.attribute.income': { en: 'income', 'zh-CN': '收入' },
  'influence/traits.attribute.education': { en: 'education', 'zh-CN': '教育程度' },
  'influence/traits.attribute.city_tier': { en: 'city', 'zh-CN': '城市级别' },
  'influence/traits.by.helper': { en: 'A helper', 'zh-CN': '热心人' },
  'influence/traits.by.others': { en: 'Another customer', 'zh-CN': '其他客户' },
  'influence/traits.by.staff': { en: 'Staff', 'zh-CN': '员工' },
  'influence/traits.by.nobody': { en: 'Nobody', 'zh-CN': '无人' },
  'influence/traits.verdict.inverted_u': { en: 'Runs down, not too far', 'zh-CN': '顺落差而下，但不能太大' },
  'influence/traits.verdict.down': { en: 'Runs down', 'zh-CN': '顺落差而下' },
  'influence/traits.verdict.none': { en: 'No difference seen', 'zh-CN': '未见差异' },
  'influence/traits.verdict.placebo_fails': { en: 'Placebo fails', 'zh-CN': '安慰剂检验未通过' },
  'influence/traits.verdict.too_few': { en: 'Too few to tell', 'zh-CN': '数据太少' },
  'influence/traits.metric.top_stability': {
    en: 'The top stays the top when the evidence is drawn again',
    'zh-CN': '重抽证据后仍居最前的比例',
  },
  'influence/traits.metric.customers': { en: 'Customers seen', 'zh-CN': '考察的客户' },
  'influence/traits.metric.top': { en: 'Customers at the top', 'zh-CN': '最前的客户' },
  'influence/traits.metric.mavens': { en: 'Mavens', 'zh-CN': '内行' },
  'influence/traits.metric.maven_categories': { en: 'Categories with mavens', 'zh-CN': '有内行的品类' },
  'influence/traits.metric.mavens_of_two': {
    en: 'Further categories that mavens are mavens of',
    'zh-CN': '兼任内行的次数',
  },
  'influence/traits.metric.maven_overlap': {
    en: 'Mean overlap of the mavens of two categories',
    'zh-CN': '两个品类内行的平均重合度',
  },
  'influence/traits.metric.sharers': { en: 'Sharers and helpers', 'zh-CN': '乐于分享助人者' },
  'influence/traits.metric.voices': { en: 'Voices', 'zh-CN': '有话语权者' },
  'influence/traits.metric.hubs': { en: 'Hubs with close ties', 'zh-CN': '聚集性高的枢纽' },
  'influence/traits.metric.early_ones': { en: 'Early again and again', 'zh-CN': '一再率先者' },
  'influence/traits.metric.told': { en: 'Customers told of a product', 'zh-CN': '被告知商品的客户' },
  'influence/traits.metric.helpers': { en: 'Forum helpers', 'zh-CN': '论坛热心人' },
  'influence/traits.metric.questions': { en: 'Questions', 'zh-CN': '提问' },
  'influence/traits.metric.open_questions': { en: 'Open questions', 'zh-CN': '未答提问' },
  'influence/traits.metric.open_share': { en: 'Share of questions that are open', 'zh-CN': '未答提问占比' },
  'influence/traits.finding.top.firm': {
    en: '{n} of {customers} customers stand at the top, {name} first; {stability} of them stay there when the evidence is drawn again.',
    'zh-CN': '{customers} 位客户中 {n} 位居最前，首位为 {name}；重抽证据后其中 {stability} 仍居最前。',
  },
  'influence/traits.finding.top.loose': {
    en: '{n} of {customers} customers stand at the top, {name} first; only {stability} of them stay there when the evidence is drawn again: take the list as a pool, not as a ranking.',
    'zh-CN':
      '{customers} 位客户中 {n} 位居最前，首位为 {name}；重抽证据后仅 {stability} 仍居最前：请当作候选池，而非排名。',
  },
  'influence/traits.finding.nobody': {
    en: 'None of {customers} customers shows any of the traits that count.',
    'zh-CN': '{customers} 位客户中没有人表现出所计特质。',
  },
  'influence/traits.finding.mavens': {
    en: '{n} mavens in {categories} categories, {twice} of them in a second one too. {name} does {times} times what is usual in {category}.',
    'zh-CN':
      '{categories} 个品类共有 {n} 位内行；其中 {twice} 位兼任另一品类的内行。{name} 在{category}品类的活跃度是一般客户的 {times} 倍。',
  },
  'influence/traits.finding.voices': {
    en: '{n} customers have a voice: those who hear them buy after them, far beyond chance. {hubs} are hubs whose acquaintances know each other.',
    'zh-CN': '{n} 位客户有话语权：听者随后购买，远超偶然。另有 {hubs} 位枢纽客户，其熟人彼此相识。',
  },
  'influence/traits.finding.voices_alone': {
    en: '{n} customers have a voice: those who hear them buy after them, far beyond chance.',
    'zh-CN': '{n} 位客户有话语权：听者随后购买，远超偶然。',
  },
  'influence/traits.finding.gap.inverted_u': {
    en: 'Voice runs down the gap of {attribute}, and not too far: {above} of those told from above bought ({others} of the rest), most at a gap of {peak}; farther up it falls again.',
    'zh-CN':
      '话语权顺{attribute}落差而下，但落差不能太大：被较高者告知的有 {above} 购买（其余 {others}），落差为 {peak} 时最强，再大则回落。',
  },
  'influence/traits.finding.gap.down': {
    en: 'Voice runs down the gap of {attribute}: {above} of those told from above bought, {others} of the rest ({told} told).',
    'zh-CN': '话语权顺{attribute}落差而下：被较高者告知的有 {above} 购买，其余 {others}（共 {told}）。',
  },
  'influence/traits.finding.gap.none': {
    en: 'No voice down the gap of {attribute} is seen: {above} of those told from above bought, {others} of the rest ({told} told).',
    'zh-CN': '未见话语权顺{attribute}落差而下：被较高者告知的有 {above} 购买，其余 {others}（共 {told}）。',
  },
  'influence/traits.finding.gap.placebo_fails': {
    en: 'Those told from above by {attribute} bought more often ({above} against {others} of {told}), but did so before they were told as well: it is not the word.',
    'zh-CN':
      '按{attribute}，被较高者告知的购买更多（{above} 对 {others}，共 {told}），但被告知之前即如此：并非话语的作用。',
  },
  'influence/traits.finding.helpers': {
    en: '{n} helpers answer in the forum. In {topic} {rate} of those a helper answered then bought first, {nobody} of those nobody answered.',
    'zh-CN': '论坛有 {n} 位热心人。在{topic}中，得到热心人回答的有 {rate} 随后首次购买，无人回答的为 {nobody}。',
  },
  'influence/traits.finding.open': {
    en: '{open} of {questions} questions are open ({share}): pass them on to a helper.',
    'zh-CN': '{questions} 条提问中 {open} 条无人回答（{share}）：请转给热心人。',
  },
  'influence/traits.warning.no_maven': {
    en: 'Mavens cannot be told: it needs interactions with kind (question, favourite, answer, review, share …) and a topic or a product with a category.',
    'zh-CN':
      '无法判断内行：需要含 kind（question、favourite、answer、review、share 等）以及 topic 或带 category 的商品的互动数据。',
  },
  'influence/traits.warning.no_sharing': {
    en: 'Sharing and helping cannot be told: it needs interactions of the kinds share, forward, answer, help, post, review or comment.',
    'zh-CN': '无法判断分享与助人：需要 share、forward、answer、help、post、review 或 comment 类互动。',
  },
  'influence/traits.warning.no_voice': {
    en: 'Voice cannot be told: it needs orders with product_id of products launched within the data, and relations.',
    'zh-CN': '无法判断话语权：需要数据期内上市商品的订单（product_id）以及客户关系。',
  },
  'influence/traits.warning.no_hub': {
    en: 'Hubs cannot be told: it needs relations or referrals.',
    'zh-CN': '无法判断枢纽：需要客户关系或推荐数据。',
  },
  'influence/traits.warning.no_early': {
    en: 'Early adoption cannot be told: it needs orders with product_id of products launched within the data.',
    'zh-CN': '无法判断率先采用：需要数据期内上市商品的订单（product_id）。',
  },
  'influence/traits.warning.no_category': {
    en: 'Interactions have neither a topic nor a product with a category: mavens are per category.',
    'zh-CN': '互动数据既无 topic，也无带 category 的商品：内行须按品类判断。',
  },
  'influence/traits.warning.nothing_carried': {
    en: 'No launch is bought more often by those who hear of it from a buyer than by others: nobody is shown to have a voice.',
    'zh-CN': '没有哪个新品因听说而更多人购买：无法表明谁有话语权。',
  },
  'influence/traits.warning.no_standing': {
    en: 'Customers have no income, education or city_tier in words that have an order: voice by gap cannot be told.',
    'zh-CN': '客户没有可排序的 income、education 或 city_tier：无法判断落差中的话语权。',
  },
  'influence/traits.warning.nothing_told': {
    en: 'Nobody told another of a product (interactions with target_customer_id and product_id, and orders): voice by gap cannot be told.',
    'zh-CN':
      '没有客户向他人介绍商品的记录（含 target_customer_id 与 product_id 的互动，以及订单）：无法判断落差中的话语权。',
  },
  'influence/traits.warning.together': {
    en: 'Gaps of {attributes} go together: one may stand for another. The strongest is the likeliest.',
    'zh-CN': '{attributes}的落差彼此相关：其一可能代表另一。最强者最可信。',
  },
  'influence/traits.warning.no_forum': {
    en: 'Questions and answers cannot be matched: it needs interactions with interaction_id and answer_to.',
    'zh-CN': '无法对应问答：需要含 interaction_id 与 answer_to 的互动数据。',
  },
  'influence/traits.warning.no_forum_product': {
    en: 'No topic has a product that askers buy after asking: first orders cannot be counted.',
    'zh-CN': '没有哪个话题的提问者随后明显购买某商品：无法计算首单。',
  },
  'influence/traits.warning.no_weight': {
    en: 'No trait with a weight above 0 can be told: the combined score is 0.',
    'zh-CN': '没有权重大于 0 且可判断的特质：综合得分为 0。',
  },
  'influence/traits.warning.no_communities': {
    en: 'No ties: communities cannot be told.',
    'zh-CN': '没有关系数据：无法划分社群。',
  },
  'influence/traits.nothing': {
    en: '{function}: not enough data: no customer did anything that shows a trait. Add interactions, relations or orders of new products.',
    'zh-CN': '{function}：数据不足：没有客户表现出任何特质。请补充互动、关系或新品订单。',
  },
  'influence/traits.chart.traits': { en: 'Customers who bear each trait', 'zh-CN': '各项特质的客户数' },
  'influence/traits.chart.traits.alt': {
    en: 'Customers by trait: {traits} among {customers}.',
    'zh-CN': '各项特质的客户数：{customers} 位客户中有{traits}。',
  },
  'influence/traits.chart.traits.alt.mavens': { en: '{n} {n#maven|mavens}', 'zh-CN': '内行 {n} 位' },
  'influence/traits.chart.traits.alt.voices': { en: '{n} {n#voice|voices}', 'zh-CN': '有话语权者 {n} 位' },
  'influence/traits.chart.traits.alt.hubs': { en: '{n} {n#hub|hubs}', 'zh-CN': '枢纽 {n} 位' },
  'influence/traits.chart.top': { en: 'The first by combined score', 'zh-CN': '综合得分最高者' },
  'influence/traits.chart.top.alt': {
    en: 'The first {n} by combined score; {name} leads with {score}.',
    'zh-CN': '综合得分最高的 {n} 位；{name} 以 {score} 居首。',
  },
  'influence/traits.chart.gap.income': { en: 'Voice by the gap of income', 'zh-CN': '收入落差与话语权' },
  'influence/traits.chart.gap.education': { en: 'Voice by the gap of education', 'zh-CN': '教育程度落差与话语权' },
  'influence/traits.chart.gap.city_tier': { en: 'Voice by the gap of city tier', 'zh-CN': '城市级别落差与话语权' },
  'influence/traits.chart.gap.alt': {
    en: 'Share of {told} who bought after being told, by how far the teller stands above them ({attribute}): {above} told from above, {others} of the rest.',
    'zh-CN': '{told} 被告知后购买的比例，按告知者高出的程度（{attribute}）：被较高者告知的 {above}，其余 {others}。',
  },
  'reason.key_customer': {
    en: 'Whose word counts: first by maven, sharing, voice, hub and early traits',
    'zh-CN': '有分量的客户：内行、分享、话语权、枢纽与率先综合居前',
  },
  'reason.forum_helper': { en: 'Answers questions of others in the forum', 'zh-CN': '在论坛解答他人提问' },
} as const satisfies Texts;
