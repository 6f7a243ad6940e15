import type { Random } from '../../stats/random.js';
import { addTie, type MarketDraft } from '../draft.js';
import { groupBy, membersOf } from '../groups.js';
import { customerId } from '../ids.js';
import { segments } from '../segments.js';
import { hearersOf, spreadLaunch } from './spread-launch.js';
import type { Ground, Story } from './story.js';

const influencerShare = 0.02;
const followers = { least: 24, more: 12, sameCommunity: 0.8 };
const carries = { influencer: 0.35, other: 0.03 };
const spontaneousShare = 0.012;
/** A friend who was won buys at the next visit within so many days, or not at all. */
const patienceDays = 60;

// New products and the share of the market's length after which they are on the shelf.
const launches = [
  { product: 'P0213', at: 0.2 }, // osmanthus cold brew
  { product: 'P0612', at: 0.36 }, // journal
  { product: 'P0312', at: 0.5 }, // power bowl
  { product: 'P1010', at: 0.62 }, // sunscreen spray
] as const;

export interface CarriedEdge {
  /** Who carried the purchase, and to whom; the tie may be named in the other direction. */
  readonly from: string;
  readonly to: string;
  readonly product_id: string;
  /** Day of the purchase that followed. */
  readonly at: string;
}

export interface InfluencersTruth {
  /** Chance that a tie carries a purchase, by who stands at its beginning. */
  readonly carries: { readonly influencer: number; readonly other: number };
  readonly patience_days: number;
  readonly influencers: readonly {
    readonly customer_id: string;
    readonly followers: number;
    readonly carried: number;
  }[];
  readonly launches: readonly {
    readonly product_id: string;
    readonly launched_on: string;
    readonly spontaneous: number;
    readonly carried_by_influencers: number;
    readonly carried_by_others: number;
  }[];
  readonly carried: readonly CarriedEdge[];
}

/**
 * Influencers: a few customers, not the ones who buy most or know most people, are followed and carry new products along
 * their ties; a tie of anybody else carries a tenth of that.
 */
export const influencers: Story<'influencers', InfluencersTruth> = {
  id: 'influencers',
  article: 'key_customers',
  owns: launches.map(({ product }) => product),
  plant(ground, random) {
    const { draft, base } = ground;
    const firstOwnTie = draft.ties.from.length;
    const chosen = chooseInfluencers(ground, random.fork('who'));
    const circles = groupBy(draft.people.count, draft.communities.length, (i) => draft.people.community[i]!);
    const followed = chosen.map((i) => {
      const near = membersOf(circles, draft.people.community[i]!);
      return addFollowers(draft, i, near, random.fork(`followers of ${i}`));
    });
    const hearers = hearersOf(draft, (tie) => tie < base.tieCount || tie >= firstOwnTie);
    const isInfluencer = new Set(chosen);
    const told = launches.map(({ product, at }) =>
      spreadLaunch(ground, hearers, random.fork(product), {
        product,
        day: Math.floor(at * draft.calendar.days),
        spontaneousShare,
        patienceDays,
        startsWith: chosen,
        carries: (customer) => (isInfluencer.has(customer) ? carries.influencer : carries.other),
      }),
    );
    const carried = told.flatMap((launch) => launch.carried);
    const carriedBy = new Map<number, number>();
    for (const { from } of carried) carriedBy.set(from, (carriedBy.get(from) ?? 0) + 1);
    const id = (i: number): string => customerId(draft.people, i);
    return {
      carries,
      patience_days: patienceDays,
      influencers: chosen.map((i, n) => ({
        customer_id: id(i),
        followers: followed[n]!,
        carried: carriedBy.get(i) ?? 0,
      })),
      launches: told.map(({ carried, day, ...launch }) => {
        const byInfluencers = carried.filter(({ from }) => isInfluencer.has(from)).length;
        return {
          ...launch,
          launched_on: draft.calendar.date(day),
          carried_by_influencers: byInfluencers,
          carried_by_others: carried.length - byInfluencers,
        };
      }),
      carried: carried.map(({ from, to, product_id, day }) => ({
        from: id(from),
        to: id(to),
        product_id,
        at: draft.calendar.date(day),
      })),
    };
  },
};

/** Active, but neither the heaviest buyers nor the best connected. */
function chooseInfluencers({ draft: { people }, base }: Ground, random: Random): number[] {
  const steady = new Set(['regular', 'occasional', 'loyal']);
  const able = Array.from({ length: people.count }, (_, i) => i).filter(
    (i) =>
      steady.has(segments[people.segment[i]!]!.id) &&
      people.fromDay[i]! < 60 &&
      base.ordersOf(i).length >= 5 &&
      base.ordersOf(i).length <= 30 &&
      people.sociability[i]! < 2,
  );
  const wanted = Math.max(4, Math.round(influencerShare * people.count));
  return random.sample(able, Math.min(wanted, able.length)).sort((a, b) => a - b);
}

function addFollowers(draft: MarketDraft, influencer: number, near: Int32Array, random: Random): number {
  const wanted = followers.least + random.poisson(followers.more);
  const chosen = new Set<number>();
  for (let n = 0; n < wanted; n += 1) {
    const other = random.bernoulli(followers.sameCommunity)
      ? near[random.integer(near.length)]!
      : random.integer(draft.people.count);
    if (other === influencer || chosen.has(other)) continue;
    chosen.add(other);
    const since = 60 - random.integer(400);
    addTie(draft, { from: other, to: influencer, kind: 'follow', weight: 2 + random.poisson(2), since });
    if (random.bernoulli(0.22)) {
      addTie(draft, { from: other, to: influencer, kind: 'mention', weight: 1 + random.poisson(1), since });
    }
  }
  return chosen.size;
}
