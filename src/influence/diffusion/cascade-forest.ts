import type { Shop } from '../../analysis/index.js';

/** One campaign (or post) that was passed on from customer to customer. */
export interface CascadeShape {
  readonly campaign: string;
  /** Customers who passed it on. */
  readonly size: number;
  /** Of them those who had it from somebody who did not pass it on themselves: where it began. */
  readonly first: number;
  /** Steps from a beginning to the last. */
  readonly depth: number;
  /** Mean distance of two customers of the largest tree: near 2 is one who tells all, more is from mouth to mouth. */
  readonly virality: number | null;
  /** Days until half of all had passed it on. */
  readonly halfDays: number;
  /** Customers of the first two steps, and how many those won: before the circle is used up. */
  readonly parents: number;
  readonly won: number;
}

/** Who passed on what from whom, each customer once a campaign, by their first time. */
export interface Passing {
  readonly campaign: string;
  readonly customer: string;
  readonly from: string;
  readonly day: number;
}

const dayMs = 86_400_000;

/** Kinds of interactions by which something is passed on. */
const passing = ['forward', 'share'];

/** Reads who passed on what from whom. Cost: O(interactions) in the engine. */
export async function readPassings(shop: Shop, signal: AbortSignal | undefined): Promise<Passing[]> {
  const { literal } = shop.engine.dialect;
  const found = await shop.engine.query(
    `SELECT campaign, customer_id, target, CAST(moment AS VARCHAR) AS moment
     FROM (SELECT campaign, customer_id, target_customer_id AS target, "at" AS moment,
       row_number() OVER (PARTITION BY campaign, customer_id ORDER BY "at", target_customer_id) AS times
       FROM ${shop.from('interactions')}
       WHERE kind IN (${passing.map(literal).join(', ')}) AND campaign IS NOT NULL AND customer_id IS NOT NULL
         AND target_customer_id IS NOT NULL AND target_customer_id <> customer_id) AS passed
     WHERE times = 1 ORDER BY campaign, moment, customer_id`,
    [],
    signal ? { signal } : {},
  );
  const [campaign, customer, from, at] = ['campaign', 'customer_id', 'target', 'moment'].map(
    (name) => found.texts(name) as readonly string[],
  );
  return Array.from({ length: found.rowCount }, (_, row) => ({
    campaign: campaign![row]!,
    customer: customer![row]!,
    from: from![row]!,
    day: Date.parse(`${at![row]!.replace(' ', 'T').slice(0, 19)}Z`) / dayMs,
  }));
}

/** The shapes of all campaigns that were passed on, the largest first. Cost: O(passings). */
export function cascadeShapes(passings: readonly Passing[]): CascadeShape[] {
  const byCampaign = new Map<string, Passing[]>();
  for (const each of passings) {
    const list = byCampaign.get(each.campaign);
    if (list) list.push(each);
    else byCampaign.set(each.campaign, [each]);
  }
  return [...byCampaign]
    .map(([campaign, list]) => shapeOf(campaign, list))
    .sort((a, b) => b.size - a.size || (a.campaign < b.campaign ? -1 : 1));
}

/** Steps by whose success a campaign is judged: later ones meet those who know it already. */
const earlySteps = 2;

function shapeOf(campaign: string, list: readonly Passing[]): CascadeShape {
  const place = new Map(list.map(({ customer }, i) => [customer, i]));
  // In the order of time a customer's own parent comes before them, or it is a beginning: so there are no circles.
  const parent = list.map(({ from }, i) => {
    const at = place.get(from);
    return at !== undefined && at < i ? at : -1;
  });
  const root = new Int32Array(list.length);
  const depth = new Uint32Array(list.length);
  const below = new Float64Array(list.length).fill(1);
  const children = new Uint32Array(list.length);
  parent.forEach((up, i) => {
    root[i] = up === -1 ? i : root[up]!;
    depth[i] = up === -1 ? 1 : depth[up]! + 1;
    if (up !== -1) children[up]! += 1;
  });
  for (let i = list.length - 1; i >= 0; i -= 1) if (parent[i] !== -1) below[parent[i]!]! += below[i]!;
  const roots = parent.flatMap((up, i) => (up === -1 ? [i] : []));
  const largest = roots.reduce((best, i) => (below[i]! > below[best]! ? i : best), roots[0]!);
  const n = below[largest]!;
  // Each tie lies between s nodes and the other n − s: it is on the way of s (n − s) pairs.
  let ways = 0;
  for (let i = 0; i < list.length; i += 1)
    if (root[i] === largest && parent[i] !== -1) ways += below[i]! * (n - below[i]!);
  const last = depth.reduce((most, d) => Math.max(most, d), 0);
  const early = list.flatMap((_, i) => (depth[i]! <= earlySteps ? [i] : []));
  const days = list.map(({ day }) => day);
  return {
    campaign,
    size: list.length,
    first: roots.length,
    depth: last,
    virality: n > 1 ? (2 * ways) / (n * (n - 1)) : null,
    halfDays: days[Math.ceil(days.length / 2) - 1]! - days[0]!,
    parents: early.length,
    won: early.reduce((sum, i) => sum + children[i]!, 0),
  };
}
