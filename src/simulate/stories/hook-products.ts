import { productNumber } from '../assortment.js';
import { addLine } from '../draft.js';
import { customerId } from '../ids.js';
import { cumulative, pick } from '../pick.js';
import { newcomers } from '../who.js';
import { story } from './story.js';

const followDays = 90;
const deepPrice = 1200;

// Share of the newcomers' first orders that hold it, and the chance of a second order after it; null: as everybody's.
const arms = [
  { product: 'P0120', role: 'hook', share: 0.12, pSecond: 0.66 }, // breakfast: low price, rigid, frequent
  { product: 'P0410', role: 'hook', share: 0.12, pSecond: 0.58 }, // mini bubble tea
  { product: 'P0121', role: 'deal', share: 0.12, pSecond: 0.07 }, // eggs at half price: deal seekers
  { product: 'P0122', role: 'plain', share: 0.12, pSecond: null }, // wet wipes: cheap, and no hook
] as const;

/**
 * Hook products and deal seekers: who began with the hook comes back more often, who began with the bargain hardly ever,
 * and cheapness alone is no hook.
 *
 * First orders are there already; which of them holds the hook is drawn by whether a second one followed, so that
 * P(second | hook) is what it should be and no order is added.
 */
export const hookProducts = story({
  id: 'hook_products',
  article: 'five_steps',
  owns: arms.map(({ product }) => product),
  plant(ground, random) {
    const { people } = ground.draft;
    const starters = newcomers(ground, followDays);
    const back = starters.filter(({ cameBack }) => cameBack).length / Math.max(1, starters.length);
    const sums = [false, true].map((cameBack) =>
      cumulative([
        ...arms.map(({ share, pSecond }) => {
          const p = pSecond ?? back;
          return cameBack ? (share * p) / back : (share * (1 - p)) / (1 - back);
        }),
      ]),
    );
    const got = arms.map((): { customer: number; cameBack: boolean }[] => []);
    for (const { customer, order, cameBack } of starters) {
      const weights = sums[cameBack ? 1 : 0]!;
      const chosen = random.next() < weights.at(-1)! ? pick(random, weights) : -1;
      if (chosen < 0) continue;
      const { product, role } = arms[chosen]!;
      addLine(ground.draft, order, productNumber(product), role === 'deal' ? { price: deepPrice } : {});
      got[chosen]!.push({ customer, cameBack });
    }
    return {
      follow_days: followDays,
      newcomers: starters.length,
      p_second: back,
      arms: arms.map(({ product, role, pSecond }, a) => ({
        product_id: product,
        role,
        p_second: pSecond ?? back,
        n: got[a]!.length,
        n_second: got[a]!.filter(({ cameBack }) => cameBack).length,
        customer_ids: got[a]!.map(({ customer }) => customerId(people, customer)),
      })),
    };
  },
});
