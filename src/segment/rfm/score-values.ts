import { sortedCopy } from '../../stats/index.js';
import { cutValues } from './cut-values.js';

/** One score of one dimension: the values it was given to. */
export interface CutPoint {
  readonly score: number;
  /** Smallest and largest value that a customer with this score has; null when there is none. */
  readonly from: number | null;
  readonly to: number | null;
  /** Values up to and including this one belong here; null for the run without an upper end. */
  readonly cut: number | null;
  readonly customers: number;
}

export interface ScoreOptions {
  /** Number of scores, when the cut points are found in the data. */
  readonly bins: number;
  /** Stated cut points, ascending: a value equal to one belongs below it. There is one score more than cuts. */
  readonly cuts?: readonly number[] | null;
  /** Whether a large value is good (frequency, money) or a small one (days since the last order). */
  readonly better: 'high' | 'low';
  /** The score when all values are alike (default: the middle one, as nothing is told apart). */
  readonly alike?: number;
}

export interface Scores {
  /** Cut points by ascending score. */
  readonly cutPoints: readonly CutPoint[];
  /** Distinct values among the customers scored. */
  readonly distinct: number;
}

/**
 * The score of each run when there are fewer runs than scores: the ends keep the lowest and the highest score, the
 * others lie evenly between; values that are all alike tell nothing and get the middle one.
 */
function spreadScores(runs: number, bins: number, alike: number): number[] {
  if (runs === 1) return [alike];
  return Array.from({ length: runs }, (_, run) => 1 + Math.round((run * (bins - 1)) / (runs - 1)));
}

function distinctValues(sorted: Float64Array): { values: Float64Array; counts: Float64Array } {
  const values = new Float64Array(sorted.length);
  const counts = new Float64Array(sorted.length);
  let distinct = 0;
  for (let i = 0; i < sorted.length; i++) {
    if (i === 0 || sorted[i] !== sorted[i - 1]) values[distinct++] = sorted[i]!;
    counts[distinct - 1]! += 1;
  }
  return { values: values.subarray(0, distinct), counts: counts.subarray(0, distinct) };
}

/**
 * Scores customers on one dimension: 1 is worst, `bins` (or one more than there are stated cuts) is best.
 *
 * Equal values always share a score (bins of ranks, as NTILE makes them, split ties). Cut points are found by `cutValues`,
 * the worst value first. With fewer distinct values than scores some scores are not used. Cost: O(n log n).
 *
 * @param values - one number a customer
 * @param rows - the customers to score, as positions in `values`; no value among them is NaN
 * @param into - scores are written here, at the same positions
 * @example scoreValues(Float64Array.of(1, 1, 2), Uint32Array.of(0, 1, 2), { bins: 2, better: 'high' }, scores).cutPoints.length // => 2
 */
export function scoreValues(
  values: Float64Array,
  rows: Uint32Array,
  { bins, cuts = null, better, alike = Math.ceil(bins / 2) }: ScoreOptions,
  into: Uint8Array,
): Scores {
  // Low days are good: with the sign turned, the worst is the smallest in every dimension.
  const sign = better === 'high' ? 1 : -1;
  const turned = new Float64Array(rows.length);
  for (let i = 0; i < rows.length; i++) turned[i] = sign * values[rows[i]!]! + 0;
  const found = distinctValues(sortedCopy(turned));
  const distinct = found.values.length;

  // Upper ends of the runs in turned values, the last one open; stated cuts belong below, so turned ones belong above.
  let ends: number[];
  let scores: number[];
  if (cuts === null) {
    const runs = cutValues(found.counts, bins);
    ends = runs.map((end) => found.values[end]!);
    scores = runs.length === bins ? runs.map((_, run) => run + 1) : spreadScores(runs.length, bins, alike);
  } else {
    ends = better === 'high' ? [...cuts] : cuts.map((cut) => -cut).reverse();
    ends.push(Infinity);
    scores = ends.map((_, run) => run + 1);
  }
  const last = ends.length - 1;
  const below =
    cuts !== null && better === 'low' ? (v: number, end: number) => v < end : (v: number, end: number) => v <= end;
  const runOf = (value: number): number => {
    let run = 0;
    while (run < last && !below(value, ends[run]!)) run += 1;
    return run;
  };

  for (let i = 0; i < rows.length; i++) into[rows[i]!] = scores[runOf(sign * values[rows[i]!]!)]!;

  const counts = new Float64Array(ends.length);
  const lows: (number | null)[] = ends.map(() => null);
  const highs: (number | null)[] = ends.map(() => null);
  for (let i = 0; i < distinct; i++) {
    const value = found.values[i]!;
    const run = runOf(value);
    counts[run]! += found.counts[i]!;
    lows[run] ??= value;
    highs[run] = value;
  }
  const shown = (value: number | null | undefined): number | null => (value == null ? null : sign * value + 0);
  const cutPoints = ends.map((_, run): CutPoint => {
    const [from, to] = better === 'high' ? [lows[run], highs[run]] : [highs[run], lows[run]];
    const open = better === 'high' ? run === last : run === 0;
    const stated = better === 'high' ? cuts?.[run] : cuts?.[cuts.length - run];
    const cut = open ? null : cuts === null ? shown(to) : (stated ?? null);
    return { score: scores[run]!, from: shown(from), to: shown(to), cut, customers: counts[run]! };
  });
  return { cutPoints, distinct };
}
