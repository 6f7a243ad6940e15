import { analysis, assertNeeds, inWorker, type Shop } from '../analysis/index.js';
import { VitalfewError } from '../errors.js';
import { message } from '../messages/index.js';
import { bassIntervals, fitBass } from '../stats/index.js';
import { readTies, tieTables } from '../ties/index.js';
import { oneRun } from './communities/one-run.js';
import { type Adoptions, adoptionSeries, fittingPeriod, readAdoptions } from './diffusion/adoptions.js';
import { cascadeShapes, type Passing, readPassings } from './diffusion/cascade-forest.js';
import { diffusionAnswer } from './diffusion/diffusion-answer.js';
import { type ForecastBand, forecastBand } from './diffusion/forecast-band.js';
import { diffusionOptions } from './diffusion-options.js';

const name = 'influence.diffusion';

/** Periods with sales below which a curve of three parameters says nothing. */
const leastPeriods = 5;

/** Periods whose curve is fitted some hundred times in about 200 ms; more go to a worker, where it can be stopped. */
const periodsAtOnce = 15;

/** Community of each customer with ties, from one run; 1 is the largest. Null without ties. */
async function communitiesOf(shop: Shop, seed: number, signal: AbortSignal | undefined) {
  const tables = tieTables(name, shop, 'auto');
  if (tables.length === 0) return null;
  const ties = await readTies(shop, { engine: shop.engine, tables, weighted: false, signal });
  if (ties.from.length === 0) return null;
  const community = await oneRun(ties, { seed, signal });
  return new Map(ties.ids.map((id, node) => [id, community[node]! + 1]));
}

/** Customers who passed something on, of all who did anything or have ties. */
function activeShare(passings: readonly Passing[] | null, community: ReadonlyMap<string, number> | null) {
  if (passings === null || community === null) return null;
  const active = new Set(passings.map(({ customer }) => customer));
  const known = new Set([...community.keys(), ...active]);
  return { n: active.size, of: known.size };
}

/**
 * How a novelty spreads: when most will have it, how many in the end, and whether push or talk carries it.
 *
 * Bass' model by Srinivasan and Mason on the first purchases of each period since the launch (or a plain `series`), with profile
 * intervals and a forecast. Where customers have ties or pass things on: how far the launch has come in each community, the shapes of what was passed
 * on (size, depth, speed, structural virality), whether it runs on of itself (customers won by each of the first two steps, against 1),
 * where it flows, and the share of active customers at which it would. Months, quarters and years count by their mean length. The
 * last, begun period is left out. Cost: O(order lines + interactions) in the engine, and some hundred fits.
 *
 * @param shop - nothing for a `series`; else orders: customer_id, product_id, ordered_at; uses interactions and ties
 * @returns tables.curve (periods + horizon), sources, by_community, cascades, flows; metrics p, q, m, peak_at in periods from the launch
 * @throws VitalfewError missing_table | missing_column (neither series nor orders) | not_enough_data (no launch, fewer than five periods with sales)
 * @example (await diffusion(shop, { series: [96, 195, 238, 380, 1045, 1230, 1267, 1828, 1586, 1673, 1800, 1580, 1500] })).metrics[1]?.value // => 0.3748…
 * @see V. Srinivasan & C. H. Mason, Marketing Science 5 (1986); S. Goel, A. Anderson, J. Hofman & D. Watts, "The structural virality of online
 *   diffusion", Management Science 62 (2016). Deviation: none.
 */
export const diffusion = analysis({
  id: 'influence/diffusion',
  needs: [{ orders: ['customer_id', 'product_id', 'ordered_at'] }, {}],
  uses: {
    orders: ['is_return', 'product_name'],
    interactions: ['customer_id', 'at', 'kind', 'target_customer_id', 'campaign'],
    relations: ['from', 'to'],
    referrals: ['referrer_id', 'referred_id'],
    products: ['name', 'name_en'],
  },
  options: diffusionOptions,
  methods: [
    'Bass, Management Science 15 (1969), 215–227: the model',
    'Srinivasan & Mason, Marketing Science 5 (1986), 169–178: its estimation',
    'Bates & Watts, Nonlinear Regression Analysis and Its Applications (1988): profile intervals',
    'Goel, Anderson, Hofman & Watts, Management Science 62 (2016): structural virality',
  ],
  async run(shop, options, { signal, progress, seed }) {
    const given = options.series;
    let adoptions: Adoptions | null = null;
    if (given === null) {
      assertNeeds(name, shop, { orders: ['customer_id', 'product_id', 'ordered_at'] });
      adoptions = await readAdoptions(shop, options.product, signal);
    }
    const period = adoptions ? (options.period ?? fittingPeriod(adoptions.length)) : options.period;
    const sales = adoptions ? adoptionSeries(adoptions, period!) : Float64Array.from(given!);
    if (sales.filter((each) => each > 0).length < leastPeriods)
      throw new VitalfewError(
        'not_enough_data',
        message('influence/diffusion.too_few', {
          function: name,
          n: { value: sales.filter((each) => each > 0).length, unit: 'count' },
          least: { value: leastPeriods, unit: 'count' },
        }),
      );
    progress(0.3);
    const found = fitBass(sales);
    const fit = found.converged ? found : null;
    const horizon = options.horizon ?? Math.max(3, Math.ceil(sales.length / 3));
    const intervals = fit ? bassIntervals(sales, fit, options.level) : null;
    const asked = { horizon, level: options.level, seed };
    const band =
      fit === null
        ? null
        : sales.length <= periodsAtOnce
          ? forecastBand(sales, fit, asked)
          : await inWorker<ForecastBand>('influence/diffusion/forecast-band#forecastBand', [sales, fit, asked], {
              signal,
            });
    progress(0.7);
    const wanted = given === null;
    const community = wanted && options.communities ? await communitiesOf(shop, seed, signal) : null;
    const passes =
      wanted &&
      options.cascades &&
      ['campaign', 'target_customer_id', 'kind', 'at'].every((c) => shop.has('interactions', c));
    const passings = passes ? await readPassings(shop, signal) : null;
    return diffusionAnswer({
      shop,
      options,
      sales,
      adoptions,
      period: period === null || period === undefined ? null : period,
      horizon,
      fit,
      intervals,
      band,
      community,
      passings,
      shapes: cascadeShapes(passings ?? []),
      active: activeShare(passings, community),
      rows: adoptions?.customers.length ?? sales.length,
    });
  },
});
