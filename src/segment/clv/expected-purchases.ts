import { gaussLegendre, lnHypergeometric } from '../../stats/index.js';
import { pAlive } from './p-alive.js';
import { chancesToStop, type PurchaseParameters } from './purchase-model.js';

const rule = gaussLegendre(16);
/** Widest part in the logarithm of time: the rule holds 13 digits there. */
const widest = 1.5;

export interface Expected {
  readonly purchases: number;
  /** Each purchase counted e^(−discount · time until it). */
  readonly discounted: number;
}

/**
 * How many purchases are expected of a customer who is still there at T, within the horizon after it.
 *
 * The integral of the expected rate of purchases, which is (r+x)/(α+T) (1+v)^−(r+x+1) ₂F₁(r+x+1, b+k; a+b+k; v/(1+v)) at the time
 * v (α+T) after T (BG/NBD, MBG/NBD; k as in `chancesToStop`), and (r+x)/(α+T) (1+v)^−s at v (β+T) (Pareto/NBD). All of it is positive and
 * nothing cancels: the closed form divides a difference by a − 1 and loses its digits where a is near 1. Relative error below 1e-12.
 * Does not depend on t_x, which only tells whether the customer is still there. Cost: O(₂F₁ at 16 times or more).
 *
 * @see P. S. Fader, B. G. S. Hardie and K. L. Lee, Marketing Science 24 (2005), 275–284, equation 10. Deviation: as said.
 */
export function expectedWhileAlive(
  { model, values }: PurchaseParameters,
  x: number,
  T: number,
  { horizon, discount = 0 }: { horizon: number; discount?: number },
): Expected {
  const [r, alpha, third, fourth] = values as unknown as [number, number, number, number];
  const rate = r + x;
  const pareto = model === 'pareto-nbd';
  const scale = (pareto ? fourth : alpha) + T;
  const width = Math.log1p(horizon / scale);
  if (pareto && discount === 0) {
    // (1 − e^(−(s−1) width)) / (s − 1), which is `width` at s = 1.
    const gap = (third - 1) * width;
    const purchases = (rate / (alpha + T)) * scale * (gap === 0 ? width : (width * -Math.expm1(-gap)) / gap);
    return { purchases, discounted: purchases };
  }
  const b = fourth + (pareto ? 0 : chancesToStop(model, x));
  const parts = Math.max(1, Math.ceil(width / widest));
  const half = width / parts / 2;
  let [purchases, discounted] = [0, 0];
  for (let part = 0; part < parts; part++) {
    for (let j = 0; j < 16; j++) {
      const y = half * (2 * part + 1 + rule.points[j]!);
      // The time is scale · (e^y − 1); dt = scale · e^y dy.
      const lnRate = pareto ? (1 - third) * y : y * -rate + lnHypergeometric(rate + 1, b, third + b, -Math.expm1(-y));
      const value = rule.weights[j]! * Math.exp(lnRate);
      purchases += value;
      if (discount > 0) discounted += value * Math.exp(-discount * scale * Math.expm1(y));
    }
  }
  const factor = half * rate * (pareto ? scale / (alpha + T) : 1);
  return { purchases: factor * purchases, discounted: factor * (discount > 0 ? discounted : purchases) };
}

/** Purchases expected within the horizon of a customer with this history, who may have stopped. */
export function expectedPurchases(
  fit: PurchaseParameters,
  { x, tx, T }: { x: number; tx: number; T: number },
  horizon: number,
): number {
  return pAlive(fit, x, tx, T) * expectedWhileAlive(fit, x, T, { horizon }).purchases;
}
