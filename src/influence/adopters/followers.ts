import { buildGraph, type EdgeList } from '../../graph/index.js';
import type { AdoptionList } from './read-adopters.js';

/** Per customer: neighbours who took a launch after them, and how many would have by chance. */
export interface Followers {
  readonly seen: Float64Array;
  readonly expected: Float64Array;
}

/**
 * Who is followed: neighbours who buy a launch within so many days after one did, beside what chance would give.
 *
 * By chance each neighbour that has not bought yet buys in those days like everybody who has not. A neighbour of two counts for both. Ties count in
 * both directions. Cost: O(adoptions × ties of the adopters).
 *
 * @param nodes - node number of each customer (−1 without ties)
 */
export function followersOf(
  list: AdoptionList,
  launches: number,
  nodes: Int32Array,
  ties: EdgeList,
  { followDays }: { readonly followDays: number },
): Followers {
  const { graph } = buildGraph(ties, { directed: false });
  const customers = nodes.length;
  const [seen, expected] = [new Float64Array(customers), new Float64Array(customers)];
  const dayOfNode = new Float64Array(graph.nodeCount);
  for (let l = 0, from = 0; l < launches; l += 1) {
    let until = from;
    while (until < list.launch.length && list.launch[until] === l) until += 1;
    dayOfNode.fill(Infinity);
    const days = list.day.subarray(from, until);
    for (let a = from; a < until; a += 1) {
      const node = nodes[list.customer[a]!]!;
      if (node >= 0) dayOfNode[node] = list.day[a]!;
    }
    let later = 0;
    let within = 0;
    for (let a = from; a < until; a += 1) {
      const day = list.day[a]!;
      while (later < days.length && days[later]! <= day) later += 1;
      if (within < later) within = later;
      while (within < days.length && days[within]! <= day + followDays) within += 1;
      const i = list.customer[a]!;
      const node = nodes[i]!;
      if (node < 0) continue;
      // Those who have not bought yet on that day; of these, who buys within the days after.
      const chance = customers > later ? (within - later) / (customers - later) : 0;
      for (let e = graph.offsets[node]!; e < graph.offsets[node + 1]!; e += 1) {
        const theirs = dayOfNode[graph.targets[e]!]!;
        if (theirs <= day) continue;
        expected[i]! += chance;
        if (theirs <= day + followDays) seen[i]! += 1;
      }
    }
    from = until;
  }
  return { seen, expected };
}
