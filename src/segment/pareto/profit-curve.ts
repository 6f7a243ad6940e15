import { createRandom, drawCounts, quantileSorted } from '../../stats/index.js';
import { sumMoney } from '../sum-money.js';
import type { ConcentrationOptions, Estimate } from './concentration.js';

export interface ProfitCurve {
  readonly total: number;
  /** Share of the profit that the most profitable customers bring; null where the total is not above 0. */
  readonly topShare: Estimate | null;
  /** Profit at the top of the curve ÷ total: what it would be without those who cost more than they bring. */
  readonly peak: Estimate | null;
  /** Share of the customers at the top of the curve. */
  readonly peakAt: number;
  readonly losing: number;
  readonly lost: number;
}

/** Customers above which fewer resamples do: the error of the ends is then far below that of the sample. */
const [many, fewResamples] = [50_000, 200];

/** Total, what the top brings, and the highest sum, with customers counted `counts[i]` times (once each without). */
function walk(profit: Float64Array, top: number, counts: Uint32Array | null) {
  let [total, sum, highest, place, taken, cases] = [0, 0, 0, 0, 0, 0];
  for (let i = 0; i < profit.length; i++) {
    const times = counts ? counts[i]! : 1;
    total += profit[i]! * times;
    cases += times;
  }
  const wanted = top * cases;
  let held = 0;
  for (let i = 0; i < profit.length; i++) {
    const times = counts ? counts[i]! : 1;
    // A fraction of the customer at the cut, as in the Lorenz curve.
    held += profit[i]! * Math.max(0, Math.min(times, wanted - taken));
    taken += times;
    sum += profit[i]! * times;
    if (sum > highest) [highest, place] = [sum, taken];
  }
  return { total, held, highest, place: cases === 0 ? 0 : place / cases };
}

/**
 * The whale curve in numbers: profit cumulated over customers, most profitable first, rises above its end where some lose money.
 *
 * Bootstrap intervals (percentile). A function of its arguments alone, so that it may run in a worker. Cost: O(resamples ×
 * customers).
 *
 * @param profit - descending
 * @see R. S. Kaplan & V. G. Narayanan (2001), Measuring and managing customer profitability, Journal of Cost Management 15(5).
 */
export function profitCurve(
  profit: Float64Array,
  { topShare, resamples, level, seed }: ConcentrationOptions,
): ProfitCurve {
  const n = profit.length;
  const { total, held, highest, place } = walk(profit, topShare, null);
  let losing = 0;
  while (losing < n && profit[n - 1 - losing]! < 0) losing += 1;
  const plain = {
    total: sumMoney(profit),
    peakAt: place,
    losing,
    lost: sumMoney(profit.subarray(n - losing)),
  };
  if (!(total > 0)) return { ...plain, topShare: null, peak: null };
  const random = createRandom(seed, 'segment/pareto').fork('profit');
  const rounds = n > many ? Math.min(resamples, fewResamples) : resamples;
  const counts = new Uint32Array(n);
  const [tops, peaks]: [number[], number[]] = [[], []];
  for (let round = 0; n >= 2 && round < rounds; round++) {
    drawCounts(counts, random);
    const again = walk(profit, topShare, counts);
    if (!(again.total > 0)) continue;
    tops.push(again.held / again.total);
    peaks.push(again.highest / again.total);
  }
  const estimate = (value: number, draws: number[]): Estimate => {
    // Where the total was not above 0 in many samples, a share of it means nothing.
    if (draws.length < 0.95 * rounds || draws.length === 0) return { value, interval: null };
    const sorted = Float64Array.from(draws).sort();
    const ends = [(1 - level) / 2, (1 + level) / 2].map((share) => quantileSorted(sorted, share));
    return { value, interval: { low: ends[0]!, high: ends[1]!, level, kind: 'bootstrap' } };
  };
  return { ...plain, topShare: estimate(held / total, tops), peak: estimate(highest / total, peaks) };
}
