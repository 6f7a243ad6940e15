import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { bayes } from '../../src/cross-sell/index.js';
import type { Dataset } from '../../src/intake/index.js';
import { sample } from '../../src/simulate/sample.js';

interface PlantedPair {
  readonly antecedent: string;
  readonly consequent: string;
  readonly p_with: number;
  readonly p_without: number;
}

const { stories } = JSON.parse(readFileSync(new URL('../../data/truth.json', import.meta.url), 'utf8')) as {
  stories: {
    schoolbag_and_pencil: { schoolbag: string; pencil: string; expected: { pencil_given_bag: number; lift: number } };
    cross_sell_pairs: { pairs: PlantedPair[] };
    same_basket: { pairs: PlantedPair[] };
  };
};

/** The sample market against the truth it was drawn from. */
describe('what was planted', () => {
  let shop: Dataset;
  beforeAll(async () => {
    shop = await sample();
  }, 60_000);
  afterAll(() => shop.close());

  const pairsOf = async (options: object) => {
    const rows = (await bayes(shop, { ...options, maxPairs: 100_000 })).tables.pairs.toRows();
    return (a: string, b: string) => rows.find((row) => row.antecedent === a && row.consequent === b)!;
  };

  test('schoolbag and pencil, by household', { timeout: 30_000 }, async () => {
    const { schoolbag, pencil, expected } = stories.schoolbag_and_pencil;
    const row = (await pairsOf({ unit: 'household' }))(schoolbag, pencil);
    expect(row.p_low).toBeLessThan(expected.pencil_given_bag);
    expect(row.p_high).toBeGreaterThan(expected.pencil_given_bag);
    expect(row.lift_low).toBeLessThan(expected.lift);
    expect(row.lift_high).toBeGreaterThan(expected.lift);
    expect(row.lift_low).toBeGreaterThan(1);
  });

  test('pairs of a customer: called where there is one, not called where there is none', {
    timeout: 30_000,
  }, async () => {
    const find = await pairsOf({});
    const { pairs } = stories.cross_sell_pairs;
    const covered = pairs.filter(({ antecedent, consequent, p_with }) => {
      const { p_low, p_high } = find(antecedent, consequent);
      return p_low <= p_with && p_with <= p_high;
    });
    // 90 % intervals of seven: one may miss.
    expect(covered.length).toBeGreaterThanOrEqual(pairs.length - 1);
    for (const { antecedent, consequent, p_with, p_without } of pairs) {
      const row = find(antecedent, consequent);
      if (p_with === p_without) expect(row.lift_low, `${antecedent} ${consequent}`).toBeLessThan(1);
      // Of a pair at four times its base with a hundred buyers the counts themselves may be short of proof.
      else if (p_with / p_without > 4.5) expect(row.lift_low, `${antecedent} ${consequent}`).toBeGreaterThan(2);
    }
  });

  test('pairs of a basket', { timeout: 30_000 }, async () => {
    const find = await pairsOf({ level: 'basket' });
    for (const { antecedent, consequent } of stories.same_basket.pairs)
      expect(find(antecedent, consequent).lift_low).toBeGreaterThan(5);
  });
});
