import { expectedWhileAlive } from './expected-purchases.js';
import type { Histories } from './histories.js';
import { pAlive } from './p-alive.js';
import type { PurchaseParameters } from './purchase-model.js';

export interface GroupPurchases {
  readonly alive: Float64Array;
  readonly purchases: Float64Array;
  readonly discounted: Float64Array;
}

/**
 * P(alive) and expected purchases of every distinct history; groups stand by x and T, so that what depends on these two alone is computed once.
 */
export function purchaseTotals(
  fit: PurchaseParameters,
  { x, tx, T }: Histories,
  { horizon, discount }: { horizon: number; discount: number },
): GroupPurchases {
  const n = x.length;
  const [alive, purchases, discounted] = [new Float64Array(n), new Float64Array(n), new Float64Array(n)];
  let expected = { purchases: 0, discounted: 0 };
  for (let i = 0; i < n; i++) {
    if (i === 0 || x[i] !== x[i - 1] || T[i] !== T[i - 1]) {
      expected = expectedWhileAlive(fit, x[i]!, T[i]!, { horizon, discount });
    }
    alive[i] = pAlive(fit, x[i]!, tx[i]!, T[i]!);
    purchases[i] = alive[i]! * expected.purchases;
    discounted[i] = alive[i]! * expected.discounted;
  }
  return { alive, purchases, discounted };
}
