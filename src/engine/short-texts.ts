/**
 * Texts as they lie in the memory of a driver: sixteen bytes each, the number of bytes of the text and its first twelve, the
 * rest of them zeros. What comes after twelve bytes is not there.
 */
export interface TextVector {
  readonly dataView?: DataView;
  readonly itemCount: number;
}

/** A text of at most this many bytes stands in the vector itself, after its length and filled up with zeros. */
const longest = 12;

/** Words of a slot: number + 1 (0 for a free slot), length, three words of text, and three that keep it in one cache line. */
const width = 8;

/** Gives texts numbers, out of the memory of vectors. */
export interface TextNumbers {
  /** Writes a number for each of a vector's texts (none of them NULL) into `out`; false when one is of another kind. */
  number(vector: TextVector, out: Uint32Array): boolean;
  /** The distinct texts by their bytes; `place` turns the numbers of a column into the places of its texts among them. */
  settle(): { readonly values: string[]; place(column: Uint32Array): void };
}

function hash(length: number, a: number, b: number, c: number): number {
  let mixed = Math.imul(a ^ Math.imul(b, 0x85ebca6b) ^ Math.imul(c, 0xc2b2ae35) ^ length, 0x9e3779b1);
  mixed = Math.imul(mixed ^ (mixed >>> 15), 0x2c1b3c6d);
  return mixed ^ (mixed >>> 13);
}

/** The same slots in a table of twice the size. */
function enlarged(slots: Int32Array): Int32Array {
  const larger = new Int32Array(2 * slots.length);
  const mask = larger.length / width - 1;
  for (let at = 0; at < slots.length; at += width) {
    if (slots[at] === 0) continue;
    let slot = hash(slots[at + 1]!, slots[at + 2]!, slots[at + 3]!, slots[at + 4]!) & mask;
    while (larger[width * slot] !== 0) slot = (slot + 1) & mask;
    for (let word = 0; word < 5; word++) larger[width * slot + word] = slots[at + word]!;
  }
  return larger;
}

/**
 * Numbers texts of at most twelve bytes: four words each, compared and hashed as they stand, so that no
 * string is made but one for each distinct text. On five million ties this took half the time of grouping and joining
 * them in SQL. Cost: O(texts), up to 128 bytes a distinct text.
 */
export function shortTexts(): TextNumbers {
  let slots: Int32Array = new Int32Array(width << 11);
  let count = 0;
  return {
    number({ dataView, itemCount }, out) {
      const view = dataView!;
      const texts = new Int32Array(view.buffer, view.byteOffset, 4 * itemCount);
      // Held in local variables: this loop runs once for every text.
      let table = slots;
      let mask = table.length / width - 1;
      for (let row = 0; row < itemCount; row++) {
        const length = texts[4 * row]!;
        if (length > longest) return false;
        const a = texts[4 * row + 1]!;
        const b = texts[4 * row + 2]!;
        const c = texts[4 * row + 3]!;
        let slot = hash(length, a, b, c) & mask;
        for (;;) {
          const at = width * slot;
          const number = table[at]!;
          if (number === 0) {
            out[row] = count;
            count += 1;
            table[at] = count;
            table[at + 1] = length;
            table[at + 2] = a;
            table[at + 3] = b;
            table[at + 4] = c;
            break;
          }
          if (table[at + 2] === a && table[at + 3] === b && table[at + 4] === c && table[at + 1] === length) {
            out[row] = number - 1;
            break;
          }
          slot = (slot + 1) & mask;
        }
        // At most half of the slots are taken.
        if (2 * count > mask) {
          slots = enlarged(slots);
          table = slots;
          mask = table.length / width - 1;
        }
      }
      return true;
    },
    settle() {
      const words = new Int32Array(4 * count);
      for (let at = 0; at < slots.length; at += width) {
        const to = 4 * (slots[at]! - 1);
        for (let word = 0; to >= 0 && word < 4; word++) words[to + word] = slots[at + 1 + word]!;
      }
      const order = byBytes(words);
      const bytes = Buffer.from(words.buffer);
      const values = new Array<string>(count);
      const places = new Uint32Array(count);
      for (let place = 0; place < count; place++) {
        const number = order[place]!;
        const at = 16 * number;
        values[place] = bytes.toString('utf8', at + 4, at + 4 + words[4 * number]!);
        places[number] = place;
      }
      return {
        values,
        place(column) {
          for (let row = 0; row < column.length; row++) column[row] = places[column[row]!]!;
        },
      };
    },
  };
}

/**
 * The numbers of texts, four words each, in the order of their bytes, the shorter first where one begins with the other.
 * Radix sort from the last pair of bytes to the first; the length comes last of all in weight, as the rest is zeros.
 */
function byBytes(words: Int32Array): Uint32Array {
  const count = words.length / 4;
  let order = Uint32Array.from({ length: count }, (_, i) => i);
  let next = new Uint32Array(count);
  const starts = new Uint32Array(65_537);
  const view = new DataView(words.buffer);
  const keys = new Uint16Array(count);
  for (const offset of [0, 14, 12, 10, 8, 6, 4]) {
    for (let i = 0; i < count; i++) keys[i] = offset === 0 ? words[4 * i]! : view.getUint16(16 * i + offset);
    starts.fill(0);
    for (let i = 0; i < count; i++) starts[keys[i]! + 1]! += 1;
    // All alike here, as where ids have a common beginning or end before.
    if (starts[keys[0]! + 1] === count) continue;
    for (let key = 0; key < 65_536; key++) starts[key + 1]! += starts[key]!;
    for (let place = 0; place < count; place++) {
      const number = order[place]!;
      const key = keys[number]!;
      next[starts[key]!] = number;
      starts[key]! += 1;
    }
    [order, next] = [next, order];
  }
  return order;
}
