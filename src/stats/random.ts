import { drawBeta, drawBinomial, drawGamma, drawPoisson } from './random-draws.js';
import { seedState, xoshiro128 } from './xoshiro.js';

/** A seeded source of random numbers. It is the one thing in the library that changes when it is used. */
export interface Random {
  /** Uniform in [0, 1), 53 bits. */
  next(): number;
  /** Uniform integer in [0, n), without bias; n from 1 to 2^53 − 1. */
  integer(n: number): number;
  /** True with probability p. */
  bernoulli(p: number): boolean;
  /** Normal; mean 0 and standard deviation 1 unless said. */
  normal(mean?: number, sd?: number): number;
  /** Exponential; rate 1 unless said, mean 1 / rate. */
  exponential(rate?: number): number;
  /** Gamma with mean shape × scale; scale 1 unless said. */
  gamma(shape: number, scale?: number): number;
  /** Beta with mean a / (a + b). */
  beta(a: number, b: number): number;
  /** Poisson count with the given mean. */
  poisson(mean: number): number;
  /** Successes in n trials of probability p. */
  binomial(n: number, p: number): number;
  /** A shuffled copy. */
  shuffle<T>(items: readonly T[]): T[];
  /** `count` of the items without replacement, in random order. */
  sample<T>(items: readonly T[], count: number): T[];
  /** The numbers 0 … n − 1 in random order. */
  permutation(n: number): Uint32Array;
  /** An independent source that depends on seed and names alone, not on what was drawn before. */
  fork(name: string): Random;
}

/**
 * A source of random numbers that gives the same numbers for the same seed and stream.
 *
 * xoshiro128** seeded through splitmix32. `next`, `integer`, `bernoulli`, `shuffle`, `sample` and `permutation` use integer and
 * basic arithmetic only and are the same everywhere. The other draws go through Math.log, Math.exp and Math.sqrt; log and exp may
 * differ in the last bit between JavaScript engines, so they are the same in every Node on every platform (V8 ships its own) but
 * need not be elsewhere. Cost: O(1) a number; binomial and poisson O(1) for large means.
 *
 * @param seed - a safe integer
 * @param stream - a name; other names give independent numbers for the same seed
 * @throws RangeError when the seed is no safe integer
 * @example createRandom(7).integer(6) === createRandom(7).integer(6) // => true
 */
export function createRandom(seed: number, stream = ''): Random {
  if (!Number.isSafeInteger(seed)) {
    throw new RangeError(`createRandom: parameter "seed" must be a safe integer; got ${seed} (${typeof seed}).`);
  }
  const word = xoshiro128(seedState(seed, stream));
  let spare: number | undefined;

  const next = (): number => ((word() >>> 5) * 67108864 + (word() >>> 6)) / 9007199254740992;

  const integer = (n: number): number => {
    if (!(n >= 1 && n <= Number.MAX_SAFE_INTEGER && Number.isInteger(n))) {
      throw new RangeError(`integer: parameter "n" must be an integer from 1 to 2^53 − 1; got ${n}.`);
    }
    // Lemire's multiplication; word × n stays exact in a double up to 2^21.
    if (n <= 2097152) {
      for (;;) {
        const product = word() * n;
        const result = Math.floor(product / 4294967296);
        const low = product - result * 4294967296;
        if (low >= n || low >= 4294967296 % n) return result;
      }
    }
    const range = n <= 4294967296 ? 4294967296 : 9007199254740992;
    const limit = range - (range % n);
    for (;;) {
      const draw = range === 4294967296 ? word() : (word() >>> 5) * 67108864 + (word() >>> 6);
      if (draw < limit) return draw % n;
    }
  };

  // Marsaglia's polar method: it needs no trigonometric function, whose last bits differ more between engines than those of log.
  const standardNormal = (): number => {
    if (spare !== undefined) {
      const result = spare;
      spare = undefined;
      return result;
    }
    for (;;) {
      const u = 2 * next() - 1;
      const v = 2 * next() - 1;
      const square = u * u + v * v;
      if (square > 0 && square < 1) {
        const factor = Math.sqrt((-2 * Math.log(square)) / square);
        spare = v * factor;
        return u * factor;
      }
    }
  };

  const sample = <T>(items: readonly T[], count: number): T[] => {
    if (!(Number.isInteger(count) && count >= 0 && count <= items.length)) {
      throw new RangeError(
        `sample: parameter "count" must be an integer from 0 to ${items.length} (the number of items); got ${count}.`,
      );
    }
    const copy = items.slice();
    for (let i = 0; i < count; i += 1) {
      const j = i + integer(copy.length - i);
      const held = copy[i]!;
      copy[i] = copy[j]!;
      copy[j] = held;
    }
    copy.length = count;
    return copy;
  };

  return {
    next,
    integer,
    bernoulli: (p) => next() < p,
    normal: (mean = 0, sd = 1) => mean + sd * standardNormal(),
    exponential: (rate = 1) => -Math.log(1 - next()) / rate,
    gamma: (shape, scale = 1) => drawGamma(next, standardNormal, shape) * scale,
    beta: (a, b) => drawBeta(next, standardNormal, a, b),
    poisson: (mean) => drawPoisson(next, mean),
    binomial: (n, p) => drawBinomial(next, n, p),
    shuffle: (items) => sample(items, items.length),
    sample,
    permutation: (n) => {
      const order = new Uint32Array(n);
      for (let i = 0; i < n; i += 1) {
        const j = integer(i + 1);
        order[i] = order[j]!;
        order[j] = i;
      }
      return order;
    },
    fork: (name) => createRandom(seed, `${stream}/${name}`),
  };
}
