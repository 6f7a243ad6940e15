import type { Texts } from '../message.js';

/** Labels of columns that more than one analysis has. */
export const columnsTexts = {
  'column.customer_id': { en: 'Customer', 'zh-CN': '客户' },
  'column.product_id': { en: 'Product', 'zh-CN': '商品' },
  'column.segment': { en: 'Segment', 'zh-CN': '客户群' },
  'column.customers': { en: 'Customers', 'zh-CN': '客户数' },
  'column.orders': { en: 'Orders', 'zh-CN': '订单数' },
  'column.revenue': { en: 'Revenue', 'zh-CN': '销售额' },
  'column.customer_share': { en: 'Share of customers', 'zh-CN': '客户占比' },
  'column.revenue_share': { en: 'Share of revenue', 'zh-CN': '销售额占比' },
  'column.action': { en: 'Action', 'zh-CN': '行动' },
  'column.argument': { en: 'Argument', 'zh-CN': '理由' },
  'column.channel': { en: 'Channel', 'zh-CN': '渠道' },
  'column.best_time': { en: 'Best time', 'zh-CN': '最佳时间' },
  'column.by_date': { en: 'By', 'zh-CN': '截止日期' },
  'column.expected_value': { en: 'Expected value', 'zh-CN': '预期价值' },
  'column.expected_low': { en: 'Expected value, low', 'zh-CN': '预期价值下限' },
  'column.expected_high': { en: 'Expected value, high', 'zh-CN': '预期价值上限' },
  'column.reason': { en: 'Reason', 'zh-CN': '依据' },
  'column.dimension': { en: 'Compared by', 'zh-CN': '比较维度' },
  'column.group': { en: 'Group', 'zh-CN': '组别' },
  'column.metric': { en: 'Metric', 'zh-CN': '指标' },
  'column.unit': { en: 'Unit', 'zh-CN': '单位' },
  'column.value': { en: 'Value', 'zh-CN': '数值' },
  'column.low': { en: 'Low', 'zh-CN': '下限' },
  'column.high': { en: 'High', 'zh-CN': '上限' },
} as const satisfies Texts;
