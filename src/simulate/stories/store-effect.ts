import { productNumber } from '../assortment.js';
import { customerId } from '../ids.js';
import { placeOrder } from '../place-order.js';
import { stores } from '../stores.js';
import { shareOf, veterans } from '../who.js';
import { story } from './story.js';

const pancake = 'P0316';
const visitorShare = 0.2;
const followDays = 45;
// The older come back more often, in every store.
const ages = [
  { id: 'young', from: 18, to: 39, pAgain: 0.3 },
  { id: 'middle', from: 40, to: 54, pAgain: 0.5 },
  { id: 'old', from: 55, to: 120, pAgain: 0.7 },
] as const;
// Visitors by age, and what the store itself adds to the chance.
const kiosks = [
  { store: 'S11', role: 'usual', mix: [0.34, 0.33, 0.33], adds: 0 },
  { store: 'S12', role: 'looks_worse', mix: [0.7, 0.2, 0.1], adds: 0 },
  { store: 'S13', role: 'worse', mix: [0.1, 0.2, 0.7], adds: -0.2 },
  { store: 'S14', role: 'usual', mix: [0.34, 0.33, 0.33], adds: 0 },
] as const;

/**
 * Stores: of four kiosks one sends customers away and hides it behind customers who come back anyway; another only looks
 * worse, by the age of its customers. Shares are kept exactly, so that every town has the same lesson.
 */
export const storeEffect = story({
  id: 'store_effect',
  article: 'personas',
  owns: [pancake],
  plant(ground, random) {
    const { draft } = ground;
    const { people, calendar } = draft;
    const firstDay = Math.floor(calendar.days * 0.35);
    const lastDay = calendar.days - followDays - 8;
    const ageOn = (i: number, day: number): number => (day - people.birthDay[i]!) / 365.25;
    // Nobody changes the age group while the kiosks are watched.
    const fits = (i: number, a: number): boolean =>
      ageOn(i, firstDay) >= ages[a]!.from && ageOn(i, calendar.days) < ages[a]!.to + 1;
    const shuffled = random.shuffle(veterans(ground));
    const free = ages.map((_, a) => shuffled.filter((i) => fits(i, a)));
    const wanted = shareOf(people.count, visitorShare, 40) / kiosks.length;
    // As many as the rarest age group allows.
    const scale = Math.min(
      ...ages.map((_, a) => free[a]!.length / kiosks.reduce((sum, { mix }) => sum + Math.ceil(mix[a]! * wanted), 0)),
      1,
    );
    const visitors: { customer_id: string; store_id: string }[] = [];
    const told = kiosks.map(({ store, role, mix, adds }) => {
      const place = stores.findIndex(({ id }) => id === store);
      const counts = ages.map(({ id, pAgain }, a) => {
        const own = free[a]!.splice(0, Math.floor(mix[a]! * wanted * scale));
        const coming = Math.round((pAgain + adds) * own.length);
        own.forEach((customer, n) => {
          const order = { customer, product: productNumber(pancake), store: place, channel: 0 };
          let day = placeOrder(draft, { ...order, day: firstDay + random.integer(lastDay - firstDay) }, random);
          visitors.push({ customer_id: customerId(people, customer), store_id: store });
          if (n >= coming) return;
          const again = 1 + random.integer(2);
          for (let k = 0; k < again && day >= 0; k += 1) {
            day = placeOrder(draft, { ...order, day: day + 3 + random.integer(followDays - 10) }, random);
          }
        });
        return { age: id, visitors: own.length, again: coming };
      });
      const all = counts.reduce((sum, { visitors }) => sum + visitors, 0);
      return {
        store_id: store,
        role,
        share_added: adds,
        visitors: all,
        share_again: counts.reduce((sum, { again }) => sum + again, 0) / Math.max(1, all),
        ages: counts,
      };
    });
    return {
      product_id: pancake,
      follow_days: followDays,
      truly_worse: 'S13',
      only_looks_worse: 'S12',
      share_lost: -kiosks[2].adds,
      ages: ages.map(({ id, from, to, pAgain }) => ({ age: id, from, to, p_again: pAgain })),
      stores: told,
      visitors: visitors.sort((a, b) => (a.customer_id < b.customer_id ? -1 : 1)),
    };
  },
});
