import type { Random } from '../../stats/index.js';
import { type Level, massOf, sums } from './level.js';

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
  const { nodeCount, offsets, targets, whole, weights, mass, inMass, charge } = level;
  const communityMass = massOf(mass, community);
  const communityIn = inMass && massOf(inMass, community);
  const groupMass = mass.slice();
  const groupIn = inMass?.slice();
  // Weight of a group's ties to the rest of its community.
  const cut = sums(nodeCount, whole);
  let total = 0;
  for (let node = 0; node < nodeCount; node += 1) {
    const own = community[node]!;
    let sum = 0;
    for (let at = offsets[node]!; at < offsets[node + 1]!; at += 1) {
      const weight = weights ? weights[at]! : 1;
      total += weight;
      if (community[targets[at]!] === own) sum += weight;
    }
    cut[node] = sum;
  }
  const spread = targets.length > 0 ? (looseness * total) / targets.length : looseness;

  const group = Uint32Array.from({ length: nodeCount }, (_, node) => node);
  const alone = new Uint8Array(nodeCount).fill(1);
  const weightTo = sums(nodeCount, whole);
  const touched = new Uint32Array(nodeCount);
  const choices = new Uint32Array(nodeCount);
  const gains = new Float64Array(nodeCount);
  for (const node of order) {
    if (alone[node] === 0) continue;
    const own = community[node]!;
    const whole = communityMass[own]!;
    const charged = charge * mass[node]!;
    const wholeIn = communityIn ? communityIn[own]! : whole;
    const nodeIn = inMass ? inMass[node]! : mass[node]!;
    const chargedIn = inMass ? charge * nodeIn : 0;
    const due = charged * (wholeIn - nodeIn) + chargedIn * (whole - mass[node]!);
    if (cut[node]! === 0 || cut[node]! < due) continue;
    let count = 0;
    for (let at = offsets[node]!; at < offsets[node + 1]!; at += 1) {
      const neighbour = targets[at]!;
      if (community[neighbour] !== own) continue;
      const near = group[neighbour]!;
      if (weightTo[near] === 0) touched[count++] = near;
      weightTo[near]! += weights ? weights[at]! : 1;
    }
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
    const chosen = found === 0 ? node : draw(choices, gains, found, most, spread, random, node);
    if (chosen !== node) {
      group[node] = chosen;
      alone[node] = 0;
      alone[chosen] = 0;
      groupMass[chosen]! += mass[node]!;
      if (groupIn) groupIn[chosen]! += nodeIn;
      cut[chosen]! += cut[node]! - 2 * weightTo[chosen]!;
    }
    for (let i = 0; i < count; i += 1) weightTo[touched[i]!] = 0;
  }
  return group;
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
