import type { PurchaseParameters } from '../../src/segment/clv/purchase-model.js';
import type { Random } from '../../src/stats/index.js';

export interface SimulatedBuyer {
  /** Whole days from the first purchase, ascending, each once: what happened until the end of the calibration. */
  readonly x: number;
  readonly tx: number;
  readonly T: number;
  /** Money of the repeat purchases until then. */
  readonly money: number;
  /** Purchases and money after it, within the horizon. */
  readonly later: number;
  readonly laterMoney: number;
}

/** Customers who buy and stop as the model says, their orders as Gamma-Gamma says; times in days, bought on whole days. */
export function simulateBuyers(
  random: Random,
  { model, values }: PurchaseParameters,
  {
    customers,
    spend,
    watched,
    horizon,
  }: {
    readonly customers: number;
    readonly spend: { readonly p: number; readonly q: number; readonly gamma: number };
    readonly watched: readonly [number, number];
    readonly horizon: number;
  },
): SimulatedBuyer[] {
  const [r, alpha, third, fourth] = values as unknown as [number, number, number, number];
  return Array.from({ length: customers }, () => {
    const rate = random.gamma(r) / alpha;
    const order = random.gamma(spend.q) / spend.gamma;
    const T = watched[0] + random.integer(watched[1] - watched[0] + 1);
    let stop = Infinity;
    let p = 0;
    if (model === 'pareto-nbd') stop = random.exponential(random.gamma(third) / fourth);
    else p = random.beta(third, fourth);
    let time = 0;
    let there = model !== 'mbg-nbd' || !random.bernoulli(p);
    const days = new Set<number>();
    while (there) {
      time += random.exponential(rate);
      if (time > T + horizon || time > stop) break;
      days.add(Math.max(1, Math.ceil(time)));
      if (model !== 'pareto-nbd' && random.bernoulli(p)) there = false;
    }
    const [before, after] = [
      [...days].filter((day) => day <= T),
      [...days].filter((day) => day > T && day <= T + horizon),
    ];
    const paid = (count: number) => (count === 0 ? 0 : random.gamma(spend.p * count) / order);
    return {
      x: before.length,
      tx: before.at(-1) ?? 0,
      T,
      money: paid(before.length),
      later: after.length,
      laterMoney: paid(after.length),
    };
  });
}
