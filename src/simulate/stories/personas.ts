import { productNumber } from '../assortment.js';
import { customerId } from '../ids.js';
import { placeOrder } from '../place-order.js';
import { shareOf, veterans } from '../who.js';
import { story } from './story.js';

// Four people behind the skin-care shop: age and sex, what they buy, at what hour, on which days, in the shop or the app.
const personas = [
  {
    id: 'vivian',
    ages: [27, 40],
    gender: 0,
    products: ['P1005', 'P1002'],
    hours: [20, 22],
    off: false,
    app: 0.95,
    orders: 7,
  },
  {
    id: 'xiao_linlin',
    ages: [18, 30],
    gender: 1,
    products: ['P1001', 'P1004'],
    hours: [14, 17],
    off: true,
    app: 0.15,
    orders: 5,
  },
  {
    id: 'siqi_mother',
    ages: [31, 46],
    gender: 0,
    products: ['P1006', 'P1007'],
    hours: [10, 11],
    off: false,
    app: 0.05,
    orders: 6,
  },
  { id: 'xiao_wu', ages: [18, 26], gender: 0, products: ['P1003'], hours: [21, 22], off: true, app: 0.9, orders: 9 },
] as const;
const shareEach = 0.013;

/** Four personas of the skin-care shop: they differ in age, goods, hours, days and channel together, in none alone. */
export const personasStory = story({
  id: 'personas',
  article: 'personas',
  owns: [],
  plant(ground, random) {
    const { draft } = ground;
    const { people, calendar } = draft;
    const able = random.shuffle(veterans(ground));
    const taken = new Set<number>();
    const told = personas.map((persona) => {
      const ageOf = (i: number): number => -people.birthDay[i]! / 365.25;
      const fits = able.filter(
        (i) =>
          !taken.has(i) &&
          people.gender[i] === persona.gender &&
          ageOf(i) >= persona.ages[0] &&
          ageOf(i) <= persona.ages[1],
      );
      const members = fits.slice(0, shareOf(people.count, shareEach, 4)).sort((a, b) => a - b);
      for (const customer of members) {
        taken.add(customer);
        const count = persona.orders - 1 + random.integer(3);
        for (let n = 0; n < count; n += 1) {
          let day = Math.floor(((n + random.next()) / count) * (calendar.days - 8));
          while (calendar.isOff(day) !== persona.off) day += 1;
          const product = productNumber(persona.products[random.integer(persona.products.length)]!);
          const hour = persona.hours[0] + random.integer(persona.hours[1] - persona.hours[0] + 1);
          const hourOpen = Math.min(hour, 21);
          const channel = random.bernoulli(persona.app) ? 1 : 0;
          placeOrder(draft, { customer, product, day, hour: hourOpen, channel }, random);
        }
      }
      return {
        persona: persona.id,
        age_from: persona.ages[0],
        age_to: persona.ages[1],
        products: [...persona.products],
        days_off: persona.off,
        app: persona.app,
        customer_ids: members.map((i) => customerId(people, i)),
      };
    });
    return { category: 'skincare', personas: told };
  },
});
