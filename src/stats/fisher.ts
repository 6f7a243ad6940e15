import { lnBinomialDensity } from './binomial-distribution.js';
import { log1mExp } from './log-sum.js';

/** How often two things came, alone and together. */
export interface Overlap {
  /** Cases with both. */
  readonly both: number;
  /** Cases with the first. */
  readonly first: number;
  /** Cases with the second. */
  readonly second: number;
  /** All cases. */
  readonly total: number;
}

/**
 * The logarithm of the chance of at least so many joint cases if the two things had nothing to do with each other (Fisher's one-sided exact test).
 *
 * The hypergeometric tail is summed from the observed cell outward; 1 − cdf would lose every digit of a small p. Below the mean the
 * complement is summed instead. Cost: O(min(first, second)) at most, usually far less.
 *
 * @throws RangeError when the counts cannot belong to one table
 * @example Math.exp(lnFisherUpperTail({ both: 3, first: 3, second: 3, total: 6 })) // => 0.05
 */
export function lnFisherUpperTail({ both, first, second, total }: Overlap): number {
  const lowest = Math.max(0, first + second - total);
  const highest = Math.min(first, second);
  if (!(lowest <= both && both <= highest && highest <= total)) {
    throw new RangeError(
      `lnFisherUpperTail: "both" must be from max(0, first + second − total) to min(first, second); got both ${both}, first ${first}, second ${second}, total ${total}.`,
    );
  }
  if (both === lowest) return 0;
  if (both * total >= first * second) {
    return Math.min(0, lnCell(both, first, second, total) + Math.log(sumUp(both, first, second, total)));
  }
  const below = both - 1;
  // Mirroring the second margin turns "at most" into "at least".
  const lnBelow = lnCell(below, first, second, total) + Math.log(sumUp(first - below, first, total - second, total));
  return log1mExp(Math.min(0, lnBelow));
}

/** The chance of at least so many joint cases; see lnFisherUpperTail, which does not underflow. */
export function fisherUpperTail(overlap: Overlap): number {
  return Math.exp(lnFisherUpperTail(overlap));
}

/** ln of the hypergeometric probability, as three binomial ones at the same p (Loader). */
function lnCell(k: number, first: number, second: number, total: number): number {
  const p = second / total;
  const q = (total - second) / total;
  return (
    lnBinomialDensity(k, first, p, q) +
    lnBinomialDensity(second - k, total - first, p, q) -
    lnBinomialDensity(second, total, p, q)
  );
}

/** Σ P(j) / P(k) over j >= k. */
function sumUp(k: number, first: number, second: number, total: number): number {
  let term = 1;
  let sum = 1;
  for (let j = k; j < Math.min(first, second); j += 1) {
    term *= ((first - j) / (j + 1)) * ((second - j) / (total - first - second + j + 1));
    sum += term;
    if (term < 1e-18 * sum) break;
  }
  return sum;
}
