import { customerId } from '../ids.js';
import { shareOf, veterans } from '../who.js';
import { story } from './story.js';

const plan = 'free_delivery';
const price = 99;
const holderShare = 0.12;
const losingShare = 0.4;

/** Customers who lose money: some holders of the delivery plan cost several times what all their purchases bring. */
export const losingCustomers = story({
  id: 'losing_customers',
  article: 'strategy',
  owns: [],
  plant(ground, random) {
    const { draft, base } = ground;
    const { people, calendar, rows, lines, products } = draft;
    const marginOf = (customer: number): number => {
      let fen = 0;
      for (const order of base.ordersOf(customer)) {
        for (const line of base.linesOf(order)) {
          fen += (lines.price.at(line) - products[lines.product.at(line)]!.cost) * lines.quantity.at(line);
        }
      }
      return Math.round(fen / 100);
    };
    const able = veterans(ground, ['loyal', 'regular', 'occasional', 'big_rare']);
    const holders = random.sample(able, Math.min(able.length, shareOf(people.count, holderShare, 20)));
    const told = holders
      .sort((a, b) => a - b)
      .map((customer) => {
        const margin = marginOf(customer);
        const loses = random.bernoulli(losingShare);
        const share = loses ? 2.5 + 2 * random.next() : 0.05 + 0.25 * random.next();
        const benefit_cost = Math.round(Math.max(margin, loses ? 400 : 60) * share);
        const started = random.integer(Math.floor(calendar.days * 0.4));
        const customer_id = customerId(people, customer);
        rows.memberships.push({
          customer_id,
          plan,
          kind: 'subscription',
          started_at: calendar.date(started),
          ends_at: calendar.date(started + 365),
          units: null,
          units_used: null,
          price,
          benefit_cost,
        });
        return { customer_id, margin, benefit_cost, loses };
      });
    return {
      plan,
      price,
      p_loses: losingShare,
      holders: told.length,
      losing: told.filter(({ loses }) => loses).map(({ loses: _, ...rest }) => rest),
    };
  },
});
