import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Dataset } from '../../src/intake/dataset.js';
import { open } from '../../src/intake/index.js';
import { personas } from '../../src/segment/index.js';
import {
  type CustomerRecord,
  doubtCustomers,
  doubtDeals,
  doubtOf,
  isPatternedPhone,
} from '../../src/segment/personas/doubts.js';
import { fakedShare } from '../../src/segment/personas/faked-share.js';
import { personaOffers } from '../../src/segment/personas/offers.js';
import { personaPoints } from '../../src/segment/personas/persona-points.js';
import { createRandom } from '../../src/stats/index.js';

const column = (id: string, values: readonly number[], kind: 'number' | 'category' = 'number') => ({
  id,
  group: 'demographic' as const,
  kind,
  values: Float64Array.from(values),
  categories: kind === 'category' ? ['a', 'b', 'c'] : [],
  unit: 'number' as const,
  skewed: false,
  names: { names: { en: id, 'zh-CN': id } },
});

describe('what personas are grouped by', () => {
  test('a number and a category of three values weigh the same; what is unknown stands in the middle', () => {
    const rows = Uint32Array.of(0, 1, 2, 3, 4, 5);
    const { values, dimensions } = personaPoints(
      [column('age', [20, 30, 40, 50, 60, Number.NaN]), column('kind', [0, 1, 2, 0, 1, 2], 'category')],
      rows,
    );
    expect(dimensions).toBe(4);
    const variance = (columns: readonly number[], n: number) =>
      columns.reduce((sum, j) => sum + [...rows].reduce((own, i) => own + values[i * 4 + j]! ** 2, 0) / (n - 1), 0);
    expect(variance([0], 5)).toBeCloseTo(1, 12);
    expect(variance([1, 2, 3], 6)).toBeCloseTo(1, 12);
    expect(values[5 * 4]).toBe(0);
  });
});

describe('offers', () => {
  const products = [
    { product: 'all', buyers: Float64Array.of(90, 90) },
    { product: 'own', buyers: Float64Array.of(60, 5) },
  ];
  test('what a persona buys more than the others, with its interval; what all buy is none', () => {
    const offers = personaOffers(products, [100, 100], { errorRate: 0.05, level: 0.95 });
    expect(offers.map(({ persona, product }) => [persona, product])).toEqual([[0, 'own']]);
    expect(offers[0]).toMatchObject({ share: 0.6, othersShare: 0.05 });
    expect(offers[0]!.lift).toBeCloseTo(12, 12);
    expect(offers[0]!.interval.low).toBeLessThan(0.6);
  });
});

describe('records that look faked', () => {
  const person = (id: string, told: Partial<CustomerRecord> = {}): CustomerRecord => ({
    id,
    name: `name ${id}`,
    birthDate: null,
    age: null,
    joinedAt: null,
    phone: null,
    email: null,
    isVerified: false,
    ...told,
  });
  test('customers: each sign by itself', () => {
    const found = doubtCustomers([
      person('fine', { birthDate: '1980-05-06', age: 44, phone: '13912345067' }),
      person('old', { age: 140 }),
      person('unborn', { birthDate: '2024-02-01', joinedAt: '2023-01-01' }),
      person('ones', { phone: '11111111111' }),
      person('count', { phone: '139 1234 5678' }),
      person('nobody', { name: '测试' }),
      person('twin', { name: 'Li', birthDate: '1970-03-03' }),
      person('twin too', { name: 'Li', birthDate: '1970-03-03' }),
      person('real twin', { name: 'Li', birthDate: '1970-03-03', isVerified: true }),
      person('mail', { email: 'A@b.cn' }),
      person('same mail', { email: 'a@B.cn' }),
    ]);
    expect(Object.fromEntries(found)).toEqual({
      old: ['impossible_age'],
      unborn: ['impossible_age'],
      ones: ['patterned_phone'],
      count: ['patterned_phone'],
      nobody: ['test_name'],
      twin: ['shared_identity'],
      'twin too': ['shared_identity'],
      mail: ['shared_contact'],
      'same mail': ['shared_contact'],
    });
    expect(isPatternedPhone('13905718264')).toBe(false);
  });

  test('a date of birth that a form fills in; people of one name in a large city are no twins', () => {
    const random = createRandom(4);
    const born = (i: number) =>
      new Date(Date.UTC(1950 + (i % 50), 0, 1 + random.integer(365))).toISOString().slice(0, 10);
    const city = Array.from({ length: 4000 }, (_, i) =>
      person(`c${i}`, { name: `n${i % 100}`, birthDate: i % 80 === 0 ? '1990-01-01' : born(i) }),
    );
    const found = doubtCustomers(city);
    expect([...found.values()].every(([doubt]) => doubt === 'usual_default')).toBe(true);
    expect([...found.keys()]).toEqual(city.filter(({ birthDate }) => birthDate === '1990-01-01').map(({ id }) => id));
    expect(found.size).toBeGreaterThanOrEqual(50);
  });

  test('deals: the contact of another company, by how contacts are numbered or by who it mostly is', () => {
    const deal = (id: string, company: string, contact: string | null, role = 'cio') => ({
      id,
      company,
      contact,
      role,
    });
    const numbered = Array.from({ length: 12 }, (_, i) => deal(`d${i}`, `K${i}`, `K${i}-1`));
    expect(Object.fromEntries(doubtDeals([...numbered, deal('x', 'K1', 'K12-1'), deal('none', 'K1', null)]))).toEqual({
      x: ['other_company'],
    });
    const known = [
      { ...deal('own', 'K2', 'C1'), group: 'K1', contactGroup: 'K1' },
      { ...deal('strange', 'K2', 'C2'), group: 'K1', contactGroup: 'K9' },
    ];
    expect([...doubtDeals(known).keys()]).toEqual(['strange']);
    const mostly = [
      deal('a', 'A', 'Li'),
      deal('b', 'A', 'Li'),
      deal('c', 'B', 'Li'),
      deal('d', 'B', 'Wu', 'ceo'),
      deal('e', 'B', 'Wu'),
    ];
    expect(Object.fromEntries(doubtDeals(mostly))).toEqual({
      c: ['other_company'],
      d: ['two_roles'],
      e: ['two_roles'],
    });
  });

  test('signs come together as chances', () => {
    expect(doubtOf(['shared_contact', 'shared_identity'])).toBeCloseTo(1 - 0.5 * 0.4, 12);
    expect(doubtOf([])).toBe(0);
  });
});

describe('the share of faked records', () => {
  test('nothing verified is not known; all verified is what was found', () => {
    const random = createRandom(1);
    expect(fakedShare([{ records: 10, verified: 0, faked: 0 }], 0.95, random)).toBeNull();
    const known = fakedShare(
      [
        { records: 10, verified: 10, faked: 3 },
        { records: 0, verified: 0, faked: 0 },
      ],
      0.95,
      random,
    )!;
    expect(known.value).toBeCloseTo(0.3, 12);
    expect(known.interval.low).toBeCloseTo(0.3, 12);
  });

  test('the 90 % interval holds the true share in about 90 of 100 trials (868 to 930 of 1,000)', {
    timeout: 30_000,
  }, () => {
    const random = createRandom(7);
    let held = 0;
    for (let trial = 0; trial < 1000; trial += 1) {
      // 400 doubted of which p are faked, 600 others; 60 and 60 of them verified. Shares drawn from the prior of the estimate.
      const strata = [400, 600].map((records) => {
        const p = random.beta(0.5, 0.5);
        const faked = random.binomial(60, p);
        return { records, verified: 60, faked, all: faked + random.binomial(records - 60, p), p };
      });
      const truth = strata.reduce((sum, { records, faked, p }) => sum + faked + (records - 60) * p, 0) / 1000;
      const { low, high } = fakedShare(strata, 0.9, random.fork(`${trial}`))!.interval;
      held += low <= truth && truth <= high ? 1 : 0;
    }
    expect(held).toBeGreaterThanOrEqual(868);
    expect(held).toBeLessThanOrEqual(930);
  });
});

describe('a shop with two kinds of customers', () => {
  let shop: Dataset;
  const count = 60;
  beforeAll(async () => {
    const random = createRandom(3);
    // Even customers: young, evenings, app, tea; odd ones: old, mornings, store, bread. Every fourth order of theirs is another.
    const orders = Array.from({ length: count * 8 }, (_, n) => {
      const who = n % count;
      const other = random.bernoulli(0.1);
      const young = (who % 2 === 0) !== other;
      return {
        order_id: `o${n}`,
        customer_id: `c${String(who).padStart(2, '0')}`,
        ordered_at: `2024-0${1 + (n % 6)}-${String(1 + (n % 28)).padStart(2, '0')} ${young ? 20 : 8}:30:00`,
        product_id: young ? 'tea' : 'bread',
        quantity: 1,
        unit_price: young ? 30 : 10,
        list_price: young ? 40 : 10,
        channel: young ? 'app' : 'store',
      };
    });
    const customers = Array.from({ length: count }, (_, i) => ({
      customer_id: `c${String(i).padStart(2, '0')}`,
      age: i % 2 === 0 ? 20 + (i % 9) : 60 + (i % 9),
      gender: i % 3 === 0 ? 'male' : 'female',
      own: i % 2 === 0 ? 'green' : 'brown',
    }));
    shop = await open({
      orders,
      customers,
      products: [
        { product_id: 'tea', name: '茶', name_en: 'Tea', category: 'food' },
        { product_id: 'bread', name: '面包', name_en: 'Bread', category: 'food' },
      ],
    });
  });
  afterAll(() => shop.close());

  test('two personas with their age, time, channel, promotion and offer', { timeout: 20_000 }, async () => {
    const result = await personas(shop, { clusters: 2, resamples: 20 });
    const rows = (await result.tables.customers.rows()).map((row) => row.persona);
    expect(new Set(rows.filter((_, i) => i % 2 === 0)).size).toBe(1);
    expect(rows[0]).not.toBe(rows[1]);
    const young = result.tables.personas.toRows().find((row) => row.persona === rows[0])!;
    expect(young).toMatchObject({ size: 30, channel: 'app', offer: 'tea', large_enough: true, identifiable: true });
    expect(young.best_time).toMatch(/_evening$/);
    // Tea is sold at 30 instead of 40, bread at its price.
    const tea = (
      await shop.engine.query(
        `SELECT CAST(sum(CASE WHEN product_id = 'tea' THEN amount END) / sum(amount) AS DOUBLE) AS share FROM ${shop.tables.orders!.relation} WHERE CAST(substr(customer_id, 2) AS INTEGER) % 2 = 0`,
      )
    ).numbers('share')[0]!;
    expect(young.promotion_share).toBeCloseTo(tea, 10);
    expect(young.aov_low!).toBeLessThan(young.average_order_value!);
    const shares = result.tables.personas.toRows().map((row) => row.revenue_share!);
    expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 12);
    // Traits the groups were made by carry no p value.
    expect(result.tables.traits.toRows().find((row) => row.trait === 'age')).toMatchObject({
      q: null,
      grouped_by: true,
    });
  });

  test('a segmentation of one’s own: names stay, its traits are tested, the example is a member', async () => {
    const result = await personas(shop, { segment: 'own' });
    const rows = result.tables.personas.toRows();
    expect(rows.map((row) => row.persona).sort()).toEqual(['brown', 'green']);
    const age = result.tables.traits.toRows().find((row) => row.trait === 'age' && row.persona === 'green')!;
    expect(age.q).toBeLessThan(1e-6);
    const green = rows.find((row) => row.persona === 'green')!;
    expect(Number(green.example.slice(1)) % 2).toBe(0);
    expect(result.metrics.some(({ id }) => id === 'stability_min')).toBe(false);
  });

  test('refusals', async () => {
    await expect(personas(shop, { segment: 'ovn' })).rejects.toThrow('"own"');
    await expect(personas(shop, { minOrders: 50 })).rejects.toMatchObject({ code: 'not_enough_data' });
    await expect(personas(shop, { verified: { c01: 'perhaps' } as never })).rejects.toMatchObject({
      code: 'invalid_option',
    });
  });

  test('once some are verified the share of faked ones is told', async () => {
    const result = await personas(shop, {
      segment: 'own',
      verified: { c01: 'faked', c02: 'genuine', c03: 'genuine', c04: 'genuine' },
    });
    const share = result.metrics.find(({ id }) => id === 'faked_share')!;
    expect(share.value).toBeGreaterThan(0.05);
    expect(share.interval!.low).toBeLessThan(share.value!);
    // A share that may be almost anything is no finding.
    const narrow = share.interval!.high - share.interval!.low <= 0.3;
    expect(result.findings.some(({ id }) => id === 'segment/personas.finding.faked')).toBe(narrow);
  });
});
