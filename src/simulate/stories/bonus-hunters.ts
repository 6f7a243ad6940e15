import { assortment, productNumber } from '../assortment.js';
import { pricePoint } from '../baskets.js';
import { customerId } from '../ids.js';
import { placeOrder } from '../place-order.js';
import { segments } from '../segments.js';
import { shareOf, veterans } from '../who.js';
import { story } from './story.js';

// One product, so that their purchases make no pair of products that belong together.
const flashProduct = 'P0132';
const dealShare = 50;
const hunterShare = 0.014;
const orders = [3, 7] as const;
const fullPriceShare = 0.03;

/** Bonus hunters: customers who come back again and again, for flash sales only, and never pay a full price. */
export const bonusHunters = story({
  id: 'bonus_hunters',
  article: 'key_customers',
  owns: [flashProduct],
  plant(ground, random) {
    const { draft } = ground;
    const { people, calendar } = draft;
    const buys = new Set(
      Array.from({ length: people.count }, (_, i) => i)
        .filter((i) => ground.base.ordersOf(i).length > 0)
        .map((i) => people.household[i]!),
    );
    const everybody = Array.from({ length: people.count }, (_, i) => i);
    const latest = Math.floor(calendar.days * 0.75);
    // Who bought nothing else: so that no full-price order is left over from another life.
    const able = everybody.filter(
      (i) => segments[people.segment[i]!]!.id === 'no_purchase' && people.joinedDay[i]! < latest,
    );
    // First those whose household buys anyway: they add no household to the town's buyers.
    const drawn = random.shuffle(able);
    const isAtHome = (i: number): boolean => buys.has(people.household[i]!);
    const hunters = [...drawn.filter(isAtHome), ...drawn.filter((i) => !isAtHome(i))].slice(
      0,
      shareOf(people.count, hunterShare, 3),
    );
    const place = (customer: number, day: number, share: number): number => {
      const product = productNumber(flashProduct);
      return placeOrder(
        draft,
        { customer, product, day, price: pricePoint(assortment[product]!.price, share) },
        random,
      );
    };
    let placed = 0;
    for (const customer of hunters.sort((a, b) => a - b)) {
      const count = orders[0] + random.integer(orders[1] - orders[0] + 1);
      const from = Math.max(0, people.joinedDay[customer]!);
      for (let n = 0; n < count; n += 1) {
        const day = from + Math.floor(((n + random.next()) / count) * (calendar.days - from - 4));
        placed += place(customer, day, dealShare) < 0 ? 0 : 1;
      }
    }
    const others = random.sample(veterans(ground), shareOf(people.count, fullPriceShare, 6));
    for (const customer of others) place(customer, random.integer(calendar.days - 4), 100);
    return {
      product_id: flashProduct,
      share_of_list_price: dealShare / 100,
      orders_from: orders[0],
      orders_to: orders[1],
      orders: placed,
      full_price_buyers: others.length,
      hunters: hunters.map((i) => customerId(people, i)),
    };
  },
});
