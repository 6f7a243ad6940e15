import { assortment, productNumber } from '../assortment.js';
import { addLine } from '../draft.js';
import { cornerCategories } from '../stores.js';
import type { Story } from './story.js';

// Chances of the consequent in a basket of a corner shop, with the antecedent in it and without.
const specs = [
  { antecedent: 'P0201', consequent: 'P0210', pWith: 0.32, pWithout: 0.012 }, // latte → croissant
  { antecedent: 'P0305', consequent: 'P0311', pWith: 0.3, pWithout: 0.01 }, // fried chicken → burger
  { antecedent: 'P0103', consequent: 'P0117', pWith: 0.4, pWithout: 0.015 }, // instant noodles → ham sausage
] as const;

export interface BasketPairTruth {
  readonly antecedent: string;
  readonly consequent: string;
  readonly p_with: number;
  readonly p_without: number;
  /** List price less cost of one consequent, in yuan. */
  readonly margin: number;
  readonly n_antecedent: number;
  readonly n_both: number;
  /** n_antecedent and p_with against all baskets of all stores. */
  readonly lift: number;
}

export interface SameBasketTruth {
  readonly unit: 'basket';
  readonly baskets: number;
  /** Baskets of the corner shops: p_without refers to those without the antecedent. */
  readonly corner_baskets: number;
  readonly pairs: readonly BasketPairTruth[];
}

/** Same basket: latte and croissant, fried chicken and burger, noodles and sausage go over the counter together. */
export const sameBasket: Story<'same_basket', SameBasketTruth> = {
  id: 'same_basket',
  article: 'five_steps',
  owns: specs.map(({ consequent }) => consequent),
  plant({ draft, base }, random) {
    const { orders, lines } = draft;
    const corner = Array.from({ length: base.orderCount }, (_, order) => order).filter((order) =>
      cornerCategories.has(orders.category.at(order)),
    );
    const pairs = specs.map((spec): BasketPairTruth => {
      const own = random.fork(`${spec.antecedent}-${spec.consequent}`);
      const antecedent = productNumber(spec.antecedent);
      const consequent = productNumber(spec.consequent);
      let n_antecedent = 0;
      let n_both = 0;
      for (const order of corner) {
        const has = base.linesOf(order).some((line) => lines.product.at(line) === antecedent);
        const adds = own.bernoulli(has ? spec.pWith : spec.pWithout);
        if (adds) addLine(draft, order, consequent);
        n_antecedent += has ? 1 : 0;
        n_both += has && adds ? 1 : 0;
      }
      const expected = n_antecedent * spec.pWith + (corner.length - n_antecedent) * spec.pWithout;
      const { price, cost } = assortment[consequent]!;
      return {
        antecedent: spec.antecedent,
        consequent: spec.consequent,
        p_with: spec.pWith,
        p_without: spec.pWithout,
        margin: (price - cost) / 100,
        n_antecedent,
        n_both,
        lift: expected === 0 ? 1 : (spec.pWith * base.orderCount) / expected,
      };
    });
    return { unit: 'basket', baskets: base.orderCount, corner_baskets: corner.length, pairs };
  },
};
