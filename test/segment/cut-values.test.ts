import { expect, test } from 'vitest';
import { cutValues } from '../../src/segment/rfm/cut-values.js';

test('without ties the runs are the quantiles', () => {
  expect(cutValues(new Array(10).fill(1), 5)).toEqual([1, 3, 5, 7, 9]);
});

test('a value that most share fills one run, the rest is divided evenly', () => {
  // 70 of 100 in the first; 30 left in two runs: 12 or 12 + 8 against 15, then what is left.
  expect(cutValues([70, 12, 8, 6, 4], 3)).toEqual([0, 1, 4]);
});

test('a tie in the middle is never split and leaves a value for each run after it', () => {
  expect(cutValues([10, 10, 60, 10, 10], 3)).toEqual([1, 2, 4]);
  expect(cutValues([1, 1, 100], 3)).toEqual([0, 1, 2]);
});

test('fewer values than runs: as many runs as values', () => {
  expect(cutValues([5], 5)).toEqual([0]);
  expect(cutValues([5, 1], 5)).toEqual([0, 1]);
  expect(cutValues([], 5)).toEqual([]);
});

test('counts times a number give the same runs', () => {
  const counts = [1493, 835, 508, 388, 243, 171, 143, 98, 68, 54];
  expect(
    cutValues(
      counts.map((count) => 7 * count),
      5,
    ),
  ).toEqual(cutValues(counts, 5));
});
