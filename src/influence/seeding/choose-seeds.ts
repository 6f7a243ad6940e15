import {
  buildGraph,
  type Cascade,
  type CascadeModel,
  cascade,
  type Graph,
  type ImmOptions,
  imm,
  pageRank,
  type Seeding,
  type Spread,
  simulateSpread,
  transpose,
} from '../../graph/index.js';
import { createRandom, normalQuantile } from '../../stats/index.js';
import { orderNodes } from '../order-nodes.js';
import { immOnTwo } from './imm-on-two.js';

export interface SeedingQuestion {
  readonly nodeCount: number;
  /** `from` influences `to`. */
  readonly from: Uint32Array;
  readonly to: Uint32Array;
  /** −ln(1 − chance) of each arc; null where every arc counts 1. */
  readonly weight: Float64Array | null;
  readonly model: CascadeModel;
  /** Chance of an arc by its source; one chance for all; or null: 1 / arcs into the target. Without meaning where weight is given. */
  readonly chance: Float64Array | number | null;
  readonly k: number;
  readonly epsilon: number;
  readonly costs: Float64Array | null;
  readonly budget: number | null;
  readonly simulations: number;
  readonly seed: number;
}

export interface SeedingAnswer {
  readonly nodes: number;
  readonly arcs: number;
  readonly selfLoops: number;
  readonly parallel: number;
  /** Nodes whose weights summed to more than 1 and were scaled to it (lt). */
  readonly scaled: number;
  readonly seeds: readonly number[];
  readonly gains: readonly number[];
  readonly reached: readonly number[];
  readonly degreeOut: Uint32Array;
  readonly sets: number;
  readonly spread: Spread;
  readonly degree: Spread;
  readonly pagerank: Spread;
  readonly random: Spread;
}

const level = 0.95;

/** Draws of seeds by chance, whose spreads are averaged. */
const randomDraws = 20;

/** Chances of the arcs of the graph, parallel ones combined as 1 − Π(1 − p); its weights count arcs or add their logarithms. */
function chances(graph: Graph, { weight, chance }: SeedingQuestion): Float64Array {
  const { nodeCount, offsets, targets, weights } = graph;
  if (weight) return weights!.map((log) => -Math.expm1(-log));
  const into = new Float64Array(nodeCount);
  for (let at = 0; at < targets.length; at += 1) into[targets[at]!]! += weights![at]!;
  const combined = new Float64Array(targets.length);
  for (let node = 0; node < nodeCount; node += 1) {
    for (let at = offsets[node]!; at < offsets[node + 1]!; at += 1) {
      const p = chance === null ? 1 / into[targets[at]!]! : typeof chance === 'number' ? chance : chance[node]!;
      combined[at] = weights![at] === 1 ? p : 1 - (1 - p) ** weights![at]!;
    }
  }
  return combined;
}

/** Scales the weights into nodes that have more than 1 of them in sum: a node has one place to be influenced by (lt). */
function scaleToOne({ nodeCount, targets }: Graph, weights: Float64Array): number {
  const into = new Float64Array(nodeCount);
  for (let at = 0; at < targets.length; at += 1) into[targets[at]!]! += weights[at]!;
  for (let at = 0; at < targets.length; at += 1) {
    const sum = into[targets[at]!]!;
    if (sum > 1) weights[at]! /= sum;
  }
  return into.reduce((count, sum) => count + (sum > 1 + 1e-9 ? 1 : 0), 0);
}

/** The first of an order that the number of seeds and the budget allow. */
function affordable(order: ArrayLike<number>, { k, costs, budget }: SeedingQuestion): number[] {
  const chosen: number[] = [];
  let left = budget ?? Infinity;
  for (let i = 0; i < order.length && chosen.length < k; i += 1) {
    const cost = costs?.[order[i]!] ?? 1;
    if (cost > left) continue;
    left -= cost;
    chosen.push(order[i]!);
  }
  return chosen;
}

/** Mean spread of seeds drawn by chance, several draws with a share of the simulations each. */
function randomSpread(spread: Cascade, question: SeedingQuestion): Spread {
  const random = createRandom(question.seed, 'seeding/random');
  const simulations = Math.ceil(question.simulations / randomDraws);
  const means = Float64Array.from({ length: randomDraws }, (_, draw) => {
    const seeds = affordable(random.permutation(spread.nodeCount), question);
    return simulateSpread(spread, seeds, { simulations, seed: question.seed + draw, level }).mean;
  });
  const mean = means.reduce((sum, each) => sum + each, 0) / randomDraws;
  const variance = means.reduce((sum, each) => sum + (each - mean) ** 2, 0) / (randomDraws - 1);
  const half = normalQuantile((1 + level) / 2) * Math.sqrt(variance / randomDraws);
  return { mean, low: Math.max(0, mean - half), high: mean + half, level, simulations: simulations * randomDraws };
}

/** Chooses whom to win first and plays the cascade for them, and for others chosen in simpler ways. */
export function chooseSeeds(question: SeedingQuestion): SeedingAnswer {
  const prepared = prepare(question);
  return compare(question, prepared, imm(prepared.spread, immOptions(question)));
}

/** `chooseSeeds` with the search on two processors: the same answer. */
export async function chooseSeedsOnTwo(question: SeedingQuestion): Promise<SeedingAnswer> {
  const prepared = prepare(question);
  return compare(question, prepared, await immOnTwo(prepared.spread, immOptions(question)));
}

function immOptions({ k, epsilon, seed, costs, budget }: SeedingQuestion): ImmOptions {
  return { k, epsilon, seed, costs: costs ?? undefined, budget: budget ?? undefined };
}

interface Prepared {
  readonly graph: Graph;
  readonly selfLoops: number;
  readonly duplicates: number;
  readonly scaled: number;
  readonly spread: Cascade;
}

function prepare(question: SeedingQuestion): Prepared {
  const { nodeCount, from, to, model } = question;
  const weight = question.weight ?? new Float64Array(from.length).fill(1);
  const { graph, selfLoops, duplicates } = buildGraph({ nodeCount, from, to, weight });
  const weights = chances(graph, question);
  const scaled = model === 'lt' ? scaleToOne(graph, weights) : 0;
  return { graph, selfLoops, duplicates, scaled, spread: cascade({ ...graph, weights }, model) };
}

function compare(
  question: SeedingQuestion,
  { graph, selfLoops, duplicates, scaled, spread }: Prepared,
  chosen: Seeding,
): SeedingAnswer {
  const { nodeCount, simulations, seed } = question;
  const degreeOut = Uint32Array.from({ length: nodeCount }, (_, i) => graph.offsets[i + 1]! - graph.offsets[i]!);
  const play = (seeds: readonly number[]): Spread => simulateSpread(spread, seeds, { simulations, seed, level });
  const byDegree = orderNodes(Float64Array.from(degreeOut));
  // Attention flows to those who influence.
  const byRank = orderNodes(pageRank(transpose({ ...graph, weights: null })).ranks);
  return {
    nodes: nodeCount,
    arcs: graph.edgeCount,
    selfLoops,
    parallel: duplicates,
    scaled,
    seeds: chosen.seeds,
    gains: chosen.reached.map((reached, i) => reached - (chosen.reached[i - 1] ?? 0)),
    reached: chosen.reached,
    degreeOut,
    sets: chosen.sets,
    spread: play(chosen.seeds),
    degree: play(affordable(byDegree, question)),
    pagerank: play(affordable(byRank, question)),
    random: randomSpread(spread, question),
  };
}
