import { customerId } from '../ids.js';
import { momentOf } from '../place-order.js';
import { shareOf } from '../who.js';
import { story } from './story.js';

// Network administrator, snack girl, mother of a two-year-old, elderly man on rehabilitation, boy with the new phone.
const topics = [
  { id: 'computers', words: '固态硬盘装系统分区要对齐，驱动从官网下。' },
  { id: 'snacks', words: '这家的麻辣味比那家的鲜，趁热吃。' },
  { id: 'baby_care', words: '两岁换奶要慢慢来，先掺三分之一。' },
  { id: 'rehabilitation', words: '术后第六周可以做靠墙静蹲，疼就停。' },
  { id: 'phones', words: '新机别急着买，等系统更新到第二版。' },
] as const;
const mavenShare = 0.0025;
const mean = { maven: 26, others: 0.18, replies: 0.7 };
const seeks = ['question', 'favourite'] as const;
const tells = ['answer', 'review', 'share'] as const;

/** Mavens: in each field somebody else seeks, knows and tells; hardly anybody in two. */
export const mavens = story({
  id: 'mavens',
  article: 'key_customers',
  owns: [],
  plant({ draft }, random) {
    const { people, calendar, rows } = draft;
    const able = Array.from({ length: people.count }, (_, i) => i).filter((i) => people.joinedDay[i]! <= 0);
    const each = shareOf(people.count, mavenShare, 4);
    const drawn = random.sample(able, each * topics.length);
    const chosen = topics.map((_, t) => drawn.slice(t * each, (t + 1) * each));
    // One person knows about phones as well as computers: little overlap is not none.
    chosen[4]![0] = chosen[0]![0]!;
    topics.forEach(({ id, words }, t) => {
      const isMaven = new Set(chosen[t]);
      for (const i of able) {
        const own = isMaven.has(i);
        const count = random.poisson(own ? mean.maven : mean.others);
        for (let n = 0; n < count; n += 1) {
          const isTold = own ? random.bernoulli(0.75) : random.bernoulli(0.25);
          const kind = isTold ? tells[random.integer(tells.length)]! : seeks[random.integer(seeks.length)]!;
          const other = random.integer(people.count);
          const at = momentOf(draft, random.integer(calendar.days - 1), random);
          const hears = isTold && kind !== 'review' && other !== i;
          rows.interactions.push({
            customer_id: customerId(people, i),
            at,
            kind,
            channel: 'app',
            topic: id,
            ...(hears ? { target_customer_id: customerId(people, other) } : {}),
            ...(isTold && own ? { text: words } : {}),
          });
          if (!own || !isTold || !hears || !random.bernoulli(mean.replies)) continue;
          rows.interactions.push({
            customer_id: customerId(people, other),
            at,
            kind: 'like',
            channel: 'app',
            topic: id,
            target_customer_id: customerId(people, i),
          });
        }
      }
    });
    return {
      interactions_maven: mean.maven,
      interactions_others: mean.others,
      topics: topics.map(({ id }, t) => ({
        topic: id,
        mavens: [...chosen[t]!].sort((a, b) => a - b).map((i) => customerId(people, i)),
      })),
      in_two_topics: [customerId(people, chosen[0]![0]!)],
    };
  },
});
