import { expect, test } from 'vitest';
import { featureNames, namedByProduct, valueNames } from '../../src/segment/features/feature-names.js';

test('values read by the words of their kind, of tiers and of codes that are common; others as they stand', () => {
  expect(valueNames('gender', 'female').names).toEqual({ en: 'female', 'zh-CN': '女' });
  expect(valueNames('tier', 'diamond').names).toEqual({ en: 'Diamond', 'zh-CN': '钻石' });
  expect(valueNames('role', 'finance').names).toEqual({ en: 'finance', 'zh-CN': '财务' });
  expect(valueNames('role', 'Head of sales').names['zh-CN']).toBe('Head of sales');
});

test('a feature of a product bears its name where the data have it, and nothing else changes', () => {
  const products = new Map([['22423', { names: { en: 'Cake stand', 'zh-CN': '蛋糕架' } }]]);
  const named = (id: string) => namedByProduct({ id, names: featureNames(id) }, products).names.names;
  expect(named('product:22423')).toEqual({ en: 'Product: Cake stand', 'zh-CN': '商品占比：蛋糕架' });
  expect(named('product:1')).toEqual({ en: 'Product: 1', 'zh-CN': '商品占比：1' });
  expect(named('frequency')).toEqual({ en: 'Orders', 'zh-CN': '订单数' });
});
