import type { Shop } from './shop.js';

/**
 * The same shop as it was known on an earlier date: orders after it are not seen. For what an analysis asks of its own past
 * (who was what a month ago; what a label of last quarter came to). Other tables stay as they are.
 */
export function earlier(shop: Shop, date: string): Shop {
  const { dialect } = shop.engine;
  return {
    ...shop,
    asOf: date,
    from(table) {
      const whole = shop.from(table);
      if (table !== 'orders') return whole;
      return `(SELECT * FROM ${whole} WHERE CAST(ordered_at AS DATE) <= DATE ${dialect.literal(date)}) AS ${dialect.identifier(table)}`;
    },
  };
}
