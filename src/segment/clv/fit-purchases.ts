import { bgLikelihood } from './bg-likelihood.js';
import { fitPositive, type LogLikelihood, type PositiveFit } from './fit-positive.js';
import { type Histories, scaleTimes } from './histories.js';
import { paretoLikelihood } from './pareto-likelihood.js';
import { inUnit, type PurchaseModel, type PurchaseParameters } from './purchase-model.js';

/** In times of the longest history. */
const starts: { readonly [model in PurchaseModel]: readonly (readonly number[])[] } = {
  'bg-nbd': [
    [0.5, 0.2, 0.8, 2.5],
    [1.5, 0.5, 0.3, 4],
    [0.2, 0.05, 2, 5],
  ],
  'mbg-nbd': [
    [0.5, 0.2, 0.8, 2.5],
    [1.5, 0.5, 0.3, 4],
    [0.2, 0.05, 2, 5],
  ],
  'pareto-nbd': [
    [0.5, 0.2, 0.5, 0.3],
    [1.5, 0.5, 1.5, 2],
    [0.3, 0.05, 0.3, 0.05],
  ],
};

/** Distinct histories from which on the starts are tried on a part of them. */
const many: { readonly [model in PurchaseModel]: number } = {
  'bg-nbd': 20_000,
  'mbg-nbd': 20_000,
  'pareto-nbd': 1500,
};

/** The log-likelihood of a model. Cost of one call: O(distinct histories). */
export function purchaseLikelihood(model: PurchaseModel, histories: Histories): LogLikelihood {
  return model === 'pareto-nbd' ? paretoLikelihood(histories) : bgLikelihood(histories, model);
}

/** Every so many-th history. */
function thinned({ x, tx, T, weight }: Histories, every: number): Histories {
  const pick = (column: Float64Array) => column.filter((_, i) => i % every === 0);
  return { x: pick(x), tx: pick(tx), T: pick(T), weight: pick(weight) };
}

/** A fitted model, its times in the unit of the histories it was fitted to. */
export interface PurchaseFit extends PositiveFit, PurchaseParameters {}

/**
 * Fits a model of purchases, the times scaled so that the longest history is 1.
 *
 * The logarithm of the likelihood belongs to the unit of the times that were given: a density per week is seven times one per
 * day. Cost: O(iterations × distinct histories).
 */
export function fitPurchases(model: PurchaseModel, histories: Histories): PurchaseFit {
  const longest = histories.T.reduce((most, time) => Math.max(most, time), 0);
  const scaled = scaleTimes(histories, longest);
  let [customers, purchases] = [0, 0];
  for (let i = 0; i < scaled.weight.length; i++) {
    customers += scaled.weight[i]!;
    purchases += scaled.weight[i]! * scaled.x[i]!;
  }
  const every = Math.ceil(scaled.weight.length / many[model]);
  const fit = fitPositive(purchaseLikelihood(model, scaled), {
    starts: starts[model],
    cases: customers,
    ...(every > 1 ? { coarse: purchaseLikelihood(model, thinned(scaled, every)) } : {}),
  });
  const { values } = inUnit({ model, values: fit.values }, 1 / longest);
  return { ...fit, model, values, logLikelihood: fit.logLikelihood - purchases * Math.log(longest) };
}
