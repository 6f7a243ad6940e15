import { categoryNumber } from '../categories.js';
import { customerId } from '../ids.js';
import { momentOf } from '../place-order.js';
import { describe } from '../profiles.js';
import { story } from './story.js';

const bottles = ['P1204', 'P1205', 'P1202'] as const;
const scannerShare = 0.05;
// Most scan a bottle now and then; a host scans a banquet's worth in one evening.
const hosts = { share: 0.12, evenings: 3, bottles: [4, 9] } as const;
const others = { mean: 2 };
const tierCategories = ['pet', 'lunch'].map(categoryNumber);
// What was spent at the pet clinic and the lunch counter, in yuan: by amount and nothing else.
const tiers = [
  { id: 'diamond', from: 5000 },
  { id: 'platinum', from: 2000 },
  { id: 'gold', from: 800 },
  { id: 'silver', from: 200 },
] as const;

/**
 * Three owners and what they know of their customers: the spirits brand sold by others sees scans of bottles alone, the
 * clinic and the lunch counter have orders and tiers by amount, the club has interactions as well.
 */
export const threeOwners = story({
  id: 'three_owners',
  article: 'word_of_mouth',
  owns: [],
  plant({ draft, base }, random) {
    const { people, calendar, rows, lines, products, profiles } = draft;
    const everybody = Array.from({ length: people.count }, (_, i) => i);
    const scanners = random.sample(everybody, Math.max(12, Math.round(scannerShare * people.count)));
    const hostIds: string[] = [];
    let code = 0;
    const scan = (customer: number, day: number): void => {
      code += 1;
      rows.interactions.push({
        customer_id: customerId(people, customer),
        at: momentOf(draft, day, random),
        kind: 'scan',
        product_id: bottles[random.integer(bottles.length)]!,
        item_code: `LJ${String(code).padStart(7, '0')}`,
      });
    };
    scanners.forEach((customer, n) => {
      const isHost = n < Math.round(hosts.share * scanners.length);
      if (isHost) hostIds.push(customerId(people, customer));
      const evenings = isHost ? hosts.evenings : 1 + random.poisson(others.mean - 1);
      for (let evening = 0; evening < evenings; evening += 1) {
        const day = random.integer(calendar.days);
        const count = isHost ? hosts.bottles[0] + random.integer(hosts.bottles[1] - hosts.bottles[0] + 1) : 1;
        for (let bottle = 0; bottle < count; bottle += 1) scan(customer, day);
      }
    });
    const counts = tiers.map(() => 0);
    for (const customer of everybody) {
      let fen = 0;
      for (const order of base.ordersOf(customer)) {
        for (const line of base.linesOf(order)) {
          if (!tierCategories.includes(products[lines.product.at(line)]!.category)) continue;
          fen += lines.price.at(line) * lines.quantity.at(line);
        }
      }
      const t = tiers.findIndex(({ from }) => fen >= from * 100);
      if (t < 0) continue;
      counts[t]! += 1;
      describe(profiles, customer, { tier: tiers[t]!.id });
    }
    return {
      scanned: [...bottles],
      scanners: scanners.length,
      scans: code,
      tier_categories: ['pet', 'lunch'],
      tiers: tiers.map(({ id, from }, t) => ({ tier: id, from_yuan: from, customers: counts[t]! })),
      hosts: hostIds.sort(),
    };
  },
});
