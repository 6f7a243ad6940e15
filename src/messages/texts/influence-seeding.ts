import type { Texts } from '../message.js';

export const influenceSeedingTexts = {
  'influence/seeding.title': { en: 'Whom to win first', 'zh-CN': '先争取谁' },
  'influence/seeding.question': {
    en: 'Whom should we win first, so that as many as possible follow of themselves?',
    'zh-CN': '先争取哪些客户，才能带动尽可能多的人自发跟随？',
  },
  'influence/seeding.option.model': {
    en: 'How influence spreads: ic (each tie has one chance) or lt (a customer follows when enough of those before have).',
    'zh-CN': '影响如何传播：ic（独立级联，每条联系有一次机会）或 lt（线性阈值，前面跟随者足够多时才跟随）。',
  },
  'influence/seeding.option.weights': {
    en: 'Chance that influence passes along a tie: a number (0.01), column (the weights as chances), weighted-cascade (1 / ties into the target), or learnt (from own referrals or interactions).',
    'zh-CN':
      '影响沿一条联系传播的概率：一个数（0.01）、column（weight 列即概率）、weighted-cascade（1/目标的入联系数），或 learnt（由自有推荐或互动数据学得）。',
  },
  'influence/seeding.option.k': { en: 'Customers to win first, at most.', 'zh-CN': '最多先争取的客户数。' },
  'influence/seeding.option.epsilon': {
    en: 'How far below the guaranteed share of the best the choice may fall. A smaller value takes longer, by its square.',
    'zh-CN': '所选结果可低于保证比例的幅度。值越小，耗时按平方增加。',
  },
  'influence/seeding.option.directed': {
    en: 'Whether a tie influences one way only. Friends, family and colleagues influence each other in any case.',
    'zh-CN': '联系是否只单向影响。朋友、家人、同事无论如何都相互影响。',
  },
  'influence/seeding.option.reverse': {
    en: 'Turns ties round: by default those of kind follow and mention, since who follows is the one influenced; true turns all, false none.',
    'zh-CN': '反转联系方向：默认反转 follow 与 mention（关注者是被影响的一方）；true 全部反转，false 都不反转。',
  },
  'influence/seeding.option.ties': {
    en: 'Which ties: relations, referrals, both, or all there are (auto).',
    'zh-CN': '使用哪些联系：relations（关系）、referrals（推荐）、both（两者），或现有的全部（auto）。',
  },
  'influence/seeding.option.cost': {
    en: 'Column of customers with what winning each costs; 1 each unless given.',
    'zh-CN': '客户表中记录争取每位客户成本的列；不指定则每位为 1。',
  },
  'influence/seeding.option.budget': {
    en: 'What all of them may cost together. A larger value wins more.',
    'zh-CN': '争取这些客户的总预算。值越大，可争取的越多。',
  },
  'influence/seeding.option.simulations': {
    en: 'How often the spread is played through for the numbers told. A larger value narrows their intervals.',
    'zh-CN': '为得到传播人数而模拟的次数。值越大，区间越窄。',
  },
  'influence/seeding.metric.spread': { en: 'Reached by the seeds chosen', 'zh-CN': '所选种子可触达人数' },
  'influence/seeding.metric.spread_low': { en: 'Reached, low', 'zh-CN': '触达人数下限' },
  'influence/seeding.metric.spread_high': { en: 'Reached, high', 'zh-CN': '触达人数上限' },
  'influence/seeding.metric.spread_degree': { en: 'Reached by the best connected', 'zh-CN': '联系最多者可触达人数' },
  'influence/seeding.metric.spread_pagerank': {
    en: 'Reached by the first by PageRank',
    'zh-CN': 'PageRank 居首者可触达人数',
  },
  'influence/seeding.metric.spread_random': { en: 'Reached by customers at random', 'zh-CN': '随机客户可触达人数' },
  'influence/seeding.metric.reach_share': { en: 'Share of all customers with ties', 'zh-CN': '占全部有联系客户的比例' },
  'influence/seeding.metric.seeds': { en: 'Customers to win first', 'zh-CN': '先争取的客户' },
  'influence/seeding.metric.guarantee': {
    en: 'Least share of the best possible reach',
    'zh-CN': '至少达到最优触达的比例',
  },
  'influence/seeding.metric.nodes': { en: 'Customers with ties', 'zh-CN': '有联系的客户' },
  'influence/seeding.metric.arcs': { en: 'Ways of influence', 'zh-CN': '影响路径' },
  'influence/seeding.metric.sets': { en: 'Reverse-reachable sets drawn', 'zh-CN': '抽取的反向可达集' },
  'influence/seeding.metric.followed_share': {
    en: 'Share of neighbours who followed (own data)',
    'zh-CN': '邻居跟随的比例（自有数据）',
  },
  'influence/seeding.method.imm': { en: 'Chosen seeds', 'zh-CN': '所选种子' },
  'influence/seeding.method.degree': { en: 'Most ties', 'zh-CN': '联系最多' },
  'influence/seeding.method.pagerank': { en: 'PageRank', 'zh-CN': 'PageRank' },
  'influence/seeding.method.random': { en: 'At random', 'zh-CN': '随机' },
  'influence/seeding.finding.reach': {
    en: 'Winning {seeds} {seeds#customer|customers} first is expected to reach about {spread} of {nodes} ({share}).',
    'zh-CN': '先争取 {seeds} 位客户，预计可触达 {nodes} 位中的约 {spread} 位（{share}）。',
  },
  'influence/seeding.finding.better': {
    en: 'They reach about {spread}; as many of the best connected reach about {degree}, as many at random {random}: ties that overlap are not worth twice.',
    'zh-CN':
      '他们约触达 {spread} 位；同样多的联系最多者约触达 {degree} 位，随机客户约 {random} 位：圈子重叠的联系并不加倍有效。',
  },
  'influence/seeding.finding.alike': {
    en: 'They reach about {spread}; the same number of the best connected reach hardly fewer or more ({degree}), as many at random {random}. Here the best connected are a good choice.',
    'zh-CN':
      '他们约触达 {spread} 位，与同样多的联系最多者（约 {degree} 位）相差无几；随机客户约 {random} 位。此时选联系最多者即可。',
  },
  'influence/seeding.finding.beaten.degree': {
    en: 'The same number of the best connected reach more: about {theirs}, against {spread} ({low} to {high}) by those chosen; as many at random reach {random}. Win the best connected instead, or choose again with a smaller epsilon.',
    'zh-CN':
      '同样多的联系最多者触达更多：约 {theirs} 位，而所选者约 {spread} 位（{low} 至 {high}）；随机客户约 {random} 位。请改为争取联系最多者，或减小 epsilon 后重新选择。',
  },
  'influence/seeding.finding.beaten.pagerank': {
    en: 'The same number of the first by PageRank reach more: about {theirs}, against {spread} ({low} to {high}) by those chosen; as many at random reach {random}. Win the first by PageRank instead, or choose again with a smaller epsilon.',
    'zh-CN':
      '同样多的 PageRank 居首者触达更多：约 {theirs} 位，而所选者约 {spread} 位（{low} 至 {high}）；随机客户约 {random} 位。请改为争取 PageRank 居首者，或减小 epsilon 后重新选择。',
  },
  'influence/seeding.finding.first': {
    en: 'The first, {name}, alone reaches about {first}; number {rank} adds about {last}. Stop where the next costs more than it adds.',
    'zh-CN':
      '第一位 {name} 一人即可触达约 {first} 位；第 {rank} 位仅增加约 {last} 位。当再争取一位的成本高于其增量时即可停止。',
  },
  'influence/seeding.finding.guarantee': {
    en: 'For the chances assumed these surely reach at least {share} of what the best choice of as many could reach.',
    'zh-CN': '在所设概率下，本方案触达的人数必不低于同样人数的最佳选择的 {share}。',
  },
  'influence/seeding.finding.guarantee_budget': {
    en: 'For the chances assumed these surely reach at least {share} of what the best choice for the same budget could reach.',
    'zh-CN': '在所设概率下，本方案触达的人数必不低于同样预算的最佳选择的 {share}。',
  },
  'influence/seeding.warning.ties_left_out': {
    en: '{n} {n#tie has|ties have} an unknown end or a chance of 0 and {n#is|are} left out.',
    'zh-CN': '{n} 条联系的一端未知或概率为 0，未计入。',
  },
  'influence/seeding.warning.self_loops': {
    en: '{n} {n#tie|ties} of a customer to themselves {n#is|are} dropped.',
    'zh-CN': '{n} 条指向客户自己的联系已去除。',
  },
  'influence/seeding.warning.parallel': {
    en: '{n} parallel {n#tie is|ties are} combined with the first: each gives influence one more chance.',
    'zh-CN': '{n} 条平行的联系已与首条合并：每条都多一次传播机会。',
  },
  'influence/seeding.warning.scaled': {
    en: 'Weights into {n} {n#customer|customers} summed to more than 1 and were scaled to it (lt).',
    'zh-CN': '有 {n} 位客户的入权重之和超过 1，已按比例缩至 1（lt）。',
  },
  'influence/seeding.warning.fewer_seeds': {
    en: 'Only {n} {n#customer was|customers were} chosen: nobody else adds anything, or the budget is spent.',
    'zh-CN': '只选出 {n} 位客户：其他人不再增加触达，或预算已用完。',
  },
  'influence/seeding.warning.no_guarantee': {
    en: 'Under a budget a search this rough guarantees no share of the best reach: choose an epsilon below 0.31.',
    'zh-CN': '在预算约束下，如此粗略的搜索无法保证达到最优触达的任何比例：请把 epsilon 设为 0.31 以下。',
  },
  'influence/seeding.warning.weights_assumed': {
    en: 'The chances along ties are assumed, not measured. With own referrals or interactions, weights=learnt takes them from there.',
    'zh-CN': '各联系上的传播概率是假设的，并非测得。若有自有推荐或互动数据，可用 weights=learnt 由数据学得。',
  },
  'influence/seeding.weights.range': {
    en: 'influence.seeding: weights "column" must be chances from 0 to 1; {n} {n#tie has|ties have} others, such as {example}. Divide the column by its largest value, or use weighted-cascade.',
    'zh-CN':
      'influence.seeding：weights 为 column 时必须是 0 到 1 的概率；有 {n} 条联系不是，例如 {example}。请将该列除以最大值，或改用 weighted-cascade。',
  },
  'influence/seeding.weights.nothing_learnt': {
    en: '{function}: not enough data to learn from: nobody was referred by, or reacted to, a customer along a known tie. Give a chance, such as weights=0.05.',
    'zh-CN': '{function}：数据不足，无法学习：没有人沿已知联系被推荐或作出反应。请直接给出概率，例如 weights=0.05。',
  },
  'influence/seeding.cost.unknown': {
    en: 'influence.seeding: column "{column}" must be a cost above 0 for every customer with ties; customer {name} has {value}. Fill it in, or leave cost out.',
    'zh-CN':
      'influence.seeding：列“{column}”必须为每位有联系的客户给出大于 0 的成本；客户 {name} 的值为 {value}。请补全，或不使用 cost。',
  },
  'influence/seeding.budget.least': {
    en: 'at least 1 where every customer costs 1',
    'zh-CN': '至少为 1（每位客户成本为 1 时）',
  },
  'influence/seeding.chart.gain': { en: 'What each further customer adds', 'zh-CN': '每多争取一位带来的增量' },
  'influence/seeding.chart.gain.alt': {
    en: 'Customers reached by the first 1 to {n} seeds; together they reach about {spread}. The line bends: each adds less than the one before.',
    'zh-CN': '前 1 至 {n} 位种子触达的客户数；合计约触达 {spread} 位。曲线渐缓：后一位的增量小于前一位。',
  },
  'influence/seeding.chart.methods': { en: 'Reach by way of choosing', 'zh-CN': '不同选法的触达人数' },
  'influence/seeding.chart.methods.alt': {
    en: 'Customers reached with interval: chosen seeds {spread}, most ties {degree}, at random {random}.',
    'zh-CN': '触达客户数及区间：所选种子 {spread}，联系最多者 {degree}，随机 {random}。',
  },
  'reason.seed': {
    en: 'Reaches many whom the others on the list do not; whether they agree with us is not known: ask first',
    'zh-CN': '能触达名单中其他人触达不到的许多人；是否认同我们尚不清楚：请先了解',
  },
  'influence/seeding.table.seeds': { en: 'Whom to win first', 'zh-CN': '首先争取的客户' },
} as const satisfies Texts;
