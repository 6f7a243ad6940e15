import type { Random } from '../../stats/random.js';
import { assortment, productNumber } from '../assortment.js';
import { customerId } from '../ids.js';
import { placeOrder } from '../place-order.js';
import { shareOf, veterans } from '../who.js';
import { type Ground, story } from './story.js';

const coffee = { product: 'P0214', threshold: 6, before: 0.5, after: 2.4 };
// Tea drinkers differ from each other (shape .5) and nobody changes: who buys often has always bought often.
const tea = { product: 'P0407', rate: 0.35, shape: 0.5 };
const panelShare = 0.025;
const starts = [0.3, 0.7] as const;

/**
 * Six cups of coffee: after the sixth cup the weekly rate jumps. Tea shows the same rise of "bought again" with the number
 * of cups, from sorting alone: whoever gets that far bought often from the first cup on.
 */
export const habit = story({
  id: 'habit',
  article: 'five_steps',
  owns: [coffee.product, tea.product],
  plant(ground, random) {
    const { people } = ground.draft;
    const drinkers = (product: string, own: Random): number[] => {
      const able = veterans(ground, ['regular', 'loyal']).filter((i) => hasNone(ground, i, product));
      return own.sample(able, Math.min(able.length, shareOf(people.count, panelShare))).sort((a, b) => a - b);
    };
    const coffeeRandom = random.fork('coffee');
    const teaRandom = random.fork('tea');
    const coffeeDrinkers = drinkers(coffee.product, coffeeRandom);
    const teaDrinkers = drinkers(tea.product, teaRandom);
    for (const i of coffeeDrinkers) {
      const own = coffeeRandom.gamma(6, 1 / 6);
      drink(
        ground,
        i,
        coffee.product,
        (cups) => own * (cups < coffee.threshold ? coffee.before : coffee.after),
        coffeeRandom,
      );
    }
    for (const i of teaDrinkers) {
      const own = Math.min(4, teaRandom.gamma(tea.shape, tea.rate / tea.shape) + 0.02);
      drink(ground, i, tea.product, () => own, teaRandom);
    }
    return {
      coffee: {
        product_id: coffee.product,
        threshold: coffee.threshold,
        weekly_before: coffee.before,
        weekly_after: coffee.after,
        jump: coffee.after / coffee.before,
        customer_ids: coffeeDrinkers.map((i) => customerId(people, i)),
      },
      tea: {
        product_id: tea.product,
        weekly_mean: tea.rate,
        shape: tea.shape,
        jump: 1,
        customer_ids: teaDrinkers.map((i) => customerId(people, i)),
      },
    };
  },
});

/** Whether the customer bought nothing of the product's category before any story. */
function hasNone({ draft: { lines }, base }: Ground, customer: number, product: string): boolean {
  const { category } = assortment[productNumber(product)]!;
  const isOther = (line: number): boolean => assortment[lines.product.at(line)]!.category !== category;
  return base.ordersOf(customer).every((order) => base.linesOf(order).every(isOther));
}

function drink(
  { draft }: Ground,
  customer: number,
  product: string,
  weeklyRate: (cups: number) => number,
  random: Random,
): void {
  const { days } = draft.calendar;
  let day = Math.floor((starts[0] + random.next() * (starts[1] - starts[0])) * days);
  for (let cups = 0; ; cups += 1) {
    const placed = placeOrder(draft, { customer, product: productNumber(product), day }, random);
    if (placed < 0) return;
    // Days are whole: a rate of more than one cup a day has no place here.
    day = placed + 1 + Math.floor(random.exponential(Math.max(weeklyRate(cups + 1), 1e-3) / 7));
  }
}
