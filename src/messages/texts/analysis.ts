import type { Texts } from '../message.js';

/** Texts of what every analysis has: the options they share, the comparison of groups. */
export const analysisTexts = {
  'analysis.option.asOf': {
    en: 'The day the answer is given for (YYYY-MM-DD); later records are left out. Default: the last date in the data.',
    'zh-CN': '分析截止日（YYYY-MM-DD），其后的记录不计入。默认：数据中的最后日期。',
  },
  'analysis.option.seed': {
    en: 'Seed of the random numbers; the same seed gives the same answer.',
    'zh-CN': '随机数种子；相同种子得到相同结果。',
  },
  'analysis.option.where': {
    en: 'Keep only records that meet conditions, e.g. {"channel": "store", "quantity": {"above": 0}}.',
    'zh-CN': '只保留符合条件的记录，例如 {"channel": "store", "quantity": {"above": 0}}。',
  },
  'analysis.option.within': {
    en: 'Answer for a segment of another result, the rest beside it, e.g. {"analysis": "segment/rfm", "column": "segment", "values": ["champions"]}.',
    'zh-CN':
      '只针对另一分析结果中的某个客户群，其余客户并列显示，例如 {"analysis": "segment/rfm", "column": "segment", "values": ["champions"]}。',
  },
  'analysis.option.by': {
    en: 'Give the answer per value of a column of orders or customers (region, channel, …) beside the whole.',
    'zh-CN': '除整体外，按订单或客户的某一列（地区、渠道等）分别给出结果。',
  },
  'analysis.option.compareWith': {
    en: 'Compare with another period: {"from": "YYYY-MM-DD", "to": "YYYY-MM-DD"}.',
    'zh-CN': '与另一时期比较：{"from": "YYYY-MM-DD", "to": "YYYY-MM-DD"}。',
  },
  'analysis.option.unit': {
    en: 'Who counts as one customer: customer, household, company or community.',
    'zh-CN': '以谁为一个客户：customer（个人）、household（家庭）、company（公司）或 community（社群）。',
  },
  'analysis.option.value': {
    en: 'What money means: revenue or margin (needs cost).',
    'zh-CN': '金额的含义：revenue（销售额）或 margin（毛利，需要成本）。',
  },
  'analysis.groups.title': { en: 'Compared by {by}', 'zh-CN': '按{by}比较' },
  'analysis.groups.alt': { en: '{metric} for {n} {n#group|groups}.', 'zh-CN': '{n} 个组的{metric}。' },
  'analysis.group.inside': { en: 'in the segment', 'zh-CN': '该客户群内' },
  'analysis.group.rest': { en: 'the rest', 'zh-CN': '其余客户' },
  'analysis.group.now': { en: 'this period', 'zh-CN': '本期' },
  'analysis.group.before': { en: 'compared period', 'zh-CN': '对比期' },
  'analysis.by.within': { en: 'segment', 'zh-CN': '客户群' },
  'analysis.by.period': { en: 'period', 'zh-CN': '时期' },
  'analysis.left_out.no_customer': { en: 'lines without a customer', 'zh-CN': '无客户编号的记录' },
  'analysis.left_out.where': { en: 'records outside the condition', 'zh-CN': '不符合条件的记录' },
  'analysis.warning.group': { en: 'Group "{group}": {reason}', 'zh-CN': '组“{group}”：{reason}' },
} as const satisfies Texts;
