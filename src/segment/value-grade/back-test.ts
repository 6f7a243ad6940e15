import { inWorker } from '../../analysis/index.js';
import type { Interval } from '../../result/index.js';
import { meanInterval } from '../intervals.js';
import { sumMoney } from '../sum-money.js';
import { factors, grades, gradesOf, type Products } from './grade.js';
import { type RankTest, rankTest } from './rank-test.js';
import type { State } from './state-at.js';

/** What the customers of one grade brought in the window after it was given. */
export interface GradeOutcome {
  readonly customers: number;
  readonly mean: number | null;
  readonly interval: Interval | null;
  readonly brought: number;
}

/** The grade held against what came after it. */
export interface BackTest {
  readonly customers: number;
  /** By grade, the best first. */
  readonly outcomes: readonly GradeOutcome[];
  /** Of the product, of RFM alone (r + f + m), and of the product without band, stage, rfm. */
  readonly ranks: RankTest;
}

/** Numbers touched from which on the resampling takes longer than 200 ms. */
const longRun = 10_000_000;

/** The product without one factor. */
export function without(state: State, { band, stage }: Products, dropped: (typeof factors)[number]): Float64Array {
  const scores = { band, stage, rfm: state.rfm };
  const [first, second] = factors.filter((factor) => factor !== dropped).map((factor) => scores[factor]) as [
    Uint8Array,
    Uint8Array,
  ];
  return Float64Array.from(first, (score, i) => (stage[i] === 0 ? Number.NaN : score * second[i]!));
}

/**
 * Does the grade order what the next window brings, and better than RFM alone? Cost: O(resamples × customers).
 *
 * @param money - what each customer of the state brought in the window after it
 */
export async function backTest(
  state: State,
  products: Products,
  money: Float64Array,
  cuts: readonly number[] | null,
  {
    resamples,
    level,
    seed,
    signal,
  }: { resamples: number; level: number; seed: number; signal: AbortSignal | undefined },
): Promise<BackTest> {
  const rows = Uint32Array.from(products.product.keys()).filter((i) => !Number.isNaN(products.product[i]!));
  const pick = (values: ArrayLike<number>) => Float64Array.from(rows, (i) => values[i]!);
  const orderings = [
    pick(products.product),
    pick(Float64Array.from(state.r, (score, i) => score + state.f[i]! + state.m[i]!)),
    ...factors.map((factor) => pick(without(state, products, factor))),
  ];
  const outcome = pick(money);
  const options = { resamples, level, seed };
  const ranks =
    rows.length * resamples * orderings.length < longRun
      ? rankTest(orderings, outcome, options)
      : await inWorker<RankTest>('segment/value-grade/rank-test#rankTest', [orderings, outcome, options], { signal });
  const { grade } = gradesOf(products.product, cuts);
  const outcomes = grades.map((_, place): GradeOutcome => {
    const own = money.filter((_, i) => grade[i] === place + 1);
    const mean = own.length === 0 ? null : sumMoney(own) / own.length;
    return {
      customers: own.length,
      mean,
      interval: mean === null ? null : meanInterval(own, mean, level),
      brought: own.filter((each) => each > 0).length,
    };
  });
  return { customers: rows.length, outcomes, ranks };
}

/** Of neighbouring grades with customers, how many stand in order: the better one brought more; and of how many. */
export function stepsInOrder(outcomes: readonly GradeOutcome[]): { inOrder: number; of: number } {
  const means = outcomes.flatMap(({ mean }) => (mean === null ? [] : [mean]));
  const inOrder = means.slice(1).filter((mean, i) => means[i]! > mean).length;
  return { inOrder, of: Math.max(0, means.length - 1) };
}
