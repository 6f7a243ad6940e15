import { describe, expect, test } from 'vitest';
import { pricePoint } from '../../src/simulate/baskets.js';
import { createCalendar } from '../../src/simulate/calendar.js';
import { categories, categoryNumber } from '../../src/simulate/categories.js';
import { groupBy, membersOf } from '../../src/simulate/groups.js';
import { createIntList } from '../../src/simulate/int-list.js';
import { cumulative, pick } from '../../src/simulate/pick.js';
import { segments } from '../../src/simulate/segments.js';
import { createRandom } from '../../src/stats/random.js';

describe('the calendar', () => {
  const calendar = createCalendar(24);
  const liquor = categories[categoryNumber('liquor')]!;
  const coffee = categories[categoryNumber('coffee')]!;

  test('counts the days of 2024 and 2025', () => {
    expect(calendar.days).toBe(366 + 365);
    expect(calendar.date(0)).toBe('2024-01-01');
    expect(calendar.date(59)).toBe('2024-02-29');
    expect(calendar.date(-1)).toBe('2023-12-31');
    expect(calendar.day('2025-01-01')).toBe(366);
    expect(calendar.time(59 * 86_400 + 3661)).toBe('2024-02-29 01:01:01');
  });

  test('knows weekdays, holidays and worked weekends', () => {
    const isOff = (date: string): boolean => calendar.isOff(calendar.day(date));
    expect(calendar.weekday(calendar.day('2024-02-10'))).toBe(5); // Spring Festival 2024 was a Saturday
    expect([isOff('2024-10-01'), isOff('2024-10-08')]).toEqual([true, false]);
    expect([isOff('2024-09-28'), isOff('2024-09-29')]).toEqual([true, false]); // a Sunday worked for National Day
  });

  test('gifts sell before the Spring Festival, nothing in the stores on it', () => {
    const before = calendar.day('2025-01-20');
    expect(calendar.weight(liquor, before)).toBeGreaterThan(2 * calendar.weight(liquor, calendar.day('2025-01-06')));
    expect(calendar.weight(coffee, calendar.day('2025-01-29'))).toBe(0);
  });
});

describe('pick', () => {
  test('meets the weights and never a place without weight', () => {
    const random = createRandom(1);
    const sums = cumulative([1, 0, 3]);
    const counts = [0, 0, 0];
    for (let i = 0; i < 10_000; i += 1) counts[pick(random, sums)]! += 1;
    expect(counts[1]).toBe(0);
    expect(Math.abs(counts[0]! - 2500)).toBeLessThan(4 * Math.sqrt(10_000 * 0.25 * 0.75));
  });

  test('looks at a part only; without weight there it is −1', () => {
    const random = createRandom(1);
    const sums = cumulative([5, 0, 1, 0]);
    for (let i = 0; i < 50; i += 1) expect(pick(random, sums, 1, 4)).toBe(2);
    expect(pick(random, sums, 3, 4)).toBe(-1);
    expect(pick(random, cumulative([0]))).toBe(-1);
  });
});

test('groupBy keeps the order inside a group and leaves out what has none', () => {
  const groups = groupBy(5, 3, (i) => [2, 0, -1, 2, 0][i]!);
  expect([0, 1, 2].map((g) => [...membersOf(groups, g)])).toEqual([[1, 4], [], [0, 3]]);
});

test('an IntList grows and keeps what it has', () => {
  const list = createIntList();
  for (let i = 0; i < 3000; i += 1) list.push(i * 2);
  list.set(7, -1);
  expect([list.length, list.at(0), list.at(7), list.at(2999)]).toEqual([3000, 0, -1, 5998]);
});

test.each([
  [250, 90, 230], // 2.25 yuan is no price point: 2.30
  [1800, 100, 1800],
  [7900, 75, 5930], // 59.25 → 59.30
])('%i fen at %i %% is %i fen', (list, share, paid) => {
  expect(pricePoint(list, share)).toBe(paid);
});

test('the shares of the segments add up to 1', () => {
  expect(segments.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 12);
});
