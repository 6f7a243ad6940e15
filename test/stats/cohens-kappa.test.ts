import { describe, expect, test } from 'vitest';
import { cohensKappa } from '../../src/stats/index.js';

describe("Cohen's kappa", () => {
  test('20 and 15 of 50 alike', () => {
    // Seen 35/50, by chance (30 × 25 + 20 × 25) / 2500 = 1/2.
    expect(cohensKappa({ both: 20, first: 30, second: 25, n: 50 })!.value).toBeCloseTo(0.4, 12);
  });

  // statsmodels 0.15.0, stats.inter_rater.cohens_kappa (std_kappa, kappa_low, kappa_upp); the same formula, so 12 digits.
  test.each([
    [{ both: 20, first: 30, second: 25, n: 50 }, 0.3999999999999999, 0.151092290476661, 0.6489077095233389],
    [{ both: 14, first: 39, second: 17, n: 2000 }, 0.49400943310985346, 0.3330471183422311, 0.6549717478774758],
  ])('%j has the interval of statsmodels', (judgements, value, low, high) => {
    const found = cohensKappa(judgements, 0.95)!;
    expect(found.value).toBeCloseTo(value, 12);
    expect(found.low).toBeCloseTo(low, 12);
    expect(found.high).toBeCloseTo(high, 12);
  });

  test('both the same: 1, and nothing is open; both say yes of all: null', () => {
    expect(cohensKappa({ both: 3, first: 3, second: 3, n: 9 })).toMatchObject({ value: 1, low: 1, high: 1 });
    expect(cohensKappa({ both: 5, first: 5, second: 5, n: 5 })).toBeNull();
    expect(cohensKappa({ both: 0, first: 0, second: 0, n: 0 })).toBeNull();
  });
});
