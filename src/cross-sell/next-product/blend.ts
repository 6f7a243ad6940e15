import {
  type LogisticFit,
  linearPredictor,
  logistic,
  normalQuantile,
  type Points,
  predictorError,
  type Random,
  ridgeLogistic,
} from '../../stats/index.js';
import type { boughtBetween } from './events.js';
import { type Column, type Kind, type Known, kinds } from './features.js';

/** Positives that a blend needs at least; below it nothing is said of that kind. */
export const fewestPositives = 20;

/** Rows that a blend is fitted to at most; others are left out at random and weighed for. */
const mostPositives = 4000;
const mostNegatives = 12_000;

/** The blend of one kind: how much each signal counts, as a logistic regression on features brought to one scale. */
export interface Blend {
  readonly columns: readonly Column[];
  readonly mean: Float64Array;
  readonly scale: Float64Array;
  readonly fit: LogisticFit;
  readonly rows: number;
  readonly positives: number;
}

export type Blends = Readonly<Record<Kind, Blend | null>>;

/**
 * Fits how the signals are blended: what was known on a day against what was bought in the window after it, for
 * products bought before and new ones apart. All customers and products count; where there are many, a sample weighed to all of them.
 */
export function fitBlends(known: Known, later: ReturnType<typeof boughtBetween>, random: Random): Blends {
  const { history } = known;
  const { units, items, offsets } = history;
  // Two walks: count first, so that the shares to draw are known before a row is made.
  const sizes = { repeat: { yes: 0, no: 0 }, explore: { yes: 0, no: 0 } };
  const isOwn = new Int32Array(items).fill(-1);
  for (let who = 0; who < units; who++) {
    const own = offsets[who + 1]! - offsets[who]!;
    if (own === 0) continue;
    for (let at = offsets[who]!; at < offsets[who + 1]!; at++) isOwn[history.item[at]!] = who;
    let again = 0;
    const bought = later.offsets[who + 1]! - later.offsets[who]!;
    for (let at = later.offsets[who]!; at < later.offsets[who + 1]!; at++) if (isOwn[later.item[at]!] === who) again++;
    sizes.repeat.yes += again;
    sizes.repeat.no += own - again;
    sizes.explore.yes += bought - again;
    sizes.explore.no += items - own - (bought - again);
  }
  const share = (kind: Kind) => ({
    yes: Math.min(1, mostPositives / sizes[kind].yes),
    no: Math.min(1, mostNegatives / sizes[kind].no),
  });
  const shares = { repeat: share('repeat'), explore: share('explore') };
  const rows = Object.fromEntries(
    kinds.map((kind) => [kind, { values: [] as number[], y: [] as number[], w: [] as number[], who: [] as number[] }]),
  ) as Record<Kind, { values: number[]; y: number[]; w: number[]; who: number[] }>;
  const isLater = new Int32Array(items).fill(-1);
  const scratch = new Float64Array(Math.max(...kinds.map((kind) => known.columns[kind].length)));
  for (let who = 0; who < units; who++) {
    if (offsets[who] === offsets[who + 1]) continue;
    known.turnTo(who);
    for (let at = later.offsets[who]!; at < later.offsets[who + 1]!; at++) isLater[later.item[at]!] = who;
    for (let item = 0; item < items; item++) {
      const kind: Kind = known.placeOf(item) >= 0 ? 'repeat' : 'explore';
      const yes = isLater[item] === who;
      const chance = shares[kind][yes ? 'yes' : 'no'];
      if (chance < 1 && random.next() >= chance) continue;
      known.write(item, scratch, 0);
      const { values, y, w, who: whose } = rows[kind];
      for (let j = 0; j < known.columns[kind].length; j++) values.push(scratch[j]!);
      y.push(yes ? 1 : 0);
      w.push(1 / chance);
      whose.push(who);
    }
  }
  const blendOf = (kind: Kind): Blend | null => {
    const { values, y, w, who } = rows[kind];
    const positives = y.reduce((sum, each) => sum + each, 0);
    if (positives < fewestPositives || positives === y.length) return null;
    const points = { values: Float64Array.from(values), count: y.length, dimensions: known.columns[kind].length };
    const { mean, scale } = scaled(points, known.columns[kind]);
    const fit = ridgeLogistic(points, y, { ridge: 1, weights: w, groups: who });
    return { columns: known.columns[kind], mean, scale, fit, rows: y.length, positives };
  };
  return { repeat: blendOf('repeat'), explore: blendOf('explore') };
}

/**
 * Brings the columns to mean 0 and standard deviation 1, in place; a column that does not vary becomes 0. Rules of the trade stay as they are:
 * theirs are log odds that few customers have, and on that scale the ridge says how far a rule is believed that was due but a few times.
 */
function scaled(
  { values, count, dimensions }: Points,
  columns: readonly Column[],
): { mean: Float64Array; scale: Float64Array } {
  const [mean, scale] = [new Float64Array(dimensions), new Float64Array(dimensions)];
  for (let j = 0; j < dimensions; j++) {
    let [sum, squares] = [0, 0];
    for (let i = 0; i < count; i++) sum += values[i * dimensions + j]!;
    mean[j] = sum / count;
    for (let i = 0; i < count; i++) squares += (values[i * dimensions + j]! - mean[j]!) ** 2;
    const sd = Math.sqrt(squares / count);
    if (columns[j]!.rule >= 0) {
      [mean[j], scale[j]] = [0, 1];
      continue;
    }
    scale[j] = sd > 1e-9 ? 1 / sd : 0;
    for (let i = 0; i < count; i++) values[i * dimensions + j] = (values[i * dimensions + j]! - mean[j]!) * scale[j]!;
  }
  return { mean, scale };
}

/** Brings one row of features to the scale of the blend, in place. */
export function standardised({ mean, scale }: Blend, row: Float64Array): void {
  for (let j = 0; j < mean.length; j++) row[j] = (row[j]! - mean[j]!) * scale[j]!;
}

/** Probability of a purchase in the window; `row` is on the blend's scale. */
export function chanceToBuy({ fit }: Blend, row: Float64Array): number {
  return logistic(linearPredictor(fit.coefficients, row, 0));
}

/** Its interval from the error of the coefficients (sandwich over customers), normal on the scale of the log odds. */
export function chanceInterval({ fit }: Blend, row: Float64Array, level: number): { low: number; high: number } {
  const eta = linearPredictor(fit.coefficients, row, 0);
  const reach = normalQuantile((1 + level) / 2) * predictorError(fit, row, 0);
  return { low: logistic(eta - reach), high: logistic(eta + reach) };
}

/** What speaks most for the product: the largest sum of parts of the log odds, of those that have something to say of it. */
export function mainSource({ columns, fit }: Blend, row: Float64Array, says: (column: Column) => boolean): Column {
  const sums = new Map<number, { column: Column; sum: number }>();
  columns.forEach((column, j) => {
    if (column.source === null) return;
    // Signals speak one by one, the rules of the trade too; what is known of the customer's own purchases speaks as one.
    const key = column.signal;
    const before = sums.get(key)?.sum ?? 0;
    sums.set(key, { column, sum: before + fit.coefficients[j + 1]! * row[j]! });
  });
  let best = columns.find(({ source }) => source === 'popular')!;
  let most = sums.get(best.signal)!.sum;
  for (const { column, sum } of sums.values()) if (sum > most && says(column)) [best, most] = [column, sum];
  return best;
}
