import type { Texts } from '../message.js';

/** Names: of numbers, of tables and their columns, and of what stands in them. */
export const segmentAccountsTablesTexts = {
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
  'segment/accounts.table.accounts': { en: 'The accounts', 'zh-CN': '各家企业客户' },
  'segment/accounts.table.roles': { en: 'Roles: who decides', 'zh-CN': '各角色：由谁决策' },
  'segment/accounts.table.products': {
    en: 'Products: bought before, competitor’s, open',
    'zh-CN': '各产品：已购、竞品、空白',
  },
  'segment/accounts.table.parents': { en: 'Parent companies', 'zh-CN': '集团公司' },
  'segment/accounts.table.industries': { en: 'Industries', 'zh-CN': '各行业' },
  'segment/accounts.table.contacts': { en: 'Contacts', 'zh-CN': '联系人' },
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
