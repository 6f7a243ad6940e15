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
  /** Money of the one told in the days after, less that of as many days before; mean per word with its interval. */
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

/** The mean per word and its interval; words of one speaker are not independent, so the error is by speakers. */
export function toldEffect(
  level: ToldLevel,
  bySpeaker: readonly { readonly words: number; readonly sum: number }[],
  confidence: number,
): ToldEffect {
  const words = bySpeaker.reduce((sum, each) => sum + each.words, 0);
  const speakers = bySpeaker.length;
  const none = { level, words, speakers, perWord: null, error: null, low: null, high: null, known: false };
  if (speakers < fewestSpeakers) return none;
  const mean = bySpeaker.reduce((sum, each) => sum + each.sum, 0) / words;
  const squares = bySpeaker.reduce((sum, each) => sum + (each.sum - each.words * mean) ** 2, 0);
  const error = Math.sqrt((squares * speakers) / (speakers - 1)) / words;
  const half = normalQuantile((1 + confidence) / 2) * error;
  const [low, high] = [mean - half, mean + half];
  return { level, words, speakers, perWord: mean, error, low, high, known: level === 'negative' ? high < 0 : low > 0 };
}

/**
 * Reads which words went to named customers and what these spent after them, less what they spent before.
 *
 * Days after begin the day after the word, are at most `followDays` and end where the next word to the same customer
 * begins or the data end, so that a sale is credited to one word alone; sales of those who were referred belong to who
 * brought them and are left out here. As many days before are taken off. Null without words to named customers.
 * Cost: O(words + orders within their days) in the engine.
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
  const { literal } = shop.engine.dialect;
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
  const bySpeaker = new Map<ToldLevel, { words: number; sum: number }[]>(toldLevels.map((each) => [each, []]));
  if (dated && counted.rowCount > 0) {
    const asOf = `DATE ${literal(shop.asOf!)}`;
    const changes = await shop.engine.query(
      `WITH told AS (${told}),
       days AS (SELECT customer_id AS target, CAST(ordered_at AS DATE) AS day, CAST(sum(value) AS DECIMAL(38, 4)) AS money
         FROM ${shop.from('orders')} WHERE customer_id IS NOT NULL GROUP BY customer_id, CAST(ordered_at AS DATE)),
       begins AS (SELECT min(day) AS first_day FROM days),
       in_order AS (SELECT who, target, level, day,
           lead(day) OVER (PARTITION BY target ORDER BY day, who, level) AS next_day FROM told WHERE day IS NOT NULL),
       spans AS (SELECT who, target, level, day, least(${followDays}, date_diff('day', day, ${asOf}),
           coalesce(date_diff('day', day, next_day), ${followDays})) AS span_days FROM in_order),
       usable AS (SELECT spans.who, spans.target, spans.level, spans.day, spans.span_days FROM spans CROSS JOIN begins
         WHERE spans.span_days > 0 AND date_diff('day', begins.first_day, spans.day) >= spans.span_days ${referred}),
       changed AS (SELECT usable.who AS who, usable.level AS level,
           CASE WHEN days.day > usable.day THEN days.money ELSE -days.money END AS money
         FROM usable JOIN days ON days.target = usable.target
           AND date_diff('day', usable.day, days.day) BETWEEN -usable.span_days AND usable.span_days AND days.day <> usable.day),
       sums AS (SELECT who, level, CAST(sum(money) AS DECIMAL(38, 4)) AS money FROM changed GROUP BY who, level),
       counts AS (SELECT who, level, count(*) AS n FROM usable GROUP BY who, level)
       SELECT counts.level AS level, counts.who AS who, counts.n AS n, coalesce(sums.money, 0) AS money
       FROM counts LEFT JOIN sums ON sums.who = counts.who AND sums.level = counts.level ORDER BY counts.level, counts.who`,
      [],
      how,
    );
    const [of, times, sums] = [changes.texts('level'), changes.numbers('n'), changes.numbers('money')];
    for (let row = 0; row < changes.rowCount; row++)
      bySpeaker.get(of[row] as ToldLevel)!.push({ words: times[row]!, sum: sums[row]! });
  }
  if (counted.rowCount === 0) return null;
  return { effects: toldLevels.map((each) => toldEffect(each, bySpeaker.get(each)!, level)), words };
}
