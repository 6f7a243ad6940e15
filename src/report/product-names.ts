import { productSpellings } from '../analysis/index.js';
import type { Dataset, InputTable } from '../intake/index.js';
import type { Language } from '../messages/index.js';
import type { ColumnInfo, Result, Table } from '../result/index.js';

/** What products are called, by their ids, in each language that the data have. */
export type ProductNames = ReadonlyMap<string, { readonly [language in Language]: string }>;

/** Names from the table of products; from the order lines where there is none. Empty where the data have no names. */
export async function readProductNames({ tables, engine }: Dataset): Promise<ProductNames> {
  const { products, orders } = tables;
  const tells = (table: InputTable | undefined, name: string): table is InputTable =>
    table?.columns.includes(name) === true && table.columns.includes('product_id');
  const sql = tells(products, 'name')
    ? `SELECT product_id, max(name) AS name, max(${products.columns.includes('name_en') ? 'name_en' : 'name'}) AS english
       FROM ${products.relation} WHERE product_id IS NOT NULL AND name IS NOT NULL GROUP BY product_id ORDER BY product_id`
    : tells(orders, 'product_name')
      ? `SELECT product_id, name, name AS english FROM ${productSpellings(orders.relation)} AS told ORDER BY product_id`
      : null;
  if (sql === null) return new Map();
  const found = await engine.query(sql);
  const [ids, names, translated] = ['product_id', 'name', 'english'].map((column) => found.texts(column)) as [
    readonly (string | null)[],
    readonly (string | null)[],
    readonly (string | null)[],
  ];
  return new Map(ids.map((id, row) => [id!, { en: translated[row] ?? names[row]!, 'zh-CN': names[row]! }]));
}

/** The same result, its actions with products by their names where they are shown. The data keep the ids. */
export async function withProductNames(result: Result, names: ProductNames): Promise<Result> {
  const { actions } = result.tables;
  if (actions === undefined || names.size === 0) return result;
  return { ...result, tables: { ...result.tables, actions: await named(actions, names) } };
}

async function named(table: Table, names: ProductNames): Promise<Table> {
  const has = table.columns.some((column) => column.name === 'product_id');
  const ids = has ? [...new Set(await table.values('product_id'))] : [];
  const known = ids.flatMap((id) => (typeof id === 'string' && names.has(id) ? [[id, names.get(id)!] as const] : []));
  if (known.length === 0) return table;
  const inLanguage = (language: Language) => Object.fromEntries(known.map(([id, name]) => [id, name[language]]));
  const translations = { en: inLanguage('en'), 'zh-CN': inLanguage('zh-CN') };
  const columns = table.columns.map(
    (column): ColumnInfo => (column.name === 'product_id' ? { ...column, translations } : column),
  );
  return { ...table, columns };
}
