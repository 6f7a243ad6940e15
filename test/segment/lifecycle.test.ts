import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Dataset } from '../../src/intake/dataset.js';
import { text } from '../../src/messages/index.js';
import { lifecycle } from '../../src/segment/index.js';
import { crossingOf } from '../../src/segment/lifecycle/crossings.js';
import { fitRhythm } from '../../src/segment/lifecycle/fit-rhythm.js';
import { categoryQuantile, ownQuantile } from '../../src/segment/lifecycle/rhythm.js';
import { stageOf } from '../../src/segment/lifecycle/stages.js';
import { sample } from '../../src/simulate/sample.js';
import { createRandom } from '../../src/stats/index.js';
import { type OrderLine, ordersDataset } from '../support/orders-dataset.js';

describe('the rhythm', () => {
  const plain = { regularity: 1, likeness: 1, scale: 10 };

  test('quantiles in closed form', () => {
    expect(categoryQuantile(plain, 0.5)).toBeCloseTo(10, 9); // Lomax: 10 × (0.5^-1 − 1)
    expect(categoryQuantile(plain, 0.9)).toBeCloseTo(90, 8); // 10 × (0.1^-1 − 1)
    expect(ownQuantile(plain, 0, 0, 0.5)).toBeCloseTo(10 * Math.LN2, 9); // exponential of mean 10
    expect(ownQuantile(plain, 4, 40, 0.5)).toBeCloseTo((50 / 5) * Math.LN2, 9);
  });

  test('the more gaps are known, the more it is the own one', () => {
    const far = 100 * Math.LN2;
    const at = (gaps: number) => ownQuantile(plain, gaps, gaps * 100, 0.5);
    expect(at(1)).toBeLessThan(at(10));
    expect(at(10)).toBeLessThan(at(1000));
    expect(at(1000)).toBeCloseTo(far, 0);
  });

  function drawn(seed: number, customers: number, { regularity, likeness, scale }: typeof plain) {
    const random = createRandom(seed, 'rhythm');
    const gaps = new Float64Array(customers);
    const days = new Float64Array(customers);
    let lnGaps = 0;
    for (let i = 0; i < customers; i++) {
      const rate = random.gamma(likeness, 1 / scale);
      gaps[i] = 1 + random.integer(12);
      for (let g = 0; g < gaps[i]!; g++) {
        const gap = random.gamma(regularity, 1 / rate);
        days[i]! += gap;
        lnGaps += Math.log(gap);
      }
    }
    return { gaps, days, lnGaps };
  }

  test('planted parameters are found, and the interval of the typical gap holds its truth', () => {
    const truth = { regularity: 2, likeness: 3, scale: 60 };
    const { rhythm, typical, low, high, converged } = fitRhythm(drawn(1, 2000, truth), 0.99);
    expect(converged).toBe(true);
    expect(rhythm.regularity).toBeGreaterThan(1.9);
    expect(rhythm.regularity).toBeLessThan(2.1);
    expect(rhythm.likeness).toBeGreaterThan(2.6);
    expect(rhythm.likeness).toBeLessThan(3.4);
    const median = categoryQuantile(truth, 0.5);
    expect(low).toBeLessThan(median);
    expect(high).toBeGreaterThan(median);
    expect(typical).toBeGreaterThan(low);
  });

  test('intervals of the typical gap cover it in about 90 of 100 markets', () => {
    const truth = { regularity: 1.3, likeness: 2, scale: 30 };
    const median = categoryQuantile(truth, 0.5);
    let covered = 0;
    for (let seed = 1; seed <= 100; seed++) {
      const { low, high } = fitRhythm(drawn(seed, 150, truth), 0.9);
      if (low <= median && median <= high) covered += 1;
    }
    // Binomial(100, 0.9): 82 to 97 holds with 99 %.
    expect(covered).toBeGreaterThanOrEqual(82);
    expect(covered).toBeLessThanOrEqual(97);
  });

  test('in weeks instead of days everything is a seventh; customers in another order change nothing', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1000 }), (seed) => {
        const { gaps, days, lnGaps } = drawn(seed, 40, { regularity: 1.5, likeness: 3, scale: 50 });
        const all = gaps.reduce((total, each) => total + each, 0);
        const one = fitRhythm({ gaps, days, lnGaps }, 0.9);
        const weeks = fitRhythm({ gaps, days: days.map((each) => each / 7), lnGaps: lnGaps - all * Math.log(7) }, 0.9);
        expect((weeks.typical * 7) / one.typical).toBeCloseTo(1, 3);
        const turned = fitRhythm({ gaps: gaps.toReversed(), days: days.toReversed(), lnGaps }, 0.9);
        expect(turned).toEqual(one);
      }),
      { numRuns: 10, seed: 1 },
    );
  });

  test('gaps that are all alike stay finite', () => {
    const fit = fitRhythm(
      { gaps: Float64Array.of(9, 9), days: Float64Array.of(63, 63), lnGaps: 18 * Math.log(7) },
      0.9,
    );
    expect(fit.typical).toBeGreaterThan(5);
    expect(fit.typical).toBeLessThan(9);
    expect(Number.isFinite(fit.high)).toBe(true);
  });
});

describe('stages and borders', () => {
  const limits = { growth: 30, mature: 180, dormant: 90, lost: 180 };
  const of = (days: number, tenure: number, silence: number) => stageOf({ days, tenure, silence }, limits);

  test('each border by hand: a day equal to a limit is not beyond it', () => {
    expect(of(1, 29, 29)).toBe('novice');
    expect(of(1, 80, 80)).toBe('novice'); // no second order
    expect(of(2, 30, 5)).toBe('growth');
    expect(of(2, 400, 5)).toBe('growth'); // mature asks for three
    expect(of(3, 180, 90)).toBe('mature');
    expect(of(3, 180, 91)).toBe('dormant');
    expect(of(3, 400, 180)).toBe('dormant');
    expect(of(1, 181, 181)).toBe('lost');
  });

  test('what a change means', () => {
    expect(crossingOf('mature', 'mature')).toBeNull();
    expect(crossingOf('mature', 'dormant')).toBe('fell_asleep');
    expect(crossingOf('dormant', 'lost')).toBe('was_lost');
    expect(crossingOf('lost', 'growth')).toBe('came_back');
    expect(crossingOf('lost', 'dormant')).toBeNull();
    expect(crossingOf('growth', 'mature')).toBe('matured');
    expect(crossingOf('novice', 'growth')).toBe('grew');
    expect(crossingOf(null, 'dormant')).toBe('began');
  });
});

/** Ten customers who order every week of 2024; the eleventh stopped in October, the twelfth only returned. */
const weekly: readonly OrderLine[] = Object.freeze([
  ...Array.from({ length: 11 }, (_, c) =>
    Array.from({ length: c === 10 ? 40 : 52 }, (_, week) => ({
      customer_id: `c${String(c).padStart(2, '0')}`,
      order_id: `o${c}-${week}`,
      ordered_at: new Date(Date.UTC(2024, 0, 1) + week * 7 * 86_400_000).toISOString().slice(0, 10),
      amount: 10,
    })),
  ).flat(),
  { customer_id: 'z', order_id: 'r', ordered_at: '2024-06-03', amount: -5, is_return: true },
]);

describe('of a few literal customers', () => {
  let shop: Dataset;
  beforeAll(async () => {
    shop = await ordersDataset(weekly, { asOf: '2024-12-24' });
  });
  afterAll(() => shop.close());

  test('a weekly customer who is silent since October is lost by rhythm; a monthly limit does not see it', async () => {
    const { tables, metrics, warnings } = await lifecycle(shop, {
      dayLimits: { growth: 30, mature: 180, dormant: 120, lost: 365 },
    });
    const rows = tables.customers.toRows();
    expect(rows.slice(0, 10).every((row) => row.stage === 'mature')).toBe(true);
    expect(rows[10]).toMatchObject({ stage_by_days: 'mature', order_days: 40, tenure_days: 358, silence_days: 85 });
    expect(['dormant', 'lost']).toContain(rows[10]!.stage);
    expect(rows[11]).toMatchObject({ customer_id: 'z', stage: null, order_days: 0, revenue: -5 });
    expect(warnings.find((issue) => issue.code === 'only_returns')?.count).toBe(1);
    expect(metrics.find((metric) => metric.id === 'customers')?.value).toBe(12);
    const stages = tables.stages.toRows();
    expect(stages.reduce((sum, row) => sum + row.customers, 0)).toBe(11);
    expect(stages.find((row) => row.stage === 'mature')).toMatchObject({ customers: 10, revenue: 5200 });
  });

  test('the past is told with what was known then: nothing later counts', async () => {
    const early = await lifecycle(shop, { asOf: '2024-09-30' });
    const known = early.tables.customers.toRows();
    expect(known[10]).toMatchObject({ stage: 'mature', silence_days: 0 });
    const now = await lifecycle(shop, { movedDays: 85 });
    expect(now.tables.customers.toRows()[10]!.stage_before).toBe('mature');
    const crossings = now.tables.crossings.toRows();
    expect(crossings.reduce((sum, row) => sum + row.customers, 0)).toBe(1);
    expect(now.tables.migration.toRows().reduce((sum, row) => sum + Number(row.customers), 0)).toBe(11);
  });

  test('labels of the past are held against what followed', async () => {
    const { tables } = await lifecycle(shop, { calibrationDays: 60 });
    const rows = tables.calibration.toRows();
    // On 25 October all eleven had ordered; ten of them did so again.
    expect(rows.reduce((sum, row) => sum + Number(row.customers), 0)).toBe(11);
    expect(rows.reduce((sum, row) => sum + Number(row.bought_again), 0)).toBe(10);
  });

  test('too few gaps are a refusal, borders in the wrong order an error', async () => {
    await expect(lifecycle(shop, { asOf: '2024-01-08' })).rejects.toMatchObject({ code: 'not_enough_data' });
    await expect(lifecycle(shop, { lostQuantile: 0.9 })).rejects.toMatchObject({ code: 'invalid_option' });
    await expect(lifecycle(shop, { matureGaps: 3 })).rejects.toMatchObject({ code: 'invalid_option' });
  });
});

describe('the sample market', () => {
  let shop: Dataset;
  beforeAll(async () => {
    shop = await sample();
  }, 60_000);
  afterAll(() => shop.close());

  test('labels hold on a later window, the sentences quote the tables', async () => {
    const { findings, metrics, tables } = await lifecycle(shop);
    const value = (id: string) => metrics.find((metric) => metric.id === id)!.value!;
    expect(value('bought_again_active')).toBeGreaterThan(2 * value('bought_again_dormant'));
    expect(value('bought_again_dormant')).toBeGreaterThan(value('bought_again_lost'));
    expect(findings.map((found) => found.id)).toContain('segment/lifecycle.finding.held');
    const first = text(findings[0]!.message, 'zh-CN');
    expect(first).toContain(`${value('active').toLocaleString('en')} 位仍按自己的节奏购买`);
    const actions = tables.actions.toRows();
    expect(new Set(actions.map((row) => row.customer_id)).size).toBe(actions.length);
    expect(actions[0]).toMatchObject({ action: 'win_back', reason: 'broke_own_rhythm', by_date: '2025-07-14' });
    const asleep = tables.crossed.toRows().filter((row) => row.crossing === 'fell_asleep');
    expect(asleep).toHaveLength(value('fell_asleep'));
  });
});
