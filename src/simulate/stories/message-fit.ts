import { customerId } from '../ids.js';
import { momentOf } from '../place-order.js';
import { story } from './story.js';

const campaign = 'health_check';
const messages = ['care', 'price', 'status'] as const;
// The same offer, told three ways: retired people hear care, students the price, people at work what others will think.
const groups = [
  { id: 'retired', from: 58, to: 200, p: { care: 0.26, price: 0.12, status: 0.05 } },
  { id: 'working', from: 28, to: 57, p: { care: 0.09, price: 0.1, status: 0.2 } },
  { id: 'young', from: 0, to: 27, p: { care: 0.04, price: 0.24, status: 0.12 } },
] as const;
const reached = 0.6;

/** One product, three arguments: no message is best for everybody, each group has its own. */
export const messageFit = story({
  id: 'message_fit',
  article: 'five_steps',
  owns: [],
  plant({ draft }, random) {
    const { people, calendar, rows } = draft;
    const day = Math.floor(calendar.days * 0.66);
    const counts = groups.map(() => messages.map(() => ({ sent: 0, responded: 0 })));
    for (let i = 0; i < people.count; i += 1) {
      const isReached = random.bernoulli(reached);
      const m = random.integer(messages.length);
      const chance = random.next();
      if (!isReached || people.joinedDay[i]! > day) continue;
      const age = Math.floor((day - people.birthDay[i]!) / 365.25);
      const g = groups.findIndex(({ from, to }) => from <= age && age <= to);
      const message = messages[m]!;
      const responded = chance < groups[g]!.p[message];
      counts[g]![m]!.sent += 1;
      counts[g]![m]!.responded += responded ? 1 : 0;
      rows.touches.push({
        customer_id: customerId(people, i),
        at: momentOf(draft, day + random.integer(5), random),
        campaign,
        message,
        variant: message,
        channel: 'sms',
        cost: 0.1,
        responded,
        amount: responded ? 99 : 0,
      });
    }
    return {
      campaign,
      groups: groups.map(({ id, from, to, p }, g) => ({
        group: id,
        age_from: from,
        age_to: to,
        best: messages.reduce((best, other) => (p[other] > p[best] ? other : best)),
        arms: messages.map((message, m) => ({ message, p: p[message], ...counts[g]![m]! })),
      })),
    };
  },
});
