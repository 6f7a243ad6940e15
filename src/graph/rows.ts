/** Sorted rows without what makes them a graph. */
export interface Rows {
  readonly offsets: Uint32Array;
  readonly targets: Uint32Array;
  readonly weights: Float64Array | null;
}

/** Rows by target become rows by source; walking the targets upward leaves each row ascending and equal ones in the order they came. */
export function turnRows(
  starts: Uint32Array,
  entries: Uint32Array,
  weights: Float64Array | null,
  turnedStarts: Uint32Array,
  nodeCount: number,
): Rows {
  const targets = new Uint32Array(entries.length);
  const turnedWeights = weights ? new Float64Array(entries.length) : null;
  const cursor = turnedStarts.slice();
  for (let node = 0; node < nodeCount; node += 1) {
    const end = starts[node + 1]!;
    for (let i = starts[node]!; i < end; i += 1) {
      const entry = entries[i]!;
      const place = cursor[entry]!;
      cursor[entry] = place + 1;
      targets[place] = node;
      if (turnedWeights) turnedWeights[place] = weights![i]!;
    }
  }
  return { offsets: turnedStarts, targets, weights: turnedWeights };
}

/** Merges equal neighbours in place. */
export function mergeRows({ offsets, targets, weights }: Rows, nodeCount: number): Rows {
  let written = 0;
  let start = 0;
  for (let node = 0; node < nodeCount; node += 1) {
    const end = offsets[node + 1]!;
    const rowStart = written;
    for (let i = start; i < end; i += 1) {
      const target = targets[i]!;
      if (written > rowStart && targets[written - 1] === target) {
        if (weights) weights[written - 1] = weights[written - 1]! + weights[i]!;
        continue;
      }
      targets[written] = target;
      if (weights) weights[written] = weights[i]!;
      written += 1;
    }
    start = end;
    offsets[node + 1] = written;
  }
  if (written === targets.length) return { offsets, targets, weights };
  return { offsets, targets: targets.slice(0, written), weights: weights ? weights.slice(0, written) : null };
}

/** The rows by target. */
export function transposeRows({ offsets, targets, weights }: Rows, nodeCount: number): Rows {
  const turnedStarts = new Uint32Array(nodeCount + 1);
  for (let i = 0; i < targets.length; i += 1) {
    const target = targets[i]! + 1;
    turnedStarts[target] = turnedStarts[target]! + 1;
  }
  accumulate(turnedStarts);
  return turnRows(offsets, targets, weights, turnedStarts, nodeCount);
}

/** Rows that hold each pair at its smaller end become rows that hold it at both: the smaller neighbours first, then the larger. */
export function mirrorRows(rows: Rows, nodeCount: number): Rows {
  const offsets = new Uint32Array(nodeCount + 1);
  for (let i = 0; i < rows.targets.length; i += 1) offsets[rows.targets[i]! + 1]! += 1;
  for (let node = 0; node < nodeCount; node += 1) offsets[node + 1]! += rows.offsets[node + 1]! - rows.offsets[node]!;
  accumulate(offsets);
  const cursor = offsets.slice();
  const targets = new Uint32Array(2 * rows.targets.length);
  const weights = rows.weights ? new Float64Array(targets.length) : null;
  // Walking upward, each row gets its smaller neighbours in ascending order.
  for (let node = 0; node < nodeCount; node += 1) {
    const start = rows.offsets[node]!;
    const end = rows.offsets[node + 1]!;
    const behind = offsets[node + 1]! - end;
    for (let i = start; i < end; i += 1) {
      const other = rows.targets[i]!;
      const place = cursor[other]!;
      cursor[other] = place + 1;
      targets[place] = node;
      targets[behind + i] = other;
      if (weights) {
        weights[place] = rows.weights![i]!;
        weights[behind + i] = rows.weights![i]!;
      }
    }
  }
  return { offsets, targets, weights };
}

/** Counts become positions. */
export function accumulate(counts: Uint32Array): void {
  for (let i = 1; i < counts.length; i += 1) counts[i] = counts[i]! + counts[i - 1]!;
}
