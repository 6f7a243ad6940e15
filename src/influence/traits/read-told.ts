import type { Shop } from '../../analysis/index.js';
import { tellKinds } from './read-acts.js';

/** Who told whom of a product for the first time, and whether the listener bought it soon after, or had just before. */
export interface Told {
  readonly teller: readonly string[];
  readonly listener: readonly string[];
  readonly after: Uint8Array;
  readonly before: Uint8Array;
}

/**
 * Reads what customers told each other of products, each listener and product once (the first time), and purchases within so many days after and
 * before. Tellings too late for those days to have passed are left out. Cost: O(interactions + order lines of those told).
 */
export async function readTold(shop: Shop, withinDays: number, signal: AbortSignal | undefined): Promise<Told | null> {
  const needed = ['customer_id', 'target_customer_id', 'product_id', 'kind', 'at'];
  if (!needed.every((column) => shop.has('interactions', column))) return null;
  if (!['customer_id', 'product_id', 'ordered_at'].every((column) => shop.has('orders', column)) || shop.asOf === null)
    return null;
  const { literal } = shop.engine.dialect;
  const kinds = tellKinds.map((kind) => literal(kind)).join(', ');
  const ranked = `SELECT i.customer_id AS teller, i.target_customer_id AS listener, i.product_id AS product, CAST(i.moment AS DATE) AS day,
      row_number() OVER (PARTITION BY i.target_customer_id, i.product_id ORDER BY i.moment, i.customer_id) AS place
    FROM (SELECT customer_id, target_customer_id, product_id, interactions.at AS moment FROM ${shop.from('interactions')}
      WHERE kind IN (${kinds}) AND customer_id IS NOT NULL AND target_customer_id IS NOT NULL AND product_id IS NOT NULL
        AND target_customer_id <> customer_id) AS i`;
  const since = `date_diff('day', e.day, o.day)`;
  const found = await shop.engine.query(
    `SELECT e.teller AS teller, e.listener AS listener, e.product AS product,
        max(CASE WHEN ${since} BETWEEN 0 AND ${withinDays} THEN 1 ELSE 0 END) AS after_it,
        max(CASE WHEN ${since} BETWEEN ${-withinDays} AND -1 THEN 1 ELSE 0 END) AS before_it
     FROM (${ranked}) AS e LEFT JOIN (
        SELECT customer_id, product_id, CAST(ordered_at AS DATE) AS day FROM ${shop.from('orders')}
        WHERE customer_id IS NOT NULL AND product_id IS NOT NULL GROUP BY customer_id, product_id, CAST(ordered_at AS DATE)
      ) AS o ON o.customer_id = e.listener AND o.product_id = e.product
     WHERE e.place = 1 AND date_diff('day', e.day, DATE ${literal(shop.asOf)}) >= ${withinDays}
     GROUP BY e.teller, e.listener, e.product ORDER BY e.listener, e.product`,
    [],
    signal ? { signal } : {},
  );
  return {
    teller: found.texts('teller') as readonly string[],
    listener: found.texts('listener') as readonly string[],
    after: Uint8Array.from(found.numbers('after_it')),
    before: Uint8Array.from(found.numbers('before_it')),
  };
}

/** What is known of somebody's standing, as numbers that rise with it; NaN where unknown. */
export interface Standing {
  readonly income: ReadonlyMap<string, number> | null;
  readonly education: ReadonlyMap<string, number> | null;
  /** The largest cities first: tier 1 stands above tier 2. */
  readonly city_tier: ReadonlyMap<string, number> | null;
}

/** Levels of education in the order of the school system, in the words of the data we have met. */
const schooling = [
  ['none', '无'],
  ['primary', 'primary school', '小学'],
  ['middle', 'middle school', 'junior', '初中'],
  ['high', 'high school', 'secondary', '高中', '中专'],
  ['college', 'associate', '大专', '专科'],
  ['bachelor', "bachelor's", 'university', 'undergraduate', '本科', '大学'],
  ['master', "master's", 'graduate', '硕士', '研究生'],
  ['doctor', 'phd', 'doctorate', '博士'],
] as const;

/**
 * Reads the standing of customers: income in equal groups of customers or at given cuts, education in its order, the tier of the city (1 the largest).
 * An attribute that is not there, or not in words that have an order, is null. Cost: O(customers log customers).
 */
export async function readStanding(
  shop: Shop,
  options: {
    readonly incomeLevels: number;
    readonly incomeCuts: readonly number[] | null;
    readonly education: readonly string[] | null;
  },
  signal: AbortSignal | undefined,
): Promise<Standing> {
  const { incomeLevels, incomeCuts, education } = options;
  const read = async (column: 'income' | 'education' | 'city_tier'): Promise<ReadonlyMap<string, string>> => {
    if (!shop.has('customers', column) || !shop.has('customers', 'customer_id')) return new Map();
    const unit = shop.customerUnit();
    const found = await shop.engine.query(
      `SELECT ${unit} AS id, max(CAST(${column} AS VARCHAR)) AS v FROM ${shop.from('customers')}
       WHERE ${column} IS NOT NULL GROUP BY ${unit} ORDER BY id`,
      [],
      signal ? { signal } : {},
    );
    const values = found.texts('v');
    return new Map(found.texts('id').map((id, row) => [id!, values[row]!]));
  };
  const ranks = new Map<string, number>(
    education
      ? education.map((name, level) => [name.toLowerCase(), level])
      : schooling.flatMap((names, level) => names.map((name) => [name, level] as const)),
  );
  const numbers = (texts: ReadonlyMap<string, string>): [string, number][] =>
    [...texts].flatMap(([id, text]) => {
      const value = Number(text.replace(/^\D*(?=\d)/u, '').replaceAll(',', ''));
      return text.trim() !== '' && Number.isFinite(value) ? [[id, value] as [string, number]] : [];
    });
  const incomes = numbers(await read('income'));
  const sorted = Float64Array.from(incomes, ([, value]) => value).sort();
  const cuts = incomeCuts ?? [
    ...new Set(
      Array.from(
        { length: incomeLevels - 1 },
        (_, level) => sorted[Math.floor(((level + 1) / incomeLevels) * sorted.length)] ?? Number.NaN,
      ),
    ),
  ];
  const schools = [...(await read('education'))].flatMap(([id, text]) => {
    const level = ranks.get(text.trim().toLowerCase());
    return level === undefined ? [] : [[id, level] as const];
  });
  const tiers = numbers(await read('city_tier'));
  return {
    income:
      incomes.length > 0
        ? new Map(incomes.map(([id, value]) => [id, cuts.filter((cut) => value >= cut).length]))
        : null,
    education: schools.length > 0 ? new Map(schools) : null,
    city_tier: tiers.length > 0 ? new Map(tiers.map(([id, tier]) => [id, -tier])) : null,
  };
}
