import type { Texts } from '../message.js';

/** The sample market: its options, the codebook that is written beside the data, names of its categories. */
export const simulateTexts = {
  'simulate.option.customers': {
    en: 'People with a member account; time and memory grow in proportion.',
    'zh-CN': '会员人数；耗时与内存随之成比例增长。',
  },
  'simulate.option.seed': {
    en: 'Another number gives another town with the same truth behind it.',
    'zh-CN': '换一个数字，得到另一座规律相同的小城。',
  },
  'simulate.option.months': {
    en: 'How many months the town is watched, from 2024-01-01 on.',
    'zh-CN': '从 2024-01-01 起观察的月数。',
  },
  'simulate.option.noise': {
    en: 'Returns, forgotten member cards and missing fields: 0 none, 1 as in a real shop, more is worse.',
    'zh-CN': '退货、忘刷会员卡与缺失字段：0 为无，1 与真实店铺相当，更大则更乱。',
  },
  'simulate.flag.format': {
    en: 'How the tables are written: csv, parquet or xlsx.',
    'zh-CN': '数据表格式：csv、parquet 或 xlsx。',
  },
  'simulate.flag.messy': {
    en: 'Adds messy-orders.csv, messy-customers.csv and messy-products.csv, as a client exports them, and the ledgers that reading them must give.',
    'zh-CN':
      '另附 messy-orders.csv、messy-customers.csv、messy-products.csv（模拟客户系统的原始导出）及读取后应得的账目。',
  },
  'simulate.too_long': {
    en: 'simulate: table "{table}" has {rows} rows, more than a sheet of Excel holds. Use --format parquet.',
    'zh-CN': 'simulate：表“{table}”有 {rows} 行，超过 Excel 工作表的上限。请使用 --format parquet。',
  },
  'simulate.flag.solutions': {
    en: 'Writes the answers into codebook.md too, for teachers.',
    'zh-CN': '在 codebook.md 中附上答案（供教师使用）。',
  },
  'simulate.cannot_write': {
    en: 'simulate: cannot write {path}: {reason}',
    'zh-CN': 'simulate：无法写入 {path}：{reason}',
  },
  'simulate.codebook.title': { en: 'Codebook of the sample market', 'zh-CN': '样例市场数据说明' },
  'simulate.codebook.intro': {
    en: 'The neighbourhood shop group 好邻居 (Good Neighbour): corner shops with coffee, lunch and tea counters, bookshops with stationery, a therapy studio, a pet clinic, a garage, a skin-care shop, a learning app. {customers} members in three towns, 临江 (Linjiang, tier 2), 桂溪 (Guixi, tier 3), 青禾 (Qinghe, tier 4), {from} to {to}. All people and numbers are made up by a program. Money is in yuan (CNY), tax included. The files are made by:',
    'zh-CN':
      '好邻居社区店集团：带咖啡、午餐和茶饮柜台的社区便利店，兼营文具的书店，理疗馆，宠物诊所，汽修店，护肤品店，学习 App。{customers} 位会员分布在三地：临江（二线）、桂溪（三线）、青禾（四线），时间为 {from} 至 {to}。所有人物和数字均由程序生成。金额单位为人民币元，含税。生成命令：',
  },
  'simulate.codebook.column': { en: 'Column', 'zh-CN': '列' },
  'simulate.codebook.meaning': { en: 'Meaning', 'zh-CN': '含义' },
  'simulate.codebook.questions': { en: 'What to look for', 'zh-CN': '可以从中寻找什么' },
  'simulate.codebook.truth': {
    en: 'The answers stand in truth.json: every planted number, and who belongs to what.',
    'zh-CN': '答案在 truth.json 中：每个预设参数，以及每位客户的归属。',
  },
  'simulate.table.orders': {
    en: 'One row is an order line; {rows} rows. An id S… is a sale, R… goods brought back from the sale with that number, C… that sale cancelled; both have negative quantities. The customer is empty where no member card was shown.',
    'zh-CN':
      '一行是一条订单明细，共 {rows} 行。编号 S… 为销售，R… 为同号销售的退货，C… 为同号销售的取消；后两者数量为负。未出示会员卡的订单客户为空。',
  },
  'simulate.column.orders.order_id': { en: 'Order', 'zh-CN': '订单编号' },
  'simulate.column.orders.customer_id': { en: 'Customer; may be empty', 'zh-CN': '客户编号，可为空' },
  'simulate.column.orders.ordered_at': { en: 'Local time of the order', 'zh-CN': '下单时间（当地）' },
  'simulate.column.orders.product_id': { en: 'Product', 'zh-CN': '商品编号' },
  'simulate.column.orders.quantity': { en: 'Pieces; negative when given back', 'zh-CN': '数量，退回为负' },
  'simulate.column.orders.unit_price': {
    en: 'Paid for one piece, discounts taken off',
    'zh-CN': '实付单价（已扣优惠）',
  },
  'simulate.column.orders.list_price': { en: 'List price of one piece', 'zh-CN': '标价' },
  'simulate.column.orders.channel': { en: 'store or app', 'zh-CN': '渠道：store 门店，app 线上' },
  'simulate.column.orders.store_id': {
    en: 'S01–S03 corner shops, S04–S05 bookshops, S06 therapy, S07 pets, S08 garage, S09 skin care, S10 learning app, S11–S14 kiosks',
    'zh-CN': 'S01–S03 便利店，S04–S05 书店，S06 理疗馆，S07 宠物诊所，S08 汽修，S09 护肤，S10 学习 App，S11–S14 售卖亭',
  },
  'simulate.column.orders.staff_id': { en: 'Who served it; empty in the app', 'zh-CN': '服务员工，线上为空' },
  'simulate.table.customers': {
    en: 'One row is a member or a company that may buy the member software; {rows} rows. Companies (K…) stand at the end and have no orders in the shops: leave them out where people are counted.',
    'zh-CN':
      '一行是一位会员，或一家可能购买会员软件的企业，共 {rows} 行。企业（K…）排在最后，在门店没有订单：统计个人时请排除。',
  },
  'simulate.column.customers.customer_id': { en: 'Customer', 'zh-CN': '客户编号' },
  'simulate.column.customers.kind': { en: 'person or company', 'zh-CN': '类型：person 个人，company 企业' },
  'simulate.column.customers.company_id': {
    en: 'Company for which the person is met about the software',
    'zh-CN': '所任职并代表的企业',
  },
  'simulate.column.customers.parent_id': { en: 'Parent of the company', 'zh-CN': '企业的母公司' },
  'simulate.column.customers.role': {
    en: 'Role in the company: front_line, purchasing, finance, cio, ceo',
    'zh-CN': '在企业中的角色：front_line 一线，purchasing 采购，finance 财务，cio 信息负责人，ceo 负责人',
  },
  'simulate.column.customers.tier': {
    en: 'Tier by what was spent at the pet clinic and the lunch counter: silver, gold, platinum, diamond',
    'zh-CN': '按宠物诊所与午餐柜台消费额定的等级：silver 银，gold 金，platinum 铂金，diamond 钻石',
  },
  'simulate.column.customers.industry': {
    en: 'Industry of the company: retail, catering, services, education',
    'zh-CN': '企业行业：retail 零售，catering 餐饮，services 服务，education 教育',
  },
  'simulate.column.customers.employees': { en: 'Employees of the company', 'zh-CN': '企业员工数' },
  'simulate.column.customers.verified_at': {
    en: 'When the entries were last checked; empty: never',
    'zh-CN': '资料最近核实日期；空为从未核实',
  },
  'simulate.column.customers.household_id': { en: 'Household', 'zh-CN': '家庭编号' },
  'simulate.column.customers.name': { en: 'Name (made up)', 'zh-CN': '姓名或企业名（虚构）' },
  'simulate.column.customers.birth_date': { en: 'Date of birth; may be empty', 'zh-CN': '出生日期，可为空' },
  'simulate.column.customers.gender': { en: 'female or male', 'zh-CN': '性别：female 女，male 男' },
  'simulate.column.customers.region': { en: 'Town', 'zh-CN': '所在地' },
  'simulate.column.customers.city_tier': { en: 'Tier of the town, 2 to 4', 'zh-CN': '城市级别，2 至 4' },
  'simulate.column.customers.income': {
    en: 'Monthly income in yuan, as stated; may be empty',
    'zh-CN': '自报月收入（元），可为空',
  },
  'simulate.column.customers.education': {
    en: 'primary, middle, high, college, bachelor, master; may be empty',
    'zh-CN': '学历：primary 小学，middle 初中，high 高中，college 大专，bachelor 本科，master 硕士；可为空',
  },
  'simulate.column.customers.joined_at': { en: 'Day of joining', 'zh-CN': '入会日期' },
  'simulate.column.customers.acquired_by': {
    en: 'How the customer came: walk_in, referral, search, live_stream, table_sticker, feed, light_box; a company also: conference',
    'zh-CN':
      '来源：walk_in 路过，referral 转介绍，search 搜索，live_stream 直播，table_sticker 桌贴，feed 信息流，light_box 灯箱；企业另有 conference 会议',
  },
  'simulate.column.customers.acquisition_cost': { en: 'What that cost, in yuan', 'zh-CN': '获客成本（元）' },
  'simulate.table.products': { en: 'One row is a product; {rows} rows.', 'zh-CN': '一行是一种商品，共 {rows} 行。' },
  'simulate.column.products.product_id': { en: 'Product', 'zh-CN': '商品编号' },
  'simulate.column.products.name': { en: 'Chinese name', 'zh-CN': '中文名' },
  'simulate.column.products.name_en': { en: 'English name', 'zh-CN': '英文名' },
  'simulate.column.products.category': {
    en: 'convenience, coffee, lunch, tea, books, stationery, therapy, pet, garage, skincare, learning, liquor; software (sold to companies only)',
    'zh-CN':
      '品类：convenience 便利，coffee 咖啡，lunch 午餐，tea 茶饮，books 图书，stationery 文具，therapy 理疗，pet 宠物，garage 汽修，skincare 护肤，learning 学习，liquor 酒类，software 软件（仅售予企业）',
  },
  'simulate.column.products.price': { en: 'List price', 'zh-CN': '标价' },
  'simulate.column.products.cost': { en: 'Cost of one piece', 'zh-CN': '单位成本' },
  'simulate.column.products.stage': {
    en: 'Age band it is for: preschool, primary, middle, high, adult, senior; empty: everybody',
    'zh-CN': '适用阶段：preschool 学前，primary 小学，middle 初中，high 高中，adult 成人，senior 老年；空为不限',
  },
  'simulate.table.relations': {
    en: 'One row is a tie as one side named it; {rows} rows. Friends, family and colleagues stand once for a pair; follow and mention go one way, from who follows or mentions.',
    'zh-CN':
      '一行是一条由一方报告的关系，共 {rows} 行。朋友、家人、同事每对只记一次；关注与提及有方向，从关注者或提及者指向对方。',
  },
  'simulate.column.relations.from': { en: 'Customer who named the tie', 'zh-CN': '关系发起方' },
  'simulate.column.relations.to': { en: 'Customer who was named', 'zh-CN': '关系对方' },
  'simulate.column.relations.kind': {
    en: 'friend, family, colleague, follow, mention',
    'zh-CN': '类型：friend 朋友，family 家人，colleague 同事，follow 关注，mention 提及',
  },
  'simulate.column.relations.weight': { en: 'Contacts in a month', 'zh-CN': '每月往来次数' },
  'simulate.column.relations.since': { en: 'Since when', 'zh-CN': '起始日期' },
  'simulate.table.referrals': {
    en: 'One row is a customer brought by another; {rows} rows.',
    'zh-CN': '一行是一次转介绍，共 {rows} 行。',
  },
  'simulate.column.referrals.referrer_id': { en: 'Who brought', 'zh-CN': '推荐人' },
  'simulate.column.referrals.referred_id': { en: 'Who was brought', 'zh-CN': '被推荐人' },
  'simulate.column.referrals.at': { en: 'Day', 'zh-CN': '日期' },
  'simulate.column.referrals.code': { en: 'Code of the referrer', 'zh-CN': '推荐码' },
  'simulate.column.referrals.mode': {
    en: 'red_packet, referral_code, group_buying, agent; poster, gift_card, family_card, bonus_code (a trial)',
    'zh-CN':
      '方式：red_packet 红包，referral_code 推荐码，group_buying 拼团，agent 代理；试验组：poster 海报，gift_card 礼品卡，family_card 家庭卡，bonus_code 奖励码',
  },
  'simulate.column.referrals.group_id': { en: 'Group that bought together', 'zh-CN': '拼团编号' },
  'simulate.column.referrals.reward': { en: 'Reward of the referrer, in yuan', 'zh-CN': '推荐奖励（元）' },
  'simulate.story.schoolbag_and_pencil': {
    en: 'Schoolbag and pencil, by household: what does the bag tell about the pencil, and why?',
    'zh-CN': '书包与铅笔（以家庭为单位）：买了书包，买铅笔的概率有多大，为什么？',
  },
  'simulate.story.cross_sell_pairs': {
    en: 'Which products sell another one after them, and which only seem to?',
    'zh-CN': '哪些商品会带动另一种商品，哪些只是看起来如此？',
  },
  'simulate.story.same_basket': {
    en: 'What goes over the counter together?',
    'zh-CN': '哪些商品常在同一笔订单中出现？',
  },
  'simulate.story.influencers': {
    en: 'New products came into the shops: whose word carried them, and was it the best customers?',
    'zh-CN': '几款新品上市：是谁的口碑带动了购买？他们是消费最多的客户吗？',
  },
  'simulate.story.loud_accounts': {
    en: 'Who has many followers, and does anybody buy because of them?',
    'zh-CN': '谁的粉丝多？有人因为他们而购买吗？',
  },
  'category.convenience': { en: 'Convenience', 'zh-CN': '便利' },
  'category.coffee': { en: 'Coffee', 'zh-CN': '咖啡' },
  'category.lunch': { en: 'Lunch', 'zh-CN': '午餐' },
  'category.tea': { en: 'Tea drinks', 'zh-CN': '茶饮' },
  'category.books': { en: 'Books', 'zh-CN': '图书' },
  'category.stationery': { en: 'Stationery', 'zh-CN': '文具' },
  'category.therapy': { en: 'Therapy', 'zh-CN': '理疗' },
  'category.pet': { en: 'Pets', 'zh-CN': '宠物' },
  'category.garage': { en: 'Garage', 'zh-CN': '汽修' },
  'category.skincare': { en: 'Skin care', 'zh-CN': '护肤' },
  'category.learning': { en: 'Learning', 'zh-CN': '学习' },
  'category.liquor': { en: 'Liquor', 'zh-CN': '酒类' },
} as const satisfies Texts;
