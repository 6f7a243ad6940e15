import { describe, expect, test } from 'vitest';
import { clv } from '../../src/segment/index.js';
import type { OrderLine } from '../support/orders-dataset.js';
import { ordersShop } from '../support/orders-shop.js';

const start = Date.UTC(2024, 0, 1);
const iso = (day: number) => new Date(start + day * 86_400_000).toISOString().slice(0, 10);
const id = (i: number) => `c${String(i).padStart(3, '0')}`;

/** 80 customers with regular rhythms of their own, of whom some stopped; money differs by customer. */
function market(): OrderLine[] {
  return Array.from({ length: 80 }, (_, i) => {
    const gap = 10 + (i % 7) * 9;
    const stop = i % 3 === 0 ? 90 + i : 364;
    const days: number[] = [];
    for (let day = i % 40; day <= stop; day += gap + ((day * 7 + i) % 5)) days.push(day);
    return (i % 4 === 1 ? days.slice(0, 1) : days).map((day, k) => ({
      customer_id: id(i),
      ordered_at: iso(day),
      amount: 10 + (i % 9) * 5 + ((i * 13 + k * 7) % 8),
    }));
  }).flat();
}

type Answered = Awaited<ReturnType<typeof clv>>;
const metric = (result: Answered, name: string) => result.metrics.find((each) => each.id === name)?.value;
const codes = (result: Answered) => result.warnings.map((issue) => issue.code);

describe('x, t_x, T and the money of repeat orders', () => {
  test('a purchase is a day; free orders count in x, t_x, T and not in the money; returns and nobody’s lines stand apart', async () => {
    const own: OrderLine[] = [
      // Free first order, two orders on one day, a free last order: x = 2, t_x = 40, one order with money, of 30.
      { customer_id: 'own', order_id: 'a', ordered_at: iso(10), amount: 0 },
      { customer_id: 'own', order_id: 'b', ordered_at: iso(20), amount: 10 },
      { customer_id: 'own', order_id: 'c', ordered_at: iso(20), amount: 20 },
      { customer_id: 'own', order_id: 'd', ordered_at: iso(50), amount: 0 },
      { customer_id: 'own', order_id: 'e', ordered_at: iso(60), amount: -5, is_return: true },
      { customer_id: null, order_id: 'f', ordered_at: iso(60), amount: 7 },
    ];
    const shop = await ordersShop([...market(), ...own], { asOf: iso(364) });
    const result = await clv(shop, { timeUnit: 'day', spend: 'mean', intervals: 'none' });
    const row = result.tables.customers.toRows().find((each) => each.customer_id === 'own');
    expect(row).toMatchObject({ x: 2, t_x: 40, T: 354, expected_spend: 30, clv_low: null, clv_high: null });
    expect(result.input.leftOut[0]?.rows).toBe(1);
    expect(result.warnings.find((issue) => issue.code === 'returns')?.count).toBe(1);
    // Weeks are the same days divided by seven.
    const weeks = await clv(shop, { spend: 'none', intervals: 'none' });
    expect(weeks.tables.customers.toRows().find((each) => each.customer_id === 'own')?.t_x).toBe(40 / 7);
    expect(metric(weeks, 'r')).toBeCloseTo(metric(result, 'r')!, 12);
    expect(metric(weeks, 'alpha')).toBeCloseTo(metric(result, 'alpha')! / 7, 10);
  });
});

describe('what the options do', () => {
  test('margin, discount and horizon', async () => {
    const shop = await ordersShop(market(), { asOf: iso(364) });
    const plain = await clv(shop, { intervals: 'none' });
    const half = await clv(shop, { intervals: 'none', margin: 0.5 });
    expect(metric(half, 'clv_total')).toBeCloseTo(metric(plain, 'clv_total')! / 2, 8);
    const later = await clv(shop, { intervals: 'none', discountRate: 0.1 });
    const ratio = metric(later, 'clv_total')! / metric(plain, 'clv_total')!;
    // A purchase at the start of the year counts 1, one at its end 1 / 1.1.
    expect(ratio).toBeGreaterThan(1 / 1.1);
    expect(ratio).toBeLessThan(1);
    expect(metric(later, 'expected_purchases')).toBe(metric(plain, 'expected_purchases'));
    expect(codes(plain)).toContain('gross');
    const [quarter, year] = [await clv(shop, { intervals: 'none', horizon: 13 }), plain];
    expect(metric(quarter, 'expected_purchases')).toBeLessThan(metric(year, 'expected_purchases')!);
    for (const row of plain.tables.customers.toRows()) {
      expect(row.clv).toBeCloseTo(row.expected_purchases * row.expected_spend!, 8);
    }
  });

  test('without money clv is null and the rest stands', async () => {
    const bare = market().map(({ customer_id, ordered_at }) => ({ customer_id, ordered_at }));
    const shop = await ordersShop(bare as unknown as OrderLine[], { asOf: iso(364) });
    const result = await clv(shop, { spend: 'none' });
    expect(metric(result, 'clv_total')).toBeNull();
    expect(result.tables.customers.cell(0, 'clv')).toBeNull();
    expect(metric(result, 'expected_purchases')).toBeGreaterThan(0);
    expect(result.findings.length).toBeGreaterThan(0);
    await expect(clv(shop)).rejects.toMatchObject({ code: 'missing_column' });
  });

  test('predictive ranges are far wider than those of the parameters, and begin at 0 where nothing is likely', async () => {
    const shop = await ordersShop(market(), { asOf: iso(364) });
    const [wide, narrow] = [await clv(shop), await clv(shop, { intervals: 'parameters' })];
    const widths = (result: Answered) =>
      result.tables.customers.toRows().reduce((sum, row) => sum + row.clv_high! - row.clv_low!, 0);
    expect(widths(wide)).toBeGreaterThan(1.5 * widths(narrow));
    for (const row of wide.tables.customers.toRows()) if (row.p_alive < 0.5) expect(row.clv_low).toBe(0);
  });

  test('auto names the model that told the later part best; all three are listed', async () => {
    const shop = await ordersShop(market(), { asOf: iso(364) });
    const result = await clv(shop, { model: 'auto', intervals: 'none' });
    const rows = result.tables.models.toRows();
    const best = Math.max(...rows.map((row) => row.later_log_likelihood!));
    expect(rows.map((row) => row.model)).toEqual(['bg-nbd', 'mbg-nbd', 'pareto-nbd']);
    expect(rows.filter((row) => row.chosen).map((row) => row.later_log_likelihood)).toEqual([best]);
  });

  test('hold-out: what came later is counted, customers who came later are not, and nothing is listed to do', async () => {
    const shop = await ordersShop([...market(), { customer_id: 'late', ordered_at: iso(300), amount: 5 }], {
      asOf: iso(364),
    });
    const result = await clv(shop, { calibrationEnd: iso(250), intervals: 'none' });
    const later = market().filter((line) => line.ordered_at > iso(250)).length;
    expect(metric(result, 'holdout_actual')).toBe(later);
    const rows = result.tables.holdout.toRows();
    expect(rows.reduce((sum, row) => sum + row.actual, 0)).toBe(later);
    expect(rows.reduce((sum, row) => sum + row.customers, 0)).toBe(80);
    expect(result.tables.tracking.toRows().at(-1)).toMatchObject({ until: iso(364), series: 'expected_later' });
    expect(codes(result)).toEqual(expect.arrayContaining(['later', 'stands_at']));
    expect(result.tables.actions.rowCount).toBe(0);
    await expect(clv(shop, { calibrationEnd: iso(364) })).rejects.toMatchObject({ code: 'invalid_option' });
  });

  test('a warning where expected and actual lie further apart than the tolerance', async () => {
    const shop = await ordersShop(market(), { asOf: iso(364) });
    const asked = { calibrationEnd: iso(250), intervals: 'none' } as const;
    const found = await clv(shop, { ...asked, tolerance: 0.01 });
    const error = metric(found, 'holdout_error')!;
    expect(Math.abs(error)).toBeGreaterThan(0.01);
    expect(codes(found)).toContain(error < 0 ? 'later_low' : 'later_high');
    expect(codes(await clv(shop, { ...asked, tolerance: 1 })).filter((code) => /^(later|course)_/.test(code))).toEqual(
      [],
    );
    // Half of the customers come for the last weeks alone, and every day: no model of steady rates follows that.
    const rush = Array.from({ length: 80 }, (_, i) =>
      Array.from({ length: 20 }, (_, day) => ({ customer_id: id(i), ordered_at: iso(344 + day), amount: 10 })),
    ).flat();
    const rushed = await clv(await ordersShop([...market(), ...rush], { asOf: iso(364) }), {
      ...asked,
      calibrationEnd: iso(340),
    });
    expect(codes(rushed)).toEqual(expect.arrayContaining(['later_low', 'course_low']));
  });

  test('at risk: valuable while there, P(alive) below the bound; most value first, then those to thank', async () => {
    const result = await clv(await ordersShop(market(), { asOf: iso(364) }), { riskBelow: 0.9, topShare: 0.5 });
    const customers = new Map(result.tables.customers.toRows().map((row) => [row.customer_id, row]));
    const actions = result.tables.actions.toRows();
    const urgent = actions.filter((row) => row.action === 'win_back');
    expect(urgent.length).toBe(metric(result, 'at_risk_customers'));
    expect(urgent.length).toBeGreaterThan(0);
    for (const row of urgent) expect(customers.get(row.customer_id)!.p_alive).toBeLessThan(0.9);
    for (const [i, row] of actions.entries()) {
      expect(row.expected_value).toBe(customers.get(row.customer_id)!.clv);
      if (i > 0 && actions[i - 1]!.action === row.action) {
        expect(row.expected_value).toBeLessThanOrEqual(actions[i - 1]!.expected_value!);
      }
    }
  });
});

test('where nobody stops it says so, and does not count the lost', async () => {
  const steady = market().filter((line) => Number(line.customer_id!.slice(1)) % 3 !== 0);
  const [result, mixed] = [
    await clv(await ordersShop(steady, { asOf: iso(364) }), { intervals: 'none' }),
    await clv(await ordersShop(market(), { asOf: iso(364) }), { model: 'mbg-nbd', intervals: 'none' }),
  ];
  const ids = (answer: Answered) => answer.findings.map((finding) => finding.message.id);
  expect(ids(result)).toContain('segment/clv.finding.nobody_stops');
  expect(codes(result)).toContain('flat');
  expect(metric(mixed, 'active_customers')).toBeLessThan(0.98 * 80);
  expect(ids(mixed)).toContain('segment/clv.finding.active');
});

describe('refusals in words', () => {
  test('too few customers, too few who came back', async () => {
    const few = market().filter((line) => line.customer_id! < id(30));
    await expect(clv(await ordersShop(few))).rejects.toMatchObject({
      code: 'not_enough_data',
      message: expect.stringContaining('needs 50 customers, there are 30'),
    });
    const once = market().filter(
      (line, i, all) => all.findIndex((each) => each.customer_id === line.customer_id) === i,
    );
    await expect(clv(await ordersShop(once))).rejects.toMatchObject({
      code: 'not_enough_data',
      message: expect.stringContaining('20 customers who bought again, there are 0'),
    });
  });

  test('too few orders with money: purchases are told, money is not', async () => {
    const free = market().map((line) => ({ ...line, amount: 0 }));
    const result = await clv(await ordersShop(free));
    expect(codes(result)).toContain('few_spenders');
    expect(metric(result, 'clv_total')).toBeNull();
    expect(metric(result, 'p')).toBeNull();
    expect(metric(result, 'expected_purchases')).toBeGreaterThan(0);
  });
});

test('order of lines and names of customers change nothing', async () => {
  const lines = market();
  const turned = [...lines].reverse().map((line) => ({ ...line, customer_id: `z${line.customer_id}` }));
  const [a, b] = [
    await clv(await ordersShop(lines, { asOf: iso(364) })),
    await clv(await ordersShop(turned, { asOf: iso(364) })),
  ];
  const values = (result: Answered) => result.metrics.map((each) => [each.id, each.value]);
  expect(values(b)).toEqual(values(a));
  expect(b.tables.customers.toRows().map((row) => row.clv_high)).toEqual(
    a.tables.customers.toRows().map((row) => row.clv_high),
  );
});
