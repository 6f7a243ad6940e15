/** One referral as it stands in the data; ids are numbers. */
export interface ReferralRows {
  readonly customers: number;
  readonly referrer: Uint32Array;
  readonly referred: Uint32Array;
  /** Days since 1970, NaN where unknown. Rows are in the order of time, unknown last. */
  readonly day: Float64Array;
}

/** Who was brought by whom: trees, and what does not fit into trees. */
export interface Forest {
  /** Row by which each customer came, −1 for those who came of themselves. */
  readonly cameBy: Int32Array;
  /** Steps from the one who came of themselves; 0 for those who did, and for all on or below a ring. */
  readonly depth: Uint32Array;
  /** First of the tree; the customer's own number for one without parent; on or below a ring the ring's lowest number. */
  readonly root: Uint32Array;
  /** Customers below, at any distance. */
  readonly below: Uint32Array;
  /** Rings: each a list of customers, of whom each brought the next and the last the first. */
  readonly rings: readonly (readonly number[])[];
  readonly selfReferrals: readonly number[];
  /** Rows that bring somebody who was brought already: the earlier one counts. */
  readonly repeated: readonly number[];
}

/**
 * Builds the referral forest: the first referral of each customer counts.
 *
 * Nothing recurses, so chains may be as long as they like; rings are found and listed, and hang in no tree. Cost: O(customers + referrals).
 */
export function referralForest({ customers, referrer, referred }: ReferralRows): Forest {
  const cameBy = new Int32Array(customers).fill(-1);
  const selfReferrals: number[] = [];
  const repeated: number[] = [];
  for (let row = 0; row < referrer.length; row += 1) {
    if (referrer[row] === referred[row]) selfReferrals.push(row);
    else if (cameBy[referred[row]!] !== -1) repeated.push(row);
    else cameBy[referred[row]!] = row;
  }
  const parent = (customer: number): number => (cameBy[customer] === -1 ? -1 : referrer[cameBy[customer]!]!);

  const unknown = 0xffffffff;
  const depth = new Uint32Array(customers).fill(unknown);
  const root = new Uint32Array(customers);
  const rings: number[][] = [];
  // 0 not seen, 1 on the way up at hand, 2 done.
  const state = new Uint8Array(customers);
  for (let start = 0; start < customers; start += 1) {
    if (state[start] !== 0) continue;
    const way: number[] = [];
    let at = start;
    while (at !== -1 && state[at] === 0) {
      state[at] = 1;
      way.push(at);
      at = parent(at);
    }
    if (at !== -1 && state[at] === 1) {
      const ring = way.slice(way.indexOf(at)).reverse();
      const lowest = ring.reduce((least, each) => Math.min(least, each), at);
      const turn = ring.indexOf(lowest);
      rings.push([...ring.slice(turn), ...ring.slice(0, turn)]);
      for (const each of ring) {
        depth[each] = 0;
        root[each] = lowest;
        state[each] = 2;
      }
    }
    for (const each of way.reverse()) {
      if (state[each] === 2) continue;
      const up = parent(each);
      root[each] = up === -1 ? each : root[up]!;
      depth[each] = up === -1 ? 0 : depth[up]! + 1;
      state[each] = 2;
    }
  }
  const inRing = new Uint8Array(customers);
  for (const each of rings.flat()) inRing[each] = 1;
  return { cameBy, depth, root, below: countBelow(depth, parent, inRing), rings, selfReferrals, repeated };
}

/** Customers below each, from the deepest up; a ring passes nothing on. */
function countBelow(depth: Uint32Array, parent: (customer: number) => number, inRing: Uint8Array): Uint32Array {
  const order = Uint32Array.from(depth.keys()).sort((a, b) => depth[b]! - depth[a]!);
  const below = new Uint32Array(depth.length);
  for (const each of order) {
    const up = parent(each);
    if (up !== -1 && inRing[each] === 0) below[up]! += below[each]! + 1;
  }
  return below;
}
