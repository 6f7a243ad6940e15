import { describe, expect, test } from 'vitest';
import {
  bootstrapInterval,
  createRandom,
  giniInterval,
  giniSorted,
  normalCdf,
  normalQuantile,
  topShareInterval,
} from '../../src/stats/index.js';

/** How many of the 95 % intervals of log-normal samples hold the truth, which has a closed form. */
const spread = 1.2;
const trueGini = 2 * normalCdf(spread / Math.SQRT2) - 1;
const trueTopShare = normalCdf(spread - normalQuantile(0.8));
const markets = 1000;

function coverage(n: number) {
  const random = createRandom(77);
  const hits = { gini: 0, topShare: 0, giniPercentile: 0, giniBca: 0 };
  for (let market = 0; market < markets; market += 1) {
    const sorted = Float64Array.from({ length: n }, () => Math.exp(random.normal(0, spread))).sort();
    const options = { random: createRandom(market), resamples: 400 };
    const holds = ({ low, high }: { low: number; high: number }, truth: number) =>
      low <= truth && truth <= high ? 1 : 0;
    hits.gini += holds(giniInterval(sorted, options), trueGini);
    hits.topShare += holds(topShareInterval(sorted, 0.2, options), trueTopShare);
    const statistic = (counts: Uint32Array) => giniSorted(sorted, counts);
    hits.giniPercentile += holds(bootstrapInterval(n, statistic, { ...options, method: 'percentile' }), trueGini);
    hits.giniBca += n > 100 ? 0 : holds(bootstrapInterval(n, statistic, { ...options, method: 'bca' }), trueGini);
  }
  return hits;
}

describe('coverage of the intervals of concentration, log-normal money', () => {
  // 1,000 markets: the standard error of a share near .93 is .008. The bounds are 3 of them below what long tails allow.
  test('500 customers', { timeout: 120_000 }, () => {
    const { gini, topShare, giniPercentile } = coverage(500);
    expect(gini).toBeGreaterThan(905);
    expect(topShare).toBeGreaterThan(905);
    expect(gini).toBeLessThan(972);
    expect(gini).toBeGreaterThan(giniPercentile);
  });

  test('100 customers', { timeout: 120_000 }, () => {
    const { gini, topShare, giniPercentile, giniBca } = coverage(100);
    expect(gini).toBeGreaterThan(875);
    expect(topShare).toBeGreaterThan(875);
    expect(gini).toBeGreaterThan(giniPercentile);
    expect(gini).toBeGreaterThan(giniBca);
  });
});
