import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { rules } from '../../src/cross-sell/index.js';
import { chooseRuleOffers } from '../../src/cross-sell/rules/rule-offers.js';
import type { FoundRule } from '../../src/cross-sell/rules/rule-rows.js';
import { type Dataset, open } from '../../src/intake/index.js';

const rule = (antecedent: number[], consequent: number, confidence: number): FoundRule =>
  ({
    ...{ antecedent: Int32Array.from(antecedent), consequent: Int32Array.of(consequent) },
    row: { confidence, leverage: 0.1 },
  }) as unknown as FoundRule;

describe('who is offered what', () => {
  const ids = ['a', 'b', 'c', 'd'];
  const held = new Map(
    Object.entries({
      both: [
        [0, 5],
        [1, 7],
      ],
      first: [[0, 9]],
      has: [
        [0, 1],
        [1, 2],
        [2, 3],
      ],
      late: [
        [0, 2],
        [1, 8],
      ],
      other: [[3, 4]],
    } as Record<string, [number, number][]>).map(([who, own]) => [who, new Map(own)]),
  );

  test('all of the left side and not the right, the latest first, one offer each', () => {
    const { actions, leftOut } = chooseRuleOffers([rule([0], 3, 0.3), rule([0, 1], 2, 0.6)], { ids }, held, 50);
    expect(actions.map(({ customer_id, product_id }) => [customer_id, product_id])).toEqual([
      ['late', 'c'],
      ['both', 'c'],
      ['first', 'd'],
      ['has', 'd'],
    ]);
    expect(leftOut).toBe(0);
  });

  test('who does not fit under the most of a rule may have another rule’s offer, else is counted', () => {
    const found = chooseRuleOffers([rule([0], 3, 0.3), rule([0, 1], 2, 0.6)], { ids }, held, 1);
    expect(found.actions.map(({ customer_id, product_id }) => [customer_id, product_id])).toEqual([
      ['late', 'c'],
      ['first', 'd'],
    ]);
    // both and has fit and are not listed.
    expect(found.leftOut).toBe(2);
  });

  test('nobody holds anything', () => {
    expect(chooseRuleOffers([rule([0], 1, 0.5)], { ids }, new Map(), 5)).toEqual({ actions: [], leftOut: 0 });
  });
});

describe('through the analysis', () => {
  let shop: Dataset;
  const orders: object[] = [];
  // Tea and milk together in 20 of 60 baskets, 15 more with tea alone, 25 with bread.
  for (let i = 0; i < 60; i++) {
    const line = (product_id: string, name: string) =>
      orders.push({
        ...{ order_id: `o${i}`, customer_id: `c${String(i).padStart(2, '0')}`, product_id, product_name: name },
        ordered_at: `2024-01-${String((i % 28) + 1).padStart(2, '0')}`,
      });
    if (i < 35) line('t', 'Tea');
    if (i < 20) line('m', 'Milk');
    if (i >= 35) line('b', 'Bread');
  }
  beforeAll(async () => {
    shop = await open({ orders });
  });
  afterAll(() => shop.close());

  test('the fifteen with tea alone are offered milk; what is cut is said', async () => {
    const result = await rules(shop, { minSupportShare: 0.1 });
    const actions = result.tables.actions.toRows();
    expect(new Set(actions.map(({ customer_id }) => customer_id))).toEqual(
      new Set(Array.from({ length: 15 }, (_, i) => `c${i + 20}`)),
    );
    for (const { product_id, expected_value, reason } of actions)
      expect([product_id, expected_value, reason]).toEqual(['m', null, 'holds_rule_side']);
    expect(result.warnings.map(({ code }) => code)).not.toContain('offers_left_out');
    const few = await rules(shop, { minSupportShare: 0.1, offersPerRule: 4 });
    expect(few.tables.actions.rowCount).toBe(4);
    expect(few.warnings.find(({ code }) => code === 'offers_left_out')?.count).toBe(11);
    expect((await rules(shop, { minSupportShare: 0.1, offersPerRule: 0 })).tables.actions.rowCount).toBe(0);
  });

  test('rules over time say what their products are called', async () => {
    const { stability } = (await rules(shop, { minSupportShare: 0.1, periods: 2 })).tables;
    const rows = await stability!.rows();
    expect(rows[0]).toMatchObject({ antecedent: 't', antecedent_names: 'Tea', consequent_names: 'Milk' });
  });

  test('item sets say what their products are called', async () => {
    const sets = (await rules(shop, { minSupportShare: 0.1 })).tables.itemsets.toRows();
    expect(sets.find(({ items }) => items === 'm, t')).toMatchObject({ item_names: 'Milk + Tea', count: 20 });
  });
});
