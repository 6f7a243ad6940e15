import { describe, expect, test } from 'vitest';
import { type Baskets, findRules, mineItemSets } from '../../src/mining/index.js';
import { createRandom, type Random } from '../../src/stats/index.js';

/** Baskets in which no item has anything to do with another; shares from 30 % down. */
function independent(random: Random, { count, itemCount }: { count: number; itemCount: number }): Baskets {
  const shares = Array.from({ length: itemCount }, (_, i) => 0.3 * 0.92 ** i);
  const offsets = new Int32Array(count + 1);
  const items: number[] = [];
  for (let basket = 0; basket < count; basket++) {
    for (let item = 0; item < itemCount; item++) if (random.bernoulli(shares[item]!)) items.push(item);
    offsets[basket + 1] = items.length;
  }
  return { count, itemCount, offsets, items: Int32Array.from(items) };
}

const markets = 200;

describe.each([
  ['pairs', { count: 2000, itemCount: 30, minCount: 5, maxLength: 2 }],
  ['pairs that must be frequent', { count: 2000, itemCount: 30, minCount: 40, maxLength: 2 }],
  ['sets of up to four', { count: 1000, itemCount: 20, minCount: 10, maxLength: 4 }],
] as const)('baskets of pure chance: %s', (_, { count, itemCount, minCount, maxLength }) => {
  const random = createRandom(20_240_701);
  let [tested, called, markedMarkets] = [0, 0, 0];
  for (let market = 0; market < markets; market++) {
    const baskets = independent(random, { count, itemCount });
    const sets = mineItemSets(baskets, { minCount, maxLength });
    const asked = { sets, baskets: count, minConfidence: 0, maxConsequent: 1, antecedents: null, consequents: null };
    const all = findRules({ ...asked, tests: true, fdr: null });
    tested += all.tested;
    called += all.p.filter((p) => p <= 0.05).length;
    if (findRules({ ...asked, tests: true, fdr: 0.05 }).count > 0) markedMarkets++;
  }

  test('at most 6 % of the rules tested have p at most .05', () => {
    expect(called / tested).toBeLessThanOrEqual(0.06);
    expect(called / tested).toBeGreaterThan(0);
  });

  test('at most one market in twenty has a rule after the false discovery rate', () => {
    // 200 markets at 5 %: more than 17 have a probability of 1 %.
    expect(markedMarkets).toBeLessThanOrEqual(17);
  });
});
