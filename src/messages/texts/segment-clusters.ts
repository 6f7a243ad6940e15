import type { Texts } from '../message.js';

export const segmentClustersTexts = {
  'segment/clusters.title': { en: 'Clusters', 'zh-CN': '聚类分析' },
  'segment/clusters.question': {
    en: 'Which customers are alike, how sure are the groups, and are there groups at all?',
    'zh-CN': '哪些客户彼此相似？这些群体有多可靠？究竟有没有群体？',
  },
  'segment/clusters.option.features': {
    en: 'What customers are grouped by: names of features (recency_days, frequency, monetary, weekend_share, channel:app, category:…) or columns of customers. Default: recency, frequency, order value and active days; without orders every column of numbers.',
    'zh-CN':
      '按什么分群：特征名（recency_days、frequency、monetary、weekend_share、channel:app、category:… 等）或客户表中的列。默认：最近一次消费、频率、客单价、活跃时长；没有订单时用客户表中所有数字列。',
  },
  'segment/clusters.option.clusters': {
    en: 'Number of clusters; auto takes the largest number whose clusters are all stable. More clusters are tighter and less stable.',
    'zh-CN': '群的个数；auto 取各群都稳定的最大个数。个数越多，群内越紧，越不稳定。',
  },
  'segment/clusters.option.mostClusters': {
    en: 'Largest number of clusters that auto looks at; more take longer.',
    'zh-CN': 'auto 时最多尝试的群数；越多越慢。',
  },
  'segment/clusters.option.scale': {
    en: 'How features are put on one footing: standard (mean and standard deviation, divisor n − 1), robust (median and quartiles) or none.',
    'zh-CN': '特征如何统一尺度：standard（均值与标准差，除以 n − 1）、robust（中位数与四分位距）、none（不变）。',
  },
  'segment/clusters.option.log': {
    en: 'true takes every number as its logarithm, log(1 + x), false none. Default: money, counts and days of orders only.',
    'zh-CN': 'true：所有数字取对数 log(1 + x)；false：都不取。默认：只对订单的金额、次数和天数取对数。',
  },
  'segment/clusters.option.starts': {
    en: 'Starts from other seeds, of which the best is kept; more find the best grouping more surely.',
    'zh-CN': '不同起点的次数，取其中最好的；越多越可能找到最优分群。',
  },
  'segment/clusters.option.resamples': {
    en: 'Resamples for stability, confidence and structure; more make them steadier. 0 leaves all three out.',
    'zh-CN': '用于稳定性、可信度和结构检验的重抽样次数；越多越稳。0 表示三者都不计算。',
  },
  'segment/clusters.option.previous': {
    en: 'Earlier clusters, whose names are kept: a column of customers, rows {customer_id, cluster} of an earlier result, or an object from customer to cluster.',
    'zh-CN': '以前的分群，其名称得以沿用：客户表中的一列，或以前结果的行 {customer_id, cluster}，或从客户到群的对照。',
  },
  'segment/clusters.option.level': {
    en: 'Level of the intervals; a higher level makes them wider.',
    'zh-CN': '区间的置信水平；水平越高，区间越宽。',
  },

  'segment/clusters.metric.clusters': { en: 'Clusters', 'zh-CN': '群数' },
  'segment/clusters.metric.customers': { en: 'Customers grouped', 'zh-CN': '已分群的客户数' },
  'segment/clusters.metric.within_ss': { en: 'Spread within clusters', 'zh-CN': '群内离差' },
  'segment/clusters.metric.explained_share': { en: 'Share of the spread explained', 'zh-CN': '解释的离差占比' },
  'segment/clusters.metric.stability_min': { en: 'Stability of the weakest cluster', 'zh-CN': '最弱一群的稳定性' },
  'segment/clusters.metric.mean_confidence': {
    en: 'Confidence in a customer’s place, mean',
    'zh-CN': '客户归属的平均可信度',
  },
  'segment/clusters.metric.p_no_structure': { en: 'p value of "no structure"', 'zh-CN': '“没有结构”的 p 值' },
  'segment/clusters.metric.kept_share': {
    en: 'Customers in the cluster they were in',
    'zh-CN': '仍在原来群中的客户占比',
  },

  'column.cluster': { en: 'Cluster', 'zh-CN': '群' },
  'segment/clusters.column.confidence': { en: 'Confidence', 'zh-CN': '可信度' },
  'segment/clusters.column.size': { en: 'Customers', 'zh-CN': '客户数' },
  'segment/clusters.column.size_share': { en: 'Share of customers', 'zh-CN': '客户占比' },
  'segment/clusters.column.jaccard': { en: 'Stability (Jaccard)', 'zh-CN': '稳定性（Jaccard）' },
  'segment/clusters.column.jaccard_low': { en: 'Stability, low', 'zh-CN': '稳定性下限' },
  'segment/clusters.column.jaccard_high': { en: 'Stability, high', 'zh-CN': '稳定性上限' },
  'segment/clusters.column.stability': { en: 'Verdict', 'zh-CN': '判断' },
  'segment/clusters.column.mean_confidence': { en: 'Confidence, mean', 'zh-CN': '平均可信度' },
  'segment/clusters.column.within_ss': { en: 'Spread within', 'zh-CN': '群内离差' },
  'segment/clusters.column.example': { en: 'Typical customer', 'zh-CN': '典型客户' },
  'segment/clusters.column.of_customers': { en: 'All customers grouped', 'zh-CN': '全部已分群客户' },
  'segment/clusters.column.clusters': { en: 'Clusters', 'zh-CN': '群数' },
  'segment/clusters.column.stability_min': { en: 'Stability of the weakest cluster', 'zh-CN': '最弱一群的稳定性' },
  'segment/clusters.column.stability_mean': { en: 'Stability, mean', 'zh-CN': '平均稳定性' },
  'segment/clusters.column.smallest_share': { en: 'Smallest cluster', 'zh-CN': '最小一群的占比' },
  'segment/clusters.column.chosen': { en: 'Chosen', 'zh-CN': '选用' },
  'segment/clusters.column.feature': { en: 'Feature', 'zh-CN': '特征' },
  'segment/clusters.column.shown': { en: 'Mean', 'zh-CN': '均值' },
  'segment/clusters.column.mean': { en: 'Mean (number)', 'zh-CN': '均值（数值）' },
  'segment/clusters.column.others': { en: 'Mean of the others', 'zh-CN': '其他客户均值' },
  'segment/clusters.column.difference': { en: 'Standardised difference', 'zh-CN': '标准化差异' },
  'segment/clusters.column.difference_low': { en: 'Difference, low', 'zh-CN': '差异下限' },
  'segment/clusters.column.difference_high': { en: 'Difference, high', 'zh-CN': '差异上限' },
  'segment/clusters.column.n': { en: 'Customers known', 'zh-CN': '已知客户数' },
  'segment/clusters.column.x': { en: 'First axis', 'zh-CN': '第一主轴' },
  'segment/clusters.column.y': { en: 'Second axis', 'zh-CN': '第二主轴' },

  'segment/clusters.stability.unstable': { en: 'unstable', 'zh-CN': '不稳定' },
  'segment/clusters.stability.doubtful': { en: 'doubtful', 'zh-CN': '存疑' },
  'segment/clusters.stability.stable': { en: 'stable', 'zh-CN': '稳定' },
  'segment/clusters.stability.highly_stable': { en: 'highly stable', 'zh-CN': '高度稳定' },
  'segment/clusters.value.revenue': { en: 'revenue', 'zh-CN': '销售额' },
  'segment/clusters.value.margin': { en: 'margin', 'zh-CN': '毛利' },

  'segment/clusters.features.expected': {
    en: 'a list of features or columns of customers',
    'zh-CN': '特征名或客户表列名的列表',
  },
  'segment/clusters.features.nearest': {
    en: 'Did you mean "{nearest}"? Known: {known}.',
    'zh-CN': '您是否想用“{nearest}”？可用：{known}。',
  },
  'segment/clusters.features.known': { en: 'Known: {known}.', 'zh-CN': '可用：{known}。' },
  'segment/clusters.clusters.most': {
    en: 'at most {most}, the number of different customers',
    'zh-CN': '不超过 {most}（互不相同的客户数）',
  },
  'segment/clusters.auto_needs_resamples': {
    en: 'above 0 where "clusters" is auto: the number is found by stability',
    'zh-CN': '大于 0 的数（clusters 为 auto 时由稳定性决定群数）',
  },
  'segment/clusters.previous.column': {
    en: 'a column of customers, rows {customer_id, cluster}, or an object from customer to cluster',
    'zh-CN': '客户表中的列，或行 {customer_id, cluster}，或从客户到群的对照',
  },
  'segment/clusters.needs.features': { en: 'clusters (features to group by)', 'zh-CN': '分群（可用的特征）' },
  'segment/clusters.needs.customers': {
    en: 'clusters (customers of whom every feature is known)',
    'zh-CN': '分群（各特征都已知的客户）',
  },
  'segment/clusters.needs.distinct': { en: 'clusters (customers that differ)', 'zh-CN': '分群（互不相同的客户）' },
  'segment/clusters.empty.advice': {
    en: 'Clusters need customers with at least one order, or a customers table; check "where", "within" and "asOf".',
    'zh-CN': '分群需要至少有一单的客户，或一张客户表；请检查 where、within 和 asOf。',
  },

  'segment/clusters.warning.unknown_features': {
    en: '{customers} {customers#customer is|customers are} in no cluster, as a feature is not known of them.',
    'zh-CN': '{customers} 位客户有未知的特征，未分入任何群。',
  },
  'segment/clusters.warning.constant_features': {
    en: 'Alike for all customers and left out: {features}.',
    'zh-CN': '以下特征对所有客户都相同，未使用：{features}。',
  },
  'segment/clusters.warning.no_structure': {
    en: 'One cloud of customers without groups would fall into clusters as tight as these (p = {p}). Use them as cuts of a whole, not as kinds of people.',
    'zh-CN': '即使客户只是没有群体的一整片，也会分出同样紧的群（p = {p}）。只宜当作对整体的切分，不要当成几类人。',
  },
  'segment/clusters.warning.no_resamples': {
    en: 'Stability, confidence and the test of structure were not asked for (resamples 0).',
    'zh-CN': '未要求计算稳定性、可信度和结构检验（resamples 为 0）。',
  },

  'segment/clusters.chart.map.title': { en: 'Map of the customers', 'zh-CN': '客户分布图' },
  'segment/clusters.chart.map.alt': {
    en: '{points} customers on the two axes along which they differ most, in the colours and shapes of {n} {n#cluster|clusters}. {cluster} is the largest with {share} of the customers.',
    'zh-CN': '{points} 位客户在差异最大的两条主轴上的位置，颜色与形状表示 {n} 个群。{cluster}最大，占客户的 {share}。',
  },
  'segment/clusters.chart.profiles.title': { en: 'What each cluster is like', 'zh-CN': '各群的特点' },
  'segment/clusters.chart.profiles.alt': {
    en: 'Means of the features in {n} {n#cluster|clusters}, coloured by how far a cluster stands from the others. {cluster} stands out most, by {difference} standard deviations.',
    'zh-CN': '{n} 个群各特征的均值，颜色表示与其他客户的差距。{cluster}最突出，相差 {difference} 个标准差。',
  },
  'segment/clusters.chart.candidates.title': { en: 'Stability by number of clusters', 'zh-CN': '各群数下的稳定性' },
  'segment/clusters.chart.candidates.alt': {
    en: 'Stability of the weakest cluster by number of clusters; {clusters} was chosen with {stability}.',
    'zh-CN': '不同群数下最弱一群的稳定性；选用 {clusters} 个群，稳定性为 {stability}。',
  },

  'segment/clusters.finding.stable': {
    en: '{customers} customers fall into {clusters} {clusters#cluster|clusters} that are found again when customers are drawn anew (weakest {stability}; above 0.75 is stable), and tighter than one cloud would (p = {p}).',
    'zh-CN':
      '{customers} 位客户分为 {clusters} 个群，重新抽样后仍能找到（最弱一群 {stability}，高于 0.75 为稳定），且比一整片客户分得更紧（p = {p}）。',
  },
  'segment/clusters.finding.doubtful': {
    en: '{customers} customers fall into {clusters} {clusters#cluster|clusters}; there is structure (p = {p}), but the borders are doubtful (weakest {stability}; above 0.75 is stable). Do not build on single customers near a border.',
    'zh-CN':
      '{customers} 位客户分为 {clusters} 个群；确有结构（p = {p}），但边界存疑（最弱一群 {stability}，高于 0.75 才算稳定）。不要依赖边界附近的个别客户。',
  },
  'segment/clusters.finding.unstable': {
    en: '{customers} customers were cut into {clusters} {clusters#cluster|clusters}, of which the weakest is found again poorly ({stability}; below 0.6 is unstable; p of no structure = {p}). Take fewer clusters or other features.',
    'zh-CN':
      '{customers} 位客户被切成 {clusters} 个群，其中最弱的一群难以重现（{stability}，低于 0.6 为不稳定；没有结构的 p = {p}）。宜减少群数或换用其他特征。',
  },
  'segment/clusters.finding.no_structure': {
    en: 'No structure: {customers} customers cut into {clusters} {clusters#cluster|clusters} are no tighter than one cloud without groups (p = {p}). There are no kinds of customers in these features; rank customers instead.',
    'zh-CN':
      '没有结构：{customers} 位客户切成 {clusters} 个群，并不比没有群体的一整片更紧（p = {p}）。按这些特征分不出几类客户，宜改用排序。',
  },
  'segment/clusters.finding.found': {
    en: '{customers} customers in {clusters} {clusters#cluster|clusters}, which explain {share} of their spread. Stability was not asked for.',
    'zh-CN': '{customers} 位客户分为 {clusters} 个群，解释了 {share} 的离差。未要求计算稳定性。',
  },
  'segment/clusters.finding.richest': {
    en: '{cluster}: {size} {size#customer|customers} ({share}) bring {money} of the {what}. What sets them apart most: {feature}, {mean} on average against {others} for the others.',
    'zh-CN':
      '{cluster}：{size} 位客户（{share}）贡献{what}的 {money}。最突出的特点：{feature}，平均 {mean}，其他客户为 {others}。',
  },
  'segment/clusters.finding.largest': {
    en: '{cluster}, the largest: {size} {size#customer|customers} ({share}). What sets them apart most: {feature}, {mean} on average against {others} for the others.',
    'zh-CN': '{cluster}最大：{size} 位客户（{share}）。最突出的特点：{feature}，平均 {mean}，其他客户为 {others}。',
  },
  'segment/clusters.finding.weakest': {
    en: '{cluster} ({size} {size#customer|customers}) is the least sure group: it is found again with a Jaccard coefficient of {jaccard}.',
    'zh-CN': '{cluster}（{size} 位客户）最不可靠：重新抽样后的 Jaccard 系数为 {jaccard}。',
  },
  'segment/clusters.finding.kept': {
    en: '{share} of the customers that had a cluster are still in it; names were kept.',
    'zh-CN': '原有分群的客户中 {share} 仍在原来的群里；群名得以沿用。',
  },
  'segment/clusters.table.clusters': { en: 'The clusters', 'zh-CN': '各分群' },
} as const satisfies Texts;
