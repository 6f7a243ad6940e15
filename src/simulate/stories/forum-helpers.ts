import { productNumber } from '../assortment.js';
import { customerId } from '../ids.js';
import { momentOf, placeOrder } from '../place-order.js';
import { shareOf, veterans } from '../who.js';
import { story } from './story.js';

const product = 'P1013';
const helperShare = 0.006;
const askerShare = 0.16;
const withinDays = 14;
// Who answers, how often, and how many of those who asked then buy.
const answers = [
  { id: 'helper', share: 0.35, p: 0.36 },
  { id: 'staff', share: 0.2, p: 0.14 },
  { id: 'anybody', share: 0.25, p: 0.1 },
  { id: 'nobody', share: 0.2, p: 0.06 },
] as const;
const words = ['敏感肌换季泛红，用什么好？', '长痘留印怎么办？', '脱皮还能用精华吗？'] as const;
const helps = '先停功能性产品两周，只用洁面和修护，好了再加。';
const hint = '我们的修护套组刚好适合您。';

/** The forum: a few old hands answer questions, and who had an answer from one of them buys three times as often. */
export const forumHelpers = story({
  id: 'forum_helpers',
  article: 'five_steps',
  owns: [product],
  plant(ground, random) {
    const { draft } = ground;
    const { people, calendar, rows } = draft;
    const able = random.shuffle(veterans(ground));
    const helpers = able.slice(0, shareOf(people.count, helperShare)).sort((a, b) => a - b);
    const askers = able
      .slice(helpers.length, helpers.length + shareOf(people.count, askerShare, 40))
      .sort((a, b) => a - b);
    const counts = answers.map(() => ({ asked: 0, bought: 0 }));
    const won = new Map(helpers.map((i) => [i, 0]));
    let number = 0;
    for (const asker of askers) {
      const chance = random.next();
      let from = 0;
      const a = answers.findIndex(({ share }) => {
        from += share;
        return chance < from;
      });
      const arm = answers[a]!;
      const day = random.integer(calendar.days - withinDays - 6);
      const helper = helpers[random.integer(helpers.length)]!;
      const other = able[able.length - 1 - random.integer(able.length >> 1)]!;
      const buys = random.bernoulli(arm.p);
      number += 1;
      const question = `Q${String(number).padStart(5, '0')}`;
      const row = { channel: 'app', topic: 'skincare_forum' };
      rows.interactions.push({
        ...row,
        customer_id: customerId(people, asker),
        at: momentOf(draft, day, random),
        kind: 'question',
        interaction_id: question,
        text: words[random.integer(words.length)]!,
      });
      const at = momentOf(draft, day + 1, random);
      const reply = { ...row, at, answer_to: question, target_customer_id: customerId(people, asker) };
      if (arm.id === 'helper' || arm.id === 'anybody') {
        const who = arm.id === 'helper' ? helper : other;
        const text = arm.id === 'helper' ? helps : '同问。';
        rows.interactions.push({ ...reply, customer_id: customerId(people, who), kind: 'answer', text });
      }
      // Staff have no customer number: the message stands with the customer who got it.
      if (arm.id === 'staff') {
        const staff = { ...row, customer_id: customerId(people, asker), at, kind: 'hint', staff_id: 'E07' };
        rows.interactions.push({ ...staff, answer_to: question, text: hint });
      }
      counts[a]!.asked += 1;
      if (!buys) continue;
      const bought = day + 2 + random.integer(withinDays - 4);
      if (placeOrder(draft, { customer: asker, product: productNumber(product), day: bought }, random) < 0) continue;
      counts[a]!.bought += 1;
      if (arm.id === 'helper') won.set(helper, won.get(helper)! + 1);
    }
    return {
      product_id: product,
      within_days: withinDays,
      p_helper: answers[0].p,
      p_staff: answers[1].p,
      p_anybody: answers[2].p,
      p_nobody: answers[3].p,
      arms: answers.map(({ id, p }, a) => ({ answered_by: id, p, ...counts[a]! })),
      helpers: helpers.map((i) => ({ customer_id: customerId(people, i), won: won.get(i)! })),
    };
  },
});
