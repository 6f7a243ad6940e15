import { bfgs, digamma, lnGamma, nelderMead, normalQuantile } from '../../stats/index.js';
import { categoryQuantile, type Rhythm } from './rhythm.js';

/** What the gaps of some customers come to: all that the fit needs. */
export interface GapCounts {
  /** Gaps between order days, per customer with at least one. */
  readonly gaps: Float64Array;
  /** Their sum in days. */
  readonly days: Float64Array;
  /** Sum of ln(gap) over all gaps of all customers (of gaps in whole days: what ln is expected to be, see `orderDays`). */
  readonly lnGaps: number;
}

export interface RhythmFit {
  readonly rhythm: Rhythm;
  readonly converged: boolean;
  /** Median of the category's gaps, every customer counting alike, with its normal interval on the log scale. */
  readonly typical: number;
  readonly low: number;
  readonly high: number;
}

/** Prior of ln regularity and ln likeness: normal, mean and standard deviation. Weak; it keeps few or equal gaps finite. */
const prior = { regularity: [0, 1.5], likeness: [Math.log(2), 1.5] } as const;

/** Logarithms of regularity and likeness beyond which the likelihood has no digits left. */
const farthest = 10;

/**
 * Fits the rhythm of a category by marginal likelihood (with the weak prior above).
 *
 * ln L = Σᵢ [lnΓ(r + k nᵢ) − lnΓ(r) + r ln α − (r + k nᵢ) ln(α + Sᵢ)] + (k − 1) Σ ln g − N lnΓ(k), with k regularity, r likeness, α scale, nᵢ
 * gaps and Sᵢ days of customer i, N all gaps. Only complete gaps count: the silence since the last order is what is judged
 * by them. Cost: O(iterations × distinct pairs (n, S)).
 *
 * @example fitRhythm(counts, 0.95).rhythm.regularity
 */
export function fitRhythm(counts: GapCounts, level: number): RhythmFit {
  const { lnGaps } = counts;
  const { n, days, weight, customers, all } = grouped(counts);
  const total = days.reduce((sum, each, i) => sum + each * weight[i]!, 0);
  const evaluate = (x: Float64Array, gradient: Float64Array): number => {
    if (Math.abs(x[0]!) > farthest || Math.abs(x[1]!) > farthest) return Number.NaN;
    const [k, r, a] = [Math.exp(x[0]!), Math.exp(x[1]!), Math.exp(x[2]!)] as const;
    let value = customers * (r * x[2]! - lnGamma(r)) + (k - 1) * lnGaps - all * lnGamma(k);
    let dk = lnGaps - all * digamma(k);
    let dr = customers * (x[2]! - digamma(r));
    let da = (customers * r) / a;
    for (let i = 0; i < n.length; i++) {
      const shape = r + k * n[i]!;
      const log = Math.log(a + days[i]!);
      const psi = digamma(shape) - log;
      value += weight[i]! * (lnGamma(shape) - shape * log);
      dk += weight[i]! * n[i]! * psi;
      dr += weight[i]! * psi;
      da -= (weight[i]! * shape) / (a + days[i]!);
    }
    const zk = (x[0]! - prior.regularity[0]) / prior.regularity[1];
    const zr = (x[1]! - prior.likeness[0]) / prior.likeness[1];
    gradient[0] = -(dk * k - zk / prior.regularity[1]) / all;
    gradient[1] = -(dr * r - zr / prior.likeness[1]) / all;
    gradient[2] = -(da * a) / all;
    return -(value - (zk * zk + zr * zr) / 2) / all;
  };
  const start = [0, prior.likeness[0], Math.log((2 * total) / all)];
  const smooth = bfgs(evaluate, start, { tolerance: 1e-7 });
  // Where gaps are all alike the likelihood is steep and its gradient has few digits.
  const found = smooth.converged ? smooth : nelderMead((x) => evaluate(x, new Float64Array(3)), smooth.x);
  const rhythmOf = (x: ArrayLike<number>): Rhythm => ({
    regularity: Math.exp(x[0]!),
    likeness: Math.exp(x[1]!),
    scale: Math.exp(x[2]!),
  });
  const rhythm = rhythmOf(found.x);
  const typical = categoryQuantile(rhythm, 0.5);
  const error = lnError(evaluate, (x) => Math.log(categoryQuantile(rhythmOf(x), 0.5)), found.x, all);
  const half = normalQuantile((1 + level) / 2) * error;
  return {
    rhythm,
    converged: found.converged,
    typical,
    low: typical * Math.exp(-half),
    high: typical * Math.exp(half),
  };
}

/** Customers with the same gaps and days stand together, in an order that does not depend on that of the customers. */
function grouped({ gaps, days }: GapCounts) {
  const order = Uint32Array.from(gaps, (_, i) => i).sort((a, b) => gaps[a]! - gaps[b]! || days[a]! - days[b]!);
  const rows: [number, number, number][] = [];
  let all = 0;
  for (const i of order) {
    all += gaps[i]!;
    const last = rows.at(-1);
    if (last && last[0] === gaps[i] && last[1] === days[i]) last[2] += 1;
    else rows.push([gaps[i]!, days[i]!, 1]);
  }
  const column = (at: 0 | 1 | 2) => Float64Array.from(rows, (row) => row[at]);
  return { n: column(0), days: column(1), weight: column(2), customers: gaps.length, all };
}

/** Standard error of a function of the parameters at the optimum: gradient' · inverse of the Hessian · gradient. */
function lnError(
  evaluate: (x: Float64Array, gradient: Float64Array) => number,
  of: (x: Float64Array) => number,
  at: Float64Array,
  scale: number,
): number {
  const step = 1e-4;
  const moved = (i: number, by: number) => at.map((value, j) => (i === j ? value + by : value));
  const slope = at.map((_, i) => (of(moved(i, step)) - of(moved(i, -step))) / (2 * step));
  const hessian = Array.from(at, (_, i) => {
    const [up, down] = [new Float64Array(at.length), new Float64Array(at.length)];
    evaluate(moved(i, step), up);
    evaluate(moved(i, -step), down);
    return up.map((value, j) => ((value - down[j]!) * scale) / (2 * step));
  });
  const solved = solve(hessian, slope);
  return Math.sqrt(
    Math.max(
      0,
      slope.reduce((sum, value, i) => sum + value * solved[i]!, 0),
    ),
  );
}

/** Gaussian elimination with the largest pivot; the matrix is small. */
function solve(matrix: readonly Float64Array[], right: Float64Array): Float64Array {
  const n = right.length;
  const rows = matrix.map((row, i) => Float64Array.of(...row, right[i]!));
  for (let c = 0; c < n; c++) {
    let pivot = c;
    for (let i = c + 1; i < n; i++) if (Math.abs(rows[i]![c]!) > Math.abs(rows[pivot]![c]!)) pivot = i;
    [rows[c], rows[pivot]] = [rows[pivot]!, rows[c]!];
    for (let i = 0; i < n; i++) {
      if (i === c) continue;
      const factor = rows[i]![c]! / rows[c]![c]!;
      for (let j = c; j <= n; j++) rows[i]![j]! -= factor * rows[c]![j]!;
    }
  }
  return Float64Array.from(rows, (row, i) => row[n]! / row[i]!);
}
