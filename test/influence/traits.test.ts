import { readFileSync } from 'node:fs';
import { afterEach, describe, expect, test } from 'vitest';
import { traits } from '../../src/influence/index.js';
import { compareByHand } from '../../src/influence/traits/by-hand.js';
import { carriedBy } from '../../src/influence/traits/carried.js';
import { combine, topOf, topStability, traitScores } from '../../src/influence/traits/combine-traits.js';
import { findMavens, mavenOverlaps } from '../../src/influence/traits/find-mavens.js';
import { forumHelp } from '../../src/influence/traits/forum-help.js';
import { gapRates, testGap } from '../../src/influence/traits/voice-gap.js';
import { type Dataset, open, type Sources } from '../../src/intake/index.js';
import type { Result } from '../../src/result/index.js';
import { sampleDir } from '../../src/simulate/sample.js';
import { createRandom } from '../../src/stats/index.js';

const opened: Dataset[] = [];
async function shopOf(sources: Sources): Promise<Dataset> {
  const shop = await open(sources, { rejectsDir: null });
  opened.push(shop);
  return shop;
}
afterEach(async () => {
  for (const shop of opened.splice(0)) await shop.close();
});

const metric = (result: Result, id: string) => result.metrics.find((each) => each.id === id)!;
const codes = (result: Result) => result.warnings.map((issue) => issue.code);
const numbers = (...values: number[]) => Float64Array.from(values);

describe('mavens', () => {
  const acts = (category: string, tells: number[]) => ({
    category,
    customers: ['a', 'b', 'c', 'd'],
    seeks: numbers(3, 0, 9, 1),
    knows: numbers(2, 2, 0, 1),
    tells: Float64Array.from(tells),
  });

  test('who seeks, knows and tells; who only tells, or is not known to know, is none', () => {
    const found = findMavens(acts('phones', [12, 20, 9, 1]), 100, 0.9);
    expect(found.filter((one) => one.isMaven).map(({ customer }) => customer)).toEqual(['a']);
    // ln(1 + 3 / .13) + ln(1 + 2 / .05) + ln(1 + 12 / .42)
    expect(found[0]!.score).toBeCloseTo(Math.log1p(3 / 0.13) + Math.log1p(2 / 0.05) + Math.log1p(12 / 0.42), 12);
    // 15 acts, the mean is 55 / 100
    expect(found[0]!.times).toBeCloseTo(15 / 0.55, 12);
    expect(found[0]!.low).toBeLessThan(15 / 0.55);
  });

  test('overlap of two categories beside chance', () => {
    const both = [
      findMavens(acts('phones', [12, 0, 0, 0]), 100, 0.9),
      findMavens(acts('snacks', [12, 0, 0, 0]), 100, 0.9),
    ];
    expect(mavenOverlaps(both.flat(), 100)).toEqual([
      { first: 'phones', second: 'snacks', nFirst: 1, nSecond: 1, both: 1, jaccard: 1, byChance: 0.01 },
    ]);
  });
});

test('voice: followers after a purchase that they heard of, by launch; what comes of itself weighs nothing', () => {
  // Customer 0 is heard by 1–6; 7–40 hear nobody. Launch 0 is carried to all six, launch 1 is bought by everybody at any time.
  const customers = 41;
  const launch: number[] = [];
  const customer: number[] = [];
  const day: number[] = [];
  const buy = (l: number, i: number, d: number) => {
    launch.push(l);
    customer.push(i);
    day.push(d);
  };
  buy(0, 0, 0);
  for (let i = 1; i <= 6; i += 1) buy(0, i, 10 + i);
  for (let d = 0; d < customers; d += 1) buy(1, d, d);
  const list = {
    launch: Uint32Array.from(launch),
    customer: Uint32Array.from(customer),
    day: Float64Array.from(day),
    again: new Float64Array(day.length).fill(Number.NaN),
    money: new Float64Array(day.length),
  };
  const offsets = new Uint32Array(customers + 1).fill(6);
  offsets[0] = 0;
  const listeners = { offsets, listeners: Uint32Array.of(1, 2, 3, 4, 5, 6), since: numbers(-1, -1, -1, -1, -1, 500) };
  const launches = [0, 1].map((each) => ({
    product: `p${each}`,
    day: 100,
    date: '2024-04-10',
    buyers: 10,
    firstBuyers: 10,
  }));
  const { followed, expected, weights, score } = carriedBy(list, launches, listeners, { followDays: 60, level: 0.9 });
  // The tie to customer 6 came only later.
  expect(followed[0]).toBe(10);
  // 6 of 40 would have bought launch 0; all of launch 1.
  expect(expected[0]).toBeCloseTo(5 * (6 / 40) + 5, 12);
  expect(weights[1]).toBe(0);
  expect(score[0]).toBeCloseTo(weights[0]! * (5 - 5 * (6 / 40)), 12);
});

describe('a gap of standing', () => {
  const events = (rates: { readonly [gap: string]: number }, n: number, seed: number) => {
    const random = createRandom(seed);
    const gap = Object.keys(rates).flatMap((g) => Array<number>(n).fill(Number(g)));
    return {
      gap: Int32Array.from(gap),
      after: Uint8Array.from(gap, (g) => (random.bernoulli(rates[g]!) ? 1 : 0)),
      before: Uint8Array.from(gap, () => (random.bernoulli(0.05) ? 1 : 0)),
    };
  };

  test('runs down, and not too far', () => {
    const planted = events({ '-1': 0.03, 0: 0.08, 1: 0.24, 2: 0.34, 3: 0.12, 4: 0.03 }, 200, 3);
    const told = testGap(planted, createRandom(1), 0.05);
    expect(told).toMatchObject({ verdict: 'inverted_u', peak: 2 });
    expect(gapRates(planted, 0.9).map(({ gap, told }) => [gap, told])).toEqual(
      [-1, 0, 1, 2, 3, 4].map((gap) => [gap, 200]),
    );
  });

  test('rises without a fall: down, no inverted U; purchases before the telling undo it', () => {
    const rising = events({ '-1': 0.05, 0: 0.05, 1: 0.1, 2: 0.2, 3: 0.3 }, 200, 5);
    expect(testGap(rising, createRandom(1), 0.05).verdict).toBe('down');
    expect(testGap({ ...rising, before: rising.after }, createRandom(1), 0.05).verdict).toBe('placebo_fails');
    expect(testGap(events({ 0: 0.3, 1: 0.3 }, 20, 1), createRandom(1), 0.05).verdict).toBe('too_few');
  });

  test('where nothing is, at most one in twenty is called', () => {
    let called = 0;
    for (let run = 0; run < 60; run += 1) {
      const flat = events({ '-2': 0.1, '-1': 0.1, 0: 0.1, 1: 0.1, 2: 0.1, 3: 0.1 }, 60, 100 + run);
      const { pPeak, verdict } = testGap(flat, createRandom(run), 0.05);
      if (verdict !== 'none' && verdict !== 'placebo_fails') called += 1;
      expect(pPeak).toBeGreaterThan(0);
    }
    // P(more than 7 of 60 at .05) = .006
    expect(called).toBeLessThanOrEqual(7);
  });
});

describe('together', () => {
  const evidence = {
    maven: null,
    sharing: numbers(0, 1, 2, 400, 380, ...Array<number>(95).fill(1)),
    voice: null,
    hub: null,
    early: {
      picks: Uint32Array.from({ length: 100 }, (_, i) => (i === 3 ? 4 : 0)),
      exposed: new Uint32Array(100).fill(8),
    },
  };

  test('weights count over the traits that can be told, at most twice the full score', () => {
    const scores = traitScores(evidence);
    expect(scores.hub).toBeNull();
    // (4 picks) / (8 + 2)
    expect(scores.early![3]).toBeCloseTo(0.4, 12);
    const combined = combine(scores, { sharing: scores.sharing![4]!, early: 0.1 }, { sharing: 1, early: 3, hub: 5 });
    expect(combined[3]).toBeCloseTo((scores.sharing![3]! / scores.sharing![4]! + 3 * 2) / 4, 12);
    expect(combined[4]).toBeCloseTo(1 / 4, 12);
    expect(Array.from(topOf(combined, 2))).toEqual([3, 4]);
  });

  test('drawn again, much evidence stays at the top and level evidence does not', () => {
    const options = { resamples: 60, seed: 1 };
    const firm = topStability(evidence, { sharing: 1 }, { ...options, top: 2 });
    expect(Array.from(firm.stays)).toEqual([1, 1]);
    const level = { ...evidence, sharing: new Float64Array(100).fill(3) };
    const loose = topStability(level, { sharing: 1 }, { ...options, top: 5 });
    // Chance alone keeps 5 of 100.
    expect(loose.kept.reduce((sum, each) => sum + each, 0) / 60).toBeLessThan(0.15);
  });

  test('tags set by hand: agreement and kappa by hand', () => {
    const ids = Array.from({ length: 10 }, (_, i) => `c${i}`);
    const tag = (customer: number) => ({
      ...{ customer, tag: 'voice' as const, category: null, evidence: 1, usual: 0, low: 0, high: 2 },
    });
    const [row] = compareByHand(
      ids,
      new Map([
        ['c0', 'vip'],
        ['c1', 'vip'],
      ]),
      [tag(0), tag(5)],
      0.9,
    );
    expect(row).toMatchObject({ hand_tag: 'vip', both: 1, agreed: 0.5, hand_customers: 2, tagged: 2 });
    // po = 8 / 10, pe = (4 + 64) / 100
    expect(row!.kappa).toBeCloseTo((0.8 - 0.68) / (1 - 0.68), 12);
  });
});

test('forum: questions by who answered first, helpers by topic', () => {
  const question = (i: number, helper: string | null, won: boolean, byStaff = false) => ({
    ...{ id: `q${i}`, topic: 'skin', asker: `a${i}`, day: '2024-01-01', helper, byStaff, won },
  });
  const { helpers, answered } = forumHelp(
    [
      ...[0, 1, 2, 3].map((i) => question(i, 'h', i < 2)),
      question(4, 'x', false),
      question(5, null, true, true),
      question(6, null, false),
    ],
    100,
    0.9,
  );
  expect(helpers.map(({ customer, answers, won, isHelper }) => [customer, answers, won, isHelper])).toEqual([
    ['h', 4, 2, true],
    ['x', 1, 0, false],
  ]);
  expect(answered.map(({ by, questions, rate }) => [by, questions, rate])).toEqual([
    ['helper', 4, 0.5],
    ['others', 1, 0],
    ['staff', 1, 1],
    ['nobody', 1, 0],
  ]);
});

describe('with few columns', () => {
  test('ties alone: hubs and communities, and what was missing is said', async () => {
    const clique = ['a', 'b', 'c', 'd', 'e'];
    const relations = clique.flatMap((from, i) => clique.slice(i + 1).map((to) => ({ from, to })));
    const result = await traits(await shopOf({ relations: [...relations, { from: 'e', to: 'z' }] }), { topShare: 0.5 });
    expect(codes(result)).toEqual(
      expect.arrayContaining(['no_maven', 'no_sharing', 'no_voice', 'no_early', 'no_forum']),
    );
    const rows = new Map(result.tables.customers.toRows().map((row) => [row.customer_id, row]));
    expect(rows.get('a')!.maven).toBeNull();
    expect(rows.get('a')!.hub!).toBeGreaterThan(rows.get('z')!.hub!);
    for (const id of ['mavens', 'voices', 'questions']) expect(metric(result, id).value).toBeNull();
    expect(metric(result, 'hubs').value).not.toBeNull();
  });

  test('interactions alone: sharing and mavens; a column of tags that is not there is an error', async () => {
    const interactions = Array.from({ length: 30 }, (_, i) => ({
      customer_id: i < 12 ? 'm' : `c${i}`,
      at: `2024-01-${String((i % 28) + 1).padStart(2, '0')}`,
      kind: i < 3 ? 'question' : 'answer',
      topic: 'phones',
      target_customer_id: `t${i}`,
    }));
    const shop = await shopOf({ interactions, customers: [{ customer_id: 'm', club: 'gold' }] });
    const result = await traits(shop, { tagColumn: 'club' });
    expect(result.tables.customers.toRows().find((row) => row.customer_id === 'm')!.hand_tag).toBe('gold');
    expect(codes(result)).toContain('no_hub');
    expect(
      result.tables.traits
        .toRows()
        .filter((row) => row.tagged !== null)
        .map((row) => row.trait),
    ).toEqual(['maven', 'sharing']);
    await expect(traits(shop, { tagColumn: 'clbu' })).rejects.toMatchObject({ code: 'missing_column' });
    await expect(traits(shop, { weights: { fame: 1 } })).rejects.toMatchObject({ code: 'invalid_option' });
  });
});

test('the sample market: mavens, influencers and helpers at the planted number, where degree and revenue fail', {
  timeout: 60_000,
}, async () => {
  const { stories } = JSON.parse(readFileSync(`${sampleDir}truth.json`, 'utf8'));
  const shop = await shopOf(
    Object.fromEntries(
      ['orders', 'customers', 'products', 'relations', 'interactions'].map((table) => [
        table,
        `${sampleDir}${table}.csv`,
      ]),
    ),
  );
  const result = await traits(shop, { incomeCuts: stories.voice_gap.levels_from_income });
  const recall = (planted: readonly string[], found: readonly string[]): number => {
    const set = new Set(planted);
    return found.slice(0, planted.length).filter((id) => set.has(id)).length / planted.length;
  };
  const mavens = result.tables.mavens.toRows();
  for (const { topic, mavens: planted } of stories.mavens.topics) {
    const found = mavens.filter((row) => row.category === topic).map((row) => row.customer_id);
    expect(recall(planted, found), topic).toBeGreaterThanOrEqual(0.9);
  }
  expect(result.tables.overlap.toRows().reduce((sum, row) => sum + row.both, 0)).toBe(1);
  const influencers = stories.influencers.influencers.map((each: { customer_id: string }) => each.customer_id);
  const ranked = (of: ReadonlyMap<string, number>) =>
    [...of].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([id]) => id);
  const voices = result.tables.customers.toRows().map((row) => [row.customer_id, row.voice!] as const);
  expect(recall(influencers, ranked(new Map(voices)))).toBeGreaterThanOrEqual(0.9);
  const count = async (sql: string) => {
    const found = await shop.engine.query(sql);
    return ranked(new Map(found.texts('id').map((id, row) => [id!, found.numbers('n')[row]!])));
  };
  const ties = shop.tables.relations!.relation;
  const degree = await count(
    `SELECT id, count(*) AS n FROM (SELECT "from" AS id FROM ${ties} UNION ALL SELECT "to" AS id FROM ${ties}) AS e GROUP BY id`,
  );
  const revenue = await count(
    `SELECT customer_id AS id, CAST(sum(amount) AS DOUBLE) AS n FROM ${shop.tables.orders!.relation} WHERE customer_id IS NOT NULL GROUP BY customer_id`,
  );
  expect(recall(influencers, degree)).toBeLessThan(0.7);
  expect(recall(influencers, revenue)).toBeLessThan(0.7);
  const helpers = stories.forum_helpers.helpers.map((each: { customer_id: string }) => each.customer_id);
  const answering = result.tables.helpers.toRows().filter((row) => row.topic === 'skincare_forum');
  expect(
    recall(
      helpers,
      answering.map((row) => row.customer_id),
    ),
  ).toBeGreaterThanOrEqual(0.9);
  expect(result.tables.gap_tests.toRows().find((row) => row.attribute === 'income')).toMatchObject({
    verdict: 'inverted_u',
    peak: 2,
  });
});
