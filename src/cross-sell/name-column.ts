import type { Shop } from '../analysis/index.js';

/** What a column of order lines is called that names the product, without case, blanks and punctuation. */
const names = new Set([
  'productname',
  'itemname',
  'description',
  'productdescription',
  'itemdescription',
  '商品名称',
  '产品名称',
  '商品名',
  '品名',
]);

/** The column of orders that names the product, where there is one: many exports have no table of products. */
export function nameColumn(shop: Shop): string | null {
  const squeeze = (column: string): string =>
    column
      .normalize('NFKC')
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N}]/gu, '');
  return shop.columns('orders').find((column) => names.has(squeeze(column))) ?? null;
}
