import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { cardParts } from '../../src/customer/card-parts.js';
import * as vf from '../../src/index.js';
import type { Dataset } from '../../src/intake/index.js';
import { text } from '../../src/messages/index.js';
import { hideCustomers } from '../../src/report/hide-customers.js';
import { ordersDataset } from '../support/orders-dataset.js';

describe('one customer of the sample market', () => {
  let shop: Dataset;
  let card: Awaited<ReturnType<typeof vf.customer>>;
  beforeAll(async () => {
    shop = await vf.sample();
    card = await vf.customer(shop, 'C00012');
  }, 60_000);
  afterAll(() => shop.close());

  test('the card says what the analyses say', { timeout: 60_000 }, async () => {
    const [rfm, lifecycle, grade] = [
      await vf.segment.rfm(shop),
      await vf.segment.lifecycle(shop),
      await vf.segment.valueGrade(shop),
    ];
    const [row] = card.tables.card.toRows();
    const of = (table: { toRows(): { customer_id: string }[] }) =>
      table.toRows().find((each) => each.customer_id === 'C00012');
    const known = of(rfm.tables.customers);
    expect(row).toMatchObject({ customer_id: 'C00012', segment: (known as { segment?: string }).segment });
    expect(known).toMatchObject({
      frequency: row!['orders'],
      monetary: row!['revenue'],
      recency_days: row!['silence_days'],
    });
    expect(of(lifecycle.tables.customers)).toMatchObject({
      stage: row!['stage'],
      typical_gap_days: row!['typical_gap_days'],
    });
    expect(of(grade.tables.customers)).toMatchObject({ grade: row!['grade'], score: row!['grade_score'] });
    const tier = of((await vf.segment.tiers(shop)).tables.customers) as { tier?: string; to_next?: number };
    expect(row).toMatchObject({ tier: tier.tier, to_next: tier.to_next });
    const word = await vf.segment.wordOfMouth(shop);
    expect(of(word.tables.customers as never)).toMatchObject({
      quadrant: row!['quadrant'],
      agrees: row!['agrees'],
      talk_value: row!['talk_value'],
    });
    const months = card.tables.months.toRows();
    const money = months.reduce((sum, month) => sum + Math.round(month.revenue * 100), 0);
    expect(money).toBe(Math.round(Number(row!['revenue']) * 100));
    expect(months.at(-1)!.month).toBe('2025-06');
    const steps = card.tables.actions.toRows().map((each) => each.by_date!);
    expect(steps).toEqual([...steps].sort());
    expect(card.metrics.find(({ id }) => id === 'orders')!.value).toBe(row!['orders']);
  });

  test('without an id it is who brought most; an unknown id names the nearest', { timeout: 60_000 }, async () => {
    const best = await vf.customer(shop);
    const money = (await vf.segment.rfm(shop)).tables.customers.toRows();
    const most = money.reduce((top, row) => (row.monetary > top.monetary ? row : top));
    expect(best.tables.card.cell(0, 'customer_id')).toBe(most.customer_id);
    expect(best.metrics.find(({ id }) => id === 'brought_less')!.value).toBe(1);
    await expect(vf.customer(shop, { id: 'C00O12' })).rejects.toMatchObject({
      code: 'invalid_option',
      message: expect.stringContaining('"C00012"'),
    });
  });

  test('under a pseudonym nothing on it tells the id', async () => {
    const pseudonyms = { of: (id: string) => (id === 'C00012' ? 'K-1' : id), has: (id: string) => id === 'C00012' };
    const hidden = await vf.resultToJson(await hideCustomers(card, pseudonyms), 'en');
    expect(JSON.stringify(hidden)).not.toContain('C00012');
    expect(JSON.stringify(hidden)).toContain('K-1');
  });

  test('columns of the parts do not overwrite each other', () => {
    // customer_id, 5 of RFM, 5 of the life cycle, 6 of the grade, 3 of the tier, 5 of the value ahead, 5 of word of mouth.
    expect(card.tables.card.columns).toHaveLength(30);
  });

  test('an analysis of the catalogue like every other', () => {
    expect(vf.findAnalysis('customer').declaration).toBe(vf.customer.declaration);
  });
});

test('parts that lack data are named in a warning; the card stands with the rest', async () => {
  const shop = await ordersDataset([
    { customer_id: 'a', order_id: '1', ordered_at: '2024-01-01', amount: 10 },
    { customer_id: 'a', order_id: '2', ordered_at: '2024-03-02', amount: 5 },
    { customer_id: 'b', order_id: '3', ordered_at: '2024-02-01', amount: 20 },
  ]);
  try {
    const card = await vf.customer(shop, 'a');
    expect(card.tables.card.toRows()).toEqual([
      {
        ...{ customer_id: 'a', orders: 2, revenue: 15, silence_days: 0, brought_less: 0, segment: expect.any(String) },
        ...{ tier: expect.any(String), next_tier: expect.any(String), to_next: expect.any(Number) },
      },
    ]);
    // All but RFM and the tier.
    expect(card.warnings).toHaveLength(cardParts.length - 2);
    expect(text(card.warnings[0]!.message, 'en')).toBe(
      '"Customer life cycle" is not on the card. segment.lifecycle: not enough data for a rhythm (gaps between order days): needs 20, has 1.',
    );
    expect(card.tables.months.toRows()).toEqual([
      { month: '2024-01', orders: 1, revenue: 10 },
      { month: '2024-02', orders: 0, revenue: 0 },
      { month: '2024-03', orders: 1, revenue: 5 },
    ]);
  } finally {
    await shop.close();
  }
});
