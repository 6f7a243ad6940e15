import type { Random } from '../../stats/random.js';
import { assortment, productNumber } from '../assortment.js';
import { addLine } from '../draft.js';
import type { Ground, Story } from './story.js';

interface PairSpec {
  readonly antecedent: string;
  readonly consequent: string;
  /** Chance that a customer buys the antecedent. */
  readonly p: number;
  /** Chance of the consequent with and without the antecedent. */
  readonly pWith: number;
  readonly pWithout: number;
}

// The last one is a control: two things that have nothing to do with each other.
const specs: readonly PairSpec[] = [
  { antecedent: 'P0809', consequent: 'P0810', p: 0.045, pWith: 0.5, pWithout: 0.03 }, // puppy vaccination → puppy food
  { antecedent: 'P0211', consequent: 'P0212', p: 0.05, pWith: 0.45, pWithout: 0.025 }, // pour-over kettle → filters
  { antecedent: 'P0909', consequent: 'P0910', p: 0.05, pWith: 0.32, pWithout: 0.04 }, // dashboard camera → mount
  { antecedent: 'P1008', consequent: 'P1009', p: 0.1, pWith: 0.26, pWithout: 0.05 }, // sunscreen → after-sun gel
  { antecedent: 'P0708', consequent: 'P0709', p: 0.06, pWith: 0.24, pWithout: 0.06 }, // yoga mat → heat pack
  { antecedent: 'P0510', consequent: 'P0511', p: 0.07, pWith: 0.2, pWithout: 0.015 }, // graded readers → reading pen
  { antecedent: 'P0118', consequent: 'P0119', p: 0.1, pWith: 0.08, pWithout: 0.08 }, // umbrella, power bank: nothing
];
const sameOrderShare = 0.35;

export interface PairTruth {
  readonly antecedent: string;
  readonly consequent: string;
  readonly p_antecedent: number;
  readonly p_with: number;
  readonly p_without: number;
  /** P(consequent | antecedent) / P(consequent), from the three parameters. */
  readonly lift: number;
  /** List price less cost of one consequent, in yuan. */
  readonly margin: number;
  /** Counted as planted. */
  readonly n_antecedent: number;
  readonly n_consequent: number;
  readonly n_both: number;
}

export interface PairsTruth {
  readonly unit: 'customer';
  /** Customers that bought anything: what the probabilities refer to. */
  readonly customers: number;
  readonly pairs: readonly PairTruth[];
}

/**
 * Cross-sell pairs: after the first product the second sells at another rate than without it.
 *
 * Who buys the first does not depend on how much somebody buys, so that the lift is the pair's own. The second comes
 * with the first or at one of the next three visits, never before it.
 */
export const crossSellPairs: Story<'cross_sell_pairs', PairsTruth> = {
  id: 'cross_sell_pairs',
  article: 'five_steps',
  owns: specs.flatMap(({ antecedent, consequent }) => [antecedent, consequent]),
  plant(ground, random) {
    const { people } = ground.draft;
    const buyers = Array.from({ length: people.count }, (_, i) => i).filter((i) => ground.base.ordersOf(i).length > 0);
    return {
      unit: 'customer',
      customers: buyers.length,
      pairs: specs.map((spec) => plantPair(ground, buyers, spec, random.fork(`${spec.antecedent}-${spec.consequent}`))),
    };
  },
};

function plantPair({ draft, base }: Ground, buyers: readonly number[], spec: PairSpec, random: Random): PairTruth {
  const antecedent = productNumber(spec.antecedent);
  const consequent = productNumber(spec.consequent);
  const counts = { n_antecedent: 0, n_consequent: 0, n_both: 0 };
  for (const customer of buyers) {
    const orders = base.ordersOf(customer);
    const first = random.bernoulli(spec.p);
    const second = random.bernoulli(first ? spec.pWith : spec.pWithout);
    const at = random.integer(orders.length);
    if (first) addLine(draft, orders[at]!, antecedent);
    if (second) {
      const later = random.bernoulli(sameOrderShare) ? at : Math.min(at + 1 + random.integer(3), orders.length - 1);
      addLine(draft, orders[first ? later : at]!, consequent);
    }
    counts.n_antecedent += first ? 1 : 0;
    counts.n_consequent += second ? 1 : 0;
    counts.n_both += first && second ? 1 : 0;
  }
  const { p, pWith, pWithout } = spec;
  const { price, cost } = assortment[consequent]!;
  return {
    antecedent: spec.antecedent,
    consequent: spec.consequent,
    p_antecedent: p,
    p_with: pWith,
    p_without: pWithout,
    lift: pWith / (p * pWith + (1 - p) * pWithout),
    margin: (price - cost) / 100,
    ...counts,
  };
}
