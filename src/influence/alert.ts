import { analysis, inWorker, type Shop } from '../analysis/index.js';
import { VitalfewError } from '../errors.js';
import { message } from '../messages/index.js';
import { influenceTies, type Ties, tieTables } from '../ties/index.js';
import { alertAnswer } from './alert/alert-answer.js';
import { controlLimits } from './alert/control-limits.js';
import { type Episode, episodes, type Periods, perPeriod } from './alert/episodes.js';
import { type ExpectedSpread, expectedSpread, type SpreadQuestion, speakersOf } from './alert/expected-spread.js';
import { readVoices, type Voices } from './alert/read-voices.js';
import { alertOptions } from './alert-options.js';

const name = 'influence.alert';

/** Periods below which nothing can be called usual. */
const leastPeriods = 6;
/** Ties times simulations that take well under 200 ms; more go to a worker, where they can be stopped. */
const playedAtOnce = 20_000_000;

const lengths = { day: 1, week: 7, month: 30.4375 } as const;

/** Periods of the voices; the last, begun one counts too, as an alarm should not wait. */
function periodsOf({ day }: Voices, unit: keyof typeof lengths, asOf: string | null): Periods {
  const start = day[0]!;
  const days = lengths[unit];
  const end = asOf === null ? day.at(-1)! : Math.max(day.at(-1)!, Date.parse(`${asOf}T00:00:00Z`) / 86_400_000);
  return { start, days, count: Math.floor((end - start) / days) + 1 };
}

/** Names of critics and the rival's product they own. */
async function aboutCritics(shop: Shop, rival: string | null, signal: AbortSignal | undefined) {
  const [labels, rivals] = [new Map<string, string>(), new Map<string, string>()];
  if (!shop.has('customers', 'customer_id')) return { labels, rivals: null };
  if (rival !== null && !shop.has('customers', rival))
    throw new VitalfewError(
      'missing_column',
      message('error.missing_column', {
        function: name,
        column: rival,
        table: 'customers',
        found: shop.columns('customers').join(', '),
      }),
    );
  const quoted = rival === null ? 'CAST(NULL AS VARCHAR)' : `CAST(${shop.engine.dialect.identifier(rival)} AS VARCHAR)`;
  const named = shop.has('customers', 'name') ? 'CAST(name AS VARCHAR)' : 'CAST(NULL AS VARCHAR)';
  const found = await shop.engine.query(
    `SELECT customer_id, max(${named}) AS name, max(${quoted}) AS rival FROM ${shop.from('customers')}
     WHERE customer_id IN (SELECT customer_id FROM ${shop.from('interactions')}) GROUP BY customer_id ORDER BY customer_id`,
    [],
    signal ? { signal } : {},
  );
  const [ids, names, owned] = ['customer_id', 'name', 'rival'].map((column) => found.texts(column));
  const times = new Map<string, number>();
  for (const each of names!) if (each !== null) times.set(each, (times.get(each) ?? 0) + 1);
  ids!.forEach((id, row) => {
    const each = names![row] ?? null;
    if (each !== null) labels.set(id!, times.get(each) === 1 ? each : `${each} (${id})`);
    const product = owned![row] ?? null;
    if (product !== null) rivals.set(id!, product);
  });
  return { labels, rivals: rival === null ? null : rivals };
}

/** Customers whom each one reaches directly. */
function reachOf({ ids, from, to }: Ties): Map<string, number> {
  const seen = new Set<number>();
  const reach = new Map<string, number>();
  for (let tie = 0; tie < from.length; tie += 1) {
    const key = from[tie]! * ids.length + to[tie]!;
    if (from[tie] === to[tie] || seen.has(key)) continue;
    seen.add(key);
    const id = ids[from[tie]!]!;
    reach.set(id, (reach.get(id) ?? 0) + 1);
  }
  return reach;
}

/**
 * Whether bad word of mouth is more than usual, who is heard, how far it would go, and with whom to speak first; good word too.
 *
 * A voice is bad or good by its sentiment, else by its rating (of 5), else a complaint is bad. Counts per period are held against limits learnt
 * from the usual periods (gamma-Poisson, so that periods that vary anyway do not cry wolf); a run of periods above is an episode. Reach is
 * the number of customers with a tie to whom somebody speaks (who follows hears; friends hear each other). The expected spread is the
 * cascade played on from those who had spoken by the end of the first period above the limit, with the chance seen until then.
 * Cost: O(interactions) in the engine; O(simulations × reach) for each episode.
 *
 * @param shop - needs interactions: customer_id, at and one of sentiment, rating, kind; uses topic, target_customer_id, relations, customers
 * @returns tables.periods, episodes, critics (the most heard first), series, actions; metrics as counts per period
 * @throws VitalfewError missing_table | missing_column | empty_input (nobody said anything good or bad) | not_enough_data (fewer than 6 periods)
 * @example (await alert(shop)).metrics.find(({ id }) => id === 'alarms')?.value // => 1 (the sample market)
 * @see W. A. Shewhart (1931), control charts; D. Lambert & C. Liu, "Adaptive thresholds: monitoring streams of network counts", Journal of the
 *   American Statistical Association 101 (2006): negative binomial limits. Deviation: limits are learnt from the usual periods themselves.
 */
export const alert = analysis({
  id: 'influence/alert',
  needs: { interactions: ['customer_id', 'at'] },
  uses: {
    interactions: ['kind', 'sentiment', 'rating', 'topic', 'product_id', 'target_customer_id'],
    relations: ['from', 'to', 'kind'],
    customers: ['*'],
  },
  options: alertOptions,
  methods: [
    'Shewhart, Economic Control of Quality of Manufactured Product (1931): control limits',
    'Lambert & Liu, Journal of the American Statistical Association 101 (2006): negative binomial limits for counts',
    'Kempe, Kleinberg & Tardos, KDD (2003): independent cascade',
  ],
  async run(shop, options, { signal, progress, seed }) {
    const voices = await readVoices(shop, options, signal);
    if (voices.day.length === 0) {
      const advice = message('influence/alert.advice.empty');
      throw new VitalfewError(
        'empty_input',
        message('error.empty_input', { function: name, table: 'interactions', advice }),
      );
    }
    const span = voices.day.at(-1)! - voices.day[0]! + 1;
    const unit = options.period ?? (span < 60 ? 'day' : span < 1500 ? 'week' : 'month');
    const periods = periodsOf(voices, unit, shop.asOf);
    if (periods.count < leastPeriods)
      throw new VitalfewError(
        'not_enough_data',
        message('influence/alert.too_few', {
          function: name,
          least: { value: leastPeriods, unit: 'count' },
          n: { value: periods.count, unit: 'count' },
        }),
      );
    progress(0.3);
    const [negative, positive] = [perPeriod(voices, periods, -1), perPeriod(voices, periods, 1)];
    const limits = controlLimits(negative, options.falseAlarm);
    const positiveLimits = controlLimits(positive, options.falseAlarm);
    const tables =
      shop.has('relations', 'from') && shop.has('relations', 'to') ? tieTables(name, shop, 'relations') : [];
    const ties =
      tables.length > 0
        ? await influenceTies(shop, tables, { directed: true, reverse: null, weights: 'weighted-cascade' }, signal)
        : null;
    const reach = ties && ties.from.length > 0 ? reachOf(ties) : null;
    progress(0.6);
    const place = new Map(ties?.ids.map((id, node) => [id, node]));
    const spreadOf = async (episode: Episode): Promise<ExpectedSpread | null> => {
      if (episode.tone > 0 || ties === null) return null;
      const end = periods.start + (episode.first + 1) * periods.days;
      const about = episode.about?.name ?? null;
      const known = episode.rows.filter(
        (row) =>
          voices.day[row]! < end && (about === null || voices.topic[row] === about || voices.product[row] === about),
      );
      const { simulations, level } = options;
      const { ids, from, to } = ties;
      const speakers = speakersOf(voices, known, place);
      const question: SpreadQuestion = { nodeCount: ids.length, from, to, ...speakers, simulations, seed, level };
      return from.length * simulations <= playedAtOnce
        ? expectedSpread(question)
        : inWorker<ExpectedSpread | null>('influence/alert/expected-spread#expectedSpread', [question], { signal });
    };
    const found: { episode: Episode; expected: ExpectedSpread | null }[] = [];
    for (const episode of [
      ...episodes(voices, periods, -1, negative, limits),
      ...episodes(voices, periods, 1, positive, positiveLimits),
    ])
      found.push({ episode, expected: await spreadOf(episode) });
    const { labels, rivals } = await aboutCritics(shop, options.rival, signal);
    return alertAnswer({
      shop,
      options,
      voices,
      periods,
      unit,
      negative,
      positive,
      weighted: reach
        ? perPeriod(
            voices,
            periods,
            -1,
            Float64Array.from(voices.customer, (id) => 1 + (reach.get(id) ?? 0)),
          )
        : null,
      limits,
      positiveLimits,
      episodes: found,
      reach,
      labels,
      rivals,
    });
  },
});
