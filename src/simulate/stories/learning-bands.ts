import { productNumber } from '../assortment.js';
import { customerId } from '../ids.js';
import { placeOrder } from '../place-order.js';
import { shareOf, veterans } from '../who.js';
import { story } from './story.js';

// Lesson packs a month. What a band brings does not follow its age: primary, high, middle, preschool, adult.
const bands = [
  { id: 'preschool', product: 'P1109', monthly: 1.1 },
  { id: 'primary', product: 'P1110', monthly: 3 },
  { id: 'middle', product: 'P1111', monthly: 1.6 },
  { id: 'high', product: 'P1112', monthly: 2.3 },
  { id: 'adult', product: 'P1113', monthly: 0.7 },
] as const;
// First and last day with lessons, in days before the end of the market.
const stages = [
  { id: 'novice', begins: [14, 42], ends: [0, 0] },
  { id: 'growth', begins: [60, 150], ends: [0, 0] },
  { id: 'mature', begins: [220, 480], ends: [0, 0] },
  { id: 'dormant', begins: [220, 480], ends: [75, 130] },
  { id: 'lost', begins: [300, 520], ends: [190, 260] },
] as const;
const learnerShare = 0.11;

/** The learning app: five age bands in five stages; which band brings most is not a matter of age. */
export const learningBands = story({
  id: 'learning_bands',
  article: 'key_customers',
  owns: bands.map(({ product }) => product),
  plant(ground, random) {
    const { draft } = ground;
    const { people, calendar } = draft;
    const able = veterans(ground);
    const learners = random.sample(able, Math.min(able.length, shareOf(people.count, learnerShare, 50)));
    const between = ([low, high]: readonly [number, number]): number => low + random.integer(high - low + 1);
    const told = learners.map((customer, n) => {
      const band = bands[n % bands.length]!;
      const stage = stages[Math.floor(n / bands.length) % stages.length]!;
      const own = band.monthly * random.gamma(12, 1 / 12);
      const end = calendar.days - 1 - between(stage.ends);
      let day = Math.max(0, calendar.days - 1 - between(stage.begins));
      let packs = 0;
      while (day <= end) {
        const placed = placeOrder(draft, { customer, product: productNumber(band.product), day }, random);
        if (placed < 0) break;
        packs += 1;
        day = placed + 1 + Math.floor(random.exponential(own / 29));
      }
      return { customer_id: customerId(people, customer), band: band.id, stage: stage.id, packs };
    });
    return {
      bands: bands.map(({ id, product, monthly }) => ({ band: id, product_id: product, monthly_packs: monthly })),
      order: [...bands].sort((a, b) => b.monthly - a.monthly).map(({ id }) => id),
      stages: stages.map(({ id }) => id),
      learners: told.sort((a, b) => (a.customer_id < b.customer_id ? -1 : 1)),
    };
  },
});
