import { addTie } from '../draft.js';
import { customerId } from '../ids.js';
import { momentOf } from '../place-order.js';
import { textOf } from '../review-texts.js';
import { shareOf, spendOf } from '../who.js';
import { story } from './story.js';

const poolShare = 0.25;
const activeShare = 0.01;
const overlookedShare = 0.02;
const mean = { active: 55, overlooked: 22, pool: 1.6, others: 0.25 };
const staffPicks = { count: 40, precision: 0.4 };
// What a firm without a system goes by: staff name some, the most loyal, whoever works in an office, whoever comes to events.
const eventGuests = { count: 60, right: 6 };
const critic = { followers: 0.06, posts: 30 };
const kinds = ['post', 'review', 'share', 'answer', 'like', 'comment'] as const;

/**
 * Word of mouth: a quarter of the customers are members of the club and one in a hundred of those does most of the
 * talking; some who spend little talk a lot; a famous critic does not agree; staff name the right ones two times in five.
 */
export const wordOfMouth = story({
  id: 'word_of_mouth',
  article: 'word_of_mouth',
  owns: [],
  plant(ground, random) {
    const { draft, base } = ground;
    const { people, calendar, rows, communities } = draft;
    const spend = spendOf(ground);
    const everybody = Array.from({ length: people.count }, (_, i) => i);
    const members = random.sample(everybody, Math.round(poolShare * people.count));
    // Newcomers: no other story gives them orders, so that they stay low spenders.
    const late = members.filter((i) => people.joinedDay[i]! > 0).sort((a, b) => spend[a]! - spend[b]! || a - b);
    const poor = late.slice(0, Math.ceil(late.length / 2));
    const overlooked = random.sample(poor, Math.min(poor.length, shareOf(members.length, overlookedShare)));
    const hidden = new Set(overlooked);
    const rest = random.shuffle(members.filter((i) => !hidden.has(i) && people.joinedDay[i]! <= 0 && spend[i]! > 0));
    const active = rest.slice(0, shareOf(members.length, activeShare));
    const theCritic = rest[active.length]!;
    const role = new Map<number, 'active' | 'overlooked' | 'critic'>([
      ...active.map((i) => [i, 'active'] as const),
      ...overlooked.map((i) => [i, 'overlooked'] as const),
      [theCritic, 'critic'],
    ]);
    const isMember = new Set(members);
    for (const i of everybody) {
      const own = role.get(i);
      const customer_id = customerId(people, i);
      const from = Math.max(0, people.joinedDay[i]!);
      const row = {
        customer_id,
        plan: 'club',
        kind: 'tier',
        started_at: calendar.date(people.joinedDay[i]!),
        price: 0,
      };
      if (isMember.has(i)) rows.memberships.push(row);
      const rate = own === 'critic' ? critic.posts : mean[own ?? (isMember.has(i) ? 'pool' : 'others')];
      const count = random.poisson(rate);
      for (let n = 0; n < count; n += 1) {
        const kind = own === 'critic' ? 'post' : kinds[random.integer(kinds.length)]!;
        const to = kind === 'answer' || kind === 'share' ? random.integer(people.count) : i;
        const tone = own === 'critic' ? -0.8 : own === undefined ? 0.25 : 0.7;
        const sentiment = Math.max(-1, Math.min(1, Math.round((tone + 0.15 * random.normal()) * 100) / 100));
        const day = from + random.integer(calendar.days - from);
        rows.interactions.push({
          customer_id,
          at: momentOf(draft, day, random),
          kind,
          channel: 'app',
          ...(to === i ? {} : { target_customer_id: customerId(people, to) }),
          ...(kind === 'like' ? {} : { sentiment, text: textOf(sentiment, i, random) }),
        });
      }
    }
    const followers = random.sample(
      everybody.filter((i) => i !== theCritic),
      Math.round(critic.followers * people.count),
    );
    for (const follower of followers) {
      addTie(draft, { from: follower, to: theCritic, kind: 'follow', weight: 1, since: 30 - random.integer(300) });
    }
    const right = [...active, ...overlooked];
    const hits = Math.min(right.length, Math.round(staffPicks.count * staffPicks.precision));
    const wrong = everybody.filter((i) => !role.has(i));
    const picks = [...random.sample(right, hits), ...random.sample(wrong, staffPicks.count - hits)];
    for (const i of picks) {
      const day = Math.floor(calendar.days * 0.8) + random.integer(60);
      rows.interactions.push({
        customer_id: customerId(people, i),
        at: momentOf(draft, Math.min(day, calendar.days - 1), random),
        kind: 'nominate',
        staff_id: `E${String(1 + random.integer(12)).padStart(2, '0')}`,
      });
    }
    const guests = [
      ...random.sample(right, Math.min(right.length, eventGuests.right)),
      ...random.sample(wrong, eventGuests.count - Math.min(right.length, eventGuests.right)),
    ];
    const evening = Math.floor(calendar.days * 0.7);
    for (const i of guests) {
      const at = momentOf(draft, Math.max(evening, people.joinedDay[i]!), random);
      rows.interactions.push({ customer_id: customerId(people, i), at, kind: 'event', campaign: 'members_evening' });
    }
    const loyal = [...everybody].sort((a, b) => base.ordersOf(b).length - base.ordersOf(a).length || a - b);
    const office = everybody.filter((i) => communities[people.community[i]!]!.kind === 'office');
    const isRight = new Set(right);
    const precision = (list: readonly number[]): number => list.filter((i) => isRight.has(i)).length / list.length;
    const ids = (list: readonly number[]): string[] =>
      [...list].sort((a, b) => a - b).map((i) => customerId(people, i));
    return {
      plan: 'club',
      pool_share: poolShare,
      active_share_of_pool: activeShare,
      interactions_active: mean.active,
      interactions_overlooked: mean.overlooked,
      interactions_pool: mean.pool,
      interactions_others: mean.others,
      members: members.length,
      active: ids(active),
      overlooked: ids(overlooked),
      critic: customerId(people, theCritic),
      critic_followers: followers.length,
      staff_precision: hits / picks.length,
      nominated: ids(picks),
      // Office: whose community is one (`communities` above); loyal: the most orders before any story.
      picks: [
        { pick: 'staff', n: picks.length, precision: hits / picks.length },
        { pick: 'loyal', n: picks.length, precision: precision(loyal.slice(0, picks.length)) },
        { pick: 'office', n: office.length, precision: office.length === 0 ? 0 : precision(office) },
        { pick: 'events', n: guests.length, precision: precision(guests) },
      ],
      guests: ids(guests),
    };
  },
});
