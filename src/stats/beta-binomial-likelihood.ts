import { digamma, trigamma } from './digamma.js';
import { lnChoose, lnRising } from './ln-beta.js';

/** Groups of trials: `k` successes among `n`, each group counted `weight` times (1 unless said). */
export interface GroupCounts {
  readonly k: ArrayLike<number>;
  readonly n: ArrayLike<number>;
  readonly weight?: ArrayLike<number>;
}

/** The same groups with every distinct count held once, so that a likelihood costs the distinct counts and not the groups. */
export interface CountTable {
  readonly successes: DistinctCounts;
  readonly failures: DistinctCounts;
  readonly trials: DistinctCounts;
  /** ln of the binomial coefficient of each group: the part of the likelihood that no parameter moves. */
  readonly lnChoices: Float64Array;
}

interface DistinctCounts {
  /** Ascending. */
  readonly values: Float64Array;
  /** Which value each group has. */
  readonly groups: Uint32Array;
}

/** A log likelihood with its first and second derivatives in a and b, apart from those of the binomial coefficients. */
export interface RisingSums {
  readonly value: number;
  readonly first: number;
  readonly second: number;
}

/**
 * Puts the counts into tables of distinct values.
 *
 * @throws RangeError unless all are integers with 0 <= k <= n
 */
export function countTable({ k, n }: GroupCounts): CountTable {
  if (k.length !== n.length) {
    throw new RangeError(`beta-binomial: "k" and "n" must have the same length; got ${k.length} and ${n.length}.`);
  }
  const failures = new Float64Array(n.length);
  const lnChoices = new Float64Array(n.length);
  for (let i = 0; i < n.length; i += 1) {
    if (!(Number.isInteger(k[i]!) && Number.isInteger(n[i]!) && k[i]! >= 0 && k[i]! <= n[i]!)) {
      throw new RangeError(
        `beta-binomial: group ${i} must have integers with 0 <= k <= n; got k ${k[i]}, n ${n[i]}. Use counts, not shares.`,
      );
    }
    failures[i] = n[i]! - k[i]!;
    lnChoices[i] = lnChoose(n[i]!, k[i]!);
  }
  return { successes: distinct(k), failures: distinct(failures), trials: distinct(n), lnChoices };
}

function distinct(counts: ArrayLike<number>): DistinctCounts {
  const sorted = Float64Array.from(counts).sort();
  let size = 0;
  for (let i = 0; i < sorted.length; i += 1) {
    if (i === 0 || sorted[i] !== sorted[i - 1]) {
      sorted[size] = sorted[i]!;
      size += 1;
    }
  }
  const values = sorted.slice(0, size);
  const place = new Map<number, number>();
  for (let i = 0; i < size; i += 1) place.set(values[i]!, i);
  return { values, groups: Uint32Array.from(counts, (count) => place.get(count)!) };
}

/** The weight of each distinct value. */
export function gatherWeights({ values, groups }: DistinctCounts, weight?: ArrayLike<number>): Float64Array {
  const gathered = new Float64Array(values.length);
  for (let i = 0; i < groups.length; i += 1) {
    gathered[groups[i]!] = gathered[groups[i]!]! + (weight ? weight[i]! : 1);
  }
  return gathered;
}

/** Σ w [ln Γ(x + v) − ln Γ(x)] over the distinct values v, with the first and second derivative in x. */
export function risingSums({ values }: DistinctCounts, weights: Float64Array, x: number): RisingSums {
  let value = 0;
  let first = 0;
  let second = 0;
  let at = 0;
  let ln = 0;
  let slope = 0;
  let bend = 0;
  for (let i = 0; i < values.length; i += 1) {
    const gap = values[i]! - at;
    const from = x + at;
    if (gap < 32) {
      for (let j = 0; j < gap; j += 1) {
        const inverse = 1 / (from + j);
        slope += inverse;
        bend -= inverse * inverse;
      }
    } else {
      slope += digamma(from + gap) - digamma(from);
      bend += trigamma(from + gap) - trigamma(from);
    }
    ln += lnRising(from, gap);
    at = values[i]!;
    const weight = weights[i]!;
    value += weight * ln;
    first += weight * slope;
    second += weight * bend;
  }
  return { value, first, second };
}
