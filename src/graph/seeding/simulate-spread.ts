import { createRandom, normalQuantile, type Random } from '../../stats/index.js';
import type { Cascade } from './cascade.js';

export interface Spread {
  /** Mean number of nodes reached, seeds included. */
  readonly mean: number;
  readonly low: number;
  readonly high: number;
  readonly level: number;
  readonly simulations: number;
}

/** What is needed of a cascade to play it forward. */
export type LookingAhead = Pick<Cascade, 'model' | 'nodeCount' | 'outbound'>;

/**
 * How many nodes some seeds reach on average, by playing the cascade forward many times.
 *
 * Interval: normal, of the mean. Same seed, same numbers, whoever the seeds are: comparisons share their luck. Cost: O(simulations × reach).
 */
export function simulateSpread(
  spread: LookingAhead,
  seeds: readonly number[],
  { simulations = 10_000, seed = 1, level = 0.95 }: { simulations?: number; seed?: number; level?: number } = {},
): Spread {
  const random = createRandom(seed, 'spread');
  const state = { reached: new Uint32Array(spread.nodeCount), seen: new Uint32Array(spread.nodeCount), mark: 0 };
  const pressure = new Float64Array(spread.model === 'lt' ? spread.nodeCount : 0);
  const threshold = new Float64Array(pressure.length);
  let [sum, squares] = [0, 0];
  for (let i = 0; i < simulations; i += 1) {
    state.mark += 1;
    const size =
      spread.model === 'ic'
        ? playCascade(spread, seeds, random, state)
        : playThreshold(spread, seeds, random, state, pressure, threshold);
    sum += size;
    squares += size * size;
  }
  const mean = sum / simulations;
  const variance = simulations > 1 ? Math.max(0, squares - simulations * mean * mean) / (simulations - 1) : 0;
  const half = normalQuantile((1 + level) / 2) * Math.sqrt(variance / simulations);
  return {
    mean,
    low: Math.max(seeds.length, mean - half),
    high: Math.min(spread.nodeCount, mean + half),
    level,
    simulations,
  };
}

interface World {
  readonly reached: Uint32Array;
  readonly seen: Uint32Array;
  mark: number;
}

function begin({ reached, seen, mark }: World, seeds: readonly number[]): number {
  let count = 0;
  for (const seed of seeds) {
    if (seen[seed] === mark) continue;
    seen[seed] = mark;
    reached[count++] = seed;
  }
  return count;
}

function playCascade({ outbound }: LookingAhead, seeds: readonly number[], random: Random, world: World): number {
  const { offsets, targets } = outbound;
  const weights = outbound.weights!;
  const { reached, seen, mark } = world;
  let count = begin(world, seeds);
  for (let i = 0; i < count; i += 1) {
    const node = reached[i]!;
    for (let at = offsets[node]!; at < offsets[node + 1]!; at += 1) {
      const other = targets[at]!;
      if (seen[other] === mark || !(random.next() < weights[at]!)) continue;
      seen[other] = mark;
      reached[count++] = other;
    }
  }
  return count;
}

function playThreshold(
  { outbound }: LookingAhead,
  seeds: readonly number[],
  random: Random,
  world: World,
  pressure: Float64Array,
  threshold: Float64Array,
): number {
  const { offsets, targets } = outbound;
  const weights = outbound.weights!;
  const { reached, seen, mark } = world;
  let count = begin(world, seeds);
  const touched: number[] = [];
  for (let i = 0; i < count; i += 1) {
    const node = reached[i]!;
    for (let at = offsets[node]!; at < offsets[node + 1]!; at += 1) {
      const other = targets[at]!;
      if (seen[other] === mark) continue;
      if (pressure[other] === 0) {
        touched.push(other);
        threshold[other] = random.next();
      }
      pressure[other]! += weights[at]!;
      if (pressure[other]! <= threshold[other]!) continue;
      seen[other] = mark;
      reached[count++] = other;
    }
  }
  for (const node of touched) pressure[node] = 0;
  return count;
}
