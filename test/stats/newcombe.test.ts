import { describe, expect, test } from 'vitest';
import { newcombe } from '../../src/stats/index.js';

describe('newcombe', () => {
  // R. G. Newcombe, Statistics in Medicine 17 (1998), 873–890, table II, method 10; printed to four decimals.
  test.each([
    [56, 70, 48, 80, 0.0524, 0.3339],
    [9, 10, 3, 10, 0.1705, 0.809],
    [6, 7, 2, 7, 0.0582, 0.8062],
    [5, 56, 0, 29, -0.0381, 0.1926],
    [0, 10, 0, 20, -0.1611, 0.2775],
    [10, 10, 0, 20, 0.6791, 1],
  ])('%d of %d against %d of %d', (a, n, b, m, low, high) => {
    const found = newcombe({ successes: a, n }, { successes: b, n: m });
    expect(found.low).toBeCloseTo(low, 4);
    expect(found.high).toBeCloseTo(high, 4);
  });

  test('the other way round is the mirror image', () => {
    const [one, other] = [
      { successes: 3, n: 17 },
      { successes: 8, n: 11 },
    ];
    const [there, back] = [newcombe(one, other, 0.9), newcombe(other, one, 0.9)];
    expect(there.low).toBeCloseTo(-back.high, 12);
    expect(there.high).toBeCloseTo(-back.low, 12);
  });

  test('nothing known of one group leaves all open on its side', () => {
    const { low, high } = newcombe({ successes: 0, n: 0 }, { successes: 5, n: 10 });
    expect(low).toBeLessThan(-0.5);
    expect(high).toBeGreaterThan(0.5);
  });
});
