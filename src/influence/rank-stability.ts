import { createRandom, quantileSorted } from '../stats/index.js';
import { type CentralityQuestion, centralities } from './centralities.js';

export interface StabilityQuestion extends CentralityQuestion {
  /** Nodes whose ranks are followed, the most central first. */
  readonly followed: Uint32Array;
  readonly resamples: number;
  /** Share of the ties that is taken away at random. */
  readonly missing: number;
  readonly seed: number;
}

/** For each followed node. */
export interface Stability {
  /** Share of the resamples in which it stays among as many of the first. */
  readonly stays: Float64Array;
  /** 5 % and 95 % quantiles of its rank. */
  readonly rankLow: Float64Array;
  readonly rankHigh: Float64Array;
}

/**
 * How firm the first ranks are: what they become when a share of the ties is missing at random, again and again.
 *
 * Cost: O(resamples × (cost of the leading measure)).
 */
export function rankStability(question: StabilityQuestion): Stability {
  const { from, to, weight, followed, resamples, missing, seed } = question;
  const random = createRandom(seed, 'rank-stability');
  const top = followed.length;
  const ranks = Array.from(followed, () => new Float64Array(resamples));
  const stays = new Float64Array(top);
  const places = new Uint32Array(question.nodeCount);
  for (let round = 0; round < resamples; round++) {
    const kept = Uint32Array.from(from.keys()).filter(() => !random.bernoulli(missing));
    const { order } = centralities({
      ...question,
      from: kept.map((tie) => from[tie]!),
      to: kept.map((tie) => to[tie]!),
      weight: weight ? Float64Array.from(kept, (tie) => weight[tie]!) : null,
      neighbours: 0,
    });
    for (let place = 0; place < order.length; place++) places[order[place]!] = place;
    for (let i = 0; i < top; i++) {
      const rank = places[followed[i]!]! + 1;
      ranks[i]![round] = rank;
      if (rank <= top) stays[i]! += 1;
    }
  }
  for (const each of ranks) each.sort();
  return {
    stays: stays.map((times) => times / resamples),
    rankLow: Float64Array.from(ranks, (sorted) => Math.floor(quantileSorted(sorted, 0.05))),
    rankHigh: Float64Array.from(ranks, (sorted) => Math.ceil(quantileSorted(sorted, 0.95))),
  };
}
