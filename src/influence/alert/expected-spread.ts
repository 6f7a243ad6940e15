import { buildGraph, cascade, simulateSpread } from '../../graph/index.js';
import { createRandom, quantileSorted } from '../../stats/index.js';
import type { Ties } from '../../ties/index.js';
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

/**
 * Plays the cascade on from those who have said it, along known ties, with the chance seen so far.
 *
 * A customer has had it from another when they name them as target (or, where no targets are known, when they said it later). Those who
 * spoke are not reached twice. Null where no speaker has a tie.
 *
 * @param rows - voices known at that time, in the order of time
 */
export function expectedSpread(
  voices: Voices,
  rows: readonly number[],
  ties: Ties,
  { simulations, seed, level }: { simulations: number; seed: number; level: number },
): ExpectedSpread | null {
  const place = new Map(ties.ids.map((id, node) => [id, node]));
  const first = new Map<number, number>();
  const source = new Map<number, number>();
  for (const row of rows) {
    const speaker = place.get(voices.customer[row]!);
    if (speaker === undefined || first.has(speaker)) continue;
    first.set(speaker, voices.day[row]!);
    const from = place.get(voices.target[row] ?? '');
    if (from !== undefined) source.set(speaker, from);
  }
  if (first.size === 0) return null;
  let [heard, followed] = [0, 0];
  const kept: number[] = [];
  for (let tie = 0; tie < ties.from.length; tie += 1) {
    const [from, to] = [ties.from[tie]!, ties.to[tie]!];
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
    nodeCount: ties.ids.length,
    from: Uint32Array.from(kept, (tie) => ties.from[tie]!),
    to: Uint32Array.from(kept, (tie) => ties.to[tie]!),
  });
  const random = createRandom(seed, 'alert/chance');
  const play = (p: number, draw: number): number =>
    simulateSpread(
      cascade({ ...graph, weights: new Float64Array(graph.targets.length).fill(p) }, 'ic'),
      [...first.keys()],
      {
        simulations: Math.ceil(simulations / draws),
        seed: seed + draw,
      },
    ).mean;
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
