import { isAscii } from 'node:buffer';

/** Whole numbers below this are looked up by their value, without a hash. */
const directLimit = 1 << 20;
const first = 0x811c9dc5 | 0;
const prime = 0x01000193;

/** Numbers texts as they come, without making a string of each occurrence. Texts are UTF-8 bytes. */
export class ItemNumbers {
  /** By value: number + 1 of texts that are plain whole numbers; 0 is none. */
  #direct = new Int32Array(1 << 12);
  /** Open addressing by hash: number + 1. */
  #slots = new Int32Array(1 << 10);
  #hashes = new Int32Array(1 << 8);
  #ends = new Int32Array(1 << 8);
  #bytes = Buffer.alloc(1 << 12);
  count = 0;

  /** The number of the text that stands from `from` to `to`, which is not empty. */
  of(bytes: Uint8Array, from: number, to: number): number {
    let value = bytes[from]! - 48;
    // A number written plainly: no zero in front, few digits.
    if (to - from <= 6 && value >= 0 && value <= 9 && (value > 0 || to - from === 1)) {
      let at = from + 1;
      for (; at < to; at++) {
        const digit = bytes[at]! - 48;
        if (digit < 0 || digit > 9) break;
        value = value * 10 + digit;
      }
      if (at === to && value < directLimit) return this.#ofValue(value, bytes, from, to);
    }
    let hash = first;
    for (let at = from; at < to; at++) hash = Math.imul(hash ^ bytes[at]!, prime);
    return this.#ofHash(hash, bytes, from, to);
  }

  /** Number + 1 of whole numbers by their value; 0 where one was not met. Larger ones are not in it. */
  get wholes(): Int32Array {
    return this.#direct;
  }

  /** The texts by number. */
  texts(): string[] {
    const bytes = this.bytes();
    const ends = this.#ends;
    // Of ASCII one string is cut into all texts, which is ten times quicker than decoding each.
    const all = isAscii(bytes) ? bytes.toString('latin1') : null;
    return Array.from({ length: this.count }, (_, i) => {
      const from = i === 0 ? 0 : ends[i - 1]!;
      return all === null ? bytes.toString('utf8', from, ends[i]) : all.slice(from, ends[i]);
    });
  }

  /** The bytes of all texts, one after the other. */
  bytes(): Buffer {
    return this.#bytes.subarray(0, this.count === 0 ? 0 : this.#ends[this.count - 1]);
  }

  #ofValue(value: number, bytes: Uint8Array, from: number, to: number): number {
    if (value >= this.#direct.length) {
      const larger = new Int32Array(Math.min(directLimit, 2 * value));
      larger.set(this.#direct);
      this.#direct = larger;
    }
    const known = this.#direct[value]!;
    if (known > 0) return known - 1;
    const number = this.#add(0, bytes, from, to);
    this.#direct[value] = number + 1;
    return number;
  }

  #ofHash(hash: number, bytes: Uint8Array, from: number, to: number): number {
    const mask = this.#slots.length - 1;
    let slot = (hash ^ (hash >>> 15)) & mask;
    for (let known = this.#slots[slot]!; known > 0; known = this.#slots[slot]!) {
      if (this.#hashes[known - 1] === hash && this.#is(known - 1, bytes, from, to)) return known - 1;
      slot = (slot + 1) & mask;
    }
    const number = this.#add(hash, bytes, from, to);
    this.#slots[slot] = number + 1;
    if (2 * this.count > this.#slots.length) this.#rehash();
    return number;
  }

  #is(number: number, bytes: Uint8Array, from: number, to: number): boolean {
    const start = number === 0 ? 0 : this.#ends[number - 1]!;
    if (this.#ends[number]! - start !== to - from) return false;
    for (let i = 0; i < to - from; i++) if (this.#bytes[start + i] !== bytes[from + i]) return false;
    return true;
  }

  #add(hash: number, bytes: Uint8Array, from: number, to: number): number {
    const number = this.count++;
    const start = number === 0 ? 0 : this.#ends[number - 1]!;
    const end = start + to - from;
    if (number >= this.#ends.length) {
      const [ends, hashes] = [new Int32Array(2 * number), new Int32Array(2 * number)];
      ends.set(this.#ends);
      hashes.set(this.#hashes);
      [this.#ends, this.#hashes] = [ends, hashes];
    }
    if (end > this.#bytes.length) {
      const larger = Buffer.alloc(2 * end);
      larger.set(this.#bytes);
      this.#bytes = larger;
    }
    for (let i = 0; i < to - from; i++) this.#bytes[start + i] = bytes[from + i]!;
    this.#hashes[number] = hash;
    this.#ends[number] = end;
    return number;
  }

  #rehash(): void {
    const known = this.#slots.filter((number) => number > 0);
    this.#slots = new Int32Array(2 * this.#slots.length);
    const mask = this.#slots.length - 1;
    for (const number of known) {
      const hash = this.#hashes[number - 1]!;
      let slot = (hash ^ (hash >>> 15)) & mask;
      while (this.#slots[slot]! > 0) slot = (slot + 1) & mask;
      this.#slots[slot] = number;
    }
  }
}
