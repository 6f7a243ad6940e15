import { benjaminiHochberg, fisherUpperTail, type Interval, wilson } from '../../stats/index.js';
import type { ProductBuyers } from './persona-orders.js';

/** A product that a persona buys more often than the others. */
export interface PersonaOffer {
  readonly persona: number;
  readonly product: string;
  readonly buyers: number;
  readonly share: number;
  readonly interval: Interval;
  readonly othersShare: number;
  /** share ÷ othersShare; NaN where nobody else buys it. */
  readonly lift: number;
  readonly q: number;
}

/** Offers named for each persona at most. */
const mostOffers = 5;
/** A product that fewer of a persona buy says nothing of it. */
const leastShare = 0.05;

/**
 * What each persona buys more often than all others, the largest difference of shares first.
 *
 * Fisher's one-sided test for every product and persona, adjusted over all; those above the error rate are left out. Cost: O(products × personas).
 */
export function personaOffers(
  products: readonly ProductBuyers[],
  sizes: readonly number[],
  { errorRate, level }: { errorRate: number; level: number },
): PersonaOffer[] {
  const all = sizes.reduce((sum, size) => sum + size, 0);
  const tests = products.flatMap(({ product, buyers }) => {
    const total = buyers.reduce((sum, count) => sum + count, 0);
    return sizes.map((size, persona) => {
      const count = buyers[persona]!;
      const p = fisherUpperTail({ both: count, first: size, second: total, total: all });
      return {
        persona,
        product,
        buyers: count,
        share: count / size,
        others: (total - count) / Math.max(1, all - size),
        p,
      };
    });
  });
  const adjusted = benjaminiHochberg(tests.map(({ p }) => p));
  const found = tests.flatMap(({ persona, product, buyers, share, others }, i): PersonaOffer[] => {
    if (!(adjusted[i]! <= errorRate) || !(share >= leastShare)) return [];
    const lift = others > 0 ? share / others : Number.NaN;
    return [
      {
        persona,
        product,
        buyers,
        share,
        interval: wilson(buyers, sizes[persona]!, level),
        othersShare: others,
        lift,
        q: adjusted[i]!,
      },
    ];
  });
  return sizes.flatMap((_, persona) =>
    found
      .filter((offer) => offer.persona === persona)
      .sort((a, b) => b.share - b.othersShare - (a.share - a.othersShare) || (a.product < b.product ? -1 : 1))
      .slice(0, mostOffers),
  );
}
