import { describe, expect, test } from 'vitest';
import { estimateOfDraws, shareOfDraws } from '../../src/cross-sell/estimate-of-draws.js';
import { groupsByProbability } from '../../src/cross-sell/intention/evaluate.js';
import { createRandom } from '../../src/stats/index.js';

describe('an estimate and the percentiles of its draws', () => {
  test('percentiles between the draws', () => {
    // Quantile type 7 of three draws: 0.4 + 0.1 of the way to 0.5.
    const { low, high } = estimateOfDraws(0.5, [0.6, 0.4, 0.5], 0.9);
    expect(low).toBeCloseTo(0.41, 12);
    expect(high).toBeCloseTo(0.59, 12);
  });

  test('fewer than half of the draws: no interval', () => {
    expect(estimateOfDraws(1, [Number.NaN, Number.NaN, 1], 0.9)).toEqual({
      value: 1,
      low: Number.NaN,
      high: Number.NaN,
    });
    expect(estimateOfDraws(1, [], 0.9).low).toBeNaN();
  });

  test('centred percentiles never leave the estimate outside, nor 0..1', () => {
    // All products were shown: drawing customers again can only show fewer, and the shift would lift even the lower end above 1.
    const draws = [0.75, 0.9, 0.9, 0.9, 0.9, 0.9, 0.9, 0.9, 0.9, 0.9];
    const { value, low, high } = estimateOfDraws(1, draws, 0.5, { centred: true });
    expect(low).toBeLessThanOrEqual(value);
    expect(high).toBe(1);
    expect(estimateOfDraws(0.02, [0.2, 0.1, 0.15], 0.9, { centred: true }).low).toBe(0);
  });

  test('nobody or everybody: the interval of Wilson, since every draw is the same', () => {
    // 1 − z² / (n + z²) with z = 1.959964, n = 10: 0.7225
    expect(shareOfDraws({ hits: 10, n: 10 }, [1, 1, 1], 0.95).low).toBeCloseTo(0.7225, 4);
    expect(shareOfDraws({ hits: 0, n: 10 }, [0, 0, 0], 0.95).high).toBeCloseTo(0.2775, 4);
    expect(shareOfDraws({ hits: 5, n: 10 }, [0.4, 0.6], 0.95)).toEqual(estimateOfDraws(0.5, [0.4, 0.6], 0.95));
  });

  test('the group of intention in which nobody bought is not sure to buy never', () => {
    const p = Float64Array.from({ length: 40 }, (_, i) => i / 40);
    const bought = Uint8Array.from(p, (_, i) => (i >= 20 ? i % 2 : 0));
    const [least] = groupsByProbability(p, bought, 4, { resamples: 50, level: 0.9, random: createRandom(1) });
    expect(least).toMatchObject({ customers: 10, buyers: 0, share: { value: 0, low: 0 } });
    expect(least!.share.high).toBeGreaterThan(0.1);
  });
});
