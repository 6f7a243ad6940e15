import type { Texts } from '../message.js';

const customer = { en: 'Customer', 'zh-CN': '客户编号' };
const product = { en: 'Product', 'zh-CN': '商品编号' };
const when = { en: 'Time', 'zh-CN': '时间' };
const campaign = { en: 'Campaign', 'zh-CN': '活动' };
const channel = { en: 'Channel', 'zh-CN': '渠道' };
const staff = { en: 'Member of staff', 'zh-CN': '员工编号' };

/** The tables of the sample market that stories fill: what a row and each column is. */
export const simulateTablesTexts = {
  'simulate.table.interactions': {
    en: 'One row is something a customer did or had happen; {rows} rows. Kinds: visit, call, appointment, no_show, redeem, question, answer, hint, post, review, share, like, comment, favourite, forward, complaint, nominate, join_group, event (came to it), scan (of the code on a bottle of spirits bought elsewhere), meeting (our sales with a contact of a company), ad_view, touchpoint (a step on the way to a purchase, with what it cost the customer).',
    'zh-CN':
      '一行是客户的一次行为或事件，共 {rows} 行。类型：visit 到访，call 电话，appointment 预约，no_show 爽约，redeem 核销，question 提问，answer 回答，hint 员工提示，post 发帖，review 评价，share 分享，like 点赞，comment 评论，favourite 收藏，forward 转发，complaint 投诉，nominate 提名，join_group 参团，event 参加活动，scan 扫描别处购买的酒瓶上的码，meeting 销售与企业联系人会面，ad_view 看到广告，touchpoint 触点（购买途中的一步及客户为此付出的成本）。',
  },
  'simulate.column.interactions.customer_id': customer,
  'simulate.column.interactions.at': when,
  'simulate.column.interactions.kind': { en: 'What happened', 'zh-CN': '类型' },
  'simulate.column.interactions.target_customer_id': { en: 'To whom', 'zh-CN': '对象客户' },
  'simulate.column.interactions.product_id': product,
  'simulate.column.interactions.store_id': { en: 'Store', 'zh-CN': '门店' },
  'simulate.column.interactions.staff_id': staff,
  'simulate.column.interactions.channel': channel,
  'simulate.column.interactions.campaign': {
    en: 'Campaign, post, group or reminder it belongs to',
    'zh-CN': '所属活动、帖子、拼团或提醒',
  },
  'simulate.column.interactions.topic': { en: 'Topic; for a car what it is used for', 'zh-CN': '话题；车辆则为用途' },
  'simulate.column.interactions.interaction_id': { en: 'Number of a question', 'zh-CN': '提问编号' },
  'simulate.column.interactions.answer_to': { en: 'The question that is answered', 'zh-CN': '所回答的提问' },
  'simulate.column.interactions.value': { en: 'A measure, in the unit beside it', 'zh-CN': '数值（单位见下列）' },
  'simulate.column.interactions.unit': {
    en: 'relief (0 none, 0.5 partial, 1 full), km (meter reading), meal, people (group size), days (since the last contact), minutes, steps and yuan (what a touchpoint cost the customer)',
    'zh-CN':
      'relief 缓解程度（0 无，0.5 部分，1 完全），km 里程读数，meal 餐次，people 团人数，days 距上次触达天数，minutes 分钟、steps 步数、yuan 元（客户在触点付出的成本）',
  },
  'simulate.column.interactions.rating': { en: 'Rating', 'zh-CN': '评分' },
  'simulate.column.interactions.sentiment': { en: 'Sentiment from −1 to 1', 'zh-CN': '情感，−1 至 1' },
  'simulate.column.interactions.text': { en: 'What was said', 'zh-CN': '内容' },
  'simulate.column.interactions.item_code': { en: 'Code of the bottle', 'zh-CN': '瓶上的一物一码' },
  'simulate.column.interactions.deal_id': { en: 'Deal the meeting was about', 'zh-CN': '会面所涉商机' },
  'simulate.column.interactions.stage': {
    en: 'Stage of the deal at the meeting: lead (before the proposal), proposal (after it)',
    'zh-CN': '会面时商机所处阶段：lead 方案之前，proposal 方案之后',
  },
  'simulate.table.memberships': {
    en: 'One row is a plan somebody holds; {rows} rows.',
    'zh-CN': '一行是一份会员或套餐，共 {rows} 行。',
  },
  'simulate.column.memberships.customer_id': customer,
  'simulate.column.memberships.plan': {
    en: 'lunch_10, free_delivery, club, milk_card',
    'zh-CN': '方案：lunch_10 午餐十次卡，free_delivery 包邮，club 俱乐部，milk_card 鲜奶卡',
  },
  'simulate.column.memberships.kind': {
    en: 'package, subscription, tier',
    'zh-CN': '类型：package 套餐，subscription 订阅，tier 等级',
  },
  'simulate.column.memberships.started_at': { en: 'From', 'zh-CN': '开始日期' },
  'simulate.column.memberships.ends_at': { en: 'Until; may lie ahead', 'zh-CN': '到期日，可在未来' },
  'simulate.column.memberships.units': { en: 'Units bought', 'zh-CN': '总次数' },
  'simulate.column.memberships.units_used': { en: 'Units used', 'zh-CN': '已用次数' },
  'simulate.column.memberships.price': { en: 'Price', 'zh-CN': '价格' },
  'simulate.column.memberships.benefit_cost': { en: 'What its benefits cost the group', 'zh-CN': '权益成本' },
  'simulate.table.prospects': {
    en: 'One row is a family that is not a customer of the learning app; {rows} rows. An empty criterion is unknown.',
    'zh-CN': '一行是一个尚非学习 App 客户的家庭，共 {rows} 行。条件为空表示未知。',
  },
  'simulate.column.prospects.prospect_id': { en: 'Prospect', 'zh-CN': '潜客编号' },
  'simulate.column.prospects.region': { en: 'Town', 'zh-CN': '所在地' },
  'simulate.column.prospects.age': { en: 'Age', 'zh-CN': '年龄' },
  'simulate.column.prospects.income': { en: 'Monthly income in yuan', 'zh-CN': '月收入（元）' },
  'simulate.column.prospects.distance_km': { en: 'Way to the shop in km', 'zh-CN': '到店距离（公里）' },
  'simulate.column.prospects.has_child': { en: 'Has a child', 'zh-CN': '有孩子' },
  'simulate.column.prospects.can_pay': { en: 'Able to pay', 'zh-CN': '有支付能力' },
  'simulate.column.prospects.knows_us': { en: 'Knows the app', 'zh-CN': '知道本 App' },
  'simulate.column.prospects.converted_at': { en: 'Became a customer', 'zh-CN': '转化日期' },
  'simulate.table.touches': {
    en: 'One row is a campaign reaching somebody; {rows} rows.',
    'zh-CN': '一行是一次营销触达，共 {rows} 行。',
  },
  'simulate.column.touches.customer_id': customer,
  'simulate.column.touches.at': when,
  'simulate.column.touches.campaign': campaign,
  'simulate.column.touches.message': { en: 'What was said', 'zh-CN': '文案' },
  'simulate.column.touches.variant': { en: 'Arm of the trial', 'zh-CN': '组别' },
  'simulate.column.touches.channel': channel,
  'simulate.column.touches.cost': { en: 'Cost in yuan', 'zh-CN': '成本（元）' },
  'simulate.column.touches.responded': { en: 'Whether the customer responded', 'zh-CN': '是否响应' },
  'simulate.column.touches.amount': { en: 'What it brought, in yuan', 'zh-CN': '带来的金额（元）' },
  'simulate.table.deals': {
    en: 'One row is a deal of the member software; {rows} rows. K001 is a retail group, K002–K006 belong to it (customers, parent_id). Whom we met for a deal, and when, stands in interactions (meeting, deal_id). Numbers B… are companies addressed in two waves that are not customers yet.',
    'zh-CN':
      '一行是会员软件的一个商机，共 {rows} 行。K001 为零售集团，K002–K006 为其子公司（见 customers 的 parent_id）。为某商机在何时见过谁，见 interactions 的 meeting 与 deal_id。编号 B… 为两轮接触的企业，尚不是客户。',
  },
  'simulate.column.deals.deal_id': { en: 'Deal', 'zh-CN': '商机编号' },
  'simulate.column.deals.company_id': { en: 'Company', 'zh-CN': '公司编号' },
  'simulate.column.deals.stage': {
    en: 'lead (no proposal yet), proposal, won, lost',
    'zh-CN': '阶段：lead 线索（尚无方案），proposal 方案，won 赢单，lost 丢单',
  },
  'simulate.column.deals.product_id': product,
  'simulate.column.deals.opened_at': { en: 'Opened', 'zh-CN': '立项日期' },
  'simulate.column.deals.proposed_at': {
    en: 'Day of the proposal; empty: it never came to one',
    'zh-CN': '提交方案日期；空为未到这一步',
  },
  'simulate.column.deals.closed_at': { en: 'Closed', 'zh-CN': '结单日期' },
  'simulate.column.deals.amount': { en: 'Amount in yuan', 'zh-CN': '金额（元）' },
  'simulate.column.deals.staff_id': staff,
  'simulate.column.deals.competitor': { en: 'Competitor in the deal, as far as known', 'zh-CN': '已知的竞争对手' },
  'simulate.column.deals.contact_id': {
    en: 'Who decided, by the card we hold (a customer)',
    'zh-CN': '决策人，按我们手中的名片（客户编号）',
  },
  'simulate.column.deals.role': {
    en: 'Role of who decided: purchasing, finance, cio, ceo; empty while the deal is open',
    'zh-CN': '决策人的角色：purchasing 采购，finance 财务，cio 信息负责人，ceo 负责人；未结单时为空',
  },
  'simulate.column.deals.tactic': {
    en: 'How who decides was addressed: closed_meeting (ten people at most), trade_media, none',
    'zh-CN': '接触决策人的方式：closed_meeting 十人以内闭门会，trade_media 行业媒体，none 无',
  },
  'simulate.column.deals.region': { en: 'Region of the company', 'zh-CN': '企业所在大区' },
  'simulate.column.deals.size': {
    en: 'small_middle or large, by number of shops',
    'zh-CN': '规模：small_middle 中小，large 大型（按门店数）',
  },
  'simulate.column.deals.industry': {
    en: 'retail, catering, services, education',
    'zh-CN': '行业：retail 零售，catering 餐饮，services 服务，education 教育',
  },
  'simulate.column.deals.wave': { en: 'First or second wave', 'zh-CN': '第一轮或第二轮' },
  'simulate.table.answers': {
    en: 'One row is one answer to one item of a survey; {rows} rows.',
    'zh-CN': '一行是问卷一题的一个回答，共 {rows} 行。',
  },
  'simulate.column.answers.respondent_id': { en: 'Respondent, a customer', 'zh-CN': '受访者（客户编号）' },
  'simulate.column.answers.item': { en: 'Need or question', 'zh-CN': '需求或题目' },
  'simulate.column.answers.scale': {
    en: 'importance and satisfaction from 1 to 5; choice_rank: chosen as the 1st, 2nd, … when only so many were allowed; yes_no: 1 or 0; kano_functional and kano_dysfunctional: with and without the feature, from 1 I like it, 2 it must be so, 3 I do not mind, 4 I can live with it to 5 I dislike it; recommend: 0 to 10; brand_word: the first word that comes to mind',
    'zh-CN':
      'importance 重要性、satisfaction 满意度 1–5；choice_rank 只能选若干项时的选择次序；yes_no 是否；kano_functional、kano_dysfunctional 有、无该特性时：1 喜欢，2 理应如此，3 无所谓，4 能忍受，5 不喜欢；recommend 0–10；brand_word 首先想到的词',
  },
  'simulate.column.answers.value': { en: 'Answer', 'zh-CN': '回答' },
  'simulate.column.answers.at': { en: 'Day', 'zh-CN': '日期' },
  'simulate.column.answers.brand': { en: 'Brand asked about', 'zh-CN': '所问品牌' },
  'simulate.column.answers.four_c': { en: 'Which of the 4C it belongs to', 'zh-CN': '所属 4C' },
  'simulate.table.indicators': {
    en: 'One row is what was known of a customer of the learning app at a date, and what came after; {rows} rows.',
    'zh-CN': '一行是某日所知的学习 App 客户情况及其后结果，共 {rows} 行。',
  },
  'simulate.column.indicators.customer_id': customer,
  'simulate.column.indicators.as_of': { en: 'Date', 'zh-CN': '截止日' },
  'simulate.column.indicators.x': {
    en: '{n} indicators from 0 to 99; see indicator_sheet',
    'zh-CN': '{n} 个指标，0–99；见 indicator_sheet',
  },
  'simulate.column.indicators.pays': { en: '1: paid afterwards', 'zh-CN': '1：其后付费' },
  'simulate.column.indicators.pays_again': {
    en: '1: paid a second time; empty without a first',
    'zh-CN': '1：再次付费；未首次付费则为空',
  },
  'simulate.table.indicator_sheet': {
    en: 'One row is an indicator; {rows} rows.',
    'zh-CN': '一行是一个指标，共 {rows} 行。',
  },
  'simulate.column.indicator_sheet.name': { en: 'Column of indicators', 'zh-CN': 'indicators 的列名' },
  'simulate.column.indicator_sheet.known_at': { en: 'From when on it is known', 'zh-CN': '何时可知' },
  'simulate.column.indicator_sheet.group': {
    en: 'static, old (the first hundred), new_2 to new_5',
    'zh-CN': 'static 静态标签，old 原有一百个，new_2 至 new_5 后增',
  },
} as const satisfies Texts;
