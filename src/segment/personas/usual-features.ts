import type { Shop } from '../../analysis/index.js';
import { attributeKinds, knowsAge } from '../features/customer-features.js';
import { dayParts, hasCategory, linesSql, orderFeature, plainOrderFeatures } from '../features/order-features.js';
import { knowsTie, tieFeatures } from '../features/tie-features.js';

/** Channels and goods that a persona tells apart at most, by their order lines. */
const mostValues = 12;
/** Share of the lines below which a channel or good is not told apart. */
const leastShare = 0.005;

/** What personas are grouped by, and what else is said of them. */
export interface UsualFeatures {
  readonly grouping: readonly string[];
  readonly describing: readonly string[];
  /** Whether orders tell the hour. */
  readonly hours: boolean;
}

/** Age, gender, time of day and week, channel, goods; beside them everything else that the tables tell. Cost: O(order lines). */
export async function usualFeatures(
  shop: Shop,
  goods: 'auto' | 'category' | 'product',
  signal: AbortSignal | undefined,
): Promise<UsualFeatures> {
  const answered = await shop.engine.query(
    `WITH lines AS (${linesSql(shop)}) SELECT max(extract(hour FROM ordered_at)) AS hour FROM lines WHERE bought`,
    [],
    signal ? { signal } : {},
  );
  const hours = (answered.numbers('hour')[0] ?? 0) > 0;
  const values = async (column: string): Promise<string[]> => {
    const answer = await shop.engine.query(
      `WITH lines AS (${linesSql(shop)}) SELECT CAST(${column} AS VARCHAR) AS name, count(*) AS n FROM lines
WHERE bought AND customer_id IS NOT NULL AND ${column} IS NOT NULL GROUP BY CAST(${column} AS VARCHAR) ORDER BY n DESC, name LIMIT 200`,
      [],
      signal ? { signal } : {},
    );
    const counts = answer.numbers('n');
    const all = counts.reduce((sum, count) => sum + count, 0);
    return answer
      .texts('name')
      .filter((_, i) => counts[i]! >= leastShare * all)
      .slice(0, mostValues) as string[];
  };
  const valuesOf = async (column: string, name: string): Promise<string[]> => {
    const found = await values(column);
    // Of two that make up the whole, one says it all.
    const told = found.length === 2 ? found.slice(0, 1) : found;
    return found.length < 2 ? [] : told.map((value) => `${name}:${value}`);
  };
  const channels = shop.has('orders', 'channel') ? await valuesOf('channel', 'channel') : [];
  const categories = goods !== 'product' && hasCategory(shop) ? await valuesOf('category', 'category') : [];
  const products =
    (goods === 'product' || (goods === 'auto' && categories.length === 0)) && shop.has('orders', 'product_id')
      ? await valuesOf('product_id', 'product')
      : [];
  const kinds = shop.has('customers') ? await attributeKinds(shop, signal) : [];
  const has = (column: string) => kinds.some((kind) => kind.column === column);
  const grouping = [
    ...(shop.has('customers') && knowsAge(shop) ? ['age'] : []),
    ...(has('gender') ? ['gender'] : []),
    ...(hours ? Object.keys(dayParts).map((part) => `${part}_share`) : []),
    'weekend_share',
    ...channels,
    ...categories,
    ...products,
  ];
  const describing = [
    ...kinds.map(({ column }) => column).filter((column) => !grouping.includes(column) && column !== 'age'),
    ...plainOrderFeatures.filter(
      (id) =>
        !grouping.includes(id) &&
        !/^(morning|midday|afternoon|evening)_share$/.test(id) &&
        orderFeature(id, shop, shop.asOf!) !== null,
    ),
    ...Object.keys(tieFeatures).filter((id) => knowsTie(shop, id)),
  ];
  return { grouping, describing, hours };
}
