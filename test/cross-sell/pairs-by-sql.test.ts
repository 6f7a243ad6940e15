import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { pairCounter } from '../../src/cross-sell/count-pairs.js';
import { countedCounter } from '../../src/cross-sell/counted-pairs.js';
import { itemRanges, pairsBySql } from '../../src/cross-sell/pairs-by-sql.js';
import { compressPurchases } from '../../src/cross-sell/purchases.js';
import { type Engine, openDuckDb } from '../../src/engine/index.js';
import { createRandom } from '../../src/stats/index.js';

let engine: Engine;
beforeAll(async () => {
  engine = await openDuckDb({ threads: 1 });
});
afterAll(() => engine.close());

test('statements of at most so many pairs', () => {
  expect(itemRanges(0, 10)).toEqual([]);
  expect(itemRanges(1, 10)).toEqual([[0, 1]]);
  // 4 + 3 pairs, then 2 + 1 + 0
  expect(itemRanges(5, 7)).toEqual([
    [0, 2],
    [2, 5],
  ]);
  expect(itemRanges(3, 1)).toEqual([
    [0, 1],
    [1, 3],
  ]);
});

/** Random purchases of 12 products by 80 units within 60 days, each pair of unit and product at most once. */
function randomPurchases(seed: number) {
  const random = createRandom(seed, 'pairs-by-sql');
  const [unit, item, day]: [number[], number[], number[]] = [[], [], []];
  for (let who = 0; who < 80; who++)
    for (let what = 0; what < 12; what++) {
      if (random.next() > 0.05 + what / 20) continue;
      unit.push(who);
      item.push(what);
      day.push(Math.floor(random.next() * 60));
    }
  return { unit, item, day };
}

describe.each([
  { dated: true, windowDays: null },
  { dated: true, windowDays: 14 },
  { dated: true, windowDays: 0 },
  { dated: false, windowDays: null },
])('dated $dated, window $windowDays', ({ dated, windowDays }) => {
  test.each([1, 2, 3])('the engine counts what is counted here (%i)', async (seed) => {
    const { unit, item, day } = randomPurchases(seed);
    const [units, items, asOfDay] = [80, 12, 55];
    const here = compressPurchases(units, items, { unit, item, day: dated ? day : null });
    const kept = engine.scratch('kept');
    await engine.register(kept, [
      { name: 'unit', type: 'text', data: unit.map((each) => `c${each}`) },
      { name: 'item', type: 'integer', data: Float64Array.from(item) },
      { name: 'day', type: 'integer', data: Float64Array.from(day) },
    ]);
    const unitsOf = new Int32Array(items);
    for (const each of item) unitsOf[each]!++;
    const counted = await pairsBySql({ engine, kept, dated, windowDays, asOfDay, units, unitsOf, how: {}, atOnce: 25 });
    const [expected, found] = [pairCounter(here, { windowDays, asOfDay }), countedCounter(counted)];
    expect(found.full).toEqual(expected.full);
    for (let b = 0; b < items; b++) {
      const [left, right] = [expected.count(b), found.count(b)];
      for (const name of ['n', 'k', 'before', 'same', 'after'] as const) {
        // A product beside itself is no pair.
        const others = (counts: Int32Array) => Array.from(counts).filter((_, a) => a !== b);
        expect(others(right[name]), `${name} of ${b}`).toEqual(others(left[name]));
      }
    }
  });
});
