import { productNumber } from '../assortment.js';
import { customerId } from '../ids.js';
import { momentOf, placeOrder } from '../place-order.js';
import { shareOf, veterans } from '../who.js';
import { story } from './story.js';

const grooming = 'P0811';
const campaign = 'grooming_trial';
const triedShare = 0.12;
// What home grooming costs the customer on the way to it. Most minutes go by waiting; most give up at the booking form.
const touchpoints = [
  { id: 'find', minutes: 4, steps: 3, yuan: 0, givesUp: 0.15 },
  { id: 'book', minutes: 9, steps: 14, yuan: 0, givesUp: 0.85 },
  { id: 'wait', minutes: 45, steps: 1, yuan: 0, givesUp: 0 },
  { id: 'pay', minutes: 3, steps: 4, yuan: 6, givesUp: 0 },
  { id: 'collect', minutes: 6, steps: 2, yuan: 0, givesUp: 0 },
] as const;
// Each arm takes one hassle away, and so many get through.
const arms = [
  { id: 'as_is', at: 'none', minutes: 1, steps: 1, yuan: 1, p: 0.35 },
  { id: 'short_form', at: 'book', minutes: 0.3, steps: 0.2, yuan: 1, p: 0.6 },
  { id: 'short_wait', at: 'wait', minutes: 0.3, steps: 1, yuan: 1, p: 0.37 },
  { id: 'no_fee', at: 'pay', minutes: 1, steps: 1, yuan: 0, p: 0.35 },
] as const;

/**
 * The hassle map: what home grooming costs the customer in minutes, steps and money at each touchpoint. The longest wait is
 * not the obstacle: taking it away brings next to nothing, a short booking form brings many. Who gets which arm is drawn.
 */
export const hassleMap = story({
  id: 'hassle_map',
  article: 'key_customers',
  owns: [grooming],
  plant(ground, random) {
    const { draft } = ground;
    const { people, calendar, rows } = draft;
    const able = veterans(ground);
    const each = Math.floor(Math.min(able.length, shareOf(people.count, triedShare, 40)) / arms.length);
    const drawn = random.sample(able, each * arms.length);
    const start = Math.floor(calendar.days * 0.7);
    const told = arms.map((arm, a) => {
      const through = Math.round(arm.p * each);
      const own = drawn.slice(a * each, (a + 1) * each);
      own.forEach((customer, n) => {
        const customer_id = customerId(people, customer);
        const gets = n < through;
        const day = start + random.integer(Math.floor(calendar.days * 0.2));
        const ends = gets ? touchpoints.length - 1 : random.bernoulli(touchpoints[0].givesUp) ? 0 : 1;
        touchpoints.slice(0, ends + 1).forEach((point) => {
          const factor = point.id === arm.at ? arm : arms[0];
          const at = momentOf(draft, day, random);
          for (const unit of ['minutes', 'steps', 'yuan'] as const) {
            const mean = point[unit] * factor[unit];
            if (mean === 0) continue;
            const value = unit === 'yuan' ? mean : Math.max(1, Math.round(mean * random.gamma(16, 1 / 16)));
            const row = { customer_id, at, kind: 'touchpoint', product_id: grooming, channel: 'app' };
            rows.interactions.push({ ...row, campaign, topic: point.id, value, unit });
          }
        });
        const bought = gets && placeOrder(draft, { customer, product: productNumber(grooming), day }, random) >= 0;
        rows.touches.push({
          customer_id,
          at: momentOf(draft, day, random),
          campaign,
          message: 'home_grooming',
          variant: arm.id,
          channel: 'app',
          cost: 1,
          responded: bought,
          amount: bought ? 118 : 0,
        });
      });
      return { variant: arm.id, taken_away_at: arm.at, p: arm.p, tried: each, got_through: through };
    });
    return {
      product_id: grooming,
      campaign,
      obstacle: 'book',
      longest: 'wait',
      p_as_is: arms[0].p,
      p_short_form: arms[1].p,
      p_short_wait: arms[2].p,
      p_no_fee: arms[3].p,
      touchpoints: touchpoints.map(({ id, minutes, steps, yuan }) => ({ touchpoint: id, minutes, steps, yuan })),
      arms: told,
    };
  },
});
