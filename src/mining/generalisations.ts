import type { ItemSets } from './item-sets.js';
import type { SetIndex } from './set-index.js';

/** By place in the items of all sets: the set without that item; −1 for single items. */
export function setsWithout({ count, offsets, items }: ItemSets, index: SetIndex): Int32Array {
  const without = new Int32Array(items.length).fill(-1);
  for (let set = 0; set < count; set++) {
    const [from, to] = [offsets[set]!, offsets[set + 1]!];
    if (to - from > 1) for (let at = from; at < to; at++) without[at] = index.find(items, from, to, at);
  }
  return without;
}

export function longestSet({ count, offsets }: ItemSets): number {
  let most = 0;
  for (let set = 0; set < count; set++) most = Math.max(most, offsets[set + 1]! - offsets[set]!);
  return most;
}

/**
 * By place: the best confidence with which fewer of the other items of the set (none included) announce this item.
 *
 * Smaller sets first, so that a set asks only those with one item less. Cost: O(Σ length²).
 */
export function bestGeneralisations(sets: ItemSets, without: Int32Array, baskets: number): Float64Array {
  const { count, offsets, support, items } = sets;
  const best = new Float64Array(items.length);
  const longest = longestSet(sets);
  for (let length = 2; length <= longest; length++) {
    for (let set = 0; set < count; set++) {
      const from = offsets[set]!;
      if (offsets[set + 1]! - from !== length) continue;
      for (let own = 0; own < length; own++) {
        let most = 0;
        for (let other = 0; other < length; other++) {
          if (other === own) continue;
          const smaller = without[from + other]!;
          const place = offsets[smaller]! + own - (other < own ? 1 : 0);
          const left = without[place]!;
          const confidence = support[smaller]! / (left < 0 ? baskets : support[left]!);
          most = Math.max(most, confidence, best[place]!);
        }
        best[from + own] = most;
      }
    }
  }
  return best;
}

/** The same for right sides of several items: asked one by one and remembered. */
export function manyItemGeneralisations(
  { offsets, items, support, count }: ItemSets,
  index: SetIndex,
  baskets: number,
): (left: number, right: number) => number {
  const known = new Map<number, number>();
  const unionOf = (left: Int32Array, right: Int32Array): number => {
    const union = Int32Array.from([...left, ...right]).sort();
    return index.find(union, 0, union.length);
  };
  const best = (left: number, right: number): number => {
    const key = left * count + right;
    const found = known.get(key);
    if (found !== undefined) return found;
    const own = items.subarray(offsets[left]!, offsets[left + 1]!);
    const wanted = items.subarray(offsets[right]!, offsets[right + 1]!);
    let most = support[right]! / baskets;
    for (let at = 0; own.length > 1 && at < own.length; at++) {
      const fewer = index.find(own, 0, own.length, at);
      const together = unionOf(items.subarray(offsets[fewer]!, offsets[fewer + 1]!), wanted);
      most = Math.max(most, support[together]! / support[fewer]!, best(fewer, right));
    }
    known.set(key, most);
    return most;
  };
  return best;
}
