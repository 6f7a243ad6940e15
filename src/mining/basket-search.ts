import { BitSearch, wordsFor } from './bit-class.js';
import { grown, sortPart } from './item-sets.js';
import { countPairs, type PairCounts } from './pair-counts.js';
import type { Walk } from './walk.js';

/** What one depth of the search works with; reused by every class of that depth. */
class Frame {
  /** Of the items of the class above: baskets with it, and its number in the class below (−1: none). */
  counted = new Int32Array(0);
  local = new Int32Array(0);
  /** Items of the class below: their places in the class above, names, counts, hashes. */
  frequent = new Int32Array(0);
  names = new Int32Array(0);
  counts = new Int32Array(0);
  hashes = new Int32Array(0);
  /** Baskets of the class below, cut down to its items. */
  items = new Int32Array(0);
  places = new Int32Array(0);
  starts = new Int32Array(0);

  fit(classSize: number): void {
    if (this.counted.length >= classSize) return;
    const length = Math.max(classSize, 2 * this.counted.length);
    this.counted = new Int32Array(length);
    this.local = new Int32Array(length).fill(-1);
    for (const name of ['frequent', 'names', 'counts', 'hashes'] as const) this[name] = new Int32Array(length);
    this.starts = new Int32Array(length + 1);
  }
}

/** Baskets of a class under its own numbers, and where each of its items stands in them. */
interface Class {
  readonly size: number;
  readonly names: Int32Array;
  readonly counts: Int32Array;
  readonly hashes: Int32Array;
  /** Items of a basket ascending, then the complement of the basket's number. */
  readonly items: Int32Array;
  readonly places: Int32Array;
  readonly starts: Int32Array;
  /** How often each two items lie together, where that was counted for the whole class. */
  readonly pairs: PairCounts | null;
}

/** Joining a word of two bit rows takes about as long as counting so many pairs of items in baskets. */
const pairsPerWord = 0.4;

/**
 * Searches item sets by walking the baskets of each item: what comes after it is counted, cut down to what is frequent,
 * and searched in the same way or, where that is cheaper, by bit rows.
 */
export class BasketSearch {
  readonly #walk: Walk;
  readonly #bits: BitSearch;
  /** A random number for each basket, from which the hash of a set's baskets is made (closed sets only). */
  readonly #weights: Int32Array;
  readonly #frames: Frame[] = [];

  constructor(walk: Walk, basketCount: number) {
    this.#walk = walk;
    this.#weights = walk.closed === null ? new Int32Array(0) : basketWeights(basketCount);
    this.#bits = new BitSearch(walk, this.#weights);
  }

  /**
   * @param items - baskets of numbers from 0 to counts.length − 1, ascending, each ended by the complement of its number
   * @param counts - baskets with each item
   */
  search(items: Int32Array, counts: Int32Array): void {
    const size = counts.length;
    const starts = new Int32Array(size + 1);
    for (let i = 0; i < size; i++) starts[i + 1] = starts[i]! + counts[i]!;
    const places = new Int32Array(starts[size]!);
    fillPlaces(items, items.length, starts, size, places);
    const names = Int32Array.from(counts.keys());
    const hashes = new Int32Array(size);
    if (this.#walk.closed !== null) {
      let from = 0;
      for (let at = 0; at < items.length; at++) {
        if (items[at]! >= 0) continue;
        for (let i = from; i < at; i++) hashes[items[i]!]! ^= this.#weights[~items[at]!]!;
        from = at + 1;
      }
    }
    this.#level(0, { size, names, counts, hashes, items, places, starts, pairs: countPairs(items, size) });
  }

  #level(depth: number, above: Class): void {
    const walk = this.#walk;
    const frame = this.#frame(depth, above.size);
    for (let i = 0; i < above.size; i++) {
      const perfects = walk.perfects;
      walk.choose(above.names[i]!);
      const size = walk.goesOn ? this.#extensions(above, i, frame) : 0;
      const deeper = size > 1 && !walk.nearEnd;
      const cut = deeper || (size > 0 && walk.closed !== null) ? this.#project(above, i, frame, size) : null;
      if (walk.write(above.counts[i]!, above.hashes[i]!)) {
        if (deeper && cut!.baskets >= walk.minCount) this.#descend(depth, frame, size, cut!);
        else for (let j = 0; j < size; j++) walk.writeWith(frame.names[j]!, frame.counts[j]!, frame.hashes[j]!);
      }
      walk.leave(perfects);
    }
  }

  #frame(depth: number, classSize: number): Frame {
    const frame = this.#frames[depth] ?? new Frame();
    this.#frames[depth] = frame;
    frame.fit(classSize);
    return frame;
  }

  /** What comes after item i often enough; perfect extensions are noted, the other items make the class below. */
  #extensions(above: Class, i: number, frame: Frame): number {
    const { frequent } = frame;
    const found = above.pairs === null ? this.#countAfter(above, i, frame) : this.#lookUp(above, above.pairs, i, frame);
    let kept = 0;
    for (let j = 0; j < found; j++) {
      const item = frequent[j]!;
      const count = frame.counted[item]!;
      if (count === above.counts[i]) this.#walk.addPerfect(above.names[item]!);
      else {
        frequent[kept] = item;
        frame.names[kept] = above.names[item]!;
        frame.counts[kept] = count;
        kept++;
      }
    }
    frame.counted.fill(0, i + 1, above.size);
    return kept;
  }

  /** Counts what comes after item i in its baskets. @returns how many items are frequent there */
  #countAfter({ items, places, starts }: Class, i: number, { counted, frequent }: Frame): number {
    const { minCount } = this.#walk;
    this.#walk.spend(8 * (starts[i + 1]! - starts[i]!));
    let found = 0;
    for (let p = starts[i]!; p < starts[i + 1]!; p++) {
      let at = places[p]! + 1;
      for (let item = items[at]!; item >= 0; item = items[++at]!) {
        const count = counted[item]! + 1;
        counted[item] = count;
        if (count === minCount) frequent[found++] = item;
      }
    }
    sortPart(frequent, 0, found);
    return found;
  }

  #lookUp({ size }: Class, { starts, counts }: PairCounts, i: number, { counted, frequent }: Frame): number {
    const { minCount } = this.#walk;
    const start = starts[i]!;
    this.#walk.spend(size);
    let found = 0;
    for (let item = i + 1; item < size; item++) {
      const count = counts[start + item]!;
      if (count < minCount) continue;
      counted[item] = count;
      frequent[found++] = item;
    }
    return found;
  }

  /** Cuts the baskets of item i down to the class below; those with fewer than two of its items tell nothing more. */
  #project({ items, places, starts }: Class, i: number, frame: Frame, size: number): Cut {
    const { local, frequent, hashes } = frame;
    const weights = this.#walk.closed === null ? null : this.#weights;
    for (let j = 0; j < size; j++) local[frequent[j]!] = j;
    if (weights !== null) hashes.fill(0, 0, size);
    let target = frame.items;
    let length = 0;
    let baskets = 0;
    let pairs = 0;
    for (let p = starts[i]!; p < starts[i + 1]!; p++) {
      if (length + size + 1 > target.length) target = grown(target, 2 * (length + size + 1));
      const from = length;
      let at = places[p]! + 1;
      let item = items[at]!;
      for (; item >= 0; item = items[++at]!) {
        const own = local[item]!;
        if (own >= 0) target[length++] = own;
      }
      if (weights !== null) for (let j = from; j < length; j++) hashes[target[j]!]! ^= weights[~item]!;
      const kept = length - from;
      if (kept < 2) length = from;
      else {
        target[length++] = item;
        baskets++;
        pairs += (kept * (kept - 1)) / 2;
      }
    }
    for (let j = 0; j < size; j++) local[frequent[j]!] = -1;
    frame.items = target;
    return { length, baskets, pairs };
  }

  #descend(depth: number, frame: Frame, size: number, { length, baskets, pairs }: Cut): void {
    const words = wordsFor(baskets);
    if (((size * (size - 1)) / 2) * words * pairsPerWord <= pairs + length) {
      this.#fillRows(frame, size, words, length, baskets);
      return;
    }
    if (frame.places.length < length) frame.places = new Int32Array(2 * length);
    const { items, names, counts, hashes, places, starts } = frame;
    starts.fill(0, 0, size + 1);
    for (let at = 0; at < length; at++) if (items[at]! >= 0) starts[items[at]! + 1]!++;
    for (let j = 0; j < size; j++) starts[j + 1]! += starts[j]!;
    fillPlaces(items, length, starts, size, places);
    this.#level(depth + 1, { size, names, counts, hashes, items, places, starts, pairs: null });
  }

  /** Bit rows of the class below, the rarest item first, and the search on them. */
  #fillRows(
    { items, names, counts, hashes }: Frame,
    size: number,
    words: number,
    length: number,
    baskets: number,
  ): void {
    const order = Int32Array.from({ length: size }, (_, j) => j).sort((a, b) => counts[a]! - counts[b]! || a - b);
    const rowStart = new Int32Array(size);
    const rows = this.#bits.clear(size, words);
    order.forEach((j, row) => {
      rowStart[j] = row * words;
      this.#bits.setRow(row, names[j]!, counts[j]!, hashes[j]!);
    });
    const of = this.#walk.closed === null ? new Int32Array(0) : new Int32Array(baskets);
    let basket = 0;
    for (let at = 0; at < length; at++) {
      const item = items[at]!;
      if (item >= 0) rows[rowStart[item]! + (basket >>> 5)]! |= 1 << (basket & 31);
      else {
        if (of.length > 0) of[basket] = ~item;
        basket++;
      }
    }
    this.#bits.search(size, words, of);
  }
}

/** Size of the baskets cut down: entries, baskets, and pairs of items in one basket. */
interface Cut {
  readonly length: number;
  readonly baskets: number;
  readonly pairs: number;
}

function fillPlaces(items: Int32Array, length: number, starts: Int32Array, size: number, places: Int32Array): void {
  const next = starts.slice(0, size);
  for (let at = 0; at < length; at++) {
    const item = items[at]!;
    if (item >= 0) places[next[item]!++] = at;
  }
}

/** Numbers that look random (splitmix32), the same in every run. */
function basketWeights(count: number): Int32Array {
  const weights = new Int32Array(count);
  for (let i = 0; i < count; i++) {
    let z = (Math.imul(i + 1, 0x9e3779b9) ^ 0x5bd1e995) | 0;
    z = Math.imul(z ^ (z >>> 16), 0x21f0aaad);
    z = Math.imul(z ^ (z >>> 15), 0x735a2d97);
    weights[i] = z ^ (z >>> 15);
  }
  return weights;
}
