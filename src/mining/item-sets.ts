/** Item sets with the number of baskets that hold them, as flat arrays. */
export interface ItemSets {
  /** Number of sets. */
  readonly count: number;
  /** Where the items of each set begin in `items`; count + 1 entries. */
  readonly offsets: Uint32Array;
  /** Item numbers, ascending within a set. */
  readonly items: Int32Array;
  /** Baskets with all items of the set. */
  readonly support: Int32Array;
}

/** The sets that a test picks, in their order. */
export function selectSets({ count, offsets, items, support }: ItemSets, picks: (set: number) => boolean): ItemSets {
  const picked = Uint32Array.from(support.keys()).filter(picks);
  const ends = new Uint32Array(picked.length + 1);
  for (let i = 0; i < picked.length; i++) ends[i + 1] = ends[i]! + offsets[picked[i]! + 1]! - offsets[picked[i]!]!;
  const kept = new Int32Array(ends[picked.length]!);
  for (let i = 0; i < picked.length; i++)
    kept.set(items.subarray(offsets[picked[i]!]!, offsets[picked[i]! + 1]!), ends[i]!);
  return picked.length === count
    ? { count, offsets, items, support }
    : { count: picked.length, offsets: ends, items: kept, support: Int32Array.from(picked, (set) => support[set]!) };
}

/** Collects item sets; its arrays double when they are full. */
export class ItemSetWriter {
  count = 0;
  #offsets = new Uint32Array(1024);
  #items = new Int32Array(4096);
  #support = new Int32Array(1024);

  /** Adds the first `length` items of `set`. */
  add(set: Int32Array, length: number, support: number): void {
    const from = this.#place(length, support);
    const items = this.#items;
    for (let i = 0; i < length; i++) items[from + i] = set[i]!;
  }

  /** Adds a set that was added before, with one item more. */
  addExtended(index: number, item: number, support: number): void {
    const start = this.#offsets[index]!;
    const length = this.#offsets[index + 1]! - start;
    const from = this.#place(length + 1, support);
    const items = this.#items;
    for (let i = 0; i < length; i++) items[from + i] = items[start + i]!;
    items[from + length] = item;
  }

  lengthOf(index: number): number {
    return this.#offsets[index + 1]! - this.#offsets[index]!;
  }

  /** Whether a set that was added holds all of the first `length` items of `set`. */
  holds(index: number, set: Int32Array, length: number): boolean {
    const [from, to] = [this.#offsets[index]!, this.#offsets[index + 1]!];
    for (let i = 0; i < length; i++) {
      let at = from;
      while (at < to && this.#items[at] !== set[i]) at++;
      if (at === to) return false;
    }
    return true;
  }

  support(index: number): number {
    return this.#support[index]!;
  }

  /** What was collected, items under the names that `names` gives them and ascending. */
  finish(names: Int32Array): ItemSets {
    const offsets = this.#offsets.slice(0, this.count + 1);
    const items = this.#items.slice(0, offsets[this.count]);
    for (let at = 0; at < items.length; at++) items[at] = names[items[at]!]!;
    for (let set = 0; set < this.count; set++) sortPart(items, offsets[set]!, offsets[set + 1]!);
    return { count: this.count, offsets, items, support: this.#support.slice(0, this.count) };
  }

  #place(length: number, support: number): number {
    const index = this.count++;
    const from = this.#offsets[index]!;
    if (index + 2 > this.#offsets.length) this.#offsets = grown(this.#offsets, 2 * this.#offsets.length);
    if (index >= this.#support.length) this.#support = grown(this.#support, 2 * this.#support.length);
    if (from + length > this.#items.length) this.#items = grown(this.#items, 2 * (from + length));
    this.#offsets[index + 1] = from + length;
    this.#support[index] = support;
    return from;
  }
}

/** A copy with room for more. */
export function grown<T extends Int32Array | Uint32Array>(array: T, length: number): T {
  const larger = new (array.constructor as new (size: number) => T)(length);
  larger.set(array);
  return larger;
}

/** Sorts a short part of an array by insertion, a long one by the runtime. */
export function sortPart(array: Int32Array, from: number, to: number): void {
  if (to - from > 32) {
    array.subarray(from, to).sort();
    return;
  }
  for (let i = from + 1; i < to; i++) {
    const value = array[i]!;
    let at = i - 1;
    while (at >= from && array[at]! > value) {
      array[at + 1] = array[at]!;
      at--;
    }
    array[at + 1] = value;
  }
}
