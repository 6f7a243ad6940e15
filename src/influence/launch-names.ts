import { productSpellings, type Shop } from '../analysis/index.js';
import { type EnglishNames, englishNames } from '../cross-sell/product-names.js';

export interface LaunchNames {
  /** Names by product, with its id behind where two bear one name. */
  readonly names: ReadonlyMap<string, string>;
  readonly english: EnglishNames;
}

/** Names of the products, in both languages where the data have them. */
export async function launchNames(shop: Shop, products: readonly string[]): Promise<LaunchNames> {
  const names = new Map<string, string>();
  const table = shop.has('products', 'name') ? 'products' : shop.has('orders', 'product_name') ? 'orders' : null;
  if (table === null || products.length === 0) return { names, english: new Map<string, string>() };
  const { literal } = shop.engine.dialect;
  const en = table === 'products' && shop.has('products', 'name_en') ? 'max(told.name_en)' : 'CAST(NULL AS VARCHAR)';
  const told =
    table === 'products' ? `(SELECT * FROM ${shop.from('products')})` : productSpellings(shop.from('orders'));
  const found = await shop.engine.query(
    `SELECT told.product_id AS id, max(told.name) AS name, ${en} AS name_en FROM ${told} AS told
     WHERE told.product_id IN (${products.map(literal).join(', ')}) GROUP BY told.product_id ORDER BY id`,
  );
  const [ids, own] = [found.texts('id'), found.texts('name')];
  const times = new Map<string, number>();
  for (const each of own) if (each !== null) times.set(each, (times.get(each) ?? 0) + 1);
  ids.forEach((product, row) => {
    const name = own[row];
    if (name != null) names.set(product!, times.get(name) === 1 ? name : `${name} (${product})`);
  });
  return { names, english: englishNames(own, found.texts('name_en')) };
}
