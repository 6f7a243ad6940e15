import { productNumber } from '../assortment.js';
import { customerId } from '../ids.js';
import { placeOrder } from '../place-order.js';
import { shareOf, veterans } from '../who.js';
import { story } from './story.js';

const product = 'P0102';
const sleeperShare = 0.09;
/** Silence at the end of the market, in the customer's own gaps. */
const depths = [
  { id: 'dozing', silence: [2, 3] },
  { id: 'half_asleep', silence: [5, 7.5] },
  { id: 'asleep', silence: [11, 18] },
] as const;
const gaps = [6, 14] as const;
const purchases = [9, 14] as const;

/** Sleepers of three depths: what counts is the silence in the customer's own gaps, not the number of days. */
export const sleepers = story({
  id: 'sleepers',
  article: 'strategy',
  owns: [],
  plant(ground, random) {
    const { draft, base } = ground;
    const { people, calendar, orders } = draft;
    const able = random.shuffle(veterans(ground, ['lapsing']));
    const wanted = shareOf(people.count, sleeperShare, 12);
    const told: { customer_id: string; depth: string; gap_days: number; last_on: string }[] = [];
    for (const customer of able) {
      if (told.length >= wanted) break;
      const depth = depths[told.length % depths.length]!;
      const gap = gaps[0] + random.next() * (gaps[1] - gaps[0]);
      const silence = depth.silence[0] + random.next() * (depth.silence[1] - depth.silence[0]);
      const count = purchases[0] + random.integer(purchases[1] - purchases[0] + 1);
      const last = Math.round(calendar.days - 1 - silence * gap);
      const lastBase = Math.floor(orders.second.at(base.ordersOf(customer).at(-1)!) / 86_400);
      if (last - count * gap < lastBase) continue;
      let placed = -1;
      for (let n = count - 1; n >= 0; n -= 1) {
        const day = Math.round(last - n * gap + (n === 0 ? 0 : random.normal(0, 0.12 * gap)));
        placed = placeOrder(draft, { customer, product: productNumber(product), day }, random);
      }
      told.push({
        customer_id: customerId(people, customer),
        depth: depth.id,
        gap_days: Math.round(gap * 10) / 10,
        last_on: calendar.date(placed),
      });
    }
    return {
      dozing_from: depths[0].silence[0],
      dozing_to: depths[0].silence[1],
      half_asleep_from: depths[1].silence[0],
      half_asleep_to: depths[1].silence[1],
      asleep_from: depths[2].silence[0],
      asleep_to: depths[2].silence[1],
      sleepers: told.sort((a, b) => (a.customer_id < b.customer_id ? -1 : 1)),
    };
  },
});
