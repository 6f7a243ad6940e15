import { productNumber } from '../assortment.js';
import { customerId } from '../ids.js';
import { momentOf, placeOrder } from '../place-order.js';
import { shareOf, veterans } from '../who.js';
import { story } from './story.js';

const pass = 'P0313';
const units = 10;
const validDays = 150;
const holderShare = 0.09;
// When the renewal is offered (share of the meals that is left), and how many of those take it.
const arms = [
  { id: 'left_20', left: 0.2, p: 0.46 },
  { id: 'left_60', left: 0.6, p: 0.11 },
  { id: 'no_offer', left: -1, p: 0.1 },
] as const;

/** The lunch pass: an offer to renew works when a fifth of the meals is left, not when there are six in ten. */
export const lunchPass = story({
  id: 'lunch_pass',
  article: 'five_steps',
  owns: [pass],
  plant(ground, random) {
    const { draft } = ground;
    const { people, calendar, rows } = draft;
    const able = veterans(ground);
    const holders = random.sample(able, Math.min(able.length, shareOf(people.count, holderShare, 30)));
    const counts = arms.map(() => ({ offered: 0, renewed: 0 }));
    const ending: { customer_id: string; units_left: number }[] = [];
    holders
      .sort((a, b) => a - b)
      .forEach((customer, n) => {
        const arm = arms[n % arms.length]!;
        const count = counts[n % arms.length]!;
        const customer_id = customerId(people, customer);
        const renews = random.bernoulli(arm.p);
        let day = 10 + random.integer(Math.floor(calendar.days * 0.95) - 10);
        let offered = false;
        for (let term = 0; ; term += 1) {
          const started = placeOrder(draft, { customer, product: productNumber(pass), day }, random);
          if (started < 0) return;
          let used = 0;
          let last = started;
          for (let at = started + random.integer(4); used < units; at += 2 + random.integer(9)) {
            if (at >= calendar.days || at > started + validDays) break;
            used += 1;
            last = at;
            rows.interactions.push({
              customer_id,
              at: momentOf(draft, at, random),
              kind: 'redeem',
              product_id: pass,
              store_id: 'S01',
              value: 1,
              unit: 'meal',
            });
            if (term === 0 && arm.left >= 0 && units - used === Math.round(arm.left * units)) {
              offered = true;
              rows.touches.push({
                customer_id,
                at: momentOf(draft, at, random),
                campaign: 'lunch_pass_renewal',
                message: 'renew',
                variant: arm.id,
                channel: 'app',
                cost: 0.5,
                responded: renews,
                amount: renews ? 220 : 0,
              });
            }
          }
          rows.memberships.push({
            customer_id,
            plan: 'lunch_10',
            kind: 'package',
            started_at: calendar.date(started),
            ends_at: calendar.date(started + validDays),
            units,
            units_used: used,
            price: 220,
            benefit_cost: null,
          });
          const finished = used === units;
          if (!finished && last + 12 >= calendar.days) ending.push({ customer_id, units_left: units - used });
          if (term > 0 || !finished) return;
          if (arm.left < 0 || offered) count.offered += 1;
          if (!renews) return;
          count.renewed += 1;
          day = last + 1;
        }
      });
    return {
      product_id: pass,
      plan: 'lunch_10',
      units,
      p_left_20: arms[0].p,
      p_left_60: arms[1].p,
      p_no_offer: arms[2].p,
      arms: arms.map(({ id, p }, a) => ({ variant: id, p, ...counts[a]! })),
      running: ending,
    };
  },
});
