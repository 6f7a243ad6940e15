import { describe, expect, test } from 'vitest';
import { pairCounter } from '../../src/cross-sell/count-pairs.js';
import { compressPurchases, pairSteps } from '../../src/cross-sell/purchases.js';
import { createRandom } from '../../src/stats/index.js';

interface Bought {
  readonly unit: number;
  readonly item: number;
  readonly day: number;
}

function randomPurchases(seed: number): Bought[] {
  const random = createRandom(seed, 'pairs');
  const bought: Bought[] = [];
  for (let unit = 0; unit < 60; unit++)
    for (let item = 0; item < 7; item++)
      if (random.bernoulli(0.15 + 0.1 * (item % 3))) bought.push({ unit, item, day: 1000 + random.integer(40) });
  return random.shuffle(bought);
}

function compress(bought: readonly Bought[], dated = true) {
  const pairs = {
    unit: bought.map((each) => each.unit),
    item: bought.map((each) => each.item),
    day: dated ? bought.map((each) => each.day) : null,
  };
  return compressPurchases(60, 7, pairs);
}

/** The plain way: every customer asked about every pair. */
function slow(bought: readonly Bought[], a: number, b: number, windowDays: number | null, asOfDay: number) {
  const counts = { n: 0, k: 0, before: 0, same: 0, after: 0 };
  for (let unit = 0; unit < 60; unit++) {
    const first = bought.find((each) => each.unit === unit && each.item === a);
    const second = bought.find((each) => each.unit === unit && each.item === b);
    if (!first) continue;
    if (second) {
      if (second.day > first.day) counts.after++;
      else if (second.day < first.day) counts.before++;
      else counts.same++;
    }
    if (windowDays === null) {
      counts.n++;
      if (second) counts.k++;
    } else if (first.day + windowDays <= asOfDay && !(second && second.day <= first.day)) {
      counts.n++;
      if (second && second.day - first.day <= windowDays) counts.k++;
    }
  }
  return counts;
}

describe.each([1, 2, 3])('random purchases %i', (seed) => {
  test.each([null, 5, 20])('window %s: as counted customer by customer', (windowDays) => {
    const bought = randomPurchases(seed);
    const counter = pairCounter(compress(bought), { windowDays, asOfDay: 1045 });
    for (let b = 0; b < 7; b++) {
      const { n, k, before, same, after } = counter.count(b);
      for (let a = 0; a < 7; a++) {
        if (a === b) continue;
        const found = { n: n[a], k: k[a], before: before[a], same: same[a], after: after[a] };
        expect(found, `${a} → ${b}`).toEqual(slow(bought, a, b, windowDays, 1045));
      }
    }
  });
});

test('without dates only what was bought together is counted', () => {
  const bought = randomPurchases(4);
  const { k, before, same, after } = pairCounter(compress(bought, false), { windowDays: null, asOfDay: 0 }).count(2);
  expect(k[0]).toBe(slow(bought, 0, 2, null, 0).k);
  expect([...before, ...same, ...after].every((n) => n === 0)).toBe(true);
});

test('the order of the lines does not matter', () => {
  const bought = randomPurchases(5);
  expect(compress([...bought].reverse())).toEqual(compress(bought));
});

test('steps are the squares of the baskets', () => {
  const three = [0, 1, 2].map((item) => ({ unit: 0, item, day: 0 }));
  expect(pairSteps(compress([...three, { unit: 1, item: 5, day: 0 }]))).toBe(9 + 1);
});
