import { productSpellings, type Shop } from '../../analysis/index.js';
import { invalidOption } from '../../errors.js';
import type { Names } from '../../messages/index.js';
import { message } from '../../messages/index.js';
import { nearest } from '../../option/index.js';
import { type EnglishNames, englishNames, nameOf } from '../product-names.js';
import { valueName } from './trait-names.js';

const functionName = 'crossSell.buyers';

type Query = (sql: string) => ReturnType<Shop['engine']['query']>;

export interface CatalogueRow {
  readonly id: string;
  readonly name: string | null;
  readonly category: string | null;
  readonly buyers: number;
  readonly money: number | null;
  readonly shown: Names | string;
}

/** Products by how many buy them. */
export async function readCatalogue(shop: Shop, kept: string, money: string, query: Query): Promise<CatalogueRow[]> {
  const isTold = shop.has('orders', 'product_name');
  const told = isTold ? `LEFT JOIN ${productSpellings(shop.from('orders'))} AS t ON t.product_id = o.product` : '';
  const column = (name: string) => (shop.has('products', name) ? `max(${name})` : 'CAST(NULL AS VARCHAR)');
  const known = shop.has('products', 'product_id')
    ? `LEFT JOIN (SELECT product_id AS id, ${column('name')} AS name, ${column('name_en')} AS english, ${column('category')} AS category FROM ${shop.from('products')} GROUP BY product_id) AS k ON k.id = o.product`
    : 'CROSS JOIN (SELECT CAST(NULL AS VARCHAR) AS name, CAST(NULL AS VARCHAR) AS english, CAST(NULL AS VARCHAR) AS category) AS k';
  const found = await query(
    `SELECT o.product AS product, ${isTold ? 'coalesce(CAST(k.name AS VARCHAR), t.name)' : 'CAST(k.name AS VARCHAR)'} AS name, CAST(k.english AS VARCHAR) AS english, CAST(k.category AS VARCHAR) AS category, o.buyers AS buyers, o.money AS money ` +
      `FROM (SELECT product_id AS product, count(DISTINCT customer_id) AS buyers, ${money} AS money FROM ${shop.from('orders')} WHERE ${kept} GROUP BY product_id) AS o ${told} ${known} ORDER BY buyers DESC, product`,
  );
  const names = found.texts('name');
  const english: EnglishNames = englishNames(names, found.texts('english'));
  const [category, buyers, sum] = [found.texts('category'), found.numbers('buyers'), found.numbers('money')];
  return found.texts('product').map((product, i) => ({
    id: String(product),
    name: names[i] ?? null,
    category: category[i] ?? null,
    buyers: buyers[i]!,
    money: Number.isFinite(sum[i]!) ? sum[i]! : null,
    shown: nameOf(names[i] ?? String(product), english),
  }));
}

/** The product, or all of a category, by id or name; by itself the product that brings most money among those that enough buy. @throws VitalfewError invalid_option */
export function chooseProduct(
  catalogue: readonly CatalogueRow[],
  asked: string | null,
  minCount: number,
): { name: string; shown: Names | string; ids: readonly string[]; isCategory: boolean } {
  if (asked === null) {
    const enough = catalogue.filter(({ buyers }) => buyers >= minCount);
    const best = (enough.length > 0 ? enough : catalogue).reduce((a, b) =>
      (b.money ?? b.buyers) > (a.money ?? a.buyers) ? b : a,
    );
    return { name: best.id, shown: best.shown, ids: [best.id], isCategory: false };
  }
  const isName = ({ name, shown }: CatalogueRow) =>
    name === asked || (typeof shown !== 'string' && Object.values(shown.names).includes(asked));
  const own = catalogue.find(({ id }) => id === asked) ?? catalogue.find(isName);
  if (own) return { name: own.id, shown: own.shown, ids: [own.id], isCategory: false };
  const inside = catalogue.filter(({ category }) => category === asked);
  if (inside.length > 0)
    return { name: asked, shown: valueName('category', asked), ids: inside.map(({ id }) => id), isCategory: true };
  const known = catalogue.flatMap(({ id, name, category, shown }) =>
    [id, name, category, ...(typeof shown === 'string' ? [] : Object.values(shown.names))].filter(
      (each) => each !== null,
    ),
  );
  const near = nearest(asked, known);
  throw invalidOption(functionName, 'product', {
    expected: message('must_be.product.or_category.bought'),
    received: asked,
    advice:
      near === null
        ? message('must_be.advice.products', {
            products: catalogue
              .slice(0, 5)
              .map(({ id }) => id)
              .join(', '),
          })
        : message('must_be.advice.near', { near }),
  });
}
