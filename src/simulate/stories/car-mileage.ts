import { productNumber } from '../assortment.js';
import { customerId } from '../ids.js';
import { momentOf, placeOrder } from '../place-order.js';
import { shareOf, veterans } from '../who.js';
import { story } from './story.js';

const service = 'P0911';
const ownerShare = 0.08;
const dueKm = 10_000;
const pAtDue = 0.82;
const uses = [
  { id: 'commuting', share: 0.55, kmADay: 32 },
  { id: 'business', share: 0.3, kmADay: 75 },
  { id: 'intercity', share: 0.15, kmADay: 190 },
] as const;
const readingEvery = 42;

/** Cars: the service is due by kilometres, not by the calendar; how fast they add up depends on what the car is for. */
export const carMileage = story({
  id: 'car_mileage',
  article: 'five_steps',
  owns: [service],
  plant(ground, random) {
    const { draft } = ground;
    const { people, calendar, rows } = draft;
    const able = veterans(ground);
    const owners = random.sample(able, Math.min(able.length, shareOf(people.count, ownerShare, 30)));
    const told = owners
      .sort((a, b) => a - b)
      .map((customer) => {
        const customer_id = customerId(people, customer);
        const chance = random.next();
        const use = uses[chance < uses[0].share ? 0 : chance < uses[0].share + uses[1].share ? 1 : 2]!;
        const kmADay = use.kmADay * (0.8 + 0.4 * random.next());
        const start = 500 + random.integer(70_000);
        let services = 0;
        let due = 0;
        let next = start - (start % dueKm) + dueKm;
        for (
          let day = random.integer(readingEvery);
          day < calendar.days;
          day += 14 + random.integer(2 * (readingEvery - 14))
        ) {
          const km = Math.round(start + day * kmADay);
          rows.interactions.push({
            customer_id,
            at: momentOf(draft, day, random),
            kind: 'visit',
            store_id: 'S08',
            topic: use.id,
            value: km,
            unit: 'km',
          });
          if (km < next) continue;
          due += 1;
          next = km - (km % dueKm) + dueKm;
          if (!random.bernoulli(pAtDue)) continue;
          if (
            placeOrder(draft, { customer, product: productNumber(service), day: day + random.integer(6) }, random) >= 0
          ) {
            services += 1;
          }
        }
        return { customer_id, use: use.id, km_a_day: Math.round(kmADay * 10) / 10, due, services };
      });
    return {
      product_id: service,
      due_km: dueKm,
      p_at_due: pAtDue,
      km_a_day_commuting: uses[0].kmADay,
      km_a_day_business: uses[1].kmADay,
      km_a_day_intercity: uses[2].kmADay,
      cars: told,
    };
  },
});
