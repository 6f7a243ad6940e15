import { productNumber } from '../assortment.js';
import { customerId } from '../ids.js';
import { momentOf, placeOrder } from '../place-order.js';
import { spendOf, veterans } from '../who.js';
import { story } from './story.js';

const launches = [
  { product: 'P0126', at: 0.16 },
  { product: 'P0314', at: 0.3 },
  { product: 'P1012', at: 0.44 },
] as const;
// Share of the customers, chance to adopt a launch, mean purchases of who does, and after how many days.
const classes = [
  { id: 'A', name: 'innovators', share: 0.025, p: 0.7, purchases: 1.3, days: [0, 10], returns: 1 },
  { id: 'B', name: 'early_adopters', share: 0.125, p: 0.85, purchases: 3.6, days: [8, 40], returns: 1.8 },
  { id: 'C', name: 'early_majority', share: 0.35, p: 0.28, purchases: 1.1, days: [40, 110], returns: 1 },
  { id: 'D', name: 'late_majority', share: 0.35, p: 0.18, purchases: 1, days: [110, 200], returns: 0.6 },
  { id: 'E', name: 'laggards', share: 0.15, p: 0.06, purchases: 1, days: [200, 290], returns: 0.3 },
] as const;
/** Early adopters buy for others too. */
const pieces = [2, 4] as const;
const campaign = 'launch_push';
const contact = { cost: 20, p: 0.5, amount: 100 };
const spillOver = 0.12;

/** How loosely early adoption follows what somebody spends: with 0 the early adopters were the largest spenders. */
const spendNoise = 0.2;

/**
 * Early adopters: an eighth of the customers makes more than half of the revenue and buys more than half of the new products. A yuan spent on them brings more
 * than a yuan; spent on the innovators or the early majority it comes back once; and where the early adopters were
 * addressed, innovators and early majority of the same community buy as well.
 */
export const earlyAdopters = story({
  id: 'early_adopters',
  article: 'key_customers',
  owns: launches.map(({ product }) => product),
  plant(ground, random) {
    const { draft } = ground;
    const { people, calendar, rows, communities } = draft;
    const able = veterans(ground);
    const classOf = new Map<number, number>();
    const spend = spendOf(ground);
    const score = new Map(able.map((i) => [i, Math.log(spend[i]!) + spendNoise * random.normal()]));
    const bySpend = [...able].sort((a, b) => score.get(b)! - score.get(a)! || a - b);
    const early = Math.round(classes[1].share * able.length);
    for (const customer of bySpend.slice(0, early)) classOf.set(customer, 1);
    const others = random.shuffle(bySpend.slice(early));
    let next = 0;
    classes.forEach(({ share }, c) => {
      if (c === 1) return;
      const until = c === classes.length - 1 ? others.length : next + Math.round(share * able.length);
      for (; next < until; next += 1) classOf.set(others[next]!, c);
    });
    const ordered = [...classOf.keys()].sort((a, b) => a - b);
    const orders = classes.map(() => 0);
    const revenue = classes.map(() => 0);
    const money = classes.map(() => ({ cost: 0, amount: 0 }));
    const spill = { treated: 0, treated_bought: 0, untreated: 0 };
    for (const { product, at } of launches) {
      const number = productNumber(product);
      const start = Math.floor(at * calendar.days);
      const own = random.fork(product);
      const treated = communities.map(() => own.bernoulli(0.5));
      for (const customer of ordered) {
        const c = classOf.get(customer)!;
        const spec = classes[c]!;
        const adopts = own.bernoulli(spec.p);
        const count = 1 + own.poisson(spec.purchases - 1);
        let day = start + spec.days[0] + own.integer(spec.days[1] - spec.days[0] + 1);
        for (let n = 0; adopts && n < count && day < calendar.days; n += 1) {
          const quantity = spec.id === 'B' ? pieces[0] + own.integer(pieces[1] - pieces[0] + 1) : 1;
          const placed = placeOrder(draft, { customer, product: number, day, quantity }, own);
          if (placed < 0) break;
          orders[c]! += 1;
          revenue[c]! += quantity * draft.products[number]!.price;
          day = placed + 12 + own.integer(40);
        }
        // Money for the launch: early adopters of half of the communities, and a random tenth of everybody else.
        const inTreated = treated[people.community[customer]!]!;
        const isReached = spec.id === 'B' ? inTreated : own.bernoulli(0.1);
        const responds = own.bernoulli(contact.p);
        if (isReached) {
          const amount = responds ? (contact.cost * spec.returns) / contact.p : 0;
          money[c]!.cost += contact.cost;
          money[c]!.amount += amount;
          rows.touches.push({
            customer_id: customerId(people, customer),
            at: momentOf(draft, start, own),
            campaign,
            message: product,
            variant: spec.id === 'B' ? 'community' : 'single',
            channel: 'gift',
            cost: contact.cost,
            responded: responds,
            amount: Math.round(amount * 100) / 100,
          });
        }
        const follows = own.bernoulli(spillOver);
        if (spec.id !== 'A' && spec.id !== 'C') continue;
        if (inTreated) {
          spill.treated += 1;
          if (!follows) continue;
          const late = start + 30 + own.integer(60);
          if (placeOrder(draft, { customer, product: number, day: late }, own) >= 0) {
            spill.treated_bought += 1;
            orders[c]! += 1;
            revenue[c]! += draft.products[number]!.price;
          }
        } else spill.untreated += 1;
      }
    }
    const all = orders.reduce((sum, n) => sum + n, 0);
    return {
      campaign,
      customers: ordered.length,
      spill_over: spillOver,
      spill_from: 'B',
      spill_to: ['A', 'C'],
      share_b: classes[1].share,
      orders_share_b: orders[1]! / all,
      launch_revenue_share_b: shareOfAll(revenue, 1),
      return_b: classes[1].returns,
      ...spill,
      launches: launches.map(({ product, at }) => ({
        product_id: product,
        launched_on: calendar.date(Math.floor(at * calendar.days)),
      })),
      classes: classes.map(({ id, name, share, p, purchases, days, returns }, c) => ({
        class: id,
        name,
        share,
        p_adopt: p,
        purchases,
        from_day: days[0],
        to_day: days[1],
        return_on_contact: returns,
        contact_cost: money[c]!.cost,
        contact_amount: money[c]!.amount,
        orders: orders[c]!,
        launch_revenue: revenue[c]! / 100,
        customer_ids: ordered.filter((i) => classOf.get(i) === c).map((i) => customerId(people, i)),
      })),
    };
  },
});

function shareOfAll(parts: readonly number[], place: number): number {
  return parts[place]! / parts.reduce((sum, part) => sum + part, 0);
}
