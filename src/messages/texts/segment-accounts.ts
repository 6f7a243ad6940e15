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
  'segment/accounts.column.company_id': { en: 'Company', 'zh-CN': '企业' },
  'segment/accounts.column.name': { en: 'Name', 'zh-CN': '名称' },
  'segment/accounts.column.parent_id': { en: 'Parent', 'zh-CN': '母公司' },
  'segment/accounts.column.parent': { en: 'Company with subsidiaries', 'zh-CN': '企业（含子公司）' },
  'segment/accounts.column.industry': { en: 'Industry', 'zh-CN': '行业' },
  'segment/accounts.column.employees': { en: 'Employees', 'zh-CN': '员工数' },
  'segment/accounts.column.companies': { en: 'Companies', 'zh-CN': '企业数' },
  'segment/accounts.column.deals': { en: 'Deals', 'zh-CN': '商机数' },
  'segment/accounts.column.open': { en: 'Open', 'zh-CN': '进行中' },
  'segment/accounts.column.won': { en: 'Won', 'zh-CN': '赢单' },
  'segment/accounts.column.closed': { en: 'Closed', 'zh-CN': '已结' },
  'segment/accounts.column.win_rate': { en: 'Win rate', 'zh-CN': '赢单率' },
  'segment/accounts.column.win_low': { en: 'Win rate, low', 'zh-CN': '赢单率下限' },
  'segment/accounts.column.win_high': { en: 'Win rate, high', 'zh-CN': '赢单率上限' },
  'segment/accounts.column.won_amount': { en: 'Amount won', 'zh-CN': '赢单金额' },
  'segment/accounts.column.open_amount': { en: 'Amount open', 'zh-CN': '进行中金额' },
  'segment/accounts.column.competitor': { en: 'Competitor met most', 'zh-CN': '最常遇到的竞争对手' },
  'segment/accounts.column.contacts': { en: 'Contacts', 'zh-CN': '联系人' },
  'segment/accounts.column.roles_met': { en: 'Roles met before a proposal', 'zh-CN': '提案前见过的角色' },
  'segment/accounts.column.deciders_not_met': { en: 'Deciding roles never met', 'zh-CN': '从未见过的决策角色' },
  'segment/accounts.column.bought': { en: 'Bought', 'zh-CN': '已购' },
  'segment/accounts.column.white_space': { en: 'White space', 'zh-CN': '空白机会' },
  'segment/accounts.column.deciders_met': { en: 'Deciding roles met', 'zh-CN': '见过的决策角色数' },
  'segment/accounts.column.role': { en: 'Role', 'zh-CN': '角色' },
  'segment/accounts.column.decisions': { en: 'Decisions', 'zh-CN': '决策次数' },
  'segment/accounts.column.of_decisions': { en: 'Of decisions', 'zh-CN': '决策总次数' },
  'segment/accounts.column.decision_share': { en: 'Share of decisions', 'zh-CN': '决策占比' },
  'segment/accounts.column.decision_low': { en: 'Share, low', 'zh-CN': '占比下限' },
  'segment/accounts.column.decision_high': { en: 'Share, high', 'zh-CN': '占比上限' },
  'segment/accounts.column.met': { en: 'Closed deals, met', 'zh-CN': '见过的已结商机' },
  'segment/accounts.column.win_met': { en: 'Win rate, met', 'zh-CN': '见过时赢单率' },
  'segment/accounts.column.not_met': { en: 'Closed deals, not met', 'zh-CN': '未见的已结商机' },
  'segment/accounts.column.win_not_met': { en: 'Win rate, not met', 'zh-CN': '未见时赢单率' },
  'segment/accounts.column.product_id': { en: 'Product', 'zh-CN': '产品' },
  'segment/accounts.column.category': { en: 'Category', 'zh-CN': '品类' },
  'segment/accounts.column.status': { en: 'Status', 'zh-CN': '状态' },
  'segment/accounts.column.category_bought': { en: 'Category bought', 'zh-CN': '已购该品类' },
  'segment/accounts.column.customer_id': { en: 'Contact', 'zh-CN': '联系人' },
  'segment/accounts.column.meetings': { en: 'Meetings', 'zh-CN': '会面次数' },
  'segment/accounts.column.last_met': { en: 'Last met', 'zh-CN': '最近会面' },
  'segment/accounts.status.bought': { en: 'bought before', 'zh-CN': '已购' },
  'segment/accounts.status.open': { en: 'open', 'zh-CN': '进行中' },
  'segment/accounts.status.competitor': { en: 'lost with a competitor in the deal', 'zh-CN': '有竞争对手而输单' },
  'segment/accounts.status.lost': { en: 'lost', 'zh-CN': '输单' },
  'segment/accounts.status.white': { en: 'never spoken of', 'zh-CN': '从未谈过' },
  'action.meet_decider': { en: 'Meet before the proposal', 'zh-CN': '提案前见面' },
  'reason.decider_not_met': {
    en: 'Takes part in the decision, and was not met about the open deal',
    'zh-CN': '该角色参与决策，而此进行中的商机尚未见过',
  },
  'segment/accounts.table.accounts': { en: 'The accounts', 'zh-CN': '各家企业客户' },
  'segment/accounts.table.roles': { en: 'Roles: who decides', 'zh-CN': '各角色：由谁决策' },
  'segment/accounts.table.products': {
    en: 'Products: bought before, competitor’s, open',
    'zh-CN': '各产品：已购、竞品、空白',
  },
  'segment/accounts.table.parents': { en: 'Parent companies', 'zh-CN': '集团公司' },
  'segment/accounts.table.industries': { en: 'Industries', 'zh-CN': '各行业' },
  'segment/accounts.table.contacts': { en: 'Contacts', 'zh-CN': '联系人' },
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
  'segment/accounts.size.smaller': {
    en: 'below the median',
    'zh-CN': '低于中位数',
  },
  'segment/accounts.size.larger': {
    en: 'median and above',
    'zh-CN': '中位数及以上',
  },
  'segment/accounts.column.size': {
    en: 'Amount of the contract',
    'zh-CN': '合同金额',
  },
  'segment/accounts.column.decides': {
    en: 'Decides',
    'zh-CN': '参与决策',
  },
  'segment/accounts.column.of_companies': {
    en: 'Of companies',
    'zh-CN': '企业总数',
  },
  'segment/accounts.column.tenure_days': {
    en: 'Days since joining',
    'zh-CN': '加入天数',
  },
  'segment/accounts.column.age': {
    en: 'Age (median)',
    'zh-CN': '年龄（中位数）',
  },
  'segment/accounts.column.meetings_per_contact': {
    en: 'Meetings per contact',
    'zh-CN': '人均会面次数',
  },
  'segment/accounts.column.never_met': {
    en: 'Never met',
    'zh-CN': '从未会面',
  },
  'segment/accounts.column.decided_amount': {
    en: 'Median amount decided',
    'zh-CN': '所决金额中位数',
  },
  'segment/accounts.column.decided_won': {
    en: 'Won of what it decided',
    'zh-CN': '所决商机赢单率',
  },
  'segment/accounts.column.decided_low': {
    en: 'Won of what it decided, low',
    'zh-CN': '所决赢单率下限',
  },
  'segment/accounts.column.decided_high': {
    en: 'Won of what it decided, high',
    'zh-CN': '所决赢单率上限',
  },
  'segment/accounts.column.met_low': {
    en: 'Win rate met, low',
    'zh-CN': '见过时赢单率下限',
  },
  'segment/accounts.column.met_high': {
    en: 'Win rate met, high',
    'zh-CN': '见过时赢单率上限',
  },
  'segment/accounts.column.not_met_low': {
    en: 'Win rate not met, low',
    'zh-CN': '未见时赢单率下限',
  },
  'segment/accounts.column.not_met_high': {
    en: 'Win rate not met, high',
    'zh-CN': '未见时赢单率上限',
  },
  'segment/accounts.column.difference': {
    en: 'Difference',
    'zh-CN': '差距',
  },
  'segment/accounts.column.difference_low': {
    en: 'Difference, low',
    'zh-CN': '差距下限',
  },
  'segment/accounts.column.difference_high': {
    en: 'Difference, high',
    'zh-CN': '差距上限',
  },
  'segment/accounts.column.like_difference': {
    en: 'Difference, as many others met',
    'zh-CN': '差距（其他决策者见面数相同）',
  },
  'segment/accounts.column.like_low': {
    en: 'The same, low',
    'zh-CN': '同上，下限',
  },
  'segment/accounts.column.like_high': {
    en: 'The same, high',
    'zh-CN': '同上，上限',
  },
  'segment/accounts.column.kind': {
    en: 'Part',
    'zh-CN': '部分',
  },
  'segment/accounts.column.label': {
    en: 'Line',
    'zh-CN': '行',
  },
  'segment/accounts.column.shown': {
    en: 'Content',
    'zh-CN': '内容',
  },
  'segment/accounts.column.x': {
    en: 'Place across',
    'zh-CN': '横向位置',
  },
  'segment/accounts.column.y': {
    en: 'Place down',
    'zh-CN': '纵向位置',
  },
  'segment/accounts.table.pages': {
    en: 'One page per account',
    'zh-CN': '一户一档',
  },
  'segment/accounts.table.role_meetings': {
    en: 'Roles: met and not met before the proposal',
    'zh-CN': '各角色：提案前见过与未见',
  },
  'segment/accounts.table.decisions': {
    en: 'Who decides, by amount',
    'zh-CN': '按金额看由谁决策',
  },
  'segment/accounts.table.coverage': {
    en: 'Win rate by deciding roles met',
    'zh-CN': '按见过的决策角色数看赢单率',
  },
} as const satisfies Texts;
