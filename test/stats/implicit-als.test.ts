import { describe, expect, test } from 'vitest';
import { createRandom, implicitAls, type Strengths } from '../../src/stats/index.js';

/** Two blocks: customers 0–2 have items 0–2 but for one gap (customer 0, item 2), customers 3–5 have items 3–5. */
const blocks: Strengths = {
  rows: 6,
  items: 6,
  offsets: Int32Array.of(0, 2, 5, 8, 11, 14, 17),
  item: Int32Array.of(0, 1, 0, 1, 2, 0, 1, 2, 3, 4, 5, 3, 4, 5, 3, 4, 5),
  strength: new Float64Array(17).fill(5),
};

function objective(has: Strengths, row: Float64Array, item: Float64Array, f: number, ridge: number): number {
  let sum = 0;
  for (let r = 0; r < has.rows; r++)
    for (let i = 0; i < has.items; i++) {
      let [strength, target, dot] = [0, 0, 0];
      for (let at = has.offsets[r]!; at < has.offsets[r + 1]!; at++)
        if (has.item[at] === i) [strength, target] = [has.strength[at]!, 1];
      for (let k = 0; k < f; k++) dot += row[r * f + k]! * item[i * f + k]!;
      sum += (1 + strength) * (target - dot) ** 2;
    }
  for (const value of [...row, ...item]) sum += ridge * value * value;
  return sum;
}

describe('implicitAls', () => {
  const how = { factors: 2, iterations: 30, ridge: 0.1 };
  const found = implicitAls(blocks, { ...how, random: createRandom(1) });
  const score = (r: number, i: number) =>
    found.row[r * 2]! * found.item[i * 2]! + found.row[r * 2 + 1]! * found.item[i * 2 + 1]!;

  test('fills the gap of a block and not the other block', () => {
    expect(score(0, 2)).toBeGreaterThan(0.5);
    for (const i of [3, 4, 5]) expect(Math.abs(score(0, i))).toBeLessThan(0.1);
  });

  test('is at a minimum of the objective: every step away from it goes up', () => {
    const least = objective(blocks, found.row, found.item, 2, how.ridge);
    for (let j = 0; j < 12; j++)
      for (const step of [-0.01, 0.01]) {
        const moved = found.row.slice();
        moved[j]! += step;
        expect(objective(blocks, moved, found.item, 2, how.ridge)).toBeGreaterThan(least);
      }
  });

  test('more rounds never make it worse; the same seed gives the same factors', () => {
    const at = (iterations: number) => {
      const { row, item } = implicitAls(blocks, { ...how, iterations, random: createRandom(1) });
      return objective(blocks, row, item, 2, how.ridge);
    };
    expect(at(3)).toBeLessThanOrEqual(at(1) + 1e-9);
    expect(at(10)).toBeLessThanOrEqual(at(3) + 1e-9);
    expect(implicitAls(blocks, { ...how, random: createRandom(1) }).row).toEqual(found.row);
  });

  test('a row without anything has factors of 0', () => {
    const empty = { ...blocks, rows: 7, offsets: Int32Array.of(...blocks.offsets, 17) };
    expect([...implicitAls(empty, { ...how, random: createRandom(1) }).row.slice(12)]).toEqual([0, 0]);
  });

  test('refuses options that make no sense', () => {
    expect(() => implicitAls(blocks, { ...how, factors: 0, random: createRandom(1) })).toThrow(RangeError);
  });
});
