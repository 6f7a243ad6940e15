import type { Random } from '../../stats/random.js';
import { productNumber } from '../assortment.js';
import { customerId } from '../ids.js';
import { placeOrder } from '../place-order.js';
import { shareOf, veterans } from '../who.js';
import { story } from './story.js';

const milk = 'P0130';
const plan = 'milk_card';
const buyerShare = 0.18;
const price = 30;
const signUpDays = 14;
// Who bought more before takes the card more readily and stays more often anyway; the card adds the same to everybody.
const bands = [
  { id: 'light', share: 0.4, perWeek: 0.12, joins: 0.12, staysWithout: 0.3 },
  { id: 'middle', share: 0.35, perWeek: 0.25, joins: 0.35, staysWithout: 0.5 },
  { id: 'heavy', share: 0.25, perWeek: 0.5, joins: 0.65, staysWithout: 0.75 },
] as const;
const effect = 0.15;

/**
 * Lock-in: the paid milk card keeps some customers, but by far not as many as members and others compared as they are
 * would say, since those who took it bought more before. Shares are kept exactly, so that every town has the same lesson.
 */
export const memberLockIn = story({
  id: 'member_lock_in',
  article: 'five_steps',
  owns: [milk],
  plant(ground, random) {
    const { draft } = ground;
    const { people, calendar, rows } = draft;
    const able = veterans(ground);
    const drawn = random.sample(able, Math.min(able.length, shareOf(people.count, buyerShare, 40)));
    const launch = Math.floor(calendar.days * 0.45);
    const landmark = launch + signUpDays;
    const follow = Math.min(180, Math.floor(calendar.days / 3));
    const before = Math.min(180, launch);
    const members: string[] = [];
    let next = 0;
    const counts = bands.map((band, b) => {
      const until = b === bands.length - 1 ? drawn.length : next + Math.round(band.share * drawn.length);
      const own = drawn.slice(next, until);
      next = until;
      const joining = Math.round(band.joins * own.length);
      const arms = [own.slice(0, joining), own.slice(joining)] as const;
      const [stay, othersStay] = arms.map((arm, a) => {
        const staying = Math.round((band.staysWithout + (a === 0 ? effect : 0)) * arm.length);
        arm.forEach((customer, n) => {
          const gap = 7 / band.perWeek;
          buyEvery(customer, gap, launch - before, launch - 1, random);
          const stays = n < staying;
          const last = landmark + (stays ? follow : Math.round((0.1 + 0.35 * random.next()) * follow));
          const isSeen = buyEvery(customer, gap, landmark, last, random) > landmark + follow / 2;
          const sure = landmark + Math.round((0.55 + 0.4 * random.next()) * follow);
          if (stays && !isSeen) placeOrder(draft, { customer, product: productNumber(milk), day: sure }, random);
          const started = launch + random.integer(signUpDays);
          if (a !== 0) return;
          const customer_id = customerId(people, customer);
          members.push(customer_id);
          rows.memberships.push({
            customer_id,
            plan,
            kind: 'subscription',
            started_at: calendar.date(started),
            ends_at: calendar.date(started + 365),
            price,
            benefit_cost: 12,
          });
        });
        return staying;
      });
      return {
        band: band.id,
        purchases_per_week: band.perWeek,
        p_joins: band.joins,
        p_stays_without: band.staysWithout,
        p_stays_with: Math.round((band.staysWithout + effect) * 100) / 100,
        members: arms[0].length,
        members_stay: stay!,
        others: arms[1].length,
        others_stay: othersStay!,
      };
    });
    const sum = (of: 'members' | 'members_stay' | 'others' | 'others_stay'): number =>
      counts.reduce((total, count) => total + count[of], 0);

    /** Purchases at steady gaps; returns the day of the last one. */
    function buyEvery(customer: number, gap: number, from: number, to: number, random: Random): number {
      let last = -1;
      for (let day = from + random.next() * gap; day <= to; day += random.gamma(6, gap / 6)) {
        last = placeOrder(draft, { customer, product: productNumber(milk), day: Math.floor(day) }, random);
      }
      return last;
    }

    return {
      product_id: milk,
      plan,
      price,
      sold_from: calendar.date(launch),
      landmark: calendar.date(landmark),
      follow_days: follow,
      share_true_effect: effect,
      share_seen_gap: sum('members_stay') / sum('members') - sum('others_stay') / sum('others'),
      bands: counts,
      members: members.sort(),
    };
  },
});
