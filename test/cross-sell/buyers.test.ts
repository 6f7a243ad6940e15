import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { emptyBits, setBit } from '../../src/cross-sell/buyers/bit-set.js';
import { describeBuyers } from '../../src/cross-sell/buyers/kernel.js';
import { bandOf, bandsOf } from '../../src/cross-sell/buyers/trait.js';
import { buyers } from '../../src/cross-sell/index.js';
import type { Dataset } from '../../src/intake/index.js';
import { open } from '../../src/intake/index.js';
import { sample } from '../../src/simulate/sample.js';
import { createRandom } from '../../src/stats/index.js';

/** 400 customers: the 100 who live in the north and drink tea buy honey, but every fifth; of the other 300 every tenth. */
function village() {
  const [orders, customers, relations]: [object[], object[], object[]] = [[], [], []];
  for (let i = 0; i < 400; i++) {
    const customer_id = `c${String(i).padStart(3, '0')}`;
    const [north, tea] = [i % 2 === 0, i % 4 < 2];
    customers.push({
      customer_id,
      region: north ? 'north' : 'south',
      gender: Math.floor(i / 40) % 2 === 0 ? 'female' : 'male',
    });
    const buy = (product_id: string, price: number) =>
      orders.push({
        order_id: `${customer_id}${product_id}`,
        customer_id,
        ordered_at: '2024-05-01',
        product_id,
        quantity: 1,
        unit_price: price,
      });
    buy(tea ? 'tea' : 'milk', 5);
    // Within each kind of customer every fifth (tenth) by its own count.
    const place = Math.floor(i / 4);
    if (north && tea ? place % 5 !== 0 : place % 10 === 0) buy('honey', 12);
  }
  for (let i = 0; i < 399; i++)
    relations.push({ from: `c${String(i).padStart(3, '0')}`, to: `c${String(i + 1).padStart(3, '0')}` });
  return {
    orders,
    customers,
    relations,
    products: [
      { product_id: 'honey', name: '蜂蜜', name_en: 'Honey' },
      { product_id: 'tea', name: '茶', name_en: 'Tea' },
      { product_id: 'milk', name: '牛奶', name_en: 'Milk' },
    ],
  } as unknown as Parameters<typeof open>[0];
}

describe('a village counted by hand', () => {
  let shop: Dataset;
  let found: Awaited<ReturnType<typeof buyers>>;
  beforeAll(async () => {
    shop = await open(village());
    found = await buyers(shop, { product: 'Honey' });
  });
  afterAll(() => shop.close());

  test('shares among buyers and among the others, and their ratio', () => {
    const row = found.tables.traits.toRows().find(({ trait }) => trait === 'product=tea')!;
    // Buyers: 80 of the north with tea, 10 of each of the three other kinds of 100; with tea 90 of 110, without 110 of 290.
    expect(row).toMatchObject({ buyers: 110, buyers_with: 90, others: 290, others_with: 110 });
    expect(row.share_buyers).toBeCloseTo(90 / 110, 12);
    expect(row.lift).toBeCloseTo(90 / 110 / (110 / 290), 12);
    expect(row.lift_low).toBeGreaterThan(1.5);
    expect(row.q).toBeLessThan(1e-10);
    const gender = found.tables.traits.toRows().find(({ trait }) => trait === 'gender=female')!;
    expect(gender.q).toBeGreaterThan(0.05);
    expect(found.metrics.find(({ id }) => id === 'buyer_share')!.value).toBe(110 / 400);
  });

  test('the rule is found, its precision told by customers who had no part in it', () => {
    const [rule, ...rest] = found.tables.rules.toRows();
    expect(rule!.rule.split(' & ').sort()).toEqual(['product=tea', 'region=north']);
    expect(rest).toEqual([]);
    expect(rule!.holdout_low).toBeLessThan(0.8);
    expect(rule!.holdout_high).toBeGreaterThan(0.8);
    expect(rule!.n + rule!.holdout_n).toBe(100);
    expect(rule!.hits + rule!.holdout_hits).toBe(80);
    expect(rule!.open).toBe(20);
  });

  test('look-alikes are those of the rule who do not buy it yet', () => {
    const first = found.tables.look_alikes.toRows().slice(0, 20);
    for (const { customer_id } of first) {
      const i = Number(customer_id.slice(1));
      expect([i % 4, Math.floor(i / 4) % 5]).toEqual([0, 0]);
    }
    for (const { chance_low, chance, chance_high } of first) {
      expect(chance_low).toBeLessThan(chance);
      expect(chance).toBeLessThan(chance_high);
    }
    expect(found.tables.actions.rowCount).toBe(200);
    expect(found.tables.actions.toRows()[0]).toMatchObject({ product_id: 'honey', action: 'offer_product' });
  });

  test('how well the score ranks is told with its interval', () => {
    const { value, interval } = found.metrics.find(({ id }) => id === 'auc')!;
    expect(interval).toMatchObject({ level: 0.95, kind: 'bootstrap' });
    expect(interval!.low).toBeLessThan(value!);
    expect(interval!.high).toBeGreaterThan(value!);
    expect(interval!.low).toBeGreaterThan(0.5);
  });

  test('a finding names no trait that the asked error rate does not call', async () => {
    const strict = await buyers(shop, { product: 'honey', fdr: 0.001 });
    const q = new Map(strict.tables.traits.toRows().map((row) => [row.trait, row.q]));
    const named = strict.findings.flatMap(({ id, evidence }) =>
      id.endsWith('finding.trait') ? evidence.flatMap((each) => ('row' in each ? [each.row] : [])) : [],
    );
    const rows = strict.tables.traits.toRows();
    expect(named.length).toBeGreaterThan(0);
    for (const row of named) expect(q.get(rows[row]!.trait)).toBeLessThanOrEqual(0.001);
  });

  test('neighbours of buyers', () => {
    const row = found.tables.neighbours!.toRows().find(({ customer_id }) => customer_id === 'c007')!;
    // c008, the third of the north with tea, buys it; c006, of the north with milk, does not.
    expect(row).toMatchObject({ ties: 2, buyer_ties: 1, share: 0.5 });
    expect(found.tables.neighbours!.toRows().some(({ customer_id }) => customer_id === 'c004')).toBe(false);
  });

  test('an unknown product names the nearest; without one it is the product that brings most', async () => {
    await expect(buyers(shop, { product: 'hony' })).rejects.toMatchObject({
      code: 'invalid_option',
      message: expect.stringContaining('"honey"'),
    });
    // Honey brings 110 × 12, tea and milk 200 × 5 each.
    expect((await buyers(shop)).tables.actions.toRows()[0]!.product_id).toBe('honey');
  });
});

test('bands hold about the same number, and a value that many have is in one band', () => {
  const { cuts } = bandsOf(Float64Array.of(1, 2, 3, 4, 5, 6, 7, 8, Number.NaN), 4);
  expect(cuts).toEqual([3, 5, 7]);
  expect([1, 3, 6, 8].map((value) => bandOf(value, cuts))).toEqual([0, 1, 2, 3]);
  expect(bandsOf(Float64Array.of(1, 1, 1, 1, 1, 1, 1, 9), 4).cuts).toEqual([]);
  expect(bandsOf(new Float64Array(), 4).cuts).toEqual([]);
});

test('of traits that mean nothing none is called, but in one market of twenty', () => {
  let called = 0;
  const markets = 60;
  for (let market = 0; market < markets; market++) {
    const random = createRandom(market, 'null');
    const size = 300;
    const bits = (p: number) => {
      const set = emptyBits(size);
      for (let i = 0; i < size; i++) if (random.bernoulli(p)) setBit(set, i);
      return set;
    };
    const traits = Array.from({ length: 30 }, (_, i) => ({
      source: String(i),
      has: bits(0.1 + 0.02 * i),
      known: null,
    }));
    const options = { level: 0.95, fdr: 0.05, minCount: 20, holdoutShare: 0.3, maxRules: 5, seed: 1 };
    const { counts, rules } = describeBuyers({ size, buyers: bits(0.3), traits, ...options });
    if (counts.some(({ q }) => q <= 0.05)) called++;
    expect(rules.length).toBeLessThanOrEqual(1);
  }
  // 60 markets at 5 %: more than 8 have a probability of 1 %.
  expect(called).toBeLessThanOrEqual(8);
});

test('the sample market: the schoolbag tells the buyers of pencils', { timeout: 30_000 }, async () => {
  const { stories } = JSON.parse(readFileSync(new URL('../../data/truth.json', import.meta.url), 'utf8'));
  const { schoolbag, pencil } = stories.schoolbag_and_pencil;
  const shop = await sample();
  try {
    const [first] = (await buyers(shop, { product: pencil, unit: 'household' })).tables.traits.toRows();
    expect(first!.trait).toBe(`product=${schoolbag}`);
    expect(first!.lift_low).toBeGreaterThan(1);
    expect(first!.q).toBeLessThan(0.01);
  } finally {
    await shop.close();
  }
});
