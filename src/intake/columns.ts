import type { TableName } from './schema.js';

/** How the cells of a column are read. `id` and `text` stay text, exactly as they stand. */
export type ColumnKind = 'id' | 'text' | 'timestamp' | 'quantity' | 'money' | 'number';

export interface ColumnSpec {
  readonly name: string;
  readonly kind: ColumnKind;
  /** Other names it goes by, in the order of preference. Case, blanks, `_` and `-` do not count. */
  readonly synonyms: readonly string[];
  /** A table without it cannot be used at all. */
  readonly required?: true;
  /** An empty cell makes the record useless for everything that reads this column. */
  readonly filled?: true;
}

function column(
  name: string,
  kind: ColumnKind,
  synonyms: string,
  marks: 'required' | 'present' | 'filled' | '' = '',
): ColumnSpec {
  return {
    name,
    kind,
    synonyms: synonyms === '' ? [] : synonyms.split(', '),
    ...(marks === 'required' ? { required: true, filled: true } : {}),
    ...(marks === 'present' ? { required: true } : {}),
    ...(marks === 'filled' ? { filled: true } : {}),
  };
}

const customerSynonyms =
  'customer, customer no, customer number, customer code, customer key, cust id, cust no, client id, client, member id, member, member no, buyer id, user id, userid, shopper id, account id, 客户编号, 客户号, 客户id, 客户代码, 客户, 会员编号, 会员号, 会员卡号, 会员id, 会员, 顾客编号, 顾客id, 顾客, 用户编号, 用户id, 用户, 买家id, 买家';
const productSynonyms =
  'product, product code, product no, product number, product key, sku, sku id, stock code, item, item id, item no, article, article no, article number, goods id, 商品编号, 商品编码, 商品代码, 商品id, 商品号, 商品, 产品编号, 产品编码, 产品id, 产品, 货号, 款号';
const timeSynonyms = 'at, time, timestamp, date, datetime, event time, event date, created at, 时间, 日期, 发生时间';
const storeSynonyms = 'store, shop, shop id, branch, branch id, outlet, 门店编号, 门店id, 门店, 店铺编号, 店铺, 分店';
const staffSynonyms =
  'staff, employee id, clerk, salesperson, sales agent, seller id, 员工编号, 员工, 导购, 店员, 销售员';
const channelSynonyms = 'sales channel, source channel, 渠道, 销售渠道, 来源渠道';

/**
 * The columns of DESIGN's input tables with the names they are found by, in English and Chinese. Every other column of
 * a source is kept as an attribute under its own name.
 */
export const columnSpecs: { readonly [name in TableName]: readonly ColumnSpec[] } = {
  orders: [
    column(
      'order_id',
      'id',
      'order, order no, order number, order code, invoice, invoice no, invoice id, invoice number, basket id, transaction id, transaction no, transaction, receipt no, receipt id, bill no, ticket id, 订单编号, 订单号, 订单id, 订单, 单号, 小票号, 交易编号, 交易号, 流水号, 发票号',
      'filled',
    ),
    column('customer_id', 'id', customerSynonyms),
    column(
      'ordered_at',
      'timestamp',
      'order date, order time, order datetime, ordered on, ordered, invoice date, invoice time, purchase date, purchase time, purchased at, transaction date, transaction time, sale date, sales date, date, datetime, time, timestamp, created at, 下单时间, 下单日期, 订单日期, 订单时间, 购买日期, 购买时间, 交易日期, 交易时间, 销售日期, 成交时间, 日期, 时间',
      'filled',
    ),
    column('product_id', 'id', productSynonyms, 'filled'),
    column(
      'product_name',
      'text',
      'description, item name, product description, item description, 商品名称, 产品名称, 商品名, 品名',
    ),
    column(
      'quantity',
      'quantity',
      'qty, units, count, pieces, quantity ordered, n items, 数量, 购买数量, 件数, 销量, 订购数量',
      'filled',
    ),
    column(
      'unit_price',
      'money',
      'price, price each, price per unit, item price, selling price, 单价, 销售单价, 售价, 价格',
      'filled',
    ),
    column(
      'amount',
      'money',
      'line total, line amount, total, total price, total amount, sales, sales amount, revenue, net amount, value, spend, paid, payment, 金额, 销售额, 销售金额, 总金额, 总价, 实付金额, 成交金额, 小计, 消费金额',
      'filled',
    ),
    column('list_price', 'money', 'msrp, regular price, original price, 原价, 标价, 吊牌价, 市场价'),
    column('discount', 'money', 'discount amount, rebate, 折扣, 折扣金额, 优惠, 优惠金额'),
    column('cost', 'money', 'unit cost, cost price, purchase cost, cogs, 成本, 单位成本, 成本价, 进价'),
    column('channel', 'text', channelSynonyms),
    column('store_id', 'id', storeSynonyms),
    column('staff_id', 'id', staffSynonyms),
    column('item_code', 'id', 'serial, serial no, one item one code, 一物一码, 物码, 序列号'),
    column('currency', 'text', 'currency code, 币种, 货币'),
  ],
  customers: [
    column('customer_id', 'id', `id, ${customerSynonyms}, 编号, rownames`, 'required'),
    column('kind', 'text', 'customer type, type, 客户类型, 类型'),
    column('household_id', 'id', 'household, family id, 家庭编号, 家庭'),
    column('company_id', 'id', 'company, employer id, 公司编号, 企业编号, 公司'),
    column('parent_id', 'id', 'parent, parent company, subsidiary of, 母公司, 上级公司'),
    column('role', 'text', 'job role, position, job title, 角色, 职位, 职务'),
    column('birth_date', 'timestamp', 'birthday, date of birth, dob, birthdate, 生日, 出生日期, 出生年月'),
    column('age', 'number', '年龄'),
    column('gender', 'text', 'sex, 性别'),
    column('region', 'text', 'area, province, state, 地区, 区域, 省份'),
    column('city_tier', 'text', 'tier of city, 城市等级, 城市级别'),
    column('income', 'text', 'income band, annual income, 收入, 收入水平'),
    column('education', 'text', 'education level, 学历, 教育程度'),
    column(
      'joined_at',
      'timestamp',
      'join date, joined, signup date, sign up date, registered at, registration date, member since, 注册时间, 注册日期, 入会时间, 入会日期',
    ),
    column('acquired_by', 'text', 'acquisition channel, acquired via, 获客渠道, 获客方式'),
    column('acquisition_cost', 'money', 'cac, 获客成本'),
    column('tier', 'text', 'member tier, level, vip level, 会员等级, 等级, 客户等级'),
    column('industry', 'text', 'sector, 行业'),
    column('employees', 'number', 'employee count, headcount, 员工数, 员工人数'),
    column('verified_at', 'timestamp', 'verified on, verification date, 认证时间, 认证日期'),
  ],
  products: [
    column('product_id', 'id', `id, ${productSynonyms}`, 'required'),
    column('name', 'text', 'product name, item name, title, description, 商品名称, 产品名称, 名称, 品名'),
    column('name_en', 'text', 'english name, 英文名, 英文名称'),
    column('category', 'text', 'product category, department, class, 类别, 品类, 分类, 商品类别'),
    column('price', 'money', 'unit price, list price, sales price, 单价, 价格, 售价'),
    column('cost', 'money', 'unit cost, 成本, 单位成本, 进价'),
    column('stage', 'text', 'life stage, age band, 生命阶段, 适用年龄, 年龄段'),
  ],
  interactions: [
    column('customer_id', 'id', customerSynonyms, 'required'),
    column('at', 'timestamp', timeSynonyms, 'required'),
    column('kind', 'text', 'event, event type, action, type, activity, 类型, 行为, 事件, 互动类型', 'required'),
    column('target_customer_id', 'id', 'target, target id, target customer, 对象客户, 目标客户'),
    column('product_id', 'id', productSynonyms),
    column('store_id', 'id', storeSynonyms),
    column('staff_id', 'id', staffSynonyms),
    column('channel', 'text', channelSynonyms),
    column('campaign', 'text', 'campaign id, 活动, 营销活动'),
    column('topic', 'text', 'subject, 话题, 主题'),
    column('answer_to', 'id', 'reply to, in reply to, 回复对象'),
    column('value', 'number', 'measure, 数值, 值'),
    column('unit', 'text', '单位'),
    column('rating', 'number', 'stars, score, 评分, 打分'),
    column('sentiment', 'number', '情感, 情感得分'),
    column('text', 'text', 'content, comment, body, 内容, 文本, 评论内容'),
  ],
  relations: [
    column(
      'from',
      'id',
      'source, src, from id, from node, from node id, from customer, follower, ego, 起点, 来源, 源, 关注者',
      'required',
    ),
    column(
      'to',
      'id',
      'target, dst, to id, to node, to node id, to customer, followee, alter, 终点, 目标, 被关注者',
      'required',
    ),
    column('kind', 'text', 'type, relation, relationship, tie, 类型, 关系, 关系类型'),
    column('weight', 'number', 'strength, value, count, 权重, 强度'),
    column('since', 'timestamp', 'date, started at, 开始时间, 建立时间'),
  ],
  referrals: [
    column(
      'referrer_id',
      'id',
      'referrer, referred by, inviter, inviter id, from, source, 推荐人, 推荐人编号, 邀请人',
      'required',
    ),
    column(
      'referred_id',
      'id',
      'referred, referee, referee id, invitee, invitee id, to, target, 被推荐人, 被推荐人编号, 被邀请人',
      'required',
    ),
    column('at', 'timestamp', `referred at, ${timeSynonyms}`),
    column('code', 'id', 'referral code, invite code, 推荐码, 邀请码'),
    column('mode', 'text', 'fission mode, 方式, 裂变方式'),
    column('group_id', 'id', 'group, 团编号, 群编号'),
    column('reward', 'money', 'bonus, 奖励, 奖励金额'),
  ],
  memberships: [
    column('customer_id', 'id', customerSynonyms, 'required'),
    column('plan', 'text', 'plan id, membership, package, 方案, 套餐, 会员卡', 'required'),
    column('kind', 'text', 'type, 类型', ''),
    column('started_at', 'timestamp', 'start, start date, from, valid from, 开始时间, 开始日期, 开卡日期', 'required'),
    column('ends_at', 'timestamp', 'end, end date, to, valid to, expires at, expiry date, 结束时间, 到期日, 到期日期'),
    column('units', 'number', 'sessions, total units, 次数, 总次数'),
    column('units_used', 'number', 'used, sessions used, 已用次数'),
    column('price', 'money', 'fee, 价格, 费用'),
    column('benefit_cost', 'money', 'benefit, 权益成本'),
  ],
  prospects: [
    column('prospect_id', 'id', 'id, prospect, lead id, 潜客编号, 线索编号', 'required'),
    column('status', 'text', 'state, 状态'),
    column('reason', 'text', '原因'),
    column('converted_at', 'timestamp', 'converted on, conversion date, 转化时间, 成交日期'),
  ],
  touches: [
    column('customer_id', 'id', customerSynonyms, 'required'),
    column('at', 'timestamp', timeSynonyms, 'required'),
    column('campaign', 'text', 'campaign id, 活动, 营销活动'),
    column('message', 'text', '信息, 文案'),
    column('variant', 'text', 'group, arm, 版本, 组别'),
    column('channel', 'text', channelSynonyms),
    column('cost', 'money', '成本, 费用'),
    column('responded', 'text', 'response, 响应, 是否响应'),
    column('amount', 'money', 'revenue, 金额'),
  ],
  deals: [
    column('deal_id', 'id', 'deal, opportunity id, opportunity, 商机编号, 商机', 'required'),
    column('company_id', 'id', 'company, account, account id, 公司编号, 客户公司, 公司', 'present'),
    column('stage', 'text', 'deal stage, status, 阶段', 'required'),
    column('product_id', 'id', productSynonyms),
    column('opened_at', 'timestamp', 'opened, open date, engage date, created at, 立项时间, 开始日期'),
    column('closed_at', 'timestamp', 'closed, close date, 关闭时间, 结单日期'),
    column('amount', 'money', 'value, close value, deal value, 金额, 合同金额'),
    column('staff_id', 'id', staffSynonyms),
    column('competitor', 'text', '竞争对手'),
    column('contact_id', 'id', 'contact, 联系人'),
    column('role', 'text', 'contact role, 角色'),
  ],
  answers: [
    column('respondent_id', 'id', 'respondent, customer_id, customer id, 受访者, 受访者编号', 'required'),
    column('item', 'text', 'question, question id, 题目, 题项', 'required'),
    column('scale', 'text', 'scale type, 量表', 'required'),
    column('value', 'text', 'answer, response, 回答, 答案, 值', 'required'),
    column('at', 'timestamp', timeSynonyms),
    column('brand', 'text', '品牌'),
    column('four_c', 'text', '4c'),
  ],
  indicators: [
    column('customer_id', 'id', customerSynonyms, 'required'),
    column('as_of', 'timestamp', 'asof, known at, snapshot, date, 截止日, 日期', 'required'),
  ],
};

/** Ids whose form is looked at: spreadsheets take zeros from their beginning and add .0 to their end. */
export const idColumns = ['customer_id', 'product_id', 'order_id'] as const;

/** The column that says when, by table. */
export const timeColumns: { readonly [name in TableName]?: string } = {
  orders: 'ordered_at',
  interactions: 'at',
  referrals: 'at',
  touches: 'at',
};
