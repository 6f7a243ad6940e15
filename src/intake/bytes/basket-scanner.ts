import type { ItemNumbers } from './item-numbers.js';

const lf = 0x0a;
const cr = 0x0d;
const tab = 0x09;
const blank = 0x20;
const quote = 0x22;
const zero = 0x30;
const nine = 0x39;
/** Digits are read to numbers below ten times this; longer ones are texts. */
const mostWhole = 100_000;

/** Collects baskets as numbers while their lines are read. */
export class BasketCollector {
  readonly numbers: ItemNumbers;
  /** Baskets that are complete. */
  count = 0;
  /** Items of all baskets, repeats within one included. */
  length = 0;
  /** Items that repeat one of the same basket. */
  repeats = 0;
  #items: Int32Array = new Int32Array(1 << 16);
  #offsets: Int32Array = new Int32Array(1 << 14);
  /** Line of each basket, from 1. */
  #lines: Int32Array = new Int32Array(1 << 14);
  #seen: Int32Array = new Int32Array(1 << 8);

  constructor(numbers: ItemNumbers) {
    this.numbers = numbers;
  }

  add(item: number): void {
    if (this.length === this.#items.length) this.#items = doubled(this.#items);
    while (item >= this.#seen.length) this.#seen = doubled(this.#seen);
    if (this.#seen[item] === this.count + 1) this.repeats++;
    else this.#seen[item] = this.count + 1;
    this.#items[this.length++] = item;
  }

  /**
   * Adds items from a place on as long as they are whole numbers met before, each with a delimiter or the line's end behind it:
   * most files have nothing else, and this reads each digit once.
   *
   * @param known - number + 1 of whole numbers by their value
   * @returns the place of what was not added
   */
  addWholes(bytes: Uint8Array, from: number, delimiter: number, known: Int32Array): number {
    const items = this.#items;
    const seen = this.#seen;
    const basket = this.count + 1;
    let length = this.length;
    let start = from;
    while (length < items.length && bytes[start] !== zero) {
      let at = start;
      let value = 0;
      let byte = bytes[at]!;
      for (; byte >= zero && byte <= nine && value < mostWhole; byte = bytes[++at]!) value = 10 * value + byte - zero;
      if (at === start || (byte !== delimiter && byte !== lf) || value >= known.length) break;
      const item = known[value]! - 1;
      if (item < 0) break;
      if (seen[item] === basket) this.repeats++;
      else seen[item] = basket;
      items[length++] = item;
      start = at;
      if (byte === lf) break;
      start++;
    }
    this.length = length;
    return start;
  }

  /** Ends a basket; one without an item is none. */
  end(line: number): void {
    if (this.length === this.#offsets[this.count]) return;
    if (this.count + 1 === this.#offsets.length) {
      this.#offsets = doubled(this.#offsets);
      this.#lines = doubled(this.#lines);
    }
    this.#lines[this.count++] = line;
    this.#offsets[this.count] = this.length;
  }

  finish(): { items: Int32Array; offsets: Int32Array; lines: Int32Array } {
    return {
      items: this.#items.subarray(0, this.length),
      offsets: this.#offsets.subarray(0, this.count + 1),
      lines: this.#lines.subarray(0, this.count),
    };
  }
}

/** From so many numbers on they lie in memory that a worker can share. */
const many = 1 << 20;

function doubled(array: Int32Array): Int32Array {
  const length = 2 * array.length;
  const larger = new Int32Array(length < many ? new ArrayBuffer(4 * length) : new SharedArrayBuffer(4 * length));
  larger.set(array);
  return larger;
}

/**
 * Reads lines of items separated by one byte, as long as they are written plainly: no quotes, every line ended by LF or CRLF.
 * Blanks around an item do not belong to it. Cost: O(bytes).
 */
export class BasketScanner {
  readonly #collector: BasketCollector;
  readonly #delimiter: number;
  #rest: Uint8Array = new Uint8Array(0);
  line = 1;
  blankLines = 0;
  /** Something was met that only the careful reading understands. */
  doubtful = false;

  constructor(collector: BasketCollector, delimiter: string) {
    this.#collector = collector;
    this.#delimiter = delimiter.charCodeAt(0);
  }

  push(chunk: Uint8Array): void {
    if (this.doubtful) return;
    let bytes = chunk;
    if (this.#rest.length > 0) {
      bytes = new Uint8Array(this.#rest.length + chunk.length);
      bytes.set(this.#rest);
      bytes.set(chunk, this.#rest.length);
    }
    const end = bytes.lastIndexOf(lf) + 1;
    this.#scan(bytes, end);
    this.#rest = bytes.slice(end);
  }

  end(): void {
    if (this.#rest.length > 0) this.push(Uint8Array.of(lf));
  }

  /** @param end - after a line's end */
  #scan(bytes: Uint8Array, end: number): void {
    const collector = this.#collector;
    const { numbers } = collector;
    const delimiter = this.#delimiter;
    let at = 0;
    let lineStart = 0;
    while (at < end) {
      const byte = bytes[at]!;
      if (byte === lf) {
        if (at === lineStart || (at === lineStart + 1 && bytes[lineStart] === cr)) this.blankLines++;
        collector.end(this.line++);
        lineStart = ++at;
        continue;
      }
      if (byte === blank || byte === delimiter || byte === tab) {
        at++;
        continue;
      }
      if (byte === cr && bytes[at + 1] === lf) {
        at++;
        continue;
      }
      if (byte === quote) {
        this.doubtful = true;
        return;
      }
      const from = at;
      if (byte > zero && byte <= nine) {
        at = collector.addWholes(bytes, from, delimiter, numbers.wholes);
        if (at > from) continue;
      }
      for (let next = byte; next !== delimiter && next !== lf; next = bytes[at]!) at++;
      let to = at;
      if (bytes[to - 1] === cr && bytes[at] === lf) to--;
      while (bytes[to - 1] === blank || bytes[to - 1] === tab) to--;
      collector.add(numbers.of(bytes, from, to));
    }
  }
}
