import { sortedCopy } from './quantile.js';

/** The Lorenz curve: the poorest `population` share of the cases holds the `value` share of the total. Both start at 0 and end at 1. */
export interface LorenzCurve {
  readonly population: Float64Array;
  readonly value: Float64Array;
}

/**
 * The Lorenz curve of some values.
 *
 * One point per case, or `points` evenly spaced ones (linear between cases) where there are more. Zeros count as cases; negative values
 * bend the curve below 0. Empty where the total is not above 0 or a value is NaN. Cost: O(n log n).
 *
 * @example lorenzCurve([1, 3]).value // => Float64Array.of(0, 0.25, 1)
 */
export function lorenzCurve(values: ArrayLike<number>, { points = Infinity }: { points?: number } = {}): LorenzCurve {
  if (!(points >= 2)) throw new RangeError(`lorenzCurve: option "points" must be at least 2; got ${points}.`);
  const sorted = sortedCopy(values);
  const n = sorted.length;
  const running = new Float64Array(n + 1);
  for (let i = 0; i < n; i += 1) running[i + 1] = running[i]! + sorted[i]!;
  const total = running[n]!;
  if (!(total > 0 && total < Infinity)) return { population: new Float64Array(0), value: new Float64Array(0) };
  const steps = Math.min(n, points - 1);
  const population = new Float64Array(steps + 1);
  const value = new Float64Array(steps + 1);
  for (let i = 0; i <= steps; i += 1) {
    const position = (i * n) / steps;
    const below = Math.floor(position);
    const rest = position - below;
    population[i] = i / steps;
    value[i] = (running[below]! + (rest === 0 ? 0 : rest * sorted[below]!)) / total;
  }
  return { population, value };
}

/**
 * The Gini coefficient: 0 when all are equal, near 1 when one has everything.
 *
 * Twice the area between the Lorenz curve and the diagonal, Σ (2i − n − 1) x₍ᵢ₎ / (n Σ x), without the small-sample factor n / (n − 1). Zeros
 * count as cases. With negative values it may pass 1; NaN where the total is not above 0, for no values, or if one is NaN.
 * Cost: O(n log n).
 *
 * @example gini([1, 1, 4]) // => 0.3333333333333333
 */
export function gini(values: ArrayLike<number>): number {
  return giniSorted(sortedCopy(values));
}

/** As gini, of ascending values, each counted `counts[i]` times where counts are given. Cost: O(n). */
export function giniSorted(sorted: ArrayLike<number>, counts?: ArrayLike<number>): number {
  const n = sorted.length;
  let cases = n;
  if (counts) {
    cases = 0;
    for (let i = 0; i < n; i += 1) cases += counts[i]!;
  }
  let before = 0;
  let total = 0;
  let ranked = 0;
  for (let i = 0; i < n; i += 1) {
    const count = counts ? counts[i]! : 1;
    const part = sorted[i]! * count;
    total += part;
    ranked += part * (2 * before + count - cases);
    before += count;
  }
  return total > 0 && total < Infinity ? ranked / (cases * total) : Number.NaN;
}

/**
 * The share of the total that the largest `share` of the cases holds.
 *
 * share × n need not be whole: the next case counts with the fraction left (the Lorenz curve, linear between cases). Which of several
 * equal cases is taken makes no difference. NaN where the total is not above 0. Cost: O(n log n).
 *
 * @param share - 0..1
 * @example topShare([1, 1, 1, 1, 6], 0.2) // => 0.6
 */
export function topShare(values: ArrayLike<number>, share: number): number {
  return topShareSorted(sortedCopy(values), share);
}

/** As topShare, of ascending values, each counted `counts[i]` times where counts are given. Cost: O(n). */
export function topShareSorted(sorted: ArrayLike<number>, share: number, counts?: ArrayLike<number>): number {
  if (!(share >= 0 && share <= 1)) {
    throw new RangeError(`topShare: parameter "share" must be a number from 0 to 1; got ${share} (${typeof share}).`);
  }
  const n = sorted.length;
  let total = 0;
  let cases = 0;
  for (let i = 0; i < n; i += 1) {
    const count = counts ? counts[i]! : 1;
    total += sorted[i]! * count;
    cases += count;
  }
  if (!(total > 0 && total < Infinity)) return Number.NaN;
  let left = share * cases;
  let held = 0;
  for (let i = n - 1; i >= 0 && left > 0; i -= 1) {
    const taken = Math.min(left, counts ? counts[i]! : 1);
    held += taken * sorted[i]!;
    left -= taken;
  }
  return held / total;
}

/**
 * How few make how much: the smallest share of the cases that holds `share` of the total.
 *
 * The inverse of topShare, with the last case counted by the fraction needed. NaN where the total is not above 0. Cost: O(n log n).
 *
 * @example casesHolding([1, 1, 1, 1, 6], 0.6) // => 0.2
 */
export function casesHolding(values: ArrayLike<number>, share: number): number {
  if (!(share >= 0 && share <= 1)) {
    throw new RangeError(
      `casesHolding: parameter "share" must be a number from 0 to 1; got ${share} (${typeof share}).`,
    );
  }
  const sorted = sortedCopy(values);
  const n = sorted.length;
  let total = 0;
  for (let i = 0; i < n; i += 1) total += sorted[i]!;
  if (!(total > 0 && total < Infinity)) return Number.NaN;
  let left = share * total;
  for (let i = n - 1; i >= 0; i -= 1) {
    const value = sorted[i]!;
    if (value >= left || value <= 0) return (n - 1 - i + (value > 0 ? left / value : 0)) / n;
    left -= value;
  }
  return 1;
}
