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
  // They differ in the last bits, which choose no place.
  expect(await found([32, 33, 34, 64, 33])).toEqual([1, 4]);
});

test('finds what counting each print finds', async () => {
  let state = 20240601;
  const next = () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state;
  };
  // Neighbours share places and marks of the sieve; about a tenth is repeated.
  const prints = Array.from({ length: 100_000 }, () => (next() & 0xfff00000) + ((next() >>> 12) & 0xff) * 7);
  const rows = new Map<number, number[]>();
  for (const [row, print] of prints.entries()) rows.set(print >>> 0, [...(rows.get(print >>> 0) ?? []), row]);
  const expected = [...rows.values()].filter((same) => same.length > 1).flat();
  expect(expected.length).toBeGreaterThan(1_000);
  const sorted = expected.sort((a, b) => a - b);
  expect(
    await found(
      prints.map((print) => print >>> 0),
      4096,
    ),
  ).toEqual(sorted);
});
