import { longestSet } from './generalisations.js';
import type { ItemSets } from './item-sets.js';

/** What may stand on which side of a rule. */
export interface Sides {
  /** By set: 1 where it may stand on the left. */
  readonly left: Uint8Array;
  /** By set: 1 where it may stand on the right. */
  readonly right: Uint8Array;
  /** By item: the number of the set that it is alone; −1 where it is none. */
  readonly single: Int32Array;
  /** Pairs of a left and a right side that could make a rule, their union frequent or not. */
  readonly tested: number;
}

/** @param antecedents - by item, 1 where it may stand on the left; null: all may. `consequents` likewise. */
export function ruleSides(
  sets: ItemSets,
  {
    antecedents,
    consequents,
    maxConsequent,
  }: {
    antecedents: Uint8Array | null;
    consequents: Uint8Array | null;
    maxConsequent: number;
  },
): Sides {
  const { count, offsets, items } = sets;
  const left = new Uint8Array(count);
  const right = new Uint8Array(count);
  const single = new Int32Array(items.reduce((most, item) => Math.max(most, item + 1), 0)).fill(-1);
  const allows = (allowed: Uint8Array | null, set: number): boolean => {
    if (allowed === null) return true;
    for (let at = offsets[set]!; at < offsets[set + 1]!; at++) if (allowed[items[at]!] !== 1) return false;
    return true;
  };
  const longest = longestSet(sets);
  let rights = 0;
  for (let set = 0; set < count; set++) {
    const length = offsets[set + 1]! - offsets[set]!;
    if (length === 1) single[items[offsets[set]!]!] = set;
    if (length < longest && allows(antecedents, set)) left[set] = 1;
    if (length <= maxConsequent && allows(consequents, set)) {
      right[set] = 1;
      rights++;
    }
  }
  let tested = 0;
  for (let set = 0; set < count; set++) {
    if (left[set] === 0) continue;
    tested += rights;
    // What stands on the left cannot stand on the right.
    for (let at = offsets[set]!; at < offsets[set + 1]!; at++) if (right[single[items[at]!]!] === 1) tested--;
  }
  return { left, right, single, tested };
}
