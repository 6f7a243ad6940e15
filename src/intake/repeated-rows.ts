/** Bits of a fingerprint that choose a place in the bitmaps: 2^28 places, 32 MB each. */
const placeBits = 28;

/**
 * The rows whose 32-bit fingerprint occurs more than once, by their position, ascending. Beyond two million rows a few
 * more may be among them, whose fingerprints differ in their last bits.
 *
 * Two bitmaps over the first bits of the fingerprints find the few rows that share their place with another one; only
 * those are sorted. Cost: two passes over the fingerprints, 64 MB and 4 bytes a row, where a grouping in the engine
 * builds a table of all rows: a third of its processor time at ten million.
 *
 * @param pages - the fingerprints in order
 * @param rows - how many there are
 */
export async function repeatedRows(pages: AsyncIterable<ArrayLike<number>>, rows: number): Promise<Float64Array> {
  const prints = new Uint32Array(rows);
  const places = new SharedPlaces();
  let size = 0;
  // The engine makes the next page while this one is looked at.
  for await (const page of pages) {
    prints.set(page, size);
    places.add(prints, size, size + page.length);
    size += page.length;
  }
  const { shared } = places;
  const rowBits = Math.ceil(Math.log2(size + 1));
  // A print and its row in one number that a double holds exactly.
  const cut = Math.max(0, 32 + rowBits - 53);
  const scale = 2 ** rowBits;
  const keys: number[] = [];
  for (let row = 0; row < size; row++) {
    const print = prints[row]!;
    const place = print >>> (32 - placeBits);
    if (shared[place >>> 5]! & (1 << (place & 31))) keys.push((print >>> cut) * scale + row);
  }
  const sorted = Float64Array.from(keys).sort();
  const printOf = (i: number) => (i < 0 || i >= sorted.length ? -1 : Math.floor(sorted[i]! / scale));
  return sorted
    .filter((_, i) => printOf(i) === printOf(i - 1) || printOf(i) === printOf(i + 1))
    .map((key) => key % scale)
    .sort();
}

/** A bitmap of the places that more than one print falls on. */
class SharedPlaces {
  readonly #seen = new Int32Array(2 ** (placeBits - 5));
  readonly shared = new Int32Array(2 ** (placeBits - 5));

  add(prints: Uint32Array, from: number, to: number): void {
    const seen = this.#seen;
    const { shared } = this;
    for (let row = from; row < to; row++) {
      const place = prints[row]! >>> (32 - placeBits);
      const word = place >>> 5;
      const bit = 1 << (place & 31);
      const before = seen[word]!;
      if (before & bit) shared[word] = shared[word]! | bit;
      else seen[word] = before | bit;
    }
  }
}
