import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Baskets, type ItemSets, mineItemSets, minimumCount } from '../../src/mining/index.js';

function basketsOf(rows: readonly (readonly number[])[]): Baskets {
  const offsets = new Int32Array(rows.length + 1);
  rows.forEach((row, i) => {
    offsets[i + 1] = offsets[i]! + row.length;
  });
  return {
    count: rows.length,
    itemCount: 1 + Math.max(-1, ...rows.flat()),
    offsets,
    items: Int32Array.from(rows.flat()),
  };
}

const shown = ({ count, offsets, items, support }: ItemSets): Map<string, number> =>
  new Map(
    Array.from({ length: count }, (_, set) => [
      items.subarray(offsets[set]!, offsets[set + 1]!).join(' '),
      support[set]!,
    ]),
  );

/** Every subset of every basket, counted: slow and obvious. */
function countAll(rows: readonly (readonly number[])[], minCount: number): Map<string, number> {
  const counts = new Map<string, number>();
  for (const row of rows) {
    const sorted = [...row].sort((a, b) => a - b);
    for (let mask = 1; mask < 1 << sorted.length; mask++) {
      const key = sorted.filter((_, i) => (mask >> i) & 1).join(' ');
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
  }
  return new Map([...counts].filter(([, count]) => count >= minCount));
}

const items = (key: string): string[] => key.split(' ');
const isWithin = (small: string, large: string): boolean =>
  small !== large && items(small).every((item) => items(large).includes(item));
const withoutHeld = (all: Map<string, number>, holds: (own: number, other: number) => boolean) =>
  new Map([...all].filter(([key, count]) => ![...all].some(([other, n]) => isWithin(key, other) && holds(count, n))));
const sorted = (sets: Map<string, number>) => [...sets].sort(([a], [b]) => (a < b ? -1 : 1));

describe('least number of baskets', () => {
  test('is rounded up, but not for a rounding error of the product', () => {
    expect([0.6 * 3196, minimumCount(0.6, 3196), minimumCount(0.1, 8124)]).toEqual([1917.6, 1918, 813]);
    expect(0.07 * 100).toBeGreaterThan(7);
    expect([minimumCount(0.07, 100), minimumCount(0.0005, 100_000), minimumCount(0.29, 100)]).toEqual([7, 50, 29]);
    expect([minimumCount(0, 100), minimumCount(1, 7), minimumCount(0.5, 0)]).toEqual([1, 7, 1]);
  });
});

describe('item sets', () => {
  // 4 baskets; by hand: a 3, b 3, c 2, ab 2, ac 2, bc 1, abc 1 with a=0, b=1, c=2.
  const rows = [[0, 1], [0, 2], [2, 1, 0], [1]];

  test('of four baskets, by hand', () => {
    expect(sorted(shown(mineItemSets(basketsOf(rows), { minCount: 2 })))).toEqual([
      ['0', 3],
      ['0 1', 2],
      ['0 2', 2],
      ['1', 3],
      ['2', 2],
    ]);
    // c lies only where a lies: {c} is not closed; maximal are ab and ac.
    expect([...shown(mineItemSets(basketsOf(rows), { minCount: 2, sets: 'closed' })).keys()].sort()).toEqual([
      '0',
      '0 1',
      '0 2',
      '1',
    ]);
    expect([...shown(mineItemSets(basketsOf(rows), { minCount: 2, sets: 'maximal' })).keys()].sort()).toEqual([
      '0 1',
      '0 2',
    ]);
    expect(mineItemSets(basketsOf(rows), { minCount: 2, maxLength: 1 }).count).toBe(3);
  });

  test('an item that lies in every basket is kept', () => {
    expect(sorted(shown(mineItemSets(basketsOf([[5], [5, 1]]), { minCount: 1 })))).toEqual([
      ['1', 1],
      ['1 5', 1],
      ['5', 2],
    ]);
  });

  test('of no basket, of one, of empty ones', () => {
    expect(mineItemSets(basketsOf([]), { minCount: 1 }).count).toBe(0);
    expect(mineItemSets(basketsOf([[], []]), { minCount: 1 }).count).toBe(0);
    expect(sorted(shown(mineItemSets(basketsOf([[3]]), { minCount: 1, sets: 'closed' })))).toEqual([['3', 1]]);
  });

  const market = fc.array(fc.uniqueArray(fc.integer({ min: 0, max: 9 }), { maxLength: 10 }), { maxLength: 60 });
  const dense = fc.array(fc.subarray([0, 1, 2, 3, 4, 5, 6, 7], { minLength: 5 }), { minLength: 1, maxLength: 90 });

  test('are those of a count of every subset of every basket', { timeout: 30_000 }, () => {
    const property = fc.property(fc.oneof(market, dense), fc.integer({ min: 1, max: 12 }), (rows, minCount) => {
      const all = countAll(rows, minCount);
      const baskets = basketsOf(rows);
      expect(sorted(shown(mineItemSets(baskets, { minCount })))).toEqual(sorted(all));
      const short = new Map([...all].filter(([key]) => items(key).length <= 3));
      expect(sorted(shown(mineItemSets(baskets, { minCount, maxLength: 3 })))).toEqual(sorted(short));
      expect(sorted(shown(mineItemSets(baskets, { minCount, sets: 'closed' })))).toEqual(
        sorted(withoutHeld(all, (own, other) => own === other)),
      );
      expect(sorted(shown(mineItemSets(baskets, { minCount, sets: 'maximal' })))).toEqual(
        sorted(withoutHeld(all, () => true)),
      );
    });
    fc.assert(property, { seed: 7, numRuns: 50 });
  });

  test('stand in the same order whatever the order of baskets and of items in them', () => {
    const property = fc.property(fc.oneof(market, dense), (rows) => {
      const turned = rows.toReversed().map((row) => row.toReversed());
      for (const sets of ['all', 'closed', 'maximal'] as const)
        expect(mineItemSets(basketsOf(turned), { minCount: 2, sets })).toEqual(
          mineItemSets(basketsOf(rows), { minCount: 2, sets }),
        );
    });
    fc.assert(property, { seed: 8, numRuns: 60 });
  });
});
