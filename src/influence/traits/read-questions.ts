import type { Shop } from '../../analysis/index.js';

/** A question asked of the others. */
export interface Question {
  readonly id: string;
  readonly topic: string;
  readonly asker: string;
  /** ISO date. */
  readonly day: string;
  /** The first customer other than the asker who answered; null where none did. */
  readonly helper: string | null;
  /** Staff answered, and no customer before. */
  readonly byStaff: boolean;
  /** The asker first bought the product of the topic within so many days after asking; null where the topic has none, or it is too early to tell. */
  readonly won: boolean | null;
}

export interface Forum {
  readonly questions: readonly Question[];
  /** The product that askers of a topic buy after asking, most beyond what they bought before. */
  readonly products: ReadonlyMap<string, string>;
}

/** Askers who bought a product after asking, from which it can be the product of a topic. */
const fewestBuyers = 5;
/** Standard errors by which purchases after asking exceed those before. */
const clearly = 3;

/**
 * Reads questions with an id, who answered first, and whether the asker then first bought what askers of the topic buy.
 *
 * What a topic sells is found in the data: the product which more askers bought within so many days after asking than in as many before. Cost:
 * O(interactions + order lines of the askers).
 */
export async function readForum(shop: Shop, helpDays: number, signal: AbortSignal | undefined): Promise<Forum | null> {
  const needed = ['customer_id', 'at', 'kind', 'interaction_id', 'answer_to'];
  if (!needed.every((column) => shop.has('interactions', column)) || shop.asOf === null) return null;
  const how = signal ? { signal } : {};
  const { literal } = shop.engine.dialect;
  const topic = shop.has('interactions', 'topic') ? `coalesce(topic, '')` : `''`;
  const staff = shop.has('interactions', 'staff_id') ? 'CASE WHEN a.staff_id IS NOT NULL THEN 1 ELSE 0 END' : '0';
  const staffColumn = shop.has('interactions', 'staff_id') ? ', staff_id' : '';
  const asked = `SELECT CAST(interaction_id AS VARCHAR) AS id, max(${topic}) AS topic, max(customer_id) AS asker, min(CAST(interactions.at AS DATE)) AS day
    FROM ${shop.from('interactions')} WHERE kind = 'question' AND interaction_id IS NOT NULL AND customer_id IS NOT NULL GROUP BY CAST(interaction_id AS VARCHAR)`;
  const replies = `SELECT a.answer_to AS id, a.customer_id AS helper, ${staff} AS staff,
      row_number() OVER (PARTITION BY a.answer_to ORDER BY ${staff}, a.moment, a.customer_id) AS place
    FROM (SELECT customer_id, interactions.at AS moment, CAST(answer_to AS VARCHAR) AS answer_to${staffColumn} FROM ${shop.from('interactions')}
      WHERE answer_to IS NOT NULL AND kind IN ('answer', 'hint', 'comment', 'help')) AS a`;
  const found = await shop.engine.query(
    `SELECT q.id AS id, q.topic AS topic, q.asker AS asker, CAST(q.day AS VARCHAR) AS day, r.helper AS helper, coalesce(r.staff, 0) AS staff
     FROM (${asked}) AS q LEFT JOIN (SELECT id, helper, staff FROM (${replies}) AS p WHERE p.place = 1) AS r ON r.id = q.id
     ORDER BY q.id`,
    [],
    how,
  );
  const products = new Map<string, string>();
  let winners: ReadonlySet<string> = new Set();
  if (['customer_id', 'product_id', 'ordered_at'].every((column) => shop.has('orders', column)) && found.rowCount > 0) {
    const first = `SELECT customer_id, product_id, min(CAST(ordered_at AS DATE)) AS day FROM ${shop.from('orders')}
      WHERE customer_id IS NOT NULL AND product_id IS NOT NULL GROUP BY customer_id, product_id`;
    const since = `date_diff('day', q.day, o.day)`;
    const joined = `FROM (${asked}) AS q JOIN (${first}) AS o ON o.customer_id = q.asker`;
    const sold = await shop.engine.query(
      `SELECT q.topic AS topic, o.product_id AS product,
          count(DISTINCT CASE WHEN ${since} BETWEEN 1 AND ${helpDays} THEN q.id END) AS n_after,
          count(DISTINCT CASE WHEN ${since} BETWEEN ${-helpDays} AND -1 THEN q.id END) AS n_before
       ${joined} WHERE ${since} BETWEEN ${-helpDays} AND ${helpDays} GROUP BY q.topic, o.product_id ORDER BY topic, product`,
      [],
      how,
    );
    const best = new Map<string, number>();
    const [topics, names, after, before] = [
      sold.texts('topic'),
      sold.texts('product'),
      sold.numbers('n_after'),
      sold.numbers('n_before'),
    ];
    for (let row = 0; row < sold.rowCount; row += 1) {
      const z = (after[row]! - before[row]!) / Math.sqrt(after[row]! + before[row]!);
      if (after[row]! < fewestBuyers || z < clearly || z <= (best.get(topics[row]!) ?? 0)) continue;
      best.set(topics[row]!, z);
      products.set(topics[row]!, names[row]!);
    }
    if (products.size > 0) {
      const pairs = [...products]
        .map(([name, product]) => `(q.topic = ${literal(name)} AND o.product_id = ${literal(product)})`)
        .join(' OR ');
      const buyers = await shop.engine.query(
        `SELECT DISTINCT q.id AS id ${joined} WHERE ${since} BETWEEN 1 AND ${helpDays} AND (${pairs})`,
        [],
        how,
      );
      winners = new Set(buyers.texts('id') as readonly string[]);
    }
  }
  const end = Date.parse(shop.asOf) / 86_400_000 - helpDays;
  const [ids, topics, askers, days, helpers, byStaff] = [
    found.texts('id'),
    found.texts('topic'),
    found.texts('asker'),
    found.texts('day'),
    found.texts('helper'),
    found.numbers('staff'),
  ];
  return {
    products,
    questions: ids.map((id, row) => {
      const day = days[row]!.slice(0, 10);
      const helper = helpers[row] ?? null;
      const known = products.has(topics[row]!) && Date.parse(day) / 86_400_000 <= end;
      return {
        id: id!,
        topic: topics[row]!,
        asker: askers[row]!,
        day,
        helper: helper !== null && byStaff[row] === 0 && helper !== askers[row] ? helper : null,
        byStaff: byStaff[row] === 1,
        won: known ? winners.has(id!) : null,
      };
    }),
  };
}
