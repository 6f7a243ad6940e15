import { createRandom } from '../../stats/index.js';
import type { PurchaseFit } from './fit-purchases.js';
import type { SpendFit, Spending } from './gamma-gamma.js';
import type { Histories } from './histories.js';
import { drawParameters, drawValues, type PredictiveModel, predictiveRange } from './predictive.js';

export interface PredictiveQuestion {
  readonly fit: PurchaseFit;
  readonly spendFit: SpendFit | null;
  readonly groups: Histories;
  readonly groupOf: Uint32Array;
  readonly spending: Spending;
  readonly spends: Float64Array;
  readonly alive: Float64Array;
  readonly purchases: Float64Array;
  /** By group. */
  readonly discounted: Float64Array;
  readonly horizon: number;
  readonly margin: number;
  readonly level: number;
  readonly seed: number;
}

/** Customers by x, T and orders with money: those with the same draws stand together. */
function byDraws({ groups, groupOf, spending }: PredictiveQuestion): Uint32Array {
  let most = 1;
  for (const orders of spending.orders) if (orders >= most) most = orders + 1;
  const keys = new Float64Array(groupOf.length);
  let [pair, last] = [0, 0];
  const pairOf = new Uint32Array(groups.x.length);
  for (let g = 1; g < groups.x.length; g++) {
    if (groups.x[g] !== groups.x[last] || groups.T[g] !== groups.T[last]) {
      pair += 1;
      last = g;
    }
    pairOf[g] = pair;
  }
  for (let i = 0; i < keys.length; i++) keys[i] = pairOf[groupOf[i]!]! * most + spending.orders[i]!;
  // The place rides on the key, so that numbers are sorted and no comparison is called.
  const n = keys.length;
  const sorted = keys.map((key, i) => key * n + i).sort();
  return Uint32Array.from(sorted, (key) => key % n);
}

/**
 * For each customer the range in which the future value lies with probability `level`: purchases, money of the orders and the parameters
 * of the purchases are all uncertain (not the parameters of the money, which are far better known).
 *
 * Without a model of the money (`mean`) only purchases vary. A discounted value has the range of the undiscounted one times the mean discount.
 * Cost: O(1,000 draws per distinct (x, orders with money, T) + customers · log customers).
 */
export function predictiveRanges(question: PredictiveQuestion): { low: Float64Array; high: Float64Array } {
  const { fit, spendFit, groups, groupOf, spending, spends, alive, purchases, discounted, margin } = question;
  const { horizon, level, seed } = question;
  const n = groupOf.length;
  const [low, high] = [new Float64Array(n).fill(Number.NaN), new Float64Array(n).fill(Number.NaN)];
  const [p, q, gamma] = (spendFit?.values ?? []) as unknown as [number, number, number];
  const predictive: PredictiveModel = {
    model: fit.model,
    draws: drawParameters(fit.values, fit.flat ? null : fit.covariance, createRandom(seed, 'clv/parameters')),
    spend: spendFit ? { p, q } : null,
    horizon,
    seed,
  };
  let drawn: Float64Array | null = null;
  let [x, T, orders] = [-1, -1, -1];
  for (const i of byDraws(question)) {
    const group = groupOf[i]!;
    if (Number.isNaN(spends[i]!)) continue;
    if (drawn === null || groups.x[group] !== x || groups.T[group] !== T || spending.orders[i] !== orders) {
      [x, T, orders] = [groups.x[group]!, groups.T[group]!, spending.orders[i]!];
      drawn = drawValues(predictive, { x, T, orders: spendFit ? orders : 0 });
    }
    const range = predictiveRange(drawn, alive[i]!, level);
    const discount = purchases[i]! > 0 ? discounted[group]! / purchases[i]! : 1;
    const money = spendFit ? gamma + spending.money[i]! : spends[i]!;
    low[i] = margin * discount * money * range[0];
    high[i] = margin * discount * money * range[1];
  }
  return { low, high };
}
