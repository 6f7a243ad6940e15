import { buildGraph, coreNumbers, pageRank } from '../../graph/index.js';
import { blockSum } from '../../stats/index.js';

/** Who hears whom, as numbered pairs: `listener` hears `speaker`. */
export interface Hearing {
  readonly nodeCount: number;
  readonly speaker: Uint32Array;
  readonly listener: Uint32Array;
}

/** Where everybody stands in the network, by node number. */
export interface Standing {
  readonly pagerank: Float64Array;
  readonly core: Uint32Array;
  /** Different listeners. */
  readonly heardBy: Uint32Array;
}

/** Places in the network of who hears whom: attention flows from the listener to the speaker. Cost: O(rounds × ties). */
export function standing({ nodeCount, speaker, listener }: Hearing): Standing {
  const { graph } = buildGraph({ nodeCount, from: listener, to: speaker }, { directed: true });
  const heardBy = new Uint32Array(nodeCount);
  for (const target of graph.targets) heardBy[target] = heardBy[target]! + 1;
  return { pagerank: pageRank(graph).ranks, core: coreNumbers(graph), heardBy };
}

/**
 * Personal influence as one number: the mean of its known parts, 1 for the average customer.
 *
 * Each part (PageRank, k-core, sales of those brought) is divided by its mean over all customers and its square root taken, so
 * that one famous name does not outweigh everything; beside them stands 1 for the audience that every public word has, so that who
 * is in no known tie is not mute. The result is divided by its mean. Cost: O(customers × parts).
 *
 * @param parts - one array per known part, values of at least 0, all of the same length
 */
export function influenceIndex(customers: number, parts: readonly Float64Array[]): Float64Array {
  const index = new Float64Array(customers).fill(1);
  for (const part of parts) {
    const mean = blockSum(part) / customers;
    if (!(mean > 0)) continue;
    for (let i = 0; i < customers; i++) index[i]! += Math.sqrt(Math.max(0, part[i]!) / mean);
  }
  const mean = blockSum(index) / Math.max(1, customers);
  return index.map((value) => value / mean);
}
