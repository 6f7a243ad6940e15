import { cholesky, createRandom, type Random } from '../../stats/index.js';
import { chancesToStop, type PurchaseParameters } from './purchase-model.js';

/** Draws of what a customer who is still there will bring, for one (x, orders with money, T). */
export const drawsPerHistory = 1000;
/** Draws of the parameters, over which the draws go in turn. */
const parameterDraws = 200;

/** Draws of the parameters from the normal distribution of their logarithms; the estimate alone where the likelihood is flat. */
export function drawParameters(values: Float64Array, covariance: Float64Array | null, random: Random): Float64Array[] {
  const n = values.length;
  const root = covariance && cholesky(covariance, n);
  if (!root) return [values];
  return Array.from({ length: parameterDraws }, () => {
    const normals = Array.from({ length: n }, () => random.normal());
    return values.map((value, i) => {
      let shift = 0;
      for (let j = 0; j <= i; j++) shift += root[i * n + j]! * normals[j]!;
      return value * Math.exp(shift);
    });
  });
}

/** Purchases within the horizon of one customer who is still there. */
function drawPurchases(
  model: PurchaseParameters['model'],
  values: Float64Array,
  { x, T, horizon }: { x: number; T: number; horizon: number },
  random: Random,
): number {
  const [r, alpha, third, fourth] = values as unknown as [number, number, number, number];
  const rate = random.gamma(r + x) / (alpha + T);
  if (model === 'pareto-nbd') {
    const stopping = random.gamma(third) / (fourth + T);
    return random.poisson(rate * Math.min(horizon, random.exponential(stopping)));
  }
  const wanted = random.poisson(rate * horizon);
  if (wanted === 0) return 0;
  const p = random.beta(third, fourth + chancesToStop(model, x));
  // Each purchase is the last one with probability p.
  const last = p >= 1 ? 1 : 1 + Math.floor(Math.log(1 - random.next()) / Math.log1p(-p));
  return last < wanted ? last : wanted;
}

export interface DrawnHistory {
  readonly x: number;
  readonly T: number;
  /** Repeat orders with money. */
  readonly orders: number;
}

/** What is drawn: money in multiples of γ + Σ money (Gamma-Gamma), or purchases alone (null). */
export interface PredictiveModel {
  readonly model: PurchaseParameters['model'];
  /** From `drawParameters`. */
  readonly draws: readonly Float64Array[];
  readonly spend: { readonly p: number; readonly q: number } | null;
  readonly horizon: number;
  readonly seed: number;
}

/**
 * Draws, ascending, of the future value of a customer with this history who is still there.
 *
 * With N purchases in the horizon the sum of their money is Gamma(pN, ν) and ν given the past is Gamma(pn + q, γ + Σ money): the value
 * is γ + Σ money times a ratio of two gammas, so that one set of draws serves all customers with the same x, n and T. The seed
 * of a set depends on these three alone: the same draws in whatever order or thread they are made.
 *
 * @returns `drawsPerHistory` numbers
 */
export function drawValues(
  { model, draws, spend, horizon, seed }: PredictiveModel,
  history: DrawnHistory,
): Float64Array {
  const { x, T, orders } = history;
  const random = createRandom(seed, `clv/${x}/${orders}/${T}`);
  const out = new Float64Array(drawsPerHistory);
  for (let i = 0; i < drawsPerHistory; i++) {
    const purchases = drawPurchases(model, draws[i % draws.length]!, { x, T, horizon }, random);
    if (purchases === 0) continue;
    out[i] = spend ? random.gamma(spend.p * purchases) / random.gamma(spend.q + spend.p * orders) : purchases;
  }
  return out.sort();
}

/** The value that is exceeded with probability `tail` by a customer who is still there with probability `alive`. */
function exceeded(sorted: Float64Array, alive: number, tail: number): number {
  const share = 1 - tail / alive;
  return share <= 0 ? 0 : sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))]!;
}

/**
 * The range in which the future value lies with probability `level`.
 *
 * Half of the rest lies below it and half above; where bringing nothing is itself as likely as the lower half, the range begins
 * at 0 and all of the rest lies above it. (With equal halves a range that begins at 0 would hold far more than its level.)
 */
export function predictiveRange(sorted: Float64Array, alive: number, level: number): readonly [number, number] {
  let zeros = 0;
  while (zeros < sorted.length && sorted[zeros] === 0) zeros += 1;
  const nothing = 1 - alive * (1 - zeros / sorted.length);
  const rest = 1 - level;
  if (nothing >= rest / 2) return [0, exceeded(sorted, alive, rest)];
  return [exceeded(sorted, alive, 1 - rest / 2), exceeded(sorted, alive, rest / 2)];
}
