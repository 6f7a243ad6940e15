import type { CustomerOrders } from './customer-orders.js';
import type { RfmScores } from './score-rfm.js';
import type { SegmentMap } from './segment-map.js';

/** The segment of customers who brought no money once their returns are taken off, or who only returned. */
export const netReturns = 'net_returns';
/** The one segment there is when all customers have the same recency, frequency and money. */
export const allAlike = 'all_alike';

export interface Assignment {
  /** Names in the order in which they are listed. */
  readonly names: readonly string[];
  /** Position in `names` for each customer. */
  readonly segment: Uint16Array;
}

/** Puts each customer into the segment of its scores; those not scored have net returns. Cost: O(customers). */
export function assignSegments(customers: CustomerOrders, scores: RfmScores, map: SegmentMap | null): Assignment {
  const names = [...(map ? map.names : [allAlike]), netReturns];
  const segment = new Uint16Array(customers.ids.length).fill(names.length - 1);
  for (const i of customers.scored) {
    segment[i] = map ? map.segmentOf(scores.r[i]!, scores.f[i]!, scores.m[i]!) : 0;
  }
  return { names, segment };
}
