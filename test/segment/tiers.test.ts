import { afterAll, describe, expect, test } from 'vitest';
import { type Dataset, open } from '../../src/intake/index.js';
import { languages, text } from '../../src/messages/index.js';
import { tiers } from '../../src/segment/index.js';
import { tiersOf, tiersUnderBudget, tierThresholds } from '../../src/segment/tiers/assign-tiers.js';
import { costPerMember } from '../../src/segment/tiers/tier-costs.js';
import { simulateMarket } from '../../src/simulate/index.js';
import { sample } from '../../src/simulate/sample.js';
import { adjustedRand, createRandom } from '../../src/stats/index.js';
import { type OrderLine, ordersDataset } from '../support/orders-dataset.js';

const opened: Dataset[] = [];
afterAll(async () => {
  for (const shop of opened) await shop.close();
});
async function shopOf(amounts: readonly number[]): Promise<Dataset> {
  const lines = amounts.map(
    (amount, i): OrderLine => ({ customer_id: `c${String(i).padStart(4, '0')}`, ordered_at: '2024-03-01', amount }),
  );
  const shop = await ordersDataset(lines);
  opened.push(shop);
  return shop;
}

type Answered = Awaited<ReturnType<typeof tiers>>;
const metric = (result: Answered, id: string) => result.metrics.find((each) => each.id === id)?.value;
const two = [
  { name: 'gold', amount: 100 },
  { name: 'silver', amount: 50 },
];

describe('thresholds', () => {
  test('by share: the money of the last member; equal money is not split', () => {
    const rules = [
      { name: 'gold', share: 0.2 },
      { name: 'silver', share: 0.3 },
    ];
    const sorted = Float64Array.from([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
    expect(tierThresholds(sorted, rules)).toEqual([9, 6]);
    expect([...tiersOf(sorted, [9, 6])]).toEqual([2, 2, 2, 2, 2, 1, 1, 1, 0, 0]);
    // Five customers with 5: gold would begin there too, so that they are all gold and silver has nobody.
    expect(tierThresholds(Float64Array.from([1, 1, 1, 1, 1, 5, 5, 5, 5, 5]), rules)).toEqual([5, null]);
    expect(tierThresholds(new Float64Array(0), rules)).toEqual([null, null]);
  });

  test('under a budget all shares shrink alike, as far as they must and no further', () => {
    const sorted = Float64Array.from({ length: 100 }, (_, i) => i + 1);
    const rules = [
      { name: 'gold', share: 0.1 },
      { name: 'silver', share: 0.3 },
    ];
    // 10 a gold member, 1 a silver one: 10 and 30 members cost 130.
    const costOf = (scaled: readonly { share?: number; name: string }[]) => {
      const place = tiersOf(sorted, tierThresholds(sorted, scaled));
      return place.reduce((sum, tier) => sum + ([10, 1][tier] ?? 0), 0);
    };
    expect(tiersUnderBudget(rules, 130, costOf)).toEqual({ rules, factor: 1 });
    const half = tiersUnderBudget(rules, 65, costOf);
    expect(costOf(half.rules)).toBeLessThanOrEqual(65);
    expect(costOf(half.rules)).toBeGreaterThan(55);
    expect(half.factor).toBeCloseTo(0.5, 1);
    expect(costOf(tiersUnderBudget(rules, 0, costOf).rules)).toBe(0);
  });
});

describe('costs', () => {
  const rules = [
    { name: 'gold', share: 0.1 },
    { name: 'silver', share: 0.3 },
  ];
  const members = { customers: 10, money: 1000 };
  test('a tier pays its own benefits and those below; a task without a cost is free, a right is not known', () => {
    const benefits = [
      { tier: 'gold', kind: 'right', name: 'a', cost: 7 },
      { tier: 'silver', kind: 'right', name: 'b', cost: 2, costShare: 0.05 },
      { tier: 'silver', kind: 'task', name: 'c' },
    ] as const;
    expect(costPerMember(benefits, rules, 0, members)).toBeCloseTo(7 + 2 + 5, 12);
    expect(costPerMember(benefits, rules, 1, members)).toBeCloseTo(7, 12);
    expect(costPerMember([...benefits, { tier: 'gold', kind: 'reward', name: 'd' }], rules, 0, members)).toBeNull();
  });

  test('break-even by hand', async () => {
    const shop = await shopOf([200, 100, 60, 40]);
    const result = await tiers(shop, {
      tiers: two,
      benefits: [{ tier: 'silver', kind: 'right', name: 'x', cost: 6 }],
      marginShare: 0.25,
    });
    const rows = result.tables.tiers.toRows();
    // Gold: 300 of money, margin 75, cost 2 × 6: it pays when the margin rises by 12/75, or ⌈12/37.5⌉ = 1 member is kept.
    expect(rows[0]).toMatchObject({
      tier: 'gold',
      customers: 2,
      revenue: 300,
      margin: 75,
      cost: 12,
      break_even_members: 1,
    });
    expect(rows[0]!.break_even).toBeCloseTo(0.16, 12);
    expect(rows[1]).toMatchObject({ tier: 'silver', customers: 1, margin: 15, cost: 6 });
    expect(rows[2]).toMatchObject({ tier: 'basic', customers: 1, revenue: 40, cost: 0, threshold: null });
    expect(rows.reduce((sum, row) => sum + row.revenue_share!, 0)).toBeCloseTo(1, 12);
    expect(metric(result, 'programme_cost')).toBe(18);
    const costly = await tiers(shop, {
      tiers: two,
      benefits: [{ tier: 'gold', kind: 'reward', name: 'x', cost: 50 }],
      marginShare: 0.25,
    });
    expect(costly.findings.map((each) => each.id)).toContain('segment/tiers.finding.costs_more');
  });

  test('measured costs of memberships and of winning the customer stand beside', async () => {
    const shop = await open({
      orders: [200, 60].map((amount, i) => ({
        order_id: i,
        customer_id: `c${i}`,
        ordered_at: '2024-03-01',
        product_id: 'p',
        quantity: 1,
        amount,
      })),
      customers: [
        { customer_id: 'c0', acquisition_cost: 5 },
        { customer_id: 'c1', acquisition_cost: null },
      ],
      memberships: [
        { customer_id: 'c0', plan: 'x', started_at: '2024-01-01', benefit_cost: 3 },
        { customer_id: 'c1', plan: 'x', started_at: '2024-01-01', benefit_cost: 4 },
      ],
      products: [{ product_id: 'p', cost: 20 }],
    });
    opened.push(shop);
    const { tables } = await tiers(shop, { tiers: two });
    expect(tables.tiers.toRows().map((row) => [row.tier, row.margin, row.measured_cost])).toEqual([
      ['gold', 180, 8],
      ['silver', 40, 4],
      ['basic', 0, 0],
    ]);
  });

  test('what is not known is said', async () => {
    const result = await tiers(await shopOf([200, 10]), { tiers: two });
    expect(result.tables.tiers.cell(0, 'cost')).toBeNull();
    expect(result.warnings.map((issue) => issue.code)).toEqual(['unknown_cost', 'not_enough_data', 'empty_tier']);
    await expect(tiers(await shopOf([1]), { budget: 5 })).rejects.toMatchObject({ code: 'invalid_option' });
    await expect(
      tiers(await shopOf([1]), { benefits: [{ tier: 'goldd', kind: 'task', name: 'x' }] }),
    ).rejects.toMatchObject({ code: 'invalid_option', message: expect.stringContaining('diamond') });
    for (const bad of [
      [],
      [
        { name: 'a', share: 0.7 },
        { name: 'b', share: 0.4 },
      ],
      [
        { name: 'a', amount: 1 },
        { name: 'b', amount: 2 },
      ],
      [{ name: 'basic', share: 0.1 }],
    ])
      await expect(tiers(await shopOf([1]), { tiers: bad })).rejects.toMatchObject({ code: 'invalid_option' });
  });
});

describe('the next tier', () => {
  test('what is missing, and whom to tell', async () => {
    const result = await tiers(await shopOf([120, 95, 49, 40, -5]), { tiers: two });
    expect(result.tables.customers.toRows().map((row) => [row.tier, row.next_tier, row.to_next, row.above])).toEqual([
      ['gold', null, null, 20],
      ['silver', 'gold', 5, 45],
      ['basic', 'silver', 1, null],
      ['basic', 'silver', 10, null],
      ['basic', 'silver', 55, null],
    ]);
    expect(result.tables.actions.toRows().map((row) => row.customer_id)).toEqual(['c0001', 'c0002']);
    expect([metric(result, 'near_next'), metric(result, 'near_missing')]).toEqual([2, 6]);
    for (const language of languages)
      expect(text(result.findings.at(-1)!.message, language)).not.toMatch(/undefined|\{/);
  });
});

describe('do customers aim for a threshold', () => {
  const random = createRandom(11, 'bunching');
  const smooth = Array.from({ length: 3000 }, () => Math.exp(4.4 + 0.9 * random.normal()));
  test('those who were moved above it are found, and nobody where none was', async () => {
    const moved = smooth.map((money) =>
      money > 85 && money < 100 && random.bernoulli(0.5) ? 100 + 8 * random.next() : money,
    );
    const found = await tiers(await shopOf(moved), { tiers: two });
    const rows = found.tables.bunching.toRows();
    expect(rows.map((row) => row.threshold)).toEqual([50, 100]);
    expect(rows[1]!.p).toBeLessThan(1e-6);
    expect(rows[1]!.low).toBeGreaterThan(1.3);
    expect(rows[0]!.p).toBeGreaterThan(0.01);
    expect(found.findings.map((each) => each.id)).toContain('segment/tiers.finding.bunching');
    const none = await tiers(await shopOf(smooth), { tiers: two });
    for (const row of none.tables.bunching.toRows()) expect(row.low).toBeLessThan(1);
  });

  test('shares nobody was told are not tested unless announced', async () => {
    expect((await tiers(await shopOf(smooth))).tables.bunching.rowCount).toBe(0);
    expect((await tiers(await shopOf(smooth), { announced: [80] })).tables.bunching.rowCount).toBe(1);
  });
});

describe('the tiers of the sample market', () => {
  test('are found again under its noise', { timeout: 60_000 }, async () => {
    const market = simulateMarket({ customers: 1500, seed: 5 });
    const orders = market.tables.find(({ name }) => name === 'orders')!;
    const rows = [...orders.rows()].map((row) =>
      Object.fromEntries(orders.columns.map((column, i) => [column, row[i] ?? null])),
    );
    const shop = await open({ orders: rows });
    opened.push(shop);
    const planted = new Map(
      market.truth.tiers.flatMap(({ id, customer_ids }) => customer_ids.map((customer) => [customer, id])),
    );
    const found = (await tiers(shop)).tables.customers.toRows();
    const told = found.map((row) => planted.get(row.customer_id) ?? 'basic');
    const agreement = adjustedRand(
      found.map((row) => row.tier),
      told,
    );
    expect(agreement).toBeGreaterThan(0.9);
  });
});

describe('tiers that customers hold', () => {
  test('clinic and lunch counter: the amounts of the shop give the tiers that its customers hold', {
    timeout: 60_000,
  }, async () => {
    const market = await sample();
    opened.push(market);
    const planted = simulateMarket({ customers: 2000, seed: 1 }).truth.stories.three_owners!;
    const result = await tiers(market, {
      tiers: planted.tiers.map(({ tier, from_yuan }) => ({ name: tier, amount: from_yuan })),
      where: { 'products.category': planted.tier_categories },
    });
    // Planted before noise and before other stories: returns and sales without a card move some.
    expect(metric(result, 'same_tier')).toBeGreaterThan(0.85);
    const held = (await result.tables['held']!.rows()).reduce((sum, row) => sum + Number(row.customers), 0);
    expect(held).toBe(metric(result, 'holders'));
    expect(held).toBeGreaterThan(0.95 * planted.tiers.reduce((sum, { customers }) => sum + customers, 0));
  });
});
