import type { Shop } from '../../analysis/index.js';
import { gammaQuantile } from '../../stats/index.js';
import type { LaunchedProduct } from '../adopters/find-launches.js';
import { dayOf } from '../adopters/find-launches.js';
import type { AdoptionList } from '../adopters/read-adopters.js';

/** Who hears whom, as places of customers: `listeners[offsets[i] … offsets[i + 1]]` hear i, from the day `since` on. */
export interface Listeners {
  readonly offsets: Uint32Array;
  readonly listeners: Uint32Array;
  readonly since: Float64Array;
}

/** Ties by which only one of the two is heard: `from` hears `to`. */
const oneWay = ['follow', 'mention'] as const;

/** Reads who hears whom: friends each other, followers whom they follow. Cost: O(ties). */
export async function readListeners(
  shop: Shop,
  ids: readonly string[],
  from: string,
  signal: AbortSignal | undefined,
): Promise<Listeners | null> {
  if (!shop.has('relations', 'from') || !shop.has('relations', 'to')) return null;
  const { identifier: id, literal } = shop.engine.dialect;
  const kind = shop.has('relations', 'kind')
    ? `CASE WHEN relations.kind IN (${oneWay.map(literal).join(', ')}) THEN 1 ELSE 0 END`
    : '0';
  const since = shop.has('relations', 'since')
    ? 'CAST(min(CAST(relations.since AS DATE)) AS VARCHAR)'
    : 'CAST(NULL AS VARCHAR)';
  const [a, b] = [`relations.${id('from')}`, `relations.${id('to')}`];
  const found = await shop.engine.query(
    `SELECT ${a} AS a, ${b} AS b, ${kind} AS one_way, ${since} AS since FROM ${shop.from('relations')}
     WHERE ${a} IS NOT NULL AND ${b} IS NOT NULL AND ${a} <> ${b} GROUP BY ${a}, ${b}, ${kind} ORDER BY a, b, one_way`,
    [],
    signal ? { signal } : {},
  );
  const place = new Map(ids.map((each, i) => [each, i]));
  const heard: Map<number, number>[] = ids.map(() => new Map());
  const put = (teller: number, listener: number, day: number): void => {
    const known = heard[teller]!.get(listener);
    heard[teller]!.set(listener, known === undefined ? day : Math.min(known, day));
  };
  const [ends, others, ways, days] = [
    found.texts('a'),
    found.texts('b'),
    found.numbers('one_way'),
    found.texts('since'),
  ];
  for (let row = 0; row < found.rowCount; row += 1) {
    const [x, y] = [place.get(ends[row]!), place.get(others[row]!)];
    if (x === undefined || y === undefined) continue;
    const day = days[row] === null ? -Infinity : dayOf(days[row]!) - dayOf(from);
    put(y, x, day);
    if (ways[row] === 0) put(x, y, day);
  }
  const offsets = new Uint32Array(ids.length + 1);
  heard.forEach((each, i) => {
    offsets[i + 1] = offsets[i]! + each.size;
  });
  const listeners = new Uint32Array(offsets.at(-1) ?? 0);
  const sinceDays = new Float64Array(listeners.length);
  heard.forEach((each, i) => {
    let at = offsets[i]!;
    for (const [listener, day] of [...each].sort(([p], [q]) => p - q)) {
      listeners[at] = listener;
      sinceDays[at] = day;
      at += 1;
    }
  });
  return { offsets, listeners, since: sinceDays };
}

/** Per customer: listeners who bought a launch after them, those who would have by chance, and the carried ones among them. */
export interface Carried {
  readonly followed: Float64Array;
  readonly expected: Float64Array;
  /** Followers beyond chance, each launch weighted by how surely hearing of it moves people at all. */
  readonly score: Float64Array;
  /** Per launch: how large a share of the followers surely is not chance. */
  readonly weights: Float64Array;
}

/**
 * Whose purchases of new products are followed by those who hear them.
 *
 * A follower heard the customer (the tie was there) before the purchase and bought the launch within so many days after it, and not before. By chance each
 * listener buys in those days like everybody who has not bought yet. Launches which listeners buy no more often than others (what comes of itself or
 * with a coupon) say nothing of anybody's voice and weigh 0; the others by the share of followers that is surely (lower end of the Poisson interval)
 * not chance. Cost: O(adoptions × listeners).
 */
export function carriedBy(
  list: AdoptionList,
  launches: readonly LaunchedProduct[],
  { offsets, listeners, since }: Listeners,
  { followDays, level }: { readonly followDays: number; readonly level: number },
): Carried {
  const customers = offsets.length - 1;
  const [followed, expected, score] = [0, 0, 0].map(() => new Float64Array(customers)) as [
    Float64Array,
    Float64Array,
    Float64Array,
  ];
  const weights = new Float64Array(launches.length);
  const bought = new Float64Array(customers);
  for (let l = 0, from = 0; l < launches.length; l += 1) {
    let until = from;
    while (until < list.launch.length && list.launch[until] === l) until += 1;
    const days = list.day.subarray(from, until);
    bought.fill(Infinity);
    for (let a = from; a < until; a += 1) bought[list.customer[a]!] = list.day[a]!;
    const [own, chances] = [new Float64Array(until - from), new Float64Array(until - from)];
    let [later, within] = [0, 0];
    for (let a = from; a < until; a += 1) {
      const day = list.day[a]!;
      while (later < days.length && days[later]! <= day) later += 1;
      within = Math.max(within, later);
      while (within < days.length && days[within]! <= day + followDays) within += 1;
      const chance = customers > later ? (within - later) / (customers - later) : 0;
      const i = list.customer[a]!;
      for (let e = offsets[i]!; e < offsets[i + 1]!; e += 1) {
        const theirs = bought[listeners[e]!]!;
        if (theirs <= day || since[e]! > launches[l]!.day + day) continue;
        chances[a - from]! += chance;
        if (theirs <= day + followDays) own[a - from]! += 1;
      }
    }
    const seen = own.reduce((sum, each) => sum + each, 0);
    const usual = chances.reduce((sum, each) => sum + each, 0);
    const sure = seen > 0 ? gammaQuantile((1 - level) / 2, seen) : 0;
    weights[l] = sure > usual ? 1 - usual / sure : 0;
    for (let a = from; a < until; a += 1) {
      const i = list.customer[a]!;
      followed[i]! += own[a - from]!;
      expected[i]! += chances[a - from]!;
      score[i]! += weights[l]! * (own[a - from]! - chances[a - from]!);
    }
    from = until;
  }
  return { followed, expected, score, weights };
}
