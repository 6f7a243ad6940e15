import { expect, test } from 'vitest';
import { repeatedRows } from '../../src/intake/repeated-rows.js';

async function* pagesOf(prints: readonly number[], size: number) {
  for (let from = 0; from < prints.length; from += size) yield prints.slice(from, from + size);
}

const found = async (prints: readonly number[], size = 3) => [
  ...(await repeatedRows(pagesOf(prints, size), prints.length)),
];

test('no rows, one row, all different', async () => {
  expect(await found([])).toEqual([]);
  expect(await found([7])).toEqual([]);
  expect(await found([0, 1, 2, 0xffffffff])).toEqual([]);
});

test('repeated prints give all their rows, over pages', async () => {
  expect(await found([5, 1, 5, 2, 0xffffffff, 5, 0xffffffff])).toEqual([0, 2, 4, 5, 6]);
});

test('prints that only share their place are not repeated', async () => {
  // They differ in the last four bits, which choose no place.
  expect(await found([32, 33, 34, 64, 33])).toEqual([1, 4]);
});
