/**
 * How far two groupings of the same things agree: 1 when they are the same but for names, 0 on average when they have nothing to do with each other.
 *
 * NaN for fewer than two things or groupings of different length; 1 when both put all in one group, or each thing in its own. Cost: O(n).
 *
 * @example adjustedRand([0, 0, 1, 1], ['b', 'b', 'a', 'a']) // => 1
 * @see L. Hubert and P. Arabie, Comparing partitions, Journal of Classification 2 (1985), 193–218. Deviation from it: none.
 */
export function adjustedRand(first: ArrayLike<number | string>, second: ArrayLike<number | string>): number {
  const n = first.length;
  if (n < 2 || second.length !== n) return Number.NaN;
  const cells = new Map<string, number>();
  const [rows, columns] = [new Map<number | string, number>(), new Map<number | string, number>()];
  const count = <K>(counts: Map<K, number>, key: K) => counts.set(key, (counts.get(key) ?? 0) + 1);
  for (let i = 0; i < n; i += 1) {
    count(cells, JSON.stringify([first[i], second[i]]));
    count(rows, first[i]!);
    count(columns, second[i]!);
  }
  const pairs = (counts: Map<unknown, number>): number => {
    let sum = 0;
    for (const size of counts.values()) sum += (size * (size - 1)) / 2;
    return sum;
  };
  const [inRows, inColumns] = [pairs(rows), pairs(columns)];
  const expected = (inRows * inColumns) / ((n * (n - 1)) / 2);
  const most = (inRows + inColumns) / 2;
  return most === expected ? 1 : (pairs(cells) - expected) / (most - expected);
}
