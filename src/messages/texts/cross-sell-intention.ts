import type { Texts } from '../message.js';

export const crossSellIntentionTexts = {
  'cross-sell/intention.title': { en: 'Purchase intention', 'zh-CN': '购买意向' },
  'cross-sell/intention.question': {
    en: 'Who is likely to buy soon, and does a neural network see it better than a plain formula?',
    'zh-CN': '谁近期可能购买？神经网络是否比简单公式看得更准？',
  },
  'cross-sell/intention.option.horizonDays': {
    en: 'Days within which the purchase is foretold; also the length of each window that is learnt from and of the test. A larger value gives larger probabilities and fewer windows.',
    'zh-CN': '预测多少天之内的购买，也是每个学习窗口和检验期的长度。值越大，概率越大，窗口越少。',
  },
  'cross-sell/intention.option.product': {
    en: 'Id of the product whose purchase is foretold. Default: any purchase.',
    'zh-CN': '预测购买哪种商品（编号）。默认：任何购买。',
  },
  'cross-sell/intention.option.category': {
    en: 'Category whose purchase is foretold. Default: any purchase.',
    'zh-CN': '预测购买哪个品类。默认：任何购买。',
  },
  'cross-sell/intention.option.steps': {
    en: 'Steps of the behaviour that are looked at. A larger value looks further back and takes longer.',
    'zh-CN': '观察行为的步数。值越大，回看越久，计算越慢。',
  },
  'cross-sell/intention.option.stepDays': {
    en: 'Days of a step. A larger value looks further back and sees less detail.',
    'zh-CN': '每步的天数。值越大，回看越久，细节越少。',
  },
  'cross-sell/intention.option.networks': {
    en: 'Networks that are trained beside the baseline: convolutional over the steps (cnn), multilayer (mlp).',
    'zh-CN': '在基线之外训练哪些网络：沿时间步的卷积神经网络（cnn）、多层网络（mlp）。',
  },
  'cross-sell/intention.option.epochs': {
    en: 'Most epochs of training; it stops earlier when the held part gets no better. A larger value takes longer.',
    'zh-CN': '最多训练多少轮；留出部分不再改善时提前停止。值越大，计算越慢。',
  },
  'cross-sell/intention.option.maxExamples': {
    en: 'Most examples (customer and date) that one training of a network sees; the baseline sees twenty times as many, and so many are held. More are sampled. A larger value is surer and takes longer.',
    'zh-CN':
      '网络每次训练最多使用的样本数（客户与日期）；基线与留出部分可用其二十倍。超出时抽样。值越大越可靠，计算越慢。',
  },
  'cross-sell/intention.option.kinds': {
    en: 'Kinds of interaction that are told apart, the most frequent ones. A larger value sees more and takes longer.',
    'zh-CN': '区分多少种互动类型，取最常见者。值越大，信息越多，计算越慢。',
  },
  'cross-sell/intention.option.offers': {
    en: 'Most customers in the list of actions, those with the largest expected money.',
    'zh-CN': '行动清单中最多列出的客户数，取预期金额最大者。',
  },
  'cross-sell/intention.option.level': {
    en: 'Level of the intervals. A larger value gives wider intervals, and a network must be more surely better.',
    'zh-CN': '区间的置信水平。值越大，区间越宽，网络须更有把握地胜出。',
  },
  'cross-sell/intention.option.resamples': {
    en: 'Bootstrap samples of customers. A larger value gives steadier intervals and takes longer.',
    'zh-CN': '客户的自助抽样次数。值越大，区间越稳定，计算越慢。',
  },
  'cross-sell/intention.metric.customers': { en: 'Customers of the test', 'zh-CN': '检验的客户' },
  'cross-sell/intention.metric.buyers': { en: 'Of these bought', 'zh-CN': '其中购买' },
  'cross-sell/intention.metric.brier': {
    en: 'Brier score of the model kept (0 is perfect)',
    'zh-CN': '所用模型的 Brier 分数（0 为完美）',
  },
  'cross-sell/intention.metric.brier_baseline': { en: 'Brier score of the baseline', 'zh-CN': '基线的 Brier 分数' },
  'cross-sell/intention.metric.network_gain': {
    en: 'Brier score that the best network saves against the baseline',
    'zh-CN': '最佳网络比基线降低的 Brier 分数',
  },
  'cross-sell/intention.metric.auc': {
    en: 'Chance that a buyer ranks before another customer',
    'zh-CN': '购买者排在未购买者之前的概率',
  },
  'cross-sell/intention.metric.calibration_error': { en: 'Calibration error', 'zh-CN': '校准误差' },
  'cross-sell/intention.metric.top_lift': { en: 'Lift of the likeliest group', 'zh-CN': '最可能购买一组的提升度' },
  'cross-sell/intention.finding.network': {
    en: 'The network foretold the last {days} days better than the baseline: its Brier score is {gain} lower ({baseline} for the baseline, {n} customers). It is used.',
    'zh-CN': '网络对最后 {days} 天的预测优于基线：Brier 分数低 {gain}（基线为 {baseline}，{n} 位客户）。采用网络。',
  },
  'cross-sell/intention.finding.even': {
    en: 'The network did not surely foretell the last {days} days better than the baseline: its Brier score differs by {gain} ({baseline} for the baseline, {n} customers). The baseline is used: it is plain and as good.',
    'zh-CN':
      '网络对最后 {days} 天的预测并不确定优于基线：Brier 分数相差 {gain}（基线为 {baseline}，{n} 位客户）。采用基线：简单而同样好。',
  },
  'cross-sell/intention.finding.behind': {
    en: 'The network foretold the last {days} days worse than the baseline: {gain} in Brier score ({baseline} for the baseline, {n} customers). The baseline is used.',
    'zh-CN': '网络对最后 {days} 天的预测不如基线：Brier 分数差 {gain}（基线为 {baseline}，{n} 位客户）。采用基线。',
  },
  'cross-sell/intention.finding.lift': {
    en: 'Of the {n} likeliest customers {share} bought within {days} days ({low} to {high}): {lift} times as many as of all.',
    'zh-CN': '最可能购买的 {n} 位客户中，{share} 在 {days} 天内购买（{low} 至 {high}），是全体的 {lift} 倍。',
  },
  'cross-sell/intention.finding.calibration': {
    en: 'Probabilities are off by {error} on average; a buyer ranks before another customer in {auc} of all pairs.',
    'zh-CN': '概率平均偏差 {error}；在全部配对中，购买者排在未购买者之前的占 {auc}。',
  },
  'cross-sell/intention.finding.importance': {
    en: 'What tells most is “{feature}”: dealt out at random, it costs {rise} of Brier score.',
    'zh-CN': '最有用的信息是“{feature}”：随机打乱后，Brier 分数上升 {rise}。',
  },
  'cross-sell/intention.chart.calibration': {
    en: 'Probability foretold and share that bought, the likeliest tenth first',
    'zh-CN': '预测概率与实际购买占比，最可能购买的十分之一在前',
  },
  'cross-sell/intention.chart.calibration.alt': {
    en: '{n} {n#group|groups} of customers. In the likeliest {predicted} was foretold and {observed} bought.',
    'zh-CN': '{n} 组客户。最可能购买的一组预测为 {predicted}，实际购买 {observed}。',
  },
  'cross-sell/intention.chart.lift': {
    en: 'Buyers in each tenth against the average (lift)',
    'zh-CN': '各十分位的购买者与平均之比（提升度）',
  },
  'cross-sell/intention.chart.lift.alt': {
    en: 'Bars for the tenths of the customers: the likeliest buys {lift} times the average, the least likely {last} times.',
    'zh-CN': '各十分位的条形：最可能购买的一组为平均的 {lift} 倍，最不可能的一组为 {last} 倍。',
  },
  'cross-sell/intention.chart.importance': {
    en: 'What foretelling loses without each thing that is known',
    'zh-CN': '失去某项信息后预测变差多少',
  },
  'cross-sell/intention.chart.importance.alt': {
    en: '{n} things that are known. The first is {feature}: the Brier score rises by {rise} without it.',
    'zh-CN': '{n} 项信息。首位是“{feature}”：失去它，Brier 分数上升 {rise}。',
  },
  'cross-sell/intention.column.model': { en: 'Model', 'zh-CN': '模型' },
  'cross-sell/intention.column.brier': { en: 'Brier score', 'zh-CN': 'Brier 分数' },
  'cross-sell/intention.column.brier_low': { en: 'Brier score, low', 'zh-CN': 'Brier 分数下限' },
  'cross-sell/intention.column.brier_high': { en: 'Brier score, high', 'zh-CN': 'Brier 分数上限' },
  'cross-sell/intention.column.gain': { en: 'Better than the baseline by', 'zh-CN': '比基线改善' },
  'cross-sell/intention.column.gain_low': { en: 'Better by, low', 'zh-CN': '改善下限' },
  'cross-sell/intention.column.gain_high': { en: 'Better by, high', 'zh-CN': '改善上限' },
  'cross-sell/intention.column.auc': { en: 'Buyer ranks first', 'zh-CN': '购买者排前的概率' },
  'cross-sell/intention.column.auc_low': { en: 'Buyer ranks first, low', 'zh-CN': '购买者排前的概率下限' },
  'cross-sell/intention.column.auc_high': { en: 'Buyer ranks first, high', 'zh-CN': '购买者排前的概率上限' },
  'cross-sell/intention.column.error': { en: 'Calibration error', 'zh-CN': '校准误差' },
  'cross-sell/intention.column.error_low': { en: 'Calibration error, low', 'zh-CN': '校准误差下限' },
  'cross-sell/intention.column.error_high': { en: 'Calibration error, high', 'zh-CN': '校准误差上限' },
  'cross-sell/intention.column.calibration': { en: 'Calibrated by', 'zh-CN': '校准方法' },
  'cross-sell/intention.column.epochs': { en: 'Epochs trained', 'zh-CN': '训练轮数' },
  'cross-sell/intention.column.best_epoch': { en: 'Epoch kept', 'zh-CN': '保留的轮次' },
  'cross-sell/intention.column.kept': { en: 'Used', 'zh-CN': '采用' },
  'cross-sell/intention.column.decile': { en: 'Tenth', 'zh-CN': '十分位' },
  'cross-sell/intention.column.predicted': { en: 'Foretold', 'zh-CN': '预测' },
  'cross-sell/intention.column.buyers': { en: 'Bought', 'zh-CN': '购买' },
  'cross-sell/intention.column.share': { en: 'Share that bought', 'zh-CN': '购买占比' },
  'cross-sell/intention.column.share_low': { en: 'Share that bought, low', 'zh-CN': '购买占比下限' },
  'cross-sell/intention.column.share_high': { en: 'Share that bought, high', 'zh-CN': '购买占比上限' },
  'cross-sell/intention.column.lift': { en: 'Lift', 'zh-CN': '提升度' },
  'cross-sell/intention.column.lift_low': { en: 'Lift, low', 'zh-CN': '提升度下限' },
  'cross-sell/intention.column.lift_high': { en: 'Lift, high', 'zh-CN': '提升度上限' },
  'cross-sell/intention.column.feature': { en: 'What is known', 'zh-CN': '信息' },
  'cross-sell/intention.column.rise': { en: 'Brier score rises by', 'zh-CN': 'Brier 分数上升' },
  'cross-sell/intention.column.rise_low': { en: 'Rises by, low', 'zh-CN': '上升下限' },
  'cross-sell/intention.column.rise_high': { en: 'Rises by, high', 'zh-CN': '上升上限' },
  'cross-sell/intention.column.part': { en: 'Part', 'zh-CN': '部分' },
  'cross-sell/intention.column.examples': { en: 'Examples (customer and date)', 'zh-CN': '样本（客户与日期）' },
  'cross-sell/intention.column.all': { en: 'Before sampling', 'zh-CN': '抽样之前' },
  'cross-sell/intention.column.p': { en: 'Chance to buy', 'zh-CN': '购买概率' },
  'cross-sell/intention.column.p_low': { en: 'Chance to buy, low', 'zh-CN': '购买概率下限' },
  'cross-sell/intention.column.p_high': { en: 'Chance to buy, high', 'zh-CN': '购买概率上限' },
  'cross-sell/intention.model.baseline': { en: 'Baseline: logistic regression', 'zh-CN': '基线：逻辑回归' },
  'cross-sell/intention.model.cnn': { en: 'Convolutional network', 'zh-CN': '卷积神经网络' },
  'cross-sell/intention.model.mlp': { en: 'Multilayer network', 'zh-CN': '多层网络' },
  'cross-sell/intention.calibration.platt': { en: 'Platt’s curve', 'zh-CN': 'Platt 曲线' },
  'cross-sell/intention.calibration.isotonic': { en: 'rising steps', 'zh-CN': '保序回归' },
  'cross-sell/intention.part.train': { en: 'learnt from', 'zh-CN': '学习' },
  'cross-sell/intention.part.held': { en: 'held to stop and calibrate', 'zh-CN': '用于停止与校准' },
  'cross-sell/intention.part.test': { en: 'test, the last window', 'zh-CN': '检验（最后一期）' },
  'cross-sell/intention.feature.orders': { en: 'order days, step by step', 'zh-CN': '各步的下单天数' },
  'cross-sell/intention.feature.money': { en: 'money, step by step', 'zh-CN': '各步的金额' },
  'cross-sell/intention.feature.target': {
    en: 'purchases of the product or category, step by step',
    'zh-CN': '各步对该商品或品类的购买',
  },
  'cross-sell/intention.feature.touches': { en: 'campaigns that reached the customer', 'zh-CN': '触达客户的营销' },
  'cross-sell/intention.feature.interactions': { en: 'interactions', 'zh-CN': '互动' },
  'cross-sell/intention.feature.interaction': { en: 'interaction: {kind}', 'zh-CN': '互动：{kind}' },
  'cross-sell/intention.feature.tenure': { en: 'time since first seen', 'zh-CN': '首次出现至今的时间' },
  'cross-sell/intention.feature.since_order': { en: 'time since the last order', 'zh-CN': '距最近一次下单的时间' },
  'cross-sell/intention.feature.order_days': { en: 'order days in all', 'zh-CN': '累计下单天数' },
  'cross-sell/intention.feature.since_target': {
    en: 'time since the last purchase of the kind',
    'zh-CN': '距最近一次同类购买的时间',
  },
  'cross-sell/intention.warning.sampled': {
    en: 'Part “{part}”: a sample of {n} of {all} examples (maxExamples).',
    'zh-CN': '“{part}”部分：从 {all} 个样本中抽取 {n} 个（maxExamples）。',
  },
  'cross-sell/intention.warning.network_sampled': {
    en: 'Part “{part}”: each of the three trainings of a network sees a sample of {n} of {all} examples (maxExamples); the baseline sees them all.',
    'zh-CN': '“{part}”部分：网络的三次训练各抽取 {all} 个样本中的 {n} 个（maxExamples）；基线使用全部样本。',
  },
  'cross-sell/intention.warning.still_learning': {
    en: 'A network was still getting better when training stopped: raise epochs to see whether it wins then.',
    'zh-CN': '训练停止时网络仍在改善：可提高 epochs 看其能否胜出。',
  },
  'cross-sell/intention.left_out.unknown': {
    en: 'lines without a customer or a date',
    'zh-CN': '无客户编号或日期的记录',
  },
  'cross-sell/intention.advice.empty': {
    en: 'An order needs a customer and a date.',
    'zh-CN': '订单需要客户和日期。',
  },
  'cross-sell/intention.what': { en: 'purchase intention', 'zh-CN': '购买意向' },
  'cross-sell/intention.needs': {
    en: 'at least {least} buyers and {least} others in each of three windows of {days} days (horizonDays)',
    'zh-CN': '三个 {days} 天的窗口（horizonDays）中各至少 {least} 位购买者和 {least} 位未购买者',
  },
  'cross-sell/intention.has': { en: '{n} in the least of them', 'zh-CN': '最少的一组 {n} 位' },
  'action.approach': { en: 'Approach now', 'zh-CN': '现在联系' },
  'reason.high_intention': { en: 'What they did lately says they mean to buy', 'zh-CN': '近期行为显示有购买意向' },
  'cross-sell/intention.table.models': { en: 'The models compared', 'zh-CN': '模型比较' },
  'cross-sell/intention.table.parts': {
    en: 'Data the models learnt from and were tested on',
    'zh-CN': '学习与检验所用的数据',
  },
} as const satisfies Texts;
