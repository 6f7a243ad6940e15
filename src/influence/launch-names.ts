import type { Shop } from '../analysis/index.js';
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
  const name = table === 'products' ? 'products.name' : 'orders.product_name';
  const en =
    table === 'products' && shop.has('products', 'name_en') ? 'max(products.name_en)' : 'CAST(NULL AS VARCHAR)';
  const found = await shop.engine.query(
    `SELECT ${table}.product_id AS id, max(${name}) AS name, ${en} AS name_en FROM ${shop.from(table)}
     WHERE ${table}.product_id IN (${products.map(literal).join(', ')}) GROUP BY ${table}.product_id ORDER BY id`,
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
