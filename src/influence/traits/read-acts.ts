import type { Shop } from '../../analysis/index.js';

/** What counts as what among the kinds of interactions. */
const seekKinds = ['question', 'favourite', 'search'] as const;
export const tellKinds = ['answer', 'review', 'share', 'forward', 'recommend', 'help'] as const;
const shareKinds = [...tellKinds, 'post', 'comment', 'nominate'] as const;
const praiseKinds = ['like', 'favourite', 'comment', 'thank'] as const;

/** What customers did in one category, by customer. */
export interface CategoryActs {
  readonly category: string;
  readonly customers: readonly string[];
  readonly seeks: Float64Array;
  /** Likes, comments and thanks that others gave them: that they know. */
  readonly knows: Float64Array;
  readonly tells: Float64Array;
}

export interface Acts {
  readonly categories: readonly CategoryActs[];
  readonly sharers: readonly { readonly customer: string; readonly acts: number; readonly receivers: number }[];
}

const list = (shop: Shop, kinds: readonly string[]): string =>
  kinds.map((kind) => shop.engine.dialect.literal(kind)).join(', ');

/** SQL of the category an interaction is about: its topic, else the category of its product; null where neither is known. */
function categorySql(shop: Shop): { readonly sql: string; readonly join: string } | null {
  const topic = shop.has('interactions', 'topic');
  const product =
    shop.has('interactions', 'product_id') && shop.has('products', 'product_id') && shop.has('products', 'category');
  if (!topic && !product) return null;
  const sql = [...(topic ? ['interactions.topic'] : []), ...(product ? ['k.category'] : [])].join(', ');
  return {
    sql: topic && product ? `coalesce(${sql})` : sql,
    join: product
      ? ` LEFT JOIN (SELECT product_id, max(category) AS category FROM ${shop.from('products')} GROUP BY product_id) AS k ON k.product_id = interactions.product_id`
      : '',
  };
}

/** Reads who seeks, knows and tells in which category, and who tells anybody anything. Cost: O(interactions). */
export async function readActs(shop: Shop, signal: AbortSignal | undefined): Promise<Acts | null> {
  if (!['customer_id', 'kind'].every((column) => shop.has('interactions', column))) return null;
  const how = signal ? { signal } : {};
  const target = shop.has('interactions', 'target_customer_id');
  const category = categorySql(shop);
  const found = new Map<string, Map<string, [number, number, number]>>();
  const add = (name: string, customer: string, part: 0 | 1 | 2, n: number): void => {
    let people = found.get(name);
    if (!people) {
      people = new Map();
      found.set(name, people);
    }
    const counts = people.get(customer) ?? [0, 0, 0];
    counts[part] += n;
    people.set(customer, counts);
  };
  if (category) {
    const from = `FROM ${shop.from('interactions')}${category.join}`;
    const part = `CASE WHEN interactions.kind IN (${list(shop, seekKinds)}) THEN 'seeks' ELSE 'tells' END`;
    const own = await shop.engine.query(
      `SELECT ${category.sql} AS category, interactions.customer_id AS id, ${part} AS part, count(*) AS n ${from}
       WHERE interactions.customer_id IS NOT NULL AND ${category.sql} IS NOT NULL
         AND interactions.kind IN (${list(shop, [...seekKinds, ...tellKinds])})
       GROUP BY ${category.sql}, interactions.customer_id, ${part}`,
      [],
      how,
    );
    const [names, ids, parts, n] = [own.texts('category'), own.texts('id'), own.texts('part'), own.numbers('n')];
    for (let row = 0; row < own.rowCount; row += 1)
      add(names[row]!, ids[row]!, parts[row] === 'seeks' ? 0 : 2, n[row]!);
    if (target) {
      const praised = await shop.engine.query(
        `SELECT ${category.sql} AS category, interactions.target_customer_id AS id, count(*) AS n ${from}
         WHERE interactions.target_customer_id IS NOT NULL AND ${category.sql} IS NOT NULL
           AND interactions.target_customer_id <> interactions.customer_id AND interactions.kind IN (${list(shop, praiseKinds)})
         GROUP BY ${category.sql}, interactions.target_customer_id`,
        [],
        how,
      );
      const [about, who, times] = [praised.texts('category'), praised.texts('id'), praised.numbers('n')];
      for (let row = 0; row < praised.rowCount; row += 1) add(about[row]!, who[row]!, 1, times[row]!);
    }
  }
  const receivers = target
    ? 'count(DISTINCT CASE WHEN target_customer_id <> customer_id THEN target_customer_id END)'
    : '0';
  const told = await shop.engine.query(
    `SELECT customer_id, count(*) AS acts, ${receivers} AS receivers FROM ${shop.from('interactions')}
     WHERE customer_id IS NOT NULL AND kind IN (${list(shop, shareKinds)}) GROUP BY customer_id ORDER BY customer_id`,
    [],
    how,
  );
  const [tellers, acts, reached] = [told.texts('customer_id'), told.numbers('acts'), told.numbers('receivers')];
  return {
    categories: [...found.keys()].sort().map((name) => {
      const people = [...found.get(name)!].sort(([x], [y]) => (x < y ? -1 : 1));
      const part = (which: 0 | 1 | 2) => Float64Array.from(people, ([, counts]) => counts[which]);
      return { category: name, customers: people.map(([id]) => id), seeks: part(0), knows: part(1), tells: part(2) };
    }),
    sharers: tellers.map((customer, row) => ({ customer: customer!, acts: acts[row]!, receivers: reached[row]! })),
  };
}
