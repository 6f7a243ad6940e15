import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { open } from '../../src/intake/index.js';
import { cohorts } from '../../src/retention/index.js';
import { dataFile } from '../support/data.js';

const retail = dataFile('online_retail/online_retail.csv.gz');
const reference = JSON.parse(readFileSync(new URL('./cohorts-online-retail.json', import.meta.url), 'utf8'));

// Counts are whole numbers and equal; money is the sum of exact decimals, rounded to a double on both sides.
describe.skipIf(retail === null)('Online Retail, quantity and price above 0, against sets in Python', () => {
  test('every month and every cell of the triangle', { timeout: 60_000 }, async () => {
    const shop = await open({ orders: retail! });
    try {
      const where = { quantity: { above: 0 }, unit_price: { above: 0 } };
      const { tables } = await cohorts(shop, { where, asOf: '2011-12-31' });
      const rows = tables.periods.toRows();
      expect(rows).toHaveLength(13);
      reference.periods.forEach(({ left, revenue, ...counts }: Record<string, number>, i: number) => {
        expect(rows[i]).toMatchObject({ ...counts, lost: left });
        expect(rows[i]!.revenue).toBeCloseTo(revenue!, 6);
      });
      const cells = tables.triangle.toRows();
      const active = rows.map(({ period }) =>
        cells.filter((cell) => cell.cohort === period).map((cell) => cell.active),
      );
      expect(active).toEqual(reference.triangle);
    } finally {
      await shop.close();
    }
  });
});

const folder = dataFile('sbg_cohorts/sbg_cohorts.csv');

// Fader & Hardie (2007), table 1: per cent of the customers of the first year who renewed, 1,000 in each segment, printed to
// one decimal. The file follows them for seven renewals.
describe.skipIf(folder === null)('contractual cohorts of Fader & Hardie (2007)', () => {
  const lines = (path: string) =>
    readFileSync(path, 'utf8')
      .trim()
      .split(/\r?\n/)
      .map((line) => line.split(','));

  test.each(['regular', 'highend'])('survivors of the segment %s to the printed digit', async (segment) => {
    const printed = lines(dataFile('sbg_cohorts/fader_hardie_2007_table1_survivors_pct.csv')!);
    const column = printed[0]!.indexOf(segment);
    const orders = lines(folder!)
      .filter((cells) => cells[3] === segment)
      .flatMap(([customer_id, recency]) =>
        Array.from({ length: Number(recency) }, (_, year) => ({
          customer_id,
          ordered_at: `${2000 + year}-01-01`,
          amount: 1,
        })),
      );
    const shop = await open({ orders });
    try {
      const { tables } = await cohorts(shop, { period: 'year', asOf: '2007-12-31' });
      const curve = tables.triangle.toRows();
      expect(curve.map((row) => (100 * row.retention).toFixed(1))).toEqual(
        printed.slice(1, 9).map((row) => Number(row[column]).toFixed(1)),
      );
      // Wilson's interval of 631 of 1,000, worked out in Python 3.11 with z = 1.959963984540054.
      if (segment === 'regular') {
        expect(curve[1]!.low).toBeCloseTo(0.6006446, 6);
        expect(curve[1]!.high).toBeCloseTo(0.6603528, 6);
      }
    } finally {
      await shop.close();
    }
  });
});
