import {
  type CountTable,
  countTable,
  type GroupCounts,
  gatherWeights,
  risingSums,
} from './beta-binomial-likelihood.js';
import type { BetaPrior } from './beta-prior.js';
import { drawCounts } from './bootstrap.js';
import type { Random } from './random.js';

/** A prior fitted to groups, and how the fit went. */
export interface BetaBinomialFit extends BetaPrior {
  /** Of all groups, binomial coefficients included. */
  readonly logLikelihood: number;
  readonly converged: boolean;
  /** The groups differ no more than chance makes them: the concentration is the cap and the groups share one probability. */
  readonly pooled: boolean;
  readonly iterations: number;
}

export interface BetaBinomialOptions {
  /**
   * The most a prior may be worth. All trials together unless said (at least 2): a prior cannot know more than the data it came from, and
   * with no over-dispersion the likelihood would take it to infinity.
   */
  readonly maxConcentration?: number;
  /** Where the search begins; by moments unless said. */
  readonly start?: BetaPrior;
  /** 100 unless said. */
  readonly maxIterations?: number;
}

const LEAST_CONCENTRATION = 1e-3;

/**
 * The beta prior under which the groups are most likely (empirical Bayes by marginal likelihood).
 *
 * Damped Newton steps on logit mu and ln concentration with exact derivatives. Where the groups differ no more than chance would make them
 * (the score of over-dispersion at the pooled share is not above 0) or the concentration reaches its cap, the groups are pooled.
 * When no group or every group succeeded throughout, mu is (Σk + ½) / (Σn + 1), pooled. Groups with n = 0 count for nothing; with no
 * trials at all the result is mu ½, concentration 2, not converged. Cost: O(groups log groups + iterations × distinct counts).
 *
 * @throws RangeError unless all are integers with 0 <= k <= n
 * @example fitBetaBinomial({ k: [1, 9], n: [10, 10] }).pooled // => false
 * @see R. E. Tarone, "Testing the goodness of fit of the binomial distribution", Biometrika 66 (1979) for the score. Deviation from it: its sign alone is used.
 */
export function fitBetaBinomial(counts: GroupCounts, options: BetaBinomialOptions = {}): BetaBinomialFit {
  return fitTable(countTable(counts), counts, counts.weight, options);
}

/**
 * The prior fitted again to resampled groups: how sure the prior itself is.
 *
 * Groups are drawn with replacement (times their weight). Same seed, same priors. Cost: O(resamples × (groups + fit)).
 *
 * @example bootstrapBetaBinomial(counts, { random: createRandom(1), resamples: 100 }).length // => 100
 * @see N. M. Laird and T. A. Louis, Journal of the American Statistical Association 82 (1987), 739–750. Deviation from it: groups are resampled, none is simulated.
 */
export function bootstrapBetaBinomial(
  counts: GroupCounts,
  options: BetaBinomialOptions & { readonly random: Random; readonly resamples?: number },
): BetaBinomialFit[] {
  const { random, resamples = 100, ...rest } = options;
  const groups = counts.n.length;
  if (groups === 0) return [];
  const table = countTable(counts);
  const start = options.start ?? fitTable(table, counts, counts.weight, rest);
  const drawn = new Uint32Array(groups);
  const weight = new Float64Array(groups);
  return Array.from({ length: resamples }, () => {
    drawCounts(drawn, random);
    for (let i = 0; i < groups; i += 1) weight[i] = drawn[i]! * (counts.weight ? counts.weight[i]! : 1);
    return fitTable(table, counts, weight, { ...rest, start });
  });
}

function fitTable(
  table: CountTable,
  { k, n }: GroupCounts,
  weight: ArrayLike<number> | undefined,
  options: BetaBinomialOptions,
): BetaBinomialFit {
  let successes = 0;
  let trials = 0;
  let lnChoices = 0;
  for (let i = 0; i < n.length; i += 1) {
    const w = weight ? weight[i]! : 1;
    successes += w * k[i]!;
    trials += w * n[i]!;
    lnChoices += w * table.lnChoices[i]!;
  }
  if (!(trials > 0))
    return { mu: 0.5, concentration: 2, logLikelihood: 0, converged: false, pooled: true, iterations: 0 };
  const cap = Math.max(options.maxConcentration ?? trials, 2);
  const weights = {
    successes: gatherWeights(table.successes, weight),
    failures: gatherWeights(table.failures, weight),
    trials: gatherWeights(table.trials, weight),
  };
  const at = (eta: number, tau: number): Point => evaluate(table, weights, eta, tau);
  const finish = (
    point: Point,
    state: { converged: boolean; pooled: boolean; iterations: number },
  ): BetaBinomialFit => ({
    mu: point.mu,
    concentration: point.concentration,
    logLikelihood: point.value + lnChoices,
    ...state,
  });

  // When nothing or everything succeeded, half a success keeps mu off the border.
  const oneSided = successes === 0 || successes === trials;
  const pooledMu = oneSided ? (successes + 0.5) / (trials + 1) : successes / trials;
  if (oneSided || !(overdispersionScore(k, n, weight, pooledMu) > 0)) {
    const point = { ...at(logit(pooledMu), Math.log(cap)), mu: pooledMu, concentration: cap };
    return finish(point, { converged: true, pooled: true, iterations: 0 });
  }
  const start = options.start ?? { mu: pooledMu, concentration: momentConcentration(k, n, weight, pooledMu) };
  const highest = Math.log(cap);
  const lowest = Math.log(LEAST_CONCENTRATION);
  const first = at(logit(start.mu), Math.min(highest, Math.max(lowest, Math.log(start.concentration))));
  const { point, converged, iterations } = climb(first, at, lowest, highest, options.maxIterations ?? 100);
  return finish(point, { converged, pooled: point.tau >= highest, iterations });
}

interface Point extends BetaPrior {
  readonly eta: number;
  readonly tau: number;
  readonly value: number;
  readonly gradient: readonly [number, number];
  /** ηη, ητ, ττ. */
  readonly hessian: readonly [number, number, number];
}

function evaluate(
  table: CountTable,
  weights: { successes: Float64Array; failures: Float64Array; trials: Float64Array },
  eta: number,
  tau: number,
): Point {
  const mu = 1 / (1 + Math.exp(-eta));
  const rest = 1 / (1 + Math.exp(eta));
  const concentration = Math.exp(tau);
  const a = mu * concentration;
  const b = rest * concentration;
  const up = risingSums(table.successes, weights.successes, a);
  const down = risingSums(table.failures, weights.failures, b);
  const all = risingSums(table.trials, weights.trials, concentration);
  const spread = mu * rest * concentration;
  const lean = spread * (up.first - down.first);
  const scale = a * up.first + b * down.first - concentration * all.first;
  return {
    eta,
    tau,
    mu,
    concentration,
    value: up.value + down.value - all.value,
    gradient: [lean, scale],
    hessian: [
      spread * spread * (up.second + down.second) + (rest - mu) * lean,
      spread * (a * up.second - b * down.second) + lean,
      a * a * up.second + b * b * down.second - concentration * concentration * all.second + scale,
    ],
  };
}

/** Newton's method within bounds on tau; where the surface is not a hill the curvature is replaced by its absolute size. */
function climb(
  start: Point,
  at: (eta: number, tau: number) => Point,
  lowest: number,
  highest: number,
  maxIterations: number,
): { point: Point; converged: boolean; iterations: number } {
  let point = start;
  for (let iteration = 0; iteration < maxIterations; iteration += 1) {
    const held = (point.tau >= highest && point.gradient[1] > 0) || (point.tau <= lowest && point.gradient[1] < 0);
    const [dEta, dTau, gain] = newtonStep(point, held);
    const moved = (factor: number): Point =>
      at(
        Math.min(40, Math.max(-40, point.eta + factor * dEta)),
        Math.min(highest, Math.max(lowest, point.tau + factor * dTau)),
      );
    // The likelihood is flat at its top: its last digits say nothing any more where one more step still doubles those of the parameters.
    if (gain <= 1e-10 * (1 + Math.abs(point.value))) return { point: moved(1), converged: true, iterations: iteration };
    let factor = Math.min(1, 2 / Math.max(Math.abs(dEta), Math.abs(dTau)));
    let next = point;
    for (let halving = 0; halving < 50; halving += 1, factor /= 2) {
      const candidate = moved(factor);
      if (candidate.value > point.value) {
        next = candidate;
        break;
      }
    }
    // No step goes up: the rounding of the likelihood is all that is left, or the start was hopeless.
    if (next === point) return { point, converged: gain <= 1e-6 * (1 + Math.abs(point.value)), iterations: iteration };
    point = next;
  }
  return { point, converged: false, iterations: maxIterations };
}

/** The step and the rise it promises to first order. */
function newtonStep({ gradient, hessian }: Point, held: boolean): [number, number, number] {
  const [g0, g1] = gradient;
  const [h00, h01, h11] = hessian;
  if (held) {
    const dEta = g0 / Math.max(Math.abs(h00), 1e-12);
    return [dEta, 0, dEta * g0];
  }
  const determinant = h00 * h11 - h01 * h01;
  if (h00 < 0 && determinant > 1e-10 * Math.abs(h00 * h11)) {
    const dEta = (h01 * g1 - h11 * g0) / determinant;
    const dTau = (h01 * g0 - h00 * g1) / determinant;
    return [dEta, dTau, dEta * g0 + dTau * g1];
  }
  const dEta = g0 / Math.max(Math.abs(h00), 1e-12);
  const dTau = g1 / Math.max(Math.abs(h11), 1e-12);
  return [dEta, dTau, dEta * g0 + dTau * g1];
}

/** The derivative of the log likelihood in 1 / concentration at 0 and the pooled share: above 0 when the groups differ more than chance makes them. */
function overdispersionScore(
  k: ArrayLike<number>,
  n: ArrayLike<number>,
  weight: ArrayLike<number> | undefined,
  mu: number,
): number {
  let score = 0;
  for (let i = 0; i < n.length; i += 1) {
    const failures = n[i]! - k[i]!;
    const part = (k[i]! * (k[i]! - 1)) / mu + (failures * (failures - 1)) / (1 - mu) - n[i]! * (n[i]! - 1);
    score += (weight ? weight[i]! : 1) * part;
  }
  return score / 2;
}

/** a + b from E (k − nμ)² = n μ (1 − μ) (1 + (n − 1) ρ), ρ = 1 / (a + b + 1). */
function momentConcentration(
  k: ArrayLike<number>,
  n: ArrayLike<number>,
  weight: ArrayLike<number> | undefined,
  mu: number,
): number {
  let excess = 0;
  let pairs = 0;
  for (let i = 0; i < n.length; i += 1) {
    const w = weight ? weight[i]! : 1;
    if (n[i] === 0) continue;
    // Divided by n, or a few large groups would decide alone.
    excess += (w * ((k[i]! - n[i]! * mu) ** 2 - n[i]! * mu * (1 - mu))) / n[i]!;
    pairs += w * (n[i]! - 1) * mu * (1 - mu);
  }
  const correlation = Math.min(0.95, Math.max(1e-6, excess / pairs));
  return 1 / (Number.isNaN(correlation) ? 0.5 : correlation) - 1;
}

function logit(p: number): number {
  return Math.log(p) - Math.log1p(-p);
}
