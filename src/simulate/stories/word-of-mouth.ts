import { addTie } from '../draft.js';
import { customerId } from '../ids.js';
import { momentOf } from '../place-order.js';
import { textOf } from '../review-texts.js';
import { shareOf } from '../who.js';
import { story } from './story.js';

const poolShare = 0.25;
const activeShare = 0.01;
const overlookedShare = 0.02;
const mean = { active: 55, overlooked: 22, pool: 1.6, others: 0.25 };
const staffPicks = { count: 40, precision: 0.4 };
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
  plant({ draft, base }, random) {
    const { people, calendar, rows, orders, lines } = draft;
    const spend = new Float64Array(people.count);
    for (let line = 0; line < base.lineCount; line += 1) {
      const customer = orders.customer.at(lines.order.at(line));
      if (customer >= 0) spend[customer]! += lines.price.at(line) * lines.quantity.at(line);
    }
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
          ...{ customer_id, at: momentOf(draft, day, random), kind, channel: 'app' },
          ...(to === i ? {} : { target_customer_id: customerId(people, to) }),
          ...(kind === 'like' ? {} : { sentiment, text: textOf(sentiment, random) }),
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
        ...{ customer_id: customerId(people, i), at: momentOf(draft, Math.min(day, calendar.days - 1), random) },
        ...{ kind: 'nominate', staff_id: `E${String(1 + random.integer(12)).padStart(2, '0')}` },
      });
    }
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
    };
  },
});
