import { readFileSync } from 'node:fs';
import { afterEach, describe, expect, test } from 'vitest';
import { adopterClasses, classNames } from '../../src/influence/adopters/adopter-classes.js';
import { earlyBuyersOf } from '../../src/influence/adopters/early-buyers.js';
import { launchesOf } from '../../src/influence/adopters/find-launches.js';
import { followersOf } from '../../src/influence/adopters/followers.js';
import { judgeLaunches } from '../../src/influence/adopters/judge-launches.js';
import { launchGate } from '../../src/influence/adopters/launch-gate.js';
import type { AdoptionList } from '../../src/influence/adopters/read-adopters.js';
import { moneyShare, sliceWeights } from '../../src/influence/adopters/revenue-share.js';
import { adopters } from '../../src/influence/index.js';
import { type Dataset, open, type Sources } from '../../src/intake/index.js';
import type { Result } from '../../src/result/index.js';
import { sampleDir } from '../../src/simulate/sample.js';
import { createRandom, normalQuantile } from '../../src/stats/index.js';

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
const date = (n: number) => new Date(Date.UTC(2024, 0, 1 + n)).toISOString().slice(0, 10);

/** First purchases [launch, customer, day, again?]. */
function listOf(rows: readonly (readonly [number, number, number, number?])[]): AdoptionList {
  const sorted = [...rows].sort((a, b) => a[0] - b[0] || a[2] - b[2] || a[1] - b[1]);
  return {
    launch: Uint32Array.from(sorted, (row) => row[0]),
    customer: Uint32Array.from(sorted, (row) => row[1]),
    day: Float64Array.from(sorted, (row) => row[2]),
    again: Float64Array.from(sorted, (row) => row[3] ?? Number.NaN),
    money: new Float64Array(sorted.length).fill(1),
  };
}

const rogers = [0.025, 0.135, 0.34, 0.34, 0.16];
const question = (customers: number) => ({
  customers,
  launchDays: [10],
  joined: new Float64Array(customers).fill(-Infinity),
  asked: [0],
  censoredDays: [0],
  method: 'deviation' as const,
  scale: 'days' as const,
  shares: rogers,
  cuts: null,
});
const names = (of: Uint8Array) => Array.from(of, (c) => classNames[c]!);

describe('categories', () => {
  test('normal times in days have the shares of Rogers, whose figures are those of the normal distribution rounded', () => {
    const n = 2000;
    const list = listOf(Array.from({ length: n }, (_, i) => [0, i, 300 + 50 * normalQuantile((i + 0.5) / n)] as const));
    const { of, cutDays } = adopterClasses(list, question(n));
    const shares = rogers.map((_, c) => of.filter((own) => own === c).length / n);
    // Φ(−2) = .0228, Φ(−1) − Φ(−2) = .1359, Φ(0) − Φ(−1) = .3413
    for (const [c, share] of [0.0228, 0.1359, 0.3413, 0.3413, 0.1587].entries())
      expect(shares[c]).toBeCloseTo(share, 2);
    expect(cutDays!.map(Math.round)).toEqual([200, 250, 300, 350]);
  });

  test('skewed times: on days nobody is an innovator, on the log scale somebody is', () => {
    const n = 1000;
    const list = listOf(
      Array.from({ length: n }, (_, i) => [0, i, Math.expm1(4 + normalQuantile((i + 0.5) / n))] as const),
    );
    const days = adopterClasses(list, question(n));
    expect(days.of.filter((c) => c === 0)).toHaveLength(0);
    const log = adopterClasses(list, { ...question(n), scale: 'log' });
    expect(log.of.filter((c) => c === 0).length / n).toBeCloseTo(0.0228, 2);
  });

  test('given shares and own days; who took as long stands in the same category', () => {
    const list = listOf(Array.from({ length: 40 }, (_, i) => [0, i, i < 3 ? 1 : i] as const));
    const { of } = adopterClasses(list, { ...question(40), method: 'quantiles' });
    // 2.5 % of 40 is 1, but three took one day; 16 % of 40 is 6.4, so that the seventh is in
    expect(names(of).slice(0, 8)).toEqual([
      ...Array(3).fill('innovators'),
      ...Array(4).fill('early_adopters'),
      'early_majority',
    ]);
    const own = adopterClasses(list, { ...question(40), cuts: [2, 5, 10, 20] });
    expect(names(own.of).slice(2, 6)).toEqual(['innovators', 'early_adopters', 'early_adopters', 'early_majority']);
    expect(own.of[39]).toBe(4);
  });

  test('non-adopters, left-censored customers and those who came later stand apart', () => {
    const list = listOf([
      [0, 0, 2],
      [0, 1, 30],
      [0, 4, 8],
    ]);
    const joined = Float64Array.of(-1, -1, -1, 50, 50);
    const { of } = adopterClasses(list, { ...question(5), joined, censoredDays: [5] });
    expect(names(of)).toEqual(['left_censored', expect.stringMatching(/./), 'non_adopters', 'newcomers', 'newcomers']);
    expect(of[1]).toBeLessThan(5);
  });

  test('across launches each time counts in standard deviations of its launch', () => {
    const fast = [1, 2, 3, 4, 5].map((day, i) => [0, i, day] as const);
    const slow = [100, 200, 300, 400, 500].map((day, i) => [1, i, day] as const);
    const { meanDays, earliness, cutDays } = adopterClasses(listOf([...fast, ...slow]), {
      ...question(5),
      launchDays: [10, 20],
      asked: [0, 1],
      censoredDays: [0, 0],
    });
    expect(Array.from(meanDays)).toEqual([50.5, 101, 151.5, 202, 252.5]);
    for (const [i, each] of [0.9, 0.7, 0.5, 0.3, 0.1].entries()) expect(earliness[i]).toBeCloseTo(each, 12);
    expect(cutDays).toBeNull();
  });
});

describe('the share of an eighth', () => {
  test('by hand: who is level at the end is in it in part', () => {
    expect(Array.from(sliceWeights([5, 4, 4, 1], 0, 0.5))).toEqual([1, 0.5, 0.5, 0]);
    expect(moneyShare([3, 1], [1, 0], 0.9)!.share).toBe(0.75);
    expect(moneyShare([3, 1], [0, 0], 0.9)).toBeNull();
    expect(moneyShare([-3, 1], [1, 0], 0.9)).toBeNull();
  });

  test('the interval holds the truth nine times in ten', () => {
    const random = createRandom(4);
    let held = 0;
    for (let run = 0; run < 400; run += 1) {
      const weight = Array.from({ length: 400 }, () => (random.bernoulli(0.125) ? 1 : 0));
      // The mean of who is early is 4, of the others 1: 12.5 % make 4 / 11 of all.
      const money = weight.map((early) => random.gamma(0.8, (early ? 4 : 1) / 0.8));
      const { low, high } = moneyShare(money, weight, 0.9)!;
      if (low <= 4 / 11 && 4 / 11 <= high) held += 1;
    }
    // 90 % of 400 within three standard errors
    expect(held).toBeGreaterThanOrEqual(342);
    expect(held).toBeLessThanOrEqual(378);
  });
});

test('early buyers of a launch: within its first days, and customers before it', () => {
  const list: AdoptionList = {
    launch: Uint32Array.of(0, 0, 0, 1, 1),
    customer: Uint32Array.of(2, 0, 1, 0, 2),
    day: Float64Array.of(0, 9, 10, 3, 4),
    again: new Float64Array(5).fill(Number.NaN),
    money: new Float64Array(5),
  };
  const joined = Float64Array.of(5, 5, 60);
  const early = earlyBuyersOf(list, [{ day: 50 }, { day: 60 }], joined, 10);
  // Customer 2 joined on day 60: too late for the first, in time for the second; customer 1 bought on the tenth day.
  expect(early).toEqual([Uint32Array.of(0), Uint32Array.of(0, 2)]);
});

describe('finding launches', () => {
  const product = (name: string, day: number, lines: number, firstBuyers: number) => ({
    ...{ product: name, day, date: date(day), lines, buyers: lines, firstBuyers },
  });
  const span = (...products: ReturnType<typeof product>[]) => ({ products, from: date(0), length: 400 });

  test('first sold behind a twentieth of the data, to enough early buyers, and too often to have been there all the time', () => {
    // .9 of the data is left: .9^n < 1 / 1000 from n = 66 on
    const found = launchesOf(
      span(
        product('old', 20, 500, 50),
        product('new', 40, 66, 20),
        product('rare', 40, 65, 20),
        product('few', 40, 99, 19),
      ),
      20,
    );
    expect(found.map((each) => each.product)).toEqual(['new']);
  });
});

test('followers: neighbours who buy after, against what chance gives', () => {
  const list = listOf([
    [0, 0, 1],
    [0, 1, 5],
    [0, 2, 90],
  ]);
  const ties = { nodeCount: 4, from: Uint32Array.of(0, 0, 0), to: Uint32Array.of(1, 2, 3) };
  const { seen, expected } = followersOf(list, 1, Int32Array.of(0, 1, 2, 3), ties, { followDays: 60 });
  expect(Array.from(seen)).toEqual([1, 0, 0, 0]);
  // Three neighbours, of the three others one buys within the days.
  expect(expected[0]).toBeCloseTo(1, 12);
});

describe('launches', () => {
  const launch = (product: string) => ({ product, day: 10, date: date(10), buyers: 100, firstBuyers: 50 });
  const daily = (first: number, later: number, days = 100) =>
    Float64Array.from({ length: days }, (_, d) => (d < 10 ? first : d >= 20 && d < 40 ? later : 0));

  test('a launch lives on by its customers a day after the early days, counted behind what acceptance is made of', () => {
    const list = listOf([
      [0, 0, 0, 5],
      [0, 1, 3, 30],
      [0, 2, 12],
    ]);
    const options = { earlyDays: 10, successShare: 0.25, level: 0.9 };
    const [alive, dead, young] = judgeLaunches(
      [launch('a'), launch('b'), launch('c')],
      list,
      [daily(20, 18), daily(20, 1), daily(20, 18, 39)],
      options,
    );
    expect(alive).toMatchObject({ early: 2, again: 1, acceptance: 0.5, outcome: 'success' });
    expect(alive!.kept).toBeCloseTo(0.9, 12);
    expect(dead).toMatchObject({ outcome: 'failure' });
    expect(young).toMatchObject({ outcome: 'open', kept: null });
  });

  test('the gate learns from the other launches only, and says so where there are too few', () => {
    const judged = [true, true, true, true, false, false, false].map((good, l) => ({
      ...launch(`p${l}`),
      early: 100,
      again: good ? 30 + l : 2,
      acceptance: good ? 0.3 : 0.02,
      acceptanceLow: 0,
      acceptanceHigh: 1,
      kept: null,
      keptLow: null,
      keptHigh: null,
      outcome: good ? ('success' as const) : ('failure' as const),
    }));
    const early = judged.map(({ outcome }, l) => Uint32Array.of(outcome === 'failure' ? 0 : l, 10 + l));
    const told = launchGate(judged, early, 20, { level: 0.9, seed: 1 });
    expect(told.map(({ p }) => p! > 0.5)).toEqual([true, true, true, true, false, false, false]);
    // Customer 0 was early with all three failures: half of the early buyers of each.
    expect(told[4]!.harbingers).toBe(0.5);
    expect(told[0]!.harbingers).toBe(0.5);
    for (const { p, low, high } of told) expect(low! <= p! && p! <= high!).toBe(true);
    const few = launchGate(judged.slice(0, 6), early.slice(0, 6), 20, { level: 0.9, seed: 1 });
    expect(few[5]).toMatchObject({ p: null, verdict: 'unknown' });
  });
});

test('from orders: launches are found, the claim is confirmed where it is planted, costs come back by category', async () => {
  const random = createRandom(11);
  const orders: object[] = [];
  const touches: object[] = [];
  const buy = (customer: number, at: number, product: string, amount: number) =>
    orders.push({
      order_id: `o${orders.length}`,
      customer_id: `c${customer}`,
      ordered_at: date(at),
      product_id: product,
      quantity: 1,
      unit_price: amount,
    });
  for (let c = 0; c < 800; c += 1) {
    const isEarly = c >= 20 && c < 120;
    for (let visit = 0; visit < 6; visit += 1) buy(c, random.integer(400), 'bread', isEarly ? 40 : 3);
    ['n1', 'n2', 'n3'].forEach((product, l) => {
      const start = 60 + 40 * l;
      if (c < 20) buy(c, start + random.integer(3), product, 5);
      else if (isEarly) buy(c, start + 5 + random.integer(20), product, 5);
      else if (c < 500) buy(c, start + 40 + random.integer(100), product, 5);
    });
    if (c < 500)
      touches.push({
        customer_id: `c${c}`,
        at: date(60),
        campaign: 'n1',
        cost: 10,
        amount: isEarly ? 20 : random.bernoulli(0.5) ? 10 : 0,
      });
  }
  const result = await adopters(await shopOf({ orders, touches }), {
    method: 'quantiles',
    shares: [0.04, 0.2, 0.3, 0.3, 0.16],
  });
  expect(result.tables.launches.toRows().map((row) => row.product_id)).toEqual(['n1', 'n2', 'n3']);
  // 100 early ones with 6 × 40 + 15; 20 and 380 others with 18 + 15, 300 with 18
  expect(metric(result, 'early_share_12_5').value).toBeCloseTo(25_500 / 44_100, 12);
  expect(result.tables.claim.toRows().map((row) => [row.customer_share, row.verdict])).toEqual([
    [0.125, 'confirmed'],
    [0.135, 'confirmed'],
  ]);
  const classes = new Map(result.tables.classes.toRows().map((row) => [row.class, row]));
  expect(metric(result, 'non_adopters').value).toBe(300);
  expect(classes.get('early_adopters')!.roi).toBeCloseTo(2, 12);
  expect(classes.get('late_majority')!.roi_low!).toBeLessThan(0.5);
  expect(classes.get('late_majority')!.roi_high!).toBeGreaterThan(0.5);
  const one = await adopters(await shopOf({ orders }), { product: 'n2' });
  expect(one.tables.classes.toRows()[1]!.until_days).toBeGreaterThan(0);
  expect(one.warnings.map((issue) => issue.code)).toContain('no_costs');
  const old = await adopters(await shopOf({ orders }), { product: 'bread' });
  expect(metric(old, 'left_censored').value).toBeGreaterThan(0);
  // All three live on: nobody is a harbinger, and there is nothing to learn a gate from.
  expect(metric(one, 'harbingers').value).toBe(0);
  expect(one.warnings.map((issue) => issue.code)).toContain('no_gate');
  await expect(adopters(await shopOf({ orders }), { product: 'n9' })).rejects.toThrow(/"product".*n9/);
});

test('the sample market: launches judged right, harbingers among those planted, early adopters by their own launches', {
  timeout: 60_000,
}, async () => {
  const truth = JSON.parse(readFileSync(`${sampleDir}truth.json`, 'utf8'));
  const shop = await shopOf(
    Object.fromEntries(
      ['orders', 'customers', 'products', 'relations', 'touches'].map((table) => [table, `${sampleDir}${table}.csv`]),
    ),
  );
  const { launches: story, early_adopters: own } = truth.stories;
  const result = await adopters(shop, {
    products: own.launches.map((each: { product_id: string }) => each.product_id),
  });
  const rows = new Map(result.tables.launches.toRows().map((row) => [row.product_id, row]));
  const judged = story.launches.filter((each: { product_id: string }) => rows.has(each.product_id));
  expect(judged.length).toBeGreaterThanOrEqual(5);
  for (const { product_id, accepted } of judged) {
    const { p_success, outcome } = rows.get(product_id)!;
    if (p_success !== null) expect(p_success > 0.5, product_id).toBe(accepted);
    expect(outcome).not.toBe(accepted ? 'failure' : 'success');
  }
  const planted = new Set(story.harbingers);
  const listed = result.tables.harbingers.toRows();
  expect(listed.length).toBeGreaterThan(4);
  expect(listed.filter((row) => planted.has(row.customer_id)).length / listed.length).toBeGreaterThanOrEqual(0.9);
  const early = new Set(own.classes.find((each: { class: string }) => each.class === 'B').customer_ids);
  const found = result.tables.customers.toRows().filter((row) => row.class === 'early_adopters');
  expect(found.filter((row) => early.has(row.customer_id)).length / found.length).toBeGreaterThanOrEqual(0.8);
  const invited = result.tables.actions.toRows().map((row) => row.customer_id);
  expect(invited).toEqual(result.tables.panel.toRows().map((row) => row.customer_id));
  expect(listed.some((row) => invited.includes(row.customer_id))).toBe(false);
});
