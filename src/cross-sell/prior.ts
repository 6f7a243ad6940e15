import { digamma, trigamma } from '../stats/index.js';

/** A beta prior for P(B given A): what is believed before the buyers of A are counted. */
export interface Prior {
  /** Mean, 0..1. */
  readonly mean: number;
  /** Concentration: how many customers the prior weighs as much as. */
  readonly concentration: number;
  /** Covariance of the estimates of (logit mean, log concentration): the prior's own error. */
  readonly covariance: readonly [uu: number, uv: number, vv: number];
}

/** Where the anchors do not differ more than chance makes them, the concentration stops here: they are pooled. */
export const largestConcentration = 1e6;
const leastConcentration = 0.5;

/** Values with how often they occur; equal counts are met once. */
interface Grouped {
  readonly values: Float64Array;
  readonly weights: Float64Array;
  size: number;
}

interface Sums {
  first: number;
  second: number;
}

function grouped(size: number): Grouped {
  return { values: new Float64Array(size), weights: new Float64Array(size), size: 0 };
}

/** Σ ψ(x + value) − ψ(x) and the same of ψ′, over the group. */
function polygammaSums(x: number, group: Grouped, into: Sums): void {
  const [base, slope] = [digamma(x), trigamma(x)];
  let [first, second] = [0, 0];
  for (let i = 0; i < group.size; i++) {
    const value = group.values[i]!;
    if (value === 0) continue;
    first += group.weights[i]! * (digamma(x + value) - base);
    second += group.weights[i]! * (trigamma(x + value) - slope);
  }
  into.first = first;
  into.second = second;
}

/** Fits priors for anchors with at most `mostTrials` trials each; its working memory is used again from call to call. */
export function priorFitter(anchors: number, mostTrials: number) {
  const tally = new Int32Array(mostTrials + 1);
  const groups = { k: grouped(anchors), miss: grouped(anchors), n: grouped(anchors) };
  const table = new Float64Array(3 * (mostTrials + 1));
  const sums: Record<'a' | 'b' | 'm', Sums> = {
    a: { first: 0, second: 0 },
    b: { first: 0, second: 0 },
    m: { first: 0, second: 0 },
  };

  function group(into: Grouped, count: number, countAt: (i: number) => number): void {
    let size = 0;
    for (let i = 0; i < count; i++) {
      const value = countAt(i);
      if (tally[value] === 0) into.values[size++] = value;
      tally[value]!++;
    }
    for (let i = 0; i < size; i++) {
      into.weights[i] = tally[into.values[i]!]!;
      tally[into.values[i]!] = 0;
    }
    into.size = size;
  }

  /**
   * The prior of one consequent from all its anchors: Beta(μM, (1 − μ)M) with the largest marginal likelihood.
   *
   * Newton's method on (logit μ, log M) from the moments; no over-dispersion gives the pooled rate. The covariance is the
   * infinitesimal jackknife over anchors, the limit of a bootstrap that draws anchors again. Cost: O(anchors).
   *
   * @param k - successes per anchor, integers
   * @param n - trials per anchor, integers of at least k
   * @see J. G. Skellam (1948); B. Efron, "Bootstrap methods: another look at the jackknife" (1979). Deviation: closed limit instead of draws.
   */
  function fit(k: Int32Array, n: Int32Array, count: number): Prior {
    let [successes, trials] = [0, 0];
    for (let i = 0; i < count; i++) {
      successes += k[i]!;
      trials += n[i]!;
    }
    const pooled = (successes + 0.5) / (trials + 1);
    const spread = overdispersion(k, n, count, pooled);
    const inner = pooled * (1 - pooled);
    if (!(spread > 0)) {
      const noise = scoreVariance(k, n, count, pooled) / (trials * inner) ** 2;
      return { mean: pooled, concentration: largestConcentration, covariance: [noise, 0, 0] };
    }
    group(groups.k, count, (i) => k[i]!);
    group(groups.miss, count, (i) => n[i]! - k[i]!);
    group(groups.n, count, (i) => n[i]!);
    let u = Math.log(pooled / (1 - pooled));
    let v = Math.log(Math.min(Math.max(1 / spread - 1, 1), largestConcentration));
    let hessian: [number, number, number] = [-1, 0, -1];
    for (let step = 0; step < 50; step++) {
      const slope = derivatives(u, v);
      hessian = slope.hessian;
      const [du, dv] = newtonStep(slope.gradient, hessian);
      u += Math.min(Math.max(du, -1), 1);
      v += Math.min(Math.max(dv, -1.5), 1.5);
      v = Math.min(Math.max(v, Math.log(leastConcentration)), Math.log(largestConcentration));
      if (Math.abs(du) < 1e-7 && (Math.abs(dv) < 1e-6 || v >= Math.log(largestConcentration))) break;
    }
    const mean = 1 / (1 + Math.exp(-u));
    const concentration = Math.exp(v);
    return { mean, concentration, covariance: sandwich(mean, concentration, k, n, count, hessian) };
  }

  function derivatives(u: number, v: number) {
    const mean = 1 / (1 + Math.exp(-u));
    const m = Math.exp(v);
    const [a, b] = [mean * m, (1 - mean) * m];
    const s = m * mean * (1 - mean);
    polygammaSums(a, groups.k, sums.a);
    polygammaSums(b, groups.miss, sums.b);
    polygammaSums(m, groups.n, sums.m);
    const across = sums.a.first - sums.b.first;
    const along = a * sums.a.first + b * sums.b.first - m * sums.m.first;
    const hessian: [number, number, number] = [
      s * s * (sums.a.second + sums.b.second) + s * (1 - 2 * mean) * across,
      s * (a * sums.a.second - b * sums.b.second) + s * across,
      a * a * sums.a.second + b * b * sums.b.second - m * m * sums.m.second + along,
    ];
    return { gradient: [s * across, along] as const, hessian };
  }

  /** H⁻¹ (Σ g gᵀ) H⁻¹ with the score g of each anchor. */
  function sandwich(
    mean: number,
    m: number,
    k: Int32Array,
    n: Int32Array,
    count: number,
    [huu, huv, hvv]: readonly [number, number, number],
  ): [number, number, number] {
    const [a, b] = [mean * m, (1 - mean) * m];
    const s = m * mean * (1 - mean);
    const width = mostTrials + 1;
    const fill = (x: number, { values, size }: Grouped, at: number): void => {
      const base = digamma(x);
      for (let i = 0; i < size; i++) table[at + values[i]!] = digamma(x + values[i]!) - base;
    };
    fill(a, groups.k, 0);
    fill(b, groups.miss, width);
    fill(m, groups.n, 2 * width);
    let [ss, st, tt] = [0, 0, 0];
    for (let i = 0; i < count; i++) {
      const da = table[k[i]!]!;
      const db = table[width + n[i]! - k[i]!]!;
      const gu = s * (da - db);
      const gv = a * da + b * db - m * table[2 * width + n[i]!]!;
      ss += gu * gu;
      st += gu * gv;
      tt += gv * gv;
    }
    const determinant = huu * hvv - huv * huv;
    if (m >= largestConcentration || !(determinant > 0) || !(huu < 0)) return [ss / (huu * huu), 0, 0];
    const [iuu, iuv, ivv] = [hvv / determinant, -huv / determinant, huu / determinant];
    const [xu, xv, yu, yv] = [iuu * ss + iuv * st, iuu * st + iuv * tt, iuv * ss + ivv * st, iuv * st + ivv * tt];
    return [xu * iuu + xv * iuv, xu * iuv + xv * ivv, yu * iuv + yv * ivv];
  }

  return { fit };
}

/** Newton's step towards the maximum; where the surface is not curved downwards, a step up the slope. */
function newtonStep(
  [gu, gv]: readonly [number, number],
  [huu, huv, hvv]: readonly [number, number, number],
): [number, number] {
  const determinant = huu * hvv - huv * huv;
  if (huu < 0 && determinant > 0) return [(huv * gv - hvv * gu) / determinant, (huv * gu - huu * gv) / determinant];
  return [huu < 0 ? -gu / huu : Math.sign(gu) * 0.5, Math.sign(gv) * 1.5];
}

/** Moment estimate of the intra-class correlation 1 / (M + 1); not above 0 where there is no over-dispersion. */
function overdispersion(k: Int32Array, n: Int32Array, count: number, mean: number): number {
  let [excess, room] = [0, 0];
  const inner = mean * (1 - mean);
  for (let i = 0; i < count; i++) {
    const residual = k[i]! - n[i]! * mean;
    excess += residual * residual - n[i]! * inner;
    room += n[i]! * (n[i]! - 1) * inner;
  }
  return room > 0 ? Math.min(excess / room, 0.9) : 0;
}

function scoreVariance(k: Int32Array, n: Int32Array, count: number, mean: number): number {
  let sum = 0;
  for (let i = 0; i < count; i++) sum += (k[i]! - n[i]! * mean) ** 2;
  return sum;
}

/**
 * The concentration of priors whose means are known, with the largest marginal likelihood, and the variance of its logarithm.
 *
 * Cost: O(anchors) a step; a few steps.
 */
export function fitConcentration(
  k: ArrayLike<number>,
  n: ArrayLike<number>,
  means: ArrayLike<number>,
): { concentration: number; variance: number } {
  let [excess, room] = [0, 0];
  for (let i = 0; i < k.length; i++) {
    const [trials, mean] = [n[i]!, means[i]!];
    excess += (k[i]! - trials * mean) ** 2 - trials * mean * (1 - mean);
    room += trials * (trials - 1) * mean * (1 - mean);
  }
  if (!(room > 0) || !(excess > 0)) return { concentration: largestConcentration, variance: 0 };
  let v = Math.log(Math.min(Math.max(room / excess - 1, 1), largestConcentration));
  let second = -1;
  for (let step = 0; step < 50; step++) {
    const m = Math.exp(v);
    let first = 0;
    second = 0;
    const [baseM, slopeM] = [digamma(m), trigamma(m)];
    for (let i = 0; i < k.length; i++) {
      const a = means[i]! * m;
      const b = m - a;
      const [hits, misses] = [k[i]!, n[i]! - k[i]!];
      if (hits > 0) {
        first += a * (digamma(a + hits) - digamma(a));
        second += a * a * (trigamma(a + hits) - trigamma(a));
      }
      if (misses > 0) {
        first += b * (digamma(b + misses) - digamma(b));
        second += b * b * (trigamma(b + misses) - trigamma(b));
      }
      first -= m * (digamma(m + n[i]!) - baseM);
      second -= m * m * (trigamma(m + n[i]!) - slopeM);
    }
    second += first;
    const change = second < 0 ? -first / second : Math.sign(first) * 1.5;
    v += Math.min(Math.max(change, -1.5), 1.5);
    v = Math.min(Math.max(v, Math.log(leastConcentration)), Math.log(largestConcentration));
    if (Math.abs(change) < 1e-6 || v >= Math.log(largestConcentration)) break;
  }
  const capped = v >= Math.log(largestConcentration);
  return { concentration: Math.exp(v), variance: capped || !(second < 0) ? 0 : -1 / second };
}
