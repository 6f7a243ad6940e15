import type { Shop } from '../../analysis/index.js';
import { nameOf } from '../../cross-sell/product-names.js';
import { VitalfewError } from '../../errors.js';
import { message, type Names } from '../../messages/index.js';
import { launchNames } from '../launch-names.js';

export type PeriodName = 'day' | 'week' | 'month' | 'quarter' | 'year';

/** Who first bought a product, and when. */
export interface Adoptions {
  readonly product: string;
  /** What readers call it. */
  readonly name: string | Names;
  readonly customers: readonly string[];
  /** Days since the launch, the day of the first order of anybody. */
  readonly days: Float64Array;
  /** ISO date of the launch. */
  readonly launch: string;
  /** Days from the launch to asOf, both counted. */
  readonly length: number;
}

/** A product counts as launched within the data where its first order comes after this share of them. */
const launchedAfter = 0.05;

const name = 'influence.diffusion';
const dayMs = 86_400_000;
const dayOf = (iso: string): number => Date.parse(`${iso.slice(0, 10)}T00:00:00Z`) / dayMs;

/**
 * The launch that is asked for, or the one within the data with the most adopters. Lines without a customer and returns are left out.
 *
 * @throws VitalfewError invalid_option for a product nobody bought, not_enough_data where no product was launched within the data
 */
export async function readAdoptions(
  shop: Shop,
  product: string | null,
  signal: AbortSignal | undefined,
): Promise<Adoptions> {
  const how = signal ? { signal } : {};
  const { literal } = shop.engine.dialect;
  const bought = shop.has('orders', 'is_return') ? ' AND NOT coalesce(is_return, false)' : '';
  const known = `FROM ${shop.from('orders')} WHERE customer_id IS NOT NULL AND product_id IS NOT NULL${bought}`;
  const chosen = product ?? (await largestLaunch(shop, known, how));
  if (chosen === null)
    throw new VitalfewError('not_enough_data', message('influence/diffusion.no_launch', { function: name }));
  const found = await shop.engine.query(
    `SELECT customer_id, CAST(min(CAST(ordered_at AS DATE)) AS VARCHAR) AS first_day ${known}
     AND product_id = ${literal(chosen)} GROUP BY customer_id ORDER BY first_day, customer_id`,
    [],
    how,
  );
  if (found.rowCount === 0)
    throw new VitalfewError(
      'invalid_option',
      message('influence/diffusion.unknown_product', { function: name, product: chosen }),
    );
  const days = found.texts('first_day') as readonly string[];
  const launch = days[0]!.slice(0, 10);
  const start = dayOf(launch);
  const { names, english } = await launchNames(shop, [chosen]);
  return {
    product: chosen,
    name: nameOf(names.get(chosen) ?? chosen, english),
    customers: found.texts('customer_id') as readonly string[],
    days: Float64Array.from(days, (day) => dayOf(day) - start),
    launch,
    length: dayOf(shop.asOf ?? days.at(-1)!) - start + 1,
  };
}

async function largestLaunch(shop: Shop, known: string, how: { signal?: AbortSignal }): Promise<string | null> {
  const products = await shop.engine.query(
    `SELECT product_id, CAST(min(CAST(ordered_at AS DATE)) AS VARCHAR) AS first_day, count(DISTINCT customer_id) AS buyers
     ${known} GROUP BY product_id ORDER BY buyers DESC, product_id`,
    [],
    how,
  );
  const [ids, first] = [products.texts('product_id'), products.texts('first_day')];
  if (ids.length === 0 || shop.asOf === null) return null;
  const opening = first.reduce((least, day) => Math.min(least, dayOf(day!)), Infinity);
  const border = opening + launchedAfter * (dayOf(shop.asOf) - opening);
  return ids.find((_, row) => dayOf(first[row]!) > border) ?? null;
}

const lengths: Record<PeriodName, number> = { day: 1, week: 7, month: 30.4375, quarter: 91.3125, year: 365.25 };

/** The period that gives a curve from some 12 to some 60 points. */
export function fittingPeriod(length: number): PeriodName {
  return length < 45 ? 'day' : length < 420 ? 'week' : length < 1830 ? 'month' : length < 5500 ? 'quarter' : 'year';
}

/** Adopters in each whole period since the launch; those of the last, begun one are left out. */
export function adoptionSeries({ days, length }: Adoptions, period: PeriodName): Float64Array {
  const width = lengths[period];
  const series = new Float64Array(Math.floor(length / width + 1e-9));
  for (const day of days) {
    const at = Math.floor(day / width);
    if (at < series.length) series[at]! += 1;
  }
  return series;
}
