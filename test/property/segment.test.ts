import fc from 'fast-check';
import { expect, test } from 'vitest';
import { pareto, rfm } from '../../src/segment/index.js';
import { cutValues } from '../../src/segment/rfm/cut-values.js';
import { scoreValues } from '../../src/segment/rfm/score-values.js';
import { type OrderLine, ordersDataset } from '../support/orders-dataset.js';

const seeded = { seed: 20260101, numRuns: 15 };
const values = fc.array(fc.integer({ min: 0, max: 30 }), { minLength: 1, maxLength: 60 });

test('runs cover all values once, none is empty, as many as can be', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 1, max: 50 }), { minLength: 1, maxLength: 40 }),
      fc.integer({ min: 2, max: 10 }),
      (counts, bins) => {
        const ends = cutValues(counts, bins);
        expect(ends).toHaveLength(Math.min(bins, counts.length));
        expect(ends.at(-1)).toBe(counts.length - 1);
        ends.forEach((end, i) => void expect(end).toBeGreaterThan(ends[i - 1] ?? -1));
      },
    ),
    { seed: 20260101, numRuns: 300 },
  );
});

test('scores never split a tie, never turn the order round, and the cut points say what happened', () => {
  fc.assert(
    fc.property(
      values,
      fc.integer({ min: 2, max: 10 }),
      fc.constantFrom('high' as const, 'low' as const),
      (given, bins, better) => {
        const scores = new Uint8Array(given.length);
        const rows = Uint32Array.from(given.keys());
        const { cutPoints } = scoreValues(Float64Array.from(given), rows, { bins, better }, scores);
        const sign = better === 'high' ? 1 : -1;
        for (const a of rows) {
          for (const b of rows) {
            if (given[a] === given[b]) expect(scores[a]).toBe(scores[b]);
            else if (sign * given[a]! > sign * given[b]!) expect(scores[a]).toBeGreaterThanOrEqual(scores[b]!);
          }
          const own = cutPoints.find((cut) => cut.score === scores[a])!;
          expect(own.from! <= given[a]! && given[a]! <= own.to!).toBe(true);
          expect(scores[a]).toBeGreaterThanOrEqual(1);
          expect(scores[a]).toBeLessThanOrEqual(bins);
        }
        expect(cutPoints.reduce((sum, cut) => sum + cut.customers, 0)).toBe(given.length);
      },
    ),
    { seed: 20260101, numRuns: 200 },
  );
});

const line = fc.record({
  customer: fc.integer({ min: 0, max: 12 }),
  order: fc.integer({ min: 0, max: 40 }),
  day: fc.integer({ min: 0, max: 300 }),
  cents: fc.integer({ min: 1, max: 100_000 }),
  returned: fc.boolean(),
});
const market = fc.array(line, { minLength: 3, maxLength: 80 }).map((lines) =>
  lines.map(
    ({ customer, order, day, cents, returned }): OrderLine => ({
      customer_id: `c${String(customer).padStart(2, '0')}`,
      order_id: `o${order}`,
      ordered_at: new Date(Date.UTC(2024, 0, 1 + day)).toISOString().slice(0, 10),
      amount: (returned && cents % 3 === 0 ? -cents : cents) / 100,
      is_return: returned && cents % 3 === 0,
    }),
  ),
);

async function answers(lines: readonly OrderLine[], asOf = '2024-12-31') {
  const shop = await ordersDataset(lines, { asOf });
  try {
    const [r, p] = [await rfm(shop), await pareto(shop, { resamples: 100 })];
    return {
      rows: r.tables.customers.toRows(),
      segments: r.tables.segments.toRows(),
      cuts: r.tables.cut_points.toRows(),
      metrics: r.metrics,
      shares: p.metrics,
      lorenz: p.tables.lorenz.toRows(),
    };
  } finally {
    await shop.close();
  }
}

async function holds(check: (lines: OrderLine[]) => Promise<void>): Promise<void> {
  await fc.assert(fc.asyncProperty(market, check), seeded);
}

test('the order of the lines makes no difference', { timeout: 60_000 }, async () => {
  await holds(async (lines) => {
    expect(await answers([...lines].reverse())).toEqual(await answers(lines));
  });
});

test('other names of the customers give the same scores', { timeout: 60_000 }, async () => {
  await holds(async (lines) => {
    const renamed = lines.map((each) => ({ ...each, customer_id: `客户-${99 - Number(each.customer_id!.slice(1))}` }));
    const [before, after] = [await answers(lines), await answers(renamed)];
    const plain = ({ rows }: typeof before) => rows.map(({ customer_id: _, ...row }) => JSON.stringify(row)).sort();
    expect(plain(after)).toEqual(plain(before));
    expect(after.segments).toEqual(before.segments);
    // Intervals sum squares in the order of the ids: their last bits may differ.
    const point = (all: typeof before) => all.metrics.map(({ id, value }) => [id, value]);
    expect(point(after)).toEqual(point(before));
    expect(after.shares).toEqual(before.shares);
  });
});

test('money times a number leaves scores and shares, dates shifted with asOf leave everything', {
  timeout: 60_000,
}, async () => {
  await holds(async (lines) => {
    const before = await answers(lines);
    const richer = await answers(lines.map((each) => ({ ...each, amount: each.amount! * 8 })));
    expect(richer.rows.map((row) => [row.r, row.f, row.m, row.segment, row.monetary])).toEqual(
      before.rows.map((row) => [row.r, row.f, row.m, row.segment, row.monetary * 8]),
    );
    for (const id of ['gini', 'top_share', 'customers_for_80', 'near_mean_share']) {
      const of = (all: typeof before.shares) => all.find((metric) => metric.id === id)!.value;
      if (of(before.shares) === null) expect(of(richer.shares)).toBeNull();
      else expect(of(richer.shares)).toBeCloseTo(of(before.shares)!, 12);
    }
    const later = lines.map((each) => ({
      ...each,
      ordered_at: new Date(Date.parse(each.ordered_at) + 40 * 86_400_000).toISOString().slice(0, 10),
    }));
    const shifted = await answers(later, '2025-02-09');
    expect(shifted.rows).toEqual(before.rows);
    expect(shifted.cuts).toEqual(before.cuts);
  });
});

test('every customer twice: the same cut points, segments and shares', { timeout: 60_000 }, async () => {
  await holds(async (lines) => {
    const before = await answers(lines);
    const twice = await answers([
      ...lines,
      ...lines.map((each) => ({ ...each, customer_id: `${each.customer_id}-2` })),
    ]);
    expect(twice.cuts.map((cut) => ({ ...cut, customers: cut.customers / 2 }))).toEqual(before.cuts);
    expect(twice.segments.map((row) => [row.segment, row.customer_share, row.mean_monetary])).toEqual(
      before.segments.map((row) => [row.segment, row.customer_share, row.mean_monetary]),
    );
    const gini = (all: typeof before.shares) => all.find((metric) => metric.id === 'gini')!.value;
    if (gini(before.shares) !== null) expect(gini(twice.shares)).toBeCloseTo(gini(before.shares)!, 12);
  });
});

test('a sale and its full return, of somebody new: nobody else changes', { timeout: 60_000 }, async () => {
  await holds(async (lines) => {
    const before = await answers(lines);
    // On a day that is there already: the windows of the top begin with the first day of the data.
    const day = lines.find((line) => line.customer_id !== null)?.ordered_at ?? '2024-02-02';
    const visitor = { customer_id: 'visitor', order_id: 'v', ordered_at: day };
    const after = await answers([
      ...lines,
      { ...visitor, amount: 12.34, is_return: false },
      { ...visitor, amount: -12.34, is_return: true },
    ]);
    expect(after.rows.filter((row) => row.customer_id !== 'visitor')).toEqual(before.rows);
    expect(after.rows.at(-1)).toMatchObject({ customer_id: 'visitor', monetary: 0, segment: 'net_returns' });
    expect(after.shares).toEqual(before.shares);
  });
});

test('segments add up to the metrics', { timeout: 60_000 }, async () => {
  await holds(async (lines) => {
    const { segments, metrics } = await answers(lines);
    const value = (id: string) => metrics.find((metric) => metric.id === id)!.value!;
    const sum = (of: (row: (typeof segments)[number]) => number) => segments.reduce((total, row) => total + of(row), 0);
    expect(sum((row) => row.customers)).toBe(value('customers'));
    expect(sum((row) => row.orders)).toBe(value('orders'));
    expect(sum((row) => row.revenue)).toBeCloseTo(value('revenue'), 8);
    expect(sum((row) => row.customer_share)).toBeCloseTo(1, 12);
    if (value('revenue') > 0) expect(sum((row) => row.revenue_share!)).toBeCloseTo(1, 9);
  });
});
