import type { Shop } from '../../analysis/index.js';
import type { Unit } from '../../messages/index.js';
import type { FeatureGroup } from './feature.js';

/** A number that the order lines of a customer give. */
export interface OrderFeature {
  readonly group: FeatureGroup;
  readonly unit: Unit;
  readonly skewed: boolean;
  /** An aggregate over the lines of one customer. */
  readonly sql: string;
}

/** Orders counted once each. */
const orders = (condition = '(1 = 1)') => `count(DISTINCT CASE WHEN bought AND ${condition} THEN order_key END)`;
const money = (condition = '(1 = 1)') =>
  `sum(CASE WHEN bought AND ${condition} THEN CAST(value AS DECIMAL(38, 4)) END)`;
const lines = (condition = '(1 = 1)') => `sum(CASE WHEN bought AND ${condition} THEN 1 ELSE 0 END)`;
const part = (some: string, all: string) => `CAST(coalesce(${some}, 0) AS DOUBLE) / nullif(CAST(${all} AS DOUBLE), 0)`;

/** 1 January 1900 was a Monday: 0 is Monday, 6 Sunday, in every engine. */
const weekday = `date_diff('day', DATE '1900-01-01', CAST(ordered_at AS DATE)) % 7`;
const hour = 'extract(hour FROM ordered_at)';
/** Hours of the day, in the order of the day; the evening goes on after midnight. */
export const dayParts: { readonly [id: string]: string } = {
  morning: `(${hour} >= 5 AND ${hour} < 11)`,
  midday: `(${hour} >= 11 AND ${hour} < 14)`,
  afternoon: `(${hour} >= 14 AND ${hour} < 18)`,
  evening: `(${hour} >= 18 OR ${hour} < 5)`,
};
export const weekend = `(${weekday} >= 5)`;

const days = (from: string, to: string) => `date_diff('day', CAST(${from} AS DATE), ${to})`;
const lastOrder = 'max(CASE WHEN bought THEN ordered_at END)';
const firstOrder = 'min(CASE WHEN bought THEN ordered_at END)';

/** A line that was sold below its list price or with a discount; null where the columns do not say. */
export function promotionSql(shop: Shop): string | null {
  const tests = [
    ...(shop.has('orders', 'discount') ? ['discount > 0'] : []),
    ...(shop.has('orders', 'list_price') && shop.has('orders', 'unit_price') ? ['unit_price < list_price'] : []),
  ];
  return tests.length === 0 ? null : `coalesce(${tests.join(' OR ')}, false)`;
}

/** Names of the features that every orders table with dates and amounts gives. */
export const plainOrderFeatures = [
  'recency_days',
  'frequency',
  'monetary',
  'average_order_value',
  'tenure_days',
  'active_days',
  'gap_days',
  'weekend_share',
  'morning_share',
  'midday_share',
  'afternoon_share',
  'evening_share',
  'promotion_share',
  'products',
  'categories',
] as const;

/** What a feature is, by name; null when it is none of the orders. `quote` makes a text literal. */
export function orderFeature(id: string, shop: Shop, asOf: string): OrderFeature | null {
  const quote = (value: string) => shop.engine.dialect.literal(value);
  const today = `DATE ${quote(asOf)}`;
  const transaction = (unit: Unit, skewed: boolean, sql: string): OrderFeature => ({
    group: 'transaction',
    unit,
    skewed,
    sql,
  });
  const habit = (sql: string): OrderFeature => ({ group: 'behaviour', unit: 'share', skewed: false, sql });
  switch (id) {
    case 'recency_days':
      return transaction('days', true, days(lastOrder, today));
    case 'tenure_days':
      return transaction('days', false, days(firstOrder, today));
    case 'active_days':
      return transaction('days', true, days(firstOrder, `CAST(${lastOrder} AS DATE)`));
    case 'gap_days':
      return transaction('days', true, part(days(firstOrder, `CAST(${lastOrder} AS DATE)`), `(${orders()} - 1)`));
    case 'frequency':
      return transaction('orders', true, orders());
    case 'monetary':
      return transaction('money', true, 'sum(CAST(value AS DECIMAL(38, 4)))');
    case 'average_order_value':
      return transaction('money', true, part(money(), orders()));
    case 'weekend_share':
      return habit(part(orders(weekend), orders()));
    case 'products':
      return shop.has('orders', 'product_id')
        ? transaction('count', true, 'count(DISTINCT CASE WHEN bought THEN product_id END)')
        : null;
    case 'categories':
      return hasCategory(shop)
        ? transaction('count', true, 'count(DISTINCT CASE WHEN bought THEN category END)')
        : null;
    case 'promotion_share':
      return promotionSql(shop) === null ? null : transaction('share', false, part(money('promoted'), money()));
  }
  const dayPart = /^(\w+)_share$/.exec(id)?.[1];
  if (dayPart !== undefined && dayPart in dayParts) return habit(part(orders(dayParts[dayPart]!), orders()));
  const [, kind, value = ''] = /^(channel|category|product):(.+)$/su.exec(id) ?? [];
  if (kind === 'channel' && shop.has('orders', 'channel'))
    return habit(part(orders(`channel = ${quote(value)}`), orders()));
  if (kind === 'category' && hasCategory(shop))
    return transaction('share', false, part(lines(`category = ${quote(value)}`), lines()));
  if (kind === 'product' && shop.has('orders', 'product_id'))
    return transaction('share', false, part(lines(`product_id = ${quote(value)}`), lines()));
  return null;
}

export function hasCategory(shop: Shop): boolean {
  return shop.has('orders', 'product_id') && shop.has('products', 'category');
}

/** The order lines as the features see them: one relation `lines`. */
export function linesSql(shop: Shop): string {
  const key = shop.has('orders', 'order_id') ? 'order_id' : 'CAST(ordered_at AS DATE)';
  const bought = shop.has('orders', 'is_return') ? 'NOT coalesce(is_return, false)' : '(1 = 1)';
  const columns = [
    `customer_id, ${key} AS order_key, ordered_at, value, ${bought} AS bought`,
    ...['channel', 'product_id'].filter((column) => shop.has('orders', column)),
    ...(hasCategory(shop) ? ['kinds.category'] : []),
    ...(promotionSql(shop) === null ? [] : [`${promotionSql(shop)} AS promoted`]),
  ];
  const kinds = hasCategory(shop)
    ? ` LEFT JOIN (SELECT product_id AS kind_of, max(category) AS category FROM ${shop.from('products')} GROUP BY product_id) AS kinds ON kinds.kind_of = product_id`
    : '';
  return `SELECT ${columns.join(', ')} FROM ${shop.from('orders')}${kinds}`;
}
