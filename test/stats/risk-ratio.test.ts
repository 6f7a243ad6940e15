import { expect, test } from 'vitest';
import { riskRatio } from '../../src/stats/index.js';

test('riskRatio: closed form of Walter', () => {
  // ln(10.5/20.5) − ln(5.5/20.5) = ln(21/11); variance 1/10.5 − 1/20.5 + 1/5.5 − 1/20.5; z = 1.959964.
  const half = 1.959963984540054 * Math.sqrt(1 / 10.5 + 1 / 5.5 - 2 / 20.5);
  const { low, high } = riskRatio({ successes: 10, n: 20 }, { successes: 5, n: 20 });
  expect(low).toBeCloseTo((21 / 11) * Math.exp(-half), 12);
  expect(high).toBeCloseTo((21 / 11) * Math.exp(half), 12);
});

test('riskRatio: nobody in a cell keeps it finite, nobody in a group leaves all open', () => {
  const { low, high } = riskRatio({ successes: 0, n: 50 }, { successes: 10, n: 50 });
  expect(low).toBeGreaterThan(0);
  expect(high).toBeLessThan(1);
  expect(riskRatio({ successes: 0, n: 0 }, { successes: 1, n: 2 })).toMatchObject({ low: 0, high: Infinity });
});
