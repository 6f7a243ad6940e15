import { digamma, trigamma } from '../stats/index.js';
import {
  exceptionChance,
  largestConcentration,
  leastConcentration,
  lnOddsOf,
  newtonStep,
  type Prior,
} from './prior.js';
import { type RisingTable, risingTable } from './rising-table.js';

/** Distinct counts with their weights: equal counts are met once. */
interface Distinct {
  readonly values: Int32Array;
  readonly weights: Float64Array;
  size: number;
}

interface Sums {
  first: number;
  second: number;
}

/** Rounds of telling rule and exceptions apart; more move nothing that is seen. */
const mostRounds = 8;

/** Σ ψ(x + value) − ψ(x) and the same of ψ′, over the counts. */
function polygammaSums(x: number, { values, weights, size }: Distinct, into: Sums): void {
  const [base, slope] = [digamma(x), trigamma(x)];
  let [first, second] = [0, 0];
  for (let i = 0; i < size; i++) {
    const value = values[i]!;
    const weight = weights[i]!;
    if (value === 0 || weight === 0) continue;
    first += weight * (digamma(x + value) - base);
    second += weight * (trigamma(x + value) - slope);
  }
  into.first = first;
  into.second = second;
}

/**
 * Fits priors for anchors with at most `mostTrials` trials each; its working memory is used again from call to call.
 *
 * @param most - the most customers a prior may weigh as much as: anchors share customers, so no prior knows more than all of them
 */
export function priorFitter(anchors: number, mostTrials: number, most = largestConcentration) {
  const tally = new Float64Array(mostTrials + 1);
  const seen = new Uint8Array(mostTrials + 1);
  const distinct = (): Distinct => ({ values: new Int32Array(anchors), weights: new Float64Array(anchors), size: 0 });
  const [hits, misses, trials] = [distinct(), distinct(), distinct()];
  const [sumA, sumB, sumM]: [Sums, Sums, Sums] = [
    { first: 0, second: 0 },
    { first: 0, second: 0 },
    { first: 0, second: 0 },
  ];
  const tables = { a: risingTable(mostTrials), b: risingTable(mostTrials), m: risingTable(mostTrials) };
  const factorial: RisingTable = risingTable(mostTrials);
  factorial.start(1);
  const lnTrials = Float64Array.from({ length: mostTrials + 1 }, (_, n) => Math.log(n + 1));
  const weights = new Float64Array(anchors);

  function group(into: Distinct, count: number, countAt: (i: number) => number): void {
    let size = 0;
    for (let i = 0; i < count; i++) {
      const value = countAt(i);
      if (seen[value] === 0) {
        seen[value] = 1;
        into.values[size++] = value;
      }
      tally[value]! += weights[i]!;
    }
    for (let i = 0; i < size; i++) {
      const value = into.values[i]!;
      into.weights[i] = tally[value]!;
      tally[value] = 0;
      seen[value] = 0;
    }
    into.size = size;
  }

  /**
   * The prior of one consequent from all its anchors (antecedents), by marginal likelihood.
   *
   * A share 1 − w of the anchors follows Beta(μM, (1 − μ)M), a share w is an exception whose rate may be anything: without
   * it the beta would be stretched by the few strong pairs and then draw them in. Rule and exceptions are told apart by
   * EM; the rule is fitted by Newton's method on (logit μ, log M) from the moments. No over-dispersion gives M = `most`. The covariance is the infinitesimal jackknife over anchors, the limit of a bootstrap that draws anchors again.
   * Cost: O(anchors) a round.
   *
   * @param k - successes per anchor, integers
   * @param n - trials per anchor, integers of at least k
   * @see J. G. Skellam (1948), beta-binomial; A. P. Dempster, N. M. Laird & D. B. Rubin (1977), EM; B. Efron (1979). Deviation: closed limit instead of draws.
   */
  function fit(k: Int32Array, n: Int32Array, count: number): Prior {
    let [successes, total] = [0, 0];
    for (let i = 0; i < count; i++) {
      successes += k[i]!;
      total += n[i]!;
    }
    weights.fill(1, 0, count);
    const pooled = (successes + 0.5) / (total + 1);
    const spread = overdispersion(k, n, weights, count, pooled);
    let u = Math.log(pooled / (1 - pooled));
    if (successes === 0 || successes === total) {
      startTables(u, Math.log(most));
      const known = most * pooled * (1 - pooled);
      return { mean: pooled, concentration: most, exceptions: 0, covariance: [1 / known, 0, 0] };
    }
    // No over-dispersion: as strong a prior as may be. Exceptions can still stand out from it.
    let v = spread > 0 ? Math.log(Math.max(1 / spread - 1, 1)) : Math.log(most);
    let exceptions = 0;
    let hessian: [number, number, number] = [-1, 0, -1];
    for (let round = 0; round < mostRounds; round++) {
      group(hits, count, (i) => k[i]!);
      group(misses, count, (i) => n[i]! - k[i]!);
      group(trials, count, (i) => n[i]!);
      [u, v, hessian] = climb(u, v);
      startTables(u, v);
      // One anchor in all may be an exception to begin with.
      const found = tellApart(k, n, count, Math.max(exceptions, 1 / count));
      const next = found < 0.5 ? 0 : Math.min(found / count, 0.5);
      const settled = Math.abs(next - exceptions) <= 0.05 * next;
      exceptions = next;
      if (next === 0) weights.fill(1, 0, count);
      if (settled) break;
    }
    const mean = 1 / (1 + Math.exp(-u));
    const prior = { mean, concentration: v >= Math.log(most) ? most : Math.exp(v), exceptions };
    const [uu, uv, vv] = sandwich(prior, k, n, count, hessian);
    // The mean is known no better than from all customers once, however many anchors each of them is in.
    return { ...prior, covariance: [Math.max(uu, 1 / (most * mean * (1 - mean))), uv, vv] };
  }

  function startTables(u: number, v: number): void {
    const mean = 1 / (1 + Math.exp(-u));
    const m = Math.exp(v);
    tables.a.start(mean * m);
    tables.b.start((1 - mean) * m);
    tables.m.start(m);
  }

  /** Sets the weights to the chance of following the rule; gives the expected number of exceptions. */
  function tellApart(k: Int32Array, n: Int32Array, count: number, exceptions: number): number {
    let found = 0;
    const lnOdds = lnOddsOf(exceptions);
    for (let i = 0; i < count; i++) {
      const chance = exceptionChance(lnOdds, lnRuleAt(k[i]!, n[i]!), lnTrials[n[i]!]!);
      weights[i] = 1 - chance;
      found += chance;
    }
    return found;
  }

  /** `lnRule` at the fit of the last call, from tables. */
  function lnRuleAt(k: number, n: number): number {
    const ways = factorial.lnRising(n) - factorial.lnRising(k) - factorial.lnRising(n - k);
    return ways + tables.a.lnRising(k) + tables.b.lnRising(n - k) - tables.m.lnRising(n);
  }

  function climb(startU: number, startV: number): [number, number, [number, number, number]] {
    let [u, v] = [startU, Math.min(startV, Math.log(most))];
    let hessian: [number, number, number] = [-1, 0, -1];
    for (let step = 0; step < 50; step++) {
      const slope = derivatives(u, v);
      hessian = slope.hessian;
      // At the strongest prior allowed only the mean moves.
      const held = v >= Math.log(most) && slope.gradient[1] > 0 && hessian[0] < 0;
      const [du, dv] = held ? [-slope.gradient[0] / hessian[0], 0] : newtonStep(slope.gradient, hessian);
      u += Math.min(Math.max(du, -1), 1);
      v += Math.min(Math.max(dv, -1.5), 1.5);
      v = Math.min(Math.max(v, Math.log(leastConcentration)), Math.log(most));
      if (Math.abs(du) < 1e-6 && Math.abs(dv) < 1e-5) break;
    }
    return [u, v, hessian];
  }

  function derivatives(u: number, v: number) {
    const mean = 1 / (1 + Math.exp(-u));
    const m = Math.exp(v);
    const [a, b] = [mean * m, (1 - mean) * m];
    const s = m * mean * (1 - mean);
    polygammaSums(a, hits, sumA);
    polygammaSums(b, misses, sumB);
    polygammaSums(m, trials, sumM);
    const across = sumA.first - sumB.first;
    const along = a * sumA.first + b * sumB.first - m * sumM.first;
    const hessian: [number, number, number] = [
      s * s * (sumA.second + sumB.second) + s * (1 - 2 * mean) * across,
      s * (a * sumA.second - b * sumB.second) + s * across,
      a * a * sumA.second + b * b * sumB.second - m * m * sumM.second + along,
    ];
    return { gradient: [s * across, along] as const, hessian };
  }

  /** H⁻¹ (Σ g gᵀ) H⁻¹ with the score g of each anchor. */
  function sandwich(
    { mean, concentration: m }: { mean: number; concentration: number },
    k: Int32Array,
    n: Int32Array,
    count: number,
    [huu, huv, hvv]: readonly [number, number, number],
  ): [number, number, number] {
    const [a, b] = [mean * m, (1 - mean) * m];
    const s = m * mean * (1 - mean);
    const [baseA, baseB, baseM] = [digamma(a), digamma(b), digamma(m)];
    let [ss, st, tt] = [0, 0, 0];
    for (let i = 0; i < count; i++) {
      const da = tables.a.digamma(k[i]!) - baseA;
      const db = tables.b.digamma(n[i]! - k[i]!) - baseB;
      const gu = weights[i]! * s * (da - db);
      const gv = weights[i]! * (a * da + b * db - m * (tables.m.digamma(n[i]!) - baseM));
      ss += gu * gu;
      st += gu * gv;
      tt += gv * gv;
    }
    const determinant = huu * hvv - huv * huv;
    if (m >= most || !(determinant > 0) || !(huu < 0)) return [ss / (huu * huu), 0, 0];
    const [iuu, iuv, ivv] = [hvv / determinant, -huv / determinant, huu / determinant];
    const [xu, xv, yu, yv] = [iuu * ss + iuv * st, iuu * st + iuv * tt, iuv * ss + ivv * st, iuv * st + ivv * tt];
    return [xu * iuu + xv * iuv, xu * iuv + xv * ivv, yu * iuv + yv * ivv];
  }

  /** All but `fit` are those of the last fit; `weights` are the chances of each anchor to follow the rule. */
  return { fit, lnRuleAt, lnTrials: lnTrials as ArrayLike<number>, tables, weights: weights as ArrayLike<number> };
}

/** Moment estimate of the intra-class correlation 1 / (M + 1); not above 0 where there is no over-dispersion. */
function overdispersion(k: Int32Array, n: Int32Array, weights: Float64Array, count: number, mean: number): number {
  let [excess, room] = [0, 0];
  const inner = mean * (1 - mean);
  for (let i = 0; i < count; i++) {
    const residual = k[i]! - n[i]! * mean;
    excess += weights[i]! * (residual * residual - n[i]! * inner);
    room += weights[i]! * n[i]! * (n[i]! - 1) * inner;
  }
  return room > 0 ? Math.min(excess / room, 0.9) : 0;
}
