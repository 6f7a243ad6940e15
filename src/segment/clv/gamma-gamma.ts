import { digamma, lnGamma, median } from '../../stats/index.js';
import { fitPositive, type LogLikelihood, type PositiveFit } from './fit-positive.js';
import { distinctPlaces } from './histories.js';

/** Per customer: repeat orders with money, and their sum. Customers without one stand with 0 and 0. */
export interface Spending {
  readonly orders: Float64Array;
  readonly money: Float64Array;
}

/** Gamma-Gamma model of the money of an order; `values` are p, q, γ. */
export type SpendFit = PositiveFit & {
  /** Customers it was fitted to. */
  readonly customers: number;
};

/**
 * The log-likelihood of Gamma-Gamma in (p, q, γ), of customers with at least one order that has money.
 *
 * ln L = ln Γ(pn+q) − ln Γ(pn) − ln Γ(q) + q ln γ + (pn−1) ln m̄ + pn ln n − (pn+q) ln(γ + n m̄).
 *
 * @see P. S. Fader and B. G. S. Hardie, "The Gamma-Gamma model of monetary value" (2013), equation 1a. Deviation from it: none.
 */
export function gammaGammaLikelihood({ orders, money }: Spending): LogLikelihood {
  const n = orders.length;
  const { distinct: counts, places } = distinctPlaces([orders]);
  const place = places[0]!;
  const customersWith = new Float64Array(counts.length);
  const lnMoneyOf = new Float64Array(counts.length);
  let lnMean = 0;
  for (let i = 0; i < n; i++) {
    customersWith[place[i]!]! += 1;
    lnMoneyOf[place[i]!]! += Math.log(money[i]!);
    lnMean += Math.log(money[i]! / orders[i]!);
  }
  const lnAt = new Float64Array(counts.length);
  return (parameters, gradient) => {
    const [p, q, gamma] = parameters as unknown as [number, number, number];
    const [lnGammaQ, lnScale] = [lnGamma(q), Math.log(gamma)];
    lnAt.fill(0);
    let inverse = 0;
    for (let i = 0; i < n; i++) {
      const c = place[i]!;
      lnAt[c]! += Math.log(gamma + money[i]!);
      inverse += (p * counts[c]! + q) / (gamma + money[i]!);
    }
    let [sum, dP, dQ] = [-lnMean, 0, 0];
    for (let c = 0; c < counts.length; c++) {
      const [orderCount, customers] = [counts[c]!, customersWith[c]!];
      const shape = p * orderCount;
      sum += customers * (lnGamma(shape + q) - lnGamma(shape) - lnGammaQ + q * lnScale);
      sum += shape * lnMoneyOf[c]! - (shape + q) * lnAt[c]!;
      if (!gradient) continue;
      const both = digamma(shape + q);
      dP += orderCount * (customers * (both - digamma(shape)) + lnMoneyOf[c]! - lnAt[c]!);
      dQ += customers * (both - digamma(q) + lnScale) - lnAt[c]!;
    }
    gradient?.set([dP, dQ, (n * q) / gamma - inverse]);
    return sum;
  };
}

const starts = [
  [4, 4, 2],
  [1, 2, 1],
  [10, 1.5, 0.2],
];

/**
 * Fits Gamma-Gamma to the customers whose repeat orders have money, in multiples of their mean order.
 *
 * Cost: O(iterations × customers).
 */
export function fitGammaGamma({ orders, money }: Spending): SpendFit {
  const known = orders.map((count, i) => (count > 0 && money[i]! > 0 ? i : -1)).filter((i) => i >= 0);
  const cases = known.length;
  const counts = Float64Array.from(known, (i) => orders[i]!);
  const sums = Float64Array.from(known, (i) => money[i]!);
  let scale = 0;
  for (let i = 0; i < cases; i++) scale += sums[i]! / counts[i]! / cases;
  const fit = fitPositive(gammaGammaLikelihood({ orders: counts, money: sums.map((sum) => sum / scale) }), {
    starts,
    cases,
  });
  const values = fit.values.slice();
  values[2]! *= scale;
  return { ...fit, values, logLikelihood: fit.logLikelihood - cases * Math.log(scale), customers: cases };
}

/**
 * The mean order expected of a customer: p (γ + Σ money) / (p n + q − 1), which has no singularity for n ≥ 1.
 *
 * Without an order that has money it exists for q > 1 alone: NaN else.
 */
export function expectedSpend([p, q, gamma]: ArrayLike<number> & Iterable<number>, n: number, money: number): number {
  if (n === 0 && !(q! > 1)) return Number.NaN;
  return (p! * (gamma! + money)) / (p! * n + q! - 1);
}

/** Derivatives of ln `expectedSpend` by the logarithms of p, q and γ, written to `slope`; zeros where it does not exist. */
export function spendSlope(
  [p, q, gamma]: ArrayLike<number> & Iterable<number>,
  n: number,
  money: number,
  slope: Float64Array,
): void {
  const below = p! * n + q! - 1;
  if (n === 0 && !(q! > 1)) slope.fill(0);
  else {
    slope[0] = 1 - (p! * n) / below;
    slope[1] = -q! / below;
    slope[2] = gamma! / (gamma! + money);
  }
}

/** Of all customers; where it does not exist (q ≤ 1, no order with money) the median of the others, counted in `filled`. */
export function expectedSpends(
  values: Float64Array,
  { orders, money }: Spending,
): { spends: Float64Array; filled: number } {
  const spends = orders.map((n, i) => expectedSpend(values, n, money[i]!));
  const known = spends.filter((spend) => !Number.isNaN(spend));
  const typical = known.length === 0 ? Number.NaN : median(known);
  let filled = 0;
  for (let i = 0; i < spends.length; i++) {
    if (!Number.isNaN(spends[i]!)) continue;
    spends[i] = typical;
    filled += 1;
  }
  return { spends, filled };
}
