import type { ItemSets } from '../../mining/index.js';
import type { RowForm } from '../../result/index.js';

/** Items are listed like the fields of a line of CSV: a comma and a blank between them, quotes where an item has a comma itself. */
export function listed(items: ArrayLike<number>, texts: readonly string[]): string {
  return Array.from(items, (item) => {
    const text = texts[item]!;
    return /[",]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
  }).join(', ');
}

const plain = /^[\p{L}\p{N}][^",\\\p{C}\p{Z}]*( [^",\\\p{C}\p{Z}]+)*$/u;
const pieceSize = 1 << 20;

/**
 * How rows (items, count, support) of item sets are written, quicker than cell by cell: the bytes of each item and of each count
 * are made once. Undefined where an item needs care in CSV or JSON.
 *
 * @param order - the rows: numbers of sets
 */
export function setTexts(
  sets: ItemSets,
  order: Uint32Array,
  { ids, baskets }: { ids: readonly string[]; baskets: number },
): ((form: RowForm) => Iterable<Uint8Array>) | undefined {
  // Of many products few are in a set.
  const names = new Array<Uint8Array | undefined>(ids.length);
  const encoder = new TextEncoder();
  for (let at = 0; at < sets.items.length; at++) {
    const item = sets.items[at]!;
    if (names[item] !== undefined) continue;
    if (!plain.test(ids[item]!)) return undefined;
    // With what stands before it within a set; the first has two bytes less.
    names[item] = encoder.encode(`, ${ids[item]}`);
  }
  return (form) => pieces(form, sets, order, names, baskets);
}

function* pieces(
  form: RowForm,
  { offsets, items, support }: ItemSets,
  order: Uint32Array,
  names: readonly (Uint8Array | undefined)[],
  baskets: number,
): Generator<Uint8Array> {
  const encoder = new TextEncoder();
  const longest = names.reduce((most, name) => Math.max(most, name?.length ?? 0), 0);
  const open = encoder.encode(form === 'arrays' ? '["' : '{"items":"');
  // Rows of one count stand together: what ends them is made once for all of them.
  const ends = (count: number): readonly [Uint8Array, Uint8Array] => {
    const [n, share] = [String(count), String(count / baskets)];
    if (form === 'csv') return [encoder.encode(`,${n},${share}\r\n`), encoder.encode(`",${n},${share}\r\n`)];
    const end = encoder.encode(form === 'arrays' ? `",${n},${share}]` : `","count":${n},"support":${share}}`);
    return [end, end];
  };
  let known = -1;
  let [plainEnd, quotedEnd] = ends(0);
  let buffer = new Uint8Array(pieceSize);
  let at = 0;
  const put = (bytes: Uint8Array, from: number): void => {
    for (let i = from; i < bytes.length; i++) buffer[at++] = bytes[i]!;
  };
  for (let row = 0; row < order.length; row++) {
    const set = order[row]!;
    const [from, to] = [offsets[set]!, offsets[set + 1]!];
    const most = (to - from) * longest + 128;
    if (at + most > buffer.length) {
      yield buffer.subarray(0, at);
      buffer = new Uint8Array(Math.max(pieceSize, most));
      at = 0;
    }
    const quoted = form === 'csv' && to - from > 1;
    if (form !== 'csv') {
      if (row > 0) buffer[at++] = 0x2c;
      put(open, 0);
    } else if (quoted) buffer[at++] = 0x22;
    for (let i = from; i < to; i++) put(names[items[i]!]!, i === from ? 2 : 0);
    if (support[set] !== known) {
      known = support[set]!;
      [plainEnd, quotedEnd] = ends(known);
    }
    put(quoted ? quotedEnd : plainEnd, 0);
  }
  yield buffer.subarray(0, at);
}
