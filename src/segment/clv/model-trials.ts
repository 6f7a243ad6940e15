import { expectedWhileAlive } from './expected-purchases.js';
import { fitPurchases, type PurchaseFit, purchaseLikelihood } from './fit-purchases.js';
import { type CustomerHistories, groupHistories } from './histories.js';
import { pAlive } from './p-alive.js';
import type { PurchaseModel, PurchaseParameters } from './purchase-model.js';
import { purchaseTotals } from './purchase-totals.js';

/** The same customers at an earlier and a later date. */
export interface Comparison {
  readonly before: CustomerHistories;
  readonly after: CustomerHistories;
}

/** Purchases that came, and that the model had expected. */
export interface Forecast {
  readonly actual: number;
  readonly expected: number;
}

/** How well a model fitted to the earlier part told the later one. */
export interface ModelTrial {
  readonly model: PurchaseModel;
  readonly converged: boolean;
  readonly logLikelihood: number;
  /** ln of the density of the later part given the earlier, from the parameters of the earlier. */
  readonly laterLogLikelihood: number;
  /** Purchases of the later part, expected of each customer as it stood at the end of the earlier. */
  readonly later: Forecast;
  /** Repeat purchases from the first day to the last, expected of that many new customers. */
  readonly total: Forecast;
}

/** What the logarithm of the likelihood changes by when times are counted in the unit. */
export function inTimeUnit({ x }: CustomerHistories, unitDays: number): number {
  return sum(x) * Math.log(unitDays);
}

/** Repeat purchases expected of a new customer until the end of each day. */
export function expectedCourse(fit: PurchaseParameters, days: number): Float64Array {
  const staying = pAlive(fit, 0, 0, 0);
  return Float64Array.from({ length: days + 1 }, (_, day) =>
    day === 0 ? 0 : staying * expectedWhileAlive(fit, 0, 0, { horizon: day }).purchases,
  );
}

/** Fits each model to the earlier part and holds it against the later one. Cost: that of the fits. */
export function tryModels(
  models: readonly PurchaseModel[],
  { before, after }: Comparison,
  unitDays: number,
): { trials: ModelTrial[]; fits: PurchaseFit[] } {
  const [earlier, whole] = [groupHistories(before).groups, groupHistories(after).groups];
  const fits = models.map((model) => fitPurchases(model, earlier));
  const [shiftBefore, shiftAfter] = [inTimeUnit(before, unitDays), inTimeUnit(after, unitDays)];
  const horizon = (after.T[0] ?? 0) - (before.T[0] ?? 0);
  const [happenedBefore, happened] = [sum(before.x), sum(after.x)];
  const days = after.T.reduce((most, time) => Math.max(most, time), 0);
  const trials = fits.map((fit): ModelTrial => {
    const { model, converged, logLikelihood, values } = fit;
    const unknown = !converged || days === 0;
    const expected = unknown ? null : purchaseTotals(fit, earlier, { horizon, discount: 0 }).purchases;
    const course = unknown ? null : expectedCourse(fit, days);
    return {
      model,
      converged,
      logLikelihood: logLikelihood + shiftBefore,
      // Both are densities of whole histories: their ratio is that of the later part given the earlier.
      laterLogLikelihood:
        purchaseLikelihood(model, whole)(values) +
        shiftAfter -
        purchaseLikelihood(model, earlier)(values) -
        shiftBefore,
      later: {
        actual: happened - happenedBefore,
        expected:
          expected === null ? Number.NaN : expected.reduce((all, each, i) => all + each * earlier.weight[i]!, 0),
      },
      total: {
        actual: happened,
        expected: course === null ? Number.NaN : whole.T.reduce((all, T, i) => all + course[T]! * whole.weight[i]!, 0),
      },
    };
  });
  return { trials, fits };
}

function sum(values: Float64Array): number {
  return values.reduce((all, each) => all + each, 0);
}
