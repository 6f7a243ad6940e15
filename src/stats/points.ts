/** Points in a space: row after row, `count` rows of `dimensions` numbers each. */
export interface Points {
  readonly values: Float64Array;
  readonly count: number;
  readonly dimensions: number;
}

/** Some of the points, in the order given. */
export function takePoints({ values, dimensions }: Points, rows: ArrayLike<number>): Points {
  const taken = new Float64Array(rows.length * dimensions);
  for (let i = 0; i < rows.length; i += 1) {
    const from = rows[i]! * dimensions;
    for (let j = 0; j < dimensions; j += 1) taken[i * dimensions + j] = values[from + j]!;
  }
  return { values: taken, count: rows.length, dimensions };
}

/** Squared distance of row `i` to a centre that begins at `from`. */
export function squaredDistance(
  values: Float64Array,
  i: number,
  centres: Float64Array,
  c: number,
  dimensions: number,
): number {
  let sum = 0;
  for (let j = 0, a = i * dimensions, b = c * dimensions; j < dimensions; j += 1, a += 1, b += 1) {
    const gap = values[a]! - centres[b]!;
    sum += gap * gap;
  }
  return sum;
}

/** The nearest centre of each point; of two equally near the first. Cost: O(points × centres × dimensions). */
export function nearestCentres({ values, count, dimensions }: Points, centres: Float64Array): Uint16Array {
  const clusters = centres.length / dimensions;
  const nearest = new Uint16Array(count);
  for (let i = 0; i < count; i += 1) {
    const row = i * dimensions;
    let best = 0;
    let least = Number.POSITIVE_INFINITY;
    for (let c = 0, at = 0; c < clusters; c += 1) {
      let sum = 0;
      for (let j = 0; j < dimensions; j += 1, at += 1) {
        const gap = values[row + j]! - centres[at]!;
        sum += gap * gap;
      }
      if (sum < least) {
        least = sum;
        best = c;
      }
    }
    nearest[i] = best;
  }
  return nearest;
}
