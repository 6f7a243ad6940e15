import type { Row } from '../../result/index.js';

export interface FactorRow extends Row {
  readonly factor: string;
  readonly before: number;
  readonly now: number;
  /** Money: how much of the change of revenue came through this factor; they add up to the change. */
  readonly effect: number;
}

export interface Sales {
  readonly customers: number;
  readonly orders: number;
  readonly revenue: number;
}

/** The logarithmic mean of two numbers above 0: (a − b) / (ln a − ln b), a itself where both are equal. */
function logMean(a: number, b: number): number {
  const ratio = Math.log(a / b);
  // Near a = b the quotient loses its digits; the mean of both is right to the square of the distance.
  return Math.abs(ratio) < 1e-6 ? (a + b) / 2 : (a - b) / ratio;
}

/**
 * Revenue = customers × orders per customer × value of an order: how much of its change came through each of the three.
 *
 * Logarithmic mean Divisia index: effect = L(now, before) · ln(factor now / factor before). The effects add up to the change
 * exactly and do not depend on the order of the factors. Null where a period had no customers or no revenue above 0.
 *
 * @example revenueFactors({ customers: 10, orders: 10, revenue: 100 }, { customers: 20, orders: 20, revenue: 200 })?.[0]?.effect // => 100
 * @see B. W. Ang (2005), The LMDI approach to decomposition analysis: a practical guide, Energy Policy 33(7). Deviation from it: none.
 */
export function revenueFactors(before: Sales, now: Sales): FactorRow[] | null {
  if (!(before.customers > 0 && now.customers > 0 && before.revenue > 0 && now.revenue > 0)) return null;
  const weight = logMean(now.revenue, before.revenue);
  const factor = (name: string, of: (sales: Sales) => number): FactorRow => ({
    factor: name,
    before: of(before),
    now: of(now),
    effect: weight * Math.log(of(now) / of(before)),
  });
  return [
    factor('customers', (sales) => sales.customers),
    factor('orders_per_customer', (sales) => sales.orders / sales.customers),
    factor('order_value', (sales) => sales.revenue / sales.orders),
  ];
}
