import { digamma, lnRising, trigamma } from '../stats/index.js';

/**
 * ψ(x + j), ψ′(x + j) and ln Γ(x + j) − ln Γ(x) for whole numbers j, each worked out once for an x.
 *
 * Millions of pairs share a few thousand counts.
 */
export interface RisingTable {
  /** Begins again with another x. */
  start(x: number): void;
  digamma(j: number): number;
  trigamma(j: number): number;
  lnRising(j: number): number;
}

/** A table for j from 0 to `most`. */
export function risingTable(most: number): RisingTable {
  const [first, second, ln] = [new Float64Array(most + 1), new Float64Array(most + 1), new Float64Array(most + 1)];
  const [firstOf, secondOf, lnOf] = [new Int32Array(most + 1), new Int32Array(most + 1), new Int32Array(most + 1)];
  let round = 0;
  let from = 1;
  return {
    start(x) {
      from = x;
      round++;
    },
    digamma(j) {
      if (firstOf[j] !== round) {
        firstOf[j] = round;
        first[j] = digamma(from + j);
      }
      return first[j]!;
    },
    trigamma(j) {
      if (secondOf[j] !== round) {
        secondOf[j] = round;
        second[j] = trigamma(from + j);
      }
      return second[j]!;
    },
    lnRising(j) {
      if (lnOf[j] !== round) {
        lnOf[j] = round;
        ln[j] = lnRising(from, j);
      }
      return ln[j]!;
    },
  };
}
