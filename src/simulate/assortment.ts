import { type CategoryId, categories } from './categories.js';

/** One product of the group. Prices are whole fen, so that sums are exact. */
export interface Product {
  readonly id: string;
  readonly name: string;
  readonly nameEn: string;
  readonly category: number;
  /** List price in fen. */
  readonly price: number;
  /** What the group pays for it, in fen. */
  readonly cost: number;
  /** Life stage or age band it is for; empty when it is for everybody. */
  readonly stage: string;
  readonly season: 'summer' | 'winter' | 'all';
}

type Entry = readonly [number, string, string, number, number, ('summer' | 'winter' | (string & {}))?];

// Number, name, English name, price and cost in yuan, and the season it sells in or the stage it is for. Within a
// category the more popular stand first. Numbers are never reused: new products go to the end of their category.
const shelves: { readonly [C in CategoryId]: readonly Entry[] } = {
  convenience: [
    [101, '矿泉水550ml', 'Mineral water 550 ml', 2, 0.9, 'summer'],
    [102, '纯牛奶250ml', 'Whole milk 250 ml', 4.5, 3.1],
    [103, '红烧牛肉面（杯）', 'Beef instant noodles, cup', 5.5, 3.6],
    [104, '茶叶蛋', 'Tea egg', 2.5, 1.1],
    [105, '抽纸3包', 'Facial tissue, 3 packs', 12.9, 8.8],
    [106, '酸奶杯', 'Yoghurt cup', 7.5, 5.1],
    [107, '薯片', 'Potato crisps', 8.9, 5.6],
    [108, '可乐330ml', 'Cola 330 ml', 3.5, 2.1, 'summer'],
    [109, '吐司面包', 'Sliced toast', 9.9, 6],
    [110, '冰淇淋', 'Ice cream', 8, 4.7, 'summer'],
    [111, '香蕉（斤）', 'Bananas (500 g)', 4.9, 3.3],
    [112, '鸡蛋10枚', 'Eggs, 10', 13.8, 10.9],
    [113, '关东煮', 'Oden cup', 12, 4.9, 'winter'],
    [114, '牙膏', 'Toothpaste', 16.9, 9.9],
    [115, '洗衣液2kg', 'Laundry liquid 2 kg', 32.9, 22.5],
    [116, '东北大米5kg', 'Rice 5 kg', 45.9, 36.2],
    [117, '火腿肠', 'Ham sausage', 3, 1.8],
    [118, '折叠雨伞', 'Folding umbrella', 39.9, 19],
    [119, '充电宝', 'Power bank', 89, 55],
    [120, '鲜食早餐组合', 'Fresh breakfast set', 6.9, 5.2],
    [121, '特价鸡蛋30枚', 'Bargain eggs, 30', 24, 9],
    [122, '湿巾80片', 'Wet wipes, 80', 8.9, 5.1],
    [123, '气泡水', 'Sparkling water', 5.5, 2.9],
    [124, '纸尿裤L54片', 'Nappies, 54', 89, 61],
    [125, '香菜味薯片', 'Coriander crisps', 9.9, 5.8],
    [126, '低糖全麦饼干', 'Low-sugar wholemeal biscuits', 16.9, 9.2],
    [127, '拼团水果箱', 'Fruit box for groups', 59, 41],
    [128, '蜂蜜柚子汁', 'Honey pomelo juice', 7.9, 4.1],
    [129, '辣味酸奶', 'Chilli yoghurt', 8.5, 5],
    [130, '鲜奶950ml', 'Fresh milk 950 ml', 15.8, 10.9],
    [131, '免打孔挂画钩2枚', 'Picture hooks, no drilling, 2', 12.9, 4.8],
    [132, '秒杀抽纸整箱', 'Flash sale: tissue, a whole box', 49, 18],
  ],
  coffee: [
    [201, '拿铁', 'Latte', 18, 6.2],
    [202, '美式咖啡', 'Americano', 15, 4],
    [203, '冰美式', 'Iced americano', 16, 4.2, 'summer'],
    [204, '燕麦拿铁', 'Oat latte', 22, 8.1],
    [205, '卡布奇诺', 'Cappuccino', 18, 6.2],
    [206, '生椰拿铁', 'Coconut latte', 20, 7.4, 'summer'],
    [207, '摩卡', 'Mocha', 21, 7.6, 'winter'],
    [208, '贝果', 'Bagel', 12, 4.6],
    [209, '巴斯克蛋糕', 'Basque cheesecake', 26, 10.5],
    [210, '可颂', 'Croissant', 13, 4.9],
    [211, '手冲壶', 'Pour-over kettle', 128, 69],
    [212, '咖啡滤纸100张', 'Coffee filters, 100', 18, 6.5],
    [213, '桂花冷萃', 'Osmanthus cold brew', 22, 6.9],
    [214, '每日鲜萃', 'Daily brew', 12, 3.2],
    [215, '咖啡豆1kg', 'Coffee beans 1 kg', 168, 98],
    [216, '咖啡豆100g', 'Coffee beans 100 g', 19.8, 10.5],
  ],
  lunch: [
    [301, '红烧肉饭', 'Braised pork rice', 26, 11.8],
    [302, '香煎鸡排饭', 'Chicken cutlet rice', 24, 10.6],
    [303, '番茄牛腩饭', 'Tomato beef rice', 29, 14],
    [304, '牛肉面', 'Beef noodles', 22, 9.4],
    [305, '炸鸡', 'Fried chicken', 16.9, 7],
    [306, '凯撒沙拉', 'Caesar salad', 25, 10.1, 'summer'],
    [307, '鲜肉馄饨', 'Pork wontons', 15, 5.8, 'winter'],
    [308, '饭团', 'Rice ball', 7.9, 3.4],
    [309, '豆浆', 'Soy milk', 4, 1.2],
    [310, '例汤', 'Soup of the day', 6, 1.9],
    [311, '汉堡', 'Burger', 19.9, 8.4],
    [312, '低脂鸡胸能量碗', 'Lean chicken power bowl', 28, 12.6],
    [313, '午餐10次卡', 'Lunch pass, 10 meals', 220, 105],
    [314, '植物肉饭', 'Plant-based rice bowl', 27, 12.2],
    [315, '大蒜甜饭', 'Sweet garlic rice', 19, 6.8],
    [316, '鸡蛋灌饼', 'Egg-filled pancake', 9, 3.8],
  ],
  tea: [
    [401, '珍珠奶茶', 'Bubble milk tea', 14, 4.4],
    [402, '柠檬茶', 'Lemon tea', 13, 3.6, 'summer'],
    [403, '茉莉绿茶', 'Jasmine green tea', 12, 3],
    [404, '杨枝甘露', 'Mango pomelo sago', 19, 7.1, 'summer'],
    [405, '热红枣茶', 'Hot jujube tea', 13, 3.8, 'winter'],
    [406, '芋泥波波', 'Taro bubble milk', 17, 5.9],
    [407, '冷泡乌龙', 'Cold-brew oolong', 13, 3.3],
    [410, '迷你珍珠奶茶', 'Mini bubble tea', 6, 2.6],
  ],
  books: [
    [501, '畅销小说', 'Bestselling novel', 45, 27],
    [502, '儿童绘本', 'Picture book', 39.8, 23, 'preschool'],
    [503, '小学生课外读物', 'Reader for primary school', 29.8, 17, 'primary'],
    [504, '初中练习册', 'Exercise book, middle school', 36, 21, 'middle'],
    [505, '高考真题集', 'University entrance papers', 58, 34, 'high'],
    [506, '菜谱', 'Cookery book', 48, 28, 'adult'],
    [507, '旅行指南', 'Travel guide', 56, 33, 'adult'],
    [508, '健康养生手册', 'Healthy ageing handbook', 42, 24, 'senior'],
    [509, '期刊杂志', 'Magazine', 20, 13],
    [510, '英文分级读物', 'English graded readers', 68, 38, 'primary'],
    [511, '点读笔', 'Reading pen', 399, 268, 'primary'],
  ],
  stationery: [
    [601, '中性笔3支', 'Gel pens, 3', 6.9, 3.1],
    [602, '软抄本', 'Notebook', 5.5, 2.6],
    [603, 'A4打印纸500张', 'A4 paper, 500 sheets', 26.9, 18.5],
    [604, '文件夹', 'Folder', 8.9, 4.2],
    [605, '便利贴', 'Sticky notes', 6.5, 2.8],
    [606, '水彩笔24色', 'Felt-tip pens, 24', 22.9, 12.1, 'preschool'],
    [607, '贺卡', 'Greeting card', 9.9, 3.9],
    [608, '胶带', 'Adhesive tape', 4.5, 1.9],
    [609, '计算器', 'Calculator', 39, 23],
    [610, '儿童护脊书包', 'Ergonomic schoolbag', 199, 118, 'primary'],
    [611, 'HB铅笔（支）', 'HB pencil', 2.5, 0.9, 'primary'],
    [612, '国风手账本', 'Guofeng journal', 49, 21],
    [613, '入门钢笔', 'First fountain pen', 68, 30],
  ],
  therapy: [
    [701, '肩颈理疗45分钟', 'Neck and shoulder therapy, 45 min', 198, 82],
    [702, '腰背理疗60分钟', 'Back therapy, 60 min', 268, 112],
    [703, '足疗60分钟', 'Foot massage, 60 min', 168, 74],
    [704, '艾灸调理', 'Moxibustion', 228, 90, 'winter'],
    [705, '运动康复评估', 'Sports recovery assessment', 298, 125],
    [706, '全身经络调理90分钟', 'Full-body therapy, 90 min', 398, 165],
    [707, '产后修复', 'Postnatal recovery', 358, 150, 'adult'],
    [708, '瑜伽垫', 'Yoga mat', 139, 68],
    [709, '艾草热敷包', 'Mugwort heat pack', 69, 27],
    [710, '疼痛调理（次）', 'Pain therapy, one session', 198, 82],
    [711, '低频养护（次）', 'Maintenance care, one session', 128, 55],
  ],
  pet: [
    [801, '成犬粮2kg', 'Dog food 2 kg', 89, 58],
    [802, '成猫粮2kg', 'Cat food 2 kg', 98, 64],
    [803, '猫砂10L', 'Cat litter 10 l', 39.9, 25],
    [804, '宠物洗护', 'Pet grooming', 88, 36],
    [805, '门诊检查', 'Clinic check-up', 120, 52],
    [806, '驱虫药', 'Worming tablets', 68, 37],
    [807, '零食肉条', 'Meat treats', 26.8, 14],
    [808, '年度体检', 'Annual health check', 398, 190],
    [809, '幼犬疫苗套餐', 'Puppy vaccination course', 298, 152],
    [810, '幼犬粮1.5kg', 'Puppy food 1.5 kg', 79, 49],
    [811, '上门洗护', 'Home grooming visit', 118, 62],
  ],
  garage: [
    [901, '标准洗车', 'Car wash', 35, 14],
    [902, '机油保养', 'Oil service', 398, 245],
    [903, '玻璃水', 'Screen wash', 15, 6.2, 'winter'],
    [904, '空调滤芯', 'Cabin filter', 89, 48, 'summer'],
    [905, '轮胎（条）', 'Tyre', 459, 342],
    [906, '刹车片更换', 'Brake pads, fitted', 580, 365],
    [907, '四轮定位', 'Wheel alignment', 180, 75],
    [908, '蓄电池', 'Car battery', 498, 352, 'winter'],
    [909, '行车记录仪', 'Dashboard camera', 329, 215],
    [910, '车载支架', 'Phone mount', 45, 17],
    [911, '里程保养', 'Mileage service', 358, 210],
  ],
  skincare: [
    [1001, '洁面乳', 'Cleansing foam', 79, 28],
    [1002, '保湿面霜', 'Moisturising cream', 168, 58, 'winter'],
    [1003, '面膜5片', 'Face masks, 5', 59, 19],
    [1004, '爽肤水', 'Toner', 129, 42],
    [1005, '修护精华30ml', 'Repair serum 30 ml', 268, 92],
    [1006, '身体乳', 'Body lotion', 69, 25, 'winter'],
    [1007, '礼盒套装', 'Gift set', 498, 205],
    [1008, '防晒霜SPF50', 'Sunscreen SPF 50', 119, 41, 'summer'],
    [1009, '晒后修复凝胶', 'After-sun gel', 59, 19],
    [1010, '清爽防晒喷雾', 'Light sunscreen spray', 89, 31],
    [1011, '氨基酸洁面', 'Amino acid cleanser', 69, 24],
    [1012, '光感精华', 'Radiance serum', 199, 70],
    [1013, '问题肌修护套组', 'Repair set for troubled skin', 229, 88],
    [1014, '直播间礼盒', 'Live-stream gift box', 168, 120],
  ],
  learning: [
    [1101, '英语月课', 'English course, one month', 199, 60, 'primary'],
    [1102, '数学思维月课', 'Maths course, one month', 199, 62, 'primary'],
    [1103, '绘本启蒙月课', 'Picture-book course, one month', 129, 40, 'preschool'],
    [1104, '中考冲刺班', 'Middle school finals course', 499, 180, 'middle'],
    [1105, '高三一对一（课时）', 'One-to-one lesson, grade 12', 260, 140, 'high'],
    [1106, '成人口语月课', 'Spoken English for adults, one month', 259, 85, 'adult'],
    [1107, '试听课', 'Trial lesson', 9.9, 6],
    [1108, 'AI错题本（季）', 'AI mistake notebook, one quarter', 88, 20],
    [1109, '学前启蒙课包', 'Lesson pack, preschool', 168, 60, 'preschool'],
    [1110, '小学同步课包', 'Lesson pack, primary school', 168, 60, 'primary'],
    [1111, '初中同步课包', 'Lesson pack, middle school', 168, 60, 'middle'],
    [1112, '高中同步课包', 'Lesson pack, high school', 168, 60, 'high'],
    [1113, '成人提升课包', 'Lesson pack, adults', 168, 60, 'adult'],
  ],
  liquor: [
    [1201, '精酿啤酒6罐', 'Craft beer, 6 cans', 68, 43, 'summer'],
    [1202, '邻家小曲100ml', 'Neighbour light baijiu 100 ml', 25, 11],
    [1203, '黄酒500ml', 'Yellow rice wine 500 ml', 32, 19, 'winter'],
    [1204, '邻家陈酿500ml', 'Neighbour aged baijiu 500 ml', 198, 92],
    [1205, '邻家典藏礼盒', 'Neighbour reserve gift box', 588, 276],
    [1206, '干红葡萄酒', 'Dry red wine', 118, 64],
    [1207, '罐装啤酒12罐', 'Canned beer, 12', 48, 31],
  ],
};

/** The products in the order of their numbers; a product's number in the draft is its place in this list. */
export const assortment: readonly Product[] = categories.flatMap(({ id }, category) =>
  shelves[id].map(([number, name, nameEn, price, cost, mark = '']): Product => {
    const season: Product['season'] = mark === 'summer' ? 'summer' : mark === 'winter' ? 'winter' : 'all';
    return {
      id: `P${String(number).padStart(4, '0')}`,
      name,
      nameEn,
      category,
      price: Math.round(price * 100),
      cost: Math.round(cost * 100),
      stage: season === 'all' ? mark : '',
      season,
    };
  }),
);

const places = new Map(assortment.map((product, place) => [product.id, place]));

/** The place of a product in the assortment. */
export function productNumber(id: string): number {
  const place = places.get(id);
  if (place === undefined) throw new RangeError(`productNumber: parameter "id" must be a product; got "${id}".`);
  return place;
}
