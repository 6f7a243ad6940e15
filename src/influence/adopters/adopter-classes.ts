import type { AdoptionList } from './read-adopters.js';

export const classNames = [
  'innovators',
  'early_adopters',
  'early_majority',
  'late_majority',
  'laggards',
  'non_adopters',
  'left_censored',
  'newcomers',
] as const;
/** Place in `classNames`: 0–4 are Rogers' categories. */
export const [nonAdopter, leftCensored, newcomer] = [5, 6, 7] as const;

export interface ClassQuestion {
  readonly customers: number;
  /** Day of each launch, and of each customer's joining, in days of the data. */
  readonly launchDays: ArrayLike<number>;
  readonly joined: ArrayLike<number>;
  /** The launches whose categories are asked for; of one alone the times are days. */
  readonly asked: readonly number[];
  /** Per launch: who bought it within so many days may have had it before the data begin; 0 for what was launched within them. */
  readonly censoredDays: ArrayLike<number>;
  readonly method: 'deviation' | 'quantiles';
  readonly scale: 'log' | 'days';
  readonly shares: readonly number[];
  readonly cuts: readonly number[] | null;
}

export interface AdopterClasses {
  /** Place in `classNames`. */
  readonly of: Uint8Array;
  /** Launches each could have taken from the first day on, and those taken. */
  readonly exposed: Uint32Array;
  readonly adopted: Uint32Array;
  /** Mean days from launch to purchase; NaN for who took none. */
  readonly meanDays: Float64Array;
  /** Earliness 0..1: mean over launches of the share of adopters that came later; a launch not taken counts 0. */
  readonly earliness: Float64Array;
  /** Upper ends of the first four classes in days, where one launch (or own cuts) makes them days; else null. */
  readonly cutDays: readonly number[] | null;
}

const isBefore = (joined: number, launch: number): boolean => joined <= launch;

/**
 * Rogers' categories of adopters: of one launch by the time to the first purchase, across launches by the mean of the times in standard
 * deviations of each launch.
 *
 * `deviation` cuts at mean − 2 sd, mean − sd, mean and mean + sd of all adopters, so that the shares are what they are; on the log scale (of
 * days + 1) the cuts lie behind the launch, on the scale of days mean − sd often does not. `quantiles` cuts at given shares of the adopters (who
 * took the same time stands in the same class, the earlier one), `cuts` at days. Customers who joined after a launch are not looked at for it; after all:
 * newcomers. Cost: O(adoptions log adoptions).
 *
 * @see E. M. Rogers, Diffusion of Innovations (5th ed., 2003), chapter 7. Deviation: the log scale, unless `days` is asked for.
 */
export function adopterClasses(list: AdoptionList, question: ClassQuestion): AdopterClasses {
  const { customers, launchDays, joined, asked: launches, censoredDays, scale } = question;
  const isOne = launches.length === 1;
  const exposed = new Uint32Array(customers);
  for (let i = 0; i < customers; i += 1)
    for (const l of launches) if (isBefore(joined[i]!, launchDays[l]!)) exposed[i]! += 1;
  const adopted = new Uint32Array(customers);
  const days = new Float64Array(customers);
  const scores = new Float64Array(customers);
  const earliness = new Float64Array(customers);
  const censored = new Uint8Array(customers);
  const time = (day: number): number => (scale === 'log' ? Math.log1p(day) : day);
  for (const l of launches) {
    const places: number[] = [];
    for (let a = 0; a < list.launch.length; a += 1) {
      const i = list.customer[a]!;
      if (list.launch[a] !== l || !isBefore(joined[i]!, launchDays[l]!)) continue;
      if (list.day[a]! < censoredDays[l]!) censored[i] = 1;
      else places.push(a);
    }
    const n = places.length;
    const mean = places.reduce((sum, a) => sum + time(list.day[a]!), 0) / n;
    const sd = Math.sqrt(places.reduce((sum, a) => sum + (time(list.day[a]!) - mean) ** 2, 0) / Math.max(1, n - 1));
    // Places are ordered by day; those of one day share their rank.
    for (let from = 0; from < n; ) {
      let until = from + 1;
      while (until < n && list.day[places[until]!] === list.day[places[from]!]) until += 1;
      for (let p = from; p < until; p += 1) {
        const i = list.customer[places[p]!]!;
        const day = list.day[places[p]!]!;
        adopted[i]! += 1;
        days[i]! += day;
        scores[i]! += isOne ? time(day) : sd > 0 ? (time(day) - mean) / sd : 0;
        earliness[i]! += 1 - (from + until) / 2 / n;
      }
      from = until;
    }
  }
  const meanDays = Float64Array.from(days, (sum, i) => (adopted[i]! > 0 ? sum / adopted[i]! : Number.NaN));
  for (let i = 0; i < customers; i += 1) {
    scores[i] = adopted[i]! > 0 ? scores[i]! / adopted[i]! : Number.NaN;
    earliness[i] = exposed[i]! > 0 ? earliness[i]! / exposed[i]! : 0;
  }
  const adopters = Array.from({ length: customers }, (_, i) => i).filter((i) => adopted[i]! > 0 && censored[i] === 0);
  const measure = question.cuts ? meanDays : scores;
  const ends = question.cuts ?? endsOf(measure, adopters, question);
  const of = new Uint8Array(customers);
  for (let i = 0; i < customers; i += 1) {
    if (censored[i] === 1) of[i] = leftCensored;
    else if (adopted[i]! > 0) {
      const found = ends.findIndex((end) => (question.method === 'quantiles' ? measure[i]! <= end : measure[i]! < end));
      of[i] = found < 0 ? 4 : found;
    } else of[i] = exposed[i]! > 0 ? nonAdopter : newcomer;
  }
  const inDays = (end: number): number => (scale === 'log' ? Math.expm1(end) : end);
  const cutDays = question.cuts ?? (!isOne || adopters.length === 0 ? null : ends.map(inDays));
  return { of, exposed, adopted, meanDays, earliness, cutDays };
}

/** Upper ends of the first four classes on the scale of the measure. */
function endsOf(
  measure: Float64Array,
  adopters: readonly number[],
  { method, shares }: Pick<ClassQuestion, 'method' | 'shares'>,
): number[] {
  const sorted = Float64Array.from(adopters, (i) => measure[i]!).sort();
  const n = sorted.length;
  if (n === 0) return [0, 0, 0, 0];
  if (method === 'quantiles') {
    let sum = 0;
    return shares.slice(0, 4).map((share) => {
      sum += share;
      return sorted[Math.max(0, Math.ceil(sum * n - 1e-9) - 1)]!;
    });
  }
  const mean = sorted.reduce((sum, each) => sum + each, 0) / n;
  const sd = Math.sqrt(sorted.reduce((sum, each) => sum + (each - mean) ** 2, 0) / Math.max(1, n - 1));
  return [mean - 2 * sd, mean - sd, mean, mean + sd];
}
