import { productNumber } from '../assortment.js';
import { tieKinds } from '../draft.js';
import { customerId } from '../ids.js';
import { momentOf, placeOrder } from '../place-order.js';
import { story } from './story.js';

const product = 'P0127';
const groupPrice = 4500;
const sizes = [
  { size: 2, p: 0.78 },
  { size: 3, p: 0.55 },
  { size: 5, p: 0.2 },
] as const;
const groupsPerThousand = 75;
const hoursOpen = 24;

/** Group buying: a joint purchase that happens only when the group is full; larger groups fill less often. */
export const groupBuying = story({
  id: 'group_buying',
  article: 'five_steps',
  owns: [product],
  plant({ draft, base }, random) {
    const { people, calendar, rows, ties } = draft;
    const friends: number[][] = Array.from({ length: people.count }, () => []);
    const isThere = (i: number): boolean => people.joinedDay[i]! <= 0 && base.ordersOf(i).length > 0;
    for (let t = 0; t < base.tieCount; t += 1) {
      const [from, to] = [ties.from.at(t), ties.to.at(t)];
      if (ties.kind.at(t) >= tieKinds.indexOf('follow') || !isThere(from) || !isThere(to)) continue;
      friends[from]!.push(to);
      friends[to]!.push(from);
    }
    const openers = Array.from({ length: people.count }, (_, i) => i).filter(
      (i) => isThere(i) && friends[i]!.length >= 4,
    );
    const counts = sizes.map(() => ({ opened: 0, completed: 0 }));
    const wanted = Math.round((groupsPerThousand * people.count) / 1000);
    for (let n = 0; n < wanted && openers.length > 0; n += 1) {
      const s = n % sizes.length;
      const { size, p } = sizes[s]!;
      const opener = openers[random.integer(openers.length)]!;
      const day = 5 + random.integer(calendar.days - 15);
      const fills = random.bernoulli(p);
      const others = random.sample(friends[opener]!, Math.min(friends[opener]!.length, size - 1));
      const joined = [opener, ...(fills ? others : others.slice(0, random.integer(others.length)))];
      const group = `F${String(n + 1).padStart(5, '0')}`;
      counts[s]!.opened += 1;
      for (const customer of joined) {
        rows.interactions.push({
          customer_id: customerId(people, customer),
          at: momentOf(draft, day, random),
          channel: 'app',
          kind: 'join_group',
          product_id: product,
          campaign: group,
          value: size,
          unit: 'people',
          ...(customer === opener ? {} : { target_customer_id: customerId(people, opener) }),
        });
      }
      if (!fills || joined.length < size) continue;
      counts[s]!.completed += 1;
      for (const customer of joined) {
        const order = { customer, product: productNumber(product), day: day + 1, price: groupPrice };
        placeOrder(draft, order, random);
      }
    }
    return {
      product_id: product,
      hours_open: hoursOpen,
      price: groupPrice / 100,
      p_of_2: sizes[0].p,
      p_of_3: sizes[1].p,
      p_of_5: sizes[2].p,
      sizes: sizes.map(({ size, p }, s) => ({ size, p, ...counts[s]! })),
    };
  },
});
