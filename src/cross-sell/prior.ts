import { digamma, lnRising, trigamma } from '../stats/index.js';

/** What is believed of P(B given A) before the buyers of A are counted: a beta distribution, and a chance of an exception. */
export interface Prior {
  /** Mean, 0..1. */
  readonly mean: number;
  /** Concentration: how many customers the prior weighs as much as. */
  readonly concentration: number;
  /** Share of antecedents that go with B by a rule of their own: of their rate nothing is believed (uniform on 0..1). */
  readonly exceptions: number;
  /** Covariance of the estimates of (logit mean, log concentration): the prior's own error. */
  readonly covariance: readonly [uu: number, uv: number, vv: number];
}

/** Where the anchors do not differ more than chance makes them the concentration has no end; it stops here, or sooner. */
export const largestConcentration = 1e6;
export const leastConcentration = 0.5;

/** ln odds below which a chance of an exception is none (1 in a million). */
const lnNone = -13.8;

/**
 * The chance that a pair is an exception.
 *
 * @param lnOdds - ln odds of an exception before the pair is seen
 * @param lnRuleChance - ln of the chance of what was seen under the rule (`lnRule`)
 * @param lnTrials - ln (n + 1): an exception makes every k of 0 … n as likely
 */
export function exceptionChance(lnOdds: number, lnRuleChance: number, lnTrials: number): number {
  const z = lnOdds - lnTrials - lnRuleChance;
  return z > lnNone ? 1 / (1 + Math.exp(-z)) : 0;
}

/** ln odds of a share; -Infinity for none. */
export function lnOddsOf(exceptions: number): number {
  return exceptions > 0 ? Math.log(exceptions / (1 - exceptions)) : -Infinity;
}

/** ln of the chance of k of n under the beta part of the prior. */
export function lnRule({ mean, concentration }: Prior, k: number, n: number): number {
  const a = mean * concentration;
  return (
    lnRising(1, n) -
    lnRising(1, k) -
    lnRising(1, n - k) +
    lnRising(a, k) +
    lnRising(concentration - a, n - k) -
    lnRising(concentration, n)
  );
}

/** Newton's step towards the maximum; where the surface is not curved downwards, a step up the slope. */
export function newtonStep(
  [gu, gv]: readonly [number, number],
  [huu, huv, hvv]: readonly [number, number, number],
): [number, number] {
  const determinant = huu * hvv - huv * huv;
  if (huu < 0 && determinant > 0) return [(huv * gv - hvv * gu) / determinant, (huv * gu - huu * gv) / determinant];
  return [huu < 0 ? -gu / huu : Math.sign(gu) * 0.5, Math.sign(gv) * 1.5];
}

/**
 * The concentration of priors whose means are known, with the largest marginal likelihood, and the variance of its logarithm.
 * At `most` the anchors are pooled.
 *
 * Cost: O(anchors) a step; a few steps.
 */
export function fitConcentration(
  k: ArrayLike<number>,
  n: ArrayLike<number>,
  means: ArrayLike<number>,
  { weights, most = largestConcentration }: { weights?: ArrayLike<number>; most?: number } = {},
): { concentration: number; variance: number } {
  let [excess, room] = [0, 0];
  for (let i = 0; i < k.length; i++) {
    const [trials, mean, weight] = [n[i]!, means[i]!, weights ? weights[i]! : 1];
    excess += weight * ((k[i]! - trials * mean) ** 2 - trials * mean * (1 - mean));
    room += weight * trials * (trials - 1) * mean * (1 - mean);
  }
  if (!(room > 0) || !(excess > 0)) return { concentration: most, variance: 0 };
  let v = Math.log(Math.min(Math.max(room / excess - 1, 1), most));
  let second = -1;
  for (let step = 0; step < 50; step++) {
    const m = Math.exp(v);
    let first = 0;
    second = 0;
    const [baseM, slopeM] = [digamma(m), trigamma(m)];
    for (let i = 0; i < k.length; i++) {
      const weight = weights ? weights[i]! : 1;
      const a = means[i]! * m;
      const b = m - a;
      const [hits, misses] = [k[i]!, n[i]! - k[i]!];
      if (hits > 0) {
        first += weight * a * (digamma(a + hits) - digamma(a));
        second += weight * a * a * (trigamma(a + hits) - trigamma(a));
      }
      if (misses > 0) {
        first += weight * b * (digamma(b + misses) - digamma(b));
        second += weight * b * b * (trigamma(b + misses) - trigamma(b));
      }
      first -= weight * m * (digamma(m + n[i]!) - baseM);
      second -= weight * m * m * (trigamma(m + n[i]!) - slopeM);
    }
    second += first;
    const change = second < 0 ? -first / second : Math.sign(first) * 1.5;
    v += Math.min(Math.max(change, -1.5), 1.5);
    v = Math.min(Math.max(v, Math.log(leastConcentration)), Math.log(most));
    if (Math.abs(change) < 1e-6 || v >= Math.log(most)) break;
  }
  const capped = v >= Math.log(most);
  return { concentration: capped ? most : Math.exp(v), variance: capped || !(second < 0) ? 0 : -1 / second };
}
