import { chancesToStop, type PurchaseParameters } from './purchase-model.js';
import { stoppedIntegral } from './stopped-integral.js';

/**
 * The probability that a customer with this history is still there at T, from its log-odds.
 *
 * BG/NBD says 1 for everybody who bought once (x = 0); MBG/NBD and Pareto/NBD do not. Times in the unit of the parameters. Cost: O(1).
 *
 * @example pAlive({ model: 'bg-nbd', values: Float64Array.of(0.243, 4.414, 0.793, 2.426) }, 2, 30.43, 38.86) // => 0.7266…
 */
export function pAlive({ model, values }: PurchaseParameters, x: number, tx: number, T: number): number {
  const [r, alpha, third, fourth] = values as unknown as [number, number, number, number];
  if (model === 'pareto-nbd') {
    const lnAlive = -(r + x) * Math.log(alpha + T) - third * Math.log(fourth + T);
    return 1 / (1 + Math.exp(stoppedIntegral(r + x, alpha, third, fourth, tx, T).ln - lnAlive));
  }
  const k = chancesToStop(model, x);
  if (k === 0) return 1;
  return 1 / (1 + (third / (fourth + k - 1)) * Math.exp((r + x) * Math.log1p((T - tx) / (alpha + tx))));
}
