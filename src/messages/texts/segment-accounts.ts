import type { Texts } from '../message.js';

export const segmentAccountsTexts = {
  'segment/accounts.title': { en: 'Accounts', 'zh-CN': '企业客户档案' },
  'segment/accounts.question': {
    en: 'What did each company buy and what could it still buy, who decides there, and does meeting them before the proposal go with winning?',
    'zh-CN': '每家企业买了什么、还能买什么？谁是决策者？提案前见过决策者的商机，是否更常赢单？',
  },
  'segment/accounts.option.minDeals': {
    en: 'Closed deals below which a win rate is not compared; larger compares fewer.',
    'zh-CN': '已结商机少于此数时不比较赢单率；越大，参与比较的越少。',
  },
  'segment/accounts.option.level': {
    en: 'Confidence level of the intervals; a higher level makes them wider.',
    'zh-CN': '区间的置信水平；水平越高，区间越宽。',
  },
  'segment/accounts.empty.advice': {
    en: 'Give deals with their company.',
    'zh-CN': '请提供带有公司编号的商机。',
  },
  'segment/accounts.metric.win_rate': { en: 'Win rate of closed deals', 'zh-CN': '已结商机的赢单率' },
  'segment/accounts.metric.accounts': { en: 'Companies with deals', 'zh-CN': '有商机的企业数' },
  'segment/accounts.metric.deals': { en: 'Deals', 'zh-CN': '商机数' },
  'segment/accounts.metric.closed': { en: 'Closed deals', 'zh-CN': '已结商机数' },
  'segment/accounts.metric.won': { en: 'Deals won', 'zh-CN': '赢单数' },
  'segment/accounts.metric.open': { en: 'Open deals', 'zh-CN': '进行中的商机数' },
  'segment/accounts.metric.won_amount': { en: 'Amount won', 'zh-CN': '赢单金额' },
  'segment/accounts.metric.open_amount': { en: 'Amount of open deals', 'zh-CN': '进行中的商机金额' },
  'segment/accounts.metric.white_accounts': { en: 'Companies with white space', 'zh-CN': '有空白品类的企业数' },
  'segment/accounts.finding.win_rate': {
    en: '{accounts} companies: {won} of {closed} closed deals were won ({rate}), {amount} in all.',
    'zh-CN': '{accounts} 家企业：{closed} 个已结商机赢下 {won} 个（{rate}），合计 {amount}。',
  },
  'segment/accounts.finding.win_rate_unpriced': {
    en: '{accounts} companies: {won} of {closed} closed deals were won ({rate}).',
    'zh-CN': '{accounts}家企业：{closed}个已结商机赢下{won}个（{rate}）。',
  },
  'segment/accounts.finding.none_closed': {
    en: 'None of the {deals} deals is closed yet: no win rate can be known.',
    'zh-CN': '{deals} 个商机都未结束，赢单率尚不可知。',
  },
  'segment/accounts.finding.coverage': {
    en: 'With {many} of the deciding roles met before the proposal {high_rate} of {high_n} deals were won, with {few} only {low_rate} of {low_n}. Meet those who decide before proposing.',
    'zh-CN':
      '提案前见过 {many} 类决策者的 {high_n} 个商机赢单率为 {high_rate}，见过 {few} 类的 {low_n} 个仅为 {low_rate}。提案之前先见到决策者。',
  },
  'segment/accounts.finding.coverage_unclear': {
    en: 'With {many} of the deciding roles met before the proposal {high_rate} of {high_n} deals were won, with {few} {low_rate} of {low_n}: too few to call them different.',
    'zh-CN':
      '提案前见过 {many} 类决策者的 {high_n} 个商机赢单率为 {high_rate}，见过 {few} 类的 {low_n} 个为 {low_rate}：数量太少，不能断定有差别。',
  },
  'segment/accounts.finding.decider': {
    en: 'The role that decides most often is {role}: {share} of {n} decisions ({low} to {high}).',
    'zh-CN': '最常拍板的角色是{role}：在 {n} 次决策中占 {share}（{low} 至 {high}）。',
  },
  'segment/accounts.finding.white_space': {
    en: '{accounts} of {n} companies have categories that were neither bought nor spoken of.',
    'zh-CN': '{n} 家企业中有 {accounts} 家存在从未购买、也从未谈过的品类。',
  },
  'segment/accounts.finding.white_products': {
    en: '{accounts} of {n} companies have products that were neither bought nor spoken of. Which category a product belongs to is not known.',
    'zh-CN': '{n} 家企业中有 {accounts} 家存在从未购买、也从未谈过的产品。产品所属的品类未知。',
  },
  'segment/accounts.finding.open': {
    en: '{open} deals are open, {amount} in all.',
    'zh-CN': '进行中的商机有 {open} 个，合计 {amount}。',
  },
  'segment/accounts.finding.open_unpriced': {
    en: '{open} deals are open; the data give no amount for them.',
    'zh-CN': '进行中的商机有 {open} 个，数据中没有它们的金额。',
  },
  'segment/accounts.warning.no_coverage': {
    en: 'Who was met before a proposal is not known: it needs interactions with deal_id, contacts with company_id and role, and the deciding role in deals.',
    'zh-CN': '无法得知提案前见过谁：需要带 deal_id 的互动记录、带 company_id 和 role 的联系人，以及商机中的决策角色。',
  },
  'segment/accounts.warning.thin_accounts': {
    en: '{accounts} of {n} companies have fewer than {least} closed deals: read their win rate with its interval.',
    'zh-CN': '{n} 家企业中 {accounts} 家的已结商机不足 {least} 个：其赢单率须连同区间一起看。',
  },
  'segment/accounts.left_out': { en: 'deals that name no company', 'zh-CN': '未注明公司的商机' },
  'segment/accounts.warning.repeated': {
    en: '{rows} {rows#row names a deal|rows name deals} that a row before names too: each row counts as a deal of its own. Give one row per deal.',
    'zh-CN': '有 {rows} 行的商机编号在前面已出现：每行按一个商机计。请每个商机只给一行。',
  },
  'segment/accounts.warning.respelt': {
    en: '{products} {products#product|products} of the deals {products#is|are} written otherwise in the list of products (case or blanks); taken as the same.',
    'zh-CN': '商机中有 {products} 个产品的写法（大小写或空格）与产品表不同，已视为同一产品。',
  },
  'segment/accounts.chart.coverage.title': {
    en: 'Win rate by deciding roles met before the proposal',
    'zh-CN': '提案前见过的决策角色数与赢单率',
  },
  'segment/accounts.chart.coverage.alt': {
    en: 'Dots with intervals for {n} closed deals: the win rate is {from} with the fewest deciding roles met and {to} with the most.',
    'zh-CN': '{n} 个已结商机的赢单率及区间：见过决策角色最少时为 {from}，最多时为 {to}。',
  },
  'segment/accounts.chart.parents.title': {
    en: 'Amount won by company and parent',
    'zh-CN': '各企业（含子公司）赢单金额',
  },
  'segment/accounts.chart.parents.alt': {
    en: 'Bars for {n} companies with their subsidiaries; {first} brought most, {amount}.',
    'zh-CN': '{n} 家企业（含子公司）的条形图；最多的是{first}，{amount}。',
  },
  'action.meet_decider': { en: 'Meet before the proposal', 'zh-CN': '提案前见面' },
  'reason.decider_not_met': {
    en: 'Takes part in the decision, and was not met about the open deal',
    'zh-CN': '该角色参与决策，而此进行中的商机尚未见过',
  },
  'segment/accounts.option.account': {
    en: 'Account whose page is shown, with those of its subsidiaries, by its id or name; left out: the four accounts with most won and open together.',
    'zh-CN': '显示档案的企业（编号或名称，含其子公司）；省略则为赢单与进行中金额合计最高的四家。',
  },
  'segment/accounts.account.expected': {
    en: 'the id or name of a company with a deal',
    'zh-CN': '有商机的企业编号或名称',
  },
  'segment/accounts.account.near': {
    en: 'Did you mean {near}?',
    'zh-CN': '是否指 {near}？',
  },
  'segment/accounts.metric.decision_cut': {
    en: 'Median amount of decided deals',
    'zh-CN': '已决商机金额中位数',
  },
  'segment/accounts.finding.account': {
    en: '{account}: {won} of {closed} closed deals won, {open} open. Every category was bought or spoken of.',
    'zh-CN': '{account}：{closed} 个已结商机赢下 {won} 个，进行中 {open} 个。各品类均已购买或谈过。',
  },
  'segment/accounts.finding.account_white': {
    en: '{account}: {won} of {closed} closed deals won, {open} open. Never spoken of, in categories not bought: {white}.',
    'zh-CN': '{account}：{closed} 个已结商机赢下 {won} 个，进行中 {open} 个。未购品类中从未谈过的产品：{white}。',
  },
  'segment/accounts.finding.account_white_products': {
    en: '{account}: {won} of {closed} closed deals won, {open} open. Neither bought nor spoken of: {white}.',
    'zh-CN': '{account}：{closed} 个已结商机赢下 {won} 个，进行中 {open} 个。从未购买、也从未谈过的产品：{white}。',
  },
  'segment/accounts.finding.meeting': {
    en: 'Where {role} was met before the proposal {rate} of {n} deals were won, else {other} of {other_n}; with as many of the other deciding roles met, {like} of the deals more are won ({low} to {high}).',
    'zh-CN':
      '提案前见过{role}的 {n} 个商机赢单率为 {rate}，未见的 {other_n} 个为 {other}；在见过同样多其他决策角色的商机之间，仍多赢下 {like} 的商机（{low} 至 {high}）。',
  },
  'segment/accounts.finding.decision_size': {
    en: 'Who decides changes with the amount: from {cut} on most often {role} ({share} of {n} decisions), below it {below} ({below_share} of {below_n}).',
    'zh-CN':
      '金额不同，拍板的人也不同：{cut} 及以上最常是{role}（{n} 次中占 {share}），以下最常是{below}（{below_n} 次中占 {below_share}）。',
  },
  'segment/accounts.chart.pages.title': {
    en: 'One page per account',
    'zh-CN': '一户一档',
  },
  'segment/accounts.chart.pages.alt': {
    en: 'Cards for {n} accounts: company, deals, amounts, products bought, open, lost to a competitor and never spoken of, contacts, roles met. First {first}, {won} of {closed} closed deals won.',
    'zh-CN':
      '{n} 家企业的档案卡：企业概况、商机、金额、已购、进行中、竞品占有与从未谈过的产品、联系人、见过的角色。第一家为{first}，{closed} 个已结商机赢下 {won} 个。',
  },
  'segment/accounts.chart.role_meetings.title': {
    en: 'Win rate with the role met before the proposal, and without',
    'zh-CN': '提案前是否见过该角色与赢单率',
  },
  'segment/accounts.chart.role_meetings.alt': {
    en: 'Dots with intervals for {n} roles, a diamond where the role was not met: furthest apart for {role}, {met} with it met and {not_met} without.',
    'zh-CN': '{n} 类角色的赢单率及区间，菱形为未见：差距最大的是{role}，见过为 {met}，未见为 {not_met}。',
  },
  'segment/accounts.card.company_label': {
    en: 'Company',
    'zh-CN': '企业',
  },
  'segment/accounts.card.employees': {
    en: '{n} employees',
    'zh-CN': '员工 {n} 人',
  },
  'segment/accounts.card.subsidiary': {
    en: 'subsidiary',
    'zh-CN': '子公司',
  },
  'segment/accounts.card.parent': {
    en: 'parent of {n}',
    'zh-CN': '下属 {n} 家子公司',
  },
  'segment/accounts.card.deals_label': {
    en: 'Closed deals',
    'zh-CN': '已结商机',
  },
  'segment/accounts.card.deals': {
    en: '{won} of {closed} won ({rate}; {low} to {high})',
    'zh-CN': '{closed} 个中赢 {won} 个（{rate}；{low} 至 {high}）',
  },
  'segment/accounts.card.none_closed': {
    en: 'none closed, {open} open',
    'zh-CN': '无已结，进行中 {open} 个',
  },
  'segment/accounts.card.amounts_label': {
    en: 'Amount won · open',
    'zh-CN': '赢单金额 · 进行中金额',
  },
  'segment/accounts.card.amounts': {
    en: '{won} · {open} ({n} open)',
    'zh-CN': '{won} · {open}（{n} 个进行中）',
  },
  'segment/accounts.card.bought_label': {
    en: 'Bought',
    'zh-CN': '已购',
  },
  'segment/accounts.card.open_label': {
    en: 'Open',
    'zh-CN': '进行中',
  },
  'segment/accounts.card.competitor_label': {
    en: 'Lost with a competitor in the deal',
    'zh-CN': '有竞争对手而输单',
  },
  'segment/accounts.card.white_label': {
    en: 'Never spoken of',
    'zh-CN': '从未谈过',
  },
  'segment/accounts.card.contacts_label': {
    en: 'Contacts, there and in the parent',
    'zh-CN': '联系人（含母公司）',
  },
  'segment/accounts.card.met_label': {
    en: 'Roles met before a proposal',
    'zh-CN': '提案前见过的角色',
  },
  'segment/accounts.card.to_meet_label': {
    en: 'To meet before the next proposal',
    'zh-CN': '下次提案前应见',
  },
} as const satisfies Texts;
