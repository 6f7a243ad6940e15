/** Customers that have something, one bit each. */
export type BitSet = Int32Array;

export const emptyBits = (size: number): BitSet => new Int32Array((size + 31) >>> 5);

export function setBit(bits: BitSet, at: number): void {
  bits[at >>> 5]! |= 1 << (at & 31);
}

export const hasBit = (bits: BitSet, at: number): boolean => ((bits[at >>> 5]! >>> (at & 31)) & 1) === 1;

function ones(word: number): number {
  let v = word - ((word >>> 1) & 0x55555555);
  v = (v & 0x33333333) + ((v >>> 2) & 0x33333333);
  return (((v + (v >>> 4)) & 0x0f0f0f0f) * 0x01010101) >>> 24;
}

/** How many have all of these. Cost: O(customers / 32 × sets). */
export function countAll(sets: readonly BitSet[]): number {
  const [first, ...rest] = sets;
  if (first === undefined) return 0;
  let count = 0;
  for (let w = 0; w < first.length; w++) {
    let word = first[w]!;
    for (const set of rest) word &= set[w]!;
    count += ones(word);
  }
  return count;
}

/** Those in all of `sets` and in none of `without`. */
export function combined(sets: readonly BitSet[], without: readonly BitSet[] = []): BitSet {
  return Int32Array.from(sets[0]!, (word, w) => {
    let left = word;
    for (const set of sets) left &= set[w]!;
    for (const set of without) left &= ~set[w]!;
    return left;
  });
}
