import { type Level, sums, type Weights } from './level.js';

/** The level with its nodes numbered in the order given, so that those which are looked at together lie together in memory. Rows are not sorted. */
export function sideBySide(level: Level, order: Uint32Array): Level {
  const { nodeCount, offsets, targets, whole, weights, mass, inMass } = level;
  const place = new Uint32Array(nodeCount);
  for (let i = 0; i < nodeCount; i += 1) place[order[i]!] = i;
  const newOffsets = new Uint32Array(nodeCount + 1);
  const newTargets = new Uint32Array(targets.length);
  const newWeights = weights ? sums(weights.length, whole) : null;
  let written = 0;
  for (let i = 0; i < nodeCount; i += 1) {
    const node = order[i]!;
    for (let at = offsets[node]!; at < offsets[node + 1]!; at += 1) {
      newTargets[written] = place[targets[at]!]!;
      if (newWeights) newWeights[written] = weights![at]!;
      written += 1;
    }
    newOffsets[i + 1] = written;
  }
  const moved = (values: Weights): Weights => {
    const copy = sums(nodeCount, whole);
    for (let i = 0; i < nodeCount; i += 1) copy[i] = values[order[i]!]!;
    return copy;
  };
  return {
    ...level,
    offsets: newOffsets,
    targets: newTargets,
    weights: newWeights,
    mass: moved(mass),
    inMass: inMass && moved(inMass),
  };
}
