import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Baskets, countStrata, findRules, mineItemSets } from '../../src/mining/index.js';
import { fisherUpperTail } from '../../src/stats/index.js';

function basketsOf(rows: readonly (readonly number[])[]): Baskets {
  const offsets = new Int32Array(rows.length + 1);
  rows.forEach((row, i) => {
    offsets[i + 1] = offsets[i]! + row.length;
  });
  return { count: rows.length, itemCount: 8, offsets, items: Int32Array.from(rows.flat()) };
}

const subsets = <T>(all: readonly T[]): T[][] =>
  Array.from({ length: 2 ** all.length }, (_, mask) => all.filter((_, i) => (mask >> i) & 1));

const market = fc.array(fc.uniqueArray(fc.integer({ min: 0, max: 6 }), { maxLength: 6 }), {
  minLength: 1,
  maxLength: 40,
});

test('rules, improvement and p are those of counting every side anew', () => {
  const property = fc.property(
    market,
    fc.integer({ min: 1, max: 4 }),
    fc.constantFrom(0, 0.4),
    (rows, minCount, minConfidence) => {
      const count = (items: readonly number[]) =>
        rows.filter((row) => items.every((item) => row.includes(item))).length;
      const wanted = new Map<string, { improvement: number; p: number; worst: number }>();
      for (const all of subsets([0, 1, 2, 3, 4, 5, 6]).filter((set) => set.length > 1 && count(set) >= minCount))
        for (const right of subsets(all).filter((side) => side.length === 1 || side.length === 2)) {
          const left = all.filter((item) => !right.includes(item));
          const confidence = left.length === 0 ? -1 : count(all) / count(left);
          if (left.length === 0 || confidence < minConfidence) continue;
          const fewer = subsets(left).filter((side) => side.length < left.length);
          const best = Math.max(...fewer.map((side) => count([...side, ...right]) / count(side)));
          const test = (side: readonly number[]) =>
            fisherUpperTail({
              both: count(all),
              first: count(left),
              second: count([...side, ...right]),
              total: count(side),
            });
          const nearest = fewer.filter((side) => side.length === left.length - 1);
          wanted.set(`${left} > ${right}`, {
            improvement: confidence - best,
            p: test([]),
            worst: Math.max(...nearest.map(test)),
          });
        }
      const sets = mineItemSets(basketsOf(rows), { minCount });
      const side = (set: number) => [...sets.items.subarray(sets.offsets[set], sets.offsets[set + 1])];
      const found = findRules({
        sets,
        baskets: rows.length,
        minConfidence,
        maxConsequent: 2,
        antecedents: null,
        consequents: null,
        tests: true,
        fdr: null,
      });
      expect(found.count).toBe(wanted.size);
      for (let i = 0; i < found.count; i++) {
        const rule = wanted.get(`${side(found.antecedent[i]!)} > ${side(found.consequent[i]!)}`)!;
        expect(found.improvement[i]).toBeCloseTo(rule.improvement, 12);
        expect(found.p[i]).toBeCloseTo(rule.p, 12);
        expect(found.pImprovement[i]).toBeCloseTo(rule.worst, 12);
        expect(found.q[i]).toBeGreaterThanOrEqual(found.p[i]!);
      }
    },
  );
  fc.assert(property, { seed: 11, numRuns: 60 });
});

test('counts in strata add up to the counts of all', () => {
  const property = fc.property(market, fc.infiniteStream(fc.integer({ min: -1, max: 2 })), (rows, draws) => {
    const stratum = Int32Array.from(rows, () => draws.next().value as number);
    const rule = { antecedent: [0, 1], consequent: [2] };
    const counted = countStrata(basketsOf(rows), [rule, { antecedent: [3], consequent: [0] }], stratum, 3);
    for (let s = 0; s < 3; s++) {
      const own = rows.filter((_, i) => stratum[i] === s);
      const having = (items: readonly number[]) =>
        own.filter((row) => items.every((item) => row.includes(item))).length;
      expect(counted.baskets[s]).toBe(own.length);
      expect([counted.antecedent[s], counted.consequent[s], counted.both[s]]).toEqual([
        having([0, 1]),
        having([2]),
        having([0, 1, 2]),
      ]);
      expect([counted.antecedent[3 + s], counted.both[3 + s]]).toEqual([having([3]), having([0, 3])]);
    }
  });
  fc.assert(property, { seed: 12, numRuns: 60 });
});
