import { grown, type ItemSetWriter } from './item-sets.js';

/** More sets than this are no answer that anybody can use, and would not fit in memory. */
const mostSetsAtAll = 20_000_000;

/** What ends a search before its time: more sets than anybody can use, or more steps than were allowed. */
export const searchStops = { sets: 'too_many_sets', steps: 'too_many_steps' } as const;

/**
 * Where a search through item sets stands: the items chosen, those that come with them in every basket (perfect extensions),
 * and what was found so far.
 *
 * A perfect extension changes no count, so that a set and all its unions with perfect extensions are written at once and
 * searched once.
 */
export class Walk {
  readonly minCount: number;
  readonly maxLength: number;
  readonly writer: ItemSetWriter;
  /** Where closed sets alone are wanted: those found, by the hash of their baskets. */
  readonly closed: ClosedSets | null;
  #chosen = new Int32Array(64);
  #length = 0;
  #perfect = new Int32Array(64);
  #perfects = 0;
  /** Steps that may still be taken. */
  #left: number;
  readonly #mostSets: number;

  constructor(
    writer: ItemSetWriter,
    {
      minCount,
      maxLength,
      closed,
      mostSteps,
      mostSets,
    }: { minCount: number; maxLength: number; closed: boolean; mostSteps: number; mostSets: number },
  ) {
    this.#left = mostSteps;
    this.#mostSets = Math.min(mostSets, mostSetsAtAll);
    this.writer = writer;
    this.minCount = minCount;
    this.maxLength = maxLength;
    this.closed = closed ? new ClosedSets(writer, this.#mostSets) : null;
  }

  /** Whether sets of one item more are wanted. Closed sets must be followed to the end: what closes them may be long. */
  get goesOn(): boolean {
    return this.closed !== null || this.#length < this.maxLength;
  }

  /** Whether sets of one item more are the last that are wanted. */
  get nearEnd(): boolean {
    return this.closed === null && this.#length + 1 >= this.maxLength;
  }

  /** Takes steps, of which each is about one look at a word or an item. @throws RangeError too_many_steps */
  spend(steps: number): void {
    this.#left -= steps;
    if (this.#left < 0) throw new RangeError(searchStops.steps);
  }

  choose(item: number): void {
    if (this.#length === this.#chosen.length) this.#chosen = grown(this.#chosen, 2 * this.#length);
    this.#chosen[this.#length++] = item;
  }

  /** Takes back the last choice and the perfect extensions that came with it. */
  leave(perfects: number): void {
    this.#length--;
    this.#perfects = perfects;
  }

  get perfects(): number {
    return this.#perfects;
  }

  addPerfect(item: number): void {
    if (this.#perfects === this.#perfect.length) this.#perfect = grown(this.#perfect, 2 * this.#perfects);
    this.#perfect[this.#perfects++] = item;
  }

  /**
   * Writes what stands chosen.
   *
   * @param hash - of the baskets that hold it, where closed sets are wanted
   * @returns whether larger sets are to be looked for: not where an earlier closed set has the same baskets
   */
  write(support: number, hash: number): boolean {
    if (this.closed !== null) return this.#writeClosed(support, hash);
    const { writer } = this;
    const first = writer.count;
    const unions = unionsOf(this.#perfects, this.maxLength - this.#length);
    if (first + unions > this.#mostSets) throw new RangeError(searchStops.sets);
    if (unions > 1) this.spend(8 * unions);
    writer.add(this.#chosen, this.#length, support);
    for (let i = 0; i < this.#perfects; i++) {
      const item = this.#perfect[i]!;
      const until = writer.count;
      for (let set = first; set < until; set++)
        if (writer.lengthOf(set) < this.maxLength) writer.addExtended(set, item, support);
    }
    return true;
  }

  /** Writes what stands chosen with one item more, after which nothing follows. */
  writeWith(item: number, support: number, hash: number): void {
    const perfects = this.#perfects;
    this.choose(item);
    this.write(support, hash);
    this.leave(perfects);
  }

  #writeClosed(support: number, hash: number): boolean {
    const length = this.#length + this.#perfects;
    const set = new Int32Array(length);
    set.set(this.#chosen.subarray(0, this.#length));
    set.set(this.#perfect.subarray(0, this.#perfects), this.#length);
    return this.closed!.add(set, support, hash);
  }
}

/** How many sets of at most `room` of the items there are, the empty one included. */
function unionsOf(items: number, room: number): number {
  if (room >= items) return 2 ** items;
  let [sum, ways] = [1, 1];
  for (let size = 1; size <= room; size++) {
    ways *= (items - size + 1) / size;
    sum += ways;
  }
  return sum;
}

/**
 * Closed sets by the hash of their baskets. A set is closed unless a set found before has the same number of baskets and
 * holds it: then both lie in the same baskets. The hash only says where to look.
 */
class ClosedSets {
  readonly #writer: ItemSetWriter;
  readonly #mostSets: number;
  readonly #byHash = new Map<number, number[]>();

  constructor(writer: ItemSetWriter, mostSets: number) {
    this.#writer = writer;
    this.#mostSets = mostSets;
  }

  add(set: Int32Array, support: number, hash: number): boolean {
    const writer = this.#writer;
    if (writer.count > this.#mostSets) throw new RangeError(searchStops.sets);
    const alike = this.#byHash.get(hash);
    if (alike?.some((other) => writer.support(other) === support && writer.holds(other, set, set.length))) return false;
    if (alike) alike.push(writer.count);
    else this.#byHash.set(hash, [writer.count]);
    writer.add(set, set.length, support);
    return true;
  }
}
