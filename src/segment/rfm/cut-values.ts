/**
 * Cuts distinct values into at most `bins` runs that hold about the same number of customers each, never splitting a value.
 *
 * From the lowest value on, each run takes the next values until it is as near as can be to its share of the customers not
 * yet placed, at least one value, and leaves at least one for every run after it. So a value that most customers share
 * fills one run and the rest is divided evenly; without ties the runs are the quantiles. Cost: O(distinct values).
 *
 * @param counts - customers of each distinct value, values ascending
 * @returns the index of the last value of each run: min(bins, distinct values) of them
 * @example cutValues([70, 12, 8, 6, 4], 3) // => [0, 1, 4]
 */
export function cutValues(counts: ArrayLike<number>, bins: number): number[] {
  const distinct = counts.length;
  let left = 0;
  for (let i = 0; i < distinct; i++) left += counts[i]!;
  const runs = Math.min(bins, distinct);
  const ends: number[] = [];
  let at = 0;
  for (let run = 0; run < runs; run++) {
    const after = runs - run - 1;
    const target = left / (after + 1);
    let held = counts[at]!;
    while (at + 1 < distinct - after) {
      const next = counts[at + 1]!;
      if (after > 0 && Math.abs(held + next - target) >= Math.abs(held - target)) break;
      held += next;
      at += 1;
    }
    ends.push(at);
    left -= held;
    at += 1;
  }
  return ends;
}
