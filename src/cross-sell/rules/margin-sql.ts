import type { Shop } from '../../analysis/index.js';

/** Money of an order line less its cost, or null where costs are not known. */
export function marginSql(shop: Shop): string | null {
  if (!shop.has('orders', 'quantity')) return null;
  if (shop.has('orders', 'cost')) return 'orders.amount - orders.cost * orders.quantity';
  if (!shop.has('products', 'cost') || !shop.has('products', 'product_id')) return null;
  const cost = `SELECT max(products.cost) FROM ${shop.from('products')} WHERE products.product_id = orders.product_id`;
  return `orders.amount - (${cost}) * orders.quantity`;
}
