import type { ItemSets } from './item-sets.js';

/** Finds an item set by its items. Cost: O(length) a question. */
export class SetIndex {
  readonly #sets: ItemSets;
  /** Open addressing: number of the set + 1. */
  readonly #slots: Int32Array;

  constructor(sets: ItemSets) {
    this.#sets = sets;
    this.#slots = new Int32Array(2 ** Math.ceil(Math.log2(2 * sets.count + 2)));
    for (let set = 0; set < sets.count; set++) {
      let slot = this.#slot(sets.items, sets.offsets[set]!, sets.offsets[set + 1]!, -1);
      while (this.#slots[slot]! > 0) slot = (slot + 1) & (this.#slots.length - 1);
      this.#slots[slot] = set + 1;
    }
  }

  /**
   * The set with the items of a part of an array, ascending, one place left out.
   *
   * @param without - the place left out; −1: none
   * @returns its number, or −1
   */
  find(items: Int32Array, from: number, to: number, without = -1): number {
    const { offsets, items: own } = this.#sets;
    const length = to - from - (without < 0 ? 0 : 1);
    let slot = this.#slot(items, from, to, without);
    for (let known = this.#slots[slot]!; known > 0; known = this.#slots[slot]!) {
      const start = offsets[known - 1]!;
      if (offsets[known]! - start === length) {
        let at = start;
        let i = from;
        for (; i < to; i++) {
          if (i === without) continue;
          if (own[at] !== items[i]) break;
          at++;
        }
        if (i === to) return known - 1;
      }
      slot = (slot + 1) & (this.#slots.length - 1);
    }
    return -1;
  }

  #slot(items: Int32Array, from: number, to: number, without: number): number {
    let hash = 0x811c9dc5 | 0;
    for (let i = from; i < to; i++) if (i !== without) hash = Math.imul(hash ^ items[i]!, 0x9e3779b1) + (hash >>> 15);
    hash ^= hash >>> 16;
    return Math.imul(hash, 0x85ebca6b) & (this.#slots.length - 1);
  }
}
