import { productNumber } from '../assortment.js';
import { addLine } from '../draft.js';
import { customerId } from '../ids.js';
import { shareOf } from '../who.js';
import { story } from './story.js';

const launches = [
  { product: 'P0123', at: 0.12, good: true }, // sparkling water
  { product: 'P0125', at: 0.2, good: false }, // coriander crisps
  { product: 'P0128', at: 0.28, good: true }, // honey pomelo juice
  { product: 'P0315', at: 0.36, good: false }, // sweet garlic rice
  { product: 'P1011', at: 0.44, good: true }, // amino acid cleanser
  { product: 'P0129', at: 0.52, good: false }, // chilli yoghurt
] as const;
const harbingerShare = 0.04;
const earlyDays = 45;
const p = {
  early: { good: { harbinger: 0.05, other: 0.05 }, bad: { harbinger: 0.55, other: 0.006 } },
  late: { good: 0.09, bad: 0.002 },
  repeat: { good: 0.3, bad: 0.03 },
};

/**
 * Launches one step ahead and two: three are accepted and bought again; three are tried by a few who like what nobody
 * else likes (harbingers of failure), and are gone.
 */
export const launchesStory = story({
  id: 'launches',
  article: 'key_customers',
  owns: launches.map(({ product }) => product),
  plant({ draft, base }, random) {
    const { people, calendar, orders } = draft;
    const dayOf = (order: number): number => Math.floor(orders.second.at(order) / 86_400);
    const active = Array.from({ length: people.count }, (_, i) => i).filter((i) => base.ordersOf(i).length >= 4);
    const chosen = random
      .sample(active, Math.min(active.length, shareOf(people.count, harbingerShare)))
      .sort((a, b) => a - b);
    const isHarbinger = new Set(chosen);
    const told = launches.map(({ product, at, good }) => {
      const own = random.fork(product);
      const number = productNumber(product);
      const start = Math.floor(at * calendar.days);
      const quality = good ? 'good' : 'bad';
      const counts = { early: 0, early_harbingers: 0, late: 0, repeats: 0 };
      for (let customer = 0; customer < people.count; customer += 1) {
        const who = isHarbinger.has(customer) ? 'harbinger' : 'other';
        const early = own.bernoulli(p.early[quality][who]);
        const late = own.bernoulli(p.late[quality]);
        const visits = base.ordersOf(customer).filter((order) => dayOf(order) >= start);
        const soon = visits.filter((order) => dayOf(order) < start + earlyDays);
        const later = visits.filter((order) => dayOf(order) >= start + earlyDays);
        const first = early && soon.length > 0 ? soon[0]! : late && later.length > 0 ? later[0]! : -1;
        if (first < 0) continue;
        const isEarly = dayOf(first) < start + earlyDays;
        counts[isEarly ? 'early' : 'late'] += 1;
        if (isEarly && who === 'harbinger') counts.early_harbingers += 1;
        addLine(draft, first, number);
        const again = visits.find((order) => dayOf(order) > dayOf(first));
        if (again !== undefined && own.bernoulli(p.repeat[quality])) {
          addLine(draft, again, number);
          counts.repeats += 1;
        }
      }
      return { product_id: product, launched_on: calendar.date(start), accepted: good, ...counts };
    });
    return {
      early_days: earlyDays,
      p_early_bad_harbinger: p.early.bad.harbinger,
      p_early_bad_other: p.early.bad.other,
      p_repeat_good: p.repeat.good,
      p_repeat_bad: p.repeat.bad,
      launches: told,
      harbingers: chosen.map((i) => customerId(people, i)),
    };
  },
});
