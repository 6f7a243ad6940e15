import { productSpellings, type Shop } from '../analysis/index.js';
import type { Names } from '../messages/index.js';

/** Names of products by id: the name for Chinese readers, the English one where the data have it. */
export async function productNames(shop: Shop, signal: AbortSignal | undefined): Promise<ReadonlyMap<string, Names>> {
  const [table, name] = shop.has('products', 'name')
    ? (['products', 'name'] as const)
    : (['orders', 'product_name'] as const);
  if (!shop.has(table, name) || !shop.has(table, 'product_id')) return new Map();
  const english = shop.has('products', 'name_en') ? 'min(name_en)' : 'min(name)';
  const answer = await shop.engine.query(
    table === 'products'
      ? `SELECT product_id, min(name) AS own_name, ${english} AS english_name FROM ${shop.from('products')} GROUP BY product_id`
      : `SELECT product_id, name AS own_name, name AS english_name FROM ${productSpellings(shop.from('orders'))} AS told`,
    [],
    signal ? { signal } : {},
  );
  const [own, en] = [answer.texts('own_name'), answer.texts('english_name')];
  return new Map(
    answer.texts('product_id').flatMap((id, i): [string, Names][] => {
      const name = own[i];
      return id === null || !name ? [] : [[id, { names: { en: en[i] ?? name, 'zh-CN': name } }]];
    }),
  );
}
