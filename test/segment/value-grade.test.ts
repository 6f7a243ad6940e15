import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Dataset } from '../../src/intake/dataset.js';
import { open } from '../../src/intake/index.js';
import { text } from '../../src/messages/index.js';
import { valueGrade } from '../../src/segment/index.js';
import { bandOf, fullYears, trades, unknownBand } from '../../src/segment/value-grade/bands.js';
import { gradesOf } from '../../src/segment/value-grade/grade.js';
import { learnScores } from '../../src/segment/value-grade/learn-scores.js';
import { rankTest } from '../../src/segment/value-grade/rank-test.js';
import { oneScore } from '../../src/segment/value-grade/rfm-rule.js';
import { sample } from '../../src/simulate/sample.js';
import type { Truth } from '../../src/simulate/truth.js';
import { createRandom, mean, median, spearman } from '../../src/stats/index.js';
import { lessonsOf } from '../support/learners.js';

const truth = JSON.parse(readFileSync(new URL('../../data/truth.json', import.meta.url), 'utf8')) as Truth;

describe('bands', () => {
  test('full years on, before and after the birthday', () => {
    expect(fullYears('2000-02-29', '2025-02-28')).toBe(24);
    expect(fullYears('2000-02-29', '2025-03-01')).toBe(25);
    expect(fullYears('1990-06-30 00:00:00', '2025-06-30')).toBe(35);
  });

  test('a border belongs to the band above it; texts are taken by name', () => {
    expect(bandOf(trades.retail.bands, 24)).toBe('under_25');
    expect(bandOf(trades.retail.bands, 25)).toBe('from_25');
    expect(bandOf(trades.retail.bands, '60')).toBe('from_60');
    expect(bandOf(trades.education.bands, 'primary')).toBe('primary');
    expect(bandOf(trades.education.bands, 12)).toBe('middle');
    expect(bandOf(trades.education.bands, 'senior')).toBe(unknownBand);
    expect(bandOf(trades.b2b.bands, null)).toBe(unknownBand);
  });
});

describe('scores', () => {
  const three = { r: Uint8Array.of(5, 1, 0), f: Uint8Array.of(4, 1, 0), m: Uint8Array.of(4, 3, 0) };
  const scored = Uint32Array.of(0, 1);

  test('the rules of R, F and M by hand; not scored is 1', () => {
    expect([...oneScore(three, scored, 'mean')]).toEqual([4, 2, 1]); // 13/3, 5/3
    expect([...oneScore(three, scored, 'minimum')]).toEqual([4, 1, 1]);
    expect([...oneScore(three, scored, 'money')]).toEqual([4, 3, 1]);
    expect([...oneScore(three, scored, 'quantile')]).toEqual([5, 1, 1]);
  });

  test('levels that differ get 1 to 5, levels that do not differ all get 3', () => {
    const of = ['a', 'a', 'b', 'b', 'c', 'c'];
    const apart = learnScores(['a', 'b', 'c', 'none'], of, Float64Array.of(1, 2, 101, 102, 51, 52), null, 0.95);
    expect(apart.map(({ score, mean: each }) => [score, each])).toEqual([
      [1, 1.5],
      [5, 101.5],
      [3, 51.5],
      [3, null],
    ]);
    const alike = learnScores(['a', 'b', 'c'], of, Float64Array.of(1, 9, 2, 8, 3, 7.5), null, 0.95);
    expect(alike.map(({ score }) => score)).toEqual([3, 3, 3]);
  });

  test('drawn to 3 by the reliability of the means, by hand', () => {
    // Two of each; within (50 + 50) / 2 = 50, between (shift² − 50) / 2: reliability 175/200 for 20, 25/50 for 10.
    const scoresAt = (shift: number) =>
      learnScores(['a', 'b'], ['a', 'a', 'b', 'b'], Float64Array.of(5, 15, 5 + shift, 15 + shift), null, 0.95).map(
        ({ score }) => score,
      );
    expect(scoresAt(20)).toEqual([1, 5]); // 3 ± round(2 × 0.875)
    expect(scoresAt(10)).toEqual([2, 4]); // 3 ± 2 × 0.5
    expect(scoresAt(7)).toEqual([3, 3]); // 49 < 50: nothing between
  });

  test('stated scores are kept, their means shown', () => {
    const [a] = learnScores(['a'], ['a', 'a'], Float64Array.of(2, 4), { a: 5 }, 0.95);
    expect(a).toMatchObject({ score: 5, mean: 3, customers: 2 });
  });
});

describe('grades', () => {
  test('fifths of the customers, never splitting a product; stated cuts; nobody without a product', () => {
    expect([...gradesOf(Float64Array.of(1, 2, 3, 4, 5), null).grade]).toEqual([5, 4, 3, 2, 1]);
    expect([...gradesOf(Float64Array.of(8, 9, 20, 64, 65, Number.NaN), [8, 20, 36, 64]).grade]).toEqual([
      5, 4, 4, 2, 1, 0,
    ]);
    const tied = gradesOf(
      Float64Array.from({ length: 50 }, (_, i) => (i < 30 ? 20 : i)),
      null,
    ).grade;
    expect(new Set(tied.slice(0, 30)).size).toBe(1);
  });
});

describe('the test of the order', () => {
  const random = createRandom(5, 'ranks');
  const outcome = Float64Array.from({ length: 60 }, () => Math.round(random.normal(0, 3)));
  const good = outcome.map((value) => value + Math.round(random.normal(0, 2)));
  const poor = outcome.map((value) => value + Math.round(random.normal(0, 12)));
  const options = { resamples: 300, level: 0.95, seed: 1 };

  test('is Spearman with ties, and its difference; an ordering gains nothing over itself', () => {
    const { each, gain } = rankTest([good, poor], outcome, options);
    expect(each[0]!.value).toBeCloseTo(spearman(good, outcome), 12);
    expect(each[1]!.value).toBeCloseTo(spearman(poor, outcome), 12);
    expect(gain[0]).toEqual({ value: 0, low: 0, high: 0 });
    expect(gain[1]!.value).toBeCloseTo(each[0]!.value! - each[1]!.value!, 12);
    expect(gain[1]!.low!).toBeGreaterThan(0);
  });

  test('only the order counts', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 50 }), (by) => {
        const curved = good.map((value) => Math.exp(value / by) + 7);
        expect(rankTest([curved], outcome, options)).toEqual(rankTest([good], outcome, options));
      }),
      { numRuns: 10, seed: 2 },
    );
  });

  test('one case, or an outcome that does not vary, tells nothing', () => {
    const nothing = { value: null, low: null, high: null };
    expect(rankTest([Float64Array.of(1)], Float64Array.of(1), options).each[0]).toEqual(nothing);
    expect(rankTest([Float64Array.of(1, 2, 3)], Float64Array.of(4, 4, 4), options).each[0]).toEqual(nothing);
  });
});

describe('the sample market', () => {
  let shop: Dataset;
  beforeAll(async () => {
    shop = await sample();
  }, 60_000);
  afterAll(() => shop.close());

  test('the product takes 30 values in the 125 cells, mean 27, median 20', async () => {
    const bandScores = { under_25: 1, from_25: 2, from_35: 3, from_45: 4, from_60: 5 };
    const { tables } = await valueGrade(shop, { bandScores, resamples: 100 });
    const cells = tables.cells.toRows().filter((row) => row.band !== unknownBand);
    const scores = cells.map((row) => row.score);
    expect(scores).toHaveLength(125);
    expect(new Set(scores).size).toBe(30);
    expect(mean(scores)).toBeCloseTo(27, 12); // 3 × 3 × 3
    expect(median(scores)).toBe(20);
    // Five tables of 5 × 5, which together are all cells.
    const five = await Promise.all([1, 2, 3, 4, 5].map((i) => tables[`band_${i}`]!.rows()));
    expect(five.map((rows) => rows.length)).toEqual([25, 25, 25, 25, 25]);
    expect(five.flat()).toEqual(cells);
    const graded = tables.cells.toRows().reduce((sum, row) => sum + row.customers, 0);
    const rows = tables.grades.toRows();
    expect(rows.reduce((sum, row) => sum + row.customers, 0)).toBe(graded);
    expect(rows.reduce((sum, row) => sum + Math.round(row.revenue * 100), 0)).toBe(
      Math.round(rows[0]!.of_revenue * 100),
    );
    for (const [i, row] of rows.slice(1).entries()) expect(row.score_to!).toBeLessThan(rows[i]!.score_from!);
  });

  test('ages do not matter there, and it says so; the grade orders what follows', async () => {
    const { findings, metrics, tables } = await valueGrade(shop);
    expect(findings.map(({ id }) => id)).toContain('segment/value-grade.finding.bands_alike');
    expect(
      tables.scores
        .toRows()
        .filter((row) => row.band !== null)
        .every((row) => row.score === 3),
    ).toBe(true);
    const rank = metrics.find(({ id }) => id === 'spearman')!;
    expect(rank.interval!.low).toBeGreaterThan(0.5);
    // A few large baskets of grade III can turn two grades in the middle round: the intervals say so.
    const [first, , third, , last] = tables.backtest.toRows();
    expect(first!.low!).toBeGreaterThan(third!.mean!);
    expect(third!.low!).toBeGreaterThan(last!.high!);
    expect(text(findings[0]!.message, 'en')).toMatch(/^Grade I: \d+ customers \(\d+\.\d% of all\) have brought/);
    const { drop_one: drop } = tables;
    expect(drop.toRows().map((row) => [row.dropped, row.gain_low! > 0])).toEqual([
      ['band', false],
      ['stage', true],
      ['rfm', true],
    ]);
  });

  test('the bands of the learning app stand in the planted order, which is not that of age', async () => {
    const { tables } = await valueGrade(shop, { trade: 'education', where: lessonsOf(truth), resamples: 100 });
    const bands = tables.scores.toRows().filter((row) => row.band !== null);
    const found = [...bands].sort((a, b) => b.mean! - a.mean!).map((row) => row.band);
    expect(found).toEqual(truth.stories.learning_bands!.order);
    const score = (id: string) => bands.find((row) => row.band === id)!.score;
    expect(score('primary')).toBeGreaterThan(score('preschool'));
    expect(score('high')).toBeGreaterThan(score('adult'));
  });

  test('options that cannot be are refused by name', async () => {
    await expect(valueGrade(shop, { cuts: [8, 20] })).rejects.toMatchObject({ code: 'invalid_option' });
    await expect(valueGrade(shop, { bandBy: 'customers.shoe_size' })).rejects.toMatchObject({ code: 'invalid_option' });
    await expect(valueGrade(shop, { bandScores: { primary: 5 } })).rejects.toMatchObject({ code: 'invalid_option' });
  });
});

describe('what came later is not known earlier', () => {
  const line = (customer: number, day: number, amount: number) => ({
    order_id: `o${customer}-${day}`,
    customer_id: `c${customer}`,
    ordered_at: new Date(Date.UTC(2024, 0, 1) + day * 86_400_000).toISOString().slice(0, 10),
    amount,
  });
  const until = (last: number) =>
    Array.from({ length: 20 }, (_, c) =>
      Array.from({ length: last }, (_, day) => day)
        .filter((day) => day % (5 + c) === 0)
        .map((day) => line(c, day, 10 + c)),
    ).flat();

  test('grades of the past are the same whatever the window brings', async () => {
    const asOf = '2024-12-31';
    const runs = await Promise.all(
      [[line(3, 360, 5000)], [line(4, 350, 9), line(4, 361, 9)]].map(async (later) => {
        const shop = await open({ orders: [...until(270), ...later] });
        try {
          const { tables } = await valueGrade(shop, { asOf, windowDays: 90, resamples: 100 });
          return tables.backtest.toRows().map((row) => row.customers);
        } finally {
          await shop.close();
        }
      }),
    );
    expect(runs[0]).toEqual(runs[1]);
    expect(runs[0]!.reduce((sum, n) => sum + n, 0)).toBe(20);
  });
});
