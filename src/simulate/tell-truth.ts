import { regions } from './communities.js';
import { type MarketDraft, tieKinds } from './draft.js';
import { groupBy, membersOf } from './groups.js';
import { communityId, customerId } from './ids.js';
import { segments } from './segments.js';
import type { StoryTruths } from './stories/index.js';
import type { AdopterTruth, ParetoTruth, TierTruth, Truth } from './truth.js';

/** Writes down what is true of a market; to be called before noise is added. */
export function tellTruth(draft: MarketDraft, stories: StoryTruths): Truth {
  const { options, calendar, people, communities, ties } = draft;
  const ids = (members: Int32Array): string[] => Array.from(members, (i) => customerId(people, i)).sort();
  const bySegment = groupBy(people.count, segments.length, (i) => people.segment[i]!);
  const byCommunity = groupBy(people.count, communities.length, (i) => people.community[i]!);
  const revenue = revenueOf(draft);
  const network = { friendship_ties: 0, inside_ties: 0 };
  for (let t = 0; t < ties.kind.length; t += 1) {
    if (ties.kind.at(t) >= tieKinds.indexOf('follow')) continue;
    network.friendship_ties += 1;
    if (people.community[ties.from.at(t)] === people.community[ties.to.at(t)]) network.inside_ties += 1;
  }
  return {
    options,
    from: calendar.date(0),
    to: calendar.date(calendar.days - 1),
    segments: segments.map(({ id, share, ordersPerWeek, hours, channel, keeps }, s) => ({
      id,
      share,
      orders_per_week: ordersPerWeek,
      day_part: hours,
      channel,
      keeps,
      customer_ids: ids(membersOf(bySegment, s)),
    })),
    pareto: measurePareto(revenue),
    tiers: measureTiers(revenue, (i) => customerId(people, i)),
    adopters: measureAdopters(draft, revenue, stories),
    communities: communities.flatMap(({ kind, region }, c) => {
      const members = membersOf(byCommunity, c);
      if (members.length === 0) return [];
      return [{ id: communityId(c), kind, region: regions[region]!.name, customer_ids: ids(members) }];
    }),
    network,
    stories,
  };
}

/** What each customer paid, in fen. */
function revenueOf({ people, orders, lines }: MarketDraft): Float64Array {
  const revenue = new Float64Array(people.count);
  for (let line = 0; line < lines.order.length; line += 1) {
    const customer = orders.customer.at(lines.order.at(line));
    if (customer >= 0) revenue[customer]! += lines.price.at(line) * lines.quantity.at(line);
  }
  return revenue;
}

/** Tiers, highest first, with their shares of the customers that bought. */
const tierShares = [
  ['diamond', 0.01],
  ['platinum', 0.04],
  ['gold', 0.15],
  ['silver', 0.3],
] as const;

function measureTiers(revenue: Float64Array, idOf: (customer: number) => string): TierTruth[] {
  const ranked = Array.from(revenue, (_, i) => i)
    .filter((i) => revenue[i]! > 0)
    .sort((a, b) => revenue[b]! - revenue[a]! || a - b);
  let share = 0;
  let taken = 0;
  return tierShares.map(([id, size]) => {
    share += size;
    const members = ranked.slice(taken, Math.round(share * ranked.length));
    taken += members.length;
    return { id, share: size, begins_at: revenue[members.at(-1)!]! / 100, customer_ids: members.map(idOf).sort() };
  });
}

function measureAdopters(
  { people }: MarketDraft,
  revenue: Float64Array,
  { early_adopters: told }: StoryTruths,
): AdopterTruth[] {
  if (told === undefined) return [];
  const fenOf = new Map(Array.from(revenue, (fen, i) => [customerId(people, i), fen]));
  const classes = told.classes.map(({ class: name, customer_ids }) => ({
    class: name,
    customers: customer_ids.length,
    fen: customer_ids.reduce((sum, id) => sum + fenOf.get(id)!, 0),
  }));
  const total = classes.reduce((sum, { fen }) => sum + fen, 0);
  return classes.map(({ fen, ...rest }) => ({ ...rest, revenue: fen / 100, revenue_share: rounded(fen / total) }));
}

const rounded = (share: number): number => Math.round(share * 1e6) / 1e6;

function measurePareto(revenue: Float64Array): ParetoTruth {
  const sorted = revenue.filter((fen) => fen > 0).sort();
  const n = sorted.length;
  const total = sorted.reduce((sum, fen) => sum + fen, 0);
  const top = sorted.subarray(n - Math.round(n * 0.2)).reduce((sum, fen) => sum + fen, 0);
  const ranked = sorted.reduce((sum, fen, i) => sum + (2 * (i + 1) - n - 1) * fen, 0);
  return {
    customers: n,
    revenue: total / 100,
    gini: rounded(ranked / (n * total)),
    top_20_share: rounded(top / total),
  };
}
