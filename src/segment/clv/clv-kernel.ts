import { fitPurchases, type PurchaseFit } from './fit-purchases.js';
import { expectedSpends, fitGammaGamma, type SpendFit, type Spending } from './gamma-gamma.js';
import { type CustomerHistories, groupHistories } from './histories.js';
import { type Comparison, expectedCourse, inTimeUnit, type ModelTrial, tryModels } from './model-trials.js';
import { type ParameterRanges, parameterRanges } from './parameter-ranges.js';
import { predictiveRanges } from './predictive-ranges.js';
import { type PurchaseModel, type PurchaseParameters, purchaseModels } from './purchase-model.js';
import { purchaseTotals } from './purchase-totals.js';

/** Customers with an order with money after the first that Gamma-Gamma needs. */
export const spendersNeeded = 20;

/** What the kernel is asked: arrays per customer, times in days. */
export interface ClvQuestion {
  readonly model: PurchaseModel | 'auto';
  readonly spend: 'gamma-gamma' | 'mean' | 'none';
  readonly histories: CustomerHistories;
  readonly spending: Spending;
  /** The same customers at an earlier and a later date: what models are compared on, and the hold-out. */
  readonly comparison: Comparison | null;
  /** Whether `before` is what the model is fitted to, so that the comparison is the hold-out of the answer. */
  readonly heldOut: boolean;
  readonly horizon: number;
  /** Per day: a purchase after t days counts e^(−discount t). */
  readonly discount: number;
  readonly margin: number;
  readonly intervals: 'predictive' | 'parameters' | 'none';
  readonly level: number;
  readonly seed: number;
  /** Days after the first purchase up to which the expected course is told. */
  readonly curveDays: number;
  /** Days of the unit in which log-likelihoods are told: a density per week is seven times one per day. */
  readonly unitDays: number;
}

const untold = { lnAlive: Number.NaN, lnPurchases: Number.NaN, lnClv: Number.NaN };

/** A value with what the uncertainty of the parameters makes of it. */
export interface Total {
  readonly value: number;
  /** Standard error of its logarithm; NaN where it was not asked for or is not known. */
  readonly lnError: number;
}

export interface ClvAnswer {
  readonly converged: true;
  readonly fit: PurchaseFit;
  /** Of the fit, in the unit asked for. */
  readonly logLikelihood: number;
  readonly trials: readonly ModelTrial[];
  /** Null where it was not asked for or too few have orders with money. */
  readonly spendFit: SpendFit | null;
  /** Customers whose expected order is the median of the others. */
  readonly spendFilled: number;
  readonly pAlive: Float64Array;
  readonly purchases: Float64Array;
  /** NaN where there is none. */
  readonly spends: Float64Array;
  readonly clv: Float64Array;
  readonly low: Float64Array;
  readonly high: Float64Array;
  readonly totals: { readonly alive: Total; readonly purchases: Total; readonly clv: Total };
  /** Purchases expected in the hold-out, per customer; null without one. */
  readonly heldOutPurchases: Float64Array | null;
  /** Repeat purchases expected of a new customer up to each day after the first. */
  readonly curve: Float64Array;
}

export interface NotConverged {
  readonly converged: false;
  readonly what: PurchaseModel | 'gamma-gamma';
}

/** Own mean order, and the mean over customers where there is none. */
function ownMeans({ orders, money }: Spending): { spends: Float64Array; filled: number } {
  let [sum, known] = [0, 0];
  for (let i = 0; i < orders.length; i++) {
    if (orders[i] === 0) continue;
    sum += money[i]! / orders[i]!;
    known += 1;
  }
  const typical = known === 0 ? Number.NaN : sum / known;
  return { spends: orders.map((n, i) => (n === 0 ? typical : money[i]! / n)), filled: orders.length - known };
}

/**
 * Fits, chooses and predicts: all numbers of segment/clv. A function of its argument alone, so that it may run in a worker.
 *
 * Cost: O(customers · log customers + iterations × distinct histories), with predictive intervals + 1,000 draws per distinct
 * (x, orders with money, T).
 */
export function clvKernel(question: ClvQuestion): ClvAnswer | NotConverged {
  const { histories, spending, model, spend, horizon, discount, margin, intervals } = question;
  const n = histories.x.length;
  const { groups, groupOf } = groupHistories(histories);
  const { trials, fits } = question.comparison
    ? tryModels(model === 'auto' ? purchaseModels : [model], question.comparison, question.unitDays)
    : { trials: [], fits: [] };
  let chosen: PurchaseModel;
  if (model === 'auto') {
    const best = trials
      .filter((trial) => trial.converged && Number.isFinite(trial.laterLogLikelihood))
      .reduce<ModelTrial | null>(
        (most, trial) => (most === null || trial.laterLogLikelihood > most.laterLogLikelihood ? trial : most),
        null,
      );
    if (!best) return { converged: false, what: trials[0]?.model ?? 'bg-nbd' };
    chosen = best.model;
  } else chosen = model;
  const fit = (question.heldOut && fits.find((each) => each.model === chosen)) || fitPurchases(chosen, groups);
  if (!fit.converged) return { converged: false, what: chosen };

  let [spendFit, spends, spendFilled]: [SpendFit | null, Float64Array, number] = [
    null,
    new Float64Array(n).fill(Number.NaN),
    0,
  ];
  const spenders = spending.orders.reduce((sum, orders) => sum + (orders > 0 ? 1 : 0), 0);
  if (spend === 'mean') ({ spends, filled: spendFilled } = ownMeans(spending));
  else if (spend === 'gamma-gamma' && spenders >= spendersNeeded) {
    spendFit = fitGammaGamma(spending);
    if (!spendFit.converged) return { converged: false, what: 'gamma-gamma' };
    ({ spends, filled: spendFilled } = expectedSpends(spendFit.values, spending));
  }

  const known = purchaseTotals(fit, groups, { horizon, discount });
  const [alive, purchases, clv] = [new Float64Array(n), new Float64Array(n), new Float64Array(n)];
  let [totalAlive, totalPurchases, totalClv] = [0, 0, 0];
  for (let i = 0; i < n; i++) {
    const group = groupOf[i]!;
    alive[i] = known.alive[group]!;
    purchases[i] = known.purchases[group]!;
    clv[i] = margin * known.discounted[group]! * spends[i]!;
    totalAlive += alive[i]!;
    totalPurchases += purchases[i]!;
    totalClv += clv[i]!;
  }

  const unknown = () => new Float64Array(n).fill(Number.NaN);
  let ranges: ParameterRanges = { low: unknown(), high: unknown(), ...untold };
  if (intervals !== 'none') {
    const value = { ...question, fit, spendFit, groups, groupOf, spends, clv };
    ranges = parameterRanges(value);
    if (intervals === 'predictive' && spend !== 'none') {
      ranges = { ...ranges, ...predictiveRanges({ ...value, alive, purchases, discounted: known.discounted }) };
    }
  }
  return {
    converged: true,
    fit,
    logLikelihood: fit.logLikelihood + inTimeUnit(histories, question.unitDays),
    trials,
    spendFit,
    spendFilled,
    pAlive: alive,
    purchases,
    spends,
    clv,
    low: ranges.low,
    high: ranges.high,
    totals: {
      alive: { value: totalAlive, lnError: ranges.lnAlive },
      purchases: { value: totalPurchases, lnError: ranges.lnPurchases },
      clv: { value: totalClv, lnError: ranges.lnClv },
    },
    heldOutPurchases:
      question.heldOut && question.comparison ? heldOut(fit, question.comparison, { groups, groupOf }) : null,
    curve: expectedCourse(fit, question.curveDays),
  };
}

/** Purchases expected between the two dates, per customer. */
function heldOut(
  fit: PurchaseParameters,
  { before, after }: NonNullable<ClvQuestion['comparison']>,
  { groups, groupOf }: ReturnType<typeof groupHistories>,
): Float64Array {
  const horizon = (after.T[0] ?? 0) - (before.T[0] ?? 0);
  const { purchases } = purchaseTotals(fit, groups, { horizon, discount: 0 });
  return Float64Array.from(groupOf, (group) => purchases[group]!);
}
