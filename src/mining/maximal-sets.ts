import { type ItemSets, selectSets } from './item-sets.js';

/**
 * The frequent sets that no larger frequent set holds, out of all closed ones.
 *
 * Longest first; each item has a row of bits, one bit for each maximal set that has it. A set is held by an earlier one where
 * the rows of its items meet. Cost: O(closed sets × length × maximal sets / 32).
 */
export function maximalSets(closed: ItemSets, itemCount: number): ItemSets {
  const { count, offsets, items } = closed;
  const length = (set: number): number => offsets[set + 1]! - offsets[set]!;
  const order = Uint32Array.from(closed.support.keys()).sort((a, b) => length(b) - length(a) || a - b);
  const rows: Int32Array[] = Array.from({ length: itemCount }, () => new Int32Array(0));
  const isMaximal = new Uint8Array(count);
  let found = 0;
  for (const set of order) {
    const own = Array.from(items.subarray(offsets[set]!, offsets[set + 1]!), (item) => rows[item]!);
    if (meet(own)) continue;
    isMaximal[set] = 1;
    for (let at = offsets[set]!; at < offsets[set + 1]!; at++) setBit(rows, items[at]!, found);
    found++;
  }
  return selectSets(closed, (set) => isMaximal[set] === 1);
}

function setBit(rows: Int32Array[], item: number, bit: number): void {
  const word = bit >>> 5;
  let row = rows[item]!;
  if (word >= row.length) {
    row = new Int32Array(2 * word + 1);
    row.set(rows[item]!);
    rows[item] = row;
  }
  row[word]! |= 1 << (bit & 31);
}

/** Whether some bit is set in all rows. */
function meet(rows: readonly Int32Array[]): boolean {
  const words = Math.min(...rows.map((row) => row.length));
  for (let word = 0; word < words; word++) {
    let left = -1;
    for (let i = 0; i < rows.length && left !== 0; i++) left &= rows[i]![word]!;
    if (left !== 0) return true;
  }
  return false;
}
