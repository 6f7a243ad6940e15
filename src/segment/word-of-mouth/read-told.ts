import type { Shop } from '../../analysis/index.js';
import { normalQuantile } from '../../stats/index.js';
import { toneCases } from './read-people.js';
import type { WordKinds } from './word-options.js';

export const toldLevels = ['peer', 'dissemination', 'negative'] as const;
export type ToldLevel = (typeof toldLevels)[number];

/** What a word to another customer is followed by, over the whole market. */
export interface ToldEffect {
  readonly level: ToldLevel;
  /** Words to a named customer whose days before and after are known. */
  readonly words: number;
  readonly speakers: number;
  /** Days with a purchase in the days after, less those before and less what the market's rhythm makes of them; mean per word. */
  readonly days: number | null;
  /** That in money, with its error and interval. */
  readonly perWord: number | null;
  readonly error: number | null;
  readonly low: number | null;
  readonly high: number | null;
  /** Whether the interval leaves out 0 on the side that the level is about. */
  readonly known: boolean;
}

export interface Told {
  readonly effects: readonly ToldEffect[];
  /** Words to named customers, by level and place of the speaker. */
  readonly words: { readonly [level in ToldLevel]: Float64Array };
}

/** Speakers below which an effect of words is not told. */
const fewestSpeakers = 10;

/**
 * The mean per word and its interval; words of one speaker are not independent, so the error is by speakers.
 *
 * @param bySpeaker - days gained over all words of a speaker
 * @param perDay - money of a day with a purchase
 */
export function toldEffect(
  level: ToldLevel,
  bySpeaker: readonly { readonly words: number; readonly sum: number }[],
  { perDay, confidence }: { readonly perDay: number; readonly confidence: number },
): ToldEffect {
  const words = bySpeaker.reduce((sum, each) => sum + each.words, 0);
  const speakers = bySpeaker.length;
  const none = { days: null, perWord: null, error: null, low: null, high: null, known: false };
  if (speakers < fewestSpeakers) return { level, words, speakers, ...none };
  const days = bySpeaker.reduce((sum, each) => sum + each.sum, 0) / words;
  const squares = bySpeaker.reduce((sum, each) => sum + (each.sum - each.words * days) ** 2, 0);
  const error = (perDay * Math.sqrt((squares * speakers) / (speakers - 1))) / words;
  const half = normalQuantile((1 + confidence) / 2) * error;
  const perWord = perDay * days;
  const [low, high] = [perWord - half, perWord + half];
  return { level, words, speakers, days, perWord, error, low, high, known: level === 'negative' ? high < 0 : low > 0 };
}

/** SQL of the change in days with a purchase after the words of each speaker, and of what the rhythm of the market makes of it. */
function changeSql(days: string, usable: string): string {
  return `WITH whole AS (SELECT count(*) AS n_days FROM ${days}),
     own AS (SELECT target, count(*) AS n_days FROM ${days} GROUP BY target),
     market AS (SELECT day, count(*) AS n_days FROM ${days} GROUP BY day),
     lengths AS (SELECT day, span_days FROM ${usable} GROUP BY day, span_days),
     rhythm AS (SELECT lengths.day AS day, lengths.span_days AS span_days,
         sum(CASE WHEN market.day > lengths.day THEN market.n_days ELSE -market.n_days END) AS change
       FROM lengths JOIN market ON date_diff('day', lengths.day, market.day) BETWEEN -lengths.span_days AND lengths.span_days
         AND market.day <> lengths.day GROUP BY lengths.day, lengths.span_days),
     changed AS (SELECT words.who AS who, words.level AS level, sum(CASE WHEN days.day > words.day THEN 1 ELSE -1 END) AS change
       FROM ${usable} AS words JOIN ${days} AS days ON days.target = words.target
         AND date_diff('day', words.day, days.day) BETWEEN -words.span_days AND words.span_days AND days.day <> words.day
       GROUP BY words.who, words.level),
     usual AS (SELECT words.who AS who, words.level AS level, count(*) AS n,
         sum(CAST(coalesce(CAST(rhythm.change AS DOUBLE) * CAST(own.n_days AS DOUBLE) / CAST(whole.n_days AS DOUBLE), 0) AS DECIMAL(38, 9))) AS change
       FROM ${usable} AS words CROSS JOIN whole LEFT JOIN own ON own.target = words.target
         LEFT JOIN rhythm ON rhythm.day = words.day AND rhythm.span_days = words.span_days
       GROUP BY words.who, words.level)
     SELECT usual.level AS level, usual.who AS who, usual.n AS n, coalesce(changed.change, 0) AS seen, usual.change AS expected
     FROM usual LEFT JOIN changed ON changed.who = usual.who AND changed.level = usual.level ORDER BY usual.level, usual.who`;
}

/**
 * Reads which words went to named customers and on how many more days these bought after them than before.
 *
 * Days after begin the day after the word, are at most `followDays` and end where the next word to the same customer
 * begins or the data end, so that a purchase is credited to one word alone; those who were referred belong to who brought
 * them and are left out, and so are customers who joined within the days before. Off goes what the rhythm of the market
 * makes of the same days: its change, times the customer's share of all days with a purchase. Days are counted, not money, since
 * a few large orders would hide what follows a word. Null without words to named customers.
 * Cost: O(words × days) in the engine.
 */
export async function readTold(
  shop: Shop,
  ids: readonly string[],
  {
    kinds,
    good,
    bad,
    followDays,
    level,
  }: { kinds: WordKinds; good: number; bad: number; followDays: number; level: number },
  signal: AbortSignal | undefined,
): Promise<Told | null> {
  if (!['customer_id', 'kind', 'target_customer_id'].every((column) => shop.has('interactions', column))) return null;
  const { identifier, literal } = shop.engine.dialect;
  const list = (names: readonly string[]) => names.map(literal).join(', ');
  const tone = toneCases(shop, { good, bad });
  const classes = [
    ...(tone === null ? [] : [`WHEN ${tone} < 0 THEN 'negative'`]),
    ...(kinds.peer.length > 0 ? [`WHEN kind IN (${list(kinds.peer)}) THEN 'peer'`] : []),
    ...(kinds.dissemination.length > 0 ? [`WHEN kind IN (${list(kinds.dissemination)}) THEN 'dissemination'`] : []),
  ];
  const dated = shop.has('interactions', 'at') && shop.has('orders', 'ordered_at') && shop.asOf !== null;
  const day = dated ? 'CAST("at" AS DATE)' : 'CAST(NULL AS DATE)';
  const referred =
    shop.has('referrals', 'referred_id') && shop.has('referrals', 'referrer_id')
      ? `AND target NOT IN (SELECT referred_id FROM ${shop.from('referrals')} WHERE referred_id IS NOT NULL)`
      : '';
  const told = `SELECT customer_id AS who, target_customer_id AS target, level, day FROM (
      SELECT customer_id, target_customer_id, CASE ${classes.join(' ')} END AS level, ${day} AS day FROM ${shop.from('interactions')}
    ) AS words WHERE level IS NOT NULL AND customer_id IS NOT NULL AND target_customer_id IS NOT NULL AND target_customer_id <> customer_id`;
  const how = signal ? { signal } : {};
  const counted = await shop.engine.query(
    `SELECT who, level, count(*) AS n FROM (${told}) AS told GROUP BY who, level ORDER BY who, level`,
    [],
    how,
  );
  const place = new Map(ids.map((id, i) => [id, i]));
  const words = Object.fromEntries(toldLevels.map((each) => [each, new Float64Array(ids.length)])) as {
    [each in ToldLevel]: Float64Array;
  };
  const [who, levels, n] = [counted.texts('who'), counted.texts('level'), counted.numbers('n')];
  for (let row = 0; row < counted.rowCount; row++) {
    const i = place.get(who[row]!);
    if (i !== undefined) words[levels[row] as ToldLevel][i] = n[row]!;
  }
  let perDay = 0;
  const bySpeaker = new Map<ToldLevel, { words: number; sum: number }[]>(toldLevels.map((each) => [each, []]));
  if (dated && counted.rowCount > 0) {
    const asOf = `DATE ${literal(shop.asOf!)}`;
    const bought = shop.has('orders', 'is_return') ? ' AND NOT coalesce(is_return, false)' : '';
    const joined = shop.has('customers', 'joined_at');
    const { engine } = shop;
    // Both are read more than once; written out in one statement they would be made again each time.
    const [days, usable] = [engine.scratch('days'), engine.scratch('words')];
    try {
      await engine.materialise(
        days,
        `SELECT customer_id AS target, CAST(ordered_at AS DATE) AS day, CAST(sum(value) AS DECIMAL(38, 4)) AS money
         FROM ${shop.from('orders')} WHERE customer_id IS NOT NULL${bought} GROUP BY customer_id, CAST(ordered_at AS DATE)`,
        how,
      );
      await engine.materialise(
        usable,
        `WITH told AS (${told}),
         whole AS (SELECT min(day) AS first_day FROM ${identifier(days)}),
         ${joined ? `known AS (SELECT ${shop.customerUnit()} AS id, min(CAST(joined_at AS DATE)) AS joined FROM ${shop.from('customers')} GROUP BY ${shop.customerUnit()}),` : ''}
         in_order AS (SELECT who, target, level, day,
             lead(day) OVER (PARTITION BY target ORDER BY day, who, level) AS next_day FROM told WHERE day IS NOT NULL),
         spans AS (SELECT who, target, level, day, least(${followDays}, date_diff('day', day, ${asOf}),
             coalesce(date_diff('day', day, next_day), ${followDays})) AS span_days FROM in_order)
         SELECT spans.who AS who, spans.target AS target, spans.level AS level, spans.day AS day, spans.span_days AS span_days
         FROM spans CROSS JOIN whole ${joined ? 'LEFT JOIN known ON known.id = spans.target' : ''}
         WHERE spans.span_days > 0 AND date_diff('day', whole.first_day, spans.day) >= spans.span_days
           ${joined ? "AND (known.joined IS NULL OR date_diff('day', known.joined, spans.day) >= spans.span_days)" : ''} ${referred}`,
        how,
      );
      const all = await engine.query(
        `SELECT count(*) AS n, CAST(sum(money) AS DECIMAL(38, 4)) AS money FROM ${identifier(days)}`,
        [],
        how,
      );
      const n = all.numbers('n')[0] ?? 0;
      perDay = n > 0 ? all.numbers('money')[0]! / n : 0;
      const changes = await engine.query(changeSql(identifier(days), identifier(usable)), [], how);
      const [of, times] = [changes.texts('level'), changes.numbers('n')];
      const [seen, usual] = [changes.numbers('seen'), changes.numbers('expected')];
      for (let row = 0; row < changes.rowCount; row++)
        bySpeaker.get(of[row] as ToldLevel)!.push({ words: times[row]!, sum: seen[row]! - usual[row]! });
    } finally {
      for (const table of [usable, days]) await engine.drop(table);
    }
  }
  if (counted.rowCount === 0) return null;
  return {
    effects: toldLevels.map((each) => toldEffect(each, bySpeaker.get(each)!, { perDay, confidence: level })),
    words,
  };
}
