import { productNumber } from '../assortment.js';
import { regions } from '../communities.js';
import { tieKinds } from '../draft.js';
import { customerId } from '../ids.js';
import { momentOf, placeOrder } from '../place-order.js';
import { story } from './story.js';

const product = 'P0613';
/** Monthly income in yuan from which the next level begins; the gap is the teller's level less the listener's. */
const levels = [6000, 8500, 11_500, 15_500] as const;
const withinDays = 30;
const sharePerTie = 0.6;
const pByGap = { below: 0.03, '0': 0.08, '1': 0.2, '2': 0.4, '3': 0.06, '4': 0.03 } as const;
type Gap = keyof typeof pByGap;
// From city to city it is the size of the city that is heard, not the income: the smaller looks to the larger.
const pByCity = { up: 0.3, down: 0.04 } as const;
type City = keyof typeof pByCity;

/**
 * Voice runs down a status gap: one or two levels above the listener are heard, an equal less, somebody far above is not
 * heard at all, and nobody listens upwards.
 */
export const voiceGap = story({
  id: 'voice_gap',
  article: 'key_customers',
  owns: [product],
  plant({ draft, base }, random) {
    const { people, calendar, rows, ties, communities } = draft;
    const levelOf = (i: number): number => levels.filter((from) => people.income[i]! >= from).length;
    const follow = tieKinds.indexOf('follow');
    const counts = new Map<Gap | City, { told: number; bought: number }>();
    const tierOf = (i: number): number => regions[communities[people.community[i]!]!.region]!.cityTier;
    const bought = new Set<number>();
    const heard = new Set<number>();
    for (let t = 0; t < base.tieCount; t += 1) {
      const speaks = random.bernoulli(sharePerTie);
      const turned = random.bernoulli(0.5);
      const chance = random.next();
      const day = random.integer(Math.max(1, calendar.days - withinDays - 5));
      if (!speaks || ties.kind.at(t) >= follow) continue;
      const [from, to] = turned ? [ties.from.at(t), ties.to.at(t)] : [ties.to.at(t), ties.from.at(t)];
      // Each listener hears of it once, so that a purchase has one cause; newcomers are left out.
      if (heard.has(to) || people.joinedDay[to]! > 0 || base.ordersOf(to).length === 0) continue;
      if (people.joinedDay[from]! > day || people.toDay[to]! < calendar.days - 1) continue;
      heard.add(to);
      const gap = levelOf(from) - levelOf(to);
      const step = tierOf(to) - tierOf(from);
      const byGap = (gap < 0 ? 'below' : String(gap)) as Gap;
      const key = step === 0 ? byGap : step > 0 ? 'up' : 'down';
      const count = counts.get(key) ?? { told: 0, bought: 0 };
      counts.set(key, count);
      count.told += 1;
      rows.interactions.push({
        customer_id: customerId(people, from),
        at: momentOf(draft, day, random),
        kind: 'share',
        channel: 'app',
        target_customer_id: customerId(people, to),
        product_id: product,
        topic: 'pen',
      });
      if (chance >= (step === 0 ? pByGap[byGap] : pByCity[step > 0 ? 'up' : 'down'])) continue;
      const placed = placeOrder(
        draft,
        { customer: to, product: productNumber(product), day: day + 1 + random.integer(20) },
        random,
      );
      if (placed < 0) continue;
      bought.add(to);
      count.bought += 1;
    }
    return {
      product_id: product,
      within_days: withinDays,
      levels_from_income: levels,
      p_below: pByGap.below,
      p_gap_0: pByGap[0],
      p_gap_1: pByGap[1],
      p_gap_2: pByGap[2],
      p_gap_3: pByGap[3],
      p_gap_4: pByGap[4],
      p_smaller_city: pByCity.up,
      p_larger_city: pByCity.down,
      // Both live in cities of the same tier.
      gaps: (['below', '0', '1', '2', '3', '4'] as const).map((gap) => ({
        gap,
        p: pByGap[gap],
        ...(counts.get(gap) ?? { told: 0, bought: 0 }),
      })),
      // The listener's city is smaller (up) or larger (down) than the teller's, at whatever incomes.
      cities: (['up', 'down'] as const).map((look) => ({
        look,
        p: pByCity[look],
        ...(counts.get(look) ?? { told: 0, bought: 0 }),
      })),
      buyers: [...bought].sort((a, b) => a - b).map((i) => customerId(people, i)),
    };
  },
});
