import type { Random } from '../../stats/index.js';
import { insideOf, type Level, massOf, sums, type Weights } from './level.js';

/** How much chance decides between groups that bring nearly the same, in mean weights of a tie. */
const looseness = 0.01;

/** Beyond this many times the looseness a worse choice is never drawn. */
const farther = 30;

/**
 * Parts communities into groups that hang together well: every node begins alone and joins a group of its own community.
 *
 * Only nodes and groups that are well connected with the rest of their community take part, a node joins once and never leaves, and
 * among groups that do not lose by it one is drawn, the better the likelier. That is what keeps communities connected.
 * Gives each node the number of its group. Cost: O(ties).
 *
 * @param order - the nodes, those of a community side by side, in random order within it
 */
export function refine(level: Level, community: Uint32Array, order: Uint32Array, random: Random): Uint32Array {
  const groups = new Groups(level, community);
  for (let i = 0; i < order.length; i += 1) groups.join(order[i]!, random);
  return groups.group;
}

/** Groups as they grow. Its methods are called once a node: loops within one long function are compiled later and worse. */
class Groups {
  readonly group: Uint32Array;
  readonly #level: Level;
  readonly #community: Uint32Array;
  readonly #communityMass: Weights;
  readonly #communityIn: Weights | null;
  readonly #groupMass: Weights;
  readonly #groupIn: Weights | null;
  /** Weight of a group's ties to the rest of its community. */
  readonly #cut: Weights;
  readonly #alone: Uint8Array;
  readonly #weightTo: Weights;
  readonly #touched: Uint32Array;
  readonly #choices: Uint32Array;
  readonly #gains: Float64Array;
  readonly #spread: number;

  constructor(level: Level, community: Uint32Array) {
    const { nodeCount, targets, whole, weights, mass, inMass } = level;
    this.#level = level;
    this.#community = community;
    this.#communityMass = massOf(mass, community);
    this.#communityIn = inMass && massOf(inMass, community);
    this.#groupMass = mass.slice();
    this.#groupIn = inMass ? inMass.slice() : null;
    this.#cut = sums(nodeCount, whole);
    for (let node = 0; node < nodeCount; node += 1) this.#cut[node] = insideOf(level, community, node);
    let total = 0;
    if (weights) for (let at = 0; at < weights.length; at += 1) total += weights[at]!;
    else total = targets.length;
    this.#spread = targets.length > 0 ? (looseness * total) / targets.length : looseness;
    this.group = new Uint32Array(nodeCount);
    for (let node = 0; node < nodeCount; node += 1) this.group[node] = node;
    this.#alone = new Uint8Array(nodeCount).fill(1);
    this.#weightTo = sums(nodeCount, whole);
    this.#touched = new Uint32Array(nodeCount);
    this.#choices = new Uint32Array(nodeCount);
    this.#gains = new Float64Array(nodeCount);
  }

  /** Lets a node that is alone and well connected with its community join a group of it. */
  join(node: number, random: Random): void {
    if (this.#alone[node] === 0) return;
    const { mass, inMass, charge } = this.#level;
    const cut = this.#cut;
    const own = this.#community[node]!;
    const whole = this.#communityMass[own]!;
    const nodeMass = mass[node]!;
    const wholeIn = this.#communityIn ? this.#communityIn[own]! : whole;
    const nodeIn = inMass ? inMass[node]! : nodeMass;
    const due = charge * nodeMass * (wholeIn - nodeIn) + (inMass ? charge * nodeIn : 0) * (whole - nodeMass);
    if (cut[node]! === 0 || cut[node]! < due) return;
    const count = this.#near(node, own);
    const chosen = this.#choose(node, count, random);
    const weightTo = this.#weightTo;
    if (chosen !== node) {
      this.group[node] = chosen;
      this.#alone[node] = 0;
      this.#alone[chosen] = 0;
      this.#groupMass[chosen]! += nodeMass;
      if (this.#groupIn) this.#groupIn[chosen]! += nodeIn;
      cut[chosen]! += cut[node]! - 2 * weightTo[chosen]!;
    }
    const touched = this.#touched;
    for (let i = 0; i < count; i += 1) weightTo[touched[i]!] = 0;
  }

  /** Adds up the node's ties to each group of its community; returns how many there are. */
  #near(node: number, own: number): number {
    const { offsets, targets, weights } = this.#level;
    const community = this.#community;
    const group = this.group;
    const weightTo = this.#weightTo;
    const touched = this.#touched;
    const end = offsets[node + 1]!;
    let count = 0;
    for (let at = offsets[node]!; at < end; at += 1) {
      const neighbour = targets[at]!;
      if (community[neighbour] !== own) continue;
      const near = group[neighbour]!;
      if (weightTo[near] === 0) touched[count++] = near;
      weightTo[near]! += weights ? weights[at]! : 1;
    }
    return count;
  }

  /** Draws one of the groups near that are well connected and where the node loses nothing; itself where there is none. */
  #choose(node: number, count: number, random: Random): number {
    const { mass, inMass, charge } = this.#level;
    const own = this.#community[node]!;
    const whole = this.#communityMass[own]!;
    const wholeIn = this.#communityIn ? this.#communityIn[own]! : whole;
    const charged = charge * mass[node]!;
    const chargedIn = inMass ? charge * inMass[node]! : 0;
    const groupMass = this.#groupMass;
    const groupIn = this.#groupIn;
    const [cut, weightTo, touched] = [this.#cut, this.#weightTo, this.#touched];
    const [choices, gains] = [this.#choices, this.#gains];
    let found = 0;
    let most = 0;
    for (let i = 0; i < count; i += 1) {
      const near = touched[i]!;
      const nearMass = groupMass[near]!;
      const nearIn = groupIn ? groupIn[near]! : nearMass;
      const brings = weightTo[near]! - charged * nearIn - chargedIn * nearMass;
      if (brings < 0) continue;
      const inward = groupIn ? nearIn * (whole - nearMass) : 0;
      if (cut[near]! < charge * (nearMass * (wholeIn - nearIn) + inward)) continue;
      choices[found] = near;
      gains[found++] = brings;
      if (brings > most) most = brings;
    }
    return found === 0 ? node : draw(choices, gains, found, most, this.#spread, random, node);
  }
}

/** Draws a group with a chance of exp(gain / spread); staying alone gains 0. */
function draw(
  choices: Uint32Array,
  gains: Float64Array,
  found: number,
  most: number,
  spread: number,
  random: Random,
  stay: number,
): number {
  const floor = most - farther * spread;
  let sum = floor < 0 ? Math.exp(-most / spread) : 0;
  let near = 0;
  for (let i = 0; i < found; i += 1) {
    if (gains[i]! < floor) continue;
    choices[near] = choices[i]!;
    gains[near] = Math.exp((gains[i]! - most) / spread);
    sum += gains[near]!;
    near += 1;
  }
  if (near === 1 && floor >= 0) return choices[0]!;
  let at = random.next() * sum;
  for (let i = 0; i < near; i += 1) {
    at -= gains[i]!;
    if (at < 0) return choices[i]!;
  }
  return floor < 0 ? stay : choices[near - 1]!;
}
