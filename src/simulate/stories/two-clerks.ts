import { productNumber } from '../assortment.js';
import { customerId } from '../ids.js';
import { momentOf, placeOrder } from '../place-order.js';
import { staffId } from '../stores.js';
import { shareOf, veterans } from '../who.js';
import { story } from './story.js';

const hook = 'P0131';
const askerShare = 0.05;
const questions = [
  '请问有电钻吗？家里是木墙，想打个孔。',
  '有没有小一点的电钻？墙上要打一个洞。',
  '电钻放在哪一排？我只打一个孔。',
] as const;
// Both stand in the same shop. The first looks for the product, the second asks what it is for: a picture on a wooden wall.
const clerks = [
  { place: 0, asks: '', says: '不好意思，我们不卖电钻。', p: 0 },
  { place: 1, asks: '您打孔是要做什么？', says: '挂画不用打孔，这款挂画钩木墙能承重五公斤。', p: 0.55 },
] as const;

/** The drill: nobody wants a drill, nor the hole, but the picture on the wall; the clerk who asks what it is for sells. */
export const twoClerks = story({
  id: 'two_clerks',
  article: 'strategy',
  owns: [hook],
  plant(ground, random) {
    const { draft } = ground;
    const { people, calendar, rows } = draft;
    const able = veterans(ground);
    const askers = random.sample(able, Math.min(able.length, shareOf(people.count, askerShare, 40)));
    const counts = clerks.map(() => ({ asked: 0, bought: 0 }));
    askers
      .sort((a, b) => a - b)
      .forEach((customer, n) => {
        const c = random.bernoulli(0.5) ? 0 : 1;
        const clerk = clerks[c]!;
        const day = 5 + random.integer(calendar.days - 15);
        const staff_id = staffId(0, clerk.place);
        const at = momentOf(draft, day, random);
        const row = { customer_id: customerId(people, customer), at, store_id: 'S01', topic: 'drill' };
        const question = `W${String(n + 1).padStart(5, '0')}`;
        const text = questions[random.integer(questions.length)]!;
        rows.interactions.push({ ...row, kind: 'question', interaction_id: question, text });
        rows.interactions.push({ ...row, kind: 'hint', staff_id, answer_to: question, text: clerk.asks + clerk.says });
        counts[c]!.asked += 1;
        if (!random.bernoulli(clerk.p)) return;
        const order = { customer, product: productNumber(hook), day, store: 0, channel: 0 };
        if (placeOrder(draft, order, random) < 0) return;
        draft.served.set(draft.orders.customer.length - 1, clerk.place);
        counts[c]!.bought += 1;
      });
    return {
      need: 'hang_a_picture',
      asked_for: 'drill',
      product_id: hook,
      p_product: clerks[0].p,
      p_need: clerks[1].p,
      clerks: clerks.map(({ place, asks, p }, c) => ({
        staff_id: staffId(0, place),
        asks_what_for: asks !== '',
        p,
        ...counts[c]!,
      })),
    };
  },
});
