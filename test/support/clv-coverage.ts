import { type ClvAnswer, clvKernel } from '../../src/segment/clv/clv-kernel.js';
import { inUnit, type PurchaseParameters, parameterNames } from '../../src/segment/clv/purchase-model.js';
import { createRandom } from '../../src/stats/index.js';
import { type SimulatedBuyer, simulateBuyers } from './buying.js';

export const spendTruth = { p: 6, q: 4, gamma: 60 };

/**
 * A market of simulated buyers and what segment/clv says of it.
 *
 * @param grain - the day is cut into so many parts, on which they buy: with many, time is as good as continuous
 */
export function clvOfSimulated(
  truth: PurchaseParameters,
  {
    customers,
    horizon,
    seed,
    intervals = 'predictive',
    grain = 1,
  }: { customers: number; horizon: number; seed: number; intervals?: 'predictive' | 'none'; grain?: number },
): { buyers: SimulatedBuyer[]; answer: ClvAnswer } {
  const watched = [180 * grain, 720 * grain] as const;
  const options = { customers, spend: spendTruth, watched, horizon };
  const buyers = simulateBuyers(createRandom(seed, 'coverage'), inUnit(truth, 1 / grain), options);
  const column = (of: (buyer: SimulatedBuyer) => number) => Float64Array.from(buyers, of);
  const answer = clvKernel({
    model: truth.model,
    spend: 'gamma-gamma',
    histories: { x: column((b) => b.x), tx: column((b) => b.tx), T: column((b) => b.T) },
    spending: { orders: column((b) => b.x), money: column((b) => b.money) },
    comparison: null,
    heldOut: false,
    horizon,
    discount: 0,
    margin: 1,
    intervals,
    level: 0.9,
    seed,
    curveDays: 0,
    unitDays: 1,
  });
  if (!answer.converged) throw new Error(`${answer.what} did not converge`);
  return { buyers, answer };
}

/**
 * Of how many customers the range of the value is more than the point 0, and of how many of them it holds what they brought.
 *
 * The others are so probably gone that 0 alone holds more than the level: no range of theirs could hold less.
 */
export function covered(
  { buyers, answer }: ReturnType<typeof clvOfSimulated>,
  most = Infinity,
): { customers: number; hits: number } {
  const open = buyers
    .map((_, i) => i)
    .filter((i) => answer.high[i]! > 0)
    .slice(0, most);
  const holds = (i: number) => answer.low[i]! <= buyers[i]!.laterMoney && buyers[i]!.laterMoney <= answer.high[i]!;
  return { customers: open.length, hits: open.filter(holds).length };
}

/** Which of the 90 % intervals of the parameters hold the truth, by name. */
export function parametersCovered(
  truth: PurchaseParameters,
  grain: number,
  { answer }: ReturnType<typeof clvOfSimulated>,
): string[] {
  const held = (names: readonly string[], found: Float64Array, covariance: Float64Array | null, wanted: number[]) =>
    names.filter((_, i) => {
      if (!covariance) return false;
      const half = 1.6448536269514722 * Math.sqrt(covariance[i * (names.length + 1)]!);
      return Math.abs(Math.log(found[i]! / wanted[i]!)) <= half;
    });
  const { p, q, gamma } = spendTruth;
  return [
    ...held(parameterNames[truth.model], answer.fit.values, answer.fit.covariance, [
      ...inUnit(truth, 1 / grain).values,
    ]),
    ...held(['p', 'q', 'gamma'], answer.spendFit!.values, answer.spendFit!.covariance, [p, q, gamma]),
  ];
}

export const truths: readonly PurchaseParameters[] = [
  { model: 'bg-nbd', values: Float64Array.of(1.2, 60, 0.9, 4) },
  { model: 'mbg-nbd', values: Float64Array.of(1.2, 60, 0.9, 4) },
  { model: 'pareto-nbd', values: Float64Array.of(1.2, 60, 1.1, 500) },
];
