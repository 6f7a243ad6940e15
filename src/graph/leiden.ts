import { createRandom, type Random } from '../stats/index.js';
import type { Graph } from './csr.js';
import { aggregate, renumber } from './leiden/aggregate.js';
import { firstLevel, type Level, type Quality, qualityOf } from './leiden/level.js';
import { moveNodes } from './leiden/move-nodes.js';
import { refine } from './leiden/refine.js';
import { sideBySide } from './leiden/side-by-side.js';
import { splitApart } from './leiden/split-apart.js';

export interface LeidenOptions {
  /** `modularity` unless said, or `cpm`, the constant Potts model: it has no limit of resolution, but its resolution is a density. */
  readonly quality?: Quality;
  /** Larger values give more and smaller communities; 1 unless said. */
  readonly resolution?: number;
  readonly seed?: number;
  /** Rounds over the whole graph; they end before when one brings nothing. 10 unless said. */
  readonly iterations?: number;
}

export interface Communities {
  /** Community of each node; the largest is 0, equal ones in the order of their first node. */
  readonly community: Uint32Array;
  readonly count: number;
  /** Modularity, or the constant Potts quality as a share of all weight; NaN without ties. */
  readonly quality: number;
  readonly iterations: number;
}

/** A round has to bring more than this share of the quality before it. */
const leastRise = 3e-4;

/**
 * Finds communities: groups of nodes with many ties among them and few to others.
 *
 * Leiden: moves single nodes, parts each community into well-connected groups, makes the groups nodes, and begins again, so that every
 * community is connected; rounds over the whole graph go on until one raises the quality by less than three ten-thousandths of it. In a directed
 * graph modularity is that of Leicht and Newman; give `undirected(graph)` where directions do not matter. Same seed, same communities. Cost: O(edges) for each of a few dozen passes.
 *
 * ```
 * nodes → move → refine → groups become nodes ─┐
 *           ↑────────────────────────────────────┘ until no community has more than one group
 * ```
 *
 * @throws RangeError for options outside their range
 * @see V. A. Traag, L. Waltman & N. J. van Eck, "From Louvain to Leiden", Scientific Reports 9, 5233 (2019). Deviation: the chance of the
 *   refinement is measured in mean weights of a tie.
 */
export function leiden(graph: Graph, options: LeidenOptions = {}): Communities {
  const { quality = 'modularity', resolution = 1, seed = 1, iterations = 10 } = options;
  if (!(resolution > 0 && resolution < Infinity)) throw invalid('resolution', 'a number above 0', resolution);
  if (!(Number.isInteger(iterations) && iterations >= 1))
    throw invalid('iterations', 'an integer of at least 1', iterations);
  const random = createRandom(seed, 'leiden');
  const first = firstLevel(graph, quality, resolution);
  let community: Uint32Array = numbersBelow(graph.nodeCount);
  if (first.total === 0) return { ...bySize(community), quality: Number.NaN, iterations: 0 };
  moveNodes(first, community, random);
  // Node of the graph that stands at each place of the level: communities side by side, as everything from here on looks at them one by one.
  const known = renumber(community);
  const nodes = byCommunity(known.numbers, known.count, random);
  const level = sideBySide(first, nodes);
  community = nodes.map((node) => known.numbers[node]!);
  let best = -Infinity;
  let round = 0;
  while (round < iterations) {
    const next = splitApart(level, iterate(level, community, random, round === 0));
    const reached = qualityOf(level, next);
    round += 1;
    if (!(reached >= best)) break;
    const rise = reached - best;
    community = next;
    best = reached;
    if (rise <= leastRise * Math.abs(best)) break;
  }
  const found = new Uint32Array(community.length);
  for (let place = 0; place < found.length; place += 1) found[nodes[place]!] = community[place]!;
  return { ...bySize(found), quality: best, iterations: round };
}

function numbersBelow(count: number): Uint32Array {
  const numbers = new Uint32Array(count);
  for (let i = 0; i < count; i += 1) numbers[i] = i;
  return numbers;
}

/** One round: from single nodes (`moved`: they have been moved already) up to the level where every community is one group. */
function iterate(base: Level, start: Uint32Array, random: Random, moved: boolean): Uint32Array {
  let level = base;
  let community: Uint32Array = start.slice();
  // Group of each node of the graph on the level at hand.
  let groupOf: Uint32Array | null = null;
  for (;;) {
    if (groupOf !== null || !moved) moveNodes(level, community, random);
    const known = renumber(community);
    if (known.count === level.nodeCount) break;
    const order = byCommunity(known.numbers, known.count, random);
    const next = aggregate(level, refine(level, community, order, random), community, order);
    if (next.level.nodeCount === level.nodeCount) break;
    groupOf = groupOf === null ? next.group : groupOf.map((group) => next.group[group]!);
    community = next.community;
    level = next.level;
  }
  return groupOf === null ? community : groupOf.map((group) => community[group]!);
}

/** The nodes in random order, those of a community side by side. */
function byCommunity(community: Uint32Array, count: number, random: Random): Uint32Array {
  const cursor = new Uint32Array(count + 1);
  for (const each of community) cursor[each + 1]! += 1;
  for (let each = 0; each < count; each += 1) cursor[each + 1]! += cursor[each]!;
  const order = new Uint32Array(community.length);
  for (const node of random.permutation(community.length)) order[cursor[community[node]!]!++] = node;
  return order;
}

/** Numbers communities by size, the largest first. */
function bySize(labels: Uint32Array): { community: Uint32Array; count: number } {
  const { numbers, count } = renumber(labels);
  const sizes = new Uint32Array(count);
  for (const each of numbers) sizes[each]! += 1;
  const order = Uint32Array.from({ length: count }, (_, i) => i).sort((a, b) => sizes[b]! - sizes[a]! || a - b);
  const place = new Uint32Array(count);
  order.forEach((each, i) => {
    place[each] = i;
  });
  return { community: numbers.map((each) => place[each]!), count };
}

function invalid(option: string, expected: string, received: unknown): RangeError {
  return new RangeError(`leiden: option "${option}" must be ${expected}; got ${received} (${typeof received}).`);
}
