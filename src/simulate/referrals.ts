import type { Random } from '../stats/random.js';
import { type MarketDraft, tieKinds } from './draft.js';
import { cumulative, pick } from './pick.js';

/** How customers bring customers, and what the referrer gets for it in yuan. */
export const referralModes = [
  { id: 'red_packet', weight: 0.4, reward: 5 },
  { id: 'referral_code', weight: 0.35, reward: 10 },
  { id: 'group_buying', weight: 0.2, reward: 0 },
  { id: 'agent', weight: 0.05, reward: 20 },
  // Arms of a trial: only the story of the referral arms uses them.
  { id: 'poster', weight: 0, reward: 0 },
  { id: 'gift_card', weight: 0, reward: 15 },
  { id: 'family_card', weight: 0, reward: 8 },
  { id: 'bonus_code', weight: 0, reward: 30 },
] as const;

/** Ways in which customers came, referral apart, and what one customer costs there in yuan. */
export const acquisitions = [
  { id: 'walk_in', weight: 0.42, cost: 0 },
  { id: 'search', weight: 0.14, cost: 18 },
  { id: 'live_stream', weight: 0.14, cost: 32 },
  { id: 'table_sticker', weight: 0.14, cost: 4 },
  { id: 'feed', weight: 0.08, cost: 26 },
  { id: 'light_box', weight: 0.08, cost: 9 },
] as const;

const referredShare = 0.3;

/**
 * Draws who brought whom: a share of those who joined while the market was watched was brought by somebody they are tied
 * to and who had joined before, so there are no circles. Sociable people bring more. Cost: O(ties).
 */
export function drawReferrals(draft: MarketDraft, random: Random): void {
  const { people, ties, referrals } = draft;
  const friends: number[][] = Array.from({ length: people.count }, () => []);
  const follow = tieKinds.indexOf('follow');
  for (let t = 0; t < ties.from.length; t += 1) {
    if (ties.kind.at(t) >= follow) continue;
    friends[ties.from.at(t)]!.push(ties.to.at(t));
    friends[ties.to.at(t)]!.push(ties.from.at(t));
  }
  const modeSums = cumulative(referralModes.map(({ weight }) => weight));
  for (let i = 0; i < people.count; i += 1) {
    const day = people.joinedDay[i]!;
    if (day < 0 || !random.bernoulli(referredShare)) continue;
    const earlier = friends[i]!.filter((friend) => people.joinedDay[friend]! < day);
    if (earlier.length === 0) continue;
    const sums = cumulative(earlier.map((friend) => people.sociability[friend]!));
    referrals.referrer.push(earlier[pick(random, sums)]!);
    referrals.referred.push(i);
    referrals.day.push(day);
    referrals.mode.push(pick(random, modeSums));
    referrals.group.push(0);
  }
}
