import { describe, expect, test } from 'vitest';
import { open } from '../../src/intake/index.js';
import { rfm } from '../../src/segment/index.js';
import { cdnowOrders } from '../support/cdnow.js';
import { dataFile } from '../support/data.js';

const path = dataFile('cdnow/CDNOW_sample.txt');

// Fader & Hardie (2001), the 1/10 sample: 2,357 customers, 6,919 lines, 6,696 when orders of one day are one.
describe.skipIf(path === null)('CDNOW_sample.txt, blank-separated without header, converted', () => {
  test('customer and day make an order; money adds up to the cent', async () => {
    const orders = cdnowOrders(path!);
    expect(orders).toHaveLength(6919);
    const cents = orders.reduce((sum, { amount }) => sum + Math.round(amount * 100), 0);
    const shop = await open({ orders });
    try {
      const result = await rfm(shop);
      const metric = (id: string) => result.metrics.find((each) => each.id === id)!.value;
      expect(metric('customers')).toBe(2357);
      expect(metric('orders')).toBe(6696);
      expect(metric('revenue')).toBeCloseTo(cents / 100, 9);
      expect(shop.issues.map((issue) => issue.code)).toContain('I-ORD-01');
      // Eight customers have only one order, a free one: they brought nothing.
      const segments = await result.tables.segments.rows();
      expect(segments.find((row) => row.segment === 'net_returns')?.customers).toBe(8);
    } finally {
      await shop.close();
    }
  });
});
