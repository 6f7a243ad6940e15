import type { Texts } from '../message.js';

export const influenceCommunitiesTexts = {
  'influence/communities.title': { en: 'The communities of the market', 'zh-CN': '市场由哪些社群构成' },
  'influence/communities.question': {
    en: 'Which communities is the market made of, who is the hub of each, and who is the bridge to others?',
    'zh-CN': '市场由哪些社群构成？谁是各社群的枢纽，谁是通往其他社群的桥梁？',
  },
  'influence/communities.option.quality': {
    en: 'What makes a good community: modularity (more ties inside than chance) or cpm (a density of at least the resolution; sees small communities in large graphs).',
    'zh-CN':
      '社群好坏的标准：modularity（内部联系多于随机）或 cpm（内部密度不低于 resolution，在大图中也能看到小社群）。',
  },
  'influence/communities.option.resolution': {
    en: 'How fine the communities are: 1 is usual for modularity; for cpm it is a density, such as 0.01. A larger value gives more and smaller ones.',
    'zh-CN': '社群的精细程度：modularity 通常为 1；cpm 下是密度，如 0.01。值越大，社群越多越小。',
  },
  'influence/communities.option.runs': {
    en: 'How often communities are looked for, from other seeds; the best run is shown, the others say how firm it is. More runs take longer.',
    'zh-CN': '以不同种子重复寻找的次数；展示最好的一次，其余用来判断是否稳定。次数越多越慢。',
  },
  'influence/communities.option.directed': {
    en: 'Whether the direction of ties matters (directed modularity). false treats a tie as a pair.',
    'zh-CN': '是否考虑联系的方向（有向模块度）。false 时联系视为一对。',
  },
  'influence/communities.option.reciprocal': {
    en: 'What ties both ways between two customers are where directions are ignored: once (one pair, the stronger) or sum (both added).',
    'zh-CN': '忽略方向时，两人之间双向的联系如何计：once（计一次，取较强者）或 sum（两者相加）。',
  },
  'influence/communities.option.weights': {
    en: 'Whether strong ties hold communities together more (column weight).',
    'zh-CN': '是否让强联系更能凝聚社群（weight 列）。',
  },
  'influence/communities.option.ties': {
    en: 'Which ties: relations, referrals, both, or all there are (auto).',
    'zh-CN': '使用哪些联系：relations（关系）、referrals（推荐）、both（两者），或现有的全部（auto）。',
  },
  'influence/communities.option.top': {
    en: 'Communities in the pictures, the profile and the list of hubs, the largest first.',
    'zh-CN': '图、画像与枢纽名单中的社群数，从最大的开始。',
  },
  'influence/communities.option.hubs': {
    en: 'Hubs and bridges named for each of them.',
    'zh-CN': '每个社群列出的枢纽与桥梁人数。',
  },
  'influence/communities.metric.modularity': { en: 'Modularity', 'zh-CN': '模块度' },
  'influence/communities.metric.cpm_quality': { en: 'Quality (constant Potts)', 'zh-CN': '质量（常数 Potts 模型）' },
  'influence/communities.metric.communities': { en: 'Communities', 'zh-CN': '社群数' },
  'influence/communities.metric.agreement': {
    en: 'Agreement of other runs (adjusted Rand)',
    'zh-CN': '与其他各次的一致性（调整兰德指数）',
  },
  'influence/communities.metric.nodes': { en: 'Customers with ties', 'zh-CN': '有联系的客户' },
  'influence/communities.metric.edges': { en: 'Ties', 'zh-CN': '联系' },
  'influence/communities.metric.largest_share': {
    en: 'Share of customers in the largest community',
    'zh-CN': '最大社群的客户占比',
  },
  'influence/communities.metric.alone': { en: 'Customers alone in theirs', 'zh-CN': '独自成群的客户' },
  'influence/communities.role.hub': { en: 'Hub', 'zh-CN': '枢纽' },
  'influence/communities.role.bridge': { en: 'Bridge', 'zh-CN': '桥梁' },
  'influence/communities.finding.count': {
    en: '{nodes} customers with ties form {communities} {communities#community|communities}; the largest holds {share} of them.',
    'zh-CN': '{nodes} 位有联系的客户构成 {communities} 个社群，最大的社群占其中 {share}。',
  },
  'influence/communities.finding.agreement.firm': {
    en: 'Other runs find the same communities (agreement {agreement}; 1 is the same, 0 is chance): they can be relied on.',
    'zh-CN': '其他各次得到相同的社群（一致性 {agreement}；1 为完全相同，0 为随机），结果可以信赖。',
  },
  'influence/communities.finding.agreement.mostly': {
    en: 'Other runs find mostly the same communities (agreement {agreement}; 1 is the same, 0 is chance): rely on customers whose confidence is high.',
    'zh-CN': '其他各次得到的社群大体相同（一致性 {agreement}；1 为完全相同，0 为随机）：请优先依据置信度高的客户。',
  },
  'influence/communities.finding.agreement.loose': {
    en: 'Other runs draw the borders elsewhere (agreement {agreement}; 1 is the same, 0 is chance): these are areas, not communities with firm borders.',
    'zh-CN':
      '其他各次划出的边界不同（一致性 {agreement}；1 为完全相同，0 为随机）：这只是大致的范围，并非边界清晰的社群。',
  },
  'influence/communities.finding.hub': {
    en: '{name} is the hub of community {community}, with {ties} ties inside it: what is to reach this community goes there first.',
    'zh-CN': '{name} 是社群 {community} 的枢纽，在其中有 {ties} 条联系：要触达该社群，先从这里开始。',
  },
  'influence/communities.finding.bridge': {
    en: '{name} of community {community} has ties to {reaches} other communities: word crosses borders there.',
    'zh-CN': '社群 {community} 的 {name} 与另外 {reaches} 个社群有联系：消息由此跨群传播。',
  },
  'influence/communities.finding.revenue': {
    en: 'Among the largest, community {community} buys most per customer: {money} ({customers} customers, {share} of the money of all).',
    'zh-CN': '在最大的社群中，社群 {community} 的人均购买额最高：{money}（{customers} 位客户，占全部金额的 {share}）。',
  },
  'influence/communities.warning.ties_left_out': {
    en: '{n} {n#tie has|ties have} an unknown end or a weight that is not above 0 and {n#is|are} left out.',
    'zh-CN': '{n} 条联系的一端未知或权重不大于 0，未计入。',
  },
  'influence/communities.warning.self_loops': {
    en: '{n} {n#tie|ties} of a customer to themselves {n#is|are} dropped.',
    'zh-CN': '{n} 条指向客户自己的联系已去除。',
  },
  'influence/communities.warning.duplicates': {
    en: '{n} repeated {n#tie is|ties are} merged with the first.',
    'zh-CN': '{n} 条重复的联系已并入首条。',
  },
  'influence/communities.warning.no_ties': {
    en: 'No tie is left between two different customers: every customer stands alone.',
    'zh-CN': '两位不同客户之间已无联系：每位客户各自成群。',
  },
  'influence/communities.warning.one_run': {
    en: 'One run cannot say how firm the communities are. Set runs to 20 for agreement and confidence.',
    'zh-CN': '只运行一次无法判断社群是否稳定。请将 runs 设为 20 以得到一致性与置信度。',
  },
  'influence/communities.warning.cpm_resolution': {
    en: 'With cpm the resolution is a density; at 1 or more only customers who all know each other stay together. Try 0.01.',
    'zh-CN': 'cpm 的 resolution 是密度；取 1 或以上时，只有两两相识的客户才会在一起。可试 0.01。',
  },
  'influence/communities.chart.network': {
    en: 'The largest communities, their hubs, and which of them stand close',
    'zh-CN': '最大的社群、其枢纽，以及彼此联系较密的社群',
  },
  'influence/communities.chart.network.alt': {
    en: 'The {n} largest of {communities} communities as discs by size with {hubs} hubs around them; the largest has {customers} customers.',
    'zh-CN': '{communities} 个社群中最大的 {n} 个按规模画成圆，周围是 {hubs} 位枢纽；最大的有 {customers} 位客户。',
  },
  'influence/communities.chart.sizes': { en: 'Customers in the largest communities', 'zh-CN': '最大社群的客户数' },
  'influence/communities.chart.sizes.alt': {
    en: 'Customers of the {n} largest of {communities} communities; the first has {customers} ({share}).',
    'zh-CN': '{communities} 个社群中最大 {n} 个的客户数；第一个有 {customers} 位（{share}）。',
  },
  'reason.community_hub': {
    en: 'Hub of a community; whether they agree with us is not known: ask first',
    'zh-CN': '社群的枢纽；是否认同我们尚不清楚：请先了解',
  },
  'reason.community_bridge': {
    en: 'Bridge between communities; whether they agree with us is not known: ask first',
    'zh-CN': '社群之间的桥梁；是否认同我们尚不清楚：请先了解',
  },
  'influence/communities.table.communities': { en: 'The communities', 'zh-CN': '各社群' },
  'influence/communities.table.roles': { en: 'Hubs and bridges', 'zh-CN': '枢纽与桥梁' },
  'influence/communities.table.profile': { en: 'What each community is like', 'zh-CN': '各社群的特征' },
} as const satisfies Texts;
