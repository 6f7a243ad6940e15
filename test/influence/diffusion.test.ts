import { afterEach, describe, expect, test } from 'vitest';
import { cascadeShapes, type Passing } from '../../src/influence/diffusion/cascade-forest.js';
import { diffusion } from '../../src/influence/index.js';
import { type Dataset, open, type Sources } from '../../src/intake/index.js';
import type { Result } from '../../src/result/index.js';
import { bassShare, createRandom } from '../../src/stats/index.js';

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
const day = (n: number) => new Date(Date.UTC(2024, 0, 1 + n)).toISOString().slice(0, 10);

describe('a plain series', () => {
  const series = [96, 195, 238, 380, 1045, 1230, 1267, 1828, 1586, 1673, 1800, 1580, 1500];

  test('needs no table: p .0094, q .3748, m 18,713 with intervals around them', async () => {
    const result = await diffusion(await shopOf({}), { series });
    for (const [id, value, digits] of [
      ['p', 0.0094, 4],
      ['q', 0.3748, 4],
    ] as const) {
      expect(metric(result, id).value).toBeCloseTo(value, digits);
      expect(metric(result, id).interval!.low).toBeLessThan(value);
      expect(metric(result, id).interval!.high).toBeGreaterThan(value);
    }
    expect(Math.round(metric(result, 'm').value!)).toBe(18_713);
    expect(result.tables.curve.rowCount).toBe(13 + 5);
    const last = result.tables.curve.toRows().at(-1)!;
    expect(last).toMatchObject({ period: 18, part: 'forecast', adopters: null });
    expect(last.low!).toBeLessThan(last.fitted!);
    expect(last.high!).toBeGreaterThan(last.fitted!);
  });

  test('own and imitated adopters, by integrating the model step by step', async () => {
    const result = await diffusion(await shopOf({}), { series });
    const [p, q] = [metric(result, 'p').value!, metric(result, 'q').value!];
    let own = 0;
    const steps = 130_000;
    for (let i = 0; i < steps; i++) own += (p * (1 - bassShare({ p, q }, ((i + 0.5) * 13) / steps)) * 13) / steps;
    expect(metric(result, 'imitation_share').value).toBeCloseTo(1 - own / bassShare({ p, q }, 13), 8);
  });

  test('stops in the middle of its fits when it is told to', async () => {
    const curve = { p: 0.01, q: 0.15 };
    const long = Array.from({ length: 60 }, (_, i) => 5000 * (bassShare(curve, i + 1) - bassShare(curve, i)) + (i % 3));
    const stop = new AbortController();
    // The rest begins before this comes.
    const progress = (share: number): void => void (share >= 0.3 && setTimeout(() => stop.abort(), 1));
    await expect(diffusion(await shopOf({}), { series: long, signal: stop.signal, progress })).rejects.toMatchObject({
      code: 'cancelled',
    });
  });

  test('a series that is no launch has no curve and says so', async () => {
    const result = await diffusion(await shopOf({}), { series: [50, 5, 60, 4, 55, 6, 58, 3, 52] });
    expect(metric(result, 'm').value).toBeNull();
    expect(result.warnings.map((issue) => issue.code)).toContain('no_curve');
    await expect(diffusion(await shopOf({}), { series: [0, 0, 3, 0, 1] })).rejects.toMatchObject({
      code: 'not_enough_data',
    });
    await expect(diffusion(await shopOf({}))).rejects.toMatchObject({ code: 'missing_table' });
  });
});

test('from orders: the launch with the most adopters, by weeks, first purchases alone', async () => {
  const random = createRandom(5);
  const truth = { p: 0.02, q: 0.35 };
  const orders: object[] = [];
  const order = (customer: string, at: number, product: string) =>
    orders.push({
      order_id: `o${orders.length}`,
      customer_id: customer,
      ordered_at: day(at),
      product_id: product,
      quantity: 1,
      unit_price: 5,
    });
  for (let i = 0; i < 40; i++) order(`old${i}`, i % 7, 'old');
  for (let c = 0; c < 1500; c++) {
    const u = random.next();
    // F⁻¹(u) of the model, in weeks
    const weeks = Math.log((truth.p + truth.q * u) / (truth.p * (1 - u))) / (truth.p + truth.q);
    const at = 60 + Math.floor(7 * weeks);
    if (at >= 60 + 7 * 24) continue;
    order(`c${c}`, at, 'new');
    if (c % 3 === 0) order(`c${c}`, at + 3, 'new');
  }
  const result = await diffusion(await shopOf({ orders }), { period: 'week' });
  expect(result.warnings.map((issue) => issue.code)).toContain('product_chosen');
  const rows = result.tables.curve.toRows().filter((row) => row.part === 'seen');
  expect(rows.length).toBeGreaterThanOrEqual(23);
  const { value, interval } = metric(result, 'q');
  expect(Math.abs(value! - truth.q)).toBeLessThan(0.08);
  expect(interval!.low).toBeLessThan(truth.q);
  expect(Math.abs(metric(result, 'm').value! / 1500 - 1)).toBeLessThan(0.1);
});

describe('cascades', () => {
  const passing = (customer: string, from: string, at: number): Passing => ({
    campaign: 'post',
    customer,
    from,
    day: at,
  });

  test('one who tells all: distance 2 but for the middle', () => {
    const [shape] = cascadeShapes([
      passing('hub', 'author', 0),
      ...[1, 2, 3, 4].map((i) => passing(`leaf${i}`, 'hub', i)),
    ]);
    // A star of 5: 4 pairs at distance 1, 6 at distance 2.
    expect(shape).toMatchObject({ size: 5, first: 1, depth: 2, parents: 5, won: 4, halfDays: 2 });
    expect(shape!.virality).toBeCloseTo(16 / 10, 12);
  });

  test('from mouth to mouth: the mean distance of a chain', () => {
    const [shape] = cascadeShapes([1, 2, 3, 4].map((i) => passing(`c${i}`, `c${i - 1}`, i)));
    // 4 in a row: 3 × 1 + 2 × 2 + 1 × 3 = 10 over 6 pairs
    expect(shape!.virality).toBeCloseTo(10 / 6, 12);
    expect(shape).toMatchObject({ depth: 4, parents: 2, won: 2 });
  });

  test('who had it from somebody later begins anew: no circles', () => {
    const [shape] = cascadeShapes([passing('a', 'b', 1), passing('b', 'a', 2)]);
    expect(shape).toMatchObject({ size: 2, first: 1, depth: 2 });
  });

  test('from interactions: each customer once, flows between communities', async () => {
    const interactions = [
      { customer_id: 'a', at: '2024-01-02 10:00:00', kind: 'forward', target_customer_id: 'x', campaign: 'post' },
      { customer_id: 'a', at: '2024-01-05 10:00:00', kind: 'forward', target_customer_id: 'b', campaign: 'post' },
      { customer_id: 'b', at: '2024-01-03 10:00:00', kind: 'share', target_customer_id: 'a', campaign: 'post' },
      { customer_id: 'c', at: '2024-01-04 10:00:00', kind: 'forward', target_customer_id: 'b', campaign: 'post' },
      { customer_id: 'c', at: '2024-01-04 10:00:00', kind: 'like', target_customer_id: 'b', campaign: 'post' },
    ];
    const relations = [
      { from: 'a', to: 'b' },
      { from: 'c', to: 'd' },
    ];
    const orders = Array.from({ length: 60 }, (_, i) => ({
      order_id: `o${i}`,
      customer_id: `n${i}`,
      ordered_at: day(i < 3 ? 0 : 20 + i),
      product_id: i < 3 ? 'old' : 'new',
      quantity: 1,
      unit_price: 1,
    }));
    const result = await diffusion(await shopOf({ interactions, relations, orders }), { period: 'week' });
    expect(result.tables.cascades.toRows()[0]).toMatchObject({ campaign: 'post', size: 3, first: 1, depth: 3 });
    expect(result.tables.flows.toRows().reduce((sum, row) => sum + row.passed, 0)).toBe(2);
    expect(metric(result, 'active_share').value).toBeCloseTo(3 / 4, 12);
  });
});
