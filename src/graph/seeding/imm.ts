import { lnChoose } from '../../stats/index.js';
import type { Cascade } from './cascade.js';
import { type Cover, type CoverOptions, cover } from './cover.js';
import { joinSets, type ReverseSets, reverseSets, type WantedSets } from './reverse-sets.js';

export interface ImmOptions extends CoverOptions {
  /** How far below (1 − 1/e) of the best the answer may fall; 0.1 unless said. */
  readonly epsilon?: number;
  readonly seed?: number;
  readonly onProgress?: (share: number) => void;
}

export interface Seeding extends Cover {
  /** Reverse-reachable sets that the seeds were chosen from. */
  readonly sets: number;
  /** Estimated number of nodes reached by the seeds so far: after the first, the first two, … */
  readonly reached: readonly number[];
}

/**
 * Chooses the nodes to win first, so that as many as possible follow: influence maximisation.
 *
 * IMM: bounds the best possible spread from below, draws as many reverse-reachable sets as that bound demands, and covers them greedily. With
 * chance 1 − 1/nodes the seeds reach at least (1 − 1/e − ε) of the best k. The sets for the choice are drawn afresh. Under a budget
 * the share is half of it (see `cover`). Same seed, same answer. Cost: O(k (nodes + arcs) log nodes / ε²) expected.
 *
 * @throws RangeError for options outside their range
 * @see Y. Tang, Y. Shi & X. Xiao, "Influence maximization in near-linear time", SIGMOD (2015); W. Chen, "An issue in the martingale analysis of
 *   the influence maximization algorithm IMM" (2018): fresh sets. Deviation: none.
 */
export function imm(spread: Cascade, options: ImmOptions): Seeding {
  const steps = immSteps(spread.nodeCount, options);
  let step = steps.next();
  while (!step.done) step = steps.next(reverseSets(spread, step.value));
  return step.value;
}

/** The steps of `imm`: it asks for sets, which may be drawn wherever there is room, and goes on when it is given them. */
export function* immSteps(n: number, options: ImmOptions): Generator<WantedSets, Seeding, ReverseSets> {
  const { k, epsilon = 0.1, seed = 1, onProgress, ...rest } = options;
  if (!(Number.isInteger(k) && k >= 1)) throw invalid('k', 'an integer of at least 1', k);
  if (!(epsilon > 0 && epsilon < 1 - 1 / Math.E)) throw invalid('epsilon', 'a number above 0 and below 0.63', epsilon);
  const most = Math.min(k, n);
  const choose = (sets: ReverseSets): Cover => cover(sets, n, { ...rest, k: most });
  const { needed, bound } = demand(n, most, epsilon);

  // A lower bound of the best spread: halve the guess until the sets drawn for it confirm one.
  const loose = Math.SQRT2 * epsilon;
  let sets = none;
  let lower = 1;
  for (let guess = n / 2; guess >= 1; guess /= 2) {
    const until = Math.ceil(needed / guess);
    if (until > sets.count) sets = joinSets(sets, yield { seed, stream: 'bound', from: sets.count, until });
    const reached = (n * choose(sets).covered) / sets.count;
    if (reached >= (1 + loose) * guess) {
      lower = reached / (1 + loose);
      break;
    }
  }
  // They may be as large as those that follow.
  sets = none;
  onProgress?.(0.5);
  const fresh = yield { seed, stream: 'choice', from: 0, until: Math.ceil(bound / lower) };
  const chosen = choose(fresh);
  onProgress?.(1);
  let sum = 0;
  const reached = chosen.gains.map((gain) => {
    sum += gain;
    return (n * sum) / fresh.count;
  });
  return { ...chosen, sets: fresh.count, reached };
}

const none: ReverseSets = { count: 0, starts: new Uint32Array(1), members: new Uint32Array(0) };

/** λ′ and λ* of the paper, with ℓ raised so that both phases together fail with chance 1/n at most. */
function demand(n: number, k: number, epsilon: number): { needed: number; bound: number } {
  const logN = Math.log(Math.max(2, n));
  const certainty = (1 + Math.LN2 / logN) * logN;
  const ways = lnChoose(n, k);
  const loose = Math.SQRT2 * epsilon;
  const rounds = Math.log(Math.max(1, Math.log2(Math.max(2, n))));
  const needed = ((2 + (2 * loose) / 3) * (ways + certainty + rounds) * n) / (loose * loose);
  const kept = 1 - 1 / Math.E;
  const alpha = Math.sqrt(certainty + Math.LN2);
  const beta = Math.sqrt(kept * (ways + certainty + Math.LN2));
  return { needed, bound: (2 * n * (kept * alpha + beta) ** 2) / (epsilon * epsilon) };
}

function invalid(option: string, expected: string, received: unknown): RangeError {
  return new RangeError(`imm: option "${option}" must be ${expected}; got ${received} (${typeof received}).`);
}
