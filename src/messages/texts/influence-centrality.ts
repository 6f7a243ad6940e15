import type { Texts } from '../message.js';

export const influenceCentralityTexts = {
  'influence/centrality.title': { en: 'Who stands where', 'zh-CN': '谁处在什么位置' },
  'influence/centrality.question': {
    en: 'Which customers stand in the middle of the ties between customers?',
    'zh-CN': '在客户之间的关系中，哪些客户处于中心？',
  },
  'influence/centrality.option.measures': {
    en: 'What is measured: degree (ties), pagerank (attention that ends there), closeness (how near everyone is, harmonic), k_core (depth in the core), clustering (do the friends know each other). Only what is named is computed.',
    'zh-CN':
      '要计算的指标：degree（联系数）、pagerank（汇聚的关注）、closeness（与所有人的接近程度，调和平均）、k_core（所处核心深度）、clustering（朋友之间是否相识）。只计算所列指标。',
  },
  'influence/centrality.option.betweenness': {
    en: 'How many shortest ways lead through each customer: none, exact (takes long above some ten thousand customers), or approximate within epsilon (KADABRA).',
    'zh-CN':
      '中介中心性（经过每位客户的最短路径数）：none 不计算；exact 精确（客户上万时较慢）；approximate 在 epsilon 误差内近似（KADABRA）。',
  },
  'influence/centrality.option.epsilon': {
    en: 'Largest error of approximate betweenness, as a share of all pairs. A smaller value takes more samples, by its square.',
    'zh-CN': '近似中介中心性的最大误差（占全部客户对的比例）。值越小，所需样本按平方增加。',
  },
  'influence/centrality.option.delta': {
    en: 'Chance that approximate betweenness is farther off than epsilon. A smaller value takes a few more samples.',
    'zh-CN': '近似中介中心性超出 epsilon 误差的概率。值越小，所需样本略增。',
  },
  'influence/centrality.option.personalised': {
    en: 'Customers from whom attention starts (personalised PageRank): whom do these look up to? Everyone unless given.',
    'zh-CN': '关注的起点客户（个性化 PageRank）：这些客户看重谁？不指定则为全体客户。',
  },
  'influence/centrality.option.stability': {
    en: 'How often ranks are measured again with ties missing at random; 0 leaves it out. More rounds make the shares finer.',
    'zh-CN': '随机去掉部分联系后重新排名的次数；0 表示不做。次数越多，比例越精细。',
  },
  'influence/centrality.option.missing': {
    en: 'Share of the ties taken away each time for `stability`. A larger value asks more of the ranks.',
    'zh-CN': '检验稳定性（stability）时每次去掉的联系比例。值越大，检验越严格。',
  },
  'influence/centrality.option.ties': {
    en: 'Which ties: relations, referrals, both, or all there are (auto).',
    'zh-CN': '使用哪些联系：relations（关系）、referrals（推荐）、both（两者），或现有的全部（auto）。',
  },
  'influence/centrality.option.directed': {
    en: 'Whether a tie has a direction. false counts each pair of customers once.',
    'zh-CN': '联系是否有方向。false 时每对客户只计一次。',
  },
  'influence/centrality.option.reverse': {
    en: 'Turns every tie round. By default attention flows from "from" to "to": who is followed or voted for ranks high.',
    'zh-CN': '把每条联系反向。默认关注由 from 流向 to：被关注、被推举者排名靠前。',
  },
  'influence/centrality.option.weights': {
    en: 'Whether PageRank follows strong ties more (column weight). Degree, core and clustering count ties.',
    'zh-CN': 'PageRank 是否按联系强度（weight 列）流动。度、核数与聚集系数只计联系本身。',
  },
  'influence/centrality.option.damping': {
    en: 'Chance that attention is passed on along a tie (PageRank). A larger value lets it travel further.',
    'zh-CN': '关注沿联系继续传递的概率（PageRank）。值越大，传得越远。',
  },
  'influence/centrality.option.tolerance': {
    en: 'PageRank stops when all ranks together move less than this. A smaller value takes more rounds.',
    'zh-CN': '所有 PageRank 值的变动总和小于该值时停止。值越小，迭代越多。',
  },
  'influence/centrality.option.top': {
    en: 'Customers in the pictures and in the list of whom to speak with.',
    'zh-CN': '图中及联络名单中的客户数。',
  },
  'influence/centrality.option.neighbours': {
    en: 'Neighbours drawn around each of them, the strongest first.',
    'zh-CN': '图中每位客户周围显示的邻居数，联系最强者优先。',
  },
  'influence/centrality.metric.nodes': { en: 'Customers with ties', 'zh-CN': '有联系的客户' },
  'influence/centrality.metric.edges': { en: 'Ties', 'zh-CN': '联系' },
  'influence/centrality.metric.components': { en: 'Separate parts', 'zh-CN': '互不相连的部分' },
  'influence/centrality.metric.largest_component_share': {
    en: 'Share of customers in the largest part',
    'zh-CN': '最大部分所含客户占比',
  },
  'influence/centrality.metric.self_loops': { en: 'Ties to oneself, dropped', 'zh-CN': '指向自己的联系（已去除）' },
  'influence/centrality.metric.duplicates': { en: 'Repeated ties, merged', 'zh-CN': '重复的联系（已合并）' },
  'influence/centrality.metric.pagerank_residual': {
    en: 'PageRank: last movement',
    'zh-CN': 'PageRank：最后一轮变动',
  },
  'influence/centrality.metric.top_pagerank_share': {
    en: 'Share of PageRank with the top',
    'zh-CN': '居首客户所占 PageRank',
  },
  'influence/centrality.metric.betweenness_max': { en: 'Highest betweenness', 'zh-CN': '最高中介中心性' },
  'influence/centrality.metric.betweenness_error': {
    en: 'Betweenness: how far off an estimate may be',
    'zh-CN': '中介中心性：估计值的最大误差',
  },
  'influence/centrality.metric.betweenness_samples': {
    en: 'Betweenness: ways sampled',
    'zh-CN': '中介中心性：抽取的路径数',
  },
  'influence/centrality.metric.top_stays_share': {
    en: 'How often the top stays at the top',
    'zh-CN': '居首客户保持居首的平均比例',
  },
  'influence/centrality.metric.ties_missing_share': {
    en: 'Share of ties taken away for it',
    'zh-CN': '为此去掉的联系比例',
  },
  'influence/centrality.metric.largest_core': { en: 'Deepest core', 'zh-CN': '最深核数' },
  'influence/centrality.metric.largest_core_customers': {
    en: 'Customers in the deepest core',
    'zh-CN': '最深核中的客户',
  },
  'influence/centrality.finding.first.pagerank': {
    en: '{name} stands highest of {nodes} customers: {value} of all attention (PageRank) ends there.',
    'zh-CN': '{nodes} 位客户中，{name} 位居首位：全部关注（PageRank）中 {value} 汇聚于此。',
  },
  'influence/centrality.finding.first.degree': {
    en: '{name} stands highest of {nodes} customers; {value} ties end there.',
    'zh-CN': '{nodes} 位客户中，{name} 位居首位，有 {value} 条联系指向该客户。',
  },
  'influence/centrality.finding.first.closeness': {
    en: '{name} is first of {nodes} customers: nearest to all others (closeness {value}).',
    'zh-CN': '{nodes} 位客户中，{name} 位居首位：离其他所有人最近（接近中心性 {value}）。',
  },
  'influence/centrality.finding.first.k_core': {
    en: '{name} is first of {nodes} customers, in core {value}.',
    'zh-CN': '{nodes} 位客户中，{name} 位居首位，处于第 {value} 核。',
  },
  'influence/centrality.finding.first.clustering': {
    en: '{name} is first of {nodes} customers: {value} of the pairs of neighbours know each other.',
    'zh-CN': '{nodes} 位客户中，{name} 位居首位：其邻居两两相识的比例为 {value}。',
  },
  'influence/centrality.finding.top_share': {
    en: 'The first {top} of {nodes} customers hold {share} of all attention (PageRank).',
    'zh-CN': '{nodes} 位客户中的前 {top} 位汇聚了全部关注（PageRank）的 {share}。',
  },
  'influence/centrality.finding.stability': {
    en: 'When {missing} of the ties are missing at random, a customer of the first {top} stays among them {share} of the time.',
    'zh-CN': '随机缺失 {missing} 的联系时，前 {top} 位客户平均有 {share} 的情况仍在其中。',
  },
  'influence/centrality.finding.core': {
    en: '{customers} {customers#customer forms|customers form} the deepest core: each has ties with at least {core} others of it.',
    'zh-CN': '{customers} 位客户构成最深的核：每位至少与其中另外 {core} 位有联系。',
  },
  'influence/centrality.finding.whole': {
    en: 'All {nodes} customers hang together: word can reach everyone from anyone.',
    'zh-CN': '全部 {nodes} 位客户连成一体：消息可以由任何人传到任何人。',
  },
  'influence/centrality.finding.parts': {
    en: 'The ties fall into {components} separate parts; the largest holds {share} of the customers. Word does not cross between parts.',
    'zh-CN': '联系分为 {components} 个互不相连的部分，最大部分含 {share} 的客户。消息不会跨部分传播。',
  },
  'influence/centrality.warning.known_ties_only': {
    en: 'Ranks hold for the ties that are known. Ties missing at random would move them, near ranks first.',
    'zh-CN': '名次只对已知的联系成立。若有联系随机缺失，名次会变动，相近的名次首当其冲。',
  },
  'influence/centrality.warning.ties_left_out': {
    en: '{n} {n#tie has|ties have} an unknown end or a weight that is not above 0 and {n#is|are} left out.',
    'zh-CN': '{n} 条联系的一端未知或权重不大于 0，未计入。',
  },
  'influence/centrality.warning.self_loops': {
    en: '{n} {n#tie|ties} of a customer to themselves {n#is|are} dropped.',
    'zh-CN': '{n} 条指向客户自己的联系已去除。',
  },
  'influence/centrality.warning.duplicates': {
    en: '{n} repeated {n#tie counts|ties count} once.',
    'zh-CN': '{n} 条重复的联系只计一次。',
  },
  'influence/centrality.warning.duplicates_added': {
    en: '{n} repeated {n#tie is|ties are} merged, their weights added.',
    'zh-CN': '{n} 条重复的联系已合并，权重相加。',
  },
  'influence/centrality.warning.weights_not_used': {
    en: 'Ties have weights that are not used: every tie counts the same. Set weights to true to follow strong ties more.',
    'zh-CN': '联系带有权重但未使用：每条联系同等计算。将 weights 设为 true 可按强度计算。',
  },
  'influence/centrality.warning.lengths_not_used': {
    en: 'Approximate betweenness counts every tie as one step; weights are used by exact betweenness alone.',
    'zh-CN': '近似中介中心性把每条联系都算一步；仅精确计算时使用权重。',
  },
  'influence/centrality.warning.stability_not_measured': {
    en: 'Stability of ranks is measured for PageRank, degree, core or clustering; name one of them in measures.',
    'zh-CN': '名次稳定性可针对 PageRank、度、核数或聚集系数检验；请在 measures 中列出其一。',
  },
  'influence/centrality.personalised.known': {
    en: 'a list of customers who have ties',
    'zh-CN': '有联系的客户的列表',
  },
  'influence/centrality.personalised.advice': {
    en: '{nodes} customers have ties; ids are compared as text.',
    'zh-CN': '共有 {nodes} 位客户有联系；编号按文本比较。',
  },
  'influence/centrality.warning.not_converged': {
    en: 'PageRank had not settled after {n} rounds. Raise the tolerance or lower the damping.',
    'zh-CN': 'PageRank 在 {n} 轮后仍未收敛。请放宽 tolerance 或降低 damping。',
  },
  'influence/centrality.advice.empty': {
    en: 'A tie needs two known customers.',
    'zh-CN': '一条联系需要两位已知客户。',
  },
  'influence/centrality.left_out': {
    en: 'ties with an unknown end or without a weight above 0',
    'zh-CN': '一端未知或权重不大于 0 的联系',
  },
  'influence/centrality.chart.top.pagerank': {
    en: 'Where attention ends (PageRank)',
    'zh-CN': '关注汇聚之处（PageRank）',
  },
  'influence/centrality.chart.top.degree': { en: 'Who has the most ties in', 'zh-CN': '入度最高的客户' },
  'influence/centrality.chart.top.closeness': { en: 'Who is nearest to everyone', 'zh-CN': '离所有人最近的客户' },
  'influence/centrality.chart.top.k_core': { en: 'Who stands in the deepest core', 'zh-CN': '处于最深核的客户' },
  'influence/centrality.chart.top.clustering': {
    en: 'Whose neighbours know each other',
    'zh-CN': '邻居彼此相识的客户',
  },
  'influence/centrality.chart.top.alt.pagerank': {
    en: 'The first {n} customers by PageRank. First: {name}, {value}.',
    'zh-CN': '按 PageRank 排列的前 {n} 位客户。第一位：{name}，{value}。',
  },
  'influence/centrality.chart.top.alt.degree': {
    en: 'The first {n} customers by ties. First: {name}, {value} ties in.',
    'zh-CN': '按联系数排列的前 {n} 位客户。第一位：{name}，入度 {value}。',
  },
  'influence/centrality.chart.top.alt.closeness': {
    en: 'The first {n} customers by closeness. First: {name}, {value}.',
    'zh-CN': '按接近中心性排列的前 {n} 位客户。第一位：{name}，{value}。',
  },
  'influence/centrality.chart.top.alt.k_core': {
    en: 'The first {n} customers by core. First: {name}, core {value}.',
    'zh-CN': '按核数排列的前 {n} 位客户。第一位：{name}，核数 {value}。',
  },
  'influence/centrality.chart.top.alt.clustering': {
    en: 'The first {n} customers by clustering. First: {name}, {value}.',
    'zh-CN': '按局部聚集系数排列的前 {n} 位客户。第一位：{name}，{value}。',
  },
  'influence/centrality.chart.network': { en: 'The top and whom they stand with', 'zh-CN': '居首客户及其周围' },
  'influence/centrality.chart.network.alt': {
    en: '{n} top customers with {neighbours} of their neighbours and {edges} ties; {name} is first.',
    'zh-CN': '{n} 位居首客户及其 {neighbours} 位邻居、{edges} 条联系；第一位是 {name}。',
  },
  'reason.central_agreement_unknown': {
    en: 'Stands in the middle; whether they agree with us is not known: ask first',
    'zh-CN': '处于中心；是否认同我们尚不清楚：请先了解',
  },
} as const satisfies Texts;
