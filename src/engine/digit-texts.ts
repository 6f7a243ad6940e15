import type { TextNumbers } from './short-texts.js';

/** Digits after the common beginning, at most: a bit for every number they can write takes 14 MB. */
const mostDigits = 8;

/** The first bit of the numbers of each count of digits: ten numbers of one digit, a hundred of two, … */
const firstOf = Uint32Array.from({ length: mostDigits + 2 }, (_, digits) => (10 ** digits - 10) / 9);

/** Texts written out at once. */
const block = 1 << 16;

/**
 * Numbers texts that are one common beginning and up to eight digits, as the ids of most shops are: `C0001234`, `1234`.
 *
 * Each is read as a bit of a field, so that nothing is looked up by its bytes; the place of a text among all is the number of
 * bits before its own. Cost: O(texts), 28 MB at most.
 */
export function digitTexts(): TextNumbers {
  let known = false;
  let beginning = new Uint8Array(0);
  let [maskA, maskB, maskC, wantedA, wantedB, wantedC] = [0, 0, 0, 0, 0, 0];
  let bits: Uint32Array = new Uint32Array(0);
  let lengths = 0;

  /** Takes all but the last digits of a text for the beginning of all. */
  function learn(bytes: Uint8Array): void {
    let digits = 0;
    while (digits < Math.min(mostDigits, bytes.length) && isDigit(bytes[bytes.length - digits - 1]!)) digits += 1;
    beginning = bytes.slice(0, bytes.length - digits);
    const masks = new Uint8Array(12).fill(255, 0, beginning.length);
    const wanted = new Uint8Array(12);
    wanted.set(beginning);
    [maskA, maskB, maskC] = new Int32Array(masks.buffer) as unknown as [number, number, number];
    [wantedA, wantedB, wantedC] = new Int32Array(wanted.buffer) as unknown as [number, number, number];
    known = true;
  }

  return {
    number({ dataView, itemCount }, out) {
      const view = dataView!;
      const words = new Int32Array(view.buffer, view.byteOffset, 4 * itemCount);
      const bytes = new Uint8Array(view.buffer, view.byteOffset, 16 * itemCount);
      if (!known && itemCount > 0) {
        if (words[0]! > 12) return false;
        learn(bytes.slice(4, 4 + words[0]!));
      }
      const from = beginning.length;
      // Held in a local variable: this loop runs once for every text.
      let field = bits;
      for (let row = 0; row < itemCount; row++) {
        const digits = words[4 * row]! - from;
        if (!(digits >= 1 && digits <= mostDigits && from + digits <= 12)) return false;
        if ((words[4 * row + 1]! & maskA) !== wantedA) return false;
        if ((words[4 * row + 2]! & maskB) !== wantedB || (words[4 * row + 3]! & maskC) !== wantedC) return false;
        let value = 0;
        const start = 16 * row + 4 + from;
        for (let at = start; at < start + digits; at++) {
          const digit = bytes[at]! - 48;
          if (!(digit >= 0 && digit <= 9)) return false;
          value = 10 * value + digit;
        }
        if ((lengths & (1 << digits)) === 0) {
          lengths |= 1 << digits;
          bits = atLeast(bits, (firstOf[digits + 1]! + 31) >>> 5);
          field = bits;
        }
        value += firstOf[digits]!;
        field[value >>> 5]! |= 1 << (value & 31);
        out[row] = value;
      }
      return true;
    },
    settle() {
      const { field, found } = rankBits(bits);
      const order = inByteOrder(found);
      // Of one length they stand in the order of their bytes already.
      const places = order === found ? null : new Uint32Array(found.length);
      const rankOf = (bit: number): number =>
        field[2 * (bit >>> 5)]! + ones(field[2 * (bit >>> 5) + 1]! & ((1 << (bit & 31)) - 1));
      if (places) for (let place = 0; place < order.length; place++) places[rankOf(order[place]!)] = place;
      return {
        values: writtenOut(order, beginning),
        place(column) {
          for (let row = 0; row < column.length; row++) {
            const rank = rankOf(column[row]!);
            column[row] = places ? places[rank]! : rank;
          }
        },
      };
    },
  };
}

const isDigit = (byte: number): boolean => byte >= 48 && byte <= 57;

function atLeast(words: Uint32Array, length: number): Uint32Array {
  if (words.length >= length) return words;
  const larger = new Uint32Array(length);
  larger.set(words);
  return larger;
}

/** Bits set in a word. */
function ones(word: number): number {
  let pairs = word - ((word >>> 1) & 0x55555555);
  pairs = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return Math.imul((pairs + (pairs >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

/** Each word beside the number of bits before it, in one cache line; and all bits that are set, ascending. */
function rankBits(bits: Uint32Array): { field: Uint32Array; found: Uint32Array } {
  const field = new Uint32Array(2 * bits.length);
  let count = 0;
  for (let at = 0; at < bits.length; at++) {
    const word = bits[at]!;
    field[2 * at] = count;
    field[2 * at + 1] = word;
    if (word !== 0) count += ones(word);
  }
  const found = new Uint32Array(count);
  for (let at = 0, next = 0; at < bits.length; at++) {
    for (let word = bits[at]!; word !== 0; word &= word - 1) found[next++] = 32 * at + 31 - Math.clz32(word & -word);
  }
  return { field, found };
}

/** How many digits write the number of a bit. */
function digitsOf(bit: number): number {
  let digits = 1;
  while (bit >= firstOf[digits + 1]!) digits++;
  return digits;
}

/** The bits in the order of the bytes of their texts: `1`, `10`, `2`. Texts of one length stand so already; several lengths are merged. */
function inByteOrder(found: Uint32Array): Uint32Array {
  if (found.length === 0 || digitsOf(found[0]!) === digitsOf(found.at(-1)!)) return found;
  const heads: { digits: number; at: number; end: number }[] = [];
  for (let at = 0; at < found.length; ) {
    const digits = digitsOf(found[at]!);
    let end = at + 1;
    while (end < found.length && found[end]! < firstOf[digits + 1]!) end++;
    heads.push({ digits, at, end });
    at = end;
  }
  const order = new Uint32Array(found.length);
  for (let place = 0; place < order.length; place++) {
    let [first, least] = [heads[0]!, Infinity];
    for (const head of heads) {
      if (head.at === head.end) continue;
      // As if zeros followed; of equal ones the shorter comes first.
      const key = (found[head.at]! - firstOf[head.digits]!) * 10 ** (mostDigits - head.digits);
      if (key < least) [first, least] = [head, key];
    }
    order[place] = found[first.at]!;
    first.at += 1;
  }
  return order;
}

/** The texts of bits: many are written into one piece of memory, made one text and cut, which is quicker than one by one. */
function writtenOut(order: Uint32Array, beginning: Uint8Array): string[] {
  const values = new Array<string>(order.length);
  const bytes = Buffer.alloc(block * (beginning.length + mostDigits));
  const before = Buffer.from(beginning).toString('utf8').length;
  const lengths = new Uint8Array(block);
  for (let from = 0; from < order.length; from += block) {
    const to = Math.min(from + block, order.length);
    let used = 0;
    for (let place = from; place < to; place++) {
      const bit = order[place]!;
      const digits = digitsOf(bit);
      for (let i = 0; i < beginning.length; i++) bytes[used++] = beginning[i]!;
      let value = bit - firstOf[digits]!;
      used += digits;
      for (let at = used - 1; at >= used - digits; at--) {
        const rest = (value / 10) >>> 0;
        bytes[at] = 48 + value - 10 * rest;
        value = rest;
      }
      lengths[place - from] = before + digits;
    }
    const text = bytes.toString('utf8', 0, used);
    for (let place = from, at = 0; place < to; place++) {
      const end = at + lengths[place - from]!;
      values[place] = text.slice(at, end);
      at = end;
    }
  }
  return values;
}
