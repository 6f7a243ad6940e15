import { normalQuantile } from '../../stats/index.js';
import type { PurchaseFit } from './fit-purchases.js';
import { type SpendFit, type Spending, spendSlope } from './gamma-gamma.js';
import type { Histories } from './histories.js';
import { purchaseTotals } from './purchase-totals.js';

export interface ParameterQuestion {
  readonly fit: PurchaseFit;
  readonly spendFit: SpendFit | null;
  readonly groups: Histories;
  readonly groupOf: Uint32Array;
  readonly spending: Spending;
  readonly spends: Float64Array;
  readonly clv: Float64Array;
  readonly horizon: number;
  readonly discount: number;
  readonly level: number;
}

export interface ParameterRanges {
  readonly low: Float64Array;
  readonly high: Float64Array;
  /** Standard errors of the logarithms of the totals; NaN where the likelihood is flat. */
  readonly lnAlive: number;
  readonly lnPurchases: number;
  readonly lnClv: number;
}

const step = 1e-4;

/** v' M v. */
function form(v: ArrayLike<number>, matrix: Float64Array): number {
  const n = v.length;
  let sum = 0;
  for (let i = 0; i < n; i++) for (let j = 0; j < n; j++) sum += v[i]! * v[j]! * matrix[i * n + j]!;
  return sum;
}

/** The same values with the logarithm of one moved. */
function moved(values: Float64Array, which: number, by: number): Float64Array {
  return values.map((value, i) => (i === which ? value * Math.exp(by) : value));
}

/**
 * What the uncertainty of the parameters makes of each customer's expected value, and of the totals: the delta method on logarithms.
 *
 * Gradients of purchases by central differences in the logarithms of the parameters; purchases and money of an order are fitted apart and
 * their errors are independent. NaN where the likelihood is flat. Cost: O(8 × what the expectation costs).
 */
export function parameterRanges(question: ParameterQuestion): ParameterRanges {
  const { fit, spendFit, groups, groupOf, spending, spends, clv, level } = question;
  const n = clv.length;
  const [low, high] = [new Float64Array(n).fill(Number.NaN), new Float64Array(n).fill(Number.NaN)];
  if (!fit.covariance || (spendFit && !spendFit.covariance)) {
    return { low, high, lnAlive: Number.NaN, lnPurchases: Number.NaN, lnClv: Number.NaN };
  }
  const size = groups.x.length;
  // Money expected per discounted purchase, by group: what weighs a group's error in the total.
  const groupMoney = new Float64Array(size);
  for (let i = 0; i < n; i++) groupMoney[groupOf[i]!]! += spends[i]!;
  const slopes: Float64Array[] = [];
  const [byAlive, byPurchases, byClv] = [new Float64Array(4), new Float64Array(4), new Float64Array(4)];
  for (let p = 0; p < 4; p++) {
    const at = (by: number) => purchaseTotals({ model: fit.model, values: moved(fit.values, p, by) }, groups, question);
    const [up, down] = [at(step), at(-step)];
    const slope = new Float64Array(size);
    for (let g = 0; g < size; g++) {
      slope[g] = Math.log(up.discounted[g]! / down.discounted[g]!) / (2 * step);
      byAlive[p]! += (groups.weight[g]! * (up.alive[g]! - down.alive[g]!)) / (2 * step);
      byPurchases[p]! += (groups.weight[g]! * (up.purchases[g]! - down.purchases[g]!)) / (2 * step);
      byClv[p]! += (groupMoney[g]! * (up.discounted[g]! - down.discounted[g]!)) / (2 * step);
    }
    slopes.push(slope);
  }
  const centre = purchaseTotals(fit, groups, question);
  let [allAlive, allPurchases, allClv] = [0, 0, 0];
  for (let g = 0; g < size; g++) {
    allAlive += groups.weight[g]! * centre.alive[g]!;
    allPurchases += groups.weight[g]! * centre.purchases[g]!;
    allClv += groupMoney[g]! * centre.discounted[g]!;
  }

  const z = normalQuantile((1 + level) / 2);
  const bySpend = new Float64Array(3);
  const [gradient, money] = [new Float64Array(4), new Float64Array(3)];
  for (let i = 0; i < n; i++) {
    const group = groupOf[i]!;
    for (let p = 0; p < 4; p++) gradient[p] = slopes[p]![group]!;
    let variance = form(gradient, fit.covariance);
    if (spendFit?.covariance) {
      spendSlope(spendFit.values, spending.orders[i]!, spending.money[i]!, money);
      for (let p = 0; p < 3; p++) bySpend[p]! += money[p]! * spends[i]! * centre.discounted[group]!;
      variance += form(money, spendFit.covariance);
    }
    const half = z * Math.sqrt(variance);
    low[i] = clv[i]! * Math.exp(-half);
    high[i] = clv[i]! * Math.exp(half);
  }
  const clvVariance = form(byClv, fit.covariance) + (spendFit?.covariance ? form(bySpend, spendFit.covariance) : 0);
  return {
    low,
    high,
    lnAlive: Math.sqrt(form(byAlive, fit.covariance)) / allAlive,
    lnPurchases: Math.sqrt(form(byPurchases, fit.covariance)) / allPurchases,
    lnClv: Math.sqrt(clvVariance) / allClv,
  };
}
