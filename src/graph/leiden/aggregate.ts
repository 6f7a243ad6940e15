import { type Level, sums } from './level.js';

/** A level whose nodes are groups, and where everything of the level before went. */
export interface Aggregated {
  readonly level: Level;
  /** Group of each node, numbered from 0. */
  readonly group: Uint32Array;
  /** Community of each group, numbered below the number of groups. */
  readonly community: Uint32Array;
}

/** Numbers labels (each below their number) from 0 as they first occur, in the order given or as they stand. */
export function renumber(labels: Uint32Array, order?: Uint32Array): { numbers: Uint32Array; count: number } {
  const known = new Int32Array(labels.length).fill(-1);
  const numbers = new Uint32Array(labels.length);
  let count = 0;
  for (let place = 0; place < labels.length; place += 1) {
    const i = order ? order[place]! : place;
    const label = labels[i]!;
    if (known[label] === -1) known[label] = count++;
    numbers[i] = known[label]!;
  }
  return { numbers, count };
}

/**
 * Makes each group one node; ties between two groups become one, their weights added. Cost: O(nodes + ties).
 *
 * @param order - the nodes, those of a community side by side: so its groups lie near each other in memory too
 */
export function aggregate(level: Level, groups: Uint32Array, communities: Uint32Array, order: Uint32Array): Aggregated {
  const { nodeCount, offsets, targets, whole, weights } = level;
  const { numbers: group, count } = renumber(groups, order);
  const starts = new Uint32Array(count + 1);
  for (let node = 0; node < nodeCount; node += 1) starts[group[node]! + 1]! += 1;
  for (let each = 0; each < count; each += 1) starts[each + 1]! += starts[each]!;
  const members = new Uint32Array(nodeCount);
  const cursor = starts.slice(0, count);
  for (const node of order) members[cursor[group[node]!]!++] = node;

  const mass = sums(count, whole);
  const inMass = level.inMass && sums(count, whole);
  const communityOf = new Uint32Array(count);
  const newOffsets = new Uint32Array(count + 1);
  const newTargets = new Uint32Array(targets.length);
  const newWeights = sums(targets.length, whole);
  // Where the tie to a group was written for the group at hand.
  const place = new Int32Array(count).fill(-1);
  let written = 0;
  const add = (node: number, own: number, rowStart: number): void => {
    const end = offsets[node + 1]!;
    for (let at = offsets[node]!; at < end; at += 1) {
      const other = group[targets[at]!]!;
      if (other === own) continue;
      let to = place[other]!;
      if (to < rowStart) {
        to = written++;
        place[other] = to;
        newTargets[to] = other;
      }
      newWeights[to]! += weights ? weights[at]! : 1;
    }
  };
  for (let each = 0; each < count; each += 1) {
    const rowStart = written;
    for (let i = starts[each]!; i < starts[each + 1]!; i += 1) {
      const node = members[i]!;
      mass[each]! += level.mass[node]!;
      if (inMass) inMass[each]! += level.inMass![node]!;
      communityOf[each] = communities[node]!;
      add(node, each, rowStart);
    }
    newOffsets[each + 1] = written;
  }
  return {
    group,
    community: renumber(communityOf).numbers,
    level: {
      ...level,
      nodeCount: count,
      offsets: newOffsets,
      targets: newTargets.slice(0, written),
      weights: newWeights.slice(0, written),
      mass,
      inMass,
    },
  };
}
