import { grown } from './item-sets.js';
import type { Walk } from './walk.js';

/** Words that the baskets of a class need. */
export const wordsFor = (baskets: number): number => (baskets + 31) >>> 5;

/**
 * Searches the extensions of what stands chosen by bit rows: one row of bits an item, one bit a basket. Two rows are joined by AND
 * and counted by population count; where few baskets are left, rows are packed to those.
 *
 * All levels lie in one array that grows with the depth. Cost of a join: O(baskets of the class / 32).
 */
export class BitSearch {
  readonly #walk: Walk;
  readonly #weights: Int32Array;
  #bits = new Int32Array(1 << 16);
  #item = new Int32Array(1024);
  #count = new Int32Array(1024);
  #hash = new Int32Array(1024);

  /** @param weights - a random number for each basket, where closed sets are wanted */
  constructor(walk: Walk, weights: Int32Array) {
    this.#walk = walk;
    this.#weights = weights;
  }

  /**
   * Room for the rows of a first class, all zero.
   *
   * @returns the rows; row i begins at i × words
   */
  clear(rows: number, words: number): Int32Array {
    this.#reserve(rows * words, rows);
    this.#bits.fill(0, 0, rows * words);
    return this.#bits;
  }

  /** Says what row i stands for: its item, the baskets with it and what was chosen before, their hash. */
  setRow(i: number, item: number, count: number, hash: number): void {
    this.#item[i] = item;
    this.#count[i] = count;
    this.#hash[i] = hash;
  }

  /** @param baskets - the basket of each bit, where closed sets are wanted */
  search(rows: number, words: number, baskets: Int32Array): void {
    this.#search(0, 0, rows, words, baskets);
  }

  #reserve(words: number, rows: number): void {
    if (words > this.#bits.length) this.#bits = grown(this.#bits, Math.max(words, 2 * this.#bits.length));
    if (rows <= this.#item.length) return;
    const length = Math.max(rows, 2 * this.#item.length);
    this.#item = grown(this.#item, length);
    this.#count = grown(this.#count, length);
    this.#hash = grown(this.#hash, length);
  }

  #search(base: number, first: number, rows: number, words: number, baskets: Int32Array): void {
    const walk = this.#walk;
    const { minCount } = walk;
    const next = base + rows * words;
    const nextFirst = first + rows;
    this.#reserve(next + rows * words, nextFirst + rows);
    for (let a = 0; a < rows; a++) {
      const count = this.#count[first + a]!;
      const perfects = walk.perfects;
      walk.choose(this.#item[first + a]!);
      let kept = 0;
      if (walk.goesOn) {
        walk.spend((rows - a) * words);
        const [bits, items, counts] = [this.#bits, this.#item, this.#count];
        for (let b = a + 1; b < rows; b++) {
          const place = next + kept * words;
          const both = join(bits, base + a * words, base + b * words, place, words);
          if (both < minCount) continue;
          const item = items[first + b]!;
          if (both === count) walk.addPerfect(item);
          else {
            items[nextFirst + kept] = item;
            counts[nextFirst + kept] = both;
            if (walk.closed !== null) this.#hash[nextFirst + kept] = this.#hashOf(place, words, baskets);
            kept++;
          }
        }
      }
      if (walk.write(count, this.#hash[first + a]!)) {
        if (kept === 1) walk.writeWith(this.#item[nextFirst]!, this.#count[nextFirst]!, this.#hash[nextFirst]!);
        else if (kept > 1) this.#descend(base + a * words, count, next, nextFirst, kept, words, baskets);
      }
      walk.leave(perfects);
    }
  }

  /** Searches a class of rows, packed to the baskets of its own row where that saves more joins than it costs. */
  #descend(own: number, count: number, base: number, first: number, rows: number, words: number, baskets: Int32Array) {
    const packed = wordsFor(count);
    if (1.5 * count * rows > ((rows * (rows - 1)) / 2) * (words - packed)) {
      this.#search(base, first, rows, words, baskets);
      return;
    }
    const target = base + rows * words;
    this.#reserve(target + rows * packed, first + rows);
    const bits = this.#bits;
    bits.fill(0, target, target + rows * packed);
    const left = this.#walk.closed === null ? baskets : new Int32Array(count);
    let column = 0;
    for (let word = 0; word < words; word++) {
      for (let rest = bits[own + word]!; rest !== 0; rest &= rest - 1) {
        const bit = rest & -rest;
        const shift = column & 31;
        const place = target + (column >>> 5);
        for (let row = 0; row < rows; row++)
          if ((bits[base + row * words + word]! & bit) !== 0) bits[place + row * packed]! |= 1 << shift;
        if (left !== baskets) left[column] = baskets[32 * word + (31 - Math.clz32(bit))]!;
        column++;
      }
    }
    bits.copyWithin(base, target, target + rows * packed);
    this.#search(base, first, rows, packed, left);
  }

  #hashOf(place: number, words: number, baskets: Int32Array): number {
    const [bits, weights] = [this.#bits, this.#weights];
    let hash = 0;
    for (let word = 0; word < words; word++)
      for (let rest = bits[place + word]!; rest !== 0; rest &= rest - 1)
        hash ^= weights[baskets[32 * word + (31 - Math.clz32(rest & -rest))]!]!;
    return hash;
  }
}

/** Joins two rows into a third and counts its bits, two words at a time. */
function join(bits: Int32Array, a: number, b: number, to: number, words: number): number {
  let count = 0;
  let i = 0;
  for (; i + 1 < words; i += 2) {
    const x = bits[a + i]! & bits[b + i]!;
    const y = bits[a + i + 1]! & bits[b + i + 1]!;
    bits[to + i] = x;
    bits[to + i + 1] = y;
    let u = (x - ((x >>> 1) & 0x55555555)) | 0;
    let v = (y - ((y >>> 1) & 0x55555555)) | 0;
    u = (u & 0x33333333) + ((u >>> 2) & 0x33333333);
    v = (v & 0x33333333) + ((v >>> 2) & 0x33333333);
    u = (u + v) | 0;
    u = (u & 0x0f0f0f0f) + ((u >>> 4) & 0x0f0f0f0f);
    count += Math.imul(u, 0x01010101) >>> 24;
  }
  if (i < words) {
    const x = bits[a + i]! & bits[b + i]!;
    bits[to + i] = x;
    let u = (x - ((x >>> 1) & 0x55555555)) | 0;
    u = (u & 0x33333333) + ((u >>> 2) & 0x33333333);
    u = (u + (u >>> 4)) & 0x0f0f0f0f;
    count += Math.imul(u, 0x01010101) >>> 24;
  }
  return count;
}
