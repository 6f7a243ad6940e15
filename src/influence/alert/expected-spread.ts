import { buildGraph, simulateSpread } from '../../graph/index.js';
import { createRandom, quantileSorted } from '../../stats/index.js';
import type { Voices } from './read-voices.js';

/** How far a bad word would go, as known at the end of its first period above the limit. */
export interface ExpectedSpread {
  /** Customers who will say it in all, those who have included; the range is that of the chance, which is not known well. */
  readonly mean: number;
  readonly low: number;
  readonly high: number;
  /** Chance that somebody who hears it says it too, learnt from those who had said it by then. */
  readonly chance: number;
  readonly heard: number;
  readonly followed: number;
}

/** Draws of the chance from what is known of it, among which the simulations are shared out. */
const draws = 50;

/** What the cascade is played on from, in numbers: a worker can be asked. */
export interface SpreadQuestion {
  readonly nodeCount: number;
  readonly from: Uint32Array;
  readonly to: Uint32Array;
  /** Those who have said it, in the order of time; when, in days since 1970; and whom they had it from, −1 where that is not known. */
  readonly speakers: Uint32Array;
  readonly days: Float64Array;
  readonly sources: Int32Array;
  readonly simulations: number;
  readonly seed: number;
  readonly level: number;
}

/**
 * Who has said it among those with a tie.
 *
 * @param rows - voices known at that time, in the order of time
 * @param place - number of each customer with a tie
 */
export function speakersOf(
  voices: Voices,
  rows: readonly number[],
  place: ReadonlyMap<string, number>,
): Pick<SpreadQuestion, 'speakers' | 'days' | 'sources'> {
  const first = new Map<number, number>();
  for (const row of rows) {
    const speaker = place.get(voices.customer[row]!);
    if (speaker !== undefined && !first.has(speaker)) first.set(speaker, row);
  }
  const said = [...first.values()];
  return {
    speakers: Uint32Array.from(first.keys()),
    days: Float64Array.from(said, (row) => voices.day[row]!),
    sources: Int32Array.from(said, (row) => place.get(voices.target[row] ?? '') ?? -1),
  };
}

/**
 * Plays the cascade on from those who have said it, along known ties, with the chance seen so far.
 *
 * A customer has had it from another when they name them as target (or, where no targets are known, when they said it later). Those who
 * spoke are not reached twice. Null where no speaker has a tie. Cost: O(ties + simulations × reach).
 */
export function expectedSpread(question: SpreadQuestion): ExpectedSpread | null {
  const { nodeCount, speakers, days, sources, simulations, seed, level } = question;
  if (speakers.length === 0) return null;
  const first = new Map(Array.from(speakers, (speaker, i) => [speaker, days[i]!]));
  const source = new Map(
    Array.from(speakers, (speaker, i) => [speaker, sources[i]!] as const).filter(([, from]) => from >= 0),
  );
  let [heard, followed] = [0, 0];
  const kept: number[] = [];
  for (let tie = 0; tie < question.from.length; tie += 1) {
    const [from, to] = [question.from[tie]!, question.to[tie]!];
    if (from === to) continue;
    if (!first.has(to)) kept.push(tie);
    if (!first.has(from)) continue;
    // Who said it before did not hear it from them.
    if (first.has(to) && first.get(to)! <= first.get(from)!) continue;
    heard += 1;
    if (first.has(to) && (source.size > 0 ? source.get(to) === from : true)) followed += 1;
  }
  if (heard === 0) return null;
  const chance = (followed + 0.5) / (heard + 1);
  const { graph } = buildGraph({
    nodeCount,
    from: Uint32Array.from(kept, (tie) => question.from[tie]!),
    to: Uint32Array.from(kept, (tie) => question.to[tie]!),
  });
  const random = createRandom(seed, 'alert/chance');
  const chances = new Float64Array(graph.targets.length);
  const play = (p: number, draw: number): number =>
    simulateSpread({ model: 'ic', nodeCount, outbound: { ...graph, weights: chances.fill(p) } }, [...speakers], {
      simulations: Math.ceil(simulations / draws),
      seed: seed + draw,
    }).mean;
  const reached = Float64Array.from({ length: draws }, (_, draw) =>
    play(random.beta(followed + 0.5, heard - followed + 0.5), draw),
  ).sort();
  return {
    mean: reached.reduce((sum, each) => sum + each, 0) / draws,
    low: quantileSorted(reached, (1 - level) / 2),
    high: quantileSorted(reached, (1 + level) / 2),
    chance,
    heard,
    followed,
  };
}
